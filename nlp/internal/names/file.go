package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"kg/nlp/internal/vector"
)

// names.bin, little-endian: the magic; the numbers of lexicon slots, of buckets of weights and of rows of the probe (uint32 each); the
// threshold, the consistency and the transitions (float32); the probe's scales (float32) and its weights, a byte each; the lexicon, 8 bytes a
// slot; the features in the buckets; their weights, rowSize bytes each.
const magic = "kgnames5"

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
	Threshold   float32           // the least that a name must be worth, see Finder.Find
	Consistency float32           // weight of the other places of a word in the document
	Probe       [][Labels]float32 // of each output of the network, what it says of the labels; nil without a network
}

// probeColumns is Labels, rounded up to what a probe of the network must be wide.
const probeColumns = (Labels + 31) &^ 31

// Probe returns what reads Sentence.Scores off the network that the finder was trained with, as vector.Round leaves it: a row for each
// output of its last layer, of whose columns the first Labels count. Nil if it was trained without.
func (f *Finder) Probe() (whole []int8, scale []float32) { return f.probe, f.probeScale }

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
	b = binary.LittleEndian.AppendUint32(b, uint32(len(p.Probe)))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Threshold))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(p.Consistency))
	for _, row := range p.Transitions {
		for _, t := range row {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t))
		}
	}
	if len(p.Probe) > 0 {
		plain := make([]float32, len(p.Probe)*probeColumns)
		for k := range p.Probe {
			copy(plain[k*probeColumns:], p.Probe[k][:])
		}
		whole, scale := vector.Round(plain, probeColumns)
		for _, x := range scale {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
		for _, x := range whole {
			b = append(b, byte(x))
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
	const fixed = len(magic) + 12 + 8 + 4*Labels*Labels
	if len(b) < fixed || string(b[:len(magic)]) != magic {
		return nil, fmt.Errorf("read names: %w", ErrModel)
	}
	words := binary.LittleEndian.Uint32(b[len(magic):])
	buckets := binary.LittleEndian.Uint32(b[len(magic)+4:])
	rows := binary.LittleEndian.Uint32(b[len(magic)+8:])
	head := uint64(fixed)
	if rows > 0 {
		head += 4*uint64(probeColumns) + uint64(probeColumns)*uint64(rows)
	}
	if words == 0 || buckets == 0 || uint64(len(b)) != head+8*uint64(words)+vector.Bucket*(4+uint64(rowSize))*uint64(buckets) {
		return nil, fmt.Errorf("read names: %w: of %d bytes", ErrModel, len(b))
	}
	f := &Finder{}
	at := len(magic) + 12
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
	if rows > 0 {
		f.probeScale, f.probe = make([]float32, probeColumns), make([]int8, probeColumns*int(rows))
		for i := range f.probeScale {
			f.probeScale[i] = next()
		}
		for i := range f.probe {
			f.probe[i] = int8(b[at+i])
		}
	}
	f.lexicon = &Lexicon{table: b[head : head+8*uint64(words)], slots: words}
	keys := make([]uint32, vector.Bucket*int(buckets)) // a copy: a bucket is to be one line of the processor's caches
	at = int(head) + 8*int(words)
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
