package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/graph"
)

// Events and bodies are named by their shortest definite description, and taken up by the noun alone.
func TestDescribed(t *testing.T) {
	for _, c := range []struct {
		text     string
		typ      graph.EntityType
		name     string
		mentions int
	}{
		{"Anna Roy a participé au sommet de Vilnius. Ce sommet a réuni les alliés.", graph.Event, "sommet de Vilnius", 2},
		{"Anna Roy participe au sommet de Vilnius. Le sommet de Vilnius est long.", graph.Event, "sommet de Vilnius", 2},
		{"Anna Roy a participé au sommet de Vilnius et au sommet de Madrid.", graph.Event, "sommet de Madrid", 1},
		{"Anna Roy a remporté l'élection présidentielle de 2016.", graph.Event, "élection présidentielle de 2016", 1},
		{"L'armée rwandaise a tiré. Selon un témoin, l'armée a tiré deux fois.", graph.Organization, "armée rwandaise", 2},
		{"La police d'Orlando a parlé. La police recherche un homme.", graph.Organization, "police d'Orlando", 2},
		{"Le bureau Afrique de la FIDH a réagi.", graph.Organization, "bureau Afrique de la FIDH", 1},
		{"Le parquet de Lyon a mis en examen Luc Mercier. Le parquet enquête.", graph.Organization, "parquet de Lyon", 2},
	} {
		found := false
		var names []string
		for _, e := range read(t, c.text, "").Entities {
			names = append(names, string(e.Type)+" "+e.Name)
			if e.Type == c.typ && strings.EqualFold(e.Name, c.name) {
				found = true
				if len(e.Mentions) != c.mentions {
					t.Errorf("%s: %s is mentioned %d times, want %d: %v", c.text, c.name, len(e.Mentions), c.mentions, e.Mentions)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s %s among %q", c.text, c.typ, c.name, names)
		}
	}
}

// A lemma without the mark of a reading is none that the reading would take up.
func TestMarksHoldWhatIsRead(t *testing.T) {
	m, x := open(t)
	for _, c := range marked {
		for _, class := range c.classes {
			if len(x.rules.classes.Get(class).lists) == 0 {
				t.Errorf("no class %q", class)
			}
		}
	}
	texts := properTexts(t)
	files, _ := filepath.Glob("../eval/articles/read/*.txt")
	for i, f := range files {
		if b, err := os.ReadFile(f); err == nil && i%6 == 0 {
			texts = append(texts, string(b))
		}
	}
	for _, text := range texts {
		r := newReader(x, graph.Source{Text: text}, m.Analyze(text), new(workspace))
		for i, s := range r.trees {
			for k := range s.s.Tokens {
				lemma := s.lemma(k)
				noun := s.tok(k).UPOS == "NOUN" || s.tok(k).UPOS == "PROPN"
				o, _ := r.occurs(i, k)
				if event := r.toldBy(i, k) != "" || o != nil || noun && (x.rules.in("événement", lemma) || r.eventNoun(i, k, lemma)); event && !s.marked(k, eventMark) {
					t.Errorf("%q may tell of an event", lemma)
				}
				if body := noun && (x.rules.in("institution", lemma) || x.rules.in("institution-plurielle", lemma) || r.bodyNoun(i, k, lemma)); body && !s.marked(k, bodyMark) {
					t.Errorf("%q may describe a body", lemma)
				}
			}
		}
	}
}

// What is described by no more than a common noun is no entity.
func TestUndescribed(t *testing.T) {
	for _, text := range []string{"Anna Roy participe à un sommet.", "Anna Roy organise une réunion.", "Un tribunal a condamné Luc Mercier.", "Des élections ont eu lieu."} {
		for _, e := range read(t, text, "").Entities {
			if e.Type == graph.Event || e.Type == graph.Organization {
				t.Errorf("%s: %s %s", text, e.Type, e.Name)
			}
		}
	}
}
