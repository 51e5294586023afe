package export

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"kg/graph"
)

// WriteFile writes the graph to a file: beside it first, then in its place, so that the file is whole or as it was. CSV
// becomes a folder of that name with its two tables, unless the name ends in ".zip".
func WriteFile(path string, v graph.View, o Options) error {
	if o.Format != "csv" || filepath.Ext(path) == ".zip" {
		return replace(path, func(w io.Writer) error { return Write(w, v, o) })
	}
	_, o, err := o.complete()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	for _, f := range csvFiles {
		err := replace(filepath.Join(path, f.name), func(w io.Writer) error { return f.write(w, v, o) })
		if err != nil {
			return err
		}
	}
	return nil
}

// replace puts what write writes into the place of a file, once it is whole. A link is followed; what is no file, such as
// /dev/null or a pipe, is written to as it is.
func replace(path string, write func(io.Writer) error) error {
	mode := os.FileMode(0o644)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		info, err := os.Stat(real)
		if err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if !info.Mode().IsRegular() {
			return writeThrough(real, write)
		}
		path, mode = real, info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(f.Name()) // fails once it is renamed
	err = write(f)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	err = write(f)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
