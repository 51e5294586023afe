package extract

import (
	"io/fs"
	"os"
	"testing"

	"kg/graph"
)

// Every rule file of ours parses, names known predicates and types, and gives an example for each rule.
func TestRuleFilesParse(t *testing.T) {
	rs, err := LoadRules([]fs.FS{os.DirFS("rules")}, graph.DefaultPredicates())
	if err != nil {
		t.Fatal(err)
	}
	if len(rs.Rules) < 300 {
		t.Errorf("%d rules, want more", len(rs.Rules))
	}
}
