package network

import "math"

// PathSearch says which paths Finder.Search is to find; K is to be given.
type PathSearch struct {
	K       int      // how many
	MaxHops int      // most arcs of a path; zero: any number
	Through []uint32 // nodes to pass, in this order
	Avoid   []uint32 // nodes not to enter
}

// Search returns the K shortest paths without repeated nodes that the search allows, in the order of Path.Compare.
func (f *Finder) Search(from, to uint32, s PathSearch) []Path {
	f.fixed = s.Avoid
	defer func() { f.fixed = nil }()
	switch {
	case s.K <= 0:
		return nil
	case len(s.Through) > 0:
		return f.through(from, to, s)
	case s.MaxHops > 0 && f.net.Out.Weight == nil:
		return f.kShortest(from, s.K, func(from uint32, limit float64, hops int) (Path, bool) {
			return f.find(from, to, min(limit, float64(s.MaxHops-hops)))
		})
	case s.MaxHops > 0:
		layers := newLayers(f, to, s.MaxHops)
		return f.kShortest(from, s.K, layers.find)
	}
	return f.KShortest(from, to, s.K)
}

// infinite is the cost of what cannot be reached.
var infinite = math.Inf(1)
