package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/spf13/cobra"

	"kg/nlp"
)

type analyzeOptions struct {
	format       string
	pretokenized bool
	workers      int
}

func newAnalyzeCommand() *cobra.Command {
	o := analyzeOptions{format: "conllu"}
	c := &cobra.Command{
		Use:   "analyze [FILE…|-]",
		Short: "The language of plain text: tokens, tags, lemmas, trees, names, coreference",
		Long: `The language of plain text, without building anything. As CoNLL-U: surface tokens ("du", "aux" are one), the bytes of each
in MISC. As JSON: one line a document, {"document","sentences","names","coreference"}, offsets in bytes.

With --pretokenized the input is CoNLL-U: its tokens and sentences stay, tags, lemmas and heads are replaced.`,
		Example: `  kg analyze article.txt
  echo "Emmanuel Macron est arrivé à Kiev." | kg analyze
  kg analyze --format json articles/*.txt`,
		RunE: func(c *cobra.Command, args []string) error {
			if o.format != "conllu" && o.format != "json" {
				return usagef("--format is conllu or json, not %q", o.format)
			}
			if o.pretokenized && o.format != "conllu" {
				return usagef("--pretokenized writes conllu")
			}
			if len(args) == 0 {
				args = []string{"-"}
			}
			var thrift sync.Once // a text that is long is worth less memory rather than less time
			debug.SetGCPercent(300)
			m, err := nlp.Default()
			if err != nil {
				return err
			}
			analyze := func(w io.Writer, path string) error {
				b, err := readInput(c, path)
				if err != nil {
					return fmt.Errorf("read %s: %w", path, err)
				}
				if len(b) > longText {
					thrift.Do(func() { debug.SetGCPercent(40) })
				}
				return analyzeText(w, m, path, b, o)
			}
			if len(args) == 1 { // nothing waits for its turn: the output need not be held
				return analyze(c.OutOrStdout(), args[0])
			}
			return inOrder(args, o.workers, analyze, c.OutOrStdout())
		},
	}
	c.Flags().StringVar(&o.format, "format", o.format, "conllu or json")
	c.Flags().BoolVar(&o.pretokenized, "pretokenized", false, "read CoNLL-U and keep its tokens and sentences")
	c.Flags().IntVar(&o.workers, "workers", 0, "documents at a time; 0: as many as there are processors")
	return c
}

// longText is the number of bytes of a text from where on its analysis takes so much memory that it is worth saving.
const longText = 100_000

func readInput(c *cobra.Command, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(c.InOrStdin())
	}
	return os.ReadFile(path)
}

// inOrder calls f for each path, some at a time, and writes the results in the order of the paths.
func inOrder(paths []string, workers int, f func(w io.Writer, path string) error, w io.Writer) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type result struct {
		out []byte
		err error
	}
	results := make([]chan result, len(paths))
	for i := range results {
		results[i] = make(chan result, 1)
	}
	room := make(chan struct{}, workers) // a document holds its place until it is written
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for i, path := range paths {
			select {
			case room <- struct{}{}:
			case <-stop:
				return
			}
			go func() {
				var out bytes.Buffer
				err := f(&out, path)
				results[i] <- result{out.Bytes(), err}
			}()
		}
	}()
	for i := range paths {
		r := <-results[i]
		if r.err != nil {
			return r.err
		}
		if _, err := w.Write(r.out); err != nil {
			return err
		}
		<-room
	}
	return nil
}

// analyzeText writes the analysis of one document.
func analyzeText(w io.Writer, m *nlp.Model, name string, b []byte, o analyzeOptions) error {
	if o.pretokenized {
		sentences, err := nlp.ReadConllu(bytes.NewReader(b))
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		for i := range sentences {
			m.Annotate(sentences[i].Tokens)
		}
		return nlp.WriteTreebank(w, sentences)
	}
	d := m.Analyze(string(b), nlp.Options{})
	if o.format == "json" {
		return nlp.WriteJSON(w, d, name)
	}
	if name == "-" {
		name = ""
	}
	return nlp.WriteConllu(w, d, name)
}
