package extract

import (
	_ "embed"
	"slices"
	"strings"

	"kg/gazetteer/vocabulary"
	"kg/graph"
)

//go:embed data/relata.tsv
var relataTSV string

// kinship is what a noun is to its possessor: the predicates that tell it and the end of theirs that the noun is.
type kinship struct {
	predicates      []string
	subject, object bool     // the end that the noun is
	nouns           []string // by one of which the text must have told it; nil for any words
	bare            bool     // what stands beside the noun makes another of it: "son directeur sportif"
	alone           bool     // without a possessor too, of what was told just before: "la plaignante"
	near            bool     // one has many such: the sentences just before must have told it
}

// kinships leads from a noun to what it is to its possessor: père, the object of child-of.
var kinships = func() (out vocabulary.Map[[]kinship]) {
	for f := range tableRows("relata.tsv", relataTSV, 4, true) {
		nouns := strings.Split(f[0], ", ")
		k := kinship{predicates: strings.Split(f[1], ", ")}
		switch f[2] {
		case "subject":
			k.subject = true
		case "object":
			k.object = true
		case "either":
			k.subject, k.object = true, true
		default:
			panic("relata.tsv: no such end: " + f[2])
		}
		if len(f) > 3 {
			switch f[3] {
			case "near":
				k.near = true
			case "bare":
				k.bare = true
			case "alone":
				k.alone = true
			case "same":
				k.nouns = nouns
			default:
				panic("relata.tsv: no such limit: " + f[3])
			}
		}
		for _, noun := range nouns {
			out.Set(noun, append(out.Get(noun), k))
		}
	}
	return out
}()

// takesUpRelation reports whether a noun means who was told to be that before: it tells it no second time, and perhaps otherwise ("son adversaire" of who was beaten).
func (r *reader) takesUpRelation(sentence, token int) bool {
	for i := len(r.relata) - 1; i >= 0 && r.relata[i][0] == sentence; i-- {
		if r.relata[i][1] == token {
			return true
		}
	}
	return false
}

// tie is one end of a statement with its predicate; what is on the other end stands to it in that relation.
type tie struct {
	entity    int
	predicate string
	subject   bool // the entity is the subject
}

// readRelata takes the nouns of a sentence that say what somebody is to another for whom the sentences before have told it of: "Paul est le fils de Luc. La BCE a
// critiqué son père". Only one may be that; a noun that sets its own apart ("son autre fils", "un de ses fils") or is named here means whom it means.
func (r *reader) readRelata(sentence int) {
	t := r.trees[sentence]
	for k := range t.s.Tokens {
		if t.s.Tokens[k].UPOS != "NOUN" || r.at[sentence][k] >= 0 || !r.x.rules.index.marked(t.lemma(k), relatumMark) {
			continue
		}
		if id := r.relatum(sentence, k); id >= 0 {
			r.addMention(id, sentence, k, k, k, graph.DescriptionMention)
			r.relata = append(r.relata, [2]int{sentence, k})
		}
	}
}

// relatum is the entity that a noun means as what somebody named elsewhere is to its possessor, or -1.
func (r *reader) relatum(sentence, token int) int {
	t := r.trees[sentence]
	tok := t.s.Tokens[token]
	if t.plural(token) && tok.Feat("Number") != "Sing" || t.introduced(token) || len(r.names(sentence, token)) > 0 {
		return -1
	}
	for _, c := range t.kids[token] {
		switch rel := t.rel(c); {
		case rel == "nummod", (rel == "amod" || rel == "acl") && r.x.rules.in("autre-qu'on", t.lemma(c)):
			return -1
		}
	}
	for _, a := range t.in[token] {
		if a.label == "de" && t.oneOf(a.from, token) || a.label == "cop" {
			return -1
		}
	}
	owner := -1
	for _, a := range t.out[token] {
		switch a.label {
		case "poss":
		case "de":
			if !t.definite(token) {
				continue
			}
		case "appos", "name", "paren":
			return -1
		default:
			continue
		}
		for _, x := range r.standFor(sentence, a.to, &Slot{}, 2) {
			if owner >= 0 && owner != x.entity {
				return -1
			}
			owner = x.entity
		}
	}
	if owner < 0 {
		return r.participant(sentence, token)
	}
	r.tieStatements()
	bare := r.bareRelatum(sentence, token)
	for _, k := range kinships.Get(t.lemma(token)) {
		if k.bare && !bare {
			continue
		}
		if id := r.tiedTo(owner, &k, sentence, token); id >= 0 {
			return id
		}
	}
	return -1
}

// participantReach is how many sentences back something has been told in which a noun without possessor has a part.
const participantReach = 5

// participant is the one entity that a noun means as who has that part in what the sentences before have told, or -1: "la plaignante", "l'acquéreur".
func (r *reader) participant(sentence, token int) int {
	t := r.trees[sentence]
	alone := slices.ContainsFunc(kinships.Get(t.lemma(token)), func(k kinship) bool { return k.alone })
	if !alone || !t.definite(token) || t.possessed(token) || t.has(token, "de") || !r.bareRelatum(sentence, token) {
		return -1
	}
	only := -1
	for i := len(r.out) - 1; i >= 0 && r.out[i].sentence >= sentence-participantReach; i-- {
		f := &r.out[i]
		if f.sentence == sentence || f.status == graph.Negated || f.status == graph.Possible {
			continue
		}
		for _, k := range kinships.Get(t.lemma(token)) {
			if !k.alone || !slices.Contains(k.predicates, f.predicate) {
				continue
			}
			id := f.subject.entity
			if k.object {
				id = f.object.entity
			}
			if id == only || !r.fitsNoun(sentence, token, id) {
				continue
			}
			if only >= 0 {
				return -1
			}
			only = id
		}
	}
	return only
}

// bareRelatum reports whether nothing but its possessor and what tells of a former time stands beside a noun.
func (r *reader) bareRelatum(sentence, token int) bool {
	t := r.trees[sentence]
	return !slices.ContainsFunc(t.kids[token], func(c int) bool {
		switch t.rel(c) {
		case "amod":
			return !r.x.rules.in("ancien", t.lemma(c))
		case "nmod":
			return t.possessed(token) || t.caseLabel(c) != "de"
		case "acl", "acl:relcl", "flat", "fixed":
			return true
		}
		return false
	})
}

// tieStatements files what the sentences before have said under both of its ends.
func (r *reader) tieStatements() {
	if r.ties == nil {
		r.ties = map[tie][]int{}
	}
	for ; r.tied < len(r.out); r.tied++ {
		f := &r.out[r.tied]
		for _, end := range []tie{{f.subject.entity, f.predicate, true}, {f.object.entity, f.predicate, false}} {
			if of := r.ties[end]; len(of) < tiesRead {
				r.ties[end] = append(of, r.tied)
			}
		}
	}
}

// tiesRead is how many statements of one predicate about one entity are asked who somebody's father or rival is.
const tiesRead = 32

// tiedTo is the one entity that the text has told to stand to an owner as a kinship says, or -1.
func (r *reader) tiedTo(owner int, k *kinship, sentence, token int) int {
	only := -1
	for _, predicate := range k.predicates {
		for _, end := range []bool{true, false} { // of the owner
			if end && !k.object || !end && !k.subject {
				continue
			}
			for _, i := range r.ties[tie{owner, predicate, end}] {
				f := &r.out[i]
				id := f.subject.entity
				if end {
					id = f.object.entity
				}
				if id == owner || f.status == graph.Negated || f.status == graph.Possible || id == only || k.near && f.sentence < sentence-2 || !r.fitsNoun(sentence, token, id) ||
					k.nouns != nil && !slices.Contains(k.nouns, r.trees[f.sentence].lemma(f.trigger)) {
					continue
				}
				if only >= 0 {
					return -1
				}
				only = id
			}
		}
	}
	return only
}

// fitsNoun reports whether a noun may mean an entity by its gender, where both tell one of a person.
func (r *reader) fitsNoun(sentence, token, id int) bool {
	e := &r.entities[id]
	gender := r.trees[sentence].s.Tokens[token].Feat("Gender")
	return e.typ != graph.Person || e.gender == "" || gender == "" || e.gender == gender
}
