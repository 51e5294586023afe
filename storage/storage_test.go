package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kg/graph"
)

// sample makes an extract of a text of sentences "Name rencontre Name."
func sample(id string, names ...string) *graph.Extract {
	x := &graph.Extract{Source: graph.Source{ID: id, Title: "T " + id, Date: "2024-05-01", URL: "http://x/" + id, Hash: "h" + id}}
	var text strings.Builder
	for i := 0; i+1 < len(names); i += 2 {
		start := text.Len()
		fmt.Fprintf(&text, "%s rencontre %s.", names[i], names[i+1])
		a := graph.Mention{Document: id, Start: start, End: start + len(names[i]), Text: names[i]}
		b := graph.Mention{Document: id, Start: text.Len() - 1 - len(names[i+1]), End: text.Len() - 1, Text: names[i+1]}
		for j, m := range []graph.Mention{a, b} {
			x.Entities = append(x.Entities, graph.LocalEntity{ID: fmt.Sprintf("e%d", i+j), Name: m.Text, Type: graph.Person,
				Gender: "Fem", Attrs: map[string]string{"k": "v"}, Mentions: []graph.Mention{m}})
		}
		x.Statements = append(x.Statements, graph.LocalStatement{Subject: fmt.Sprintf("e%d", i), Predicate: "met", Object: fmt.Sprintf("e%d", i+1),
			Evidence: graph.Evidence{Document: id, Start: start, End: text.Len(), Sentence: text.String()[start:], Status: graph.Fact, Rule: "r",
				Date: "2024", Published: "2024-05-01", Confidence: 0.25, Subject: [2]int{a.Start, a.End}, Object: [2]int{b.Start, b.End}}})
		text.WriteString(" ")
	}
	x.Source.Text = text.String()
	return x
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(t.Context(), dir, Options{Purpose: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestDocumentsRoundTrip(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	// One of a size that needs several pieces and transactions; its text does not compress.
	random := rand.New(rand.NewPCG(1, 2))
	large := sample("large", "Anne", "Paul")
	noise := make([]byte, 5<<20)
	for i := range noise {
		noise[i] = 'a' + byte(random.UintN(26))
	}
	large.Source.Text += string(noise)
	want := []*graph.Extract{sample("a", "Anne", "Paul", "Zoé", "Anne"), sample("a/b", "X", "Y"), large, sample("é", "M", "N")}
	for _, i := range []int{2, 0, 3, 1} {
		if err := s.Put(graph.Pack(want[i]), "v1"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	i := 0
	reading := s.Read()
	documents, err := reading.Documents()
	if err != nil {
		t.Fatal(err)
	}
	for packed, err := range reading.Extracts(documents) {
		if err != nil {
			t.Fatal(err)
		}
		x := packed.Extract()
		text, err := s.Text(x.Source.ID)
		if err != nil {
			t.Fatal(err)
		}
		x.Source.Text = text
		if diff := cmp.Diff(want[i], x); diff != "" {
			t.Fatalf("document %d:\n%s", i, diff[:min(len(diff), 2000)])
		}
		i++
	}
	if i != len(want) {
		t.Fatalf("%d documents, want %d", i, len(want))
	}
	// Replaced by a smaller one, and removed.
	if err := errors.Join(s.Put(graph.Pack(sample("large", "K", "L")), "v2"), s.Delete("a"), s.Delete("never there"), s.Flush()); err != nil {
		t.Fatal(err)
	}
	var ids []string
	reading.Done()
	if documents, err = s.Documents(); err != nil {
		t.Fatal(err)
	}
	for _, d := range documents {
		ids = append(ids, d.ID+" "+d.Analysis)
	}
	if got := strings.Join(ids, ", "); got != "a/b v1, large v2, é v1" {
		t.Error(got)
	}
	if err := s.Verify(func(where string, err error) { t.Errorf("%s: %v", where, err) }); err != nil {
		t.Fatal(err)
	}
}

func TestPutRefusesIDs(t *testing.T) {
	s := open(t, t.TempDir())
	for _, id := range []string{"", "a\x00b"} {
		if err := s.Put(graph.Pack(sample(id, "A", "B")), "v"); err == nil {
			t.Errorf("the id %q was taken", id)
		}
	}
}

func TestJudgements(t *testing.T) {
	s := open(t, t.TempDir())
	for _, j := range []Judgement{
		{Left: "b", Right: "a", LeftName: "B", RightName: "A", Judgement: "same"},
		{Left: "c", Right: "d", Judgement: "different"},
		{Left: "a", Right: "b", LeftName: "A", RightName: "B", Judgement: "different"},
	} {
		if err := s.PutJudgement(j); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Judgements()
	want := []Judgement{
		{Left: "c", Right: "d", Judgement: "different", Number: 2},
		{Left: "a", Right: "b", LeftName: "A", RightName: "B", Judgement: "different", Number: 3},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	if err := s.DeleteJudgement(got[1]); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Judgements(); len(got) != 1 {
		t.Errorf("%d judgements after one of two was taken back", len(got))
	}
}

func TestLock(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	_, err := Open(t.Context(), dir, Options{Purpose: "second"})
	var locked *LockedError
	if !errors.As(err, &locked) || !strings.Contains(err.Error(), fmt.Sprintf("process %d: test", os.Getpid())) {
		t.Fatalf("second open: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 150*time.Millisecond)
	defer cancel()
	if _, err := Open(ctx, dir, Options{Wait: true}); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("waiting in vain: %v", err)
	}
	done := make(chan error)
	go func() {
		s, err := Open(t.Context(), dir, Options{Wait: true})
		if err == nil {
			err = s.Close()
		}
		done <- err
	}()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatalf("waiting: %v", err)
	}
}

func TestOtherSchemaIsRefused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	txn := s.db.NewTransaction(true)
	if err := errors.Join(txn.Set([]byte(schemaKey), []byte("99")), txn.Commit(), s.Close()); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), dir, Options{})
	var schema *SchemaError
	if !errors.As(err, &schema) || !strings.Contains(err.Error(), "schema 99") {
		t.Fatalf("%v", err)
	}
	// The store was given back.
	if lock, err := acquireLock(t.Context(), dir, "", false); err != nil {
		t.Error(err)
	} else {
		lock.release()
	}
}

func TestMustExist(t *testing.T) {
	if _, err := Open(t.Context(), filepath.Join(t.TempDir(), "none"), Options{Must: true}); !errors.Is(err, ErrNoStore) {
		t.Error(err)
	}
}

func TestEmptyStoreIsSmall(t *testing.T) {
	dir := t.TempDir()
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	var size int64
	filepath.Walk(dir, func(_ string, info os.FileInfo, err error) error { size += info.Size(); return err })
	if size > 2<<20 {
		t.Errorf("an empty store has %d bytes", size)
	}
}

func TestBackup(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	_, err := WriteGraph(dir, view(t), with(Beside{Former: map[string]string{"old": "anne"}}))
	if err := errors.Join(err, s.Put(graph.Pack(sample("a", "Anne", "Paul")), "v"), s.PutJudgement(Judgement{Left: "x", Right: "y", Judgement: "same"})); err != nil {
		t.Fatal(err)
	}
	var backup bytes.Buffer
	if err := s.Backup(&backup); err != nil {
		t.Fatal(err)
	}
	if err := Restore(t.Context(), dir, bytes.NewReader(backup.Bytes())); !errors.Is(err, ErrExists) {
		t.Errorf("restored over a store: %v", err)
	}
	other := filepath.Join(t.TempDir(), "other")
	// Cut off anywhere, it is refused and leaves nothing.
	for _, n := range []int{0, 10, backup.Len() / 2, backup.Len() - 20} {
		if err := Restore(t.Context(), other, bytes.NewReader(backup.Bytes()[:n])); err == nil {
			t.Errorf("%d of %d bytes were restored", n, backup.Len())
		}
		if left, _ := os.ReadDir(other); len(left) > 0 {
			t.Errorf("a restore that failed left %v", left)
		}
	}
	if err := Restore(t.Context(), other, &backup); err != nil {
		t.Fatal(err)
	}
	r := open(t, other)
	if text, err := r.Text("a"); err != nil || text != sample("a", "Anne", "Paul").Source.Text {
		t.Errorf("text %q, %v", text, err)
	}
	if js, err := r.Judgements(); err != nil || len(js) != 1 {
		t.Errorf("judgements %v, %v", js, err)
	}
	v, err := OpenView(other)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	if e, err := v.Entity("old"); err != nil || e.ID != "anne" {
		t.Errorf("former id: %v, %v", e, err)
	}
}

// A process killed between creating a log of Badger's and beginning it leaves an empty file.
func TestOpenAfterUnbornLogs(t *testing.T) {
	for _, name := range []string{"00001.mem", "00002.mem", "000002.vlog"} {
		dir := t.TempDir()
		s, err := Open(t.Context(), dir, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, databaseDir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if s, err = Open(t.Context(), dir, Options{}); err != nil {
			t.Errorf("an empty %s: %v", name, err)
			continue
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Former ids can be stored when the store is settled: it opens again for them.
func TestFormerIDsOfASettledStore(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if err := s.Settle(); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"anne-2": "anne"}
	if err := errors.Join(s.PutFormerIDs(want), s.Close()); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	if got, err := s.FormerIDs(); err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}

// TestUnfinishedGraphs: what a killed process left of a graph goes with the next that writes.
func TestUnfinishedGraphs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a [b] *")
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(dir, "graph.123.tmp")
	if err := os.WriteFile(left, []byte("what a document said"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}
