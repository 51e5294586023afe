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
	"sort"
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

	// Whole asks for the embedded rules to be read whole, with their examples, as those of the user always are. Else each is
	// read when a text first has its word.
	Whole bool
}

// Extractor reads statements out of analysed documents. It is safe for concurrent use.
type Extractor struct {
	rules *Rules
	table *graph.Predicates
	world *world
	open  bool
	trial bool       // every rule is believed, for the tests of examples
	idle  *sync.Pool // workspaces
}

// New loads the rules. An error in a rule file is an *Error with its file and line.
func New(o Options) (*Extractor, error) {
	own, err := fs.Sub(embedded, "rules")
	if err != nil {
		return nil, fmt.Errorf("embedded rules: %w", err)
	}
	table := graph.DefaultPredicates()
	// Where other rules replace them, the classes stay: the engine asks for them.
	rules, err := loadRules(append([]fs.FS{own}, o.Rules...), table, loading{lazy: !o.Whole, classesOnly: o.Replace})
	if err != nil {
		return nil, err
	}
	return &Extractor{rules: rules, table: table, world: &world{gazetteer.Default()}, open: o.Open, idle: &sync.Pool{}}, nil
}

// Rules returns the rules, which only [Options].Whole has read whole.
func (x *Extractor) Rules() *Rules { return x.rules }

// Extract reads the entities and statements of one document; a is the analysis of source.Text.
func (x *Extractor) Extract(source graph.Source, a *nlp.Document) *graph.Extract {
	return x.ExtractAll([]graph.Source{source}, []*nlp.Document{a})[0]
}

// ExtractAll is [Extractor.Extract] for several documents: quicker, since it does each step for all of them before the next one, whose code and tables
// stay near the processor meanwhile.
func (x *Extractor) ExtractAll(sources []graph.Source, analyses []*nlp.Document) []*graph.Extract {
	w, _ := x.idle.Get().(*workspace)
	if w == nil {
		w = new(workspace)
	}
	readers := make([]*reader, len(sources))
	for i := range readers {
		readers[i] = openReader(x, sources[i], analyses[i], w)
	}
	for _, step := range [...]func(*reader){(*reader).mend, (*reader).normalise, (*reader).describe, (*reader).match, (*reader).infer} {
		for _, r := range readers {
			step(r)
		}
	}
	out := make([]*graph.Extract, len(readers))
	for i, r := range readers {
		r.settle()
		if x.open {
			r.readOpen()
		}
		out[i] = r.finish()
	}
	w.reset()
	x.idle.Put(w)
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
