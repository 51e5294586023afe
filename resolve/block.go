package resolve

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"

	"kg/graph"
)

// maxBlock is the number of profiles under one key up to which all pairs of them are compared; in a larger block each is
// compared with its neighbours in the order of names alone. So the number of comparisons grows with the names, not with their
// square.
const (
	maxBlock   = 48
	neighbours = 8
)

// membership says that a profile is in the block of a key.
type membership struct {
	key     uint64
	profile uint32
}

// candidates returns the pairs of profiles worth comparing: those that share a key which survives the ways in
// which names vary. Pairs are sorted, the lower index first.
func candidates(profiles []profile) [][2]uint32 {
	n := 0
	for i := range profiles {
		n += len(profiles[i].name.keys)
	}
	index := make([]membership, 0, n)
	for i := range profiles {
		for _, key := range profiles[i].name.keys {
			index = append(index, membership{key, uint32(i)})
		}
	}
	index = slices.Compact(byKey(index))
	var pairs []uint64 // the lower index in the upper half
	for i := 0; i < len(index); {
		j := i + 1
		for j < len(index) && index[j].key == index[i].key {
			j++
		}
		block := index[i:j]
		reach := len(block)
		if reach > maxBlock {
			reach = neighbours
			slices.SortFunc(block, func(a, b membership) int {
				return cmp.Or(cmp.Compare(profiles[a.profile].name.folded, profiles[b.profile].name.folded), cmp.Compare(a.profile, b.profile))
			})
		}
		for a := range block {
			for b := a + 1; b < len(block) && b <= a+reach; b++ {
				p, q := block[a].profile, block[b].profile
				pairs = append(pairs, uint64(min(p, q))<<32|uint64(max(p, q)))
			}
		}
		i = j
	}
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	out := make([][2]uint32, len(pairs))
	for i, p := range pairs {
		out[i] = [2]uint32{uint32(p >> 32), uint32(p)}
	}
	return out
}

// byKey sorts memberships by key, those of one key as they stand. Keys are hashes: their upper bits alone put nearly
// each in its place.
func byKey(index []membership) []membership {
	if len(index) < 2 {
		return index
	}
	shift := 64 - bits.Len(uint(len(index)-1))
	starts := make([]uint32, 1<<(64-shift)+1)
	for _, m := range index {
		starts[m.key>>shift+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	out := make([]membership, len(index))
	for _, m := range index {
		out[starts[m.key>>shift]] = m
		starts[m.key>>shift]++
	}
	from := uint32(0)
	for _, to := range starts { // by now where each ends
		if to-from > 1 {
			slices.SortStableFunc(out[from:to], func(a, b membership) int { return cmp.Compare(a.key, b.key) })
		}
		from = to
	}
	return out
}

// blocks gathers the keys of the blocks that a name belongs to, as hashes.
type blocks struct {
	keys []uint64
	text []byte // of the last key
}

func (b *blocks) add(parts ...string) {
	b.text = b.text[:0]
	for _, p := range parts {
		b.text = append(b.text, p...)
	}
	b.keys = append(b.keys, xxhash.Sum64(b.text))
}

func (b *blocks) reading(k *knowledge, r *reading) {
	b.keys = b.keys[:0]
	t := string(r.Type) + "\x00"
	b.add(t, "=", r.folded)
	if r.Type != graph.Person && strings.Contains(r.folded, " ") || looksLikeAcronym(r.Text) {
		b.add("=", r.folded) // a name that is read as two types
	}
	for _, g := range r.groups {
		b.add(t, "group", k.names[r.Type][g][0])
	}
	if r.entry != nil {
		b.add("entry", r.entry.ID)
	}
	switch r.Type {
	case graph.Person:
		b.person(t, r.person)
	case graph.Place:
		joined := strings.Join(r.place.words, "")
		stem, _ := placeEnding(joined)
		b.add(t, joined)
		b.add(t, "~", skeleton(sound(stem)))
		if short, ok := k.shortForm(r.folded); ok {
			b.add(t, strings.ReplaceAll(short, " ", ""))
		}
	case graph.Event:
		b.event(t, r.event)
	default:
		o := r.organization
		b.add(t, strings.Join(slices.Sorted(slices.Values(o.words)), " "))
		var sounds []string
		for _, w := range o.words {
			sounds = append(sounds, skeleton(sound(w)))
		}
		b.add(t, "~", strings.Join(sounds, " "))
		if looksLikeAcronym(r.Text) {
			b.add(t, "acronym", strings.ReplaceAll(strings.ReplaceAll(r.folded, " ", ""), "&", ""))
		}
		if len(o.full) > 1 {
			b.acronyms(k, t, o.full)
		}
	}
}

// person adds each two words of the name, one by its consonants and the other by its first letter, so that a slip in
// one of them does not matter; and the name without spaces. A single word is found by its consonants.
func (b *blocks) person(t string, p person) {
	b.add(t, "+", p.squeezed)
	if len(p.parts) == 1 {
		b.add(t, "~", p.parts[0].skeleton)
		return
	}
	for i := range p.parts {
		a := &p.parts[i]
		if a.initial || len(a.text) < 2 {
			continue
		}
		for j := range p.parts {
			if i != j {
				b.add(t, a.skeleton, "+", p.parts[j].text[:1])
			}
		}
	}
}

// acronyms adds the acronyms that a name may have: of its words, with and without the small ones.
func (b *blocks) acronyms(k *knowledge, t string, full []string) {
	all, main := "", ""
	for _, w := range full {
		all += w[:1]
		if !k.stop[w] && !k.legal[w] {
			main += w[:1]
		}
	}
	b.add(t, "acronym", all)
	b.add(t, "acronym", main)
	if len(main) > 2 {
		b.add(t, "acronym", main[:len(main)-1]) // the country at the end may be left out
	}
}

func (b *blocks) event(t string, e *event) {
	for _, place := range e.places {
		b.add(t, e.kind, "@", place)
	}
	for _, w := range e.words {
		b.add(t, e.kind, "+", w)
		b.add(t, w, "-", e.number)
	}
	if len(e.years) > 0 && e.years[0] != "" {
		b.add(t, e.kind, "#", e.years[0])
	}
	if e.day != "" {
		b.add(t, "on", e.month, "/", e.day)
	}
}
