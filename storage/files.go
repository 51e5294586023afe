package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// File is what a build noted of a file that is one document.
type File struct {
	Stamp string // what told then whether it changes
	Hash  string // of the document that it gave
}

const filesFile = "files"

// Files returns what was last noted of the files, by document. Notes are a convenience: where there are none, those of
// another reader, or damaged ones, the answer is empty, and the files are read again.
func (s *Store) Files(reader string) (map[string]File, error) {
	sealed, err := os.ReadFile(filepath.Join(s.dir, filesFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the notes on files: %w", err)
	}
	b, err := unseal([]byte(filesFile), sealed)
	if err != nil {
		return nil, nil
	}
	return decodeFiles(reader, b), nil
}

func decodeFiles(reader string, b []byte) map[string]File {
	d := sharing(b)
	if d.string() != reader {
		return nil
	}
	n := d.count()
	files := make(map[string]File, n)
	for range n {
		id := d.string()
		files[id] = File{Stamp: d.string(), Hash: d.string()}
	}
	if d.done() != nil {
		return nil
	}
	return files
}

// PutFiles notes files, in place of what was noted before, with a name of what read them.
func (s *Store) PutFiles(reader string, files map[string]File) (err error) {
	e := encoder{make([]byte, 0, 160*(len(files)+1))}
	e.string(reader)
	e.uint(uint64(len(files)))
	for id, f := range files {
		e.string(id)
		e.string(f.Stamp)
		e.string(f.Hash)
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("write the notes on files: %w", err)
		}
	}()
	if err := s.room(len(e.b)); err != nil {
		return err
	}
	return writeNotes(filepath.Join(s.dir, filesFile), seal([]byte(filesFile), e.b))
}
