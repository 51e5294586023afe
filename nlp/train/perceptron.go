package main

import "math"

// averaged is a table of weights with their running sums (averaged perceptron; Y. Freund and R. Schapire, 1999).
type averaged struct {
	w, sum []float32
	step   float32
}

func newAveraged(n int) *averaged {
	return &averaged{w: make([]float32, n), sum: make([]float32, n), step: 1}
}

func (a *averaged) add(i uint32, d float32) {
	a.w[i] += d
	a.sum[i] += d * a.step
}

// average returns the averaged weights.
func (a *averaged) average() []float32 {
	out := make([]float32, len(a.w))
	for i := range out {
		out[i] = a.w[i] - a.sum[i]/a.step
	}
	return out
}

// quantize maps weights to 8 bits; the scale is such that all but a few fit.
func quantize(w []float32, bound float32) []int8 {
	out := make([]int8, len(w))
	for i, x := range w {
		v := math.Round(float64(x / bound * 127))
		out[i] = int8(max(-127, min(127, v)))
	}
	return out
}

// largest returns the largest absolute weight, cut at a few standard deviations so that quantization keeps the small.
func largest(w []float32) float32 {
	var m float32
	var sq float64
	n := 0
	for _, x := range w {
		if x != 0 {
			n++
			sq += float64(x) * float64(x)
		}
		m = max(m, max(x, -x))
	}
	if n == 0 {
		return 1
	}
	return min(m, float32(12*math.Sqrt(sq/float64(n))))
}
