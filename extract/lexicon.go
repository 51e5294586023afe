package extract

// sketch is a set of pairs of words that may say yes to a pair that is not in it, one time in thirty, and never no to one that is. Of
// what the code asks about words nearly all is answered no, and a sketch says so without a look into a map.
type sketch [1 << 11]uint64

// place are the two bits of a pair: their lengths and three letters of each tell most pairs apart.
func (s *sketch) place(a, b string) (word int, bits uint64) {
	if a == "" || b == "" {
		return 0, 1
	}
	h := uint32(len(a))<<24 | uint32(a[0])<<16 | uint32(a[len(a)/2])<<8 | uint32(a[len(a)-1])
	h = h*0x9E3779B1 ^ (uint32(len(b))<<24 | uint32(b[0])<<16 | uint32(b[len(b)/2])<<8 | uint32(b[len(b)-1]))
	h *= 0x85EBCA6B
	h ^= h >> 15
	h *= 0xC2B2AE35
	return int(h >> 21), 1<<(h>>15&63) | 1<<(h>>9&63)
}

func (s *sketch) add(a, b string) {
	word, bits := s.place(a, b)
	s[word] |= bits
}

func (s *sketch) holds(a, b string) bool {
	word, bits := s.place(a, b)
	return s[word]&bits == bits
}
