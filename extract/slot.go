package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// fill finds the entities of a slot: of the first of its paths that has any.
func (r *reader) fill(slot *Slot, rule *Rule, sentence, token int, span []int) []ref {
	var out []ref
	outs, ins := r.trees[sentence].labelsAt(rule, token, span)
	for k, p := range slot.Paths {
		if slot.starts[k].empty(outs, ins) {
			continue
		}
		for _, x := range r.follow(p, slot, rule, sentence, token, span) {
			if slot == &rule.Object && (rule.Predicate == "president-of" || rule.Predicate == "vice-president-of") && r.partOfWorld(x.entity) { // "le président de ce pays d'Afrique de l'Ouest"
				continue
			}
			if slot == &rule.Object && stateOffice(rule.Predicate) && r.governless(x.entity) && (rule.Predicate != "ambassador-of" || r.entities[x.entity].typ != graph.Organization) { // "la ministre de l'Europe et des Affaires étrangères"
				continue
			}
			if len(out) == 0 {
				out = r.one(x)
			} else if !slices.ContainsFunc(out, func(y ref) bool { return y.entity == x.entity }) {
				out = append(out, x)
			}
		}
		if len(out) > 0 {
			out = r.acrossPrepositions(out, p, slot, rule, sentence, token, span)
			break
		}
	}
	if rule.Predicate == "lawyer-of" && slot == &rule.Object && r.openClient(sentence, token, out) {
		if client := r.client(sentence, token); len(client) > 0 {
			return client
		}
	}
	if slot == &rule.Object && rule.needs.office {
		out = r.states(sentence, out)
		if rule.Predicate == "prime-minister-of" && r.trees[sentence].has(token, "poss") { // "L'agence a publié les résultats. … Son Premier ministre": no body has one
			before := len(out)
			if out = slices.DeleteFunc(out, func(x ref) bool {
				first, _, _ := strings.Cut(lower(r.entities[x.entity].name), " ")
				return r.entities[x.entity].typ == graph.Organization && !r.x.rules.in("exécutif", first)
			}); len(out) < before && len(out) == 0 {
				if id := r.stateAtHand(rule, sentence, token); id >= 0 {
					out = []ref{r.tokenRef(id, sentence, token, 0.7)}
				}
			}
		}
		if r.trees[sentence].has(token, "poss") { // whosever coreference takes "son ministre" to be
			if served := r.served(rule, sentence, token); len(served) > 0 {
				out = served
			}
		}
	}
	if slot == &rule.Object && rule.needs.post && slot.hasPossessor() {
		if id := r.headedBy(rule, sentence, token); id >= 0 {
			return []ref{r.tokenRef(id, sentence, token, 0.75)}
		}
		if out = r.others(sentence, token, rule, out); len(out) == 0 {
			if out = r.possessor(sentence, token, rule, slot); len(out) == 0 {
				out = r.typed(r.silentOwner(rule, sentence, token), slot, rule)
			}
		} else if r.opensWith(sentence, token, out) {
			if owners := r.possessor(sentence, token, rule, slot); len(owners) > 0 && r.entities[owners[0].entity].typ == graph.Organization {
				out = owners
			}
		}
	}
	if len(out) > 0 && slot == &rule.Object && !rule.Options.Place && addressing[rule.row.Family] {
		out = r.withoutScene(sentence, token, out)
	}
	if rule.Options.Single && len(out) > 1 {
		out = out[:1]
	}
	return out
}

// addressing are the families of what one does to somebody, which "à" may lead to as it does to where.
var addressing = map[string]bool{"support": true, "dispute": true, "demand": true, "consult": true, "force": true}

// withoutScene leaves out the place at which something is done to another: "s'en est pris à Marie samedi à Toulouse", "À Toulouse, Paul a rendu
// hommage à Marie". A place joined to the other is its like.
func (r *reader) withoutScene(sentence, token int, refs []ref) []ref {
	t := r.trees[sentence]
	scene := func(x ref) bool {
		return r.entities[x.entity].typ == graph.Place && t.rel(x.token) != "conj" && t.kid(x.token, "conj") < 0 &&
			slices.ContainsFunc(t.out[token], func(a arc) bool { return a.label == "à" && a.to == x.token }) && t.caseLabel(x.token) == "à"
	}
	if !slices.ContainsFunc(refs, scene) {
		return refs
	}
	if len(refs) == 1 {
		if !r.addressesOthers(sentence, token, refs[0].token) {
			return refs
		}
	} else if !slices.ContainsFunc(refs, func(x ref) bool { return r.entities[x.entity].typ != graph.Place }) {
		return refs
	}
	return slices.DeleteFunc(slices.Clone(refs), scene)
}

// addressesOthers reports whether "à" leads a deed to others than the place, whom nothing names: "À Strasbourg, Marie a rendu hommage aux
// victimes", "opposé au déplacement à Miami".
func (r *reader) addressesOthers(sentence, token, place int) bool {
	t := r.trees[sentence]
	return slices.ContainsFunc(t.out[token], func(a arc) bool {
		if a.label != "à" || a.to == place || a.to > place && place > 1 || a.to < token || t.s.Tokens[a.to].UPOS != "NOUN" || r.mentionAt(sentence, a.to) != nil {
			return false
		}
		k := t.kid(a.to, "det")
		return t.rs.in("foule", t.lemma(a.to)) || k > 0 && (t.form(k) == "la" || t.form(k) == "l'") && t.form(k-1) == "à" || slices.ContainsFunc(t.kids[a.to], func(c int) bool {
			return t.rel(c) == "case" && contractedArticle(t.form(c)) || contractedArticle(lower(t.s.Tokens[c].Form))
		})
	})
}

// acrossPrepositions widens what a slot finds behind a preposition to all those that it is joined to behind others: "s'est rendu en
// Mauritanie, en Gambie et au Mali" went to all three.
func (r *reader) acrossPrepositions(found []ref, by Path, slot *Slot, rule *Rule, sentence, token int, span []int) []ref {
	if len(by) > 1 || by[0].Up || !phrase(by[0].Label) {
		return found
	}
	outs, ins := r.trees[sentence].labelsAt(rule, token, span)
	for k, p := range slot.Paths {
		if slot.starts[k].empty(outs, ins) || len(p) > 1 || p[0].Up || p[0].Label == by[0].Label || !phrase(p[0].Label) {
			continue
		}
		more := r.follow(p, slot, rule, sentence, token, span)
		if len(more) > len(found) && !slices.ContainsFunc(found, func(x ref) bool {
			return !slices.ContainsFunc(more, func(y ref) bool { return y.entity == x.entity })
		}) {
			return more
		}
	}
	return found
}

// bareTitle reports whether nobody is named beside the title that a rule begins at: "le chef de l'État a parlé" takes up somebody
// and says of nobody new which country he heads.
func (r *reader) bareTitle(sentence, token int, rule *Rule) bool {
	return !slices.ContainsFunc(r.denoted(sentence, token, &rule.Subject), func(x ref) bool {
		return slices.ContainsFunc(r.mentions[sentence], func(m mention) bool { return m.entity == x.entity && m.kind == graph.NameMention })
	})
}

// stateSlot begins a slot that is one state, whose alone an office is: "state~US" of the "secrétaire au Trésor".
const stateSlot = "state~"

// bodySlot begins a slot that is one body, whose alone an office is: "body~onu" of the "haut-commissaire aux droits de l'homme".
const bodySlot = "body~"

// follow finds the entities at the end of one path.
func (r *reader) follow(p Path, slot *Slot, rule *Rule, sentence, token int, span []int) []ref {
	if class, ok := strings.CutPrefix(p[0].Label, occasionSlot); ok {
		return r.typed(r.occasion(class, sentence, token), slot, rule)
	}
	if code, ok := strings.CutPrefix(p[0].Label, stateSlot); ok {
		if k, ok := r.x.world.g.ByID("country:" + code); ok {
			return []ref{r.tokenRef(r.place(k), sentence, token, 0.9)}
		}
		return nil
	}
	if id, ok := strings.CutPrefix(p[0].Label, bodySlot); ok {
		if k, ok := r.x.world.g.ByID("org:" + id); ok {
			return []ref{r.tokenRef(r.place(k), sentence, token, 0.9)}
		}
		return nil
	}
	switch p[0].Label {
	case "topic": // the country that the document is about, where the sentence leaves it open
		if r.restricted(sentence, token, span) && !r.portfolioOnly(rule, sentence, token, span) || r.owned(sentence, token) || r.demonymed(sentence, token) {
			return nil
		}
		if r.sport && rule.Predicate == "president-of" { // of the club or federation rather than of the country
			if refs := r.squad(sentence, token, span); len(refs) > 0 || len(rule.Trigger.Fixed) > 0 {
				return r.typed(refs, slot, rule)
			}
			return r.typed(slices.DeleteFunc(r.ownBody(rule, sentence, token, span), func(x ref) bool { return !r.ofSport(x.entity) }), slot, rule)
		}
		if id := r.assemblyOpening(rule, sentence, token); id >= 0 {
			return []ref{r.tokenRef(id, sentence, token, 0.9)}
		}
		if r.x.rules.in("titre-de-reprise", r.trees[sentence].lemma(token)) && r.bareTitle(sentence, token, rule) {
			return nil
		}
		if served := r.served(rule, sentence, token); len(served) > 0 {
			return served
		}
		id := r.stateAtHand(rule, sentence, token)
		if other := r.stateServed(rule, sentence, token); other >= 0 {
			id = other
		} else if id >= 0 && r.foreigner(rule, sentence, token, id) {
			return nil
		}
		if id >= 0 && rule.Predicate == "secretary-of-state-of" {
			if k := r.entities[id].known; k != nil && k.Kind == "country" && !r.x.rules.in("état-à-secrétaires", lower(k.Name)) {
				if id = r.american(); id < 0 {
					return nil
				}
			}
		}
		if id >= 0 && !r.complemented(sentence, token, id) && (!postsOfAnyState[rule.Predicate] || len(r.entities[id].mentions) > 0) {
			return []ref{r.tokenRef(id, sentence, token, 0.7)}
		}
		return nil
	case "accrediting": // the country that the document is about, to which an ambassador is sent who is only said to be of another
		return r.typed(r.accrediting(sentence, token), slot, rule)
	case "squad": // the club or team, where the text is about a sport of teams
		return r.typed(r.squad(sentence, token, span), slot, rule)
	case "governed": // the country of whom a possessive means who governs one: "son Premier ministre"
		return r.typed(r.governed(rule, sentence, token), slot, rule)
	case "institution": // the body that the document is about, where nothing says whose a post is
		return r.typed(r.ownBody(rule, sentence, token, span), slot, rule)
	case "foregoing": // the body that the sentences before are about, or that has appointed or dismissed whom the title takes up
		if r.sport && rulersPost(rule.Predicate) {
			return nil // as squads and clubs are
		}
		if id := r.foregoingBody(rule, sentence, token, span); id >= 0 {
			return r.typed([]ref{r.tokenRef(id, sentence, token, 0.75)}, slot, rule)
		}
		return nil
	case "newsroom": // the medium that the document is about, for those who run one, or that the sentence opens with
		id := -1
		if r.unassigned(sentence, token, span) {
			if id = r.bodyOpening(sentence, token); id < 0 || !r.medium(&r.entities[id]) {
				id = r.institution(newsroom)
			}
			if id < 0 {
				id = r.mediumAbout(rule.Predicate, sentence)
			}
		}
		if id < 0 {
			id = r.foregoingBody(rule, sentence, token, span)
		}
		if id >= 0 {
			return r.typed([]ref{r.tokenRef(id, sentence, token, 0.8)}, slot, rule)
		}
		return nil
	case "province": // the region or department that the document is about, where nothing says of which a prefect or governor is
		if id := r.province(); id >= 0 && r.unassigned(sentence, token, slices.Concat(span, r.itsProvince(sentence, token))) {
			return []ref{r.tokenRef(id, sentence, token, 0.8)}
		}
		return nil
	case "firm": // the company that the document is about, where capital and shares are of none that is named
		return r.typed(r.dealFirm(sentence, token, span), slot, rule)
	case "commission": // the European Commission where the document names it, else the Union
		for _, known := range []string{"org:commission-europeenne", "org:union-europeenne"} {
			if id, ok := r.byKnown[known]; ok && r.entities[id].named {
				return []ref{r.tokenRef(id, sentence, token, 0.9)}
			}
		}
		return nil
	case "europarliament": // the European Parliament, whatever its member is told to be of
		if k, ok := r.x.world.g.ByID("org:parlement-europeen"); ok {
			return []ref{r.tokenRef(r.place(k), sentence, token, 0.95)}
		}
		return nil
	case "commune": // the town that the document is about, where nothing says of which a mayor is
		if !r.unassigned(sentence, token, slices.Concat(span, r.itsTown(sentence, token))) || r.trees[sentence].has(token, "à") {
			return nil
		}
		if id := r.commune(sentence, token); id >= 0 {
			return []ref{r.tokenRef(id, sentence, token, 0.7)}
		}
		return nil
	case "bench": // the court at hand, where nothing says of which a magistrate is
		if r.demonymed(sentence, token) || r.trees[sentence].has(token, "poss") {
			return nil
		}
		reach := benchReach
		if rule.Predicate == "judge-of" {
			reach = judgeReach
		}
		return r.typed(r.bench(sentence, token, reach), slot, rule)
	case "decider": // whose decision headline and lead tell of
		return r.typed(r.decider(sentence, token), slot, rule)
	case "beneficiary": // whom the sentences before tell to be helped
		return r.typed(r.beneficiary(sentence, token), slot, rule)
	case "blamed": // whose deed a judgement condemns that names nobody
		return r.typed(r.blamed(sentence, token), slot, rule)
	case "protagonist": // whom the document is about, where who is praised goes unnamed
		return r.typed(r.protagonist(sentence, token), slot, rule)
	case "suspect": // who is prosecuted, of those the one named most
		return r.typed(r.defendant(sentence, token), slot, rule)
	case "jurisdiction": // the state behind what courts and police do
		return r.jurisdiction(sentence, token, rule)
	case "office": // the country that who is meant is known to head: "le président Zelensky"
		if r.restricted(sentence, token, span) {
			return nil
		}
		holders := r.denoted(sentence, token, &rule.Subject)
		if len(holders) == 0 { // "le régime de Bachar al-Assad"
			holders = r.fill(&rule.Subject, rule, sentence, token, span)
		}
		for _, x := range holders {
			if k := r.headOfState(strings.TrimSuffix(rule.Predicate, "-of"), r.entities[x.entity].name); k != nil && !r.headsAnother(r.entities[x.entity].name, k) {
				return []ref{r.tokenRef(r.place(k), sentence, token, 0.9)}
			}
		}
		return nil
	case "origin": // the country of the other one: "son compatriote Paul Durand"
		return r.originBeside(sentence, token)
	case "bearer": // whom the noun denotes that the trigger qualifies
		return r.typed(r.bearer(sentence, token, slot), slot, rule)
	case "demonym": // the place of the trigger itself
		if k := r.demonym(sentence, token); k != nil && (rule.Predicate != "located-in" || r.calledByPeople(sentence, token) || r.trees[sentence].articled(token) || token > 0 && r.trees[sentence].form(token) == r.trees[sentence].s.Tokens[token].Form && contractedArticle(r.trees[sentence].form(token-1))) {
			return []ref{r.demonymRef(k, sentence, token, 1)}
		}
		return r.demonymRefs(r.binational(sentence, token), sentence, token, 1)
	case "charge": // who takes, holds or leaves the charge that the noun is
		return r.typed(r.inCharge(sentence, token), slot, rule)
	case "speaker": // who says, or holds, what the trigger tells
		return r.typed(r.spokenBy(sentence, token, 1), slot, rule)
	case "quoted": // whom the quotation speaks of that the trigger says
		return r.typed(r.addressed(sentence, token), slot, rule)
	case "doer": // who does what the clause tells that the trigger is a circumstance of
		return r.typed(r.allStandFor(sentence, r.doers(sentence, token), 1), slot, rule)
	case "venue": // the places at which it happens
		return r.typed(r.venues(sentence, span), slot, rule)
	case "within": // a place that a description holds behind à, en, dans or sur
		return r.typed(r.within(sentence, token), slot, rule)
	case "country": // the state of a place, where the sentence names that state too
		return r.countryOf(sentence, token)
	case "dateline": // the place before the colon of a headline
		return r.typed(r.dateline(sentence, token), slot, rule)
	case "seat": // the place that a body is said to be at
		return r.typed(r.seats(sentence, token), slot, rule)
	case "faction": // the name itself, where it is of a party or of an armed group
		if m := r.mentionAt(sentence, token); m != nil && r.faction(&r.entities[m.entity]) {
			return []ref{r.refOf(sentence, m, 0.9)}
		}
		return nil
	case "town": // the town of an adjective, or of a word for who lives there: "la start-up lyonnaise"
		return r.townHere(sentence, token)
	case "party": // the party of an adjective: "le député socialiste"
		return r.partyOf(sentence, token, span)
	case "holder": // the place that a name is said to lie in
		return r.typed(r.holders(sentence, token), slot, rule)
	case "native": // the country of an adjective within a name: "Union des armateurs grecs"
		return r.typed(r.native(sentence, token), slot, rule)
	case "tail": // the place that ends the description of a body: "l'Institut d'études politiques de Strasbourg"
		return r.typed(r.tail(sentence, token), slot, rule)
	case "inner": // what a name holds within it: "Conseil de sécurité des Nations unies"
		return r.typed(r.inner(sentence, token), slot, rule)
	case "enclosed": // the same without its adjectives: "Confédération paysanne du Morbihan"
		return r.typed(r.enclosed(sentence, token), slot, rule)
	case "opening": // the town that the sentence opens with, of whom or what its main clause is about: "À Vienne, le parquet a perquisitionné"
		return r.typed(r.openedOn(sentence, token), slot, rule)
	case "stem": // the body whose name begins the name: "CGT Cheminots"
		return r.typed(r.stem(sentence, token), slot, rule)
	case "self":
		refs := r.denoted(sentence, token, slot)
		if len(refs) == 0 {
			refs = r.coinSelf(sentence, token, rule, slot)
		}
		return r.typed(refs, slot, rule)
	case "here":
		return r.typed(r.standFor(sentence, token, slot, 0), slot, rule)
	}
	if rule.Trigger.Type != "" && p[0].Up && strings.Contains(p[0].Label, "_") {
		span = append(span, r.trees[sentence].titlesOf(token)...)
	}
	var out []ref
	for _, from := range span {
		for _, to := range r.trees[sentence].walk(p, from, span) {
			refs := r.standFor(sentence, to, slot, 0)
			if len(refs) == 0 && rule.Options.Place && slot == &rule.Object {
				refs = r.site(sentence, to)
			}
			if len(refs) == 0 && len(p) == 1 && p[0].Label == "de" && slot == &rule.Object && rule.row.Family == "role" {
				refs = r.sortMeant(rule, sentence, to)
			}
			if len(refs) == 0 {
				refs = r.coin(sentence, to, rule, slot)
			}
			if refs = r.typed(refs, slot, rule); len(out) == 0 {
				out = refs
			} else {
				out = append(out, refs...)
			}
		}
	}
	if len(out) == 0 && len(p) == 1 && p[0].Label == "entre" && !p[0].Up {
		out = r.typed(r.between(sentence, span), slot, rule)
	}
	return out
}

// site is the place that a building without a name of its own stands in, for who goes there: "en visite dans une usine de Limoges".
func (r *reader) site(sentence, token int) []ref {
	t := r.trees[sentence]
	if t.s.Tokens[token].UPOS != "NOUN" || !r.x.rules.in("lieu-établi", t.lemma(token)) && !r.x.rules.in("établissement", t.lemma(token)) {
		return nil
	}
	for _, a := range t.out[token] {
		if a.label != "de" && a.label != "à" && a.label != "en" || a.to < token {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place {
			return []ref{r.refOf(sentence, m, 0.85)}
		}
	}
	return nil
}

// complemented reports whether an entity stands beside a post as its complement: "l'ambassadeur en France" is not of France.
func (r *reader) complemented(sentence, token, id int) bool {
	return slices.ContainsFunc(r.trees[sentence].out[token], func(a arc) bool {
		m := r.mentionAt(sentence, a.to)
		return m != nil && m.kind == graph.NameMention && (m.entity == id || r.stateOfPlace(m.entity) == id)
	})
}

// owned reports whether a possessive says whose a post is: "son président" heads no country, "son ministre" serves in one.
func (r *reader) owned(sentence, token int) bool {
	t := r.trees[sentence]
	return t.has(token, "poss") && t.lemma(token) != "ministre" && t.lemma(token) != "collègue" // "son collègue de l'Intérieur"
}

// titlesOf are the nouns that a name is in apposition to or that stand before it, which have its place in the clause: "à la
// demande du procureur général Anna Roy".
func (t *tree) titlesOf(name int) []int {
	var out []int
	for _, a := range t.in[name] {
		if a.introduces(a.from) && a.from < name && t.s.Tokens[a.from].UPOS == "NOUN" {
			out = append(out, a.from)
		}
	}
	return out
}

// restricted reports whether a complement says whose a post is: "le président du club". Whoever appointed its holder does
// not, "le ministre de Paul Durand".
func (r *reader) restricted(sentence, token int, span []int) bool {
	for _, k := range span { // "le directeur de la rédaction de Valeurs actuelles"
		if k != token && slices.ContainsFunc(r.trees[sentence].out[k], func(a arc) bool {
			m := r.mentionAt(sentence, a.to)
			return a.label == "de" && m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Organization
		}) {
			return true
		}
	}
	return slices.ContainsFunc(r.trees[sentence].out[token], func(a arc) bool {
		if a.label != "de" || slices.Contains(span, a.to) || r.whenHeld(sentence, a.to) {
			return false
		}
		if a.to < token && r.trees[sentence].form(a.to) == "en" && r.mentionAt(sentence, a.to) == nil {
			return false // "Paul Durand, qui en est le directeur": of what the sentences before are about
		}
		if slices.ContainsFunc(r.trees[sentence].in[a.to], func(b arc) bool { return b.label == "conj" && slices.Contains(span, b.from) }) {
			return false // "ministre de l'Économie et des Finances"
		}
		m := r.mentionAt(sentence, a.to)
		return m == nil || r.entities[m.entity].typ != graph.Person
	})
}

// whenHeld reports whether a complement of a post says when or for how long somebody holds it, and not whose it is: "ministre de 2011 à 2015", "le
// directeur de l'époque", "le Premier ministre de transition".
func (r *reader) whenHeld(sentence, token int) bool {
	t := r.trees[sentence]
	return t.tok(token).UPOS == "NUM" || r.x.rules.in("temps-du-poste", t.lemma(token)) && !t.has(token, "de")
}

// portfolioOnly reports whether the complements of a minister are portfolios though one of them names a part of the world: "la ministre de
// l'Europe et des Affaires étrangères".
func (r *reader) portfolioOnly(rule *Rule, sentence, token int, span []int) bool {
	if !stateOffice(rule.Predicate) {
		return false
	}
	return !slices.ContainsFunc(r.trees[sentence].out[token], func(a arc) bool {
		if a.label != "de" || slices.Contains(span, a.to) {
			return false
		}
		m := r.mentionAt(sentence, a.to)
		if t := r.trees[sentence]; m == nil && t.tok(token).Feat("Number") == "Plur" && r.x.rules.portfolio(t.lemma(a.to)) {
			return false // "les ministres de l'Intérieur et de la Justice"
		}
		return m == nil || !r.governless(m.entity)
	})
}

// unassigned reports whether nothing in the phrase of a definite noun says whose post it tells: "le directeur sportif".
func (r *reader) unassigned(sentence, token int, span []int) bool {
	t := r.trees[sentence]
	return t.definite(token) && !t.has(token, "poss") && !r.restricted(sentence, token, span) && !r.demonymed(sentence, token)
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

// headsAnother reports whether a surname is also known of one who heads another state, in whatever office: Conte and Conté.
func (r *reader) headsAnother(name string, state *gazetteer.Entry) bool {
	return !strings.Contains(name, " ") && slices.ContainsFunc(stateOffices, func(role string) bool {
		k, ok := r.x.world.g.Leader(role, name)
		return ok && k != state
	})
}

// served is the state whose minister the holder of a post is known to be or to have been.
func (r *reader) served(rule *Rule, sentence, token int) []ref {
	if !stateOffice(rule.Predicate) || rule.Predicate == "ambassador-of" {
		return nil
	}
	for _, x := range r.denoted(sentence, token, &rule.Subject) {
		name := r.entities[x.entity].name
		if !strings.Contains(name, " ") { // many bear the surname
			continue
		}
		if k := r.headOfState("minister", name); k != nil {
			if id := r.place(k); id == r.topic || len(r.entities[id].mentions) > 0 {
				return []ref{r.tokenRef(id, sentence, token, 0.9)}
			}
		}
	}
	return nil
}

func (s *Slot) takes(typ graph.EntityType) bool {
	return len(s.Types) == 0 || slices.Contains(s.Types, typ)
}

// walk follows a path from a token to the tokens at its end; tokens of the trigger are no arguments.
func (t *tree) walk(p Path, from int, span []int) []int {
	now := t.step(nil, &p[0], from, span)
	for i := range p[1:] {
		var next []int
		for _, n := range now {
			next = t.step(next, &p[1+i], n, span)
		}
		now = next
	}
	return now
}

// step appends to out the tokens that a step leads to from a token.
func (t *tree) step(out []int, s *Step, from int, span []int) []int {
	arcs := t.out[from]
	if s.Up {
		arcs = t.in[from]
	}
	for i := range arcs {
		a := &arcs[i]
		if a.label != s.Label {
			continue
		}
		to := a.to
		if s.Up {
			to = a.from
		}
		switch {
		case slices.Contains(span, to):
		case out == nil: // mostly the only one
			out = t.w.ints.cut(1)
			out[0] = to
		default:
			out = append(out, to)
		}
	}
	return out
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
