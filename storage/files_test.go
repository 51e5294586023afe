package storage

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestFiles: what was noted comes back to the reader that noted it, and damage costs the notes alone.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	notes := func(reader string) map[string]File {
		t.Helper()
		files, err := s.Files(reader)
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	if got := notes("r"); len(got) > 0 {
		t.Errorf("nothing was noted, and there is %v", got)
	}
	want := map[string]File{"a.txt": {"1 2 3", "aa"}, "é.txt": {"4", ""}}
	if err := s.PutFiles("r", want); err != nil {
		t.Fatal(err)
	}
	if got := notes("r"); !maps.Equal(got, want) {
		t.Errorf("noted %v, read %v", want, got)
	}
	if got := notes("another"); len(got) > 0 {
		t.Errorf("another reader's notes: %v", got)
	}
	damageEach(t, filepath.Join(dir, filesFile), func(at int) {
		if got := notes("r"); len(got) > 0 {
			t.Fatalf("byte %d is damaged, and the notes are %v", at, got)
		}
	})
}

// damageEach damages the bytes of a file one after the other, and calls check with each one's place.
func damageEach(t *testing.T, path string, check func(at int)) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := range b {
		damaged := slices.Clone(b)
		damaged[at] ^= 0x10
		if err := os.WriteFile(path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		check(at)
	}
}

// TestKept: what was kept comes back under its key alone, and damage costs it alone.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(t.Context(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := Kept(dir, KeptCorpus, "k"); got != nil {
		t.Errorf("nothing was kept, and there is %q", got)
	}
	if err := s.Keep(KeptCorpus, "k", []byte("all")); err != nil {
		t.Fatal(err)
	}
	if got := Kept(dir, KeptCorpus, "k"); string(got) != "all" {
		t.Errorf("kept all, read %q", got)
	}
	if got := Kept(dir, KeptCorpus, "l"); got != nil {
		t.Errorf("another key has %q", got)
	}
	path := filepath.Join(dir, KeptCorpus)
	damageEach(t, path, func(at int) {
		if got := Kept(dir, KeptCorpus, "k"); got != nil {
			t.Fatalf("byte %d is damaged, and there is %q", at, got)
		}
	})
	for range 2 {
		if err := s.Keep(KeptCorpus, "", nil); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Error("it is still there")
		}
	}
	if err := s.Keep(KeptCorpus, "k", []byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path+".tmp", "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := s.Keep(KeptCorpus, "k", []byte("new")); err == nil {
		t.Error("kept where that cannot be")
	}
	if got := Kept(dir, KeptCorpus, "k"); got != nil {
		t.Errorf("nothing could be kept, and there is %q", got)
	}
}
