package nlp

import (
	"slices"
	"strings"
)

// title is a description that the text gives to a name: beside it, in apposition, or as its predicate.
type title struct {
	lemma       string
	former      bool // "ancien président"
	complements []string
	qualifiers  []string
	gender      string
	until       heldUntil // zero while it is held
	inherited   bool      // from whom they succeed
}

// readTitles finds the descriptions that stand with a name and joins them with it.
func (r *resolution) readTitles() {
	r.callings = r.callings[:0]
	for i := range r.mentions {
		if x := &r.mentions[i]; x.Kind == DescriptionMention && x.number != "Plur" && (r.nouns.listed(x.lemma) || x.people != "" || isAgent(x.lemma)) {
			r.callings = append(r.callings, i)
		}
	}
	for _, find := range [...]func(*mention) int{r.nameAfter, r.nameOfSeveral, r.nameInApposition, r.nameBefore, r.nameOfPredicate} {
		for _, i := range r.callings {
			if r.impliedOf[i] >= 0 {
				continue
			}
			x := &r.mentions[i]
			name := find(x)
			if name < 0 {
				continue
			}
			m := r.ofName[name]
			if kind := r.clusters[r.of(m)].kind; !r.nouns.canBe(x.lemma, kind, "") && (kind != Person || x.people == "" && r.nouns.listed(x.lemma)) {
				continue
			}
			k := &r.clusters[r.of(m)]
			if k.kind == Person && !r.genderFits(x, k.gender) {
				if x.gender != "Fem" || r.d.Names[name].First != x.Last+1 || k.names > 1 {
					continue
				}
				k.gender = "Fem" // "l'opposante Nino Lomidze": given names are of other genders elsewhere
			}
			if k.entry != nil && (r.nouns.in(x.lemma, "country") && k.entry.Kind != "country" || r.nouns.in(x.lemma, "city") && k.entry.Kind == "country") {
				continue // "la plus grande ville du pays, Karachi"
			}
			if x.kind == Organization && r.isAnother(x, r.of(m)) {
				continue // "placée en redressement par le tribunal de Lyon, l'enseigne"
			}
			r.impliedOf[i] = m
			if !r.nouns.listed(x.lemma) && x.people != "" && x.kind == Person && !isAgent(x.lemma) { // "le Norvégien Paul Dahl" names the state and the man, each by its own word
				r.addPeople(r.of(m), x)
				continue
			}
			r.entitle(m, i)
			r.titled = append(r.titled, i)
		}
	}
	slices.Sort(r.titled)
}

// isAgent says whether a noun of no class has the ending of those for who does something: "l'afficheur", "la notairesse".
func isAgent(lemma string) bool {
	for _, ending := range [...]string{"eur", "euse", "trice", "iste", "logue", "ogiste", "icien", "icienne"} {
		if strings.HasSuffix(lemma, ending) {
			return true
		}
	}
	return false
}

// genderFits says whether a description can be that of a person of a gender. Offices have been called by masculine nouns
// whoever held them.
func (r *resolution) genderFits(x *mention, gender string) bool {
	if gender == "" || x.gender == "" || gender == x.gender || r.words.is(x.lemma, epicene) {
		return true
	}
	return x.gender == "Masc" && (r.nouns.in(x.lemma, "leader") || r.nouns.in(x.lemma, "minister") || r.nouns.in(x.lemma, "office"))
}

// entitle joins a description with a name and notes it as its title.
func (r *resolution) entitle(name, description int) {
	x := &r.mentions[description]
	c := r.join(name, description)
	r.addPeople(c, x)
	t := title{lemma: x.lemma, former: isFormer(x), complements: x.complements, qualifiers: x.qualifiers, gender: x.gender}
	if x.First > 0 && x.kind == Person && untilNow(r.d.Sentences[x.Sentence].Tokens[x.First-1].Form) {
		t.until = heldUntil{sentence: x.Sentence + 1}
	}
	r.clusters[c].titles = append(r.clusters[c].titles, t)
	if r.titles == nil {
		r.titles = map[int]title{}
	}
	r.titles[description] = t
	if r.clusters[c].kind == Person && r.clusters[c].gender == "" && !r.words.is(x.lemma, epicene) {
		r.clusters[c].gender = x.gender
	}
}

// untilNow says whether a word before a title tells that it is one of the past by now: "Paul Roy, jusqu'ici ministre".
func untilNow(form string) bool {
	switch strings.ReplaceAll(Lower(form), "’", "'") {
	case "jusqu'ici", "jusqu'alors", "jusqu'à", "jusqu'", "jusque-là", "jusque", "ici", "là", "alors", "auparavant", "précédemment":
		return true
	}
	return false
}

// addPeople notes what a description says of where somebody is from.
func (r *resolution) addPeople(cluster int, x *mention) {
	k := &r.clusters[cluster]
	from := x.people
	if from == "" && k.kind == Person && len(x.complements) > 0 && strings.HasPrefix(x.complements[0], "country:") && r.words.is(x.lemma, envoyNoun) {
		from = x.complements[0] // "l'ambassadeur de France"
	}
	if from != "" && !slices.Contains(k.peoples, from) {
		k.peoples = append(k.peoples, from)
	}
}

func isFormer(x *mention) bool {
	return strings.HasPrefix(x.lemma, "ex-") || slices.Contains(x.qualifiers, "ancien")
}

// nameStarting is the name that begins at a token, or -1.
func (r *resolution) nameStarting(sentence, t int) int {
	if t >= len(r.inName[sentence]) {
		return -1
	}
	n := int(r.inName[sentence][t]) - 1
	if n < 0 || r.d.Names[n].First != t {
		return -1
	}
	return n
}

// afterAddress skips a form of address: "M. Rutte".
func (r *resolution) afterAddress(sentence, t int) int {
	tokens := r.d.Sentences[sentence].Tokens
	if t+1 < len(tokens) && (tokens[t].UPOS == "NOUN" || tokens[t].Form == "Me") && isAddress(tokens[t].Form) && r.inName[sentence][t] == 0 {
		return t + 1
	}
	return t
}

func isAddress(form string) bool {
	switch form {
	case "M.", "MM.", "Mme", "Mlle", "Mmes", "Mr", "Me", "Dr", "Monsieur", "Madame", "Mademoiselle", "Maître", "monsieur", "madame":
		return true
	}
	return false
}

// nameAfter: "le président ukrainien Volodymyr Zelensky", "le groupe Wagner", "la ville de Kiev".
func (r *resolution) nameAfter(x *mention) int {
	if r.heldByInner(x) {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	next := x.Last + 1
	if n := r.nameGiven(x); n >= 0 {
		return n
	}
	for skipped := 0; next < len(tokens) && skipped < 2 && (tokens[next].UPOS == "ADV" || tokens[next].Lemma == "élire" || tokens[next].Form == "[" || closingMark(tokens[next].Form) != ""); skipped++ {
		next++ // "le président nouvellement élu Donald Trump", "l'association « Les amis du marais »"
	}
	if n := r.nameStarting(x.Sentence, r.afterAddress(x.Sentence, next)); n >= 0 {
		return n
	}
	if x.kind == Person && next+2 < len(tokens) && tokens[next].Lemma == "en" && tokens[next+1].UPOS == "NOUN" { // "la rédactrice en chef Anne Roy", "l'étudiant en médecine Paul Roy"
		if n := r.nameStarting(x.Sentence, next+2); n >= 0 && r.d.Names[n].Type == Person {
			return n
		}
	}
	if x.Head+2 < len(tokens) && tokens[x.Head+1].Lemma == "de" && r.namedByComplement(x.lemma) && !r.situates(x) {
		if n := r.nameStarting(x.Sentence, x.Head+2); n >= 0 && r.d.Names[n].Type == Place && !r.holdsTown(x.lemma, n) {
			return n
		}
	}
	if x.kind == Person && next+1 < len(tokens) && tokens[next].Head == x.Head { // "le diplomate tessinois Paul Roy", whose adjective the tagger does not know
		if n := r.nameStarting(x.Sentence, next+1); n >= 0 && r.d.Names[n].Type == Person && tokens[next].UPOS != "PUNCT" && tokens[next].UPOS != "ADP" && tokens[next].UPOS != "CCONJ" && r.hangsOn(x, n) {
			return n
		}
	}
	return -1
}

// severalTitles is how many tokens behind a title the name may begin that it shares with further ones.
const severalTitles = 12

// nameOfSeveral: "la chanteuse et comédienne Anna Roy", "le parolier et acteur de théâtre et de cinéma Paul Roy", whose titles share one article.
func (r *resolution) nameOfSeveral(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.kind != Person || x.number == "Plur" || x.definite < indefinite || x.Last+2 >= len(tokens) {
		return -1
	}
	further := false
	for t := x.Last + 1; t < len(tokens) && t <= x.Last+severalTitles; t++ {
		if n := r.nameStarting(x.Sentence, t); n >= 0 && further {
			switch before := &tokens[t-1]; {
			case r.d.Names[n].Type == Person && (before.UPOS == "NOUN" || before.UPOS == "ADJ" || before.UPOS == "PROPN"):
				return n
			case before.UPOS != "ADP" && before.UPOS != "DET":
				return -1
			}
			t = r.d.Names[n].Last // "compagnon de cellule de Nelson Mandela"
			continue
		}
		switch tok := &tokens[t]; tok.UPOS {
		case "CCONJ", "PUNCT":
			if tok.Form != "et" && tok.Form != "," {
				return -1
			}
			next := t + 1
			for next < len(tokens) && next <= t+2 && r.words.is(tokens[next].Lemma, unrestrictingWord) {
				next++
			}
			switch {
			case next >= len(tokens):
				return -1
			case (tokens[next].UPOS == "NOUN" || tokens[next].UPOS == "ADJ") && r.tellsSomebody(r.nouns.masculine(Lower(tokens[next].Lemma))):
				further, t = true, next
			case further && tok.Form == ",": // "le parolier et ami de Paul Roy, Luc Blanc, est mort"
				if n := r.nameStarting(x.Sentence, next); n >= 0 && r.d.Names[n].Type == Person {
					if end := r.d.Names[n].Last + 1; end < len(tokens) && tokens[end].Form == "," {
						return n
					}
				}
				if tokens[next].UPOS != "ADP" {
					return -1
				}
			case !further || tokens[next].UPOS != "ADP":
				return -1 // "le président et la ministre", but "acteur de théâtre, de cinéma et de télévision"
			}
		case "NOUN":
			if noun := r.nouns.masculine(Lower(tok.Lemma)); r.tellsSomebody(noun) || tokens[t-1].UPOS == "DET" && !r.nouns.listed(noun) {
				return -1 // "l'avocat et conseiller du ministre Paul Roy", "la patronne du parti, fille de l'ex-autocrate Paul Roy"
			}
		case "ADJ", "ADP", "DET", "PROPN":
		default:
			return -1
		}
	}
	return -1
}

// hangsOn says whether the parser gave a name to the noun of a description.
func (r *resolution) hangsOn(x *mention, name int) bool {
	n := &r.d.Names[name]
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := n.First; t <= n.Last; t++ {
		if tokens[t].Head == x.Head {
			return true
		}
	}
	return false
}

// nameGiven: "un homme de 25 ans nommé Luc Fabre", "un terroriste du nom de Luc Fabre", "une société baptisée « Nordis »".
func (r *resolution) nameGiven(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if r.nouns.kindOf(x.lemma) != Person && !r.nouns.generic(x.lemma, Organization) {
		return -1
	}
	starting := func(t int) int {
		if t < len(tokens) && closingMark(tokens[t].Form) != "" {
			t++
		}
		return r.nameStarting(x.Sentence, t)
	}
	for t := x.Head + 1; t < len(tokens) && t <= x.Last+3; t++ {
		if tokens[t].UPOS == "PUNCT" || tokens[t].Feat("VerbForm") == "Fin" {
			return -1
		}
		switch lemma := tokens[t].Lemma; {
		case isNaming(lemma):
			return starting(t + 1)
		case lemma == "nom":
			if tokens[t-1].Lemma == "de" && t+2 < len(tokens) && tokens[t+1].Lemma == "de" {
				return starting(t + 2)
			}
		}
	}
	return -1
}

// heldByInner says whether the name after a phrase is that of its complement: "le conseiller du président Donald Trump",
// "le chanteur du groupe Linkin Park".
func (r *resolution) heldByInner(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Last; t > x.Head; t-- {
		if tokens[t].UPOS != "NOUN" || r.inName[x.Sentence][t] > 0 {
			continue
		}
		lemma := Lower(tokens[t].Lemma)
		if r.nouns.kindOf(lemma) == Person {
			return true
		}
		if n := r.nameStarting(x.Sentence, t+1); n >= 0 && (r.nouns.generic(lemma, Organization) || r.nouns.in(lemma, "city")) {
			given, _, _ := strings.Cut(r.parsed[n].text, " ")
			if _, known := r.gazetteer.GivenName(given); !known {
				return true
			}
		}
	}
	return false
}

// namedByComplement says whether "X de NAME" is NAME.
func (r *resolution) namedByComplement(lemma string) bool {
	return r.words.is(lemma, ofNameNoun)
}

// situates says whether a noun without article behind a place's name and a comma tells where that place lies: "El-Fasher, ville du
// Darfour-Nord", but not "la ville de Djibo".
func (r *resolution) situates(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[x.Head].Head
	return x.Head == x.First && x.First > 1 && tokens[x.First-1].Form == "," && tokens[x.Head].Deprel == "appos" && h >= 0 && tokens[h].UPOS == "PROPN"
}

// holdsTown says whether a noun of a town has for complement the country or region that it lies in: "la deuxième ville de Syrie".
func (r *resolution) holdsTown(lemma string, name int) bool {
	if r.nouns.in(lemma, "city") {
		k, known := r.gazetteer.Place(r.parsed[name].text)
		if !known {
			k, known = r.gazetteer.Country(r.parsed[name].text)
		}
		return known && (k.Kind == "country" || k.Kind == "region" || k.Kind == "continent")
	}
	return false
}

// nameInApposition: "Le secrétaire général de l'Otan, Jens Stoltenberg, a promis".
func (r *resolution) nameInApposition(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	kind := r.nouns.kindOf(x.lemma)
	if kind == "" && !r.nouns.listed(x.lemma) && isAgent(x.lemma) {
		kind = Person // "le recouvreur, Paul Roy,"
	}
	if x.definite < indefinite || x.definite == indefinite && kind != Person || x.Last+2 >= len(tokens) {
		return -1
	}
	if h := tokens[x.Head].Head; tokens[x.Head].Deprel == "nmod" && h >= 0 && r.nouns.kindOf(Lower(tokens[h].Lemma)) == Person && (tokens[x.Last+1].Form == "," || h < x.Head && tokens[h].Feat("Number") != "Plur") {
		return -1 // "l'adjoint à la maire de Paris, Jean Dupont", "l'avocat du président déchu, Paul Roy": not the mayor, nor the president
	}
	if tokens[x.Last+1].Form != "," {
		return r.nameFartherOff(x)
	}
	if kind != Person && !r.nouns.generic(x.lemma, Organization) {
		return -1
	}
	first := r.afterAddress(x.Sentence, x.Last+2)
	if kind != Person && tokens[first].UPOS == "DET" && tokens[first].Feat("Definite") == "Def" {
		first++ // "le parti au pouvoir, le CNDD"
	}
	n := r.nameStarting(x.Sentence, first)
	if kind == Person && n < 0 {
		if n = r.nameOfNext(x); n < 0 {
			n = r.namedByOrigin(x.Sentence, x.Last+2)
		}
		return n
	}
	if n < 0 || (r.d.Names[n].Type == Person) != (kind == Person) || kind != Person && r.d.Names[n].Type != Organization {
		return -1
	}
	next := r.d.Names[n].Last + 1
	if next >= len(tokens) {
		return n
	}
	switch tokens[next].Form {
	case ",", ".", ")", ":", ";", "»", "”", "(", "…", "!", "?":
		return n
	}
	return -1
}

// nameFartherOff: "le président en exercice de l'organisation, le Ghanéen Kwabena Ofori", where the phrase goes on behind what is read as the
// description, and tells of nobody else.
func (r *resolution) nameFartherOff(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if r.nouns.kindOf(x.lemma) != Person {
		return -1
	}
	for t := x.Last + 1; t+1 < len(tokens) && t <= x.Last+fartherOff; t++ {
		switch {
		case tokens[t].Form == ",":
			first := r.afterAddress(x.Sentence, t+1)
			if y := r.titleStarting(x.Sentence, first); y != nil { // "le Ghanéen Paul Roy", "l'ancien général Paul Roy"
				first = y.Last + 1
			}
			n := r.nameStarting(x.Sentence, first)
			if n < 0 {
				n = r.namedByOrigin(x.Sentence, first)
			}
			if n < 0 || r.d.Names[n].Type != Person {
				return -1
			}
			if next := r.d.Names[n].Last + 1; next < len(tokens) && tokens[next].UPOS != "PUNCT" {
				return -1
			}
			return n
		case tokens[t].Form == "(": // "le patron de la Fédération ivoirienne de football (FIF), Paul Roy,"
			end := closingParenthesis(tokens, t)
			if end < 0 {
				return -1
			}
			t = end
		case tokens[t].Feat("VerbForm") == "Part" && tokens[t].Head >= x.Head && tokens[t].Head <= x.Last, tokens[t].Lemma == "lui-même": // "la vice-présidente chargée des finances", "le fondateur lui-même"
		case tokens[t].UPOS == "PUNCT", tokens[t].UPOS == "VERB", tokens[t].UPOS == "AUX", tokens[t].UPOS == "CCONJ", tokens[t].UPOS == "SCONJ", tokens[t].UPOS == "PRON",
			tokens[t].UPOS == "NOUN" && r.tellsSomebody(r.nouns.masculine(Lower(tokens[t].Lemma))), r.inName[x.Sentence][t] > 0 && r.d.Names[r.inName[x.Sentence][t]-1].Type == Person:
			return -1
		}
	}
	return -1
}

// closingParenthesis is the end of the parentheses that a token opens, if they are short; -1 otherwise.
func closingParenthesis(tokens []Token, t int) int {
	for i := t + 1; i < len(tokens) && i <= t+4; i++ {
		if tokens[i].Form == ")" {
			return i
		}
	}
	return -1
}

// namedByOrigin is the person whose name stands behind an article at a token, with the word for where they are from: "l'Argentine Paula Roy",
// whether that was read as part of the name or as one of its own; -1 where none does.
func (r *resolution) namedByOrigin(sentence, t int) int {
	tokens := r.d.Sentences[sentence].Tokens
	if t+2 >= len(tokens) || tokens[t].Feat("Definite") != "Def" {
		return -1
	}
	n := r.nameStarting(sentence, t+1)
	if n < 0 || r.d.Names[n].First == r.d.Names[n].Last {
		if _, ok := r.gazetteer.Demonym(tokens[t+1].Form); !ok {
			return -1
		}
		n = r.nameStarting(sentence, t+2)
	}
	if n < 0 || r.d.Names[n].Type != Person {
		return -1
	}
	if next := r.d.Names[n].Last + 1; next < len(tokens) && tokens[next].UPOS != "PUNCT" {
		return -1
	}
	return n
}

// titleStarting is the title with a definite article that begins at a token, nil where none does.
func (r *resolution) titleStarting(sentence, t int) *mention {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First == t && y.Kind == DescriptionMention && y.definite == definite && y.number != "Plur" && (r.impliedOf[m] >= 0 || y.people != "" && r.plain(y)) {
			return y
		}
	}
	return nil
}

// fartherOff is how many tokens behind a description its apposition may begin.
const fartherOff = 8

// nameOfNext: "L'assaillant, un homme de 25 ans nommé Luc Fabre," where the apposition has its name already.
func (r *resolution) nameOfNext(x *mention) int {
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First != x.Last+2 || r.impliedOf[m] < 0 {
			continue
		}
		tokens := r.d.Sentences[x.Sentence].Tokens
		if y.definite == bare && y.Last == y.First && r.mentions[r.impliedOf[m]].First == y.Last+1 && x.kind == Person { // "le mufti de la République, cheikh Paul Roy,"
			return r.mentions[r.impliedOf[m]].Name
		}
		if y.definite == indefinite || y.definite == definite && tokens[y.Head].Deprel == "appos" && tokens[y.Head].Head == x.Head { // "le Premier ministre, l'économiste Paul Roy, a"
			return r.mentions[r.impliedOf[m]].Name
		}
	}
	return -1
}

// nameBefore: "Dmitri Peskov, porte-parole de Poutine", "Rutte (premier ministre)", "Volkswagen, un constructeur".
func (r *resolution) nameBefore(x *mention) int {
	s := &r.d.Sentences[x.Sentence]
	first := x.First
	if x.definite == demonstrative && x.function == subject {
		return -1 // "Nommé par Paul Roy, cet ancien juge a"
	}
	for first > 2 && x.definite == bare && x.kind == Person && first > x.First-2 && untilNow(s.Tokens[first-1].Form) {
		first-- // "Paul Roy, jusqu'ici ministre"
	}
	if first < 2 || s.Tokens[first-1].Form != "," && s.Tokens[first-1].Form != "(" {
		return -1
	}
	n := int(r.inName[x.Sentence][beforeParentheses(s, first-2)]) - 1
	if n < 0 || !r.nouns.generic(x.lemma, r.clusters[r.of(r.ofName[n])].kind) {
		return -1
	}
	if x.definite == definite && (r.subjectBehind(x, r.mentions[r.ofName[n]].Head) || r.leftSubject(x, &r.mentions[r.ofName[n]])) {
		return -1
	}
	next := x.Last + 1
	if next < len(s.Tokens) && s.Tokens[next].UPOS == "DET" {
		return -1 // "Nathan Chen, représentant les États-Unis"
	} else if x.definite != bare {
		if inner := r.nameStarting(x.Sentence, next); inner >= 0 && x.Last > x.Head && r.withinPhrase(x, inner) { // "Paul Roy, le président de la région Occitanie,"
			next = r.d.Names[inner].Last + 1
		}
		if next < len(s.Tokens) {
			switch s.Tokens[next].Form {
			case ",", ".", ")", ":", ";", "»", "”", "…", "!", "?", "(":
			case "qui", "dont":
			case "et": // "Paul Roy, le président et actionnaire majoritaire du club,"
				if other := next + 1; other >= len(s.Tokens) || s.Tokens[other].Head != x.Head || s.Tokens[other].Deprel != "conj" || r.nouns.kindHeld(s.Tokens[other].Lemma) != Person {
					return -1
				}
			default:
				if x.definite == definite && r.clusters[r.of(r.ofName[n])].kind == Organization && r.closedBehind(x, n) {
					break
				}
				if s.Tokens[next].Head != x.Head || !strings.HasPrefix(s.Tokens[next].Deprel, "acl") { // "François Bozizé, le président renversé par"
					return -1
				}
			}
		}
		if h := s.Tokens[x.Head].Head; s.Tokens[x.Head].Deprel == "conj" && h >= 0 && int(r.inName[x.Sentence][h])-1 != n {
			return -1
		}
	}
	return n
}

// subjectBehind says whether a description is the subject of the clause that the phrase of a name with a preposition opens: "Opposant farouche à Paul Roy, le
// fondateur du mouvement, interdit en 2023, a été arrêté".
func (r *resolution) subjectBehind(x *mention, name int) bool {
	s := &r.d.Sentences[x.Sentence]
	verb := s.Tokens[x.Head].Head
	if verb < x.Head || !strings.HasPrefix(s.Tokens[x.Head].Deprel, "nsubj") {
		return false
	}
	for h := s.Tokens[name].Head; h >= 0 && h < name && !hasCase(s, name) && s.Tokens[h].UPOS == "NOUN"; h = s.Tokens[name].Head { // "Racheté par le groupe Alpina, le fabricant"
		if rel := s.Tokens[name].Deprel; !strings.HasPrefix(rel, "flat") && rel != "nmod" && rel != "appos" {
			break
		}
		name = h
	}
	if !hasCase(s, name) {
		return false
	}
	for t, steps := name, 0; t >= 0 && t < x.First && steps < len(s.Tokens); t, steps = s.Tokens[t].Head, steps+1 {
		if s.Tokens[t].Head == verb {
			return true
		}
	}
	return false
}

// leftSubject says whether a description must be the subject of the main clause, whatever the tree makes of it: the sentence opens with a participle, the name is of
// who did that, and nothing else stands for the subject: "Détenu par la famille Roy, le chimiste lyonnais, dont le siège est à Oullins, a supprimé".
func (r *resolution) leftSubject(x, doer *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if !opensBy(tokens, doer) {
		return false
	}
	main := tokens[0].Head
	if main <= x.Last || tokens[main].Deprel != "root" || tokens[main].UPOS != "VERB" {
		return false
	}
	return !r.hasSubject(x.Sentence, main)
}

// withinPhrase says whether a name hangs on a word of a description behind its head.
func (r *resolution) withinPhrase(x *mention, name int) bool {
	n := &r.d.Names[name]
	for t := n.First; t <= n.Last; t++ {
		if h := r.d.Sentences[x.Sentence].Tokens[t].Head; h > x.Head && h <= x.Last {
			return true
		}
	}
	return false
}

// closedBehind says whether the phrase of a description behind the name of a body goes on to the next mark without a verb of its own, "le parti au pouvoir,",
// "la formation de l'ancien président Paul Roy,", or in a relative clause, "la compagnie que dirige Paul Roy", and is no subject of what the
// sentence opens with: "Selon la CGT, le groupe".
func (r *resolution) closedBehind(x *mention, name int) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if h := r.mentions[r.ofName[name]].Head; r.d.Names[name].First <= 2 && hasCase(&r.d.Sentences[x.Sentence], h) {
		return false
	}
	for t := x.Last + 1; t < len(tokens); t++ {
		switch {
		case t == x.Last+1 && (tokens[t].Form == "que" || tokens[t].Form == "qu'" || tokens[t].Form == "qu’"):
			return true
		case tokens[t].Form == "," || tokens[t].Form == "." || tokens[t].Form == ")" || tokens[t].Form == ";" || tokens[t].Form == ":":
			return true
		case tokens[t].UPOS == "AUX", tokens[t].UPOS == "VERB" && tokens[t].Feat("VerbForm") == "Fin", tokens[t].UPOS == "CCONJ", tokens[t].UPOS == "DET" && t == x.Last+1:
			return false
		}
	}
	return true
}

// beforeParentheses is the token before the parentheses that end at t, or t: "Rutte (VVD), premier ministre".
func beforeParentheses(s *Sentence, t int) int {
	if s.Tokens[t].Form != ")" {
		return t
	}
	for i := t; i > 0; i-- {
		if s.Tokens[i].Form == "(" {
			return i - 1
		}
	}
	return t
}

// nameOfPredicate: "Emmanuel Macron est le président de la République", "Renzi a été élu président", "il devient".
func (r *resolution) nameOfPredicate(x *mention) int {
	s := &r.d.Sentences[x.Sentence]
	verb := x.Head
	if n := r.nameOfChoice(x); n >= 0 {
		return n
	}
	if n := r.nameOfAppointed(x); n >= 0 {
		return n
	}
	if tok := &s.Tokens[x.Head]; tok.Deprel == "xcomp" || tok.Deprel == "obj" {
		if tok.Head < 0 || x.definite == indefinite {
			return -1
		}
		verb = tok.Head
		switch lemma := s.Tokens[verb].Lemma; {
		case r.words.is(lemma, becomingVerb) && lemma != "demeurer":
		case r.words.is(lemma, electingVerb):
			passive := false
			for i := range verb {
				passive = passive || s.Tokens[i].Head == verb && s.Tokens[i].Deprel == "aux:pass"
			}
			if !passive {
				return -1
			}
		default:
			return -1
		}
	} else {
		copula := false
		for i := max(0, x.First-4); i < x.Head; i++ {
			if s.Tokens[i].Head == x.Head && s.Tokens[i].Deprel == "cop" {
				copula = true
			}
			if s.Tokens[i].Head == x.Head && s.Tokens[i].Lemma == "pas" {
				return -1
			}
		}
		if !copula {
			return -1
		}
	}
	for i := range verb {
		if s.Tokens[i].Head == verb && strings.HasPrefix(s.Tokens[i].Deprel, "nsubj") {
			if n := int(r.inName[x.Sentence][i]) - 1; n >= 0 {
				return n
			}
			for _, m := range r.callings { // "L'ancien ministre Paul Roy devient le premier commissaire à la Défense"
				if y := &r.mentions[m]; y.Sentence == x.Sentence && y.Head == i && r.impliedOf[m] >= 0 {
					return r.mentions[r.impliedOf[m]].Name
				}
			}
			return -1
		}
	}
	return -1
}

// nameOfAppointed: "Paul Roy, nommé lundi ministre,", "a élu Paul Roy président", of the verbs that give somebody a post.
func (r *resolution) nameOfAppointed(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.definite != bare || x.First == 0 || !r.isPost(r.nouns.masculine(x.lemma)) {
		return -1
	}
	appoints := func(verb int) bool { return verb >= 0 && r.words.is(tokens[verb].Lemma, makingVerb) }
	verb := tokens[x.Head].Head
	if appoints(verb) && verb < x.First && strings.HasPrefix(tokens[verb].Deprel, "acl") && tokens[verb].Feat("VerbForm") != "Inf" && tokens[verb].Head >= 0 && tokens[verb].Head < verb {
		n := int(r.inName[x.Sentence][tokens[verb].Head]) - 1
		if n >= 0 && r.d.Names[n].Type == Person {
			return n
		}
	}
	n := int(r.inName[x.Sentence][x.First-1]) - 1
	if n < 0 || r.d.Names[n].Type != Person {
		return -1
	}
	head := r.mentions[r.ofName[n]].Head
	for steps := 0; steps < 2 && tokens[head].Deprel == "conj" && tokens[head].Head >= 0; steps++ {
		head = tokens[head].Head // "a nommé Paul Roy ministre de la Défense et Anna Roy ministre de l'Intérieur"
	}
	if verb = tokens[head].Head; appoints(verb) && tokens[head].Deprel == "obj" && verb < head {
		return n
	}
	return -1
}

// nameOfChoice: "Le parti a désigné Paul Roy comme candidat", of the verbs by which somebody becomes what is said.
func (r *resolution) nameOfChoice(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := tokens[x.Head].Head
	if verb < 0 || verb > x.Head || r.nouns.kindOf(x.lemma) != Person || caseLemma(tokens, x.Head) != "comme" {
		return -1
	}
	if !r.words.is(tokens[verb].Lemma, makingVerb) {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.clause != verb || y.First > x.First || r.referent(m) == found {
			continue
		}
		k := &r.clusters[r.referent(m)]
		if y.function == object && k.kind == Person && k.names > 0 || y.function == subject && strings.HasSuffix(tokens[y.Head].Deprel, ":pass") && k.kind == Person && k.names > 0 {
			if found >= 0 {
				return -1
			}
			found = r.referent(m)
			if y.Kind == NameMention {
				return y.Name
			}
		}
	}
	return -1
}
