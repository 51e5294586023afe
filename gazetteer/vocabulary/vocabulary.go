// Package vocabulary is a map from words, for those who ask it about every word of a text, or fill it with thousands of words
// before the first text is read: nearly always the word is not in it, and that it says without a look at any word.
package vocabulary

import "math/bits"

// Map is a map from words, which it numbers in the order in which they came. The zero Map is empty. Asking is safe for concurrent use.
type Map[V any] struct {
	slots  []uint32 // a piece of the hash of a word above, its number from 1 below, by the place that follows from the hash; 0 where there is none
	words  []string
	values []V
}

// numberBits is the logarithm of one more than Most.
const numberBits = 20

// Most is how many words a map may have. Whoever lets others choose the words must count them.
const Most = 1<<numberBits - 1

// Sized returns an empty map with room for so many words.
func Sized[V any](n int) Map[V] {
	return Map[V]{slots: make([]uint32, slotsFor(n)), words: make([]string, 0, n), values: make([]V, 0, n)}
}

// slotsFor is how many slots so many words have: half of them, at least, stay empty, so that a no is found at once.
func slotsFor(n int) int { return max(16, 1<<bits.Len(uint(2*n-1))) }

// Len is the number of words.
func (m *Map[V]) Len() int { return len(m.words) }

// Word returns a word by its number.
func (m *Map[V]) Word(i int) string { return m.words[i] }

// Words lists all words by their numbers. Do not change it.
func (m *Map[V]) Words() []string { return m.words }

// At returns the value of a word by its number, which stays there until a word is added.
func (m *Map[V]) At(i int) *V { return &m.values[i] }

// Get returns what a word was given, or nothing.
func (m *Map[V]) Get(word string) (value V) {
	if i, ok := m.Find(word); ok {
		return m.values[i]
	}
	return value
}

// Has reports whether a word is in the map.
func (m *Map[V]) Has(word string) bool {
	_, ok := m.Find(word)
	return ok
}

// Find returns the number of a word.
func (m *Map[V]) Find(word string) (int, bool) {
	if len(m.slots) == 0 {
		return 0, false
	}
	i, found := m.place(word, Hash(word))
	if !found {
		return 0, false
	}
	return int(m.slots[i]&(1<<numberBits-1)) - 1, true
}

// place is the slot of a word, or the one where it would be.
func (m *Map[V]) place(word string, h uint32) (int, bool) {
	mask := len(m.slots) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		s := m.slots[i]
		if s == 0 {
			return i, false
		}
		if (s^h)>>numberBits == 0 && m.words[s&(1<<numberBits-1)-1] == word {
			return i, true
		}
	}
}

// Set gives a word a value.
func (m *Map[V]) Set(word string, value V) {
	i, _ := m.Add(word)
	m.values[i] = value
}

// Add returns the number of a word, which it adds with no value where it is new.
func (m *Map[V]) Add(word string) (number int, isNew bool) {
	if 2*len(m.words) >= len(m.slots) {
		m.grow()
	}
	h := Hash(word)
	i, found := m.place(word, h)
	if found {
		return int(m.slots[i]&(1<<numberBits-1)) - 1, false
	}
	if len(m.words) == Most {
		panic("vocabulary: too many words")
	}
	var none V
	m.words, m.values = append(m.words, word), append(m.values, none)
	m.slots[i] = h&^(1<<numberBits-1) | uint32(len(m.words))
	return len(m.words) - 1, true
}

func (m *Map[V]) grow() {
	m.slots = make([]uint32, slotsFor(2*len(m.words)))
	mask := len(m.slots) - 1
	for n, word := range m.words {
		h := Hash(word)
		i := int(h) & mask
		for m.slots[i] != 0 {
			i = (i + 1) & mask
		}
		m.slots[i] = h&^(1<<numberBits-1) | uint32(n+1)
	}
}

// Hash is made of the length, the first and the last letters of a word, which tell most words apart; never 0.
func Hash(s string) uint32 {
	var a, b uint64
	switch n := len(s); {
	case n >= 8:
		a, b = Letters8(s), Letters8(s[n-8:])
	case n >= 4:
		a, b = Letters4(s), Letters4(s[n-4:])
	case n > 0:
		a = uint64(s[0])<<16 | uint64(s[n/2])<<8 | uint64(s[n-1])
	}
	high, low := bits.Mul64(a^0x9e3779b97f4a7c15, b^0xc2b2ae3d27d4eb4f^uint64(len(s))<<56)
	return uint32(high^low) | 1<<31
}

// Letters8 are the first eight letters of a word as a number.
func Letters8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Letters4 are the first four.
func Letters4(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
