package storage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// LockedError says that another process writes to the store.
type LockedError struct {
	Dir    string
	Holder string // what the holder wrote about itself: "process 4711: kg build"
}

func (e *LockedError) Error() string {
	if e.Holder == "" {
		return fmt.Sprintf("the store %s is in use by another process", e.Dir)
	}
	return fmt.Sprintf("the store %s is in use by %s", e.Dir, e.Holder)
}

// fileLock is an exclusive lock on a file. The operating system gives it back when the process ends, however it ends.
type fileLock struct{ file *os.File }

// acquireLock takes the lock of a store. With wait it tries again until it succeeds or the context ends.
func acquireLock(ctx context.Context, dir, purpose string, wait bool) (*fileLock, error) {
	path := filepath.Join(dir, "lock")
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, fmt.Errorf("lock the store: %w", err)
		}
		free, err := tryLock(f)
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("lock %s: %w", path, err)
		}
		if free {
			// Who reads this while it is written sees a shorter text, no more.
			if err = f.Truncate(0); err == nil {
				_, err = f.WriteAt(fmt.Appendf(nil, "process %d: %s\n", os.Getpid(), purpose), 0)
			}
			if err != nil {
				f.Close()
				return nil, fmt.Errorf("lock %s: %w", path, err)
			}
			return &fileLock{f}, nil
		}
		f.Close()
		if !wait {
			holder, _ := os.ReadFile(path)
			return nil, &LockedError{dir, strings.TrimSpace(string(holder))}
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (l *fileLock) release() error {
	l.file.Truncate(0)
	return l.file.Close()
}
