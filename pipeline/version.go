package pipeline

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/cespare/xxhash/v2"

	"kg"
	"kg/nlp"
)

// analysisVersion names what turns a text into an extract: the sources and data of the rooms that read, the model, the
// compiler and its settings, and the user's rules. When one of them changes, every document is read anew; a new kg that
// differs elsewhere reads none again.
// With opening, which further names what turns a file into a text, a file that has not changed gives the same extract.
func analysisVersion(o Options) (version, opening string, err error) {
	h := xxhash.New()
	fmt.Fprintln(h, o.Open, o.Instead, runtime.Version(), runtime.GOARCH)
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if !strings.HasPrefix(s.Key, "vcs") { // the commit
				fmt.Fprintln(h, s.Key, s.Value)
			}
		}
	}
	if err := errors.Join(hashFolder(h, kg.Reading, true), nlp.Fingerprint(h)); err != nil {
		return "", "", fmt.Errorf("read the program's own files: %w", err)
	}
	for _, dir := range o.Rules {
		fmt.Fprintln(h, "rules")
		if err := hashFolder(h, os.DirFS(dir), false); err != nil {
			if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
				err = pe.Err // the path is one within dir
			}
			return "", "", fmt.Errorf("read the rules: %s: %w", dir, err)
		}
	}
	version = hex.EncodeToString(h.Sum(nil))
	if err := hashFolder(h, kg.Opening, true); err != nil {
		return "", "", fmt.Errorf("read the program's own files: %w", err)
	}
	return version, hex.EncodeToString(h.Sum(nil)), nil
}

// hashFolder writes the names and contents of the files of a folder to h, and those of the folders below it where deep
// is set; tests are left out.
func hashFolder(h io.Writer, folder fs.FS, deep bool) error {
	buffer := make([]byte, 32<<10)
	return fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && !deep:
			return fs.SkipDir
		case d.IsDir(), strings.HasSuffix(name, "_test.go"):
			return nil
		}
		info, err := fs.Stat(folder, name)
		if err != nil || !info.Mode().IsRegular() {
			return nil // a link to nothing, or to a folder
		}
		f, err := folder.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		fmt.Fprintf(h, "\x00%s\x00%d\x00", name, info.Size())
		_, err = io.CopyBuffer(h, f, buffer)
		return err
	})
}
