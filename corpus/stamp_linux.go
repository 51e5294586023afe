package corpus

import "syscall"

// changeTime is when anything of a file last changed.
func changeTime(s *syscall.Stat_t) syscall.Timespec { return s.Ctim }
