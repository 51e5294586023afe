package nlp

import (
	"strings"
	"testing"
)

// What a verb has of its own is told anew for every document, whatever stood in the memory that it is kept in.
func TestArguments(t *testing.T) {
	m, r := model(t), &resolution{}
	for _, text := range []string{
		"Paul Durand a critiqué Luc Roy et Anna Petit a félicité Marie Martin. Elle a démissionné.",
		"Paul Durand dort. Hier, à Lyon, lui parler.",
	} {
		d := analyzeMarked(m, text)
		r.d = d
		r.arguments.read(d)
		for i := range d.Sentences {
			tokens := d.Sentences[i].Tokens
			for verb := range tokens {
				subject, object := false, false
				for _, tok := range tokens {
					subject = subject || tok.Head == verb && strings.HasPrefix(tok.Deprel, "nsubj")
					object = object || tok.Head == verb && tok.Deprel == "obj"
				}
				if r.hasSubject(i, verb) != subject || r.hasObject(i, verb) != object {
					t.Errorf("%s: %s: subject %v, object %v", text, tokens[verb].Form, r.hasSubject(i, verb), r.hasObject(i, verb))
				}
			}
		}
	}
}
