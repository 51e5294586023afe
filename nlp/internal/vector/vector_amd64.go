package vector

import "golang.org/x/sys/cpu"

// fast says that the assembly can run, wide that it may use 512-bit registers, dots that these can hold dot products of
// bytes, tiles that there are products of whole tiles of bytes, gathers that they can gather, multiply and count bits in
// 64-bit elements; the sums are the same bit by bit.
var (
	fast = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	wide = fast && cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ
	dots = wide && cpu.X86.HasAVX512VNNI

	tiles = dots && cpu.X86.HasAMXTile && cpu.X86.HasAMXInt8 && allowTiles()

	gathers = wide && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512VPOPCNTDQ
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
func dotWide(x, y *float32, n int) float32

//go:noescape
func dotsWide(sums, x, next, rows *float32, n int, pairs *[2]uint16, count int)

//go:noescape
func firstGreatestWide(v *float32, n int) int

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

//go:noescape
func mulBytes8(y, base *float32, x *uint8, w *int8, scale *float32, shift *int32, n, k, yStride, baseStride, xStride int)

//go:noescape
func mulBytes1(y, base *float32, x *uint8, w *int8, scale *float32, shift *int32, n, k int)

//go:noescape
func sumTiles(sums *int32, x *uint8, w *int8, n, k, xStride int, config *[64]byte)

//go:noescape
func putTiles(y, base *float32, sums *int32, scale *float32, n int)

//go:noescape
func cellWide(z, c, h *float32, q *uint8, n int, first *int32, firstScale *float32, second *int32, secondScale *float32, zero int32)

//go:noescape
func sumWide(y, base *float32, at *[8]*int8, scale *[8]float32, next *[8]*int8, from, n int)

//go:noescape
func sumSparse(sums *int32, features *uint32, count int, pairs *[2]uint16, n int, words *uint64, values *int8, shift int)

//go:noescape
func addRowsWide(y *float32, table *byte, at *uint32, n int, units *float32)

//go:noescape
func nearWide(keys *uint32, buckets int, hashes *uint32, n int, first *uint32)

//go:noescape
func findWide(keys *uint32, buckets int, hashes, first *uint32, n int, table *byte, width int, at *uint32) int

//go:noescape
func chainEmit(scores, out *float32)

//go:noescape
func chainAhead(f, p, e, rows *float32) float32

//go:noescape
func chainAstern(b, next, e, columns *float32, scale float32)

//go:noescape
func spreadWide(y, x *float32, n, stride int)

//go:noescape
func transposeRows(columns, rows *uint8, blocks int)

//go:noescape
func askTests(answers *uint8, tests *Test, n int, columns *uint8)

//go:noescape
func addTrees(sums *float32, trees *laidTree, n int, answers *uint8)
