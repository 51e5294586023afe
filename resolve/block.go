package resolve

import (
	"cmp"
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

// candidates returns the pairs of profiles worth comparing: those that share a key which survives the ways in
// which names vary. Pairs are sorted, the lower index first.
func candidates(k *knowledge, profiles []profile) [][2]uint32 {
	type entry struct {
		key     uint64
		profile uint32
	}
	var index []entry
	var b blocks
	for i := range profiles {
		b.keys = b.keys[:0]
		b.profile(k, &profiles[i])
		for _, key := range b.keys {
			index = append(index, entry{key, uint32(i)})
		}
	}
	slices.SortFunc(index, func(a, b entry) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return cmp.Compare(a.profile, b.profile)
	})
	index = slices.Compact(index)
	var pairs [][2]uint32
	for i := 0; i < len(index); {
		j := i + 1
		for j < len(index) && index[j].key == index[i].key {
			j++
		}
		block := index[i:j]
		reach := len(block)
		if reach > maxBlock {
			reach = neighbours
			slices.SortFunc(block, func(a, b entry) int {
				return cmp.Or(cmp.Compare(profiles[a.profile].name.folded, profiles[b.profile].name.folded), cmp.Compare(a.profile, b.profile))
			})
		}
		for a := range block {
			for b := a + 1; b < len(block) && b <= a+reach; b++ {
				p, q := block[a].profile, block[b].profile
				pairs = append(pairs, [2]uint32{min(p, q), max(p, q)})
			}
		}
		i = j
	}
	slices.SortFunc(pairs, func(a, b [2]uint32) int {
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		return cmp.Compare(a[1], b[1])
	})
	return slices.Compact(pairs)
}

// blocks gathers the keys of the blocks that a profile belongs to, as hashes.
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

func (b *blocks) profile(k *knowledge, p *profile) {
	r := p.name
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
		if short, ok := k.shortForm(r.Text); ok {
			b.add(t, strings.ReplaceAll(short, " ", ""))
		}
	case graph.Event:
		b.event(t, &r.event)
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
	for place := range e.places {
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
