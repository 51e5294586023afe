package extract

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"kg/graph"
)

// tinyWeights is a model of two labels and three features.
func tinyWeights() *LinearWeights {
	pool := make([]float64, poolSize)
	pool[poolRuleVerb], pool[poolOtherRule] = 2, -1
	return &LinearWeights{
		Labels:  []Label{{"met", false}, {"president-of", true}},
		Weights: map[uint32][]float64{7: {1, 0}, 1 << 25: {0, -2}, 1<<32 - 1: {0.5, 4}},
		Pool:    pool, Slope: 1, Offset: -0.5, Keep: 0.1, Propose: 0.9,
	}
}

func TestLinear(t *testing.T) {
	data, err := tinyWeights().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := tinyWeights().Encode(); !bytes.Equal(data, again) {
		t.Error("the same weights give other bytes")
	}
	m, err := DecodeLinear(data)
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]float64, 2)
	for _, c := range []struct {
		features []uint32
		rules    []ruleHit
		want     [2]float64
	}{
		{nil, nil, [2]float64{0, 0}},
		{[]uint32{7}, nil, [2]float64{1, 0}},
		{[]uint32{7, 1 << 25, 1<<32 - 1}, nil, [2]float64{1.5, 2}},
		{[]uint32{8, 6, 0}, nil, [2]float64{0, 0}},                                             // unknown
		{[]uint32{7}, []ruleHit{{predicate: "met", back: true, kind: 'V'}}, [2]float64{3, -1}}, // met is symmetric
		{nil, []ruleHit{{predicate: "president-of", kind: 'V'}}, [2]float64{-1, -1}},           // the other direction
		{nil, []ruleHit{{predicate: "president-of", back: true, kind: 'V'}}, [2]float64{-1, 2}},
	} {
		m.score(&pair{features: c.features, evidence: evidence{rules: c.rules}}, scores)
		for l := range scores {
			if math.Abs(scores[l]-c.want[l]) > 1e-3 {
				t.Errorf("%v %v: scores %v, want %v", c.features, c.rules, scores, c.want)
			}
		}
	}
	if p := m.Probability(0.5); p != 0.5 {
		t.Errorf("probability %v of the score that the calibration puts in the middle", p)
	}
	table := graph.DefaultPredicates()
	for _, c := range []struct {
		label         Label
		first, second graph.EntityType
		want          bool
	}{
		{Label{"met", false}, graph.Person, graph.Person, true},
		{Label{"president-of", false}, graph.Person, graph.Place, true},
		{Label{"president-of", true}, graph.Person, graph.Place, false},
		{Label{"president-of", true}, graph.Place, graph.Person, true},
	} {
		if got := c.label.Allowed(table, c.first, c.second); got != c.want {
			t.Errorf("%s from %s to %s: %v", c.label, c.first, c.second, got)
		}
	}
}

func TestDecodeLinearRefuses(t *testing.T) {
	data, err := tinyWeights().Encode()
	if err != nil {
		t.Fatal(err)
	}
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	join := func(head string, rest []byte) []byte { return append([]byte(head+"\n"), rest...) }
	with := func(from, to string) []byte { return join(strings.Replace(string(head), from, to, 1), rest) }
	wrong := bytes.Clone(rest)
	wrong[4*3+4*4] = 200 // a weight of a label that there is not
	order := bytes.Clone(rest)
	order[4*3+4] = 9 // weights that begin behind the last one
	for name, data := range map[string][]byte{
		"nothing": nil, "no line": head, "no JSON": []byte("{\nx"), "short": data[:len(data)-4], "long": append(bytes.Clone(data), 0, 0, 0, 0),
		"features": with(`"features":3`, `"features":-3`), "huge": with(`"features":3`, `"features":4611686018427387904`),
		"entries": with(`"entries":4`, `"entries":3`), "pool": with(`"pool":[`, `"pool":[1,`), "label": join(string(head), wrong), "order": join(string(head), order),
	} {
		if _, err := DecodeLinear(data); err == nil || !strings.HasPrefix(err.Error(), "statement model: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// A head whose numbers overflow is wished to be refused; it panics still.
func TestDecodeLinearOverflow(t *testing.T) {
	data, err := tinyWeights().Encode()
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.Replace(data, []byte(`"features":3,"entries":4`), []byte(`"features":2305843009213693952,"entries":10`), 1)
	panicked := true
	func() {
		defer func() { panicked = recover() != nil }()
		_, err = DecodeLinear(data)
	}()
	if !panicked && err == nil {
		t.Error("a model of 2^61 features is accepted")
	}
	if !panicked {
		t.Error("was only wished for, and is refused now: make it a case of TestDecodeLinearRefuses")
	}
}

// Whatever the bytes: an error, or a model that scores without panic.
func FuzzDecodeLinear(f *testing.F) {
	data, err := tinyWeights().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)-4])
	f.Add([]byte("{}\n\x00\x00\x00\x00"))
	f.Add(bytes.Replace(data, []byte(`"met>"`), []byte(`"<"`), 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := DecodeLinear(data)
		if err != nil {
			return
		}
		scores := make([]float64, len(m.Labels))
		p := pair{features: []uint32{0, 7, 1 << 25, 1<<32 - 1}, evidence: evidence{rules: []ruleHit{{predicate: "met"}}, between: []string{"met"}}}
		p.features = append(p.features, m.hashes[:min(len(m.hashes), 20)]...)
		m.score(&p, scores)
	})
}
