package main

import "kg/nlp/internal/syntax"

// decodeHeads fills in the heads of the best tree under arc scores, n rows of n+1 columns, the last the root.
func decodeHeads(arc []float32, n int, head []int32) {
	var t syntax.TreeDecoder
	t.Decode(arc, n+1, n, head)
}
