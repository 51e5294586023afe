// Package extract turns analysed text into statements with evidence, time and status, by rules over dependency trees.
//
// Start with [New] and [Extractor.Extract]. A document is read in one pass: its trees are normalised (arcs.go), its
// chains and descriptions become entities (reader.go, described.go), every rule is tried at every token (match.go), and what it
// states is given its status (status.go). Rules and word classes are files in rules/; docs/rules.md describes their
// notation. The package refuses to state what no sentence states: every statement has one as evidence.
package extract

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"sync"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

//go:embed rules/*.rules
var embedded embed.FS

// Options are the choices of an extraction; the zero value serves.
type Options struct {
	Rules   []fs.FS // further rule folders of the user, after the embedded ones
	Replace bool    // Rules stand in the place of the embedded ones
	Open    bool    // state what no rule knows by the verb alone, as open predicates

	// Examples asks for the examples of the embedded rules too, which only tests of them need.
	Examples bool
}

// Extractor reads statements out of analysed documents. It is safe for concurrent use.
type Extractor struct {
	rules *Rules
	index *index
	table *graph.Predicates
	world *world
	open  bool
	trial bool       // every rule is believed, for the tests of examples
	idle  *sync.Pool // workspaces

	reliability map[string]tally
}

// New loads the rules. An error in a rule file is an *Error with its file and line.
func New(o Options) (*Extractor, error) {
	own, err := fs.Sub(embedded, "rules")
	if err != nil {
		return nil, fmt.Errorf("embedded rules: %w", err)
	}
	table := graph.DefaultPredicates()
	without := 1
	if o.Examples {
		without = 0
	}
	rules, err := loadRules(append([]fs.FS{own}, o.Rules...), table, without)
	if err != nil {
		return nil, err
	}
	if o.Replace { // the classes stay: the engine asks for them
		rules.Rules = slices.DeleteFunc(rules.Rules, func(r *Rule) bool { return r.folder == 0 })
		rules.findTitles()
	}
	x := &Extractor{rules: rules, index: newIndex(rules), table: table, world: &world{gazetteer.Default()}, open: o.Open, idle: &sync.Pool{}}
	if x.reliability, err = readReliability(reliabilityTSV); err != nil {
		return nil, err
	}
	return x, nil
}

// Rules returns the loaded rules.
func (x *Extractor) Rules() *Rules { return x.rules }

// Extract reads the entities and statements of one document; a is the analysis of source.Text.
func (x *Extractor) Extract(source graph.Source, a *nlp.Document) *graph.Extract {
	w, _ := x.idle.Get().(*workspace)
	if w == nil {
		w = new(workspace)
	}
	r := newReader(x, source, a, w)
	r.read()
	r.settle()
	if x.open {
		r.readOpen()
	}
	out := r.finish()
	w.reset()
	x.idle.Put(w)
	return out
}

// index finds the rules that may begin at a token.
type index struct {
	byLemma map[string][]*Rule
	byType  map[graph.EntityType][]*Rule
	demonym []*Rule
}

// newIndex orders the rules of a lemma by how much they demand, the most demanding first.
func newIndex(rs *Rules) *index {
	x := &index{byLemma: make(map[string][]*Rule, 2*len(rs.Rules)), byType: map[graph.EntityType][]*Rule{}}
	var first []*Rule // of each lemma: most have no other
	add := func(lemma string, r *Rule) {
		list := x.byLemma[lemma]
		if list == nil {
			if len(first) == cap(first) {
				first = make([]*Rule, 0, 1024)
			}
			n := len(first)
			first = first[:n+1]
			list = first[n : n : n+1]
		}
		x.byLemma[lemma] = append(list, r)
	}
	for _, r := range rs.Rules {
		switch {
		case r.Trigger.Type != "":
			x.byType[r.Trigger.Type] = append(x.byType[r.Trigger.Type], r)
		case r.Trigger.Class == demonymClass:
			x.demonym = append(x.demonym, r)
		case r.Trigger.Class != "":
			for l := range rs.Classes[r.Trigger.Class] {
				add(l, r)
			}
		default:
			for _, l := range r.Trigger.Lemmas {
				add(l, r)
			}
		}
	}
	for _, list := range x.byLemma {
		if len(list) == 1 {
			continue
		}
		slices.SortStableFunc(list, func(a, b *Rule) int { return len(b.Trigger.Fixed) - len(a.Trigger.Fixed) })
	}
	return x
}

// rules lists what may begin at a token.
func (x *index) rules(r *reader, sentence, token int) []*Rule {
	tok := r.trees[sentence].tok(token) // as it was mended
	m := r.mentionAt(sentence, token)
	switch tok.UPOS {
	case "PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PRON", "NUM", "ADV":
		if m == nil {
			return nil
		}
	}
	lemma := strings.ReplaceAll(lower(tok.Lemma), " ", "-")
	out := x.byLemma[lemma]
	if tok.UPOS == "VERB" && tok.Feat("VerbForm") == "Part" && r.trees[sentence].nounlike(token) { // "adjoint", "délégué"
		if more := x.byLemma[lower(tok.Form)]; len(more) > 0 {
			out = append(out[:len(out):len(out)], more...)
		}
	}
	if rest, ok := strings.CutPrefix(lemma, "ex-"); ok && len(out) == 0 {
		out = x.byLemma[rest]
	}
	if len(x.demonym) > 0 && (r.demonym(sentence, token) != nil || r.binational(sentence, token) != nil) {
		out = append(out[:len(out):len(out)], x.demonym...)
	}
	if m != nil && m.head == token && m.kind == graph.NameMention {
		if more := x.byType[r.entities[m.entity].typ]; len(more) > 0 {
			out = append(out[:len(out):len(out)], more...)
		}
	}
	return out
}

func sortedKeys(m map[string]bool) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
