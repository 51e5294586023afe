package main

import (
	"math"
	"strings"

	"kg/nlp/internal/syntax"
	"kg/nlp/internal/vector"
)

// export lays a network out for the analysis: the embeddings multiplied with the first layer's weights and rounded to 8
// bits with a scale a row; the matrices that outputs are multiplied with rounded with a scale a column, those of both
// directions and of all heads side by side.
func (n *network) export(v *vocabulary, labels []string) *syntax.Sections {
	s := new(syntax.Sections)
	h, d := n.s.hidden, 2*n.s.hidden
	add := func(name string, w []float32) { s.Add("net."+name, syntax.BytesOf(w)) }
	s.Add("net.size", syntax.BytesOf([]uint32{uint32(h), uint32(n.s.layers), uint32(n.s.arc), uint32(n.s.label), uint32(n.s.tags), uint32(n.s.rels)}))
	s.Add("net.labels", []byte(strings.Join(labels, "\n")))
	both := func(a, b []float32, rows int) []float32 { // side by side
		ca, cb := len(a)/rows, len(b)/rows
		var out []float32
		for r := range rows {
			out = append(append(out, a[r*ca:(r+1)*ca]...), b[r*cb:(r+1)*cb]...)
		}
		return out
	}
	from := 0
	for k, p := range n.embed {
		name := string(rune('0' + k))
		keys, at := syntax.HashTable(v.rows[k])
		s.Add("net."+name+".keys", syntax.BytesOf(keys))
		s.Add("net."+name+".rows", syntax.BytesOf(at))
		w := both(n.in[0][0].w, n.in[0][1].w, n.dims[0])[from*6*h : (from+p.cols)*6*h]
		rows := len(p.w) / p.cols
		data := make([]int8, 0, rows*6*h)
		scale := make([]float32, rows)
		y := make([]float32, 6*h)
		for r := range rows {
			clear(y)
			vector.MulAdd(y, p.w[r*p.cols:(r+1)*p.cols], w)
			var top float32
			for _, x := range y {
				top = max(top, max(x, -x))
			}
			scale[r] = max(top, 1e-9) / 127
			for _, x := range y {
				data = append(data, int8(math.Round(float64(x/scale[r]))))
			}
		}
		add(name+".scale", scale)
		s.Add("net."+name+".data", syntax.BytesOf(data))
		from += p.cols
	}
	matrix := func(name string, w []float32, cols int) {
		whole, scale := vector.Round(w, cols)
		s.Add("net."+name, syntax.BytesOf(whole))
		add(name+".s", scale)
	}
	for l := range n.s.layers {
		name := "l" + string(rune('0'+l))
		if l > 0 {
			matrix(name+".in", both(n.in[l][0].w, n.in[l][1].w, n.dims[l]), 6*h)
		}
		add(name+".bias", both(n.bias[l][0].w, n.bias[l][1].w, 1))
		matrix(name+"f.rec", n.rec[l][0].w, 3*h)
		matrix(name+"b.rec", n.rec[l][1].w, 3*h)
	}
	add("tag", n.tagW.w)
	add("tagb", n.tagB.w[:n.s.tags])
	matrix("heads", both(both(n.arcD.w, n.arcH.w, d), both(n.labD.w, n.labH.w, d), d), 2*n.s.arc+2*n.s.label)
	add("headsb", append(append(append(append([]float32(nil), n.arcDB.w...), n.arcHB.w...), n.labB.w...), make([]float32, n.s.label)...))
	add("arc", n.arcU.w)
	add("arcb", n.arcB.w)
	add("root", n.root.w)
	add("label", n.labO.w)
	add("labelb", n.labOB.w)
	return s
}
