package nlp

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strings"
)

// The ranker is a linear mention-ranking model (Denis and Baldridge 2008) trained by an averaged perceptron: of the
// things mentioned before, and of "something new", a mention refers to the one of the highest score. Features are
// hashed into a table of weights.
type ranker struct {
	weights []float32 // rankerSize of them
}

const (
	rankerBits  = 14
	rankerSize  = 1 << rankerBits
	rankerMagic = "kgcoref4"
	rankerReach = 6 // sentences that a pronoun looks back
)

// openLinks reads coref.bin; nil where there is none.
func openLinks(read reading) (*ranker, *chooser, error) {
	b, err := read("coref.bin")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	return readLinks(b)
}

// readLinks reads, behind the magic, the number of weights of the ranker, pairs of index and weight, and then the chooser, little endian.
func readLinks(b []byte) (*ranker, *chooser, error) {
	b, ok := bytes.CutPrefix(b, []byte(rankerMagic))
	if !ok || len(b) < 4 || int(binary.LittleEndian.Uint32(b)) > (len(b)-4)/6 {
		return nil, nil, fmt.Errorf("coref.bin: not a file of weights")
	}
	n := int(binary.LittleEndian.Uint32(b))
	r := &ranker{weights: make([]float32, rankerSize)}
	for b = b[4:]; n > 0; b, n = b[6:], n-1 {
		i := binary.LittleEndian.Uint16(b)
		if int(i) >= rankerSize {
			return nil, nil, fmt.Errorf("coref.bin: index %d is out of range", i)
		}
		r.weights[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[2:]))
	}
	if len(b) == 0 {
		return r, nil, nil
	}
	if len(b) < 4 {
		return nil, nil, fmt.Errorf("coref.bin: it ends before its trees")
	}
	c := &chooser{doubt: math.Float32frombits(binary.LittleEndian.Uint32(b))}
	var err error
	if c.forest, b, err = readForest(b[4:]); err != nil {
		return nil, nil, fmt.Errorf("coref.bin: %w", err)
	}
	if len(b) < 4 {
		return nil, nil, fmt.Errorf("coref.bin: it ends before the trees of nouns")
	}
	c.nounDoubt = math.Float32frombits(binary.LittleEndian.Uint32(b))
	if c.nouns, b, err = readForest(b[4:]); err != nil {
		return nil, nil, fmt.Errorf("coref.bin: %w", err)
	}
	if len(b) < 4 {
		return nil, nil, fmt.Errorf("coref.bin: it ends before the trees of possessives")
	}
	c.ownerDoubt = math.Float32frombits(binary.LittleEndian.Uint32(b))
	if c.owners, b, err = readForest(b[4:]); err != nil {
		return nil, nil, fmt.Errorf("coref.bin: %w", err)
	}
	if len(b) > 0 {
		return nil, nil, fmt.Errorf("coref.bin: %d bytes follow its trees", len(b))
	}
	return r, c, nil
}

// bytes is the content of coref.bin.
func (m *corefModel) bytes() []byte {
	b := binary.LittleEndian.AppendUint32([]byte(rankerMagic), 0)
	n := uint32(0)
	for i, w := range m.ranker.weights {
		if w != 0 {
			b = binary.LittleEndian.AppendUint16(b, uint16(i))
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
			n++
		}
	}
	binary.LittleEndian.PutUint32(b[len(rankerMagic):], n)
	if m.chooser == nil {
		return b
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.chooser.doubt))
	b = m.chooser.forest.appendTo(b)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.chooser.nounDoubt))
	b = m.chooser.nouns.appendTo(b)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.chooser.ownerDoubt))
	return m.chooser.owners.appendTo(b)
}

func (r *ranker) score(features []uint16) float32 { return sumOf(r.weights, features) }

// sumOf is the sum of the weights of features.
func sumOf(weights []float32, features []uint16) float32 {
	sum := float32(0)
	for _, f := range features {
		sum += weights[f]
	}
	return sum
}

// candidate is a cluster that a mention may refer to, by its last mention before.
type candidate struct {
	cluster int // -1: something new
	last    int
	order   int  // 0 for the most recent
	subject bool // the one mentioned last as a subject
}

// rank is the cluster that a mention most probably refers to, or -1.
func (r *resolution) rank(i int) int {
	if r.chooser != nil && r.mentions[i].chooses() {
		if c := r.latterBody(i); c >= 0 {
			return c
		}
		if x := &r.mentions[i]; x.pronoun == demonstrativePro && x.number == "Plur" && r.severalBefore(i, nil) != nil {
			return -1 // "ces derniers" are the group
		}
		if c := r.otherThanThinker(i); c >= 0 {
			return c
		}
		return r.choose(i)
	}
	if r.chooser != nil && r.mentions[i].pronoun == possessor {
		return r.chooseOwner(i)
	}
	return r.byRules(i)
}

// byRules is what the rules say of a mention, and where they say nothing the linear ranking; -1 for nobody.
func (r *resolution) byRules(i int) int {
	x := &r.mentions[i]
	switch x.pronoun {
	case possessor:
		return r.possessorOf(i)
	case locative:
		if s := &r.d.Sentences[x.Sentence]; s.Tokens[x.Head].Deprel == "expl" || !r.words.is(s.Tokens[s.Tokens[x.Head].Head].Lemma, placeVerb) {
			return -1
		}
		return r.placeOf(i)
	case ordinalPro:
		return r.ofPair(i)
	case several:
		return -1 // a group, if anything
	case emphatic:
		return r.emphasised(i)
	}
	if x.pronoun == personalSubject {
		for _, says := range subjectRules {
			if c := says(r, i); c >= 0 {
				return c
			}
		}
		return r.byRanking(i)
	}
	if c := r.emphasised(i); c >= 0 {
		return c
	}
	if x.Kind == DescriptionMention {
		if n := r.nameStarting(x.Sentence, x.Last+1); n >= 0 && r.d.Names[n].Type == Person && x.kind == Person {
			return -1 // a title that was not joined
		}
		if c := r.client(i); c >= 0 {
			return c
		}
		if c := r.whomTakenUp(i); c >= 0 {
			return c
		}
		if c := r.byBody(i); c >= 0 {
			return c
		}
		if c := r.mainBody(i); c >= 0 {
			return c
		}
	}
	if x.pronoun == demonstrativePro {
		if c := r.lastPerson(i); c >= 0 {
			return c
		}
	}
	if x.pronoun == tonic {
		if c, ok := r.opponent(i); ok {
			return c
		}
	}
	return r.byRanking(i)
}

// subjectRules say whom a subject pronoun means, each at its place in what proposals gathers; the first that says anything is believed.
var subjectRules = [...]func(r *resolution, i int) int{
	sayEmphasised:  (*resolution).emphasised,
	sayQuoted:      (*resolution).quotedSpeaker,
	sayAsFor:       (*resolution).asFor,
	sayToCome:      (*resolution).subjectToCome,
	sayAbove:       (*resolution).subjectAbove,
	sayPersonAbove: (*resolution).personAbove,
	sayReporter:    (*resolution).reporter,
	sayBefore:      (*resolution).subjectBefore,
	sayUnnamed:     (*resolution).unnamedBefore,
}

// byRanking is what the linear ranking says of a mention of which the rules say nothing; -1 for nobody.
func (r *resolution) byRanking(i int) int {
	if r.ranker == nil {
		return -1
	}
	x := &r.mentions[i]
	candidates, best := r.ranked(i)
	if x.pronoun == personalObject || x.pronoun == personalDative {
		if c := r.objectAbove(i); c >= 0 {
			return c
		}
		if c := r.replaced(i); c >= 0 {
			return c
		}
		if r.ofBody(i) {
			return -1
		}
		if c := r.topicOfObject(i); c >= 0 {
			return c
		}
		if c := r.soleOther(x, candidates); c >= 0 {
			return c
		}
		return r.prominent(candidates, best)
	}
	if x.pronoun == tonic {
		switch caseLemma(r.d.Sentences[x.Sentence].Tokens, x.Head) {
		case "pour", "contre":
			if c := r.soleOther(x, candidates); c >= 0 {
				return c
			}
		}
	}
	c := r.topic(x, candidates, best)
	if c >= 0 && x.pronoun == personalSubject && r.strays(i, c) {
		return -1
	}
	if c >= 0 && x.pronoun == personalSubject && x.Sentence-r.mentions[r.lastBefore(c, i)].Sentence > 1 {
		if o := r.soleBefore(i, c); o >= 0 {
			return o
		}
	}
	if c < 0 && x.pronoun == personalSubject && !x.quoted && r.speaks(x) {
		return r.lastSpeaker(i) // "…, selon Anna Roy. Elle ajoute que"
	}
	return c
}

// ranking is what ranked found last.
type ranking struct {
	of, joined int // the mention, and how often clusters had been joined
	candidates []candidate
	best       int
}

// ranked are the candidates of a mention, and which is likeliest. The rules ask for them and what weighs the rules asks again, before anything is joined.
func (r *resolution) ranked(i int) ([]candidate, int) {
	if l := &r.ranking; l.of != i || l.joined != r.joined {
		candidates := r.candidates(i)
		*l = ranking{i, r.joined, candidates, r.likeliest(i, candidates)}
	}
	return r.ranking.candidates, r.ranking.best
}

// likeliest is the candidate of the highest score.
func (r *resolution) likeliest(i int, candidates []candidate) int {
	best, bestScore := len(candidates)-1, float32(math.Inf(-1))
	if best == 0 {
		return best
	}
	var features [40]uint16
	for n, c := range candidates {
		if s := r.ranker.score(r.features(i, c, features[:0])); s > bestScore {
			best, bestScore = n, s
		}
	}
	return best
}

// soleOther is the one person whom an object pronoun can mean, where its sentence and the one before speak of no other that it
// could: "Brice Koffi a été suspendu. Le ministre Luc Soro, qui l'avait défendu"; -1 otherwise.
func (r *resolution) soleOther(x *mention, candidates []candidate) int {
	if x.number == "Plur" || x.quoted {
		return -1
	}
	found := -1
	for _, c := range candidates {
		if c.cluster < 0 {
			continue
		}
		k, y := &r.clusters[c.cluster], &r.mentions[c.last]
		if x.Sentence-y.Sentence > 1 {
			if found >= 0 && k.kind == Person && len(k.mentions) > len(r.clusters[found].mentions)+1 {
				return -1 // the text may go on about somebody else
			}
			continue
		}
		switch {
		case k.names > 0 && k.kind == Person:
			if found >= 0 {
				return -1
			}
			found = c.cluster
		case x.pronoun == personalObject && (y.function == subject || y.function == object) || y.kind == Person || y.pronoun == personalSubject || k.names == 0 && y.Sentence == x.Sentence:
			return -1
		}
	}
	return found
}

// prominent is the cluster of the best candidate for an object pronoun, -1 where another person is as present in the text:
// objects are right too seldom where several could be meant.
func (r *resolution) prominent(candidates []candidate, best int) int {
	b := candidates[best].cluster
	if b < 0 || r.clusters[b].names == 0 {
		return b
	}
	for _, c := range candidates {
		if c.cluster >= 0 && c.cluster != b && r.clusters[c.cluster].kind == Person && r.clusters[c.cluster].names > 0 && len(r.clusters[c.cluster].mentions) >= len(r.clusters[b].mentions) {
			return -1
		}
	}
	return b
}

// topic is the cluster of the best candidate, or of the person that the text goes on about: who was the subject last and
// has been mentioned as often is likelier than nobody, and than one whom the text mentions by the way. The training
// texts are too short to teach that.
func (r *resolution) topic(x *mention, candidates []candidate, best int) int {
	b := candidates[best]
	if x.pronoun != personalSubject {
		return b.cluster
	}
	if b.cluster >= 0 {
		for _, c := range candidates {
			if c.cluster >= 0 && c.cluster != b.cluster && r.clusters[c.cluster].kind == Person && r.carries(c.last, b.last) {
				b = c
			}
		}
	}
	for _, c := range candidates {
		if y := &r.mentions[max(c.last, 0)]; c.cluster >= 0 && y.Sentence == x.Sentence && (r.clusters[c.cluster].kind == Person && r.clusters[c.cluster].names > 0 || y.kind == Person && y.definite == definite && y.number == "Sing" && y.gender == x.gender) {
			if !r.parted(c.last, x.Head) {
				break
			}
			for _, o := range candidates { // "Paul Roy, proche de Luc Martin, n'est pas en disgrâce : il"
				if o.cluster >= 0 && r.clusters[o.cluster].names > 0 && r.clusters[o.cluster].kind == Person && r.mentions[o.last].Sentence == x.Sentence && r.leads(&r.mentions[o.last]) {
					return o.cluster
				}
			}
			return c.cluster
		}
	}
	mentions := 2
	if b.cluster >= 0 {
		mentions = max(2, len(r.clusters[b.cluster].mentions))
	}
	for _, c := range candidates {
		if !c.subject {
			continue
		}
		distance := x.Sentence - r.mentions[c.last].Sentence
		switch k := &r.clusters[c.cluster]; {
		case k.kind != Person:
			if k.names > 0 && k.gender != "" && distance == 1 && b.cluster >= 0 && !r.speaks(x) &&
				(x.Sentence-r.mentions[b.last].Sentence > 1 || r.mentions[b.last].function == nominal) {
				return c.cluster // "Le Front hésite. Il s'est allié": not the man of two sentences before, nor one by the way
			}
		case b.cluster >= 0 && distance <= 1 && distance < x.Sentence-r.mentions[b.last].Sentence:
			return c.cluster
		case b.cluster >= 0 && r.mentions[b.last].function == subject:
		case len(r.clusters[c.cluster].mentions) >= mentions:
			return c.cluster
		}
	}
	return b.cluster
}

// parted says whether a colon stands between a mention and a token behind it: "Déception pour Anna Roy : elle a perdu".
func (r *resolution) parted(m, t int) bool {
	y := &r.mentions[m]
	for k := y.Last + 1; k < t; k++ {
		if r.d.Sentences[y.Sentence].Tokens[k].Form == ":" {
			return true
		}
	}
	return false
}

// carries says whether a name stands within the phrase of another or within its apposition, by whom the text goes on:
// "le corps de Paul Roy, ancien collaborateur de Jean Petit, a été retrouvé. Il".
func (r *resolution) carries(outer, inner int) bool {
	a, b := &r.mentions[outer], &r.mentions[inner]
	if a.Kind != NameMention || b.Kind != NameMention || a.Sentence != b.Sentence {
		return false
	}
	tokens := r.d.Sentences[a.Sentence].Tokens
	if tokens[b.Head].Deprel == "conj" {
		return false
	}
	for t, steps := b.Head, 0; t >= 0 && steps < 6 && (t == b.Head || tokens[t].UPOS != "VERB"); t, steps = tokens[t].Head, steps+1 {
		if a.First <= t && t <= a.Last {
			return true
		}
		if tokens[t].Deprel == "appos" && a.Last < t && within(tokens, a.Head, tokens[t].Head) {
			return true
		}
	}
	return false
}

// within says whether a token is a complement below another.
func within(tokens []Token, t, top int) bool {
	for steps := 0; t >= 0 && steps < 4; steps++ {
		if t == top {
			return true
		}
		if tokens[t].Deprel != "nmod" {
			return false
		}
		t = tokens[t].Head
	}
	return false
}

// placeListed is the place of a cluster in a list of candidates or options.
type placeListed struct{ listing, place int }

// candidates are the clusters that agree with a mention, the most recent first, and the new one last. They stay until those of the next are
// asked for.
func (r *resolution) candidates(i int) []candidate {
	x := &r.mentions[i]
	out := r.listed[:0]
	r.ranking.of = -1
	if x.Kind == DescriptionMention && (x.definite < definite || x.definite == possessive || !r.nouns.listed(x.lemma)) {
		return append(out, candidate{cluster: -1, last: -1})
	}
	subjects := false
	barred := r.barred[:0]
	r.listing++
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= rankerReach && len(out) < 24; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson {
			continue
		}
		if y.Kind == DescriptionMention && y.definite == bare && x.pronoun != noPronoun && (y.function != subject || y.kind == Person && r.clusters[r.referent(j)].names == 0 && r.apposed(y) || r.opening(j)) {
			continue // "…, époux de la ministre, …. Il": a predicate of somebody
		}
		c := r.referent(j)
		at := &r.listedAt[c]
		if at.listing != r.listing {
			if slices.Contains(barred, c) || r.namedBelow(i, c) {
				continue
			}
			if !r.agrees(i, j, c) {
				if y.Sentence == x.Sentence && (x.pronoun == personalObject || x.pronoun == personalDative || x.pronoun == tonic) {
					barred = append(barred, c) // "Elle lui reproche": nor whom "elle" stands for
				}
				continue
			}
			*at = placeListed{r.listing, len(out)}
			out = append(out, candidate{cluster: c, last: j, order: at.place})
		}
		if y.function == subject && !subjects && (r.clusters[c].names > 0 || r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel != "appos") {
			subjects, out[at.place].subject = true, true
		}
	}
	out = append(out, candidate{cluster: -1, last: -1})
	r.listed, r.barred = out, barred
	return out
}

// apposed says whether a mention is an apposition: "Anne Roy, transfuge de CNews,".
func (r *resolution) apposed(y *mention) bool {
	return r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel == "appos"
}

// opening says whether a noun without a determiner opens its sentence as the predicate of the subject that a comma parts it
// from, or goes on such a one: "Ancien joueur de Metz, il a rejoint Nancy", "Maire de Metz et figure du parti, ce dernier".
func (r *resolution) opening(m int) bool {
	y := &r.mentions[m]
	tokens := r.d.Sentences[y.Sentence].Tokens
	if y.Kind != DescriptionMention || y.definite != bare {
		return false
	}
	first := y.Head
	for steps := 0; steps < 4 && (tokens[first].Deprel == "conj" || tokens[first].Deprel == "appos") && tokens[first].Head >= 0 && tokens[first].Head < first; steps++ {
		first = tokens[first].Head
	}
	if first != y.Head {
		z := r.mentionOf(y.Sentence, first)
		return z >= 0 && r.mentions[z].First == 0 && r.mentions[z].definite == bare && r.mentions[z].Kind == DescriptionMention
	}
	if y.First != 0 {
		return false
	}
	for t := y.Last + 1; t < len(tokens); t++ {
		switch {
		case tokens[t].Form == ",":
			return true
		case (tokens[t].UPOS == "VERB" || tokens[t].UPOS == "AUX") && tokens[t].Feat("VerbForm") != "Part":
			return false
		}
	}
	return false
}

// mentionOf is the mention whose head is a token, or -1.
func (r *resolution) mentionOf(sentence, head int) int {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if r.mentions[m].Head == head && r.mentions[m].pronoun == noPronoun {
			return m
		}
	}
	return -1
}

// agrees says whether nothing forbids that mention i refers to cluster c, whose last mention is j.
func (r *resolution) agrees(i, j, c int) bool {
	x, y, k := &r.mentions[i], &r.mentions[j], &r.clusters[c]
	if x.number != "" && k.number != "" && x.number != k.number || x.number == "Plur" && k.names > 0 && k.number != "Plur" {
		return false
	}
	if x.gender != "" && k.gender != "" && x.gender != k.gender && !(k.kind == Organization && x.pronoun == personalSubject && r.calledWithGender(x, c)) {
		return false
	}
	if y.Sentence == x.Sentence && (y.First <= x.Head && x.Head <= y.Last || x.First <= y.Head && y.Head <= x.Last) {
		return false // one within the other
	}
	if r.namedBelow(i, c) {
		return false
	}
	if x.function == subject && (x.pronoun == personalSubject || x.pronoun == noPronoun) && y.pronoun != possessor && r.inOpening(y, x) {
		return false
	}
	if x.quoted && !y.quoted && x.pronoun != noPronoun && x.Sentence-y.Sentence <= 1 && r.speaks(y) {
		return false // whoever speaks says "je"
	}
	if x.pronoun == personalSubject && y.Kind == NameMention && caseLemma(r.d.Sentences[y.Sentence].Tokens, y.Head) == "sous" {
		return false // "Sous Paul Roy, la réforme avait échoué": a time
	}
	if x.pronoun == personalSubject && y.Sentence == x.Sentence && r.relativeOf(y, x) {
		return false // "le bataillon de Gao, où il a servi"
	}
	if x.function == subject && x.pronoun == noPronoun && y.Sentence == x.Sentence && y.clause == x.clause && y.clause >= 0 && y.First < x.First && (y.function == object || y.function == oblique) && y.pronoun == noPronoun {
		return false // "Sous Paul Roy, la juge s'était fait connaître": two things of one verb
	}
	switch x.pronoun {
	case noPronoun:
		return r.canDescribe(x, k)
	case tonic:
		if y.Sentence != x.Sentence || y.function != subject || x.clause < 0 || y.clause < 0 {
			break
		}
		switch tokens := r.d.Sentences[x.Sentence].Tokens; caseLemma(tokens, x.Head) {
		case "pour":
			return !r.governs(y.clause, x) || r.hasObject(x.Sentence, x.clause) // "Paul Roy appelle à voter pour lui"
		case "contre": // "Paul Roy viendra témoigner contre lui"
			return !isInfinitive(tokens, x.clause) || tokens[x.clause].Head != y.clause || r.hasObject(x.Sentence, y.clause) || r.hasObject(x.Sentence, x.clause)
		}
	case personalObject, personalDative:
		if k.names > 0 && k.kind != Person {
			return false // right too seldom
		}
		if y.Sentence == x.Sentence && y.clause >= 0 && (y.function == subject || y.function == object && y.clause == x.clause) && r.governs(y.clause, x) {
			return false // "il le voit", "il a été choisi pour lui succéder": two people
		}
		if y.Sentence == x.Sentence && y.clause >= 0 && y.clause == x.clause && y.function == nominal && y.First < x.First && y.pronoun != possessor {
			return false // "des élus comme Paul Roy lui ont rendu hommage"
		}
		if y.Sentence == x.Sentence && r.leadsRelative(y, c, x) {
			return false // "Paul Roy, qui l'a convoqué"
		}
	}
	return true
}

// namesBelow notes whom the clause of a subject pronoun names behind it: all at once, since each of the clusters that may be meant asks.
type namesBelow struct {
	of, joined int // the pronoun, and how often clusters had been joined
	reading    int // how often they have been read, for whatever document
	at         []struct {
		reading int
		below   bool
	} // by cluster
}

// namedBelow says whether the clause of a subject pronoun names somebody behind it: whom "il demande à la police de filer Paul Roy" names is not who asks.
func (r *resolution) namedBelow(i, c int) bool {
	x := &r.mentions[i]
	if x.pronoun != personalSubject || x.clause < 0 {
		return false
	}
	if r.below.of != i || r.below.joined != r.joined {
		r.readBelow(i)
	}
	at := &r.below.at[c]
	return at.reading == r.below.reading && at.below
}

func (r *resolution) readBelow(i int) {
	x, b := &r.mentions[i], &r.below
	b.of, b.joined = i, r.joined
	b.reading++
	tokens := r.d.Sentences[x.Sentence].Tokens
names:
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.Kind != NameMention || y.First < x.Last || y.quoted != x.quoted {
			continue
		}
		at := &b.at[r.referent(m)]
		if at.reading == b.reading {
			continue
		}
		t := y.Head
		for steps := 0; t >= 0 && t != x.clause && steps < 8; steps++ {
			switch rel, _, _ := strings.Cut(tokens[t].Deprel, ":"); rel {
			case "conj", "parataxis", "dislocated", "vocative":
				if tokens[t].UPOS == "VERB" || tokens[t].UPOS == "AUX" || rel != "conj" {
					at.reading, at.below = b.reading, false
					continue names
				}
			}
			t = tokens[t].Head
		}
		if t == x.clause {
			at.reading, at.below = b.reading, true
		}
	}
}

// leadsRelative says whether a mention, or the title beside it, is what the subject of the relative clause around x stands for.
func (r *resolution) leadsRelative(y *mention, c int, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || !strings.HasPrefix(tokens[x.clause].Deprel, "acl:relcl") {
		return false
	}
	relative := false
	for t := range x.clause {
		if tokens[t].Head != x.clause {
			continue
		}
		switch lemma := tokens[t].Lemma; {
		case lemma == "qui", lemma == "lequel" && !hasCase(&r.d.Sentences[x.Sentence], t):
			relative = true
		case strings.HasPrefix(tokens[t].Deprel, "nsubj"):
			return false
		}
	}
	if !relative {
		return false
	}
	top := tokens[x.clause].Head
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		z := &r.mentions[m]
		if z.First <= top && top <= z.Last && z.Head == top && r.referent(m) == c {
			return true
		}
		if z.Kind == NameMention && tokens[z.Head].Head == top && tokens[z.Head].Deprel == "flat" && r.referent(m) == c {
			return true // "Me Paul Roy, qui l'assiste"
		}
	}
	return y.First <= top && top <= y.Last
}

// governs says whether a verb is that of a mention's clause, or has it for an infinitive without a subject of its own.
func (r *resolution) governs(verb int, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	clause := x.clause
	for steps := 0; clause >= 0 && steps < 4; steps++ {
		if clause == verb {
			return true
		}
		if !isInfinitive(tokens, clause) {
			return false
		}
		clause = clauseOf(&r.d.Sentences[x.Sentence], tokens[clause].Head)
	}
	return false
}

// canDescribe says whether a noun can stand for what a cluster is.
func (r *resolution) canDescribe(x *mention, k *cluster) bool {
	if x.cut && k.names > 0 || !r.nouns.listed(x.lemma) || slices.Contains(k.heads, x.lemma) { // byHead has judged of the same noun
		return false
	}
	if k.names > 0 {
		return k.kind == Person && r.plain(x) && !r.isIntroduced(x) && r.canCall(x.lemma, k)
	}
	for _, h := range k.heads {
		if r.nouns.share(h, x.lemma) || r.nouns.kindOf(h) == Person && r.nouns.kindOf(x.lemma) == Person ||
			r.nouns.in(x.lemma, "occurrence") && r.nouns.kindOf(h) == Event {
			return true
		}
	}
	return false
}

// canCall says whether the text gives a reason to call a named person so: a related description, or for words that fit
// everybody, none that would have served better.
func (r *resolution) canCall(lemma string, k *cluster) bool {
	office := r.nouns.in(lemma, "leader") || r.nouns.in(lemma, "minister") || r.nouns.in(lemma, "office")
	for _, h := range k.heads {
		if !office && r.nouns.share(h, lemma) { // byTitle has judged of offices
			return true
		}
	}
	switch {
	case r.nouns.in(lemma, "victim") && r.anyIn(k.heads, "culprit"):
		return false
	case r.nouns.in(lemma, "person"), r.nouns.in(lemma, "victim"):
		for _, class := range [...]string{"leader", "minister", "office", "monarch", "politician"} {
			if r.anyIn(k.heads, class) {
				return false
			}
		}
		return true
	}
	return false
}

// plain says whether nothing restricts a description: "la jeune femme", and not "la championne du monde".
func (r *resolution) plain(x *mention) bool {
	return len(x.complements) == 0 && !slices.ContainsFunc(x.qualifiers, func(q string) bool { return !r.words.is(q, paintingAdjective) })
}

// anyIn says whether one of some nouns is of a class.
func (r *resolution) anyIn(lemmas []string, class string) bool {
	for _, l := range lemmas {
		if r.nouns.in(l, class) {
			return true
		}
	}
	return false
}

// features are those of the pair of a mention and a candidate. The first number of each is its template.
func (r *resolution) features(i int, c candidate, out []uint16) []uint16 {
	x := &r.mentions[i]
	class := uint32(x.pronoun)
	if x.pronoun == noPronoun {
		class = 16 + uint32(x.definite)
	}
	form := class<<4 | code2(x.gender)<<2 | code2(x.number)
	add := func(template uint32, values ...uint32) {
		h := uint32(2166136261) ^ template*0x9e3779b1
		for _, v := range values {
			h = (h ^ v) * 16777619
			h ^= h >> 15
		}
		h *= 0x85ebca6b
		out = append(out, uint16(h>>(32-rankerBits)))
	}
	noun := uint32(0)
	if x.pronoun == noPronoun {
		noun = r.nounCode(x.lemma)
	}
	if c.cluster < 0 {
		add(1, form)
		add(2, class, uint32(x.function))
		add(3, class, flag(x.quoted), flag(x.Sentence == 0))
		if x.pronoun == noPronoun {
			add(4, class, textHash(x.lemma))
			add(5, class, flag(len(x.complements) > 0), flag(len(x.qualifiers) > 0))
			add(6, class, noun)
		}
		return out
	}
	k, y := &r.clusters[c.cluster], &r.mentions[c.last]
	distance := uint32(min(x.Sentence-y.Sentence, 5))
	order := uint32(min(c.order, 5))
	kind := kindCode(k.kind) << 1
	if k.names > 0 {
		kind |= 1
	}
	size := uint32(min(len(k.mentions), 5))
	last := uint32(y.Kind)<<4 | uint32(y.pronoun)
	gender, number := agreement(x.gender, k.gender), agreement(x.number, k.number)
	add(10, class, distance)
	add(11, class, distance, uint32(y.function))
	add(12, form, kind)
	add(13, class, gender, number)
	add(14, class, size)
	add(15, class, last, distance)
	add(16, class, order)
	add(17, class, uint32(x.function), uint32(y.function), flag(distance == 0))
	add(18, class, flag(x.quoted), flag(y.quoted))
	sameClause := y.Sentence == x.Sentence && y.clause == x.clause
	add(19, class, flag(sameClause), uint32(y.function))
	add(20, class, kind, gender)
	add(21, kind, distance, uint32(y.function))
	add(22, class, uint32(y.definite), uint32(y.Kind))
	add(23, order, distance)
	add(24, class, flag(r.opens(c.last)), distance)
	add(32, class, flag(c.subject), order)
	if x.clause >= 0 && x.pronoun != noPronoun {
		verb := Lower(r.d.Sentences[x.Sentence].Tokens[x.clause].Lemma)
		add(33, textHash(verb), uint32(x.function), kind)
		add(34, class, flag(r.words.is(verb, sayingVerb)), kind, flag(c.subject))
	}
	if k.names == 0 && len(k.heads) > 0 {
		add(25, class, r.nounCode(k.heads[0]))
		add(26, class, noun, r.nounCode(k.heads[0]), gender)
	}
	if x.pronoun == noPronoun {
		add(27, class, noun, kind, gender)
		add(28, class, textHash(x.lemma), kind)
		add(29, class, flag(len(x.complements) > 0), flag(len(x.qualifiers) > 0), kind)
		if len(k.heads) > 0 {
			add(30, textHash(x.lemma), textHash(k.heads[0]))
		}
		add(31, class, noun, distance, order)
	}
	return out
}

// opens says whether a mention is the first of its sentence.
func (r *resolution) opens(m int) bool {
	return m == 0 || r.mentions[m-1].Sentence != r.mentions[m].Sentence
}

// nounCode numbers the class of a noun.
func (r *resolution) nounCode(lemma string) uint32 {
	classes := r.nouns.classes.Get(lemma).list
	if len(classes) == 0 {
		return 0
	}
	return textHash(classes[0].name)
}

func textHash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// code2 numbers the values of gender and number.
func code2(s string) uint32 {
	switch s {
	case "Masc", "Sing":
		return 1
	case "Fem", "Plur":
		return 2
	}
	return 0
}

func kindCode(kind string) uint32 {
	switch kind {
	case Person:
		return 1
	case Organization:
		return 2
	case Place:
		return 3
	case Event:
		return 4
	}
	return 0
}

// agreement is 0 where one of two is unknown, 1 where they are equal, 2 where not.
func agreement(a, b string) uint32 {
	switch {
	case a == "" || b == "":
		return 0
	case a == b:
		return 1
	}
	return 2
}

// below says whether a token hangs below another.
func below(tokens []Token, t, top int) bool {
	for steps := 0; t >= 0 && steps < len(tokens); t, steps = tokens[t].Head, steps+1 {
		if t == top {
			return true
		}
	}
	return false
}

// actsIn says whether a mention is the subject of a clause, by grammar or by what governs its infinitive: "Ban Ki-moon
// appelle le pays à continuer sa collaboration" is about that of the country, "promet de tenir ses promesses" about his own.
func (r *resolution) actsIn(y *mention, clause int) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	for steps := 0; clause >= 0 && steps < 4; steps++ {
		if y.clause == clause && y.function == subject {
			return true
		}
		governor := tokens[clause].Head
		if governor < 0 {
			return false
		}
		if !isInfinitive(tokens, clause) {
			if tokens[clause].Deprel != "conj" || tokens[clause].UPOS != "VERB" || tokens[governor].UPOS != "VERB" || r.hasSubject(y.Sentence, clause) {
				return false
			}
			clause = governor // "a gelé les avoirs de Paul Roy et suspendu son appui"
			continue
		}
		verb := Lower(tokens[governor].Lemma)
		switch {
		case r.words.is(verb, controlByObject) && tokens[clause].Deprel != "advcl":
			if r.hasObject(y.Sentence, governor) {
				return y.function == object && y.clause == governor
			}
		case r.words.is(verb, controlByDative) && tokens[clause].Deprel != "advcl":
			return y.clause == governor && (y.pronoun == personalDative || y.function == oblique && y.First > 0 && caseLemma(tokens, y.Head) == "à")
		}
		clause = clauseOf(&r.d.Sentences[y.Sentence], governor)
	}
	return false
}

// isInfinitive says whether a verb is an infinitive, of the past too: "avoir vendu".
func isInfinitive(tokens []Token, verb int) bool {
	if tokens[verb].Feat("VerbForm") == "Inf" {
		return true
	}
	for t := verb - 1; t >= 0 && t >= verb-4; t-- {
		if tokens[t].Head == verb && tokens[t].UPOS == "AUX" {
			return tokens[t].Feat("VerbForm") == "Inf"
		}
	}
	return false
}

// caseLemma is the preposition before a token, "" where it has none.
func caseLemma(tokens []Token, t int) string {
	for i := t - 1; i >= 0 && i >= t-4; i-- {
		if tokens[i].Head == t && tokens[i].Deprel == "case" {
			return tokens[i].Lemma
		}
	}
	return ""
}

// lastPerson finds who "ce dernier" is: the person mentioned last, in the same sentence or the one before, or -1.
func (r *resolution) lastPerson(i int) int {
	x := &r.mentions[i]
	for _, c := range r.candidates(i) {
		if c.cluster < 0 || x.Sentence-r.mentions[c.last].Sentence > 1 {
			break
		}
		y := &r.mentions[c.last]
		if y.quoted && !x.quoted {
			continue // "« Bravo à Luc », a dit ce dernier"
		}
		if tokens := r.d.Sentences[x.Sentence].Tokens; y.Sentence == x.Sentence && y.function == subject && x.clause >= 0 && tokens[x.clause].Deprel == "ccomp" && y.clause == predicateAbove(tokens, x.clause) {
			continue // "Paul Roy pense que ce dernier"
		}
		if r.clusters[c.cluster].kind == Person || y.kind == Person {
			return c.cluster
		}
	}
	return -1
}

// otherThanThinker is whom "ce dernier" means within what a person says or thinks: the other one mentioned last, "Il pense que ce dernier a menti"; -1 elsewhere.
func (r *resolution) otherThanThinker(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.pronoun != demonstrativePro || x.clause < 0 || x.number == "Plur" || tokens[x.clause].Deprel != "ccomp" {
		return -1
	}
	thinker := r.subjectOf(x.Sentence, predicateAbove(tokens, x.clause))
	if thinker < 0 || thinker > i || r.clusters[r.referent(thinker)].kind != Person {
		return -1
	}
	if c := r.lastPerson(i); c != r.referent(thinker) {
		return c
	}
	return -1
}

// latterBody is the named body, or the state to which something is done, that "ce dernier" is because it is what was mentioned last, behind every person: "l'entrée au capital du fonds
// américain Harlow Ridge. Ce dernier, devenu premier actionnaire"; -1 where its gender is not told or another.
func (r *resolution) latterBody(i int) int {
	x := &r.mentions[i]
	if x.pronoun != demonstrativePro || x.gender == "" || x.quoted {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[x.Head].Head
	// "le chef de ce dernier": no person has one
	headed := h >= 0 && h < x.Head && tokens[x.Head].Deprel == "nmod" && caseLemma(tokens, x.Head) == "de" && (r.nouns.in(Lower(tokens[h].Lemma), "leader") || r.words.is(Lower(tokens[h].Lemma), leadingNoun))
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		y := &r.mentions[j]
		if y.number == "Plur" || y.First <= x.First && x.First <= y.Last && y.Sentence == x.Sentence {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		switch {
		case headed && (k.kind == Person || y.kind == Person):
			continue
		case k.kind == Organization && k.names > 0:
			if y.quoted || k.gender != x.gender && !(k.gender == "" && (headed || r.onlyLatter(x, j))) || r.medium(k) || r.besidePerson(y) || y.Sentence == x.Sentence && (y.function == subject || y.clause == x.clause) {
				return -1 // "a-t-elle confié au Monde. Contacté, ce dernier dément"
			}
			return c
		case k.kind == Place && r.acts(j) && y.Sentence != x.Sentence && y.function == object && k.gender == x.gender && !y.quoted: // "accuse le Rwanda. Ce dernier"
			return c
		case k.kind != "" && k.kind != Place && k.kind != Event, y.kind == Person, y.kind == Organization:
			return -1
		}
	}
	return -1
}

// onlyLatter reports whether "ce dernier", the subject of its sentence, can mean only the body of unknown gender that the sentence before mentions last: that names another body before
// it, of which its gender is not told either, and nobody.
func (r *resolution) onlyLatter(x *mention, j int) bool {
	y := &r.mentions[j]
	if !r.leads(x) || x.Sentence-y.Sentence != 1 || y.function == subject || y.Kind != NameMention {
		return false
	}
	another := false
	for m := r.starts[y.Sentence]; m < r.starts[y.Sentence+1]; m++ {
		z := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		switch {
		case k.kind == Person || z.kind == Person:
			return false
		case c == r.referent(j) || k.kind != Organization || k.names == 0 || z.pronoun != noPronoun:
		case k.gender == x.gender && z.function != subject:
			return false // of a subject news says "il", or calls it by a noun
		default:
			another = true
		}
	}
	return another
}

// besidePerson reports whether a mention stands with somebody's name or title, "le maire LR Paul Roy": what is said next is said of the person.
func (r *resolution) besidePerson(y *mention) bool {
	h := r.d.Sentences[y.Sentence].Tokens[y.Head].Head
	for m := r.starts[y.Sentence]; h >= 0 && m < r.starts[y.Sentence+1]; m++ {
		if z := &r.mentions[m]; z.Head == h && z.kind == Person {
			return true
		}
	}
	return false
}

// medium reports whether the gazetteer knows something as a medium or the text calls it one.
func (r *resolution) medium(k *cluster) bool {
	return k.entry != nil && (k.entry.Kind == "media" || k.entry.Kind == "news-agency") ||
		slices.ContainsFunc(k.heads, func(head string) bool { return r.nouns.in(head, "media") || r.nouns.in(head, "news-agency") })
}

// placeOf finds what "y" is: the body that somebody joins or works for, else the place mentioned last that is not somebody who acts, "financée par
// Washington", "Washington a dit", nor who is there.
func (r *resolution) placeOf(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	body := r.bodyOfPronoun(partitive{x.Sentence, x.Head})
	own := r.actorOf(x.Sentence, tokens[x.Head].Head)
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		c := r.of(j)
		y := &r.mentions[j]
		if c == body {
			return c
		}
		if c == own || y.Sentence == x.Sentence && x.clause >= 0 && tokens[x.clause].Deprel == "acl:relcl" && tokens[x.clause].Head == y.Head {
			continue // "Le Rwanda, qui y a déployé"
		}
		if e := r.clusters[c].entry; e != nil && e.Kind == "capital" && y.function == subject || caseLemma(r.d.Sentences[y.Sentence].Tokens, y.Head) == "par" {
			continue
		}
		if r.clusters[c].kind == Place && !(r.mentions[j].Sentence == x.Sentence && r.mentions[j].clause == x.clause) {
			return c
		}
	}
	return -1
}
