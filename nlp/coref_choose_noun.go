package nlp

import (
	"slices"
	"strings"

	"kg/nlp/internal/vector"
)

// Whom a definite noun phrase means, "le groupe", "l'ancien ministre", is a choice like that of pronouns: among the named things of its sort that the text
// has spoken of, and nobody named. What the rules say is evidence; what else speaks for a thing, how often the text has named it, what it called it, what
// stands where, a forest weighs against that. It may overrule the rules both ways.

const (
	nounReach   = 40 // sentences that a noun looks back
	nounOptions = 12 // candidates
	nounRecent  = 5  // how many of those mentioned last are candidates whatever speaks for them
)

// nounOption is a named thing that a noun may mean.
type nounOption struct {
	cluster int // -1: nobody named
	last    int // its last mention before
	order   int // 0 for the one mentioned last
	said    int // how often the text has spoken of it
	rank    int // by that, 0 for the most
	title   int // the best match of what the text called it
	rivals  int // other options of its gender
}

// The rules that may say whom a noun means.
const (
	nounByTitle = iota
	nounByName
	nounByEnd
	nounByEpithet
	nounByContinuation
	nounByBody
	nounByMain
	nounLinear
	nounRule // what they come to
	nounSayings
)

// nounChoice is the choice of one noun.
type nounChoice struct {
	options []nounOption // nobody last
	rows    []vector.FeatureRow
	said    [nounSayings]int
	// where the text has named what the complements of the noun name, in the order of the text
	beside []int
	named  map[string][]int // name mentions of the document by nameKey, in the order of the text; nil until a noun asks
}

// choosesNoun says whether the forest reads a noun: one in the singular for a person, a body or a place. What stands beside its name is no choice.
func (r *resolution) choosesNoun(x *mention) bool {
	return x.Kind == DescriptionMention && (x.definite == definite || x.definite == demonstrative) && x.number != "Plur" &&
		(x.kind == Person || x.kind == Organization || x.kind == Place)
}

// nounChooser is what chooses whom nouns mean, nil where only the rules say.
func (r *resolution) nounChooser() func(i, rule int) int {
	if r.chooser == nil {
		return nil
	}
	return r.chooseNoun
}

// nounRules say whom a noun means where two sentences leave no choice, -1 elsewhere; the first that says somebody is believed.
var nounRules = [...]func(r *resolution, i int) int{
	(*resolution).byMake, (*resolution).byFormerOffice, (*resolution).byCounsel, (*resolution).bySale, (*resolution).byAnswer, (*resolution).inPower, (*resolution).nameOfHeadline, (*resolution).byHostility, (*resolution).byAccusation, (*resolution).byBirth,
}

// chooseNoun is the cluster that a noun most probably means, given what the rules say; -1 for nobody.
func (r *resolution) chooseNoun(i, rule int) int {
	x := &r.mentions[i]
	if rule >= 0 && (r.isAnother(x, rule) || slices.ContainsFunc(r.mentionsIn(rule, x.Sentence), func(m int) bool { return r.doesTo(x, &r.mentions[m]) })) {
		rule = -1
	}
	if rule >= 0 && (r.bySuccession(x, &r.clusters[rule]) || r.takesUpLeader(i, rule) || r.stateOfSpeaker(i) == rule || r.byHome(i) == rule || r.setThere(x, rule)) {
		return rule
	}
	if c, ok := r.sameParty(i); ok {
		return c
	}
	if c := r.mainBodyHere(i); c >= 0 {
		return c
	}
	for _, says := range nounRules {
		if sure := says(r, i); sure >= 0 && !r.cannotBe(x, sure) {
			return sure
		}
	}
	options, rows := r.nounOptions(i, rule)
	if len(options) == 1 {
		return rule
	}
	best := options[r.chooser.nouns.likeliest(rows, r.chooser.nounDoubt)].cluster
	if best < 0 && rule >= 0 && r.clusters[rule].names == 0 {
		return rule // what has no name was as good as nobody in training
	}
	return best
}

// nounOptions are what a noun may mean, nobody last, and the features of each. They stay until those of the next are asked for.
func (r *resolution) nounOptions(i, rule int) ([]nounOption, []vector.FeatureRow) {
	x, n := &r.mentions[i], &r.noun
	out := n.options[:0]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= nounReach && len(out) < 4*nounOptions; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if k.names == 0 || k.kind != x.kind || k.number == "Plur" || slices.ContainsFunc(out, func(o nounOption) bool { return o.cluster == c }) {
			continue
		}
		order := len(out)
		if y.Sentence == x.Sentence && (y.First <= x.Head && x.Head <= y.Last || x.First <= y.Head && y.Head <= x.Last) {
			order = -1 // one within the other
		}
		out = append(out, nounOption{cluster: c, last: j, order: order, said: k.before(i)})
	}
	out = slices.DeleteFunc(out, func(o nounOption) bool { return o.cluster != rule && (o.order < 0 || r.cannotBe(x, o.cluster)) })
	out = r.fromThere(i, rule, out)
	if rule >= 0 && r.clusters[rule].names > 0 && !slices.ContainsFunc(out, func(o nounOption) bool { return o.cluster == rule }) {
		n.options = append(out[:0], nounOption{cluster: -1})
		return n.options, nil // "la capitale", whose name comes behind or far before: the rules have seen more
	}
	if len(out) == 0 {
		n.options = append(out, nounOption{cluster: -1})
		return n.options, nil
	}
	r.nounSays(i, rule)
	for k := range out {
		o := &out[k]
		of := &r.clusters[o.cluster]
		for p := range out {
			if out[p].said > o.said {
				o.rank++
			}
			if g := r.clusters[out[p].cluster].gender; p != k && (g == "" || x.gender == "" || g == x.gender) {
				o.rivals++
			}
		}
		for t := range of.titles {
			o.title = max(o.title, r.matchTitle(x, &of.titles[t]))
		}
	}
	total := 0
	for k := range out {
		total += out[k].said
	}
	many := len(out)
	out = slices.DeleteFunc(out, func(o nounOption) bool {
		if slices.Contains(n.said[:], o.cluster) {
			return false
		}
		return !r.genderFits(x, r.clusters[o.cluster].gender) || o.title == 3 && r.forgotten(i, o, out) || o.order >= nounRecent && o.rank > 1 && o.title < 2
	})
	out = append(out[:min(len(out), nounOptions)], nounOption{cluster: -1})
	n.options = out
	if len(out) == 1 {
		return out, nil
	}
	r.namedBesideNoun(i)
	n.rows = vector.FeatureRows(n.rows, len(out))
	shared, mains := r.aboutNoun(i, n, many, r.about[:0]), r.mains(i)
	for k := range out {
		row := append(n.rows[k][:0], shared...)
		if o := &out[k]; o.cluster >= 0 {
			row = r.aboutNounOption(i, o, total, &mains, row)
		}
		clear(n.rows[k][len(row):])
	}
	return n.options, n.rows
}

// fromThere keeps of the people whom a noun with the adjective of a country may mean those of whom the text has told that they are from there, where it has told
// so of somebody: "l'international sénégalais" is the Senegalese whom it has named, and no other.
func (r *resolution) fromThere(i, rule int, options []nounOption) []nounOption {
	x := &r.mentions[i]
	if x.kind != Person || x.people == "" || !slices.ContainsFunc(options, func(o nounOption) bool {
		k := &r.clusters[o.cluster]
		return r.from(k, x.people) && r.genderFits(x, k.gender) && !r.nouns.in(x.lemma, "leader") && !r.nouns.in(x.lemma, "minister") && !r.nouns.in(x.lemma, "office")
	}) {
		return options
	}
	return slices.DeleteFunc(options, func(o nounOption) bool { return !r.from(&r.clusters[o.cluster], x.people) })
}

// cannotBe says whether a text tells that a noun is not of a person: who answers them, "l'homme arrêté la veille", the murderer of somebody who was killed;
// nor is anything what its own complement names, "ce gendre de l'ancien sénateur Paul Nef".
func (r *resolution) cannotBe(x *mention, c int) bool {
	switch {
	case slices.ContainsFunc(r.mentionsIn(c, x.Sentence), func(m int) bool { return r.inComplement(x, &r.mentions[m]) || r.doesTo(x, &r.mentions[m]) }), r.isAnother(x, c):
		return true
	case x.kind != Person:
		return false
	case x.inhabitant && r.besideCompatriot(x, c):
		return true
	case r.nouns.in(x.lemma, "person") && r.isIntroduced(x):
		return true
	case r.nouns.in(x.lemma, "culprit"):
		return slices.ContainsFunc(r.clusters[c].mentions, func(m int) bool {
			y := &r.mentions[m]
			tokens := r.d.Sentences[y.Sentence].Tokens
			return y.function == subject && y.clause >= 0 && tokens[y.Head].Deprel == "nsubj:pass" && r.words.is(Lower(tokens[y.clause].Lemma), harmingVerb)
		})
	}
	return r.answers(x, c)
}

// doesTo says whether a participle that opens a sentence tells who does something to its subject: "Contrôlé par le fonds Nordis, le fabricant".
func (r *resolution) doesTo(x, y *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	return x.function == subject && y.Last < x.First && y.pronoun == noPronoun && opensBy(tokens, y)
}

// opensBy says whether a sentence opens with a participle of what a mention did: "Contrôlé par le fonds Nordis,".
func opensBy(tokens []Token, doer *mention) bool {
	if tokens[0].UPOS != "VERB" || tokens[0].Feat("VerbForm") != "Part" || strings.HasSuffix(tokens[0].Form, "ant") {
		return false
	}
	h := doer.Head
	for tokens[h].Deprel == "appos" || strings.HasPrefix(tokens[h].Deprel, "flat") || tokens[h].Deprel == "nmod" && caseLemma(tokens, h) == "" && tokens[h].Head == h-1 {
		h = tokens[h].Head
	}
	return tokens[h].Head == 0 && caseLemma(tokens, h) == "par"
}

// takesUpLeader says whether a description tells what body an opponent or a former holder of office leads who has just been named: "l'opposant Luc Roy … Le président
// du Mouvement du peuple".
func (r *resolution) takesUpLeader(i, c int) bool {
	x := &r.mentions[i]
	if x.kind != Person || x.people != "" || !r.nouns.in(x.lemma, "leader") || isFormer(x) || !r.ofNamedBody(x) || r.byIntroduction(i) != c {
		return false
	}
	return slices.ContainsFunc(r.clusters[c].heads, func(h string) bool { return r.nouns.in(h, "politician") || r.clusters[c].formerly(h) })
}

// besideCompatriot says whether "le Suisse" may as well be another of that country whom the text names beside somebody: "le Suisse Paul Roth et son rival, le Suisse
// Luc Meier".
func (r *resolution) besideCompatriot(x *mention, c int) bool {
	k := &r.clusters[c]
	from := func(k *cluster) bool {
		return k.kind == Person && k.names > 0 && slices.Contains(k.peoples, x.people) && r.genderFits(x, k.gender)
	}
	n := k.before(r.starts[x.Sentence])
	if !r.plain(x) || n == 0 || !from(k) {
		return false
	}
	s := r.mentions[k.mentions[n-1]].Sentence
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		if o := r.referent(m); o != c && r.mentions[m].Kind == NameMention && from(&r.clusters[o]) {
			return true
		}
	}
	return false
}

// isAnother says whether a noun is surely not of a named thing, whatever speaks for it: who is named in the words before that a noun has spoken, "« Paul
// était notre priorité », a reconnu l'ancien meneur", or a court, where the noun is of firms: "placée en redressement par le tribunal de Lyon, l'enseigne".
func (r *resolution) isAnother(x *mention, c int) bool {
	k := &r.clusters[c]
	if r.byTheWayOf(x, c) {
		return true
	}
	if x.kind == Organization {
		return r.bodyContradicted(x, k) || r.nouns.in(x.lemma, "company") && !r.nouns.in(x.lemma, "court") && slices.ContainsFunc(k.mentions, func(m int) bool {
			n := r.mentions[m].Name
			if n < 0 {
				return false
			}
			first, _, more := strings.Cut(Lower(r.parsed[n].text), " ")
			return more && r.nouns.in(first, "court")
		})
	}
	if x.kind != Person {
		return false
	}
	return r.contradicted(x, c) || !x.quoted && x.function == subject && r.speaks(x) && slices.ContainsFunc(r.mentionsIn(c, x.Sentence), func(m int) bool {
		y := &r.mentions[m]
		return y.quoted && y.Name >= 0 && y.Last < x.First
	})
}

// mentionsIn are the mentions of a cluster in a sentence.
func (r *resolution) mentionsIn(c, sentence int) []int {
	k := &r.clusters[c]
	return k.mentions[k.before(r.starts[sentence]):k.before(r.starts[sentence+1])]
}

// inComplement says whether a mention of the same sentence stands within a complement with a preposition of a noun.
func (r *resolution) inComplement(x, y *mention) bool {
	if y.First <= x.Head {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := y.Head; t > x.Head; t = tokens[t].Head {
		if tokens[t].Head == x.Head {
			return tokens[t].Deprel == "nmod" && slices.ContainsFunc(tokens[x.Head+1:t], func(k Token) bool { return k.Deprel == "case" && k.Head == t })
		}
	}
	return false
}

// forgotten says whether a text has called a person so long ago by an office that it has given to others, too: "le président", since it spoke of that of the
// court, is not that of the republic.
func (r *resolution) forgotten(i int, o nounOption, all []nounOption) bool {
	if r.mentions[i].Sentence-r.mentions[o.last].Sentence <= officeReach {
		return false
	}
	return r.anotherSince(o.cluster, o.last, i) || slices.ContainsFunc(all, func(p nounOption) bool { return p.cluster != o.cluster && p.title >= o.title })
}

// nounSays gathers what each of the rules says that a noun means, -1 where it says nothing.
func (r *resolution) nounSays(i, rule int) {
	x, said := &r.mentions[i], &r.noun.said
	for k := range said {
		said[k] = -1
	}
	said[nounRule] = rule
	if !x.cut {
		said[nounByTitle], said[nounByName] = r.byTitle(i), r.byName(i)
	}
	if x.kind == Person {
		said[nounByEnd], said[nounByEpithet], said[nounByContinuation] = r.byEnd(i), r.byEpithet(i), r.byContinuation(i)
	} else {
		said[nounByBody], said[nounByMain] = r.byBody(i), r.mainBody(i)
	}
	if r.ranker != nil {
		candidates, best := r.ranked(i)
		said[nounLinear] = candidates[best].cluster
	}
}

// namedBesideNoun notes where the text has named what the complements of a noun name.
func (r *resolution) namedBesideNoun(i int) {
	x := &r.mentions[i]
	r.noun.beside = r.noun.beside[:0]
	if len(x.complements) == 0 {
		return
	}
	if r.noun.named == nil {
		r.noun.named = map[string][]int{}
		for j := range r.mentions {
			if y := &r.mentions[j]; y.Kind == NameMention {
				key := r.nameKey(r.d.Text[y.Start:y.End])
				r.noun.named[key] = append(r.noun.named[key], j)
			}
		}
	}
	for _, key := range x.complements {
		at := r.noun.named[key]
		n, _ := slices.BinarySearch(at, i)
		r.noun.beside = append(r.noun.beside, at[:n]...)
	}
	slices.Sort(r.noun.beside)
}

// nounClassesAsked are the classes of nouns that the features tell apart.
var nounClassesAsked = [...]string{"person", "leader", "head", "minister", "office", "kin", "culprit", "victim", "soldier", "bystander", "counsel", "politician", "adherent",
	"monarch", "press", "business", "sport", "arts", "company", "party", "club", "militia", "army", "court", "media", "government", "union", "federation", "institution",
	"alliance", "body", "country", "city", "region", "capital", "building"}

// aboutNoun appends the features of a noun.
func (r *resolution) aboutNoun(i int, n *nounChoice, options int, out []uint8) []uint8 {
	x := &r.mentions[i]
	s := &r.d.Sentences[x.Sentence]
	verb := ""
	if x.clause >= 0 {
		verb = Lower(s.Tokens[x.clause].Lemma)
	}
	comma := x.Last+2 < len(s.Tokens) && s.Tokens[x.Last+1].Form == ","
	named := 0
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		if m != i && r.mentions[m].Kind == NameMention {
			named++
		}
	}
	sameDefinite, sameApart, sameNamed := uint8(0), uint8(0), uint8(0)
	if e := r.earlier[i]; e >= 0 {
		y := &r.mentions[e]
		sameDefinite, sameApart, sameNamed = 1+uint8(y.definite), 1+capped(x.Sentence-y.Sentence, 20), 1+bit(r.clusters[r.referent(int(e))].names > 0)
	}
	governor := uint8(0)
	if h := s.Tokens[x.Head].Head; h >= 0 {
		switch s.Tokens[h].UPOS {
		case "VERB":
			governor = 1
		case "NOUN":
			governor = 2
		case "PROPN":
			governor = 3
		default:
			governor = 4
		}
	}
	rule := uint8(0)
	if c := n.said[nounRule]; c >= 0 {
		rule = 1 + bit(r.clusters[c].names > 0)
	}
	takesUp := uint8(0)
	if r.words.is(x.lemma, takingUpNoun) {
		takesUp = 2
	}
	f := append(out,
		uint8(kindCode(x.kind)), bit(x.definite == demonstrative), uint8(code2(x.gender)), uint8(x.function), bit(x.quoted), bit(r.leads(x)),
		capped(x.Sentence, 31), bit(r.opensParagraph(x.Sentence)), bit(s.Paragraph == r.d.Sentences[0].Paragraph), bit(x.age), bit(x.cut), bit(x.inhabitant),
		bit(x.people != ""), capped(len(x.complements), 4), capped(len(x.qualifiers), 4), bit(isFormer(x)), bit(r.plain(x)), bit(r.isIntroduced(x)),
		bit(r.nameStarting(x.Sentence, x.Last+1) >= 0), bit(comma), bit(comma && r.nameStarting(x.Sentence, x.Last+2) >= 0), bit(r.apposed(x)), bit(r.words.is(verb, sayingVerb)),
		capped(x.First, 31), capped(x.Last-x.First, 12), bit(r.introduces(x)), bit(r.takesUp(x)), bit(r.sortOnly(x)), bit(r.nouns.listed(x.lemma)), bit(r.words.is(x.lemma, sortNoun)),
		takesUp, sameDefinite, sameApart, sameNamed, capped(named, 8), governor, rule, capped(options, 15),
	)
	asked := r.nouns.classes.Get(x.lemma).asked
	for n := range nounClassesAsked {
		f = append(f, uint8(asked>>n&1))
	}
	for _, c := range n.said {
		f = append(f, bit(c >= 0)+bit(c >= 0 && r.clusters[max(c, 0)].names > 0))
	}
	return f
}

// aboutNounOption appends the features of an option.
func (r *resolution) aboutNounOption(i int, o *nounOption, total int, mains *[3]int, out []uint8) []uint8 {
	x, y, k := &r.mentions[i], &r.mentions[o.last], &r.clusters[o.cluster]
	here := y.Sentence == x.Sentence
	within, before, acted := 0, 0, false
	for m := r.starts[max(x.Sentence-1, 0)]; m < i; m++ {
		if r.referent(m) != o.cluster {
			continue
		}
		if z := &r.mentions[m]; z.Sentence == x.Sentence {
			within++
		} else {
			before++
			acted = acted || z.function == subject
		}
	}
	equal, shared, others := 0, 0, 0
	said := 0
	for n, h := range k.heads {
		times := int(k.times[n])
		said += times
		switch {
		case h == x.lemma:
			equal += times
		case r.nouns.share(h, x.lemma):
			shared += times
		case !r.nouns.in(h, "person"):
			others += times
		}
	}
	people := uint8(0)
	switch {
	case x.people == "":
		people = bit(len(k.peoples) > 0)
	case len(k.peoples) == 0:
		people = 2
	case r.from(k, x.people):
		people = 3
	default:
		people = 4
	}
	var canBe, sort, unknown, called, kinship, epithet, state uint8
	if k.kind == Person {
		epithet, state = capped(r.epithetScore(x, o.cluster, o.last), 15), bit(r.headsState(k))
	} else {
		if k.entry != nil {
			canBe = 1 + bit(r.nouns.canBe(x.lemma, k.kind, k.entry.Kind))
		}
		sort, unknown, called, kinship = bit(r.isSort(x, k)), bit(k.kind == Organization && r.unknownSort(x, k)), bit(r.calledSo(x, k)), capped(r.kinship(x, k), 4)
	}
	inName, beside, qualified, complemented := false, uint8(0), false, false
	near := r.noun.beside // those from the sentence of z on
	for _, m := range k.mentions {
		if m >= i || inName && (beside == 2 || len(near) == 0) {
			break
		}
		z := &r.mentions[m]
		if z.Kind == NameMention && !inName {
			inName = strings.Contains(z.lemma, x.lemma) || slices.ContainsFunc(x.qualifiers, func(q string) bool { return strings.Contains(z.lemma, q) })
		}
		for len(near) > 0 && r.mentions[near[0]].Sentence < z.Sentence {
			near = near[1:]
		}
		for _, b := range near {
			if beside == 2 || r.mentions[b].Sentence > z.Sentence {
				break
			}
			beside = 1 + bit(b == m)
		}
	}
	for t := range k.titles {
		qualified = qualified || intersect(x.qualifiers, k.titles[t].qualifiers)
		complemented = complemented || intersect(x.complements, k.titles[t].complements)
	}
	sameNoun := false
	if e := r.earlier[i]; e >= 0 {
		sameNoun = r.referent(int(e)) == o.cluster
	}
	first := r.mentions[k.mentions[0]].Sentence
	out = append(r.aboutCandidate(i, o.cluster, o.last, mains, out),
		capped(o.order, 15), capped(16*o.said/max(total, 1), 16), capped(o.rank, 8), capped(o.rivals, 12), capped(within, 4), capped(before, 6), bit(acted),
		bit(here && r.told(y, x)), bit(r.genderFits(x, k.gender)), capped(equal, 6), capped(shared, 6), capped(others, 8), capped(said, 10),
		bit(r.anyIn(k.heads, "leader"))+2*bit(r.anyIn(k.heads, "minister"))+4*bit(r.anyIn(k.heads, "culprit")), bit(r.anyIn(k.heads, "kin"))+2*bit(r.anyIn(k.heads, "counsel"))+4*bit(r.anyIn(k.heads, "bystander")),
		people, canBe, bit(r.nouns.generic(x.lemma, k.kind)), sort, unknown, called, kinship, capped(o.title, 6), capped(len(k.titles), 8), bit(inName), beside,
		bit(qualified)+2*bit(complemented), bit(r.protagonist(o.cluster, i)), capped(first, 20), state, epithet, bit(sameNoun),
	)
	votes := 0
	for n, c := range r.noun.said {
		if c == o.cluster && n < nounLinear {
			votes++
		}
		out = append(out, bit(c == o.cluster))
	}
	out[len(out)-1] = bit(r.noun.said[nounRule] == o.cluster) * uint8(1+min(votes, 6))
	return out
}
