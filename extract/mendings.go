package extract

import (
	"math/bits"
	"strings"
)

// mending mends the tree at a token. Most mendings are for tokens of some parts of speech, some relations to their heads or some
// words alone: they are asked for no others, which is most of what mending would cost.
type mending struct {
	do     func(m *mender, token int)
	upos   string // the parts of speech, "" for any
	deprel string // the relations, "" for any
	words  string // the words, in lower case, "" for any
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

var allMendings = compileMendings([stages][]mending{
	{
		{(*mender).approximate, "", "", "plus moins près autour", ""},
		{(*mender).goneNoun, "NOUN", "", "", ""},
		{(*mender).openingDeed, "NOUN ADJ PROPN", "", "", ""},
	},
	{
		{(*mender).compound, "ADP DET ADV", "", "de du des d' à au aux", ""},
	},
	{
		{(*mender).adverbial, "VERB", "", "emblée", ""},
		{(*mender).parenthesis, "AUX VERB", "", "", ""},
		{(*mender).openingParticiple, "VERB", "root", "", ""},
		{(*mender).openingAdjective, "ADJ VERB NOUN", "nsubj nsubj:pass", "", ""},
		{(*mender).underAuxiliary, "", "nsubj nsubj:pass obl advmod expl punct", "", ""},
		{(*mender).agentOfAttribute, "", "nmod", "", "par"},
		{(*mender).bareParticiple, "", "acl", "", ""},
		{(*mender).sinceAdverb, "", "case", "depuis", ""},
		{(*mender).causativePronoun, "PRON", "", "se s'", ""},
		{(*mender).mainBehindDont, "PRON", "", "dont", ""},
		{(*mender).subjectOfWhom, "PRON", "", "qui lequel laquelle lesquels lesquelles auquel auxquels auxquelles", ""},
		{(*mender).objectRelative, "", "", "que qu'", ""},
		{(*mender).objectAfterIdiom, "NOUN PROPN", "appos nmod flat obj", "", ""},
		{(*mender).nominalQuote, "NOUN PROPN", "obj", "", "» \" ”"},
		{(*mender).invertedTitle, "NOUN", "obl obj xcomp dislocated", "", "» \" ”"},
		{(*mender).speakingParticiple, "VERB", "acl", "", ""},
		{(*mender).ordinal, "NOUN PROPN", "", "", ""},
		{(*mender).yearBefore, "NUM", "", "", ""},
		{(*mender).counsellor, "VERB", "", "conseiller", ""},
		{(*mender).maître, "", "", "me mᵉ mes mgr pr dr", ""},
		{(*mender).honorific, "PROPN", "", "m. mme mlle", ""},
		{(*mender).bygone, "VERB", "", "", ""},
		{(*mender).participleJoinedToTitle, "VERB", "conj", "", ""},
		{(*mender).standIn, "", "", "celui celle", ""},
		{(*mender).demonymAdjective, "NOUN X PROPN", "", "", ""},
		{(*mender).quotedObject, "NOUN", "appos", "", ""},
		{(*mender).qualifiedObject, "NOUN PROPN", "appos nmod", "", ""},
		{(*mender).adjectiveObject, "", "obj", "", ""},
		{(*mender).absence, "", "", "", ""},
		{(*mender).neologism, "X PROPN", "", "", ""},
		{(*mender).reserve, "NOUN", "", "", "sans"},
		{(*mender).ballot, "", "", "", ""},
		{(*mender).participleNoun, "ADJ VERB", "", "", ""},
		{(*mender).adjectiveNoun, "ADJ", "obj nsubj nsubj:pass obl obl:agent nmod", "", ""},
		{(*mender).titleBehind, "ADJ VERB", "", "", ""},
		{(*mender).titlePredicate, "ADJ VERB", "", "", ""},
		{(*mender).infinitiveNoun, "VERB", "", "conseiller", ""},
		{(*mender).ardent, "ADJ", "amod", "", ""},
		{(*mender).strong, "ADV", "advmod", "fort", ""},
		{(*mender).elected, "NOUN PROPN", "", "élu élue élus élues elu elue", ""},
		{(*mender).officeOfElected, "NOUN", "obj", "", ""},
		{(*mender).strayVerb, "VERB", "", "", ""},
		{(*mender).strayNoun, "NOUN ADJ VERB", "appos conj nmod amod flat dep", "", ""},
		{(*mender).headlineVerb, "NOUN ADJ", "root", "", ""},
		{(*mender).voice, "", "nsubj:pass", "", ""},
		{(*mender).clitic, "PRON", "expl obj", "", ""},
		{(*mender).partitiveObject, "NOUN", "nmod obl", "", ""},
		{(*mender).verbalNoun, "VERB", "", "garde", ""},
		{(*mender).nominalMark, "", "acl", "", ""},
		{(*mender).subsidiary, "ADJ", "", "filiale filiales", ""},
		{(*mender).attribute, "NOUN ADJ", "nmod amod", "", ""},
		{(*mender).lightObject, "NOUN", "xcomp", "", ""},
		{(*mender).adjectiveTitle, "ADJ", "", "", ""},
		{(*mender).titleAndTitle, "NOUN", "conj", "", ""},
		{(*mender).outgoing, "VERB", "acl", "", ""},
		{(*mender).demonymTitle, "PROPN", "", "", ""},
		{(*mender).premier, "", "", "premier première ex-premier ex-première", ""},
		{(*mender).dayObject, "", "obj xcomp obl", "", ""},
		{(*mender).secondSubject, "NOUN PROPN", "nsubj nsubj:pass", "", ""},
		{(*mender).participleBehind, "", "acl", "", ""},
		{(*mender).participleOfLed, "", "acl advcl", "", ""},
		{(*mender).participleOfNearer, "", "acl", "", ""},
		{(*mender).participleJoined, "", "conj", "", ""},
		{(*mender).participleOfSubject, "VERB", "acl", "", ""},
		{(*mender).secondInfinitive, "", "conj", "", ""},
		{(*mender).infinitiveOfTask, "", "xcomp", "", ""},
		{(*mender).chargeOfAgent, "", "acl", "", ""},
		{(*mender).objectBehindPartner, "NOUN", "appos nmod", "", "avec à"},
		{(*mender).objectBehindAside, "NOUN", "appos", "", ""},
		{(*mender).participleOfMember, "", "acl", "", ""},
		{(*mender).phraseOfOne, "", "nmod obl", "", "un une"},
		{(*mender).participleOfSeries, "", "acl acl:relcl", "", ""},
		{(*mender).bracket, "", "", "", "("},
		{(*mender).disagreeing, "VERB", "acl", "", ""},
		{(*mender).disagreeingAdjective, "ADJ", "amod", "", ""},
		{(*mender).disagreeingBehindComma, "VERB", "acl", "", ""},
		{(*mender).disagreeingRelative, "", "acl:relcl", "", ""},
		{(*mender).relativeOfAll, "", "acl:relcl", "", ""},
		{(*mender).relativeOfHolder, "", "acl:relcl", "", ""},
		{(*mender).relativeOfMember, "", "acl:relcl", "", ""},
		{(*mender).relativeOfLed, "", "acl:relcl", "", ""},
		{(*mender).mainBehindWhom, "", "", "qui lequel laquelle lesquels lesquelles auquel auxquels auxquelles", ""},
		{(*mender).caseAgainstLabel, "NOUN PROPN", "", "", ""},
		{(*mender).relativeComplement, "", "", "dont", ""},
		{(*mender).copulaObject, "NOUN", "obj", "", ""},
		{(*mender).secondPhrase, "", "obl", "", ""},
		{(*mender).pastWithout, "", "", "", "sans"},
		{(*mender).relativeObject, "", "", "que qu'", ""},
		{(*mender).clauseOfSaying, "", "", "que qu'", ""},
		{(*mender).subjectLequel, "", "", "lequel laquelle lesquels lesquelles", ""},
		{(*mender).pastSubject, "", "nmod", "", ""},
		{(*mender).invertedSubject, "PRON ADV", "", "dont où que qu' auquel auxquels auxquelles", ""},
		{(*mender).dontOfPredicate, "", "", "dont", ""},
		{(*mender).elapsed, "", "", "il", ""},
		{(*mender).superlative, "VERB ADJ", "", "", "plus moins mieux"},
		{(*mender).relativeOfOne, "", "acl:relcl", "", ""},
	},
	{
		{(*mender).bareNoun, "NOUN", "fixed", "", "en"},
		{(*mender).accord, "", "fixed", "accord", ""},
		{(*mender).factAndCause, "", "", "fait", "cause"},
		{(*mender).nameBehindDe, "", "", "", "de d'"},
		{(*mender).phraseOfBareNoun, "", "obl nmod", "", "avec"},
		{(*mender).agentOfObject, "", "obl obl:agent", "", "par"},
		{(*mender).predicateBeforeObject, "ADJ", "advmod amod", "", ""},
		{(*mender).clauseOfAdverb, "", "ccomp advcl acl xcomp", "", "avant afin"},
	},
	{
		{(*mender).loneVerb, "VERB", "root parataxis ccomp advcl appos nmod", "", ""},
		{(*mender).lateSpeaker, "", "", "", "» \" ”"},
	},
	{
		{(*mender).deAfterNoun, "", "nmod obl obl:agent", "", ""},
		{(*mender).raise, "", "nmod obl appos conj orphan", "", ""},
	},
})

// mendings are the mendings of all stages one after the other, and which of them are for a part of speech, a relation or a word.
type mendings struct {
	list                          []mending
	stages                        [stages]mendingSet
	uposes, deprels, words, among mendingSets
}

// mendingSet has a bit for each mending.
type mendingSet [2]uint64

func (s *mendingSet) add(k int) { s[k/64] |= 1 << (k % 64) }

func (s mendingSet) and(t mendingSet) mendingSet { return mendingSet{s[0] & t[0], s[1] & t[1]} }

func (s mendingSet) or(t mendingSet) mendingSet { return mendingSet{s[0] | t[0], s[1] | t[1]} }

// next returns the first mending of a set from one on, -1 if there is none.
func (s *mendingSet) next(k int) int {
	for w := k / 64; w < len(s); w++ {
		if rest := s[w] >> (k % 64); rest != 0 {
			return k + bits.TrailingZeros64(rest)
		}
		k = 64 * (w + 1)
	}
	return -1
}

// mendingSets are the mendings for some values, those for any value among them; and those for any other value. A value stands
// where its hash says or behind, before the first empty place: each token is asked for in several such tables.
type mendingSets struct {
	places []mendingPlace // a power of two, at least half of them empty
	any    mendingSet
}

type mendingPlace struct {
	value string
	set   mendingSet
}

func compileMendings(lists [stages][]mending) *mendings {
	all := new(mendings)
	for stage, list := range lists {
		for _, g := range list {
			if len(all.list) == 64*len(mendingSet{}) {
				panic("more mendings than a set has bits")
			}
			all.stages[stage].add(len(all.list))
			all.list = append(all.list, g)
		}
	}
	all.uposes = all.sets(func(g *mending) string { return g.upos })
	all.deprels = all.sets(func(g *mending) string { return g.deprel })
	all.words = all.sets(func(g *mending) string { return g.words })
	all.among = all.sets(func(g *mending) string { return g.among })
	return all
}

// sets gathers the mendings by one of the things that they may ask for.
func (all *mendings) sets(values func(*mending) string) (c mendingSets) {
	of := map[string]mendingSet{}
	for k := range all.list {
		if values(&all.list[k]) == "" {
			c.any.add(k)
		}
	}
	for k := range all.list {
		for _, v := range strings.Fields(values(&all.list[k])) {
			s, ok := of[v]
			if !ok {
				s = c.any
			}
			s.add(k)
			of[v] = s
		}
	}
	size := 1
	for size < 4*len(of) {
		size *= 2
	}
	c.places = make([]mendingPlace, size)
	for v, s := range of {
		*c.place(v) = mendingPlace{v, s}
	}
	return c
}

// place is where a value stands, or the empty place where it would.
func (c *mendingSets) place(value string) *mendingPlace {
	h := uint(len(value))
	if h > 0 {
		h = h*31 + uint(value[0]) + uint(value[h-1])*7 + uint(value[h/2])*3
	}
	for ; ; h++ {
		if p := &c.places[h&uint(len(c.places)-1)]; p.value == value || p.value == "" {
			return p
		}
	}
}

func (c *mendingSets) get(value string) mendingSet {
	if p := c.place(value); p.value != "" {
		return p.set
	}
	return c.any
}

// findMendings notes which mendings the words of the sentence leave for each token; words stay as they are.
func (m *mender) findMendings(w *workspace) {
	among := allMendings.among.any
	for _, f := range m.forms {
		among = among.or(allMendings.among.get(f))
	}
	m.byWord = w.mendings.cut(len(m.forms))
	for i, f := range m.forms {
		m.byWord[i] = allMendings.words.get(f).and(among)
	}
}

// mendTokens goes through the sentence with the mendings of a stage.
func (m *mender) mendTokens(stage int) {
	all := allMendings
	for i := range m.s.Tokens {
		word := m.byWord[i].and(all.stages[stage])
		if word == (mendingSet{}) {
			continue
		}
		t := m.tok(i)
		upos, deprel := t.UPOS, t.Deprel
		todo := all.todo(upos, deprel, word)
		for k := todo.next(0); k >= 0; k = todo.next(k + 1) {
			all.list[k].do(m, i)
			if t.UPOS != upos || t.Deprel != deprel {
				upos, deprel = t.UPOS, t.Deprel
				todo = all.todo(upos, deprel, word)
			}
		}
	}
}

// todo is what there is for a part of speech and a relation of what there is for a word.
func (all *mendings) todo(upos, deprel string, word mendingSet) mendingSet {
	if word = word.and(all.uposes.get(upos)); word == (mendingSet{}) {
		return word
	}
	return word.and(all.deprels.get(deprel))
}
