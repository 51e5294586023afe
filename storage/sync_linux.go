package storage

import (
	"os"

	"golang.org/x/sys/unix"
)

// beginSync has the system begin to bring a part of a file to disk, so that a Sync at its end finds little left to do.
func beginSync(f *os.File, from, size int64) {
	_ = unix.SyncFileRange(int(f.Fd()), from, size, unix.SYNC_FILE_RANGE_WRITE)
}
