package resolve

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"
	"unsafe"

	"kg/gazetteer"
	"kg/gazetteer/vocabulary"
	"kg/graph"
)

//go:embed data/*.tsv
var data embed.FS

// knowledge is what is known of names beyond their letters.
type knowledge struct {
	gazetteer *gazetteer.Gazetteer
	aliases   map[graph.EntityType]*vocabulary.Map[[]int] // folded name -> the groups it belongs to
	names     map[graph.EntityType][][]string             // of each group, its names
	stop      map[string]bool
	legal     map[string]bool
	prefix    map[string]bool
	generic   map[string]bool
	numbers   map[string]string
	kinds     map[string]string // folded words, single spaces -> kind
	kindHeads map[string]int    // first word -> words of the longest entry of kinds with it
	same      map[string]string
	meanings  map[string]bool // the values of same
}

var defaultKnowledge = sync.OnceValue(func() *knowledge {
	go gazetteer.Default() // side by side with the files of aliases
	k, err := readKnowledge()
	if err != nil {
		panic(err) // the embedded files are tested
	}
	k.gazetteer = gazetteer.Default()
	return k
})

// Prepare reads what is known of names, in some milliseconds, which the first corpus does otherwise.
func Prepare() { defaultKnowledge() }

func readKnowledge() (*knowledge, error) {
	k := &knowledge{aliases: map[graph.EntityType]*vocabulary.Map[[]int]{}, names: map[graph.EntityType][][]string{},
		stop: map[string]bool{}, legal: map[string]bool{}, prefix: map[string]bool{}, generic: map[string]bool{},
		numbers: map[string]string{}, kinds: map[string]string{}, kindHeads: map[string]int{}, same: map[string]string{}, meanings: map[string]bool{}}
	for _, f := range []struct {
		name string
		kind graph.EntityType
	}{{"people.tsv", graph.Person}, {"places.tsv", graph.Place}, {"organizations.tsv", graph.Organization}, {"events.tsv", graph.Event}} {
		if err := k.readAliases(path.Join("data", f.name), f.kind); err != nil {
			return nil, err
		}
	}
	return k, k.readWords("data/words.tsv")
}

// rows gives the lines of a data file without comments, blank lines and the head.
func rows(name string) ([]string, error) {
	b, err := data.ReadFile(name)
	if err != nil {
		return nil, err
	}
	text := unsafe.String(unsafe.SliceData(b), len(b)) // nobody else has it
	out := make([]string, 0, strings.Count(text, "\n")+1)
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no rows", name)
	}
	return out[1:], nil
}

func (k *knowledge) readAliases(name string, kind graph.EntityType) error {
	lines, err := rows(name)
	if err != nil {
		return err
	}
	total := len(lines)
	for _, line := range lines {
		total += strings.Count(line, "|")
	}
	aliases := vocabulary.Sized[[]int](total)
	k.aliases[kind], k.names[kind] = &aliases, make([][]string, 0, len(lines))
	all := make([]string, 0, total)
	groups := make([]int, total) // most names are of one
	for group, line := range lines {
		first := len(all)
		for n := range strings.SplitSeq(line, "|") {
			all = append(all, n)
		}
		names := all[first:len(all):len(all)]
		if len(names) < 2 || strings.Contains(line, "\t") {
			return fmt.Errorf("%s: %q: want two names or more, separated by |", name, line)
		}
		k.names[kind] = append(k.names[kind], names)
		for _, n := range names {
			f := nameFold(n, kind)
			if f == "" {
				return fmt.Errorf("%s: %q: an empty name", name, line)
			}
			i, _ := aliases.Add(f)
			switch of := aliases.At(i); {
			case len(*of) == 0:
				*of = append(cut(&groups, 1)[:0], group)
			case (*of)[len(*of)-1] != group:
				*of = append(*of, group)
			}
		}
	}
	return nil
}

func (k *knowledge) readWords(name string) error {
	lines, err := rows(name)
	if err != nil {
		return err
	}
	for _, line := range lines {
		c := strings.Split(line, "\t")
		if len(c) != 3 {
			return fmt.Errorf("%s: %q: %d columns, want 3", name, line, len(c))
		}
		for _, w := range strings.Split(c[2], "|") {
			switch c[0] {
			case "stop":
				k.stop[w] = true
			case "legal":
				k.legal[w] = true
			case "prefix":
				k.prefix[w] = true
			case "generic":
				k.generic[w] = true
			case "number":
				k.numbers[w] = c[1]
			case "kind":
				k.kinds[w] = c[1]
				head, _, _ := strings.Cut(w, " ")
				k.kindHeads[head] = max(k.kindHeads[head], strings.Count(w, " ")+1)
			case "same":
				k.same[w] = c[1]
				k.meanings[c[1]] = true
			default:
				return fmt.Errorf("%s: unknown class %q", name, c[0])
			}
		}
	}
	return nil
}

// groups are the groups of aliases that a folded name without its article belongs to.
func (k *knowledge) groups(kind graph.EntityType, folded string) []int {
	if aliases := k.aliases[kind]; aliases != nil {
		return aliases.Get(folded)
	}
	return nil
}

// nameFold folds a name and takes its article off.
func nameFold(name string, kind graph.EntityType) string {
	return withoutArticle(graph.Fold(name), kind)
}

// withoutArticle takes the article off a folded name, which names of people ("Le Pen") do not have.
func withoutArticle(f string, kind graph.EntityType) string {
	if kind == graph.Person {
		return f
	}
	for _, article := range []string{"l ", "le ", "la ", "les ", "the "} {
		if rest, ok := strings.CutPrefix(f, article); ok && rest != "" {
			return rest
		}
	}
	return f
}
