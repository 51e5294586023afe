package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

// entity is one of the document's while it is being read.
type entity struct {
	typ       graph.EntityType
	name      string
	gender    string
	known     *gazetteer.Entry // what it surely is
	attrs     map[string]string
	mentions  []graph.Mention
	stated    bool // an end of a statement
	club      bool // a city's name that means its club
	house     bool // a family or a clan
	named     bool // the text names it; else it exists only by a demonym, a metonym or an event noun
	placeless bool // an event whose name is any's of its kind without its place: "écrasement d'un avion"
}

// told reports whether an extract has an entity: one that the text names or a statement needs.
func (e *entity) told() bool { return e.stated || e.named && len(e.mentions) > 0 }

// mention is an occurrence of an entity in a sentence.
type mention struct {
	entity      int
	first, last int
	head        int
	kind        graph.MentionKind
}

// ref is an entity that a token stands for, with how sure that is.
type ref struct {
	entity int
	token  int // the token that stands for it in the sentence at hand
	start  int // bytes of the mention
	end    int
	sure   float64
	from   int  // 1 + the capital whose mention this was before it was read as the state, 0 where it was none
	apart  bool // an occasion that another clause names
	chorus bool // the "nous" of who speaks for others too, which holds for attitudes alone
	acting bool // stands for the entity by acting for it: "les troupes russes"
}

// one is a list of one, in the document's memory.
func (r *reader) one(x ref) []ref {
	out := r.w.refs.cut(1)
	out[0] = x
	return out
}

// reader reads one document.
type reader struct {
	x          *Extractor
	w          *workspace
	src        graph.Source
	d          *nlp.Document
	mentioned  []int           // by sentence: how often it tells of somebody, be it by a pronoun
	namedIn    [][]named       // by sentence
	forms      [][]string      // by sentence: its words, see lowered
	mended     []*nlp.Sentence // as repair left them
	trees      []*tree
	demonyms   [][]*gazetteer.Entry // by sentence and token; nil until its tree is there
	entities   []entity
	mentions   [][]mention         // by sentence
	at         [][]int             // by sentence, token -> index in mentions, -1
	groups     map[[2]int]together // sentence, token -> the entities that a mention there stands for together
	byKnown    map[string]int
	found      map[statementKey]int
	ties       map[tie][]int // the statements of out[:tied] by either end: their places in out
	tied       int
	relata     [][2]int      // sentence and token of the nouns that mean who was told to be that before
	absent     map[pair]bool // who is said to stay away from which event, however surely
	out        []found
	moments    [][]moment    // by sentence
	quoted     []quotation   // read when a rule asks who says something
	meanings   [64]meaning   // what mentions that act mean, each in its place by where it starts
	span       []int         // of the trigger last tried, whose memory the next one has
	beginning  [][]candidate // what may begin at the token at hand
	filled     []int         // the subjects of rules that were filled at the token at hand, see Slot.filling
	suspects   []int         // who is prosecuted; nil until a rule asks whom a lawyer pleads for
	related    []bool        // by sentence: a headline of another article
	happenings []happening   // events that can be occasions; nil until a rule asks for one
	all        bool          // state what is hardly believed too, for training
	countries  bool          // it names several countries, none above the others
	topic      int           // the country that the document is about, -1
	sport      bool          // it is about a sport of teams
	opening    int           // the first sentence behind headline and first sentence
	lead       int           // the first sentence behind headline and lead
	nouns      [][]string    // by entity: the nouns that names and descriptions of it have at their heads; nil until a condition asks for them
	trace      func(firing)  // told of every rule whose trigger fitted; nil unless somebody asks

	said         []int                     // by entity, how many sentences speak of it; see sentencesSaid
	saidOf       int                       // how many mentions there were when they were counted
	recorded     int                       // how many there are
	countryTimes map[int]int               // how often the sentences name each country; see countriesNamed
	countriesAt  int                       // how many mentions there were when they were counted
	peoples      map[*gazetteer.Entry]bool // the places whose adjectives it has; nil until a rule asks for one

	underArms []int            // the armed groups that it names
	ranked    []int            // persons with a rank under arms, see officers
	called    map[int][]string // and what it calls those who fight in each; nil until a rule asks whom "les rebelles" means
}

// statementKey makes a statement of a sentence unique.
type statementKey struct {
	subject   int
	predicate string
	object    int
	sentence  int
}

// found is a statement before ids are given.
type found struct {
	subject, object ref
	rule            string
	kind            byte // of the rule's trigger: 'V', 'N', 'A', or 'T' for types and classes
	sentence        int
	trigger         int
	predicate       string
	open            bool
	status          graph.Status
	confidence      float64
	date            string
	attribution     string
	elsewhere       bool // holds only where the object is named elsewhere too than within the subject's name
	reported        bool // holds only where the text reports the object
}

const (
	moreMentions    = 3  // of a sentence that events, bodies and adjectives make, which coreference does not know; more move
	moreEntities    = 8  // of a document that places, events and bodies make, beside those of its chains; more move
	usualStatements = 24 // of a document
)

// newReader reads what there is in a document for rules to find.
func newReader(x *Extractor, src graph.Source, d *nlp.Document, w *workspace) *reader {
	r := openReader(x, src, d, w)
	r.mend()
	r.normalise()
	r.describe()
	return r
}

// openReader begins to read a document: with its words and the names in its sentences.
func openReader(x *Extractor, src graph.Source, d *nlp.Document, w *workspace) *reader {
	r := &reader{x: x, w: w, src: src, d: d, all: x.trial, byKnown: map[string]int{}, found: map[statementKey]int{}, topic: -1,
		namedIn:  make([][]named, len(d.Sentences)),
		forms:    make([][]string, len(d.Sentences)),
		mended:   make([]*nlp.Sentence, len(d.Sentences)),
		trees:    make([]*tree, len(d.Sentences)),
		mentions: make([][]mention, len(d.Sentences)),
		at:       make([][]int, len(d.Sentences)),
		moments:  make([][]moment, len(d.Sentences)),
		demonyms: make([][]*gazetteer.Entry, len(d.Sentences))}
	r.mentioned = w.ints.cut(len(d.Sentences))
	for i := range d.Chains {
		for m := range d.Chains[i].Mentions {
			r.mentioned[d.Chains[i].Mentions[m].Sentence]++
		}
	}
	for i, n := range r.mentioned {
		r.namedIn[i] = w.names.cut(n)[:0]
		r.mentions[i] = w.mentions.cut(n + moreMentions)[:0]
	}
	r.out = w.found.cut(usualStatements)[:0]
	r.entities = w.entities.cut(len(d.Chains) + moreEntities)[:0]
	for i := range d.Chains {
		for m := range d.Chains[i].Mentions {
			if mm := &d.Chains[i].Mentions[m]; mm.Kind == nlp.NameMention && !r.people(mm) {
				typ := graph.EntityType(d.Chains[i].Type)
				if r.personBehind(mm) {
					typ = graph.Person
				}
				r.namedIn[mm.Sentence] = append(r.namedIn[mm.Sentence], named{r.firstOf(mm, typ), mm.Last, typ})
			}
		}
	}
	for i := range d.Sentences {
		r.forms[i] = lowered(&d.Sentences[i], w)
	}
	return r
}

// mend mends the trees of the sentences that tell of somebody.
func (r *reader) mend() {
	for i := range r.d.Sentences {
		if r.mended[i] = &r.d.Sentences[i]; r.mentioned[i] > 0 {
			slices.SortFunc(r.namedIn[i], func(a, b named) int { return a.first - b.first })
			var before *nlp.Sentence
			if i > 0 {
				before = &r.d.Sentences[i-1]
			}
			r.mended[i] = repair(before, r.mended[i], r.forms[i], r.namedIn[i], r.x.rules, r.x.world, r.w)
		}
	}
}

// normalise gives the sentences their arcs.
func (r *reader) normalise() {
	for i := range r.d.Sentences {
		r.trees[i] = normalise(r.mended[i], r.forms[i], r.x.rules, r.w)
		r.trees[i].sentence = i
	}
}

// describe finds times, entities and what the document is about.
func (r *reader) describe() {
	published, _ := time.Parse(time.DateOnly, r.src.Date) // zero where unknown
	for i := range r.d.Sentences {
		r.moments[i] = moments(r.forms[i], published)
	}
	for i := range r.d.Sentences {
		r.demonyms[i] = r.w.places.cut(len(r.forms[i]))
		for k := range r.forms[i] {
			r.demonyms[i][k] = r.readDemonym(r.trees[i].s, k)
		}
		r.at[i] = r.w.ints.cut(len(r.d.Sentences[i].Tokens))
		for k := range r.at[i] {
			r.at[i][k] = -1
		}
	}
	r.readRelated()
	r.findLead()
	r.readChains()
	r.readClubs()
	r.readOffices()
	r.findTopic()
	r.readParties()
	r.joinState()
	r.readEventNames()
	r.readSituated()
	r.readDescribed()
	r.readEditions()
	r.readOfficeholders()
}

// readChains makes an entity of every chain that holds a name. Names take their tokens before descriptions do.
func (r *reader) readChains() {
	ids := make([]int, len(r.d.Chains))
	for c := range r.d.Chains {
		ids[c] = r.chainEntity(&r.d.Chains[c])
	}
	r.joinSurnames(ids)
	r.readGroups(ids)
	for _, names := range []bool{true, false} {
		for c := range r.d.Chains {
			for m := range r.d.Chains[c].Mentions {
				mm := &r.d.Chains[c].Mentions[m]
				if ids[c] < 0 || (mm.Kind == nlp.NameMention) != names {
					continue
				}
				kind := graph.NameMention
				switch mm.Kind {
				case nlp.DescriptionMention:
					kind = graph.DescriptionMention
				case nlp.PronounMention:
					kind = graph.PronounMention
				}
				first := mm.First
				if names {
					first = r.firstOf(mm, r.entities[ids[c]].typ)
				}
				r.addMention(ids[c], mm.Sentence, first, mm.Last, mm.Head, kind)
				if names {
					r.addTitled(ids[c], mm.Sentence, first, mm.Last)
				}
			}
		}
	}
}

// joinSurnames gives a person the chain of their bare surname that the name finder took for a place or a body which
// nobody knows.
func (r *reader) joinSurnames(ids []int) {
	for c, id := range ids {
		if id < 0 || r.entities[id].typ == graph.Person || r.entities[id].known != nil || strings.Contains(r.entities[id].name, " ") || r.firm(c) {
			continue
		}
		for k, other := range ids {
			if k != c && other >= 0 && r.entities[other].typ == graph.Person && (r.entities[other].name == r.entities[id].name || strings.HasSuffix(r.entities[other].name, " "+r.entities[id].name)) {
				r.entities[id].named = false
				ids[c] = other
				break
			}
		}
	}
}

// firm reports whether a name of a chain is an organisation's by what the document says of it.
func (r *reader) firm(chain int) bool {
	return slices.ContainsFunc(r.d.Chains[chain].Mentions, func(m nlp.Mention) bool { return m.Kind == nlp.NameMention && m.Name >= 0 && r.d.Names[m.Name].Firm })
}

// fuller reports whether a name is a fuller one than another: of more words, and not what its bearer is called too, "la Madone de Craiova".
func (r *reader) fuller(a, b *nlp.Mention) bool {
	if x, y := r.d.Names[a.Name].Further, r.d.Names[b.Name].Further; x != y {
		return y
	}
	return a.Last-a.First > b.Last-b.First
}

// chainEntity makes the entity of a chain, -1 where no name is in it.
func (r *reader) chainEntity(chain *nlp.Chain) int {
	best := -1
	for m := range chain.Mentions {
		mm := &chain.Mentions[m]
		if mm.Kind == nlp.NameMention && mm.Name >= 0 && r.portfolio(mm) {
			return -1
		}
		if mm.Kind == nlp.NameMention && mm.Name >= 0 && (best < 0 || r.fuller(mm, &chain.Mentions[best])) {
			best = m // the fullest name, the earlier one of equals
		}
	}
	if best < 0 || r.commonplace(chain) || r.eponym(chain) || r.people(&chain.Mentions[best]) {
		return -1
	}
	b := &chain.Mentions[best]
	toks := r.d.Sentences[b.Sentence].Tokens
	name := clean(r.text(toks[r.firstOf(b, graph.EntityType(chain.Type))].Start, b.End))
	if name == "" {
		return -1
	}
	if digit(name[len(name)-1]) && road.MatchString(name) && r.x.world.known(name, graph.Organization) == nil || digit(name[0]) && ordinal.MatchString(name) || chain.Type == nlp.Place && r.x.rules.in("astre", lower(name)) { // "le M23"
		return -1
	}
	if chain.Type == nlp.Event && r.x.rules.in("jour-du-calendrier", lower(name)) || chain.Type == nlp.Organization && len(chain.Mentions) == 1 && (r.byline(b) || r.alone(b)) {
		return -1
	}
	if state, ok := r.x.world.g.Metonym(name); ok && chain.Type != nlp.Person && chain.Type != nlp.Event {
		id := r.place(state) // "le Kremlin" is Russia
		seat, ok := r.x.world.g.Seat(name)
		if !ok {
			r.entities[id].named = true
			return id
		}
		return r.addEntity(entity{typ: graph.Organization, name: name, gender: chain.Gender, known: seat, named: true}) // Matignon alone is not France
	}
	e := entity{typ: graph.EntityType(chain.Type), name: name, gender: chain.Gender, named: true}
	if r.personBehind(b) {
		e.typ = graph.Person
	}
	if e.typ == "" {
		e.typ = graph.EntityType(r.d.Names[b.Name].Type)
	}
	if e.typ == graph.Person {
		e.name = r.fullName(b, e.name)
	}
	for m := range chain.Mentions {
		if mm := &chain.Mentions[m]; mm.Kind == nlp.NameMention && e.known == nil {
			e.known = r.x.world.known(clean(r.text(mm.Start, mm.End)), e.typ)
			if mm.First == mm.Last && ofAnother(e.known, e.name) {
				e.known = nil // "la Direction nationale anticorruption (DNA)" is no newspaper of Alsace
			}
		}
	}
	id := r.addEntity(e)
	if r.entities[id].mentions == nil {
		r.entities[id].mentions = make([]graph.Mention, 0, len(chain.Mentions))
	}
	return id
}

// ofAnother reports whether the body that is known by a short name is another than the one whose full name the text gives: none of the
// names that it is known by has more than one word and shares one with that.
func ofAnother(k *gazetteer.Entry, full string) bool {
	if k == nil || k.Type != gazetteer.Organization {
		return false
	}
	words := strings.Fields(gazetteer.Fold(full))
	if len(words) < 3 {
		return false
	}
	spelled := false
	for _, name := range append([]string{k.Name}, k.Aliases...) {
		own := strings.Fields(gazetteer.Fold(name))
		if len(own) < 3 {
			continue
		}
		spelled = true
		if slices.ContainsFunc(own, func(w string) bool { return len(w) > 3 && slices.Contains(words, w) }) {
			return false
		}
	}
	return spelled
}

// byline reports whether a name is the agency that an article comes from: "MANILLE, 8 juillet (AFP) -".
func (r *reader) byline(m *nlp.Mention) bool {
	toks := r.d.Sentences[m.Sentence].Tokens
	if m.First == 0 || m.First >= 12 || m.Last+1 >= len(toks) || toks[m.First-1].Form != "(" || toks[m.Last+1].Form != ")" {
		return false
	}
	rest := strings.TrimLeft(r.d.Text[toks[m.Last+1].End:], " ")
	return strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
}

// alone reports whether a name is a line for itself behind the headline, which links to elsewhere: "Reddit ,"; not the head of a brief,
// "Sofrélac. Le conseil d'administration a nommé …".
func (r *reader) alone(m *nlp.Mention) bool {
	if next := m.Sentence + 1; next < len(r.d.Sentences) && r.sameParagraph(m.Sentence, next) {
		return false
	}
	toks := r.d.Sentences[m.Sentence].Tokens
	return m.Sentence >= r.lead && m.First == 0 && !slices.ContainsFunc(toks[m.Last+1:], func(t nlp.Token) bool { return t.UPOS != "PUNCT" })
}

// road is the number of a road, which is no place of the ontology.
var road = regexp.MustCompile(`^(A|N|D|M|RN|RD|E) ?\d+$`)

// ordinal is a number that the name finder took for a name.
var ordinal = regexp.MustCompile(`^\d+(er|re|e|ème|nde)?$`)

// portfolio reports whether a name is what a minister or ministry is for, "Affaires étrangères", or an office, "Garde des Sceaux": neither
// is a body.
func (r *reader) portfolio(m *nlp.Mention) bool {
	return r.d.Names[m.Name].Type == nlp.Organization && r.asPortfolio(m) && r.x.world.known(clean(r.text(m.Start, m.End)), graph.Organization) == nil
}

// asPortfolio reports whether a name reads as a portfolio or an office where it stands.
func (r *reader) asPortfolio(m *nlp.Mention) bool {
	s := &r.d.Sentences[m.Sentence]
	k := m.First - 1
	if last := s.Tokens[m.Last].Form; m.Last > m.First && !capitalised(s.Tokens[m.First].Form) && capitalised(last) {
		return false // "le patron des transports Anquetil"
	}
	if r.housed(m) {
		return false
	}
	if head := &s.Tokens[r.headOf(m.Sentence, m.First, m.Last)]; m.Last-m.First < 3 && !strings.HasPrefix(head.Deprel, "nsubj") && r.x.rules.portfolio(lower(s.Tokens[m.First].Lemma)) &&
		k >= 0 && (s.Tokens[k].UPOS == "DET" || contracted(s.Tokens[k].Form) != s.Tokens[k].Form) {
		return true // "de l'Intérieur et de la Transition écologique"
	}
	for k >= 0 && k > m.First-5 {
		switch s.Tokens[k].UPOS {
		case "ADP", "DET", "ADJ":
			k--
			continue
		}
		break
	}
	if r.x.rules.in("office", lower(clean(r.text(m.Start, m.End)))) {
		return true
	}
	return k >= 0 && r.x.rules.in("porteur-de-portefeuille", lower(s.Tokens[k].Lemma))
}

// housed reports whether a name of two words or three that begins like a portfolio ends with a proper noun or an adjective of partisans, as no department does:
// "les Transports Uberschlag", "les Jeunesses communistes".
func (r *reader) housed(m *nlp.Mention) bool {
	s := &r.d.Sentences[m.Sentence]
	last := &s.Tokens[m.Last]
	if m.Last == m.First || m.Last > m.First+2 || !capitalised(s.Tokens[m.First].Form) {
		return false
	}
	lemma := lower(last.Lemma)
	if r.x.rules.in("partisan", lemma) {
		return true
	}
	return last.UPOS == "PROPN" && capitalised(last.Form) && r.demonym(m.Sentence, m.Last) == nil && !r.x.rules.portfolio(lemma) &&
		r.x.world.known(last.Form, graph.Place) == nil
}

// firstOf is the first token of a name without a demonym that the name finder took for a part of it: "Britannique
// Alistair Brownlee".
func (r *reader) firstOf(m *nlp.Mention, typ graph.EntityType) int {
	if m.Last-m.First < 2 || typ != graph.Person && !r.personBehind(m) {
		return m.First
	}
	form := r.d.Sentences[m.Sentence].Tokens[m.First].Form
	if _, given := r.x.world.g.GivenName(form); given || r.x.world.demonym(form) == nil {
		return m.First
	}
	return m.First + 1
}

// personBehind reports whether the word for a people stands before the name of a person, of which the name finder made one
// place or body: "Britannique Tom Fletcher".
func (r *reader) personBehind(m *nlp.Mention) bool {
	toks := r.d.Sentences[m.Sentence].Tokens
	if m.Last-m.First < 2 || m.Last > m.First+3 || r.x.world.demonym(toks[m.First].Form) == nil || toks[m.First].UPOS == "ADJ" {
		return false
	}
	_, given := r.x.world.g.GivenName(toks[m.First+1].Form)
	return given
}

func (r *reader) text(start, end int) string { return r.d.Text[start:end] }

// clean makes a name of a piece of text: one space for any white space.
func clean(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' '), c < ' ', c == 0x7F, c >= 0x80 && (c < 0xC3 || c > 0xDF): // may be white space
			return strings.Join(strings.Fields(s), " ")
		case c >= 0x80:
			i++
		}
	}
	return s // clean already, as nearly all names are
}

func (r *reader) addEntity(e entity) int {
	id := len(r.entities)
	r.entities = r.w.entities.extend(r.entities, e)
	if e.known != nil {
		if _, ok := r.byKnown[e.known.ID]; !ok {
			r.byKnown[e.known.ID] = id
		}
	}
	return id
}

// addMention records an occurrence; of two that share tokens the one recorded first keeps them.
func (r *reader) addMention(id, sentence, first, last, head int, kind graph.MentionKind) {
	s := &r.d.Sentences[sentence]
	if first < 0 || last >= len(s.Tokens) || first > last {
		return
	}
	start, end := s.Tokens[first].Start, s.Tokens[last].End
	r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{
		Document: r.src.ID, Start: start, End: end, Text: r.text(start, end), Kind: kind})
	if kind == graph.NameMention { // the head that the parser gives, within the name
		head = r.headOf(sentence, first, last)
	}
	m := len(r.mentions[sentence])
	r.recorded++
	r.mentions[sentence] = append(r.mentions[sentence], mention{id, first, last, head, kind})
	at := r.at[sentence]
	if kind == graph.NameMention {
		for k := first; k <= last; k++ {
			at[k] = m
		}
		return
	}
	if head >= 0 && head < len(at) && at[head] < 0 {
		at[head] = m
	}
}

// headOf is the first token of a span whose head is outside the span.
func (r *reader) headOf(sentence, first, last int) int {
	for k := first; k <= last; k++ {
		if h := r.trees[sentence].s.Tokens[k].Head; h < first || h > last {
			return k
		}
	}
	return first
}

// place returns the document's entity of a place that the gazetteer knows, made on first use.
func (r *reader) place(k *gazetteer.Entry) int {
	if id, ok := r.byKnown[k.ID]; ok {
		return id
	}
	return r.addEntity(entity{typ: graph.EntityType(k.Type), name: k.Name, known: k})
}

// demonym returns the place that an adjective or noun names ("ukrainien", "les Russes"), nil where it names none.
func (r *reader) demonym(sentence, token int) *gazetteer.Entry {
	if read := r.demonyms[sentence]; read != nil {
		return read[token] // as it was mended: "les européennes" are a vote
	}
	return r.readDemonym(&r.d.Sentences[sentence], token)
}

func (r *reader) readDemonym(s *nlp.Sentence, token int) *gazetteer.Entry {
	tok := &s.Tokens[token]
	switch tok.UPOS {
	case "ADJ", "NOUN", "PROPN", "X":
		place := r.x.world.demonym(tok.Form)
		if place == nil || r.x.rules.in("scrutin-adjectif", tok.Lemma) {
			return nil
		}
		if k := token - 1; k >= 0 && tok.Form == "Suisse" && (lower(s.Tokens[k].Form) == "en" || s.Tokens[k].Form == "La") {
			return nil // the country
		}
		if k := token - 1; k > 0 && r.x.rules.in("part-de-population", lower(s.Tokens[k].Form)) && lower(s.Tokens[k-1].Form) == "à" {
			return nil // "les communes à majorité serbe" are not in Serbia
		}
		return place
	}
	return nil
}

// mentionAt is the mention whose head or name covers a token, nil where there is none.
func (r *reader) mentionAt(sentence, token int) *mention {
	if m := r.at[sentence][token]; m >= 0 {
		return &r.mentions[sentence][m]
	}
	return nil
}

// finish gives ids and writes the result: entities that the text names or a statement needs.
func (r *reader) finish() *graph.Extract {
	r.readCapitals()
	out := &graph.Extract{Source: r.src}
	for i := range r.out {
		r.entities[r.out[i].subject.entity].stated = true
		r.entities[r.out[i].object.entity].stated = true
	}
	r.readPeoples()
	told := 0
	for id := range r.entities {
		if r.entities[id].told() {
			told++
		}
	}
	if told > 0 {
		out.Entities = make([]graph.LocalEntity, 0, told)
	}
	if len(r.out) > 0 {
		out.Statements = make([]graph.LocalStatement, 0, len(r.out))
	}
	ids := r.w.forms.cut(len(r.entities))
	for id := range r.entities {
		e := &r.entities[id]
		if !e.told() {
			continue
		}
		ids[id] = "e" + strconv.Itoa(len(out.Entities))
		slices.SortStableFunc(e.mentions, func(a, b graph.Mention) int { return a.Start - b.Start })
		le := graph.LocalEntity{ID: ids[id], Name: r.tellingName(id), Type: e.typ, Gender: e.gender, Attrs: e.attrs, Mentions: e.mentions}
		if e.known != nil {
			le.Known = e.known.ID
		}
		out.Entities = append(out.Entities, le)
	}
	for i := range r.out {
		f := &r.out[i]
		s := &r.d.Sentences[f.sentence]
		out.Statements = append(out.Statements, graph.LocalStatement{
			Subject: ids[f.subject.entity], Predicate: f.predicate, Object: ids[f.object.entity], Open: f.open,
			Evidence: graph.Evidence{Document: r.src.ID, Start: s.Start, End: s.End, Sentence: r.text(s.Start, s.End),
				Status: f.status, Date: f.date, Published: r.src.Date, Attribution: f.attribution, Rule: f.rule,
				Confidence: f.confidence, Subject: [2]int{f.subject.start, f.subject.end}, Object: [2]int{f.object.start, f.object.end}},
		})
	}
	return out
}
