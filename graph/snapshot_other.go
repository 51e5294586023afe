//go:build !unix

package graph

import "os"

// mapFile reads the file.
func mapFile(f *os.File, size int64) ([]byte, func() error, error) {
	b, err := readFile(f, size)
	return b, func() error { return nil }, err
}
