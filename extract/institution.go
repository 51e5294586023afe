package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// openingWeight is what a body that headline or first sentence names counts more than one that only the rest names.
const openingWeight = 2

// ownBody is the body whose post a definite noun tells that says of none: the one that the document is about. Several may hold posts in
// several; founders are those of one.
func (r *reader) ownBody(rule *Rule, sentence, token int, span []int) []ref {
	if t := r.trees[sentence]; t.bareAttribute(token) {
		if id := r.foregoingBody(rule, sentence, token, span); id >= 0 { // "Paul Durand a été réélu secrétaire général"
			return []ref{r.tokenRef(id, sentence, token, 0.75)}
		}
		return nil
	}
	if !r.unassigned(sentence, token, span) || r.trees[sentence].plural(token) && rule.Predicate != "founder-of" {
		return nil
	}
	if id := r.bodyOpening(sentence, token); id >= 0 {
		if !r.mayHave(rule.Predicate, id) {
			return nil
		}
		return []ref{r.tokenRef(id, sentence, token, 0.9)}
	}
	if rulersPost(rule.Predicate) && r.stateOpening(sentence, token) {
		return nil // "À Malabo, le vice-président": of the state, not of the body that the text is about
	}
	if id := r.institution(rule.Predicate); id >= 0 {
		if away := r.clubAway(id, sentence, token); away != id {
			if id = away; id < 0 || !r.mayHave(rule.Predicate, id) {
				return nil
			}
		}
		return []ref{r.tokenRef(id, sentence, token, 0.7)}
	}
	if id := r.foregoingBody(rule, sentence, token, span); id >= 0 {
		return []ref{r.tokenRef(id, sentence, token, 0.75)}
	}
	return nil
}

// clubAway is the club of the town at which a sentence says to be before a token, or one before it in its paragraph, "À Lens, le président", where the document is
// about the club of another one; -1 where it names none there. Elsewhere it is the club that the document is about.
func (r *reader) clubAway(club, sentence, token int) int {
	if !isClub(&r.entities[club]) {
		return club
	}
	for i := sentence; i >= 0 && r.sameParagraph(i, sentence); i-- {
		t, until := r.trees[i], token
		if i < sentence {
			until = len(t.s.Tokens)
		}
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if m.last >= until {
				continue
			}
			if m.entity == club {
				return club
			}
			if m.kind != graph.NameMention || m.first > 2 || m.last+1 >= len(t.s.Tokens) || t.s.Tokens[m.last+1].Form != "," || r.entities[m.entity].typ != graph.Place || r.isState(m.entity) {
				continue
			}
			switch t.caseLabel(m.head) {
			case "à", "chez", "du_côté_de":
			default:
				continue
			}
			town := r.entities[m.entity].name
			if strings.Contains(" "+gazetteer.Fold(clubName(&r.entities[club]))+" ", " "+gazetteer.Fold(town)+" ") {
				return club
			}
			return r.clubIn(town)
		}
	}
	return club
}

// bodyOpening is the body at which a sentence says to be before a token: "Au Syndicat national des coureurs, la secrétaire générale", "Chez
// Airbus, le directeur commercial"; -1 where it opens with none.
func (r *reader) bodyOpening(sentence, token int) int {
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.kind != graph.NameMention || m.first > 2 || m.last >= token || m.last+1 >= len(t.s.Tokens) || t.s.Tokens[m.last+1].Form != "," || r.entities[m.entity].typ != graph.Organization {
			continue
		}
		switch t.caseLabel(m.head) {
		case "à", "chez", "au_sein_de":
			return m.entity
		}
	}
	return -1
}

// rulersPost reports whether states and bodies alike have a post.
func rulersPost(post string) bool { return post == "president-of" || post == "vice-president-of" }

// stateOpening reports whether a sentence opens with a capital or a country before a token: "À Malabo, le vice-président".
func (r *reader) stateOpening(sentence, token int) bool {
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.kind != graph.NameMention || m.first > 2 || m.last >= token || m.last+1 >= len(t.s.Tokens) || t.s.Tokens[m.last+1].Form != "," {
			continue
		}
		e := &r.entities[m.entity]
		return e.typ == graph.Place && e.known != nil && (e.known.Kind == "capital" || e.known.Kind == "country") && (t.caseLabel(m.head) == "à" || t.caseLabel(m.head) == "en")
	}
	return false
}

// assemblyOpening is the assembly, court, party or union at which a sentence says to be before the title of who presides over it, and not over the country that
// the document is about: "Au Sénat, le président Paul Durand"; -1 where it opens with none.
func (r *reader) assemblyOpening(rule *Rule, sentence, token int) int {
	if !assemblyPosts[rule.Predicate] || len(rule.Trigger.Fixed) > 0 {
		return -1
	}
	id := r.bodyOpening(sentence, token)
	if id < 0 {
		return -1
	}
	if k := r.entities[id].known; k != nil {
		switch k.Kind {
		case "parliament", "court", "party", "union", "federation", "association":
			return id
		}
	}
	return -1
}

// institution is the body that the document is about, of those that may have a post: the organisation that at least three sentences speak of,
// and twice as many as of the next, one that the document opens with counting more; else the one before the colon of its headline; else the
// subject of its headline that more sentences speak of than of any other; -1 where there is none.
func (r *reader) institution(post string) int {
	said := r.sentencesSaid()
	count := func(id int) int {
		if !r.mayHave(post, id) {
			return 0
		}
		if said[id] > 1 && r.opens(id) {
			return said[id] + openingWeight
		}
		return said[id]
	}
	if id := dominant(len(r.entities), 3, count); id >= 0 {
		return id
	}
	if id := r.beforeColon(0); id >= 0 && r.mayHave(post, id) {
		return id
	}
	if id, most, second := foremost(len(r.entities), count); most >= 4 && most > second && r.actsInHeadline(id) {
		return id
	}
	return -1
}

// sentencesSaid counts the sentences that speak of each entity, anew only where mentions or entities have come since it was asked last.
func (r *reader) sentencesSaid() []int {
	if r.saidOf == r.recorded && len(r.said) == len(r.entities) {
		return r.said
	}
	said := make([]int, len(r.entities))
	for s := range r.mentions {
		for k := range r.mentions[s] {
			id := r.mentions[s][k].entity
			if slices.ContainsFunc(r.mentions[s][:k], func(m mention) bool { return m.entity == id }) {
				continue // "le fonds Partech" speaks of it once
			}
			said[id]++
		}
	}
	r.said, r.saidOf = said, r.recorded
	return said
}

// mayHave reports whether a body may have a post, "" for any post: those that only report and those that everybody sits in have none that a text
// need not tell whose, and neither unions nor parties have a "PDG".
func (r *reader) mayHave(post string, id int) bool {
	e := &r.entities[id]
	if e.typ != graph.Organization {
		return false
	}
	if post == newsroom {
		return r.medium(e)
	}
	if e.known == nil {
		return true
	}
	switch e.known.Kind {
	case "media", "news-agency", "parliament", "ministry", "court", "army", "militia":
		return false
	case "union", "party":
		return post != "ceo-of"
	}
	return true
}

// newsroom stands for the posts that media alone have.
const newsroom = "newsroom"

// beforeColon is the body before the colon of a sentence that it opens, as that of a headline, "SNCF : la grève continue", -1 where there is none.
func (r *reader) beforeColon(sentence int) int {
	if len(r.mentions) == 0 {
		return -1
	}
	toks := r.d.Sentences[sentence].Tokens
	for k := range r.mentions[sentence] {
		if m := &r.mentions[sentence][k]; m.first == 0 && m.kind == graph.NameMention && m.last+1 < len(toks) && toks[m.last+1].Form == ":" && r.entities[m.entity].typ == graph.Organization {
			return m.entity
		}
	}
	return -1
}

// actsInHeadline reports whether an entity is the subject of the headline: "Lucioles fait entrer Nvidia à son capital".
func (r *reader) actsInHeadline(id int) bool {
	for i := 0; i < len(r.trees) && r.sameParagraph(i, 0); i++ { // "Intelligence artificielle : Lucioles lève des fonds" is two sentences
		t := r.trees[i]
		for k := range t.s.Tokens {
			if t.verbal(k) && slices.ContainsFunc(t.surface[k], func(s int) bool { m := r.mentionAt(i, s); return m != nil && m.entity == id }) {
				return true
			}
		}
	}
	return false
}

// opens reports whether headline or first sentence name an entity.
func (r *reader) opens(id int) bool {
	for s := range min(r.opening, len(r.mentions)) {
		if slices.ContainsFunc(r.mentions[s], func(m mention) bool { return m.entity == id && m.kind == graph.NameMention }) {
			return true
		}
	}
	return false
}

// demonymed reports whether an adjective says which country's a post is: "le directeur technique ivoirien".
func (r *reader) demonymed(sentence, token int) bool {
	for _, a := range r.trees[sentence].out[token] {
		if a.label == "adj" && r.demonym(sentence, a.to) != nil {
			return true
		}
	}
	return false
}
