package extract

import (
	"strings"

	"kg/graph"
)

// sortMeant is the body that a definite noun behind a post means which tells of what sort it is and no more, where coreference left it open: the
// one of that sort named last, "le président du parti", "la présidente de celle-ci". Where the sentence that names it names two, it is neither.
func (r *reader) sortMeant(rule *Rule, sentence, token int) []ref {
	t := r.trees[sentence]
	lemma := t.lemma(token)
	var fits func(id int) bool
	reach := meantReach
	switch {
	case (lemma == "celui-ci" || lemma == "celle-ci") && token < 5: // farther on it may mean what its own sentence has just named
		reach = 1
		fits = func(int) bool { return true }
	case t.tok(token).UPOS != "NOUN" || t.plural(token) || !t.definite(token) || r.told(sentence, token):
		return nil
	case r.x.rules.in("corps-jugeant", lemma):
		fits = r.isCourt
	case r.x.rules.in("corps-politique", lemma):
		fits = func(id int) bool { return r.faction(&r.entities[id]) && !r.isUnion(id) }
	case r.x.rules.in("corps-syndical", lemma):
		fits = r.isUnion
	case rule.Predicate == "commander-of" || rule.Predicate == "leader-of": // of a party or a force, "le chef du groupe"
		return nil
	case r.x.rules.in("corps-d'affaires", lemma):
		fits = r.isCompany
	case r.x.rules.in("corps-au-nom", lemma):
		fits = func(id int) bool {
			word, _, more := strings.Cut(lower(r.entities[id].name), " ")
			return more && word == lemma
		}
	default:
		return nil
	}
	own := -1 // of a member of the phrase, "le conseil du parti"
	if m := r.mentionAt(sentence, token); m != nil {
		own = m.entity
	}
	return r.onlyNamedLast(sentence, token, reach, func(id int) bool {
		return r.entities[id].typ == graph.Organization && id != own && fits(id)
	})
}

// onlyNamedLast is what was named last of those that fit, in the sentence of a token or up to reach before; none where that sentence names two
// (but for a reach of one, that of "celui-ci", which means the last of them).
func (r *reader) onlyNamedLast(sentence, token, reach int, fits func(id int) bool) []ref {
	m := r.namedLast(sentence, token, reach, func(_ int, m *mention) bool { return m.kind != graph.PronounMention && fits(m.entity) })
	if m == nil {
		return nil
	}
	for i := sentence; i >= sentence-reach && reach > 1; i-- {
		found := false
		for k := range r.mentions[i] {
			if x := &r.mentions[i][k]; (i < sentence || x.head < token) && x.kind != graph.PronounMention && fits(x.entity) {
				if found = true; x.entity != m.entity {
					return nil
				}
			}
		}
		if found {
			break
		}
	}
	return []ref{r.tokenRef(m.entity, sentence, token, 0.8)}
}

// province is the one region or department that a document names, if it opens with it or names it twice; -1 where there is none.
func (r *reader) province() int {
	found := -1
	for id := range r.entities {
		e := &r.entities[id]
		if e.known == nil || !e.named || e.known.Kind != "region" && e.known.Kind != "department" {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = id
	}
	if found < 0 || !r.opens(found) && len(r.entities[found].mentions) < 2 {
		return -1
	}
	return found
}

// itsProvince are the nouns behind a prefect that say no more than what he is prefect of: "le préfet de région", "le gouverneur de la province".
func (r *reader) itsProvince(sentence, token int) []int {
	var out []int
	for _, a := range r.trees[sentence].out[token] {
		if a.label == "de" && r.mentionAt(sentence, a.to) == nil && r.x.rules.in("circonscription", lower(r.trees[sentence].s.Tokens[a.to].Lemma)) {
			out = append(out, a.to)
		}
	}
	return out
}

// meantReach is how many sentences before one name the body that it means by its sort.
const meantReach = 4

// told reports whether a complement or an adjective of a country tells which body a noun means: "le parti de Paul Durand".
func (r *reader) told(sentence, token int) bool {
	t := r.trees[sentence]
	return t.has(token, "de") || t.has(token, "poss") || t.has(token, "name") || t.has(token, "appos") || r.demonymed(sentence, token)
}

// isUnion reports whether a body is a trade union, by the gazetteer or by the first word of its name.
func (r *reader) isUnion(id int) bool {
	e := &r.entities[id]
	if e.known != nil {
		return e.known.Kind == "union"
	}
	word, _, _ := strings.Cut(lower(e.name), " ")
	return r.x.rules.in("corps-syndical", word)
}

// isCompany reports whether a body is a company, by the gazetteer, by what the text says of it, or as it has a name that tells no other sort.
func (r *reader) isCompany(id int) bool {
	e := &r.entities[id]
	if e.known != nil {
		return e.known.Kind == "company" || e.known.Kind == "bank"
	}
	word, _, _ := strings.Cut(lower(e.name), " ")
	return e.named && capitalised(e.name) && !isClub(e) && !r.faction(e) && !r.isCourt(id) && !r.medium(e) && !r.isUnion(id) &&
		!r.x.rules.in("institution", word) && !r.x.rules.in("corps-au-nom", word) && !r.x.rules.in("corps-étatique", word)
}
