// Command train counts how often each rule of package extract is right and wrong on articles with gold annotations:
//
//	go run ./extract/train -shared ../shared -out extract/data/reliability.tsv
//
// It writes the table and prints, by tenths of the confidence that the extractor gives now, how many statements are right.
// With -out "" it only prints: so on articles that the table has not seen. The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kg/eval"
	"kg/extract"
	"kg/graph"
	"kg/nlp"
)

func main() {
	shared := flag.String("shared", "../shared", "the folder of the gold and of the texts that are not in the repository")
	gold := flag.String("gold", "", "folders of NAME.json, instead of those that the table is counted on")
	text := flag.String("text", "", "for each of them the folder of NAME.txt")
	out := flag.String("out", "extract/data/reliability.tsv", "the table to write, none where empty")
	flag.Parse()
	golds, texts := counted(*shared)
	if *gold != "" {
		golds, texts = strings.Split(*gold, ","), strings.Split(*text, ",")
	}
	if err := run(golds, texts, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// counted are the folders that the table is counted on: the gold, and the articles of our own that are not for measuring. Most are
// articles in which errors were looked for, and their rules look better than they are; eval/articles/winer/unread has none such.
func counted(shared string) (golds, texts []string) {
	winer := filepath.Join(shared, "data/winer-fr/train")
	for _, f := range [][2]string{
		{filepath.Join(shared, "gold/train"), winer},
		{"eval/articles/read", "eval/articles/read"},
		{"eval/articles/press/read", "eval/articles/press/read"},
		{"eval/articles/press/opened", "eval/articles/press/opened"},
		{"eval/articles/winer/read", winer},
		{"eval/articles/winer/unread", winer},
	} {
		golds, texts = append(golds, f[0]), append(texts, f[1])
	}
	return golds, texts
}

// count is statements right and wrong.
type count struct{ right, wrong float64 }

func (c *count) add(right bool, weight float64) {
	if right {
		c.right += weight
	} else {
		c.wrong += weight
	}
}

func run(golds, texts []string, out string) error {
	if len(golds) != len(texts) {
		return fmt.Errorf("%d folders of gold, %d of texts", len(golds), len(texts))
	}
	m, err := nlp.Default()
	if err != nil {
		return err
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		return err
	}
	rules := map[string]*count{}
	var bins [10]count
	for i := range golds {
		if err := try(m, x, golds[i], texts[i], rules, &bins); err != nil {
			return err
		}
	}
	for i, b := range bins {
		if n := b.right + b.wrong; n > 0 {
			fmt.Printf("confidence %.1f: %3.0f of %3.0f right, %.2f\n", float64(i)/10, b.right, n, b.right/n)
		}
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, table(rules), 0o644)
}

// try counts on the articles of a folder.
func try(m *nlp.Model, x *extract.Extractor, goldDir, textDir string, rules map[string]*count, bins *[10]count) error {
	golds, err := eval.ReadGold(goldDir)
	if err != nil {
		return err
	}
	for _, n := range slices.Sorted(maps.Keys(golds)) {
		b, err := os.ReadFile(filepath.Join(textDir, n+".txt"))
		if err != nil {
			return err
		}
		source, analysed := graph.Source{ID: n, Text: string(b)}, m.Analyze(string(b))
		// What a rule states of one sentence counts as one: a treaty of six states is no fifteen examples.
		trial := x.Try(source, analysed)
		type place struct {
			rule     string
			sentence int
		}
		together := map[place]float64{}
		for _, s := range trial.Stated {
			together[place{s.Rule, s.Sentence}]++
		}
		judge(golds[n], trial, func(s extract.Stated, right bool) {
			if rules[s.Rule] == nil {
				rules[s.Rule] = &count{}
			}
			rules[s.Rule].add(right, 1/together[place{s.Rule, s.Sentence}])
		})
		judge(golds[n], stated(x.Extract(source, analysed)), func(s extract.Stated, right bool) {
			bins[min(9, int(s.Confidence*10))].add(right, 1)
		})
	}
	return nil
}

// stated reads an extract as the statements of a trial.
func stated(e *graph.Extract) *extract.Trial {
	t := &extract.Trial{}
	index := map[string]int{}
	for i, l := range e.Entities {
		index[l.ID] = i
		l.ID = strconv.Itoa(i)
		t.Entities = append(t.Entities, l)
	}
	for _, s := range e.Statements {
		t.Stated = append(t.Stated, extract.Stated{Subject: index[s.Subject], Object: index[s.Object], Predicate: s.Predicate,
			Rule: s.Evidence.Rule, Confidence: s.Evidence.Confidence})
	}
	return t
}

// judge tells of each statement whether gold has it, in any tier and of any status.
func judge(g *eval.Gold, t *extract.Trial, tell func(extract.Stated, bool)) {
	holds := map[[3]string]bool{}
	for _, gt := range g.Triples {
		for _, p := range append([]string{gt.Predicate}, gt.Or...) {
			holds[[3]string{gt.Subject, p, gt.Object}] = true
			if row, _ := graph.DefaultPredicates().Lookup(p); row.Symmetric {
				holds[[3]string{gt.Object, p, gt.Subject}] = true
			}
		}
	}
	var system []eval.SystemEntity
	for _, e := range t.Entities {
		s := eval.SystemEntity{ID: e.ID, Type: string(e.Type), Name: e.Name}
		for _, m := range e.Mentions {
			if m.Kind != graph.PronounMention {
				s.Names = append(s.Names, m.Text)
			}
		}
		if len(e.Mentions) > 0 {
			system = append(system, s)
		}
	}
	toGold := eval.AlignGold(g, system)
	for _, s := range t.Stated {
		a, b := toGold[strconv.Itoa(s.Subject)], toGold[strconv.Itoa(s.Object)]
		tell(s, a != "" && b != "" && holds[[3]string{a, s.Predicate, b}])
	}
}

// table writes the counts by rule.
func table(rules map[string]*count) []byte {
	var b strings.Builder
	b.WriteString("# How often each rule was right and wrong on gold/train: extract/train writes it. Rules without a row were never tried there.\n# rule\tright\twrong\n")
	for _, r := range slices.Sorted(maps.Keys(rules)) {
		fmt.Fprintf(&b, "%s\t%.2f\t%.2f\n", r, rules[r].right, rules[r].wrong)
	}
	return []byte(b.String())
}
