package gazetteer

import (
	"strings"
	"unsafe"
)

// store makes strings of names, one behind the other in memory that they share: reading the data makes tens of thousands
// of them, which stay.
type store struct{ room []byte }

// keep makes a string of what was written to the beginning of the room.
func (s *store) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	s.room = s.room[len(b):len(b)]
	return unsafe.String(unsafe.SliceData(b), len(b)) // nothing is written there again
}

// begin returns the room, which is enough for so many bytes.
func (s *store) begin(n int) []byte {
	if cap(s.room) < n {
		s.room = make([]byte, 0, max(n, 64<<10))
	}
	return s.room
}

// folding is the most bytes that a byte of a name is folded to.
const folding = 4

// fold is Fold.
func (s *store) fold(name string) string {
	if isFolded(name) {
		return name
	}
	return s.keep(fold(s.begin(folding*len(name)), name))
}

// join is two words with a space between, the second folded.
func (s *store) join(first, second string) string {
	b := append(s.begin(len(first)+1+folding*len(second)), first...)
	b = append(b, ' ')
	n := len(b)
	return s.keep(b[:n+len(fold(b[n:n], second))]) // there is room, so that it is folded in its place
}

// id makes an id of a folded name: what comes before it, and its words with hyphens between.
func (s *store) id(before, folded string) string {
	b := append(s.begin(len(before)+len(folded)), before...)
	if strings.IndexByte(folded, ' ') >= 0 || strings.IndexByte(folded, '\'') >= 0 {
		folded = strings.Trim(folded, "-' ")
	}
	for i := range len(folded) {
		c := folded[i]
		if c == ' ' || c == '\'' {
			c = '-'
		}
		b = append(b, c)
	}
	return s.keep(b)
}
