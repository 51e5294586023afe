//go:build !linux

package corpus

import (
	"io/fs"
	"os"
	"path/filepath"
)

// statIn is os.Stat of a file in an open folder.
func statIn(folder *os.File, name string) (fs.FileInfo, error) {
	return os.Stat(filepath.Join(folder.Name(), name))
}
