package vector

import "syscall"

// allowTiles asks the system for the state of the tiles, which a process has to before it uses them; false where it is
// not given.
func allowTiles() bool {
	const reqXCompPerm, tileData = 0x1023, 18 // of arch_prctl
	_, _, e := syscall.RawSyscall(syscall.SYS_ARCH_PRCTL, reqXCompPerm, tileData, 0)
	return e == 0
}
