package network

import (
	"math/bits"
	"math/rand/v2"
	"testing"
)

// leastTree tries all sets of nodes that hold the terminals.
func leastTree(g *Network, terminals []uint32) float64 {
	best := infinite
	var wanted uint
	for _, t := range terminals {
		wanted |= 1 << t
	}
	for set := range uint(1) << g.Len() {
		if set&wanted != wanted {
			continue
		}
		// Prim's algorithm within the set.
		in, cost := set&-set, 0.0
		for in != set {
			least, next := infinite, uint(0)
			eachArc(g, func(u, v uint32, w float64) {
				if in>>u&1 == 1 && set>>v&1 == 1 && in>>v&1 == 0 && w < least {
					least, next = w, 1<<v
				}
			})
			if next == 0 {
				cost = infinite
				break
			}
			in |= next
			cost += least
		}
		best = min(best, cost)
	}
	return best
}

func TestConnectAgainstBruteForce(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 13))
		g := randomNetwork(t, random, 3+random.IntN(6), 1+random.IntN(16), seed%2 == 0, true)
		var terminals []uint32
		for _, v := range random.Perm(g.Len())[:2+random.IntN(min(4, g.Len()-2))] {
			terminals = append(terminals, uint32(v))
		}
		want := leastTree(g, terminals)
		tree, exact, ok := Connect(g, terminals)
		if !exact || ok != (want < infinite) || ok && tree.Cost != want {
			t.Fatalf("seed %d: %v %v %v, want %v", seed, tree, exact, ok, want)
		}
		near, ok := mehlhorn(g, terminals)
		if ok != (want < infinite) || ok && (near.Cost < want || near.Cost > 2*want) {
			t.Fatalf("seed %d: near tree %v %v, the least weighs %v", seed, near, ok, want)
		}
		for _, tree := range []Tree{tree, near} {
			if ok {
				wantTree(t, g, tree, terminals)
			}
		}
	}
}

// wantTree checks that the edges are of the network, have no rounds, connect the terminals, and end in terminals.
func wantTree(t *testing.T, g *Network, tree Tree, terminals []uint32) {
	t.Helper()
	joined := newForest(g.Len())
	degree := make([]int, g.Len())
	for _, e := range tree.Edges {
		if _, ok := g.Weight(e[0], e[1]); !ok || !joined.join(e[0], e[1]) {
			t.Fatalf("edge %v is not of the network, or closes a round: %v", e, tree)
		}
		degree[e[0]]++
		degree[e[1]]++
	}
	var wanted uint
	for _, v := range terminals {
		wanted |= 1 << v
		if joined.root(v) != joined.root(terminals[0]) {
			t.Fatalf("terminal %d is apart: %v", v, tree)
		}
	}
	for v, d := range degree {
		if d == 1 && wanted>>v&1 == 0 {
			t.Fatalf("leaf %d is no terminal: %v", v, tree)
		}
	}
	if bits.OnesCount(wanted) > len(tree.Edges)+1 {
		t.Fatalf("%d terminals, %d edges", bits.OnesCount(wanted), len(tree.Edges))
	}
}
