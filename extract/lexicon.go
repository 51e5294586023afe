package extract

// lexicon are the words of classes. Of what the code asks about words nearly all is answered no, and a sketch says so, which one time in thirty
// leaves a pair of a class and a word that is not there to be looked for among the pairs.
type lexicon struct {
	sketch [1 << 11]uint64 // two bits for each pair
	first  [1 << 14]int32  // by the hash of a pair the first of those that have it, from 1
	pairs  []member
}

// member is a word of a class, and the next one of the same hash.
type member struct {
	class, word string
	next        int32
}

// className is the number that a class's name goes by in the hash of a pair: of a name that the code writes out the compiler reckons it.
func className(class string) uint32 { return uint32(class[0])<<8 | uint32(len(class)) }

// pairHash is made of the name of a class and of the length and three letters of a word, which tell most words apart.
func pairHash(name uint32, word string) uint32 {
	h := name * 0x9E3779B1
	if word != "" {
		h ^= uint32(len(word))<<24 | uint32(word[0])<<16 | uint32(word[len(word)/2])<<8 | uint32(word[len(word)-1])
	}
	h *= 0x85EBCA6B
	h ^= h >> 15
	return h * 0xC2B2AE35
}

func sketchBits(h uint32) uint64 { return 1<<(h>>15&63) | 1<<(h>>9&63) }

func (x *lexicon) add(class, word string) {
	h := pairHash(className(class), word)
	x.sketch[h>>21] |= sketchBits(h)
	at := &x.first[h%uint32(len(x.first))]
	x.pairs = append(x.pairs, member{class, word, *at})
	*at = int32(len(x.pairs))
}

// holds reports whether a word is of a class, whose name is given both ways.
func (x *lexicon) holds(class string, name uint32, word string) bool {
	h := pairHash(name, word)
	if bits := sketchBits(h); x.sketch[h>>21]&bits != bits {
		return false
	}
	for n := x.first[h%uint32(len(x.first))]; n > 0; {
		p := &x.pairs[n-1]
		if p.word == word && p.class == class {
			return true
		}
		n = p.next
	}
	return false
}
