package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/graph"
	"kg/storage"
)

// queryStore makes a store of a small graph and returns its folder.
func queryStore(t *testing.T) string {
	t.Helper()
	entity := func(id, name string, kind graph.EntityType, aliases ...string) *graph.Entity {
		return &graph.Entity{ID: id, Name: name, Type: kind, Aliases: aliases,
			Mentions: []graph.Mention{{Document: "a.txt", Start: 0, End: len(name), Text: name}}}
	}
	start := 0
	statement := func(subject, predicate, object string, status graph.Status, date string, documents ...string) *graph.Statement {
		s := &graph.Statement{Subject: subject, Predicate: predicate, Object: object, Status: status, Date: date}
		for _, d := range documents {
			start += 100
			text := subject + " " + predicate + " " + object + "."
			s.Evidence = append(s.Evidence, graph.Evidence{Document: d, Start: start, End: start + len(text), Sentence: text,
				Status: status, Published: "2024-01-0" + d[:1], Rule: "r", Confidence: 0.9})
		}
		s.Support, s.Confidence = graph.Weigh(s.Evidence)
		return s
	}
	m, err := graph.NewMemory([]*graph.Entity{
		entity("jens-stoltenberg", "Jens Stoltenberg", graph.Person, "Stoltenberg"),
		entity("marie-stoltenberg", "Marie Stoltenberg", graph.Person, "Stoltenberg"),
		entity("volodymyr-zelensky", "Volodymyr Zelensky", graph.Person, "Zelensky", "Zelenskyy"),
		entity("mark-rutte", "Mark Rutte", graph.Person, "Rutte"),
		entity("otan", "OTAN", graph.Organization),
		entity("sommet", "sommet de Vilnius", graph.Event),
		entity("ile", "Île seule", graph.Place),
	}, []*graph.Statement{
		statement("jens-stoltenberg", "met", "volodymyr-zelensky", graph.Fact, "2023-04-20", "1.txt"),
		statement("jens-stoltenberg", "secretary-general-of", "otan", graph.Fact, "", "1.txt"),
		statement("mark-rutte", "secretary-general-of", "otan", graph.Fact, "", "2.txt", "3.txt"),
		statement("volodymyr-zelensky", "participates-in", "sommet", graph.Possible, "2023-07", "1.txt"),
		statement("otan", "organizes", "sommet", graph.Fact, "2023-07", "1.txt", "2.txt"),
		statement("mark-rutte", "met", "volodymyr-zelensky", graph.Negated, "", "3.txt"),
	}, []*graph.Source{{ID: "1.txt", Date: "2024-01-01"}, {ID: "2.txt", Date: "2024-01-02"}, {ID: "3.txt", Date: "2024-01-03"}, {ID: "a.txt"}})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := storage.WriteGraph(dir, m, func() (storage.Beside, error) { return storage.Beside{}, nil }); err != nil {
		t.Fatal(err)
	}
	return dir
}

// ask runs a command on the store.
func ask(dir string, args ...string) (out, errOut string, status int) {
	var o, e bytes.Buffer
	status = run(append([]string{"--db", dir}, args...), strings.NewReader(""), &o, &e)
	return o.String(), e.String(), status
}

func TestQueries(t *testing.T) {
	dir := queryStore(t)
	names := filepath.Join(dir, "names.txt")
	if err := os.WriteFile(names, []byte("Rutte\n\njens-stoltenberg\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args   string
		status int
		out    []string // in standard output
		errOut string   // in standard error
	}{
		{"path jens-stoltenberg Zelensky", 0, []string{"1. Jens Stoltenberg – Volodymyr Zelensky (1 hop)\n",
			"Jens Stoltenberg —met— Volodymyr Zelensky  [2023-04-20, 1 document]\n", "« jens-stoltenberg met volodymyr-zelensky. »", "1.txt, 2024-01-01"}, ""},
		{"path Rutte Zelensky", 0, []string{"Mark Rutte —secretary-general-of→ OTAN  [2 documents]", "OTAN ←secretary-general-of— Jens Stoltenberg"}, ""},
		{"path Rutte Zelensky --no-events -k 9", 0, []string{"1. Mark Rutte – OTAN – Jens Stoltenberg – Volodymyr Zelensky (3 hops)"}, ""},
		{"path Rutte Zelensky --through sommet", 0, []string{"sommet de Vilnius ←participates-in— Volodymyr Zelensky", "[possible, 2023-07, 1 document]"}, ""},
		{"path Rutte Zelensky --status negated", 0, []string{"Mark Rutte —met— Volodymyr Zelensky  [negated, 1 document]"}, ""},
		{"path --from " + names + " Zelensky", 0, []string{"1. Jens Stoltenberg – Volodymyr Zelensky"}, ""},
		{"path Rutte --to " + names + " --avoid jens-stoltenberg", 2, nil, "same entity: Mark Rutte"},
		{"path sommet --to " + names + " -k 2 --by hops", 0, []string{"1. sommet de Vilnius – OTAN – Jens Stoltenberg", "2. sommet de Vilnius – OTAN – Mark Rutte"}, ""},
		{"path Rutte Zelensky --dot", 0, []string{"digraph", "Jens Stoltenberg"}, ""},
		// The four outcomes that are no path, each its own.
		{"path Stoltenberg Zelensky", 2, nil, "jens-stoltenberg"},
		{"path Personne Zelensky", 3, nil, "no entity is named"},
		{"path zelenskyy Zelensky", 2, nil, "zelenskyy and Zelensky are one and the same entity: Volodymyr Zelensky (volodymyr-zelensky)"},
		{"path Rutte ile", 3, nil, "no path from Mark Rutte to Île seule"},
		{"path Rutte Zelensky --max-hops 2", 3, nil, "no path"},
		{"path Rutte sommet --no-events", 3, nil, "not in the part"},
		{"path Rutte", 2, nil, "two entities"},
		{"path Rutte Zelensky --by beauty", 2, nil, "beauty"},
		{"path Rutte Zelensky -k 0", 2, nil, "at least 1"},
		{"path Rutte Zelensky --type planet", 2, nil, "organization"},
		{"path Rutte Zelensky --since demain", 2, nil, "--since"},
		{"path Rutte Zelensky --avoid Rutte", 2, nil, "avoided"},
		{"path --from nofile Zelensky", 1, nil, "nofile"},

		{"between Rutte Zelensky jens-stoltenberg", 0, []string{"Mark Rutte —secretary-general-of→ OTAN"}, ""},
		{"between Rutte ile", 3, nil, "nothing connects"},
		{"rank --by degree -n 1", 0, []string{"OTAN", "degree"}, ""},
		{"rank --by betweenness,closeness,core --type person", 0, []string{"Jens Stoltenberg", "betweenness", "core"}, ""},
		{"rank --by degree --only event", 0, []string{"sommet de Vilnius"}, ""},
		{"rank --only planet", 2, nil, "--only"},
		{"rank --edges -n 2", 0, []string{"betweenness"}, ""},
		{"rank --by beauty", 2, nil, "pagerank"},
		{"rank --predicate killed", 3, nil, "no entities"},
		{"communities", 0, []string{"modularity"}, ""},
		{"communities --resolution 0", 2, nil, "--resolution"},
		{"stats", 0, []string{"entities                 7\n", "statements               6\n", "documents                4\n"}, ""},
		{"stats --document 3.txt", 0, []string{"statements               2\n", "documents                1\n"}, ""},
		{"stats --document 9.txt", 3, nil, "no document 9.txt"},
		{"statements --predicate secretary-general-of", 0, []string{"Jens Stoltenberg —secretary-general-of→ OTAN", "3.txt, 2024-01-03"}, ""},
		{"statements --subject Zelensky --predicate met", 0, []string{"Jens Stoltenberg —met— Volodymyr Zelensky"}, ""},
		{"statements --predicate killed", 3, nil, "no such statement"},
		{"show OTAN", 0, []string{"Organization, id otan", "←secretary-general-of— Mark Rutte  [2 documents]", "sources"}, ""},
		{"show OTAN --as-of 2024-01-03 --family role", 0, []string{"Mark Rutte"}, ""},
		{"timeline Zelensky", 0, []string{"2023-04-20", "(2024-01-03)", "[negated]"}, ""},
		{"timeline ile", 3, nil, "placed in time"},
		{"contradictions", 0, []string{"no contradictions"}, ""},
	} {
		t.Run(tt.args, func(t *testing.T) {
			out, errOut, status := ask(dir, strings.Fields(tt.args)...)
			if status != tt.status {
				t.Errorf("status %d, want %d: %s", status, tt.status, errOut)
			}
			for _, want := range tt.out {
				if !strings.Contains(out, want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
			if !strings.Contains(errOut, tt.errOut) {
				t.Errorf("no %q in the messages\n%s", tt.errOut, errOut)
			}
		})
	}
}

func TestAsOfShowsWhoHeldTheSeat(t *testing.T) {
	dir := queryStore(t)
	for day, want := range map[string]string{"2024-01-01": "Jens Stoltenberg", "2024-01-03": "Mark Rutte"} {
		out, errOut, status := ask(dir, "statements", "--predicate", "secretary-general-of", "--as-of", day)
		if status != 0 || strings.Count(out, "—secretary-general-of→") != 1 || !strings.Contains(out, want) {
			t.Errorf("as of %s, status %d:\n%s%s", day, status, out, errOut)
		}
	}
}

// What --json prints is JSON, whatever the outcome.
func TestQueriesInJSON(t *testing.T) {
	dir := queryStore(t)
	for args, status := range map[string]int{
		"path Rutte Zelensky -k 2": 0, "path Rutte ile": 3, "path Zelenskyy Zelensky": 2, "rank": 0, "rank --edges": 0,
		"show OTAN": 0, "timeline OTAN": 0, "statements": 0, "statements --predicate killed": 3, "stats": 0, "communities": 0,
		"contradictions": 0, "between Rutte Zelensky": 0,
	} {
		out, errOut, got := ask(dir, append(strings.Fields(args), "--json")...)
		if got != status || !json.Valid([]byte(out)) {
			t.Errorf("%s: status %d, want %d\n%s%s", args, got, status, out, errOut)
		}
	}
	out, _, _ := ask(dir, "path", "Rutte", "Zelensky", "--json")
	var answer pathAnswer
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatal(err)
	}
	if answer.Outcome != "found" || len(answer.Paths) != 1 || len(answer.Paths[0].Hops) != 3 ||
		len(answer.Paths[0].Hops[0].Statements[0].Evidence) != 2 {
		t.Errorf("%+v", answer)
	}
}
