package network

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// allPaths lists all simple paths in the order of Path.Compare, by brute force.
func allPaths(g *Network, from, to uint32, maxHops int) []Path {
	var paths []Path
	var walk func(nodes []uint32, cost float64)
	walk = func(nodes []uint32, cost float64) {
		u := nodes[len(nodes)-1]
		if u == to {
			paths = append(paths, Path{slices.Clone(nodes), cost})
			return
		}
		if maxHops > 0 && len(nodes) > maxHops {
			return
		}
		for i, v := range g.Out.Of(u) {
			if !slices.Contains(nodes, v) {
				w := 1.0
				if g.Out.Weight != nil {
					w = g.Out.Weights(u)[i]
				}
				walk(append(nodes, v), cost+w)
			}
		}
	}
	walk([]uint32{from}, 0)
	slices.SortFunc(paths, Path.Compare)
	return paths
}

func wantPaths(t *testing.T, g *Network, got, want []Path) {
	t.Helper()
	if !slices.EqualFunc(got, want, func(a, b Path) bool { return a.Compare(b) == 0 }) {
		t.Fatalf("paths\n got %v\nwant %v\n in %+v", got, want, g.Out)
	}
}

func TestKShortestAgainstBruteForce(t *testing.T) {
	eachNetwork(t, 400, 8, 24, func(t *testing.T, random *rand.Rand, g *Network) {
		f := NewFinder(g)
		for range 4 {
			from, to := uint32(random.IntN(g.Len())), uint32(random.IntN(g.Len()))
			k, maxHops := 1+random.IntN(30), random.IntN(5)
			want := allPaths(g, from, to, 0)
			wantPaths(t, g, f.KShortest(from, to, k), want[:min(k, len(want))])
			p, ok := f.Shortest(from, to)
			if ok != (len(want) > 0) || ok && p.Compare(want[0]) != 0 {
				t.Fatalf("shortest %v %v, want %v", p, ok, want)
			}
			want = allPaths(g, from, to, maxHops)
			wantPaths(t, g, f.Search(from, to, PathSearch{K: k, MaxHops: maxHops}), want[:min(k, len(want))])
		}
	})
}

func TestPathsThroughAgainstBruteForce(t *testing.T) {
	eachNetwork(t, 150, 8, 24, func(t *testing.T, random *rand.Rand, g *Network) {
		if g.Len() < 4 {
			return
		}
		nodes := random.Perm(g.Len())
		from, to := uint32(nodes[0]), uint32(nodes[1])
		through := []uint32{uint32(nodes[2])}
		if random.IntN(2) == 0 {
			through = append(through, uint32(nodes[3]))
		}
		k, maxHops := 1+random.IntN(10), random.IntN(2)*4
		want := slices.DeleteFunc(allPaths(g, from, to, maxHops), func(p Path) bool {
			at := -1
			for _, v := range through {
				i := slices.Index(p.Nodes, v)
				if i <= at {
					return true
				}
				at = i
			}
			return false
		})
		wantPaths(t, g, NewFinder(g).Search(from, to, PathSearch{K: k, MaxHops: maxHops, Through: through}), want[:min(k, len(want))])
	})
}

// A path that is asked for twice, or after others, is the same.
func TestFinderForgets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	g := randomNetwork(t, random, 300, 1500, true, true)
	f := NewFinder(g)
	for range 50 {
		from, to := uint32(random.IntN(300)), uint32(random.IntN(300))
		wantPaths(t, g, f.KShortest(from, to, 7), NewFinder(g).KShortest(from, to, 7))
	}
}
