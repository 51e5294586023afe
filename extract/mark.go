package extract

import "strings"

// mark tells for which of the readings that go through every token of a document a lemma may be: most are for none, and are passed
// over without being asked for class after class.
type mark uint8

const (
	eventMark       mark = 1 << iota // an event may be told or described
	bodyMark                         // a body may be described
	siteMark                         // a kind and a name may make a place
	counterpartMark                  // somebody's counterpart
	matchMark                        // speaks of a sport of teams
	projectMark                      // what is planned or comes to nothing
	heraldMark                       // a word, not a lemma: what leads to other articles may begin with it
	relatumMark                      // what somebody is to another: data/relata.tsv
)

// marked are the classes whose words have a mark.
var marked = []struct {
	mark    mark
	classes []string
}{
	{eventMark, []string{"événement", "reprise", "événement-rang", "avant-finale", "événement-au-pluriel", "verbe-de-réunion", "verbe-de-rencontre", "verbe-de-cortège", "survenue"}},
	{bodyMark, []string{"institution", "institution-plurielle", "cabinet", "maisonnée", "unité", "institution-majuscule", "corps-qualifié", "corps-dirigé"}},
	{siteMark, []string{"lieu-établi", "lieu-dit"}},
	{counterpartMark, []string{"homologue"}},
	{matchMark, []string{"sport-collectif", "mot-de-match"}},
	{projectMark, []string{"possible-nominal", "négation-nominale"}},
}

// findMarks marks the words of the classes.
func (x *index) findMarks() {
	add := func(word string, m mark) {
		i, isNew := x.words.Add(word)
		if isNew {
			x.marks = append(x.marks, 0)
		}
		x.marks[i] |= m
	}
	x.marks = make([]mark, x.words.Len(), 2*x.words.Len())
	for _, m := range marked {
		for _, class := range m.classes {
			for _, words := range x.rs.classes.Get(class).lists {
				for _, w := range words {
					add(w, m.mark)
				}
			}
		}
	}
	for w := range x.rs.composed {
		add(w, eventMark)
	}
	for i := range kinships.Len() {
		add(kinships.Word(i), relatumMark)
	}
	for w := range x.rs.Class("renvoi") {
		first, _, _ := strings.Cut(w, " ")
		add(first, heraldMark)
	}
}

// marked reports whether a word has a mark.
func (x *index) marked(word string, m mark) bool { return x.marks[x.number(word)]&m != 0 }

// marked reports whether a token's lemma has a mark.
func (t *tree) marked(i int, m mark) bool { return t.rs.index.marks[t.words[i]]&m != 0 }
