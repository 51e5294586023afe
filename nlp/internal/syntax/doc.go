// Package syntax finds the words, the sentences, the tags and lemmas, and the trees of a text, with models read from
// sections of a file. It keeps bytes, not strings: package nlp turns what it finds into a document.
package syntax
