package vector

import (
	"math/rand/v2"
	"testing"
)

func TestRowsAddUpAsOneByOne(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	const size, width = 90, 25
	table := make([]byte, size*width)
	for i := range table {
		table[i] = byte(rng.Uint32())
	}
	for _, n := range []int{0, 1, 2, 33, 96} {
		var got, want [RowSums]float32
		for i := range got {
			got[i] = rng.Float32() - 0.5
		}
		want = got
		at := make([]uint32, n)
		for i := range at {
			at[i] = uint32(rng.IntN(size)*width + 4)
			for k := range want {
				want[k] += float32(Unit(table[at[i]]) * float32(int8(table[int(at[i])+1+k])))
			}
		}
		AddRows(&got, table, at)
		if got != want {
			t.Fatalf("%d rows: %v, want %v", n, got, want)
		}
	}
}

func TestSpread(t *testing.T) {
	for _, n := range []int{3, 16, 48} {
		const stride = 7
		x, y := make([]float32, n), make([]float32, n*stride)
		for i := range x {
			x[i] = float32(i + 1)
		}
		Spread(y[2:], x, stride)
		for i, v := range y {
			want := float32(0)
			if i%stride == 2 {
				want = x[i/stride]
			}
			if v != want {
				t.Fatalf("%d of %d: %v, want %v", i, n, v, want)
			}
		}
	}
}
