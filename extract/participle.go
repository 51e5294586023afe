package extract

import (
	"slices"
	"strings"
)

// shareParticiple are the others of a list of names that a participle behind its comma says something of: "Anna Roy et Luc
// Fabre, représentant la France", "accusés de fraude". One that describes a name of its own shares with none: "Anna Roy,
// représentant la France, et Luc Fabre, représentant l'Italie".
func (t *tree) shareParticiple(c, i int) []int {
	tok := t.tok(c)
	if c == 0 || t.form(c-1) != "," || tok.Feat("VerbForm") != "Part" || !strings.HasSuffix(t.form(c), "ant") && tok.Feat("Number") != "Plur" {
		return nil
	}
	first := i
	if t.rel(i) == "conj" {
		first = t.s.Tokens[i].Head
	}
	if first < 0 || t.s.Tokens[first].UPOS != "PROPN" {
		return nil
	}
	var out []int
	for _, k := range append([]int{first}, t.kids[first]...) {
		if k != first && t.rel(k) != "conj" {
			continue
		}
		if k > c || t.s.Tokens[k].UPOS != "PROPN" || slices.ContainsFunc(t.kids[k], func(x int) bool {
			return x != c && x < c && (t.rel(x) == "acl" || t.rel(x) == "acl:relcl" || t.rel(x) == "appos")
		}) {
			return nil
		}
		if k != i {
			out = append(out, k)
		}
	}
	return out
}
