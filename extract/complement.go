package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// descriptionSpan is the tokens of the shortest definite description: the noun, adjectives, and complements that hold a
// name or a date; of a body all of its "de" complements.
func (r *reader) descriptionSpan(sentence, k int, typ graph.EntityType) (first, last int) {
	t := r.trees[sentence]
	first, last = k, k
	for _, c := range t.kids[k] {
		switch t.rel(c) {
		case "amod":
			if t.kid(c, "obl") >= 0 || t.kid(c, "nmod") >= 0 {
				continue // "une explosion due à une fuite"
			}
			switch {
			case c == k-1 && typ == graph.Organization && r.capital(sentence, k) && t.s.Tokens[c].Form == t.form(c): // "le nouvel Office"
			case c == k-1:
				first = c
				if f := t.form(c); c > 0 && (f == "e" || f == "er" || f == "ème") { // "le 32 e congrès"
					first = c - 1
				}
			case c > k && c <= last+2:
				last = max(last, c)
				if n := last + 2; typ == graph.Organization && c == last && c == k+1 && n < len(t.s.Tokens) && t.form(n-1) == "et" && t.s.Tokens[n].UPOS == "ADJ" && t.agree(n, c) && r.demonym(sentence, c) == nil && r.x.rules.in("corps-dirigé", t.lemma(k)) { // "le comité social et économique"
					last = n
				}
			}
		case "acl":
			if typ == graph.Organization && c == last+1 && t.specialised(k, c) {
				last = c
				if len(t.kids[c]) > 0 {
					if start, end := t.extent(t.kids[c][0], 0); start == c+1 && end-start <= 3 && r.telling(sentence, start, end) {
						last = end
					}
				}
			}
			if typ == graph.Event && c == k+1 && r.x.rules.in("participe-d'événement", t.s.Tokens[c].Lemma) { // "le putsch manqué de 2015"
				if _, end := t.extent(c, 0); end == c || r.dated(sentence, end) && end-c <= 3 {
					last = max(last, end)
				}
			}
			if typ == graph.Event && c == k+1 && r.x.rules.in("participe-de-sujet", t.s.Tokens[c].Lemma) && !t.introduced(k) { // "le sommet consacré à la dette"
				if first, end := t.extent(c, 0); first == c && end-c <= 4 {
					last = max(last, end)
				}
			}
		case "nmod", "nummod", "flat", "obl", "appos":
			if c < k || t.parenthesised(c) {
				continue
			}
			if typ == graph.Organization && t.rel(c) == "nmod" && t.kid(c, "nummod") >= 0 && r.mentionAt(sentence, c) == nil { // "le renvoi devant le tribunal de 47 prévenus"
				continue
			}
			if l := t.caseLabel(c); typ == graph.Organization && l == "pour" && !t.determined(c) { // "le tribunal de Bruges pour fraude fiscale"
				continue
			} else if strings.Contains(l, "_") || l == "par" || l == "avec" || typ == graph.Organization && (l == "sur" || r.x.rules.in("préposition-de-temps", l)) || l == "" && (r.x.rules.in("jour", t.lemma(c)) || t.rel(c) == "obl") {
				continue
			}
			start, end := t.extent(c, 0)
			if typ == graph.Organization { // "la police aux frontières | , à Calais"
				for n := start; n <= end; n++ {
					if t.form(n) == "," && n+1 < len(t.s.Tokens) && (t.preposition(n+1) == "à" || t.preposition(n+1) == "en" || r.ofPerson(sentence, n+1)) {
						end = n - 1
					} else if (n > start || last > k) && r.ledBy(sentence, n) { // "l'armée serbe | du général Paul Durand"
						end = n - 1
					}
				}
			} else {
				for n := start; n <= end; n++ { // "la réunion du groupe de contact sur l'Ukraine | , à Ramstein"
					if t.form(n) == "," && n+1 < len(t.s.Tokens) && (t.preposition(n+1) == "à" || t.preposition(n+1) == "en") {
						end = n - 1
					}
				}
			}
			label := t.caseLabel(c)
			for _, j := range t.kids[c] { // "le débat entre Anna Roy et Paul Durand", "la chambre de commerce et d'industrie"
				if _, e := t.extent(j, 0); t.rel(j) == "conj" && j > c && (label == "entre" || typ == graph.Organization && label == "de" && t.preposition(j-1) == "de" && r.mentionAt(sentence, j) == nil) {
					end = max(end, e)
				}
			}
			end = r.beforeStranger(sentence, start, end, typ, r.x.rules.in("événement/sport", t.lemma(k)))
			if end < start || end-k > 12 || start > last+1 || t.hasVerb(c, 0) && !r.closed(sentence, start, end) || t.comma(last, start) {
				continue
			}
			if r.telling(sentence, start, end) || start == last+1 && end-start <= 2 || typ == graph.Organization && t.caseLabel(c) == "de" && end-start <= 5 ||
				typ == graph.Event && (t.caseLabel(c) == "contre" || t.caseLabel(c) == "pour") && start == last+1 && end-start <= 5 { // "la manifestation contre la réforme des retraites"
				last = max(last, end)
			}
		}
	}
	if typ == graph.Organization {
		last = r.charge(sentence, k, last)
	}
	if typ == graph.Event && last > k+2 && r.x.rules.in("jour", t.form(last)) && t.preposition(last-1) == "de" {
		last -= 2 // "la réunion de l'Otan | d'aujourd'hui": when it is, not which
	}
	if typ == graph.Event && last == k {
		last = r.compound(sentence, k)
	}
	if typ == graph.Event && last == k && (t.definite(k) || t.introduced(k) || k == 0) {
		last = r.behind(sentence, k)
	}
	if typ == graph.Event && last == k && k+3 < len(t.s.Tokens) && r.x.rules.in("charge", t.form(k+3)) && (t.form(k+1) == "à" || t.form(k+1) == "pour") {
		if name, of := r.nameBehind(sentence, k+3); of && name >= 0 { // "l'élection à la présidence de la FIF", wherever the parser hung it
			last = name
		}
	}
	if typ == graph.Event && last == k && k+1 < len(t.s.Tokens) && t.definite(k) && r.x.rules.in("événement-nommé", t.lemma(k)) {
		if m := r.mentionAt(sentence, k+1); m != nil && m.kind == graph.NameMention { // "le procès Sarkozy"
			last = m.last
		}
	}
	if m := r.mentionAt(sentence, last); m != nil && m.kind == graph.NameMention { // "l'attentat du 14-Juillet"
		last = max(last, m.last)
	}
	for k := first; k <= last; k++ { // "la journée des « gilets jaunes | »"
		if t.s.Tokens[k].Form == "«" && last+1 < len(t.s.Tokens) && t.s.Tokens[last+1].Form == "»" {
			return first, last + 1
		}
	}
	return first, last
}

// closed reports whether tokens hold a name and no verb and end at a comma, behind which what is told of the name is no part of the description: "le procès de Paul
// Durand | , condamné en novembre, s'est ouvert".
func (r *reader) closed(sentence, first, last int) bool {
	t := r.trees[sentence]
	if last+1 >= len(t.s.Tokens) || t.form(last+1) != "," || !r.telling(sentence, first, last) {
		return false
	}
	for k := first; k <= last; k++ {
		if t.verbal(k) && !t.bareParticiple(k) {
			return false
		}
		if m := r.mentionAt(sentence, k); m != nil && r.entities[m.entity].typ == graph.Event {
			return false // "les finales de Coupe du monde, prévues à Sun Valley"
		}
	}
	return true
}

// ofPerson reports whether "de" with the name of a person begins at a token: "le Mouvement pour la libération du Congo, | de Paul Durand".
func (r *reader) ofPerson(sentence, n int) bool {
	if r.trees[sentence].preposition(n) != "de" || n+1 >= len(r.trees[sentence].s.Tokens) {
		return false
	}
	m := r.mentionAt(sentence, n+1)
	return m != nil && m.first == n+1 && r.entities[m.entity].typ == graph.Person
}

// ledBy reports whether "de" with the name of a person, perhaps behind titles, begins at a token: who leads what a noun and more words before
// name.
func (r *reader) ledBy(sentence, n int) bool {
	t := r.trees[sentence]
	if t.preposition(n) != "de" {
		return false
	}
	for k := n + 1; k < len(t.s.Tokens) && k <= n+4; k++ {
		if m := r.mentionAt(sentence, k); m != nil && m.kind == graph.NameMention {
			return m.first == k && r.entities[m.entity].typ == graph.Person
		}
		if tok := t.tok(k); tok.UPOS != "DET" && tok.UPOS != "ADJ" && !r.x.rules.title(graph.Person, t.lemma(k)) {
			return false
		}
	}
	return false
}

// charge is the last token of a body's description that ends at a token with what it is charged with: "la juridiction | chargée de la lutte contre la
// corruption".
func (r *reader) charge(sentence, k, last int) int {
	t := r.trees[sentence]
	n := last + 1
	if n+2 >= len(t.s.Tokens) || t.tok(n).Lemma != "charger" && t.tok(n).Lemma != "chargé" || t.tok(n).Head != k {
		return last
	}
	for _, c := range t.kids[n] {
		if start, end := t.extent(c, 0); t.caseLabel(c) == "de" && start == n+1 && !t.verbal(c) && !t.comma(start, end) && end-start <= 8 {
			if e := end + 1; e < len(t.s.Tokens) && t.bareParticiple(e) {
				return e
			}
			return end
		}
	}
	return last
}

// compound is the last token of an event's noun with the bare noun that says of what sort it is, whatever that has behind it:
// "tremblement de terre de magnitude 7", "accident de car impliquant dix enfants".
func (r *reader) compound(sentence, k int) int {
	toks := r.d.Sentences[sentence].Tokens
	if k+2 < len(toks) && (toks[k+1].Form == "de" || toks[k+1].Form == "d'") && toks[k+2].UPOS == "NOUN" && r.mentionAt(sentence, k+2) == nil && !r.x.rules.in("jour", lower(toks[k+2].Lemma)) {
		return k + 2
	}
	return k
}

// behind is the last token of the phrase right behind an event that tells what it is for or where it is, wherever the parser hung
// it: "boude le sommet pour la paix", "s'enlise dans la guerre en Ukraine"; the noun's own where there is none.
func (r *reader) behind(sentence, k int) int {
	t := r.trees[sentence]
	if k+2 < len(t.s.Tokens) {
		m := r.mentionAt(sentence, k+2)
		place := m != nil && m.kind == graph.NameMention && m.first == k+2 && r.entities[m.entity].typ == graph.Place
		if f := t.form(k + 1); place && (f == "en" || f == "à" && r.town(m.entity)) { // who is given something is no town: "confier la compétition à l'Éthiopie"
			return m.last
		}
	}
	for _, a := range t.out[k] {
		if a.to < k || a.label != "pour" && a.label != "contre" || t.s.Tokens[a.to].UPOS != "NOUN" || r.mentionAt(sentence, a.to) != nil {
			continue
		}
		if start, end := t.extent(a.to, 0); start == k+1 && end-k <= 5 && !t.hasVerb(a.to, 0) {
			return end
		}
	}
	return k
}

// town reports whether an entity is a town that the gazetteer knows.
func (r *reader) town(id int) bool {
	known := r.entities[id].known
	return known != nil && (known.Kind == "city" || known.Kind == "capital")
}

// beforeStranger ends a complement before a person who is only put beside it, "l'épreuve de natation | Jan Frodeno", and who
// bears no title there ("l'assassinat du conseiller Willy Nyamitwe"); a contest is nobody's, whatever they are.
func (r *reader) beforeStranger(sentence, first, last int, typ graph.EntityType, contest bool) int {
	t := r.trees[sentence]
	for k := first; k <= last; k++ {
		m := r.mentionAt(sentence, k)
		if m == nil || m.kind != graph.NameMention || m.first != k || r.entities[m.entity].typ != graph.Person {
			continue
		}
		if k == 0 || t.caseLabel(m.head) != "" && k > first {
			continue
		}
		switch prev := &t.s.Tokens[k-1]; prev.UPOS {
		case "ADP":
			if typ == graph.Organization && t.preposition(k-1) != "de" && t.preposition(k-1) != "à" {
				return k - 2
			}
		case "DET", "CCONJ":
		default:
			if h := t.tok(m.head).Head; !r.x.rules.title(graph.Person, lower(prev.Lemma)) && (contest || h < first || h >= k || !r.x.rules.title(graph.Person, t.lemma(h))) { // "du ministre de l'Industrie Paul Durand"
				return k - 1
			}
		}
	}
	return last
}

// dated is true of a year and of the day of a month, which tell an event from others; "en six ans" does not.
func (r *reader) dated(sentence, k int) bool {
	toks := r.d.Sentences[sentence].Tokens
	digits := func(s string) bool { return strings.Trim(s, "0123456789") == "" }
	if len(toks[k].Form) == 4 && digits(toks[k].Form) {
		return true
	}
	if day, month, ok := strings.Cut(toks[k].Form, "-"); ok && len(day) <= 2 && digits(day) && timeWords.Get(lower(month)).kind == "month" {
		return true // "le 28-Septembre"
	}
	if k > 0 && timeWords.Get(lower(toks[k].Form)).kind == "month" && contracted(toks[k-1].Form) == "de" {
		return true // "l'élection de décembre"
	}
	return k+1 < len(toks) && len(toks[k].Form) <= 2 && digits(toks[k].Form) && timeWords.Get(lower(toks[k+1].Form)).kind == "month"
}

// bodyMeant reports whether a mention means a body that the text names: "la convention du parti".
func (r *reader) bodyMeant(m *mention) bool {
	e := &r.entities[m.entity]
	return m.kind == graph.DescriptionMention && e.typ == graph.Organization && e.named
}

// telling reports whether tokens hold a name, a demonym or a date.
func (r *reader) telling(sentence, first, last int) bool {
	for k := first; k <= last; k++ {
		if m := r.mentionAt(sentence, k); m != nil && (m.kind == graph.NameMention || r.bodyMeant(m)) {
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
		if m := r.mentionAt(sentence, k); m != nil && (m.kind == graph.NameMention || r.bodyMeant(m)) {
			if e := &r.entities[m.entity]; e.known != nil {
				out = append(out, e.known.ID)
			} else {
				out = append(out, e.name)
			}
		} else if r.dated(sentence, k) {
			out = append(out, tok.Form)
		} else if p := r.demonym(sentence, k); p != nil && (tok.UPOS == "ADJ" || r.trees[sentence].rel(k) == "amod") {
			out = append(out, p.ID)
		}
	}
	if n := r.unitNumber(sentence, head); n != "" {
		out = append(out, n)
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
	return t.verbal(i) && !t.bareParticiple(i) || depth > 10 || slices.ContainsFunc(t.kids[i], func(c int) bool { return t.hasVerb(c, depth+1) })
}

// specialised reports whether a participle behind an adjective qualifies a body as that does, with no more than "de" behind it: "la juridiction
// interrégionale spécialisée de Lille"; what a body is charged with is read by itself.
func (t *tree) specialised(k, c int) bool {
	return c > k+1 && t.tok(c).Lemma != "charger" && t.tok(c).Feat("VerbForm") == "Part" && t.rel(c-1) == "amod" && t.agree(c, k) &&
		(len(t.kids[c]) == 0 || t.caseLabel(t.kids[c][0]) == "de")
}

// bareParticiple reports whether a participle is no more than an adjective: "la criminalité organisée", "la presse privée".
func (t *tree) bareParticiple(i int) bool {
	return t.rel(i) == "acl" && t.tok(i).Head == i-1 && len(t.kids[i]) == 0 && t.tok(i).Feat("VerbForm") == "Part" && !strings.HasSuffix(t.form(i), "ant") && t.agree(i, i-1)
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
		case r == "case" && slices.Contains([]string{"du", "au", "des", "aux"}, f) && !t.introduced(k): // not "au terme d'une finale"
			return true
		}
	}
	return false
}
