package gazetteer

import "kg/gazetteer/vocabulary"

// sieve has a bit for each folded name that any index holds, shared by a few. Most words of a text that are looked up are no name of
// anything, which it says without a search in a map.
type sieve [1 << (sieveBits - 6)]uint64

const sieveBits = 17

// sieveBit is the place of a name.
func sieveBit(folded string) (word, bit uint32) {
	h := vocabulary.Hash(folded) >> (31 - sieveBits) // the upper bit of all is the same
	return h >> 6 & (1<<(sieveBits-6) - 1), h & 63
}

// may reports whether an index may hold a name.
func (s *sieve) may(folded string) bool {
	word, bit := sieveBit(folded)
	return s[word]>>bit&1 != 0
}

// add takes up a name.
func (s *sieve) add(folded string) {
	word, bit := sieveBit(folded)
	s[word] |= 1 << bit
}
