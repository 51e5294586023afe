package extract

import (
	"math/bits"
	"slices"
	"strings"

	"kg/gazetteer/vocabulary"
)

// mending mends the tree at a token. Most mendings are for tokens of some parts of speech, some relations to their heads or some
// words alone: they are asked for no others, which is most of what mending would cost.
type mending struct {
	do     func(m *mender, token int)
	upos   string // the parts of speech, "" for any
	deprel string // the relations, "" for any
	words  string // the words, in lower case, or "#" and their class, "" for any
	among  string // words of which the sentence must have one, "" for any sentence
}

// The stages of mending: what stands in one list goes through the sentence before the next one does, at each token in this order.
const (
	firstStage = iota
	prepositionStage
	tokenStage
	phraseStage // by what a preposition and its neighbours are in French, whatever they mean
	verbStage
	attachmentStage
	stages
)

var mendingLists = [stages][]mending{
	{
		{(*mender).approximate, "", "", "plus moins près autour", ""},
		{(*mender).beforeCourt, "ADV ADP", "", "près", ""},
		{(*mender).returned, "NOUN", "appos", "rentré rentrés", ""},
		{(*mender).postBehindPlace, "NOUN", "appos", "", "#mis-en-place"},
	},
	{
		{(*mender).compound, "ADP DET ADV", "", "de du des d' à au aux", ""},
	},
	{
		{(*mender).causativePronoun, "PRON", "", "se s'", ""},
		{(*mender).objectRelative, "", "", "que qu'", ""},
		{(*mender).objectAfterIdiom, "NOUN PROPN", "appos nmod flat obj", "", ""},
		{(*mender).nominalQuote, "NOUN PROPN", "obj", "", "» \" ”"},
		{(*mender).speakingParticiple, "VERB", "acl", "", ""},
		{(*mender).incisedSaying, "", "obj nsubj", "", ","},
		{(*mender).elidedShare, "", "", "% pc", "#tenue-de-part"},
		{(*mender).maître, "", "", "me mᵉ mes mgr pr dr", ""},
		{(*mender).participleJoinedToTitle, "VERB", "conj", "", ""},
		{(*mender).standIn, "", "", "celui celle", ""},
		{(*mender).demonymAdjective, "NOUN X PROPN", "", "", ""},
		{(*mender).qualifiedObject, "NOUN PROPN", "appos nmod", "", ""},
		{(*mender).absence, "", "", "#absence", ""},
		{(*mender).ballot, "", "", "#scrutin-adjectif", ""},
		{(*mender).participleNoun, "ADJ VERB", "", "", ""},
		{(*mender).adjectiveNoun, "ADJ", "obj nsubj nsubj:pass obl obl:agent nmod", "", ""},
		{(*mender).titlePredicate, "ADJ VERB", "", "tenant #titre-adjectif", ""},
		{(*mender).ardent, "ADJ", "amod", "", ""},
		{(*mender).strong, "ADV", "advmod", "fort", ""},
		{(*mender).strayVerb, "VERB", "", "", ""},
		{(*mender).strayNoun, "NOUN ADJ VERB", "appos conj nmod amod flat dep", "", ""},
		{(*mender).voice, "", "nsubj:pass", "", ""},
		{(*mender).partitiveObject, "NOUN", "nmod obl", "", ""},
		{(*mender).complementBehindTime, "NOUN PROPN", "nmod", "", ""},
		{(*mender).subsidiary, "ADJ", "", "filiale filiales", ""},
		{(*mender).attribute, "NOUN ADJ", "nmod amod", "", ""},
		{(*mender).titleAndTitle, "NOUN", "conj", "", ""},
		{(*mender).deputy, "NOUN ADJ", "nmod appos amod", "#adjoint", ""},
		{(*mender).outgoing, "VERB", "acl", "", ""},
		{(*mender).attackMeans, "", "amod acl nmod", "#moyen-d'attentat", ""},
		{(*mender).demonymTitle, "PROPN", "", "", ""},
		{(*mender).premier, "", "", "premier première ex-premier ex-première", ""},
		{(*mender).dayObject, "", "obj xcomp obl", "", ""},
		{(*mender).secondSubject, "NOUN PROPN", "nsubj nsubj:pass", "", ""},
		{(*mender).participleBehind, "", "acl", "", ""},
		{(*mender).participleOfNearer, "", "acl", "", ""},
		{(*mender).participleOfSubject, "VERB", "acl", "", ""},
		{(*mender).infinitiveOfTask, "", "xcomp", "", ""},
		{(*mender).countedBehind, "NOUN", "obj", "", ""},
		{(*mender).objectBesideClitic, "NOUN PROPN", "obj", "", "pour"},
		{(*mender).objectBehindPartner, "NOUN", "appos nmod conj", "", "avec à"},
		{(*mender).relativeJoined, "", "", "dont que qu' où qui lequel laquelle lesquels lesquelles auquel auxquels auxquelles", "et mais ou puis"},
		{(*mender).whereNamed, "", "", "où", ""},
		{(*mender).likened, "", "nmod", "", "comme"},
		{(*mender).participleOfObject, "VERB", "advcl", "", ","},
		{(*mender).disagreeing, "VERB", "acl", "", ""},
		{(*mender).disagreeingAdjective, "ADJ", "amod", "", ""},
		{(*mender).disagreeingBehindComma, "VERB", "acl", "", ""},
		{(*mender).disagreeingRelative, "", "acl:relcl", "", ""},
		{(*mender).caseAgainstLabel, "NOUN PROPN", "obl:agent nsubj nsubj:pass nsubj:caus aux advmod xcomp orphan aux:pass conj appos", "", ""},
		{(*mender).each, "", "", "chacun chacune", ""},
		{(*mender).relativeComplement, "", "", "dont", ""},
		{(*mender).copulaObject, "NOUN", "obj", "", ""},
		{(*mender).noneOther, "", "", "autre", "que qu'"},
		{(*mender).pastWithout, "", "", "", "sans"},
		{(*mender).relativeObject, "", "", "que qu'", ""},
		{(*mender).clauseOfSaying, "", "", "que qu'", ""},
		{(*mender).clauseBehindTo, "", "", "que qu'", "ce"},
		{(*mender).pastSubject, "", "nmod", "", ""},
		{(*mender).invertedSubject, "PRON ADV", "", "dont où que qu' auquel auxquels auxquelles", ""},
		{(*mender).dontOfPredicate, "", "", "dont", ""},
		{(*mender).relativeOfLast, "", "acl:relcl", "", ""},
		{(*mender).relativeOfOne, "", "acl:relcl", "", ""},
		{(*mender).relativeOfDescribed, "", "acl:relcl", "", ""},
		{(*mender).relativeOfEvent, "VERB", "acl:relcl", "", ""},
		{(*mender).pronounOfInfinitive, "", "obl iobj", "auquel auxquels auxquelles laquelle lequel lesquelles lesquels", ""},
		{(*mender).accompanying, "NOUN PROPN", "nmod", "", "#accompagné"},
		{(*mender).street, "NOUN", "obj", "#voie", ""},
		{(*mender).roundOf, "NOUN", "nmod", "finale", ""},
		{(*mender).topicOf, "NOUN", "obl obl:mod obl:arg", "", ""},
		{(*mender).relativeOfActor, "", "", "que qu'", ""},
		{(*mender).officeLine, "NOUN", "parataxis", "", ":"},
		{(*mender).cleftObject, "PRON", "", "que qu'", "c'"},
		{(*mender).officeOfRow, "NOUN", "appos conj parataxis dep", "", ";"},
		{(*mender).alsoDoing, "ADV", "", "aussi également", ""},
	},
	{
		{(*mender).phraseOfObject, "ADP", "fixed", "", ""},
		{(*mender).bracketed, "PROPN", "nmod", "", "("},
		{(*mender).factAndCause, "", "", "fait", "cause"},
		{(*mender).agentOfObject, "", "obl obl:agent", "", "par"},
		{(*mender).agentOfDeed, "NOUN PROPN", "obl obl:agent", "", "par"},
		{(*mender).predicateBeforeObject, "ADJ", "advmod amod", "", ""},
		{(*mender).clauseOfAdverb, "", "ccomp advcl acl xcomp", "", "avant afin"},
	},
	{
		{(*mender).loneVerb, "VERB", "root parataxis ccomp advcl appos nmod", "", ""},
	},
	{
		{(*mender).deAfterNoun, "", "nmod obl obl:agent", "", ""},
		{(*mender).withinSubject, "NOUN PROPN", "obl", "", "par"},
		{(*mender).raise, "", "nmod obl appos conj orphan", "", ""},
	},
}

// mendings are the mendings of all stages one after the other, and which of them are for a part of speech, a relation or a word.
type mendings struct {
	list         []mending
	stages       [stages]mendingSet
	upos, deprel mendingsFor
	words        vocabulary.Map[wordMendings]
	any          wordMendings // for any other word
}

// wordMendings are the mendings for a word, and those for a sentence that has it.
type wordMendings struct{ word, among mendingSet }

// mendingSet has a bit for each mending. It is no array, which the compiler would keep in memory.
type mendingSet struct{ low, high uint64 }

// mostMendings is how many there is room for.
const mostMendings = 128

func (s *mendingSet) add(k int) {
	if k < 64 {
		s.low |= 1 << k
	} else {
		s.high |= 1 << (k - 64)
	}
}

func (s mendingSet) and(t mendingSet) mendingSet { return mendingSet{s.low & t.low, s.high & t.high} }

func (s mendingSet) or(t mendingSet) mendingSet { return mendingSet{s.low | t.low, s.high | t.high} }

// next returns the first mending of a set from one on, -1 if there is none.
func (s mendingSet) next(k int) int {
	if k < 64 {
		if rest := s.low >> k; rest != 0 {
			return k + bits.TrailingZeros64(rest)
		}
		k = 64
	}
	if rest := s.high >> (k - 64); rest != 0 {
		return k + bits.TrailingZeros64(rest)
	}
	return -1
}

// mendingsFor are the mendings for some values, those for any value among them; and those for any other value.
type mendingsFor struct {
	values vocabulary.Map[mendingSet]
	any    mendingSet
}

func (f *mendingsFor) get(value string) mendingSet {
	if i, ok := f.values.Find(value); ok {
		return *f.values.At(i)
	}
	return f.any
}

// compileMendings makes the tables of the mendings, with the words of classes.
func (rs *Rules) compileMendings() {
	all := new(mendings)
	for stage, list := range mendingLists {
		for _, g := range list {
			if len(all.list) == mostMendings {
				panic("more mendings than a set has bits")
			}
			all.stages[stage].add(len(all.list))
			all.list = append(all.list, g)
		}
	}
	all.upos = rs.gather(all.list, func(g *mending) string { return g.upos })
	all.deprel = rs.gather(all.list, func(g *mending) string { return g.deprel })
	words := rs.gather(all.list, func(g *mending) string { return g.words })
	among := rs.gather(all.list, func(g *mending) string { return g.among })
	all.any = wordMendings{words.any, among.any}
	for _, w := range slices.Concat(words.values.Words(), among.values.Words()) {
		all.words.Set(w, wordMendings{words.get(w), among.get(w)})
	}
	rs.mendings = all
}

// gather finds the mendings for each value of one column.
func (rs *Rules) gather(list []mending, column func(*mending) string) (of mendingsFor) {
	for k := range list {
		if column(&list[k]) == "" {
			of.any.add(k)
		}
	}
	for k := range list {
		for _, v := range rs.listed(column(&list[k])) {
			i, isNew := of.values.Add(v)
			if isNew {
				*of.values.At(i) = of.any
			}
			of.values.At(i).add(k)
		}
	}
	return of
}

// listed are the words of a list, "plus moins", which may name a class, "#absence"; nil where it is empty.
func (rs *Rules) listed(list string) []string {
	var out []string
	for w := range strings.FieldsSeq(list) {
		if class, ok := strings.CutPrefix(w, "#"); ok {
			for _, words := range rs.classes.Get(class).lists {
				out = append(out, words...)
			}
			continue
		}
		out = append(out, w)
	}
	return out
}

// ahead is what mendings there are for a token: for its word, and for the part of speech and relation that it has or had last.
type ahead struct {
	word, all    mendingSet
	upos, deprel string
}

// findMendings notes which mendings the words of the sentence leave for each token; words stay as they are.
func (m *mender) findMendings() {
	all := m.rs.mendings
	among := all.any.among
	m.ahead = m.w.ahead.cut(len(m.forms))
	for i, f := range m.forms {
		m.ahead[i].word = all.any.word
		if n, ok := all.words.Find(f); ok {
			m.ahead[i].word = all.words.At(n).word
			among = among.or(all.words.At(n).among)
		}
	}
	for i := range m.ahead {
		m.ahead[i].word = m.ahead[i].word.and(among)
	}
	for i := range m.names { // what is within a name stays there: "selon l'Observatoire syrien | des droits de l'homme"
		n := &m.names[i]
		for k := n.first; k <= n.last && n.first < n.last; k++ {
			if h := m.s.Tokens[k].Head; h >= n.first && h <= n.last {
				m.ahead[k].word = mendingSet{}
			}
		}
	}
}

// mendTokens goes through the sentence with the mendings of a stage.
func (m *mender) mendTokens(stage int) {
	list, of := m.rs.mendings.list, m.rs.mendings.stages[stage]
	for i := range m.ahead {
		if m.ahead[i].word.and(of) == (mendingSet{}) {
			continue
		}
		todo := m.todo(i).and(of)
		for k := todo.next(0); k >= 0; k = todo.next(k + 1) {
			list[k].do(m, i)
			todo = m.todo(i).and(of)
		}
	}
}

// todo is what mendings there are for a token as it is now.
func (m *mender) todo(i int) mendingSet {
	a, t := &m.ahead[i], &m.s.Tokens[i]
	if a.upos != t.UPOS || a.deprel != t.Deprel {
		a.upos, a.deprel = t.UPOS, t.Deprel
		a.all = a.word.and(m.rs.mendings.upos.get(t.UPOS)).and(m.rs.mendings.deprel.get(t.Deprel))
	}
	return a.all
}
