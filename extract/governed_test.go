package extract

import "testing"

// Whose country "son pays" is: that of the office, or of the people, of whom it is said.
func TestOwnCountry(t *testing.T) {
	checkAll(t, []reading{
		{"Le président russe Luc Mercier a annoncé le soutien de son pays à la Syrie.", []string{"Russie, supports, Syrie, fact"}, nil},
		{"La ministre suédoise Anna Roy a promis que son pays soutiendrait l'Ukraine.", []string{"Suède, supports, Ukraine, fact"}, nil},
		{"Il a vu le président angolais Luc Mercier, dont le pays soutient le Kenya.", []string{"Angola, supports, Kenya, fact"}, []string{"Luc Mercier, supports"}},
	}, nil)
}
