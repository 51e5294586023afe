package nlp

import (
	"cmp"
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/nlp/internal/vector"
)

// mention is a Mention with what its form says.
type mention struct {
	Mention
	definite    definiteness
	function    function
	pronoun     pronoun
	quoted      bool
	inhabitant  bool   // a capitalised word for where somebody is from: "le Breton"
	age         bool   // it tells an age: "l'homme de 68 ans"
	cut         bool   // more follows that the tree did not give to it: what it says is not known whole
	clause      int    // token of the verb or predicate that governs it, or -1
	kind        string // type of a Name where the form tells
	gender      string
	number      string
	lemma       string   // of the head, lower case
	complements []string // what its adjectives and "de" complements name: see complementKey
	qualifiers  []string // lemmas of its other adjectives and complements
	people      string   // id of the place that a demonym in it names: "le Norvégien", "le président norvégien"
	home        struct { // see homeOf
		home
		read bool
	}
}

// definiteness is how a noun is determined.
type definiteness uint8

const (
	bare definiteness = iota
	indefinite
	definite
	demonstrative
	possessive
)

// function is what a mention is in its clause.
type function uint8

const (
	other function = iota
	subject
	object
	oblique
	nominal // in another noun phrase
)

// pronoun is a class of pronouns that behave alike.
type pronoun uint8

const (
	noPronoun        pronoun = iota
	personalSubject          // il, elle, ils, elles
	personalObject           // le, la, les, l'
	personalDative           // lui, leur
	tonic                    // lui, elle, eux after a preposition
	demonstrativePro         // celui-ci, ce dernier
	possessor                // son, sa, ses, leur, leurs
	locative                 // y
	firstPerson              // je, me, mon: whoever speaks
	ordinalPro               // le premier, la seconde: of two
	emphatic                 // lui-même; elle, lui aussi: what the clause names besides
	several                  // tous, tous deux, les trois, les deux premiers, chacun: of a list
)

// findMentions lists the names, nouns and pronouns of the document that can refer, in the order of the text.
func (r *resolution) findMentions() {
	d := r.d
	r.inName = vector.Sized(r.inName, len(d.Sentences))
	tokens := 0
	for i := range d.Sentences {
		tokens += len(d.Sentences[i].Tokens)
	}
	r.cells = vector.Sized(r.cells, tokens)
	cells := r.cells
	for i := range d.Sentences {
		n := len(d.Sentences[i].Tokens)
		r.inName[i], cells = cells[:n:n], cells[n:]
	}
	for i := range d.Names {
		n := &d.Names[i]
		for t := n.First; t <= n.Last; t++ {
			r.inName[n.Sentence][t] = int32(i + 1)
		}
	}
	r.mentions = slices.Grow(r.mentions, tokens/4)
	inQuote := false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if i == 0 || s.Paragraph != d.Sentences[i-1].Paragraph {
			inQuote = s.Quoted
		}
		for t := range s.Tokens {
			switch s.Tokens[t].Form {
			case "«", "“":
				inQuote = true
			case "»", "”":
				inQuote = false
			case "\"":
				inQuote = !inQuote
			}
			if n := r.inName[i][t]; n > 0 {
				if d.Names[n-1].First == t {
					r.addName(int(n-1), inQuote)
				}
				continue
			}
			switch s.Tokens[t].UPOS {
			case "DET": // most are articles
				if s.Tokens[t].Feat("Poss") != "Yes" {
					continue
				}
			case "PRON":
				if s.Tokens[t].Form == "en" && !inQuote {
					r.ens = append(r.ens, partitive{i, t})
				}
			case "ADJ", "NOUN", "PROPN", "NUM":
			case "VERB":
				if !accusedNoun(s, t) {
					continue
				}
			default:
				continue
			}
			r.mentions = append(r.mentions, mention{})
			last := len(r.mentions) - 1
			if x := &r.mentions[last]; r.readToken(i, t, x) {
				x.quoted = inQuote
			} else {
				r.mentions = r.mentions[:last]
			}
		}
	}
}

func (r *resolution) addName(name int, quoted bool) {
	n := &r.d.Names[name]
	s := &r.d.Sentences[n.Sentence]
	head := n.First
	for t := n.First; t <= n.Last; t++ {
		if h := s.Tokens[t].Head; h < n.First || h > n.Last {
			head = t
			break
		}
	}
	x := mention{
		Mention: Mention{Start: n.Start, End: n.End, Kind: NameMention, Sentence: n.Sentence, First: n.First, Last: n.Last, Head: head, Name: name},
		kind:    n.Type,
		lemma:   gazetteer.Fold(r.d.Text[n.Start:n.End]),
		quoted:  quoted,
	}
	governed := head
	if h := s.Tokens[head].Head; h == n.First-1 && h >= 0 && isAddress(s.Tokens[h].Form) {
		governed = h // "M. Roy a dit"
	}
	x.function, x.clause = functionOf(s, governed)
	if h := s.Tokens[head].Head; x.function == object || x.function == oblique || x.function == nominal {
		if s.Tokens[head].Deprel == "nmod" && h == n.First-1 && h > 0 && r.words.is(Lower(s.Tokens[h].Lemma), dayNoun) && s.Tokens[h-1].UPOS == "VERB" {
			x.function = object // "a limogé jeudi Paul Roy", whatever the tree makes of the day
		}
	}
	if r.isInvertedSpeaker(s, &x) {
		x.function = subject
	}
	if x.kind != Person && n.First > 0 { // "le Front", "la CPI"
		if det := &s.Tokens[n.First-1]; det.UPOS == "DET" && det.Feat("Definite") == "Def" {
			x.gender, x.number = det.Feat("Gender"), det.Feat("Number")
		}
	}
	r.mentions = append(r.mentions, x)
}

// readToken reads a token outside of names as a mention; false where it is none.
func (r *resolution) readToken(sentence, t int, x *mention) bool {
	s := &r.d.Sentences[sentence]
	tok := &s.Tokens[t]
	x.Mention = Mention{Start: tok.Start, End: tok.End, Kind: PronounMention, Sentence: sentence, First: t, Last: t, Head: t, Name: -1}
	if readSeveral(s, t, x) {
		x.function, x.clause = functionOf(s, t)
		return true
	}
	switch tok.UPOS {
	case "NUM":
		return false
	case "PRON":
		if !r.readPronoun(s, t, x) {
			return false
		}
	case "DET":
		if !readPossessive(s, t, x) {
			return false
		}
	case "ADJ", "NOUN":
		if t > 0 && s.Tokens[t-1].Lemma == "ce" && strings.EqualFold(tok.Lemma, "dernier") && (t+1 == len(s.Tokens) || s.Tokens[t+1].UPOS != "NOUN") {
			x.pronoun = demonstrativePro
			x.First, x.Start = t-1, s.Tokens[t-1].Start
			x.gender, x.number = formGender(tok, &s.Tokens[t-1])
			break
		}
		if ordinalAlone(s, t) {
			x.pronoun = ordinalPro
			x.First, x.Start = t-1, s.Tokens[t-1].Start
			x.gender, x.number = formGender(tok, &s.Tokens[t-1])
			break
		}
		if tok.UPOS == "ADJ" && !r.standsAlone(s, t) && !r.isApposed(sentence, t) || !r.readNoun(sentence, t, x) {
			return false
		}
	case "VERB":
		if !r.readNoun(sentence, t, x) {
			return false
		}
		x.lemma, x.kind, x.cut = accusedLemma, Person, false
	case "PROPN":
		if !r.readInhabitant(sentence, t, x) && !r.readCapital(sentence, t, x) {
			return false
		}
	}
	if x.pronoun != possessor && x.pronoun != firstPerson || tok.UPOS != "DET" {
		x.function, x.clause = functionOf(s, t)
		if r.isInvertedSpeaker(s, x) {
			x.function = subject
		}
	} else {
		x.function = nominal
		_, x.clause = functionOf(s, tok.Head)
	}
	return true
}

// accusedLemma is the noun that the words "mis en cause" are.
const accusedLemma = "mis-en-cause"

// accusedNoun says whether a participle is the noun of "le mis en cause".
func accusedNoun(s *Sentence, t int) bool {
	return t > 0 && t+2 < len(s.Tokens) && (s.Tokens[t].Form == "mis" || s.Tokens[t].Form == "mise") && s.Tokens[t+1].Form == "en" && s.Tokens[t+2].Form == "cause" &&
		s.Tokens[t-1].UPOS == "DET" && s.Tokens[t-1].Lemma == "le"
}

// standsAlone says whether a word tagged as an adjective is the noun of its phrase: "la sportive nie".
func (r *resolution) standsAlone(s *Sentence, t int) bool {
	tok := &s.Tokens[t]
	if t == 0 || s.Tokens[t-1].UPOS != "DET" || s.Tokens[t-1].Head != t || t+1 < len(s.Tokens) && s.Tokens[t+1].UPOS == "NOUN" {
		return false
	}
	taken := func(word string) bool { return r.words.is(r.nouns.masculine(Lower(word)), takingUpNoun) }
	return strings.HasPrefix(tok.Deprel, "nsubj") && (taken(tok.Lemma) || taken(tok.Form)) // "cette agrégée", of "agréger"
}

// isApposed says whether a word tagged as an adjective is the noun that a person's name stands in apposition to: "affronter la sortante, Anne Roy".
func (r *resolution) isApposed(sentence, t int) bool {
	tokens := r.d.Sentences[sentence].Tokens
	if t == 0 || t+2 >= len(tokens) || tokens[t+1].Form != "," || tokens[t-1].UPOS != "DET" || tokens[t-1].Head != t || r.nouns.kindHeld(tokens[t].Lemma) != Person {
		return false
	}
	n := r.nameStarting(sentence, t+2)
	return n >= 0 && r.d.Names[n].Type == Person
}

// formGender is the gender and number of a noun: what its determiner tells, which is surer, else its own.
func formGender(tok, determiner *Token) (gender, number string) {
	gender, number = determiner.Feat("Gender"), determiner.Feat("Number")
	if gender == "" {
		gender = tok.Feat("Gender")
	}
	if number == "" {
		number = tok.Feat("Number")
	}
	return gender, number
}

// readPronoun fills in what a pronoun says; false where it refers to nothing.
func (r *resolution) readPronoun(s *Sentence, t int, x *mention) bool {
	tok := &s.Tokens[t]
	form := strings.TrimLeft(Lower(tok.Form), "-")
	form = strings.TrimPrefix(strings.TrimPrefix(form, "t-"), "t’")
	x.gender, x.number = tok.Feat("Gender"), tok.Feat("Number")
	set := func(p pronoun, gender, number string) bool {
		x.pronoun, x.gender, x.number = p, gender, number
		return true
	}
	clitic := t+1 < len(s.Tokens) && tok.Head > t || strings.HasPrefix(tok.Form, "-")
	switch form {
	case "il":
		if r.isImpersonal(s, t) {
			return false
		}
		return set(personalSubject, "Masc", "Sing")
	case "ils":
		return set(personalSubject, "Masc", "Plur")
	case "elle", "elles":
		number := "Sing"
		if form == "elles" {
			number = "Plur"
		}
		switch {
		case emphasises(s, t):
			return set(emphatic, "Fem", number)
		case hasCase(s, t):
			return set(tonic, "Fem", number)
		case tok.Head >= 0 && tok.Head < t && !strings.HasPrefix(tok.Form, "-"):
			return false // "qui réalise, elle, près de 10 %"
		}
		return set(personalSubject, "Fem", number)
	case "lui":
		if emphasises(s, t) {
			return set(emphatic, "Masc", "Sing")
		}
		if clitic && !hasCase(s, t) {
			if t > 0 && s.Tokens[t-1].UPOS == "AUX" && s.Tokens[t-1].Head == tok.Head {
				return false // "le parquet a lui indiqué": it repeats the subject
			}
			return set(personalDative, "", "Sing")
		}
		return set(tonic, "Masc", "Sing")
	case "leur":
		return set(personalDative, "", "Plur")
	case "eux":
		if emphasises(s, t) {
			return set(emphatic, "Masc", "Plur")
		}
		return set(tonic, "Masc", "Plur")
	case "le", "la", "l'", "l’", "les":
		if tok.Deprel != "obj" && tok.Deprel != "iobj" || tok.Head < 0 {
			return false
		}
		if form == "le" && r.words.is(s.Tokens[tok.Head].Lemma, neuterVerb) {
			return false
		}
		gender := ""
		switch form {
		case "le":
			gender = "Masc"
		case "la":
			gender = "Fem"
		}
		if verb := &s.Tokens[tok.Head]; form == "l'" || form == "l’" {
			gender = participleGender(s, t, verb)
			if gender == "Masc" && r.words.is(verb.Lemma, neuterVerb) {
				return false // "l'a appris"
			}
		}
		number := "Sing"
		if form == "les" {
			number = "Plur"
		}
		return set(personalObject, gender, number)
	case "lui-même":
		return set(emphatic, "Masc", "Sing")
	case "elle-même":
		return set(emphatic, "Fem", "Sing")
	case "celui-ci", "celui-là":
		return set(demonstrativePro, "Masc", "Sing")
	case "celle-ci", "celle-là":
		return set(demonstrativePro, "Fem", "Sing")
	case "ceux-ci", "ceux-là":
		return set(demonstrativePro, "Masc", "Plur")
	case "celles-ci", "celles-là":
		return set(demonstrativePro, "Fem", "Plur")
	case "y":
		if tok.Deprel == "fixed" || tok.Head < 0 || t+1 < len(s.Tokens) && s.Tokens[t+1].Lemma == "avoir" && s.Tokens[t+1].UPOS != "AUX" ||
			t+1 < len(s.Tokens) && s.Tokens[t+1].Form == "compris" {
			return false
		}
		return set(locative, "", "")
	case "je", "j'", "j’", "me", "m'", "m’", "moi":
		if tok.Form == "Me" && t+1 < len(s.Tokens) && s.Tokens[t+1].UPOS == "PROPN" {
			return false // "Me Anne Roy, son avocate"
		}
		return set(firstPerson, "", "Sing")
	}
	return false
}

// emphasises says whether a pronoun stands between commas or before "aussi": "La Ligue, elle, se tait", "Son président a lui aussi démenti".
func emphasises(s *Sentence, t int) bool {
	if t == 0 || t+1 == len(s.Tokens) || strings.HasPrefix(s.Tokens[t].Form, "-") {
		return false
	}
	before, after := &s.Tokens[t-1], &s.Tokens[t+1]
	return before.Form == "," && after.Form == "," || (after.Form == "aussi" || after.Form == "non") && (before.UPOS == "AUX" || before.UPOS == "VERB" || before.Form == ",")
}

// participleGender is the gender that a participle tells of the object before it, "l'a nommée"; empty where it tells none.
func participleGender(s *Sentence, t int, verb *Token) string {
	if tok := &s.Tokens[t]; tok.Head <= t+1 || verb.Feat("VerbForm") != "Part" {
		return ""
	}
	switch form := strings.TrimSuffix(Lower(verb.Form), "s"); {
	case strings.HasSuffix(form, "e"):
		return "Fem"
	case strings.HasSuffix(form, "é"), strings.HasSuffix(form, "i"), strings.HasSuffix(form, "u"), strings.HasSuffix(form, "t"):
		return "Masc"
	}
	return ""
}

// readPossessive fills in what a possessive determiner says of the possessor.
func readPossessive(s *Sentence, t int, x *mention) bool {
	tok := &s.Tokens[t]
	switch Lower(tok.Form) {
	case "son", "sa", "ses":
		x.pronoun, x.number = possessor, "Sing"
	case "leur", "leurs":
		x.pronoun, x.number = possessor, "Plur"
		if tok.Head >= 0 && s.Tokens[tok.Head].UPOS == "VERB" {
			x.pronoun = personalDative
		}
	case "mon", "ma", "mes":
		x.pronoun, x.number = firstPerson, "Sing"
	default:
		return false
	}
	return tok.Head >= 0
}

// hasCase says whether a preposition governs a token.
func hasCase(s *Sentence, t int) bool {
	for i := t - 1; i >= 0 && i >= t-3; i-- {
		if s.Tokens[i].Head == t && s.Tokens[i].Deprel == "case" {
			return true
		}
	}
	return false
}

// isImpersonal says whether "il" stands for nothing.
func (r *resolution) isImpersonal(s *Sentence, t int) bool {
	tok := &s.Tokens[t]
	if t+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[t+1].Form, "y") && (t+2 < len(s.Tokens) && s.Tokens[t+2].Lemma == "avoir") {
		verb := s.Tokens[t+2].Head
		return s.Tokens[t+2].UPOS != "AUX" || verb < 0 || s.Tokens[verb].Lemma == "avoir" // "il y a rencontré": there
	}
	if t+2 < len(s.Tokens) && s.Tokens[t+1].Form == "en" && s.Tokens[t+2].Form == "soit" {
		return true // "quoi qu'il en soit"
	}
	if tok.Head < 0 {
		return false
	}
	verb := &s.Tokens[tok.Head]
	if f := Lower(verb.Form); t == tok.Head+1 && (f == "semble" || f == "paraît") {
		return true // "des éléments, semble-t-il, étrangers"
	}
	switch verb.Lemma {
	case "devenir", "rester", "sembler", "paraître", "être":
		for i := tok.Head + 1; i+1 < len(s.Tokens) && i <= tok.Head+3; i++ {
			if s.Tokens[i].UPOS == "ADJ" && r.words.is(s.Tokens[i].Lemma, impersonalClause) {
				return true // "il devient difficile de"
			}
		}
	}
	switch {
	case r.words.is(verb.Lemma, impersonalVerb):
		return true
	case r.words.is(verb.Lemma, impersonalReflexive):
		for i := t + 1; i < tok.Head; i++ {
			if s.Tokens[i].Feat("Reflex") == "Yes" {
				return true
			}
		}
	case r.words.is(verb.Lemma, impersonalPassive):
		if verb.UPOS == "NOUN" {
			break // "il fut le conseiller"
		}
		for i := t + 1; i < tok.Head; i++ {
			if s.Tokens[i].Lemma == "être" && tok.Head+1 < len(s.Tokens) && s.Tokens[tok.Head+1].Lemma != "par" {
				return true
			}
		}
	case r.words.is(verb.Lemma, impersonalClause):
		for i := tok.Head + 1; i < len(s.Tokens) && i <= tok.Head+4; i++ {
			switch s.Tokens[i].Lemma {
			case "que", "de":
				return true
			case ",":
				return false
			}
		}
	}
	return tok.Deprel == "expl" && !strings.HasPrefix(tok.Form, "-")
}

// readNoun fills in what a noun says.
func (r *resolution) readNoun(sentence, t int, x *mention) bool {
	s := &r.d.Sentences[sentence]
	tok := &s.Tokens[t]
	if tok.Deprel == "fixed" || tok.Deprel == "flat" || len(tok.Form) < 2 || isAddress(tok.Form) && t+1 < len(s.Tokens) && (r.inName[sentence][t+1] > 0 || s.Tokens[t+1].UPOS == "PROPN") {
		return false
	}
	if tok.Lemma == "intermédiaire" && t > 1 && s.Tokens[t-2].Lemma == "par" {
		return false // "par l'intermédiaire de"
	}
	if tok.Lemma == "chef" && t > 0 && s.Tokens[t-1].Lemma == "en" {
		return false // "la rédactrice en chef Anne Roy"
	}
	if tok.Lemma == "homme" && tok.Head >= 0 && s.Tokens[tok.Head].Lemma == "droit" {
		return false // "les droits de l'homme"
	}
	x.Kind = DescriptionMention
	x.lemma = r.nouns.masculine(Lower(tok.Lemma))
	if !r.nouns.listed(x.lemma) && tok.Lemma != tok.Form {
		if m := r.nouns.masculine(Lower(tok.Form)); r.nouns.listed(m) {
			x.lemma = m // "cette agrégée" of "agréger"
		}
	}
	x.gender, x.number = tok.Feat("Gender"), tok.Feat("Number")
	x.First = t
	for i := t - 1; i >= 0 && i >= t-5; i-- {
		child := &s.Tokens[i]
		if r.inName[sentence][i] > 0 {
			break
		}
		if child.Head != t {
			if child.Head < i || child.Head > t { // not within the phrase
				break
			}
			continue
		}
		if child.Deprel == "det" {
			x.First = i
			x.definite = definitenessOf(child)
			x.gender, x.number = formGender(tok, child)
			break
		}
		if child.Deprel == "case" { // "des", "du", "au" hold an article
			switch Lower(child.Form) {
			case "du", "des", "au", "aux":
				x.definite = definite
			}
			break
		}
		if child.Deprel != "amod" && child.Deprel != "nummod" {
			break
		}
		x.First = i
	}
	if x.First < t-1 && s.Tokens[x.First].Feat("Gender") == "" && s.Tokens[t-1].UPOS == "ADJ" && s.Tokens[t-1].Head == t && s.Tokens[t-1].Feat("Gender") != "" {
		x.gender = s.Tokens[t-1].Feat("Gender") // "l'ancienne capitaine"
	}
	x.Last = r.phraseEnd(sentence, t, false)
	x.Start, x.End = s.Tokens[x.First].Start, s.Tokens[x.Last].End
	if next := x.Last + 1; next < len(s.Tokens) && r.inName[sentence][next] == 0 {
		after := &s.Tokens[next]
		x.cut = after.UPOS == "NOUN" || after.UPOS == "ADP" && after.Lemma == "de" && !opensInfinitive(s.Tokens, next)
	}
	if held, ok := strings.CutPrefix(x.lemma, "ex-"); ok && !r.nouns.listed(x.lemma) {
		x.lemma = held
		x.qualifiers = note(&r.qualifiers, x.qualifiers, "ancien")
	}
	x.kind = r.nouns.kindOf(x.lemma)
	if x.kind == "" {
		if d, ok := r.gazetteer.Demonym(tok.Form); ok {
			x.kind = Person
			named := r.nameStarting(sentence, t+1)
			if (tok.Form[0] < 'a' || named >= 0 && r.d.Names[named].Type == Person) && x.number != "Plur" && d.Number != "Plur" { // "le norvégien" is a language
				x.people = d.Place.ID
				x.gender = cmp.Or(x.gender, d.Gender)
			}
		}
	}
	if !r.nouns.listed(x.lemma) && x.number != "Plur" && s.inhabitant(t, r.gazetteer) {
		x.kind, x.inhabitant = Person, true
	}
	r.readComplements(sentence, x)
	if noun, by := r.words.senses.of(x.lemma, x.qualifiers, x.complements); by != "" {
		x.lemma, x.kind = noun, r.nouns.kindOf(noun)
		x.people, x.complements, x.qualifiers = "", nil, nil
		r.readComplements(sentence, x)
		beside := func(w string) bool { return w == by }
		x.qualifiers, x.complements = slices.DeleteFunc(x.qualifiers, beside), slices.DeleteFunc(x.complements, beside)
	}
	switch compound, _ := r.words.compounds.of(x.lemma, x.qualifiers); {
	case compound != x.lemma:
		x.lemma = compound
	case x.lemma == "conseil" && x.definite == possessive && x.Last+2 < len(s.Tokens) && s.Tokens[x.Last+2].Form == "Me":
		x.lemma, x.kind = "avocat", Person // "son conseil, Me Paul Roy"
	}
	return true
}

// readInhabitant reads a demonym that was tagged as a name, "la Russe"; false for other words.
func (r *resolution) readInhabitant(sentence, t int, x *mention) bool {
	s := &r.d.Sentences[sentence]
	if _, ok := r.gazetteer.Demonym(s.Tokens[t].Form); !ok && !s.inhabitant(t, r.gazetteer) || !r.readNoun(sentence, t, x) {
		return false
	}
	return (x.definite == definite || x.definite == demonstrative) && (x.number == "Sing" || x.number == "" && x.inhabitant)
}

// readCapital fills in what a body's noun with a capital says: "l'Alliance", "l'Union", which stand for a body named before.
func (r *resolution) readCapital(sentence, t int, x *mention) bool {
	s := &r.d.Sentences[sentence]
	form := s.Tokens[t].Form
	if t == 0 || s.Tokens[t-1].UPOS != "DET" || r.nouns.kindOf(Lower(form)) != Organization || Lower(form[1:]) != form[1:] {
		return false
	}
	if t+1 < len(s.Tokens) && (s.Tokens[t+1].UPOS == "PROPN" || s.Tokens[t+1].UPOS == "ADJ") {
		return false // "l'Alliance Renault"
	}
	return r.readNoun(sentence, t, x) && x.First == t-1 && x.definite == definite
}

func definitenessOf(det *Token) definiteness {
	switch {
	case det.Feat("Poss") == "Yes":
		return possessive
	case det.Feat("PronType") == "Dem":
		return demonstrative
	case det.Feat("Definite") == "Def":
		return definite
	}
	return indefinite
}

// phraseEnd is the last token of a noun's phrase: its adjectives and complements without a break, no apposition, and
// within a complement what is coordinated ("ministre de l'Action et des Comptes publics").
func (r *resolution) phraseEnd(sentence, t int, within bool) int {
	s := &r.d.Sentences[sentence]
	end := t
	if n := r.nameStarting(sentence, t+1); n >= 0 && r.d.Names[n].Type == Organization && r.nouns.kindHeld(s.Tokens[t].Lemma) == Person {
		end = r.d.Names[n].Last // "le candidat LR"
	} else if n >= 0 && within && isAddress(s.Tokens[t].Form) {
		return r.d.Names[n].Last // "le rival de Mme Roy"
	}
	for end+1 < len(s.Tokens) {
		i := end + 1 // the child that begins right behind
		if h := s.Tokens[i].Head; h > i {
			i = h
		}
		child := &s.Tokens[i]
		if child.Head != t {
			break
		}
		first := i
		preposition := ""
		for j := i - 1; j > end; j-- {
			if s.Tokens[j].Head != i {
				break
			}
			first = j
			if s.Tokens[j].Deprel == "case" {
				preposition = s.Tokens[j].Lemma
			}
		}
		if first != end+1 || s.Tokens[first].UPOS == "PUNCT" { // "le ministre, à Cocody"
			break
		}
		name := int(r.inName[sentence][i])
		switch child.Deprel {
		case "amod":
		case "nummod":
			if !ranked(s, t) {
				return end
			}
		case "conj":
			if !within && end == t || name > 0 || preposition != "de" || s.Tokens[first].Lemma != "et" {
				return end
			}
		case "nmod":
			switch {
			case preposition == "de", preposition == "" && (r.words.is(child.Lemma, epithetAdjective) || i == t+1 && r.words.is(child.Lemma, fieldNoun)): // "le constructeur automobile", "l'opérateur télécoms"
			case preposition == "" && i == t+1 && r.town(sentence, i) != nil: // "le club phocéen"
			case preposition == "en" && name > 0:
			case preposition == "" && within && child.UPOS == "PROPN" && (name == 0 || r.d.Names[name-1].Type == Organization) && r.nouns.kindOf(Lower(s.Tokens[t].Lemma)) == Organization: // "le coureur de l'équipe Uno-X"
			case preposition == "à" && r.nouns.kindHeld(s.Tokens[t].Lemma) == Person:
			case preposition == "en" && child.Lemma == "chef": // "le négociateur en chef du gouvernement"
			case preposition == "" && ranked(s, t): // "le numéro un du parti"
			case preposition == "" && r.words.is(child.Lemma, campNoun) && r.nouns.kindHeld(s.Tokens[t].Lemma) == Person: // "l'édile divers droite de Saint-Estève"
			default:
				return end
			}
		case "flat":
			if name > 0 {
				return end
			}
		default:
			return end
		}
		if name > 0 {
			end = max(i, r.d.Names[name-1].Last)
		} else {
			end = r.phraseEnd(sentence, i, true)
		}
	}
	return end
}

// readComplements collects what restricts a noun.
func (r *resolution) readComplements(sentence int, x *mention) {
	s := &r.d.Sentences[sentence]
	for i := x.First; i <= x.Last; i++ {
		tok := &s.Tokens[i]
		if i == x.Head || tok.Deprel == "det" || tok.Deprel == "case" {
			continue
		}
		if name := r.inName[sentence][i]; name > 0 && !strings.EqualFold(tok.Lemma, "état") && !(i > 0 && strings.EqualFold(s.Tokens[i-1].Lemma, "état")) { // "le chef de l'État sénégalais"
			n := &r.d.Names[name-1]
			x.complements = note(&r.complements, x.complements, r.nameKey(r.d.Text[n.Start:n.End]))
			i = n.Last
			continue
		}
		if tok.UPOS == "NUM" && i+1 <= x.Last && s.Tokens[i+1].Lemma == "an" {
			x.age = true
			i++
			continue
		}
		if d, ok := r.gazetteer.Demonym(tok.Form); ok && tok.UPOS != "VERB" {
			x.complements = note(&r.complements, x.complements, d.Place.ID)
			if (x.kind == Person || r.nouns.generic(x.lemma, Organization)) && tok.UPOS == "ADJ" {
				x.people = d.Place.ID
			}
			continue
		}
		if tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "NUM" {
			x.qualifiers = note(&r.qualifiers, x.qualifiers, Lower(tok.Lemma))
		}
	}
}

// note appends a word to a list, in the memory of all lists.
func note(memory *[]string, list []string, word string) []string {
	if n := len(list); n > 0 && &list[n-1] != &(*memory)[len(*memory)-1] { // it is not the last there: words were taken out of it
		*memory = append(*memory, list...)
	}
	*memory = append(*memory, word)
	return (*memory)[len(*memory)-1-len(list) : len(*memory) : len(*memory)]
}

// nameKey is one string for the names of one thing as far as the gazetteer tells: "l'Ukraine" and "ukrainien" alike.
func (r *resolution) nameKey(name string) string {
	key, ok := r.nameKeys[name]
	if !ok {
		if r.nameKeys == nil {
			r.nameKeys = map[string]string{}
		}
		key = r.readNameKey(name)
		r.nameKeys[name] = key
	}
	return key
}

// readNameKey is what names of one thing share: the id of the state or body that the gazetteer knows, else the folded name.
func (r *resolution) readNameKey(name string) string {
	if e, ok := r.gazetteer.Country(name); ok {
		return e.ID
	}
	if e, ok := r.gazetteer.Seat(name); ok {
		return e.ID
	}
	if e, ok := r.gazetteer.Metonym(name); ok {
		return e.ID
	}
	if e, ok := r.gazetteer.Organization(name); ok {
		return e.ID
	}
	return gazetteer.Fold(name)
}

// functionOf is what a token is in its clause, and the token that governs the clause.
func functionOf(s *Sentence, t int) (function, int) {
	f := other
	for steps := 0; steps < len(s.Tokens); steps++ {
		tok := &s.Tokens[t]
		switch tok.Deprel {
		case "nsubj", "nsubj:pass", "nsubj:caus", "csubj":
			if !disagrees(s, t) {
				f = first(f, subject)
			}
		case "expl": // an inverted subject
			if strings.HasPrefix(tok.Form, "-") {
				f = first(f, subject)
			}
		case "obj", "iobj":
			f = first(f, object)
		case "obl", "obl:agent":
			f = first(f, oblique)
		case "nmod":
			f = first(f, nominal)
		case "conj", "appos", "flat", "dislocated":
		default:
			if f == other {
				return other, clauseOf(s, t)
			}
		}
		if tok.Head < 0 {
			return f, t
		}
		t = tok.Head
		if u := s.Tokens[t].UPOS; u == "VERB" || u == "AUX" {
			break
		}
		if f == subject {
			break
		}
	}
	return f, clauseOf(s, t)
}

// disagrees says whether a name in the singular is called the subject of a verb in the plural: "ses relations avec Jean
// Roy lui valent une mise à l'écart". Bodies may have names in the plural, and coordinated names a plural verb.
func disagrees(s *Sentence, t int) bool {
	if s.Tokens[t].UPOS != "PROPN" || s.Tokens[t].Head < t {
		return false
	}
	verb := s.Tokens[t].Head
	plural := s.Tokens[verb].Feat("Number") == "Plur" && s.Tokens[verb].Feat("VerbForm") == "Fin"
	for i := t + 1; i < verb; i++ {
		tok := &s.Tokens[i]
		switch {
		case tok.Head == t && tok.Deprel == "conj":
			return false
		case tok.Head == verb && strings.HasPrefix(tok.Deprel, "aux"):
			plural = tok.Feat("Number") == "Plur"
		}
	}
	return plural && t > 0 && s.Tokens[t-1].Lemma != "le"
}

func first(a, b function) function {
	if a != other {
		return a
	}
	return b
}

// clauseOf is the verb or predicate above a token, or itself.
func clauseOf(s *Sentence, t int) int {
	for steps := 0; t >= 0 && steps < len(s.Tokens); steps++ {
		switch s.Tokens[t].UPOS {
		case "VERB", "AUX":
			return t
		}
		switch s.Tokens[t].Deprel {
		case "root", "ccomp", "advcl", "acl", "acl:relcl", "xcomp", "parataxis", "csubj":
			return t
		}
		t = s.Tokens[t].Head
	}
	return -1
}

// ranked says whether a noun is "numéro" with its rank behind it: "le numéro deux du régime".
func ranked(s *Sentence, t int) bool {
	return s.Tokens[t].Lemma == "numéro" && t+1 < len(s.Tokens) && (s.Tokens[t+1].UPOS == "NUM" || s.Tokens[t+1].Form == "un")
}

// opensInfinitive says whether a preposition opens a clause in the infinitive, which belongs to the verb before: "reproche à la ministre
// d'avoir menti", "l'accuse de l'avoir trahi".
func opensInfinitive(tokens []Token, t int) bool {
	for k := t + 1; k < len(tokens) && k <= t+3; k++ {
		switch {
		case tokens[k].Feat("VerbForm") == "Inf":
			return true
		case tokens[k].UPOS != "PRON" && tokens[k].UPOS != "ADV":
			return false
		}
	}
	return false
}
