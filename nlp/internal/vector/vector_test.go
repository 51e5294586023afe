package vector

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestKernelsAgreeWithPlainSums(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = rng.Float32() - 0.5
		}
		return v
	}
	for _, n := range []int{8, 16, 40, 64, 72, 128, 192, 200, 448} {
		for _, k := range []int{1, 7, 64} {
			y, x, w := random(n), random(k), random(n*k)
			want := make([]float64, n)
			for j := range want {
				want[j] = float64(y[j])
				for i := range x {
					want[j] += float64(x[i]) * float64(w[i*n+j])
				}
			}
			MulAdd(y, x, w)
			for j := range y {
				if math.Abs(float64(y[j])-want[j]) > 1e-4 {
					t.Fatalf("MulAdd %dx%d column %d: %v, want %v", k, n, j, y[j], want[j])
				}
			}
		}
		x, y := random(n), random(n)
		var dot float64
		for i := range x {
			dot += float64(x[i]) * float64(y[i])
		}
		if got := Dot(x, y); math.Abs(float64(got)-dot) > 1e-4 {
			t.Fatalf("Dot of %d: %v, want %v", n, got, dot)
		}
		z := append([]float32(nil), y...)
		Axpy(z, 0.75, x)
		for i := range z {
			if math.Abs(float64(z[i]-(y[i]+0.75*x[i]))) > 1e-5 {
				t.Fatalf("Axpy of %d at %d: %v", n, i, z[i])
			}
		}
	}
}

func TestGateAgreesWithItsFormula(t *testing.T) {
	for _, n := range []int{8, 24, 96} {
		testGate(t, n)
	}
}

func testGate(t *testing.T, n int) {
	rng := rand.New(rand.NewPCG(3, 4))
	z, c, h := make([]float32, 3*n), make([]float32, n), make([]float32, n)
	for i := range z {
		z[i] = float32(rng.NormFloat64() * 3)
	}
	for i := range c {
		c[i] = float32(rng.NormFloat64())
	}
	before := append([]float32(nil), c...)
	sums := append([]float32(nil), z...)
	Gate(z, c, c, h)
	sigmoid := func(x float32) float64 { return 1 / (1 + math.Exp(-float64(x))) }
	for j := range h {
		f := sigmoid(sums[j])
		v := f*float64(before[j]) + (1-f)*math.Tanh(float64(sums[n+j]))
		y := sigmoid(sums[2*n+j]) * math.Tanh(v)
		if math.Abs(float64(z[j])-f) > 1e-5 || math.Abs(float64(c[j])-v) > 1e-5 || math.Abs(float64(h[j])-y) > 1e-5 {
			t.Fatalf("cell %d: %v %v, want %v %v", j, c[j], h[j], v, y)
		}
	}
}

func TestRowsAgreeWithSingleRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, rows := range []int{1, 3, 4, 9, 16, 21} {
		for _, cols := range []int{16, 48, 192} {
			const k = 20
			x, w := make([]float32, rows*k), make([]float32, k*cols)
			for i := range x {
				x[i] = rng.Float32() - 0.5
			}
			for i := range w {
				w[i] = rng.Float32() - 0.5
			}
			a, b, c := make([]float32, rows*cols), make([]float32, rows*cols), make([]float32, rows*cols)
			MulAddRows(a, x, w, rows, cols)
			m := NewMatrix(w, cols)
			m.MulAddRows(c, x, rows)
			for r := range rows {
				MulAdd(b[r*cols:(r+1)*cols], x[r*k:(r+1)*k], w)
			}
			for i := range a {
				if a[i] != b[i] || c[i] != b[i] {
					t.Fatalf("%d rows of %d, element %d: %v and %v, want %v", rows, cols, i, a[i], c[i], b[i])
				}
			}
		}
	}
}

func TestDotsAreThoseOfTheRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 18))
	for _, n := range []int{8, 32, 256} {
		x, rows := make([]float32, n), make([]float32, 20*n)
		for i := range x {
			x[i] = rng.Float32() - 0.5
		}
		for i := range rows {
			rows[i] = rng.Float32() - 0.5
		}
		pairs := [][2]uint16{{3, 9}, {19, 0}, {0, 1}, {3, 2}}
		got := []float32{1, 1, 1, 1, 7}
		Dots(got, x, x, rows, pairs)
		for i, p := range pairs {
			if want := Dot(rows[int(p[0])*n:int(p[0]+1)*n], x); got[i] != want {
				t.Fatalf("row %d of %d: %v, want %v", p[0], n, got[i], want)
			}
		}
		if got[4] != 7 {
			t.Fatal("one more was written")
		}
	}
}

func TestFirstGreatest(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	for n := 1; n < 70; n++ {
		for range 20 {
			v := make([]float32, n, n+1)
			for i := range v {
				v[i] = float32(rng.IntN(9) - 8) // several are equal, and all below what is behind
			}
			v = append(v, 100)[:n]
			want := slices.Index(v, slices.Max(v))
			if got := FirstGreatest(v); got != want {
				t.Fatalf("%v: element %d, want %d", v, got, want)
			}
		}
	}
}

func TestLeaky(t *testing.T) {
	v := []float32{-1, 2, -3, 4, 0, -0.5, 7, -8}
	want := []float32{-0.1, 2, -0.3, 4, 0, -0.05, 7, -0.8}
	Leaky(v)
	for i := range v {
		if math.Abs(float64(v[i]-want[i])) > 1e-6 {
			t.Fatalf("Leaky: %v, want %v", v, want)
		}
	}
}

func TestAddBytes(t *testing.T) {
	x := []int8{1, -2, 127, -128, 0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, -15}
	testAddBytes(t, x)
	testAddBytes(t, append(append(x, x...), append(x, x...)...))
}

func testAddBytes(t *testing.T, x []int8) {
	y := make([]float32, len(x))
	AddBytes(y, 0.5, x)
	for i := range x {
		if y[i] != 0.5*float32(x[i]) {
			t.Fatalf("element %d: %v, want %v", i, y[i], 0.5*float32(x[i]))
		}
	}
}

func TestTanh(t *testing.T) {
	for x := -12.0; x <= 12; x += 0.01 {
		if got := float64(Tanh(float32(x))); math.Abs(got-math.Tanh(x)) > 1e-5 {
			t.Fatalf("Tanh(%v) = %v, want %v", x, got, math.Tanh(x))
		}
	}
}

func TestBytesAgreeWithPlainSums(t *testing.T) {
	testBytes(t)
	if tiles { // then the other kernels, too
		tiles = false
		defer func() { tiles = true }()
		testBytes(t)
	}
}

func testBytes(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	var s BytesScratch
	for _, n := range []int{1, 3, 8, 13, 16, 35} {
		for _, size := range [][2]int{{96, 288}, {128, 384}, {192, 576}, {4, 32}} {
			k, cols := size[0], size[1]
			w, base, x := make([]float32, k*cols), make([]float32, n*(cols+8)), make([]uint8, n*(k+16)+Slack)
			for i := range w {
				w[i] = float32(rng.NormFloat64())
			}
			for i := range base {
				base[i] = rng.Float32()
			}
			for i := range x {
				x[i] = uint8(1 + rng.IntN(255))
			}
			whole, scale := Round(w, cols)
			m := NewBytes(whole, scale)
			got, want := slices.Clone(base), slices.Clone(base)
			y := Rows[float32]{got, cols + 8}
			m.MulRows(y, y, Rows[uint8]{x, k + 16}, n, &s)
			p := m
			p.plain = nil
			for _, v := range whole {
				p.plain = append(p.plain, float32(v))
			}
			y.V = want
			p.mulPlain(y, y, Rows[uint8]{x, k + 16}, n, &s)
			if !slices.Equal(got, want) {
				t.Fatalf("%d rows of %dx%d: not the sums of the plain weights, bit by bit", n, k, cols)
			}
			var sum float64
			for i := range k {
				sum += float64(w[i*cols+1]) * float64(int8(x[i]-Zero())) / Levels
			}
			if d := math.Abs(float64(got[1]-base[1]) - sum); d > 0.3 {
				t.Errorf("%dx%d: %v, want about %v", k, cols, got[1]-base[1], sum)
			}
		}
	}
}

func TestCellAgreesWithGate(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{8, 48, 64, 96, 128} {
		z, c := make([]float32, 3*n), make([]float32, n)
		for i := range z {
			z[i] = float32(rng.NormFloat64() * 4)
		}
		for i := range c {
			c[i] = float32(rng.NormFloat64())
		}
		z2, c2 := slices.Clone(z), slices.Clone(c)
		h, h2, q := make([]float32, n), make([]float32, n), make([]uint8, n)
		Gate(z2, c2, c2, h2)
		var g Gates
		g.Begin(z)
		g.Cell(0, c, h, q)
		for i := range h {
			if math.Abs(float64(h[i]-h2[i])) > 1e-5 || math.Abs(float64(c[i]-c2[i])) > 1e-5 {
				t.Fatalf("cell %d: %v %v, want %v %v", i, h[i], c[i], h2[i], c2[i])
			}
			if want := uint8(int32(math.RoundToEven(float64(h[i]*Levels)))) + Zero(); q[i] != want {
				t.Fatalf("cell %d: byte %d of %v, want %d", i, q[i], h[i], want)
			}
		}
	}
}

func TestSumAddsScaledBytes(t *testing.T) {
	for _, n := range []int{8, 32, 64, 96, 192, 288} {
		var at [8][]int8
		var rows Addends
		base, got := make([]float32, n), make([]float32, n)
		for j := range at {
			rows.Scale[j] = 0.1 * float32(j+1)
			for i := range n {
				at[j] = append(at[j], int8(i*7+j*31))
			}
			rows.At[j] = &at[j][0]
		}
		for i := range base {
			base[i] = float32(i)
		}
		want := slices.Clone(base)
		for j := range at {
			AddBytes(want, rows.Scale[j], at[j])
		}
		Sum(got, base, &rows, &rows, 0)
		if !slices.Equal(got, want) {
			t.Fatalf("%d sums: %v, want %v", n, got, want)
		}
	}
}

func TestCellsTakeProducts(t *testing.T) {
	testProducts(t)
	if tiles { // then the other kernels, too
		tiles = false
		defer func() { tiles = true }()
		testProducts(t)
	}
}

func testProducts(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 20))
	var s BytesScratch
	for _, n := range []int{16, 32, 64, 96, 128} {
		matrix := func(k int) Bytes {
			w := make([]float32, k*3*n)
			for i := range w {
				w[i] = float32(rng.NormFloat64())
			}
			return NewBytes(Round(w, 3*n))
		}
		in, rec := matrix(2*n), matrix(n)
		for _, rows := range []int{1, 5, 16} {
			x, z, c := make([]uint8, rows*2*n+Slack), make([]float32, 3*n), make([]float32, n)
			for i := range x {
				x[i] = uint8(1 + rng.IntN(255))
			}
			for i := range z {
				z[i] = float32(rng.NormFloat64())
			}
			of := Rows[uint8]{x, 2 * n}
			want := make([]float32, rows*3*n)
			y := Rows[float32]{want, 3 * n}
			in.MulRows(y, Rows[float32]{V: z}, of, rows, &s)
			rec.MulRows(y, y, of, rows, &s)
			var g Gates
			g.Begin(z)
			g.Add(&in, of, rows, &s)
			g.Add(&rec, of, rows, &s)
			for r := range rows {
				for i := range c {
					c[i] = float32(rng.NormFloat64())
				}
				c2, h, h2, q, q2 := slices.Clone(c), make([]float32, n), make([]float32, n), make([]uint8, n), make([]uint8, n)
				var one Gates
				one.Begin(want[r*3*n : (r+1)*3*n])
				one.Cell(0, c2, h2, q2)
				g.Cell(r, c, h, q)
				if !slices.Equal(c, c2) || !slices.Equal(h, h2) || !slices.Equal(q, q2) {
					t.Fatalf("row %d of %d, %d cells: not those of the sums, bit by bit", r, rows, n)
				}
			}
		}
	}
}

func TestCellAddsSumsOfTiles(t *testing.T) {
	if !wide {
		t.Skip("no registers of 512 bits")
	}
	rng := rand.New(rand.NewPCG(21, 22))
	for _, n := range []int{32, 48, 64, 96, 128} {
		z := make([]float32, 3*n)
		for i := range z {
			z[i] = float32(rng.NormFloat64())
		}
		var g Gates
		g.Begin(z)
		g.parts = len(g.late)
		for k := range g.late {
			p := &g.late[k]
			p.whole, p.scale = make([]int32, tileRows*3*n), make([]float32, 3*n)
			for i := range p.whole {
				p.whole[i] = int32(rng.IntN(1<<16) - 1<<15)
			}
			for i := range p.scale {
				p.scale[i] = rng.Float32() / (1 << 15)
			}
		}
		for r := range tileRows {
			sum := slices.Clone(z)
			for k := range g.late {
				p := &g.late[k]
				for i := range sum {
					sum[i] += float32(float32(p.whole[(i/16*tileRows+r)*16+i%16]) * p.scale[i])
				}
			}
			c := make([]float32, n)
			for i := range c {
				c[i] = float32(rng.NormFloat64())
			}
			c2, h, h2, q, q2 := slices.Clone(c), make([]float32, n), make([]float32, n), make([]uint8, n), make([]uint8, n)
			var plain Gates
			plain.Begin(sum)
			plain.Cell(0, c2, h2, q2)
			g.Cell(r, c, h, q)
			if !slices.Equal(c, c2) || !slices.Equal(h, h2) || !slices.Equal(q, q2) {
				t.Fatalf("row %d, %d cells: not those of the sums, bit by bit", r, n)
			}
		}
	}
}
