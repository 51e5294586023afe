package nlp

import (
	"slices"
	"testing"
)

// TestQuotedNames finds bodies in quotation marks behind a noun that names them, and those that are said to be called so.
func TestQuotedNames(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"Le président de l'association « Les amis du marais » a parlé.": {"Les amis du marais"},
		"Il dirige le collectif citoyen \"Un Toit, Un Droit\".":         {"Un Toit, Un Droit"},
		"Le parti « populiste » recule.":                                nil,
		"Elle préside l'ONG \"aide pour tous\".":                        {"aide pour tous"},
		"L'association « n'a pas choisi ».":                             nil,
		"Une start-up baptisée Nordivox a fermé.":                       {"Nordivox"},
		"Une société de conseil du nom de « Bleu nuit » a fermé.":       {"Bleu nuit"},
		"Le comité a « Tout fait pour la paix ».":                       nil,
	} {
		var got []string
		for _, n := range m.Analyze(text).Names {
			got = append(got, text[n.Start:n.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestDash takes every dash for a mark, which the training treebanks write as one.
func TestDash(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	d := m.Analyze("La société Nordis – filiale de Danone — a fermé.")
	for _, tok := range d.Sentences[0].Tokens {
		if (tok.Form == "–" || tok.Form == "—") && tok.UPOS != "PUNCT" {
			t.Errorf("%s is %s", tok.Form, tok.UPOS)
		}
	}
}
