package nlp

import (
	"cmp"
	"fmt"
	"slices"

	"kg/gazetteer"
)

// corefModel links the mentions of a document: names by their forms, descriptions by what the text says of the names,
// pronouns by trained weights.
type corefModel struct {
	ranker    *ranker
	nouns     *nounTable
	gazetteer *gazetteer.Gazetteer
}

// openCoref reads coref.bin of a model; without the file pronouns are not linked.
func openCoref(read reading) (*corefModel, error) {
	nouns, err := readNouns()
	if err != nil {
		return nil, fmt.Errorf("open coreference: %w", err)
	}
	ranker, err := openRanker(read)
	if err != nil {
		return nil, fmt.Errorf("open coreference: %w", err)
	}
	return &corefModel{ranker, nouns, gazetteer.Default()}, nil
}

// coref links the mentions of a document and fills d.Chains; d.Names is filled.
func (m *Model) coref(d *Document) {
	if m.linker == nil {
		return
	}
	r := newResolution(m.linker, d)
	r.joinNames()
	r.readTitles()
	r.linkInOrder(r.rank)
	r.linkSpeakers()
	groups := r.groups()
	var index map[int]int
	d.Chains, index = r.chains()
	for _, g := range groups {
		for k, c := range g.Members {
			g.Members[k] = index[c]
		}
		d.Groups = append(d.Groups, g)
	}
}

// resolution is the state of the work on one document: its mentions, and clusters of those found to be one.
type resolution struct {
	*corefModel
	d         *Document
	mentions  []mention // in the order of the text
	clusters  []cluster
	inName    [][]int32 // sentence, token -> index in d.Names + 1, or 0
	ofName    []int     // index in d.Names -> mention
	parsed    []personName
	impliedOf []int // mention -> the name mention whose title, apposition or predicate it is, or -1
	titled    []int // mentions that are titles, in order
	byLemma   map[string][]int
	starts    []int // sentence -> its first mention
}

// cluster is what is held to be one thing. A cluster merged into another points to it.
type cluster struct {
	parent   int
	mentions []int
	kind     string // type of a Name, or empty
	gender   string
	number   string
	names    int // name mentions
	entry    *gazetteer.Entry
	peoples  []string // ids of the places whose inhabitant the text calls it
	titles   []title  // what the text calls it
	heads    []string // lemmas of its descriptions' heads
}

func newResolution(m *corefModel, d *Document) *resolution {
	r := &resolution{corefModel: m, d: d, ofName: make([]int, len(d.Names))}
	r.findMentions()
	r.clusters = make([]cluster, len(r.mentions))
	r.impliedOf = make([]int, len(r.mentions))
	r.byLemma = make(map[string][]int, len(r.mentions))
	r.starts = make([]int, len(d.Sentences)+1)
	alone, lemmas := make([]int, len(r.mentions)), make([]string, len(r.mentions)) // one for each cluster to begin with
	for i := range r.mentions {
		x := &r.mentions[i]
		r.starts[x.Sentence+1] = i + 1
		c := &r.clusters[i]
		alone[i] = i
		*c = cluster{parent: i, mentions: alone[i : i+1 : i+1], kind: x.kind, gender: x.gender, number: x.number}
		r.impliedOf[i] = -1
		switch x.Kind {
		case NameMention:
			c.names = 1
			r.ofName[x.Name] = i
		case DescriptionMention:
			lemmas[i] = x.lemma
			c.heads = lemmas[i : i+1 : i+1]
			r.byLemma[x.lemma] = append(r.byLemma[x.lemma], i)
		}
	}
	for i := 1; i < len(r.starts); i++ {
		r.starts[i] = max(r.starts[i], r.starts[i-1])
	}
	return r
}

// of is the cluster of a mention.
func (r *resolution) of(mention int) int {
	c := mention
	for r.clusters[c].parent != c {
		c = r.clusters[c].parent
	}
	r.clusters[mention].parent = c
	return c
}

// referent is the cluster that a mention speaks of: where it is a title that was not joined, "le Norvégien Paul Dahl", that
// of the name.
func (r *resolution) referent(mention int) int {
	if n := r.impliedOf[mention]; n >= 0 {
		return r.of(n)
	}
	return r.of(mention)
}

// join makes the clusters of two mentions one and returns it. What the first says of gender and type goes first.
func (r *resolution) join(a, b int) int {
	a, b = r.of(a), r.of(b)
	if a == b {
		return a
	}
	x, y := &r.clusters[a], &r.clusters[b]
	y.parent = a
	x.mentions = append(x.mentions, y.mentions...)
	slices.Sort(x.mentions)
	x.names += y.names
	if x.kind == "" {
		x.kind = y.kind
	}
	if x.gender == "" {
		x.gender = y.gender
	}
	if x.number == "" {
		x.number = y.number
	}
	if x.entry == nil {
		x.entry = y.entry
	}
	x.titles = append(x.titles, y.titles...)
	x.peoples = append(x.peoples, y.peoples...)
	x.heads = append(x.heads, y.heads...)
	y.mentions = nil
	return a
}

// chains are the clusters as the document keeps them: those with a name, and those that several mentions share. The map
// gives the chain of each cluster that became one.
func (r *resolution) chains() ([]Chain, map[int]int) {
	var kept []int
	for i := range r.clusters {
		c := &r.clusters[i]
		if c.parent == i && (c.names > 0 || len(c.mentions) > 1) {
			kept = append(kept, i)
		}
	}
	slices.SortFunc(kept, func(a, b int) int {
		return cmp.Compare(r.mentions[r.clusters[a].mentions[0]].Start, r.mentions[r.clusters[b].mentions[0]].Start)
	})
	out := make([]Chain, len(kept))
	index := make(map[int]int, len(kept))
	for n, i := range kept {
		c := &r.clusters[i]
		index[i] = n
		chain := Chain{Type: c.kind, Gender: c.gender, Number: c.number, Mentions: make([]Mention, len(c.mentions))}
		if c.names == 0 {
			chain.Type = ""
		}
		for k, m := range c.mentions {
			chain.Mentions[k] = r.mentions[m].Mention
		}
		out[n] = chain
	}
	return out, index
}
