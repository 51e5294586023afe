package syntax

import (
	"slices"

	"kg/nlp/internal/vector"
)

// TreeDecoder finds the best tree with one root under arc scores: each token's best head where that is a tree, else the
// maximum spanning tree (Y. Chu and T. Liu, 1965; J. Edmonds, 1967).
type TreeDecoder struct {
	mark []int32
	// of the contracted graph, n x n, row t column h for the arc h -> t between components
	score []float32
	from  []int32 // the token at the arc's head
	to    []int32 // the token at its end
	live  []bool  // of each component
	owner []int32 // of each token, its component
	best  []int32 // of each component, the component at the head of its best arc
	// the cycles contracted, one after the other
	cycles []cycle
	member []int32 // components of the cycles
	inner  []int32 // for each of them, the token pair of its arc in the cycle: from, to
	before []int32 // for each cycle, the component of each token before it was contracted, -1 outside
	chosen []int32 // of each component, from and to of its arc
}

// cycle is a contracted cycle: members first to end of TreeDecoder.member; the first of them stands for all.
type cycle struct{ first, end int }

// Decode fills in head (-1 for the root) from n rows of cols scores, n+1 or more: row t, column h is the score of h as
// the head of t, column n that of t as the root. Scores of tokens as their own heads are not read.
func (d *TreeDecoder) Decode(arc []float32, cols, n int, head []int32) {
	if n == 0 {
		return
	}
	roots, root := 0, 0
	for t := range n {
		row := arc[t*cols : t*cols+n+1]
		row[t] = noArc
		b := vector.FirstGreatest(row)
		head[t] = int32(b)
		if b == n {
			roots++
			head[t], root = -1, t
		}
	}
	if roots == 1 && d.isTree(head) {
		return
	}
	if roots != 1 { // the root is the token that loses least by it
		margin := float32(0)
		for t := range n {
			row := arc[t*cols : t*cols+n+1]
			other := float32(2 * noArc)
			for _, v := range row[:n] {
				other = max(other, v)
			}
			if m := row[n] - other; t == 0 || m > margin {
				margin, root = m, t
			}
		}
	}
	d.spanning(arc, cols, n, root, head)
}

// noArc is the score of what cannot be.
const noArc = -1e9

// isTree says whether heads hold no cycle.
func (d *TreeDecoder) isTree(head []int32) bool {
	d.mark = grow(d.mark, len(head))
	for i := range head {
		at := int32(i)
		for at >= 0 && d.mark[at] == -1 {
			d.mark[at] = int32(i)
			at = head[at]
		}
		if at >= 0 && d.mark[at] == int32(i) {
			return false
		}
	}
	return true
}

// spanning is Chu and Liu's algorithm with the root given: cycles among the best arcs are contracted until none is left,
// then opened again where the arc into them enters.
func (d *TreeDecoder) spanning(arc []float32, cols, n, root int, head []int32) {
	d.score = vector.Sized(d.score, n*n)
	d.from, d.to = grow(d.from, n*n), grow(d.to, n*n)
	d.owner, d.best, d.chosen = grow(d.owner, n), grow(d.best, n), grow(d.chosen, 2*n)
	d.live = d.live[:0]
	d.cycles, d.member, d.inner, d.before = d.cycles[:0], d.member[:0], d.inner[:0], d.before[:0]
	for t := range n {
		d.owner[t] = int32(t)
		d.live = append(d.live, true)
		for h := range n {
			d.score[t*n+h] = arc[t*cols+h]
			d.from[t*n+h], d.to[t*n+h] = int32(h), int32(t)
		}
	}
	for d.chooseBest(n, root) {
		d.contract(n)
	}
	for t := range n {
		if d.live[t] && t != root {
			i := t*n + int(d.best[t])
			d.chosen[2*t], d.chosen[2*t+1] = d.from[i], d.to[i]
		}
	}
	for k := len(d.cycles) - 1; k >= 0; k-- {
		c := d.cycles[k]
		rep := d.member[c.first]
		from, to := d.chosen[2*rep], d.chosen[2*rep+1]
		entered := d.before[k*n+int(to)]
		for i := c.first; i < c.end; i++ {
			m := d.member[i]
			d.chosen[2*m], d.chosen[2*m+1] = d.inner[2*i], d.inner[2*i+1]
		}
		d.chosen[2*entered], d.chosen[2*entered+1] = from, to
	}
	for t := range n {
		if t != root {
			head[d.chosen[2*t+1]] = d.chosen[2*t]
		}
	}
	head[root] = -1
}

// chooseBest finds each live component's best arc, and appends a cycle among them where there is one.
func (d *TreeDecoder) chooseBest(n, root int) bool {
	for t := range n {
		d.best[t] = -1
		if !d.live[t] || t == root {
			continue
		}
		for h := range n {
			if h != t && d.live[h] && (d.best[t] < 0 || d.score[t*n+h] > d.score[t*n+int(d.best[t])]) {
				d.best[t] = int32(h)
			}
		}
	}
	d.mark = grow(d.mark, n)
	for i := range n {
		if !d.live[i] {
			continue
		}
		at := int32(i)
		for int(at) != root && d.mark[at] < 0 {
			d.mark[at] = int32(i)
			at = d.best[at]
		}
		if int(at) == root || d.mark[at] != int32(i) {
			continue
		}
		c := cycle{first: len(d.member)}
		for m := at; ; {
			arc := int(m)*n + int(d.best[m])
			d.member = append(d.member, m)
			d.inner = append(d.inner, d.from[arc], d.to[arc])
			if m = d.best[m]; m == at {
				break
			}
		}
		c.end = len(d.member)
		d.cycles = append(d.cycles, c)
		return true
	}
	return false
}

// contract joins the components of the last cycle into its first.
func (d *TreeDecoder) contract(n int) {
	c := d.cycles[len(d.cycles)-1]
	members := d.member[c.first:c.end]
	rep := int(members[0])
	base := len(d.before)
	for range n {
		d.before = append(d.before, -1)
	}
	for _, m := range members {
		d.live[m] = false
	}
	for t, o := range d.owner {
		if slices.Contains(members, o) {
			d.before[base+t] = o
			d.owner[t] = int32(rep)
		}
	}
	for h := range n {
		if !d.live[h] {
			continue
		}
		in, out := -1, -1
		var inScore, outScore float32
		for _, m := range members {
			i, o := int(m)*n+h, h*n+int(m)
			if v := d.score[i] - d.score[int(m)*n+int(d.best[m])]; in < 0 || v > inScore {
				in, inScore = i, v
			}
			if v := d.score[o]; out < 0 || v > outScore {
				out, outScore = o, v
			}
		}
		i, o := rep*n+h, h*n+rep
		inFrom, inTo, outFrom, outTo := d.from[in], d.to[in], d.from[out], d.to[out]
		d.score[i], d.from[i], d.to[i] = inScore, inFrom, inTo
		d.score[o], d.from[o], d.to[o] = outScore, outFrom, outTo
	}
	d.live[rep] = true
}

func grow(v []int32, n int) []int32 {
	if cap(v) < n {
		v = make([]int32, n, 2*n)
	}
	v = v[:n]
	for i := range v {
		v[i] = -1
	}
	return v
}
