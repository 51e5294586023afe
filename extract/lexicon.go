package extract

// lexicon are the words of classes. Of what the code asks about words nearly all is answered no. The row of a word says so, which stays near the
// processor while class after class is asked of the word.
type lexicon struct {
	rows  [1 << lexiconRows]uint64 // by the letters of a word: two bits for each class
	slots []uint32                 // a piece of the hash of a pair above, its number from 1 below, by the place that follows from the hash; 0 where there is none
	pairs []member
}

// member is a word of a class.
type member struct{ class, word string }

const (
	lexiconRows = 12 // the logarithm of how many rows there are
	pairBits    = 19 // and of one more than how many pairs
)

// className is the number that a class's name goes by: of a name that the code writes out the compiler reckons it.
func className(class string) uint32 { return (uint32(class[0])<<8 | uint32(len(class))) * 0x9E3779B1 }

// classBits are the bits of a class in the rows of its words.
func classBits(name uint32) uint64 { return 1<<(name>>26) | 1<<(name>>20&63) }

// wordHash is made of the length and three letters of a word, which tell most words apart.
func wordHash(word string) uint32 {
	if word == "" {
		return 0
	}
	h := (uint32(len(word))<<24 | uint32(word[0])<<16 | uint32(word[len(word)/2])<<8 | uint32(word[len(word)-1])) * 0x85EBCA6B
	return h ^ h>>15
}

// pairHash is that of a class and a word.
func pairHash(name, word uint32) uint32 { return (word ^ name) * 0xC2B2AE35 }

func (x *lexicon) add(class, word string) {
	if 2*len(x.pairs) >= len(x.slots) {
		x.grow()
	}
	x.pairs = append(x.pairs, member{class, word})
	if len(x.pairs) >= 1<<pairBits {
		panic("lexicon: too many words of classes")
	}
	x.place(len(x.pairs))
}

// place gives a pair its slot.
func (x *lexicon) place(number int) {
	p := &x.pairs[number-1]
	name, word := className(p.class), wordHash(p.word)
	x.rows[word>>(32-lexiconRows)] |= classBits(name)
	h := pairHash(name, word)
	i := h >> 8 & uint32(len(x.slots)-1)
	for x.slots[i] != 0 {
		i = (i + 1) & uint32(len(x.slots)-1)
	}
	x.slots[i] = h&^(1<<pairBits-1) | uint32(number)
}

func (x *lexicon) grow() {
	x.slots = make([]uint32, max(1<<14, 2*len(x.slots)))
	for n := range x.pairs {
		x.place(n + 1)
	}
}

// holds reports whether a word is of a class, whose name is given both ways.
func (x *lexicon) holds(class string, name uint32, word string) bool {
	w := wordHash(word)
	if bits := classBits(name); x.rows[w>>(32-lexiconRows)]&bits != bits {
		return false
	}
	return x.find(class, pairHash(name, w), word)
}

func (x *lexicon) find(class string, h uint32, word string) bool {
	for i := h >> 8; ; i++ {
		s := x.slots[i&uint32(len(x.slots)-1)]
		if s == 0 {
			return false
		}
		if (s^h)>>pairBits == 0 {
			if p := &x.pairs[s&(1<<pairBits-1)-1]; p.word == word && p.class == class {
				return true
			}
		}
	}
}
