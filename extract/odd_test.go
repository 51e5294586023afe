package extract

import (
	"testing"

	"kg/graph"
	"kg/nlp"
)

// What is likened and the subject may be one word to a parser.
func TestLikewiseItself(t *testing.T) {
	tokens := []nlp.Token{{Form: "Lettonie", UPOS: "PROPN", Head: 1}, {Form: "adopte", UPOS: "VERB", Head: -1}}
	tr := &tree{s: &nlp.Sentence{Tokens: tokens}, out: [][]arc{nil, {{"subj", 1, 0}, {"comme", 1, 0}}}}
	tr.likewise(1)
	if n := len(tr.out[1]); n != 2 {
		t.Errorf("%d arcs, not the two that it had", n)
	}
}

// A name may be of white space that is none to the tokenizer, and end its text.
func TestBlankName(t *testing.T) {
	_, x := open(t)
	text := "\u2003"
	d := &nlp.Document{
		Text:      text,
		Sentences: []nlp.Sentence{{End: len(text), Tokens: []nlp.Token{{End: len(text), Form: text, Lemma: text, UPOS: "PROPN", Head: -1, Deprel: "root"}}}},
		Names:     []nlp.Name{{End: len(text), Type: nlp.Organization, Score: 1}},
		Chains:    []nlp.Chain{{Type: nlp.Organization, Mentions: []nlp.Mention{{End: len(text), Kind: nlp.NameMention}}}},
	}
	if got := x.Extract(graph.Source{Text: text}, d); len(got.Entities) != 0 {
		t.Errorf("entities %v of nothing", got.Entities)
	}
}
