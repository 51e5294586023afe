package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/corpus"
	"kg/extract"
	"kg/graph"
	"kg/nlp"
	"kg/pipeline"
	"kg/storage"
)

type explainOptions struct {
	statement bool
	json      bool
	all       bool
	svg       string
	date      string
	rules     []string
}

func newExplainCommand() *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:   "explain TEXT… | FILE | - | --statement SUBJECT PREDICATE OBJECT",
		Short: "What the analysis sees in a text or behind a statement: words, tree, mentions, rules",
		Long: `Shows, sentence by sentence, what a text becomes: its words with their lemmas and their tree; the arcs that rules see
("subj→0"); who is mentioned; each rule whose trigger stands there, with what it stated or what kept it from it; the
statements. TEXT is the text itself, FILE one to read, "-" standard input.

With --statement the same for the sentences that a statement of the graph rests on, read again in their documents.

The analysis is that of kg build in this folder: the rules that a kg.yaml names are read too.`,
		Example: `  kg explain "Le secrétaire général de l'OTAN, Mark Rutte, a rencontré Volodymyr Zelensky."
  kg explain --svg tree.svg "Paul Durand s'en est pris à Marie Martin."
  kg explain --statement "Mark Rutte" secretary-general-of OTAN
  kg explain --date 2024-12-03 --json article.txt
  cat article.txt | kg explain -`,
		Args: func(c *cobra.Command, args []string) error {
			if o.statement {
				return cobra.ExactArgs(3)(c, args)
			}
			return cobra.MinimumNArgs(1)(c, args)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			switch {
			case !o.statement:
				return nil, cobra.ShellCompDirectiveDefault
			case len(args) == 1:
				return predicateNames(), cobra.ShellCompDirectiveNoFileComp
			}
			return completeEntities(c, args, typed)
		},
		RunE: func(c *cobra.Command, args []string) error { return runExplain(c, args, o) },
	}
	f := c.Flags()
	f.BoolVar(&o.statement, "statement", false, "explain the evidence of a statement of the graph")
	f.StringVar(&o.svg, "svg", "", "draw the trees into `FILE` (\"-\": standard output, and nothing else)")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.BoolVar(&o.all, "all", false, "list the rules of names that found nothing beside them too")
	f.StringVar(&o.date, "date", "", "the `DAY` of publication, to which \"hier\" relates (2024-12-03)")
	listVar(f, &o.rules, "rules", nil, "`DIR` of further rules")
	return c
}

func runExplain(c *cobra.Command, args []string, o explainOptions) error {
	if o.svg == "-" && o.json {
		return usagef("--svg - and --json both write to standard output")
	}
	p := pipeline.Options{Paths: []string{"-"}, Rules: o.rules} // Paths: no sources are asked for
	if err := p.Configure("."); err != nil {
		return err
	}
	debug.SetGCPercent(400) // what is read at the start stays
	go nlp.Default()        // side by side with the rules
	x, err := openExtractor(p.Rules, extract.Options{})
	if err != nil {
		return err
	}
	var explained []*extract.Explanation
	if o.statement {
		explained, err = explainStatement(c, x, args)
	} else {
		explained, err = explainTexts(c, x, args, o.date)
	}
	if err != nil {
		return err
	}
	if o.svg != "" {
		var all []extract.SentenceExplanation
		for _, e := range explained {
			all = append(all, e.Sentences...)
		}
		if o.svg == "-" {
			return extract.WriteSVG(c.OutOrStdout(), all)
		}
		if err := writeSVGFile(o.svg, all); err != nil {
			return err
		}
	}
	if o.json {
		return printJSON(c, explained)
	}
	for i, e := range explained {
		if i > 0 {
			fmt.Fprintln(c.OutOrStdout())
		}
		printExplanation(c.OutOrStdout(), e, o.all)
	}
	return nil
}

// explainTexts explains the texts that the arguments are or name.
func explainTexts(c *cobra.Command, x *extract.Extractor, args []string, date string) ([]*extract.Explanation, error) {
	m, err := nlp.Default()
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(args[0])
	if len(args) > 1 || args[0] != corpus.Stdin && (err != nil || !info.Mode().IsRegular()) {
		text := strings.Join(args, " ")
		return []*extract.Explanation{x.Explain(graph.Source{ID: "text", Date: date, Text: text}, m.Analyze(text))}, nil
	}
	var out []*extract.Explanation
	for d, err := range corpus.Open(c.Context(), args, corpus.Options{Stdin: c.InOrStdin()}) {
		if err != nil {
			return nil, err
		}
		source := graph.Source{ID: d.ID, Title: d.Title, Date: d.Date, Text: d.Text}
		if date != "" {
			source.Date = date
		}
		out = append(out, x.Explain(source, m.Analyze(d.Text)))
	}
	return out, nil
}

// explainStatement explains the sentences that a statement of the graph rests on, each within its document.
func explainStatement(c *cobra.Command, x *extract.Extractor, args []string) ([]*extract.Explanation, error) {
	v, err := openView(c)
	if err != nil {
		return nil, err
	}
	defer v.Close()
	evidence, err := findEvidence(v, args[0], args[1], args[2])
	if err != nil {
		return nil, err
	}
	sources := map[string]*graph.Source{}
	for s, err := range v.Sources() {
		if err != nil {
			return nil, err
		}
		sources[s.ID] = s
	}
	store, err := storage.Open(c.Context(), dbDir(c), storage.Options{Purpose: "kg explain", Must: true})
	var locked *storage.LockedError
	if errors.As(err, &locked) {
		return nil, withHint(err, "wait for it to end, or explain the sentence itself: kg explain %q", evidence[0].Sentence)
	}
	if err != nil {
		return nil, err
	}
	out, err := explainEvidence(c.Context(), x, store, sources, evidence)
	return out, errors.Join(err, store.Close())
}

// findEvidence gathers the evidence of a statement, whatever its status, by document and place.
func findEvidence(v *storage.View, subject, predicate, object string) ([]graph.Evidence, error) {
	names, err := graph.NewNames(v)
	if err != nil {
		return nil, err
	}
	s, err := names.Find(subject)
	if err != nil {
		return nil, err
	}
	o, err := names.Find(object)
	if err != nil {
		return nil, err
	}
	row, _ := graph.DefaultPredicates().Lookup(predicate)
	ends := [][2]string{{s.ID, o.ID}}
	if row.Symmetric {
		ends = append(ends, [2]string{o.ID, s.ID})
	}
	var out []graph.Evidence
	for _, pair := range ends {
		for st, err := range v.StatementsFrom(pair[0]) {
			if err != nil {
				return nil, err
			}
			if st.Object == pair[1] && st.Predicate == predicate {
				out = append(out, st.Evidence...)
			}
		}
	}
	if len(out) == 0 {
		return nil, withHint(nothingf("the graph does not say that %s %s %s", s.Name, predicate, o.Name),
			"what it says: kg statements --subject %q --object %q", s.ID, o.ID)
	}
	slices.SortStableFunc(out, func(a, b graph.Evidence) int {
		if a.Document != b.Document {
			return strings.Compare(a.Document, b.Document)
		}
		return a.Start - b.Start
	})
	return out, nil
}

// explainEvidence reads the documents of some evidence again, and keeps of each the sentences that the evidence cites.
func explainEvidence(ctx context.Context, x *extract.Extractor, store *storage.Store, sources map[string]*graph.Source, evidence []graph.Evidence) ([]*extract.Explanation, error) {
	m, err := nlp.Default()
	if err != nil {
		return nil, err
	}
	cited := map[string]map[int]bool{} // document -> where its sentences begin
	var order []string
	for i := range evidence {
		e := &evidence[i]
		if cited[e.Document] == nil {
			cited[e.Document] = map[int]bool{}
			order = append(order, e.Document)
		}
		cited[e.Document][e.Start] = true
	}
	var out []*extract.Explanation
	for _, id := range order {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		source := graph.Source{ID: id}
		if s := sources[id]; s != nil {
			source = *s
		}
		if source.Text, err = store.Text(id); err != nil {
			return nil, err
		}
		e := x.Explain(source, m.Analyze(source.Text))
		e.Sentences = slices.DeleteFunc(e.Sentences, func(s extract.SentenceExplanation) bool { return !cited[id][s.Start] })
		out = append(out, e)
	}
	return out, nil
}

func writeSVGFile(path string, sentences []extract.SentenceExplanation) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := errors.Join(extract.WriteSVG(f, sentences), f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// printExplanation prints an explanation as text.
func printExplanation(w io.Writer, e *extract.Explanation, all bool) {
	for i := range e.Sentences {
		s := &e.Sentences[i]
		fmt.Fprintf(w, "%s\n", strings.Join(strings.Fields(s.Text), " "))
		fmt.Fprintf(w, "%s, bytes %d to %d\n\n", e.Document, s.Start, s.End)
		printTokens(w, s)
		printTree(w, s)
		printMentions(w, s)
		printRules(w, s, all)
		printExplained(w, s)
		if i+1 < len(e.Sentences) {
			fmt.Fprintln(w)
		}
	}
}

// printTable prints rows of cells in columns, without spaces at the ends of lines.
func printTable(w io.Writer, rows [][]string) {
	var b strings.Builder
	t := tabwriter.NewWriter(&b, 0, 8, 2, ' ', 0)
	for _, r := range rows {
		fmt.Fprintln(t, "  "+strings.Join(r, "\t"))
	}
	_ = t.Flush() // a strings.Builder takes all
	for line := range strings.Lines(b.String()) {
		fmt.Fprintln(w, strings.TrimRight(line, " \n"))
	}
}

func printTokens(w io.Writer, s *extract.SentenceExplanation) {
	var rows [][]string
	for k, t := range s.Tokens {
		place := "root"
		if t.Head >= 0 {
			place = fmt.Sprintf("%s of %d", t.Deprel, t.Head)
		}
		if t.Parsed != "" {
			place += " (parser: " + t.Parsed + ")"
		}
		var arcs []string
		for _, a := range t.Arcs {
			arcs = append(arcs, fmt.Sprintf("%s→%d", a.Label, a.To))
		}
		rows = append(rows, []string{fmt.Sprintf("%2d", k), t.Form, t.UPOS, t.Lemma, place, strings.Join(arcs, " ")})
	}
	printTable(w, rows)
}

// printTree prints the tree, each word below its head, with its relation.
func printTree(w io.Writer, s *extract.SentenceExplanation) {
	kids := make([][]int, len(s.Tokens))
	var roots []int
	for k, t := range s.Tokens {
		if t.Head >= 0 && t.Head < len(s.Tokens) {
			kids[t.Head] = append(kids[t.Head], k)
		} else {
			roots = append(roots, k)
		}
	}
	fmt.Fprintln(w)
	var branch func(k int, indent string)
	branch = func(k int, indent string) {
		for i, c := range kids[k] {
			stem, below := "├─ ", "│  "
			if i == len(kids[k])-1 {
				stem, below = "└─ ", "   "
			}
			fmt.Fprintf(w, "  %s%s%s  %s\n", indent, stem, s.Tokens[c].Form, s.Tokens[c].Deprel)
			branch(c, indent+below)
		}
	}
	for _, k := range roots {
		fmt.Fprintf(w, "  %s  %s\n", s.Tokens[k].Form, s.Tokens[k].Deprel)
		branch(k, "")
	}
}

func printMentions(w io.Writer, s *extract.SentenceExplanation) {
	if len(s.Mentions) == 0 {
		return
	}
	fmt.Fprintln(w, "\nmentions")
	var rows [][]string
	for _, m := range s.Mentions {
		rows = append(rows, []string{m.Text, m.Kind, string(m.Type), m.Entity, m.Known})
	}
	printTable(w, rows)
}

// printRules prints what spoke and what nearly did. The rules of names stand at every name: unless all are asked for, those
// that found nothing beside it are counted only.
func printRules(w io.Writer, s *extract.SentenceExplanation, all bool) {
	var rows [][]string
	idle := 0
	for _, r := range s.Rules {
		if r.Idle && !all {
			idle++
			continue
		}
		mark, what := "-", r.Predicate
		if r.Fired {
			mark = "+"
		}
		if r.Subject != "" {
			what = fmt.Sprintf("%s %s %s", r.Subject, r.Predicate, r.Object)
		}
		if r.Why != "" {
			what += ": " + r.Why
		}
		rows = append(rows, []string{mark, s.Tokens[r.Token].Form, fmt.Sprintf("%s:%d", r.File, r.Line), what})
	}
	if len(rows) == 0 && idle == 0 {
		return
	}
	fmt.Fprintln(w, "\nrules (+ spoke, - nearly)")
	printTable(w, rows)
	if idle > 0 {
		fmt.Fprintf(w, "  and %s of names that found nothing beside them (--all)\n", plural(idle, "rule"))
	}
}

func printExplained(w io.Writer, s *extract.SentenceExplanation) {
	if len(s.Statements) == 0 {
		fmt.Fprintln(w, "\nno statement")
		return
	}
	fmt.Fprintln(w, "\nstatements")
	for _, st := range s.Statements {
		fmt.Fprintf(w, "  %s —%s→ %s, %s", st.Subject, st.Predicate, st.Object, st.Status)
		if st.Date != "" {
			fmt.Fprintf(w, ", %s", st.Date)
		}
		if st.Attribution != "" {
			fmt.Fprintf(w, ", according to %s", st.Attribution)
		}
		fmt.Fprintf(w, "  (%s, %.2f)\n", extract.BriefRule(st.Rule), st.Confidence)
	}
}
