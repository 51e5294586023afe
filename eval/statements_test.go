package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScoreStatements(t *testing.T) {
	gold := map[string]*Gold{"a": {
		Entities: []GoldEntity{
			{ID: "p", Type: "Person", Name: "Anna Roy", Tier: "core"},
			{ID: "q", Type: "Person", Name: "Luc Mercier", Tier: "core"},
			{ID: "c", Type: "Place", Name: "Espagne", Aliases: []string{"Madrid"}, Tier: "core"},
			{ID: "x", Type: "Organization", Name: "Comité", Tier: "optional"},
		},
		Triples: []GoldTriple{
			{Subject: "p", Predicate: "met", Object: "q", Status: "fact", Tier: "core"},
			{Subject: "p", Predicate: "president-of", Object: "c", Status: "former", Tier: "core", Or: []string{"leader-of"}},
			{Subject: "q", Predicate: "visited", Object: "c", Status: "any", Tier: "core"},
			{Subject: "q", Predicate: "member-of", Object: "x", Status: "fact", Tier: "optional"},
		},
	}}
	entities := []SystemEntity{
		{ID: "1", Type: "Person", Name: "Anna Roy"}, {ID: "2", Type: "Person", Name: "Mercier"},
		{ID: "3", Type: "Place", Name: "Madrid"}, {ID: "4", Type: "Organization", Name: "Autre"},
	}
	for _, c := range []struct {
		name    string
		triples []SystemTriple
		want    [3]StatementCount // links, family, exact
	}{
		{"nothing", nil, [3]StatementCount{{0, 0, 3}, {0, 0, 3}, {0, 0, 3}}},
		{"symmetric both ways, once", []SystemTriple{{"2", "met", "1", "fact", false}, {"1", "met", "2", "fact", false}},
			[3]StatementCount{{1, 0, 2}, {1, 0, 2}, {1, 0, 2}}},
		{"a former president is asserted", []SystemTriple{{"1", "president-of", "3", "fact", false}}, [3]StatementCount{{1, 0, 2}, {1, 0, 2}, {1, 0, 2}}},
		{"a denied one is not", []SystemTriple{{"1", "president-of", "3", "negated", false}}, [3]StatementCount{{1, 0, 2}, {1, 0, 2}, {0, 1, 3}}},
		{"an alternative is as right", []SystemTriple{{"1", "leader-of", "3", "fact", false}}, [3]StatementCount{{1, 0, 2}, {1, 0, 2}, {1, 0, 2}}},
		{"the family alone", []SystemTriple{{"1", "minister-of", "3", "fact", false}}, [3]StatementCount{{1, 0, 2}, {1, 0, 2}, {0, 1, 3}}},
		{"the wrong way round", []SystemTriple{{"3", "president-of", "1", "fact", false}}, [3]StatementCount{{1, 0, 2}, {0, 1, 3}, {0, 1, 3}}},
		{"any status", []SystemTriple{{"2", "visited", "3", "possible", false}}, [3]StatementCount{{1, 0, 2}, {1, 0, 2}, {1, 0, 2}}},
		{"with an entity that the gold does not hold", []SystemTriple{{"1", "met", "4", "fact", false}}, [3]StatementCount{{0, 1, 3}, {0, 1, 3}, {0, 1, 3}}},
		{"what the system calls optional is not wrong", []SystemTriple{{"1", "met", "4", "fact", true}}, [3]StatementCount{{0, 0, 3}, {0, 0, 3}, {0, 0, 3}}},
	} {
		s := ScoreStatements(gold, map[string]*SystemDocument{"a": {Entities: entities, Triples: c.triples}, "elsewhere": {}}, nil)
		if d := cmp.Diff(c.want, [3]StatementCount{s.Links, s.Family, s.Exact}); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
		if want := (StatementCount{3, 1, 0}); s.Entities != want || s.Documents != 1 {
			t.Errorf("%s: entities %v of %d documents, want %v of 1", c.name, s.Entities, s.Documents, want)
		}
	}
	optional := ScoreStatements(gold, map[string]*SystemDocument{"a": {Entities: []SystemEntity{{ID: "2", Type: "Person", Name: "Luc Mercier"}, {ID: "4", Type: "Organization", Name: "le Comité"}},
		Triples: []SystemTriple{{"2", "member-of", "4", "fact", false}}}}, nil)
	if optional.Exact != (StatementCount{0, 0, 3}) || optional.Entities != (StatementCount{1, 0, 2}) {
		t.Errorf("what the gold calls optional counts: %+v", optional)
	}
}

// An annotation scored against itself is right throughout.
func TestScoreStatementsSelf(t *testing.T) {
	gold := readTestGold(t)
	s := ScoreStatements(gold, GoldAsSystem(gold), nil)
	for _, l := range s.Levels() {
		if l.Wrong != 0 || l.Missed != 0 || l.Right == 0 {
			t.Errorf("%s: %+v", l.Name, l.StatementCount)
		}
	}
}

func TestReadStatements(t *testing.T) {
	in := `{"kind":"entity","id":"a","name":"Anna Roy","type":"Person","mentions":[{"document":"x/d1.txt","text":"Roy"},{"document":"d2.md","text":"elle"}]}
{"kind":"entity","id":"b","name":"Nantes","type":"Place"}

{"kind":"statement","subject":"a","predicate":"visited","object":"b","status":"fact","evidence":[{"document":"x/d1.txt","status":"negated"},{"document":"d3.txt"}]}`
	got, err := ReadStatements(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	a, b := SystemEntity{ID: "a", Type: "Person", Name: "Anna Roy"}, SystemEntity{ID: "b", Type: "Place", Name: "Nantes"}
	with := func(e SystemEntity, names ...string) SystemEntity { e.Names = names; return e }
	want := map[string]*SystemDocument{
		"d1": {Entities: []SystemEntity{with(a, "Roy"), b}, Triples: []SystemTriple{{"a", "visited", "b", "negated", false}}},
		"d2": {Entities: []SystemEntity{with(a, "elle")}},
		"d3": {Entities: []SystemEntity{a, b}, Triples: []SystemTriple{{"a", "visited", "b", "fact", false}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if _, err := ReadStatements(strings.NewReader("{}\n{")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v does not tell the line", err)
	}
}

func readTestGold(t *testing.T) map[string]*Gold {
	t.Helper()
	gold, err := ReadGold("../testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

// tools is the folder of the gold's own scorer; the test is skipped where it or Python is not there.
func tools(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../shared/gold/tools")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "score.py")); err != nil {
		t.Skip("no ../shared/gold/tools/score.py here")
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("no Python here")
	}
	return dir
}

// mangled is the gold of a folder as the JSON lines of a system that errs in every way there is: entities missed, split,
// of another type, called by a part of their name; statements missed, turned, of another predicate and status.
func mangled(gold map[string]*Gold) []byte {
	var b bytes.Buffer
	line := func(v map[string]any) {
		x, _ := json.Marshal(v)
		b.Write(append(x, '\n'))
	}
	statuses := []string{"fact", "former", "negated", "possible"}
	predicates := []string{"met", "visited", "leader-of", "minister-of", "commémorer", "supports", "part-of"}
	n := 0
	for _, doc := range slices.Sorted(maps.Keys(gold)) {
		g := gold[doc]
		path := "articles/" + doc + ".txt"
		for i, e := range g.Entities {
			id := doc + "/" + e.ID
			name, typ := e.Name, e.Type
			switch i % 7 {
			case 1:
				words := strings.Fields(name)
				name = words[len(words)-1]
			case 2:
				if len(e.Aliases) > 0 {
					name = "L'" + strings.ToUpper(e.Aliases[len(e.Aliases)-1])
				}
			case 3:
				typ = "Organization"
			case 4:
				line(map[string]any{"kind": "entity", "id": id + "-bis", "name": e.Name, "type": typ, "mentions": []any{map[string]any{"document": path, "text": e.Name}}})
			case 5:
				name = "Quelqu'un d'autre " + fmt.Sprint(i)
			}
			line(map[string]any{"kind": "entity", "id": id, "name": name, "type": typ, "mentions": []any{map[string]any{"document": path, "text": name}}})
		}
		for _, x := range g.Triples {
			n++
			s, p, o, status := x.Subject, x.Predicate, x.Object, x.Status
			switch n % 6 {
			case 1:
				s, o = o, s
			case 2:
				p = predicates[n/6%len(predicates)]
			case 3:
				status = statuses[n/6%len(statuses)]
			case 4:
				continue
			case 5:
				if len(x.Or) > 0 {
					p = x.Or[0]
				}
			}
			line(map[string]any{"kind": "statement", "subject": doc + "/" + s, "predicate": p, "object": doc + "/" + o, "status": "fact",
				"evidence": []any{map[string]any{"document": path, "status": status}}})
		}
	}
	return b.Bytes()
}

// eachMangled calls check with each gold folder that is here, and with what mangled makes of it: a file, and as it is read.
func eachMangled(t *testing.T, check func(folder, file string, gold map[string]*Gold, system map[string]*SystemDocument)) {
	t.Helper()
	for _, folder := range []string{"../testdata/gold", "../../shared/gold/dev"} {
		gold, err := ReadGold(folder)
		if err != nil {
			t.Logf("%v: left out", err)
			continue
		}
		lines := mangled(gold)
		file := filepath.Join(t.TempDir(), "out.jsonl")
		if err := os.WriteFile(file, lines, 0o644); err != nil {
			t.Fatal(err)
		}
		system, err := ReadStatements(bytes.NewReader(lines))
		if err != nil {
			t.Fatal(err)
		}
		check(folder, file, gold, system)
	}
}

// The scorer and its port agree, over our own gold and, where it is there, over the shared one.
func TestScoreAgreesWithPython(t *testing.T) {
	dir := tools(t)
	eachMangled(t, func(folder, file string, gold map[string]*Gold, system map[string]*SystemDocument) {
		score := ScoreStatements(gold, system, nil)
		out, err := exec.Command("python3", filepath.Join(dir, "score.py"), folder, file, "--json").Output()
		if err != nil {
			t.Fatalf("score.py: %v", err)
		}
		var want map[string]struct{ P, R, F1 float64 }
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		for _, l := range score.Levels() {
			r, w := l.Ratio(), want[l.Name]
			if math.Abs(r.Precision()-w.P)+math.Abs(r.Recall()-w.R)+math.Abs(r.F1()-w.F1) > 1e-9 || w.F1 == 0 || w.F1 == 1 {
				t.Errorf("%s %s: P %.4f R %.4f F1 %.4f, score.py says %.4f %.4f %.4f", folder, l.Name, r.Precision(), r.Recall(), r.F1(), w.P, w.R, w.F1)
			}
		}
	})
}
