package export

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kg/graph"
)

var update = flag.Bool("update", false, "write the golden files")

// smallView is a graph with one of each: type, status, symmetric and open predicates, dates, former ids.
func smallView() *testView {
	const doc = "articles/003.txt"
	evidence := func(sentence string, status graph.Status, date string) []graph.Evidence {
		return []graph.Evidence{{Document: doc, Start: 10, End: 10 + len(sentence), Sentence: sentence, Status: status, Date: date,
			Published: "2023-04-21", Rule: "essai", Confidence: 0.9, Subject: [2]int{10, 20}, Object: [2]int{30, 34}}}
	}
	statement := func(s, p, o string, status graph.Status, date, sentence string) *graph.Statement {
		return &graph.Statement{Subject: s, Predicate: p, Object: o, Status: status, Date: date, Support: 1, Confidence: 0.9, Evidence: evidence(sentence, status, date)}
	}
	v := &testView{
		entities: []*graph.Entity{
			{ID: "jens-stoltenberg", Name: "Jens Stoltenberg", Type: graph.Person, Aliases: []string{"Stoltenberg"}, Attrs: map[string]string{"gender": "Masc"},
				Known: map[string]string{"wikidata": "Q57665"}, FormerIDs: []string{"stoltenberg"},
				Mentions: []graph.Mention{{Document: doc, Start: 0, End: 16, Text: "Jens Stoltenberg"}, {Document: doc, Start: 90, End: 92, Text: "il", Kind: graph.PronounMention},
					{Document: doc, Start: 120, End: 136, Text: "Le chef de l'OTAN", Kind: graph.DescriptionMention}}},
			{ID: "volodymyr-zelensky", Name: "Volodymyr Zelensky", Type: graph.Person, Mentions: []graph.Mention{{Document: doc, Start: 40, End: 58, Text: "Volodymyr Zelensky"}}},
			{ID: "otan", Name: "OTAN", Type: graph.Organization, Aliases: []string{"Alliance de l’Atlantique Nord", "Otan"}, Mentions: []graph.Mention{{Document: doc, Start: 20, End: 24, Text: "OTAN"}}},
			{ID: "ukraine", Name: "Ukraine", Type: graph.Place, Attrs: map[string]string{"country": "UA"}, Mentions: []graph.Mention{{Document: doc, Start: 62, End: 69, Text: "Ukraine"}}},
			{ID: "sommet-de-vilnius", Name: "sommet de Vilnius", Type: graph.Event, Attrs: map[string]string{"date": "2023-07"}, Mentions: []graph.Mention{{Document: doc, Start: 70, End: 87, Text: "sommet de Vilnius"}}},
			{ID: "vilnius", Name: "Vilnius", Type: graph.Place, Mentions: []graph.Mention{}},
		},
		statements: []*graph.Statement{
			statement("jens-stoltenberg", "secretary-general-of", "otan", graph.Fact, "2014-10-01/", "Le secrétaire général de l’Otan, Jens Stoltenberg, a promis son appui."),
			statement("jens-stoltenberg", "met", "volodymyr-zelensky", graph.Fact, "2023-04-20", "Jeudi, s’exprimant aux côtés du président ukrainien Volodymyr Zelensky à Kiev, Stoltenberg a parlé."),
			statement("jens-stoltenberg", "praised", "volodymyr-zelensky", graph.Fact, "", "Stoltenberg a salué Zelensky."),
			statement("volodymyr-zelensky", "participates-in", "sommet-de-vilnius", graph.Possible, "2023-07", "Zelensky pourrait assister au sommet de Vilnius."),
			statement("volodymyr-zelensky", "president-of", "ukraine", graph.Fact, "", "Le président ukrainien Volodymyr Zelensky"),
			statement("ukraine", "member-of", "otan", graph.Negated, "", "L’Ukraine n’est pas membre de l’OTAN."),
			statement("ukraine", "héberger", "otan", graph.Former, "2010/2012", "L’Ukraine hébergea l’OTAN."),
			statement("sommet-de-vilnius", "located-in", "vilnius", graph.Fact, "2023-07", "Le sommet de Vilnius."),
		},
		sources: []*graph.Source{{ID: doc, Title: "Stoltenberg promet", Date: "2023-04-21", URL: "https://example.org/003"}},
	}
	return v.sorted()
}

// hostile are names as no one should have, and someone will.
var hostile = []string{
	`A"<b>&` + "\n" + `-->`, `'); DROP TABLE--`, `</script><script>alert(1)</script>`, "x\x00y", "\x01\x02\ufffe", "\u202egnirts", "שלום עולם", "👩‍🚀🇺🇦",
	`\`, `\\"`, `"""`, "]]>", "<!--", "%s%n", "a,b;c\td|e", "=1+1", "#quot;", "${x}", "`x`", "{{x}}", "\xff\xfe", " ", "", "a\u2028b", `\N\G\l`, "&amp;",
	strings.Repeat("long ", 200), strings.Repeat("x", 500), "urn:x y", "http://a/<>\"{}|^`", "@prefix", "-", "+1", "end", "graph", "Ünïcödé", "𝒳",
}

// hostileView has a hostile text in each place that can hold one.
func hostileView(texts []string) *testView {
	v := &testView{}
	for i, s := range texts {
		id := s
		if i%2 == 0 {
			id = "id-" + s
		}
		if _, err := v.Entity(id); err == nil {
			continue
		}
		v.entities = append(v.entities, &graph.Entity{ID: id, Name: s, Type: graph.EntityTypes[i%4], Aliases: []string{s, "autre"},
			Attrs: map[string]string{"date": s, "gender": s, "country": s}, Known: map[string]string{"wikidata": s},
			Mentions: []graph.Mention{{Document: s, Start: 1, End: 2, Text: s}}})
	}
	ids := make([]string, len(v.entities))
	for i, e := range v.entities {
		ids[i] = e.ID
	}
	statuses := []graph.Status{graph.Fact, graph.Former, graph.Negated, graph.Possible}
	for i, s := range texts {
		predicate := s
		if i%3 == 0 {
			predicate = "met"
		}
		a, b := ids[i%len(ids)], ids[(i*7+1)%len(ids)]
		v.statements = append(v.statements, &graph.Statement{Subject: a, Predicate: predicate, Object: b, Status: statuses[i%4], Date: s, Support: i, Confidence: 0.5,
			Evidence: []graph.Evidence{{Document: s, Start: i, End: i + 1, Sentence: s, Status: statuses[i%4], Date: s, Published: s, Attribution: s, Rule: s, Confidence: 0.5}}})
		v.sources = append(v.sources, &graph.Source{ID: s, Title: s, Date: s, URL: s})
	}
	return v.sorted()
}

// each format and flavor, as a subtest.
func eachFormat(t *testing.T, f func(t *testing.T, o Options)) {
	for _, format := range Formats() {
		flavors := format.Flavors
		if flavors == nil {
			flavors = []string{""}
		}
		for _, flavor := range flavors {
			t.Run(format.Name+flavor, func(t *testing.T) { f(t, Options{Format: format.Name, Flavor: flavor}) })
		}
	}
}

func written(t testing.TB, v graph.View, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, v, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	eachFormat(t, func(t *testing.T, o Options) {
		got := written(t, smallView(), o)
		format, _ := Lookup(o.Format)
		if o.Format == "csv" { // how a zip is packed is up to the version of Go
			got = bytes.Join(unzip(t, got), []byte("\n"))
			format.Extension = ".csv"
		}
		path := filepath.Join("testdata", strings.TrimSuffix("small."+o.Flavor, ".")+format.Extension)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what is written now; look at it with go test -update and git diff", path)
		}
	})
}

func TestSameBytesTwice(t *testing.T) {
	eachFormat(t, func(t *testing.T, o Options) {
		if a, b := written(t, goldView(t), o), written(t, goldView(t), o); !bytes.Equal(a, b) {
			t.Error("two exports of one graph differ")
		}
	})
}

func TestUnknownFormat(t *testing.T) {
	for _, o := range []Options{{Format: "docx"}, {Format: "dot", Flavor: "gephi"}, {Format: "graphml", Flavor: "word"}} {
		if err := Write(&bytes.Buffer{}, smallView(), o); !errors.Is(err, ErrFormat) {
			t.Errorf("%+v: %v, want ErrFormat", o, err)
		}
	}
}

func TestWriteFileLeavesWholeFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.jsonl")
	if err := WriteFile(path, smallView(), Options{}); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(whole, written(t, smallView(), Options{})) {
		t.Fatalf("the file is not what Write writes: %v", err)
	}
	if err := WriteFile(path, brokenView{smallView()}, Options{}); !errors.Is(err, errBroken) {
		t.Fatalf("%v, want the view's error", err)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(after, whole) {
		t.Errorf("a failed export changed the file: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWriteFileFollowsLinksAndLeavesDevices(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	if err := WriteFile(link, smallView(), Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v", err)
	}
	if info, err := os.Stat(target); err != nil || info.Size() == 0 || info.Mode().Perm() != 0o600 {
		t.Errorf("the file behind the link is %v: %v", info, err)
	}
	if err := WriteFile(os.DevNull, smallView(), Options{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is a file now: %v", os.DevNull, err)
	}
}

// need skips the test where a program that is not ours is not installed.
func need(t *testing.T, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
}

// run runs a program that is not ours on what an exporter wrote; it skips where there is none.
func run(t *testing.T, input []byte, name string, args ...string) string {
	t.Helper()
	need(t, name)
	cmd := exec.Command(name, args...)
	cmd.Stdin = bytes.NewReader(input)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil || errOut.Len() > 0 {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, errOut.String())
	}
	return out.String()
}
