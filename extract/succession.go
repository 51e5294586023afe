package extract

import (
	"strings"

	"kg/graph"
)

// successionRule is the rule name of the offices that successors share with those before them.
const successionRule = "succession"

// officeReach is how many sentences before that of a succession an office may have been told.
const officeReach = 2

// readSuccessions gives who succeeded somebody, or was succeeded, the office that the text tells of the other: "le président malien,
// Paul Keïta, a loué son prédécesseur, Awa Traoré", "Marie Martin, nommée ministre, remplace Luc Roy".
func (r *reader) readSuccessions() {
	for i, n := 0, len(r.out); i < n; i++ {
		f := r.out[i]
		if f.predicate != "succeeded" || f.status != graph.Fact && f.status != graph.Possible ||
			r.entities[f.subject.entity].typ != graph.Person || r.entities[f.object.entity].typ != graph.Person {
			continue
		}
		if office := r.passedOn(&f, f.object.entity); office != nil {
			r.sharesOffice(&f, f.subject, office, f.status)
		} else if office := r.passedOn(&f, f.subject.entity); office != nil && f.status == graph.Fact {
			r.sharesOffice(&f, f.object, office, graph.Former)
		}
	}
}

// passedOn is the office of one of the two that the other held before or holds after them: the one told last, nil where there is none.
func (r *reader) passedOn(f *found, person int) *found {
	successor := person == f.subject.entity
	var best *found
	for i := range r.out {
		o := &r.out[i]
		if o.subject.entity != person || r.x.table.Family(o.predicate) != "role" || postsKept[o.predicate] || personalPosts[o.predicate] || o.rule == successionRule ||
			r.atAnotherHead(f, o) || r.otherCharge(f, o) || o.object.entity == f.subject.entity || o.object.entity == f.object.entity || f.sentence >= r.lead && len(r.entities[o.object.entity].mentions) == 1 {
			continue // what a text tells by the way of a body named once is seldom who succeeds whom there
		}
		if o.status != graph.Fact && (o.status != graph.Former || successor) && (o.status != graph.Possible || !successor) {
			continue
		}
		apart := f.sentence - o.sentence
		if apart < 0 || f.kind != 'N' && apart > officeReach || r.handsOver(f) && successor && apart == 0 && r.bears(o) {
			continue
		}
		switch {
		case best == nil:
			best = o
		case !successor && o.status != best.status: // whoever leaves an office has it still, not one of long ago
			if o.status == graph.Fact {
				best = o
			}
		case o.object.entity != best.object.entity && o.status == graph.Former && best.status == graph.Former:
			return nil // which of them it was is open
		case successor && o.sentence == best.sentence && o.object.entity != best.object.entity && r.handsOver(f) && r.bears(o) != r.bears(best): // "la députée Anna Roy a été élue cheffe du parti. Elle succède à Luc Roy"
			if r.bears(best) {
				best = o
			}
		case o.sentence > best.sentence || o.sentence == best.sentence && o.confidence > best.confidence:
			best = o
		}
	}
	return best
}

// atAnotherHead reports whether a succession is said to be at the head of something else than an office is of: "le successeur de l'ancien
// président Luc Roy à la tête du parti", "lui succède à la tête du gouvernement".
func (r *reader) atAnotherHead(f, office *found) bool {
	t := r.trees[f.sentence]
	for _, a := range t.out[f.trigger] {
		switch a.label {
		case "à_la_tête_de", "à_la_présidence_de", "à_la_direction_de", "aux_commandes_de":
			m := r.mentionAt(f.sentence, a.to)
			if m == nil || m.entity != office.object.entity {
				return m != nil || r.entities[office.object.entity].typ == graph.Place || r.x.rules.in("représentant", t.lemma(a.to))
			}
			return office.predicate != "prime-minister-of" && t.lemma(a.to) == "gouvernement"
		}
	}
	return false
}

// otherCharge reports whether what is handed over is a charge that another office goes with: "le directeur a laissé la présidence à Paul".
func (r *reader) otherCharge(f, office *found) bool {
	t := r.trees[f.sentence]
	for _, a := range t.out[f.trigger] {
		if a.label != "obj" {
			continue
		}
		switch t.lemma(a.to) {
		case "présidence":
			return office.predicate != "president-of" && office.predicate != "chair-of"
		case "mairie":
			return office.predicate != "mayor-of"
		}
	}
	return false
}

// handsOver reports whether a succession is told as something that happens, by a verb or by "en remplacement de" beside one, and not
// by a noun of who stands there: "successeur de Paul".
func (r *reader) handsOver(f *found) bool {
	return f.kind != 'N' || r.trees[f.sentence].s.Tokens[f.trigger].Lemma == "remplacement"
}

// bears reports whether an office is but a title beside the name of who holds it, who may get another: "la maire de Lyon, Anna Roy, remplace".
func (r *reader) bears(o *found) bool {
	t := r.trees[o.sentence]
	if t.rel(o.trigger) == "appos" || t.verbal(o.trigger) {
		return t.rel(o.trigger) == "appos"
	}
	for _, c := range t.kids[o.trigger] {
		if l := t.lemma(c); l == "nouveau" || l == "futur" {
			return false
		}
	}
	for _, a := range t.out[o.trigger] {
		if m := r.mentionAt(o.sentence, a.to); a.introduces(o.trigger) && m != nil && m.entity == o.subject.entity {
			return true
		}
	}
	return false
}

// sharesOffice states that one of a succession holds or held the office of the other, unless the text says what became of it.
func (r *reader) sharesOffice(f *found, person ref, office *found, status graph.Status) {
	for i := range r.out {
		o := &r.out[i]
		if o.subject.entity == person.entity && o.object.entity == office.object.entity && r.x.table.Family(o.predicate) == "role" {
			return
		}
	}
	body := r.tokenRef(office.object.entity, f.sentence, f.trigger, office.object.sure)
	r.record(found{subject: person, object: body, rule: successionRule, kind: 'N', sentence: f.sentence, trigger: f.trigger, predicate: office.predicate,
		status: status, confidence: 0.95 * office.confidence * person.sure})
}

// namesakes gives who is only told as somebody's child, by a noun or a pronoun, as the one whom the text names just before with the parent's last
// name, where the one meant has another: "Julien Stéphan remplace Bruno Genesio. Fils de Guy Stéphan, le technicien a signé".
func (r *reader) namesakes() {
	for i := range r.out {
		f := &r.out[i]
		if f.predicate != "child-of" || f.status != graph.Fact {
			continue
		}
		family := lastWord(r.entities[f.object.entity].name)
		if family == "" || lastWord(r.entities[f.subject.entity].name) == family || r.byName(f.sentence, f.subject) {
			continue
		}
		heir := -1
		for s := max(0, f.sentence-1); s <= f.sentence; s++ {
			for k := range r.mentions[s] {
				m := &r.mentions[s][k]
				if e := &r.entities[m.entity]; m.kind == graph.NameMention && e.typ == graph.Person && m.entity != f.object.entity && m.entity != f.subject.entity && lastWord(e.name) == family {
					if heir >= 0 && heir != m.entity {
						heir = len(r.entities)
					} else {
						heir = m.entity
					}
				}
			}
		}
		if heir >= 0 && heir < len(r.entities) {
			f.subject.entity = heir
		}
	}
}

// lastWord is the last word of a name of several, empty where there is but one.
func lastWord(name string) string {
	k := strings.LastIndexByte(name, ' ')
	if k < 0 {
		return ""
	}
	return name[k+1:]
}
