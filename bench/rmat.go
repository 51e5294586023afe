package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
)

// pairsAsked is how many pairs of nodes paths are asked for.
const pairsAsked = 20

// rmat makes an R-MAT graph with the usual chances 0.57, 0.19, 0.19, 0.05: each edge falls into one of the quarters of
// the matrix again and again. Loops, and edges between nodes that have one, are drawn again, so that the graph is simple
// whether its directions count or not. Nodes are numbered at random.
func rmat(nodes, edges int, seed uint64) (from, to []uint32) {
	random := rand.New(rand.NewPCG(seed, 0x726d6174))
	label := random.Perm(nodes)
	levels := 0
	for 1<<levels < nodes {
		levels++
	}
	seen := make(map[uint64]bool, edges)
	for len(from) < edges {
		u, v := 0, 0
		for range levels {
			u, v = u<<1, v<<1
			switch x := random.Float64(); {
			case x < 0.57:
			case x < 0.76:
				v |= 1
			case x < 0.95:
				u |= 1
			default:
				u, v = u|1, v|1
			}
		}
		if u >= nodes || v >= nodes || u == v {
			continue
		}
		key := uint64(min(u, v))<<32 | uint64(max(u, v))
		if seen[key] {
			continue
		}
		seen[key] = true
		from, to = append(from, uint32(label[u])), append(to, uint32(label[v]))
	}
	return from, to
}

// writeGraph writes three files: path with an edge "from to" on each line, path.weights with a whole number from 1 to 1000
// for each, and path.pairs with pairs of connected nodes.
func writeGraph(path string, nodes, edges int) error {
	from, to := rmat(nodes, edges, 1)
	random := rand.New(rand.NewPCG(2, 0x726d6174))
	var list, weights, pairs bytes.Buffer
	for i := range from {
		fmt.Fprintf(&list, "%d %d\n", from[i], to[i])
		fmt.Fprintf(&weights, "%d\n", 1+random.IntN(1000))
	}
	for n := 0; n < pairsAsked; {
		// Ends of edges are in the large component, but for a few.
		u, v := from[random.IntN(edges)], to[random.IntN(edges)]
		if u != v {
			fmt.Fprintf(&pairs, "%d %d\n", u, v)
			n++
		}
	}
	for suffix, b := range map[string]*bytes.Buffer{"": &list, ".weights": &weights, ".pairs": &pairs} {
		if err := os.WriteFile(path+suffix, b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// edgeList is an edge list that was read.
type edgeList struct {
	nodes    int
	from, to []uint32
}

// readEdges reads lines of two whole numbers.
func readEdges(path string) (edgeList, error) {
	var l edgeList
	text, err := os.ReadFile(path)
	if err != nil {
		return l, err
	}
	lines := bytes.Count(text, []byte{'\n'})
	l.from, l.to = make([]uint32, 0, lines), make([]uint32, 0, lines)
	most, x, digits, second := uint32(0), uint32(0), 0, false
	for _, c := range text {
		if c >= '0' && c <= '9' {
			x = 10*x + uint32(c-'0')
			digits++
			continue
		}
		if digits == 0 {
			continue
		}
		most = max(most, x)
		if second {
			l.to = append(l.to, x)
		} else {
			l.from = append(l.from, x)
		}
		x, digits, second = 0, 0, !second
	}
	if len(l.from) != len(l.to) {
		return l, fmt.Errorf("read %s: an edge without an end", path)
	}
	l.nodes = int(most) + 1
	return l, nil
}

func readWeights(path string) ([]float64, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var weights []float64
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		w, err := strconv.ParseFloat(lines.Text(), 64)
		if err != nil {
			return nil, err
		}
		weights = append(weights, w)
	}
	return weights, lines.Err()
}
