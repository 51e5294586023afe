package extract

import (
	"testing"

	"kg/nlp"
)

// TestExamples runs every example of the embedded rules through the whole pipeline.
func TestExamples(t *testing.T) {
	m, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	x, err := New(Options{Whole: true})
	if err != nil {
		t.Fatal(err)
	}
	failures, n := x.TestExamples(m)
	for _, f := range failures {
		t.Error(f)
	}
	t.Logf("%d rules, %d examples, %d fail", len(x.rules.Rules), n, len(failures))
}
