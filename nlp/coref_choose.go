package nlp

import (
	"slices"
	"strings"

	"kg/nlp/internal/vector"
)

// Whom a pronoun means is a choice among the things that the text has spoken of, and nobody. What tells them apart are the features below:
// what stands where, what the text goes on about, and what each of the rules of the other files says. A forest weighs them.

// chooser chooses whom pronouns and nouns mean.
type chooser struct {
	forest     *forest
	doubt      float32 // added to the score of nobody
	nouns      *forest // for nouns
	nounDoubt  float32
	owners     *forest // for possessives
	ownerDoubt float32
}

const (
	chooserReach   = 8  // sentences that a pronoun looks back
	chooserOptions = 16 // candidates
)

// option is a thing that a pronoun may mean, and where the text has spoken of it.
type option struct {
	cluster int  // -1: nobody
	last    int  // its last mention before the pronoun, or the first behind it
	order   int  // 0 for the one mentioned last
	persons int  // named people that agree who were mentioned since
	lately  int  // mentions in the sentence and the one before
	here    int  // mentions in the sentence
	acts    bool // it is the subject of a clause above the pronoun
	acted   bool // it was a subject in the sentence before
	barred  bool // grammar forbids it for a mention in the sentence
	unfit   bool // by the rules of the linear ranking
	said    int  // how often the text has spoken of it
	rank    int  // by that, 0 for the most
	taken   bool // the pronoun of the same kind before this means it
	any     bool // the pronoun before this means it
}

// chooses says whether the forest reads a pronoun.
func (x *mention) chooses() bool {
	switch x.pronoun {
	case personalSubject, personalObject, personalDative, tonic, demonstrativePro, locative, emphatic:
		return true
	}
	return false
}

// choose is the cluster that a pronoun most probably means, -1 for nobody.
func (r *resolution) choose(i int) int {
	switch r.mentions[i].pronoun { // where a rule is as good as sure
	case locative:
		if c := r.byRules(i); c >= 0 {
			return c
		}
	case personalSubject:
		if c := r.subjectToCome(i); c >= 0 {
			return c
		}
		if c := r.whoseLife(i); c >= 0 {
			return c
		}
		if c := r.whoIsReplaced(i); c >= 0 {
			return c
		}
		if c := r.actorAbove(i); c >= 0 {
			return c
		}
		if c := r.actorBefore(i); c >= 0 {
			return c
		}
		if c, ok := r.unnamedSubject(i); ok {
			return c
		}
		if c := r.unnamedDoer(i); c >= 0 {
			return c
		}
		if x := &r.mentions[i]; x.Sentence > 0 && x.First == 0 && !x.quoted && x.number == "Sing" && r.leads(x) {
			if c := r.kinSubject(x.Sentence-1, x.gender); c >= 0 {
				return c
			}
		}
		if c := r.whoWas(i); c >= 0 {
			return c
		}
	case personalObject, personalDative:
		if r.ofBody(i) {
			return -1
		}
		if c := r.whoIsReplaced(i); c >= 0 {
			return c
		}
		if c := r.keptObject(i); c >= 0 {
			return c
		}
		if c := r.actorUndergoing(i); c >= 0 {
			return c
		}
	case tonic:
		if c := r.actorUndergoing(i); c >= 0 {
			return c
		}
	}
	c := r.chosen(i, r.chooser.forest, r.chooser.doubt)
	if r.mentions[i].pronoun == personalSubject && (c < 0 || !r.genderFits(&r.mentions[i], r.clusters[c].gender)) {
		if m := r.bodyThatSays(i); m >= 0 {
			return m
		}
	}
	if r.mentions[i].pronoun == personalSubject && r.ofBodyBefore(i, c) {
		return -1
	}
	if m := r.describedAbove(i, c); m >= 0 {
		return m
	}
	if m := r.defended(i, c); m >= 0 {
		return m
	}
	return c
}

// chosen is the option of a pronoun or possessive that a forest finds likeliest, -1 for nobody.
func (r *resolution) chosen(i int, f *forest, doubt float32) int {
	options, rows := r.options(i)
	best := options[f.likeliest(rows, doubt)].cluster
	if best < 0 { // what has no name was as good as nobody in training
		if c := r.said[sayCascade]; c >= 0 && r.clusters[c].names == 0 {
			return c
		}
		if x := &r.mentions[i]; x.pronoun == personalSubject && r.actsAsBody(x) {
			return r.soleBody(options)
		}
	}
	return best
}

// soleBody is the only named body that the sentence before tells something of, or that the options hold, -1 where there are several.
func (r *resolution) soleBody(options []option) int {
	sole, acted := -1, -1
	many, manyActed := false, false
	for n := range options {
		o := &options[n]
		if o.cluster < 0 || o.unfit || r.clusters[o.cluster].names == 0 || r.clusters[o.cluster].kind != Organization {
			continue
		}
		many, sole = many || sole >= 0, o.cluster
		if o.acted || o.acts {
			manyActed, acted = manyActed || acted >= 0, o.cluster
		}
	}
	switch {
	case acted >= 0 && !manyActed:
		return acted
	case !many:
		return sole
	}
	return -1
}

// The rules that may say what a pronoun means, each at its place in what proposals gathers.
const (
	sayEmphasised = iota
	sayQuoted
	sayAsFor
	sayToCome
	sayAbove
	sayPersonAbove
	sayReporter
	sayBefore
	sayUnnamed
	saySpeaker
	saySole
	sayPerson
	sayOpponent
	sayObjectAbove
	sayReplaced
	sayTopic
	saySoleOther
	sayPlace
	sayColon
	sayLinear
	sayCascade
	sayings
)

// proposals gathers what each of the rules says that a pronoun means, -1 where it says nothing.
func (r *resolution) proposals(i int, said *[sayings]int) {
	x := &r.mentions[i]
	for k := range said {
		said[k] = -1
	}
	if x.pronoun != personalSubject {
		said[sayEmphasised] = r.emphasised(i)
	}
	switch x.pronoun {
	case personalSubject:
		for k, says := range subjectRules {
			said[k] = says(r, i)
		}
		if r.speaks(x) {
			said[saySpeaker] = r.lastSpeaker(i)
		}
		said[saySole] = r.soleBefore(i, -1)
		if !x.quoted {
			said[sayColon] = r.beforeColon(i)
		}
	case demonstrativePro:
		said[sayPerson] = r.lastPerson(i)
	case locative:
		said[sayPlace] = r.placeOf(i)
	case tonic:
		if c, ok := r.opponent(i); ok {
			said[sayOpponent] = c
		}
	case personalObject, personalDative:
		said[sayObjectAbove] = r.objectAbove(i)
		said[sayReplaced] = r.replaced(i)
		said[sayTopic] = r.topicOfObject(i)
	}
	if x.pronoun != locative && x.pronoun != emphatic {
		candidates, best := r.ranked(i)
		said[sayLinear] = candidates[best].cluster
		said[saySoleOther] = r.soleOther(x, candidates)
	}
	if x.pronoun != personalSubject {
		said[sayCascade] = r.byRules(i)
	} else if k := slices.IndexFunc(said[:len(subjectRules)], func(c int) bool { return c >= 0 }); k >= 0 {
		said[sayCascade] = said[k]
	} else {
		said[sayCascade] = r.byRanking(i)
	}
}

// options are what a pronoun may mean, nobody last, and the features of each. They stay until those of the next are asked for, as what
// the rules say does (said).
func (r *resolution) options(i int) ([]option, []vector.FeatureRow) {
	x := &r.mentions[i]
	said := &r.said
	owns, reach := x.pronoun == possessor, chooserReach
	var of ownership
	if owns {
		of, reach = r.ownership(i), ownerReach
		r.ownerProposals(i, &of, said)
	} else {
		r.proposals(i, said)
	}
	out := r.optional[:0]
	object := x.pronoun == personalObject || x.pronoun == personalDative
	acts := !owns && r.actsAsBody(x)
	var barred []int
	persons, subjects := 0, 0
	previous, same := -1, -1
	mains := r.mains(i)
	firstSubject := -1
	if object { // "Le général Paul Roy refuse de le libérer": nor by the name behind his title
		for j := r.starts[x.Sentence]; j < i; j++ {
			if y := &r.mentions[j]; y.function == subject && r.impliedOf[j] >= 0 && y.clause >= 0 && r.governs(y.clause, x) {
				barred = append(barred, r.referent(j))
			}
		}
	}
	r.choosing++
	add := func(j, c int) int {
		if at := r.optionAt[c]; at.listing == r.choosing {
			return at.place
		}
		r.optionAt[c] = placeListed{r.choosing, len(out)}
		out = append(out, option{cluster: c, last: j, order: len(out), persons: persons, unfit: !r.agrees(i, j, c)})
		if k := &r.clusters[c]; k.kind == Person && k.names > 0 {
			persons++
		}
		return len(out) - 1
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= reach; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson || x.pronoun == demonstrativePro && y.quoted && !x.quoted { // "« Bravo à Luc », a dit ce dernier"
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if y.chooses() {
			if previous < 0 {
				previous = c
			}
			if same < 0 && y.pronoun == x.pronoun && y.gender == x.gender && y.number == x.number {
				same = c
			}
		}
		if y.Kind == DescriptionMention && y.definite == bare && (y.function != subject || y.kind == Person && k.names == 0 && r.apposed(y) || r.opening(j)) {
			continue // "…, époux de la ministre, …. Il": a predicate of somebody
		}
		if acts && (k.kind == Person || k.kind == "" && y.kind == Person) {
			continue
		}
		if !r.mayMean(x, k) || k.names == 0 && (y.kind == "" || x.pronoun == locative) && x.Sentence-y.Sentence > 2 {
			continue
		}
		if y.Sentence == x.Sentence && (y.First <= x.Head && x.Head <= y.Last || x.First <= y.Head && y.Head <= x.Last) {
			continue // one within the other
		}
		if owns && r.cannotOwn(x, y, c, &of) || r.quotedInPassing(x, y, c, i) {
			continue
		}
		n := r.optionAt[c].place
		if r.optionAt[c].listing != r.choosing {
			if slices.Contains(barred, c) || r.namedBelow(i, c) {
				continue
			}
			if y.Sentence == x.Sentence && !owns && !(object && k.names > 0 && k.kind != Person) && !r.agrees(i, j, c) {
				if object || x.pronoun == tonic {
					barred = append(barred, c) // "Elle lui reproche": nor whom "elle" stands for
				}
				continue
			}
			if len(out) == chooserOptions {
				continue
			}
			n = add(j, c)
		}
		o := &out[n]
		if x.Sentence-y.Sentence <= 1 {
			o.lately++
		}
		if y.Sentence == x.Sentence {
			o.here++
			if y.pronoun != possessor {
				o.barred = o.barred || !r.agrees(i, j, c)
			}
			o.acts = o.acts || y.function == subject && y.clause >= 0 && y.clause != x.clause && below(r.d.Sentences[x.Sentence].Tokens, x.Head, y.clause)
		} else if y.Sentence == x.Sentence-1 {
			o.acted = o.acted || y.function == subject
		}
		if y.function == subject && firstSubject < 0 {
			firstSubject = c
		}
		if y.function == subject {
			subjects++
		}
	}
	for _, c := range said {
		if c >= 0 && !(acts && r.clusters[c].kind == Person) && !r.namedBelow(i, c) {
			k := &r.clusters[c]
			if x.number == "Plur" && k.names > 0 && k.number != "Plur" {
				continue // "Paul Roy et Luc Morin ont dit qu'ils": not the one who spoke last
			}
			last := r.lastBefore(c, i)
			if last < 0 {
				last = k.mentions[0]
			}
			if last != i {
				add(last, c) // subjectToCome proposes whom the text names behind
			}
		}
	}
	for n := range out {
		out[n].said = r.clusters[out[n].cluster].before(i)
	}
	for n := range out {
		o := &out[n]
		for p := range out {
			if out[p].said > o.said {
				o.rank++
			}
		}
		o.taken, o.any = o.cluster == same, o.cluster == previous
	}
	named := 0
	for n := range out {
		if r.clusters[out[n].cluster].names > 0 && !out[n].unfit {
			named++
		}
	}
	out = append(out, option{cluster: -1, last: -1})
	r.optional = out
	r.rows = vector.FeatureRows(r.rows, len(out))
	shared := r.aboutPronoun(i, r.about[:0], said, len(out)-1, persons, named, subjects)
	if owns {
		shared = r.aboutPossessed(i, &of, shared)
	}
	weightiest := r.weightiest(i)
	for n := range out {
		row := append(r.rows[n][:0], shared...)
		if o := &out[n]; o.cluster >= 0 {
			row = r.aboutOption(i, o, row, said, &mains, firstSubject, weightiest)
			if owns {
				row = r.aboutOwner(i, o, &of, row)
			}
		}
		clear(r.rows[n][len(row):])
	}
	return out, r.rows
}

// mayMean says whether gender, number and kind let a pronoun stand for a thing.
func (r *resolution) mayMean(x *mention, k *cluster) bool {
	if x.number != "" && k.number != "" && x.number != k.number || x.number == "Plur" && k.names > 0 && k.number != "Plur" {
		return false
	}
	if x.pronoun == locative && (k.names == 0 || k.kind == Person) {
		return false
	}
	return x.gender == "" || k.gender == "" || x.gender == k.gender
}

// capped is a number that a feature can be.
func capped(n, most int) uint8 { return uint8(max(0, min(n, most))) }

func bit(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// clauseCode numbers what a clause is in its sentence.
func clauseCode(rel string) uint8 {
	switch {
	case rel == "root":
		return 1
	case rel == "conj":
		return 2
	case rel == "parataxis":
		return 3
	case rel == "ccomp":
		return 4
	case strings.HasPrefix(rel, "advcl"):
		return 5
	case rel == "xcomp":
		return 6
	case rel == "acl":
		return 7
	case strings.HasPrefix(rel, "acl"):
		return 8
	}
	return 0
}

// aboutPronoun appends the features of a pronoun.
func (r *resolution) aboutPronoun(i int, out []uint8, said *[sayings]int, options, persons, named, subjects int) []uint8 {
	x := &r.mentions[i]
	s := &r.d.Sentences[x.Sentence]
	for _, p := range [...]pronoun{personalSubject, personalObject, personalDative, tonic, demonstrativePro, locative, emphatic} {
		out = append(out, bit(x.pronoun == p))
	}
	clause, verb := uint8(0), ""
	if x.clause >= 0 {
		clause, verb = clauseCode(s.Tokens[x.clause].Deprel), Lower(s.Tokens[x.clause].Lemma)
	}
	proposed := 0
	for _, c := range said[:sayLinear] {
		if c >= 0 {
			proposed++
		}
	}
	preposition := uint8(0)
	if x.pronoun == tonic {
		switch caseLemma(s.Tokens, x.Head) {
		case "":
			preposition = 1
		case "pour":
			preposition = 2
		case "contre":
			preposition = 3
		case "avec":
			preposition = 4
		case "selon":
			preposition = 5
		case "à":
			preposition = 6
		case "de":
			preposition = 7
		case "par":
			preposition = 8
		case "chez":
			preposition = 9
		default:
			preposition = 10
		}
	}
	object := x.pronoun == personalObject || x.pronoun == personalDative
	return append(out,
		bit(x.number == "Plur"), uint8(code2(x.gender)), bit(x.quoted), bit(x.pronoun == personalSubject && r.closesQuote(x)), bit(r.words.is(verb, sayingVerb)),
		bit(r.leads(x)), clause, capped(x.First, 31), capped(x.Sentence, 15), bit(r.opensParagraph(x.Sentence)),
		capped(options, 15), capped(persons, 10), capped(named, 12), capped(subjects, 12), preposition, capped(proposed, 8), bit(object && r.ofBody(i)),
		bit(x.pronoun == locative && x.clause >= 0 && r.words.is(s.Tokens[x.clause].Lemma, placeVerb)), uint8(x.function), bit(r.words.is(verb, neuterVerb)),
		bit(x.First > 0 && s.Tokens[x.First-1].Form == ","), bit(x.clause >= 0 && isInfinitive(s.Tokens, x.clause)), capped(r.clausesAbove(x), 6),
	)
}

// clausesAbove is how many clauses stand above that of a mention.
func (r *resolution) clausesAbove(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	n := 0
	for t, steps := x.clause, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if clauseCode(tokens[t].Deprel) > 3 {
			n++
		}
	}
	return n
}

// aboutCandidate appends the features that pronouns and nouns ask of a thing alike: where the text spoke of it last, as what, and how often.
func (r *resolution) aboutCandidate(i, cluster, last int, mains *[3]int, out []uint8) []uint8 {
	x, y, k := &r.mentions[i], &r.mentions[last], &r.clusters[cluster]
	here := y.Sentence == x.Sentence
	return append(out,
		1, capped(x.Sentence-y.Sentence, 20), capped(r.d.Sentences[x.Sentence].Paragraph-r.d.Sentences[y.Sentence].Paragraph, 12), capped((i-last)/2, 31),
		uint8(y.Kind), uint8(y.pronoun), uint8(y.function), bit(r.leads(y)), bit(y.quoted), bit(r.apposed(y)), bit(here && y.clause == x.clause), bit(here && r.inOpening(y, x)),
		bit(mains[0] == cluster), bit(mains[1] == cluster), bit(mains[2] == cluster), capped(k.before(i), 20), capped(k.names, 12), uint8(agreement(x.gender, k.gender)),
	)
}

// mains are what the sentence of a mention and the two before are about, as far as the text up to it goes; -1 where nothing tells.
func (r *resolution) mains(i int) (out [3]int) {
	for k := range out {
		out[k] = -1
		if s := r.mentions[i].Sentence - k; s >= 0 {
			if m := r.mainSubject(s); m >= 0 && m < i {
				out[k] = r.referent(m)
			}
		}
	}
	return out
}

// aboutOption appends the features of an option.
func (r *resolution) aboutOption(i int, o *option, out []uint8, said *[sayings]int, mains *[3]int, firstSubject int, weightiest weight) []uint8 {
	x, y, k := &r.mentions[i], &r.mentions[o.last], &r.clusters[o.cluster]
	tokens := r.d.Sentences[y.Sentence].Tokens
	here := y.Sentence == x.Sentence
	var kind uint8
	switch {
	case k.names > 0:
		kind = 4 + uint8(kindCode(k.kind))
	case k.kind == Person || y.kind == Person:
		kind = 3
	case y.kind == Organization:
		kind = 2
	default:
		kind = 1
	}
	above := 0
	if here && y.clause >= 0 && x.clause >= 0 {
		for t := x.clause; t >= 0 && t != y.clause && above < 7; t = tokens[t].Head {
			above++
		}
	}
	clause := uint8(0)
	if y.clause >= 0 {
		clause = clauseCode(tokens[y.clause].Deprel)
	}
	inSentence0 := false
	if len(k.mentions) > 0 {
		inSentence0 = r.mentions[k.mentions[0]].Sentence == 0
	}
	strays := x.pronoun == personalSubject && o.last < i && r.strays(i, o.cluster)
	out = append(r.aboutCandidate(i, o.cluster, o.last, mains, out),
		kind, bit(k.names > 0), bit(k.kind == Person), bit(k.kind == Organization), bit(k.kind == Place), capped(o.order, 15), capped(o.persons, 8),
		bit(o.last > i), bit(here), bit(here && y.clause >= 0 && r.governs(y.clause, x)), uint8(above),
		bit(y.function == subject), bit(y.function == nominal), clause, bit(y.quoted == x.quoted),
		bit(y.pronoun == personalSubject), bit(y.pronoun == possessor), bit(y.pronoun == x.pronoun), uint8(y.definite),
		bit(o.unfit), bit(o.barred), bit(here && r.relativeOf(y, x)), bit(here && r.leadsRelative(y, o.cluster, x)),
		bit(tokens[y.Head].Deprel == "conj"), bit(r.opens(o.last)), bit(firstSubject == o.cluster),
		capped(o.rank, 8), capped(len(k.mentions), 31), capped(o.lately, 7), capped(o.here, 5), bit(inSentence0),
		bit(o.acts), bit(o.acted), bit(o.taken), bit(o.any), uint8(agreement(x.number, k.number)),
		bit(y.function == x.function), bit(r.speaks(y)), bit(strays), bit(o.last < i && weightiest.outweighs(o.cluster, o.said)), bit(here && r.parted(o.last, x.Head)),
	)
	votes := 0
	for n, c := range said {
		switch {
		case c == o.cluster:
			out = append(out, 2)
			if n < sayLinear {
				votes++
			}
		case c >= 0:
			out = append(out, 0)
		default:
			out = append(out, 1)
		}
	}
	return append(out, capped(votes, 6))
}
