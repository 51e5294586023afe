package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kg/graph"
)

// TestMappedFileCutShort: memory behind the end of a file costs what it held, not the program.
func TestMappedFileCutShort(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(path, make([]byte, 1<<16), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, unmap, err := graph.MapFile(f, 1<<16)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	add := func() {
		for _, x := range b {
			sum += int(x)
		}
	}
	if err := readMapped(add); err != nil {
		t.Error(err)
	}
	if err := f.Truncate(10); err != nil {
		t.Fatal(err)
	}
	// Where files are not mapped, but read, it has not changed.
	if err := readMapped(add); err != nil && !errors.Is(err, ErrCorrupt) {
		t.Error(err)
	}
	if err := unmap(); err != nil {
		t.Error(err)
	}
}
