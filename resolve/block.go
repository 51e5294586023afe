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
	for i := range profiles {
		for _, key := range keys(k, &profiles[i]) {
			index = append(index, entry{xxhash.Sum64String(key), uint32(i)})
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

// keys returns the blocks that a profile belongs to.
func keys(k *knowledge, p *profile) []string {
	r := p.name
	t := string(r.Type) + "\x00"
	out := []string{t + "=" + r.folded}
	if r.Type != graph.Person && strings.Contains(r.folded, " ") || looksLikeAcronym(r.Text) {
		out = append(out, "="+r.folded) // a name that is read as two types
	}
	for _, g := range r.groups {
		out = append(out, t+"group"+k.names[r.Type][g][0])
	}
	if r.entry != nil {
		out = append(out, "entry"+r.entry.ID)
	}
	switch r.Type {
	case graph.Person:
		return append(out, personKeys(t, r.person)...)
	case graph.Place:
		joined := strings.Join(r.place.words, "")
		stem, _ := placeEnding(joined)
		out = append(out, t+joined, t+"~"+skeleton(sound(stem)))
		if short, ok := k.shortForm(r.Text); ok {
			out = append(out, t+strings.ReplaceAll(short, " ", ""))
		}
	case graph.Event:
		return append(out, eventKeys(t, &r.event)...)
	default:
		o := r.organization
		sorted := slices.Sorted(slices.Values(o.words))
		out = append(out, t+strings.Join(sorted, " "))
		var sounds []string
		for _, w := range o.words {
			sounds = append(sounds, skeleton(sound(w)))
		}
		out = append(out, t+"~"+strings.Join(sounds, " "))
		if looksLikeAcronym(r.Text) {
			out = append(out, t+"acronym"+strings.ReplaceAll(strings.ReplaceAll(r.folded, " ", ""), "&", ""))
		}
		if len(o.full) > 1 {
			out = append(out, acronymKeys(k, t, o.full)...)
		}
	}
	return out
}

// personKeys: each two words of the name, one by its consonants and the other by its first letter, so that a slip in
// one of them does not matter; and the name without spaces. A single word is found by its consonants.
func personKeys(t string, p person) []string {
	out := []string{t + "+" + p.squeezed}
	if len(p.parts) == 1 {
		return append(out, t+"~"+p.parts[0].skeleton)
	}
	for i, a := range p.parts {
		if a.initial || len(a.text) < 2 {
			continue
		}
		for j, b := range p.parts {
			if i != j {
				out = append(out, t+a.skeleton+"+"+b.text[:1])
			}
		}
	}
	return out
}

// acronymKeys are the acronyms that a name may have: of its words, with and without the small ones.
func acronymKeys(k *knowledge, t string, full []string) []string {
	all, main := "", ""
	for _, w := range full {
		all += w[:1]
		if !k.stop[w] && !k.legal[w] {
			main += w[:1]
		}
	}
	out := []string{t + "acronym" + all, t + "acronym" + main}
	if len(main) > 2 {
		out = append(out, t+"acronym"+main[:len(main)-1]) // the country at the end may be left out
	}
	return out
}

func eventKeys(t string, e *event) []string {
	var out []string
	var year string
	if len(e.years) > 0 {
		year = e.years[0]
	}
	for place := range e.places {
		out = append(out, t+e.kind+"@"+place)
	}
	for _, w := range e.words {
		out = append(out, t+e.kind+"+"+w, t+w+"-"+e.number)
	}
	if year != "" {
		out = append(out, t+e.kind+"#"+year)
	}
	if e.day != "" {
		out = append(out, t+"on"+e.month+"/"+e.day)
	}
	slices.Sort(out)
	return out
}
