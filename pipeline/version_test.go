package pipeline

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"kg/storage"
)

// The analysis has one name as long as nothing that it depends on changes, and another afterwards.
func TestAnalysisVersion(t *testing.T) {
	dir := t.TempDir()
	rules := Options{Rules: []string{filepath.Join(dir, "rules")}}
	own, err := ownVersion(Options{})
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]string{}
	check := func(what string, o Options, known bool) {
		t.Helper()
		v, _, err := analysisVersion(o, own)
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
	if _, _, err := analysisVersion(Options{Rules: []string{filepath.Join(dir, "none")}}, own); err == nil {
		t.Error("no error for a folder that is not there")
	}
}

// The program's own version is kept for the next build, and made anew where what was kept is damaged.
func TestOwnVersionIsKept(t *testing.T) {
	o := Options{DB: filepath.Join(t.TempDir(), "db")}
	store, err := storage.Open(t.Context(), o.DB, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	began := program
	defer func() { program = began }()
	for program = programStamp(); program == ""; program = programStamp() { // it was linked just now
		time.Sleep(100 * time.Millisecond)
	}
	own := func(kept bool) programVersion {
		t.Helper()
		v, err := ownVersion(o)
		if err != nil {
			t.Fatal(err)
		}
		if v.kept != kept {
			t.Errorf("kept %t, want %t", v.kept, kept)
		}
		return v
	}
	first := own(false)
	first.keep(store, o)
	if again := own(true); again.reading != first.reading || again.opening != first.opening {
		t.Errorf("kept %v, read %v", first, again)
	}
	write(t, o.DB, map[string]string{storage.KeptVersion: "nonsense"})
	if again := own(false); again != first {
		t.Errorf("was %v, is %v", first, again)
	}

	// The file has been replaced since the program began.
	program = "of another file"
	own(false)
	first.keep(store, o)
	own(false)
	for program = programStamp(); program == ""; program = programStamp() {
		time.Sleep(100 * time.Millisecond)
	}
	own(false)
}

// Rules that are edited while a build waits for the store are those that it reads by, and that name its analysis.
func TestRulesEditedWhileWaiting(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"articles/a.txt": "Il pleut.", "rules/a.rules": "# none\n"})
	o := Options{DB: filepath.Join(dir, ".kg"), Paths: []string{"articles"}, Root: dir, Rules: []string{filepath.Join(dir, "rules")}, Wait: true}
	store, err := storage.Open(t.Context(), o.DB, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	built := make(chan error, 1)
	go func() {
		_, err := Build(t.Context(), o)
		built <- err
	}()
	time.Sleep(500 * time.Millisecond)
	write(t, dir, map[string]string{"rules/a.rules": "# None\n"})
	if err := errors.Join(store.Close(), <-built); err != nil {
		t.Fatal(err)
	}
	report, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if report.Unchanged != 1 {
		t.Errorf("the rules are the same, and the report is %+v", *report)
	}
}
