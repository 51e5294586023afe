package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"kg/graph"
)

// TestSmallChange: a store that is there is opened for a small change, and for any when more is written than that, at no
// document's cost, nor that of who reads it meanwhile.
func TestSmallChange(t *testing.T) {
	dir := t.TempDir()
	put := func(s *Store, from, to int) {
		t.Helper()
		for i := range to - from {
			x := graph.Pack(sample(fmt.Sprintf("d%04d", from+i), "Anne", "Paul", "Zoé", "Anne"))
			if err := s.Put(x, "v"); err != nil {
				t.Fatal(err)
			}
		}
	}
	s := open(t, dir)
	if s.small {
		t.Error("a new store is opened for a small change")
	}
	put(s, 0, 3)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	if !s.small {
		t.Error("a store is not opened for a small change")
	}
	put(s, 3, 6)
	if !s.small {
		t.Error("three documents are no small change")
	}
	reading := s.Read()
	read := make(chan int)
	go func() {
		defer reading.Done()
		documents, err := reading.Documents()
		if err != nil {
			t.Error(err)
		}
		read <- len(documents)
	}()
	if n := <-read; n != 3 {
		t.Errorf("%d documents are read, want 3: the others are not committed", n)
	}
	put(s, 2, 1000)
	if s.small {
		t.Error("a thousand documents are a small change")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	documents, err := s.Documents()
	if err != nil || len(documents) != 1000 {
		t.Errorf("%d documents, want 1000 (%v)", len(documents), err)
	}
	if err := s.Verify(func(where string, err error) { t.Errorf("%s: %v", where, err) }); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// A log that a killed process left may be of a large table.
	if err := os.WriteFile(filepath.Join(dir, databaseDir, "00099.mem"), make([]byte, 64), 0o644); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer s.Close()
	if s.small {
		t.Error("a store that was not closed is opened for a small change")
	}
}

// TestRemovedWhole: where many documents are removed, each transaction has whole ones: of none is the text left when the process is killed.
func TestRemovedWhole(t *testing.T) {
	dir := t.TempDir()
	const documents = 1200
	id := func(i int) string { return fmt.Sprintf("d%04d", i) }
	s := open(t, dir)
	for i := range documents {
		if err := s.Put(graph.Pack(sample(id(i), "Anne")), "v"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer s.Close()
	pending, commits := 0, 0
	for i := range documents {
		if err := s.Delete(id(i)); err != nil {
			t.Fatal(err)
		}
		if s.pending >= pending {
			pending = s.pending
			continue
		}
		pending = s.pending
		commits++
		var left [3]int
		for k, prefix := range []string{sourceKey, extractKey, textKey} {
			if err := s.each(prefix, func(string, []byte) error { left[k]++; return nil }); err != nil {
				t.Fatal(err)
			}
		}
		if left[0] != left[1] || left[0] != left[2] {
			t.Errorf("committed when document %d is removed: %d sources, %d extracts, %d texts are left", i, left[0], left[1], left[2])
		}
	}
	if commits == 0 {
		t.Error("nothing is committed meanwhile")
	}
}
