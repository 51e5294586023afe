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
)

//go:embed name-kinds.tsv
var nameKindsTable string

// nameKinds says what the nouns of name-kinds.tsv name, right before a name and with "de" between, which of the former are persons'
// too, which begin the official names of bodies, which have such in quotation marks also in small letters, and which
// have their purpose in it; which are no purpose; what acronyms are no names at all; and who
// uses what a firm's name stands for.
type nameKinds struct {
	bare, of, maker, title, small, purpose, passing, arms, itself, user, law, several, mission, followed, relative, sibling, portfolio, partner, post, work vocabulary.Map[string]
}

var loadNameKinds = sync.OnceValue(func() *nameKinds {
	k, err := readNameKinds(nameKindsTable)
	if err != nil {
		panic(err) // the embedded file is part of the program, and a test reads it
	}
	return k
})

func readNameKinds(table string) (*nameKinds, error) {
	k := new(nameKinds)
	links := map[string]*vocabulary.Map[string]{"bare": &k.bare, "de": &k.of, "maker": &k.maker, "title": &k.title, "small": &k.small, "purpose": &k.purpose, "passing": &k.passing, "arms": &k.arms, "itself": &k.itself, "user": &k.user, "law": &k.law, "several": &k.several, "mission": &k.mission,
		"followed": &k.followed, "relative": &k.relative, "sibling": &k.sibling, "portfolio": &k.portfolio, "partner": &k.partner, "post": &k.post, "work": &k.work}
	err := tableRows("name-kinds.tsv", table, 3, func(f []string) error {
		into := links[f[1]]
		product, person := f[1] == "arms" || f[1] == "itself" || f[1] == "user" || f[1] == "law" || f[1] == "post" || f[1] == "work", f[1] == "relative" || f[1] == "sibling"
		if into == nil || (f[0] == "Product") != product || (f[0] == Person) != person || !product && !person && f[0] != Organization && f[0] != Place {
			return errors.New("want Organization or Place, a link and nouns; Product and arms, itself, user, law, post or work; or Person and relative or sibling")
		}
		for noun := range strings.FieldsSeq(f[2]) {
			into.Set(noun, f[0])
			if f[1] == "maker" {
				k.bare.Set(noun, f[0])
			}
		}
		return nil
	})
	return k, err
}

// kindNames gives names the type that a common noun right before them says, where the finder took them for another: it knows the
// words of a name and some around it, but not that what stands behind "la ville de" is a place whatever it looks like. It also takes for a
// name a run of capitalised proper nouns behind such a noun that the finder left.
func (d *Document) kindNames() {
	g, kinds := gazetteer.Default(), loadNameKinds()
	inBrackets := sync.OnceValue(d.inBrackets)
	var spans []Name
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if spans = s.properSpans(spans[:0], names); len(spans) == 0 {
			return names
		}
		out, changed := spans[:0], false
		for _, n := range spans {
			if n.Type == Event {
				out = append(out, n)
				continue
			}
			if n.Type != "" && (s.isPost(n) || s.isWork(n) || s.isMark(n)) {
				changed = true
				continue
			}
			if n.Type != "" && n.Last > n.First && kinds.law.Get(s.Tokens[n.Last].Form) != "" {
				changed = true
				continue
			}
			if n.Type != "" && n.Type != Person && (s.isWeapon(g, n) || n.First == n.Last && kinds.itself.Get(s.Tokens[n.First].Form) != "" && !inBrackets()[s.Tokens[n.First].Form]) {
				changed = true
				continue
			}
			if n.Type != "" && n.Last > n.First+1 && kinds.itself.Get(s.Tokens[n.First].Form) != "" && s.Tokens[n.First+1].Lemma == "de" { // "l'OPA de | Vivendi"
				n, changed = s.name(i, n.First+2, n.Last, Organization, n.Score), true
			}
			t := s.kindOf(n.First)
			if t == "" && n.Type != Person && s.isLong(n) {
				if _, given := g.GivenName(s.Tokens[n.First].Form); !given {
					t = s.kindWithin(n.First)
				}
			}
			if t != "" && n.Type == Person && s.makes(g, n) {
				t = ""
			}
			switch {
			case n.Type == "" && t != "":
				n, changed = s.name(i, n.First, n.Last, t, 0.5), true
			case n.Type == "":
				continue
			case t != "":
				changed = changed || n.Type != t
				n.Type = t
			}
			if n.Type == Place && n.Last > n.First && kinds.mission.Get(Lower(s.Tokens[n.First].Form)) != "" {
				n.Type, changed = Organization, true
			}
			if n.Type == Organization && t == "" && s.seated(g, n) {
				n.Type, changed = Place, true
			}
			if k := n.First - 1; t == Organization && k > 0 && s.Tokens[k].Form == "comité" && n.First == n.Last && (n.Last+1 == len(s.Tokens) || s.Tokens[n.Last+1].Form != "pour" && s.Tokens[n.Last+1].Form != "contre") { // "le comité Palestine" is not Palestine
				n, changed = s.name(i, k, n.Last, t, n.Score), true
			}
			out = append(out, n)
		}
		if !changed {
			return names
		}
		return slices.Clone(out)
	})
}

// inBrackets are the forms that stand alone in brackets, as the acronym of a name before them.
func (d *Document) inBrackets() map[string]bool {
	out := map[string]bool{}
	for i := range d.Sentences {
		t := d.Sentences[i].Tokens
		for k := 1; k+1 < len(t); k++ {
			if t[k-1].Form == "(" && t[k+1].Form == ")" {
				out[t[k].Form] = true
			}
		}
	}
	return out
}

// isLong reports whether a name has more letters than an acronym of the shortest.
func (s *Sentence) isLong(n Name) bool {
	length := n.Last - n.First // spaces
	for k := n.First; k <= n.Last; k++ {
		length += len(s.Tokens[k].Form)
	}
	return length > shortest
}

// kindWithin returns what a noun right before a token says that it names where the noun is itself a complement: "filiale du holding royal
// Al Mada". It may not be a person's name that stands there, which is that of who the noun is a complement of.
func (s *Sentence) kindWithin(first int) string {
	i := s.nounEnding(first - 1)
	if i < 0 || s.Tokens[i].Feat("Number") == "Plur" {
		return ""
	}
	kinds, noun := loadNameKinds(), Lower(s.Tokens[i].Form)
	if kinds.maker.Get(noun) != "" || kinds.bare.Get(noun) != Organization {
		return ""
	}
	if s.Tokens[i-1].UPOS == "DET" && i > 1 && s.Tokens[i-2].Lemma == "de" && s.Tokens[i-1].Feat("Poss") != "Yes" || s.Tokens[i-1].Form == "du" {
		return Organization
	}
	return ""
}

// isPost reports whether what the finder took for a person is a post in English: "Senior Advisor", "Chief Executive Officer".
func (s *Sentence) isPost(n Name) bool {
	if n.Type != Person || n.First == n.Last {
		return false
	}
	for k := n.First; k <= n.Last; k++ {
		if loadNameKinds().post.Get(s.Tokens[k].Form) == "" {
			return false
		}
	}
	return true
}

// isWork reports whether what the finder took for a person is what a noun of a work right before it is called: "le jeu japonais Pocket Monsters", but "le
// réalisateur du film Paul Roy".
func (s *Sentence) isWork(n Name) bool {
	if n.Type != Person {
		return false
	}
	k := n.First - 1
	if k > 0 && s.Tokens[k].UPOS == "ADJ" {
		k--
	}
	if k >= 2 && s.Tokens[k].Form == "et" { // "les jeux Pocket Monsters Kin et | Pocket Monsters Gin"
		for k--; k > 0 && s.Tokens[k].proper(); k-- {
		}
		if k > 0 && s.Tokens[k].UPOS == "ADJ" {
			k--
		}
		if s.Tokens[k].Feat("Number") != "Plur" {
			return false
		}
	}
	return k > 0 && loadNameKinds().work.Get(Lower(s.Tokens[k].Form)) != "" && s.Tokens[k-1].UPOS == "DET"
}

// isMark reports whether a name is none: letters of another script, "(en russe : Екатерина)", or in brackets what a thing is filed under, "(ND 0203)".
func (s *Sentence) isMark(n Name) bool {
	r, _ := utf8.DecodeRuneInString(s.Tokens[n.First].Form)
	if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
		return true
	}
	if n.First == n.Last || n.First == 0 || s.Tokens[n.First-1].Form != "(" {
		return false
	}
	for k := n.First; k <= n.Last; k++ {
		form, digits := s.Tokens[k].Form, strings.ContainsFunc(s.Tokens[k].Form, unicode.IsDigit)
		if k < n.Last && (digits || !isAcronym(form)) || k == n.Last && strings.Trim(form, "0123456789") != "" {
			return false
		}
	}
	return true
}

// isWeapon reports whether a name that nobody knows as another's stands right behind a noun or an adjective of arms.
func (s *Sentence) isWeapon(g *gazetteer.Gazetteer, n Name) bool {
	if n.First == 0 || loadNameKinds().arms.Get(Lower(s.Tokens[n.First-1].Form)) == "" {
		return false
	}
	name := s.forms(n.First, n.Last)
	_, place := g.Place(name)
	_, organization := g.Organization(name)
	return !place && !organization
}

// makes reports whether the full name of a person stands behind a noun that is a person's trade as well as a firm's: "l'éditeur
// tunisien Paul Roy".
func (s *Sentence) makes(g *gazetteer.Gazetteer, n Name) bool {
	if n.Last == n.First || loadNameKinds().maker.Get(s.kindNoun(n.First, false)) == "" {
		return false
	}
	_, given := g.GivenName(s.Tokens[n.First].Form)
	return given || s.looksBorne(n)
}

// looksBorne reports whether the finder is sure that a name of several words is a person's, and nothing in it is a firm's: "l'armateur
// Ottavio Scassellati".
func (s *Sentence) looksBorne(n Name) bool {
	return n.Type == Person && n.Last > n.First && n.Score >= sure && s.Tokens[n.Last].word() && loadNameFrames().of("last", s.Tokens[n.Last].Form).typ != Organization
}

// seated reports whether a name is a town's, behind "de" and a noun of bodies that are called by where they sit: "le groupe de Newcastle", "un fonds de Palo Alto".
func (s *Sentence) seated(g *gazetteer.Gazetteer, n Name) bool {
	if n.First < 2 || s.Tokens[n.First-1].Form == "du" || loadNameKinds().bare.Get(s.kindNoun(n.First, true)) != Organization {
		return false
	}
	name := s.forms(n.First, n.Last)
	_, body := g.Organization(name)
	e, place := g.Place(name)
	return place && !body && e.Kind != "country"
}

// kindOf returns what a noun before a token says that it names, or nothing.
func (s *Sentence) kindOf(first int) string {
	kinds := loadNameKinds()
	if t := kinds.of.Get(s.kindNoun(first, true)); t != "" {
		return t
	}
	return kinds.bare.Get(s.kindNoun(first, false))
}

// kindNoun returns the form of the common noun before a name, in lower case: right before it or its adjectives, or before the "de"
// that stands there. It returns nothing where the noun may be another's complement with the name beside that: in "le patron
// du groupe Jean Durand" the name is the patron's.
func (s *Sentence) kindNoun(first int, of bool) string {
	i := first - 1
	if i >= 0 && (s.Tokens[i].Form == "«" || s.Tokens[i].Form == "\"") {
		i--
	}
	if of {
		switch {
		case i >= 0 && (bareDe(s.Tokens[i].Form) || s.Tokens[i].Form == "du"):
			i--
		default:
			return ""
		}
	}
	i = s.nounEnding(i)
	if i < 0 || s.Tokens[i-1].Feat("Poss") == "Yes" { // "a nommé à sa place Paul Roy"
		return ""
	}
	if !of {
		switch s.Tokens[i-1].Lemma {
		case "de", "du", "des":
			return ""
		}
		if i > 1 && s.Tokens[i-1].UPOS == "DET" && s.Tokens[i-2].Lemma == "de" {
			return ""
		}
	}
	return Lower(s.Tokens[i].Form)
}

// splitNames parts an organisation from what stands behind it, where the finder took both for one name: in "l'ex-patron de Renault
// Carlos Ghosn" a company that the gazetteer knows stands before a given name, in "le député Pastef Ibra Ndoye" a party before a
// person's, and in "l'Union européenne contre la Biélorussie" a preposition behind one begins something else. A person's name ends
// before the title that follows: "a nommé Gabriel Attal Premier ministre".
func (d *Document) splitNames() {
	g := gazetteer.Default()
	var out []Name // as soon as one is parted
	for k, n := range d.Names {
		s := &d.Sentences[n.Sentence]
		if n.Last > n.First && s.Tokens[n.First].UPOS == "SCONJ" && Lower(s.Tokens[n.First].Lemma) == "que" { // "depuis mai, qu'Istanbul"
			n.First++
			n.Start = s.Tokens[n.First].Start
			d.Names[k] = n
		}
		if loadNameKinds().itself.Get(s.Tokens[n.First].Form) != "" {
			for of := n.First + 1; of < n.Last; of++ { // "l'OPA hostile de Veolia" is no body, Veolia is
				if s.Tokens[of].UPOS == "ADP" && s.Tokens[of+1].capital() {
					n.First, n.Start = of+1, s.Tokens[of+1].Start
					d.Names[k] = n
					break
				}
			}
		}
		if n.Type == Person && n.Last > n.First && s.Tokens[n.Last].UPOS == "ADJ" && s.Tokens[n.Last].Head == n.Last+1 && s.Tokens[n.Last+1].UPOS == "NOUN" {
			n.Last--
			n.End = s.Tokens[n.Last].End
			d.Names[k] = n
		}
		at := -1
		if n.Type == Person || n.Type == Organization {
			at = s.joint(g, n)
		}
		if n.Type == Person && at < 0 && n.Last-n.First > 1 {
			if e, ok := g.Organization(s.Tokens[n.First].Form); ok && e.Kind == "party" {
				at = n.First + 1
			}
		}
		last, first, typ := -1, -1, n.Type // where two names were taken for one: the end of the first, the beginning and the type of the second
		if at < 0 {
			if and := s.conjoined(g, n); and > 0 {
				last, first = and-1, and+2
			} else if of := s.ruledBy(g, n); of > 0 {
				last, first, typ = of-1, of+1, Person
			}
		}
		if first > 0 {
			if out == nil {
				out = append(make([]Name, 0, len(d.Names)+2), d.Names[:k]...)
			}
			other := n
			n.Last, n.End = last, s.Tokens[last].End
			other.Type, other.First, other.Start = typ, first, s.Tokens[first].Start
			out = append(out, n, other)
			continue
		}
		against := -1
		if at < 0 {
			against = s.against(g, n)
		}
		if out == nil && (at > 0 || against > 0) {
			out = append(make([]Name, 0, len(d.Names)+2), d.Names[:k]...)
		}
		if against > 0 {
			place := n
			n.Last, n.End = against-1, s.Tokens[against-1].End
			out = append(out, n)
			for place.First = against + 1; place.First < place.Last && s.Tokens[place.First].UPOS == "DET"; place.First++ {
			}
			place.Start = s.Tokens[place.First].Start
			if _, ok := g.Place(s.forms(place.First, place.Last)); ok {
				place.Type = Place
				out = append(out, place)
			}
			continue
		}
		if at < 0 {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		organization, person := n, n
		organization.Type, organization.Last, organization.End = Organization, at-1, s.Tokens[at-1].End
		person.Type, person.First, person.Start = Person, at, s.Tokens[at].Start
		out = append(out, organization, person)
	}
	if out != nil {
		d.Names = out
	}
}

// bareNames takes the common noun that says what a name names out of it: "l'ONG | Terre verte", "la centrale syndicale | Lavora".
func (d *Document) bareNames() {
	kinds := loadNameKinds()
	for k := range d.Names {
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		noun := s.Tokens[n.First].Form
		if n.Type == Event || n.First == n.Last || noun != "ONG" && (noun != Lower(noun) || kinds.bare.Get(noun) != Organization && !loadNameFrames().body("before", noun)) {
			continue
		}
		first := n.First + 1
		for first < n.Last && !s.Tokens[first].capital() && (s.Tokens[first].UPOS == "ADJ" || s.Tokens[first].UPOS == "NOUN") { // "syndicale" may pass for a noun
			first++
		}
		if !s.Tokens[first].capital() || s.Tokens[first].UPOS == "ADJ" && first == n.First+1 && n.Last == first {
			continue
		}
		n.First, n.Start = first, s.Tokens[first].Start
	}
}

// against returns the token of a preposition inside a name behind an organisation that the gazetteer knows, or -1.
func (s *Sentence) against(g *gazetteer.Gazetteer, n Name) int {
	if n.Type != Organization {
		return -1
	}
	for k := n.First + 1; k < n.Last; k++ {
		switch s.Tokens[k].Form {
		case "en", "au", "aux", "à": // "la mission de l'Union africaine en Somalie"
			e, known := g.Organization(s.forms(n.First, k-1))
			_, place := g.Place(s.forms(k+1, n.Last))
			_, whole := g.Organization(s.forms(n.First, n.Last))
			if known && place && !whole && (e.Kind == "alliance" || e.Kind == "institution" || e.Kind == "association") {
				return k
			}
		case "contre", "envers", "vers", "face", "avec", "pour":
			e, known := g.Organization(s.forms(n.First, k-1))
			if s.Tokens[k].Form == "pour" && known && (e.Kind == "party" || e.Kind == "militia") { // "Front populaire pour la libération de la Palestine"
				continue
			}
			if known && (k > n.First+1 || isAcronym(s.Tokens[n.First].Form)) {
				return k
			}
		}
	}
	return -1
}

// conjoined returns the token of the "et" that parts two organisations, of which the gazetteer knows the second and the first or its first word alone, where
// the finder took both for one name: "la Caisse des dépôts | et de Veolia"; or -1.
func (s *Sentence) conjoined(g *gazetteer.Gazetteer, n Name) int {
	if n.Type != Organization || n.Last-n.First < 3 {
		return -1
	}
	for k := n.First + 1; k+2 <= n.Last; k++ {
		if s.Tokens[k].Form != "et" {
			continue
		}
		switch s.Tokens[k+1].Form {
		case "de", "d'", "d’", "du":
		default:
			continue
		}
		if _, whole := g.Organization(s.forms(n.First, n.Last)); whole {
			return -1
		}
		_, left := g.Organization(s.forms(n.First, k-1))
		_, right := g.Organization(s.forms(k+2, n.Last))
		if right && (left || s.Tokens[k+2].capital()) || left && s.Tokens[k+2].word() {
			return k
		}
	}
	return -1
}

// ruledBy returns the token of the "de" that parts a state, a party or an acronym from the full name of who leads it, where the finder took
// both for one name: "l'Italie | de Giorgia Meloni", "le Parti communiste | de Georges Marchais"; or -1.
func (s *Sentence) ruledBy(g *gazetteer.Gazetteer, n Name) int {
	if n.Type != Place && n.Type != Organization || n.Last-n.First < 3 {
		return -1
	}
	for k := n.First + 1; k+2 <= n.Last; k++ {
		if !bareDe(s.Tokens[k].Form) {
			continue
		}
		if !s.Tokens[k+1].word() || !s.Tokens[k+2].word() || placeOrBody(g, s.forms(k+1, n.Last)) || placeOrBody(g, s.forms(n.First, n.Last)) {
			continue
		}
		text := s.forms(n.First, k-1)
		if e, known := g.Place(text); known && e.Kind == "country" {
			return k
		}
		if _, given := g.GivenName(s.Tokens[k+1].Form); !given {
			continue
		}
		if e, known := g.Organization(text); known && (e.Kind == "party" || e.Kind == "militia" || e.Kind == "alliance") {
			return k
		}
		switch s.Tokens[n.First].Form {
		case "Parti", "Mouvement", "Front", "Rassemblement", "Alliance", "Coalition":
			if k > n.First+1 {
				return k
			}
		}
		if k == n.First+1 && isAcronym(text) {
			return k
		}
	}
	return -1
}

// joint returns the token at which the person begins in a name made of an organisation and a person, or -1. Only behind "de" or "chez" can
// two such names meet.
func (s *Sentence) joint(g *gazetteer.Gazetteer, n Name) int {
	if n.First == 0 || n.Last-n.First < 2 {
		return -1
	}
	noun := s.Tokens[n.First-1].UPOS == "NOUN" // "le pilote Ferrari | Charles Leclerc"
	switch s.Tokens[n.First-1].Lemma {
	case "de", "du", "chez", "le":
	default:
		if !noun {
			return -1
		}
	}
	if _, given := g.GivenName(s.Tokens[n.First].Form); given {
		return -1
	}
	for at := n.Last - 1; at > n.First; at-- {
		if _, given := g.GivenName(s.Tokens[at].Form); !given {
			continue
		}
		words := make([]string, 0, at-n.First)
		for _, t := range s.Tokens[n.First:at] {
			words = append(words, t.Form)
		}
		if e, known := g.Organization(strings.Join(words, " ")); known && (!noun || e.Kind == "company" || e.Kind == "club" || e.Kind == "union" || e.Kind == "media") {
			return at
		}
	}
	return -1
}
