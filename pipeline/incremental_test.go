package pipeline

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kg/graph"
	"kg/storage"
)

// The names of which randomText makes documents: full and short ones, variants, homonyms, acronyms, events that recur.
var (
	randomNames = map[graph.EntityType][]string{
		graph.Person: {"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelensky", "Emmanuel Macron", "Brigitte Macron", "Macron", "E. Macron",
			"Jean Dupont", "Jacques Dupont", "J. Dupont", "Dupont", "Jean Pierre Dupont", "Liu Xiaobo", "Liu Xiao Bo", "Rutte"},
		graph.Organization: {"OTAN", "Organisation du traité de l'Atlantique nord", "Parti socialiste", "PS", "Renault", "Renault Trucks", "groupe Renault"},
		graph.Place:        {"Russie", "Fédération de Russie", "Ukraine", "Kharkov", "Kharkiv", "Tripoli (Liban)", "Tripoli", "Renault"},
		graph.Event:        {"sommet du G20", "manifestation à Paris", "élection présidentielle", "élection présidentielle de 2017", "guerre en Ukraine"},
	}
	randomPredicates = []string{"met", "president-of", "member-of", "criticizes"}
)

// randomText makes a document for readLines: entities and statements, a line each.
func randomText(r *rand.Rand) string {
	var b strings.Builder
	n := 1 + r.IntN(6)
	for range n {
		kind := graph.EntityTypes[r.IntN(len(graph.EntityTypes))]
		names := randomNames[kind]
		fmt.Fprintf(&b, "%s|%s|%s\n", kind, names[r.IntN(len(names))], []string{"", "Masc", "Fem"}[r.IntN(3)])
	}
	for range r.IntN(4) {
		fmt.Fprintf(&b, "%d>%s>%d\n", r.IntN(n), randomPredicates[r.IntN(len(randomPredicates))], r.IntN(n))
	}
	return b.String()
}

// readLines reads what randomText made.
func readLines(source graph.Source) *graph.Extract {
	x := &graph.Extract{Source: source}
	start := 0
	for line := range strings.Lines(source.Text) {
		at := [2]int{start, start + len(line) - 1}
		start += len(line)
		if c := strings.Split(strings.TrimSpace(line), "|"); len(c) == 3 {
			e := graph.LocalEntity{ID: fmt.Sprint("e", len(x.Entities)), Name: c[1], Type: graph.EntityType(c[0]), Gender: c[2],
				Mentions: []graph.Mention{{Document: source.ID, Start: at[0], End: at[1], Text: c[1], Kind: graph.NameMention}}}
			if e.Type == graph.Event {
				e.Attrs = map[string]string{"date": fmt.Sprint(2015+len(line)%4, "-05")}
			}
			x.Entities = append(x.Entities, e)
			continue
		}
		var s, o int
		c := strings.Split(strings.TrimSpace(line), ">")
		fmt.Sscan(c[0], &s)
		fmt.Sscan(c[2], &o)
		if s != o {
			x.Statements = append(x.Statements, graph.LocalStatement{Subject: fmt.Sprint("e", s), Predicate: c[1], Object: fmt.Sprint("e", o),
				Evidence: graph.Evidence{Document: source.ID, Start: at[0], End: at[1], Sentence: line[:len(line)-1], Status: graph.Fact,
					Rule: "test", Confidence: 0.5, Subject: [2]int{0, 1}, Object: [2]int{1, 2}}})
		}
	}
	return x
}

// TestAnySequenceGivesTheSame: whatever was added, changed and removed before, and whatever became of what was kept for
// the next build, the graph, the references of judgements and the machine's judgements are those of a build from nothing.
func TestAnySequenceGivesTheSame(t *testing.T) {
	everything := func(dir string) string {
		o := options(dir)
		o.Read, o.Version = readLines, "lines"
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		v, err := storage.OpenView(o.DB)
		if err != nil {
			t.Fatal(err)
		}
		defer v.Close()
		out := v.Version() + "\n" + dump(t, o.DB)
		for id, err := range v.EntityIDs() {
			if err != nil {
				t.Fatal(err)
			}
			ref, err := v.Ref(id)
			if err != nil {
				t.Fatal(err)
			}
			out += id + " " + ref + "\n"
		}
		for p, err := range v.Opinions() {
			if err != nil {
				t.Fatal(err)
			}
			out += fmt.Sprintln(p)
		}
		return out
	}
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 1))
		grown := t.TempDir()
		files := map[string]string{}
		for step := range 8 {
			for range 1 + r.IntN(6) {
				name := fmt.Sprintf("articles/%02d.txt", r.IntN(25))
				if _, there := files[name]; there && r.IntN(3) == 0 {
					delete(files, name)
					os.Remove(filepath.Join(grown, name))
					continue
				}
				files[name] = randomText(r)
			}
			files["articles/keep.txt"] = "Person|Anne Martin|\n" // a folder without documents is another matter
			write(t, grown, files)
			if kept := filepath.Join(options(grown).DB, "gathered"); step > 0 {
				b, err := os.ReadFile(kept)
				if err != nil {
					t.Fatal(err)
				}
				switch r.IntN(4) {
				case 0:
					b[r.IntN(len(b))] ^= 1 << r.IntN(8)
				case 1:
					b = b[:r.IntN(len(b))]
				}
				if err := os.WriteFile(kept, b, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			fresh := t.TempDir()
			write(t, fresh, files)
			if got, want := everything(grown), everything(fresh); got != want {
				t.Fatalf("seed %d, step %d, %d documents\ngrown:\n%s\nfrom nothing:\n%s", seed, step, len(files), got, want)
			}
		}
	}
}

// What was kept goes before the documents do that it holds sentences of, even where the build then comes to no end. A document that
// came after it was kept is none of these.
func TestRemovedDocumentsAreNotKept(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	o := options(dir)
	build := func(o Options) {
		t.Helper()
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
	kept := func() bool {
		_, err := os.Stat(filepath.Join(o.DB, storage.KeptCorpus))
		return err == nil
	}
	kinds := []struct {
		change func()
		keeps  bool
	}{
		{func() {}, true},
		{func() { write(t, dir, map[string]string{"articles/d.txt": "Luc Moreau rencontre Anne Martin."}) }, true},
		{func() { write(t, dir, map[string]string{"articles/d.txt": "Luc Moreau rencontre Zoé Petit."}) }, true},
		{func() { write(t, dir, map[string]string{"articles/a.txt": "Luc Moreau rencontre Zoé Petit."}) }, false},
		{func() { write(t, dir, map[string]string{"articles/d.txt": "Luc Moreau rencontre Max Leroy."}) }, false},
		{func() { os.Remove(filepath.Join(dir, "articles/d.txt")) }, false},
	}
	build(o)
	for i, k := range kinds {
		k.change()
		watched := o
		watched.Progress = func(p Progress) {
			if p.Resolving && kept() != k.keeps {
				t.Errorf("change %d, before resolution: kept %t, want %t", i, kept(), k.keeps)
			}
		}
		if build(watched); !kept() {
			t.Errorf("change %d: nothing is kept", i)
		}
	}
	foreign := filepath.Join(o.DB, storage.KeptCorpus)
	if err := os.WriteFile(foreign, []byte("by another program"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{"articles/b.txt": "Luc Moreau rencontre Anne Martin."})
	watched := o
	watched.Progress = func(p Progress) {
		if p.Resolving && kept() {
			t.Error("what another program kept is left when a document of it is replaced")
		}
	}
	build(watched)
	b, err := os.ReadFile(filepath.Join(o.DB, storage.KeptCorpus))
	if err != nil || !strings.Contains(string(b), "Zoé Petit") || strings.Contains(string(b), "Max Leroy") {
		t.Errorf("what is kept holds what is gone, or not what is there (%v)", err)
	}
	broken := o
	broken.Known = []string{filepath.Join(dir, "none")}
	if err := Remove(t.Context(), broken, []string{"articles/a.txt"}); err == nil || kept() {
		t.Errorf("removed, then cut off: kept %t, error %v", kept(), err)
	}
}

// What was kept serves on while few documents have come since, and is then written anew.
func TestKeptServesWhileLittleIsNew(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"articles/keep.txt": "Person|Anne Martin|\n"})
	o := options(dir)
	o.Read, o.Version = readLines, "lines"
	kept := func() []byte {
		t.Helper()
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(o.DB, storage.KeptCorpus))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	first := kept()
	for i := range lacking + 1 {
		write(t, dir, map[string]string{fmt.Sprintf("articles/%02d.txt", i): fmt.Sprintf("Person|Marie Roy %d|\n", i)})
		if now := kept(); bytes.Equal(now, first) != (i < lacking) {
			t.Fatalf("%d documents are new: what is kept is as it was: %t", i+1, i >= lacking)
		}
	}
}

// The graph stands where nothing has changed of what it was made from, nor of its file.
func TestGraphStandsWhereNothingChanged(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, articles)
	o := options(dir)
	path := filepath.Join(o.DB, "graph")
	build := func() ([]byte, os.FileInfo) {
		t.Helper()
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return b, info
	}
	first, made := build()
	if _, again := build(); !os.SameFile(made, again) {
		t.Error("nothing changed, and the graph was made anew")
	}
	for i := 0; i < len(first); i += 97 {
		damaged := bytes.Clone(first)
		damaged[i] ^= 1
		if err := os.WriteFile(path, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		if now, _ := build(); !bytes.Equal(now, first) {
			t.Fatalf("byte %d was damaged, and the graph is not what it was", i)
		}
	}
	known := filepath.Join(dir, "known.csv")
	if err := os.WriteFile(known, []byte("id,name,type,aliases\nx1,Anne Martin,Person,\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	o.Known = []string{known}
	if now, _ := build(); bytes.Equal(now, first) {
		t.Error("an entity has become known, and the graph is what it was")
	}
}
