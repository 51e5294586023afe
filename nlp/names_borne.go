package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/nlp/internal/names"
)

// borneNames makes persons of names that the finder took for bodies or places, or left, where what stands beside them says that somebody bears
// them: a form of address, "M. de Tscharner"; a noun for where somebody is from, "le Rotterdamois | Piet Brandsteder"; a relative, "leur fille
// Garance", "Godeliva, l'épouse du patriarche"; somebody's trade, "la couturière Dopé Sronvi"; or a given name, "succède à Hedwige Cornaton".
func (m *Model) borneNames(d *Document) {
	if m.linker == nil || m.finder.finder == nil {
		return
	}
	g := gazetteer.Default()
	addressed := map[string]bool{}
	var spans []Name
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		if spans = s.properSpans(spans[:0], found); len(spans) == 0 || s.shouts() {
			return found
		}
		for _, n := range spans {
			if n.Type == Event {
				continue
			}
			if s.addressed(s.beforeParticle(n.First)) && s.Tokens[n.Last].word() {
				addressed[s.Tokens[n.Last].Form] = true
			}
			if n.Type == Person {
				if n.Last > n.First && n.First > 0 && (m.comesFrom(s, n.First) || m.partisan(s, n)) && s.Tokens[n.First+1].capital() { // "le Zurichois | Beat Keller"
					found = withName(found, s.name(i, n.First+1, n.Last, Person, n.Score))
					continue
				}
				if k := n.First - 1; m.comesFrom(s, k) && !placeOrBody(g, s.Tokens[k].Form) {
					found = slices.DeleteFunc(slices.Clone(found), func(o Name) bool { return o.First == k && o.Last == k })
				}
				continue
			}
			first, last := m.borne(s, n, g)
			if first < 0 || placeOrBody(g, s.forms(first, last)) {
				if at := s.afterPeople(n); at > 0 && !placeOrBody(g, s.forms(n.First, n.Last)) { // "l'Allemand | Rheinmetall Defence"
					found = withName(found, s.name(i, at, n.Last, n.Type, n.Score))
				}
				continue
			}
			if m.comesFrom(s, first-1) { // "le Rotterdamois | Piet Brandsteder"
				found = slices.DeleteFunc(slices.Clone(found), func(o Name) bool { return o.First <= first-1 && o.Last >= first-1 })
			}
			found = coverWith(found, s.name(i, first, last, Person, 0.7))
		}
		return found
	})
	if len(addressed) == 0 {
		return
	}
	for k := range d.Names { // "Hubert de Bonardi", where the text has "M. de Bonardi" too
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		if (n.Type == Place || n.Type == Organization) && n.Last > n.First && addressed[s.Tokens[n.Last].Form] && s.Tokens[n.First].word() && m.givenName(s.Tokens[n.First].Form) && !placeOrBody(g, s.forms(n.First, n.Last)) {
			n.Type = Person
		}
	}
}

// borne returns the tokens of a person's name in a name of another type or in a run of proper nouns, or -1.
func (m *Model) borne(s *Sentence, n Name, g *gazetteer.Gazetteer) (first, last int) {
	last = s.lastOfPerson(n.Last)
	if !s.Tokens[n.Last].word() {
		return -1, -1
	}
	nouns, alone := m.linker.nouns, n.Last == n.First && last == n.Last
	if n.Type != "" && s.addressed(s.beforeParticle(n.First)) {
		return n.First, last
	}
	if s.kinBefore(n.First, nouns) || n.Type != "" && s.kinBehind(n.First, last, nouns) {
		return n.First, last
	}
	if n.First > 1 && m.comesFrom(s, n.First-1) && !alone && (n.Type == "" || m.personal(s, n.First, last)) {
		return n.First, last
	}
	if last > n.First+1 && n.First > 0 && m.comesFrom(s, n.First) && m.personal(s, n.First+1, last) {
		return n.First + 1, last
	}
	if alone || n.Type == "" {
		return -1, -1
	}
	if s.Tokens[n.Last].Form == "Ier" && n.Last == n.First+1 {
		return n.First, n.Last
	}
	if m.personal(s, n.First, last) && (s.tradeBefore(n.First, nouns) || n.Type == Organization && (m.followed(s, n) || m.givenName(s.Tokens[n.First].Form) && s.ofLed(n.First, nouns))) {
		return n.First, last
	}
	if n.Type == Place && n.Last == n.First+1 && n.First > 0 && s.Tokens[n.First-1].UPOS != "NOUN" && s.Tokens[n.First-1].UPOS != "DET" {
		_, given := g.GivenName(s.Tokens[n.First].Form)
		if given && m.finder.finder.Known(s.Tokens[n.Last].Form)&(names.Town|names.Hamlet|names.Noun|names.Adjective) == 0 && m.personal(s, n.First, last) {
			return n.First, last
		}
	}
	return -1, -1
}

// afterPeople returns the token at which the name of a body begins behind the noun for whence it is that the finder took into it: "l'Allemand |
// Rheinmetall Defence", "revend aux Chinois de | Ningxia Metals"; or -1.
func (s *Sentence) afterPeople(n Name) int {
	if n.Type != Organization || n.Last == n.First || n.First == 0 {
		return -1
	}
	g := gazetteer.Default()
	if _, ok := g.Demonym(s.Tokens[n.First].Form); !ok {
		return -1
	}
	at := n.First + 1
	switch Lower(s.Tokens[n.First-1].Form) {
	case "le", "la", "l'", "l’", "du", "au":
	case "les", "des", "aux":
		if !bareDe(s.Tokens[at].Form) {
			return -1
		}
		at++
	default:
		return -1
	}
	if at > n.Last || !s.Tokens[at].capital() || s.Tokens[at].UPOS == "ADJ" {
		return -1
	}
	return at
}

// followed reports whether a name of two words or more, none of which is a common noun, stands behind "de" and a noun for those who follow somebody: "le
// syndicat d'Ebben Zarondo", "le mouvement de Timan Erdimi"; or behind brothers and sisters whose given names are told before it.
func (m *Model) followed(s *Sentence, n Name) bool {
	if n.First < 3 {
		return false
	}
	if s.Sibling(n.First) > 0 && m.givenName(s.Tokens[n.First].Form) {
		return true
	}
	switch s.Tokens[n.First-1].Form {
	case "de", "d'", "d’":
	default:
		return false
	}
	if loadNameKinds().followed.Get(s.Tokens[n.First-2].Lemma) == "" {
		return false
	}
	for k := n.First; k <= n.Last; k++ {
		if known := m.finder.finder.Known(s.Tokens[k].Form); known&(names.Noun|names.Adjective) != 0 && known&(names.GivenMasc|names.GivenFem) == 0 || loadNameKinds().title.Get(Lower(s.Tokens[k].Form)) != "" {
			return false
		}
	}
	return true
}

// ofLed reports whether the bare noun for a body before a name is itself what somebody is of: "le patron du groupe | Vincent Bolloré".
func (s *Sentence) ofLed(first int, nouns *nounTable) bool {
	k := s.nounEnding(first - 1)
	if k < 2 || loadNameKinds().bare.Get(Lower(s.Tokens[k].Form)) != Organization {
		return false
	}
	k--
	if s.Tokens[k].UPOS == "DET" {
		k--
	}
	return k > 0 && s.Tokens[k].Lemma == "de" && s.Tokens[k-1].UPOS == "NOUN" && nouns.kindOf(s.Tokens[k-1].Lemma) == Person
}

// beforeParticle is a token, or that of the "de" before it: "M. | de Tscharner".
func (s *Sentence) beforeParticle(first int) int {
	if first > 1 {
		switch s.Tokens[first-1].Form {
		case "de", "d'", "d’":
			return first - 1
		}
	}
	return first
}

// lastOfPerson is the last token of a name that ends at a token with what a person's may go on with in small letters: "Nasser | al-Dosari".
func (s *Sentence) lastOfPerson(last int) int {
	for last+1 < len(s.Tokens) {
		f := s.Tokens[last+1].Form
		if !strings.HasPrefix(f, "al-") && !strings.HasPrefix(f, "el-") || len(f) < 6 {
			break
		}
		last++
	}
	return last
}

// givenName reports whether the finder's lexicon or the gazetteer has a word as a given name.
func (m *Model) givenName(form string) bool {
	if _, given := gazetteer.Default().GivenName(form); given {
		return true
	}
	return m.finder.finder.Known(form)&(names.GivenMasc|names.GivenFem) != 0
}

// personal reports whether the words of a name may be a person's: two to five with small letters in them, no last one that is a firm's, and the first a
// given name or all unknown as common nouns.
func (m *Model) personal(s *Sentence, first, last int) bool {
	if last == first || last-first > 4 || loadNameFrames().of("last", s.Tokens[last].Form).typ == Organization {
		return false
	}
	g := gazetteer.Default()
	common := false
	for k := first; k <= last; k++ {
		f := s.Tokens[k].Form
		if !s.Tokens[k].word() && !particles[Lower(f)] && !strings.HasPrefix(f, "al-") && !strings.HasPrefix(f, "el-") {
			return false
		}
		known := m.finder.finder.Known(f)
		if known&(names.GivenMasc|names.GivenFem|names.Surname) == 0 && placeOrBody(g, f) {
			return false // "directrice Asie Pacifique"
		}
		common = common || known&(names.Noun|names.Adjective) != 0 && known&names.Surname == 0
	}
	return m.givenName(s.Tokens[first].Form) || !common
}

// partisan reports whether a person's name of three words or more begins with the noun for those of a party that goes by its people: "l'ancien Vert |
// Ignace Wognin", "les Engagés | Lieven Roggeman".
func (m *Model) partisan(s *Sentence, n Name) bool {
	if n.Last < n.First+2 || !m.givenName(s.Tokens[n.First+1].Form) {
		return false
	}
	people := "Les " + strings.TrimSuffix(s.Tokens[n.First].Form, "s") + "s"
	e, known := gazetteer.Default().Organization(people)
	return known && e.Kind == "party"
}

// comesFrom reports whether a token is a capitalised noun for where one person is from, behind an article: "le Rotterdamois", "l'Italo-Argentin".
func (m *Model) comesFrom(s *Sentence, k int) bool {
	if k < 1 || !s.Tokens[k].word() || !s.singled(k) {
		return false
	}
	form := s.Tokens[k].Form
	if at := strings.LastIndexByte(form, '-'); at > 0 {
		form = form[at+1:]
	}
	if isPeople(form) {
		return true
	}
	if m.finder.finder.Known(form)&^names.Demonym != 0 || len(form) < 7 {
		return false
	}
	return slices.ContainsFunc(inhabitantEndings[:], func(ending string) bool { return strings.HasSuffix(form, ending) })
}

// kinBefore reports whether the noun of one relative whose he is stands right before a name, with an adjective of age at most: "leur fille | Garance", "son
// frère cadet | Ousmane".
func (s *Sentence) kinBefore(first int, nouns *nounTable) bool {
	k := s.nounEnding(first - 1)
	if k < 1 || first-1-k > 1 || s.Tokens[k].Feat("Number") == "Plur" || !nouns.in(s.Tokens[k].Lemma, "kin") {
		return false
	}
	return s.Tokens[k-1].Feat("Poss") == "Yes"
}

// hails reports whether a name is where somebody is from that an adjective or a noun for a person before it tells, and who the apposition behind the name
// is of then: "natif de Sartène, neveu du sénateur", "cet éleveur de Layrac, fils de réfugiés".
func (s *Sentence) hails(first int, nouns *nounTable) bool {
	if first < 2 || !bareDe(s.Tokens[first-1].Form) {
		return false
	}
	t := &s.Tokens[first-2]
	return t.UPOS == "ADJ" || t.UPOS == "NOUN" && nouns.kindOf(t.Lemma) == Person
}

// kinBehind reports whether a name that ends at a token is said to be a relative of somebody: "Godeliva, | l'épouse du patriarche".
func (s *Sentence) kinBehind(first, last int, nouns *nounTable) bool {
	k := last + 2
	if k+2 >= len(s.Tokens) || s.Tokens[last+1].Form != "," {
		return false
	}
	if s.Tokens[k].UPOS == "DET" { // also "Jürgen Varnhagen, petit-fils du fondateur"
		k++
	} else if s.hails(first, nouns) {
		return false
	}
	return s.Tokens[k].UPOS == "NOUN" && loadNameKinds().relative.Get(s.Tokens[k].Lemma) != "" && s.Tokens[k].Feat("Number") != "Plur" && s.Tokens[k+1].Lemma == "de"
}

// tradeBefore reports whether a noun for one person, and for no firm or member of a party, stands right before a name or before its adjectives, behind an
// article: "la couturière | Dopé Sronvi".
func (s *Sentence) tradeBefore(first int, nouns *nounTable) bool {
	k := s.nounEnding(first - 1)
	if k < 1 || s.Tokens[k-1].UPOS != "DET" && Lower(s.Tokens[k-1].Form) != "du" && Lower(s.Tokens[k-1].Form) != "au" || s.Tokens[k].Feat("Number") == "Plur" {
		return false
	}
	noun, frames := s.Tokens[k].Lemma, loadNameFrames()
	if nouns.kindOf(noun) != Person || loadNameKinds().maker.Get(noun) != "" {
		return false
	}
	return frames.of("before", noun).typ == "" && frames.of("after", noun).typ == "" && frames.of("mandate", noun).typ == ""
}
