package vector

import (
	"math"
	"unsafe"
)

// Gates are rows of sums of the gates of an LSTM, 16 at most: a base, and the products of outputs and weights. Where there are
// tiles, the products stay by themselves until Cell adds them: see Late.
type Gates struct {
	cols int
	base Rows[float32]
	rows []float32 // where the sums are made
	late [2]struct {
		whole []int32 // as Bytes.sumTiles makes them
		scale []float32
	}
	parts int // of late
}

// Late says that products of a matrix are added to the base by Cell, so that it need not be there before.
func (m *Bytes) Late() bool { return m.tiled }

// Begin makes each row begin with the same base, which is not changed.
func (g *Gates) Begin(base []float32) {
	g.cols, g.base, g.parts = len(base), Rows[float32]{V: base}, 0
}

// BeginRows makes rows begin with those that it returns, so many sums wide, which are to be filled in.
func (g *Gates) BeginRows(cols int) Rows[float32] {
	g.rows = Sized(g.rows, tileRows*cols)
	g.cols, g.base, g.parts = cols, Rows[float32]{g.rows, cols}, 0
	return g.base
}

// Add adds the products of n rows of outputs, behind which lies Slack, and m.
func (g *Gates) Add(m *Bytes, x Rows[uint8], n int, s *BytesScratch) {
	if m.tiled {
		p := &g.late[g.parts]
		g.parts++
		p.whole, p.scale = Sized(p.whole, tileRows*m.cols), m.scale
		m.sumTiles(p.whole, x, n)
		return
	}
	g.rows = Sized(g.rows, tileRows*m.cols)
	sum := Rows[float32]{g.rows, m.cols}
	m.MulRows(sum, g.base, x, n, s)
	g.base = sum
}

// part is row r of a product by tiles and the scales, nil where there is none.
func (g *Gates) part(k, r int) (sums *int32, scale *float32) {
	if k >= g.parts {
		return nil, nil
	}
	p := &g.late[k]
	return &p.whole[r*tileRows], &p.scale[0]
}

// Cell makes a step of an LSTM with coupled gates, as Gate does, with row r of the sums of its gates: c is the cell, h takes
// the output, q the output in bytes. It may overwrite the row, unless it is the base that Begin was given.
func (g *Gates) Cell(r int, c, h []float32, q []uint8) {
	n := len(h)
	if n == 0 {
		return
	}
	z := g.base.V[r*g.base.Stride:]
	_, _, _ = z[3*n-1], c[n-1], q[n-1]
	if wide && (n%64 == 0 || n%48 == 0) {
		a, as := g.part(0, r)
		b, bs := g.part(1, r)
		cellWide(&z[0], &c[0], &h[0], &q[0], n, a, as, b, bs, int32(Zero()))
		return
	}
	z = z[:3*n]
	if g.parts > 0 || g.base.Stride == 0 {
		g.rows = Sized(g.rows, tileRows*g.cols)
		z = g.rows[r*g.cols : (r+1)*g.cols]
		copy(z, g.base.V[r*g.base.Stride:])
		for k := range g.parts {
			sums, scale := g.part(k, r)
			putTiles(&z[0], &z[0], sums, scale, g.cols)
		}
	}
	Gate(z, c, c, h)
	for i, v := range h {
		q[i] = uint8(int32(math.RoundToEven(float64(v*Levels)))) + Zero()
	}
}

// Addends are rows of bytes, each with its scale.
type Addends struct {
	At    [8]*int8
	Scale [8]float32
}

// Sum sets y to base and as much of the rows, from an element on, each times its scale; of next, the addends of the next
// sum, it fetches what it will need.
func Sum(y, base []float32, rows, next *Addends, from int) {
	if len(y) == 0 {
		return
	}
	_ = base[len(y)-1]
	if wide && len(y)%32 == 0 {
		sumWide(&y[0], &base[0], &rows.At, &rows.Scale, &next.At, from, len(y))
		return
	}
	copy(y, base)
	for i, p := range rows.At {
		AddBytes(y, rows.Scale[i], unsafe.Slice(p, from+len(y))[from:])
	}
}
