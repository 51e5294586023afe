package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const gatheredFile = "gathered"

// Gathered returns what a build kept for the next one of all that it had gathered from the documents. key names what it
// was made from and by: where there is nothing, something of another key, or something damaged, the answer is empty, and all is
// gathered again.
func (s *Store) Gathered(key string) []byte {
	sealed, err := os.ReadFile(filepath.Join(s.dir, gatheredFile))
	if err != nil {
		return nil
	}
	b, err := unseal([]byte(gatheredFile+key), sealed)
	if err != nil {
		return nil
	}
	return b
}

// PutGathered keeps b for the next build, in place of what was kept before; nil is nothing.
func (s *Store) PutGathered(key string, b []byte) (err error) {
	path := filepath.Join(s.dir, gatheredFile)
	if b == nil {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove what was gathered: %w", err)
		}
		return nil
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("write what was gathered: %w", err)
		}
	}()
	if err := s.room(len(b)); err != nil {
		return err
	}
	return writeNotes(path, seal([]byte(gatheredFile+key), b))
}

// writeNotes writes a file without which kg only takes longer. It is not made to last: what a loss of power leaves of it has a wrong checksum.
func writeNotes(path string, b []byte) error {
	if err := os.WriteFile(path+".tmp", b, 0o644); err != nil {
		os.Remove(path + ".tmp")
		return err
	}
	return os.Rename(path+".tmp", path)
}
