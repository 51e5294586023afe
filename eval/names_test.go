package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kg/nlp"
)

func TestReadBrat(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Élysée : l'Université de Genève")
	write("a.ann", "T1\tLocation 0 6\tÉlysée\nT2\tOrganization 11 31\tUniversité de Genève\nT3\tLocation 25 31\tGenève\nR1\tx T1 T2\n")
	got, err := ReadBrat(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []NamedText{{"a", "Élysée : l'Université de Genève", []NamedSpan{{0, 8, "Place"}, {13, 35, "Organization"}}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}

	for _, bad := range []string{"T1\tPerson 5\tx", "T1\tPerson 0 99\tx", "T1\tPerson 4 2\tx", "T1\tPerson a b\tx"} {
		write("a.ann", bad)
		if _, err := ReadBrat(dir); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: error %v does not tell the line", bad, err)
		}
	}
	if _, err := ReadBrat(t.TempDir()); err == nil {
		t.Error("a folder without annotation is not refused")
	}
}

func TestScoreNames(t *testing.T) {
	gold := []NamedText{{ID: "a", Names: []NamedSpan{{0, 5, "Person"}, {10, 15, "Place"}, {20, 30, "Product"}, {40, 50, "Person"}}}}
	for _, c := range []struct {
		name                        string
		found                       []NamedSpan
		exact, spans, overlap, have float64
	}{
		{"nothing", nil, 0, 0, 0, 0},
		{"all", []NamedSpan{{0, 5, "Person"}, {10, 15, "Place"}, {40, 50, "Person"}}, 3, 3, 3, 3},
		{"other type", []NamedSpan{{0, 5, "Place"}}, 0, 1, 0, 1},
		{"product is passed over", []NamedSpan{{20, 30, "Person"}}, 0, 0, 0, 0},
		{"overlap counts once", []NamedSpan{{40, 44, "Person"}, {45, 50, "Person"}}, 0, 0, 1, 2},
	} {
		s := ScoreNames(gold, map[string][]NamedSpan{"a": c.found, "b": {{0, 1, "Person"}}}, []string{"Person", "Place"})
		if s.All.PNum != c.exact || s.Spans.PNum != c.spans || s.Overlap.PNum != c.overlap || s.All.PDen != c.have || s.All.RDen != 3 {
			t.Errorf("%s: %+v", c.name, s)
		}
	}
}

// TestScoreNamesAgreesWithPython scores a worn copy of the gold names with both programs.
func TestScoreNamesAgreesWithPython(t *testing.T) {
	const dir, tool = "../../shared/data/winer-fr/dev", "../../shared/gold/tools/ner_score.py"
	gold, err := ReadBrat(dir)
	if err != nil {
		t.Skipf("no shared data: %v", err)
	}
	var lines bytes.Buffer
	types := []string{"Person", "Place", "Organization", "Event"}
	k := 0
	for _, g := range gold {
		var found []map[string]any
		for _, n := range g.Names {
			k++
			switch k % 7 {
			case 0:
				continue
			case 1:
				n.End++
			case 2:
				n.Start++
			case 3:
				n.Type = types[k%4]
			}
			found = append(found, map[string]any{"start": n.Start, "end": n.End, "type": n.Type})
		}
		b, err := json.Marshal(map[string]any{"document": "x/" + g.ID + ".txt", "names": found})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(b, '\n'))
	}
	path := filepath.Join(t.TempDir(), "names.jsonl")
	if err := os.WriteFile(path, lines.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	python, err := exec.Command("python3", tool, dir, path).Output()
	if err != nil {
		t.Skipf("no python: %v", err)
	}
	found, err := ReadNames(&lines)
	if err != nil {
		t.Fatal(err)
	}
	s := ScoreNames(gold, found, types)
	row := func(r Ratio) string {
		return fmt.Sprintf("%.2f %.2f %.2f", 100*r.Precision(), 100*r.Recall(), 100*r.F1())
	}
	var want, got []string
	for line := range strings.Lines(string(python)) {
		if f := strings.Fields(line); len(f) >= 4 && f[1] != "R" {
			want = append(want, strings.Join(f[:4], " "))
		}
	}
	for _, x := range s.Types {
		got = append(got, x.Type+" "+row(x.Exact))
	}
	got = append(got, "all "+row(s.All), "spans "+row(s.Spans), "overlap "+row(s.Overlap))
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestNamesFloor holds the name finder to what it reached.
func TestNamesFloor(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses sixty articles")
	}
	gold, err := ReadBrat("../../shared/data/winer-fr/dev")
	if err != nil {
		t.Skipf("no shared data: %v", err)
	}
	m, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]NamedSpan{}
	for _, g := range gold {
		for _, n := range m.Analyze(g.Text).Names {
			found[g.ID] = append(found[g.ID], NamedSpan{n.Start, n.End, n.Type})
		}
	}
	s := ScoreNames(gold, found, []string{nlp.Person, nlp.Place, nlp.Organization, nlp.Event})
	if f := 100 * s.All.F1(); f < 84 {
		t.Errorf("F1 %.2f, want 84 at least", f)
	}
	if f := 100 * s.Types[0].Exact.F1(); f < 88 {
		t.Errorf("persons: F1 %.2f, want 88 at least", f)
	}
}

func FuzzReadStandoff(f *testing.F) {
	f.Add("T1\tPerson 0 4\tÉlie\n", "Élie dort")
	f.Add("T1\tPlace 0 1;2 4\tx", "abcde")
	f.Fuzz(func(t *testing.T, ann, text string) {
		names, err := readStandoff(strings.NewReader(ann), text)
		if err != nil {
			return
		}
		for _, n := range names {
			if n.Start < 0 || n.Start >= n.End || n.End > len(text) {
				t.Errorf("%v lies outside of %q", n, text)
			}
		}
	})
}
