package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/nlp"
)

// AliasScore tells, over articles with annotated entities, whether the chains that hold a name call things as the gold
// does. A chain is taken for the entity that most of its names are aliases of. "Unlisted" mentions are aliases of no
// entity; the gold does not list all descriptions, so they are neither right nor wrong.
type AliasScore struct {
	Chains       int // taken for an entity
	Split        int // of these: the entity has a chain already
	Names        AliasCount
	Descriptions AliasCount
	Gold         int // descriptions, in lower case, that the gold lists for persons, organisations and places
	Found        int // of these: in a chain of that entity
}

// AliasCount counts mentions by what the gold says of them.
type AliasCount struct{ Right, Wrong, Unlisted int }

// Precision is that of the mentions that the gold lists, 0 to 1.
func (c AliasCount) Precision() float64 { return quotient(float64(c.Right), float64(c.Right+c.Wrong)) }

// Add scores the analysis of an article.
func (s *AliasScore) Add(g *Gold, d *nlp.Document) {
	aliases := make([]map[string]bool, len(g.Entities))
	found := make([]map[string]bool, len(g.Entities))
	names := map[string]bool{}
	for i := range g.Entities {
		aliases[i], found[i] = map[string]bool{}, map[string]bool{}
		for _, n := range g.Entities[i].Names() {
			aliases[i][undetermined(n)] = true
		}
	}
	for i := range d.Names {
		names[undetermined(d.Text[d.Names[i].Start:d.Names[i].End])] = true
	}
	taken := map[int]bool{}
	for i := range d.Chains {
		s.addChain(d, &d.Chains[i], aliases, found, taken)
	}
	text := gazetteer.Fold(d.Text)
	for i := range g.Entities {
		e := &g.Entities[i]
		if e.Type == nlp.Event {
			continue
		}
		seen := map[string]bool{undetermined(e.Name): true}
		for _, a := range e.Aliases {
			alias := undetermined(a)
			if seen[alias] || names[alias] || !isDescription(a) || !strings.Contains(text, alias) {
				continue
			}
			seen[alias] = true
			s.Gold++
			for f := range found[i] {
				if extends(f, alias) || extends(alias, f) {
					s.Found++
					break
				}
			}
		}
	}
}

func (s *AliasScore) addChain(d *nlp.Document, c *nlp.Chain, aliases, found []map[string]bool, taken map[int]bool) {
	votes := make([]int, len(aliases))
	best := -1
	for _, m := range c.Mentions {
		if m.Kind != nlp.NameMention {
			continue
		}
		name := undetermined(d.Text[m.Start:m.End])
		for i := range aliases {
			if aliases[i][name] {
				votes[i] += 10 + len(name)
			}
		}
	}
	for i, v := range votes {
		if v > 0 && (best < 0 || v > votes[best]) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	s.Chains++
	if taken[best] {
		s.Split++
	}
	taken[best] = true
	for _, m := range c.Mentions {
		count := &s.Names
		switch m.Kind {
		case nlp.DescriptionMention:
			count = &s.Descriptions
		case nlp.PronounMention:
			continue
		}
		mention := undetermined(d.Text[m.Start:m.End])
		if listed(aliases[best], mention) {
			count.Right++
			found[best][mention] = true
			continue
		}
		wrong := false
		for i := range aliases {
			wrong = wrong || i != best && aliases[i][mention]
		}
		if wrong {
			count.Wrong++
		} else {
			count.Unlisted++
		}
	}
}

func listed(aliases map[string]bool, mention string) bool {
	if aliases[mention] {
		return true
	}
	for a := range aliases {
		if extends(a, mention) || extends(mention, a) {
			return true
		}
	}
	return false
}

// extends says whether b is a with words after it.
func extends(a, b string) bool {
	return strings.HasPrefix(b, a) && (len(b) == len(a) || b[len(a)] == ' ')
}

// undetermined folds a mention without its determiner.
func undetermined(s string) string {
	f := strings.Trim(gazetteer.Fold(s), `"«»“” `)
	for _, d := range [...]string{"le ", "la ", "les ", "l'", "un ", "une ", "ce ", "cet ", "cette ", "son ", "sa ", "ses ", "leur ", "notre "} {
		if rest, ok := strings.CutPrefix(f, d); ok && rest != "" {
			return rest
		}
	}
	return f
}

// isDescription says whether an alias begins with a common noun.
func isDescription(alias string) bool {
	words := strings.Fields(strings.ReplaceAll(alias, "’", "'"))
	if len(words) == 0 {
		return false
	}
	w := words[0]
	switch strings.ToLower(w) {
	case "le", "la", "les", "un", "une", "ce", "cette":
		if len(words) > 1 {
			w = words[1]
		}
	}
	if _, noun, ok := strings.Cut(w, "'"); ok && noun != "" {
		w = noun
	}
	if _, ok := gazetteer.Default().Demonym(w); ok && len(words) < 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}
