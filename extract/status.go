package extract

import (
	"slices"
	"strconv"
	"strings"

	"kg/graph"
)

// status reads how a sentence holds what its token states: negated, possible, former or fact. It climbs from the
// trigger through the infinitives, objects and clauses that stand over it.
func (r *reader) status(sentence, token int, row graph.Predicate) graph.Status {
	t := r.trees[sentence]
	role := officelike(row)
	lasting := attitudes[row.Name]
	if role || t.nominal(token) {
		family := row.Family
		if role {
			family = "role"
		}
		if s := r.nounStatus(t, token, family); s != graph.Fact {
			return s
		}
	}
	if (role || ceasing[row.Name]) && r.formerly(t, token) {
		return graph.Former
	}
	if plans[row.Name] && t.verbal(token) && r.plansObject(t, token) {
		if t.polarity(token) == graph.Negated {
			return graph.Negated // "aucune rencontre n'est prévue"
		}
		return graph.Possible
	}
	if row.Name == "located-in" && r.calledOff(t, token) {
		return graph.Possible
	}
	if (row.Name == "located-in" || row.Name == "part-of") && t.nominal(token) && t.kid(token, "cop") < 0 {
		return graph.Fact // where the massacre lies that somebody denies having ordered
	}
	if (inherent[row.Name] || row.Family == "kinship" || r.x.rules.in("vis-à-vis", lower(t.s.Tokens[token].Lemma))) && t.nominal(token) && t.beside(token) {
		return graph.Fact // "pourrait frapper la banque Oddo et son actionnaire": he is that already
	}
	if post := t.postOf(token); role && post >= 0 {
		return r.postStatus(sentence, post)
	}
	if noun := r.coming(t, token); role && noun >= 0 {
		return r.comingStatus(sentence, noun)
	}
	if role && r.x.rules.in("charge", t.lemma(token)) {
		return r.postStatus(sentence, t.oneOfThem(token))
	}
	if (row.Name == "participates-in" || row.Name == "met") && r.mayBegin(t, token) {
		return graph.Possible
	}
	if t.s.Tokens[token].Head < 0 && r.deed(t, token, row) {
		if s := t.headed(token); s != graph.Fact {
			return s
		}
	}
	i := token
	own := true // what is read at i holds for the token too
	for range 8 {
		if own && t.verbal(i) && (t.leftOpen(i) || t.reserved(i)) {
			return graph.Possible
		}
		if s := t.polarity(i); s != graph.Fact && own {
			if s == graph.Negated && t.butFor(i) {
				return graph.Fact
			}
			return s
		}
		if h := t.swallowed(i); h >= 0 {
			if s, _ := r.under(t, i, h, row, lasting); s != graph.Fact {
				return s
			}
		}
		if h := t.s.Tokens[i].Head; i == token && h >= 0 && r.x.rules.in("présupposé", t.lemma(i)) && r.x.rules.in("contrôle-objet", t.lemma(h)) {
			return graph.Fact // whoever is called upon to go on does it
		}
		if (lasting || lastingDeeds[row.Name]) && t.verbal(i) && r.x.rules.in("présupposition", t.lemma(i)) {
			return graph.Fact // "devrait réaffirmer son soutien": it is there
		}
		if own && t.infinitive(i) && !t.perfect(i) && r.x.rules.in("modalité", t.locution(i)) {
			return graph.Possible // "a besoin de rencontrer Paul", "à deux doigts de rejoindre Paul"
		}
		if own && (t.verbal(i) || t.kid(i, "cop") >= 0) {
			if t.asked(i) || t.wondered(i) || t.unreal(i) && !(lasting && t.promised(i) && !t.onCondition(i)) && !(row.Name == "died-in" && t.promised(i)) {
				return graph.Possible
			}
		}
		h := t.s.Tokens[i].Head
		if h < 0 {
			break
		}
		s, up := r.under(t, i, h, row, lasting)
		if s == graph.Former && t.verbal(h) {
			if end := r.status(sentence, h, row); end == graph.Possible || end == graph.Negated {
				return graph.Fact // whoever "étudie la possibilité de suspendre son aide" still gives it
			}
		}
		if s != graph.Fact || !up {
			return s
		}
		// "ne reconnaît pas Paul et soutient Marie": a finite verb has its own negation and mood
		own = !(t.rel(i) == "conj" && (t.finite(i) || t.absolute(i)))
		i = h
	}
	return graph.Fact
}

// watchesMarkets reports whether a sentence speaks of who gives leave to deals between firms.
func (r *reader) watchesMarkets(t *tree) bool {
	for k := range t.s.Tokens {
		if r.x.rules.in("gendarme-des-marchés", t.lemma(k)) || r.x.rules.in("gendarme-des-marchés", t.form(k)) {
			return true
		}
	}
	return false
}

// calledOff reports whether the event that a token names, or tells the place of, is said not to take place: "le sommet de Riga a été annulé",
// "une rencontre prévue à Luanda a été annulée".
func (r *reader) calledOff(t *tree, token int) bool {
	event := token
	if t.verbal(token) && t.rel(token) == "acl" {
		event = t.s.Tokens[token].Head
	}
	verb := t.s.Tokens[event].Head
	return verb >= 0 && t.verbal(verb) && (t.rel(event) == "obj" || t.rel(event) == "nsubj" && t.passive[verb]) && r.x.rules.in("annulation", t.lemma(verb)) &&
		t.polarity(verb) == graph.Fact && r.x.rules.in("événement", t.lemma(event))
}

// mayBegin reports whether an event is said to be one that may come: "des pourparlers entre la Russie et l'Ukraine pourraient s'ouvrir".
func (r *reader) mayBegin(t *tree, noun int) bool {
	verb := t.s.Tokens[noun].Head
	if verb < 0 || t.rel(noun) != "nsubj" || t.s.Tokens[verb].Lemma != "pouvoir" && !t.unreal(verb) || !r.x.rules.in("événement", t.lemma(noun)) {
		return false
	}
	begins := t.kid(verb, "xcomp")
	return begins >= 0 && r.x.rules.in("tenue", t.lemma(begins))
}

// officelike reports whether a predicate tells of an office: who was ambassador in a country is no longer posted there.
func officelike(row graph.Predicate) bool { return row.Family == "role" || row.Name == "posted-in" }

// beside reports whether a noun stands as a complement, an apposition or in a list, and not as what its clause says of somebody.
func (t *tree) beside(i int) bool {
	switch t.rel(i) {
	case "appos", "nmod", "conj", "nsubj", "nsubj:pass", "obl", "obl:agent", "flat", "obj":
		return t.kid(i, "cop") < 0
	}
	return false
}

// swallowed is the finite verb before an infinitive that the tree has below it instead of above, or -1: "Daech, que Paul dément soutenir".
func (t *tree) swallowed(i int) int {
	if !t.infinitive(i) {
		return -1
	}
	for _, c := range t.kids[i] {
		if rel := t.rel(c); c == i-1 && (rel == "advmod" || rel == "amod" || rel == "advcl") && t.s.Tokens[c].UPOS == "VERB" && t.tok(c).Feat("VerbForm") == "Fin" {
			return c
		}
	}
	return -1
}

// finite reports whether a verb, or an auxiliary of its own, is finite.
func (t *tree) finite(i int) bool {
	check := func(k int) bool { return t.tok(k).Feat("VerbForm") == "Fin" }
	return check(i) || slices.ContainsFunc(t.kids[i], func(c int) bool { return (t.rel(c) == "aux" || t.rel(c) == "cop") && check(c) })
}

// absolute reports whether a participle with "étant" or "ayant" tells beside its clause what holds whatever that denies: "n'est pas
// épargnée, l'usine étant touchée par la grève".
func (t *tree) absolute(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "aux" && strings.HasSuffix(t.form(c), "ant") })
}

// supposed reports whether a verb that stands over a token or is it leaves open whether what it tells happens: by its future
// or conditional.
func (t *tree) supposed(i int) bool {
	for n := 0; i >= 0 && n < 8; i, n = t.s.Tokens[i].Head, n+1 {
		if t.verbal(i) && t.unreal(i) {
			return true
		}
	}
	return false
}

// past reports whether a finite verb tells what has happened.
func (t *tree) past(i int) bool {
	check := func(k int) bool {
		tense := t.tok(k).Feat("Tense")
		return t.tok(k).Feat("VerbForm") == "Fin" && t.tok(k).Feat("Mood") == "Ind" && (tense == "Past" || tense == "Imp" || tense == "Pres" && k != i)
	}
	return check(i) || slices.ContainsFunc(t.kids[i], func(c int) bool {
		return (t.rel(c) == "aux" || t.rel(c) == "cop" && t.tok(c).Feat("Tense") != "Pres") && check(c)
	})
}

// compoundPast reports whether a verb tells by "a" or "est" and its participle what has happened.
func (t *tree) compoundPast(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "aux" && t.tok(c).Feat("Tense") == "Pres" && t.tok(c).Feat("Mood") == "Ind" && (!t.passive[i] || t.s.Tokens[c].Lemma == "avoir")
	})
}

// contrasts reports whether a clause may be set against one with "si" that tells what has happened: it has a subject of its own, and
// neither judges nor demands what follows if that is so: "il doit le dire", "le gouvernement est complice".
func (t *tree) contrasts(h int) bool {
	return !t.rs.in("verbe-de-devoir", t.s.Tokens[h].Lemma) && t.kid(h, "cop") < 0 && len(t.surface[h]) > 0 && !slices.ContainsFunc(t.surface[h], func(s int) bool { return t.tok(s).UPOS == "PRON" })
}

// barred is what a verb has as its object that ends what is planned.
var barred = newFixed("obj", "veto", "terme", "fin")

// forestalls reports whether a governor tells that what the noun below it names came to nothing: "a bloqué la fusion", "le rachat
// a été interdit", "a mis son veto à l'entrée".
func (r *reader) forestalls(t *tree, i, h int) bool {
	rs, rel := r.x.rules, t.rel(i)
	governor := t.lemma(h)
	switch {
	case !t.nominal(i), t.polarity(h) == graph.Negated, t.unreal(h):
		return false
	case t.verbal(h) && (rel == "obj" || rel == "nsubj" && t.passive[h]):
		return rs.in("blocage", governor)
	case t.verbal(h) && rel == "nsubj":
		return rs.in("échec", governor)
	case t.marker(i) != "à":
		return false
	case t.verbal(h):
		return r.dependent(t, h, &barred) >= 0 && governor != "menacer"
	}
	return governor == "veto"
}

// pending reports whether a governor tells that the deal that the noun below it names is still to be made: "le rachat est soumis à l'accord de
// Bruxelles", "la vente doit être finalisée en juin", "la fusion n'est pas acquise", "la fusion créerait un géant", "négocie la vente".
func (r *reader) pending(t *tree, i, h int) bool {
	rs, rel := r.x.rules, t.rel(i)
	if !t.nominal(i) {
		return false
	}
	done := func(k int) bool { return rs.in("aboutissement", t.lemma(k)) || rs.in("aboutissement", t.form(k)) }
	switch {
	case rel == "obj" && t.verbal(h):
		return rs.in("tractation-verbe", t.lemma(h))
	case rel != "nsubj":
		return false
	case done(h):
		return t.polarity(h) == graph.Negated || t.unreal(h)
	case rs.in("suspens", t.lemma(h)):
		return t.has(h, "à") || t.has(h, "de")
	}
	if slices.ContainsFunc(t.kids[h], func(c int) bool {
		if rel := t.rel(c); rel == "xcomp" && rs.in("échéance", t.lemma(h)) { // "devrait aboutir", "reste à finaliser", "reste soumis à"
			return done(c) || rs.in("suspens", t.lemma(c))
		} else if rel == "advcl" { // "si elle aboutit"
			return done(c) && (t.marker(c) == "si" || t.marker(c) == "s'")
		}
		return false
	}) {
		return true
	}
	return t.verbal(h) && t.tok(h).Feat("Mood") == "Cnd" && !rs.in("échéance", t.lemma(h))
}

// following is the form behind the first one of these that opens a clause, "" where there is none: "si" of "même si".
func (t *tree) following(i int, form string) string {
	for _, c := range t.kids[i] {
		if c < i && t.form(c) == form && c+1 < len(t.s.Tokens) {
			return t.form(c + 1)
		}
	}
	return ""
}

// onCondition reports whether what a verb promises holds only if something else does: "soutiendra Paul s'il se présente".
func (t *tree) onCondition(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "advcl" && (t.marker(c) == "si" || t.marker(c) == "s'")
	})
}

// promised reports whether a verb is unreal only by its future, seen from now or, in reported speech, from then.
func (t *tree) promised(i int) bool {
	future := func(k int) bool { return t.tok(k).Feat("Tense") == "Fut" }
	if future(i) || slices.ContainsFunc(t.kids[i], func(c int) bool { return (t.rel(c) == "aux" || t.rel(c) == "cop") && future(c) }) {
		return true
	}
	return t.rel(i) == "ccomp" && t.s.Tokens[i].Lemma != "pouvoir" && t.s.Tokens[i].Lemma != "devoir"
}

// under reads what a governor makes of the token below it, and whether what stands over the governor matters too.
func (r *reader) under(t *tree, i, h int, predicate graph.Predicate, lasting bool) (graph.Status, bool) {
	rs := r.x.rules
	row, role := predicate.Name, officelike(predicate)
	governor := t.lemma(h)
	rel := t.rel(i)
	if rel == "acl" && t.infinitive(i) && t.blamed(h) { // "a accusé la Russie d'avoir attaqué l'Ukraine"
		h = t.s.Tokens[h].Head
		governor, rel = t.lemma(h), "xcomp"
	}
	switch {
	case rel == "xcomp" && t.nominal(i) && (role || row == "member-of") && !t.being(i) && (rs.in("présomption", governor) || rs.in("prétention", governor) && t.pronominal[h]):
		return graph.Possible, false // "présumé chef de X", "se voit président"
	case ceasing[row] && r.ends(t, i, h):
		return graph.Former, false // "l'aide à l'Ukraine a été suspendue", "a mis fin à sa coopération avec Paul"
	case rel == "xcomp" && rs.in("négation-affirmée", governor) && t.polarity(h) == graph.Negated:
		return graph.Fact, false // "n'a pas hésité à critiquer", "ne regrette pas d'avoir critiqué"
	case (t.infinitive(i) || t.being(i)) && rs.in("absence", t.locution(i)):
		return graph.Negated, false // "loin de condamner Paul", "faute d'avoir pu rencontrer Paul"
	case t.infinitive(i) || t.being(i): // "est soupçonné d'être le chef d'Al-Qaïda", "dément être un agent du FBI"
		switch t.marker(i) {
		case "comme":
			return graph.Fact, true // "a refusé de critiquer Paul comme de louer Marie"
		case "pour", "afin", "afin de":
			if governor == "connaître" || governor == "réputer" {
				return graph.Fact, true // "connu pour être le frère de Paul"
			}
			if spoken[row] {
				return graph.Fact, rel == "advcl" // who takes the floor to thank somebody thanks them
			}
			if row == "participates-in" && rs.in("entrée-en-lice", t.lemma(i)) && t.past(h) {
				return graph.Fact, false // "a démissionné pour se présenter à la présidentielle"
			}
			if row == "succeeded" && rs.in("entrée-en-fonction", governor) && !t.unreal(h) && t.polarity(h) == graph.Fact && (t.past(h) || t.passive[h] || t.rel(h) == "acl" || t.tok(h).Feat("VerbForm") == "Part" && t.tok(h).Feat("Tense") == "Past") {
				return graph.Fact, true // "nommée en juin pour succéder à Paul", "Arrivé pour succéder à Paul, il"
			}
			if (row == "joined" || row == "founded" || row == "lives-in" || row == "employee-of") && rs.in("verbe-de-départ", governor) && t.polarity(h) == graph.Fact && !t.unreal(h) {
				return graph.Fact, true // "a quitté le PS pour rejoindre le MoDem"
			}
			if rs.in("suite", t.form(i-1)) && !t.unreal(h) && t.polarity(h) == graph.Fact {
				return graph.Fact, true // "devient chef de l'armée pour ensuite devenir président": what follows, not an aim
			}
			if !t.perfect(i) && (governor != "profiter" || t.supposed(h)) { // "il en a profité pour saluer": he did
				return graph.Possible, false
			}
		case "sans":
			return graph.Negated, false
		case "avant":
			return graph.Fact, true // as what stands over it: "a rencontré Paul avant de critiquer Marie", "est maire avant d'être battu par Marie"
		}
		switch {
		case rel == "advcl" && t.marker(i) == "pour" && t.perfect(i) && (rs.in("poursuite-pénale", governor) || rs.in("soupçon", governor)) && t.polarity(h) == graph.Fact:
			return graph.Possible, false // "jugé pour avoir financé Paul"
		case rs.in("présupposé", governor):
			return graph.Fact, false
		case rs.in("négation-nominale", governor), rel == "acl" && t.turnedDown(h): // "le refus de Paul de rencontrer Marie", "a décliné l'offre de rejoindre Paul"
			return graph.Negated, false
		case t.pronominal[h] && rs.in("négation-réfléchie", governor): // "se défend d'avoir soutenu Paul"
			if t.polarity(h) == graph.Negated {
				return graph.Fact, false
			}
			return graph.Negated, false
		case governor == "savoir" && t.denied(h) && t.tok(h).Feat("Mood") == "Cnd": // "ne saurait soutenir Paul"
			return graph.Negated, false
		case rs.in("factif", governor) && t.perfect(i): // "n'a jamais pardonné à Paul d'avoir rencontré Marie"
			return graph.Fact, false
		case governor == "reprocher" && t.perfect(i) && !r.prosecuted(t, h):
			return graph.Fact, false // whoever reproaches somebody with what they have done takes it for granted
		case rs.in("soupçon", governor):
			return graph.Possible, false
		case rs.in("négation-verbale", governor):
			if t.polarity(h) != graph.Negated && t.marker(h) != "sans" {
				return graph.Negated, false
			}
			if rs.in("réserve", governor) { // "n'a pas exclu de rencontrer Paul"
				return graph.Possible, false
			}
			return graph.Fact, false // "ne nie pas avoir critiqué Paul"
		case rs.in("négation-infinitive", governor):
			return graph.Negated, false
		case rs.in("fin-infinitive", governor):
			if t.denied(h) { // "ne cesse de critiquer Paul"
				return graph.Fact, false
			}
			return graph.Former, false
		case governor == "aller" && t.tok(h).Feat("Tense") == "Imp" && t.thereafter(h, i):
			return graph.Fact, false // "allait deux jours plus tard renverser le président"
		case governor == "aller" && t.tok(h).Feat("VerbForm") == "Fin" && !lasting: // "va envoyer"
			return graph.Possible, false
		case (row == "supports" || row == "opposes") && rs.in("volonté", governor) && t.kid(h, "obj") < 0: // "a appelé à voter pour Paul", "a annoncé soutenir Paul"
			return graph.Fact, true
		case row == "praised" && rs.in("vœu", governor):
			return graph.Fact, true
		case lasting && rs.in("engagement", governor) && (row != "cooperates-with" || !rs.in("disposition", governor)):
			return graph.Fact, true
		case rs.in("possible-verbal", governor), rs.in("possible-nominal", governor), rs.in("tâche", governor), governor == "annoncer", rs.in("effort", governor), rs.in("décision", governor) && t.marker(i) == "à" && !t.pronominal[h], rs.in("possible-subi", governor) && t.passive[h] && !role:
			switch {
			case t.perfect(i):
			case t.polarity(h) == graph.Negated, governor == "pouvoir" && t.denied(h), t.without(h): // "n'a pu rencontrer Paul"
				return graph.Negated, false
			case t.managed(h): // "a dû partir" has left
			default:
				return graph.Possible, false
			}
		}
		return graph.Fact, rel == "xcomp" || rel == "acl"
	case rel == "ccomp" || rel == "advcl" || rel == "csubj":
		if rel == "advcl" && t.marker(i) == "en" && t.unreal(h) && !t.promised(h) {
			return graph.Possible, false // "aurait menti en accusant Paul"
		}
		if r.tookPlace(t, i, h) {
			return graph.Fact, false // "il a fallu que Paul rencontre Marie": he did
		}
		switch t.marker(i) {
		case "sans":
			return graph.Negated, false
		case "avant":
			if t.past(h) {
				return graph.Fact, false
			}
			return graph.Possible, false
		case "pour":
			if c := t.kid(i, "aux"); c >= 0 && t.tok(c).Feat("VerbForm") == "Inf" {
				return graph.Fact, false // "accusé de favoritisme pour avoir vendu"
			}
			return graph.Possible, false
		case "même":
			if n := t.following(i, "même"); (n == "si" || n == "s'") && t.unreal(h) && !t.promised(h) {
				return graph.Possible, false // "même s'il avait soutenu Paul, rien n'aurait changé"
			}
		case "que":
			if c := t.kid(i, "mark"); rel == "advcl" && c > 1 && t.form(c-1) == "moins" && t.form(c-2) == "à" {
				return graph.Possible, false // "à moins que Paul ne soutienne Marie"
			}
		case "si", "s'":
			if c := t.kid(i, "mark"); c >= 0 && c+1 < len(t.s.Tokens) && t.s.Tokens[c+1].UPOS == "PUNCT" {
				return graph.Fact, false // "Paul, si : il accuse Luc"
			}
			if rel == "advcl" && t.compoundPast(i) && !t.unreal(h) && t.contrasts(h) {
				return graph.Fact, false // "si l'Allemagne a gagné, la Suède décroche l'argent"
			}
			return graph.Possible, false
		case "afin", "pourvu":
			return graph.Possible, false
		}
		if rel == "advcl" {
			return graph.Fact, false
		}
		negated := t.polarity(h) == graph.Negated
		switch {
		case rs.in("démenti", governor) && !negated: // "dément que Paul ait rencontré Marie"
			return graph.Negated, false
		case negated && (rs.in("évidence", governor) || rs.in("certitude", governor)): // "rien n'indique que Paul ait rencontré Marie"
			return graph.Possible, false
		case rs.in("possible-que", governor), rs.in("démenti", governor) && rs.in("réserve", governor):
			return graph.Possible, false
		case rs.in("croyance", governor) && t.tok(h).Feat("Tense") == "Imp":
			return graph.Possible, false // "ils croyaient que Marie était russe"
		case rel == "ccomp" && governor == "refuser" && t.polarity(h) == graph.Fact:
			return graph.Negated, false // "refuse que Paris livre des armes"
		}
		return graph.Fact, false // what is said to be so is stated as so
	case t.tok(i).Deprel == "acl:relcl" && t.cleft(h) && t.polarity(h) == graph.Negated:
		return graph.Negated, false // "ce n'est pas Paul qui a critiqué Marie"
	case role:
		if rel == "xcomp" && rs.in("élection", governor) {
			if electedSeats[predicate.Name] && !t.infinitive(h) && (!t.finite(h) || predicate.Name == "member-of-parliament-of" && !t.unreal(h) && t.polarity(h) == graph.Fact) {
				return graph.Fact, true // "élue députée de l'Aude, Marie Martin": by the way, and so before
			}
			return graph.Possible, false // elected is not yet in office
		}
		if rel == "obl" && t.caseLabel(i) == "en" && t.verbal(h) && rs.in("possible-verbal", governor) {
			return graph.Possible, false // "se rêve en président", not "a invité Paul en présence du président"
		}
		return graph.Fact, rel == "xcomp" && t.nominal(i)
	case (strings.HasPrefix(rel, "obl") || rel == "nsubj") && dealingFamilies[predicate.Family] && t.passive[h] && rs.in("encadrement", governor):
		return graph.Fact, true // "sera précédé d'une rencontre": what frames something comes when that does
	case rel == "nsubj" && t.verbal(h) && t.unreal(h) && rs.in("advenir", governor):
		return graph.Possible, false
	case rel == "nmod" && (rs.in("négation-nominale", governor) && r.deed(t, i, predicate) || companyDeals[row] && rs.in("avortement", governor)):
		return graph.Negated, false
	case companyDeals[row] && (rel == "nmod" || rel == "obl" || rel == "obj") && rs.in("examen", governor) && r.watchesMarkets(t):
		return graph.Possible, false // "l'enquête de la Commission sur le rachat de Nokia par Ericsson"
	case deals[row] && r.forestalls(t, i, h):
		return graph.Negated, false
	case (rel == "nmod" || rel == "obj" || rel == "obl") && !lasting && r.aired(t, i, h) && r.deed(t, i, predicate):
		return graph.Possible, false
	case deals[row] && r.pending(t, i, h):
		return graph.Possible, false
	case rel == "obl" && row == "cooperates-with" && (t.caseLabel(i) == "en" || t.caseLabel(i) == "de"):
		return graph.Fact, true // "accusé d'avoir agi de concert avec Paul": as its verb
	case rel == "nmod" || rel == "obl":
		switch {
		case rs.in("possible-nominal", governor):
			return graph.Possible, false
		case rel == "nmod" && rs.in("fin-nominale", governor):
			return graph.Former, false
		}
		return graph.Fact, rel == "nmod" && rs.in("mouvement", governor)
	case rel == "obj" && t.verbal(h) && rs.in("présupposition", governor):
		return graph.Fact, false // "pourrait réduire son aide": it gives some
	case (rel == "obj" || rel == "nsubj" && t.passive[h]) && t.verbal(h) && rs.in("report-verbal", governor):
		if unheldFamilies[predicate.Family] && rs.in("annulation", governor) && t.polarity(h) == graph.Fact && !t.unreal(h) {
			return graph.Negated, false // "a annulé sa visite à Rome"
		}
		return graph.Possible, false
	case rel == "nsubj" && r.deed(t, i, predicate) && (t.verbal(h) || t.kid(h, "cop") >= 0):
		return r.held(t, i, h, predicate), false
	case rel == "obj" && t.verbal(h):
		switch {
		case rs.in("dissimulation", governor) && t.polarity(h) == graph.Negated:
			return graph.Fact, false
		case rs.in("présupposé", governor):
			return graph.Fact, false
		case rs.in("négation-verbale", governor):
			if t.polarity(h) == graph.Negated { // "n'exclut pas l'envoi"
				return graph.Possible, false
			}
			return graph.Negated, false
		case governor == "devoir":
			return graph.Fact, true // "doit à Paul le traité signé en mai": a debt, not a duty
		case rs.in("possible-verbal", governor):
			return graph.Possible, false
		case rs.in("fin-verbale", governor):
			if deals[row] && !ceasing[row] && rs.in("pause", governor) {
				return graph.Possible, false // "la justice a suspendu la vente"
			}
			return graph.Former, false
		}
		return graph.Fact, true
	}
	return graph.Fact, rel == "xcomp" || rel == "conj" && len(t.ownSubjects(i)) == 0
}

// formerly reports whether an adverb says that what a noun, an adjective or a verb of the past tells is over: "longtemps parrain
// du Hezbollah", "a longtemps soutenu", "crédité un temps du soutien de Paul". What has lasted "depuis longtemps" goes on.
func (r *reader) formerly(t *tree, token int) bool {
	if t.verbal(token) && t.finite(token) && !t.past(token) {
		return false
	}
	if c := t.kid(token, "cop"); c >= 0 && t.tok(c).Feat("Tense") == "Pres" {
		return false
	}
	if t.verbal(token) && t.tok(token).Feat("Tense") == "Pres" {
		return false
	}
	for k := max(0, token-2); k < min(token+4, len(t.s.Tokens)); k++ {
		if k == token || k > 0 && t.form(k-1) == "depuis" {
			continue
		}
		brief := t.form(k) == "temps" && k > 0 && t.form(k-1) == "un" && (k < 2 || t.s.Tokens[k-2].UPOS != "ADP")
		if !brief && !r.x.rules.in("autrefois", t.form(k)) {
			continue
		}
		if h := t.s.Tokens[k].Head; h == token || brief && k > token && k <= token+2 || h >= 0 && t.s.Tokens[h].Head == token && h != token && t.rel(h) == "aux" || k == token-1 {
			return true
		}
	}
	return false
}

// ends reports whether a verb or noun says of what stands below it that it is over: "l'embargo a été levé", "le partenariat
// a pris fin", "a mis un terme à son aide", "la fin de l'aide". What will end or might has not.
func (r *reader) ends(t *tree, i, h int) bool {
	rs := r.x.rules
	governor := t.lemma(h)
	rel := t.rel(i)
	if rel == "nmod" {
		return rs.in("fin-d'état", governor) && t.caseLabel(i) == "de"
	}
	if !t.verbal(h) || t.unreal(h) || t.polarity(h) == graph.Negated {
		return false
	}
	switch object := t.kid(h, "obj"); {
	case rel == "nsubj" && t.passive[h]:
		return rs.in("fin-verbale", governor) || rs.in("fin-subie", governor)
	case rel == "nsubj" && object >= 0:
		return governor == "prendre" && t.lemma(object) == "fin"
	case rel == "nsubj":
		return rs.in("fin-d'elle-même", governor)
	case rel == "obl" && object >= 0:
		return governor == "mettre" && t.caseLabel(i) == "à" && rs.in("fin-d'état", t.lemma(object))
	}
	return false
}

// plansObject reports whether a verb tells of a meeting, a journey or a treaty as something to come.
func (r *reader) plansObject(t *tree, verb int) bool {
	rs := r.x.rules
	return rs.in("projet-verbal", t.lemma(verb)) && slices.ContainsFunc(t.out[verb], func(a arc) bool {
		noun := t.lemma(a.to)
		return a.label == "obj" && (rs.in("entretien", noun) || rs.in("voyage", noun) || rs.in("traité", noun))
	})
}

// deed reports whether a noun tells what somebody does, and not who somebody is: "rachat", not "prédécesseur" or "son parti".
func (r *reader) deed(t *tree, noun int, predicate graph.Predicate) bool {
	if t.s.Tokens[noun].UPOS != "NOUN" || !deedFamilies[predicate.Family] || predicate.Name == "member-of" || predicate.Name == "part-of" || inherent[predicate.Name] || r.x.rules.title(graph.Person, t.lemma(noun)) {
		return false
	}
	m := r.mentionAt(t.sentence, noun)
	return m == nil || r.entities[m.entity].typ == graph.Event
}

// held reads what a clause says of a deed that is its subject: a meeting that "n'a pas eu lieu" was none, one that "est prévue", "serait
// imminente", "reste à confirmer" or "tarde à se concrétiser" may come, and so may "une fusion" that "changerait" something.
func (r *reader) held(t *tree, noun, verb int, predicate graph.Predicate) graph.Status {
	rs := r.x.rules
	is := func(class string, k int) bool { return rs.in(class, t.lemma(k)) || rs.in(class, t.form(k)) }
	k := verb
	put := false // off by the verb above
	for _, c := range t.kids[verb] {
		if t.rel(c) == "xcomp" && rs.in("échéance", t.lemma(verb)) { // "reste à confirmer", "semble compromis", "doit intervenir"
			k, put = c, rs.in("renvoi", t.lemma(verb))
		}
	}
	lasting := attitudes[predicate.Name] || lastingDeeds[predicate.Name]
	planned := is("annonce-événement", k) || is("incertitude", k) || k != verb && t.lemma(k) == "confirmer"
	come := is("survenue", k) || is("tenue", k)
	switch {
	case is("démenti-d'acte", k):
		if t.polarity(k) == graph.Negated {
			return graph.Fact
		}
		return graph.Negated
	case is("empêchement", k) && t.passive[k], companyDeals[predicate.Name] && is("échec", k):
		return graph.Negated
	case t.kid(k, "mark") >= 0 && (t.marker(k) == "si" || t.marker(k) == "s'") && come:
		return graph.Possible
	case !planned && !come:
		if t.verbal(k) && t.tok(k).Feat("Mood") == "Cnd" && !lasting && t.indefinite(noun) || t.kid(k, "cop") >= 0 && t.indefinite(noun) && t.unreal(k) && !lasting {
			return graph.Possible // "une fusion changerait tout", "serait une erreur"
		}
		return graph.Fact
	case !is("incertitude", k) && (t.polarity(k) == graph.Negated || t.polarity(verb) == graph.Negated):
		return graph.Negated
	case planned, put, t.unreal(k), t.unreal(verb):
		return graph.Possible
	}
	return graph.Fact
}

// aired reports whether a noun stands where words only speak of a deed, or in a heading that asks for it: "plaident pour une rencontre",
// "faute d'accord", "dans l'attente du rachat", "Vers un rachat de Nissan ?", "Pas de rencontre avant juin".
func (r *reader) aired(t *tree, i, h int) bool {
	rs, rel := r.x.rules, t.rel(i)
	switch {
	case rel == "nmod":
		return rs.in("évocation", t.lemma(h))
	case rel == "obj" && t.verbal(h):
		return rs.in("tractation-verbe", t.lemma(h))
	case rel != "obl" || !t.verbal(h):
		return false
	case t.indefinite(i) && t.caseLabel(i) == "pour":
		return rs.in("plaidoyer", t.lemma(h))
	case t.indefinite(i) && (t.caseLabel(i) == "à" || t.caseLabel(i) == "en"):
		return rs.in("plaidoyer", t.lemma(h)) || t.lemma(h) == "croire"
	case t.indefinite(i) && t.caseLabel(i) == "de":
		return t.lemma(h) == "parler"
	}
	return false
}

// headed reads a heading without a verb: "Vers un rachat de Nissan ?", "Pas de rencontre avant juin".
func (t *tree) headed(i int) graph.Status {
	if t.s.Tokens[i].Head >= 0 || t.verbal(i) || t.kid(i, "cop") >= 0 {
		return graph.Fact
	}
	if i > 1 && t.form(i-2) == "pas" && (t.form(i-1) == "de" || t.form(i-1) == "d'") || i > 0 && t.form(i-1) == "pas" {
		return graph.Negated
	}
	if last := len(t.s.Tokens) - 1; t.s.Tokens[last].Form == "?" && t.kid(i, "case") >= 0 {
		return graph.Possible
	}
	return graph.Fact
}

// infinitive reports whether a verb is an infinitive, by itself or by its auxiliary: "être reçu", "avoir reçu".
func (t *tree) infinitive(i int) bool {
	inf := func(k int) bool { return t.tok(k).Feat("VerbForm") == "Inf" }
	return t.verbal(i) && (inf(i) || slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "aux" && inf(c) }))
}

// being reports whether a noun or an adjective is what "être" in the infinitive says: "soupçonné d'être le chef de".
func (t *tree) being(i int) bool {
	inf := func(k int) bool { return t.tok(k).Feat("VerbForm") == "Inf" }
	if t.kid(i, "cop") >= 0 {
		return slices.ContainsFunc(t.kids[i], func(c int) bool { return (t.rel(c) == "cop" || t.rel(c) == "aux") && inf(c) })
	}
	k := i - 1
	if k > 0 && t.s.Tokens[k].UPOS == "DET" {
		k--
	}
	return k > 0 && t.rel(i) == "xcomp" && t.s.Tokens[k].Lemma == "être" && inf(k) && t.rel(k) == "xcomp" && t.s.Tokens[k].Head == t.s.Tokens[i].Head // where the tree has both below the verb
}

// perfect reports whether an infinitive tells what is done: "avoir reçu", not "être reçu".
func (t *tree) perfect(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "aux" && (t.s.Tokens[c].Lemma == "avoir" || !t.passive[i]) })
}

// managed reports whether a modal verb tells what came about: "a pu rencontrer Paul", not "aurait pu".
func (t *tree) managed(i int) bool {
	lemma := t.s.Tokens[i].Lemma
	return (lemma == "devoir" || lemma == "pouvoir") && t.tok(i).Feat("VerbForm") == "Part" && !strings.HasSuffix(t.form(i), "ant") && !t.unreal(i)
}

// cleft reports whether "ce" is said to be a token: "c'est Paul qui".
func (t *tree) cleft(i int) bool {
	return t.kid(i, "cop") >= 0 && slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "nsubj" && (t.form(c) == "ce" || t.form(c) == "c'") })
}

// thereafter reports whether a time between a verb and its infinitive, or right behind that, tells how long afterwards something came: "deux jours plus tard".
func (t *tree) thereafter(verb, infinitive int) bool {
	for k := verb + 1; k < min(infinitive+6, len(t.s.Tokens)); k++ {
		switch t.form(k) {
		case "tard":
			return t.form(k-1) == "plus"
		case "après":
			if t.s.Tokens[k-1].UPOS == "NOUN" || t.form(k-1) == "peu" {
				return true
			}
		}
	}
	return false
}

// tookPlace reports whether a clause tells what was needed in the past, and so came about: "il a fallu que Paul rencontre Marie", "il fallut attendre
// 2003 pour que", "il faut attendre 1996 pour que".
func (r *reader) tookPlace(t *tree, clause, governor int) bool {
	need := governor
	if waits := t.s.Tokens[governor].Lemma == "attendre"; waits && t.marker(clause) == "pour" {
		if need = t.s.Tokens[governor].Head; need < 0 {
			return false
		}
	} else if waits {
		return false
	}
	if t.s.Tokens[need].Lemma != "falloir" || t.polarity(need) != graph.Fact {
		return false
	}
	if f := t.form(need); f == "fallu" || f == "fallut" {
		return !slices.ContainsFunc(t.kids[need], func(c int) bool { return t.tok(c).Feat("Mood") == "Cnd" })
	}
	return need != governor && t.form(need) == "faut" && slices.ContainsFunc(t.kids[governor], func(c int) bool {
		year, err := strconv.Atoi(t.s.Tokens[c].Form)
		return err == nil && year > 1000 && year < r.thisYear()
	})
}

// denied reports whether a verb has "ne", with "pas" or, as "cesser" may, without.
func (t *tree) denied(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.form(c) == "ne" || t.form(c) == "n'" })
}

// locution is the word before the "de" of an infinitive, "loin", "faute", "au lieu" by its last word; "" where there is none.
func (t *tree) locution(i int) string {
	for k := i - 1; k > 0 && k >= i-5; k-- {
		if f := t.form(k); f == "de" || f == "d'" {
			if k > 1 && t.form(k-1) == "que" { // "plutôt que de"
				k--
			}
			return t.form(k - 1)
		}
		if u := t.s.Tokens[k].UPOS; u != "AUX" && u != "VERB" && u != "ADV" && u != "PRON" {
			return ""
		}
	}
	return ""
}

// seated reports whether a noun is what somebody has been elected: the head of a body is in office at once.
func (r *reader) seated(sentence, token int, row graph.Predicate) bool {
	t := r.trees[sentence]
	h := t.s.Tokens[token].Head
	return h >= 0 && t.rel(token) == "xcomp" && r.x.rules.in("élection", t.lemma(h)) && r.status(sentence, h, row) == graph.Fact
}

// prosecuted reports whether who does what a verb tells is a court or who charges before one: what they reproach is yet to be shown.
func (r *reader) prosecuted(t *tree, verb int) bool {
	return slices.ContainsFunc(t.out[verb], func(a arc) bool {
		return a.label == "subj" && r.x.rules.in("accusation", t.lemma(a.to))
	})
}

// ousted reports whether somebody is told to drive from office who a title tells of.
func (r *reader) ousted(t *tree, title int) bool {
	h := t.s.Tokens[title].Head
	if h < 0 || !t.verbal(h) || t.rel(title) != "obj" && (t.rel(title) != "nsubj" || !t.passive[h]) {
		return false
	}
	lemma := t.lemma(h)
	return r.x.rules.in("départ-subi", lemma) && !r.x.rules.in("remplacement", lemma)
}

// nounStatus reads "ancien", "futur", "éventuel" and their like on a noun, and "était" before a role.
func (r *reader) nounStatus(t *tree, token int, family string) graph.Status {
	role := family == "role"
	if strings.HasPrefix(t.form(token), "ex-") {
		return graph.Former
	}
	if role {
		if s := r.servedAs(t, token); s != graph.Fact {
			return s
		}
	}
	read := func(k int) graph.Status {
		for _, w := range []string{t.lemma(k), t.form(k)} {
			switch {
			case strings.HasPrefix(w, "ex-"):
				return graph.Former
			case r.x.rules.in("ancien", w):
				return graph.Former
			case r.x.rules.in("futur", w):
				return graph.Possible
			}
		}
		return graph.Fact
	}
	for _, c := range t.kids[token] {
		if rel := t.rel(c); rel == "amod" || rel == "advmod" || rel == "acl" && len(t.kids[c]) == 0 {
			if s := read(c); s != graph.Fact && (s != graph.Possible || !role || t.form(c) != "élu" && t.form(c) != "élue") { // of "élu" below
				return s
			}
		}
		if role && t.rel(c) == "nmod" && r.x.rules.in("exécutif", t.lemma(c)) { // "le chef de l'État déchu"
			for _, a := range t.kids[c] {
				if rel := t.rel(a); (rel == "amod" || rel == "acl") && read(a) == graph.Former {
					return graph.Former
				}
			}
		}
		if !dealingFamilies[family] {
			continue
		}
		switch rel, lemma := t.rel(c), t.lemma(c); {
		case rel == "det" && r.x.rules.in("nul", lemma): // "aucune rencontre n'est prévue"
			return graph.Negated
		case rel == "acl" && t.passive[c] && r.x.rules.in("annonce-événement", lemma), (rel == "acl" || rel == "amod") && r.x.rules.in("manqué", lemma):
			if unheldFamilies[family] && r.x.rules.in("annulation", lemma) {
				return graph.Negated // "sa visite annulée à Rome"
			}
			return graph.Possible // "la rencontre prévue mardi", "la visite avortée"
		}
	}
	for k := token - 1; k >= 0 && k >= token-2 && t.s.Tokens[k].UPOS != "ADP"; k-- { // where the tree lost it
		if s := read(k); s == graph.Former || role && t.form(k) == "jusqu'" {
			return graph.Former // "jusqu'ici vice-présidente"
		}
		if slices.Contains([]string{"NOUN", "PROPN", "PUNCT", "VERB"}, t.s.Tokens[k].UPOS) {
			break
		}
	}
	if n := token + 1; role && n < len(t.s.Tokens) && (t.form(n) == "élu" || t.form(n) == "élue") && (n+1 == len(t.s.Tokens) || t.s.Tokens[n+1].UPOS != "ADP" || t.s.Tokens[n+1].Lemma == "de") {
		if r.ousted(t, token) {
			return graph.Former // "a renversé le président élu Paul Durand"
		}
		return graph.Possible // "le président élu Paul Durand", in no office yet
	}
	if c := t.kid(token, "cop"); c >= 0 && (role || r.x.rules.in("adhérent", t.lemma(token))) {
		tok := t.tok(c)
		if tense := tok.Feat("Tense"); role && tense == "Imp" || tense == "Past" { // of what somebody belongs to "était" tells the time of the story
			switch {
			case t.polarity(token) == graph.Negated:
				return graph.Negated // "n'était pas le patron de X"
			case t.unreal(token):
				return graph.Possible // "aurait été le patron de X"
			case t.marker(token) == "si":
				return graph.Possible // "si Paul Durand était président"
			}
			return graph.Former
		}
	}
	return graph.Fact
}

// polarity reads ne … pas, jamais, aucun, plus around a token.
func (t *tree) polarity(i int) graph.Status {
	ne, no, more, only := false, false, false, false
	for _, c := range t.kids[i] {
		switch t.form(c) {
		case "ne", "n'":
			ne = true
		case "pas", "jamais", "guère", "nullement", "aucunement":
			if !t.softened(c) {
				no = true
			}
		case "encore": // which the tree hangs "pas" on: "n'était pas encore maire"
			no = no || c > 0 && t.form(c-1) == "pas"
		case "plus":
			more = t.rel(c) == "advmod"
			if n := c + 1; n < len(t.s.Tokens) && (t.form(n) == "que" || t.form(n) == "qu'") {
				only = true // "ne tient plus qu'une partie de"
			}
		case "que", "qu'":
			only = only || t.rel(c) == "advmod"
		case "non":
			if c == i-1 {
				return graph.Negated
			}
		case "ni":
			if c == i-1 && t.tok(i).Feat("VerbForm") == "Part" { // "Ni soutenu ni critiqué par Paul, Luc se tait"
				return graph.Negated
			}
		}
	}
	if h := t.tok(i).Head; no && !ne && h >= 0 && h < i { // "assure n'avoir jamais rencontré", where the tree hangs it higher
		ne = slices.ContainsFunc(t.kids[h], func(c int) bool { return c > h && c < i && (t.form(c) == "ne" || t.form(c) == "n'") })
	}
	if ne && !no && !more && !only { // aucun, personne, ni among the arguments
		for _, c := range t.kids[i] {
			for _, k := range append([]int{c}, t.kids[c]...) {
				switch t.form(k) {
				case "aucun", "aucune", "personne", "rien", "ni", "nul", "nulle":
					no = true
				}
			}
		}
	}
	switch {
	case no && (ne || i > 0 && t.form(i-1) == "pas"):
		return graph.Negated
	case only:
		return graph.Fact
	case ne && more && t.unreal(i): // "ne reconnaîtra plus"
		return graph.Negated
	case ne && more:
		return graph.Former
	}
	return graph.Fact
}

// without reports whether a noun is what its verb says that somebody has not: "n'a aucune intention de rencontrer Paul".
func (t *tree) without(noun int) bool {
	h := t.s.Tokens[noun].Head
	return h >= 0 && t.nominal(noun) && t.rel(noun) == "obj" && t.verbal(h) && t.polarity(h) == graph.Negated
}

// turnedDown reports whether a noun is what a verb says that somebody will not have: "a décliné l'offre de rejoindre Paul", "exclut l'idée de".
func (t *tree) turnedDown(noun int) bool {
	h := t.s.Tokens[noun].Head
	if h < 0 || !t.verbal(h) || t.polarity(h) == graph.Negated || t.unreal(h) || t.rel(noun) != "obj" && (t.rel(noun) != "nsubj" || !t.passive[h]) {
		return false
	}
	return t.rs.in("rejet-d'idée", t.lemma(h))
}

// butFor reports whether a verb tells what would not have come about without somebody or something, and so did: "sans Paul, Marie n'aurait
// jamais rejoint Lyon".
func (t *tree) butFor(i int) bool {
	had, without := false, false
	for _, c := range t.kids[i] {
		switch rel := t.rel(c); {
		case rel == "aux" && t.s.Tokens[c].Lemma != "pouvoir":
			had = had || t.tok(c).Feat("Mood") == "Cnd"
		case rel == "obl" || rel == "advcl":
			without = without || t.caseLabel(c) == "sans"
		}
	}
	return had && without && t.tok(i).Feat("VerbForm") == "Part"
}

// softened reports whether a "pas" denies no more than a degree: "n'en a pas moins critiqué", "n'a pas seulement critiqué".
func (t *tree) softened(i int) bool {
	if i+1 >= len(t.s.Tokens) {
		return false
	}
	switch t.form(i + 1) {
	case "moins", "seulement", "uniquement":
		return true
	}
	return false
}

// unreal reads conditional and future of a verb or its auxiliaries.
func (t *tree) unreal(i int) bool {
	check := func(k int) bool { return t.tok(k).Feat("Mood") == "Cnd" || t.tok(k).Feat("Tense") == "Fut" }
	return check(i) || slices.ContainsFunc(t.kids[i], func(c int) bool {
		rel := t.rel(c)
		return (rel == "aux" || rel == "cop") && check(c)
	})
}

// leftOpen reports whether "ou non" stands at a verb: "a-t-il ou non révoqué Paul ?", "qu'il ait ou pas soutenu Paul".
func (t *tree) leftOpen(i int) bool {
	no := func(k int) bool { return t.form(k) == "non" || t.form(k) == "pas" }
	return i > 1 && t.form(i-2) == "ou" && no(i-1) || i+2 < len(t.s.Tokens) && t.form(i+1) == "ou" && no(i+2)
}

// reserved reports whether an infinitive tells what somebody is ready to come to: "quitte à rejoindre Paul plus tard".
func (t *tree) reserved(i int) bool {
	for k := i - 1; k > 0 && k >= i-4 && t.infinitive(i); k-- {
		if t.form(k) == "à" {
			return t.form(k-1) == "quitte"
		}
	}
	return false
}

// asked reports whether a sentence asks whether its verb is so: "Paul soutient-il Marie ?"
func (t *tree) asked(i int) bool {
	last := len(t.s.Tokens) - 1
	for last > 0 && (t.s.Tokens[last].Form == "»" || t.s.Tokens[last].Form == "\"") {
		last--
	}
	for k := range i { // "pourquoi Paul soutient-il Marie ?" takes it for granted
		switch t.form(k) {
		case "pourquoi", "comment", "quand", "où", "combien", "quel", "quelle", "quels", "quelles", "qui", "que", "qu'":
			return false
		}
	}
	return t.s.Tokens[last].Form == "?" && slices.ContainsFunc(t.kids[i], func(c int) bool {
		return c > i-2 && strings.HasPrefix(t.s.Tokens[c].Form, "-") && t.s.Tokens[c].UPOS == "PRON"
	})
}

// wondered reports whether a sentence asks what if its verb were so: "Et si Paul soutenait Marie ?"
func (t *tree) wondered(i int) bool {
	if t.s.Tokens[i].Head >= 0 || t.marker(i) != "si" && t.marker(i) != "s'" {
		return false
	}
	last := len(t.s.Tokens) - 1
	for last > 0 && (t.s.Tokens[last].Form == "»" || t.s.Tokens[last].Form == "\"") {
		last--
	}
	return t.s.Tokens[last].Form == "?"
}

// marker is the word that introduces an infinitive or a clause: its lemma, "" where there is none.
func (t *tree) marker(i int) string {
	for _, c := range t.kids[i] {
		if rel := t.rel(c); (rel == "mark" || rel == "case") && c < i {
			return t.lemma(c)
		}
	}
	return ""
}
