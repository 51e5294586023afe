package extract

import (
	"slices"
	"strconv"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// occasionSlot begins a slot that no arc leads to: "occasion~compétition" is the event of that class at which what the
// trigger says happens: who wins, wins at the race that the clause, the sentence or the text is about.
const occasionSlot = "occasion~"

// How sure an occasion is by where it is named.
const (
	occasionInClause   = 0.95
	occasionInSentence = 0.85
	occasionInDocument = 0.75
)

// occasionMemory is how many sentences later an event that is not in the lead is still the one the text is at.
const occasionMemory = 2

// occasionReach is how many clauses above the trigger may name its occasion: "en courant seul, il a gagné le Tour".
const occasionReach = 2

// happening is a mention of an event that is an occasion, in the order of the text.
type happening struct {
	entity, sentence, token int
	noun                    string // the word of its name that tells its kind, "" where none does
	start, end              int
	kind                    graph.MentionKind
	vague                   bool // its name tells it from no other: "première épreuve"
	frame                   bool // holds many occasions: a season, the games
	background              bool // told of another time or by another article: "vainqueur du Tour 2015", "avait remporté le Giro"
}

// findOccasions gathers the classes that rules name behind occasionSlot.
func (rs *Rules) findOccasions() {
	found := map[string]bool{}
	for i := range rs.written {
		text := rs.written[i].text
		if strings.IndexByte(text, occasionSlot[len(occasionSlot)-1]) < 0 { // as of nearly all
			continue
		}
		head, _ := cutExamples(text)
		for {
			_, rest, more := strings.Cut(head, occasionSlot)
			if !more {
				break
			}
			end := strings.IndexAny(rest+" ", " \t>|[.")
			found[rest[:end]] = true
			head = rest
		}
	}
	rs.occasions = sortedKeys(found)
}

// occasion finds the event of a class at which a trigger happens: in its clause, in its sentence, or the one the text is at.
func (r *reader) occasion(class string, sentence, token int) []ref {
	if x, ok := r.occasionOf(class, sentence, token); ok && !r.ofOtherYear(x.entity, sentence, token) {
		return []ref{x}
	}
	return nil
}

// writtenYear reports whether a form is the number of a year of our times.
func writtenYear(form string) bool {
	return len(form) == 4 && (strings.HasPrefix(form, "19") || strings.HasPrefix(form, "20")) && strings.Trim(form, "0123456789") == ""
}

// placeBefore reports whether the verb with which a verb is joined has a place for an object, so that "y" is there: "Paul Roy a visité le Ghana et y a
// rencontré Anna Sy".
func (r *reader) placeBefore(sentence, token int) bool {
	t := r.trees[sentence]
	return t.tok(token).Deprel == "conj" && slices.ContainsFunc(r.mentions[sentence], func(m mention) bool {
		return m.last < token && r.entities[m.entity].typ == graph.Place && t.tok(m.head).Head == t.tok(token).Head && !subject(t.tok(m.head).Deprel)
	})
}

// otherEventBefore reports whether the sentence before speaks of another event, which "y" then means: "Une réunion est prévue vendredi.".
func (r *reader) otherEventBefore(sentence int) bool {
	if sentence == 0 {
		return false
	}
	t := r.trees[sentence-1]
	for k := range t.s.Tokens {
		if t.s.Tokens[k].UPOS == "NOUN" && (r.x.rules.in("événement", t.lemma(k)) || r.x.rules.in("reprise", t.lemma(k))) {
			return true
		}
	}
	return false
}

// ofOtherYear reports whether a word tells for which year it is meant, and an event bears another: "favori pour 2026" says nothing of the "élection de 2022".
func (r *reader) ofOtherYear(event, sentence, token int) bool {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "pour" && a.label != "de" && a.label != "en" || a.to < token || !writtenYear(t.s.Tokens[a.to].Form) {
			continue
		}
		for w := range strings.FieldsSeq(r.entities[event].name) {
			if writtenYear(w) && w != t.s.Tokens[a.to].Form {
				return true
			}
		}
	}
	return false
}

func (r *reader) occasionOf(class string, sentence, token int) (ref, bool) {
	if r.happenings == nil {
		r.readHappenings()
	}
	t := r.trees[sentence]
	fits := func(h *happening) bool { return h.noun != "" && r.x.rules.in(class, h.noun) }
	refer := func(h *happening, sure float64) (ref, bool) {
		x := ref{entity: h.entity, token: h.token, start: h.start, end: h.end, sure: sure * sureness[h.kind], apart: sure < occasionInClause}
		if h.sentence != sentence {
			x.token = token
		}
		return x, true
	}
	for k, n := token, 0; k >= 0 && n <= occasionReach; k, n = t.s.Tokens[k].Head, n+1 {
		if n > 0 && t.polarity(k) == graph.Negated { // "battus dimanche, ils ne verront pas la Coupe d'Afrique"
			continue
		}
		for i := range r.happenings {
			h := &r.happenings[i]
			if h.sentence != sentence || h.token == token || !fits(h) && (h.noun != "" || h.kind != graph.NameMention) {
				continue
			}
			if t.leads(k, h.token) || t.leadsByRound(k, h.token) || slices.ContainsFunc(t.out[k], func(a arc) bool { return a.label == "obj" && t.leads(a.to, h.token) }) {
				return refer(h, occasionInClause)
			}
		}
	}
	if t.clitic(token, "y") { // "… la première réunion du comité. Le Nigeria a promis d'y participer"
		if r.placeBefore(sentence, token) {
			return ref{}, false
		}
		if h := r.lastBefore(class, sentence, token); h != nil {
			return refer(h, occasionInSentence)
		}
		if r.otherEventBefore(sentence) {
			return ref{}, false // "Une réunion est prévue vendredi. La CGT n'y participera pas": not the strike that the text is about
		}
		if sentence > 0 && slices.ContainsFunc(r.mentions[sentence-1], func(m mention) bool {
			return r.entities[m.entity].typ == graph.Place && r.locativeBefore(sentence-1, &m)
		}) {
			return ref{}, false // "À Tbilissi, des manifestants se sont rassemblés. Paul y a dénoncé"
		}
	}
	if t.pluperfect(token) && !r.x.rules.in("préalable", t.lemma(token)) {
		return ref{}, false
	}
	var best *happening
	for i := range r.happenings {
		h := &r.happenings[i]
		if h.sentence == sentence && h.token != token && fits(h) && !h.background && r.opensText(h.entity) && t.caseLabel(h.token) != "en_vue_de" && (best == nil || distance(h.token, token) < distance(best.token, token)) {
			best = h
		}
	}
	if best != nil && best.vague { // "cette épreuve" is the one that the text is about
		if main := r.subjectMatter(class, sentence); main != nil && !main.vague {
			best = nil
		}
	}
	if best != nil {
		return refer(best, occasionInSentence)
	}
	if r.earlier(sentence, token) {
		return ref{}, false // "battu en 1995 par Lionel Jospin": not where the text is
	}
	if best = r.subjectMatter(class, sentence); best == nil || class == contestClass && (r.sport || !r.reported(best.entity)) {
		return ref{}, false
	}
	x := r.tokenRef(best.entity, sentence, token, occasionInDocument)
	x.apart = true
	return x, true
}

// opensText reports whether headline or lead speak of an event. One that another clause names deep in a text is seldom where
// this happened: "battus par la Namibie, ils ne verront pas la Coupe d'Afrique".
func (r *reader) opensText(entity int) bool {
	for i := range r.happenings { // in the order of the text
		h := &r.happenings[i]
		if h.sentence >= r.lead {
			break
		}
		if h.entity == entity {
			return true
		}
	}
	return false
}

// reported reports whether a text is the report of an event: its headline names the event, or the text does three times. What the press tells of
// a club or a racer is of many races, and of a league all year.
func (r *reader) reported(entity int) bool {
	said := 0
	for i := range r.happenings {
		if h := &r.happenings[i]; h.entity == entity {
			if h.sentence == 0 {
				return true
			}
			said++
		}
	}
	return said >= 3
}

// lastBefore is the event of a class named last before a token, in its sentence or the one before; nil where there is none.
func (r *reader) lastBefore(class string, sentence, token int) *happening {
	var last *happening
	for i := range r.happenings {
		h := &r.happenings[i]
		if h.noun != "" && r.x.rules.in(class, h.noun) && (h.sentence == sentence && h.token < token || h.sentence == sentence-1) {
			last = h
		}
	}
	return last
}

// subjectMatter is the event of a class that the text is at in a sentence: the one that headline and lead name, the contest
// itself before the season or the games that it is a part of; else the last one named shortly before. A name in the lead
// that does not tell what it is may be a contest's.
func (r *reader) subjectMatter(class string, sentence int) *happening {
	var frame, last *happening
	for i := range r.happenings {
		h := &r.happenings[i]
		lead := h.sentence < r.lead
		switch {
		case h.sentence >= sentence, h.background, !r.x.rules.in(class, h.noun) && !(h.noun == "" && lead && h.kind == graph.NameMention && class == contestClass):
		case lead && !h.frame && !h.vague:
			return h
		case lead && frame == nil:
			frame = h
		case h.sentence >= sentence-occasionMemory:
			last = h
		}
	}
	if frame != nil {
		return frame
	}
	return last
}

// leads reports whether an arc ties what happens at one token to the event at another.
func (t *tree) leads(from, to int) bool {
	return slices.ContainsFunc(t.out[from], func(a arc) bool { return a.to == to && t.rs.occasionLabel(a.label) })
}

// leadsByRound reports whether what happens at one token happens in a round of the event at another: "en quarts de finale de l'Euro".
func (t *tree) leadsByRound(from, to int) bool {
	return slices.ContainsFunc(t.out[from], func(a arc) bool {
		switch a.label {
		case "en", "à", "dès", "lors_de", "pour", "dans", "au_cours_de", "pendant":
			return t.rs.in("tour-de-compétition", t.lemma(a.to)) && t.has(a.to, "de") && slices.ContainsFunc(t.out[a.to], func(b arc) bool { return b.label == "de" && b.to == to })
		}
		return false
	})
}

func distance(a, b int) int { return max(a-b, b-a) }

// occasionLabel reports whether an arc can tie what happens to where it happens.
func (rs *Rules) occasionLabel(label string) bool {
	return label == "obj" || label == "subj" || label == "bare" || rs.in("préposition-d'occasion", label)
}

// readHappenings lists the mentions of events whose kind a rule asks for.
func (r *reader) readHappenings() {
	r.happenings = []happening{}
	for i := range r.mentions {
		toks := r.d.Sentences[i].Tokens
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if r.entities[m.entity].typ != graph.Event || m.kind == graph.PronounMention {
				continue
			}
			r.happenings = append(r.happenings, happening{m.entity, i, m.head, r.occasionNoun(m.entity), toks[m.first].Start, toks[m.last].End,
				m.kind, r.vague(m.entity), r.frame(m.entity), r.related[i] || r.background(i, m)})
		}
	}
	slices.SortStableFunc(r.happenings, func(a, b happening) int { return a.start - b.start })
}

// occasionNoun is the first word of an event's name that is of a class of occasions, "" where none is: a "finale de la
// Coupe du monde" is a match, a "cérémonie d'ouverture des Jeux" is none.
func (r *reader) occasionNoun(id int) string {
	words := eventWords(r.entities[id].name)
	for i, w := range words {
		both := w
		if i > 0 {
			both = words[i-1] + " " + w // "second tour"; a Tour alone is a race
		}
		for _, noun := range []string{both, w, strings.TrimSuffix(w, "s")} {
			for _, class := range r.x.rules.occasions {
				if r.x.rules.in(class, noun) {
					return noun
				}
			}
		}
	}
	return ""
}

// vague reports whether an event's name is no more than what any of its sort is called.
func (r *reader) vague(id int) bool {
	words := eventWords(r.entities[id].name)
	return !slices.ContainsFunc(words, func(w string) bool { return !r.x.rules.in("épreuve-quelconque", w) })
}

// frame reports whether an event's name says that it holds many occasions.
func (r *reader) frame(id int) bool {
	return slices.ContainsFunc(eventWords(r.entities[id].name), func(w string) bool { return r.x.rules.in("cadre", w) })
}

// eventWords are the words of an event's name, in lower case.
func eventWords(name string) []string {
	return strings.FieldsFunc(lower(name), func(c rune) bool { return strings.ContainsRune(" '’", c) })
}

// background reports whether a mention tells of an event of another time than the text's: of an earlier year, as an
// honour that somebody holds, or in the pluperfect.
func (r *reader) background(sentence int, m *mention) bool {
	t := r.trees[sentence]
	for k := m.first; k <= m.last; k++ {
		if y, err := strconv.Atoi(t.s.Tokens[k].Form); err == nil && len(t.s.Tokens[k].Form) == 4 && len(r.src.Date) >= 4 && strconv.Itoa(y) < r.src.Date[:4] {
			return true
		}
	}
	for k, n := m.head, 0; k >= 0 && n < 3; k, n = t.s.Tokens[k].Head, n+1 {
		if k != m.head && (r.x.rules.in("palmarès", t.lemma(k)) || t.pluperfect(k)) {
			return true
		}
		if t.verbal(k) {
			break
		}
	}
	return false
}

// pluperfect is true of a verb that tells what went before: "avait remporté".
func (t *tree) pluperfect(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "aux" && t.tok(c).Feat("Tense") == "Imp" && (t.s.Tokens[c].Lemma == "avoir" || t.s.Tokens[c].Lemma == "être" && !t.passive[i])
	})
}

// leastContest is how sure a contest and its occasion must be for its two sides to be said to have taken part.
const leastContest = 0.5

// contestClass is the class of races and matches.
const contestClass = "compétition"

// contestClasses are the occasions of a contest, the more exact one first.
var contestClasses = []string{"scrutin", contestClass}

// readContestants adds that whoever won, beat or faced somebody took part in that contest.
func (r *reader) readContestants() {
	for _, f := range r.out { // not what is added meanwhile
		switch {
		case f.predicate == "won" && strings.HasPrefix(lower(r.entities[f.object.entity].name), "prix "):
			// a prize is no contest that they took part in
		case f.predicate == "won":
			r.takePart(f, f.subject, f.object)
		case contests[f.predicate]:
			if r.friendly(f.sentence) {
				continue
			}
			for _, class := range contestClasses {
				if x, ok := r.occasionOf(class, f.sentence, f.trigger); ok {
					for _, who := range []ref{f.subject, f.object} {
						if typ := r.entities[who.entity].typ; f.predicate == "defeated" && x.apart && typ != graph.Person {
							continue // a team's defeat is told of by the way, of other contests than the text's
						}
						r.takePart(f, who, x)
					}
					break
				}
			}
		}
	}
}

// dropAsides leaves out, of events that the text tells of by the way, that who won one took part in it (what it tells is the victory),
// who won or lost in a round (it is the vote that they stand in) and what rules say of none but reported ones.
func (r *reader) dropAsides() {
	if r.happenings == nil {
		r.readHappenings()
	}
	won, lost := map[pair]bool{}, map[pair]bool{}
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "won" && f.status == graph.Negated {
			lost[pairOf(f)] = true
		}
		if f := &r.out[i]; f.predicate == "won" && !r.reported(f.object.entity) && !r.x.rules.in("scrutin", r.occasionNoun(f.object.entity)) {
			won[pairOf(f)] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		if f.predicate == "participates-in" && f.status == graph.Negated && lost[pairOf(&f)] { // "n'a jamais gagné l'Euro"
			return true
		}
		if f.predicate == "participates-in" && (won[pairOf(&f)] || strings.HasPrefix(f.rule, "participation/") && strings.HasSuffix(r.occasionNoun(f.object.entity), " tour")) || f.reported {
			return !r.reported(f.object.entity)
		}
		return false
	})
}

// friendly reports whether a sentence tells of a match outside every contest: "en amical".
func (r *reader) friendly(sentence int) bool {
	return slices.ContainsFunc(r.d.Sentences[sentence].Tokens, func(tok nlp.Token) bool { return lower(tok.Lemma) == "amical" })
}

// readStages adds that who stood in a round of a vote stood in the vote: "le second tour de la primaire".
func (r *reader) readStages() {
	of := map[int]found{}
	for _, f := range r.out {
		if f.predicate == "part-of" && f.status == graph.Fact && r.entities[f.object.entity].typ == graph.Event && r.x.rules.in("scrutin", r.occasionNoun(f.object.entity)) {
			of[f.subject.entity] = f
		}
	}
	for _, f := range r.out { // not what is added meanwhile
		if stage, ok := of[f.object.entity]; ok && f.predicate == "participates-in" {
			r.takePart(f, f.subject, stage.object)
		}
	}
}

// takePart states that an end of a contest's statement took part in an event, as surely as the contest is stated.
func (r *reader) takePart(f found, who, event ref) {
	row, _ := r.x.table.Lookup("participates-in")
	if who.entity == event.entity || !row.Allows(r.entities[who.entity].typ, r.entities[event.entity].typ) {
		return
	}
	p := f
	p.subject, p.object, p.predicate, p.open = who, event, row.Name, false
	p.rule = "participation/" + f.predicate
	p.confidence = f.confidence * event.sure
	if p.status == graph.Negated || p.status == graph.Possible && contests[f.predicate] { // who did not win took part, who is to face somebody in the Cup is in it
		p.status = graph.Fact
	}
	if p.confidence >= leastContest {
		r.record(p)
	}
}
