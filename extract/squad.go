package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// squad is the club or team that a player or coach belongs to in a text about a team sport, where no complement says so: that of the
// town of an adjective, "l'entraîneur phocéen", else the one that the text is about, as a list or a report has it, "le gardien
// Lassana Doumbouya".
func (r *reader) squad(sentence, token int, span []int) []ref {
	if !r.sport || r.restricted(sentence, token, span) {
		return nil
	}
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if !a.besideNoun(token) {
			continue
		}
		if town, ok := r.x.world.g.Town(t.s.Tokens[a.to].Form); ok {
			if id := r.clubIn(town.Name); id >= 0 {
				return []ref{r.tokenRef(id, sentence, a.to, 0.9)}
			}
			return nil
		}
		if id, begun := r.clubBegun(lower(t.s.Tokens[a.to].Form)); begun {
			if id >= 0 {
				return []ref{r.tokenRef(id, sentence, a.to, 0.8)}
			}
			return nil
		}
	}
	if t.has(token, "poss") || !t.definite(token) || t.lemma(token) == "sélectionneur" { // who is a country's by his adjective
		return nil
	}
	if strings.HasPrefix(t.form(token), "ex-") || slices.ContainsFunc(t.kids[token], func(c int) bool { return r.x.rules.in("ancien", t.lemma(c)) }) {
		return nil // "l'ex-défenseur": of which club the text need not tell
	}
	if id := r.institution(""); id >= 0 && isClub(&r.entities[id]) {
		if id = r.clubAway(id, sentence, token); id < 0 {
			return nil
		}
		return []ref{r.tokenRef(id, sentence, token, 0.8)}
	}
	return nil
}

// ofSport reports whether an entity is a club, a team or a federation.
func (r *reader) ofSport(id int) bool {
	e := &r.entities[id]
	first, _, _ := strings.Cut(lower(e.name), " ")
	return isClub(e) || e.known != nil && e.known.Kind == "federation" || e.typ == graph.Organization && (first == "fédération" || first == "ligue")
}

// clubIn is the only club of the text that bears the name of a town, "Olympique de Marseille" for Marseille; -1 where there is none or
// more than one.
func (r *reader) clubIn(town string) int {
	town = " " + gazetteer.Fold(town) + " "
	return r.onlyBody(func(_ int, e *entity) bool {
		return isClub(e) && (strings.Contains(" "+gazetteer.Fold(clubName(e))+" ", town) || strings.Contains(" "+gazetteer.Fold(e.name)+" ", town)) // "LOSC" is known, the text has "LOSC Lille"
	})
}

// clubBegun is the only club of the text that bears the name of a town that the gazetteer does not know by its adjective, "bergeracois"
// for Bergerac-Sud, -1 where there is none or more than one, and whether a name of the text begins the adjective at all.
func (r *reader) clubBegun(adjective string) (club int, begun bool) {
	adjective = gazetteer.Fold(adjective)
	club = r.onlyBody(func(_ int, e *entity) bool {
		return e.named && (isClub(e) || e.known == nil && capitalised(e.name)) && begunBy(adjective, e.name)
	})
	return club, club >= 0 || slices.ContainsFunc(r.entities, func(e entity) bool {
		return e.named && (e.typ == graph.Place || e.typ == graph.Organization) && begunBy(adjective, e.name)
	})
}

// begunBy reports whether an adjective begins with a word of a name.
func begunBy(adjective, name string) bool {
	return slices.ContainsFunc(strings.Fields(gazetteer.Fold(name)), func(word string) bool {
		return len(word) >= 5 && len(adjective) > len(word) && strings.HasPrefix(adjective, word)
	})
}

// clubName is the full name of a club: "PSG" is Paris Saint-Germain.
func clubName(e *entity) string {
	if e.known != nil {
		return e.known.Name
	}
	return e.name
}
