package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/nlp"
)

// checkTree says what is no tree: heads outside, not one root, a cycle.
func checkTree(t *testing.T, what string, tokens []token) {
	t.Helper()
	roots := 0
	for i := range tokens {
		w := &tokens[i]
		if w.upos == "PUNCT" {
			continue
		}
		if w.head < 0 {
			roots++
		}
		if w.head >= len(tokens) || w.head == i {
			t.Errorf("%s: token %d has the head %d", what, i+1, w.head+1)
			return
		}
		steps := 0
		for h := w.head; h >= 0; h = tokens[h].head {
			if steps++; steps > len(tokens) {
				t.Errorf("%s: token %d is on a cycle", what, i+1)
				return
			}
		}
		if base, sub, ok := strings.Cut(w.deprel, ":"); ok && nlp.TrimSubtype(w.deprel) == base {
			t.Errorf("%s: token %d has the subtype %s", what, i+1, sub)
		}
	}
	if roots != 1 {
		t.Errorf("%s: %d roots", what, roots)
	}
}

func words(tokens []token) string {
	var b strings.Builder
	for _, w := range tokens {
		b.WriteString(w.form + " ")
	}
	return b.String()
}

// The corrected trees of press are trees, with the relations that the network knows.
func TestPressTrees(t *testing.T) {
	for name, b := range map[string][]byte{"press.conllu": pressTrees, "press-dev.conllu": pressDevTrees} {
		trees, err := readLoose(name, b)
		if err != nil {
			t.Fatal(err)
		}
		if len(trees) < 300 {
			t.Errorf("%s: %d sentences", name, len(trees))
		}
		for i := range trees {
			checkTree(t, name+": "+words(trees[i].tokens), trees[i].tokens)
		}
	}
}

// The trees of WiNER's sentences fit the tokens of its articles.
func TestStandoffTrees(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(filepath.Join(data, "winer-fr", "train")); err != nil {
		t.Skip("no WiNER beside the project")
	}
	trees, err := readStandoff(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(trees) < 2000 {
		t.Errorf("%d sentences", len(trees))
	}
	for i := range trees {
		checkTree(t, words(trees[i].tokens), trees[i].tokens)
	}
}
