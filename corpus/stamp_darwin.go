package corpus

import (
	"io/fs"
	"syscall"
)

// identity gives device and number of a file, and when anything of it last changed, in nanoseconds since 1970.
func identity(info fs.FileInfo) (device, number uint64, changed int64, ok bool) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0, 0, false
	}
	return uint64(s.Dev), s.Ino, s.Ctimespec.Nano(), true
}
