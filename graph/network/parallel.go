package network

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// blockSize is the number of nodes that are worked on together. The blocks, and so the order in which sums are added
// up, do not depend on the number of workers.
const blockSize = 8192

// Workers is the number of goroutines of a computation; zero or less means one for each processor. It changes the time
// that an answer takes and never the answer.
type Workers int

func (w Workers) count() int {
	if w <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return int(w)
}

// blocks calls do for each block [lo, hi) of n nodes.
func (w Workers) blocks(n int, do func(block, lo, hi int)) {
	w.each((n+blockSize-1)/blockSize, func() func(int) {
		return func(b int) { do(b, b*blockSize, min((b+1)*blockSize, n)) }
	})
}

// each calls a function for each of the numbers below n. Every goroutine makes its own by start, and with it its
// working memory.
func (w Workers) each(n int, start func() func(int)) {
	workers := min(w.count(), n)
	if workers <= 1 {
		if n > 0 {
			do := start()
			for i := range n {
				do(i)
			}
		}
		return
	}
	var wait sync.WaitGroup
	var next atomic.Int64
	for range workers {
		wait.Go(func() {
			do := start()
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wait.Wait()
}

// ordered is like each, and calls merge for every number, in order and one at a time, on the goroutine that did it.
func (w Workers) ordered(n int, start func() (do, merge func(int))) {
	turn := 0
	var lock sync.Mutex
	ready := sync.NewCond(&lock)
	w.each(n, func() func(int) {
		do, merge := start()
		return func(i int) {
			do(i)
			lock.Lock()
			for turn != i {
				ready.Wait()
			}
			lock.Unlock()
			merge(i)
			lock.Lock()
			turn++
			ready.Broadcast()
			lock.Unlock()
		}
	})
}
