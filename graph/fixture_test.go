package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// view makes a Memory of lines "subject predicate object [status] [date] [documents]", where documents is a list of
// document ids with commas; "d3" was published on 2024-01-03. Entities are persons, unless their names end in "-o", "-p"
// or "-e": organizations, places, events. A line of one word is an entity alone.
func view(t testing.TB, lines string) *Memory {
	t.Helper()
	entities := map[string]*Entity{}
	entity := func(id string) string {
		if entities[id] == nil {
			e := &Entity{ID: id, Name: strings.ToUpper(id[:1]) + id[1:], Type: Person}
			switch {
			case strings.HasSuffix(id, "-o"):
				e.Type = Organization
			case strings.HasSuffix(id, "-p"):
				e.Type = Place
			case strings.HasSuffix(id, "-e"):
				e.Type = Event
			}
			entities[id] = e
		}
		return id
	}
	var statements []*Statement
	documents := map[string]bool{}
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) == 1 {
			entity(f[0])
			continue
		}
		f = append(f, []string{"", "", "", "fact", "-", "d1"}[len(f):]...)
		s := &Statement{Subject: entity(f[0]), Predicate: f[1], Object: entity(f[2]), Status: Status(f[3])}
		if f[4] != "-" {
			s.Date = f[4]
		}
		for d := range strings.SplitSeq(f[5], ",") {
			documents[d] = true
			published := ""
			if n := 0; d != "" {
				if _, err := fmt.Sscanf(d, "d%d", &n); err == nil {
					published = fmt.Sprintf("2024-01-%02d", n)
				}
			}
			s.Evidence = append(s.Evidence, Evidence{Document: d, Sentence: line, Status: s.Status, Published: published, Confidence: 0.5})
		}
		s.Support, s.Confidence = Weigh(s.Evidence)
		statements = append(statements, s)
	}
	return memory(t, entities, statements, documents)
}

func memory(t testing.TB, entities map[string]*Entity, statements []*Statement, documents map[string]bool) *Memory {
	t.Helper()
	for _, s := range statements {
		for _, id := range []string{s.Subject, s.Object} {
			for _, e := range s.Evidence {
				m := Mention{Document: e.Document}
				if !slices.Contains(entities[id].Mentions, m) {
					entities[id].Mentions = append(entities[id].Mentions, m)
				}
			}
		}
	}
	var list []*Entity
	for _, e := range entities {
		list = append(list, e)
	}
	var sources []*Source
	for d := range documents {
		sources = append(sources, &Source{ID: d})
	}
	m, err := NewMemory(list, statements, sources)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// randomView makes a view of a few entities and many kinds of statements.
func randomView(t testing.TB, random *rand.Rand) *Memory {
	t.Helper()
	entities := map[string]*Entity{}
	n := 2 + random.IntN(9)
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("e%02d", i)
		entities[ids[i]] = &Entity{ID: ids[i], Name: fmt.Sprint("Name ", i), Type: EntityTypes[random.IntN(len(EntityTypes))]}
	}
	predicates := []string{"met", "president-of", "part-of", "told", "commémorer", "located-in"}
	dates := []string{"", "", "2023", "2024-01-05", "2022/2024-01-02", "2024-01-10/", "/2023-06"}
	seen := map[edgeKey]map[Status]bool{}
	documents := map[string]bool{}
	var statements []*Statement
	for range random.IntN(40) {
		s := &Statement{Subject: ids[random.IntN(n)], Predicate: predicates[random.IntN(len(predicates))],
			Object: ids[random.IntN(n)], Status: statuses[random.IntN(len(statuses))], Date: dates[random.IntN(len(dates))]}
		key := edgeKey{s.Subject, s.Predicate, s.Object}
		if seen[key] == nil {
			seen[key] = map[Status]bool{}
		}
		if seen[key][s.Status] {
			continue
		}
		seen[key][s.Status] = true
		for d := range 5 {
			if random.IntN(3) == 0 || d == 4 && len(s.Evidence) == 0 {
				id, published := fmt.Sprint("d", d), fmt.Sprintf("2024-01-%02d", 1+d)
				if d == 4 {
					published = ""
				}
				documents[id] = true
				s.Evidence = append(s.Evidence, Evidence{Document: id, Sentence: "Phrase.", Status: s.Status, Published: published,
					Confidence: float64(random.IntN(5)) / 4})
			}
		}
		s.Support, s.Confidence = Weigh(s.Evidence)
		statements = append(statements, s)
	}
	return memory(t, entities, statements, documents)
}

func build(t testing.TB, v View) *Graph {
	t.Helper()
	g, err := Build(v, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// key writes a statement as "subject predicate object status".
func (s *Statement) key() string {
	return strings.Join([]string{s.Subject, s.Predicate, s.Object, string(s.Status)}, " ")
}

func keys(t testing.TB, v View) []string {
	t.Helper()
	list := []string{}
	for s, err := range v.Statements() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, s.key())
	}
	return list
}

func entityIDs(t testing.TB, v View) []string {
	t.Helper()
	list := []string{}
	for e, err := range v.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e.ID)
	}
	return list
}

// graphKeys writes the edges of a graph as keys does, sorted.
func graphKeys(g *Graph) []string {
	list := []string{}
	for e := range uint32(g.Size()) {
		x := g.EdgeAt(e)
		list = append(list, strings.Join([]string{g.ID(x.Subject), x.Predicate, g.ID(x.Object), string(x.Status)}, " "))
	}
	slices.Sort(list)
	return list
}

func node(t testing.TB, g *Graph, id string) uint32 {
	t.Helper()
	v, ok := g.Find(id)
	if !ok {
		t.Fatalf("no node %q", id)
	}
	return v
}
