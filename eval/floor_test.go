package eval

import (
	"os"
	"strings"
	"testing"

	"kg/nlp"
)

// TestAccuracyFloor analyses testdata/syntax.conllu, sentences written for this project, analysed by an
// early model and then corrected by hand, as running text.
// The floors are below what the model reaches: a change that falls under them has broken something.
func TestAccuracyFloor(t *testing.T) {
	f, err := os.Open("testdata/syntax.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := nlp.ReadConllu(f)
	if err != nil {
		t.Fatal(err)
	}
	m, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for i := range gold {
		sep := " "
		if i%4 == 3 {
			sep = "\n\n"
		}
		text.WriteString(gold[i].Text() + sep)
	}
	var system []nlp.TreebankSentence
	for _, s := range m.Analyze(text.String()).Sentences {
		system = append(system, nlp.TreebankSentence{Tokens: s.Tokens})
	}
	s := ScoreConllu(gold, system)
	t.Logf("%+v", s)
	for _, x := range []struct {
		name       string
		got, floor float64
	}{
		{"tokens", s.Tokens, 99}, {"sentences", s.Sentences, 85}, {"UPOS", s.UPOS, 96}, {"lemma", s.Lemma, 96}, {"UAS", s.UAS, 88}, {"LAS", s.LAS, 85},
	} {
		if x.got < x.floor {
			t.Errorf("%s %.2f, at least %.0f", x.name, x.got, x.floor)
		}
	}
}
