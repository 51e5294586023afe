package extract

import "testing"

// Whose deed stands behind a compound preposition and a passive.
func TestAgentOfDeed(t *testing.T) {
	checkAll(t, []reading{
		{text: "La réunion a été annulée en raison du rachat de Gemalto par Renault.", want: []string{"Renault, acquired, Gemalto"}},
		{text: "Le musée a été fermé à la suite de l'occupation de Goma par le M23.", want: []string{"M23, captured, Goma"}},
		{text: "La note a été publiée dans le cadre de la nomination de Luc Garnier par Paul Morin.", want: []string{"Paul Morin, appointed, Luc Garnier"}},
		{text: "Le sommet a été reporté en raison de l'aide du Canada à l'Ukraine.", want: []string{"Canada, aids, Ukraine"}},
		{text: "Paul Morin a été inculpé dans le cadre de l'assassinat de Luc Garnier par le parquet de Lyon.", want: []string{"parquet de Lyon, charged, Paul Morin"}, not: []string{"parquet de Lyon, killed, Luc Garnier"}},
	}, nil)
}
