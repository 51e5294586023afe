//go:build !unix

package storage

import "os"

// tryLock leaves the locking to Badger, which refuses a second writer on every system.
func tryLock(*os.File) (bool, error) { return true, nil }

// freeSpace is not known.
func freeSpace(string) (uint64, bool) { return 0, false }
