package corpus

import (
	"io/fs"
	"os"
	"strconv"
	"time"
)

// settled is how long a file must have been left alone before a walk for its stamp to tell: clocks of file systems are
// coarse (2 s on FAT), and who writes twice within one tick leaves the same times.
const settled = 2 * time.Second

// Stamp tells of a file, without reading it, what changes whenever it does; it is empty where that is not known.
func Stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return stampOf(info, time.Now())
}

// stampOf is what the system tells of a file without reading it: device, number, size, and when it was last written to
// and changed in any way. As long as they are the same, so is the file; the last of them no program can set back. It is
// empty where the system does not tell, and for a file touched so shortly before the walk began that it may yet change
// unseen.
func stampOf(info fs.FileInfo, began time.Time) string {
	device, number, changed, ok := identity(info)
	if last := began.Add(-settled); !ok || info.ModTime().After(last) || time.Unix(0, changed).After(last) {
		return ""
	}
	b := make([]byte, 0, 64)
	for _, n := range [...]int64{int64(device), int64(number), info.Size(), info.ModTime().UnixNano(), changed} {
		b = append(strconv.AppendInt(b, n, 36), ' ')
	}
	return string(b)
}
