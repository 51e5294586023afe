package nlp

import "math/bits"

// vocabulary is a map from words, for those who ask it about every word of a text: nearly always the word is not in it, and that it
// says without a look at any word.
type vocabulary[V any] struct {
	hashes []uint32 // by place, which follows from the hash; 0 where there is none
	words  []string
	values []V
	size   int
}

// get returns what a word was given, or nothing.
func (v *vocabulary[V]) get(word string) (value V) {
	if i, ok := v.find(word); ok {
		return v.values[i]
	}
	return value
}

func (v *vocabulary[V]) has(word string) bool {
	_, ok := v.find(word)
	return ok
}

// find returns the place of a word, or the one where it would be.
func (v *vocabulary[V]) find(word string) (int, bool) {
	if v.size == 0 {
		return 0, false
	}
	h := wordHash(word)
	mask := len(v.hashes) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		switch v.hashes[i] {
		case 0:
			return i, false
		case h:
			if v.words[i] == word {
				return i, true
			}
		}
	}
}

// set gives a word a value.
func (v *vocabulary[V]) set(word string, value V) {
	if 3*v.size >= len(v.hashes) { // two thirds stay empty: a no is found at once
		v.grow()
	}
	i, ok := v.find(word)
	if v.size == 0 {
		i = int(wordHash(word)) & (len(v.hashes) - 1)
	}
	if !ok {
		v.size++
	}
	v.hashes[i], v.words[i], v.values[i] = wordHash(word), word, value
}

func (v *vocabulary[V]) grow() {
	old := *v
	n := max(16, 2*len(old.hashes))
	*v = vocabulary[V]{hashes: make([]uint32, n), words: make([]string, n), values: make([]V, n)}
	for i, h := range old.hashes {
		if h != 0 {
			v.set(old.words[i], old.values[i])
		}
	}
}

// wordHash is a hash of the length, the first and the last letters of a word, which tell most words apart; never 0.
func wordHash(s string) uint32 {
	var a, b uint64
	switch n := len(s); {
	case n >= 8:
		a, b = letters8(s), letters8(s[n-8:])
	case n >= 4:
		a, b = letters4(s), letters4(s[n-4:])
	case n > 0:
		a = uint64(s[0])<<16 | uint64(s[n/2])<<8 | uint64(s[n-1])
	}
	high, low := bits.Mul64(a^0x9e3779b97f4a7c15, b^0xc2b2ae3d27d4eb4f^uint64(len(s))<<56)
	return uint32(high^low) | 1<<31
}

func letters8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func letters4(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
