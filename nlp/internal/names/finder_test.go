package names

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	"kg/nlp/internal/vector"
)

// testParameters finds "Rutte" as a Person and "Kiev" as a Place: the features that stand at no other word of the two
// sentences count for it, those of the other words against all names.
func testParameters(t testing.TB) *Parameters {
	p := &Parameters{Lexicon: testLexicon(), Consistency: 1, Threshold: 0.4}
	r := NewReader(p.Lexicon)
	count := map[uint32]int{}
	label := map[uint32]int{}
	var order []uint32
	for _, c := range []struct {
		text        string
		word, label int
	}{{"le chef Rutte annonce", 2, Label(0, 0, 1)}, {"il va à Kiev .", 3, Label(2, 0, 1)}} {
		words := strings.Fields(c.text)
		r.Read([]Sentence{{Words: words}})
		for i := range words {
			var out [Templates]uint32
			n, _ := r.Features(0, i, &out)
			if n == 0 {
				t.Fatalf("%q: no features", words[i])
			}
			for _, h := range out[:n] {
				if count[h]++; count[h] == 1 {
					order = append(order, h)
				}
				if i == c.word {
					label[h] = c.label
				}
			}
		}
	}
	for _, h := range order {
		var w [Labels]float32
		switch {
		case label[h] == 0:
			for y := 1; y < Labels; y++ {
				w[y] = -1
			}
		case count[h] == 1:
			w[label[h]] = 3
		default:
			continue
		}
		p.Features, p.Weights = append(p.Features, h), append(p.Weights, w)
	}
	return p
}

func TestFinder(t *testing.T) {
	f, err := ReadFinder(testParameters(t).Pack())
	if err != nil {
		t.Fatal(err)
	}
	got := f.Find([]Sentence{{Words: strings.Fields("le chef Rutte annonce")}, {}, {Words: strings.Fields("il va à Kiev .")}})
	if len(got) != 2 || got[0].Sentence != 0 || got[0].First != 2 || got[0].Kind != 0 || got[1].Sentence != 2 || got[1].First != 3 || got[1].Kind != 2 {
		t.Errorf("%+v", got)
	}
	for _, n := range got {
		if n.Probability <= 0.5 || n.Probability > 1 {
			t.Errorf("%+v: probability", n)
		}
	}
	if got := f.Find(nil); len(got) != 0 {
		t.Errorf("names in nothing: %v", got)
	}
}

func TestPackKeepsWeights(t *testing.T) {
	p := testParameters(t)
	p.Weights[0] = [Labels]float32{1: 1.27, 2: -0.5, 20: 0.004}
	f, err := ReadFinder(p.Pack())
	if err != nil {
		t.Fatal(err)
	}
	var s [Labels]float32
	add := func(feature uint32) {
		a := asked{n: 1}
		a.features[0] = feature
		f.weights.ask(&a)
		f.weights.add(&a, &s, new([Templates]uint32))
	}
	add(p.Features[0])
	for y, want := range p.Weights[0] {
		if d := s[y] - want; d > 0.01 || d < -0.01 {
			t.Errorf("label %d: weight %v, want %v", y, s[y], want)
		}
	}
	add(12345) // is not there: the search must end
}

// What the network says of a word counts beside its features: here what they take for a place is a person.
func TestProbe(t *testing.T) {
	p := testParameters(t)
	p.Probe = make([][Labels]float32, 4)
	p.Probe[1][Label(0, 0, 1)] = 90
	f, err := ReadFinder(p.Pack())
	if err != nil {
		t.Fatal(err)
	}
	whole, scale := f.Probe()
	if len(scale) != probeColumns || len(whole) != 4*probeColumns {
		t.Fatalf("%d weights, %d scales", len(whole), len(scale))
	}
	words := strings.Fields("hier vers Abc")
	said := make([]float32, len(words)*Labels) // as the network gives it: the product of its outputs and the matrix
	for y := range Labels {
		said[2*Labels+y] = float32(whole[probeColumns+y]) * scale[y]
	}
	if got := f.Find([]Sentence{{Words: words}}); len(got) != 1 || got[0].First != 2 || got[0].Kind != 2 {
		t.Errorf("without the network: %+v", got)
	}
	got := f.Find([]Sentence{{Words: words, Scores: said}})
	if len(got) != 1 || got[0].First != 2 || got[0].Last != 2 || got[0].Kind != 0 {
		t.Errorf("with the network: %+v", got)
	}
	if whole, scale := mustRead(t, testParameters(t)).Probe(); whole != nil || scale != nil {
		t.Errorf("a finder that learned without a network has a probe of %d weights", len(whole))
	}
}

func mustRead(t testing.TB, p *Parameters) *Finder {
	f, err := ReadFinder(p.Pack())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestReadFinderRefuses(t *testing.T) {
	p := testParameters(t)
	b := p.Pack()
	full := slices.Clone(b)
	buckets := int(binary.LittleEndian.Uint32(b[len(magic)+4:]))
	keys := full[len(b)-vector.Bucket*buckets*(4+rowSize):]
	probed := testParameters(t)
	probed.Probe = make([][Labels]float32, 4)
	short := probed.Pack()
	binary.LittleEndian.PutUint32(short[len(magic)+8:], 5)
	for i := range vector.Bucket * buckets {
		keys[4*i] |= 1
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "other magic": append([]byte("kgnames0"), b[8:]...), "cut": b[:len(b)-1], "longer": append(slices.Clone(b), 0), "head only": b[:20],
		"no empty slot": full, "a probe of more rows than there are": short,
	} {
		if _, err := ReadFinder(bad); !errors.Is(err, ErrModel) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzReadFinder(f *testing.F) {
	b := testParameters(f).Pack()
	f.Add(b)
	f.Add(b[:100])
	document := []Sentence{{Words: strings.Fields("le chef Mark Rutte va à Kiev .")}}
	f.Fuzz(func(t *testing.T, b []byte) {
		finder, err := ReadFinder(b)
		if err != nil {
			return
		}
		last := -1
		for _, n := range finder.Find(document) {
			if n.First <= last || n.Last < n.First || n.Last >= len(document[0].Words) {
				t.Errorf("%+v", n)
			}
			last = n.Last
		}
	})
}
