package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"kg/eval"
	"kg/export"
	"kg/pipeline"
	"kg/storage"
)

// TestStatementFloor builds the graph of articles that are annotated and in which nobody looked for errors. The floors
// are below what kg reaches: a change that falls under them has broken something.
func TestStatementFloor(t *testing.T) {
	const articles = "../../eval/articles/unread"
	gold, err := eval.ReadGold(articles)
	if err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(t.TempDir(), ".kg")
	if _, err := pipeline.Build(t.Context(), pipeline.Options{DB: db, Paths: []string{articles}}); err != nil {
		t.Fatal(err)
	}
	view, err := storage.OpenView(db)
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	var out bytes.Buffer
	if err := export.Write(&out, view, export.Options{Format: "jsonl", MaxEdges: -1}); err != nil {
		t.Fatal(err)
	}
	system, err := eval.ReadStatements(&out)
	if err != nil {
		t.Fatal(err)
	}
	s := eval.ScoreStatements(gold, system, nil)
	if s.Documents != len(gold) || len(gold) == 0 {
		t.Fatalf("%d documents of %d", s.Documents, len(gold))
	}
	for _, x := range []struct {
		name       string
		got, floor float64
	}{
		{"entities, F1", s.Entities.Ratio().F1(), 0.84}, {"exact, precision", s.Exact.Ratio().Precision(), 0.60}, {"exact, F1", s.Exact.Ratio().F1(), 0.40},
	} {
		t.Logf("%s %.3f", x.name, x.got)
		if x.got < x.floor {
			t.Errorf("%s %.3f, at least %.2f", x.name, x.got, x.floor)
		}
	}
}
