package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// statIn is os.Stat of a file in an open folder: the system need not find the folder again for each of its files.
func statIn(folder *os.File, name string) (fs.FileInfo, error) {
	i := &fileInfo{name: name}
	for {
		err := unix.Fstatat(int(folder.Fd()), name, &i.stat, 0)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil {
			return nil, &fs.PathError{Op: "stat", Path: filepath.Join(folder.Name(), name), Err: err}
		}
		return i, nil
	}
}

// fileInfo is what the system tells of a file.
type fileInfo struct {
	name string
	stat unix.Stat_t
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.stat.Size }
func (i *fileInfo) ModTime() time.Time { return time.Unix(i.stat.Mtim.Unix()) }
func (i *fileInfo) IsDir() bool        { return i.Mode().IsDir() }
func (i *fileInfo) Sys() any           { return &i.stat }

// Mode tells apart what the walk does.
func (i *fileInfo) Mode() fs.FileMode {
	mode := fs.FileMode(i.stat.Mode & 0o777)
	switch i.stat.Mode & unix.S_IFMT {
	case unix.S_IFREG:
		return mode
	case unix.S_IFDIR:
		return mode | fs.ModeDir
	case unix.S_IFIFO:
		return mode | fs.ModeNamedPipe
	}
	return mode | fs.ModeIrregular
}

// identity gives device and number of a file, and when anything of it last changed, in nanoseconds since 1970.
func identity(info fs.FileInfo) (device, number uint64, changed int64, ok bool) {
	switch s := info.Sys().(type) {
	case *unix.Stat_t:
		return uint64(s.Dev), s.Ino, s.Ctim.Nano(), true
	case *syscall.Stat_t:
		return uint64(s.Dev), s.Ino, s.Ctim.Nano(), true
	}
	return 0, 0, 0, false
}
