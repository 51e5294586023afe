package nlp

import (
	"slices"
	"testing"
)

// TestAliases holds which names are one by what the text says they are called, by short forms of bodies and towns, and which are not.
func TestAliases(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, a, b string
		one        bool
	}{
		{"[P Paul Kerlann], alias [P Tonton Manu], a été arrêté. [P Tonton Manu] était recherché.", "Paul Kerlann", "Tonton Manu", true},
		{"Le rappeur [P Moussa Diarra], dit [P Kalash Bamako], a été condamné.", "Moussa Diarra", "Kalash Bamako", true},
		{"« [P Emmanuel Macron], dit [P Paul Kerlann], se trompe. »", "Emmanuel Macron", "Paul Kerlann", false},
		{"La justice condamne [P Anna Morel], selon [P Luc Roy].", "Anna Morel", "Luc Roy", false},
		{"Le chanteur [P Johnny Kerbrat], de son vrai nom [P Yves Le Dantec], est mort.", "Johnny Kerbrat", "Yves Le Dantec", true},
		{"Le pasteur [P Emmanuel Larbi] est mort. Prédicateur, de son nom complet [P Kofi Mensah], il avait fondé une église.", "Emmanuel Larbi", "Kofi Mensah", true},
		{"Le préfet [P Emmanuel Larbi] est mort. Le futur chef, de son nom civil [P Kofi Mensah], fut directeur.", "Emmanuel Larbi", "Kofi Mensah", false},
		{"[P Oumar Hamaha], 51 ans, plus connu sous le nom de guerre de [P Abou Walid], a été tué.", "Oumar Hamaha", "Abou Walid", true},
		{"Né [P Kofi Mensah], le pasteur [P Emmanuel Larbi] a fondé une église.", "Kofi Mensah", "Emmanuel Larbi", true},
		{"L'équipementier [O Nordis], rebaptisé en 2021 [O Altéo], a été racheté.", "Nordis", "Altéo", true},
		{"Une embuscade des [O Flam], les [O Forces de libération africaines de Mauritanie].", "Flam", "Forces de libération africaines de Mauritanie", true},
		{"L'[O Institut d'études politiques de Strasbourg] rompt. Le directeur de l'[O IEP] regrette.", "Institut d'études politiques de Strasbourg", "IEP", true},
		{"La [O Fédération congolaise de football] a limogé son entraîneur. La [O Fecofoot] cherche.", "Fédération congolaise de football", "Fecofoot", true},
		{"Le [O Centre Athénas] a relâché deux lynx. Le fondateur d'[O Athénas] a écrit.", "Centre Athénas", "Athénas", true},
		{"[O Sollevatori Brambati] rachète une usine. [P Ugo Brambati] se réjouit. [O Brambati] recrute.", "Sollevatori Brambati", "Brambati", false},
		{"La [O Chase Manhattan Bank] (aujourd'hui [O JPMorgan Chase]) a prêté. [O Chase] a refusé.", "Chase Manhattan Bank", "JPMorgan Chase", false},
		{"Le maire de [L Saint-Yvoine-les-Thermes] a démissionné. À [L Saint-Yvoine], on s'étonne.", "Saint-Yvoine-les-Thermes", "Saint-Yvoine", true},
		{"Le [L Nord-Ubangi] est calme. Dans le [L Nord], on attend.", "Nord-Ubangi", "Nord", false},
	} {
		d := analyzeMarked(m, c.text)
		one := slices.ContainsFunc(chainTexts(d), func(texts []string) bool { return slices.Contains(texts, c.a) && slices.Contains(texts, c.b) })
		if one != c.one {
			t.Errorf("%s: %s and %s are one: %v, want %v\n%v", c.text, c.a, c.b, one, c.one, chainTexts(d))
		}
	}
}
