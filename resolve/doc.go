// Package resolve finds out which entities of the documents are one entity, and makes the resolved graph of them.
//
// Start with [New]: add what was extracted from each document, then [Corpus.Resolve] gives the graph as a
// [graph.View]. What the machine thinks of two names alone is [Compare]. Extracted entities are never changed: the graph is a
// pure function of the extracts and of the judgements, whatever was built before and in whatever order it was read.
//
// The package refuses to guess: where it is unsure two entities stay two, and the pair is reported as unsure.
package resolve
