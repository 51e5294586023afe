package export

import (
	"encoding/json"
	"errors"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kg/graph"
)

// testView is a view in memory.
type testView struct {
	entities   []*graph.Entity
	statements []*graph.Statement
	sources    []*graph.Source
}

func (v *testView) Entities() iter.Seq2[*graph.Entity, error]      { return each(v.entities) }
func (v *testView) Statements() iter.Seq2[*graph.Statement, error] { return each(v.statements) }
func (v *testView) Sources() iter.Seq2[*graph.Source, error]       { return each(v.sources) }

func (v *testView) Entity(id string) (*graph.Entity, error) {
	for _, e := range v.entities {
		if e.ID == id {
			return e, nil
		}
	}
	return nil, graph.ErrNotFound
}

func each[T any](s []*T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for _, x := range s {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// sorted puts the view into the order that graph.View promises.
func (v *testView) sorted() *testView {
	slices.SortFunc(v.entities, func(a, b *graph.Entity) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(v.statements, func(a, b *graph.Statement) int {
		return slices.Compare([]string{a.Subject, a.Predicate, a.Object, string(a.Status)}, []string{b.Subject, b.Predicate, b.Object, string(b.Status)})
	})
	return v
}

// goldView is the graph that a careful reader makes of the five articles: testdata/gold, with entities of one name as one.
func goldView(t testing.TB) *testView {
	t.Helper()
	paths, err := filepath.Glob("../testdata/gold/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no gold in ../testdata/gold: %v", err)
	}
	entities := map[string]*graph.Entity{}
	statements := map[[4]string]*graph.Statement{}
	v := &testView{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Entities []struct {
				ID, Type, Name string
				Aliases        []string
			}
			Triples []struct{ S, P, O, Status, Sentence string }
		}
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		document := strings.TrimSuffix(path, ".json") + ".txt"
		document = strings.Replace(document, "../testdata/gold", "testdata/articles", 1)
		v.sources = append(v.sources, &graph.Source{ID: document, Title: "Article " + filepath.Base(path), Date: "2024-12-03", URL: "https://example.org/" + filepath.Base(path)})
		ids := map[string]string{}
		for _, e := range gold.Entities {
			id := strings.ReplaceAll(strings.ToLower(e.Name), " ", "-")
			id = map[string]string{"volodymyr-zelenskyy": "volodymyr-zelensky"}[id]
			if id == "" {
				id = strings.ReplaceAll(strings.ToLower(e.Name), " ", "-")
			}
			ids[e.ID] = id
			if entities[id] == nil {
				entities[id] = &graph.Entity{ID: id, Name: e.Name, Type: graph.EntityType(e.Type)}
			}
			for i, a := range e.Aliases {
				if a != entities[id].Name && !slices.Contains(entities[id].Aliases, a) {
					entities[id].Aliases = append(entities[id].Aliases, a)
				}
				entities[id].Mentions = append(entities[id].Mentions, graph.Mention{Document: document, Start: 10 * i, End: 10*i + len(a), Text: a})
			}
		}
		for _, g := range gold.Triples {
			status := graph.Status(g.Status)
			if status == "any" {
				status = graph.Fact
			}
			key := [4]string{ids[g.S], g.P, ids[g.O], string(status)}
			s := statements[key]
			if s == nil {
				s = &graph.Statement{Subject: key[0], Predicate: g.P, Object: key[2], Status: status}
				statements[key] = s
			}
			s.Support++
			s.Confidence = 1 - (1-s.Confidence)*0.1
			if g.P == "prime-minister-of" {
				s.Date = "2010/2024"
			}
			s.Evidence = append(s.Evidence, graph.Evidence{Document: document, Start: 100, End: 100 + len(g.Sentence), Sentence: g.Sentence,
				Status: status, Date: s.Date, Published: "2024-12-03", Rule: "gold", Confidence: 0.9, Subject: [2]int{100, 104}, Object: [2]int{106, 110}})
		}
	}
	v.entities = slices.Collect(maps.Values(entities))
	v.statements = slices.Collect(maps.Values(statements))
	return v.sorted()
}

var errBroken = errors.New("broken")

// brokenView fails after its entities.
type brokenView struct{ graph.View }

func (brokenView) Statements() iter.Seq2[*graph.Statement, error] {
	return func(yield func(*graph.Statement, error) bool) { yield(nil, errBroken) }
}
