package nlp

import (
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kg/nlp/internal/names"
)

func defaultModelOf(t testing.TB) *Model {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// checkNames compares the names of a text, each with its type before it.
func checkNames(t *testing.T, m *Model, text, want string) {
	t.Helper()
	d := m.Analyze(text)
	var got []string
	for _, n := range d.Names {
		got = append(got, n.Type+" "+d.Text[n.Start:n.End])
	}
	if got := strings.Join(got, ", "); got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}

func TestNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le secrétaire général de l'OTAN, Mark Rutte, s'est rendu à Kiev.", "Organization OTAN, Person Mark Rutte, Place Kiev"},
		{"Mme Awa Diabaté-Konan dirige la société Zorvex à Abidjan.", "Person Awa Diabaté-Konan, Organization Zorvex, Place Abidjan"},
		{"M. Villepreux a rencontré Joao van der Zanden et Ali ben Hadj.", "Person Villepreux, Person Joao van der Zanden, Person Ali ben Hadj"},
		{"L'armée syrienne affronte Daech près de Mossoul.", "Organization armée syrienne, Organization Daech, Place Mossoul"},
		{"Il a remporté le Tour de France.", "Event Tour de France"},
		{"Il pleut depuis ce matin et les routes sont fermées.", ""},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

// TestNamesStandOnTokens checks what Document promises of names, in whole articles.
func TestNamesStandOnTokens(t *testing.T) {
	m := defaultModelOf(t)
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	found := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := m.Analyze(string(b))
		again := m.Analyze(string(b))
		last := 0
		for i, n := range d.Names {
			tokens := d.Sentences[n.Sentence].Tokens
			if n.Start < last || tokens[n.First].Start != n.Start || tokens[n.Last].End != n.End || n.First > n.Last {
				t.Errorf("%s: name %+v", file, n)
			}
			if n.Score <= 0 || n.Score > 1 {
				t.Errorf("%s: score of %+v", file, n)
			}
			if again.Names[i] != n {
				t.Errorf("%s: the second analysis gives %+v for %+v", file, again.Names[i], n)
			}
			last = n.End
		}
		found += len(d.Names)
	}
	if found < 100 {
		t.Errorf("%d names in five articles", found)
	}
}

func BenchmarkNames(b *testing.B) {
	m := defaultModelOf(b)
	text, err := os.ReadFile("../testdata/articles/otan-000.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := m.Analyze(strings.Repeat(string(text)+"\n\n", 4))
	words := 0
	for _, s := range d.Sentences {
		words += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.Names = d.Names[:0]
		m.names(d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// What the network gives for a sentence does not depend on the sentences beside it, and there is a row for each word.
func TestEncode(t *testing.T) {
	m := defaultModelOf(t)
	a, b := strings.Fields("Le président reçoit Paul Zorn ."), strings.Fields("Il part demain .")
	both, alone := m.Encode([][]string{a, nil, b}), m.Encode([][]string{b})
	if len(both) != 3 || both[1] != nil || len(both[0])%len(a) != 0 || len(both[0])/len(a) != len(both[2])/len(b) {
		t.Fatalf("rows of %d, %d and %d numbers", len(both[0]), len(both[1]), len(both[2]))
	}
	if !slices.Equal(both[2], alone[0]) {
		t.Error("a sentence is another one beside others")
	}
	if slices.Equal(both[0][:32], both[0][len(both[0])-32:]) {
		t.Error("two words of a sentence are alike")
	}
}

// A model whose names.bin learned beside a network of another size is refused.
func TestOpenRefusesOtherNetwork(t *testing.T) {
	folder := os.DirFS("model")
	finder, err := fs.ReadFile(folder, "names.bin")
	if err != nil {
		t.Fatal(err)
	}
	const columns = (names.Labels + 31) &^ 31
	const fixed = 8 + 12 + 8 + 4*names.Labels*names.Labels
	rows := binary.LittleEndian.Uint32(finder[16:])
	if rows == 0 {
		t.Fatal("names.bin learned without a network")
	}
	short := slices.Concat(finder[:fixed+4*columns], finder[fixed+4*columns+columns:]) // without the first row
	binary.LittleEndian.PutUint32(short[16:], rows-1)
	_, err = Open(replaced{folder, "names.bin", short})
	if err == nil || !strings.Contains(err.Error(), "another network") {
		t.Errorf("error %v", err)
	}
}

// replaced is a folder with another file in the place of one.
type replaced struct {
	fs.FS
	name string
	file []byte
}

func (r replaced) Open(name string) (fs.File, error) {
	if name == r.name {
		return fstest.MapFS{name: {Data: r.file}}.Open(name)
	}
	return r.FS.Open(name)
}
