//go:build unix

package graph

import (
	"os"
	"syscall"
)

// MapFile returns the contents of a file as memory that is read as it is used and must not be written to, with what gives it back.
func MapFile(f *os.File, size int64) ([]byte, func() error, error) {
	if size == 0 {
		return nil, func() error { return nil }, nil
	}
	b, err := syscall.Mmap(int(f.Fd()), 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		b, err = readFile(f, size)
		return b, func() error { return nil }, err
	}
	return b, func() error { return syscall.Munmap(b) }, nil
}
