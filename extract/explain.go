package extract

import (
	"fmt"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// Explanation is what extraction saw in a document, sentence by sentence.
type Explanation struct {
	Sentences []SentenceExplanation
}

// SentenceExplanation is one sentence with its tree, mentions and statements.
type SentenceExplanation struct {
	Text       string
	Tokens     []TokenExplanation
	Mentions   []MentionExplanation
	Statements []string // "subject, predicate, object, status  rule confidence"
}

// TokenExplanation is a token with its place in the tree and its normalised arcs.
type TokenExplanation struct {
	Form, Lemma, UPOS, Feats string
	Tree                     string   // "nsubj of 4"
	Arcs                     []string // "subj→2"
}

// MentionExplanation is a mention with its entity.
type MentionExplanation struct {
	Text, Entity, Type, Kind string
}

// Explain reads a document and tells what was seen.
func (x *Extractor) Explain(source graph.Source, a *nlp.Document) *Explanation {
	r := newReader(x, source, a)
	r.match()
	r.specialise()
	e := &Explanation{}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		se := SentenceExplanation{Text: r.text(s.Start, s.End)}
		for k := range s.Tokens {
			tok := &s.Tokens[k]
			te := TokenExplanation{Form: tok.Form, Lemma: tok.Lemma, UPOS: tok.UPOS, Feats: tok.Feats, Tree: "root"}
			if tok.Head >= 0 {
				te.Tree = fmt.Sprintf("%s of %d", tok.Deprel, tok.Head)
			}
			for _, arc := range r.trees[i].out[k] {
				te.Arcs = append(te.Arcs, fmt.Sprintf("%s→%d", arc.label, arc.to))
			}
			se.Tokens = append(se.Tokens, te)
		}
		for _, m := range r.mentions[i] {
			kind := string(m.kind)
			if kind == "" {
				kind = "name"
			}
			ent := &r.entities[m.entity]
			se.Mentions = append(se.Mentions, MentionExplanation{r.text(s.Tokens[m.first].Start, s.Tokens[m.last].End), ent.name, string(ent.typ), kind})
		}
		for _, f := range r.out {
			if f.sentence == i {
				se.Statements = append(se.Statements, strings.Join([]string{r.entities[f.subject.entity].name, f.predicate,
					r.entities[f.object.entity].name, string(f.status)}, ", ")+fmt.Sprintf("  [%s %.2f]", f.rule, f.confidence))
			}
		}
		e.Sentences = append(e.Sentences, se)
	}
	return e
}
