package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/graph"
)

// readClubs makes clubs of the cities that play in a text about a team sport: "Montpellier écrase Saran et profite du
// contre-temps de Saint-Raphaël". A city is one where it plays more often than it is a place to be in; a country's team is
// the country.
func (r *reader) readClubs() {
	if !r.teamSport() {
		return
	}
	plays, lies := make([]int, len(r.entities)), make([]int, len(r.entities))
	for i := range r.mentions {
		t := r.trees[i]
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if e := &r.entities[m.entity]; m.kind != graph.NameMention || e.typ != graph.Place || e.known != nil && e.known.Kind != "city" && e.known.Kind != "capital" {
				continue
			}
			switch {
			case r.plays(t, m.head):
				plays[m.entity]++
			case r.lies(t, m.head):
				lies[m.entity]++
			}
		}
	}
	for id := range plays {
		if plays[id] == 0 || plays[id] <= lies[id] {
			continue
		}
		e := &r.entities[id]
		if e.known != nil && r.byKnown[e.known.ID] == id {
			delete(r.byKnown, e.known.ID)
		}
		e.typ, e.known = graph.Organization, nil
		if club := r.clubOf(id); club >= 0 {
			r.merge(id, club)
		}
	}
}

// clubOf is the club of the text whose name holds a city's, "HBC Nantes" for Nantes; -1 where there is none or more than one.
func (r *reader) clubOf(city int) int {
	name, found := gazetteer.Fold(r.entities[city].name), -1
	for id := range r.entities {
		e := &r.entities[id]
		if id == city || e.typ != graph.Organization || !e.named || e.known != nil && e.known.Kind != "club" {
			continue
		}
		if c, _ := utf8.DecodeRuneInString(e.name); !unicode.IsUpper(c) {
			continue // "mairie de Nantes"
		}
		full := e.name
		if e.known != nil {
			full = e.known.Name // "PSG" is Paris Saint-Germain
		}
		if full = gazetteer.Fold(full); !strings.HasPrefix(full, name+" ") && !strings.HasSuffix(full, " "+name) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = id
	}
	return found
}

// teamSport reports whether the text is about a sport of teams: it names one, and four different words of their matches.
func (r *reader) teamSport() bool {
	sport := false
	words := map[string]bool{}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			switch lemma := lower(r.d.Sentences[i].Tokens[k].Lemma); {
			case r.x.rules.in("sport-collectif", lemma):
				sport = true
			case r.x.rules.in("mot-de-match", lemma):
				words[lemma] = true
			}
		}
	}
	return sport && len(words) >= 4
}

// plays reports whether a city's name stands where a team does: it beats or is beaten, or a victory, a player are its own.
func (r *reader) plays(t *tree, head int) bool {
	switch t.caseLabel(head) {
	case "contre", "face_à":
		return true
	}
	for _, a := range t.in[head] {
		lemma := lower(t.s.Tokens[a.from].Lemma)
		switch {
		case (a.label == "subj" || a.label == "obj") && t.verbal(a.from) && r.x.rules.in("verbe-de-match", lemma), a.label == "de" && r.x.rules.in("fait-de-match", lemma):
			return true
		}
	}
	return false
}

// lies reports whether a city's name stands where a place does.
func (r *reader) lies(t *tree, head int) bool {
	switch t.caseLabel(head) {
	case "à", "vers", "dans", "en", "près_de", "depuis", "jusqu'à", "autour_de":
		return true
	}
	return false
}
