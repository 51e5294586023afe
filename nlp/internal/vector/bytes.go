package vector

import (
	"encoding/binary"
	"math"
	"unsafe"
)

// Bytes is a matrix of weights in 8 bits, with a scale for each column, that rows of outputs of Cell are multiplied with.
// The sums are sums of whole numbers, and so the same bits wherever they are made: with the dot products of bytes that
// newer processors have, or in float32, which holds all whole numbers that can occur.
type Bytes struct {
	rows, cols int
	scale      []float32 // of each column, of the product
	panels     []int8    // where there are dot products of bytes: so many columns to a panel, in it four rows to a step
	tiled      bool      // for tiles: 16 columns to a panel, and rows of zeros up to a multiple of 64; else 32
	shift      []int32   // where there are no tiles, for each column what makes up for outputs' being without sign
	plain      []float32 // elsewhere: the weights as they stand, row by row
}

// An output x is the byte Zero() + round(Levels*x).
const Levels = 127

// Zero is the byte of an output of 0: tiles multiply bytes with a sign, the other products such without.
func Zero() uint8 {
	if tiles {
		return 0
	}
	return 128
}

// Slack is how many bytes beyond the last row of outputs must be there to be read, though they count for nothing: tiles take
// outputs by 64.
const Slack = tileBytes

// Rows are rows of a slice, from its beginning on: so many elements lie between the beginnings of two of them.
type Rows[T any] struct {
	V      []T
	Stride int
}

// Round rounds a matrix of so many columns to 8 bits: each weight is about that whole number times the scale of its column.
func Round(w []float32, cols int) (whole []int8, scale []float32) {
	whole, scale = make([]int8, len(w)), make([]float32, cols)
	for c := range cols {
		var top float32
		for i := c; i < len(w); i += cols {
			top = max(top, max(w[i], -w[i]))
		}
		scale[c] = max(top, 1e-9) / 127
		for i := c; i < len(w); i += cols {
			whole[i] = int8(math.RoundToEven(float64(w[i] / scale[c])))
		}
	}
	return whole, scale
}

// NewBytes returns the matrix that Round rounded. Its rows are a multiple of 4, its columns one of 32, if it is to be fast.
func NewBytes(whole []int8, scale []float32) Bytes {
	cols := len(scale)
	m := Bytes{rows: len(whole) / cols, cols: cols, scale: make([]float32, cols)}
	for c, v := range scale {
		m.scale[c] = v / Levels
	}
	m.tiled = tiles && m.rows%4 == 0 && cols%panelWidth == 0
	if m.tiled || dots && !tiles && m.rows%4 == 0 && cols%panelWidth == 0 {
		m.pack(whole)
		return m
	}
	m.plain = make([]float32, len(whole))
	for i, v := range whole {
		m.plain[i] = float32(v)
	}
	return m
}

// pack lays the weights out for the dot products of bytes.
func (m *Bytes) pack(whole []int8) {
	rows, width := m.rows, panelWidth
	if m.tiled {
		rows, width = m.padded(), tileRows
	} else {
		m.shift = make([]int32, m.cols)
	}
	m.panels = make([]int8, rows*m.cols)
	panels := unsafe.Slice((*uint8)(unsafe.Pointer(unsafe.SliceData(m.panels))), len(m.panels))
	for p := 0; p < m.cols; p += width {
		at := panels[p*rows:]
		for r := 0; r < m.rows; r += 4 {
			var four [4][]int8
			for k := range four {
				four[k] = whole[(r+k)*m.cols+p:][:width]
			}
			for c := range width {
				w0, w1, w2, w3 := four[0][c], four[1][c], four[2][c], four[3][c]
				binary.LittleEndian.PutUint32(at[4*c:], uint32(uint8(w0))|uint32(uint8(w1))<<8|uint32(uint8(w2))<<16|uint32(uint8(w3))<<24)
				if !m.tiled {
					m.shift[p+c] -= int32(Zero()) * (int32(w0) + int32(w1) + int32(w2) + int32(w3))
				}
			}
			at = at[4*width:]
		}
	}
}

// padded is the number of rows in panels for tiles.
func (m *Bytes) padded() int { return (m.rows + tileBytes - 1) / tileBytes * tileBytes }

// A tile has 16 rows of 64 bytes.
const (
	tileRows  = 16
	tileBytes = 64
)

// tileConfigs describe the tiles for each number of rows of outputs: first the kind of description; from byte 16 on the
// bytes of a row of each tile; from 48 on its rows. Tiles 0 and 1 hold sums, 4 outputs, 5 and 6 weights.
var tileConfigs = func() (all [tileRows + 1][64]byte) {
	for n := range all {
		c := &all[n]
		c[0] = 1
		for tile := range 8 {
			c[16+2*tile], c[48+tile] = tileBytes, byte(n)
			if tile > 4 {
				c[48+tile] = tileRows
			}
		}
	}
	return all
}()

// BytesScratch is memory for products.
type BytesScratch struct {
	x, sum []float32 // where there are no dot products of bytes
	whole  []int32   // where there are tiles
}

// MulRows sets n rows of y to those of base and the products of the rows of x and m. The rows of base may be those of y; behind
// those of x lies Slack.
func (m *Bytes) MulRows(y, base Rows[float32], x Rows[uint8], n int, s *BytesScratch) {
	if n == 0 {
		return
	}
	_, _, _ = y.V[(n-1)*y.Stride+m.cols-1], base.V[(n-1)*base.Stride+m.cols-1], x.V[(n-1)*x.Stride+m.rows-1]
	if m.panels == nil {
		m.mulPlain(y, base, x, n, s)
		return
	}
	if m.tiled {
		s.whole = Sized(s.whole, tileRows*m.cols)
		for r := 0; r < n; r += tileRows {
			m.sumTiles(s.whole, Rows[uint8]{x.V[r*x.Stride:], x.Stride}, min(tileRows, n-r))
			for k := range min(tileRows, n-r) {
				putTiles(&y.V[(r+k)*y.Stride], &base.V[(r+k)*base.Stride], &s.whole[k*tileRows], &m.scale[0], m.cols)
			}
		}
		return
	}
	r := 0
	for ; r+panelRows <= n; r += panelRows {
		mulBytes8(&y.V[r*y.Stride], &base.V[r*base.Stride], &x.V[r*x.Stride], &m.panels[0], &m.scale[0], &m.shift[0], m.cols, m.rows, 4*y.Stride, 4*base.Stride, x.Stride)
	}
	for ; r < n; r++ {
		mulBytes1(&y.V[r*y.Stride], &base.V[r*base.Stride], &x.V[r*x.Stride], &m.panels[0], &m.scale[0], &m.shift[0], m.cols, m.rows)
	}
}

// sumTiles sets sums to those of n rows, 16 at most, in panels of 16 columns, 16 rows each.
func (m *Bytes) sumTiles(sums []int32, x Rows[uint8], n int) {
	_, _ = sums[tileRows*m.cols-1], x.V[(n-1)*x.Stride+m.padded()-1]
	sumTiles(&sums[0], &x.V[0], &m.panels[0], m.cols, m.padded(), x.Stride, &tileConfigs[n])
}

func (m *Bytes) mulPlain(y, base Rows[float32], x Rows[uint8], n int, s *BytesScratch) {
	if len(s.x) < n*m.rows {
		s.x = make([]float32, n*m.rows)
	}
	if len(s.sum) < n*m.cols {
		s.sum = make([]float32, n*m.cols)
	}
	for r := range n {
		to := s.x[r*m.rows : (r+1)*m.rows]
		for i, v := range x.V[r*x.Stride : r*x.Stride+m.rows] {
			to[i] = float32(int8(v - Zero()))
		}
	}
	sum := s.sum[:n*m.cols]
	clear(sum)
	MulAddRows(sum, s.x[:n*m.rows], m.plain, n, m.cols)
	for r := range n {
		from, to := base.V[r*base.Stride:r*base.Stride+m.cols], y.V[r*y.Stride:r*y.Stride+m.cols]
		for c, v := range sum[r*m.cols : (r+1)*m.cols] {
			to[c] = from[c] + float32(v*m.scale[c]) // rounded before the sum, as in mulBytes8
		}
	}
}
