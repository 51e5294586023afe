package main

import (
	"time"

	"golang.org/x/sys/unix"
)

const hasHugePages = true

// advise asks for the memory of b, from the beginning of its first huge page to the end of its last, to be given in huge pages, or not.
// What lies around b there is of Go's heap too. Where the system has none it does nothing.
func advise(b []byte, huge bool) {
	advice := uintptr(unix.MADV_NOHUGEPAGE)
	if huge {
		advice = unix.MADV_HUGEPAGE
	}
	from := address(b) / hugePage * hugePage
	to := (address(b) + uintptr(len(b)) + hugePage - 1) / hugePage * hugePage
	_, _, _ = unix.Syscall(unix.SYS_MADVISE, from, to-from, advice)
}

// processorTime is what this thread has had of the processor: what others take meanwhile does not count.
func processorTime() time.Duration {
	var t unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) // where it fails, nothing takes long
	return time.Duration(t.Nano())
}
