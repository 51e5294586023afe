package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// foregoingReach is how many sentences before a post its body may have been told.
const foregoingReach = 4

// foregoing is the body that the sentences before are about, where they name no other: "Le FC Nantes cherche un entraîneur. Paul Durand a été limogé. Le
// président, Luc Roy, hésite." It is -1 where there is none, or where what they say of it is by the way.
func (r *reader) foregoing(post string, sentence, token int) int {
	if id := r.headlined(post, sentence, token); id >= 0 {
		return id
	}
	bodies := r.bodiesIn(post, sentence, token, nil)
	if len(bodies) > 0 {
		return -1
	}
	last := -1
	for s := sentence - 1; s >= 0 && s >= sentence-foregoingReach && (s == 0 || r.sameParagraph(s, sentence)); s-- {
		bodies = r.bodiesIn(post, s, len(r.trees[s].s.Tokens), bodies)
		if len(bodies) > 1 {
			return -1
		}
		if len(bodies) == 1 && last < 0 {
			last = s
		}
	}
	if last < 0 {
		return r.mediumAbout(post, sentence)
	}
	if !r.about(last, bodies[0]) {
		return -1
	}
	return bodies[0]
}

// headlined is the body before the colon that opens the sentence of a post, where it is the only one before the post: "Fifa : Paul Durand réélu président"; -1 where
// there is none.
func (r *reader) headlined(post string, sentence, token int) int {
	id := r.beforeColon(sentence)
	if id < 0 || !r.mayPreside(post, id) || len(r.bodiesIn(post, sentence, token, nil)) != 1 {
		return -1
	}
	t := r.trees[sentence]
	for k := token - 1; t.form(k) != ":"; k-- {
		if k == 0 || t.s.Tokens[k].Form == "«" {
			return -1
		}
	}
	return id
}

// mediumAbout is the medium that the sentence before is about, where it does more than tell what others do: "Le quotidien La Provence est à vendre. Le directeur, Paul
// Durand,"; -1 where it is about none.
func (r *reader) mediumAbout(post string, sentence int) int {
	if sentence == 0 || sentence > 1 && !r.sameParagraph(sentence-1, sentence) {
		return -1
	}
	switch post {
	case "president-of", "director-of", "ceo-of", "head-of":
	default:
		return -1
	}
	t := r.trees[sentence-1]
	for k := range t.s.Tokens {
		if t.s.Tokens[k].Head >= 0 {
			continue
		}
		if r.x.rules.in("déclaration", t.lemma(k)) && t.lemma(k) != "lancer" || r.x.rules.in("parution", t.lemma(k)) {
			return -1
		}
	}
	id := -1
	for k := range r.mentions[sentence-1] {
		if m := &r.mentions[sentence-1][k]; r.entities[m.entity].typ == graph.Organization && m.entity != id {
			if id >= 0 || !r.medium(&r.entities[m.entity]) {
				return -1
			}
			id = m.entity
		}
	}
	if id < 0 || !r.about(sentence-1, id) {
		return -1
	}
	return id
}

// foregoingBody is the body of a post that the sentences before tell: that which has appointed or dismissed whom a bare title takes up, else the one that they are
// about, of whom a president's name stands behind a comma; -1 where there is none.
func (r *reader) foregoingBody(rule *Rule, sentence, token int, span []int) int {
	t := r.trees[sentence]
	if t.plural(token) || t.has(token, "à") || rulersPost(rule.Predicate) && slices.ContainsFunc(t.kids[token], func(c int) bool { return r.x.rules.in("ancien", t.lemma(c)) }) {
		return -1 // "Interpol l'a arrêté. L'ancien président, Paul Durand,": of some country
	}
	if r.bareTitle(sentence, token, rule) {
		if !t.definite(token) || t.has(token, "poss") || r.restricted(sentence, token, span) {
			return -1
		}
		return r.employer(rule, sentence, token)
	}
	if t.has(token, "poss") || r.demonymed(sentence, token) || r.restricted(sentence, token, span) || !t.definite(token) && !t.bareAttribute(token) || rulersPost(rule.Predicate) && !r.sport && !r.apposedWithComma(sentence, token) && !t.bareAttribute(token) {
		return -1
	}
	if id := r.appointer(rule, sentence, token); id >= 0 {
		return id
	}
	return r.foregoing(rule.Predicate, sentence, token)
}

// appointer is the body whose clause makes somebody what a noun without article says: "Le RC Lens a nommé Paul Durand entraîneur"; -1 where it is none.
func (r *reader) appointer(rule *Rule, sentence, token int) int {
	t := r.trees[sentence]
	verb := t.namedTo(token)
	for _, a := range t.in[token] {
		if a.label == "attr" && !t.passive[a.from] && r.x.rules.in("installation", t.lemma(a.from)) {
			verb = a.from
		}
	}
	if verb < 0 {
		return -1
	}
	for _, s := range t.surface[verb] {
		for _, x := range r.standFor(sentence, s, &Slot{Types: []graph.EntityType{graph.Organization}}, 1) { // "le conseil d'administration de Casino a nommé"
			if r.mayPreside(rule.Predicate, x.entity) {
				return x.entity
			}
		}
	}
	return -1
}

// namedTo is the verb that makes the one named right before a noun without article what that noun says, where the parser took it for a part of the name: "a nommé Paul Durand
// entraîneur"; -1 where there is none.
func (t *tree) namedTo(token int) int {
	h := t.s.Tokens[token].Head
	if h < 0 || h > token || t.s.Tokens[token].UPOS != "NOUN" || t.rel(token) != "flat" && t.rel(token) != "appos" && (t.rel(token) != "nmod" || t.kid(token, "case") >= 0) || t.form(token-1) == "," || t.rel(h) != "obj" {
		return -1
	}
	if v := t.s.Tokens[h].Head; v >= 0 && !t.passive[v] && t.rs.in("installation", t.lemma(v)) {
		return v
	}
	return -1
}

// bodyLed is the body that the sentences before are about, which an object pronoun or a possessive means of whom somebody leads: "Paul Durand, qui la préside", "Paul Durand, à sa tête
// depuis 2020"; -1 where it is none of these.
func (r *reader) bodyLed(sentence, token int) int {
	t := r.trees[sentence]
	h := t.s.Tokens[token].Head
	if h < 0 {
		return -1
	}
	switch t.form(token) {
	case "le", "la", "l'":
		if t.s.Tokens[token].UPOS != "PRON" || t.rel(token) != "obj" || !r.x.rules.in("verbe-de-direction", t.lemma(h)) {
			return -1
		}
	case "sa", "ses":
		if !t.rs.in("tête-de-corps", t.lemma(h)) || t.caseLabel(h) != "à" {
			return -1
		}
	default:
		return -1
	}
	return r.foregoing(ledPost, sentence, token)
}

// ledPost stands for any post at the head of a body.
const ledPost = "led"

// employer is the body that the sentences before tell to have appointed or dismissed the one whom a title takes up: "La Juventus a limogé Paul Durand. L'entraîneur croate
// était arrivé en mars"; -1 where none has.
func (r *reader) employer(rule *Rule, sentence, token int) int {
	for _, x := range r.denoted(sentence, token, &rule.Subject) {
		for k := len(r.out) - 1; k >= 0 && r.out[k].sentence >= sentence-foregoingReach; k-- {
			f := &r.out[k]
			if (f.predicate == "appointed" || f.predicate == "dismissed") && f.object.entity == x.entity && f.sentence < sentence && f.status == graph.Fact && r.mayPreside(rule.Predicate, f.subject.entity) {
				return f.subject.entity
			}
		}
	}
	return -1
}

// bareAttribute reports whether a noun without article is what somebody is said to be or to become: "Paul Durand a été réélu président", "Paul Durand,
// président depuis 2004,".
func (t *tree) bareAttribute(token int) bool {
	if t.kid(token, "det") >= 0 {
		return false
	}
	if t.kid(token, "case") >= 0 {
		return t.postNamed(token)
	}
	return t.has(token, "cop") || t.rel(token) == "appos" && token > 0 && (t.form(token-1) == "," || t.form(token-1) == "(") || t.namedTo(token) >= 0
}

// postNamed reports whether a noun without article says which post somebody holds, takes or leaves: "occupe le poste de directeur financier", "en tant que
// secrétaire générale", "en sa qualité de président".
func (t *tree) postNamed(token int) bool {
	switch t.caseLabel(token) {
	case "en_tant_que", "comme":
		return true
	case "de":
		h := t.s.Tokens[token].Head
		return h >= 0 && h < token && (t.rs.in("poste", t.lemma(h)) || t.lemma(h) == "qualité" && t.caseLabel(h) == "en")
	}
	return false
}

// headedBy is the body or the region that the one whom a possessive means is told to lead, whose second somebody is: "La présidente de la région, Anne Roy, a reçu les maires.
// Son vice-président"; the club whose president or coach has a captain; -1 where it is none.
func (r *reader) headedBy(rule *Rule, sentence, token int) int {
	club := false
	switch rule.Predicate {
	case "vice-president-of", "ceo-of", "secretary-general-of":
	case "coach-of", "captain-of":
		club = true
	default:
		return -1
	}
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "poss" {
			continue
		}
		m := r.mentionAt(sentence, a.to)
		if m == nil || r.entities[m.entity].typ != graph.Person {
			continue
		}
		for k := len(r.out) - 1; k >= 0; k-- {
			f := &r.out[k]
			if f.subject.entity != m.entity || f.status != graph.Fact || f.sentence > sentence || !heading[f.predicate] && !(club && f.predicate == "coach-of") {
				continue
			}
			if o := &r.entities[f.object.entity]; rule.Object.takes(o.typ) && (club && isClub(o) || !club && !r.isState(f.object.entity)) {
				return f.object.entity
			}
		}
	}
	return -1
}

// heading are the posts of those whose second or captain is one of their body.
var heading = map[string]bool{"president-of": true, "head-of": true, "chair-of": true, "leader-of": true}

// bodiesIn adds the bodies that a sentence speaks of before a token, of those that may have a post.
func (r *reader) bodiesIn(post string, sentence, until int, to []int) []int {
	for k := range r.mentions[sentence] {
		if m := &r.mentions[sentence][k]; m.last < until && r.mayPreside(post, m.entity) && !slices.Contains(to, m.entity) && !(r.houseOrCourt(m.entity) && !r.about(sentence, m.entity)) {
			to = append(to, m.entity)
		}
	}
	return to
}

// houseOrCourt reports whether a body is a parliament or a court, to which others turn: "a saisi le Conseil d'État".
func (r *reader) houseOrCourt(id int) bool {
	k := r.entities[id].known
	return k != nil && (k.Kind == "parliament" || k.Kind == "court")
}

// about reports whether a body is the subject of the main clause of a sentence.
func (r *reader) about(sentence, body int) bool {
	t := r.trees[sentence]
	for k := range t.s.Tokens {
		if t.s.Tokens[k].Head >= 0 {
			continue
		}
		is := func(s int) bool {
			m := r.mentionAt(sentence, s)
			return m != nil && m.entity == body
		}
		return slices.ContainsFunc(t.surface[k], is) || slices.ContainsFunc(t.out[k], func(a arc) bool { return a.label == "cop" && is(a.to) }) // "Le quotidien est à vendre"
	}
	return false
}

// mayPreside reports whether a body may have a post whose body the text does not say beside it. Here a medium may have one, where it does more than tell
// what others do; no government, ministry, army or police has a president of its own, and only some bodies have what others lack.
func (r *reader) mayPreside(post string, id int) bool {
	e := &r.entities[id]
	first, _, _ := strings.Cut(lower(e.name), " ")
	if e.typ == graph.Place {
		return (post == "director-of" || post == "ceo-of") && r.x.rules.in("lieu-dirigé", first) // "l'aéroport de Beauvais a rouvert. La directrice"
	}
	if e.typ != graph.Organization {
		return false
	}
	kind := ""
	if e.known != nil {
		kind = e.known.Kind
	}
	switch post {
	case "spokesperson-of", ledPost:
		return kind != "media" && kind != "news-agency"
	case "captain-of", "coach-of":
		return isClub(e)
	case "governor-of":
		return kind == "bank" || first == "banque"
	case "prosecutor-of":
		return first == "parquet" || first == "tribunal"
	case "president-of", "vice-president-of":
		if kind == "parliament" || kind == "court" {
			return true
		}
		if r.x.rules.in("exécutif", first) || r.x.rules.in("représentant", first) || r.armed(e) {
			return false
		}
	}
	return r.mayHave(post, id)
}

// apposedWithComma reports whether a comma parts a post from the name of who holds it: "le président, Paul Durand".
func (r *reader) apposedWithComma(sentence, token int) bool {
	t := r.trees[sentence]
	return slices.ContainsFunc(t.out[token], func(a arc) bool {
		if a.label != "appos" || a.to <= token {
			return false
		}
		m := r.mentionAt(sentence, a.to)
		return m != nil && m.kind == graph.NameMention && m.first > 0 && t.form(m.first-1) == ","
	})
}
