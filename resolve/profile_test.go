package resolve

import (
	"slices"
	"testing"

	"kg/graph"
)

// corpusOf makes a corpus of documents that name one person each: the name and the gender that the document gives.
func corpusOf(t *testing.T, documents ...[2]string) *Corpus {
	t.Helper()
	c := New()
	for i, d := range documents {
		id := string(rune('a'+i)) + ".txt"
		err := c.Add(graph.Pack(&graph.Extract{Source: graph.Source{ID: id}, Entities: []graph.LocalEntity{{ID: "e", Name: d[0], Type: graph.Person, Gender: d[1],
			Mentions: []graph.Mention{{Document: id, Text: d[0], Kind: graph.NameMention}}}}}))
		if err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// A full name that documents give to a man and to a woman is that of two people; who says no gender goes with the more
// frequent one. One slip among many documents is one.
func TestManAndWomanOfOneName(t *testing.T) {
	many := slices.Repeat([][2]string{{"Dominique Martin", "Masc"}}, 25)
	for _, c := range []struct {
		documents [][2]string
		want      []string // the documents of each entity
	}{
		{[][2]string{{"Dominique Martin", ""}, {"Dominique Martin", "Fem"}, {"Dominique Martin", "Fem"}, {"Dominique Martin", "Masc"}}, []string{"abc", "d"}},
		{[][2]string{{"Dominique Martin", "Masc"}, {"Dominique Martin", "Fem"}, {"Dominique Martin", "Masc"}, {"Dominique Martin", "Fem"}}, []string{"ac", "bd"}},
		{[][2]string{{"Dominique Martin", ""}, {"Dominique Martin", "Fem"}}, []string{"ab"}},
		{[][2]string{{"président malien", "Masc"}, {"président malien", "Masc"}}, []string{"a", "b"}}, // who holds the office another day
		{append([][2]string{{"Dominique Martin", "Fem"}}, many...), []string{"abcdefghijklmnopqrstuvwxyz"}},
	} {
		g, err := corpusOf(t, c.documents...).Resolve(t.Context(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for e, err := range g.Entities() {
			if err != nil {
				t.Fatal(err)
			}
			documents := ""
			for _, m := range e.Mentions {
				documents += m.Document[:1]
			}
			got = append(got, documents)
		}
		if slices.Sort(got); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.documents, got, c.want)
		}
	}
}
