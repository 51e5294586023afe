package syntax

import "sort"

// Automaton is a minimal acyclic automaton over bytes that numbers its words in byte order (a minimal perfect hash).
// After J. Daciuk et al., Incremental construction of minimal acyclic finite-state automata, 2000; numbering after
// C. Lucchesi and T. Kowaltowski, 1993.
//
// An edge is a uint32: label in the low 8 bits, then one bit for the last edge of its state, one for a word's end after
// it, and 22 bits of the index of its target's first edge (0: the target has no edges). skip holds for each edge the
// number of words that leave its state by an earlier edge.
type Automaton struct {
	edges []uint32
	skip  []uint32
	root  uint32
}

const (
	edgeLast   = 1 << 8
	edgeFinal  = 1 << 9
	edgeTarget = 10
)

// Number returns the number of a word, -1 if it is none.
func (a *Automaton) Number(word string) int {
	at, n := a.root, uint32(0)
	if len(word) == 0 || len(a.edges) == 0 {
		return -1
	}
	for i := 0; i < len(word); i++ {
		if at == 0 {
			return -1
		}
		c := uint32(word[i])
		for {
			e := a.edges[at]
			if e&255 == c {
				n += a.skip[at]
				if i == len(word)-1 {
					if e&edgeFinal == 0 {
						return -1
					}
					return int(n)
				}
				if e&edgeFinal != 0 {
					n++
				}
				at = e >> edgeTarget
				break
			}
			if e&edgeLast != 0 || e&255 > c {
				return -1
			}
			at++
		}
	}
	return -1
}

type buildState struct {
	labels []byte
	finals []bool
	to     []*buildState
	id     uint32 // index of its first edge once registered and laid out
	words  uint32
}

// BuildAutomaton builds the automaton of words, which must be sorted, unique and not empty.
func BuildAutomaton(words []string) *Automaton {
	register := map[string]*buildState{}
	a := &Automaton{edges: []uint32{edgeLast}, skip: []uint32{0}}
	finish := func(s *buildState) *buildState {
		if len(s.labels) == 0 {
			return s
		}
		key := make([]byte, 0, len(s.labels)*6)
		for i, l := range s.labels {
			f := byte(0)
			if s.finals[i] {
				f = 1
			}
			t := s.to[i].id
			key = append(key, l, f, byte(t), byte(t>>8), byte(t>>16), byte(t>>24))
		}
		if old := register[string(key)]; old != nil {
			return old
		}
		s.id = uint32(len(a.edges))
		n := uint32(0)
		for i, l := range s.labels {
			e := uint32(l) | s.to[i].id<<edgeTarget
			a.skip = append(a.skip, n)
			if s.finals[i] {
				e |= edgeFinal
				n++
			}
			n += s.to[i].words
			if i == len(s.labels)-1 {
				e |= edgeLast
			}
			a.edges = append(a.edges, e)
		}
		s.words = n
		register[string(key)] = s
		return s
	}
	path := []*buildState{{}}
	prev := ""
	close := func(depth int) {
		for len(path)-1 > depth {
			s := finish(path[len(path)-1])
			path = path[:len(path)-1]
			p := path[len(path)-1]
			p.to[len(p.to)-1] = s
		}
	}
	for _, w := range words {
		common := 0
		for common < len(w) && common < len(prev) && w[common] == prev[common] {
			common++
		}
		close(common)
		for i := common; i < len(w); i++ {
			p := path[len(path)-1]
			p.labels = append(p.labels, w[i])
			p.finals = append(p.finals, i == len(w)-1)
			s := new(buildState)
			p.to = append(p.to, s)
			path = append(path, s)
		}
		prev = w
	}
	close(0)
	root := finish(path[0])
	a.root = root.id
	return a
}

func sortedUnique(words []string) []string {
	sort.Strings(words)
	out := words[:0]
	for i, w := range words {
		if w != "" && (i == 0 || w != words[i-1]) {
			out = append(out, w)
		}
	}
	return out
}
