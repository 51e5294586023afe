package extract

import (
	"slices"

	"kg/graph"
)

// dealFirm is the company that capital, shares, a round of funding or a takeover are of which the sentence says only so much: the one that the document
// is about. "L'État entre au capital", "l'actionnaire principal", "le rachat par Fincantieri".
func (r *reader) dealFirm(sentence, token int, span []int) []ref {
	for _, k := range span {
		if !r.wholeShares(sentence, k, span, 3) {
			return nil
		}
	}
	if id := r.lastDealt(sentence, token); id >= 0 {
		return []ref{r.tokenRef(id, sentence, token, 0.75)}
	}
	id := r.institution("owns")
	if id < 0 || r.demonymed(sentence, token) || !r.atHand(id, sentence) {
		return nil
	}
	if known := r.entities[id].known; known != nil && !slices.Contains([]string{"company", "bank", "platform", "club", "media"}, known.Kind) {
		return nil
	}
	return []ref{r.tokenRef(id, sentence, token, 0.75)}
}

// firmReach is how many sentences before one speak of the company that it means.
const firmReach = 8

// atHand reports whether the sentence or the few before it speak of an entity: a page of short news is about one after the other.
func (r *reader) atHand(id, sentence int) bool {
	for s := sentence; s >= 0 && s >= sentence-firmReach; s-- {
		if slices.ContainsFunc(r.mentions[s], func(m mention) bool { return m.entity == id }) {
			return true
		}
	}
	return false
}

// wholeShares reports whether nothing below a token says whose shares or deal it tells: "un quart des parts", "la majorité du capital". Whatever else
// hangs on it by "de" or "dans", a possessive or a demonym may.
func (r *reader) wholeShares(sentence, token int, span []int, deep int) bool {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		switch a.label {
		case "poss":
			return false
		case "de", "dans", "chez":
			if slices.Contains(span, a.to) && a.to != token || t.verbal(token) && !t.passive[token] && a.label == "de" {
				continue
			}
			if m := r.mentionAt(sentence, a.to); m != nil && r.entities[m.entity].typ == graph.Person && a.label == "de" {
				return false
			}
			if deep == 0 || !r.x.rules.in("part-du-capital", t.lemma(a.to)) || !r.wholeShares(sentence, a.to, span, deep-1) {
				return false
			}
		}
	}
	return true
}

// lastDealt is the body whose owners, shares or sale the text has told of last, in this sentence or the one before, where a verb of holding says "en" or
// a noun what is left: "Alpacom est une filiale d'Axpo. Le groupe Iliad en possède 20 %", "le solde du capital est réparti entre". It is -1 where there is none.
func (r *reader) lastDealt(sentence, token int) int {
	t := r.trees[sentence]
	if !slices.ContainsFunc(t.out[token], func(a arc) bool {
		return a.label == "de" && t.form(a.to) == "en" && t.s.Tokens[a.to].UPOS == "PRON" || r.x.rules.in("reste-du-capital", t.lemma(a.to))
	}) {
		return -1
	}
	from := len(r.out)
	for from > 0 && r.out[from-1].sentence >= sentence-1 {
		from--
	}
	told := r.out[from:]
	holds := func(id, in int) bool { // "contrôlait 51 % du journal à travers sa holding": not the holding
		return slices.ContainsFunc(told, func(f found) bool { return f.sentence == in && f.predicate == "owns" && f.subject.entity == id }) || slices.ContainsFunc(t.out[token], func(a arc) bool {
			m := r.mentionAt(sentence, a.to)
			return a.label == "subj" && m != nil && m.entity == id
		})
	}
	for k := len(told) - 1; k >= 0; k-- {
		f := &told[k]
		held := -1
		switch here := f.sentence == sentence; {
		case here && t.rel(token) != "acl:relcl":
		case shareholdings[f.predicate]:
			held = f.object.entity
		case f.predicate == "part-of" && !here:
			held = f.subject.entity
		}
		if held >= 0 && r.entities[held].typ == graph.Organization && !holds(held, f.sentence) {
			return held
		}
	}
	return r.soleBody(sentence, token)
}

// soleBody is the one body that the sentence before speaks of, where the sentence at hand names none before a token but who holds the shares: "Le groupe
// Delville change de mains. Le fonds Orvex, qui en détient 62 %, a vendu"; -1 where there is none.
func (r *reader) soleBody(sentence, token int) int {
	if sentence == 0 {
		return -1
	}
	t, found := r.trees[sentence], -1
	holder := func(id int) bool {
		return slices.ContainsFunc(t.out[token], func(a arc) bool {
			return a.label == "subj" && slices.ContainsFunc(r.standFor(sentence, a.to, &Slot{}, 0), func(x ref) bool { return x.entity == id })
		})
	}
	for k := range r.mentions[sentence-1] {
		m := &r.mentions[sentence-1][k]
		if e := &r.entities[m.entity]; e.typ != graph.Organization || m.entity == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m.entity
	}
	if found < 0 || r.faction(&r.entities[found]) || holder(found) {
		return -1
	}
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.first < token && m.entity != found && r.entities[m.entity].typ == graph.Organization && !holder(m.entity) {
			return -1
		}
	}
	return found
}
