package pipeline

import (
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/cespare/xxhash/v2"
)

// analysisVersion names what turns a text into an extract: this program, with the model in it, and the user's rules.
// When one of them changes, every document is read anew.
func analysisVersion(o Options) (string, error) {
	h := xxhash.New()
	fmt.Fprintln(h, o.Open, o.Instead)
	program, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find this program: %w", err)
	}
	if err := hashFile(h, program); err != nil {
		return "", err
	}
	for _, dir := range o.Rules {
		entries, err := os.ReadDir(dir) // sorted
		if err != nil {
			return "", fmt.Errorf("read the rules: %w", err)
		}
		for _, e := range entries {
			f := filepath.Join(dir, e.Name())
			if info, err := os.Stat(f); err != nil || !info.Mode().IsRegular() {
				continue
			}
			fmt.Fprintf(h, "\x00%s\x00", e.Name())
			if err := hashFile(h, f); err != nil {
				return "", err
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func hashFile(h io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}
