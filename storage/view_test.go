package storage

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kg/graph"
)

// with gives what WriteGraph asks for.
func with(b Beside) func() (Beside, error) { return func() (Beside, error) { return b, nil } }

// view is a small graph.
func view(t testing.TB) graph.Rows {
	t.Helper()
	m := func(doc string, start, end int, text string) graph.Mention {
		return graph.Mention{Document: doc, Start: start, End: end, Text: text}
	}
	entities := []*graph.Entity{
		{ID: "anne", Name: "Anne Martin", Type: graph.Person, Aliases: []string{"Anne", "Mme Martin"}, Known: map[string]string{"wikidata": "Q1"},
			Attrs: map[string]string{"gender": "Fem"}, Mentions: []graph.Mention{m("a", 0, 11, "Anne Martin"), m("b", 5, 9, "Anne")}},
		{ID: "lyon", Name: "Lyon", Type: graph.Place, Aliases: []string{}, Mentions: []graph.Mention{m("a", 20, 24, "Lyon")}},
		{ID: "zoe", Name: "Zoé", Type: graph.Person, Aliases: []string{}, Mentions: []graph.Mention{}},
	}
	evidence := graph.Evidence{Document: "a", Start: 0, End: 25, Sentence: "Anne Martin vit à Lyon.", Status: graph.Fact, Rule: "r",
		Confidence: 0.5, Subject: [2]int{0, 11}, Object: [2]int{20, 24}, Attribution: "elle", Date: "2024", Published: "2024-01-01"}
	other := evidence
	other.Document, other.Sentence = "b", "Anne vit à Lyon."
	statements := []*graph.Statement{
		{Subject: "anne", Predicate: "lives-in", Object: "lyon", Status: graph.Fact, Support: 2, Confidence: 0.75, Evidence: []graph.Evidence{evidence, other}},
		{Subject: "anne", Predicate: "met", Object: "zoe", Status: graph.Possible, Support: 1, Confidence: 0.5, Open: true, Date: "2024", Evidence: []graph.Evidence{evidence}},
	}
	v, err := graph.NewMemory(entities, statements, []*graph.Source{{ID: "a", Title: "A", Hash: "1"}, {ID: "b", Date: "2024-01-01", URL: "u", Hash: "2"}})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func collect[T any](t testing.TB, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for x, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, x)
	}
	return out
}

func written(t testing.TB, beside Beside) (*View, string) {
	t.Helper()
	dir := t.TempDir()
	if _, err := WriteGraph(dir, view(t), with(beside)); err != nil {
		t.Fatal(err)
	}
	v, err := OpenView(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v, dir
}

func TestViewGivesWhatWasWritten(t *testing.T) {
	beside := Beside{
		Former:   map[string]string{"annie": "anne", "gone": "anne"},
		Refs:     []string{"Person/anne martin", "Place/lyon", "Person/zoe@b"},
		Opinions: []Opinion{{Left: "anne", Right: "zoe", LeftName: "Anne", RightName: "Zoé", Type: graph.Person, Judgement: "unsure", Score: 0.5, Reasons: []string{"r"}, Mentions: 3}},
	}
	got, _ := written(t, beside)
	want := view(t)
	for range 2 { // iterations may be repeated
		if diff := cmp.Diff(collect(t, want.Entities()), collect(t, got.Entities())); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(collect(t, want.Statements()), collect(t, got.Statements())); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(collect(t, want.Sources()), collect(t, got.Sources())); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff(beside.Opinions, collect(t, got.Opinions())); diff != "" {
		t.Error(diff)
	}
	for i, s := range collect(t, want.Statements()) {
		one, err := got.Statement(i)
		if diff := cmp.Diff(s, one); diff != "" || err != nil {
			t.Error(err, diff)
		}
	}
	for i, e := range collect(t, want.Entities()) {
		one, err := got.EntityAt(i)
		if diff := cmp.Diff(e, one); diff != "" || err != nil {
			t.Error(err, diff)
		}
		if ref, err := got.Ref(e.ID); err != nil || ref != beside.Refs[i] {
			t.Errorf("reference of %s: %q, %v", e.ID, ref, err)
		}
	}
	e, err := got.Entity("gone")
	if err != nil || e.ID != "anne" || cmp.Diff(e.FormerIDs, []string{"annie", "gone"}) != "" {
		t.Errorf("by a former id: %+v, %v", e, err)
	}
	for _, id := range []string{"", "a", "anne ", "zz"} {
		if _, err := got.Entity(id); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("Entity(%q): %v", id, err)
		}
	}
	texts := map[string]string{"a": "", "b": ""}
	problems := 0
	if err := got.Verify(func(d string) (string, error) { return texts[d], nil }, func(string, error) { problems++ }); err != nil || problems == 0 {
		t.Errorf("mentions outside their texts: %d problems, %v", problems, err)
	}
}

func TestNamesOfTheFileAreThoseOfTheView(t *testing.T) {
	file, _ := written(t, Beside{})
	fromFile, err := graph.NewNames(file)
	if err != nil {
		t.Fatal(err)
	}
	fromView, err := graph.NewNames(view(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"anne", "ANNE", "mme martin", "zoe", "Zoé", "lyon", "nobody"} {
		a, errA := fromFile.Find(name)
		b, errB := fromView.Find(name)
		if (errA == nil) != (errB == nil) || errA == nil && a.ID != b.ID {
			t.Errorf("Find(%q): %v %v, %v %v", name, a, errA, b, errB)
		}
		x, _ := fromFile.Search(name, 0)
		y, _ := fromView.Search(name, 0)
		if diff := cmp.Diff(y, x); diff != "" {
			t.Errorf("Search(%q): %s", name, diff)
		}
	}
}

func TestVersionIsOfTheGraphAlone(t *testing.T) {
	a, _ := written(t, Beside{})
	b, _ := written(t, Beside{Former: map[string]string{"old": "anne"}, Refs: []string{"x", "y", "z"}})
	if a.Version() != b.Version() {
		t.Errorf("former ids change the version")
	}
	dir := t.TempDir()
	empty, _ := graph.NewMemory(nil, nil, nil)
	if _, err := WriteGraph(dir, empty, with(Beside{})); err != nil {
		t.Fatal(err)
	}
	c, err := OpenView(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if c.Version() == a.Version() || len(collect(t, c.Entities()))+len(collect(t, c.Statements())) > 0 {
		t.Errorf("an empty graph: version %s", c.Version())
	}
}

// TestReadersKeepTheirGraph: who has a graph open reads on while a build replaces it.
func TestReadersKeepTheirGraph(t *testing.T) {
	v, dir := written(t, Beside{})
	empty, _ := graph.NewMemory(nil, nil, nil)
	if _, err := WriteGraph(dir, empty, with(Beside{})); err != nil {
		t.Fatal(err)
	}
	if n := len(collect(t, v.Entities())); n != 3 {
		t.Errorf("%d entities, want 3", n)
	}
}

// TestFlippedBytesAreFound: whichever byte of the file is damaged, reading all of it fails or gives what was written.
func TestFlippedBytesAreFound(t *testing.T) {
	_, dir := written(t, Beside{Former: map[string]string{"old": "anne"}, Opinions: []Opinion{{Left: "anne", Right: "zoe", Reasons: []string{"r"}}}})
	path := filepath.Join(dir, graphFile)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := readAll(t, dir)
	undetected, tried := 0, 0
	for i := 0; i < len(whole); i += 3 {
		tried++
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 0x41
		if err := os.WriteFile(path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		got, err := readAll(t, dir)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatalf("byte %d: %v is not ErrCorrupt", i, err)
			}
			continue
		}
		undetected++
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("byte %d of %d: %s", i, len(whole), diff)
		}
	}
	// The magic word at the front is never read, nor are offsets that no read needs.
	if undetected > tried/10 {
		t.Errorf("%d of %d damaged bytes made no difference", undetected, tried)
	}
	for n := 0; n < len(whole); n += 7 {
		if err := os.WriteFile(path, whole[:n], 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readAll(t, dir); err == nil {
			t.Fatalf("a file cut to %d of %d bytes was read", n, len(whole))
		}
	}
}

type everything struct {
	Entities   []*graph.Entity
	Statements []*graph.Statement
	Sources    []*graph.Source
	Names      []graph.NameEntry
	Former     [][2]string
	Opinions   []Opinion
}

func readAll(t testing.TB, dir string) (all everything, err error) {
	t.Helper()
	v, err := OpenView(dir)
	if err != nil {
		return all, err
	}
	defer v.Close()
	return all, errors.Join(
		gather(v.Entities(), &all.Entities), gather(v.Statements(), &all.Statements), gather(v.Sources(), &all.Sources),
		gather(v.NamesFrom(""), &all.Names), gather(v.Former(), &all.Former), gather(v.Opinions(), &all.Opinions))
}

func gather[T any](seq iter.Seq2[T, error], to *[]T) error {
	for x, err := range seq {
		if err != nil {
			return err
		}
		*to = append(*to, x)
	}
	return nil
}

// FuzzDecoders gives arbitrary bytes to every decoder of what is stored: they fail or succeed, and do not panic.
func FuzzDecoders(f *testing.F) {
	f.Add(encodeExtract(graph.Pack(sample("a", "Anne", "Paul", "Zoé", "Anne"))))
	f.Add(encodeDocument(&Document{Source: graph.Source{ID: "a", Title: "t"}}))
	f.Add(encodeFooter(&footer{}))
	add := func(write func(*encoder)) {
		var e encoder
		write(&e)
		f.Add(e.b)
	}
	add(func(e *encoder) { e.source(&graph.Source{ID: "a"}) })
	first := func(string) (uint64, error) { return 0, nil }
	add(func(e *encoder) {
		e.entity(&graph.EntityRow{Entity: graph.Entity{ID: "a", Aliases: []string{"b"}, Known: map[string]string{"k": "v"}},
			Surfaces: []graph.Surface{{Text: "x"}}, Mentions: make([]graph.MentionRow, 1)}, 1)
	})
	add(func(e *encoder) {
		e.statement(&graph.Statement{Subject: "a", Evidence: []graph.Evidence{{Rule: "r"}}}, first, func(uint64, *graph.Evidence) uint64 { return 0 })
	})
	add(func(e *encoder) { e.name(&graph.NameEntry{Folded: "a"}) })
	add(func(e *encoder) { e.opinion(&Opinion{Reasons: []string{"r"}}) })
	name := func(i uint64) (string, error) {
		if i > 3 {
			return "", ErrCorrupt
		}
		return "x", nil
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var x, again graph.Packed
		if err := decodeExtract("d", b, &x); err == nil {
			if err := decodeExtract("d", encodeExtract(&x), &again); err != nil || !cmp.Equal(&again, &x, cmpopts.EquateEmpty(), cmpopts.EquateNaNs()) {
				t.Errorf("an extract that was read is not read again: %v", err)
			}
		}
		if d, err := decodeDocument("d", b); err == nil {
			if again, err := decodeDocument("d", encodeDocument(&d)); err != nil || again != d {
				t.Errorf("a document that was read is not read again: %v", err)
			}
		}
		decodeFooter(b, int64(len(b)))
		decodeSource(b)
		decodeEntity(b, name)
		decodeStatement(b, name, name)
		decodeName(b)
		decodeFormer(b)
		decodeFiles("", b)
		decodeOpinion(b)
		decodeJudgement(string(b), b)
		recordBody(entitySection, 0, b)
		unseal([]byte("k"), b)
	})
}
