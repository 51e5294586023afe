package main

import (
	"fmt"
	"os"

	"kg/nlp/internal/syntax"
)

// save writes the weights of a network; its shape and vocabulary are not kept.
func (n *network) save(path string) error {
	var out []byte
	for _, p := range n.params {
		out = append(out, syntax.BytesOf(p.w)...)
	}
	return os.WriteFile(path, out, 0o644)
}

// load reads what save wrote into a network of the same shape.
func (n *network) load(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, p := range n.params {
		k := copy(syntax.BytesOf(p.w), b)
		if k != 4*len(p.w) {
			return fmt.Errorf("read %s: cut short", path)
		}
		b = b[k:]
	}
	return nil
}
