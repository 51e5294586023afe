package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kg/corpus"
	"kg/graph"
	"kg/storage"
)

// readCapitals stands for the analysis: runs of capitalised words are people, and "A rencontre B." is a statement.
func readCapitals(source graph.Source) *graph.Extract {
	x := &graph.Extract{Source: source}
	byName := map[string]int{}
	for _, at := range capitalised.FindAllStringIndex(source.Text, -1) {
		name := source.Text[at[0]:at[1]]
		i, ok := byName[name]
		if !ok {
			i = len(x.Entities)
			byName[name] = i
			x.Entities = append(x.Entities, graph.LocalEntity{ID: fmt.Sprintf("e%d", i), Name: name, Type: graph.Person})
		}
		x.Entities[i].Mentions = append(x.Entities[i].Mentions,
			graph.Mention{Document: source.ID, Start: at[0], End: at[1], Text: name})
	}
	for _, at := range meeting.FindAllStringSubmatchIndex(source.Text, -1) {
		x.Statements = append(x.Statements, graph.LocalStatement{
			Subject: fmt.Sprintf("e%d", byName[source.Text[at[2]:at[3]]]), Predicate: "met",
			Object: fmt.Sprintf("e%d", byName[source.Text[at[4]:at[5]]]),
			Evidence: graph.Evidence{Document: source.ID, Start: at[0], End: at[1], Sentence: source.Text[at[0]:at[1]],
				Status: graph.Fact, Rule: "test", Confidence: 0.5, Published: source.Date,
				Subject: [2]int{at[2], at[3]}, Object: [2]int{at[4], at[5]}},
		})
	}
	return x
}

var (
	capitalised = regexp.MustCompile(`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*`)
	meeting     = regexp.MustCompile(`(` + capitalised.String() + `) rencontre (` + capitalised.String() + `)\.`)
)

// write makes files below a folder.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// dump gives all that an export could show of the graph of a store.
func dump(t *testing.T, db string) string {
	t.Helper()
	v, err := storage.OpenView(db)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	var b strings.Builder
	for e, err := range v.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%+v\n", *e)
	}
	for s, err := range v.Statements() {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%+v\n", *s)
	}
	return b.String()
}

func options(dir string) Options {
	return Options{DB: filepath.Join(dir, ".kg"), Paths: []string{"articles"}, Root: dir, Read: readCapitals, Version: "test"}
}

var articles = map[string]string{
	"articles/a.txt": "Anne Martin rencontre Paul Durand. Il pleut sur Lyon.",
	"articles/b.txt": "Paul Durand rencontre Anne Martin.",
	"articles/c.txt": "Zoé Petit rencontre Paul Durand.",
}

func TestBuild(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	report, err := Build(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	if want := (Report{Documents: 3, Added: 3, Entities: 5, Statements: 2}); *report != want {
		t.Errorf("report %+v, want %+v", *report, want)
	}
	v, err := storage.OpenView(filepath.Join(dir, ".kg"))
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	s, err := v.Statement(0)
	if err != nil {
		t.Fatal(err)
	}
	if s.Subject != "anne-martin" || s.Object != "paul-durand" || s.Support != 2 || s.Confidence != 0.75 ||
		s.Evidence[1].Document != "articles/b.txt" || s.Evidence[1].Sentence != "Paul Durand rencontre Anne Martin." {
		t.Errorf("statement %+v", s)
	}
	// "met" is symmetric: the places of the mentions turn with the ends.
	if e := s.Evidence[1]; e.Sentence[e.Subject[0]:e.Subject[1]] != "Anne Martin" {
		t.Errorf("the subject of %+v is at the wrong place", e)
	}

	report, err = Build(t.Context(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	if want := (Report{Documents: 3, Unchanged: 3, Entities: 5, Statements: 2}); *report != want {
		t.Errorf("second report %+v, want %+v", *report, want)
	}
}

// TestMistakeCostsOneDocument: where reading a text panics, the others are built, the message names it, and once kg is mended it is read.
func TestMistakeCostsOneDocument(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	o := options(dir)
	read := o.Read
	o.Read = func(s graph.Source) *graph.Extract {
		if strings.Contains(s.Text, "Zoé") {
			panic("a mistake")
		}
		return read(s)
	}
	var failed []string
	o.Failed = func(err error) { failed = append(failed, err.Error()) }
	for range 2 {
		failed = nil
		report, err := Build(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		if report.Documents != 2 || report.Failed != 1 || report.Entities != 4 {
			t.Errorf("report %+v, want two documents of three with four entities", *report)
		}
		if len(failed) != 1 || !strings.Contains(failed[0], "articles/c.txt") || !strings.Contains(failed[0], "a mistake, build_test.go:") {
			t.Errorf("failed: %q, want articles/c.txt, the mistake and its line", failed)
		}
	}
	o.Read = read
	if report, err := Build(t.Context(), o); err != nil || report.Added != 1 || report.Entities != 5 {
		t.Errorf("report %+v, %v, want the third document added", report, err)
	}
}

// TestMistakesAreToldInOrder: whichever worker is first, and what was known of such a document is gone and counted so.
func TestMistakesAreToldInOrder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	o := options(dir)
	o.Workers = 2
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{"articles/a.txt": "Anne Blanc.", "articles/c.txt": "Zoé Blanc."})
	second := make(chan bool)
	o.Read = func(s graph.Source) *graph.Extract {
		if strings.HasSuffix(s.ID, "a.txt") {
			<-second
			time.Sleep(10 * time.Millisecond)
		} else {
			defer close(second)
		}
		panic("a mistake")
	}
	var failed []string
	o.Failed = func(err error) { failed = append(failed, err.(*corpus.Error).Path) }
	report, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Report{Documents: 1, Unchanged: 1, Removed: 2, Failed: 2, Entities: 2, Statements: 1}); *report != want {
		t.Errorf("report %+v, want %+v", *report, want)
	}
	if want := []string{"articles/a.txt", "articles/c.txt"}; !slices.Equal(failed, want) {
		t.Errorf("failed: %q, want %q", failed, want)
	}
}

// TestSameBytes: the graph does not depend on workers or on what was built before.
func TestSameBytes(t *testing.T) {
	build := func(dir string, workers int, files map[string]string) string {
		os.RemoveAll(filepath.Join(dir, "articles"))
		write(t, dir, files)
		o := options(dir)
		o.Workers = workers
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		return dump(t, o.DB)
	}
	want := build(t.TempDir(), 1, articles)
	if got := build(t.TempDir(), 8, articles); got != want {
		t.Errorf("eight workers:\n%s\none:\n%s", got, want)
	}
	grown := t.TempDir()
	build(grown, 2, map[string]string{
		"articles/c.txt": "Zoé Petit rencontre Paul Durand.",
		"articles/b.txt": "Une autre fois. Zoé Petit rencontre Anne Martin.",
		"articles/z.txt": "Hugo Blanc rencontre Léa Roux.",
	})
	if got := build(grown, 2, articles); got != want {
		t.Errorf("incremental:\n%s\nfrom nothing:\n%s", got, want)
	}
}

func TestUnreadableFilesStopNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	write(t, dir, map[string]string{"articles/empty.txt": "", "articles/image.txt": "\x89PNG\r\n\x1a\n\x00\x00"})
	var failed []string
	o := options(dir)
	o.Failed = func(err error) { failed = append(failed, err.Error()) }
	report, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if report.Failed != 2 || report.Documents != 3 {
		t.Errorf("report %+v, want 2 failed and 3 documents", *report)
	}
	for i, name := range []string{"empty.txt", "image.txt"} {
		if i >= len(failed) || !strings.Contains(failed[i], name) {
			t.Errorf("messages %q: no %d names %s", failed, i, name)
		}
	}
}

// A slip of the finger costs no graph: where a path that was asked for is not there, nothing is removed.
func TestMissingPathRemovesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	write(t, dir, map[string]string{"other/d.txt": "Luc Petit rencontre Paul Durand.", "other/e.odt": "?"})
	if _, err := Build(t.Context(), options(dir)); err != nil {
		t.Fatal(err)
	}
	for _, paths := range [][]string{{"artcles"}, {"other", "artcles/"}, {""}, {"other/e.odt"}} {
		o := options(dir)
		o.Paths = paths
		report, err := Build(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		if report.Failed != 1 || report.Removed != 0 || report.Documents < 3 {
			t.Errorf("%q: %+v", paths, *report)
		}
	}
	o := options(dir)
	o.Paths = []string{"other/d.txt"}
	if report, err := Build(t.Context(), o); err != nil || report.Removed != 3 || report.Documents != 1 {
		t.Errorf("%+v, %v", *report, err)
	}
}

func TestConfigure(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"kg.yaml": "sources: [a, b.jsonl]\nrules: mine\n", "deep/er/x": ""})
	var o Options
	if err := o.Configure(filepath.Join(dir, "deep", "er")); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(o.Paths, o.Root, o.Rules); got != "[a b.jsonl]../..[../../mine]" {
		t.Error(got)
	}
	write(t, dir, map[string]string{"kg.yaml": "source: a\n"})
	if err := o.Configure(dir); err == nil || !strings.Contains(err.Error(), `"source"`) {
		t.Errorf("an unknown key: %v", err)
	}
}
