// Package graph knows knowledge: entities, predicates, statements with their evidence, and the graph of them.
//
// Start with [View], a resolved graph to read, and [Build], which makes of it the compact graph on which paths,
// centralities and communities are computed. The package knows nothing of text analysis or of storage.
package graph
