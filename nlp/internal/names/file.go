package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"kg/nlp/internal/vector"
)

// names.bin, little-endian: the magic; the numbers of lexicon slots and of buckets of weights (uint32 each); the threshold,
// the consistency and the transitions (float32); the lexicon, 8 bytes a slot; the features in the buckets; their weights,
// rowSize bytes each.
const magic = "kgnames4"

// ErrModel is returned for a names.bin that is damaged or of another version.
var ErrModel = errors.New("not a name model of this version")

// rowSize is the size of the weights of a feature: their scale, a weight for each label but O, whose weight is 0.
const rowSize = 1 + Labels - 1

// weights is a table from features to the weights of the labels.
type weights struct {
	features vector.Buckets
	rows     []byte // read in place
}

// asked are the features of a token whose weights are on their way to the processor.
type asked struct {
	features, buckets [Templates]uint32
	n                 int
}

// ask prepares the weights of a token's features.
func (w *weights) ask(a *asked) { w.features.Near(a.features[:a.n], a.buckets[:]) }

// add adds the weights of the features of a token to its scores; at is scratch.
func (w *weights) add(a *asked, scores *[Labels]float32, at *[Templates]uint32) {
	n := w.features.Find(a.features[:a.n], a.buckets[:], w.rows, rowSize, at[:])
	vector.AddRows((*[Labels - 1]float32)(scores[1:]), w.rows, at[:n])
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
	var features []uint32 // that count for anything
	var weights [][Labels]float32
	for k, f := range p.Features {
		if p.Weights[k] != [Labels]float32{} {
			features, weights = append(features, f), append(weights, p.Weights[k])
		}
	}
	keys, slot := vector.NewBuckets(features)
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, p.Lexicon.slots)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)/vector.Bucket))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Threshold))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Consistency))
	for _, row := range p.Transitions {
		for _, t := range row {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t))
		}
	}
	b = append(b, p.Lexicon.table...)
	for _, k := range keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	rows := make([]byte, len(keys)*rowSize)
	for k := range features {
		row := rows[slot[k]*rowSize:][:rowSize]
		top := float32(0)
		for _, x := range weights[k] {
			top = max(top, max(x, -x))
		}
		s := byte(1)
		for s < 255 && vector.Unit(s)*127 < top {
			s++
		}
		row[0] = s
		for y, x := range weights[k][1:] {
			row[1+y] = byte(int8(max(-127, min(127, math.Round(float64(x/vector.Unit(s)))))))
		}
	}
	return append(b, rows...)
}

// ReadFinder opens a packed name finder; it keeps b.
func ReadFinder(b []byte) (*Finder, error) {
	const head = len(magic) + 8 + 8 + 4*Labels*Labels
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("read names: %w", ErrModel)
	}
	words := binary.LittleEndian.Uint32(b[len(magic):])
	buckets := binary.LittleEndian.Uint32(b[len(magic)+4:])
	if words == 0 || buckets == 0 || uint64(len(b)) != uint64(head)+8*uint64(words)+vector.Bucket*(4+uint64(rowSize))*uint64(buckets) {
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
	keys := make([]uint32, vector.Bucket*int(buckets)) // a copy: a bucket is to be one line of the processor's caches
	at = head + 8*int(words)
	for i := range keys {
		keys[i] = binary.LittleEndian.Uint32(b[at+4*i:])
	}
	f.weights = weights{vector.Buckets{Keys: keys}, b[at+4*len(keys):]}
	if !f.lexicon.open() || !slices.Contains(keys, 0) { // else a search for what is not there would not end
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
