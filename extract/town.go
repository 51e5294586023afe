package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// townHere finds the town that a noun or one of its adjectives names: "la start-up lyonnaise", "le Strasbourgeois Paul Durand".
func (r *reader) townHere(sentence, token int) []ref {
	t := r.trees[sentence]
	read := func(k int) *gazetteer.Entry {
		if m := r.mentionAt(sentence, k); m != nil && m.head == k && m.last > m.first {
			return nil
		}
		p, _ := r.x.world.g.Town(t.s.Tokens[k].Form)
		return p
	}
	if p := read(token); p != nil {
		return []ref{r.demonymRef(p, sentence, token, 0.9)}
	}
	for _, a := range t.out[token] {
		if a.besideNoun(token) {
			if p := read(a.to); p != nil {
				return []ref{r.demonymRef(p, sentence, a.to, 0.9)}
			}
		}
	}
	return nil
}

// besideNoun reports whether an arc leads from a noun to its adjective, or to a word right behind it that the tagger took for a noun:
// "l'entraîneur phocéen".
func (a *arc) besideNoun(noun int) bool {
	return a.label == "adj" || a.label == "bare" && a.to == noun+1
}

// commune is the town whose mayor "le maire" is, -1 where there is none or the text has just told of another town's mayor.
func (r *reader) commune(sentence, token int) int {
	town := r.townOfClause(sentence, token)
	if town < 0 {
		town = r.townAtHand(sentence)
	}
	if town < 0 || r.otherMayor(sentence, town) {
		return -1
	}
	return town
}

// townOfClause is the town where what the clause of a token tells takes place, "à Nice, où elle se heurte au maire", -1 where the clause does
// not say.
func (r *reader) townOfClause(sentence, token int) int {
	t := r.trees[sentence]
	for i, n := t.s.Tokens[token].Head, 0; i >= 0 && n < 4; i, n = t.s.Tokens[i].Head, n+1 {
		for _, c := range t.kids[i] {
			if t.form(c) != "où" || t.ante[c] < 0 {
				continue
			}
			if m := r.mentionAt(sentence, t.ante[c]); m != nil && r.entities[m.entity].typ == graph.Place && (r.entities[m.entity].known == nil || r.entities[m.entity].known.Kind == "city") {
				return m.entity
			}
		}
	}
	return -1
}

// otherMayor reports whether the sentence or the two before it speak of the mayor of another town: "Le maire de Vitré, Paul Durand, … L'ancien maire".
func (r *reader) otherMayor(sentence, town int) bool {
	for i := max(0, sentence-2); i <= sentence; i++ {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if r.x.rules.in("maire", t.lemma(k)) && slices.ContainsFunc(t.out[k], func(a arc) bool {
				m := r.mentionAt(i, a.to)
				return a.label == "de" && m != nil && m.kind == graph.NameMention && m.entity != town && r.entities[m.entity].typ == graph.Place
			}) {
				return true
			}
		}
	}
	return false
}

// townAtHand is the town that opens the sentence or the one before, "À Toulon, …", or the only one that the sentence before names, the city that the
// document is about, or the only one of its headline; -1 where there is none.
func (r *reader) townAtHand(sentence int) int {
	if id := r.townOpening(sentence); id >= 0 {
		return id
	}
	if sentence > 0 && r.sameParagraph(sentence-1, sentence) {
		if id := r.townOpening(sentence - 1); id >= 0 {
			return id
		}
		if id := r.onlyTown(sentence - 1); id >= 0 {
			return id
		}
	}
	if id := r.mainTown(); id >= 0 {
		return id
	}
	return r.onlyTown(0)
}

// itsTown are the nouns behind a mayor that say no more than what he is mayor of: "la maire de la ville", "le maire de cette commune".
func (r *reader) itsTown(sentence, token int) []int {
	var out []int
	for _, a := range r.trees[sentence].out[token] {
		if a.label == "de" && r.mentionAt(sentence, a.to) == nil && r.x.rules.in("localité", lower(r.trees[sentence].s.Tokens[a.to].Lemma)) {
			out = append(out, a.to)
		}
	}
	return out
}

// mainTown is the city that the document names at least twice and twice as often as the next, the headline counting double, -1 where there
// is none.
func (r *reader) mainTown() int {
	return dominant(len(r.entities), 2, func(id int) int {
		e := &r.entities[id]
		if e.typ != graph.Place || !e.named || e.known != nil && e.known.Kind != "city" {
			return 0
		}
		if word, _, more := strings.Cut(lower(e.name), " "); more && (r.x.rules.in("région", word) || r.inTown(word)) { // "province du Tavouch"
			return 0
		}
		if len(r.mentions) > 0 && slices.ContainsFunc(r.mentions[0], func(m mention) bool { return m.entity == id }) {
			return len(e.mentions) + 1
		}
		return len(e.mentions)
	})
}

// onlyTown is the one town that a sentence names as where something is, -1 where it names none or several.
func (r *reader) onlyTown(sentence int) int {
	if sentence >= len(r.mentions) {
		return -1
	}
	found := -1
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		e := &r.entities[m.entity]
		if m.kind != graph.NameMention || e.typ != graph.Place {
			continue
		}
		if e.known != nil && e.known.Kind != "city" && e.known.Kind != "capital" || !r.isAt(sentence, m) && (sentence > 0 || r.sport || e.known != nil && e.known.Kind == "capital") { // "PARIS, 12 mars (Reuters)"
			continue
		}
		if word, _, more := strings.Cut(lower(e.name), " "); more && r.inTown(word) {
			continue
		}
		if found >= 0 && found != m.entity {
			return -1
		}
		found = m.entity
	}
	return found
}

// inTown reports whether the first word of a name is that of what stands within a town and has no mayor: "rue Jean-Jaurès", "gymnase Jean-Gachet".
func (r *reader) inTown(word string) bool {
	return r.x.rules.in("lieu-dit", word) || r.x.rules.in("éponyme", word) || r.x.rules.in("lieu-établi", word)
}

// isAt reports whether a town is named as where something is or as who acts, "à Parakou", "Bergerac attend", "Rouen : …", and not as a
// complement, "le tribunal de Rennes".
func (r *reader) isAt(sentence int, m *mention) bool {
	t := r.trees[sentence]
	switch {
	case m.first == 0 && m.last+1 < len(t.s.Tokens) && t.s.Tokens[m.last+1].Form == ":":
		return true
	case m.first > 0 && lower(t.s.Tokens[m.first-1].Form) == "à":
		return true
	case r.entities[m.entity].known == nil: // "au Palais Nikaïa"
		return false
	}
	return slices.ContainsFunc(t.in[m.head], func(a arc) bool { return a.label == "subj" })
}

// townOpening is the town that a sentence opens with as where it is set, "À Toulon, on se tait", -1 where it opens otherwise.
func (r *reader) townOpening(sentence int) int {
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		e := &r.entities[m.entity]
		if m.kind == graph.NameMention && m.first == 1 && m.last+1 < len(t.s.Tokens) && t.s.Tokens[m.last+1].Form == "," && t.caseLabel(m.head) == "à" &&
			e.typ == graph.Place && (e.known == nil || e.known.Kind == "city") {
			return m.entity
		}
	}
	return -1
}

// openedOn is the town that a sentence opens with, for the subject of its main verb: "À Vienne, le parquet a perquisitionné".
func (r *reader) openedOn(sentence, token int) []ref {
	t := r.trees[sentence]
	h := t.s.Tokens[token].Head
	if h < 0 || !t.verbal(h) || t.s.Tokens[h].Head >= 0 || !slices.ContainsFunc(t.in[token], func(a arc) bool { return a.label == "subj" && a.from == h }) {
		return nil
	}
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		e := &r.entities[m.entity]
		if m.kind != graph.NameMention || m.first > 4 || m.last >= token {
			continue
		}
		if m.first > 0 && t.form(m.first-1) == "à" && (m.first == 1 || t.form(m.first-2) == ",") && t.form(m.last+1) == "," && e.typ == graph.Place && (e.known == nil || extentOf(e.known) == 1) {
			return []ref{r.refOf(sentence, m, 0.9)}
		}
	}
	return nil
}
