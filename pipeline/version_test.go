package pipeline

import (
	"path/filepath"
	"testing"
)

// The analysis has one name as long as nothing that it depends on changes, and another afterwards.
func TestAnalysisVersion(t *testing.T) {
	dir := t.TempDir()
	rules := Options{Rules: []string{filepath.Join(dir, "rules")}}
	named := map[string]string{}
	check := func(what string, o Options, known bool) {
		t.Helper()
		v, _, err := analysisVersion(o)
		if err != nil {
			t.Fatal(err)
		}
		if was, ok := named[v]; ok != known {
			t.Errorf("%s: %s, as %q", what, v, was)
		}
		named[v] = what
	}
	check("nothing", Options{}, false)
	check("other workers, documents, known entities", Options{Workers: 3, Keep: true, Paths: []string{"a"}, Known: []string{"k.csv"}}, true)
	check("open", Options{Open: true}, false)
	write(t, dir, map[string]string{"rules/a.rules": "# none\n", "rules/below/b.rules": "# not read"})
	check("rules", rules, false)
	write(t, dir, map[string]string{"rules/below/b.rules": "# nor now"})
	check("a folder below the rules", rules, true)
	write(t, dir, map[string]string{"rules/a.rules": "# None\n"})
	check("other rules", rules, false)
	write(t, dir, map[string]string{"rules/b.rules": ""})
	check("another file", rules, false)
	if _, _, err := analysisVersion(Options{Rules: []string{filepath.Join(dir, "none")}}); err == nil {
		t.Error("no error for a folder that is not there")
	}
}
