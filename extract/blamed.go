package extract

import (
	"slices"

	"kg/graph"
)

// blamed is whose deed a judgement condemns that does not name it: "Le maire a vendu le port … L'opposition dénonce « un bradage »". It is
// the one person who is told by what the document opens with to have done something or the one body or state that decides
// something there, nobody where there are several, else the person whom the document is about from its opening on. Whoever the
// sentence of the judgement names is not meant by it, nor is who suffers something in the opening; a lawyer speaks of the court,
// not of who else does things.
func (r *reader) blamed(sentence, token int) []ref {
	noun := r.unowned(sentence, token)
	if noun < 0 || sentence == 0 {
		return nil
	}
	here := map[int]bool{}
	for k := range r.mentions[sentence] {
		here[r.mentions[sentence][k].entity] = true
	}
	t, pleads := r.trees[sentence], false
	home := map[string]bool{} // "le ministre croate"
	for i := range t.s.Tokens {
		if k := r.demonym(sentence, i); k != nil {
			home[k.ID] = true
		}
		pleads = pleads || r.x.rules.in("défense", t.form(i))
	}
	did, suffered := r.deeds(min(r.opening, sentence))
	meant := func(id int) bool {
		e := &r.entities[id]
		if state, ok := r.x.world.g.CountryOf(e.known); ok && home[state.ID] {
			return false
		}
		return !here[id] && !suffered[id] && (!pleads || e.typ == graph.Organization)
	}
	did = slices.DeleteFunc(did, func(id int) bool { return !meant(id) })
	if len(did) > 1 {
		return nil // "Paul Durand a ouvert une école. Le gouvernement a fermé l'hôpital. La CGT dénonce « un mépris »"
	}
	if len(did) == 1 {
		return []ref{r.tokenRef(did[0], sentence, token, 0.85)}
	}
	for _, x := range r.protagonist(sentence, token) {
		if meant(x.entity) && r.opens(x.entity) {
			return []ref{x}
		}
	}
	return nil
}

// unowned is the noun of a judgement that says in no word whose deed it condemns: "dénonce « un massacre à la tronçonneuse »", "parle de
// « trahison »"; -1 elsewhere.
func (r *reader) unowned(sentence, token int) int {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "obj" && a.label != "de" {
			continue
		}
		if n := t.tok(a.to); n.UPOS != "NOUN" || n.Feat("Number") == "Plur" || r.mentionAt(sentence, a.to) != nil || r.demonymed(sentence, a.to) {
			continue
		}
		for _, b := range t.out[a.to] {
			if d := t.kid(b.to, "det"); b.label == "de" && d >= 0 && t.possessive(d) { // « l'autoritarisme » de son chef
				return -1
			}
			switch b.label {
			case "de", "par", "poss", "contre", "à", "appos", "name", "envers", "entre", "sur", "en", "dans":
				if len(r.standFor(sentence, b.to, &Slot{}, 1)) > 0 {
					return -1
				}
			}
		}
		return a.to
	}
	return -1
}

// deeds are the persons who are told to have done something and the bodies and states that are told to have decided by so many first
// sentences of the document, in the order of the text, and those to whom something is done there. What else bodies and states do is blamed
// on others as often as on them.
func (r *reader) deeds(sentences int) (did []int, suffered map[int]bool) {
	suffered = map[int]bool{}
	for s := range sentences {
		d := r.trees[s]
		for k := range d.s.Tokens {
			if !d.verbal(k) || d.polarity(k) != graph.Fact {
				continue
			}
			verb := lower(d.s.Tokens[k].Lemma)
			decides := r.x.rules.in("décision-verbe", verb)
			for _, a := range d.out[k] {
				switch a.label {
				case "subj":
					if r.x.rules.in("sans-reproche", verb) {
						continue
					}
					for _, x := range r.standFor(s, a.to, &Slot{}, 0) {
						if typ := r.entities[x.entity].typ; (typ == graph.Person || decides && typ != graph.Event) && !slices.Contains(did, x.entity) {
							did = append(did, x.entity)
						}
					}
				case "obj":
					for _, x := range r.standFor(s, a.to, &Slot{}, 0) {
						suffered[x.entity] = true
					}
				}
			}
		}
	}
	return did, suffered
}
