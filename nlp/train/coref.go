package main

import (
	"fmt"
	"os"
	"path/filepath"

	"kg/eval"
	"kg/nlp"
)

// corefEpochs is how often the coreference training reads its texts.
const corefEpochs = 6

// trainCoref trains the pronoun links on POPCORN, its dev slice left out, with the components already in the model
// folder, and returns the bytes of coref.bin.
func trainCoref(o options) ([]byte, error) {
	m, err := nlp.Open(os.DirFS(o.Out))
	if err != nil {
		return nil, err
	}
	f, err := os.Open(filepath.Join(o.Data, "popcorn", "train.json"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	texts, err := eval.ReadPopcorn(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	var examples []nlp.CorefExample
	for i, t := range texts {
		if eval.InDevSlice(i) {
			continue
		}
		e := nlp.CorefExample{Text: t.Text}
		for _, c := range t.Chains {
			var spans [][2]int
			for _, s := range c.Spans {
				spans = append(spans, [2]int{s.Start, s.End})
			}
			e.Chains = append(e.Chains, spans)
		}
		examples = append(examples, e)
	}
	o.Log("coref: %d texts", len(examples))
	return m.TrainCoref(examples, corefEpochs, o.Seed), nil
}
