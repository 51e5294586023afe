package network

import (
	"math/rand/v2"
	"slices"
)

// sample returns k different nodes of n, sorted, or all of them where k is zero or not below n.
func sample(n, k int, seed uint64) []uint32 {
	nodes := make([]uint32, n)
	for v := range nodes {
		nodes[v] = uint32(v)
	}
	if k <= 0 || k >= n {
		return nodes
	}
	random := rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))
	for i := range k {
		j := i + random.IntN(n-i)
		nodes[i], nodes[j] = nodes[j], nodes[i]
	}
	nodes = nodes[:k]
	slices.Sort(nodes)
	return nodes
}
