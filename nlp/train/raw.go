package main

import (
	"encoding/json"
	"fmt"
	"maps"
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

// popcornFiles are those of POPCORN's folder that are learned from.
var popcornFiles = []string{"train.json", "synthetic.json"}

// readPopcornFile reads the reports of a file of POPCORN, one map by id or several, in each in the order of the ids.
func readPopcornFile[T any](path string) (ids []string, reports []T, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	parts := make([]map[string]T, 1)
	if json.Unmarshal(b, &parts[0]) != nil {
		if err := json.Unmarshal(b, &parts); err != nil {
			return nil, nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	for _, part := range parts {
		for _, id := range slices.Sorted(maps.Keys(part)) {
			ids, reports = append(ids, id), append(reports, part[id])
		}
	}
	return ids, reports, nil
}
