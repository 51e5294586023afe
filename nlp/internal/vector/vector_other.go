//go:build !amd64

package vector

const fast, wide, dots, gathers = false, false, false, false

var tiles = false

func mulAdd(y, x, w *float32, n, k int)                                         {}
func axpyFast(y, x *float32, a float32, n int)                                  {}
func dotWide(x, y *float32, n int) float32                                      { return 0 }
func dotsWide(sums, x, next, rows *float32, n int, pairs *[2]uint16, count int) {}
func firstGreatestWide(v *float32, n int) int                                   { return 0 }
func dotFast(x, y *float32, n int) float32                                      { return 0 }
func mulAdd4(y, x, w *float32, n, k int)                                        {}
func addBytes(y *float32, x *int8, a float32, n int)                            {}
func gate(z, before, c, h *float32, n int)                                      {}
func mulAddWide(y, x, w *float32, n, k int)                                     {}
func mulAdd4Wide(y, x, w *float32, n, k int)                                    {}
func leaky(v *float32, n int, slope float32)                                    {}
func mulAdd8Wide(y, x, panels *float32, n, k int)                               {}
func gateWide(z, before, c, h *float32, n int)                                  {}
func addBytesWide(y *float32, x *int8, a float32, n int)                        {}

func mulBytes8(y, base *float32, x *uint8, w *int8, scale *float32, shift *int32, n, k, yStride, baseStride, xStride int) {
}
func mulBytes1(y, base *float32, x *uint8, w *int8, scale *float32, shift *int32, n, k int) {}
func sumTiles(sums *int32, x *uint8, w *int8, n, k, xStride int, config *[64]byte)          {}
func putTiles(y, base *float32, sums *int32, scale *float32, n int)                         {}
func cellWide(z, c, h *float32, q *uint8, n int, first *int32, firstScale *float32, second *int32, secondScale *float32, zero int32) {
}
func sumWide(y, base *float32, at *[8]*int8, scale *[8]float32, next *[8]*int8, from, n int) {}

func sumSparse(sums *int32, features *uint32, count int, pairs *[2]uint16, n int, words *uint64, values *int8, shift int) {
}

func addRowsWide(y *float32, table *byte, at *uint32, n int, units *float32) {}

func nearWide(keys *uint32, buckets int, hashes *uint32, n int, first *uint32) {}

func findWide(keys *uint32, buckets int, hashes, first *uint32, n int, table *byte, width int, at *uint32) int {
	return 0
}

func chainEmit(scores, out *float32)                          {}
func chainAhead(f, p, e, rows *float32) float32               { return 0 }
func chainAstern(b, next, e, columns *float32, scale float32) {}
func spreadWide(y, x *float32, n, stride int)                 {}

func transposeRows(columns, rows *uint8, blocks int)                 {}
func askTests(answers *uint8, tests *Test, n int, columns *uint8)    {}
func addTrees(sums *float32, trees *laidTree, n int, answers *uint8) {}
