package nlp

import (
	"slices"
	"strings"
)

// Whom a sentence is about, and what pronouns take from it: a text goes on about the subject of the sentence before.

// mainSubject is the mention that a sentence is about, the subject of its main clause or whom "c'est" points out; -1 where it has none, several, or
// speaks within quotation marks alone.
func (r *resolution) mainSubject(sentence int) int {
	found := -1
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.quoted || y.pronoun == possessor || y.pronoun == firstPerson || !(r.leads(y) || r.cleft(y)) || r.opening(m) {
			continue
		}
		switch tokens := r.d.Sentences[sentence].Tokens; {
		case found < 0:
			found = m
		case tokens[y.Head].Deprel == "appos" && below(tokens, y.Head, r.mentions[found].Head):
			if k := &r.clusters[r.referent(m)]; k.names > 0 && r.clusters[r.referent(found)].names == 0 && k.kind == r.mentions[found].kind {
				found = m // "Le négociateur, l'ancien ministre Paul Roy,"
			}
		case r.referent(m) != r.referent(found) && r.mentions[found].clause == y.clause:
			return -1
		}
	}
	return found
}

// cleft says whether a mention is what "c'est" points out: "C'est Paul Roy qui a tranché".
func (r *resolution) cleft(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	return tokens[y.Head].Deprel == "root" && y.First > 1 && tokens[y.First-1].Lemma == "être" && strings.EqualFold(strings.TrimRight(tokens[y.First-2].Form, "'’"), "c")
}

// canMean says whether a singular personal pronoun can stand for the person whom a mention speaks of, by gender and number.
func (r *resolution) canMean(x *mention, m int) bool {
	y := &r.mentions[m]
	k := &r.clusters[r.referent(m)]
	if k.kind != Person && y.kind != Person || k.number == "Plur" || y.number == "Plur" {
		return false
	}
	gender := k.gender
	if gender == "" {
		gender = y.gender
	}
	return gender == "" || x.gender == "" || gender == x.gender
}

// topicOfObject is the named person that the sentence of an object pronoun is about, or else the one before, where nobody else stands between whom it
// could mean: "Révoquée, elle fuit à Dakar, où un avocat lui trouve un poste", "Anne Roy hésite. Un dossier l'attend"; -1 otherwise.
func (r *resolution) topicOfObject(i int) int {
	x := &r.mentions[i]
	if x.number != "Sing" || x.clause < 0 {
		return -1
	}
	own := func(m int) bool { return !r.agrees(i, m, r.referent(m)) }
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		if y.pronoun == firstPerson || !r.canMean(x, m) || y.definite == bare && y.Kind == DescriptionMention {
			continue
		}
		c := r.referent(m)
		if y.pronoun == possessor || own(m) {
			continue
		}
		if r.clusters[c].kind == Person && r.clusters[c].names > 0 && y.function == subject && y.clause >= 0 && y.clause != x.clause && below(r.d.Sentences[x.Sentence].Tokens, x.Head, y.clause) && y.quoted == x.quoted {
			return c
		}
		return -1
	}
	if x.quoted || x.Sentence == 0 {
		return -1
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 || !r.canMean(x, s) {
		return -1
	}
	c := r.referent(s)
	k := &r.clusters[c]
	if k.kind != Person || k.names == 0 || !r.agrees(i, s, c) {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		if r.referent(m) == c && own(m) {
			return -1 // the subject of this one is no other's object
		}
	}
	if r.weightiest(i).outweighs(c, k.before(i)) {
		return -1
	}
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		o := r.referent(m)
		if y := &r.mentions[m]; y.pronoun == personalObject && y.number == "Sing" && (y.gender == "" || x.gender == "" || y.gender == x.gender) && r.clusters[o].names == 0 {
			return -1 // "Luc Martin l'avait recruté. Anne Roy le soutient": whoever that was
		}
		if o == c || !r.canMean(x, m) || r.clusters[o].kind != Person || r.clusters[o].names == 0 {
			continue
		}
		if r.clusters[o].before(i)+1 >= k.before(i) {
			return -1
		}
	}
	return c
}

// ofBody says whether the clause above an object pronoun has for its subject something named, and nobody, that the pronoun can mean: "La Turquie veut rejoindre
// le programme, dont Washington l'avait exclue".
func (r *resolution) ofBody(i int) bool {
	x := &r.mentions[i]
	if x.clause < 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for m := r.starts[x.Sentence]; m < i; m++ {
		y, k := &r.mentions[m], &r.clusters[r.referent(m)]
		if y.Kind == NameMention && y.function == subject && y.clause >= 0 && y.clause != x.clause && below(tokens, x.Head, y.clause) && k.kind != Person && k.number != "Plur" && x.gender != "" && k.gender == x.gender {
			return true
		}
	}
	return false
}

// weight is the person whom a pronoun can mean of whom the text has spoken most of those it has spoken of late, how often, and how often of the next.
type weight struct{ cluster, most, second int }

// weightiest finds it for a pronoun; the cluster is -1 where there is nobody.
func (r *resolution) weightiest(i int) weight {
	x, w := &r.mentions[i], weight{cluster: -1}
	for m := i - 1; m >= 0 && x.Sentence-r.mentions[m].Sentence <= rankerReach; m-- {
		c := r.referent(m)
		k := &r.clusters[c]
		if c == w.cluster || k.kind != Person || k.names == 0 {
			continue
		}
		switch n := k.before(i); {
		case n <= w.second || !r.canMean(x, m):
		case n > w.most:
			w = weight{c, n, w.most}
		default:
			w.second = n
		}
	}
	return w
}

// outweighs says whether the text has spoken twice as often of another person than of one of whom it has spoken so often.
func (w weight) outweighs(cluster, said int) bool {
	if cluster == w.cluster {
		return w.second > 2*said+1
	}
	return w.most > 2*said+1
}

// quotedSpeaker finds who "a-t-il dit" behind a quotation is: who spoke last, or whom a sentence since then is about, which the quotation follows.
func (r *resolution) quotedSpeaker(i int) int {
	x := &r.mentions[i]
	if !r.closesQuote(x) {
		return -1
	}
	if c := r.beforeColon(i); c >= 0 {
		return c
	}
	c := r.lastSpeaker(i)
	verb := Lower(r.d.Sentences[x.Sentence].Tokens[x.clause].Lemma)
	if r.words.is(verb, goingOnVerb) {
		return c
	}
	spoke := -1
	if c >= 0 {
		for j := i - 1; j >= 0; j-- {
			if y := &r.mentions[j]; !y.quoted && r.of(j) == c && r.speaks(y) {
				spoke = y.Sentence
				break
			}
		}
	}
	for s := x.Sentence - 1; s > spoke && s >= x.Sentence-2 && s >= 0; s-- {
		m := r.mainSubject(s)
		if m < 0 {
			if r.quotedWhole(s) {
				continue
			}
			return c
		}
		if r.otherSubject(x, s, m) {
			return c
		}
		if !r.canMean(x, m) {
			if o := r.soleNamed(s, x); o >= 0 {
				return o // "Les étudiants ont un parti, mené par Paul Roy. « … », prévient-il"
			}
			return c
		}
		return r.referent(m)
	}
	return c
}

// beforeColon is the one person whom the sentence of "a-t-il dit" speaks of before the colon that its quotation follows: "Pas de quoi calmer ce
// dernier : « … », a-t-il répliqué"; -1 otherwise.
func (r *resolution) beforeColon(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	colon := slices.IndexFunc(tokens[:x.First], func(t Token) bool { return t.Form == ":" })
	if colon < 0 {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence]; m < i && r.mentions[m].First < colon; m++ {
		c := r.referent(m)
		if c == found || r.mentions[m].quoted || r.mentions[m].pronoun == possessor || !r.canMean(x, m) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// otherSubject says whether a clause beside that of the main subject of a sentence has another whom a pronoun can mean.
func (r *resolution) otherSubject(x *mention, sentence, main int) bool {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.clause != r.mentions[main].clause && r.leads(y) && !y.quoted && r.referent(m) != r.referent(main) && r.canMean(x, m) {
			return true
		}
	}
	return false
}

// soleNamed is the one named person of a sentence whom a pronoun can mean; -1 where there are others or none.
func (r *resolution) soleNamed(sentence int, x *mention) int {
	found := -1
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		c := r.referent(m)
		if c == found || r.mentions[m].pronoun == possessor || !r.canMean(x, m) || r.mentions[m].definite == bare && r.mentions[m].Kind == DescriptionMention {
			continue
		}
		if found >= 0 || r.clusters[c].names == 0 {
			return -1
		}
		found = c
	}
	return found
}

// quotedWhole says whether a sentence stands within quotation marks.
func (r *resolution) quotedWhole(s int) bool {
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		if !r.mentions[m].quoted {
			return false
		}
	}
	return r.starts[s] < r.starts[s+1]
}

// asFor is what "quant à" announces, where a comma parts it from the pronoun that repeats it: "Quant au Front, il"; -1 otherwise.
func (r *resolution) asFor(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First < 4 || !strings.EqualFold(tokens[0].Form, "quant") {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.First > 3 {
			return -1
		}
		c := r.referent(m)
		if y.pronoun != noPronoun || y.First < 2 || y.Last >= x.First || !slices.ContainsFunc(tokens[y.Last+1:x.First], func(t Token) bool { return t.Form == "," }) {
			continue
		}
		if k := &r.clusters[c]; k.number != "" && k.number != x.number || k.gender != "" && x.gender != "" && k.gender != x.gender {
			return -1
		}
		return c
	}
	return -1
}

// unnamedBefore is whom or what the sentence before is about without a name that the text is known to give it, somebody told by where he is from or a body,
// for the subject of a sentence: "Le Breton a remercié les clubs. Il": nobody mentioned before; -1 otherwise.
func (r *resolution) unnamedBefore(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) || r.d.Sentences[x.Sentence].Paragraph != r.d.Sentences[x.Sentence-1].Paragraph {
		return -1
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 {
		return -1
	}
	y := &r.mentions[s]
	if y.pronoun != noPronoun || y.Kind == NameMention || y.definite < definite && !y.inhabitant || y.number == "Plur" || y.gender != "" && y.gender != x.gender || r.clusters[r.referent(s)].names > 0 || y.function != subject {
		return -1
	}
	if !y.inhabitant && (y.kind != Organization || !r.words.is(y.lemma, sortNoun)) {
		return -1
	}
	for m := r.starts[x.Sentence-1]; m < i; m++ {
		if z := &r.mentions[m]; z.Kind == DescriptionMention && z.definite == bare {
			continue
		}
		if r.canMean(x, m) && r.referent(m) != r.referent(s) && (y.kind != Person && !y.inhabitant || r.mentions[m].Sentence == x.Sentence) {
			return -1
		}
	}
	return r.referent(s)
}

// relieved is from whom a verb takes the office that a possessive tells: "a démis de ses fonctions la ministre Anne Roy"; -1 otherwise.
func (r *resolution) relieved(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := tokens[possessed].Head
	if verb >= 0 && tokens[verb].Deprel == "obj" && tokens[verb].UPOS != "VERB" {
		verb = tokens[verb].Head // "a relevé Paul Roy de son mandat"
	}
	if verb < 0 || !r.words.is(Lower(tokens[possessed].Lemma), chargeNoun) || !r.words.is(Lower(tokens[verb].Lemma), relievingVerb) || caseLemma(tokens, possessed) != "de" {
		return -1
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		whom := tokens[y.Head].Head == verb && (tokens[y.Head].Deprel == "obj" || tokens[y.Head].Deprel == "iobj") && !r.words.is(Lower(tokens[y.Head].Lemma), dayNoun)
		if y.pronoun == possessor || !whom && (y.First != possessed+1 || r.clusters[r.referent(m)].kind != Person) { // "a démis de ses fonctions la ministre"
			continue
		}
		if c := r.referent(m); m < i || y.Kind == NameMention || r.impliedOf[m] >= 0 {
			return c
		}
	}
	return -1
}

// kinByName is whose kin bears their surname: "a libéré Boubacar Sylla Diallo, détenu à Koulikoro. Sa sœur, Aminata Sylla Diallo"; -1 otherwise.
func (r *resolution) kinByName(i, possessed int, noun string) int {
	x := &r.mentions[i]
	if !r.nouns.in(noun, "kin") {
		return -1
	}
	own := r.borneBy(i, possessed)
	if own < 0 || r.clusters[own].names == 0 {
		return -1
	}
	surnames := r.surnames(own)
	for m := i - 1; m >= 0 && x.Sentence-r.mentions[m].Sentence <= 1; m-- {
		c := r.referent(m)
		if k := &r.clusters[c]; c == own || k.kind != Person || k.names == 0 {
			continue
		}
		for _, s := range r.surnames(c) {
			if slices.Contains(surnames, s) {
				return c
			}
		}
	}
	return -1
}

// surnames are the last words of a person's names of several words.
func (r *resolution) surnames(c int) []string {
	var out []string
	for _, m := range r.clusters[c].mentions {
		if y := &r.mentions[m]; y.Kind == NameMention && y.Last > y.First {
			out = append(out, Lower(r.d.Sentences[y.Sentence].Tokens[y.Last].Form))
		}
	}
	return out
}

// prosecutes says whether the text calls somebody a prosecutor or a judge, who has no lawyers.
func (r *resolution) prosecutes(k *cluster) bool {
	return slices.ContainsFunc(k.heads, func(h string) bool { return r.words.is(r.nouns.masculine(h), prosecutorNoun) })
}

// relativeOf says whether a pronoun is the subject of a relative clause that tells of a mention, which it then is not: "le bataillon où il a servi", "Paul Roy, dont il fut le conseiller".
func (r *resolution) relativeOf(y, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || !strings.HasPrefix(tokens[x.clause].Deprel, "acl:relcl") || tokens[x.clause].Head < 0 {
		return false
	}
	top := tokens[x.clause].Head
	return y.Last < x.First && (y.First <= top && top <= y.Last || tokens[y.Head].Head == top && (tokens[y.Head].Deprel == "nmod" || tokens[y.Head].Deprel == "flat" || tokens[y.Head].Deprel == "appos") && y.Kind == NameMention && y.First == top+1)
}

// personAbove is the person who is the subject of the clause above a relative clause, for the subject of that one, where the sentence speaks of nobody
// else before it but of whom the relative tells: "Luc Martin est entré dans le sillage de Paul Roy, dont il fut le conseiller"; -1 otherwise.
func (r *resolution) personAbove(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.number != "Sing" || x.clause < 0 || !strings.HasPrefix(tokens[x.clause].Deprel, "acl:relcl") {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if c == found || y.pronoun == possessor || y.quoted != x.quoted || !r.canMean(x, m) || r.relativeOf(y, x) || y.Kind == DescriptionMention && y.definite == bare {
			continue
		}
		if found >= 0 || k.kind != Person || k.names == 0 || y.function != subject || y.clause < 0 || y.clause == x.clause || !below(tokens, x.clause, y.clause) {
			return -1
		}
		found = c
	}
	return found
}

// besideAnother is the person beside whom somebody of theirs is named by a second "de": "la libération du chef de l'État, détenu à Gao, et de son directeur de
// cabinet"; -1 otherwise.
func (r *resolution) besideAnother(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.number != "Sing" || x.First < 3 || tokens[x.First-1].Lemma != "de" || tokens[x.First-2].UPOS != "CCONJ" || tokens[x.First-3].Form != "," || !r.tellsSomebody(r.nouns.masculine(Lower(tokens[possessed].Lemma))) {
		return -1
	}
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		if c := r.referent(m); y.function == nominal && y.pronoun == noPronoun && y.number != "Plur" && r.clusters[c].number != "Plur" && (r.clusters[c].kind == Person || y.kind == Person) && y.definite != bare && caseLemma(tokens, y.Head) == "de" {
			return c
		}
	}
	return -1
}

// keptObject is whom an object pronoun means behind a sentence that tells with another what was before: "Paul Nef a licencié Marc Roche. Luc Martin l'avait
// recruté en 2010. Anne Berthier le soutient". The text goes on about that object, where each of the two sentences names nobody else than who acts.
func (r *resolution) keptObject(i int) int {
	x := &r.mentions[i]
	if x.pronoun != personalObject || x.number == "Plur" || x.quoted || x.Sentence == 0 || x.clause < 0 {
		return -1
	}
	kept, actor := -1, -1
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		switch {
		case y.pronoun == personalObject && kept < 0 && y.clause >= 0 && hadBefore(r.d.Sentences[y.Sentence].Tokens, y.clause):
			kept = m
		case y.Kind == NameMention && y.kind == Person && y.function == subject && actor < 0:
			actor = m
		case y.Kind == PronounMention || y.kind == Person:
			return -1
		}
	}
	if kept < 0 || actor < 0 || r.mentions[kept].clause != r.mentions[actor].clause {
		return -1
	}
	c := r.referent(kept)
	if k := &r.clusters[c]; k.kind != Person || k.names == 0 || !r.mayMean(x, k) || c == r.referent(actor) {
		return -1
	}
	acts := false
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.Kind == NameMention && y.kind == Person && y.function == subject && y.clause == x.clause && r.referent(m) != c {
			acts = true
		} else if y.Kind == PronounMention || y.kind == Person {
			return -1
		}
	}
	if !acts {
		return -1
	}
	return c
}
