package network

import (
	"cmp"
	"slices"
)

// maxTries ends the search for paths through given nodes: of so many combinations of legs the simple ones are taken.
const maxTries = 20000

// through finds paths that pass given nodes: the legs from one to the next are joined in the order of their sums, and
// what repeats a node is dropped. As each leg gives its paths in order, so do the combinations; they are complete up to
// the number of combinations tried.
func (f *Finder) through(from, to uint32, s PathSearch) []Path {
	stops := slices.Concat([]uint32{from}, s.Through, []uint32{to})
	legs := make([]leg, len(stops)-1)
	for i := range legs {
		legs[i] = leg{f: f, from: stops[i], to: stops[i+1], maxHops: s.MaxHops, avoid: slices.Clone(s.Avoid)}
		for _, v := range stops {
			if v != stops[i] && v != stops[i+1] {
				legs[i].avoid = append(legs[i].avoid, v)
			}
		}
	}
	type choice struct {
		cost float64
		at   []int // which path of each leg
	}
	compare := func(a, b choice) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), slices.Compare(a.at, b.at))
	}
	price := func(at []int) (choice, bool) {
		c := choice{at: at}
		for i := range legs {
			p, ok := legs[i].path(at[i])
			if !ok {
				return c, false
			}
			c.cost += p.Cost
		}
		return c, true
	}
	var found []Path
	var waiting []choice
	if c, ok := price(make([]int, len(legs))); ok {
		waiting = append(waiting, c)
	}
	for tries := 0; len(waiting) > 0 && tries < maxTries; tries++ {
		c := waiting[0]
		// All combinations of one cost are looked at before the paths are cut to K, so that ties come in their order.
		if len(found) >= s.K && c.cost > found[len(found)-1].Cost {
			break
		}
		waiting = waiting[1:]
		if p, simple := f.join(legs, c.at, c.cost); simple && (s.MaxHops == 0 || len(p.Nodes)-1 <= s.MaxHops) {
			at, twice := slices.BinarySearchFunc(found, p, Path.Compare)
			if !twice {
				found = slices.Insert(found, at, p)
			}
		}
		// Each combination is reached once: from the one with less in the last leg that is not the first path.
		last := len(c.at) - 1
		for last > 0 && c.at[last] == 0 {
			last--
		}
		for i := last; i < len(c.at); i++ {
			at := slices.Clone(c.at)
			at[i]++
			if next, ok := price(at); ok {
				place, _ := slices.BinarySearchFunc(waiting, next, compare)
				waiting = slices.Insert(waiting, place, next)
			}
		}
	}
	return found[:min(len(found), s.K)]
}

// join puts legs together; false where the path would repeat a node.
func (f *Finder) join(legs []leg, at []int, cost float64) (Path, bool) {
	p := Path{Nodes: []uint32{legs[0].from}, Cost: cost}
	for i := range legs {
		q, _ := legs[i].path(at[i])
		for _, v := range q.Nodes[1:] {
			if slices.Contains(p.Nodes, v) {
				return Path{}, false
			}
			p.Nodes = append(p.Nodes, v)
		}
	}
	return p, true
}

// leg is the paths from one stop to the next, found as they are asked for.
type leg struct {
	f        *Finder
	from, to uint32
	avoid    []uint32
	maxHops  int
	paths    []Path
	all      bool
}

func (l *leg) path(i int) (Path, bool) {
	if i >= len(l.paths) && !l.all {
		wanted := max(4, 2*i)
		l.paths = l.f.Search(l.from, l.to, PathSearch{K: wanted, MaxHops: l.maxHops, Avoid: l.avoid})
		l.all = len(l.paths) < wanted
	}
	if i >= len(l.paths) {
		return Path{}, false
	}
	return l.paths[i], true
}
