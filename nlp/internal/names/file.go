package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"kg/nlp/internal/vector"
)

// names.bin, little-endian: the magic; the numbers of lexicon and weight slots (uint32 each); the threshold, the
// consistency and the transitions (float32); the lexicon, 8 bytes a slot; the weights, rowSize bytes a slot.
const magic = "kgnames3"

// ErrModel is returned for a names.bin that is damaged or of another version.
var ErrModel = errors.New("not a name model of this version")

// rowSize is the size of a weight slot: the hash of the feature, its scale, a weight for each label but O, whose weight
// is 0.
const rowSize = 4 + 1 + Labels - 1

// weights is a table from features to the weights of the labels, read in place.
type weights struct {
	table []byte
	slots uint32
	known []uint64 // a bit for each feature by its hash: most features of a text are not in the table, whose chains are long
}

// knownBits is the logarithm of the number of bits of weights.known.
const knownBits = 21

// newWeights returns the weights in a table of slots.
func newWeights(table []byte) weights {
	w := weights{table: table, slots: uint32(len(table) / rowSize), known: make([]uint64, 1<<knownBits/64)}
	for at := 0; at < len(table); at += rowSize {
		if row := table[at : at+rowSize]; row[4] != 0 {
			b := knownBit(binary.LittleEndian.Uint32(row))
			w.known[b/64] |= 1 << (b % 64)
		}
	}
	return w
}

func knownBit(feature uint32) uint32 { return feature * 0x9E3779B1 >> (32 - knownBits) }

// hits are the features of a token that the table may have.
type hits struct {
	feature, slot [Templates]uint32
	entry         [Templates]uint64 // what stands in that slot: the feature and, in the lowest byte of the upper half, its scale
	at            [Templates]uint32
}

// add adds the weights of the features of a token to its scores. It goes over them three times, and the first two do not
// branch: so the processor waits for all slots at once, most of which lie far from it.
func (w *weights) add(features []uint32, scores *[Labels]float32, h *hits) {
	n := 0
	for _, f := range features[:min(len(features), Templates)] {
		b := knownBit(f)
		h.feature[n] = f
		n += int(w.known[b/64] >> (b % 64) & 1)
	}
	for k, f := range h.feature[:n] {
		h.slot[k] = slotOf(f, w.slots)
		h.entry[k] = w.entry(h.slot[k])
	}
	found := 0
	for k, f := range h.feature[:n] {
		i, e := h.slot[k], h.entry[k]
		for uint32(e) != f && byte(e>>32) != 0 {
			if i++; i == w.slots {
				i = 0
			}
			e = w.entry(i)
		}
		if byte(e>>32) != 0 {
			h.at[found] = i*uint32(rowSize) + 4
			found++
		}
	}
	vector.AddRows((*[Labels - 1]float32)(scores[1:]), w.table, h.at[:found])
}

// entry returns the first bytes of a slot.
func (w *weights) entry(slot uint32) uint64 {
	return binary.LittleEndian.Uint64(w.table[int(slot)*rowSize:])
}

// Parameters is a trained name finder before it is packed. The weight of label O of each feature is 0.
type Parameters struct {
	Lexicon     *Lexicon
	Features    []uint32 // sorted
	Weights     [][Labels]float32
	Transitions [Labels][Labels]float32
	Threshold   float32 // the least that a name must be worth, see Finder.Find
	Consistency float32 // weight of the other places of a word in the document
}

// Pack quantises the parameters to the bytes of names.bin.
func (p *Parameters) Pack() []byte {
	slots := uint32(len(p.Features)*6/5 + 1)
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, p.Lexicon.slots)
	b = binary.LittleEndian.AppendUint32(b, slots)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Threshold))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Consistency))
	for _, row := range p.Transitions {
		for _, t := range row {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t))
		}
	}
	b = append(b, p.Lexicon.table...)
	table := make([]byte, int(slots)*rowSize)
	for k, h := range p.Features {
		i := slotOf(h, slots)
		for table[int(i)*rowSize+4] != 0 {
			i = (i + 1) % slots
		}
		row := table[int(i)*rowSize:][:rowSize]
		top := float32(0)
		for _, x := range p.Weights[k] {
			top = max(top, max(x, -x))
		}
		if top == 0 {
			continue
		}
		s := byte(1)
		for s < 255 && vector.Unit(s)*127 < top {
			s++
		}
		binary.LittleEndian.PutUint32(row, h)
		row[4] = s
		for y, x := range p.Weights[k][1:] {
			row[5+y] = byte(int8(max(-127, min(127, math.Round(float64(x/vector.Unit(s)))))))
		}
	}
	return append(b, table...)
}

// ReadFinder opens a packed name finder; it keeps b.
func ReadFinder(b []byte) (*Finder, error) {
	const head = len(magic) + 8 + 8 + 4*Labels*Labels
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("read names: %w", ErrModel)
	}
	words := binary.LittleEndian.Uint32(b[len(magic):])
	slots := binary.LittleEndian.Uint32(b[len(magic)+4:])
	if words == 0 || slots == 0 || uint64(len(b)) != uint64(head)+8*uint64(words)+uint64(rowSize)*uint64(slots) {
		return nil, fmt.Errorf("read names: %w: of %d bytes", ErrModel, len(b))
	}
	f := &Finder{}
	at := len(magic) + 8
	next := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(b[at:]))
		at += 4
		return x
	}
	f.threshold = next()
	f.consistency = next()
	for i := range f.transitions {
		for j := range f.transitions[i] {
			f.transitions[i][j] = next()
		}
	}
	f.lexicon = &Lexicon{table: b[head : head+8*int(words)], slots: words}
	f.weights = newWeights(b[head+8*int(words):])
	if !f.lexicon.open() || !f.weights.open() { // else a search for what is not there would not end
		return nil, fmt.Errorf("read names: %w: a table is full", ErrModel)
	}
	return f, nil
}

// open says whether a slot is empty.
func (l *Lexicon) open() bool {
	for i := range l.slots {
		if binary.LittleEndian.Uint32(l.table[8*i+4:]) == 0 {
			return true
		}
	}
	return false
}

// open says whether a slot is empty.
func (w *weights) open() bool {
	for i := range int(w.slots) {
		if w.table[i*rowSize+4] == 0 {
			return true
		}
	}
	return false
}
