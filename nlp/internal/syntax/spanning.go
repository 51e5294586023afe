package syntax

// TreeDecoder finds the best tree with one root under arc scores: each token's best head where that is a tree, else the
// maximum spanning tree (Y. Chu and T. Liu, 1965; J. Edmonds, 1967).
type TreeDecoder struct {
	score []float32
	best  []int32
	mark  []int32
}

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
		b := 0
		for j, v := range row {
			if v > row[b] {
				b = j
			}
		}
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

// spanning is Chu and Liu's algorithm with the root given, contracting cycles until none is left. Nodes of the
// contracted graph carry for each of their arcs the original one.
func (d *TreeDecoder) spanning(arc []float32, cols, n, root int, head []int32) {
	// score[t*n+h] is the score of arc h -> t between components; from and to give the original ends
	type end struct{ h, t int32 }
	score := make([]float32, n*n)
	orig := make([]end, n*n)
	for t := range n {
		for h := range n {
			score[t*n+h] = arc[t*cols+h]
			orig[t*n+h] = end{int32(h), int32(t)}
		}
	}
	alive := make([]bool, n)
	for i := range alive {
		alive[i] = true
	}
	var solve func() map[int]end // the chosen arc into each live component but the root's
	solve = func() map[int]end {
		best := make([]int, n)
		for t := range n {
			best[t] = -1
			if !alive[t] || t == root {
				continue
			}
			for h := range n {
				if h != t && alive[h] && (best[t] < 0 || score[t*n+h] > score[t*n+best[t]]) {
					best[t] = h
				}
			}
		}
		// a cycle among the best
		color := make([]int, n)
		var cycle []int
		for i := 0; i < n && cycle == nil; i++ {
			if !alive[i] || color[i] != 0 {
				continue
			}
			at := i
			for at != root && color[at] == 0 {
				color[at] = i + 1
				at = best[at]
			}
			if at != root && color[at] == i+1 {
				for c := at; ; {
					cycle = append(cycle, c)
					c = best[c]
					if c == at {
						break
					}
				}
			}
		}
		if cycle == nil {
			out := map[int]end{}
			for t := range n {
				if alive[t] && t != root {
					out[t] = orig[t*n+best[t]]
				}
			}
			return out
		}
		in := make([]bool, n)
		for _, c := range cycle {
			in[c] = true
		}
		inner := map[int]end{}
		for _, c := range cycle {
			inner[c] = orig[c*n+best[c]]
		}
		// contract into rep
		rep := cycle[0]
		owner := make(map[end]int, n) // an arc into the cycle -> the member that it enters
		for h := range n {
			if !alive[h] || in[h] {
				continue
			}
			bi, bo := -1, -1
			var si, so float32
			for _, c := range cycle {
				if v := score[c*n+h] - score[c*n+best[c]]; bi < 0 || v > si {
					bi, si = c, v
				}
				if v := score[h*n+c]; bo < 0 || v > so {
					bo, so = c, v
				}
			}
			e, o := orig[bi*n+h], orig[h*n+bo]
			owner[e] = bi
			score[rep*n+h], orig[rep*n+h] = si, e
			score[h*n+rep], orig[h*n+rep] = so, o
		}
		for _, c := range cycle[1:] {
			alive[c] = false
		}
		out := solve()
		entered := owner[out[rep]]
		enter := out[rep]
		delete(out, rep)
		for _, c := range cycle {
			out[c] = inner[c]
		}
		out[entered] = enter
		return out
	}
	for _, e := range solve() {
		head[e.t] = e.h
	}
	head[root] = -1
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
