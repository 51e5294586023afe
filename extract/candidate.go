package extract

import (
	"strconv"

	"kg/graph"
	"kg/nlp"
)

// Candidates are the pairs of a document that the learned model weighs, for its training.
type Candidates struct {
	Entities []graph.LocalEntity // all that the reader saw, stated or not
	Pairs    []Candidate
	Stated   []Stated
}

// Candidate is one pair: indexes of Entities, the first one before the second in the text.
type Candidate struct {
	Start, End int // bytes of the sentence
	A, B       int
	Features   []uint32
	evidence   evidence
}

// PoolSize is the number of features that all labels share.
const PoolSize = poolSize

// Pool lists the shared features of a candidate for one label.
func (c *Candidate) Pool(l Label) []int {
	row, _ := graph.DefaultPredicates().Lookup(l.Predicate)
	return c.evidence.pool(l, row.Symmetric, nil)
}

// Stated is a statement of the rules.
type Stated struct {
	Start, End      int
	Subject, Object int
	Predicate       string
	Rule            string
	Status          graph.Status
	Confidence      float64
}

// Candidates reads a document by the rules and lists the pairs that the learned model would weigh.
func (x *Extractor) Candidates(source graph.Source, a *nlp.Document) *Candidates {
	r := newReader(x, source, a)
	r.all = true
	r.match()
	r.specialise()
	c := &Candidates{}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for _, p := range r.pairs(i) {
			c.Pairs = append(c.Pairs, Candidate{s.Start, s.End, p.a.entity, p.b.entity, p.features, p.evidence})
		}
	}
	for _, f := range r.out {
		s := &a.Sentences[f.sentence]
		c.Stated = append(c.Stated, Stated{s.Start, s.End, f.subject.entity, f.object.entity, f.predicate, f.rule, f.status, f.confidence})
	}
	for i := range r.entities {
		e := &r.entities[i]
		c.Entities = append(c.Entities, graph.LocalEntity{ID: strconv.Itoa(i), Name: e.name, Type: e.typ, Mentions: e.mentions})
	}
	return c
}
