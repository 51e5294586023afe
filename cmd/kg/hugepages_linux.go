package main

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

const hasHugePages = true

// advise asks for the whole huge pages that b has to be given as such, or not. Where the system has none it does nothing.
func advise(b []byte, huge bool) {
	advice := unix.MADV_NOHUGEPAGE
	if huge {
		advice = unix.MADV_HUGEPAGE
	}
	from := -uintptr(unsafe.Pointer(unsafe.SliceData(b))) % hugePage
	whole := (uintptr(len(b)) - from) / hugePage * hugePage
	_ = unix.Madvise(b[from:from+whole], advice)
}
