package storage

import (
	"archive/tar"
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"
)

// The entries of a backup, in this order.
const (
	backupData  = "store.badger" // Badger's own backup of all keys
	backupGraph = "graph"        // the graph file, where there is one
)

// ErrExists is returned where a backup would be restored over a store.
var ErrExists = errors.New("there is a store already")

// Backup writes all of the store to w: a tar archive, compressed with zstd.
func (s *Store) Backup(w io.Writer) (err error) {
	defer recovered("back up", &err)
	if err := s.Flush(); err != nil {
		return err
	}
	z, err := zstd.NewWriter(w)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(z)
	// An entry of an archive begins with its size.
	data, err := os.CreateTemp(s.dir, "backup.*.tmp")
	if err != nil {
		return fmt.Errorf("back up the store: %w", err)
	}
	defer os.Remove(data.Name())
	defer data.Close()
	if _, err := s.db.Backup(data, 0); err != nil {
		return fmt.Errorf("back up the store: %w", err)
	}
	if err := addFile(archive, backupData, data); err != nil {
		return fmt.Errorf("back up the store: %w", err)
	}
	if f, err := os.Open(filepath.Join(s.dir, graphFile)); err == nil {
		defer f.Close()
		if err := addFile(archive, backupGraph, f); err != nil {
			return fmt.Errorf("back up the store: %w", err)
		}
	}
	if err := errors.Join(archive.Close(), z.Close()); err != nil {
		return fmt.Errorf("back up the store: %w", err)
	}
	return nil
}

func addFile(archive *tar.Writer, name string, f *os.File) error {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if err := archive.WriteHeader(&tar.Header{Name: name, Size: size, Mode: 0o644, Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err = io.Copy(archive, f)
	return err
}

// Restore makes the store in dir from a backup. It fails with ErrExists where there is one. A restore that fails leaves
// nothing behind.
func Restore(ctx context.Context, dir string, r io.Reader) (err error) {
	defer recovered("restore", &err)
	if _, err := os.Stat(filepath.Join(dir, databaseDir)); err == nil {
		return fmt.Errorf("%w: %s", ErrExists, dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	temporary, err := os.MkdirTemp(dir, "restore.*.tmp")
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	defer os.RemoveAll(temporary)
	if err := unpack(ctx, temporary, r); err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	// The database last: until it is there nothing is restored, and the restore can be done again.
	for _, name := range []string{graphFile, databaseDir} {
		from := filepath.Join(temporary, name)
		if _, err := os.Stat(from); err != nil {
			continue
		}
		if err := os.Rename(from, filepath.Join(dir, name)); err != nil {
			return fmt.Errorf("restore: %w", err)
		}
	}
	syncDir(dir)
	return nil
}

func unpack(ctx context.Context, dir string, r io.Reader) error {
	z, err := zstd.NewReader(bufio.NewReader(r))
	if err != nil {
		return err
	}
	defer z.Close()
	archive := tar.NewReader(z)
	head, err := archive.Next()
	if err != nil || head.Name != backupData {
		return fmt.Errorf("%w: not a backup of kg", ErrCorrupt)
	}
	s, err := Open(ctx, dir, Options{Purpose: "kg restore", fresh: true})
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.db.Load(archive, 16); err != nil {
		return fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	if err := s.checkSchema(); err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	head, err = archive.Next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil || head.Name != backupGraph {
		return fmt.Errorf("%w: the backup is cut off", ErrCorrupt)
	}
	f, err := os.Create(filepath.Join(dir, graphFile))
	if err != nil {
		return err
	}
	if _, err := io.Copy(f, archive); err != nil {
		f.Close()
		return fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	v, err := OpenView(dir)
	if err != nil {
		return err
	}
	return v.Close()
}
