package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"kg/nlp"
	"kg/nlp/internal/syntax"
)

// token is a surface token of a treebank.
type token struct {
	form, lemma, upos, feats string
	head                     int // -1 for the root
	deprel                   string
	space                    bool // a space follows
}

// tree is a sentence of a treebank.
type tree struct {
	tokens []token
	habit  bool // annotated by the habits that are measured, not converted to them
	loose  bool // corrected by hand in parts of speech, heads and relations alone: features and lemmas are those of an analysis
}

// The trees of press: see trees/README.md.
var (
	//go:embed trees/press.conllu
	pressTrees []byte
	//go:embed trees/press-dev.conllu
	pressDevTrees []byte
	//go:embed trees/winer.tsv
	winerTrees string
)

// readTreebank reads a CoNLL-U file.
func readTreebank(path string) ([]tree, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readTrees(path, f)
}

// readTrees reads the trees of CoNLL-U; name is said in errors.
func readTrees(name string, r io.Reader) ([]tree, error) {
	sentences, err := nlp.ReadConllu(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	out := make([]tree, len(sentences))
	for i := range sentences {
		s := &sentences[i]
		for k, t := range s.Tokens {
			out[i].tokens = append(out[i].tokens, token{
				form: t.Form, lemma: t.Lemma, upos: t.UPOS, feats: keepFeats(t.UPOS, t.Feats.String()),
				head: t.Head, deprel: nlp.TrimSubtype(t.Deprel), space: s.SpaceAfter(k),
			})
		}
	}
	return out, nil
}

var keptFeats = []string{"Definite", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "Poss", "PronType", "Reflex", "Tense", "VerbForm"}

// keepFeats drops the features that the treebanks do not give alike, or that the tree says better.
func keepFeats(upos, feats string) string {
	if feats == "" || upos == "PROPN" || upos == "X" || upos == "SYM" || upos == "NUM" || upos == "ADP" {
		return ""
	}
	var out []string
	for _, f := range strings.Split(feats, "|") {
		name, _, _ := strings.Cut(f, "=")
		if slices.Contains(keptFeats, name) {
			if upos == "NOUN" && name == "NumType" {
				continue
			}
			out = append(out, f)
		}
	}
	return strings.Join(out, "|")
}

func (t *token) tag() string {
	if t.feats == "" {
		return t.upos
	}
	return t.upos + "|" + t.feats
}

// treebanks of a run: train on some, measure on others.
type treebanks struct {
	train, dev, news []tree
	written          []tree // the part of train in running order: news and other written text, no lists of questions
	press, pressDev  []tree // loose: for the network alone
}

func readTreebanks(data string) (*treebanks, error) {
	read := func(dir, file string) ([]tree, error) { return readTreebank(filepath.Join(data, "ud", dir, file)) }
	seq, err := read("UD_French-Sequoia", "fr_sequoia-ud-train.conllu")
	if err != nil {
		return nil, err
	}
	dev, err := read("UD_French-Sequoia", "fr_sequoia-ud-dev.conllu")
	if err != nil {
		return nil, err
	}
	gsd, err := read("UD_French-GSD", "fr_gsd-ud-dev.conllu")
	if err != nil {
		return nil, err
	}
	fqb, err := read("UD_French-FQB", "fr_fqb-ud-test.conllu")
	if err != nil {
		return nil, err
	}
	for i := range seq {
		seq[i].habit = true
	}
	b := &treebanks{train: seq, dev: dev}
	if b.press, err = readLoose("trees/press.conllu", pressTrees); err != nil {
		return nil, err
	}
	winer, err := readStandoff(data)
	if err != nil {
		return nil, err
	}
	b.press = append(b.press, winer...)
	if b.pressDev, err = readLoose("trees/press-dev.conllu", pressDevTrees); err != nil {
		return nil, err
	}
	for i := range fqb {
		convert(&fqb[i])
	}
	for i, t := range gsd {
		convert(&t)
		if i%6 == 5 {
			b.news = append(b.news, t)
		} else {
			b.train = append(b.train, t)
		}
	}
	b.written = slices.Clip(b.train)
	b.train = append(b.train, fqb...)
	return b, nil
}

// readLoose reads trees that are loose.
func readLoose(name string, conllu []byte) ([]tree, error) {
	trees, err := readTrees(name, bytes.NewReader(conllu))
	for i := range trees {
		trees[i].loose = true
	}
	return trees, err
}

// readStandoff reads the trees of trees/winer.tsv, whose words stand in WiNER's articles. Only their parts of speech are known.
func readStandoff(data string) ([]tree, error) {
	var out []tree
	article, text := "", ""
	for n, line := range slices.Collect(strings.Lines(winerTrees)) {
		if line[0] == '#' {
			continue
		}
		fail := func(what string) error { return fmt.Errorf("trees/winer.tsv:%d: %s", n+1, what) }
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 4 {
			return nil, fail("not four columns")
		}
		if f[0] != article {
			b, err := os.ReadFile(filepath.Join(data, "winer-fr", "train", f[0]+".txt"))
			if err != nil {
				return nil, err
			}
			article, text = f[0], string(b)
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil || start < 0 || end < start || end > len(text) {
			return nil, fail("no stretch of the article")
		}
		said := strings.Fields(f[3])
		spans := syntax.Tokenize(text, start, end, nil)
		if len(spans) != len(said) {
			return nil, fail(fmt.Sprintf("%d tokens, %d are annotated", len(spans), len(said)))
		}
		t := tree{loose: true, tokens: make([]token, len(said))}
		for i, s := range said {
			w := &t.tokens[i]
			w.form = text[spans[i].Start:spans[i].End]
			upos, rest, _ := strings.Cut(s, ":")
			head, rel, _ := strings.Cut(rest, ":")
			h, err := strconv.Atoi(head)
			if w.upos = upos; upos == "PUNCT" {
				w.deprel = "punct"
				continue
			}
			if err != nil || h > len(said) {
				return nil, fail("a head in " + s)
			}
			w.head, w.deprel = h-1, rel
		}
		out = append(out, t)
	}
	return out, nil
}

// convert turns the habits of GSD and FQB into those of Sequoia: a name after its title or kind is nmod of it ("le
// président Kennedy", appos or flat there), "%" is a noun, "1er" an adjective, and "M.", "Mme" have the lemma "monsieur".
func convert(t *tree) {
	for i := range t.tokens {
		w := &t.tokens[i]
		switch w.form {
		case "%":
			w.upos, w.feats = "NOUN", "Gender=Masc"
		case "1er", "1ère", "1re":
			w.upos, w.feats = "ADJ", "Gender=Masc|Number=Sing|NumType=Ord"
			if w.form != "1er" {
				w.feats = "Gender=Fem|Number=Sing|NumType=Ord"
			}
		case "M.", "MM.", "Mme", "Mmes", "Mlle":
			w.lemma = "monsieur"
		}
		if i > 0 && w.upos == "PROPN" && w.head == i-1 && t.tokens[i-1].upos == "NOUN" && (w.deprel == "appos" || w.deprel == "flat") {
			w.deprel = "nmod"
		}
	}
}

// labelsOf returns the relations of trees but for the root's, sorted, and their numbers.
func labelsOf(trees []tree) ([]string, map[string]int16) {
	count := map[string]int{}
	for i := range trees {
		for j := range trees[i].tokens {
			count[trees[i].tokens[j].deprel]++
		}
	}
	var labels []string
	for l := range count {
		if l != "root" {
			labels = append(labels, l)
		}
	}
	sort.Strings(labels)
	id := map[string]int16{}
	for i, l := range labels {
		id[l] = int16(i)
	}
	return labels, id
}
