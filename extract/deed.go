package extract

import (
	_ "embed"
	"slices"
	"strings"

	"kg/gazetteer/vocabulary"
	"kg/graph"
)

//go:embed data/deverbal.tsv
var deverbalTSV string

// deverbal leads from the noun of a deed to the verbs that tell the same: expulsion, expulser.
var deverbal = func() (out vocabulary.Map[[]string]) {
	for c := range tableRows("deverbal.tsv", deverbalTSV, 2, false) {
		out.Set(c[0], strings.Split(c[1], ", "))
	}
	return out
}()

// deedReach is how many sentences back a deed has been told of that a noun takes up.
const deedReach = 24

// deedTold is whose deed a noun takes up that names no owner: "La France a expulsé deux diplomates … Le parti a critiqué l'expulsion". The
// nearest clause before that tells it, by the same noun with an owner or by a verb of the noun, says who did it.
func (r *reader) deedTold(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	if t.s.Tokens[token].UPOS != "NOUN" || !t.definite(token) {
		return nil
	}
	lemma := t.lemma(token)
	verbs := deverbal.Get(lemma)
	owned := !r.x.rules.in("hors-contenu", lemma) && r.x.rules.in("contenu", lemma)
	if len(verbs) == 0 && !owned {
		return nil
	}
	for _, a := range t.out[token] {
		switch a.label {
		case "poss", "par", "appos", "name":
			return nil
		case "de", "adj", "contre":
			if owned && len(r.standFor(sentence, a.to, &Slot{}, depth+1)) > 0 {
				return nil
			}
		}
	}
	for s := sentence; s >= 0 && s >= sentence-deedReach; s-- {
		d := r.trees[s]
		last := len(d.s.Tokens) - 1
		if s == sentence {
			last = token - 1
		}
		for k := last; k >= 0; k-- {
			var out []ref
			switch {
			case owned && d.lemma(k) == lemma && d.s.Tokens[k].UPOS == "NOUN":
				out = r.complementOf(s, k, &Slot{Content: "contenu"}, depth+1)
			case d.verbal(k) && slices.Contains(verbs, d.lemma(k)) && d.polarity(k) != graph.Negated:
				out = r.doersOf(s, k, len(d.s.Tokens), depth)
			}
			if len(out) == 1 {
				return []ref{r.tokenRef(out[0].entity, sentence, token, 0.7)}
			}
		}
	}
	return nil
}
