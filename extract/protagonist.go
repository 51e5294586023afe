package extract

import (
	"slices"

	"kg/graph"
)

// protagonist is the person whom the document is about, for a verb that praises or mourns somebody whom its object does not name: "Le
// président a salué « un grand serviteur du droit »". It is whom most sentences speak of, twice as many as of the next person.
func (r *reader) protagonist(sentence, token int) []ref {
	unnamed := r.unnamed(sentence, token)
	if unnamed < 0 {
		return nil
	}
	t := r.trees[sentence]
	gender := t.tok(unnamed).Feat("Gender")
	if r.x.rules.in("épicène", t.lemma(unnamed)) {
		gender = ""
	}
	speaks := map[int]bool{}
	for _, a := range t.out[token] {
		if a.label == "subj" {
			for _, x := range r.standFor(sentence, a.to, &Slot{}, 0) {
				speaks[x.entity] = true
			}
		}
	}
	said := make([]int, len(r.entities))
	for s := range r.mentions {
		in := map[int]bool{}
		for k := range r.mentions[s] {
			if id := r.mentions[s][k].entity; !in[id] && !speaks[id] && r.entities[id].typ == graph.Person && !(gender == "Fem" && r.entities[id].gender == "Masc") {
				in[id] = true
				said[id]++
			}
		}
	}
	id := dominant(len(said), 3, func(id int) int {
		if said[id] > 1 && r.opens(id) {
			return said[id] + headlineWeight + 1
		}
		return said[id]
	})
	if id < 0 {
		return nil
	}
	return []ref{r.tokenRef(id, sentence, token, 0.85)}
}

// unnamed is the object of a verb, "un homme droit", where nothing in the sentence tells the name of who is meant; -1 elsewhere.
func (r *reader) unnamed(sentence, token int) int {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "obj" && a.label != "à" && a.label != "de" && a.label != "contre" {
			continue
		}
		if t.tok(a.to).Feat("Number") == "Plur" || !t.indefinite(a.to) && !t.wholeQuote(a.to) || r.mentionAt(sentence, a.to) != nil || r.demonymed(sentence, a.to) {
			continue
		}
		for _, b := range t.out[a.to] {
			switch b.label {
			case "de", "par", "poss", "contre", "à", "appos", "name", "envers", "entre":
				if len(r.standFor(sentence, b.to, &Slot{}, 1)) > 0 {
					return -1
				}
			}
		}
		return a.to
	}
	return -1
}

// wholeQuote reports whether a quotation mark opens a noun's phrase: who is meant by « le seul chef de gare qui ait dit non » goes unnamed
// as behind "un".
func (t *tree) wholeQuote(i int) bool {
	first, _ := t.extent(i, 0)
	return t.s.Tokens[first].Form == "«" || first > 0 && t.s.Tokens[first-1].Form == "«"
}

// indefinite reports whether a noun has the article "un".
func (t *tree) indefinite(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.form(c) == "un" || t.form(c) == "une" })
}
