package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// checkTables looks at where each table of the database says that its index lies. Badger opens tables in goroutines of its own, and one that
// somebody cut short would end the process there with a panic that nobody can take.
func checkTables(dir string) error {
	names, _ := fs.Glob(os.DirFS(dir), "*.sst") // the pattern is right
	for _, name := range names {
		if err := checkTable(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	return nil
}

// checkTable reads the end of a table: the index, its length, a checksum, and the length of that. What a killed process left of a table that
// it was still writing ends in zeros, which are lengths as good as any.
func checkTable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	end := info.Size()
	if end == 0 { // of a process that was killed: Badger removes it, or says itself that it needs it
		return nil
	}
	for range 2 { // the checksum, the index
		var length [4]byte
		if end -= int64(len(length)); end < 0 {
			return fmt.Errorf("%w: %s is too short for a table", ErrCorrupt, path)
		}
		if _, err := f.ReadAt(length[:], end); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if end -= int64(binary.BigEndian.Uint32(length[:])); end < 0 {
			return fmt.Errorf("%w: %s does not end as a table does", ErrCorrupt, path)
		}
	}
	return nil
}

// ofDatabase says what an error of opening the database is: one of the system that has nothing to do with what is stored, or damage.
func ofDatabase(err error) error {
	for _, other := range []error{ErrCorrupt, fs.ErrPermission, syscall.ENOSPC, syscall.EROFS, syscall.EMFILE, syscall.ENOMEM} {
		if errors.Is(err, other) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", ErrCorrupt, err)
}
