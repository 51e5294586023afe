package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kg/nlp"
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
	id     string
	tokens []token
}

// readTreebank reads a CoNLL-U file. Multiword tokens (du, aux) become one surface token with the annotation of their
// head, as the scorer merges them.
func readTreebank(path string) ([]tree, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	var out []tree
	var rows [][]string
	id := ""
	flush := func() error {
		if len(rows) > 0 {
			t, err := surfaceTree(rows)
			if err != nil {
				return fmt.Errorf("read %s: sentence %s: %w", path, id, err)
			}
			t.id = id
			out = append(out, t)
		}
		rows = nil
		return nil
	}
	for in.Scan() {
		line := in.Text()
		switch {
		case line == "":
			if err := flush(); err != nil {
				return nil, err
			}
		case strings.HasPrefix(line, "# sent_id = "):
			id = line[len("# sent_id = "):]
		case line[0] != '#':
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return out, flush()
}

// surfaceTree merges the multiword tokens of a sentence.
func surfaceTree(rows [][]string) (tree, error) {
	group := map[int]int{}   // word -> first word of its surface token
	form := map[int]string{} // first word -> form of the range
	space := map[int]bool{}
	var words []int
	fields := map[int][]string{}
	for _, r := range rows {
		if len(r) != 10 {
			return tree{}, fmt.Errorf("%d fields", len(r))
		}
		if strings.Contains(r[0], ".") {
			continue
		}
		if a, b, ok := strings.Cut(r[0], "-"); ok {
			first, _ := strconv.Atoi(a)
			last, _ := strconv.Atoi(b)
			for i := first; i <= last; i++ {
				group[i] = first
			}
			form[first] = r[1]
			space[first] = !strings.Contains(r[9], "SpaceAfter=No")
			continue
		}
		n, err := strconv.Atoi(r[0])
		if err != nil {
			return tree{}, err
		}
		if _, ok := group[n]; !ok {
			group[n] = n
			form[n] = r[1]
			space[n] = !strings.Contains(r[9], "SpaceAfter=No")
		}
		words = append(words, n)
		fields[n] = r
	}
	var t tree
	index := map[int]int{}
	var heads []int
	for i := 0; i < len(words); {
		g := group[words[i]]
		j := i
		root := -1
		for ; j < len(words) && group[words[j]] == g; j++ {
			h, _ := strconv.Atoi(fields[words[j]][6])
			if root < 0 && (h == 0 || group[h] != g) {
				root = words[j]
			}
		}
		if root < 0 {
			root = words[i]
		}
		r := fields[root]
		h, _ := strconv.Atoi(r[6])
		index[g] = len(t.tokens)
		heads = append(heads, h)
		t.tokens = append(t.tokens, token{form: form[g], lemma: r[2], upos: r[3], feats: keepFeats(r[3], r[5]), deprel: nlp.TrimSubtype(r[7]), space: space[g]})
		i = j
	}
	for i, h := range heads {
		t.tokens[i].head = -1
		if h != 0 {
			t.tokens[i].head = index[group[h]]
		}
	}
	return t, nil
}

var keptFeats = []string{"Definite", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "Poss", "PronType", "Reflex", "Tense", "VerbForm"}

// keepFeats drops the features that the treebanks do not give alike, or that the tree says better.
func keepFeats(upos, feats string) string {
	if feats == "_" || upos == "PROPN" || upos == "X" || upos == "SYM" || upos == "NUM" || upos == "ADP" {
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
	b := &treebanks{train: seq, dev: dev}
	for i, t := range gsd {
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
