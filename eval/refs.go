package eval

import (
	"bufio"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/nlp"
)

// Ref is a phrase of an annotated article and who is meant by it, as a reader says.
type Ref struct {
	Span
	Class   RefClass
	Who     []string // ids of the annotated entities; none where it means nobody of them
	Whose   []string // whose it is, where the phrase does not say so itself
	Unclear bool     // the reader could not tell who is meant
}

// RefClass is what a phrase of a Ref is.
type RefClass string

const (
	RefPronoun    RefClass = "P"
	RefPossessive RefClass = "D"
	RefNoun       RefClass = "N"
)

// ReadRefs reads a NAME.refs file: lines of start, end, class, text, who and whose, parted by tabs; ids are parted by "+", "-" is nobody and "?"
// unclear. The text must be that of the article.
func ReadRefs(path, text string) ([]Ref, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Ref
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 6 {
			return nil, fmt.Errorf("read %s: line %d: %d fields", path, n, len(fields))
		}
		start, err := strconv.Atoi(fields[0])
		end, err2 := strconv.Atoi(fields[1])
		if err := cmp.Or(err, err2); err != nil {
			return nil, fmt.Errorf("read %s: line %d: %w", path, n, err)
		}
		if start < 0 || end > len(text) || start >= end || text[start:end] != fields[3] {
			return nil, fmt.Errorf("read %s: line %d: %q does not stand there", path, n, fields[3])
		}
		r := Ref{Span: Span{start, end}, Class: RefClass(fields[2]), Unclear: fields[4] == "?"}
		switch r.Class {
		case RefPronoun, RefPossessive, RefNoun:
		default:
			return nil, fmt.Errorf("read %s: line %d: class %q", path, n, r.Class)
		}
		r.Who, r.Whose = refIDs(fields[4]), refIDs(fields[5])
		out = append(out, r)
	}
	return out, lines.Err()
}

func refIDs(field string) []string {
	if field == "-" || field == "?" {
		return nil
	}
	return strings.Split(field, "+")
}

// RefArticle is an article with its annotation of entities and of who is meant.
type RefArticle struct {
	Name string
	Text string
	Gold *Gold
	Refs []Ref
}

// ReadRefArticles reads the articles of a folder that have a NAME.refs file there, by name; none where there is no such file. Their texts lie in
// texts, "" for the same folder.
func ReadRefArticles(dir, texts string) ([]RefArticle, error) {
	if texts == "" {
		texts = dir
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.refs"))
	if err != nil || len(files) == 0 {
		return nil, err
	}
	gold, err := ReadGold(dir)
	if err != nil {
		return nil, err
	}
	var out []RefArticle
	for _, path := range files {
		name := documentName(path)
		text, err := os.ReadFile(filepath.Join(texts, name+".txt"))
		if err != nil {
			return nil, err
		}
		if gold[name] == nil {
			return nil, fmt.Errorf("read %s: %w", strings.TrimSuffix(path, ".refs")+".json", fs.ErrNotExist)
		}
		refs, err := ReadRefs(path, string(text))
		if err != nil {
			return nil, err
		}
		out = append(out, RefArticle{name, string(text), gold[name], refs})
	}
	return out, nil
}

// Chains are the entities of the article as chains: what the reader says of phrases, and where their names stand. A phrase that means nobody or
// several is a chain of its own. Phrases that the reader could not tell are in none.
func (a *RefArticle) Chains() []CorefChain {
	out := make([]CorefChain, len(a.Gold.Entities))
	index := map[string]int{}
	marked := map[Span]bool{}
	for i := range a.Gold.Entities {
		index[a.Gold.Entities[i].ID] = i
		out[i].Type = a.Gold.Entities[i].Type
	}
	for _, r := range a.Refs {
		marked[r.Span] = true
		switch {
		case r.Unclear:
		case len(r.Who) == 1:
			c := &out[index[r.Who[0]]]
			c.Spans = append(c.Spans, r.Span)
		default:
			out = append(out, CorefChain{Spans: []Span{r.Span}})
		}
	}
	for i := range a.Gold.Entities {
		for _, n := range a.Gold.Entities[i].Names() {
			if isDescription(n) || n == "" {
				continue
			}
			for _, s := range occurrences(a.Text, n) {
				if !marked[s] && !slices.Contains(out[i].Spans, s) {
					out[i].Spans = append(out[i].Spans, s)
				}
			}
		}
	}
	return out
}

// ReadMarkedTexts reads little texts, one a line, in which "{words=Anne Roy}" tells whom words mean, "{words=-}" that they mean nobody named and
// "{words=Anne Roy+Luc Martin}" that they mean both; "¶" begins a paragraph, "#" a comment, and "? " before a text is left out. Each name and what means it
// are one chain, and what means nobody or both is one of its own.
func ReadMarkedTexts(path string) ([]CorefText, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []CorefText
	for line := range strings.Lines(string(b)) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "? ")
		if line == "" || line[0] == '#' {
			continue
		}
		rest := strings.ReplaceAll(line, "¶", "\n\n")
		var t CorefText
		index := map[string]int{}
		for {
			before, marked, ok := strings.Cut(rest, "{")
			t.Text += before
			if !ok {
				break
			}
			inner, after, closed := strings.Cut(marked, "}")
			words, name, named := strings.Cut(inner, "=")
			if !closed || !named || name == "" {
				return nil, fmt.Errorf("read %s: %q is not marked as {words=Name}", path, line)
			}
			s := Span{len(t.Text), len(t.Text) + len(words)}
			t.Text += words
			rest = after
			c, ok := index[name]
			if !ok {
				c = len(t.Chains)
				t.Chains = append(t.Chains, CorefChain{})
				if name != "-" && !strings.Contains(name, "+") {
					index[name] = c
				}
			}
			t.Chains[c].Spans = append(t.Chains[c].Spans, s)
		}
		for name, c := range index {
			t.Chains[c].Spans = append(t.Chains[c].Spans, occurrences(t.Text, name)...)
		}
		out = append(out, t)
	}
	return out, nil
}

// occurrences are the places of a text where a name stands as whole words.
func occurrences(text, name string) []Span {
	var out []Span
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return out
		}
		s := Span{at + i, at + i + len(name)}
		if !letterBefore(text, s.Start) && !letterAfter(text, s.End) {
			out = append(out, s)
		}
		at = s.End
	}
}

// RefOutcome is what an analysis makes of a phrase.
type RefOutcome string

const (
	RefRight  RefOutcome = "right"
	RefWrong  RefOutcome = "wrong"  // in the chain of a named thing that it does not mean
	RefNone   RefOutcome = "none"   // it means somebody, and is in no chain with a name
	RefLinked RefOutcome = "linked" // it means nobody, and is in the chain of a named thing
	RefLeft   RefOutcome = "left"   // it means nobody, and is in none
)

// RefScore counts outcomes by class.
type RefScore map[RefClass]map[RefOutcome]int

// RefReading is what an analysis makes of one phrase: the entity whose chain it is in, "" for none, "?" for a named chain of no annotated entity.
type RefReading struct {
	Ref
	Outcome RefOutcome
	As      []string
}

// Add scores the analysis of an article and returns its readings. A phrase that means several is right in the chain of one of them or as a group of some
// of them; those that are unclear are left out.
func (s RefScore) Add(a *RefArticle, d *nlp.Document) []RefReading {
	entities := chainEntities(a.Gold, d)
	at := map[int][]string{} // start of a pronoun -> whom it is linked to
	type phrase struct {
		Span
		as []string
	}
	var phrases []phrase
	note := func(m *nlp.Mention, as []string) {
		switch m.Kind {
		case nlp.PronounMention:
			at[m.Start] = as
		default:
			phrases = append(phrases, phrase{Span{m.Start, m.End}, as})
		}
	}
	for i := range d.Chains {
		var as []string
		if entities[i] != "" {
			as = []string{entities[i]}
		}
		for j := range d.Chains[i].Mentions {
			note(&d.Chains[i].Mentions[j], as)
		}
	}
	for i := range d.Groups {
		var as []string
		for _, c := range d.Groups[i].Members {
			as = append(as, entities[c])
		}
		note(&d.Groups[i].Mention, as)
	}
	var out []RefReading
	for _, r := range a.Refs {
		if r.Unclear {
			continue
		}
		reading := RefReading{Ref: r}
		if r.Class == RefNoun {
			for _, p := range phrases {
				if r.Start <= p.Start && p.Start < r.End && p.End >= r.End-1 {
					reading.As = p.as
				}
			}
		} else {
			reading.As = at[r.Start]
		}
		wrong := slices.ContainsFunc(reading.As, func(id string) bool { return !slices.Contains(r.Who, id) })
		switch {
		case len(reading.As) == 0 && len(r.Who) == 0:
			reading.Outcome = RefLeft
		case len(reading.As) == 0:
			reading.Outcome = RefNone
		case len(r.Who) == 0:
			reading.Outcome = RefLinked
		case wrong:
			reading.Outcome = RefWrong
		default:
			reading.Outcome = RefRight
		}
		if s[r.Class] == nil {
			s[r.Class] = map[RefOutcome]int{}
		}
		s[r.Class][reading.Outcome]++
		out = append(out, reading)
	}
	return out
}

// chainEntities are the annotated entities that the chains of a document stand for, by most of their names; "" for a chain without a name, "?" where
// its names are those of no entity.
func chainEntities(g *Gold, d *nlp.Document) []string {
	aliases := map[string]string{}
	var order []string
	for i := range g.Entities {
		for _, n := range g.Entities[i].Names() {
			if n := undetermined(n); aliases[n] == "" {
				aliases[n] = g.Entities[i].ID
				order = append(order, n)
			}
		}
	}
	out := make([]string, len(d.Chains))
	for i := range d.Chains {
		votes := map[string]int{}
		for _, m := range d.Chains[i].Mentions {
			if m.Kind != nlp.NameMention {
				continue
			}
			out[i] = "?"
			name := undetermined(d.Text[m.Start:m.End])
			id := aliases[name]
			if id == "" { // "Roy" of "Anne Roy"
				if k := slices.IndexFunc(order, func(a string) bool { return len(name) > 3 && slices.Contains(strings.Fields(a), name) }); k >= 0 {
					id = aliases[order[k]]
				}
			}
			if id != "" {
				votes[id]++
			}
		}
		best := 0
		for id, n := range votes {
			if n > best || n == best && id < out[i] {
				out[i], best = id, n
			}
		}
	}
	return out
}

// letterBefore and letterAfter say whether a letter or digit stands there, within a word.
func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func letterAfter(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
