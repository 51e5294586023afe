package syntax

import "kg/nlp/internal/vector"

// tracks are places where sentences stand one behind the other, so that as many words as there are tracks go through the
// network at a time and share the loads of its weights. The rows of a pass are those of the words: first the first one of each
// track, then the second ones.
type tracks struct {
	wide  int // so many tracks
	at    []place
	sizes [mostTracks]int
	live  []int       // of each step the tracks that have a word there: the first ones
	begin [2][]uint32 // of each step a bit for each track on which a sentence begins there, read forwards and backwards
}

// place is where a sentence stands: the track, and the step of its first word.
type place struct{ track, step int }

// mostTracks is the number of rows of a tile.
const mostTracks = 16

// row is the row of word t of sentence i.
func (s *tracks) row(i, t int) int { return (s.at[i].step+t)*s.wide + s.at[i].track }

// lay gives each sentence its place: the next one where the track is shortest.
func (s *tracks) lay(lanes []Lane) {
	s.wide = min(mostTracks, len(lanes))
	sizes := s.sizes[:s.wide]
	clear(sizes)
	s.at = s.at[:0]
	for i := range lanes {
		track := 0
		for k, n := range sizes {
			if n < sizes[track] {
				track = k
			}
		}
		s.at = append(s.at, place{track, sizes[track]})
		sizes[track] += len(lanes[i].Rows)
	}
	// The longest tracks first.
	var rank [mostTracks]int
	steps := 0
	for k, n := range sizes {
		steps = max(steps, n)
		for j, o := range sizes {
			if o > n || o == n && j < k {
				rank[k]++
			}
		}
	}
	s.live = vector.Sized(s.live, steps)
	clear(s.live)
	for d := range s.begin {
		s.begin[d] = vector.Sized(s.begin[d], steps)
		clear(s.begin[d])
	}
	for i := range s.at {
		p := &s.at[i]
		p.track = rank[p.track]
		n := len(lanes[i].Rows)
		if n == 0 {
			continue
		}
		s.begin[0][p.step] |= 1 << p.track
		s.begin[1][p.step+n-1] |= 1 << p.track
	}
	for _, n := range sizes {
		for t := range n {
			s.live[t]++
		}
	}
}
