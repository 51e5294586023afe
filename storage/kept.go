package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"kg/graph"
)

// What a build keeps for the next one, each in a file of its own beside the database. It is made of what lies elsewhere: where there
// is none, or it is of another key or damaged, the next build takes longer, no more.
const (
	KeptCorpus  = "gathered" // all that was gathered from the documents
	KeptVersion = "version"  // the name of what reads them
	KeptGraph   = "made"     // a name of all that the graph was made from, and a hash of its file
)

// Kept returns what was last kept in the store of a folder under a name, if it was under this key, which names what it was made
// from and by; else nothing. It may be the file itself, mapped for as long as the program runs, and must not be written to: a file
// that is kept is never changed, but replaced.
func Kept(dir, name, key string) []byte {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	sealed, unmap, err := graph.MapFile(f, info.Size())
	if err != nil {
		return nil
	}
	var b []byte
	err = errors.Join(readMapped(func() { b, err = unseal([]byte(name+key), sealed) }), err)
	if err != nil {
		_ = unmap()
		return nil
	}
	return b
}

// readMapped runs what reads a file that is mapped. Where the disk does not give it, or somebody has cut the file short, that is an error,
// as it is of a file that is read, rather than the end of the program.
func readMapped(read func()) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer recovered("read", &err)
	read()
	return nil
}

// Keep keeps b for the next build, in place of what was kept under the name before; nil is nothing. Where it fails, what
// was kept before is gone all the same: it may hold what documents said that are there no more.
func (s *Store) Keep(name, key string, b []byte) (err error) {
	path := filepath.Join(s.dir, name)
	for _, p := range []string{path, path + ".tmp"} { // the one of a build that was cut off
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove what was kept: %w", err)
		}
	}
	if b == nil {
		return nil
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("keep for the next build: %w", err)
		}
	}()
	if err := s.room(len(b)); err != nil {
		return err
	}
	return writeNotes(path, seal([]byte(name+key), b))
}

// writeNotes writes a file without which kg only takes longer. It is not made to last: what a loss of power leaves of it
// has a wrong checksum.
func writeNotes(path string, b []byte) error {
	if err := os.WriteFile(path+".tmp", b, 0o644); err != nil {
		os.Remove(path + ".tmp")
		return err
	}
	return os.Rename(path+".tmp", path)
}
