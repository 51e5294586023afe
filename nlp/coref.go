package nlp

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"kg/gazetteer"
	"kg/nlp/internal/vector"
)

// corefModel links the mentions of a document: names by their forms, descriptions by what the text says of the names,
// pronouns by trained weights.
type corefModel struct {
	ranker    *ranker
	chooser   *chooser // nil: the rules alone read pronouns
	nouns     *nounTable
	words     *wordTable
	gazetteer *gazetteer.Gazetteer
	resting   *sync.Pool // of *resolution
}

// openCoref reads coref.bin of a model; without the file pronouns are not linked.
func openCoref(read reading) (*corefModel, error) {
	nouns, err := readNouns()
	if err != nil {
		return nil, fmt.Errorf("open coreference: %w", err)
	}
	words, err := readWords()
	if err != nil {
		return nil, fmt.Errorf("open coreference: %w", err)
	}
	ranker, chooser, err := openLinks(read)
	if err != nil {
		return nil, fmt.Errorf("open coreference: %w", err)
	}
	return &corefModel{ranker, chooser, nouns, words, gazetteer.Default(), &sync.Pool{New: func() any { return new(resolution) }}}, nil
}

// coref links the mentions of documents and fills their Chains; their Names are filled.
func (m *Model) coref(documents ...*Document) {
	if m.linker == nil {
		return
	}
	all := make([]*resolution, len(documents))
	for i, d := range documents {
		all[i] = newResolution(m.linker, d)
	}
	inTurn(all,
		(*resolution).joinNames,
		(*resolution).readTitles,
		(*resolution).readIdentified,
		(*resolution).readOrigins,
		func(r *resolution) { r.linkInOrder(r.rank, r.nounChooser()) },
		(*resolution).linkSpeakers,
		(*resolution).finish,
	)
}

// finish gives the document what was found, and the memory back.
func (r *resolution) finish() {
	groups := r.groups()
	var index []int
	r.d.Chains, index = r.chains()
	for _, g := range groups {
		for k, c := range g.Members {
			g.Members[k] = index[c]
		}
		r.d.Groups = append(r.d.Groups, g)
	}
	r.partitives(func(c int, m Mention) { r.d.Chains[index[c]].insert(m) })
	r.release()
}

// resolution is the state of the work on one document: its mentions, and clusters of those found to be one. Its memory serves
// the next document.
type resolution struct {
	*corefModel
	d           *Document
	mentions    []mention   // in the order of the text
	ens         []partitive // those of the document, in order
	clusters    []cluster
	inName      [][]int32 // sentence, token -> index in d.Names + 1, or 0
	ofName      []int     // index in d.Names -> mention
	parsed      []personName
	impliedOf   []int         // mention -> the name mention whose title, apposition or predicate it is, or -1
	callings    []int         // descriptions that may be what the text calls somebody
	titled      []int         // mentions that are titles, in order
	titles      map[int]title // of these
	earlier     []int32       // mention -> the description before it of the same lemma, or -1
	starts      []int         // sentence -> its first mention
	succeeded   int           // sentences that have been read for who takes whose post
	dismissed   loss          // who was last told to lose a post
	successions []succession  // who took whose post, in the order of the text
	guessed     guess         // whom a rule last took a mention to tell the origin of
	led         []uint8       // mention -> 2 for the name of one who heads or headed a state, 1 for another, 0 where nobody has asked

	countries   map[string]int // how often the text speaks of each; nil until a party's name asks
	cells       []int32        // of inName
	arguments   arguments
	latest      map[string]int32  // lemma -> the last description of it
	kept        []int             // the clusters that become chains, in their order
	chainOf     []int             // cluster -> its chain
	single      []int             // the mention of each cluster to begin with
	lemmas      []string          // and its lemma
	ones        []int32           // as often as each is said
	nameKeys    map[string]string // see nameKey
	complements []string          // of all mentions
	qualifiers  []string
	listed      []candidate   // of one mention
	listing     int           // how often candidates have been listed, for whatever document
	listedAt    []placeListed // by cluster
	ranking     ranking       // and which is likeliest
	below       namesBelow    // of one subject pronoun
	joined      int           // how often clusters were joined
	barred      []int
	optional    []option      // of one pronoun
	choosing    int           // how often options have been listed, for whatever document
	optionAt    []placeListed // by cluster
	said        [sayings]int  // what each rule says of it
	rows        []vector.FeatureRow
	about       vector.FeatureRow // what the rows of one mention have in common
	noun        nounChoice
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
	heads    []string // lemmas of its descriptions' heads, each once
	times    []int32  // how often each is said
}

func newResolution(m *corefModel, d *Document) *resolution {
	r := m.resting.Get().(*resolution)
	r.corefModel, r.d = m, d
	r.ofName = vector.Sized(r.ofName, len(d.Names))
	r.succeeded, r.dismissed, r.successions, r.guessed = 0, loss{cluster: -1}, r.successions[:0], guess{-1, -1}
	r.arguments.read(d)
	r.findMentions()
	r.ranking.of, r.below.of = -1, -1
	n := len(r.mentions)
	r.clusters, r.impliedOf, r.earlier = vector.Sized(r.clusters, n), vector.Sized(r.impliedOf, n), vector.Sized(r.earlier, n)
	r.listedAt, r.optionAt, r.below.at = vector.Sized(r.listedAt, n), vector.Sized(r.optionAt, n), vector.Sized(r.below.at, n)
	r.starts, r.led = vector.Sized(r.starts, len(d.Sentences)+1), vector.Sized(r.led, n)
	r.single, r.lemmas, r.ones = vector.Sized(r.single, n), vector.Sized(r.lemmas, n), vector.Sized(r.ones, n)
	if r.latest == nil {
		r.latest = map[string]int32{}
	}
	for i := range r.mentions {
		x := &r.mentions[i]
		r.starts[x.Sentence+1] = i + 1
		c := &r.clusters[i]
		r.single[i] = i
		c.parent, c.mentions, c.kind, c.gender, c.number = i, r.single[i:i+1:i+1], x.kind, x.gender, x.number
		r.impliedOf[i], r.earlier[i] = -1, -1
		switch x.Kind {
		case NameMention:
			c.names = 1
			r.ofName[x.Name] = i
		case DescriptionMention:
			r.lemmas[i] = x.lemma
			r.ones[i] = 1
			c.heads, c.times = r.lemmas[i:i+1:i+1], r.ones[i:i+1:i+1]
			if last, ok := r.latest[x.lemma]; ok {
				r.earlier[i] = last
			}
			r.latest[x.lemma] = int32(i)
		}
	}
	for i := 1; i < len(r.starts); i++ {
		r.starts[i] = max(r.starts[i], r.starts[i-1])
	}
	return r
}

// release gives the memory back for another document. What is in it is cleared: it would hold the document, and newResolution
// takes it for zero. The memory of a long one is worth more elsewhere.
func (r *resolution) release() {
	if len(r.d.Text) > longText {
		return
	}
	empty(&r.mentions)
	empty(&r.clusters)
	empty(&r.inName)
	empty(&r.cells)
	empty(&r.arguments.of)
	empty(&r.arguments.first)
	empty(&r.ofName)
	empty(&r.starts)
	empty(&r.led)
	empty(&r.parsed)
	empty(&r.lemmas)
	empty(&r.complements)
	empty(&r.qualifiers)
	r.titled = r.titled[:0]
	r.ens = r.ens[:0]
	clear(r.titles)
	clear(r.latest)
	clear(r.nameKeys)
	r.noun.named, r.countries = nil, nil
	r.d = nil
	r.resting.Put(r)
}

func empty[T any](s *[]T) {
	clear(*s)
	*s = (*s)[:0]
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
	r.joined++
	x, y := &r.clusters[a], &r.clusters[b]
	y.parent = a
	sorted := x.mentions[len(x.mentions)-1] < y.mentions[0]
	x.mentions = append(x.mentions, y.mentions...)
	if !sorted {
		slices.Sort(x.mentions)
	}
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
	for k, h := range y.heads {
		if n := slices.Index(x.heads, h); n >= 0 {
			x.times[n] += y.times[k]
		} else {
			x.heads, x.times = append(x.heads, h), append(x.times, y.times[k])
		}
	}
	y.mentions = nil
	return a
}

// chains are the clusters as the document keeps them: those with a name, and those that several mentions share. The list
// gives the chain of each cluster that became one.
func (r *resolution) chains() ([]Chain, []int) {
	kept, held := r.kept[:0], 0
	for i := range r.clusters {
		c := &r.clusters[i]
		if c.parent == i && (c.names > 0 || len(c.mentions) > 1) {
			kept, held = append(kept, i), held+len(c.mentions)
		}
	}
	slices.SortFunc(kept, func(a, b int) int {
		return cmp.Compare(r.mentions[r.clusters[a].mentions[0]].Start, r.mentions[r.clusters[b].mentions[0]].Start)
	})
	out := make([]Chain, len(kept))
	index := vector.Sized(r.chainOf, len(r.clusters))
	clear(index)
	all := make([]Mention, held)
	for n, i := range kept {
		c := &r.clusters[i]
		index[i] = n
		chain := Chain{Type: c.kind, Gender: c.gender, Number: c.number}
		chain.Mentions, all = all[:len(c.mentions):len(c.mentions)], all[len(c.mentions):]
		if c.names == 0 {
			chain.Type = ""
		}
		for k, m := range c.mentions {
			chain.Mentions[k] = r.mentions[m].Mention
		}
		out[n] = chain
	}
	r.kept, r.chainOf = kept, index
	return out, index
}
