package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

// stateAtHand is the state whose office a title without complement tells: the one that somebody has gone to, in whose capital the sentence is
// set or on whose station somebody spoke, else the one that the document is about or that the paragraph speaks of, if the document names it; -1
// where there is none. Whose counterpart the sentence says that somebody met is none of that one's state.
func (r *reader) stateAtHand(rule *Rule, sentence, token int) int {
	for _, find := range []func() int{
		func() int { return r.fellowState(rule, sentence, token) },
		func() int { return r.host(sentence, token) },
		func() int { return r.voiced(sentence, token) },
		func() int { return r.appointing(sentence, token) },
		func() int { return r.sceneAbroad(sentence, token) },
		func() int { return r.onAir(sentence) },
		func() int { return r.announcing(sentence, token) },
		func() int { return r.sending(sentence, token) },
	} {
		if id := find(); id >= 0 {
			return id
		}
	}
	id := r.topic
	if id < 0 {
		id = r.scene(sentence, token)
		if id >= 0 {
			return id
		}
		id = r.setting(sentence, token)
	}
	if acts := r.actedBefore(sentence); acts >= 0 && acts != id && (id < 0 || r.counterpartOf(sentence, token, id)) && r.counterpartAbroad(sentence, token, acts) {
		return acts
	}
	if id >= 0 && r.counterpartOf(sentence, token, id) {
		return r.scene(sentence, token)
	}
	if id >= 0 && r.guest(sentence, token, id) {
		return -1
	}
	if postsOfRegions[rule.Predicate] {
		state := id
		if state < 0 {
			state = r.mainState()
		}
		if state >= 0 {
			if region := r.federated(state); region >= 0 {
				return region
			}
		}
	}
	if home := r.homeOfParty(sentence, token); home >= 0 && id >= 0 {
		id = home
	}
	if id < 0 || !r.spokenOf(id) {
		return -1
	}
	return id
}

// homeOfParty is the state of the party that stands behind a title: "le député LR Paul Durand" is no member of the parliament of Estonia, whatever the text is
// about; -1 where no known party does.
func (r *reader) homeOfParty(sentence, token int) int {
	for _, k := range [...]int{token + 1, token + 2} { // "le député (LR)"
		if k >= len(r.d.Sentences[sentence].Tokens) {
			break
		}
		m := r.mentionAt(sentence, k)
		if m == nil || m.kind != graph.NameMention {
			continue
		}
		if known := r.entities[m.entity].known; known != nil && known.Kind == "party" && known.Country != "" {
			if state, ok := r.x.world.g.CountryOf(known); ok {
				return r.place(state)
			}
		}
	}
	return -1
}

// fellowState is the state by whose adjective a title is told that another is joined to which leaves it open: "le président turc Luc Roy et le Premier ministre Paul
// Durand"; -1 where none is.
func (r *reader) fellowState(rule *Rule, sentence, token int) int {
	t := r.trees[sentence]
	if rule.Trigger.POS != 'N' || t.rel(token) != "conj" || t.kid(token, "cc") < 0 || !stateOffice(rule.Predicate) || rule.Predicate == "ambassador-of" {
		return -1
	}
	first := t.s.Tokens[token].Head
	if first < 0 || first > token || t.office(first) == "" || t.office(first) == t.office(token) {
		return -1
	}
	return r.adjectiveState(sentence, first)
}

// adjectiveState is the state of the adjective of a noun, "la capitale rwandaise", -1 where it has none.
func (r *reader) adjectiveState(sentence, noun int) int {
	for _, a := range r.trees[sentence].out[noun] {
		if a.label != "adj" {
			continue
		}
		if k := r.demonym(sentence, a.to); k != nil && k.Kind == "country" {
			return r.place(k)
		}
	}
	return -1
}

// stateServed is the state that a sentence says whom an apposition tells more of serves by another title, or comes from: "le chef de l'opposition
// israélienne, Luc Lévy, ancien Premier ministre", "l'émissaire américain Luc Roy, également ambassadeur en Turquie", in a text on Syria; -1 where
// it says that of none, or of two.
func (r *reader) stateServed(rule *Rule, sentence, token int) int {
	if r.trees[sentence].rel(token) != "appos" && r.trees[sentence].rel(token) != "conj" {
		return -1
	}
	state := -1
	for _, x := range r.denoted(sentence, token, &rule.Subject) {
		for i := len(r.out) - 1; i >= 0 && r.out[i].sentence >= sentence; i-- {
			f := &r.out[i]
			if f.sentence != sentence || f.subject.entity != x.entity || f.trigger == token || f.status == graph.Negated || f.predicate != "citizen-of" && r.x.table.Family(f.predicate) != "role" {
				continue
			}
			if k := r.entities[f.object.entity].known; k == nil || k.Kind != "country" || state >= 0 && state != f.object.entity {
				return -1
			}
			state = f.object.entity
		}
	}
	return state
}

// american is the entity of the United States where the text speaks of them, whose foreign minister is called secretary of state; -1 where it does not.
func (r *reader) american() int {
	k, ok := r.x.world.g.ByID("country:US")
	if !ok {
		return -1
	}
	if id, named := r.byKnown[k.ID]; named && r.spokenOf(id) {
		return id
	}
	return -1
}

// voiced is the state that speaks in a clause by the voice of whom a title tells: "Tokyo, par la voix du Premier ministre, Paul Sato"; -1 where none does.
func (r *reader) voiced(sentence, token int) int {
	t := r.trees[sentence]
	voice := t.s.Tokens[token].Head
	if voice < 0 || t.lemma(voice) != "voix" {
		return -1
	}
	for _, m := range r.mentions[sentence] {
		if m.kind == graph.NameMention && m.last < voice && voice-m.last <= 4 && r.entities[m.entity].typ == graph.Place {
			return r.stateOfPlace(m.entity)
		}
	}
	for _, up := range t.in[voice] { // "Niamey a dénoncé dimanche, par la voix du ministre"
		if up.label == "par" && t.verbal(up.from) {
			for _, a := range t.out[up.from] {
				if m := r.mentionAt(sentence, a.to); a.label == "subj" && m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place {
					return r.stateOfPlace(m.entity)
				}
			}
		}
	}
	return -1
}

// appointing is the state that gives somebody the office that a title tells, or whose head does: "Le président malien a nommé Paul Durand ministre
// de la Santé"; -1 where none does.
func (r *reader) appointing(sentence, token int) int {
	t := r.trees[sentence]
	for _, up := range t.in[token] {
		if up.label != "attr" || !r.x.rules.in("installation", t.lemma(up.from)) {
			continue
		}
		for _, a := range t.out[up.from] {
			if a.label != "subj" {
				continue
			}
			for _, x := range r.standFor(sentence, a.to, &Slot{}, 1) {
				if r.entities[x.entity].typ == graph.Place {
					if id := r.stateOfPlace(x.entity); id >= 0 {
						return id
					}
				} else if r.entities[x.entity].typ == graph.Person {
					if id := r.country(x.entity); id >= 0 {
						return id
					}
				}
			}
			if id := r.adjectiveState(sentence, a.to); id >= 0 { // "le président malien, Assimi Goïta", whose office is read later
				return id
			}
		}
	}
	return -1
}

// counterpartOf reports whether a sentence speaks of the counterpart that a state has of whom a title tells: "le ministre des Affaires étrangères a
// reçu son homologue centrafricain".
func (r *reader) counterpartOf(sentence, token, state int) bool {
	t := r.trees[sentence]
	for k := token + 1; k < len(t.s.Tokens); k++ {
		if t.marked(k, counterpartMark) && slices.ContainsFunc(r.countriesOf(sentence, k), func(x ref) bool { return x.entity == state }) {
			return true
		}
	}
	return false
}

// counterpartAbroad reports whether a sentence speaks of the counterpart that another state than one has.
func (r *reader) counterpartAbroad(sentence, token, state int) bool {
	t := r.trees[sentence]
	for k := token + 1; k < len(t.s.Tokens); k++ {
		if t.marked(k, counterpartMark) {
			others := r.countriesOf(sentence, k)
			return len(others) == 1 && others[0].entity != state
		}
	}
	return false
}

// stateOfWhere is the state of the place whose relative clause of "où" a token stands in: "s'est enfui à Maurice, où la justice a gelé ses comptes"; -1 where it stands in none.
func (r *reader) stateOfWhere(sentence, token int) int {
	t := r.trees[sentence]
	v := t.s.Tokens[token].Head
	for n := 0; n < 2 && v >= 0 && t.rel(v) == "conj"; n++ {
		v = t.s.Tokens[v].Head
	}
	if v < 0 || t.s.Tokens[v].Deprel != "acl:relcl" || t.rel(token) != "nsubj" || !slices.ContainsFunc(t.kids[v], func(c int) bool { return t.form(c) == "où" }) {
		return -1
	}
	if m := r.mentionAt(sentence, t.s.Tokens[v].Head); m != nil && r.entities[m.entity].typ == graph.Place {
		return r.stateOfPlace(m.entity)
	}
	return -1
}

// guest reports whether whom a title tells of as the subject of its clause is on a visit in a state: "En visite au Caire, le Premier ministre a été reçu".
func (r *reader) guest(sentence, token, state int) bool {
	if r.punished(sentence, token, state) {
		return true
	}
	if !strings.HasPrefix(r.trees[sentence].s.Tokens[token].Deprel, "nsubj") {
		return false
	}
	return slices.ContainsFunc(r.mentions[sentence], func(m mention) bool {
		return m.last < token && m.kind == graph.NameMention && r.stateOfPlace(m.entity) == state && r.journeyTo(sentence, m.head)
	})
}

// punished reports whether a state lays sanctions on whom a title tells of, who then serves another: "Les États-Unis ont ouvert la voie en sanctionnant le ministre".
func (r *reader) punished(sentence, token, state int) bool {
	t := r.trees[sentence]
	for _, a := range t.in[token] {
		if a.label != "obj" || !t.verbal(a.from) || !r.x.rules.in("sanction-d'état", t.lemma(a.from)) {
			continue
		}
		for _, v := range []int{a.from, t.s.Tokens[a.from].Head} {
			if v >= 0 && slices.ContainsFunc(t.out[v], func(b arc) bool {
				m := r.mentionAt(sentence, b.to)
				return b.label == "subj" && m != nil && r.stateOfPlace(m.entity) == state
			}) {
				return true
			}
		}
	}
	return false
}

// setting is the country in which a sentence tells of offices, where the document is about none above all others and no place opens the
// sentence: the only one that the paragraph has spoken of, or the one that most towns of the document lie in; -1 where there is none.
func (r *reader) setting(sentence, token int) int {
	found := -1
	for i := sentence; i >= 0 && r.sameParagraph(i, sentence); i-- {
		before := len(r.d.Sentences[i].Tokens)
		if i == sentence {
			before = token
		}
		for _, id := range r.countriesIn(i, before) {
			if found >= 0 && id != found {
				return r.homeland()
			}
			found = id
		}
	}
	if found < 0 {
		return r.homeland()
	}
	if r.hardlySpokenOf(found) {
		return -1
	}
	return found
}

// hardlySpokenOf reports whether the adjective of a country stands once in the document, which names nothing else of it: "l'écrivaine iranienne Anna
// Roy" sets no paragraph in Iran.
func (r *reader) hardlySpokenOf(id int) bool {
	return r.countriesNamed()[id] < 2 && !slices.ContainsFunc(r.entities[id].mentions, func(m graph.Mention) bool { return m.Kind == graph.NameMention })
}

// accrediting is the country at hand where an ambassador stands of whom only another is told that sent them: "L'ambassadeur de France,
// Paul Durand, a été convoqué" in a text on Niger.
func (r *reader) accrediting(sentence, token int) []ref {
	id := r.topic
	if id < 0 {
		id = r.setting(sentence, token)
	}
	if id < 0 || !r.spokenOf(id) {
		return nil
	}
	sent := false
	for _, a := range r.trees[sentence].out[token] {
		if a.label != "de" && a.label != "adj" {
			continue
		}
		for _, x := range r.standFor(sentence, a.to, &Slot{}, 0) {
			if x.entity == id {
				return nil
			}
			sent = sent || r.entities[x.entity].typ == graph.Place
		}
	}
	if !sent {
		return nil
	}
	return []ref{r.tokenRef(id, sentence, token, 0.8)}
}

// spokenOf reports whether the document speaks of a country itself, by its name, its capital, a seat of its power or its adjective: readers
// do not say of a minister that he is one of France's in a text that only towns let guess to be about France.
func (r *reader) spokenOf(id int) bool {
	if slices.ContainsFunc(r.entities[id].mentions, func(m graph.Mention) bool { return m.Kind == graph.NameMention }) {
		return true
	}
	k := r.entities[id].known
	if k == nil {
		return true
	}
	if slices.ContainsFunc(r.out, func(f found) bool { // "le Premier ministre, François Bayrou", whom readers know
		return f.object.entity == id && f.status == graph.Fact && (f.predicate == "president-of" || f.predicate == "prime-minister-of")
	}) {
		return true
	}
	if slices.ContainsFunc(r.entities, func(e entity) bool { return e.known != nil && e.known.Kind == "seat" && e.known.Country == k.Country }) {
		return true // "l'Élysée"
	}
	if r.peoples == nil {
		r.peoples = map[*gazetteer.Entry]bool{}
		for i := range r.d.Sentences {
			for token := range r.d.Sentences[i].Tokens {
				if p := r.demonym(i, token); p != nil && !r.foreign(i, token) {
					r.peoples[p] = true
				}
			}
		}
	}
	return r.peoples[k]
}

// foreign reports whether the adjective of a country is that of an envoy or a firm, which are named as another country's: "l'ambassadeur russe",
// "la filiale néerlandaise".
func (r *reader) foreign(sentence, token int) bool {
	t := r.trees[sentence]
	h := t.s.Tokens[token].Head
	return h >= 0 && t.rel(token) == "amod" && r.x.rules.in("venu-d'ailleurs", t.lemma(h))
}

// homeland is the country that the document speaks of twice as often as of the next, its towns counted with it, or that its bodies speak
// for; -1 where there is none, or where it speaks of a region of that country more.
func (r *reader) homeland() int {
	best := r.mainState()
	if best < 0 || r.federated(best) >= 0 {
		return -1
	}
	return best
}

// mainState is the homeland whether or not the document is about a region of it.
func (r *reader) mainState() int {
	count := r.countriesNamed()
	if best := dominant(len(r.entities), 3, func(id int) int { return count[id] }); best >= 0 {
		return best
	}
	return r.nation(count)
}

// countriesNamed tells how often the document names each country, as countriesIn has it. Rules ask for it at many titles.
func (r *reader) countriesNamed() map[int]int {
	if r.countriesAt != r.recorded || r.countryTimes == nil {
		r.countriesAt, r.countryTimes = r.recorded, map[int]int{}
		for i := range r.d.Sentences {
			for _, id := range r.countriesIn(i, len(r.d.Sentences[i].Tokens)) {
				r.countryTimes[id]++
			}
		}
	}
	return r.countryTimes
}

// nation is the country that the document speaks of half as often again as of the next, with what it names of the parties, unions and
// authorities of each, -1 where there is none.
func (r *reader) nation(count map[int]int) int {
	all := r.w.ints.cut(2 * len(r.entities)) // each may bring a state that is no entity yet
	for id, n := range count {
		all[id] = n
	}
	for id := range len(r.entities) {
		e := &r.entities[id]
		if e.typ != graph.Organization || e.known == nil || !slices.Contains(national, e.known.Kind) {
			continue
		}
		if state, ok := r.x.world.g.CountryOf(e.known); ok {
			all[r.place(state)] += len(e.mentions)
		}
	}
	best, most, second := foremost(len(r.entities), func(id int) int { return all[id] })
	if most < 4 || 2*most < 3*second {
		return -1
	}
	return best
}

// national are the kinds of organisations that a text on their country names.
var national = []string{"party", "union", "agency", "institution", "parliament", "court", "ministry", "association", "army", "federation", "seat"}

// federated is the region of a federal state that the document names more often than the state, and most of them, whose ministers it may speak of;
// -1 where there is none.
func (r *reader) federated(country int) int {
	state := r.entities[country].known
	if state == nil || !r.x.rules.in("état-fédéral", lower(state.Name)) {
		return -1
	}
	best, most, second := foremost(len(r.entities), func(id int) int {
		if k := r.entities[id].known; k != nil && k.Kind == "region" && k.Country == state.Country {
			return len(r.entities[id].mentions)
		}
		return 0
	})
	if most <= len(r.entities[country].mentions) || most == second {
		return -1
	}
	return best
}

// host is the state that somebody has gone to and whose office a title tells whom they meet there: "s'est rendu à Lima, où il a rencontré le
// premier ministre, Paul Durand"; -1 where the title stands in no such clause.
func (r *reader) host(sentence, token int) int {
	t := r.trees[sentence]
	for _, up := range t.in[token] {
		if up.label != "obj" && up.label != "avec" && up.label != "par" || !t.verbal(up.from) {
			continue
		}
		for _, c := range t.kids[up.from] {
			if t.form(c) != "où" || t.ante[c] < 0 || !r.journeyTo(sentence, t.ante[c]) {
				continue
			}
			if m := r.mentionAt(sentence, t.ante[c]); m != nil {
				return r.stateOfPlace(m.entity)
			}
			if id := r.adjectiveState(sentence, t.ante[c]); id >= 0 { // "dans la capitale rwandaise"
				return id
			}
		}
		if id := r.arrivedIn(sentence, up.from); id >= 0 && token > up.from {
			return id
		}
	}
	return -1
}

// arrivedIn is the state that a sentence opens with somebody's visit to, before it tells whom they meet: "En visite à Damas, Anna Roy a rencontré
// le ministre de la Justice"; -1 where it does not.
func (r *reader) arrivedIn(sentence, verb int) int {
	t := r.trees[sentence]
	if !r.x.rules.in("verbe-de-réunion", t.lemma(verb)) {
		return -1
	}
	switch t.form(0) {
	case "de", "après", "avant", "depuis", "à":
		return -1 // "de retour d'un voyage à Damas"
	}
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.kind != graph.NameMention || m.first > 5 || m.last+1 >= verb || !r.journeyTo(sentence, m.head) {
			continue
		}
		if slices.ContainsFunc(t.s.Tokens[m.last+1:min(verb, m.last+5)], func(tok nlp.Token) bool { return tok.Form == "," }) {
			return r.stateOfPlace(m.entity)
		}
	}
	return -1
}

// journeyTo reports whether a token tells where somebody goes or is on a visit.
func (r *reader) journeyTo(sentence, token int) bool {
	t := r.trees[sentence]
	return slices.ContainsFunc(t.in[token], func(a arc) bool {
		lemma := t.lemma(a.from)
		return r.x.rules.in("voyage", lemma) || r.x.rules.in("verbe-de-voyage", lemma)
	})
}

// onAir is the state in which the station broadcasts that a sentence says somebody spoke on, where that is no station for the whole world:
// "a averti la ministre de l'Agriculture sur BFM"; -1 where it names none.
func (r *reader) onAir(sentence int) int {
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		station := r.entities[m.entity].known
		if m.kind != graph.NameMention || station == nil || station.Kind != "media" || t.caseLabel(m.head) != "sur" || r.x.rules.in("chaîne-mondiale", lower(station.Name)) {
			continue
		}
		if state, ok := r.x.world.g.CountryOf(station); ok {
			return r.place(state)
		}
	}
	return -1
}

// scene is the country of the place that opens a sentence before a token, -1 where none does.
func (r *reader) scene(sentence, token int) int {
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.kind != graph.NameMention || m.last >= token || m.first > 2 || m.last+1 >= len(t.s.Tokens) || t.s.Tokens[m.last+1].Form != "," {
			continue
		}
		switch t.caseLabel(m.head) {
		case "à", "en", "dans", "depuis":
			return r.stateOfPlace(m.entity)
		}
	}
	return -1
}

// sceneAbroad is the state whose capital opens a sentence before a token, which then tells of that state, -1 where none does: "A
// Canberra, la ministre Anna Roy a salué". Ministers of many states are heard where international bodies sit.
func (r *reader) sceneAbroad(sentence, token int) int {
	id := r.scene(sentence, token)
	if id < 0 || r.travels(sentence) {
		return -1
	}
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		city := r.mentionText(sentence, m)
		if known := r.entities[m.entity].known; m.first <= 2 && m.entity == id && m.kind == graph.NameMention && known != nil && known.Kind == "country" && m.last+1 < len(r.trees[sentence].forms) && r.trees[sentence].form(m.last+1) == "," {
			return id // "Au Malawi, le ministre"
		}
		if state, ok := r.x.world.g.Capital(city); ok && m.first <= 2 && state == r.entities[id].known && !r.x.rules.in("ville-de-sommets", lower(city)) {
			return id
		}
	}
	return -1
}

// travels reports whether a sentence may tell of a minister abroad: it begins with where somebody is back from, or tells of a meeting or a
// visit, "À Moscou, le ministre a rencontré son homologue".
func (r *reader) travels(sentence int) bool {
	t := r.trees[sentence]
	return t.form(0) == "de" || slices.ContainsFunc(t.s.Tokens, func(tok nlp.Token) bool {
		lemma := lower(tok.Lemma)
		return r.x.rules.in("verbe-de-réunion", lemma) || r.x.rules.in("voyage", lemma) || r.x.rules.in("entretien", lemma) || lemma == "homologue"
	})
}

// countriesIn are the countries that a sentence names before a token, by name, by a town or by an adjective.
func (r *reader) countriesIn(sentence, before int) []int {
	var out []int
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if id := r.stateOfPlace(m.entity); id >= 0 && m.kind == graph.NameMention && m.last < before {
			out = append(out, id)
		}
	}
	for k := range before {
		if p := r.demonym(sentence, k); p != nil && p.Kind == "country" {
			out = append(out, r.place(p))
		}
	}
	return out
}

// stateOfPlace is the state that an entity is or lies in, as far as the gazetteer knows, -1 where it is no place of a state.
func (r *reader) stateOfPlace(id int) int {
	k := r.entities[id].known
	if k == nil || r.entities[id].typ != graph.Place {
		return -1
	}
	if k.Kind == "country" {
		return id
	}
	if state, ok := r.x.world.g.CountryOf(k); ok {
		return r.place(state)
	}
	return -1
}
