// Package vector holds the few float32 kernels that the neural parts of the analysis spend their time in. On amd64 with
// AVX2 and FMA they are assembly; elsewhere plain Go. Lengths are multiples of 8.
package vector

// MulAdd adds to y the product of the row vector x and the matrix w of len(x) rows and len(y) columns.
func MulAdd(y, x, w []float32) {
	n, k := len(y), len(x)
	if n == 0 || k == 0 {
		return
	}
	_ = w[n*k-1]
	if wide && n%64 == 0 {
		mulAddWide(&y[0], &x[0], &w[0], n, k)
		return
	}
	if fast {
		mulAdd(&y[0], &x[0], &w[0], n, k)
		return
	}
	for i, a := range x {
		axpy(y, a, w[i*n:i*n+n])
	}
}

// MulAddRows adds to each of the rows of y, cols wide, the product of the row of x of the same number and the matrix w of
// as many rows as x has columns, and cols columns. The sums are those of MulAdd, bit by bit.
func MulAddRows(y, x, w []float32, rows, cols int) {
	if rows == 0 || cols == 0 {
		return
	}
	k := len(x) / rows
	if k == 0 {
		return
	}
	_, _, _ = y[rows*cols-1], x[rows*k-1], w[k*cols-1]
	r := 0
	if fast && cols%16 == 0 {
		for ; r+4 <= rows; r += 4 {
			if wide && cols%32 == 0 {
				mulAdd4Wide(&y[r*cols], &x[r*k], &w[0], cols, k)
			} else {
				mulAdd4(&y[r*cols], &x[r*k], &w[0], cols, k)
			}
		}
	}
	for ; r < rows; r++ {
		MulAdd(y[r*cols:(r+1)*cols], x[r*k:(r+1)*k], w[:k*cols])
	}
}

// AddBytes adds a*x to y.
func AddBytes(y []float32, a float32, x []int8) {
	if len(x) == 0 {
		return
	}
	_ = y[len(x)-1]
	if wide && len(x)%32 == 0 {
		addBytesWide(&y[0], &x[0], a, len(x))
		return
	}
	if fast {
		addBytes(&y[0], &x[0], a, len(x))
		return
	}
	y = y[:len(x)]
	for i, v := range x {
		y[i] += a * float32(v)
	}
}

// Gate makes a step of an LSTM with coupled gates: z holds the sums of the forget gate, the candidate and the output
// gate, which their values replace; before is the cell before, c the cell after (they may be the same), h the output.
func Gate(z, before, c, h []float32) {
	n := len(h)
	if n == 0 {
		return
	}
	_, _, _ = z[3*n-1], before[n-1], c[n-1]
	if wide && n%16 == 0 {
		gateWide(&z[0], &before[0], &c[0], &h[0], n)
		return
	}
	if fast {
		gate(&z[0], &before[0], &c[0], &h[0], n)
		return
	}
	for j := range h {
		f, a, o := Sigmoid(z[j]), Tanh(z[n+j]), Sigmoid(z[2*n+j])
		z[j], z[n+j], z[2*n+j] = f, a, o
		v := f*before[j] + (1-f)*a
		c[j] = v
		h[j] = o * Tanh(v)
	}
}

// Leak is the slope of Leaky below zero.
const Leak = 0.1

// Leaky multiplies the negative elements of v by Leak.
func Leaky(v []float32) {
	if len(v) == 0 {
		return
	}
	if fast {
		leaky(&v[0], len(v), Leak)
		return
	}
	for i, x := range v {
		v[i] = max(x, Leak*x)
	}
}

// Spread writes x to y, stride elements apart.
func Spread(y, x []float32, stride int) {
	if len(x) == 0 {
		return
	}
	_ = y[(len(x)-1)*stride]
	if wide && len(x)%16 == 0 {
		spreadWide(&y[0], &x[0], len(x), stride)
		return
	}
	for i, v := range x {
		y[i*stride] = v
	}
}

// Axpy adds a*x to y.
func Axpy(y []float32, a float32, x []float32) {
	if len(x) == 0 {
		return
	}
	_ = y[len(x)-1]
	if fast {
		axpyFast(&y[0], &x[0], a, len(x))
		return
	}
	axpy(y, a, x)
}

// Dot returns the inner product of x and y.
func Dot(x, y []float32) float32 {
	if len(x) == 0 {
		return 0
	}
	_ = y[len(x)-1]
	if wide && len(x)%32 == 0 {
		return dotWide(&x[0], &y[0], len(x))
	}
	if fast {
		return dotFast(&x[0], &y[0], len(x))
	}
	var s0, s1, s2, s3 float32
	y = y[:len(x)]
	for i := 0; i+3 < len(x); i += 4 {
		s0 += x[i] * y[i]
		s1 += x[i+1] * y[i+1]
		s2 += x[i+2] * y[i+2]
		s3 += x[i+3] * y[i+3]
	}
	return s0 + s1 + s2 + s3
}

// Dots sets sums to the inner products of x and those rows of a matrix, as wide as x, that stand first in pairs;
// next, as long as x, it fetches.
func Dots(sums, x, next, rows []float32, pairs [][2]uint16) {
	n := len(x)
	if len(pairs) == 0 || n == 0 {
		return
	}
	_, _ = sums[len(pairs)-1], next[n-1]
	if wide && n%32 == 0 {
		for _, p := range pairs {
			_ = rows[int(p[0])*n : (int(p[0])+1)*n]
		}
		dotsWide(&sums[0], &x[0], &next[0], &rows[0], n, &pairs[0], len(pairs))
		return
	}
	for i, p := range pairs {
		sums[i] = Dot(rows[int(p[0])*n:(int(p[0])+1)*n], x)
	}
}

// FirstGreatest is the index of the greatest element, the first one where there are several; v is not empty and holds numbers.
func FirstGreatest(v []float32) int {
	if wide {
		return firstGreatestWide(&v[0], len(v))
	}
	best := 0
	for i, x := range v {
		if x > v[best] {
			best = i
		}
	}
	return best
}

func axpy(y []float32, a float32, x []float32) {
	y = y[:len(x)]
	for i := 0; i+3 < len(x); i += 4 {
		y[i] += a * x[i]
		y[i+1] += a * x[i+1]
		y[i+2] += a * x[i+2]
		y[i+3] += a * x[i+3]
	}
}

// Tanh is a rational approximation of the hyperbolic tangent, within 1e-6 of it (the minimax polynomials of odd degree
// 13 over even degree 6 that several numerical libraries use).
func Tanh(x float32) float32 {
	x = max(-7.9, min(7.9, x))
	z := x * x
	p := z*-2.76076847742355e-16 + 2.00018790482477e-13
	p = p*z + -8.60467152213735e-11
	p = p*z + 5.12229709037114e-08
	p = p*z + 1.48572235717979e-05
	p = p*z + 6.37261928875436e-04
	p = p*z + 4.89352455891786e-03
	q := z*1.19825839466702e-06 + 1.18534705686654e-04
	q = q*z + 2.26843463243900e-03
	q = q*z + 4.89352518554385e-03
	return x * p / q
}

// Sigmoid is the logistic function by way of Tanh.
func Sigmoid(x float32) float32 { return 0.5 + 0.5*Tanh(0.5*x) }
