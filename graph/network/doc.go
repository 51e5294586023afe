// Package network holds simple weighted networks in compressed rows, and the algorithms on them: shortest paths and
// the k shortest, centralities, communities, components, trees that connect several nodes.
//
// Start with [New], which makes a [Network] of two columns of node numbers. A network knows nothing of entities and
// statements: package graph makes networks of knowledge and reads the answers back.
//
// Nodes are numbered from 0. A network has no loops and no parallel arcs: [New] drops the first and merges the second.
// Everything is deterministic: the same network gives the same answer, to the last bit, for any number of workers, and
// ties are broken by node number. Networks are read-only once built and safe for concurrent use; a [Finder] is not.
package network
