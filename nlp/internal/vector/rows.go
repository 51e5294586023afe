package vector

import "math"

// RowSums is the number of sums of AddRows, and of the weights of a row.
const RowSums = 20

// AddRows adds to y the rows of weights that begin at these offsets of table, one after the other: before the weights, a
// byte each, stands a byte that tells their unit. Each product is rounded before it is added.
func AddRows(y *[RowSums]float32, table []byte, at []uint32) {
	if len(at) == 0 {
		return
	}
	for _, o := range at {
		_ = table[o : o+1+RowSums]
	}
	if wide {
		addRowsWide(&y[0], &table[0], &at[0], len(at), &units[0])
		return
	}
	for _, o := range at {
		unit := units[table[o]]
		for i, v := range table[o+1 : o+1+RowSums] {
			y[i] += float32(unit * float32(int8(v)))
		}
	}
}

// Unit is what a byte of a unit says: 2^(b/8-24).
func Unit(b byte) float32 { return float32(math.Exp2(float64(b)/8 - 24)) }

var units = func() (t [256]float32) {
	for i := range t {
		t[i] = Unit(byte(i))
	}
	return t
}()
