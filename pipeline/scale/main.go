// Command scale makes a corpus of any size for measuring: it repeats the articles of a folder in BRAT stand-off form
// (NAME.txt with NAME.ann) under new names, as lines of JSON, and gives the people of every copy other surnames, so that the
// number of entities grows with that of the articles.
//
//	go run ./pipeline/scale -n 10000 ../shared/data/winer-fr/train > 10000.jsonl
//	kg --db /tmp/scale build 10000.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	n := flag.Int("n", 1000, "number of articles")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: scale [-n N] FOLDER")
		os.Exit(2)
	}
	if err := run(*n, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

// article is a text with the places of the surnames in it.
type article struct {
	name, text string
	surnames   [][2]int // bytes, in order
}

func run(n int, folder string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("no articles in %s", folder)
	}
	var articles []article
	for _, p := range paths {
		a, err := read(p)
		if err != nil {
			return err
		}
		articles = append(articles, a)
	}
	out := bufio.NewWriter(os.Stdout)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for i := range n {
		a, copies := articles[i%len(articles)], i/len(articles)
		err := e.Encode(map[string]string{"id": fmt.Sprintf("%s-%d", a.name, copies), "text": a.shifted(copies)})
		if err != nil {
			return err
		}
	}
	return out.Flush()
}

func read(path string) (article, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return article{}, err
	}
	notes, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".ann")
	if err != nil {
		return article{}, err
	}
	a := article{name: strings.TrimSuffix(filepath.Base(path), ".txt"), text: string(text)}
	offsets := byteOffsets(a.text)
	for _, line := range strings.Split(string(notes), "\n") {
		var id, kind string
		var start, end int
		if _, err := fmt.Sscanf(line, "%s\t%s %d %d", &id, &kind, &start, &end); err != nil || kind != "Person" || end >= len(offsets) {
			continue
		}
		from, to := offsets[start], offsets[end]
		if i := strings.LastIndexByte(a.text[from:to], ' '); i >= 0 {
			from += i + 1
		}
		a.surnames = append(a.surnames, [2]int{from, to})
	}
	slices.SortFunc(a.surnames, func(x, y [2]int) int { return x[0] - y[0] })
	return a, nil
}

// byteOffsets gives the byte at which each character begins, and the length at the end.
func byteOffsets(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// shifted is the text with other surnames: the same for one surname in all of a copy, none of another copy. The first
// copy is the text itself.
func (a article) shifted(copies int) string {
	if copies == 0 {
		return a.text
	}
	var b strings.Builder
	at := 0
	for _, s := range a.surnames {
		if s[0] < at {
			continue // nested
		}
		b.WriteString(a.text[at:s[0]])
		b.WriteString(surname(a.text[s[0]:s[1]], copies))
		at = s[1]
	}
	b.WriteString(a.text[at:])
	return b.String()
}

func surname(was string, copies int) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s %d", was, copies)
	n := h.Sum64()
	var b strings.Builder
	for range 3 {
		b.WriteString([]string{"Ba", "Cor", "De", "Fal", "Gui", "Lan", "Mo", "Ner", "Pi", "Rou", "Sal", "Ter", "Vau", "Bri", "Cha", "Du"}[n%16])
		n /= 16
		b.WriteString([]string{"ber", "din", "got", "let", "mar", "nel", "quet", "rin", "sard", "tier", "ville", "zac", "bois", "chon", "don", "vel"}[n%16])
		n /= 16
	}
	s := strings.ToLower(b.String())
	return strings.ToUpper(s[:1]) + s[1:]
}
