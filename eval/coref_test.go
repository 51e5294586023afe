package eval

import (
	"math"
	"strings"
	"testing"

	"kg/nlp"
)

// The worked example of the CoNLL scorers' paper (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted
// Mentions"): key {a b c} {d e f g}, response {a b} {c d} {f g h i}, each mention a number.
func TestCorefMeasures(t *testing.T) {
	const a, b, c, d, e, f, g, h, i = 0, 1, 2, 3, 4, 5, 6, 7, 8
	var s CorefScore
	s.add([][]int{{a, b, c}, {d, e, f, g}}, [][]int{{a, b}, {c, d}, {f, g, h, i}}, CorefOptions{})
	for _, x := range []struct {
		name      string
		got, want float64
	}{
		{"MUC recall", s.MUC.Recall(), 0.40},
		{"MUC precision", s.MUC.Precision(), 0.40},
		{"B3 recall", s.B3.Recall(), 0.42},
		{"B3 precision", s.B3.Precision(), 0.50},
		{"CEAFe recall", s.CEAF.Recall(), 0.65},
		{"CEAFe precision", s.CEAF.Precision(), 0.43},
		{"mention recall", s.Mentions.Recall(), 6.0 / 7},
		{"mention precision", s.Mentions.Precision(), 6.0 / 8},
	} {
		if math.Abs(x.got-x.want) > 0.006 {
			t.Errorf("%s is %.3f, not %.3f", x.name, x.got, x.want)
		}
	}
}

func TestAssignment(t *testing.T) {
	for _, c := range []struct {
		gain [][]float64
		want float64
	}{
		{nil, 0},
		{[][]float64{{3}}, 3},
		{[][]float64{{1, 2}, {2, 4}}, 5},
		{[][]float64{{1, 9, 3}}, 9},
		{[][]float64{{1}, {9}, {3}}, 9},
		{[][]float64{{7, 5, 1}, {8, 4, 6}, {3, 2, 9}}, 22},
	} {
		if got := assignment(c.gain); got != c.want {
			t.Errorf("assignment(%v) = %v, not %v", c.gain, got, c.want)
		}
	}
}

func TestReadPopcorn(t *testing.T) {
	texts, err := ReadPopcorn(strings.NewReader(`{"b": {"text": "Été à Nice. Elle rit.", "entities": [
		{"type": "PLACE", "mentions": [{"start": 6, "end": 10}]}, {"type": "TIME_FUZZY", "mentions": [{"start": 0, "end": 3}]}]},
		"a": {"text": "", "entities": []}}`))
	if err != nil || len(texts) != 2 || texts[0].ID != "a" || len(texts[1].Chains) != 1 {
		t.Fatalf("%v %v", texts, err)
	}
	if s := texts[1].Chains[0].Spans[0]; texts[1].Text[s.Start:s.End] != "Nice" {
		t.Errorf("span is %q", texts[1].Text[s.Start:s.End])
	}
	if _, err := ReadPopcorn(strings.NewReader(`{"a": {"text": "x", "entities": [{"type": "PLACE", "mentions": [{"start": 0, "end": 5}]}]}}`)); err == nil {
		t.Error("a mention outside of the text is accepted")
	}
}

// A mention is matched by its head word, and what POPCORN does not annotate does not count.
func TestCorefAdd(t *testing.T) {
	text := "Mme Anna Roy part. Elle et son fils."
	d := &nlp.Document{Text: text, Sentences: []nlp.Sentence{
		{Start: 0, End: 18, Tokens: []nlp.Token{{Start: 0, End: 3}, {Start: 4, End: 8}, {Start: 9, End: 12}, {Start: 13, End: 17}, {Start: 17, End: 18}}},
		{Start: 19, End: 36, Tokens: []nlp.Token{{Start: 19, End: 23, Feats: nlp.NewFeatures("Person=3")}, {Start: 24, End: 26}, {Start: 27, End: 30, Feats: nlp.NewFeatures("Poss=Yes")}}},
	}, Chains: []nlp.Chain{{Mentions: []nlp.Mention{
		{Start: 0, End: 12, First: 0, Last: 2, Head: 1},
		{Start: 19, End: 23, Kind: nlp.PronounMention, Sentence: 1},
		{Start: 27, End: 30, Kind: nlp.PronounMention, Sentence: 1, First: 2, Last: 2, Head: 2},
	}}}}
	var s CorefScore
	s.Add(CorefText{Text: text, Chains: []CorefChain{{Spans: []Span{{4, 12}, {19, 23}}}}}, d, CorefOptions{})
	if s.CoNLL() != 1 {
		t.Errorf("CoNLL is %v, not 1: %+v", s.CoNLL(), s)
	}
}
