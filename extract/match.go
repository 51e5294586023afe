package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// read states what the rules find, and then what follows from it.
func (r *reader) read() {
	r.match()
	r.readCounterparts()
	r.readContestants()
}

// match tries every rule at every token.
func (r *reader) match() {
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			fixed := map[string]int{} // by family, dependents of the most demanding rule that fitted here: a bare "ministre" yields to "ministre de la Défense"
			for _, rule := range r.x.index.rules(r, i, k) {
				family, n := r.x.table.Family(rule.Predicate), len(rule.Trigger.Fixed)
				if n < fixed[family] && rule.Trigger.Type == "" {
					r.note(rule, i, k, yielded)
					continue
				}
				if r.try(rule, i, k) && n > 0 {
					fixed[family] = max(fixed[family], n)
				}
			}
		}
	}
}

// crowd is how many in one slot are still pairs: of six that sign a treaty each signs the treaty, not with each other.
const crowd = 4

// try applies one rule at one token, and reports whether it stated anything.
func (r *reader) try(rule *Rule, sentence, token int) bool {
	t := r.trees[sentence]
	span, ok := r.trigger(rule, sentence, token)
	if !ok {
		return false
	}
	missing := func(f Fixed) bool { return r.dependent(t, token, f) < 0 }
	if slices.ContainsFunc(rule.Options.Without, func(f Fixed) bool { return !missing(f) }) {
		r.note(rule, sentence, token, forbidden)
		return false
	}
	if len(rule.Options.With) > 0 && !slices.ContainsFunc(rule.Options.With, func(f Fixed) bool { return !missing(f) }) {
		r.note(rule, sentence, token, lacking)
		return false
	}
	subjects := r.fill(&rule.Subject, rule, sentence, token, span)
	if len(subjects) == 0 {
		r.note(rule, sentence, token, noSubject)
		return false
	}
	objects := r.fill(&rule.Object, rule, sentence, token, span)
	if len(objects) == 0 {
		r.note(rule, sentence, token, noObject)
	}
	same := slices.EqualFunc(rule.Subject.Paths, rule.Object.Paths, func(a, b Path) bool { return slices.Equal(a, b) })
	if same && len(subjects) > crowd {
		return false
	}
	each := slices.ContainsFunc(t.kids[token], func(c int) bool { return t.form(c) == "respectivement" }) // the first the first, the second the second
	if each && len(subjects) != len(objects) {
		return false
	}
	stated := false
	under := func(x ref) bool {
		return slices.ContainsFunc(t.out[token], func(a arc) bool { return a.label == "de" && a.to == x.token })
	}
	for i, s := range subjects {
		for j, o := range objects {
			if same && j <= i || each && i != j || rule.Predicate == "located-in" && under(s) && under(o) { // "les villes de Lyon et de Metz": neither lies in the other
				continue
			}
			stated = r.state(rule, sentence, token, s, o) || stated
		}
	}
	return stated
}

// trigger checks what a rule demands of its first token, and returns the tokens that belong to the trigger.
func (r *reader) trigger(rule *Rule, sentence, token int) ([]int, bool) {
	t := r.trees[sentence]
	tok := t.tok(token)
	tr := &rule.Trigger
	switch tr.POS {
	case 'V':
		if tok.UPOS != "VERB" && tok.UPOS != "AUX" && !(tok.UPOS == "ADJ" && t.passive[token]) ||
			tr.Refl != t.reflexive(token) || tr.Clitic != "" && !t.clitic(token, tr.Clitic) {
			return nil, false
		}
	case 'N':
		if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" && !((tok.UPOS == "ADJ" || tok.UPOS == "VERB") && t.nounlike(token)) {
			return nil, false
		}
	case 'A':
		if tok.UPOS != "ADJ" && !(tok.UPOS == "VERB" && tok.Feat("VerbForm") == "Part") {
			return nil, false
		}
	}
	span := []int{token}
	for _, f := range tr.Fixed {
		d := r.dependent(t, token, f)
		if d < 0 {
			return nil, false
		}
		span = append(span, d)
	}
	return span, true
}

// nounlike reports whether an adjective stands where a noun does: behind a determiner or as an apposition.
func (t *tree) nounlike(i int) bool {
	return i > 0 && (t.s.Tokens[i-1].Form == "," || t.s.Tokens[i-1].UPOS == "DET" || t.s.Tokens[i-1].UPOS == "ADP")
}

// dependent finds a dependent with this label and one of these lemmas, or -1. The labels mod and det ask for adverbs and
// determiners, which have no arcs.
func (r *reader) dependent(t *tree, token int, f Fixed) int {
	fits := func(k int) bool {
		lemma := strings.TrimPrefix(lower(t.s.Tokens[k].Lemma), "ex-")
		switch {
		case f.Class != "":
			return r.x.rules.in(f.Class, lemma)
		case len(f.Lemmas) == 0:
			return true
		}
		return slices.Contains(f.Lemmas, lemma) || slices.Contains(f.Lemmas, t.form(k))
	}
	for _, a := range t.out[token] {
		if a.label != f.Label {
			continue
		}
		if fits(a.to) {
			return a.to
		}
		if r.x.rules.in("quantité", lower(t.s.Tokens[a.to].Lemma)) { // "la plupart des armes", "des milliers de missiles"
			for _, b := range t.out[a.to] {
				if b.label == "de" && fits(b.to) {
					return b.to
				}
			}
		}
	}
	if f.Label == "mod" || f.Label == "det" {
		for _, c := range t.kids[token] {
			if fits(c) {
				return c
			}
		}
	}
	return -1
}

// fill finds the entities of a slot: of the first of its paths that has any.
func (r *reader) fill(slot *Slot, rule *Rule, sentence, token int, span []int) []ref {
	var out []ref
	for _, p := range slot.Paths {
		for _, x := range r.follow(p, slot, rule, sentence, token, span) {
			if !slices.ContainsFunc(out, func(y ref) bool { return y.entity == x.entity }) {
				out = append(out, x)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	if rule.Options.Single && len(out) > 1 {
		out = out[:1]
	}
	return out
}

// follow finds the entities at the end of one path.
func (r *reader) follow(p Path, slot *Slot, rule *Rule, sentence, token int, span []int) []ref {
	if class, ok := strings.CutPrefix(p[0].Label, occasionSlot); ok {
		return r.typed(r.occasion(class, sentence, token), slot, rule)
	}
	switch p[0].Label {
	case "topic": // the country that the document is about, where the sentence leaves it open
		if r.topic >= 0 && !r.restricted(sentence, token, span) {
			return []ref{r.tokenRef(r.topic, sentence, token, 0.7)}
		}
		return nil
	case "office": // the country that who is meant is known to head: "le président Zelensky"
		if r.restricted(sentence, token, span) {
			return nil
		}
		holders := r.denoted(sentence, token, &rule.Subject)
		if len(holders) == 0 { // "le régime de Bachar al-Assad"
			holders = r.fill(&rule.Subject, rule, sentence, token, span)
		}
		for _, x := range holders {
			if k := r.headOfState(strings.TrimSuffix(rule.Predicate, "-of"), r.entities[x.entity].name); k != nil {
				return []ref{r.tokenRef(r.place(k), sentence, token, 0.9)}
			}
		}
		return nil
	case "origin": // the country of the other one: "son compatriote Paul Durand"
		return r.originBeside(sentence, token)
	case "demonym": // the place of the trigger itself
		if k := r.demonym(sentence, token); k != nil && (rule.Predicate != "located-in" || r.trees[sentence].articled(token)) {
			return []ref{r.demonymRef(k, sentence, token, 1)}
		}
		return nil
	case "speaker": // who says, or holds, what the trigger tells
		return r.typed(r.allStandFor(sentence, r.speakers(sentence, token), 1), slot, rule)
	case "doer": // who does what the clause tells that the trigger is a circumstance of
		return r.typed(r.allStandFor(sentence, r.doers(sentence, token), 1), slot, rule)
	case "within": // a place that a description holds behind à, en, dans or sur
		return r.typed(r.within(sentence, token), slot, rule)
	case "country": // the state of a place, where the sentence names that state too
		return r.countryOf(sentence, token)
	case "party": // the party of an adjective: "le député socialiste"
		return r.partyOf(sentence, token)
	case "holder": // the place that a name is said to lie in
		return r.typed(r.holders(sentence, token), slot, rule)
	case "inner": // what a name holds within it: "Conseil de sécurité des Nations unies"
		return r.typed(r.inner(sentence, token), slot, rule)
	case "self":
		return r.typed(r.denoted(sentence, token, slot), slot, rule)
	case "here":
		return r.typed(r.standFor(sentence, token, slot, 0), slot, rule)
	}
	var out []ref
	for _, from := range span {
		for _, to := range r.walk(p, sentence, from, span) {
			refs := r.standFor(sentence, to, slot, 0)
			if len(refs) == 0 {
				refs = r.coin(sentence, to, rule, slot)
			}
			out = append(out, r.typed(refs, slot, rule)...)
		}
	}
	return out
}

// restricted reports whether a complement says whose a post is: "le président du club". Whoever appointed its holder does
// not, "le ministre de Paul Durand".
func (r *reader) restricted(sentence, token int, span []int) bool {
	return slices.ContainsFunc(r.trees[sentence].out[token], func(a arc) bool {
		if a.label != "de" || slices.Contains(span, a.to) {
			return false
		}
		m := r.mentionAt(sentence, a.to)
		return m == nil || r.entities[m.entity].typ != graph.Person
	})
}

// headOfState is the country that somebody is known to hold an office of, nil where that is unknown; who leads one holds
// any of the offices that do.
func (r *reader) headOfState(role, name string) *gazetteer.Entry {
	roles := []string{role}
	if role == "leader" {
		roles = append(roles, stateOffices...)
	}
	for _, role := range roles {
		if k, ok := r.x.world.g.Leader(role, name); ok {
			return k
		}
	}
	return nil
}

func (s *Slot) takes(typ graph.EntityType) bool {
	return len(s.Types) == 0 || slices.Contains(s.Types, typ)
}

// walk follows a path from a token to the tokens at its end; tokens of the trigger are no arguments.
func (r *reader) walk(p Path, sentence, from int, span []int) []int {
	t := r.trees[sentence]
	now := []int{from}
	for _, step := range p {
		var next []int
		for _, n := range now {
			if step.Up {
				for _, a := range t.in[n] {
					if a.label == step.Label && !slices.Contains(span, a.from) {
						next = append(next, a.from)
					}
				}
				continue
			}
			for _, a := range t.out[n] {
				if a.label == step.Label && !slices.Contains(span, a.to) {
					next = append(next, a.to)
				}
			}
		}
		now = next
	}
	return now
}

// typed keeps the entities whose type the slot takes, after reading seats of power as the states that act there.
func (r *reader) typed(refs []ref, slot *Slot, rule *Rule) []ref {
	out := refs[:0]
	for _, x := range refs {
		if x = r.actor(x, slot, rule); x.entity < 0 {
			continue
		}
		if (slot.takes(r.entities[x.entity].typ) || r.asCompany(x, slot, rule)) && !(x.acting && slot == &rule.Object && rule.Predicate == "located-in") {
			out = append(out, x)
		}
	}
	return out
}

// actorFamilies are the families whose ends act: a capital there is its state.
var actorFamilies = map[string]bool{"consult": true, "support": true, "demand": true, "dispute": true, "force": true, "law": true,
	"membership": true, "business": true, "personnel": true, "contest": true, "role": true}

// interactions are the families of what actors do to each other.
var interactions = map[string]bool{"consult": true, "support": true, "demand": true, "dispute": true, "force": true, "law": true}

// actor reads a capital or a seat of power as its state, where the rule speaks of who acts.
func (r *reader) actor(x ref, slot *Slot, rule *Rule) ref {
	if _, seat := r.x.world.g.Metonym(clean(r.text(x.start, x.end))); seat && rule.Options.Place && slot == &rule.Object && rule.Predicate == "visited" {
		x.entity = -1 // "reçu à l'Élysée" is no journey to France
		return x
	}
	if rule.Options.Place && (slot == &rule.Object || rule.Predicate == "located-in") || rule.Predicate == "part-of" {
		return x
	}
	if y, continental := r.continental(x, rule); continental {
		return y
	}
	if !rule.Options.State {
		family := r.x.table.Family(rule.Predicate)
		if !actorFamilies[family] {
			return x
		}
		if slot == &rule.Object {
			switch rule.Predicate {
			case "joined", "left", "appointed", "visited", "deployed-in", "captured", "attacked", "mayor-of", "prosecutor-of", "member-of-parliament-of", "senator-of", "president-of", "player-of", "coach-of", "employee-of":
				return x // the city
			}
		}
	}
	if m := r.entities[x.entity].typ; m == graph.Person || m == graph.Event {
		return x
	}
	e := &r.entities[x.entity]
	state := r.x.world.stateOf(clean(r.text(x.start, x.end)))
	named := state != nil
	if !named { // a pronoun or a possessive: what its entity is called
		words := strings.Fields(lower(r.text(x.start, x.end)))
		if slices.ContainsFunc(words, func(w string) bool { return r.x.rules.in("générique", w) }) {
			return x // "la capitale portugaise" is the city
		}
		state = r.x.world.stateOf(e.name)
	}
	if state == nil || e.known == state {
		return x
	}
	if union, ok := r.x.world.g.Organization("Union européenne"); ok && state.ID == "country:BE" && rule.Predicate != "told" && interactions[r.x.table.Family(rule.Predicate)] && !r.speaksOf(state) {
		state = union // "Bruxelles" that acts, where nothing is said of Belgium
	}
	if named {
		x.from = x.entity + 1
	}
	x.entity = r.place(state)
	x.sure *= 0.95
	return x
}

// speaksOf reports whether the document mentions a place that the gazetteer knows.
func (r *reader) speaksOf(k *gazetteer.Entry) bool {
	id, ok := r.byKnown[k.ID]
	return ok && len(r.entities[id].mentions) > 0
}

// continental reads the adjective of a continent: "des pays européens" are not Europe, "le commissaire européen" is one of its
// union.
func (r *reader) continental(x ref, rule *Rule) (ref, bool) {
	e := &r.entities[x.entity]
	if family := r.x.table.Family(rule.Predicate); !rule.Options.State && !actorFamilies[family] || e.known == nil || e.known.Kind != "continent" ||
		lower(r.text(x.start, x.end)) != r.text(x.start, x.end) {
		return x, false
	}
	id := e.known.ID
	x.entity = -1
	if union, ok := r.x.world.g.Organization("Union européenne"); ok && id == "place:europe" && r.x.table.Family(rule.Predicate) == "role" {
		x.entity = r.place(union)
	}
	return x, true
}

// moveMention gives one mention of a capital to its state.
func (r *reader) moveMention(x ref) {
	if x.from == 0 {
		return
	}
	city, id := x.from-1, x.entity
	from := &r.entities[city]
	i := slices.IndexFunc(from.mentions, func(m graph.Mention) bool { return m.Start == x.start && m.End == x.end })
	if i < 0 {
		return
	}
	r.entities[id].mentions = append(r.entities[id].mentions, from.mentions[i])
	r.entities[id].named = true
	from.mentions = slices.Delete(from.mentions, i, i+1)
	for s := range r.mentions {
		toks := r.d.Sentences[s].Tokens
		for k := range r.mentions[s] {
			if m := &r.mentions[s][k]; m.entity == city && toks[m.first].Start == x.start && toks[m.last].End == x.end {
				m.entity = id
			}
		}
	}
}

func (r *reader) refOf(sentence int, m *mention, sure float64) ref {
	toks := r.d.Sentences[sentence].Tokens
	return ref{entity: m.entity, token: m.head, start: toks[m.first].Start, end: toks[m.last].End, sure: sure}
}

func (r *reader) tokenRef(id, sentence, token int, sure float64) ref {
	tok := &r.d.Sentences[sentence].Tokens[token]
	return ref{entity: id, token: token, start: tok.Start, end: tok.End, sure: sure}
}

// How sure a reference is by its kind.
var sureness = map[graph.MentionKind]float64{graph.NameMention: 1, graph.DescriptionMention: 0.85, graph.PronounMention: 0.8}

// standFor finds the entities that a token stands for as an argument: its own mention, the name behind its title, the
// state or body that a representative noun speaks for, the complement of a quantity.
func (r *reader) standFor(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	tok := t.tok(token)
	if depth > 4 {
		return nil
	}
	if group := r.groupRefs(sentence, token); group != nil {
		return group
	}
	if owners := r.ownerBlamed(sentence, token, depth); len(owners) > 0 {
		return owners
	}
	if m := r.mentionAt(sentence, token); m != nil {
		if tok.UPOS == "DET" && r.entities[m.entity].typ != graph.Person { // "Lors de sa visite à Berlin, Rutte": hardly a place's visit
			if ahead := r.ownerAhead(sentence, token, slot, depth); len(ahead) == 1 && r.entities[ahead[0].entity].typ == graph.Person {
				return ahead
			}
		}
		return []ref{r.refOf(sentence, m, sureness[m.kind])}
	}
	if seat, ok := r.x.world.g.Metonym(tok.Form); ok && tok.Form != lower(tok.Form) && (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") {
		return []ref{r.seatRef(seat, sentence, token)} // a "Kremlin" that the name finder passed over
	}
	if firstPerson(t.form(token)) && depth < 2 {
		return r.allStandFor(sentence, r.speakers(sentence, token), depth+1)
	}
	if p := r.demonym(sentence, token); p != nil {
		if named := r.names(sentence, token); len(named) > 0 { // "le Français Paul Durand"
			return named
		}
		if tok.UPOS == "ADJ" || t.plural(token) {
			x := r.demonymRef(p, sentence, token, 0.85)
			x.acting = tok.UPOS != "ADJ" // a people is nowhere's place
			return []ref{x}
		}
		return nil
	}
	if tok.UPOS == "ADJ" {
		return nil
	}
	if tok.UPOS == "DET" && t.possessive(token) {
		return r.ownerAhead(sentence, token, slot, depth)
	}
	if named := r.names(sentence, token); len(named) > 0 {
		return named
	}
	for _, a := range t.in[token] { // "Quentin Roy, jeune homme de 23 ans tué en Syrie"
		if m := r.mentionAt(sentence, a.from); (a.label == "appos" || a.label == "paren") && m != nil && m.kind == graph.NameMention {
			return []ref{r.refOf(sentence, m, 0.85)}
		}
	}
	if such := r.examplesOf(sentence, token); len(such) > 0 {
		return such
	}
	return r.complementOf(sentence, token, slot, depth)
}

// examplesOf finds whom a plural noun is said to hold: "des élus comme Paul Durand et Luc Fabre ont condamné".
func (r *reader) examplesOf(sentence, token int) []ref {
	t := r.trees[sentence]
	if t.s.Tokens[token].UPOS != "NOUN" || !t.plural(token) {
		return nil
	}
	var out []ref
	arcs := t.out[token]
	_, last := t.extent(token, 0)
	for _, a := range t.in[token] { // the parser may have hung "comme Paul" on the verb
		for _, b := range t.out[a.from] {
			if b.label == "comme" && last+1 < len(t.s.Tokens) && t.form(last+1) == "comme" && t.s.Tokens[last+1].Head >= 0 && t.s.Tokens[b.to].Head == a.from {
				arcs = append(arcs[:len(arcs):len(arcs)], b)
			}
		}
	}
	for _, a := range arcs {
		if a.label != "comme" && a.label != "dont" && a.label != "tel" && a.label != "tel_que" && a.label != "y_compris" {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention && a.to > token {
			out = append(out, r.refOf(sentence, m, 0.85))
		}
	}
	return out
}

// ownerBlamed reads the possessive of a reason: "a poursuivi Paul pour son soutien à Marie" speaks of Paul's.
func (r *reader) ownerBlamed(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	noun := t.s.Tokens[token].Head
	if t.s.Tokens[token].UPOS != "DET" || !t.possessive(token) || noun < 0 || t.caseLabel(noun) != "pour" {
		return nil
	}
	var out []ref
	for _, a := range t.in[noun] {
		if a.label != "pour" || !r.x.rules.in("motif-objet", lower(t.s.Tokens[a.from].Lemma)) {
			continue
		}
		for _, b := range t.out[a.from] {
			if b.label == "obj" && b.to < token {
				out = append(out, r.standFor(sentence, b.to, &Slot{}, depth+1)...)
			}
		}
	}
	return out
}

// ownerAhead reads a possessive that coreference left open as the subject of the clause it stands in: "Lors de sa visite
// en Allemagne, Rutte a salué".
func (r *reader) ownerAhead(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	switch t.form(token) {
	case "son", "sa", "ses":
	default:
		return nil
	}
	noun := t.s.Tokens[token].Head
	for k, n := noun, 0; k >= 0 && n < 6; k, n = t.s.Tokens[k].Head, n+1 {
		if !t.verbal(k) {
			continue
		}
		var out []ref
		for _, s := range t.surface[k] {
			if first, last := t.extent(s, 0); first <= noun && noun <= last {
				return nil // the possessive is within the subject
			}
			for _, x := range r.standFor(sentence, s, &Slot{}, depth+1) {
				x.sure *= 0.75
				out = append(out, x)
			}
		}
		if len(out) == 1 {
			return out
		}
		return nil
	}
	return nil
}

// complementOf finds what a noun without an entity of its own stands for by its complement: "le gouvernement
// ukrainien" is Ukraine, "plusieurs villes de Syrie" and "le club des Girondins" are what they are of, and where a rule
// speaks of what people do and say, "les propos de Paul" are Paul.
func (r *reader) complementOf(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	lemma := lower(t.s.Tokens[token].Lemma)
	rs := r.x.rules
	factor := 0.0
	persons := true
	switch {
	case rs.in("quantité", lemma), rs.in("représentant", lemma), r.organ(sentence, token), rs.in("représentant-pluriel", lemma) && t.s.Tokens[token].Feat("Number") == "Plur":
		factor = 0.85
	case rs.in("générique", lemma):
		factor, persons = 0.95, false
	case slot.Content != "" && rs.in(slot.Content, lemma):
		factor = 0.85
	case slot.Content == "contenu" && t.s.Tokens[token].UPOS == "NOUN" && !rs.in("hors-contenu", lemma) && !rs.titles[graph.Person][lemma]:
		factor = 0.7
	default:
		return nil
	}
	for _, label := range []string{"de", "adj", "poss", "parmi", "bare"} {
		if label == "poss" && rs.in("état-possédé", lemma) {
			continue // "son pays" is not the minister whose it is
		}
		var out []ref
		for _, a := range t.out[token] {
			if a.label != label {
				continue
			}
			for _, x := range r.standFor(sentence, a.to, &Slot{}, depth+1) {
				if !persons && r.entities[x.entity].typ == graph.Person {
					continue
				}
				if k := r.entities[x.entity].known; slot.Content != "" && label == "de" && k != nil && (k.Kind == "city" || k.Kind == "capital") && (rs.in("traité", lemma) || rs.in("événement", lemma)) {
					continue // "l'accord de Paris" is not of France
				}
				x.sure *= factor
				x.acting = x.acting || persons && !rs.in("quantité", lemma)
				out = append(out, x)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, a := range t.in[token] { // "la coalition menée par l'Arabie saoudite"
		if a.label != "obj" || t.s.Tokens[a.from].Head != token || !rs.in("commandement", lower(t.s.Tokens[a.from].Lemma)) {
			continue
		}
		var out []ref
		for _, b := range t.out[a.from] {
			if b.label == "subj" {
				for _, x := range r.standFor(sentence, b.to, &Slot{}, depth+1) {
					x.sure *= 0.8
					out = append(out, x)
				}
			}
		}
		return out
	}
	if rs.in("état-seul", lemma) && t.definite(token) && r.stateHere() && !t.has(token, "de") && !t.has(token, "adj") {
		x := r.tokenRef(r.topic, sentence, token, 0.7) // "le gouvernement" of the country that the document is about
		r.entities[r.topic].mentions = append(r.entities[r.topic].mentions, graph.Mention{Document: r.src.ID, Start: x.start, End: x.end,
			Text: r.text(x.start, x.end), Kind: graph.DescriptionMention})
		return []ref{x}
	}
	return nil
}

// stateHere makes sure that the document has a state that "le gouvernement" can mean: the country that it is about, else
// one that is called no more than "État".
func (r *reader) stateHere() bool {
	if r.topic < 0 && !r.countries {
		r.topic = r.addEntity(entity{typ: graph.Place, name: "État"})
	}
	return r.topic >= 0
}

// plural is true of a people: "les Russes", "les Américains".
func (t *tree) plural(token int) bool {
	return t.s.Tokens[token].Feat("Number") == "Plur" || strings.HasSuffix(t.s.Tokens[token].Form, "s")
}

// firstPerson reports whether a form means whoever speaks.
func firstPerson(form string) bool {
	switch form {
	case "je", "j'", "me", "m'", "moi", "mon", "ma", "mes":
		return true
	}
	return false
}

// seatRef is the state of a seat of power that is no name to the name finder.
func (r *reader) seatRef(state *gazetteer.Entry, sentence, token int) ref {
	id := r.place(state)
	x := r.tokenRef(id, sentence, token, 0.85)
	seen := func(m graph.Mention) bool { return m.Start == x.start && m.End == x.end }
	if !slices.ContainsFunc(r.entities[id].mentions, seen) {
		r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{Document: r.src.ID, Start: x.start, End: x.end,
			Text: r.text(x.start, x.end), Kind: graph.NameMention})
	}
	return x
}

// demonymRef is the place of a demonym, which becomes one of the place's mentions.
func (r *reader) demonymRef(p *gazetteer.Entry, sentence, token int, sure float64) ref {
	id := r.place(p)
	x := r.tokenRef(id, sentence, token, sure)
	r.addOccurrence(id, x, graph.AdjectiveMention)
	return x
}

// addOccurrence records where a reference stands as a mention of its entity, once.
func (r *reader) addOccurrence(id int, x ref, kind graph.MentionKind) {
	seen := func(m graph.Mention) bool { return m.Start == x.start && m.End == x.end }
	if !slices.ContainsFunc(r.entities[id].mentions, seen) {
		r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{Document: r.src.ID, Start: x.start, End: x.end,
			Text: r.text(x.start, x.end), Kind: kind})
	}
}

// names finds the names that a noun introduces as a title or that stand in apposition to it, through a second noun too:
// "son homologue russe, le secrétaire du Conseil Paul Durand".
func (r *reader) names(sentence, token int) []ref {
	t := r.trees[sentence]
	var out []ref
	for _, a := range t.out[token] {
		if a.label != "name" && a.label != "appos" && (a.label != "bare" || a.to > token+2) {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention {
			out = append(out, r.refOf(sentence, m, 0.95))
		} else if a.label == "appos" && a.to > token && t.s.Tokens[a.to].UPOS == "NOUN" && (r.demonym(sentence, token) == nil || r.demonym(sentence, a.to) == nil) {
			for _, b := range t.out[a.to] {
				if b.label != "name" && b.label != "appos" && (b.label != "bare" || b.to > a.to+2) {
					continue
				}
				if m := r.mentionAt(sentence, b.to); m != nil && m.kind == graph.NameMention {
					out = append(out, r.refOf(sentence, m, 0.9))
				}
			}
		}
	}
	return out
}

// nearby is how many tokens may lie between a place and the state it is in.
const nearby = 7

// countryOf finds the state that a place lies in by the gazetteer, where the sentence names it: "à Rome, en Italie".
func (r *reader) countryOf(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || r.entities[m.entity].known == nil {
		return nil
	}
	state, ok := r.x.world.g.CountryOf(r.entities[m.entity].known)
	if !ok {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	for k := range r.mentions[sentence] {
		n := &r.mentions[sentence][k]
		if n.kind != graph.NameMention || n.entity == m.entity || r.entities[n.entity].known != state {
			continue
		}
		headline := n.first == 0 && m.first > n.last+1 && toks[n.last+1].Form == ":" // "Syrie : une évacuation chaotique à Alep"
		if _, seat := r.x.world.g.Metonym(r.mentionText(sentence, n)); !seat && (headline || n.first-m.last <= nearby && m.first-n.last <= nearby) {
			return []ref{r.refOf(sentence, n, 0.9)}
		}
	}
	return nil
}

// within finds the places that a description holds behind à, en, dans or sur: "la réunion des alliés en Allemagne".
func (r *reader) within(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind == graph.NameMention {
		return nil
	}
	t := r.trees[sentence]
	for k := token + 1; k <= m.last; k++ {
		n := r.mentionAt(sentence, k)
		if n == nil || n.kind != graph.NameMention || n.head != k || r.entities[n.entity].typ != graph.Place {
			continue
		}
		switch t.caseLabel(k) {
		case "à", "en", "dans", "sur":
			return []ref{r.refOf(sentence, n, 0.9)}
		}
	}
	return nil
}

// inner finds the entities that a name of several words holds: places and bodies that the gazetteer or the document
// knows, and the places of its adjectives: "Mission des Nations unies en Haïti".
func (r *reader) inner(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.NameMention || m.last == m.first {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	for k := m.first + 1; k <= m.last; k++ {
		if toks[k].UPOS == "ADJ" || toks[k].UPOS == "PROPN" {
			if p := r.x.world.demonym(toks[k].Form); p != nil && p.Kind != "continent" {
				return []ref{r.demonymRef(p, sentence, k, 0.9)}
			}
		}
	}
	var out []ref
	for k := m.first + 1; k <= m.last; k++ {
		switch strings.ReplaceAll(lower(toks[k-1].Form), "’", "'") {
		case "de", "d'", "du", "des", "la", "l'", "au", "aux", "en":
		default:
			continue
		}
		for last := m.last; last >= k; last-- {
			if last < m.last && toks[last+1].UPOS != "ADP" { // the name within ends before a preposition
				continue
			}
			name := clean(r.text(toks[k].Start, toks[last].End))
			var p *gazetteer.Entry
			if last == m.last { // "la Défense" in "ministère de la Défense de Russie" is no place
				p = r.x.world.known(name, graph.Place)
			}
			if p == nil && name[0] >= 'A' && name[0] <= 'Z' { // "de libération" is no newspaper
				p = r.x.world.known(name, graph.Organization)
			}
			if p == nil {
				continue
			}
			id := r.place(p)
			x := ref{entity: id, token: k, start: toks[k].Start, end: toks[last].End, sure: 0.9}
			seen := func(y graph.Mention) bool { return y.Start == x.start && y.End == x.end }
			if !slices.ContainsFunc(r.entities[id].mentions, seen) {
				r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{Document: r.src.ID, Start: x.start, End: x.end, Text: r.text(x.start, x.end)})
			}
			out = append(out, x)
			k = last
			break
		}
	}
	return out
}

// denoted finds the named entities that a noun is said to be: by title, apposition, copula, or coreference.
func (r *reader) denoted(sentence, token int, slot *Slot) []ref {
	d := denotation{r: r, sentence: sentence, slot: slot, seen: map[int]bool{}}
	d.visit(token, 1)
	return d.out
}

// denotation gathers what a noun is said to be.
type denotation struct {
	r        *reader
	sentence int
	slot     *Slot
	seen     map[int]bool
	out      []ref
}

func (d *denotation) add(refs []ref, factor float64) {
	for _, x := range refs {
		if d.slot.takes(d.r.entities[x.entity].typ) && !slices.ContainsFunc(d.out, func(y ref) bool { return y.entity == x.entity }) {
			x.sure *= factor
			d.out = append(d.out, x)
		}
	}
}

func (d *denotation) mention(k int, sure float64) bool {
	m := d.r.mentionAt(d.sentence, k)
	if m != nil {
		d.add([]ref{d.r.refOf(d.sentence, m, sure*sureness[m.kind])}, 1)
	}
	return m != nil
}

// determined reports whether a noun has an article of its own, contracted or not: "ou au candidat républicain".
func (t *tree) determined(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		return t.rel(c) == "det" || t.rel(c) == "case" && contracted(t.s.Tokens[c].Form) != lower(t.s.Tokens[c].Form) && t.form(c) != "d'"
	})
}

// list adds what is coordinated with the name before a plural apposition: "Audi, Porsche et Seat, filiales de Volkswagen".
func (d *denotation) list(k int, sure float64) {
	t := d.r.trees[d.sentence]
	for _, up := range t.in[k] {
		if up.label != "conj" {
			continue
		}
		d.mention(up.from, sure)
		for _, c := range t.out[up.from] {
			if c.label == "conj" && c.to != k {
				d.mention(c.to, sure)
			}
		}
	}
}

// visit looks around one noun; coordinated nouns and appositions share what they denote.
func (d *denotation) visit(k int, factor float64) {
	if d.seen[k] || factor < 0.5 {
		return
	}
	d.seen[k] = true
	t := d.r.trees[d.sentence]
	d.add(d.r.names(d.sentence, k), factor)
	people := d.r.demonym(d.sentence, k) != nil
	if people && len(d.out) > 0 {
		return // "le Français Paul Durand et l'Italienne Anna Rossi": to each their own
	}
	if d.r.x.rules.in("générique", lower(t.s.Tokens[k].Lemma)) { // "la ville ukrainienne de Kharkiv"
		for _, a := range t.out[k] {
			if a.label == "de" && len(d.out) == 0 {
				d.mention(a.to, 0.9*factor)
			}
		}
	}
	for _, a := range t.in[k] {
		switch a.label {
		case "appos", "paren", "name": // "Paul Durand, président de X"
			if !d.mention(a.from, 0.95*factor) && t.s.Tokens[a.from].UPOS == "NOUN" {
				d.visit(a.from, factor*0.9)
			}
			if t.s.Tokens[k].Feat("Number") == "Plur" && a.label == "appos" {
				d.list(a.from, 0.9*factor)
			}
		case "conj": // "président de X et maire de Y"
			if !t.determined(k) {
				d.visit(a.from, factor*0.95)
			}
		case "comme", "en_tant_que":
			before := len(d.out)
			for _, label := range []string{"obj", "subj"} {
				for _, b := range t.out[a.from] {
					if b.label == label && len(d.out) == before {
						d.mention(b.to, 0.8*factor)
					}
				}
			}
		}
	}
	for _, a := range t.out[k] {
		switch {
		case a.label == "cop":
			d.add(d.r.standFor(d.sentence, a.to, &Slot{}, 1), 0.95*factor)
		case t.s.Tokens[a.to].UPOS != "NOUN":
		case people && d.r.demonym(d.sentence, a.to) != nil: // "la Française, l'Italienne Anna Rossi": two people
		case a.label == "conj" && !t.determined(a.to), a.label == "appos":
			d.visit(a.to, factor*0.9)
		}
	}
	if m := d.r.mentionAt(d.sentence, k); m != nil && m.kind == graph.DescriptionMention {
		d.add([]ref{d.r.refOf(d.sentence, m, 0.8)}, factor)
	}
}

// extents orders kinds of places: none lies in one of its own kind or of a smaller one.
var extents = map[string]int{"city": 1, "capital": 1, "quarter": 1, "department": 2, "region": 3, "country": 4, "area": 5, "continent": 5}

// wider reports whether a place may hold another, as far as the gazetteer knows.
func wider(outer, inner *gazetteer.Entry) bool {
	if outer == nil {
		return inner == nil || extents[inner.Kind] < 2 // what the gazetteer does not know is no region, let alone a state
	}
	if inner == nil {
		return true
	}
	a, b := extents[outer.Kind], extents[inner.Kind]
	return a == 0 || b == 0 || a > b
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
	row, _ := r.x.table.Lookup(rule.Predicate)
	why := r.refusal(rule, row, s, o)
	r.note(rule, sentence, token, why, s, o)
	if why != fired {
		return false
	}
	f := found{subject: s, object: o, rule: rule.Name, kind: rule.Trigger.kind(), sentence: sentence, trigger: token, predicate: rule.Predicate,
		open: rule.Open, status: rule.Options.Status, confidence: s.sure * o.sure * r.confidence(rule)}
	if f.confidence < leastConfidence && !r.all {
		return false
	}
	if f.status == "" {
		f.status = r.status(sentence, token, row)
	}
	if o.apart && f.status == graph.Negated {
		return false // "n'a pas terminé" does not say that he stayed away
	}
	if o.apart && f.status == graph.Possible && !r.trees[sentence].supposed(token) {
		f.status = graph.Fact // who wants to win or is to win is there
	}
	if row.Symmetric && o.start < s.start {
		f.subject, f.object = o, s
	}
	r.moveMention(s)
	r.moveMention(o)
	f.date = r.date(sentence, token, row.Family == "role")
	if _, end, ok := strings.Cut(f.date, "/"); ok && row.Family == "role" && f.status == graph.Fact && end > "0" && end < r.src.Date[:min(len(end), len(r.src.Date))] {
		f.status = graph.Former // "président de 2002 à 2012"
	}
	f.attribution = r.attribution(sentence, token, s)
	key := statementKey{f.subject.entity, f.predicate, f.object.entity, sentence}
	if i, ok := r.found[key]; ok {
		if r.out[i].confidence < f.confidence {
			r.out[i] = f
		}
		return true
	}
	r.found[key] = len(r.out)
	r.out = append(r.out, f)
	return true
}

// general are the roles that a more exact one of the same person in the same body makes idle.
var general = map[string]bool{"head-of": true, "leader-of": true, "employee-of": true, "minister-of": true, "member-of": true}

// beside are the roles that one may have beside any other: "fondateur et patron de Telegram".
var beside = map[string]bool{"founder-of": true, "owner-of": true, "candidate-of": true, "player-of": true}

// specialise drops the general role where the document states an exact one: "le chef de l'Otan" is its secretary
// general.
func (r *reader) specialise() {
	type ends struct{ subject, object int }
	exact := map[ends]bool{}
	for i := range r.out {
		f := &r.out[i]
		if r.x.table.Family(f.predicate) == "role" && !general[f.predicate] && !beside[f.predicate] {
			exact[ends{f.subject.entity, f.object.entity}] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		return general[f.predicate] && exact[ends{f.subject.entity, f.object.entity}]
	})
}
