package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// readClubs makes clubs of the cities that play in a text about a team sport: "Montpellier écrase Saran et profite du
// contre-temps de Saint-Raphaël", or whose players and coaches it speaks of: "l'attaquant de Brentford, formé à Genk". A city is one where
// it plays more often than it is a place to be in; a country's team is the country.
//
// Elsewhere, as in a brief, a city is one where a score or a transfer to or from a club says so by itself: "Lens s'est imposé 2-1 à Lorient", "a quitté
// l'Udinese pour Lens".
func (r *reader) readClubs() {
	sport, named, scores := r.teamSport()
	if r.sport = sport; !named && !scores && !slices.ContainsFunc(r.entities, func(e entity) bool { return isClub(&e) }) {
		return
	}
	plays, acts, lies := make([]int, len(r.entities)), make([]int, len(r.entities)), make([]int, len(r.entities))
	for i := range r.mentions {
		t := r.trees[i]
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if e := &r.entities[m.entity]; m.kind != graph.NameMention || e.typ != graph.Place || e.known != nil && !cityState(e.known) {
				continue
			}
			switch {
			case scores && r.scores(i, m.head), r.deals(i, m.head), r.meetsClub(i, m.head), named && r.playsFor(i, m.head), sport && r.plays(i, m.head):
				plays[m.entity]++
			case sport && r.acts(t, m.head):
				acts[m.entity]++
			case r.lies(t, m.head):
				lies[m.entity]++
			}
		}
	}
	clubs := 0
	for id := range r.entities {
		if isClub(&r.entities[id]) {
			clubs++
		}
	}
	for id := range plays {
		if clubs > 1 && (r.entities[id].known == nil || r.entities[id].known.Kind == "city") {
			plays[id] += acts[id]
			if plays[id] == lies[id] { // one may be in a club's town and mean the club
				lies[id]--
			}
		}
		if plays[id] == 0 || plays[id] <= lies[id] {
			continue
		}
		e := &r.entities[id]
		if e.known != nil && r.byKnown[e.known.ID] == id {
			delete(r.byKnown, e.known.ID)
		}
		e.typ, e.known, e.club = graph.Organization, nil, true
		if club := r.clubOf(id); club >= 0 {
			r.merge(id, club)
		}
	}
	if !sport {
		return
	}
	for id := range r.entities {
		if club := r.clubBehind(id); club >= 0 {
			r.merge(id, club)
		}
	}
}

// clubBehind is the only club of the text whose name begins with that of an organisation nobody knows: "Racing Club de Strasbourg"
// for "Racing"; -1 where there is none or more than one.
func (r *reader) clubBehind(id int) int {
	short := &r.entities[id]
	if short.typ != graph.Organization || short.known != nil || !short.named || strings.Contains(short.name, " ") {
		return -1
	}
	return r.onlyBody(func(k int, e *entity) bool {
		return k != id && e.named && (strings.HasPrefix(clubName(e), short.name+" ") || strings.HasPrefix(e.name, short.name+" "))
	})
}

// onlyBody is the only organisation of the text that fits; -1 where there is none or more than one.
func (r *reader) onlyBody(fits func(id int, e *entity) bool) int {
	found := -1
	for id := range r.entities {
		if e := &r.entities[id]; e.typ != graph.Organization || !fits(id, e) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = id
	}
	return found
}

// cityState reports whether an entry is a city, or a state that is no more than one and has a club of its name.
func cityState(e *gazetteer.Entry) bool {
	return e.Kind == "city" || e.Kind == "capital" || e.ID == "country:MC"
}

// isClub reports whether an entity is a club or a team.
func isClub(e *entity) bool {
	return e.club || e.known != nil && (e.known.Kind == "club" || e.known.Kind == "team")
}

// clubOf is the club of the text whose name holds a city's, "HBC Nantes" for Nantes; -1 where there is none or more than one.
func (r *reader) clubOf(city int) int {
	name := gazetteer.Fold(r.entities[city].name)
	return r.onlyBody(func(id int, e *entity) bool {
		if id == city || !e.named || e.known != nil && e.known.Kind != "club" || !capitalised(e.name) { // "mairie de Nantes"
			return false
		}
		full := gazetteer.Fold(clubName(e))
		return strings.HasPrefix(full, name+" ") || strings.HasSuffix(full, " "+name)
	})
}

// teamSport reports whether the text is about a sport of teams: it names one, a club or a competition, and four different words
// of their matches; whether it names one and has two such words; and whether it has scores.
func (r *reader) teamSport() (sport, named, scores bool) {
	sport = slices.ContainsFunc(r.entities, func(e entity) bool {
		if e.typ == graph.Event {
			known, ok := r.x.world.g.Event(e.name)
			return ok && known.Kind == "competition"
		}
		return isClub(&e)
	})
	words := map[string]bool{}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			if !r.trees[i].marked(k, matchMark) {
				scores = scores || r.score(i, k)
				continue
			}
			switch lemma := r.trees[i].lemma(k); {
			case r.x.rules.in("sport-collectif", lemma):
				sport = true
			case r.x.rules.in("mot-de-match", lemma):
				words[lemma] = true
			}
		}
	}
	return sport && len(words) >= 4, sport && len(words) >= 2, scores
}

// playsFor reports whether a city's name stands for its club by itself where any team sport is named: who plays in one of its positions or coaches there
// is named beside the post, "le gardien de but de Louhans, Paul Roy", "Paul Roy, attaquant à Metz", or somebody is lent by it.
func (r *reader) playsFor(sentence, head int) bool {
	t := r.trees[sentence]
	for _, a := range t.in[head] {
		switch lemma := strings.TrimPrefix(t.lemma(a.from), "ex-"); {
		case (a.label == "de" || a.label == "à") && r.x.rules.in("poste-de-jeu", lemma) && !t.verbal(a.from):
			if r.holdsPost(sentence, a.from) {
				return true
			}
		case a.label == "par" && lemma == "prêter", a.label == "subj" && lemma == "prêter" && slices.ContainsFunc(t.out[a.from], func(b arc) bool { return b.label == "obj" && r.personAt(sentence, b.to) }):
			return true
		}
	}
	return false
}

// holdsPost reports whether a person is named as the holder of a post: beside it, or as whom it is said of.
func (r *reader) holdsPost(sentence, post int) bool {
	t := r.trees[sentence]
	holder := func(k int) bool { return k != post && r.personAt(sentence, k) }
	return slices.ContainsFunc(t.in[post], func(a arc) bool { return (a.label == "appos" || a.label == "name") && holder(a.from) }) ||
		slices.ContainsFunc(t.out[post], func(a arc) bool {
			return (a.label == "appos" || a.label == "name" || a.label == "subj") && holder(a.to)
		})
}

// score reports whether a match ended so: "2-1", "59 à 24".
func (r *reader) score(sentence, token int) bool {
	tokens := r.d.Sentences[sentence].Tokens
	if tokens[token].UPOS != "NUM" {
		return false
	}
	home, away, ok := strings.Cut(tokens[token].Form, "-")
	if ok {
		return goals(home) && goals(away)
	}
	return token > 0 && token+2 < len(tokens) && tokens[token+1].Form == "à" && tokens[token-1].UPOS != "ADP" && goals(home) && goals(tokens[token+2].Form)
}

// goals reports whether a text is a number as scores have them.
func goals(text string) bool {
	return text != "" && len(text) <= 3 && strings.Trim(text, "0123456789") == ""
}

// scores reports whether a city's name stands for its team in a sentence with a score: it beats, is beaten or drawn with, or a team wins there.
func (r *reader) scores(sentence, head int) bool {
	t := r.trees[sentence]
	if !slices.ContainsFunc(t.in[head], func(a arc) bool { return r.decides(t, a.from) }) {
		return false
	}
	scored := false
	for k := range t.s.Tokens {
		scored = scored || r.score(sentence, k)
	}
	return scored && slices.ContainsFunc(t.in[head], func(a arc) bool {
		switch a.label {
		case "subj", "obj", "contre", "face_à", "devant", "sur":
			return r.decides(t, a.from)
		case "à": // "s'est imposé 2-1 à Lorient"
			return r.decides(t, a.from) && !t.has(a.from, "contre") && !t.has(a.from, "face_à") && !t.has(a.from, "devant") &&
				slices.ContainsFunc(t.out[a.from], func(b arc) bool {
					return b.label == "subj" && !r.personAt(sentence, b.to) && r.mentionAt(sentence, b.to) != nil
				})
		}
		return false
	})
}

// meetsClub reports whether a city's name stands for its team because a club is on the other side: "le Bayern a été tenu en échec par Mayence", "a
// concédé le nul contre Gérone".
func (r *reader) meetsClub(sentence, head int) bool {
	t := r.trees[sentence]
	return slices.ContainsFunc(t.in[head], func(a arc) bool {
		return sideOfMatch(a.label) && (r.decides(t, a.from) || t.verbal(a.from) && (t.lemma(a.from) == "tenir" && t.has(a.from, "en") || t.has(a.from, "obj") && slices.ContainsFunc(t.out[a.from], func(b arc) bool {
			return b.label == "obj" && r.x.rules.in("issue-de-match", t.lemma(b.to))
		}))) && slices.ContainsFunc(t.out[a.from], func(b arc) bool {
			m := r.mentionAt(sentence, b.to)
			return b.to != head && sideOfMatch(b.label) && m != nil && m.kind == graph.NameMention && r.entities[m.entity].known != nil && r.entities[m.entity].known.Kind == "club"
		})
	})
}

// sideOfMatch reports whether one of the two sides of a match hangs on its verb by this arc.
func sideOfMatch(label string) bool {
	switch label {
	case "subj", "obj", "contre", "face_à", "devant", "sur":
		return true
	}
	return false
}

// decides reports whether a token tells how a match ended.
func (r *reader) decides(t *tree, token int) bool {
	if t.verbal(token) {
		return r.x.rules.in("verbe-de-score", t.lemma(token))
	}
	return r.x.rules.in("issue-de-match", t.lemma(token))
}

// deals reports whether a city's name stands for its club in a transfer, whose other end is a club: "a quitté l'Udinese pour Lens", "Lens a recruté
// Paul Durand à l'Udinese".
func (r *reader) deals(sentence, head int) bool {
	t := r.trees[sentence]
	club := func(verb int, label string) bool {
		return slices.ContainsFunc(t.out[verb], func(a arc) bool {
			m := r.mentionAt(sentence, a.to)
			return a.label == label && m != nil && m.kind == graph.NameMention && isClub(&r.entities[m.entity])
		})
	}
	person := func(verb int, label string) bool {
		return slices.ContainsFunc(t.out[verb], func(a arc) bool { return a.label == label && r.personAt(sentence, a.to) })
	}
	for _, a := range t.in[head] {
		if !t.verbal(a.from) {
			continue
		}
		switch lemma := t.lemma(a.from); {
		case a.label == "pour" && lemma == "quitter" && club(a.from, "obj") && person(a.from, "subj"),
			a.label == "subj" && r.x.rules.in("recrutement", lemma) && person(a.from, "obj") && (club(a.from, "à") || club(a.from, "de") || club(a.from, "auprès_de")),
			a.label == "à" && r.x.rules.in("recrutement", lemma) && person(a.from, "obj") && club(a.from, "subj"),
			(a.label == "de" || a.label == "en_provenance_de") && r.x.rules.in("venue-au-club", lemma) && person(a.from, "subj") && (club(a.from, "à") || club(a.from, "obj") || club(a.from, "avec")):
			return true
		}
	}
	return false
}

// plays reports whether a city's name stands where a team does: it beats or is beaten, a victory or a player is its own, somebody
// comes from it, is lent by it, or bears it in parentheses.
func (r *reader) plays(sentence, head int) bool {
	t := r.trees[sentence]
	switch t.caseLabel(head) {
	case "contre", "face_à", "chez", "en_provenance_de", "du_côté_de":
		return true
	}
	if slices.ContainsFunc(t.out[head], func(a arc) bool { // "Pau (Ligue 2)"
		return a.label == "paren" && r.competition(sentence, a.to)
	}) {
		return true
	}
	for _, a := range t.in[head] {
		lemma := strings.TrimPrefix(t.lemma(a.from), "ex-")
		switch {
		case (a.label == "subj" || a.label == "obj") && t.verbal(a.from) && r.x.rules.in("verbe-de-match", lemma),
			a.label == "de" && (r.x.rules.in("fait-de-match", lemma) || r.x.rules.in("transfert-de", lemma)),
			(a.label == "à" || a.label == "avec") && r.x.rules.in("transfert-à", lemma),
			(a.label == "par" || a.label == "subj") && r.x.rules.in("transfert-par", lemma),
			a.label == "obj" && r.x.rules.in("transfert-obj", lemma),
			a.label == "à" && r.x.rules.in("poste-de-jeu", lemma), // "gardien à Metz"
			a.label == "de" && r.transferredIn(t, a.from),
			a.label == "à" && r.lasts(sentence, a.from),
			a.label == "paren" && r.personAt(sentence, a.from):
			return true
		}
	}
	return false
}

// transferredIn reports whether a token is the time at which somebody came from a club: "débarqué en juillet d'Anderlecht".
func (r *reader) transferredIn(t *tree, token int) bool {
	return r.x.rules.in("temps", t.lemma(token)) && slices.ContainsFunc(t.in[token], func(a arc) bool {
		return r.x.rules.in("transfert-de", t.lemma(a.from))
	})
}

// lasts reports whether a verb tells where somebody was a player, not where a match was: "le gardien, qui jouait à Metz", "passée à Metz en 2020".
func (r *reader) lasts(sentence, verb int) bool {
	t := r.trees[sentence]
	if !t.verbal(verb) || !slices.ContainsFunc(t.out[verb], func(a arc) bool { return a.label == "subj" && r.personAt(sentence, a.to) }) {
		return false
	}
	if r.x.rules.in("jeu-à", t.lemma(verb)) {
		return t.tok(verb).Feat("Tense") == "Imp" || t.has(verb, "depuis") || t.has(verb, "pendant")
	}
	return r.x.rules.in("passage-à", t.lemma(verb)) && strings.HasPrefix(t.rel(verb), "acl")
}

// competition reports whether a token is the head of a competition's name.
func (r *reader) competition(sentence, token int) bool {
	m := r.mentionAt(sentence, token)
	if m == nil || r.entities[m.entity].typ != graph.Event {
		return false
	}
	known, ok := r.x.world.g.Event(r.entities[m.entity].name)
	return ok && known.Kind == "competition"
}

// acts reports whether a city's name is who does something: "Marseille n'a jamais formulé d'offre".
func (r *reader) acts(t *tree, head int) bool {
	return slices.ContainsFunc(t.in[head], func(a arc) bool {
		return a.label == "subj" && t.verbal(a.from) && !r.x.rules.in("verbe-vide", t.lemma(a.from))
	})
}

// personAt reports whether a token is the head of a person's name.
func (r *reader) personAt(sentence, token int) bool {
	m := r.mentionAt(sentence, token)
	return m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Person
}

// lies reports whether a city's name stands where a place does.
func (r *reader) lies(t *tree, head int) bool {
	switch t.caseLabel(head) {
	case "à", "vers", "dans", "en", "près_de", "depuis", "jusqu'à", "autour_de":
		return true
	}
	return false
}
