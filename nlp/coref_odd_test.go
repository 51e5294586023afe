package nlp

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A parser may hang any word on any other: what reads its trees must not rely on a possessive that has a noun, a subject that has a verb, or a name that
// ends before the pronoun behind it.
func TestCorefOddTrees(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"Quant à la ville d'Il, il a parlé. Son client a été élu. Me [P Paul Roy] est venu. Le pays se tait.",
		"[P Anna Roy] accuse [P Luc Sy]. Il l'accuse. Son avocat, un homme de 36 ans, s'est réjoui de sa libération. L'ancien patron lui reproche sa gestion.",
		"[O Airbus] a vendu [O Orvane] à [O Nordis], un fonds. L'avionneur conteste. L'organisation a dit qu'elle en est sortie. Son successeur y est entré.",
		"Détenu par la famille [P Roy], le chimiste lyonnais a supprimé. [P Anna Roy], qui a remplacé [P Luc Sy], a loué son prédécesseur. Le même parti ([O PS]) rit.",
	}
	rels := []string{"nsubj", "nsubj:pass", "obj", "obl", "nmod", "appos", "conj", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "det", "case", "flat", "cop", "aux", "amod", "iobj", "punct"}
	rnd := rand.New(rand.NewPCG(16, 7))
	for range 300 {
		for _, text := range texts {
			d := analyzeMarked(m, text)
			for i := range d.Sentences {
				tokens := d.Sentences[i].Tokens
				order := rnd.Perm(len(tokens))
				for n, k := range order { // the first is the root, each other hangs on one before it
					switch {
					case n == 0:
						tokens[k].Head, tokens[k].Deprel = -1, "root"
					case tokens[k].Head < 0 || rnd.IntN(3) == 0 || !slices.Contains(order[:n], tokens[k].Head):
						tokens[k].Head = order[rnd.IntN(n)]
						if tokens[k].Deprel == "root" || rnd.IntN(2) == 0 {
							tokens[k].Deprel = rels[rnd.IntN(len(rels))]
						}
					}
				}
			}
			d.Chains, d.Groups = nil, nil
			m.coref(d)
		}
	}
}

// Which of two parties of one name a text means is counted in that text, whatever was read before it.
func TestHomonymOfEachText(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, country string }{
		{"Au Japon, le [O Parti libéral-démocrate] a perdu. Le Premier ministre japonais part.", "JP"},
		{"Au Royaume-Uni, le [O Parti libéral-démocrate] a perdu. Le Premier ministre britannique part.", "GB"},
		{"Au Japon, le [O Parti libéral-démocrate] a gagné.", "JP"},
	} {
		d := analyzeMarked(m, c.text)
		r := newResolution(m.linker, d)
		r.joinNames()
		if e := r.entryOf(0); e == nil || e.Country != c.country {
			t.Errorf("%s: %v, not of %s", c.text, e, c.country)
		}
		r.release()
	}
}
