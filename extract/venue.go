package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// venues finds the places at which a clause or a noun says that something happens: behind any preposition of place, across the
// parts, the surroundings and the distances that stand before a name: "dans le centre-ville de Lille", "à 25 km de Bichkek".
func (r *reader) venues(sentence int, span []int) []ref {
	t := r.trees[sentence]
	var out []ref
	for _, from := range span {
		for _, a := range t.out[from] {
			if a.label == "bare" && t.verbal(from) && r.x.rules.in("voie", t.lemma(a.to)) && a.to > from { // "se sont déroulées samedi place Saint-Pierre"
				out = append(out, r.ground(sentence, a.to, 0)...)
				continue
			}
			if slices.Contains(span, a.to) || a.label == "à" && t.lemma(from) == "hommage" || !r.x.rules.in("préposition-de-lieu", a.label) || a.label == "sur" && (!t.verbal(from) || t.s.Tokens[a.to].Head != from) { // "la conférence sur le Liban", also where a verb shares it
				continue
			}
			out = append(out, r.ground(sentence, a.to, 0)...)
		}
	}
	return r.narrowest(sentence, out)
}

// narrowest leaves out the places that others are said to lie in or near: an event "à Budapest, en Hongrie" is at Budapest, as one
// "à Tanta, au nord du Caire" is at Tanta.
func (r *reader) narrowest(sentence int, places []ref) []ref {
	if len(places) < 2 {
		return places
	}
	wide := func(x ref) bool {
		n := r.mentionAt(sentence, x.token)
		return n != nil && slices.ContainsFunc(places, func(y ref) bool {
			m := r.mentionAt(sentence, y.token)
			return m != nil && m.entity != n.entity && m.last < n.first && (r.liesIn(sentence, m, n) && r.mayLie(m, n, sentence) || r.liesNear(sentence, m, n))
		})
	}
	return slices.DeleteFunc(slices.Clone(places), wide)
}

// liesNear reports whether a place is told of only as what one before it is near: ", à 120 km au nord du Caire", "près de Nantes".
func (r *reader) liesNear(sentence int, m, n *mention) bool {
	words := r.wordsBetween(sentence, m.last, n.first)
	if len(words) == 0 || len(words) > 9 {
		return false
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return w == "près" || w == "loin" || w == "proximité" || r.x.rules.in("distance", strings.TrimSuffix(w, "s"))
	}) || words[0] == "," && len(words) > 3 && words[1] == "au" && r.x.rules.in("contrée", words[2]) && linksName(words[3])
}

// grounds are the classes of nouns that only lead to a place: "le nord de", "les abords de", "à 50 kilomètres de", "un cinéma de".
var grounds = []string{"contrée", "parages", "distance", "lieu-établi", "lieu-dit", "site"}

// ground is the place that a token names, itself or behind nouns that only lead to one.
func (r *reader) ground(sentence, k, depth int) []ref {
	t := r.trees[sentence]
	if m := r.mentionAt(sentence, k); m != nil {
		if r.entities[m.entity].typ == graph.Organization {
			return r.groundOfBody(sentence, m)
		}
		if r.entities[m.entity].typ != graph.Place {
			return nil
		}
		return []ref{r.refOf(sentence, m, sureness[m.kind])}
	}
	noun := func(class string) bool {
		return r.x.rules.in(class, t.lemma(k)) || r.x.rules.in(class, t.form(k))
	}
	if depth > 3 || t.s.Tokens[k].UPOS != "NOUN" || !slices.ContainsFunc(grounds, noun) {
		out := r.standFor(sentence, k, &Slot{}, 0)
		return slices.DeleteFunc(out, func(x ref) bool { return x.acting || r.entities[x.entity].typ != graph.Place })
	}
	var out []ref
	for _, a := range t.out[k] {
		if a.to > k && (a.label == "de" || a.label == "name" || r.x.rules.in("préposition-de-lieu", a.label)) {
			out = append(out, r.ground(sentence, a.to, depth+1)...)
		}
	}
	if len(out) == 0 && (noun("contrée") || noun("parages")) { // "dans l'est syrien"
		for _, a := range t.out[k] {
			if p := r.demonym(sentence, a.to); a.label == "adj" && p != nil {
				out = append(out, r.demonymRef(p, sentence, a.to, 0.9))
			}
		}
	}
	return out
}

// groundOfBody is the town that a body with a house of its own is named after, where something happens at its doors: "devant le tribunal d'Islamabad".
func (r *reader) groundOfBody(sentence int, m *mention) []ref {
	t := r.trees[sentence]
	if !r.x.rules.in("maison", t.lemma(m.first)) && !r.x.rules.in("maison", t.lemma(m.head)) {
		return nil
	}
	for k := range r.mentions[sentence] {
		n := &r.mentions[sentence][k]
		if n.kind == graph.NameMention && n.first > m.first && n.last == m.last && n.entity != m.entity && r.entities[n.entity].typ == graph.Place && extentOf(r.entities[n.entity].known) < 2 {
			return []ref{r.refOf(sentence, n, 0.85)}
		}
	}
	return slices.DeleteFunc(slices.Clone(r.enclosed(sentence, m.head)), func(x ref) bool {
		return r.entities[x.entity].typ != graph.Place || extentOf(r.entities[x.entity].known) > 1
	})
}
