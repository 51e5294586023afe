package graph

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestSnapshotIsTheGraph(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot")
	for seed := range uint64(60) {
		v := randomView(t, rand.New(rand.NewPCG(seed, 3)))
		g := build(t, v)
		if err := g.WriteSnapshot(path, "v1"); err != nil {
			t.Fatal(err)
		}
		s, err := OpenSnapshot(path, "v1")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(graphKeys(s), graphKeys(g)) || s.Order() != g.Order() {
			t.Fatalf("seed %d: %v, want %v", seed, graphKeys(s), graphKeys(g))
		}
		for n := range uint32(g.Order()) {
			if s.ID(n) != g.ID(n) || s.Name(n) != g.Name(n) || s.Type(n) != g.Type(n) || !slices.Equal(s.In(n), g.In(n)) {
				t.Fatalf("seed %d: node %d", seed, n)
			}
		}
		fresh := build(t, v) // g has its network prepared, as s has
		for from := range uint32(g.Order()) {
			for to := range from {
				want, err1 := fresh.Paths([]uint32{from}, []uint32{to}, PathOptions{K: 3})
				got, err2 := s.Paths([]uint32{from}, []uint32{to}, PathOptions{K: 3})
				if err := errors.Join(err1, err2); err != nil {
					t.Fatal(err)
				}
				if !slices.EqualFunc(got, want, func(a, b Path) bool { return a.Cost == b.Cost && slices.Equal(a.Nodes(), b.Nodes()) }) {
					t.Fatalf("seed %d: paths from %d to %d: %v, want %v", seed, from, to, got, want)
				}
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSnapshotOfAnotherGraph(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot")
	if _, err := OpenSnapshot(path, "v1"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if err := build(t, view(t, filterLines)).WriteSnapshot(path, "v1"); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenSnapshot(path, "v2"); !errors.Is(err, ErrSnapshot) {
		t.Errorf("another version: %v", err)
	}
}

// A damaged snapshot is never taken for a graph.
func TestDamagedSnapshot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot")
	if err := build(t, view(t, filterLines)).WriteSnapshot(path, "v1"); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, at int, b []byte) {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
		g, err := OpenSnapshot(path, "v1")
		if err == nil {
			g.Close()
			t.Errorf("%s %d: no error", what, at)
		}
	}
	for i := range whole {
		b := slices.Clone(whole)
		b[i] ^= 0x41
		if i >= len(snapshotMagic)+1+len("v1") && i < len(snapshotMagic)+1+versionSize || isPadding(i) {
			continue // bytes that mean nothing; the checksum of the head sees the first
		}
		try("flipped byte", i, b)
	}
	for _, n := range []int{0, 1, 20, 200, len(whole) / 2, len(whole) - 8} {
		try("cut at", n, whole[:n])
	}
}

// isPadding reports whether a byte stands between the head and the first section.
func isPadding(i int) bool {
	head := len(snapshotHead("", (&Graph{}).sections(), 0))
	end := len(snapshotMagic) + 1 + versionSize + 8 + 8*len((&Graph{}).sections()) + 4
	return i >= end && i < head
}

func TestLoadWritesNoSnapshotOfASmallGraph(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot")
	g, err := Load(view(t, filterLines), path, "v1")
	if err != nil || g.Size() != 6 {
		t.Fatal(g.Size(), err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a snapshot of 6 statements: %v", err)
	}
}

func FuzzSnapshot(f *testing.F) {
	path := filepath.Join(f.TempDir(), "snapshot")
	for _, lines := range []string{filterLines, "solo", ""} {
		if err := build(f, view(f, lines)).WriteSnapshot(path, "v1"); err != nil {
			f.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var g Graph
		if err := g.decode(b, "v1"); err == nil {
			graphKeys(&g)
		} else if !errors.Is(err, ErrSnapshot) {
			t.Error(err)
		}
	})
}
