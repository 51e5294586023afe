package main

import (
	"os"
	"path/filepath"
	"slices"
)

// readArticles reads the news articles of WiNER's train part, without their annotation, in the order of their names.
func readArticles(data string) ([]string, error) {
	paths, err := filepath.Glob(filepath.Join(data, "winer-fr", "train", "*.txt"))
	if err != nil {
		return nil, err
	}
	slices.Sort(paths)
	var out []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}
