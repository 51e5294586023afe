package extract

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"kg/graph"
)

// Linear is a linear model over pairs of entities: for each label, a predicate with its direction, a logistic score of
// the pair's features. It is read-only and safe for concurrent use.
//
// The file is a line of JSON (linearHead), then little-endian uint32 arrays: the hashes of the features, sorted; where
// each one's weights begin, with one end behind; the weights, label in the low byte and a signed value in the next two.
type Linear struct {
	Labels    []Label
	symmetric []bool

	head    linearHead
	hashes  []uint32
	begins  []uint32
	weights []uint32
	bucket  [1<<12 + 1]uint32 // first hash with these top bits
}

// Label is what the model may say of a pair: a predicate, from the first entity to the second or back.
type Label struct {
	Predicate string
	Back      bool // the second entity is the subject
}

func (l Label) String() string {
	if l.Back {
		return l.Predicate + "<"
	}
	return l.Predicate + ">"
}

type linearHead struct {
	Labels    []string  `json:"labels"`
	Scale     float64   `json:"scale"`     // a weight is its stored value times this
	Slope     float64   `json:"slope"`     // calibration: the probability is 1/(1+exp(-(slope*score+offset)))
	Offset    float64   `json:"offset"`    //
	Keep      float64   `json:"keep"`      // a rule's statement below this probability is dropped
	Propose   float64   `json:"propose"`   // a pair that no rule joined needs this probability
	Pool      []float64 `json:"pool"`      // weights of the shared features
	Features  int       `json:"features"`  //
	Entries   int       `json:"entries"`   //
	Threshold []float64 `json:"threshold"` // per label, where it differs from Propose; 0 where it does not
}

// LinearWeights is what training hands over: for each label its weights by feature.
type LinearWeights struct {
	Labels        []Label
	Weights       map[uint32][]float64 // feature -> weight by label
	Pool          []float64
	Slope, Offset float64
	Keep, Propose float64
	Threshold     []float64
}

// Encode writes a model; the same weights give the same bytes.
func (w *LinearWeights) Encode() ([]byte, error) {
	head := linearHead{Slope: w.Slope, Offset: w.Offset, Keep: w.Keep, Propose: w.Propose, Threshold: w.Threshold, Pool: w.Pool}
	for _, l := range w.Labels {
		head.Labels = append(head.Labels, l.String())
	}
	hashes := make([]uint32, 0, len(w.Weights))
	top := 0.0
	for h, ws := range w.Weights {
		hashes = append(hashes, h)
		for _, v := range ws {
			top = max(top, math.Abs(v))
		}
	}
	slices.Sort(hashes)
	head.Scale = top / 32767
	var begins, weights []uint32
	for _, h := range hashes {
		begins = append(begins, uint32(len(weights)))
		for l, v := range w.Weights[h] {
			if q := int(math.Round(v / head.Scale)); q != 0 {
				weights = append(weights, uint32(l)|uint32(uint16(int16(q)))<<8)
			}
		}
	}
	begins = append(begins, uint32(len(weights)))
	head.Features, head.Entries = len(hashes), len(weights)
	var b bytes.Buffer
	line, err := json.Marshal(head)
	if err != nil {
		return nil, err
	}
	b.Write(append(line, '\n'))
	for _, a := range [][]uint32{hashes, begins, weights} {
		if err := binary.Write(&b, binary.LittleEndian, a); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// DecodeLinear reads a model.
func DecodeLinear(data []byte) (*Linear, error) {
	line, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		return nil, fmt.Errorf("statement model: no head line")
	}
	m := &Linear{}
	if err := json.Unmarshal(line, &m.head); err != nil {
		return nil, fmt.Errorf("statement model: %w", err)
	}
	for _, s := range m.head.Labels {
		l := Label{strings.TrimRight(s, "<>"), strings.HasSuffix(s, "<")}
		row, _ := graph.DefaultPredicates().Lookup(l.Predicate)
		m.Labels = append(m.Labels, l)
		m.symmetric = append(m.symmetric, row.Symmetric)
	}
	n, e := m.head.Features, m.head.Entries
	if n < 0 || e < 0 || len(rest) != 4*(2*n+1+e) || len(m.Labels) > 255 || len(m.head.Pool) != poolSize {
		return nil, fmt.Errorf("statement model: %d bytes for %d features and %d weights", len(rest), n, e)
	}
	all := make([]uint32, len(rest)/4)
	for i := range all {
		all[i] = binary.LittleEndian.Uint32(rest[4*i:])
	}
	m.hashes, m.begins, m.weights = all[:n], all[n:2*n+1], all[2*n+1:]
	for i, begin := range m.begins {
		if int(begin) > e || i > 0 && begin < m.begins[i-1] {
			return nil, fmt.Errorf("statement model: weights out of order")
		}
	}
	for _, w := range m.weights {
		if int(w&0xff) >= len(m.Labels) {
			return nil, fmt.Errorf("statement model: a weight of label %d of %d", w&0xff, len(m.Labels))
		}
	}
	k := 0
	for b := range m.bucket {
		for k < n && int(m.hashes[k]>>20) < b {
			k++
		}
		m.bucket[b] = uint32(k)
	}
	return m, nil
}

// score adds up the weights of a pair's features into scores, one a label.
func (m *Linear) score(p *pair, scores []float64) {
	clear(scores)
	var pool [2 * poolSize]int
	for l := range scores {
		for _, id := range p.evidence.pool(m.Labels[l], m.symmetric[l], pool[:0]) {
			scores[l] += m.head.Pool[id]
		}
	}
	features := p.features
	for _, f := range features {
		lo, hi := m.bucket[f>>20], m.bucket[f>>20+1]
		k, ok := slices.BinarySearch(m.hashes[lo:hi], f)
		if !ok {
			continue
		}
		i := int(lo) + k
		for _, w := range m.weights[m.begins[i]:m.begins[i+1]] {
			scores[w&0xff] += float64(int16(w>>8)) * m.head.Scale
		}
	}
}

// Probability is the calibrated probability of a score.
func (m *Linear) Probability(score float64) float64 {
	return 1 / (1 + math.Exp(-(m.head.Slope*score + m.head.Offset)))
}

// Allowed reports whether a label may join entities of these types, the first before the second.
func (l Label) Allowed(table *graph.Predicates, first, second graph.EntityType) bool {
	row, _ := table.Lookup(l.Predicate)
	if l.Back {
		first, second = second, first
	}
	return row.Allows(first, second)
}
