package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kg/graph"
)

// A database whose files somebody cut short or wrote into is opened as it was or not at all, and never ends the process.
func TestDamagedDatabaseIsAnError(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for i := range 30 {
		if err := s.Put(graph.Pack(sample(fmt.Sprintf("d%02d", i), "Anne", "Paul", "Zoé", "Marie")), "v1"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tables, err := filepath.Glob(filepath.Join(dir, databaseDir, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatalf("tables %v, %v", tables, err)
	}
	for _, name := range []string{filepath.Base(tables[0]), "MANIFEST", "KEYREGISTRY"} {
		whole, err := os.ReadFile(filepath.Join(dir, databaseDir, name))
		if err != nil {
			t.Fatal(err)
		}
		n := len(whole)
		var damages [][]byte
		for _, length := range []int{0, 1, 3, 4, 7, 8, n / 3, n / 2, n - 13, n - 8, n - 4, n - 1} {
			damages = append(damages, whole[:max(0, length)])
		}
		for back := 1; back <= min(24, n); back++ {
			for _, bit := range []byte{0x01, 0x5a, 0x80} {
				damaged := slices.Clone(whole)
				damaged[n-back] ^= bit
				damages = append(damages, damaged)
			}
		}
		for _, damaged := range damages {
			into := filepath.Join(t.TempDir(), "db") // Badger mends what it can, and removes tables that its manifest does not name
			if err := os.CopyFS(into, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(into, databaseDir, name), damaged, 0o644); err != nil {
				t.Fatal(err)
			}
			s, err := Open(t.Context(), into, Options{Purpose: "test"})
			if err == nil {
				s.Close()
			} else if !errors.Is(err, ErrCorrupt) {
				t.Errorf("%s of %d bytes instead of %d: %v is not ErrCorrupt", name, len(damaged), n, err)
			}
		}
	}
}
