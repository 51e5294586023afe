package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
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
			analyze := func(w io.Writer, paths []string) error {
				var texts []string
				var failed error
				for _, path := range paths {
					b, err := readInput(c, path)
					if err != nil {
						failed = fmt.Errorf("read %s: %w", path, err)
						break
					}
					if len(b) > longText {
						thrift.Do(func() { debug.SetGCPercent(40) })
					}
					texts = append(texts, string(b))
				}
				if err := analyzeTexts(w, m, paths, texts, o); err != nil {
					return err
				}
				return failed
			}
			if len(args) == 1 { // nothing waits for its turn: the output need not be held
				return analyze(c.OutOrStdout(), args)
			}
			workers := o.workers
			if workers <= 0 {
				workers = runtime.GOMAXPROCS(0)
			}
			return inOrder(together(args, workers), workers, analyze, c.OutOrStdout())
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

// together puts short files that follow one another together, to be analysed at once; every worker gets some.
func together(paths []string, workers int) [][]string {
	const enough = 48_000 // bytes
	most := (len(paths) + workers - 1) / workers
	var out [][]string
	size := int64(enough)
	for i, path := range paths {
		own := int64(enough)
		if f, err := os.Stat(path); err == nil && f.Mode().IsRegular() {
			own = f.Size()
		}
		if last := len(out) - 1; last >= 0 && size+own <= enough && len(out[last]) < most {
			out[last] = paths[i-len(out[last]) : i+1]
			size += own
			continue
		}
		out, size = append(out, paths[i:i+1]), own
	}
	return out
}

// inOrder calls f for each group of paths, some at a time, and writes the results in the order of the paths.
func inOrder(groups [][]string, workers int, f func(w io.Writer, paths []string) error, w io.Writer) error {
	type result struct {
		out *bytes.Buffer
		err error
	}
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }} // for those that are written to serve again
	results := make([]chan result, len(groups))
	for i := range results {
		results[i] = make(chan result, 1)
	}
	room := make(chan struct{}, workers) // a group holds its place until it is written
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for i, paths := range groups {
			select {
			case room <- struct{}{}:
			case <-stop:
				return
			}
			go func() {
				out := buffers.Get().(*bytes.Buffer)
				out.Reset()
				err := f(out, paths)
				results[i] <- result{out, err}
			}()
		}
	}()
	for i := range groups {
		r := <-results[i]
		if _, err := w.Write(r.out.Bytes()); err != nil {
			return err
		}
		buffers.Put(r.out)
		if r.err != nil {
			return r.err
		}
		<-room
	}
	return nil
}

// analyzeTexts writes the analyses of documents, as many as there are texts.
func analyzeTexts(w io.Writer, m *nlp.Model, names, texts []string, o analyzeOptions) error {
	if o.pretokenized {
		for i, text := range texts {
			if err := annotate(w, m, names[i], text); err != nil {
				return err
			}
		}
		return nil
	}
	for i, d := range m.AnalyzeAll(texts) {
		name := names[i]
		if o.format == "json" {
			if err := nlp.WriteJSON(w, d, name); err != nil {
				return err
			}
			continue
		}
		if name == "-" {
			name = ""
		}
		if err := nlp.WriteConllu(w, d, name); err != nil {
			return err
		}
	}
	return nil
}

// annotate writes the sentences of a text in CoNLL-U with tags, lemmas and heads of the model.
func annotate(w io.Writer, m *nlp.Model, name, text string) error {
	sentences, err := nlp.ReadConllu(strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	tokens := make([][]nlp.Token, len(sentences))
	for i := range sentences {
		tokens[i] = sentences[i].Tokens
	}
	m.Annotate(tokens...)
	return nlp.WriteTreebank(w, sentences)
}
