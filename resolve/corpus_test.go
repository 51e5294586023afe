package resolve

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"kg/graph"
)

var corpusNames = map[graph.EntityType][]string{
	graph.Person:       {"Jean Dupont", "J. Dupont", "Dupont", "Jacques Dupont", "Marie Curie", "Curie", "Pierre Curie", "M. Curie", "Jean-Luc Martin"},
	graph.Organization: {"OTAN", "Organisation du traité de l'Atlantique nord", "Parti socialiste", "PS", "groupe Renault", "Procter & Gamble", "Tour de France 2015"},
	graph.Place:        {"Russie", "Fédération de Russie", "Kharkov", "Kharkiv", "Tripoli (Liban)", "Tripoli", "("},
	graph.Event:        {"sommet du G20", "élection présidentielle de 2017", "attentats du 13 novembre 2015", "guerre en Ukraine", "second tour", "Tour de France 2015"},
}

// randomDocument makes a document of these names.
func randomDocument(r *rand.Rand, id string) *graph.Packed {
	x := &graph.Extract{Source: graph.Source{ID: id, Date: "2015-05-01"}}
	for i := range 2 + r.IntN(4) {
		kind := graph.EntityTypes[r.IntN(len(graph.EntityTypes))]
		n := corpusNames[kind][r.IntN(len(corpusNames[kind]))]
		e := graph.LocalEntity{ID: fmt.Sprint("e", i), Name: n, Type: kind, Mentions: []graph.Mention{{Document: id, Start: i, End: i + 1, Text: n}}}
		switch {
		case kind == graph.Person:
			e.Gender = []string{"", "Masc", "Fem"}[r.IntN(3)]
		case kind == graph.Event:
			e.Attrs = map[string]string{"date": "2015-05"}
		case n == "Russie":
			e.Known = "country:RU"
		}
		x.Entities = append(x.Entities, e)
	}
	for range r.IntN(3) {
		x.Statements = append(x.Statements, graph.LocalStatement{Subject: "e0", Predicate: []string{"met", "president-of"}[r.IntN(2)], Object: "e1",
			Evidence: graph.Evidence{Document: id, Sentence: id, Status: graph.Fact, Rule: "r", Confidence: 0.5, Subject: [2]int{0, 1}, Object: [2]int{1, 2}}})
	}
	return graph.Pack(x)
}

func addTo(t testing.TB, c *Corpus, p *graph.Packed) {
	t.Helper()
	if err := c.Add(p); err != nil {
		t.Fatal(err)
	}
}

// resolved is all that comes of a corpus.
func resolved(t testing.TB, c *Corpus) (out string) {
	t.Helper()
	g, err := c.Resolve(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for s := range g.Sources() {
		out += fmt.Sprintln(*s)
	}
	for e := range g.Entities() {
		out += fmt.Sprintln(*e)
	}
	for s := range g.Statements() {
		out += fmt.Sprintln(*s)
	}
	return out + fmt.Sprintln(g.Refs(), g.Judgements())
}

// In whatever order documents come, and whatever was replaced or removed, the graph is the same.
func TestOrderOfDocumentsMakesNoDifference(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		straight, crooked := New(), New()
		documents := make([]*graph.Packed, 12)
		for i := range documents {
			documents[i] = randomDocument(r, fmt.Sprintf("%02d", i))
			addTo(t, straight, documents[i])
		}
		for _, i := range r.Perm(len(documents)) {
			id := documents[i].Source.ID
			switch r.IntN(4) {
			case 0:
				addTo(t, crooked, randomDocument(r, id)) // replaced below
			case 1:
				addTo(t, crooked, randomDocument(r, id))
				crooked.Remove(id)
			case 2:
				addTo(t, crooked, randomDocument(r, id+"x"))
				crooked.Remove(id + "x")
			}
			addTo(t, crooked, documents[i])
		}
		if got, want := resolved(t, crooked), resolved(t, straight); got != want {
			t.Fatalf("seed %d\n%s\nwant\n%s", seed, got, want)
		}
	}
}

// A corpus that is remembered, recalled and changed, again and again, is the one that was made of its documents at once, and
// what is gone leaves nothing behind.
func TestRecalledCorpusIsTheSame(t *testing.T) {
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 2))
		documents := map[string]*graph.Packed{}
		grown := New()
		for step := range 8 {
			for range 1 + r.IntN(5) {
				id := fmt.Sprintf("%02d", r.IntN(15))
				if documents[id] != nil && r.IntN(2) == 0 {
					delete(documents, id)
					grown.Remove(id)
					continue
				}
				documents[id] = randomDocument(r, id)
				addTo(t, grown, documents[id])
			}
			fresh := New()
			for _, id := range slices.Sorted(maps.Keys(documents)) {
				addTo(t, fresh, documents[id])
			}
			if got, want := resolved(t, grown), resolved(t, fresh); got != want {
				t.Fatalf("seed %d, step %d\n%s\nwant\n%s", seed, step, got, want)
			}
			b := grown.Remember()
			if !bytes.Equal(b, fresh.Remember()) {
				t.Errorf("seed %d, step %d: remembered otherwise than the same documents added at once", seed, step)
			}
			var err error
			if grown, err = Recall(b); err != nil {
				t.Fatalf("seed %d, step %d: %v", seed, step, err)
			}
		}
	}
}

// remembered is a corpus of n documents, remembered.
func remembered(t testing.TB, n int) []byte {
	t.Helper()
	c := New()
	r := rand.New(rand.NewPCG(1, 3))
	for i := range n {
		addTo(t, c, randomDocument(r, fmt.Sprint(i)))
	}
	resolved(t, c)
	return c.Remember()
}

// A damaged count does not make Recall ask for much more memory than there are bytes.
func TestRecallOfDamagedCounts(t *testing.T) {
	const rest = 1 << 18
	readings, parts := new(memory), new(memory)
	for _, n := range []int{0, 0, 0, rest} { // attributes, texts, sentences, readings
		readings.uint(n)
	}
	parts.uint(0)
	parts.uint(1)
	parts.uint(0)
	parts.string(string(graph.Person))
	for _, n := range []int{1, 1, 0, 0} { // one reading: type, name, known
		parts.uint(n)
	}
	parts.string(string(graph.Person) + "/")
	for _, n := range []int{0, 0, 0, rest} { // groups, entry, keys, parts
		parts.uint(n)
	}
	for what, m := range map[string]*memory{"readings": readings, "parts": parts} {
		b := append(m.b, make([]byte, rest)...)
		New()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Recall(b)
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; err == nil || n > 8*rest {
			t.Errorf("%s: %d bytes for %d, error %v", what, n, len(b), err)
		}
	}
}

// Whatever byte of a remembered corpus is another, it is no corpus, or one that can be resolved and remembered.
func TestRecallOfDamagedBytes(t *testing.T) {
	whole := remembered(t, 6)
	for at := range whole {
		for _, flip := range []byte{1, 0x80} {
			damaged := slices.Clone(whole)
			damaged[at] ^= flip
			c, err := Recall(damaged)
			if err != nil {
				continue
			}
			if _, err := c.Resolve(t.Context(), Options{}); err != nil {
				t.Fatal(err)
			}
			c.Remember()
		}
		if _, err := Recall(whole[:at]); err == nil {
			t.Errorf("the first %d of %d bytes are taken for all", at, len(whole))
		}
	}
}

// FuzzRecall: what is no corpus fails or is one that can be resolved and remembered.
func FuzzRecall(f *testing.F) {
	whole := remembered(f, 4)
	f.Add(whole)
	for i := range 12 {
		f.Add(whole[:len(whole)*i/12])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := Recall(slices.Clone(b))
		if err != nil {
			return
		}
		if _, err := c.Resolve(t.Context(), Options{}); err != nil {
			t.Fatal(err)
		}
		if _, err := Recall(c.Remember()); err != nil {
			t.Fatal(err)
		}
	})
}
