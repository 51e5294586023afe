package nlp

import (
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
	rankerMagic = "kgcoref1"
	rankerReach = 6 // sentences that a pronoun looks back
)

// openRanker reads coref.bin; nil where there is none.
func openRanker(read reading) (*ranker, error) {
	b, err := read("coref.bin")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return readRanker(b)
}

// readRanker reads pairs of index and weight, little endian, after the magic.
func readRanker(b []byte) (*ranker, error) {
	if len(b) < len(rankerMagic) || string(b[:len(rankerMagic)]) != rankerMagic || (len(b)-len(rankerMagic))%6 != 0 {
		return nil, fmt.Errorf("coref.bin: not a file of weights")
	}
	r := &ranker{weights: make([]float32, rankerSize)}
	for b = b[len(rankerMagic):]; len(b) > 0; b = b[6:] {
		i := binary.LittleEndian.Uint16(b)
		if int(i) >= rankerSize {
			return nil, fmt.Errorf("coref.bin: index %d is out of range", i)
		}
		r.weights[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[2:]))
	}
	return r, nil
}

// bytes is the content of coref.bin.
func (r *ranker) bytes() []byte {
	b := []byte(rankerMagic)
	for i, w := range r.weights {
		if w != 0 {
			b = binary.LittleEndian.AppendUint16(b, uint16(i))
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
		}
	}
	return b
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
	x := &r.mentions[i]
	switch x.pronoun {
	case possessor:
		return r.possessorOf(i)
	case locative:
		return r.placeOf(i)
	case ordinalPro:
		return r.ofPair(i)
	}
	if c := r.emphasised(i); c >= 0 {
		return c
	}
	if x.pronoun == personalSubject && r.closesQuote(x) {
		if c := r.quotedSpeaker(i); c >= 0 {
			return c
		}
	}
	if x.pronoun == personalSubject {
		if c := r.asFor(i); c >= 0 {
			return c
		}
		if c := r.subjectToCome(i); c >= 0 {
			return c
		}
		if c := r.subjectAbove(i); c >= 0 {
			return c
		}
		if c := r.personAbove(i); c >= 0 {
			return c
		}
		if c := r.reporter(i); c >= 0 {
			return c
		}
		if c := r.subjectBefore(i); c >= 0 {
			return c
		}
		if c := r.unnamedBefore(i); c >= 0 {
			return c
		}
	}
	if x.Kind == DescriptionMention {
		if n := r.nameStarting(x.Sentence, x.Last+1); n >= 0 && r.d.Names[n].Type == Person && x.kind == Person {
			return -1 // a title that was not joined
		}
		if c := r.client(i); c >= 0 {
			return c
		}
		if c := r.byEpithet(i); c >= 0 {
			return c
		}
		if c := r.byBody(i); c >= 0 {
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
	if r.ranker == nil {
		return -1
	}
	candidates := r.candidates(i)
	best := r.likeliest(i, candidates)
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

// subjectToCome is the person whom the main clause names as its subject, for a pronoun in the phrase that opens the sentence: "Proche de
// Paul Roy, dont elle fut la conseillère, Anne Martin a été nommée"; -1 otherwise.
func (r *resolution) subjectToCome(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.quoted || x.number != "Sing" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	comma := false
	last := x.Head
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Sentence == x.Sentence; j++ {
		y := &r.mentions[j]
		for ; last < y.First; last++ {
			comma = comma || tokens[last].Form == ","
		}
		if y.function != subject || y.quoted || y.clause < 0 || tokens[y.clause].Deprel != "root" {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		told := k.names > 0 || y.Kind == DescriptionMention && y.definite >= definite && y.definite != possessive && y.kind == Person && y.number == "Sing" && y.gender == x.gender // "Né à Lyon, où il vit, cet ancien juge"
		if !comma || y.clause == x.clause || y.clause < y.First || !below(tokens, x.clause, y.clause) || k.kind != Person && (k.names > 0 || y.kind != Person) || !told || y.Kind == PronounMention || k.gender != "" && k.gender != x.gender {
			return -1
		}
		for m := r.starts[x.Sentence]; m < i; m++ { // "Le ministre a dit qu'il viendra, Paul Roy partira"
			if z := &r.mentions[m]; z.function == subject && z.clause == y.clause && !r.opening(m) && z.Head != 0 && !(z.definite == bare && z.First == 0) {
				return -1
			}
		}
		return c
	}
	return -1
}

// emphasised is the named thing whose name a pronoun between commas repeats: "Le GSIM, lui, n'a pas réagi", "La CAF, elle, se tait"; -1
// where it repeats none.
func (r *resolution) emphasised(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Kind != PronounMention || x.pronoun == possessor || x.First < 2 || x.Last+1 >= len(tokens) || tokens[x.First-1].Form != "," || tokens[x.Last+1].Form != "," {
		return -1
	}
	switch Lower(tokens[x.First].Form) {
	case "lui", "elle", "eux", "elles":
	default:
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		if y := &r.mentions[j]; y.Last == x.First-2 {
			if c := r.referent(j); r.clusters[c].names > 0 || y.function == subject && y.pronoun == noPronoun && y.gender != "" && y.gender == x.gender {
				return c
			}
		}
	}
	return -1
}

// subjectAbove is the named body that is the subject over the clause of a pronoun, where the sentence names nobody else
// whom it could mean: "Monsanto rejette l'avis, qu'il juge partial"; -1 otherwise.
func (r *resolution) subjectAbove(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || tokens[x.clause].Deprel == "root" || tokens[x.clause].Deprel == "conj" {
		return -1
	}
	if c := r.relativeAbove(i); c >= 0 {
		return c
	}
	found := -1
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found || !r.agrees(i, j, c) || y.pronoun == possessor {
			continue
		}
		if y.Kind == NameMention && k.kind == Organization && y.function == subject && y.clause != x.clause && found < 0 && below(tokens, x.Head, y.clause) {
			found = c
			continue
		}
		if k.kind == Place && (y.function == nominal || y.function == oblique) || y.Head == y.clause {
			continue // what the subject is: "Alder est le premier actionnaire et n'a pas dit s'il"
		}
		if k.names > 0 || y.kind == Person || y.gender != "" && y.gender == x.gender && y.function == subject {
			return -1
		}
	}
	return found
}

// relativeAbove is the named thing of which one relative clause tells what it does and one within that what "il" does: "La Russie, qui occupe
// l'Abkhazie, dont elle a reconnu l'indépendance"; -1 otherwise.
func (r *resolution) relativeAbove(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if tokens[x.clause].Deprel != "acl:relcl" || tokens[x.clause].Head < 0 {
		return -1
	}
	above := clauseOf(&r.d.Sentences[x.Sentence], tokens[x.clause].Head)
	if above < 0 || tokens[above].Deprel != "acl:relcl" || tokens[above].Head < 0 || tokens[x.clause].Head < above {
		return -1
	}
	if !slices.ContainsFunc(tokens[:above], func(t Token) bool { return t.Head == above && t.Lemma == "qui" }) {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		if y := &r.mentions[j]; y.Kind == NameMention && y.First <= tokens[above].Head && tokens[above].Head <= y.Last {
			if c := r.referent(j); r.agrees(i, j, c) {
				return c
			}
		}
	}
	return -1
}

// reporter is the named person who says or thinks what the clause of a pronoun tells, where the sentence speaks of nobody else before it: "Luc
// Martin a fait savoir qu'il viendra"; -1 otherwise.
func (r *resolution) reporter(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || x.quoted || x.number != "Sing" || tokens[x.clause].Deprel != "ccomp" {
		return -1
	}
	above := predicateAbove(tokens, x.clause)
	if above < 0 || !r.nouns.saying[Lower(tokens[above].Lemma)] && tokens[above].Lemma != "savoir" && tokens[above].Lemma != "entendre" {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if c == found || y.pronoun == possessor || y.gender != "" && k.names == 0 && y.gender != x.gender || k.gender != "" && k.gender != x.gender || k.number == "Plur" || y.number == "Plur" {
			continue
		}
		if k.kind != Person && y.kind != Person {
			continue
		}
		if found >= 0 || k.names == 0 || y.function != subject || y.clause < 0 || y.clause != above && !below(tokens, above, y.clause) {
			return -1
		}
		found = c
	}
	if found >= 0 {
		if c := r.speaksFor(x.Sentence, found); c >= 0 && r.clusters[c].kind == Person && (r.clusters[c].gender == "" || r.clusters[c].gender == x.gender) {
			return c
		}
	}
	return found
}

// speaksFor is the person for whom somebody speaks whom a sentence calls their lawyer or spokesman by a possessive: "Son avocat, Me Luc Martin,
// affirme qu'il a été manipulé"; -1 where it calls nobody so.
func (r *resolution) speaksFor(sentence, c int) int {
	tokens := r.d.Sentences[sentence].Tokens
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.pronoun != possessor {
			continue
		}
		possessed := tokens[y.Head].Head
		noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
		if (r.nouns.in(noun, "counsel") || noun == "porte-parole" || noun == "conseil") && r.borneBy(m, possessed) == c {
			return r.of(m)
		}
	}
	return -1
}

// subjectBefore is the named person who is the subject of the sentence before, where a pronoun is that of its own and nobody
// whom it could mean is named between; -1 otherwise.
func (r *resolution) subjectBefore(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		if k := &r.clusters[r.referent(j)]; k.kind == Person && k.names > 0 && r.agrees(i, j, r.referent(j)) {
			return -1
		} else if y.kind == Person && y.number == "Sing" && y.definite >= definite && r.agrees(i, j, r.referent(j)) {
			return -1
		}
	}
	found := -1
	for j := r.starts[x.Sentence] - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence-1; j-- {
		y := &r.mentions[j]
		if y.quoted || y.function != subject || !r.leads(y) || r.opening(j) {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found {
			continue
		}
		if k.number == "Plur" || y.number == "Plur" || k.gender != "" && k.gender != x.gender {
			continue
		}
		if k.kind == Organization && k.names > 0 && found < 0 && r.noPerson(i, j) {
			found = c
			continue
		}
		if found >= 0 || k.kind != Person || k.names == 0 {
			return -1
		}
		found = c
	}
	return found
}

// noPerson says whether neither the sentence of a pronoun, before it, nor the one before that speaks of anybody whom the pronoun could mean,
// but for those by whom that one says what its subject is: "Vexalor, fondé par Paul Roy, va mal. Il".
func (r *resolution) noPerson(i, subject int) bool {
	x := &r.mentions[i]
	for j := i - 1; j >= r.starts[x.Sentence-1]; j-- {
		y := &r.mentions[j]
		k := &r.clusters[r.referent(j)]
		if (k.kind == Person || y.kind == Person) && k.number != "Plur" && y.number != "Plur" && (k.gender == "" || k.gender == x.gender) && !r.describes(y, &r.mentions[subject]) && !(k.names == 0 && r.nouns.sides[y.lemma]) {
			return false
		}
	}
	return true
}

// describes says whether a mention stands in a clause or a participle that says what another is: "Vexalor, que dirige Paul Roy,".
func (r *resolution) describes(y, subject *mention) bool {
	if y.Sentence != subject.Sentence || y.First <= subject.Last {
		return false
	}
	tokens := r.d.Sentences[y.Sentence].Tokens
	for t, steps := y.Head, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if strings.HasPrefix(tokens[t].Deprel, "acl") && subject.First <= tokens[t].Head && tokens[t].Head <= subject.Last {
			return true
		}
	}
	return false
}

// leads says whether a mention is the subject of the main clause of its sentence, or of one beside it.
func (r *resolution) leads(x *mention) bool {
	if x.function != subject || x.clause < 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t, steps := x.clause, 0; steps < 4; steps++ {
		switch rel := tokens[t].Deprel; {
		case rel == "root":
			return true
		case rel != "conj" && rel != "parataxis" && rel != "cop":
			return false
		}
		if t = tokens[t].Head; t < 0 {
			return false
		}
	}
	return false
}

// inOpening says whether a mention stands in the participle phrase that opens the clause of another: "Limogé par Paul Roy, il".
func (r *resolution) inOpening(y, x *mention) bool {
	if x.clause < 0 || y.Sentence != x.Sentence || y.Last >= x.First || x.Head > x.clause {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First > 0 && tokens[x.First-1].Form == "," && tokens[x.clause].Deprel == "root" && !(y.function == subject && y.clause == x.clause && x.function != subject) {
		first := &tokens[0]
		colon := slices.ContainsFunc(tokens[:x.First], func(t Token) bool { return t.Form == ":" })
		if !colon && (first.Feat("VerbForm") == "Part" || first.UPOS == "NOUN" && r.nouns.kindOf(r.nouns.masculine(Lower(first.Lemma))) == Person) {
			return true // "Fille d'un ouvrier, mariée à Paul Roy, cette agrégée", whatever the tree makes of it
		}
	}
	for t, steps := y.Head, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if tokens[t].Head == x.clause || tokens[t].Head == x.Head {
			return t < x.First && (tokens[t].Feat("VerbForm") == "Part" || tokens[t].UPOS == "ADJ") && (strings.HasPrefix(tokens[t].Deprel, "advcl") || strings.HasPrefix(tokens[t].Deprel, "acl"))
		}
	}
	return false
}

// strays says whether a pronoun is too far from what it would stand for: a person mentioned by the way in another paragraph,
// where the sentence between speaks of something else that "il" could be.
func (r *resolution) strays(i, c int) bool {
	x, k := &r.mentions[i], &r.clusters[c]
	last := r.lastBefore(c, i)
	if k.kind != Person || last < 0 || x.quoted {
		return false
	}
	y := &r.mentions[last]
	if x.Sentence-y.Sentence < 2 || r.d.Sentences[x.Sentence].Paragraph == r.d.Sentences[y.Sentence].Paragraph {
		return false
	}
	n := k.before(i)
	if n >= 3 {
		return false
	}
	for j := last + 1; j < i; j++ {
		if z := &r.mentions[j]; z.Kind == DescriptionMention && z.number == x.number && z.gender == x.gender && (z.function == object || z.function == subject || z.function == oblique) && z.definite != bare {
			return true
		}
	}
	return false
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

// candidates are the clusters that agree with a mention, the most recent first, and the new one last. They stay until those of the next are
// asked for.
func (r *resolution) candidates(i int) []candidate {
	x := &r.mentions[i]
	out := r.listed[:0]
	if x.Kind == DescriptionMention && (x.definite < definite || x.definite == possessive || !r.nouns.listed(x.lemma)) {
		return append(out, candidate{cluster: -1, last: -1})
	}
	subjects := false
	barred := r.barred[:0]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= rankerReach && len(out) < 24; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson {
			continue
		}
		if y.Kind == DescriptionMention && y.definite == bare && x.pronoun != noPronoun && (y.function != subject || y.kind == Person && r.clusters[r.referent(j)].names == 0 && r.apposed(y) || r.opening(j)) {
			continue // "…, époux de la ministre, …. Il": a predicate of somebody
		}
		c := r.referent(j)
		n := slices.IndexFunc(out, func(o candidate) bool { return o.cluster == c })
		if n < 0 {
			if slices.Contains(barred, c) {
				continue
			}
			if !r.agrees(i, j, c) {
				if y.Sentence == x.Sentence && (x.pronoun == personalObject || x.pronoun == personalDative || x.pronoun == tonic) {
					barred = append(barred, c) // "Elle lui reproche": nor whom "elle" stands for
				}
				continue
			}
			n = len(out)
			out = append(out, candidate{cluster: c, last: j, order: n})
		}
		if y.function == subject && !subjects && (r.clusters[c].names > 0 || r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel != "appos") {
			subjects, out[n].subject = true, true
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
	if x.gender != "" && k.gender != "" && x.gender != k.gender {
		return false
	}
	if y.Sentence == x.Sentence && (y.First <= x.Head && x.Head <= y.Last || x.First <= y.Head && y.Head <= x.Last) {
		return false // one within the other
	}
	if x.function == subject && (x.pronoun == personalSubject || x.pronoun == noPronoun) && y.pronoun != possessor && r.inOpening(y, x) {
		return false
	}
	if x.quoted && !y.quoted && x.pronoun != noPronoun && x.Sentence-y.Sentence <= 1 && r.speaks(y) {
		return false // whoever speaks says "je"
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
		if tokens := r.d.Sentences[x.Sentence].Tokens; y.Sentence == x.Sentence && y.function == subject && caseLemma(tokens, x.Head) == "pour" && y.clause >= 0 && r.governs(y.clause, x) && x.clause >= 0 && !r.hasObject(x.Sentence, x.clause) {
			return false // "Paul Roy appelle à voter pour lui"
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
		return k.kind == Person && plain(x) && !r.isIntroduced(x) && r.canCall(x.lemma, k)
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
func plain(x *mention) bool {
	for _, q := range x.qualifiers {
		switch q {
		case "jeune", "petit", "vieux", "pauvre", "malheureux", "célèbre", "puissant":
		default:
			return false
		}
	}
	return len(x.complements) == 0
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
		add(34, class, flag(r.nouns.saying[verb]), kind, flag(c.subject))
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

// possessorOf finds whose "son" is: the subject of the clause, else what was mentioned last as a subject.
func (r *resolution) possessorOf(i int) int {
	x := &r.mentions[i]
	best, bestScore := -1, math.MinInt
	order := 0
	tokens := r.d.Sentences[x.Sentence].Tokens
	possessed := tokens[x.Head].Head // not negative: see readPossessive
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	personal := r.tellsSomebody(noun)
	if c := r.fellowOwner(i, possessed); c >= 0 {
		return c
	}
	if c := r.ownerOfFellows(i); c >= 0 {
		return c
	}
	if c, ok := r.ownerApart(i, possessed); ok {
		return c
	}
	own := r.borneBy(i, possessed)
	if own < 0 && personal {
		own = r.predicatedOf(i, possessed)
	}
	human := r.nouns.in(noun, "kin") || r.nouns.ofPersons[noun]
	bodies := r.nouns.ofBodies[noun]
	leads := r.nouns.in(noun, "leader")
	switch noun {
	case "coordinateur", "coordonnateur", "entraîneur", "sélectionneur", "coach", "manager", "porte-parole", "fondateur", "cofondateur", "actionnaire", "propriétaire", "capitaine", "trésorier", "filiale":
		leads = true
	}
	if c := r.subjectAhead(i); c >= 0 {
		return c
	}
	if c := r.relieved(i, possessed); c >= 0 {
		return c
	}
	if c := r.kinByName(i, possessed, noun); c >= 0 {
		return c
	}
	counsel := r.nouns.in(noun, "counsel") || noun == "conseil" && own >= 0
	clause := x.clause
	if caseLemma(tokens, possessed) == "selon" && x.First > 1 && tokens[x.First-2].Form == "," {
		for steps := 0; clause >= 0 && isInfinitive(tokens, clause) && steps < 4; steps++ {
			clause = clauseOf(&r.d.Sentences[x.Sentence], tokens[clause].Head) // "a prié Paul Roy de s'expliquer, selon son porte-parole"
		}
	}
	if leads && own >= 0 {
		if c := r.bodyOfLeader(i, own); c >= 0 {
			return c
		}
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 2; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if k.number != "" && k.number != x.number || k.kind == Event || y.quoted != x.quoted || c == own || human && k.names > 0 && k.kind != Person || bodies && (k.kind == Person || y.kind == Person || k.kind == Place) {
			continue
		}
		if own >= 0 && r.nouns.sides[noun] && k.kind != "" && (k.kind == Person) != (r.clusters[own].kind == Person) {
			continue // rivals of people are people
		}
		acts := y.Sentence == x.Sentence && (r.actsIn(y, clause) || y.pronoun == noPronoun && r.leadsRelative(y, c, x) && (x.number == "Plur" || tokens[x.clause].Feat("Number") != "Plur"))
		if counsel && r.prosecutes(k) || y.Sentence == x.Sentence && tokens[possessed].Deprel == "nsubj" && x.clause >= 0 && tokens[x.clause].Deprel == "root" && r.inOpening(y, x) {
			continue // "Le procureur l'accuse. Un de ses avocats"; "Reçu par Paul Roy, son délégué"
		}
		if k.names == 0 && y.pronoun == noPronoun && y.definite == bare && (y.function != subject || r.apposed(y) || r.opening(j)) {
			continue // "Adversaire déclaré de la réforme, Paul Roy": a predicate
		}
		if k.names == 0 && y.pronoun == noPronoun && (y.kind == "" || y.kind == Event) && !acts && !(bodies && y.Sentence == x.Sentence && y.function == subject) {
			continue // things own by being the subject alone: "le chômage bat son record"
		}
		if y.function != subject && !acts && !(y.Sentence == x.Sentence && (k.kind == Person || y.kind == Person || bodies && (k.kind == Organization || y.kind == Organization))) {
			continue
		}
		if x.number == "Plur" && k.number == "" || personal && k.kind == Place && y.function != subject {
			continue
		}
		if y.Sentence == x.Sentence && y.First <= x.Head && x.Head <= y.Last || noun == "homologue" && k.names == 0 && y.kind == "" {
			continue
		}
		score := -2*order - 6*(x.Sentence-y.Sentence)
		if y.function == subject {
			score += 6
			if y.Sentence < x.Sentence && r.leads(y) {
				score += 3 // "Il a été condamné pour avoir écrit que Paul Roy mentait. Son avocat"
			}
		}
		if acts {
			score += 10
		}
		if k.gender != "" && (k.gender == "Masc" && (noun == "mari" || noun == "époux") || k.gender == "Fem" && (noun == "femme" || noun == "épouse")) && tokens[possessed].Feat("Number") != "Plur" && Lower(tokens[possessed].Form) == noun {
			score -= 12 // seldom of the same
		}
		switch {
		case leads && own >= 0:
			if k.kind == Organization { // "Olympiakos hésite. Son président, Nikos Pappas"
				score += 4
			}
		case k.kind == Person || y.kind == Person:
			score += 4
		}
		if score > bestScore {
			best, bestScore = c, score
		}
		order++
	}
	if best < 0 && !bodies {
		return r.soleOwner(i, own, counsel)
	}
	return best
}

// borneBy is the cluster of the name that the noun behind a possessive is a title of, who is not the owner: "son président,
// Nikos Pappas"; -1 where it is nobody's.
func (r *resolution) borneBy(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	if tokens[possessed].Deprel == "nmod" && tokens[possessed].Head >= 0 {
		if one := tokens[possessed].Head; tokens[one].Lemma == "un" && tokens[one].Deprel == "appos" && tokens[one].Head >= 0 && tokens[one].Head < one { // "Paul Roy, l'un de ses proches"
			if n := int(r.inName[s][tokens[one].Head]) - 1; n >= 0 {
				return r.of(r.ofName[n])
			}
		}
	}
	for m := i + 1; m < len(r.mentions) && r.mentions[m].Sentence == s && r.mentions[m].Head <= possessed; m++ {
		if r.mentions[m].Head == possessed && r.impliedOf[m] >= 0 {
			return r.of(r.impliedOf[m])
		}
	}
	for m := i - 1; m >= 0 && r.mentions[m].Sentence == s; m-- {
		if r.mentions[m].Head == possessed && r.impliedOf[m] >= 0 {
			return r.of(r.impliedOf[m])
		}
	}
	return r.namedBehind(i, possessed)
}

// tellsSomebody says whether a noun tells of a person.
func (r *resolution) tellsSomebody(noun string) bool {
	return r.nouns.kindOf(noun) == Person || isAgent(noun)
}

// namedBehind is the cluster of the name in apposition to the noun behind a possessive, however far its phrase goes: "Son dirigeant pour
// l'Europe, Paul Roy", "L'un de ses juges, Paul Roy", "Son rival, le Congrès"; -1 where there is none.
func (r *resolution) namedBehind(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	kind := r.nouns.kindOf(noun)
	if r.tellsSomebody(noun) {
		kind = Person
	}
	if kind != Person && kind != Organization && !r.nouns.sides[noun] {
		return -1
	}
	end := possessed + 1
	for end < len(tokens) && end <= possessed+8 && tokens[end].Form != "," && tokens[end].Feat("VerbForm") != "Fin" && tokens[end].UPOS != "CCONJ" && tokens[end].UPOS != "PUNCT" {
		end++
	}
	if end >= len(tokens) || tokens[end].Form != "," {
		return -1
	}
	for m := i + 1; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		if y.First < end || y.Kind != NameMention {
			continue
		}
		first := y.First
		for k := m - 1; k > i && r.mentions[k].Sentence == s && r.mentions[k].First > end; k-- {
			if r.impliedOf[k] == m || r.mentions[k].people != "" && r.mentions[k].Last+1 == y.First { // "Son procureur, le colonel Paul Roy"
				first = min(first, r.mentions[k].First)
			}
		}
		for first > end+1 && (tokens[first-1].UPOS == "DET" || isAddress(tokens[first-1].Form)) {
			first--
		}
		if first != end+1 || (y.kind == Person) != (kind == Person) && !r.nouns.sides[noun] {
			return -1
		}
		if next := y.Last + 1; next < len(tokens) && tokens[next].UPOS != "PUNCT" {
			return -1
		}
		return r.of(m)
	}
	return -1
}

// predicatedOf is the cluster of whom a predicate tells that they are somebody's: "Anne Roy, qui fut sa porte-parole", "Paul Roy est devenu
// son rival"; -1 where the noun behind a possessive is no predicate.
func (r *resolution) predicatedOf(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	predicate := possessed
	if !slices.ContainsFunc(tokens[:possessed], func(t Token) bool { return t.Head == possessed && t.Deprel == "cop" }) {
		h := tokens[possessed].Head
		if h < 0 || h > possessed || tokens[possessed].Deprel != "xcomp" && tokens[possessed].Deprel != "obj" || tokens[h].Lemma != "devenir" && tokens[h].Lemma != "rester" && tokens[h].Lemma != "demeurer" {
			return -1
		}
		predicate = h
	}
	for steps := 0; steps < 4; steps++ {
		for t := range predicate {
			if tokens[t].Head != predicate || !strings.HasPrefix(tokens[t].Deprel, "nsubj") {
				continue
			}
			if tokens[t].Lemma == "qui" {
				t = tokens[predicate].Head
			}
			if t < 0 {
				return -1
			}
			if n := int(r.inName[s][t]) - 1; n >= 0 {
				return r.of(r.ofName[n])
			}
			for m := r.starts[s]; m < i; m++ {
				if r.mentions[m].Head == t && r.mentions[m].pronoun != possessor {
					return r.referent(m)
				}
			}
			return -1
		}
		if tokens[predicate].Feat("VerbForm") != "Inf" && tokens[predicate].UPOS != "ADV" || tokens[predicate].Head < 0 {
			return -1
		}
		predicate = tokens[predicate].Head // "avant de devenir son rival"
	}
	return -1
}

// fellowOwner is whose the first of two coordinated nouns says that the second is: the first itself, "Paul Roy et sa
// fille", or who owns it too, "son mari et sa fille"; -1 where nothing is coordinated.
func (r *resolution) fellowOwner(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if c := r.besideAnother(i, possessed); c >= 0 {
		return c
	}
	if tokens[possessed].Deprel != "conj" || tokens[possessed].Head < 0 || tokens[possessed].Head > possessed || x.number != "Sing" {
		return -1
	}
	fellow := tokens[possessed].Head
	for j := i - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence; j-- {
		y := &r.mentions[j]
		k := &r.clusters[r.of(j)]
		switch {
		case y.pronoun == possessor && tokens[y.Head].Head == fellow:
			return r.of(j)
		case y.Head == fellow && k.kind == Place && r.nouns.in(r.nouns.masculine(Lower(tokens[possessed].Lemma)), "kin"):
			return -1 // "n'a revu ni Abomey ni son épouse"
		case y.Head == fellow && y.Kind == DescriptionMention && y.kind == Person && y.number != "Plur" && (y.definite == definite || y.definite == demonstrative) && r.tellsSomebody(r.nouns.masculine(Lower(tokens[possessed].Lemma))):
			return r.referent(j) // "l'ancien président et son directeur de cabinet"
		case y.Head == fellow && y.Kind == NameMention && k.number != "Plur" && (k.kind == Person || tokens[fellow].Deprel == "conj"):
			return r.of(j)
		}
	}
	return -1
}

// ownerOfFellows is whose men are told of one of whom a possessive behind "dont" tells: "trois proches de Paul Roy, dont son avocat"; -1 otherwise.
func (r *resolution) ownerOfFellows(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First < 2 || tokens[x.First-1].Lemma != "dont" || tokens[x.First-2].Form != "," {
		return -1
	}
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		switch {
		case y.Last+3 < x.First:
			return -1
		case y.pronoun == possessor:
			return r.of(m) // "plusieurs de ses proches, dont son avocat"
		case r.clusters[r.referent(m)].kind == Person && r.clusters[r.referent(m)].names > 0 && y.function == nominal:
			return r.referent(m)
		}
	}
	return -1
}

// subjectAhead is the named subject that follows a possessive in a phrase before it: "Dès son arrivée à Kiev, Anna Roy a
// salué"; -1 where there is none.
func (r *resolution) subjectAhead(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.number != "Sing" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	clause := x.clause
	if h := tokens[clause].Head; h > x.Head && tokens[clause].Deprel == "advcl" && clause < x.Head && tokens[clause].Feat("VerbForm") == "Part" {
		clause = h // "Interrogé sur son avenir, Anna Roy a souri"
	}
	if possessed := &tokens[tokens[x.Head].Head]; x.Head > clause || possessed.Head == clause && strings.HasPrefix(possessed.Deprel, "nsubj") {
		return -1
	}
	own := r.borneBy(i, tokens[x.Head].Head)
	comma := false
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Sentence == x.Sentence; j++ {
		y := &r.mentions[j]
		if y.First > clause {
			return -1
		}
		for t := x.Head; t < y.First && !comma; t++ {
			comma = tokens[t].Form == ","
		}
		if y.function != subject || y.clause != clause || !comma {
			continue
		}
		c := r.referent(j) // "Dans son réquisitoire, la procureure, Anne Roy,"
		if k := &r.clusters[c]; k.names == 0 || k.kind != Person || y.Kind == PronounMention || c == own || below(tokens, x.Head, y.Head) {
			return -1
		}
		for m := r.starts[x.Sentence]; m < i; m++ {
			if r.mentions[m].function == subject && r.mentions[m].clause == clause {
				return -1
			}
		}
		return c
	}
	return -1
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
		case r.nouns.controls[verb] == "object" && tokens[clause].Deprel != "advcl":
			if r.hasObject(y.Sentence, governor) {
				return y.function == object && y.clause == governor
			}
		case r.nouns.controls[verb] == "dative" && tokens[clause].Deprel != "advcl":
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

// hasObject says whether a verb has an object.
func (r *resolution) hasObject(sentence, verb int) bool {
	return slices.ContainsFunc(r.d.Sentences[sentence].Tokens, func(t Token) bool { return t.Head == verb && t.Deprel == "obj" })
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
		if tokens := r.d.Sentences[x.Sentence].Tokens; y.Sentence == x.Sentence && y.function == subject && x.clause >= 0 && tokens[x.clause].Deprel == "ccomp" && y.clause == predicateAbove(tokens, x.clause) {
			continue // "Paul Roy pense que ce dernier"
		}
		if r.clusters[c.cluster].kind == Person || y.kind == Person {
			return c.cluster
		}
	}
	return -1
}

// placeOf finds what "y" is: the place mentioned last.
func (r *resolution) placeOf(i int) int {
	x := &r.mentions[i]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		c := r.of(j)
		if r.clusters[c].kind == Place && !(r.mentions[j].Sentence == x.Sentence && r.mentions[j].clause == x.clause) {
			return c
		}
	}
	return -1
}
