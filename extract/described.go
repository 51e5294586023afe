package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// described is an entity that a common noun and its complements name: an event ("sommet de Vilnius"), a body ("parquet de
// Paris").
type described struct {
	entity      int
	lemma       string
	complements []string // what tells it from others of its kind: names, demonyms, years, sorted
	sentence    int
}

// descriptions are the classes of nouns that name entities by description.
var descriptions = []struct {
	class string
	alone string // class of the nouns that do so without complement
	typ   graph.EntityType
}{
	{"événement", "événement-seul", graph.Event},
	{"institution", "institution-seule", graph.Organization},
}

// reach is how many sentences later "ce sommet" may still take up a sommet.
const reach = 12

// readDescribed finds the events and bodies that the text names by a noun with its complements, in order, and joins to
// them the later mentions without complement ("ce sommet", "le parquet"). They become entities of the result only where
// a statement needs them.
func (r *reader) readDescribed() {
	for _, kind := range descriptions {
		var known []described
		for i := range r.d.Sentences {
			for k := range r.d.Sentences[i].Tokens {
				tok := r.trees[i].tok(k)
				lemma := lower(tok.Lemma)
				if kind.typ == graph.Organization && tok.Feat("Number") == "Plur" {
					continue // "des banques américaines" are no bank
				}
				if (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") && r.x.rules.in(kind.class, lemma) {
					known = r.readDescription(i, k, lemma, kind.typ, kind.alone, known)
				}
			}
		}
	}
}

// readDescription reads one noun, and returns what is known with what it adds.
func (r *reader) readDescription(i, k int, lemma string, typ graph.EntityType, alone string, known []described) []described {
	t := r.trees[i]
	m := r.mentionAt(i, k)
	if m != nil && m.kind == graph.NameMention {
		if r.entities[m.entity].typ == typ && m.head == k {
			complements := r.complements(i, m.first, m.last, k)
			if same := sameDescribed(known, lemma, complements, i); same >= 0 && same != m.entity && len(complements) > 0 && typ == graph.Event {
				r.merge(m.entity, same)
			}
			known = append(known, described{m.entity, lemma, complements, i})
		}
		return known
	}
	if m != nil && r.entities[m.entity].typ == typ {
		return known
	}
	first, last := r.descriptionSpan(i, k, typ)
	complements := r.complements(i, first, last, k)
	id := sameDescribed(known, lemma, complements, i)
	if short := r.acronymAfter(i, last); short >= 0 && typ == graph.Organization {
		if id >= 0 && id != short {
			r.merge(short, id)
		} else {
			id = short
			r.entities[id].typ = typ
			if len(r.entities[id].name) < t.s.Tokens[last].End-t.s.Tokens[first].Start {
				r.entities[id].name = clean(r.text(t.s.Tokens[first].Start, t.s.Tokens[last].End))
			}
			known = append(known, described{id, lemma, complements, i})
		}
	}
	if id < 0 {
		if len(complements) == 0 && !(r.x.rules.in(alone, lemma) && t.definite(k)) || typ == graph.Organization && !t.definite(k) {
			return known
		}
		id = r.addEntity(entity{typ: typ, name: clean(r.text(t.s.Tokens[first].Start, t.s.Tokens[last].End)),
			named: typ == graph.Event && len(complements) > 0 && t.definite(k)})
		known = append(known, described{id, lemma, complements, i})
	}
	r.addMention(id, i, first, last, k, graph.DescriptionMention)
	return known
}

// acronymAfter is the entity of the short name in brackets behind a description, "la fédération ivoirienne de football
// (FIF)", or -1.
func (r *reader) acronymAfter(sentence, last int) int {
	toks := r.d.Sentences[sentence].Tokens
	if last+3 >= len(toks) || toks[last+1].Form != "(" || toks[last+3].Form != ")" {
		return -1
	}
	m := r.mentionAt(sentence, last+2)
	if m == nil || m.kind != graph.NameMention || m.first != m.last {
		return -1
	}
	if f := toks[m.first].Form; len(f) < 2 || len(f) > 10 || f[1] < 'A' || f[1] > 'Z' && f[1] < 'a' {
		return -1
	}
	if e := &r.entities[m.entity]; e.typ == graph.Person || e.known != nil && e.known.Kind == "country" {
		return -1
	}
	return m.entity
}

// merge makes two entities one: the second takes all mentions of the first.
func (r *reader) merge(from, into int) {
	a, b := &r.entities[from], &r.entities[into]
	b.mentions = append(b.mentions, a.mentions...)
	b.named = b.named || a.named
	a.mentions, a.named = nil, false
	for s := range r.mentions {
		for k := range r.mentions[s] {
			if r.mentions[s][k].entity == from {
				r.mentions[s][k].entity = into
			}
		}
	}
}

// sameDescribed finds the last entity that a description can mean, or -1.
func sameDescribed(known []described, lemma string, complements []string, sentence int) int {
	if len(complements) == 0 { // "cet attentat" is the one in the headline
		for _, e := range known {
			if e.lemma == lemma && e.sentence == 0 {
				return e.entity
			}
		}
	}
	for _, e := range slices.Backward(known) {
		if e.lemma != lemma {
			continue
		}
		if len(complements) == 0 && sentence-e.sentence <= reach || len(complements) > 0 && len(e.complements) > 0 && covers(e.complements, complements) {
			return e.entity
		}
	}
	return -1
}

// covers reports whether the elements of the shorter list are all among those of the longer.
func covers(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(b, func(w string) bool { return !slices.Contains(a, w) })
}

// descriptionSpan is the tokens of the shortest definite description: the noun, adjectives, and complements that hold a
// name or a date; of a body all of its "de" complements.
func (r *reader) descriptionSpan(sentence, k int, typ graph.EntityType) (first, last int) {
	t := r.trees[sentence]
	first, last = k, k
	for _, c := range t.kids[k] {
		switch t.rel(c) {
		case "amod":
			switch {
			case c == k-1:
				first = c
			case c > k && c <= last+2:
				last = max(last, c)
			}
		case "nmod", "nummod", "flat", "obl", "appos":
			if c < k || t.parenthesised(c) {
				continue
			}
			if l := t.caseLabel(c); strings.Contains(l, "_") || l == "" && (r.x.rules.in("jour", lower(t.s.Tokens[c].Lemma)) || t.rel(c) == "obl") {
				continue
			}
			start, end := t.extent(c, 0)
			if end-k > 12 || start > last+1 || t.hasVerb(c, 0) || t.comma(last, start) {
				continue
			}
			if r.telling(sentence, start, end) || start == last+1 && end-start <= 2 || typ == graph.Organization && t.caseLabel(c) == "de" && end-start <= 5 {
				last = max(last, end)
			}
		}
	}
	return first, last
}

// dated is true of a year and of the day of a month, which tell an event from others; "en six ans" does not.
func (r *reader) dated(sentence, k int) bool {
	toks := r.d.Sentences[sentence].Tokens
	digits := func(s string) bool { return strings.Trim(s, "0123456789") == "" }
	if len(toks[k].Form) == 4 && digits(toks[k].Form) {
		return true
	}
	return k+1 < len(toks) && len(toks[k].Form) <= 2 && digits(toks[k].Form) && timeWords[lower(toks[k+1].Form)].kind == "month"
}

// telling reports whether tokens hold a name, a demonym or a date.
func (r *reader) telling(sentence, first, last int) bool {
	for k := first; k <= last; k++ {
		if m := r.mentionAt(sentence, k); m != nil && m.kind == graph.NameMention {
			return true
		}
		if r.dated(sentence, k) || r.demonym(sentence, k) != nil {
			return true
		}
	}
	return false
}

// complements lists what tells an event from others: entities, places of demonyms, numbers within its description.
func (r *reader) complements(sentence, first, last, head int) []string {
	var out []string
	for k := first; k <= last; k++ {
		if k == head {
			continue
		}
		tok := &r.d.Sentences[sentence].Tokens[k]
		if m := r.mentionAt(sentence, k); m != nil && m.kind == graph.NameMention {
			if e := &r.entities[m.entity]; e.known != nil {
				out = append(out, e.known.ID)
			} else {
				out = append(out, e.name)
			}
		} else if r.dated(sentence, k) {
			out = append(out, tok.Form)
		} else if p := r.demonym(sentence, k); p != nil && tok.UPOS == "ADJ" {
			out = append(out, p.ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// extent is the first and last token below a token, without punctuation.
func (t *tree) extent(i, depth int) (first, last int) {
	first, last = i, i
	if depth > 10 {
		return first, last
	}
	for _, c := range t.kids[i] {
		switch t.rel(c) {
		case "punct", "conj", "parataxis", "acl", "appos":
		default:
			a, b := t.extent(c, depth+1)
			first, last = min(first, a), max(last, b)
		}
	}
	return first, last
}

func (t *tree) hasVerb(i, depth int) bool {
	return t.verbal(i) || depth > 10 || slices.ContainsFunc(t.kids[i], func(c int) bool { return t.hasVerb(c, depth+1) })
}

func (t *tree) comma(from, to int) bool {
	for k := from; k < to && k < len(t.s.Tokens); k++ {
		if f := t.s.Tokens[k].Form; f == "," || f == ";" || f == "(" {
			return true
		}
	}
	return false
}

// definite reports whether a noun has a definite determiner.
func (t *tree) definite(k int) bool {
	for _, c := range t.kids[k] {
		switch r, f := t.rel(c), t.form(c); {
		case r == "det" && slices.Contains([]string{"le", "la", "les", "l'", "ce", "cet", "cette", "ces"}, f):
			return true
		case r == "case" && slices.Contains([]string{"du", "au", "des", "aux"}, f):
			return true
		}
	}
	return false
}
