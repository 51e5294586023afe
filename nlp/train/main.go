// Command train trains the embedded French model from open data: go run ./nlp/train -data ../shared/data -out nlp/model.
//
// Each component is one file of the model folder, written by one function: see components.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// options are the choices of a training run.
type options struct {
	Data string // folder of the open data, laid out as ../shared/data
	Out  string // the model folder; a component may read there those that were trained before it
	Keep string // folder for the weights of finished stages, found there again by the next run; "" for none
	Seed uint64
	Log  func(format string, args ...any)
}

// components in the order of training; a function that returns no bytes writes nothing.
var components = []struct {
	name, file string
	train      func(options) ([]byte, error)
}{
	{"tagger", "tagger.bin", trainTagger},
	{"network", "network.bin", trainNetwork},
	{"names", "names.bin", trainNames},
	{"coref", "coref.bin", trainCoref},
	{"card", "card.json", trainCard},
}

func main() {
	o := options{Log: func(f string, a ...any) { fmt.Fprintf(os.Stderr, f+"\n", a...) }}
	flag.StringVar(&o.Data, "data", "../shared/data", "folder of the open data")
	flag.StringVar(&o.Out, "out", "nlp/model", "folder of the model")
	flag.StringVar(&o.Keep, "keep", "", "folder for the weights of finished stages, from which a stopped run goes on")
	flag.Uint64Var(&o.Seed, "seed", 1, "seed of all random choices")
	only := flag.String("only", "", "comma-separated components to train; all if empty")
	folds := flag.Int("coref-folds", 0, "instead of training, print how coreference reads annotated articles that it was not trained on, in so many parts")
	flag.Parse()
	err := error(nil)
	if *folds > 1 {
		err = checkCoref(o, *folds)
	} else {
		err = run(o, *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options, only string) error {
	wanted := strings.Split(only, ",")
	for _, folder := range []string{o.Out, o.Keep} { // now, and not after an hour
		if folder == "" {
			continue
		}
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
	}
	for _, c := range components {
		if only != "" && !slices.Contains(wanted, c.name) {
			continue
		}
		o.Log("train %s", c.name)
		b, err := c.train(o)
		if err != nil {
			return fmt.Errorf("train %s: %w", c.name, err)
		}
		if b == nil {
			continue
		}
		if err := os.WriteFile(filepath.Join(o.Out, c.file), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
