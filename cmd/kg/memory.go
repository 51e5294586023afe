package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"
	"time"
	"unsafe"
)

// takeMemory suits the heap to a build, where the environment does not say otherwise.
func takeMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(buildMemory + ballast)
	}
	if os.Getenv("GOGC") == "" {
		collectLate()
	}
}

// buildMemory is from where on a build collects its garbage more often rather than take more memory: names and
// mentions of a hundred thousand articles fit.
const buildMemory = 1 << 30

// ballast keeps the garbage collector from running often. It is room in the address space, which nothing is written to,
// not memory.
const ballast = 128 << 20

// collectLate puts off the first collection of garbage until twice the ballast is in use, which a build that reads a
// few documents anew never takes; from then on the ballast counts.
func collectLate() {
	const first = 4 << 20 // where Go collects first, at 100 percent
	debug.SetGCPercent(100 * 2 * ballast / first)
	clearGround()
	runtime.AddCleanup(new(*byte), func(struct{}) {
		weight.Store(new([ballast]byte))
		debug.SetGCPercent(100)
	}, struct{}{})
}

var weight atomic.Pointer[[ballast]byte]

// The heap of a build that reads one document fits in lots of lotSize. A lot is smaller than Badger's table in memory for a large change, which so
// comes to lie elsewhere: it is mostly never written to, and in a lot would be cleared. A fence is larger than what Go serves
// from other room than the first hole that fits, and so lies behind the lot before it; it stays.
const (
	lots     = 4
	lotSize  = 18 << 20
	fence    = 256 << 10
	hugePage = 2 << 20
)

// stones fill the holes before the first lot, the larger before the smaller: there the program has begun to write, and memory comes in small
// pages.
var stones = [...]int{512 << 10, 128 << 10, 40 << 10}

// laid are the stones that lie in holes. They stay, and are never written to.
var laid [][]byte

// clearGround has the system give the first memory of the heap in huge pages: 512 small ones cost it ten times as much.
// Go has no word for that. So lots are allocated, advised and given back to the heap, without a touch; fences keep them apart.
// In a virtual machine whose idle memory has gone back to its host a huge page costs more than small ones do, which are found
// among what has been used lately: the first tells, and then there are no others.
func clearGround() {
	if !hasHugePages {
		return
	}
	var ground, fences [lots][]byte
	for i := range ground {
		ground[i] = make([]byte, lotSize)
		advise(ground[i], true)
		if i == 0 && !quick(&ground[i][lotSize/2]) {
			advise(ground[i], false)
			break
		}
		fences[i] = make([]byte, fence)
	}
	for _, size := range stones {
		for range lotSize / size { // where memory comes from above down, there is no end of holes
			stone := make([]byte, size)
			if address(stone) > address(ground[0]) {
				break
			}
			laid = append(laid, stone)
		}
	}
	runtime.KeepAlive(&ground)
	ground = [lots][]byte{}
	// Behind each piece of the heap that it looks at, the collection lets others go first, which wakes a processor that has nothing to do.
	processors := runtime.GOMAXPROCS(1)
	runtime.GC()
	runtime.GOMAXPROCS(processors)
	runtime.KeepAlive(&fences)
}

func address(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

// quick reports whether the system gives the page of a byte in less than small ones of its size take: 0.1 to 0.25 ms as a rule, 0.9 beside
// busy neighbours; what comes from the host takes more than 4.
func quick(b *byte) bool {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	begin := processorTime()
	*b = 1
	return processorTime()-begin < 1500*time.Microsecond
}
