package network

// label is a node at a distance.
type label struct {
	dist float64
	node uint32
}

func (a label) before(b label) bool {
	return a.dist < b.dist || a.dist == b.dist && a.node < b.node
}

// labelHeap is a heap with four children a node: less deep than a binary one, and the children share a cache line.
// Labels are never moved when a node comes nearer: it gets another one, and the stale is dropped when it comes up.
type labelHeap []label

func (h *labelHeap) push(l label) {
	s := append(*h, l)
	i := len(s) - 1
	for i > 0 {
		up := (i - 1) / 4
		if !l.before(s[up]) {
			break
		}
		s[i] = s[up]
		i = up
	}
	s[i] = l
	*h = s
}

func (h *labelHeap) pop() label {
	s := *h
	top := s[0]
	n := len(s) - 1
	l := s[n]
	s = s[:n]
	*h = s
	if n == 0 {
		return top
	}
	i := 0
	for {
		c := 4*i + 1
		if c >= n {
			break
		}
		best := c
		for j := c + 1; j < min(c+4, n); j++ {
			if s[j].before(s[best]) {
				best = j
			}
		}
		if !s[best].before(l) {
			break
		}
		s[i] = s[best]
		i = best
	}
	s[i] = l
	return top
}
