// Package kg holds what no room can hold of itself and the others together: the sources of what reads a document.
//
// Start with ARCHITECTURE.md; the program is in cmd/kg.
package kg

import "embed"

// Reading holds the files that determine, with the model of package nlp and the user's rules, what is read out of a
// document: the sources and the data of the rooms that read it, and the form in which it is stored. A program that
// holds the same ones reads alike, so that what another build of kg has read need not be read again.
//
//go:embed go.mod go.sum
//go:embed nlp/*.go nlp/*.tsv nlp/internal
//go:embed extract/*.go extract/rules extract/data
//go:embed gazetteer/*.go gazetteer/data gazetteer/vocabulary
//go:embed graph/*.go graph/*.tsv graph/network
//go:embed pipeline/reader.go storage/codec.go storage/extract.go
var Reading embed.FS

// Opening holds the files that determine, with the libraries of go.sum, what document a file gives.
//
//go:embed corpus/*.go corpus/*.tsv
var Opening embed.FS
