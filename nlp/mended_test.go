package nlp

import "testing"

// analysed returns the tokens of the only sentence of a text.
func analysed(t *testing.T, text string) []Token {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	d := m.Analyze(text)
	if len(d.Sentences) != 1 {
		t.Fatalf("%d sentences in %q", len(d.Sentences), text)
	}
	return d.Sentences[0].Tokens
}

// A clause that "quand" opens is under the main one, and a lawyer's "Me" is a noun with a name.
func TestMended(t *testing.T) {
	for _, text := range []string{
		"Quand Paul Durand a appris sa révocation, le juge se trouvait à Dakar.",
		"Lorsque le train a quitté Metz, les gendarmes attendaient à Nancy.",
	} {
		tokens := analysed(t, text)
		root, clause := -1, -1
		for i := range tokens {
			switch {
			case tokens[i].Head < 0:
				root = i
			case tokens[i].Deprel == "advcl":
				clause = i
			}
		}
		if root < 0 || clause < 0 || tokens[clause].Head != root || clause > root {
			t.Errorf("%s: the clause at %d is not under the verb at %d", text, clause, root)
		}
	}
	tokens := analysed(t, "« Il va bien », a assuré Me Anna Roy.")
	for i := range tokens {
		if tokens[i].Form == "Me" && (tokens[i].UPOS != "NOUN" || tokens[i+1].Deprel != "nmod" || tokens[i+1].Head != i) {
			t.Errorf("Me is %s, the name %s of %d", tokens[i].UPOS, tokens[i+1].Deprel, tokens[i+1].Head)
		}
	}
}
