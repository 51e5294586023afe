package nlp

import (
	_ "embed"
	"errors"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/gazetteer/vocabulary"
	"kg/nlp/internal/names"
)

//go:embed name-frames.tsv
var nameFramesTable string

// frameWord is what a word beside a name tells of it.
type frameWord struct {
	typ    string
	weight int
}

// nameFrames are the rows of name-frames.tsv by link and word.
type nameFrames map[string]*vocabulary.Map[frameWord]

// of is what a word tells of the name that a link joins it with.
func (f nameFrames) of(link, word string) frameWord {
	if words := f[link]; words != nil {
		return words.Get(word)
	}
	return frameWord{}
}

var loadNameFrames = sync.OnceValue(func() nameFrames {
	f, err := readNameFrames(nameFramesTable)
	if err != nil {
		panic(err) // the embedded file is part of the program, and a test reads it
	}
	return f
})

func readNameFrames(table string) (nameFrames, error) {
	frames := nameFrames{}
	err := tableRows("name-frames.tsv", table, 4, func(f []string) error {
		if f[0] != Organization && f[0] != Place && f[0] != Person || f[1] != "1" && f[1] != "2" {
			return errors.New("want a type, 1 or 2, a link, and words")
		}
		if frames[f[2]] == nil {
			frames[f[2]] = new(vocabulary.Map[frameWord])
		}
		for word := range strings.FieldsSeq(f[3]) {
			frames[f[2]].Set(word, frameWord{f[0], int(f[1][0] - '0')})
		}
		return nil
	})
	return frames, err
}

// standing is what the places of a name in a document tell of it.
type standing struct {
	seen                  map[[2]string]bool // the links and words that were counted
	organization, against int                // weights of the words that say so, and of those that say otherwise
	place                 int                // weight of the words each of which says that it is a place
	somewhere             int                // weight of all that say so
	strong                bool               // one word alone says so
	people                bool               // "le belge X", which is a firm where the text is about firms
	unborne               bool               // a surname in a text about firms that gives it to nobody, or a place there where nothing is
	works                 bool               // a word that is no site's says it: not "l'usine de X"
	types                 []string           // what the finder took it for
	places                int                // how often it stands
	score                 float64            // of the finder, over all places
}

// decided reports whether a name is an organisation: by one telling word, or by two others where the finder is in doubt.
func (st *standing) decided() bool {
	unsure := len(st.types) > 1 || st.score < sure*float64(st.places) || st.unborne
	return st.organization >= enough && st.organization > st.against && (st.strong || unsure)
}

// enough is the weight of words that make an organisation of a name.
const enough = 2

// shortest is how many letters a name has at least: "le groupe E" is no firm.
const shortest = 3

// sure is the mean score from which the finder is believed against two faint words.
const sure = 0.8

// longNoun is how many letters a common noun has at least that no surname is: "Islam", "Ide" are.
const longNoun = 6

// firms is how many names must be firms by other words before "le belge X" is one by itself.
const firms = 2

// frameNames makes organisations of the names that nobody knows by how the document speaks of them: the finder sees the words
// around one place of a name, this sums up what all places of it say, "la filiale de Cotrelle", "Cotrelle, premier fabricant de",
// "a racheté Cotrelle". Persons and places are left as they are: what tells of them the finder sees well enough.
func (m *Model) frameNames(d *Document) {
	if m.linker == nil || m.finder.finder == nil { // while names are trained
		return
	}
	g, frames, makers := gazetteer.Default(), loadNameFrames(), &loadNameKinds().maker
	runs, known := make([][]Name, len(d.Sentences)), map[string]*standing{}
	surnames := map[string]bool{} // of who is named in full
	called := map[string]bool{}   // who is named by a title
	kept := map[string]keeping{}  // texts of names
	business := d.business(frames)
	named := namesakes{}
	spans := make([]Name, 0, len(d.Names)+len(d.Names)/2) // of all sentences
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		first := len(spans)
		spans = s.properSpans(spans, names)
		runs[i] = spans[first:]
		for k := range runs[i] {
			n := &runs[i][k]
			if n.Type == Person && n.Last > n.First {
				surnames[s.Tokens[n.Last].Form] = true
			}
			text := s.forms(n.First, n.Last)
			titled := s.titled(n.First)
			if titled {
				called[text] = true
			}
			if n.Type == Event || utf8.RuneCountInString(text) < shortest {
				continue
			}
			keep, ok := kept[text]
			if !ok {
				keep = keepingOf(g, text)
				kept[text] = keep
			}
			if keep == keeps || keep == mayKeep && s.knownAs(frames, *n, text, titled) {
				if keep == mayKeep && n.Last > n.First && n.Type != "" && !titled {
					named.read(s, frames, m.linker.nouns, *n, text)
				}
				continue
			}
			st := known[text]
			if st == nil {
				st = new(standing)
				if e, ok := g.Organization(text); ok && (e.Kind == "company" || e.Kind == "bank") {
					st.organization, st.strong = 1, true // "Orange" may be the firm: one word will do
				}
				known[text] = st
			}
			if !slices.Contains(st.types, n.Type) {
				st.types = append(st.types, n.Type)
			}
			st.places++
			st.score += n.Score
			posted, borne := s.ofSomebody(n.First, m.linker.nouns), s.looksBorne(*n)
			trade := func(noun string) bool { // of a person as well as a firm: "le promoteur Karim Ziani"
				return makers.Get(noun) != "" || frames.of("before", noun).typ == Organization && m.linker.nouns.kindOf(noun) == Person
			}
			s.evidence(n.First, n.Last, func(link, word string) {
				if link == "before" && (posted || borne && trade(word)) || link == "object" && borne && s.inverted(n.First) ||
					(link == "near" || link == "where") && n.Type == Person && n.Score >= sure { // whom somebody is near too
					return
				}
				if w := frames.tells(link, word, m.linker.nouns); (w.typ != "" || link == "people") && st.counts(link, word) {
					st.add(w, link, n.Type)
					st.works = st.works || w.typ == Organization && frames.of("yard", word).typ == ""
				}
			})
			if n.Type == Person && m.unborne(s, *n) && st.counts("shape", "") {
				st.add(frameWord{Organization, enough}, "shape", n.Type)
			}
			if n.Type != Organization && s.articled(*n) && m.finder.finder.Known(text) == 0 && st.counts("article", "") {
				st.add(frameWord{Organization, 1}, "article", n.Type)
			}
			if n.Type != Organization && s.ownedBeside(frames, *n, runs[i]) && st.counts("owned", "") {
				st.add(frameWord{Organization, enough}, "owned", n.Type)
			}
			s.apposedEvidence(*n, frames, func(noun string) {
				if !posted && (!borne || !trade(noun)) && st.counts("kind", noun) {
					st.add(frameWord{Organization, enough}, "kind", n.Type)
				}
			})
			s.peopleEvidence(n.First, func(link, word string) {
				if w := frames.tells(link, word, m.linker.nouns); w.typ == Organization && st.counts(link, word) {
					st.add(w, link, n.Type)
				}
			})
		}
		return names
	})
	for text := range surnames {
		if st := known[text]; st != nil {
			st.against += enough // "le cabinet Trump"
		}
	}
	for text, st := range known {
		if business && !surnames[text] && !called[text] && slices.Contains(st.types, Person) && !strings.Contains(text, " ") {
			st.unborne, st.organization = true, st.organization+1
		}
		if business && st.works && st.against == 0 && slices.Contains(st.types, Place) && !strings.Contains(text, " ") && m.finder.finder.Known(text) == 0 {
			st.unborne, st.organization = true, st.organization+1
		}
	}
	decided, count := map[string]bool{}, 0
	for text, st := range known {
		if st.decided() {
			decided[text] = true
			count++
		}
	}
	for text, st := range known {
		if (count >= firms || business) && st.people && st.against == 0 {
			decided[text] = true
		}
	}
	places := map[string]bool{}
	for text, st := range known {
		if r, _ := utf8.DecodeRuneInString(text); unicode.IsUpper(r) && !decided[text] && st.placed() && !surnames[text] && !called[text] {
			places[text] = true
		}
	}
	incorporated := named.firms(called, known)
	if len(decided)+len(places)+len(incorporated) == 0 {
		return
	}
	for text := range known { // "Orsera" for "Orsera Trading"
		for long := range decided {
			rest, short := strings.CutPrefix(long, text+" ")
			if first, _ := utf8.DecodeRuneInString(rest); short && unicode.IsUpper(first) && !strings.Contains(text, " ") && known[text].against == 0 {
				decided[text] = true
				break
			}
		}
	}
	for _, text := range incorporated {
		decided[text] = true
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		var out []Name
		for _, n := range runs[i] {
			if n.Type != Event && decided[s.forms(n.First, n.Last)] && !s.titled(n.First) {
				n.Type, n.Score, n.Sentence, n.Firm = Organization, max(n.Score, 0.6), i, true
				n.Start, n.End = s.Tokens[n.First].Start, s.Tokens[n.Last].End
			}
			if n.Type != "" && n.Type != Event && places[s.forms(n.First, n.Last)] {
				n.Type = Place
			}
			if n.Type != "" {
				out = append(out, n)
			}
		}
		return out
	})
}

// inverted reports whether the infinitive right before a name belongs to a relative whose subject the name is: "le parti que vient de fonder | Paul Roy".
func (s *Sentence) inverted(first int) bool {
	k := first - 1
	if k < 2 || s.Tokens[k].UPOS != "VERB" && s.Tokens[k].UPOS != "AUX" {
		return false
	}
	for k--; k >= 0 && k > first-7; k-- {
		switch t := &s.Tokens[k]; {
		case t.Form == "que" || t.Form == "qu'" || t.Form == "qu’" || t.Form == "dont" || t.Form == "où":
			return true
		case t.UPOS == "PUNCT" || t.UPOS == "NOUN" || t.UPOS == "PROPN":
			return false
		}
	}
	return false
}

// unborne reports whether a name of two words is built as a firm's, though the finder took it for a person's: it begins with no given name and ends
// with a common noun that is no surname: "Alpes Prévoyance", "Dakar Carène".
func (m *Model) unborne(s *Sentence, n Name) bool {
	if n.Last != n.First+1 || m.finder.finder == nil || s.titled(n.First) || s.tradeBefore(n.First, m.linker.nouns) || m.givenName(s.Tokens[n.First].Form) || !s.Tokens[n.Last].word() {
		return false
	}
	last := s.Tokens[n.Last].Form
	known := m.finder.finder.Known(last)
	return utf8.RuneCountInString(last) >= longNoun && known&names.Noun != 0 && known&(names.Surname|names.GivenMasc|names.GivenFem|names.Town|names.Demonym) == 0
}

// articled reports whether a name of one word stands behind the article that bodies have and towns have not, and no preposition of place: "la Setrag",
// "l'aval du Cnexo".
func (s *Sentence) articled(n Name) bool {
	if n.Last > n.First || n.First == 0 || isAcronym(s.Tokens[n.First].Form) || n.Last+1 < len(s.Tokens) && s.Tokens[n.Last+1].proper() {
		return false
	}
	k := n.First - 1
	switch s.Tokens[k].Form {
	case "la", "le", "l'", "l’":
		if k == 0 {
			return true
		}
		switch s.Tokens[k-1].Lemma {
		case "dans", "sur", "vers", "depuis", "sous", "à", "en", "hors", "jusque":
			return false
		}
		return true
	case "du":
		return true
	}
	return false
}

// tells is what a word beside a name says of it.
func (f nameFrames) tells(link, word string, nouns *nounTable) frameWord {
	if w := f.of(link, word); w.typ != "" || link != "before" && link != "after" {
		return w
	}
	if nouns.kindOf(nouns.masculine(Lower(word))) == Person {
		return frameWord{Person, enough}
	}
	return frameWord{}
}

// counts reports whether a link and a word are new, and notes them.
func (st *standing) counts(link, word string) bool {
	key := [2]string{link, word}
	if st.seen[key] {
		return false
	}
	if st.seen == nil {
		st.seen = map[[2]string]bool{}
	}
	st.seen[key] = true
	return true
}

// add takes up what one word tells of a name that the finder took for some type.
func (st *standing) add(w frameWord, link, typ string) {
	switch {
	case link == "actor" && typ != Place:
	case link == "people" && typ == Place:
		st.people = true
		st.organization += enough // "le portugais Vozlar" is no place
	case w.typ == Organization:
		st.organization += w.weight
		st.people = st.people || link == "people"
		st.strong = st.strong || w.weight == enough
	case w.typ != "":
		st.against += w.weight
		if w.typ == Place {
			st.somewhere += w.weight
			if w.weight == enough {
				st.place += w.weight
			}
		}
	}
}

// placed reports whether a name that the finder took for a person or a body is a place, for nothing but what is said of places is said of it: "le maire
// d'Oum Barka", "les habitants de Sidi Larbi".
func (st *standing) placed() bool {
	return (st.place > 0 || st.somewhere > enough) && st.organization == 0 && st.against-st.somewhere < enough && (len(st.types) > 1 || !slices.Contains(st.types, Place))
}

// forms is the text of tokens first to last, with a space between them.
func (s *Sentence) forms(first, last int) string {
	if first == last {
		return s.Tokens[first].Form
	}
	words := make([]string, 0, last-first+1)
	for k := first; k <= last; k++ {
		words = append(words, s.Tokens[k].Form)
	}
	return strings.Join(words, " ")
}

// keeping tells whether a name keeps its type whatever is said of it, by its text alone.
type keeping uint8

const (
	mayKeep keeping = iota + 1 // by where it stands, see knownAs
	keeps                      // the gazetteer knows the place
	yields                     // and a body of that name
)

// keepingOf is what the gazetteer says of a name's text in that.
func keepingOf(g *gazetteer.Gazetteer, text string) keeping {
	if _, ok := g.Place(text); ok {
		if _, body := g.Organization(text); body {
			return yields
		}
		return keeps
	}
	if _, ok := g.Demonym(text); ok {
		return keeps
	}
	return mayKeep
}

// knownAs reports whether the type of a name of which the gazetteer knows nothing stands without what is said of it: it begins like a person's.
func (s *Sentence) knownAs(frames nameFrames, n Name, text string, titled bool) bool {
	if n.Type == "" && loadNameKinds().title.Get(Lower(text)) != "" {
		return true // "le conseil d'administration de l'Institut d'optique"
	}
	if n.Last > n.First {
		if _, given := gazetteer.Default().GivenName(s.Tokens[n.First].Form); given {
			return frames.of("last", s.Tokens[n.Last].Form).typ != Organization && !(isAcronym(s.Tokens[n.First].Form) && frames.of("first", s.Tokens[n.First].Form).weight == enough)
		}
	}
	return titled
}

// titled reports whether a title of a person stands before a token: "M. Cotrelle".
func (s *Sentence) titled(first int) bool {
	return first > 0 && titleGenders[gazetteer.Fold(s.Tokens[first-1].Form)] != ""
}

// isPeople reports whether a word is a people's noun or adjective, or a town's: "le zurichois X".
func isPeople(form string) bool {
	g := gazetteer.Default()
	_, people := g.Demonym(form)
	_, town := g.Town(form)
	return people || town
}

// peopleBefore returns the token of a people's noun or adjective in lower case that alone stands between an article and the name at
// token first, "le belge Valmeris", or -1.
func (s *Sentence) peopleBefore(first int) int {
	k := first - 1
	if k < 1 || s.Tokens[k-1].UPOS != "DET" && (s.Tokens[k-1].UPOS != "ADP" || !strings.HasSuffix(s.Tokens[k-1].Form, "u")) {
		return -1
	}
	if !isPeople(s.Tokens[k].Form) || Lower(s.Tokens[k].Form) != s.Tokens[k].Form {
		return -1
	}
	return k
}

// peopleEvidence visits what is said of the people's noun before the name at token first, which tells of the name: "racheté par le
// belge Valmeris".
func (s *Sentence) peopleEvidence(first int, visit func(link, word string)) {
	h := s.peopleBefore(first)
	if h < 0 || s.Tokens[first].Head != h || s.Tokens[h].Head < 0 {
		return
	}
	preposition := ""
	for k := range h {
		if t := &s.Tokens[k]; t.Head == h && t.Deprel == "case" {
			preposition = Lower(t.Lemma)
		}
	}
	for k := first + 1; k < len(s.Tokens); k++ { // "le belge Valmeris, concurrent de"
		if t := &s.Tokens[k]; t.Head == h && t.Deprel == "appos" {
			visit("after", t.Lemma)
		}
	}
	above := s.Tokens[s.Tokens[h].Head].Lemma
	switch rel := s.Tokens[h].Deprel; {
	case rel == "nsubj":
		visit("subject", above)
	case rel == "obj":
		visit("object", above)
	case preposition == "de":
		visit("of", above)
	case preposition != "":
		visit("case", preposition)
	}
}

// evidence visits the links and words that tell of the type of the name at tokens first to last.
func (s *Sentence) evidence(first, last int, visit func(link, word string)) {
	h := first
	for k := first; k <= last; k++ {
		if g := s.Tokens[k].Head; g < first || g > last {
			h = k
			break
		}
	}
	if last > first {
		visit("first", s.Tokens[first].Form)
		if !s.Tokens[last].proper() {
			visit("title", s.Tokens[first].Form)
		}
		visit("last", s.Tokens[last].Form)
	}
	if last == first {
		form := s.Tokens[first].Form
		for c := range form {
			if c > 2 {
				visit("suffix", form[c:])
			}
		}
	}
	if s.peopleBefore(first) >= 0 {
		visit("people", "people")
	}
	s.localEvidence(first, last, visit)
	preposition := ""
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.Head != h || k >= first && k <= last {
			continue
		}
		switch {
		case t.Deprel == "case" && k < first:
			preposition = Lower(t.Lemma)
		case k > last && t.UPOS == "NOUN" && (t.Deprel == "appos" || t.Deprel == "nmod" && s.Tokens[k-1].UPOS == "PUNCT"):
			visit("after", t.Lemma)
		case k > last && t.UPOS == "VERB" && strings.HasPrefix(t.Deprel, "acl") && t.Feat("VerbForm") == "Part":
			if merger := s.merger(k); t.Lemma == "naître" && merger != "" {
				visit("born", merger)
				continue
			}
			visit("part", t.Lemma)
			if s.sharedOut(k) {
				visit("shared", t.Lemma)
			}
		}
	}
	if k := s.apposedBehind(last); k > 0 { // wherever the parser hung it
		visit("after", s.Tokens[k].Lemma)
	}
	if k := s.whose(last); k > 0 {
		visit("of", s.Tokens[k].Lemma)
	}
	g := s.Tokens[h].Head
	if g < 0 {
		return
	}
	rel := s.Tokens[h].Deprel
	if lead := s.listHead(h); lead != h && !s.argument(lead) { // "la maison mère de Lunéa et de Stilbox": what is of one is of both
		if of := s.prepositionOf(lead); of == "de" && (preposition == of || preposition == "") {
			rel, g, preposition = s.Tokens[lead].Deprel, s.Tokens[lead].Head, of
		}
	}
	if lead := s.listHead(h); lead != h && s.Tokens[lead].Deprel == "nsubj" && s.Tokens[s.Tokens[lead].Head].UPOS == "NOUN" { // "Colas, Equans et Alpina sont des filiales"
		visit("subject", s.Tokens[s.Tokens[lead].Head].Lemma)
	}
	noun := &s.Tokens[g]
	switch rel {
	case "nsubj":
		visit("subject", noun.Lemma)
		visit("actor", noun.Lemma)
		s.beside(g, h, visit)
	case "obj", "nsubj:pass":
		visit("object", noun.Lemma)
		if rel == "nsubj:pass" && s.sharedOut(g) {
			visit("shared", noun.Lemma)
		}
		s.beside(g, h, visit)
	case "appos", "nmod", "flat":
		switch {
		case g > first:
		case noun.UPOS == "PROPN" && rel == "appos" && preposition == "" && s.Tokens[first-1].Form == ",":
			if up := noun.Head; up >= 0 && up < g && noun.Deprel == "nmod" && s.Tokens[up].UPOS == "NOUN" { // "une filiale d'Orvance, Lenoris"
				visit("across", s.Tokens[up].Lemma)
			}
		case noun.UPOS != "NOUN":
		case preposition == "":
			visit("before", noun.Lemma)
			if k := g + 2; k < first && s.Tokens[k-1].Lemma == "de" && s.Tokens[k].UPOS == "NOUN" { // "une maison de négoce, Levant Crest"
				visit("trade", s.Tokens[k].Lemma)
			}
			if up := noun.Head; up >= 0 && up < g && noun.Deprel == "nmod" && s.Tokens[up].UPOS == "NOUN" && s.Tokens[g-1].UPOS == "ADP" && !isPeople(noun.Form) { // "la marque de montres Hublot"
				visit("before", s.Tokens[up].Lemma)
			}
		case preposition == "de":
			visit("of", noun.Lemma)
			if k := g + 2; k < first && s.Tokens[k-1].Lemma == "de" && s.Tokens[k].UPOS == "NOUN" { // "le conseil d'administration de X"
				visit("of", noun.Lemma+"-"+s.Tokens[k].Lemma)
			}
			if k := g + 1; k+1 < first && s.Tokens[k].UPOS == "NOUN" { // "la maison mère de X"
				visit("of", noun.Lemma+"-"+s.Tokens[k].Lemma)
			}
		}
	}
	if beside := s.Tokens[h].Head; s.Tokens[beside].UPOS == "PROPN" && s.Tokens[h].Deprel == "conj" && beside < first && first-beside <= 4 {
		if e, ok := gazetteer.Default().Organization(s.Tokens[beside].Form); ok && telling[e.Kind] {
			visit("beside", e.Kind)
		}
	}
	if s.Tokens[h].Deprel == "conj" && preposition == "de" && g < first && first-g <= 6 { // "la maison mère de X et de Y"
		if k := noun.Head; k >= 0 && k+1 < g && s.Tokens[k].Lemma == "maison" && s.Tokens[k+1].Lemma == "mère" {
			visit("of", "maison-mère")
		}
	}
	if preposition != "" && preposition != "de" {
		visit("case", preposition)
	}
	if preposition == "avec" {
		visit("with", noun.Lemma)
		for k := range s.Tokens { // "signer un contrat avec X"
			if t := &s.Tokens[k]; t.Head == g && t.Deprel == "obj" {
				visit("with", t.Lemma)
			}
		}
	}
	if preposition == "à" {
		visit("to", noun.Lemma)
		for k := range s.Tokens { // "une amende infligée à X"
			if t := &s.Tokens[k]; t.Head == g && (t.Deprel == "obj" || t.Deprel == "nsubj:pass") || k == noun.Head && noun.UPOS == "VERB" && strings.HasPrefix(noun.Deprel, "acl") {
				visit("to", t.Lemma)
			}
		}
	}
}

// localEvidence visits what tells by its place alone, wherever the parser hung it, that a name is where somebody or something is: "près de Merkaz", "natif de
// Layrac", "a gagné Taizé, où".
func (s *Sentence) localEvidence(first, last int, visit func(link, word string)) {
	if first > 1 && (bareDe(s.Tokens[first-1].Form) || s.Tokens[first-1].Form == "du") {
		visit("near", Lower(s.Tokens[first-2].Form))
	}
	k := last + 1
	if k < len(s.Tokens) && s.Tokens[k].Form == "," {
		k++
	}
	if k < len(s.Tokens) && s.Tokens[k].Form == "où" {
		visit("where", "où")
	}
}

// ownedBeside reports whether a name is enumerated with an organisation as what somebody owns: "possède Canal+, Biolab et Santéo", "actionnaire
// de Canal+ et de Biolab".
func (s *Sentence) ownedBeside(frames nameFrames, n Name, names []Name) bool {
	lead := s.listHead(s.headOf(n))
	above := s.Tokens[lead].Head
	if above < 0 {
		return false
	}
	owned := false
	switch rel, _, _ := strings.Cut(s.Tokens[lead].Deprel, ":"); rel {
	case "obj":
		owned = frames.of("object", s.Tokens[above].Lemma).typ == Organization
	case "nmod":
		owned = frames.of("of", s.Tokens[above].Lemma) == frameWord{Organization, enough} && s.prepositionOf(lead) == "de"
	}
	return owned && slices.ContainsFunc(names, func(m Name) bool {
		return m.Type == Organization && m.First != n.First && s.listHead(s.headOf(m)) == lead
	})
}

// headOf is the token of a name that hangs on one outside it.
func (s *Sentence) headOf(n Name) int {
	for k := n.First; k <= n.Last; k++ {
		if g := s.Tokens[k].Head; g < n.First || g > n.Last {
			return k
		}
	}
	return n.First
}

// sharedOut reports whether a percentage says how much of something a participle is told of: "détenu à 60 % par", "contrôlé par Ardian (51 %)".
func (s *Sentence) sharedOut(verb int) bool {
	for k := verb + 2; k < len(s.Tokens) && k < verb+10; k++ {
		switch t := &s.Tokens[k]; {
		case t.Form == "%":
			return s.Tokens[verb+1].Form == "à" && k <= verb+5 || k > verb+3 && s.Tokens[verb+1].Form == "par" && s.Tokens[k-2].Form == "("
		case t.Form == "," || t.Form == ";" || t.UPOS == "VERB":
			return false
		}
	}
	return false
}

// listHead is the first of the coordinated names of which a token is one, or that token.
func (s *Sentence) listHead(k int) int {
	for s.Tokens[k].Deprel == "conj" {
		g := s.Tokens[k].Head
		if g < 0 || g >= k || s.Tokens[g].UPOS != "PROPN" || s.Tokens[g].Head < 0 {
			break
		}
		k = g
	}
	return k
}

// argument reports whether a token is the subject or the object of a verb.
func (s *Sentence) argument(k int) bool {
	rel, _, _ := strings.Cut(s.Tokens[k].Deprel, ":")
	return rel == "nsubj" || rel == "obj"
}

// prepositionOf is the lemma of the preposition of a name, empty where it has none.
func (s *Sentence) prepositionOf(k int) string {
	for i := range k {
		if t := &s.Tokens[i]; t.Head == k && t.Deprel == "case" {
			return Lower(t.Lemma)
		}
	}
	return ""
}

// apposedBehind is the noun behind the comma after a name that says what it is, by its place alone: "X, une coentreprise de", "X, la holding familiale",
// no "Marie Martin, la start-up avait levé"; -1 where there is none.
func (s *Sentence) apposedBehind(last int) int {
	k := last + 3
	if k >= len(s.Tokens) || s.Tokens[last+1].Form != "," || s.Tokens[k].UPOS != "NOUN" {
		return -1
	}
	switch s.Tokens[k-1].Form {
	case "un", "une":
		return k
	case "le", "la", "l'", "l’":
		end := k + 1
		for end < len(s.Tokens) && s.Tokens[end].UPOS == "ADJ" {
			end++
		}
		if end < len(s.Tokens) && s.Tokens[end].UPOS != "VERB" && s.Tokens[end].UPOS != "AUX" && s.Tokens[end].UPOS != "PRON" && s.Tokens[end].UPOS != "ADV" && loadNameFrames().of("after", s.Tokens[k].Lemma).typ == Organization {
			return k
		}
	}
	return -1
}

// whose is the noun of a relative with "dont" behind a name, of what the name has: "X, dont le directeur général"; -1 where there is none.
func (s *Sentence) whose(last int) int {
	k := last + 2
	if k+2 >= len(s.Tokens) || s.Tokens[last+1].Form != "," {
		return -1
	}
	if s.Tokens[k].Form != "dont" || s.Tokens[k+1].UPOS != "DET" || s.Tokens[k+2].UPOS != "NOUN" {
		return -1
	}
	return k + 2
}

// ofSomebody reports whether the noun before a name is the bare complement of a noun for persons, to which the name belongs: "le général de
// brigade X".
func (s *Sentence) ofSomebody(first int, nouns *nounTable) bool {
	k := s.nounEnding(first-1) - 2
	return k >= 0 && bareDe(s.Tokens[k+1].Form) && s.Tokens[k].UPOS == "NOUN" && nouns.kindOf(s.Tokens[k].Lemma) == Person
}

// merger is the noun behind "né de la", "née en 1988 d'une", if any: what is born of a noun is nobody.
func (s *Sentence) merger(born int) string {
	for k := born + 1; k < len(s.Tokens) && k <= born+6; k++ {
		switch t := &s.Tokens[k]; {
		case t.UPOS == "PUNCT":
			return ""
		case t.UPOS == "NOUN" && t.Lemma != "an" && k > born+1 && (s.Tokens[k-1].UPOS == "DET" || s.Tokens[k-1].Form == "du"):
			return t.Lemma
		}
	}
	return ""
}

// beside visits what else the verb of a clause has beside one of its arguments: "a placé X en redressement judiciaire".
func (s *Sentence) beside(verb, argument int, visit func(link, word string)) {
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.Head != verb || k == argument || t.UPOS != "NOUN" {
			continue
		}
		switch rel, _, _ := strings.Cut(t.Deprel, ":"); rel {
		case "obj", "obl", "nmod":
			visit("clause", t.Lemma)
		}
	}
}

// capital reports whether a token begins with a capital.
func (t *Token) capital() bool {
	if t.Form != "" && t.Form[0] < utf8.RuneSelf {
		return 'A' <= t.Form[0] && t.Form[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(t.Form)
	return unicode.IsUpper(r)
}

// body reports whether a name that a noun introduces by a link is an organisation: "société", "micro-parti".
func (f nameFrames) body(link, lemma string) bool {
	lemma = Lower(lemma)
	for _, prefix := range []string{"micro-", "mini-", "ex-", "méga-", "néo-"} {
		lemma = strings.TrimPrefix(lemma, prefix)
	}
	return f.of(link, lemma) == frameWord{Organization, enough}
}
