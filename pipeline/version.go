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
	"kg/storage"
)

// analysisVersion names what turns a text into an extract: the sources and data of the rooms that read, the model, the
// compiler and its settings, and the user's rules. When one of them changes, every document is read anew; a new kg that
// differs elsewhere reads none again.
// With opening, which further names what turns a file into a text, a file that has not changed gives the same extract.
func analysisVersion(o Options, own programVersion) (version, opening string, err error) {
	h := xxhash.New()
	fmt.Fprintln(h, o.Open, o.Instead, own.reading)
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
	fmt.Fprintln(h, own.opening)
	return version, hex.EncodeToString(h.Sum(nil)), nil
}

// programVersion names what this program reads with, without the user's rules.
type programVersion struct {
	reading, opening string
	kept             bool // by the last build
}

// ownVersion is what the last build kept, if it was by this program; else it hashes all that the program holds. It does
// not look at the user's rules, and so need not wait for the store.
func ownVersion(o Options) (v programVersion, err error) {
	if o.Read != nil {
		return v, nil
	}
	if name := programName(o); name != "" {
		v.reading, v.opening, v.kept = strings.Cut(string(storage.Kept(o.DB, storage.KeptVersion, name)), " ")
		if v.kept {
			return v, nil
		}
	}
	h := xxhash.New()
	fmt.Fprintln(h, runtime.Version(), runtime.GOARCH)
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if !strings.HasPrefix(s.Key, "vcs") { // the commit
				fmt.Fprintln(h, s.Key, s.Value)
			}
		}
	}
	if err := errors.Join(hashFolder(h, kg.Reading, true), nlp.Fingerprint(h)); err != nil {
		return v, fmt.Errorf("read the program's own files: %w", err)
	}
	v.reading = hex.EncodeToString(h.Sum(nil))
	if err := hashFolder(h, kg.Opening, true); err != nil {
		return v, fmt.Errorf("read the program's own files: %w", err)
	}
	v.opening = hex.EncodeToString(h.Sum(nil))
	return v, nil
}

// keep keeps the version for the next build. Where it cannot, that one takes longer.
func (v *programVersion) keep(store *storage.Store, o Options) {
	if name := programName(o); name != "" && o.Read == nil && !v.kept && !touched(name) {
		_ = store.Keep(storage.KeptVersion, name, []byte(v.reading+" "+v.opening))
	}
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
