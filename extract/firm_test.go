package extract

import "testing"

// TestFirm holds what is said of capital, rounds of funding, takeovers and rivals without a word for whose.
func TestFirm(t *testing.T) {
	const about = "Airbus recule. Airbus a déçu. Chez Airbus, on se tait. "
	checkAll(t, []reading{
		{about + "L'État belge entre au capital à hauteur de 38 %.", []string{"Belgique, invested-in, Airbus"}, nil},
		{about + "Au tour de table figurent l'assureur Axa et la banque Oddo.", []string{"Axa, invested-in, Airbus"}, nil},
		{about + "L'actionnaire principal, Marie Martin, détient 13 % des droits de vote.", []string{"Marie Martin, owns, Airbus"}, nil},
		{about + "Le fonds Ardian détient 13 % du capital de Danone.", []string{"Ardian, owns, Danone"}, []string{"Ardian, owns, Airbus"}},
		{about + "Le rachat de Danone par Ardian a échoué.", nil, []string{"Ardian, acquired, Airbus"}},
		{about + "Le concurrent américain, Boeing, se réjouit.", nil, []string{"Boeing, competes-with, Airbus"}},
	}, nil)
}

// TestShareOf: "en" and what is left of a capital are of the company whose owners the text has told of last, not of who owns it.
func TestShareOf(t *testing.T) {
	const about = "Airbus recule. Airbus a déçu. Chez Airbus, on se tait. "
	checkAll(t, []reading{
		{about + "Sa rivale Alpacom est une filiale de Danone. Le groupe français Iliad en possède 20 %.", []string{"Iliad, owns, Alpacom"}, []string{"Iliad, owns, Airbus"}},
		{about + "Paul Durand contrôle 51 % du quotidien Libération à travers sa holding, Mauve Invest. Le solde du capital est réparti entre Danone et Axa.", []string{"Axa, owns, Libération"}, []string{"Axa, owns, Airbus", "Axa, owns, Mauve Invest"}},
		{"La coentreprise entre Safran et MTU, baptisée Eumet, ouvrira en mai.", []string{"Safran, owns, Eumet", "MTU, owns, Eumet"}, []string{"MTU, owns, Safran"}},
		{"Olam, dont le conglomérat japonais Mitsubishi est le deuxième actionnaire, recrute.", []string{"Mitsubishi, owns, Olam"}, nil},
	}, nil)
}

// TestFounders: a firm that goes by its founder's surname is not the founder.
func TestFounders(t *testing.T) {
	checkAll(t, []reading{
		{"Airbus rachète l'allemand Hartwig Systeme. Hartwig Systeme fut fondé en 1924 par l'ingénieur Otto Hartwig. Le patron de Hartwig, Jens Falkenberg, reste.", []string{"Otto Hartwig, founded, Hartwig Systeme", "Jens Falkenberg, head-of, Hartwig Systeme"}, nil},
	}, nil)
}
