package kg

// The tests of this file compare ARCHITECTURE.md with the repository.

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are the packages of DESIGN.md; what lies below one belongs to it.
var rooms = []string{"cmd/kg", "corpus", "eval", "export", "extract", "gazetteer", "graph", "nlp", "pipeline", "resolve", "storage"}

func roomOf(dir string) string {
	for _, r := range rooms {
		if dir == r || strings.HasPrefix(dir, r+"/") {
			return r
		}
	}
	return ""
}

func page(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestArchitectureNamesWhatIsThere: each path in `code` on the pages exists.
func TestArchitectureNamesWhatIsThere(t *testing.T) {
	code := regexp.MustCompile("`([^`\n]+)`")
	filePath := regexp.MustCompile(`^[\w.-]+(/[\w.*-]+)+/?$|^[\w-]+\.(go|md|tsv|yaml|rules)$|^[\w]+/$`)
	for _, name := range []string{"ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"} {
		text := page(t, name)
		found := 0
		for _, m := range code.FindAllStringSubmatch(text, -1) {
			if !filePath.MatchString(m[1]) || strings.HasPrefix(m[1], "bin/") || strings.HasPrefix(m[1], "out/") || strings.Contains(m[1], "..") {
				continue
			}
			found++
			if matches, err := filepath.Glob(filepath.FromSlash(m[1])); err != nil || len(matches) == 0 {
				t.Errorf("%s names %s, which is not there", name, m[1])
			}
		}
		if name == "ARCHITECTURE.md" && found < 20 {
			t.Errorf("only %d paths found in %s", found, name)
		}
	}
}

// TestLinksLead: each relative link of the pages leads to a file.
func TestLinksLead(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(pages, "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md") {
		for _, m := range link.FindAllStringSubmatch(page(t, name), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", name, m[1], err)
			}
		}
	}
}

// TestQuotedRulesAreThere: a rule that a page shows is a line of extract/rules.
func TestQuotedRulesAreThere(t *testing.T) {
	files, err := filepath.Glob("extract/rules/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatal("no rules", err)
	}
	var rules strings.Builder
	for _, f := range files {
		rules.WriteString(page(t, f))
	}
	rule := regexp.MustCompile(`(?m)^\S[^|\n]* : [a-z-]+ : [^|\n]* > [^|\n]*`)
	for _, name := range []string{"ARCHITECTURE.md", "CONTRIBUTING.md"} {
		quoted := rule.FindAllString(page(t, name), -1)
		if len(quoted) == 0 {
			t.Errorf("%s shows no rule", name)
		}
		for _, q := range quoted {
			if !strings.Contains(rules.String(), "\n"+strings.TrimSpace(q)) {
				t.Errorf("%s shows a rule that is not there: %s", name, q)
			}
		}
	}
}

// TestArrowsAreImports: the arrows of ARCHITECTURE.md are the imports between the rooms, no fewer and no more.
func TestArrowsAreImports(t *testing.T) {
	arrow := regexp.MustCompile(`(?m)^(\S+)\s+-> (.+)$`)
	drawn := map[string][]string{}
	for _, m := range arrow.FindAllStringSubmatch(page(t, "ARCHITECTURE.md"), -1) {
		to := strings.Split(strings.TrimSpace(m[2]), ", ")
		slices.Sort(to)
		drawn[m[1]] = to
	}
	imports := importsOfRooms(t)
	for _, room := range rooms {
		want := slices.Sorted(maps.Keys(imports[room]))
		if !slices.Equal(drawn[room], want) {
			t.Errorf("ARCHITECTURE.md draws %s -> %s; the imports are %s", room, strings.Join(drawn[room], ", "), strings.Join(want, ", "))
		}
	}
	for room := range drawn {
		if !slices.Contains(rooms, room) {
			t.Errorf("ARCHITECTURE.md draws an arrow from %s, which is no room", room)
		}
	}
}

// TestImportsRunOneWay holds what DESIGN.md orders, whatever is drawn: text and knowledge know nothing of one another,
// and only the shell and the pipeline know all.
func TestImportsRunOneWay(t *testing.T) {
	allowed := map[string][]string{
		"gazetteer": {},
		"graph":     {},
		"nlp":       {"gazetteer"},
		"corpus":    {"nlp"},
		"extract":   {"nlp", "graph", "gazetteer"},
		"eval":      {"nlp", "graph", "extract", "gazetteer"},
		"resolve":   {"graph", "gazetteer"},
		"storage":   {"graph"},
		"export":    {"graph"},
		"pipeline":  {"corpus", "nlp", "extract", "resolve", "storage", "graph", "gazetteer"},
		"cmd/kg":    rooms,
	}
	for from, to := range importsOfRooms(t) {
		for room := range to {
			if !slices.Contains(allowed[from], room) {
				t.Errorf("%s imports %s", from, room)
			}
		}
	}
}

// importsOfRooms reads which room imports which, tests and programs apart from cmd/kg left out.
func importsOfRooms(t *testing.T) map[string]map[string]bool {
	t.Helper()
	imports := map[string]map[string]bool{}
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		p = filepath.ToSlash(p)
		if d.IsDir() {
			// nlp/train and extract/train are programs of their own, which use the rooms.
			if d.Name() == "train" || d.Name() == "testdata" || len(p) > 1 && strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		room := roomOf(path.Dir(p))
		if room == "" || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if rest, ours := strings.CutPrefix(name, "kg/"); ours && roomOf(rest) != room {
				if imports[room] == nil {
					imports[room] = map[string]bool{}
				}
				imports[room][roomOf(rest)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}

// TestProgramLeavesOut: libraries that must not get into kg, be it through others.
func TestProgramLeavesOut(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "./cmd/kg").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	deps := strings.Fields(string(out))
	for name, why := range map[string]string{
		"github.com/markusmobius/go-dateparser": "takes 180 ms and 78 MB each time that the program starts",
		"kg/nlp/train":                          "trains the model, which is no part of kg",
		"kg/extract/train":                      "trains the model, which is no part of kg",
		"testing":                               "is for tests",
		"C":                                     "kg is one static binary",
	} {
		for _, d := range deps {
			if d == name || strings.HasPrefix(d, name+"/") && name != "testing" {
				t.Errorf("kg holds %s, which %s", d, why)
			}
		}
	}
	if !slices.Contains(deps, "kg/graph") {
		t.Error("go list gives no packages of kg")
	}
}

// TestNothingStray: whoever commits all that lies about commits no texts and stores of a trial run with it.
func TestNothingStray(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "git", "ls-files").Output()
	if err != nil {
		t.Skip("no checkout")
	}
	folders := append([]string{".ci", "bench", "docs", "scripts", "testdata"}, rooms...)
	stray := map[string]int{}
	for name := range strings.Lines(string(out)) {
		folder, _, below := strings.Cut(name, "/")
		if below && !slices.ContainsFunc(folders, func(known string) bool { return folder == strings.Split(known, "/")[0] }) {
			stray[folder]++
		}
	}
	for folder, files := range stray {
		t.Errorf("%d files below %s/, which is no folder of the project", files, folder)
	}
}
