package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The texts that names are learned from are read by a model without names, and so are all passes over names: none may ask the finder.
func TestTextsAreCutWithoutNames(t *testing.T) {
	m, err := openForNames("../model")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../eval/articles/press/read/*.txt")
	if err != nil || len(files) < 100 {
		t.Fatal("no articles", err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if a := m.Analyze(string(text)); len(a.Sentences) == 0 {
			t.Error(f, "no sentences")
		}
	}
}
