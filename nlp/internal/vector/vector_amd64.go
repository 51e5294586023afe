package vector

import "golang.org/x/sys/cpu"

// fast says that the assembly can run, wide that it may use 512-bit registers; the sums are the same bit by bit.
var (
	fast = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	wide = fast && cpu.X86.HasAVX512F
)

//go:noescape
func mulAddWide(y, x, w *float32, n, k int)

//go:noescape
func mulAdd4Wide(y, x, w *float32, n, k int)

//go:noescape
func mulAdd(y, x, w *float32, n, k int)

//go:noescape
func axpyFast(y, x *float32, a float32, n int)

//go:noescape
func dotFast(x, y *float32, n int) float32

//go:noescape
func mulAdd4(y, x, w *float32, n, k int)

//go:noescape
func addBytes(y *float32, x *int8, a float32, n int)

//go:noescape
func gate(z, before, c, h *float32, n int)

//go:noescape
func leaky(v *float32, n int, slope float32)

//go:noescape
func mulAdd8Wide(y, x, panels *float32, n, k int)

//go:noescape
func gateWide(z, before, c, h *float32, n int)

//go:noescape
func addBytesWide(y *float32, x *int8, a float32, n int)
