package extract

import (
	"slices"

	"kg/graph"
)

// attribution finds who says what a token states, as the text names them: the subject of the verb of saying over its
// clause or beside its quotation, or the complement of "selon" and "d'après".
func (r *reader) attribution(sentence, token int, subject ref) string {
	for _, x := range r.spokenBy(sentence, token, 1) {
		if x.entity != subject.entity {
			return r.entities[x.entity].name
		}
	}
	return ""
}

// speakers are the tokens of whoever says what a token tells, the nearest first.
func (r *reader) speakers(sentence, token int) []int {
	t := r.trees[sentence]
	says := func(k int) bool {
		lemma := t.lemma(k)
		return r.x.rules.in("déclaration", lemma) || r.x.rules.in("parole", lemma)
	}
	var out []int
	below := -1
	for k, n := token, 0; k >= 0 && n <= len(t.kids); below, k, n = k, t.s.Tokens[k].Head, n+1 {
		for _, a := range t.out[k] {
			switch {
			case a.to == below: // what stands beside the saying is not said
			case a.label == "selon", a.label == "d'après", a.label == "d'_après":
				out = append(out, a.to)
			case a.label == "à" && (t.form(a.to) == "yeux" || t.form(a.to) == "dires") || a.label == "de" && t.form(a.to) == "avis" && t.opening(a.to): // "aux yeux de Paul", "à ses yeux", "de l'avis de Paul"
				for _, b := range t.out[a.to] {
					if b.label == "de" || b.label == "poss" {
						out = append(out, b.to)
					}
				}
			case a.label == "pour" && (t.opening(a.to) || t.relativeOf(k, a.to)): // "Pour Paul, Marie est une menteuse", "Paul, pour qui Marie est"
				out = append(out, a.to)
			case a.label == "inf" && t.form(a.to) == "croire" && t.rel(a.to) == "advcl" && a.to > 1 && t.form(a.to-1) == "en": // "À en croire Paul, Marie ment"
				for _, b := range t.out[a.to] {
					if b.label == "obj" {
						out = append(out, b.to)
					}
				}
			case a.label == "dislocated" && a.to < k && t.headsQuote(a.to): // "Paul : « Marie ment »"
				out = append(out, a.to)
			case a.label == "clause" && t.rel(a.to) == "parataxis" && says(a.to) && !t.semicolon(a.to, token): // "… , a déclaré X": the verb of saying hangs below what is said
				out = append(out, t.surface[a.to]...)
			}
		}
		if h := t.s.Tokens[k].Head; h >= 0 && t.rel(k) == "ccomp" && says(h) {
			out = append(out, t.surface[h]...)
		}
	}
	return out
}

// semicolon reports whether a semicolon parts two tokens: what stands behind it is said by nobody before.
func (t *tree) semicolon(a, b int) bool {
	for k := min(a, b); k < max(a, b); k++ {
		if t.s.Tokens[k].Form == ";" && !t.quoteOpen(k) {
			return true
		}
	}
	return false
}

// quoteOpen reports whether a token stands between guillemets.
func (t *tree) quoteOpen(i int) bool {
	open := false
	for k := i; k >= 0; k-- {
		switch t.s.Tokens[k].Form {
		case "«":
			return true
		case "»":
			return open
		case "\"":
			open = !open
		}
	}
	return open
}

// opening reports whether a complement of a name opens the sentence and a comma ends it.
func (t *tree) opening(i int) bool {
	first, last := t.extent(i, 0)
	return first <= 1 && t.nominal(i) && last+1 < len(t.s.Tokens) && (t.s.Tokens[last].Form == "," || t.s.Tokens[last+1].Form == ",")
}

// headsQuote reports whether a colon and a quotation stand behind the phrase of a token.
func (t *tree) headsQuote(i int) bool {
	_, last := t.extent(i, 0)
	if t.s.Tokens[last].Form != ":" {
		last++
	}
	return last+1 < len(t.s.Tokens) && t.s.Tokens[last].Form == ":" && (t.s.Tokens[last+1].Form == "«" || t.s.Tokens[last+1].Form == "\"")
}

// relativeOf reports whether a relative pronoun below a token stands for a noun.
func (t *tree) relativeOf(i, noun int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.ante[c] == noun })
}

// doers are the tokens of whoever does what the clause tells in which a token stands as a circumstance: "lors d'un
// entretien avec Paul, Marie a réclamé", "aux termes d'un accord conclu avec Paul, Marie percevra".
func (r *reader) doers(sentence, token int) []int {
	t := r.trees[sentence]
	if k := r.visitor(sentence, token); k >= 0 {
		return []int{k}
	}
	for k, n := token, 0; n < 5; n++ {
		h := t.s.Tokens[k].Head
		if h < 0 {
			return nil
		}
		switch rel := t.rel(k); {
		case rel == "acl" && t.tok(k).Feat("VerbForm") == "Part" && t.s.Tokens[h].UPOS == "NOUN", rel == "nmod" && t.caseLabel(k) == "de" && t.s.Tokens[h].UPOS == "NOUN":
			k = h
		case rel == "obl" && r.x.rules.in("circonstance", t.caseLabel(k)):
			return t.surface[h]
		default:
			return nil
		}
	}
	return nil
}

// visitor is the name of the person right before "en visite" or "en déplacement", whose visit it is, whoever the clause is about: "suspendu pour un
// titre sur Anna Roy en visite à Lyon"; -1 where there is none.
func (r *reader) visitor(sentence, token int) int {
	t := r.trees[sentence]
	c := token - 1
	if c > 0 && t.s.Tokens[c].UPOS == "ADJ" {
		c-- // "en rapide visite"
	}
	if c < 2 || t.form(c) != "en" || !r.x.rules.in("voyage", t.lemma(token)) {
		return -1
	}
	for i := range r.mentions[sentence] {
		if m := &r.mentions[sentence][i]; m.kind == graph.NameMention && m.last == c-1 && r.entities[m.entity].typ == graph.Person {
			return m.head
		}
	}
	return -1
}

// allStandFor is what several tokens stand for.
func (r *reader) allStandFor(sentence int, tokens []int, depth int) []ref {
	var out []ref
	for _, k := range tokens {
		out = append(out, r.standFor(sentence, k, &Slot{}, depth)...)
	}
	return out
}

// authors finds who does what a participle beside a noun tells of it: "les propos tenus par Paul", "la décision prise lundi par Paul".
func (r *reader) authors(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	for _, a := range t.in[token] {
		if a.label != "obj" || t.s.Tokens[a.from].Head != token || !t.passive[a.from] || r.x.rules.in("vise-contenu", t.lemma(a.from)) {
			continue
		}
		var out []ref
		for _, b := range t.out[a.from] {
			if b.label == "subj" {
				for _, x := range r.standFor(sentence, b.to, &Slot{}, depth+1) {
					x.sure *= 0.75
					out = append(out, x)
				}
			}
		}
		if len(out) == 1 {
			return out
		}
	}
	return nil
}
