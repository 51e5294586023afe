package pipeline

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// ids returns the ids of the entities of a store.
func ids(t *testing.T, db string) []string {
	t.Helper()
	v, err := storage.OpenView(db)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	var out []string
	for id, err := range v.EntityIDs() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, id)
	}
	return out
}

func expectIDs(t *testing.T, what, db string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, ids(t, db)); diff != "" {
		t.Errorf("%s: %s", what, diff)
	}
}

func TestJudge(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	write(t, dir, map[string]string{
		"articles/a.txt": "Jean Martin rencontre Zoé Petit.",
		"articles/b.txt": "Jean Martin rencontre Luc Moreau.",
		"articles/c.txt": "Johnny Martini rencontre Luc Moreau.",
	})
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	expectIDs(t, "built", o.DB, "jean-martin", "johnny-martini", "luc-moreau", "zoe-petit")

	judge := func(left, right string, j resolve.Judgement) {
		t.Helper()
		if _, err := Judge(t.Context(), o, left, right, j); err != nil {
			t.Fatalf("%s %s %s: %v", left, j, right, err)
		}
	}
	judge("johnny-martini", "Jean Martin", resolve.Same)
	expectIDs(t, "same", o.DB, "jean-martin", "luc-moreau", "zoe-petit")
	v, err := storage.OpenView(o.DB)
	if err != nil {
		t.Fatal(err)
	}
	if e, err := v.Entity("johnny-martini"); err != nil || e.ID != "jean-martin" || !slices.Contains(e.Aliases, "Johnny Martini") {
		t.Errorf("the former id: %+v, %v", e, err)
	}
	v.Close()

	// The judgement survives a build from new texts, and is one of a file that can be applied elsewhere.
	write(t, dir, map[string]string{"articles/d.txt": "Johnny Martini rencontre Zoé Petit.", "articles/e.txt": "Jean Martin arrive."})
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	expectIDs(t, "built again", o.DB, "jean-martin", "luc-moreau", "zoe-petit")

	// One entity of two documents comes apart, and stays so.
	judge("Jean Martin@articles/a.txt", "Jean Martin@articles/b.txt", resolve.Different)
	if got := ids(t, o.DB); len(got) != 4 {
		t.Errorf("parted: %v", got)
	}
	js, err := Judgements(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var file strings.Builder
	if err := WriteJudgements(&file, js); err != nil {
		t.Fatal(err)
	}
	read, err := ReadJudgements("j.tsv", strings.NewReader(file.String()))
	if err != nil || len(read) != 2 {
		t.Fatalf("%v, %v, of\n%s", read, err, file.String())
	}
	want := dump(t, o.DB)
	other := o
	other.DB = filepath.Join(dir, "other")
	if _, err := Build(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	if err := ImportJudgements(t.Context(), other, read); err != nil {
		t.Fatal(err)
	}
	if got := dump(t, other.DB); got != want {
		t.Errorf("imported:\n%s\nwant\n%s", got, want)
	}

	if _, err := Undo(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	expectIDs(t, "undone", o.DB, "jean-martin", "luc-moreau", "zoe-petit")
	if _, err := Undo(t.Context(), o, "Jean Martin", "johnny-martini"); err != nil {
		t.Fatal(err)
	}
	expectIDs(t, "both undone", o.DB, "jean-martin", "johnny-martini", "luc-moreau", "zoe-petit")
	if _, err := Undo(t.Context(), o); !errors.Is(err, ErrNoJudgement) {
		t.Errorf("nothing to undo: %v", err)
	}
	if _, err := Judge(t.Context(), o, "nobody", "jean-martin", resolve.Same); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an unknown name: %v", err)
	}
	if found := problems(t, o); len(found) > 0 {
		t.Errorf("problems: %v", found)
	}
}

// TestDifferentWins: what the user keeps apart is not joined by way of a third.
// Former ids are on disk before the graph is: a loss of power leaves nothing of what the database has in memory.
func TestFormerIDsAreOnDiskBeforeTheGraph(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	write(t, dir, map[string]string{"articles/a.txt": "Jean Martin arrive."})
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	store, err := open(t.Context(), o, "test")
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	reading := store.Read()
	documents, err := reading.Documents()
	if err != nil {
		t.Fatal(err)
	}
	gathered := startGathering(t.Context(), store, reading, documents, "", startRecall(o.DB, ""))
	defer gathered.close()
	c, err := gathered.all()
	if err != nil {
		t.Fatal(err)
	}
	g, err := c.Resolve(t.Context(), resolve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	stored := map[string]string{"oldest": "older", "older": "jean-martin"}
	if _, err := besides(store, g, stored, sync.OnceValue(store.Settle))(); err != nil {
		t.Fatal(err)
	}

	left := filepath.Join(t.TempDir(), "left")
	if err := os.CopyFS(left, os.DirFS(o.DB)); err != nil {
		t.Fatal(err)
	}
	unsynced, err := filepath.Glob(filepath.Join(left, "*", "*.mem"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range unsynced {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	again, err := storage.Open(t.Context(), left, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	former, err := again.FormerIDs()
	if diff := cmp.Diff(map[string]string{"oldest": "jean-martin", "older": "jean-martin"}, former); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestDifferentWins(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	write(t, dir, map[string]string{"articles/a.txt": "Anna Blanc rencontre Olga Noir. Rosa Brun arrive."})
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	err := ImportJudgements(t.Context(), o, []storage.Judgement{
		{Left: "Person/anna blanc", Right: "Person/olga noir", Judgement: "different"},
		{Left: "Person/anna blanc", Right: "Person/rosa brun", Judgement: "same"},
		{Left: "Person/rosa brun", Right: "Person/olga noir", Judgement: "same"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(t, o.DB); len(got) != 2 {
		t.Errorf("entities %v, want two", got)
	}
}

func TestReadJudgementsNamesTheLine(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"same\ta\n", "j.tsv:1: 2 columns"},
		{"# c\nmaybe\ta\tb\n", `j.tsv:2: unknown judgement "maybe"`},
		{"same\ta\ta\n", "two references"},
	} {
		if _, err := ReadJudgements("j.tsv", strings.NewReader(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v, want %s", test.text, err, test.want)
		}
	}
}

func FuzzReadJudgements(f *testing.F) {
	f.Add("judgement\tleft\tright\tleft name\tright name\nsame\tPerson/a\tPerson/b\tA\tB\n")
	f.Fuzz(func(t *testing.T, text string) {
		js, err := ReadJudgements("f", strings.NewReader(text))
		if err != nil {
			return
		}
		var b strings.Builder
		if err := WriteJudgements(&b, js); err != nil {
			t.Fatal(err)
		}
		again, err := ReadJudgements("f", strings.NewReader(b.String()))
		if err != nil || len(again) != len(js) {
			t.Errorf("%q is written as %q: %v", text, b.String(), err)
		}
	})
}

func TestKnown(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"k.csv":          "id,name,type,aliases\np1,Anne Martin,Person,A. Martin|Annie Martin\n",
		"k.jsonl":        `{"id":"p2","name":"Paul Durand","type":"Person","aliases":["Popaul Durand"]}` + "\n",
		"articles/a.txt": "Annie Martin rencontre Popaul Durand. Zoé Petit arrive.",
	})
	o := options(dir)
	o.Known = []string{filepath.Join(dir, "k.csv"), filepath.Join(dir, "k.jsonl")}
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	expectIDs(t, "known", o.DB, "p1", "p2", "zoe-petit")
	for _, test := range []struct{ name, text, want string }{
		{"a.csv", "id,name\n1,A\n", `no column "type"`},
		{"b.csv", "id,name,type\n1,A,Robot\n", `row 2: unknown type "Robot"`},
		{"c.csv", "id,name,type\n1,A,Person\n1,B,Person\n", `the id "1" twice`},
		{"d.jsonl", "{\n", "d.jsonl:1:"},
	} {
		path := filepath.Join(dir, test.name)
		if err := os.WriteFile(path, []byte(test.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadKnown(path); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}
