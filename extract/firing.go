package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// outcome is what became of a rule whose trigger fitted at a token.
type outcome uint8

const (
	fired      outcome = iota
	yielded            // a rule of its family that demands more went first
	forbidden          // what "without" names is there
	lacking            // nothing that "with" names is there
	noSubject          // the subject's slot stayed empty
	noObject           // the object's slot stayed empty
	oneEntity          // subject and object are one
	illTyped           // the predicate does not join these types
	notWithin          // the object is no place that can hold the subject
	notKnown           // "known", and the gazetteer does not know the object
	isKnown            // "unlisted", and the gazetteer knows it
	noCountry          // "country", and the object is none
	aCountry           // "local", and the object is a country
	noBusiness         // "business", and one of the two is no firm, bank or medium of the gazetteer
	noMedium           // "media", and the object is none by the gazetteer or its name
	trade              // what firms give each other is sold or lent, not given
	noClub             // "club", and the object is none
	unarmed            // "armed", and the subject is neither a state nor under arms
	inSport            // "nosport", and the text is about a sport of teams
	oneOfMany          // clubs are no parts of each other, firms none of a family
	noMembers          // who stands beside a club in parentheses plays for it
	noFaction          // "faction", and the object is neither a party nor an armed group
	aFaction           // "body", and the object is one
	noNation           // nobody is a citizen of a continent
	noActor            // a town or region meets nobody and is told nothing
)

// firing is a rule at a token, for [Extractor.Explain]. Subject and object are set where both slots were filled.
type firing struct {
	rule            *Rule
	sentence, token int
	outcome         outcome
	subject, object ref
}

// note tells whoever follows the reading what became of a rule; in normal runs nobody does.
func (r *reader) note(rule *Rule, sentence, token int, o outcome, ends ...ref) {
	if r.trace == nil {
		return
	}
	f := firing{rule: rule, sentence: sentence, token: token, outcome: o}
	if len(ends) == 2 {
		f.subject, f.object = ends[0], ends[1]
	}
	r.trace(f)
}

// refusal says why a rule may not join two entities; fired where it may.
func (r *reader) refusal(rule *Rule, row graph.Predicate, sentence int, s, o ref) outcome {
	subject, object := &r.entities[s.entity], &r.entities[o.entity]
	state := object.known != nil && object.known.Kind == "country"
	switch k := object.known; {
	case s.entity == o.entity:
		return oneEntity
	case !row.Allows(subject.typ, object.typ), rule.Predicate == "succeeded" && subject.typ != object.typ:
		return illTyped
	case rule.Predicate == "located-in" && !wider(k, subject.known) && !(extentOf(subject.known) == 1 && r.calledRegion(sentence, o)):
		return notWithin
	case rule.Predicate == "located-in" && state && subject.known != nil && subject.known.Kind == "sea": // "Mayotte, département français de l'océan Indien"
		return notWithin
	case rule.Predicate == "located-in" && subject.typ == graph.Organization && k != nil && extents[k.Kind] > 4: // "la Fédération européenne" is of Europe, not at a place there
		return notWithin
	case rule.Predicate == "located-in" && subject.typ == graph.Organization && r.byNoun(sentence, o): // "le premier parti du pays": where is what the text at hand is about
		return notWithin
	case rule.Predicate == "located-in" && rule.Trigger.kind() == 'T' && (isClub(subject) || strings.HasPrefix(subject.name, "Stade ")): // "le Stade malien"
		return notWithin
	case rule.Predicate == "sibling-of" && rule.Subject.String() == rule.Object.String() && rule.Trigger.kind() != 'T' && otherFamily(subject.name, object.name): // "les frères Roy, Paul Durand et Luc Petit"
		return oneOfMany
	case rule.Predicate == "located-in" && spelled(subject.name, object.name): // "la firme T.A. (Tecnologie d'Avanguardia)"
		return notWithin
	case rule.Options.Known && k == nil:
		return notKnown
	case rule.Options.Unlisted && k != nil:
		return isKnown
	case rule.Options.Business && !(r.enterprise(subject) && r.enterprise(object)):
		return noBusiness
	case rule.Options.Media && !r.medium(object):
		return noMedium
	case rule.Predicate == "aids" && subject.typ == graph.Organization && speechless(object) && r.armed(subject): // "l'armée ougandaise a envoyé ses blindés à Bunia"
		return noActor
	case rule.Predicate == "acquired" && subject.typ == graph.Organization && r.armed(subject): // "l'armée afghane a repris Qala-i-Naw" is a town
		return noActor
	case rule.Predicate == "aids" && trades(subject) && trades(object):
		return trade
	case rule.Options.Club && !isClub(object) && !(rule.Predicate == "player-of" && r.clubOfCareer(rule, object)):
		return noClub
	case rule.Options.NoSport && r.sport:
		return inSport
	case rule.Predicate == "member-of" && rule.Trigger.Type == graph.Person && isClub(object): // "Idrissa Kane (Brighton)" plays there
		return noMembers
	case rule.Predicate == "part-of" && (rule.Trigger.Class == "corps-étatique" || slices.Contains(rule.Trigger.Lemmas, "forces")) && object.typ == graph.Place && (r.faction(subject) || subject.known == nil && r.privateBody(subject)): // "le Parti du Congrès du Malawi"
		return oneOfMany
	case rule.Predicate == "member-of" && rule.Trigger.Type == graph.Person && r.enterprise(object) && r.bracketOfBody(sentence, o.token): // "Bernard Arnault, à la tête de LVMH (Dior)"
		return noMembers
	case rule.Predicate == "competes-with" && isClub(subject) && isClub(object): // on the field
		return inSport
	case rule.Predicate == "leader-of" && rule.Trigger.Type == graph.Place && r.aboutSport(): // "l'Égypte de Mohamed Salah"
		return inSport
	case rule.Predicate == "part-of" && (subject.club && object.club || object.house): // "les équipes de Rouen et Rodez"
		return oneOfMany
	case rule.Options.Armed && !r.armed(subject):
		return unarmed
	case rule.Options.Faction && !r.faction(object):
		return noFaction
	case rule.Options.Body && r.faction(object):
		return aFaction
	case rule.Predicate == "leader-of" && object.typ == graph.Place && slices.Contains(rule.Trigger.Lemmas, "dirigeant") && o.token >= 0 && r.demonym(sentence, o.token) != nil &&
		(!state && (k == nil || !r.makesCitizens(k)) || r.aboutSport() || r.leadsBody(s.entity)): // "le dirigeant breton", "le dirigeant sud-africain" of a club's president
		return noActor
	case rule.Options.Country && !state:
		return noCountry
	case rule.Options.Local && state:
		return aCountry
	case rule.Predicate == "governor-of" && state && !r.byName(sentence, o): // "le gouverneur de l'État" is one of a part of it
		return aCountry
	case rule.Predicate == "participates-in" && strings.HasPrefix(lower(object.name), "prix "): // who wins a prize has been in no contest
		return noActor
	case rule.Predicate == "citizen-of" && (k == nil || !r.makesCitizens(k)): // "l'expert du Système solaire", "le Breton Paul Durand"
		return noNation
	case rule.Predicate == "criticized" && subject.typ == graph.Organization && slices.Equal(rule.Trigger.Lemmas, []string{"condamner"}) && r.sentences(subject): // "la Criet a condamné Paul Durand à dix ans"
		return noActor
	case rule.Predicate == "urged" && slices.Contains(rule.Trigger.Lemmas, "solliciter") && r.medium(subject): // for a word of theirs
		return noActor
	case (rule.Predicate == "ceo-of" || rule.Predicate == "director-of") && (r.sentences(object) || strings.HasPrefix(lower(object.name), "parquet")): // courts have no managing director
		return illTyped
	case postsOfBodies[rule.Predicate] && rule.Predicate != "head-of" && strings.HasPrefix(object.name, "famille "): // "la holding de la famille Dassault, a annoncé sa présidente"
		return illTyped
	case postsOfBodies[rule.Predicate] && object.typ == graph.Person, rule.Predicate == "sued" && subject.typ == graph.Person && object.typ == graph.Place:
		return illTyped // "son directeur" is of the body that somebody works for; whoever sues the state sues no place
	case rule.Predicate == "employee-of" && rule.Trigger.POS == 'V' && (isClub(object) || r.clubOfCareer(rule, object)): // "passé par Ivry et Nîmes": a player or a coach
		return noMembers
	case interactions[row.Family] && subject.typ == graph.Place && (subject.known == nil || extentOf(subject.known) <= 1) && r.thoroughfare(subject):
		return noActor
	case contests[rule.Predicate] && (subject.typ == graph.Person && r.sentences(object) || object.typ == graph.Person && r.sentences(subject)): // "la Cour suprême l'a condamné … après sa défaite"
		return illTyped
	case contests[rule.Predicate] && !rule.Options.Armed && (outmatched(subject, object) || outmatched(object, subject)): // "la défaite de Lens à Nice", "Roman Reigns", taken for a place
		return illTyped
	case rule.Predicate == "told" && o.token >= 0 && lower(r.trees[sentence].s.Tokens[o.token].Form) == "lui": // what is said to whom a pronoun means is seldom news
		return noActor
	case row.Family == "law" && rule.Predicate != "sued" && speechless(subject): // "condamné par un tribunal de Milan"
		return noActor
	case dialogue[rule.Predicate] && (speechless(subject) || speechless(object)):
		return noActor
	case (rule.Predicate == "urged" || rule.Predicate == "supports") && speechless(object): // "reçu à Lyon, il a demandé un délai", "défend la ville"
		return noActor
	}
	return fired
}

// clubOfCareer reports whether a body that the gazetteer does not know, by which somebody's career went in a text about a sport of teams,
// is a club: "arrivé du Stade malien", "passé par Ivry".
func (r *reader) clubOfCareer(rule *Rule, e *entity) bool {
	return r.sport && e.typ == graph.Organization && e.known == nil && !r.faction(e) && slices.ContainsFunc(rule.Trigger.Lemmas, func(l string) bool { return r.x.rules.in("pas-de-carrière", l) })
}

// byNoun reports whether an end is told by a noun and not by a name: "du pays".
func (r *reader) byNoun(sentence int, x ref) bool {
	return r.mentionedBy(graph.DescriptionMention, sentence, x)
}

// byName reports whether a reference is to a name.
func (r *reader) byName(sentence int, x ref) bool {
	return r.mentionedBy(graph.NameMention, sentence, x)
}

// mentionedBy reports whether a mention of a kind tells a reference.
func (r *reader) mentionedBy(kind graph.MentionKind, sentence int, x ref) bool {
	if x.token < 0 {
		return false
	}
	m := r.mentionAt(sentence, x.token)
	return m != nil && m.kind == kind
}

// speechless reports whether an entity is a place where things happen that does nothing itself, as towns do.
func speechless(e *entity) bool {
	return e.typ == graph.Place && e.known != nil && e.known.Kind != "country" && e.known.Kind != "region" && e.known.Kind != "island"
}

// outmatched reports whether an entity is a place that the other cannot have met in a contest: a person meets none, a club none but a country's team.
func outmatched(place, other *entity) bool {
	return place.typ == graph.Place && (other.typ == graph.Person || other.typ == graph.Organization && (place.known == nil || place.known.Kind != "country" || other.club || other.known != nil && other.known.Kind != "team"))
}

// privateBody reports whether a body is called as those are that no state has set up, "le Comité Helsinki hongrois", "le Congrès national
// rwandais", though others so called are its own.
func (r *reader) privateBody(e *entity) bool {
	words := strings.Fields(e.name)
	if len(words) < 3 {
		return false
	}
	return lower(words[0]) == "comité" && capitalised(words[1]) || r.x.rules.in("corps-privé", lower(words[0]+" "+words[1])) || r.x.rules.in("corps-privé", lower(strings.Join(words[:3], " ")))
}

// sentences reports whether a body is a court by the word that its name begins with.
func (r *reader) sentences(e *entity) bool {
	first, _, _ := strings.Cut(lower(e.name), " ")
	return r.x.rules.in("juridiction", first) || e.known != nil && e.known.Kind == "court"
}

// thoroughfare reports whether a place is a street, a station or another such that nobody lives in or governs: "la rue Scribe".
func (r *reader) thoroughfare(e *entity) bool {
	first, _, _ := strings.Cut(lower(e.name), " ")
	return r.x.rules.in("lieu-dit", first) || r.x.rules.in("lieu-établi", first) || r.x.rules.in("lieu-nommé", first)
}

// trades reports whether the gazetteer knows an entity for a firm or a club.
func trades(e *entity) bool {
	return e.known != nil && (e.known.Kind == "company" || e.known.Kind == "bank" || e.known.Kind == "club")
}

// enterprise reports whether the gazetteer knows an entity for a firm, a bank or a medium, as groups own them.
func (r *reader) enterprise(e *entity) bool {
	return e.known != nil && !isClub(e) && (trades(e) || r.medium(e))
}

// armed reports whether an entity is a state or a body under arms, by the gazetteer or by a word of its name.
func (r *reader) armed(e *entity) bool {
	if k := e.known; k != nil {
		switch k.Kind {
		case "country", "army", "alliance":
			return true
		case "militia": // which in the gazetteer holds whatever moves in the street
			return !r.x.rules.in("sans-armes", lower(k.Name))
		}
	}
	if e.typ != graph.Organization {
		return false
	}
	if slices.ContainsFunc(strings.Fields(lower(e.name)), func(w string) bool { return r.x.rules.in("armé", w) }) {
		return true
	}
	return e.known == nil && slices.ContainsFunc(r.groupsUnderArms(), func(id int) bool { return &r.entities[id] == e }) // "les rebelles du CNRD"
}

// faction reports whether an entity is a party, a movement or an armed group, by the gazetteer or by a word of its name.
func (r *reader) faction(e *entity) bool {
	if k := e.known; k != nil && (k.Kind == "party" || k.Kind == "militia" || k.Kind == "union") {
		return true
	}
	return e.typ == graph.Organization && (slices.ContainsFunc(strings.Fields(lower(e.name)), func(w string) bool { return r.x.rules.in("faction", w) }) || e.known == nil && r.calledParty(e))
}

// calledParty reports whether a noun before a name says that a body is a party: "du parti centriste Horizon commun".
func (r *reader) calledParty(e *entity) bool {
	for s := range r.mentions {
		for k := range r.mentions[s] {
			m := &r.mentions[s][k]
			if &r.entities[m.entity] != e || m.kind != graph.NameMention {
				continue
			}
			t := r.trees[s]
			if h := t.s.Tokens[m.head].Head; h >= 0 && h < m.first && m.first-h <= 2 && t.s.Tokens[h].Lemma == "parti" && t.nominal(h) && (m.first-h == 1 || t.s.Tokens[m.first-1].UPOS == "ADJ") {
				return true
			}
		}
	}
	return false
}

// medium reports whether an entity is a medium or a news agency of the gazetteer, or a body that it does not know whose name begins or
// ends as those of media do: "Radio Mitre", "Canal 3 TV".
func (r *reader) medium(e *entity) bool {
	if e.known != nil {
		return e.known.Kind == "media" || e.known.Kind == "news-agency"
	}
	w := strings.Fields(lower(e.name))
	return e.typ == graph.Organization && len(w) > 1 && (r.x.rules.in("nom-de-média", w[0]) || r.x.rules.in("nom-de-média", w[len(w)-1]))
}

// bracketOfBody reports whether a token stands in parentheses right behind the name of a body, to which they belong.
func (r *reader) bracketOfBody(sentence, token int) bool {
	tokens := r.d.Sentences[sentence].Tokens
	for k := token; k > 1; k-- {
		if tokens[k].Form == "(" {
			m := r.mentionAt(sentence, k-1)
			return m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Organization
		}
	}
	return false
}

// otherFamily reports whether two full names have no part in common.
func otherFamily(a, b string) bool {
	words := func(name string) []string {
		return strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' })
	}
	parts, others := words(a), words(b)
	return len(parts) > 1 && len(others) > 1 && !slices.ContainsFunc(parts[1:], func(p string) bool { return slices.Contains(others[1:], p) })
}
