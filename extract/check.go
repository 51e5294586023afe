package extract

import (
	"fmt"
	"slices"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// Failure is an example that did not give what it must, or gave what it must not.
type Failure struct {
	Rule    *Rule
	Example Example
	Got     []string // the statements that the sentence gave, "subject, predicate, object, status"
}

func (f Failure) Error() string {
	want := "must match"
	if f.Example.Wished {
		want = "was only wished for and matches now: make it a |"
	}
	if f.Example.Not {
		want = "must not match"
	}
	got := "nothing"
	if len(f.Got) > 0 {
		got = strings.Join(f.Got, "; ")
	}
	return fmt.Sprintf("%s:%d: %s %s: %q gave %s", f.Rule.File, f.Example.Line, f.Rule.Name, want, f.Example.Text, got)
}

// TestExamples runs every example of the rules through the analysis and the extraction, and returns what fails, in the
// rules' order, with the number of examples run. What rules are worth on gold does not count here: a rule that is hardly
// believed must still read its examples.
func (x *Extractor) TestExamples(m *nlp.Model) (failures []Failure, examples int) {
	trial := *x
	trial.trial = true
	x = &trial
	for _, rule := range x.rules.Rules {
		for _, ex := range rule.Examples {
			examples++
			out := x.Extract(graph.Source{ID: "example"}, m.Analyze(ex.Text))
			if x.holds(rule, ex, out) == (ex.Not || ex.Wished) {
				failures = append(failures, Failure{rule, ex, statements(out)})
			}
		}
	}
	return failures, examples
}

// holds reports whether an extract has the triple that an example speaks of: the one written out, else the rule's
// predicate between the first two entities of the sentence; for a must-not without a triple, between any two.
func (x *Extractor) holds(rule *Rule, ex Example, out *graph.Extract) bool {
	byID := map[string]*graph.LocalEntity{}
	for i := range out.Entities {
		byID[out.Entities[i].ID] = &out.Entities[i]
	}
	pred, subject, object := rule.Predicate, ex.Subject, ex.Object
	if ex.Explicit {
		pred = ex.Pred
	} else if !ex.Not {
		subject, object = firstNames(out)
	}
	row, _ := x.table.Lookup(pred)
	for _, s := range out.Statements {
		if s.Predicate != pred || ex.Status != "" && s.Evidence.Status != ex.Status {
			continue
		}
		a, b := byID[s.Subject], byID[s.Object]
		if subject == "" || called(a, subject) && called(b, object) || row.Symmetric && called(a, object) && called(b, subject) {
			return true
		}
	}
	return false
}

// firstNames are the names of the two entities that a sentence names first.
func firstNames(out *graph.Extract) (string, string) {
	first, second := -1, -1
	at := func(i int) int {
		if len(out.Entities[i].Mentions) == 0 {
			return 1 << 30
		}
		return out.Entities[i].Mentions[0].Start
	}
	named := func(m graph.Mention) bool { return m.Kind == graph.NameMention || m.Kind == graph.AdjectiveMention }
	for i := range out.Entities {
		switch {
		case !slices.ContainsFunc(out.Entities[i].Mentions, named):
		case first < 0 || at(i) < at(first):
			first, second = i, first
		case second < 0 || at(i) < at(second):
			second = i
		}
	}
	if second < 0 {
		return "?", "?"
	}
	return out.Entities[first].Name, out.Entities[second].Name
}

// called reports whether an entity has this name, by any mention, whatever the case and the article.
func called(e *graph.LocalEntity, name string) bool {
	name = bareName(name)
	if bareName(e.Name) == name {
		return true
	}
	for _, m := range e.Mentions {
		if bareName(m.Text) == name {
			return true
		}
	}
	return false
}

func bareName(s string) string {
	s = strings.ReplaceAll(lower(clean(s)), "’", "'")
	for _, a := range []string{"le ", "la ", "les ", "l'", "un ", "une ", "du ", "des ", "de "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
}

// statements writes an extract's statements as lines.
func statements(out *graph.Extract) []string {
	name := map[string]string{}
	for _, e := range out.Entities {
		name[e.ID] = e.Name
	}
	var got []string
	for _, s := range out.Statements {
		got = append(got, name[s.Subject]+", "+s.Predicate+", "+name[s.Object]+", "+string(s.Evidence.Status))
	}
	return got
}
