package extract

import (
	"strconv"

	"kg/graph"
	"kg/nlp"
)

// Trial is what the rules state of a document before anything is known of how good they are: what extract/train counts.
type Trial struct {
	Entities []graph.LocalEntity // all that the reader saw, stated or not
	Stated   []Stated
}

// Stated is a statement of the rules between two of the entities, by index.
type Stated struct {
	Sentence        int
	Subject, Object int
	Predicate       string
	Rule            string
	Confidence      float64
}

// Try reads a document by the rules alone; what they are worth on gold does not count.
func (x *Extractor) Try(source graph.Source, a *nlp.Document) *Trial {
	trial := *x
	trial.trial = true
	r := newReader(&trial, source, a, new(workspace))
	r.read()
	r.settle()
	c := &Trial{}
	for _, f := range r.out {
		c.Stated = append(c.Stated, Stated{f.sentence, f.subject.entity, f.object.entity, f.predicate, f.rule, f.confidence})
	}
	for i := range r.entities {
		e := &r.entities[i]
		c.Entities = append(c.Entities, graph.LocalEntity{ID: strconv.Itoa(i), Name: e.name, Type: e.typ, Mentions: e.mentions})
	}
	return c
}
