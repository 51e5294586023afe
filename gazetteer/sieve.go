package gazetteer

// sieve has a bit for each folded name that any index holds, shared by a few. Most words of a text that are looked up are no name of
// anything, which it says without a search in a map.
type sieve [1 << (sieveBits - 6)]uint64

const sieveBits = 17

// sieveBit is the place of a name: by its length, its first and its last letters, which tell most names apart.
func sieveBit(folded string) (word, bit uint32) {
	h := uint32(len(folded))
	n := len(folded)
	for i := range min(n, 4) {
		h = (h ^ uint32(folded[i])) * 0x01000193
		h = (h ^ uint32(folded[n-1-i])) * 0x01000193
	}
	h *= 0x9e3779b1
	return h >> (32 - sieveBits + 6), h >> (32 - sieveBits) & 63
}

// may reports whether an index may hold a name. A nil sieve lets all pass: the gazetteer is still read.
func (s *sieve) may(folded string) bool {
	if s == nil {
		return true
	}
	word, bit := sieveBit(folded)
	return s[word]>>bit&1 != 0
}

// add takes up the names of an index.
func add[V any](s *sieve, index map[string]V) {
	for name := range index {
		word, bit := sieveBit(name)
		s[word] |= 1 << bit
	}
}

// sift makes the sieve, when all is read.
func (g *Gazetteer) sift() {
	s := new(sieve)
	for _, index := range []map[string]*Entry{g.countries, g.places, g.capitals, g.metonyms, g.organizations, g.events, g.towns} {
		add(s, index)
	}
	add(s, g.demonyms)
	add(s, g.givenNames)
	add(s, g.parties)
	g.sieve = s
}
