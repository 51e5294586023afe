package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/graph"
)

// read states what the rules find, and then what follows from it.
func (r *reader) read() {
	r.match()
	r.infer()
}

// infer states what follows from what the rules have found.
func (r *reader) infer() {
	r.readCounterparts()
	r.namesakes()
	r.readSuccessions()
	r.readContestants()
	r.readStages()
	r.dropAsides()
}

// match tries every rule at every token.
func (r *reader) match() {
	var fitted []*Rule // those with dependents that fitted at a token: a bare "ministre" yields to "ministre de la Défense"
	for i := range r.d.Sentences {
		r.readRelata(i)
		t := r.trees[i]
		for k := range r.d.Sentences[i].Tokens {
			fitted, r.filled = fitted[:0], r.filled[:0]
			lists := r.x.rules.index.rules(r, i, k)
			if len(lists) == 0 {
				continue
			}
			if r.takesUpRelation(i, k) {
				continue
			}
			as, out, in := t.beginnings(k), t.outs[k], t.ins[k]
			if m := r.mentionAt(i, k); m != nil && m.kind == graph.NameMention {
				in = t.titleLabels(k)
			}
			for _, candidates := range lists {
				for n := range candidates {
					c := &candidates[n]
					if c.as&as == 0 || c.out&^t.outs[k] != 0 || c.in&^t.ins[k] != 0 {
						continue
					}
					if r.trace == nil && (c.subject.empty(out, in) || c.with.empty(out, in) || c.object.empty(out, in) && (c.filling == 0 || slices.Contains(r.filled, c.filling))) {
						continue // who follows the reading is told which slot is empty
					}
					rule := c.Rule
					if len(fitted) > 0 && rule.Trigger.Type == "" && slices.ContainsFunc(fitted, rule.yields) {
						r.note(rule, i, k, yielded)
						continue
					}
					if r.try(rule, i, k) && len(rule.Trigger.Fixed) > 0 {
						fitted = append(fitted, rule)
					}
				}
			}
		}
	}
}

// yields reports whether another rule of its family demands more than this one.
func (rule *Rule) yields(to *Rule) bool {
	return len(rule.Trigger.Fixed) < len(to.Trigger.Fixed) && rule.row.Family == to.row.Family
}

// crowd is how many in one slot are still pairs: of four that sign a treaty each signs the treaty, not with each other.
const crowd = 3

// try applies one rule at one token, and reports whether it stated anything.
func (r *reader) try(rule *Rule, sentence, token int) bool {
	t := r.trees[sentence]
	span, ok := r.trigger(rule, sentence, token)
	if !ok {
		return false
	}
	if r.trace == nil {
		out, in := t.labelsAt(rule, token, span)
		if rule.needs.subject.empty(out, in) || rule.needs.object.empty(out, in) && rule.needs.first {
			return false
		}
	}
	if !rule.needs.without.empty(t.outs[token], t.ins[token]) && r.anyDependent(t, token, rule.Options.Without) {
		r.note(rule, sentence, token, forbidden)
		return false
	}
	if len(rule.Options.With) > 0 && (rule.needs.with.empty(t.outs[token], t.ins[token]) || !r.anyDependent(t, token, rule.Options.With)) {
		r.note(rule, sentence, token, lacking)
		return false
	}
	subjects := r.fill(&rule.Subject, rule, sentence, token, span)
	if rule.needs.atOneToken {
		r.filled = append(r.filled, rule.Subject.filling)
	}
	if len(subjects) == 0 {
		r.note(rule, sentence, token, noSubject)
		return false
	}
	subjects = r.ownPortfolio(sentence, token, span, subjects)
	holders, objects := r.ownOffices(rule, sentence, token, subjects)
	own := len(objects) > 0 // each of them has a state of his own
	if own {
		subjects = holders
	} else {
		objects = r.fill(&rule.Object, rule, sentence, token, span)
	}
	if len(objects) == 0 {
		r.note(rule, sentence, token, noObject)
		return false
	}
	if rule.Options.Several && len(subjects)+len(objects) < 3 {
		r.note(rule, sentence, token, noSubject)
		return false
	}
	same := slices.EqualFunc(rule.Subject.Paths, rule.Object.Paths, func(a, b Path) bool { return slices.Equal(a, b) })
	if len(subjects) > crowd && (same || rule.row.Symmetric && slices.Equal(subjects, objects)) { // "entre|^obj.entre > entre" may find the same
		return false
	}
	if h := t.calledFor(token); h >= 0 && ownDeedFamilies[rule.row.Family] {
		if subjects = slices.DeleteFunc(subjects, func(s ref) bool { return slices.Contains(t.surface[h], s.token) }); len(subjects) == 0 {
			r.note(rule, sentence, token, noSubject)
			return false
		}
	}
	each := (len(subjects) > 1 || len(objects) > 1) &&
		slices.ContainsFunc(t.kids[token], func(c int) bool { return t.form(c) == "respectivement" }) // the first the first, the second the second
	if each && len(subjects) != len(objects) {
		if len(subjects) != 1 || t.has(subjects[0].token, "conj") || rule.Trigger.POS != 'V' || !t.passive[token] { // "condamnés respectivement à un et deux ans par le tribunal"
			return false
		}
		each = false
	}
	each = each || own
	row := *rule.row
	if t.respectively(token, row, subjects, objects) {
		each = true
		byPlace := func(a, b ref) int { return a.start - b.start }
		slices.SortStableFunc(subjects, byPlace)
		slices.SortStableFunc(objects, byPlace)
	}
	stated := false
	under := func(x ref) bool {
		return slices.ContainsFunc(t.out[token], func(a arc) bool { return a.label == "de" && a.to == x.token })
	}
	if rule.Trigger.POS == 'V' && !same && !row.Symmetric { // "Paul et Jean ont critiqué ses choix": neither of them criticizes the other
		objects = slices.DeleteFunc(objects, func(o ref) bool {
			return slices.ContainsFunc(subjects, func(s ref) bool {
				return s.entity == o.entity && (s.token < 0 || o.token < 0 || t.inOneClause(token, s.token, o.token))
			})
		})
	}
	for i, s := range subjects {
		for j, o := range objects {
			if s.token >= 0 && o.token >= 0 && !t.inOneClause(token, s.token, o.token) { // "la France soutient l'Ukraine, la Hongrie la Russie"
				continue
			}
			if same && j <= i || each && i != j || rule.Predicate == "located-in" && (under(s) && under(o) || r.joinedNames(sentence, s, o)) { // "les villes de Lyon et de Metz": neither lies in the other
				continue
			}
			stated = r.state(rule, sentence, token, s, o) || stated
			if same && (rule.Predicate == "criticized" || rule.Trigger.Refl && !row.Symmetric) { // "s'accusent mutuellement": either of them does; of a quarrel the one stands for both
				stated = r.state(rule, sentence, token, o, s) || stated
			}
		}
	}
	return stated
}

// trigger checks what a rule that may begin at a token demands there, and returns the tokens that belong to the trigger.
func (r *reader) trigger(rule *Rule, sentence, token int) ([]int, bool) {
	t := r.trees[sentence]
	tr := &rule.Trigger
	if tr.Clitic != "" && !t.clitic(token, tr.Clitic) {
		return nil, false
	}
	span := append(r.span[:0], token)
	for i := range tr.Fixed {
		d := r.dependent(t, token, &tr.Fixed[i])
		if d < 0 {
			return nil, false
		}
		span = append(span, d)
	}
	r.span = span
	return span, true
}

// beginnings are as what rules may begin at a token.
func (t *tree) beginnings(token int) begins {
	as := anyBegins
	verb := verbBegins
	if t.pronominal[token] {
		verb = reflexiveBegins
	}
	switch tok := &t.s.Tokens[token]; tok.UPOS {
	case "VERB":
		if as |= verb; t.nounlike(token) {
			as |= nounBegins
		}
		if tok.Feat("VerbForm") == "Part" {
			as |= adjectiveBegins
		}
	case "AUX":
		as |= verb
	case "NOUN", "PROPN":
		as |= nounBegins
	case "ADJ":
		if as |= adjectiveBegins; t.passive[token] {
			as |= verb
		}
		if t.nounlike(token) {
			as |= nounBegins
		}
	}
	return as
}

// nounlike reports whether an adjective stands where a noun does: behind a determiner or as an apposition.
func (t *tree) nounlike(i int) bool {
	return i > 0 && (t.s.Tokens[i-1].Form == "," || t.s.Tokens[i-1].UPOS == "DET" || t.s.Tokens[i-1].UPOS == "ADP")
}

// question finds the word that opens what a verb asks, behind it and whom it asks, or -1: "a demandé à Marie quand elle rentre".
func (t *tree) question(verb int) int {
	for k := verb + 1; k < len(t.s.Tokens); k++ {
		switch t.s.Tokens[k].UPOS {
		case "VERB", "AUX", "PUNCT":
			return -1
		}
		if t.rs.in("mot-interrogatif", t.lemma(k)) || t.form(k) == "ce" && k+1 < len(t.s.Tokens) && t.relative(k+1) {
			return k
		}
	}
	return -1
}

// anyDependent reports whether a token has one of some dependents.
func (r *reader) anyDependent(t *tree, token int, dependents []Fixed) bool {
	for i := range dependents {
		f := &dependents[i]
		if f.kind == arcDependent && t.outs[token]&f.arc == 0 {
			continue
		}
		if r.dependent(t, token, f) >= 0 {
			return true
		}
	}
	return false
}

// opensClause reports whether a token stands before the subject of the verb that it hangs on.
func (t *tree) opensClause(token, verb int) bool {
	return slices.ContainsFunc(t.surface[verb], func(s int) bool { return s > token && s < verb })
}

// dependent finds a dependent with this label and one of these lemmas, or -1. The labels mod and det ask for adverbs and
// determiners, which have no arcs; voice:passive is the trigger itself, where it is passive, and clitic:y is it where it has that pronoun; question is the word that opens
// what a verb asks; order:opening is the trigger itself, where it stands before the subject of its clause.
func (r *reader) dependent(t *tree, token int, f *Fixed) int {
	among := func(lemma string) bool {
		if f.Class != "" {
			return r.x.rules.in(f.Class, lemma)
		}
		return slices.Contains(f.Lemmas, lemma)
	}
	fits := func(k int) bool {
		if f.words&t.written[k] == 0 {
			return false
		}
		lemma := strings.TrimPrefix(t.lemma(k), "ex-")
		if f.Class == "" && len(f.Lemmas) == 0 || among(lemma) {
			return true
		}
		return slices.Contains(f.Lemmas, t.form(k)) ||
			len(f.capitals) > 0 && capitalised(t.s.Tokens[k].Form) && // "conserve la Défense", not "en défense"
				(slices.Contains(f.capitals, lemma) || slices.Contains(f.capitals, t.form(k)))
	}
	switch f.kind {
	case voiceDependent:
		if t.passive[token] && slices.Contains(f.Lemmas, "passive") || slices.Contains(f.Lemmas, "causative") && t.caused(token) {
			return token
		}
		return -1
	case quotedDependent:
		if t.quoted(token) {
			return token
		}
		return -1
	case questionDependent:
		return t.question(token)
	case orderDependent: // "au sommet de Vilnius, Paul Durand a parlé"
		if h := t.s.Tokens[token].Head; h > token && slices.Contains(f.Lemmas, "opening") && t.opensClause(token, h) {
			return token
		}
		return -1
	case cliticDependent:
		if slices.ContainsFunc(f.Lemmas, func(form string) bool { return t.clitic(token, form) }) {
			return token
		}
		return -1
	case pathDependent:
		if f.end != nil {
			for _, k := range t.walk(f.Path[:len(f.Path)-1], token, []int{token}) {
				if found := r.dependent(t, k, f.end); found >= 0 {
					return found
				}
			}
			return -1
		}
		for _, k := range t.walk(f.Path, token, []int{token}) {
			if fits(k) {
				return k
			}
		}
		return -1
	}
	arcs := t.out[token]
	if t.outs[token]&f.arc == 0 {
		arcs = nil
	}
	for _, a := range arcs {
		if a.label != f.Label {
			continue
		}
		if fits(a.to) {
			return a.to
		}
		if slices.ContainsFunc(r.nounsOf(t, a.to), among) { // "Elle avait condamné Paul", "le PNF soupçonne Paul"
			return a.to
		}
		for _, b := range t.in[a.to] { // "l'avocat Paul Durand, qui défend": the title that a name bears
			if b.label == "name" && b.from < a.to && fits(b.from) {
				return a.to
			}
		}
		if lemma := t.lemma(a.to); r.x.rules.in("quantité", lemma) || r.x.rules.in("enveloppe", lemma) { // "des milliers de missiles", "un paquet de sanctions"
			for _, b := range t.out[a.to] {
				if b.label == "de" && fits(b.to) {
					return b.to
				}
			}
		}
	}
	if f.kind == childDependent {
		for _, c := range t.kids[token] {
			if fits(c) && (t.rel(c) != "mark" || t.lemma(c) != "que") { // "dit qu'il n'a rien compris" is no "ne … que"
				return c
			}
		}
	}
	return -1
}

// nounsOf are the nouns at the heads of the names and descriptions of the body or event that a token stands for.
func (r *reader) nounsOf(t *tree, token int) []string {
	m := r.mentionAt(t.sentence, token)
	if m == nil || r.entities[m.entity].typ != graph.Organization && r.entities[m.entity].typ != graph.Event {
		return nil
	}
	if r.nouns == nil {
		r.nouns = r.w.heads.cut(len(r.entities))
		for i := range r.mentions {
			for k := range r.mentions[i] {
				n := &r.mentions[i][k]
				if n.kind != graph.NameMention && n.kind != graph.DescriptionMention {
					continue
				}
				switch lemma := r.trees[i].lemma(n.head); {
				case r.nouns[n.entity] == nil:
					r.nouns[n.entity] = r.w.forms.cut(1)
					r.nouns[n.entity][0] = lemma
				case !slices.Contains(r.nouns[n.entity], lemma):
					r.nouns[n.entity] = r.w.forms.extend(r.nouns[n.entity], lemma)
				}
			}
		}
	}
	if m.entity >= len(r.nouns) {
		return nil // made since
	}
	return r.nouns[m.entity]
}

// capitalised reports whether a word begins with a capital letter.
func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// kind is the trigger's part of speech, 'T' for a type or a class.
func (t *Trigger) kind() byte {
	if t.Type != "" || t.Class != "" {
		return 'T'
	}
	return t.POS
}

// state records a statement, unless a surer one of the same sentence says the same, and reports whether it holds.
func (r *reader) state(rule *Rule, sentence, token int, s, o ref) bool {
	row := *rule.row
	why := r.refusal(rule, row, sentence, s, o)
	r.note(rule, sentence, token, why, s, o)
	if why != fired {
		return false
	}
	if (s.chorus || o.chorus) && !spoken[row.Name] {
		return false // "nous avons arrêté" tells of others
	}
	if rule.Predicate == "told" && r.pronounAt(sentence, s.token) && r.pronounAt(sentence, o.token) {
		return false // « il m'a dit »: neither is known but by others
	}
	if rule.Predicate == "urged" && r.medium(&r.entities[o.entity]) && o.token >= 0 && o.token < token && r.trees[sentence].caseLabel(o.token) == "à" {
		return false // "dans un entretien au Figaro, où il réclamait"
	}
	if (rule.Predicate == "told" || addressingFamilies[row.Family] && o.token >= 0 && r.trees[sentence].caseLabel(o.token) == "à") && r.fronted(sentence, token, o) {
		return false
	}
	f := found{subject: s, object: o, rule: rule.Name, kind: rule.Trigger.kind(), sentence: sentence, trigger: token, predicate: rule.Predicate,
		open: rule.Open, elsewhere: rule.Options.Elsewhere, reported: rule.Options.Reported, status: rule.Options.Status, confidence: s.sure * o.sure * r.confidence(rule)}
	if f.confidence < leastConfidence && !r.all {
		return false
	}
	switch read := r.status(sentence, token, row); {
	case f.status == "":
		f.status = read
		if read == graph.Fact && (officelike(row) && r.over(sentence, token, row.Name, s, o) || r.lapsed(sentence, token, row.Name)) {
			f.status = graph.Former
		}
	case f.status == graph.Former && (read == graph.Possible || read == graph.Negated):
		f.status = graph.Fact // whoever "menace de rompre son accord" still has it
	case f.status == graph.Negated && read == graph.Negated:
		f.status = graph.Fact // "n'a pas manqué le sommet"
	case f.status == graph.Negated && read == graph.Possible && r.trees[sentence].infinitive(token):
		return false // whoever "menace de boycotter le vote" may take part in it
	}
	if row.Family == "role" && f.status == graph.Possible && r.entities[o.entity].typ == graph.Organization && r.seated(sentence, token, row) {
		f.status = graph.Fact
	}
	present := r.x.rules.in("présence", lower(r.trees[sentence].s.Tokens[token].Lemma))
	if o.apart && rule.Options.Status != graph.Negated && (f.status == graph.Negated && !present || f.status == graph.Former && r.trees[sentence].polarity(token) == graph.Former) {
		return false // "n'a pas terminé", "n'a plus gagné" does not say that he stayed away
	}
	if o.apart && f.status == graph.Possible && rule.Options.Status == "" && !r.trees[sentence].supposed(token) && !(present && f.kind == 'V') {
		f.status = graph.Fact // who wants to win or is to win is there
	}
	if row.Symmetric && (o.start < s.start || o.start == s.start && o.end == s.end && o.entity < s.entity) {
		f.subject, f.object = o, s
	}
	r.moveMention(s)
	r.moveMention(o)
	f.date = r.date(sentence, token, officelike(row))
	if _, end, ok := strings.Cut(f.date, "/"); ok && officelike(row) && f.status == graph.Fact && end > "0" && (r.src.Date == "" || end < r.src.Date[:min(len(end), len(r.src.Date))]) {
		f.status = graph.Former // "président de 2002 à 2012"
	}
	if f.status == graph.Possible && (r.recounted(sentence, token) || row.Name == "participates-in" && r.willStand(sentence, token)) {
		f.status = graph.Fact
	}
	if row.Name == "participates-in" && f.status == graph.Possible && slices.Contains(rule.Trigger.Lemmas, "remporter") {
		f.status = graph.Fact // who may win an election stands in it
	}
	if row.Name == "citizen-of" && f.status == graph.Possible {
		return false // "ils croyaient que Marie était russe"
	}
	if row.Name == "attacked" && (f.status == graph.Possible || f.status == graph.Negated) && r.entities[o.entity].typ == graph.Organization && !r.armed(&r.entities[o.entity]) {
		return false // whoever "souhaite frapper une compagnie" means sanctions, who "aurait tué le parti" words
	}
	if f.status == graph.Negated && f.kind == 'V' && row.Name == "participates-in" && rule.Options.Status == "" {
		if r.absent == nil {
			r.absent = map[pair]bool{}
		}
		r.absent[pairOf(&f)] = true
	}
	if f.status != graph.Fact && f.status != graph.Former && f.confidence < leastUnreal && !r.all {
		return false
	}
	f.attribution = r.attribution(sentence, token, s)
	if i, said := r.found[keyOf(&f)]; !said {
		r.record(f)
	} else {
		coming := row.Family != "role" && (yetToCome(&f, &r.out[i]) || yetToCome(&r.out[i], &f))
		stays := f.predicate == "participates-in" && f.status == graph.Negated && f.kind == 'V' && r.out[i].kind != 'V' // "le coureur ne participera pas au Tour"
		if stays || r.out[i].confidence < f.confidence && !(f.predicate == "participates-in" && r.out[i].status == graph.Negated && r.out[i].kind == 'V' && f.kind != 'V') {
			r.out[i] = f
		}
		if coming {
			r.out[i].status = graph.Possible
		}
	}
	return true
}

// pronounAt reports whether a token is a personal pronoun.
func (r *reader) pronounAt(sentence, token int) bool {
	return token >= 0 && token < len(r.trees[sentence].s.Tokens) && r.trees[sentence].s.Tokens[token].UPOS == "PRON"
}

// yetToCome reports whether a verb tells as possible what no verb tells as a fact: "accueillera le sommet à Ankara".
func yetToCome(verb, other *found) bool {
	return verb.kind == 'V' && verb.status == graph.Possible && other.kind != 'V' && other.status == graph.Fact
}

// leastUnreal is how sure what is denied or only possible must be to be said: its status may be read wrongly besides its ends.
const leastUnreal = 0.55

// fronted reports whether a place stands before the verb, where it says where something is told and not to whom: "à Londres, Paul
// a fait savoir".
func (r *reader) fronted(sentence, token int, x ref) bool {
	if x.token < 0 || x.token >= token {
		return false
	}
	switch tok := &r.trees[sentence].s.Tokens[x.token]; r.entities[x.entity].typ {
	case graph.Place:
		return tok.UPOS == "PROPN"
	case graph.Organization:
		return r.x.rules.in("enceinte", lower(tok.Lemma)) && r.trees[sentence].caseLabel(x.token) == "à"
	}
	return false
}

func keyOf(f *found) statementKey {
	return statementKey{f.subject.entity, f.predicate, f.object.entity, f.sentence}
}

// record adds a statement, unless its sentence makes it already.
func (r *reader) record(f found) {
	key := keyOf(&f)
	if _, said := r.found[key]; said {
		return
	}
	r.found[key] = len(r.out)
	r.out = r.w.found.extend(r.out, f)
}
