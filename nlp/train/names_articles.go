package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/eval"
	"kg/gazetteer"
	"kg/nlp"
	"kg/nlp/internal/names"
	"kg/nlp/internal/syntax"
)

// articleFolders are, from the repository on, the annotated articles that names and pronouns are learned from: the daily press, full of bodies
// that WiNER never saw. Of their entities they give forms and types, not places (see aliasLabels), and readers have said who is meant.
var articleFolders = []string{"eval/articles/read", "eval/articles/press/read"}

// readAnnotated reads the articles of the folders, which lie below root.
func readAnnotated(root string, folders []string, m *nlp.Model, entries nameEntries) ([]*nameDocument, error) {
	var docs []*nameDocument
	for _, folder := range folders {
		gold, err := eval.ReadGold(filepath.Join(root, folder))
		if err != nil {
			return nil, err
		}
		ids := make([]string, 0, len(gold))
		for id := range gold {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			text, err := os.ReadFile(filepath.Join(root, folder, id+".txt"))
			if err != nil {
				return nil, err
			}
			d := &nameDocument{id: "article-" + id, text: string(text), weight: 1}
			d.cut(m)
			newAliasLabels(gold[id].Entities, entries).label(d)
			docs = append(docs, d)
		}
	}
	return docs, nil
}

// aliasLabels labels the names of an article by the forms of its entities. What is written with a capital and is no form teaches nothing.
type aliasLabels struct {
	entries nameEntries
	forms   map[uint32][]aliasForm // by the first word, the longest first
}

// aliasForm is a form of an entity, in words; of kind unsure it may be a name or not.
type aliasForm struct {
	words []string
	kind  int  // index of names.Types
	given bool // by the annotation, not derived from another form
}

const unsure = -1

func newAliasLabels(entities []eval.GoldEntity, entries nameEntries) *aliasLabels {
	a := &aliasLabels{entries: entries, forms: map[uint32][]aliasForm{}}
	for i := range entities {
		e := &entities[i]
		kind := slices.Index(names.Types[:], e.Type)
		for _, n := range e.Names() {
			a.take(wordsOf(n), kind, e)
		}
	}
	for _, list := range a.forms {
		slices.SortStableFunc(list, func(x, y aliasForm) int { return cmp.Compare(len(y.words), len(x.words)) })
	}
	return a
}

// wordsOf cuts a form as texts are cut.
func wordsOf(form string) []string {
	var words []string
	for _, t := range syntax.Tokenize(form, 0, len(form), nil) {
		words = append(words, plainWord(form[t.Start:t.End]))
	}
	return words
}

// plainWord writes a word with plain apostrophes.
func plainWord(w string) string { return strings.ReplaceAll(w, "’", "'") }

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// determiners stand before names and do not belong to them.
var determiners = map[string]bool{"le": true, "la": true, "les": true, "l'": true, "un": true, "une": true, "des": true, "du": true, "de": true, "d'": true, "ce": true, "cet": true,
	"cette": true, "ces": true, "leurs": true, "notre": true, "nos": true, "son": true, "sa": true, "ses": true, "leur": true, "au": true, "aux": true, "à": true, "en": true}

var pronouns = map[string]bool{"il": true, "elle": true, "ils": true, "elles": true, "celui-ci": true, "celle-ci": true, "ceux-ci": true, "celles-ci": true, "nous": true,
	"je": true, "on": true, "lui": true, "eux": true, "celui": true, "celle": true, "ceux": true, "celui-là": true, "celle-là": true, "tous": true, "toutes": true, "y": true, "dont": true, "qui": true}

// take notes what is a name of a form.
func (a *aliasLabels) take(words []string, kind int, e *eval.GoldEntity) {
	for len(words) > 0 && strings.Contains("«»\"“”.,", words[0]) {
		words = words[1:]
	}
	if i := slices.Index(words, "("); i > 0 {
		words = words[:i]
	}
	for len(words) > 0 && strings.Contains("«»\"“”,)", words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) > 1 && words[0] == "ONG" {
		words = words[1:]
	}
	named := len(words) > 1 && isCapital(words[0]) && strings.HasPrefix(plainWord(e.Name), words[0]) // "Le Monde"
	for len(words) > 1 && determiners[strings.ToLower(words[0])] {
		if named {
			a.add(words, kind, true)
		}
		named = false
		words = words[1:]
	}
	if len(words) == 0 || len(words) == 1 && pronouns[strings.ToLower(words[0])] {
		return
	}
	first := slices.IndexFunc(words, isCapital)
	switch {
	case first < 0:
		if (len(words) > 1 || words[0] == plainWord(e.Name)) && e.Type == "Organization" { // "armée russe" is a name to WiNER, "conseil municipal" is none
			a.add(words, unsure, true)
		}
	case e.Type == "Person":
		a.person(words, kind, e)
	case first > 0:
		a.headedForm(words, first, kind, e)
	case len(words) == 1 && (a.contradicted(words[0], e.Type) || a.general(words[0])): // "Bruxelles" for a union, "Lens" for its club; "la Cour"
		a.add(words, unsure, true)
	default:
		a.add(words, kind, true)
	}
}

// headedForm notes the name of a form that begins with a noun in small letters.
func (a *aliasLabels) headedForm(words []string, first, kind int, e *eval.GoldEntity) {
	before := strings.ToLower(words[first-1])
	switch {
	case e.Type == "Event" || words[0] == "famille" || words[0] == "clan" || house[words[0]] && first == 1,
		len(words) == first+1 && (a.contradicted(words[first], e.Type) || a.trigger(words[first]) == names.TriggerInPlace): // "commandement Est"
		a.add(words, unsure, true)
	case !determiners[before] && !linking[before] && a.trigger(before) != names.TriggerInPlace:
		a.add(words[first:], kind, true) // "groupe d'eaux minérales Verdanel", "italien Fontegrada"
	case e.Type == "Place" && a.trigger(words[0]) == names.TriggerRegion:
		a.add(words[first:], kind, true) // "village de Novodarivka"
	default:
		a.add(words, unsure, true)
	}
}

// grouping announce a name and do not begin it.
var grouping = map[string]bool{"groupe": true, "parti": true, "mouvement": true, "syndicat": true, "association": true, "organisation": true, "collectif": true, "milice": true,
	"fondation": true, "coalition": true, "cabinet": true, "ong": true, "alliance": true, "club": true, "front": true, "gouvernement": true, "services": true, "forces": true}

// house belong to a name that stands beside them or do not, as who annotated chose: "université Marien-Ngouabi".
var house = map[string]bool{"école": true, "université": true, "hôpital": true, "comité": true, "collège": true, "lycée": true, "musée": true, "théâtre": true, "centre": true}

func (a *aliasLabels) trigger(word string) uint32 {
	return a.entries[names.Fold(word)] >> names.TriggerShift
}

// general reports whether a word is a noun for bodies, with which a text takes up one that it has named.
func (a *aliasLabels) general(word string) bool {
	switch a.trigger(word) {
	case names.TriggerBody, names.TriggerCompany, names.TriggerTeam, names.TriggerMedia:
		return a.entries[names.Fold(word)]&names.Noun != 0
	}
	return false
}

// contradicted reports whether the gazetteer knows one word as something of another type.
func (a *aliasLabels) contradicted(word, typ string) bool {
	if _, ok := gazetteer.Default().Demonym(word); ok {
		return true
	}
	switch strings.ToLower(word) {
	case "état", "etat", "ong":
		return true
	}
	const places = names.Country | names.Capital | names.Town | names.Region
	bits := a.entries[names.Fold(word)]
	if typ == "Place" {
		return bits&names.Organization != 0 && bits&places == 0
	}
	return bits&places != 0 && bits&names.Organization == 0
}

// person notes the name of a person without what goes before it, and its parts.
func (a *aliasLabels) person(words []string, kind int, e *eval.GoldEntity) {
	name := wordsOf(e.Name)
	small := false
	for len(words) > 1 && words[0] != name[0] && (!isCapital(words[0]) || a.trigger(words[0]) == names.TriggerTitle) {
		small = small || !isCapital(words[0])
		words = words[1:]
	}
	own := func(w string) bool { return slices.Contains(name, w) }
	if i := slices.Index(words, name[0]); i > 0 {
		words = words[i:] // "le Ghanéen Kwabena Ofori"
	}
	if !isCapital(words[0]) || small && slices.ContainsFunc(words, func(w string) bool { return !own(w) }) {
		return // "le patron de Renault"
	}
	for _, w := range words {
		if !isCapital(w) && a.trigger(w) != names.TriggerParticle && w != "-" {
			return // "La procureure de Paris"
		}
	}
	if last := words[len(words)-1]; !isCapital(last) && !own(last) {
		return
	}
	if len(words) == 1 && !own(words[0]) {
		if _, ok := gazetteer.Default().Demonym(words[0]); ok || a.trigger(words[0]) != 0 || a.entries[names.Fold(words[0])]&(names.Noun|names.Adjective) != 0 {
			return // "la Bretonne"
		}
	}
	a.add(words, kind, true)
	for i := range words {
		if i > 0 && isCapital(words[i]) {
			a.add(words[i:], kind, false)
			j := i
			for j > 1 && a.trigger(words[j-1]) == names.TriggerParticle { // "Le Pen", "von der Leyen"
				j--
			}
			if j < i {
				a.add(words[j:], kind, false)
			}
		}
	}
	if len(words) > 1 {
		a.add(words[:1], kind, false)
	}
}

// add notes a form; of two types of one form those of the annotation stand, and of two of these none.
func (a *aliasLabels) add(words []string, kind int, given bool) {
	h := names.Fold(words[0])
	list := a.forms[h]
	for i := range list {
		if !slices.Equal(list[i].words, words) {
			continue
		}
		switch old := &list[i]; {
		case given && !old.given:
			old.kind, old.given = kind, true
		case given == old.given && old.kind != kind:
			old.kind = unsure
		}
		return
	}
	a.forms[h] = append(list, aliasForm{words, kind, given})
}

// label labels the tokens of an article.
func (a *aliasLabels) label(d *nameDocument) {
	for s := range d.sentences {
		words := make([]string, len(d.sentences[s].Words))
		for i, w := range d.sentences[s].Words {
			words[i] = plainWord(w)
		}
		d.unsure = append(d.unsure, a.sentence(words, d.labels[s]))
	}
}

// sentence labels the tokens of a sentence and returns those that are unsure.
func (a *aliasLabels) sentence(words []string, labels []uint8) []bool {
	hidden := make([]bool, len(words))
	taken := make([]int, len(words)) // length of the form that begins at a token, 0 for none
	inside := make([]bool, len(words))
	for i := 0; i < len(words); i++ {
		f := a.formAt(words, i)
		if f == nil {
			continue
		}
		n := len(f.words)
		taken[i] = n
		for j := range n {
			inside[i+j] = true
			if f.kind == unsure {
				hidden[i+j] = true
			} else {
				labels[i+j] = uint8(names.Label(f.kind, j, n))
			}
		}
		i += n - 1
	}
	for i, w := range words {
		if !inside[i] && isCapital(w) && !a.common(words, i) {
			hidden[i] = true
		}
	}
	// A name beside what is unsure, or behind what may head it, is unsure itself: "Jean" before "Akpovi", "tribunal de" before "Metz".
	for changed := true; changed; {
		changed = false
		for i, n := range taken {
			if n == 0 || hidden[i] {
				continue
			}
			if i > 0 && hidden[i-1] || i+n < len(words) && unicode.IsDigit(rune(words[i+n][0])) && labels[i] != 0 && names.Types[(labels[i]-1)/4] != "Place" || i+n < len(words) && hidden[i+n] || a.headed(words, hidden, i) || i+n+1 < len(words) && hidden[i+n+1] && linking[strings.ToLower(words[i+n])] {
				changed = true
				for j := range n {
					hidden[i+j] = true
				}
			}
		}
	}
	for i := range labels {
		if hidden[i] {
			labels[i] = 0
		}
	}
	return hidden
}

var linking = map[string]bool{"de": true, "d'": true, "du": true, "des": true, "-": true, "–": true, "&": true}

// headed reports whether what is before a form may belong to it.
func (a *aliasLabels) headed(words []string, hidden []bool, i int) bool {
	k := i - 1
	for k >= 0 && (linking[strings.ToLower(words[k])] || words[k] == "la" || words[k] == "l'" || words[k] == "le") {
		k--
	}
	if k < 0 || k == i-1 {
		return false
	}
	if hidden[k] {
		return true
	}
	if !linking[strings.ToLower(words[k+1])] {
		return false
	}
	for j := k; j >= max(0, k-1); j-- { // "tribunal correctionnel de"
		if !grouping[words[j]] && a.trigger(words[j]) == names.TriggerBody {
			return true
		}
	}
	return a.trigger(words[k]) == names.TriggerSite || a.trigger(words[k]) == names.TriggerWater || a.trigger(words[k]) == names.TriggerContest
}

// formAt returns the longest form that stands at a token.
func (a *aliasLabels) formAt(words []string, i int) *aliasForm {
	list := a.forms[names.Fold(words[i])]
	for k := range list {
		f := &list[k]
		if i+len(f.words) > len(words) {
			continue
		}
		same := true
		for j, w := range f.words {
			if x := words[i+j]; x != w && (x != strings.ToUpper(w) || utf8.RuneCountInString(w) < 2) && !(i == 0 && j == 0 && strings.EqualFold(x, w)) {
				same = false
				break
			}
		}
		if same {
			return f
		}
	}
	return nil
}

// common reports whether a capital says nothing of a name: at the head of a sentence or a quotation, on a title, on a pronoun.
func (a *aliasLabels) common(words []string, i int) bool {
	w := words[i]
	if a.trigger(w) == names.TriggerTitle && utf8.RuneCountInString(w) <= 4 {
		return true // "M.", "Mme", "Me"
	}
	if _, ok := gazetteer.Default().Demonym(w); ok || w == "Premier" || w == "Première" {
		return true // "les Ukrainiens", "le Premier ministre"
	}
	if a.entries[names.Fold(w)]&(names.Noun|names.Proper|names.GivenMasc|names.GivenFem|names.Country|names.Capital|names.Organization) == names.Noun {
		for k := i - 1; k >= max(0, i-4) && (k == i-1 || !isCapital(words[k])); k-- {
			if a.trigger(words[k]) == names.TriggerTitle {
				return true // "ministre de la Justice", "garde des Sceaux"
			}
		}
	}
	first := i == 0
	for k := i - 1; k >= 0 && !first; k-- {
		r, _ := utf8.DecodeRuneInString(words[k])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || words[k] == "," || words[k] == "(" {
			break
		}
		first = true
	}
	if !first {
		return false
	}
	if lower := strings.ToLower(w); determiners[lower] || lower == "quant" {
		return true
	}
	bits := a.entries[names.Fold(w)]
	switch a.trigger(w) {
	case names.TriggerBody, names.TriggerMedia, names.TriggerTeam, names.TriggerContest, names.TriggerCompany, names.TriggerSite:
		return false
	}
	return bits&(names.Function|names.Adverb) != 0 || bits&(names.Noun|names.Adjective|names.Verb) != 0 && bits&(names.Proper|names.GivenMasc|names.GivenFem|names.Country|names.Capital|names.Organization) == 0
}
