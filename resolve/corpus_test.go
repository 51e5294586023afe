package resolve

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"kg/graph"
)

// In whatever order documents come, and whatever was replaced or removed, the graph is the same.
func TestOrderOfDocumentsMakesNoDifference(t *testing.T) {
	names := []string{"Jean Dupont", "J. Dupont", "Dupont", "Jacques Dupont", "Marie Curie", "Curie", "Pierre Curie", "M. Curie"}
	document := func(r *rand.Rand, id string) *graph.Packed {
		x := &graph.Extract{Source: graph.Source{ID: id}}
		for i := range 2 + r.IntN(4) {
			n := names[r.IntN(len(names))]
			x.Entities = append(x.Entities, graph.LocalEntity{ID: fmt.Sprint("e", i), Name: n, Type: graph.Person,
				Mentions: []graph.Mention{{Document: id, Start: i, End: i + 1, Text: n}}})
		}
		x.Statements = []graph.LocalStatement{{Subject: "e0", Predicate: "met", Object: "e1", Evidence: graph.Evidence{Document: id,
			Sentence: id, Status: graph.Fact, Rule: "r", Confidence: 0.5}}}
		return graph.Pack(x)
	}
	dump := func(c *Corpus) (out string) {
		g, err := c.Resolve(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for e := range g.Entities() {
			out += fmt.Sprintln(*e)
		}
		for s := range g.Statements() {
			out += fmt.Sprintln(*s)
		}
		return out + fmt.Sprintln(g.Refs(), g.Judgements())
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		straight, crooked := New(Options{}), New(Options{})
		add := func(c *Corpus, p *graph.Packed) {
			if err := c.Add(p); err != nil {
				t.Fatal(err)
			}
		}
		documents := make([]*graph.Packed, 12)
		for i := range documents {
			documents[i] = document(r, fmt.Sprintf("%02d", i))
			add(straight, documents[i])
		}
		for _, i := range r.Perm(len(documents)) {
			id := documents[i].Source.ID
			switch r.IntN(4) {
			case 0:
				add(crooked, document(r, id)) // replaced below
			case 1:
				add(crooked, document(r, id))
				crooked.Remove(id)
			case 2:
				add(crooked, document(r, id+"x"))
				crooked.Remove(id + "x")
			}
			add(crooked, documents[i])
		}
		if got, want := dump(crooked), dump(straight); got != want {
			t.Fatalf("seed %d\n%s\nwant\n%s", seed, got, want)
		}
	}
}
