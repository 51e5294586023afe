package extract

import "testing"

// What is bought, merged or owned is a company, though the name finder left it or took it for something else.
func TestCompany(t *testing.T) {
	checkAll(t, []reading{
		{"Kellogg a annoncé avoir finalisé l'acquisition de Pringles.", []string{"Kellogg, acquired, Pringles, fact"}, nil},
		{"Le rachat d'Instagram par Elon Musk a été finalisé jeudi.", []string{"Elon Musk, acquired, Instagram, fact"}, nil},
		{"Nissan détient 15 % du capital de Renault.", []string{"Nissan, owns, Renault, fact"}, nil},
		{"Instagram, filiale de Meta, a changé ses règles.", []string{"Instagram, part-of, Meta, fact"}, nil},
		{"Marie Martin a racheté la maison de son père.", nil, []string{"Marie Martin, acquired"}},
	}, nil)
}
