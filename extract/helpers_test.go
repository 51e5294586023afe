package extract

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"kg/graph"
	"kg/nlp"
)

// byRules is an extractor of the embedded rules.
var byRules = sync.OnceValues(func() (*Extractor, error) { return New(Options{}) })

// open opens the model and the rules.
func open(t testing.TB) (*nlp.Model, *Extractor) {
	t.Helper()
	m, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	x, err := byRules()
	if err != nil {
		t.Fatal(err)
	}
	return m, x
}

// read reads a text that was published on a day, or on no known one.
func read(t testing.TB, text, date string) *graph.Extract {
	t.Helper()
	m, x := open(t)
	return x.Extract(graph.Source{ID: "test", Date: date, Text: text}, m.Analyze(text))
}

// reading is a case of a table: a text, statements that it must give ("subject, predicate, object, status") and
// statements that it must not give, each perhaps cut short behind any comma.
type reading struct {
	text string
	want []string
	not  []string
}

// check reads a case, and says what is wrong; "" where all is right.
func (c *reading) check(t testing.TB) string {
	t.Helper()
	got := statements(read(t, c.text, ""))
	has := func(s string) bool {
		return slices.ContainsFunc(got, func(g string) bool { return g == s || strings.HasPrefix(g, s+", ") })
	}
	var wrong []string
	for _, s := range c.want {
		if !has(s) {
			wrong = append(wrong, "lacks "+s)
		}
	}
	for _, s := range c.not {
		if has(s) {
			wrong = append(wrong, "has "+s)
		}
	}
	if wrong == nil {
		return ""
	}
	return strings.Join(wrong, "; ") + "; gave " + strings.Join(got, "; ")
}

// checkAll runs a table of what must be read, and one of what is wished for: a wish that has come true fails too, so that
// it is moved to the first.
func checkAll(t *testing.T, cases, wished []reading) {
	t.Helper()
	for _, c := range cases {
		if wrong := c.check(t); wrong != "" {
			t.Errorf("%s\n\t%s", c.text, wrong)
		}
	}
	for _, c := range wished {
		if c.check(t) == "" {
			t.Errorf("%s\n\twas only wished for, and is read now: make it a case", c.text)
		}
	}
}

// checkEvents reads a text and compares how many events it tells of.
func checkEvents(t *testing.T, text string, want int) {
	t.Helper()
	var got []string
	for _, e := range read(t, text, "").Entities {
		if e.Type == graph.Event {
			got = append(got, e.Name)
		}
	}
	if len(got) != want {
		t.Errorf("%s: %d events (%s), want %d", text, len(got), strings.Join(got, ", "), want)
	}
}
