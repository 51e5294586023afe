package network

import (
	"math/rand/v2"
	"testing"
)

// benchNetwork is a preferential network: of each arc one end is drawn at random, the other is the end of an earlier arc.
func benchNetwork(tb testing.TB, n, m int, weighted, undirected bool) *Network {
	tb.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	from, to := make([]uint32, m), make([]uint32, m)
	var weight []float64
	for i := range m {
		from[i], to[i] = uint32(random.IntN(n)), uint32(random.IntN(n))
		if i > 0 && random.IntN(3) > 0 {
			to[i] = to[random.IntN(i)]
		}
		if weighted {
			weight = append(weight, float64(1+random.IntN(1000)))
		}
	}
	g, err := New(n, from, to, weight, Options{Undirected: undirected, Combine: Least})
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

func BenchmarkPageRank(b *testing.B) {
	g := benchNetwork(b, 10000, 50000, false, false)
	for b.Loop() {
		PageRank(g, PageRankOptions{})
	}
}

func BenchmarkShortest(b *testing.B) {
	f := NewFinder(benchNetwork(b, 10000, 50000, true, true))
	random := rand.New(rand.NewPCG(3, 3))
	for b.Loop() {
		f.Shortest(uint32(random.IntN(10000)), uint32(random.IntN(10000)))
	}
}

func BenchmarkShortestHops(b *testing.B) {
	f := NewFinder(benchNetwork(b, 10000, 50000, false, true))
	random := rand.New(rand.NewPCG(3, 3))
	for b.Loop() {
		f.Shortest(uint32(random.IntN(10000)), uint32(random.IntN(10000)))
	}
}

func BenchmarkKShortest(b *testing.B) {
	f := NewFinder(benchNetwork(b, 10000, 50000, true, true))
	random := rand.New(rand.NewPCG(3, 3))
	for b.Loop() {
		f.KShortest(uint32(random.IntN(10000)), uint32(random.IntN(10000)), 10)
	}
}

func BenchmarkCommunities(b *testing.B) {
	g := benchNetwork(b, 10000, 50000, false, true)
	for b.Loop() {
		Communities(g, CommunityOptions{})
	}
}

func BenchmarkBetweenness(b *testing.B) {
	g := benchNetwork(b, 1000, 5000, false, true)
	for b.Loop() {
		Betweenness(g, BetweennessOptions{Workers: 1})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		benchNetwork(b, 10000, 50000, true, true)
	}
}

// A search allocates its answer alone: the working memory is kept.
func TestSearchKeepsItsMemory(t *testing.T) {
	for _, weighted := range []bool{false, true} {
		f := NewFinder(benchNetwork(t, 2000, 10000, weighted, true))
		random := rand.New(rand.NewPCG(3, 3))
		search := func() { f.Shortest(uint32(random.IntN(2000)), uint32(random.IntN(2000))) }
		for range 500 {
			search()
		}
		if n := testing.AllocsPerRun(200, search); n > 6 {
			t.Errorf("weighted %v: %v allocations a search", weighted, n)
		}
	}
}
