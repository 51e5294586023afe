package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/xrash/smetrics"

	"kg/gazetteer"
	"kg/nlp/internal/vector"
)

// personName is a name read as that of a person.
type personName struct {
	text    string   // as in the text, without titles
	folded  string   // without a leading article
	tokens  []string // folded, titles left out
	gender  string   // of a title: "M.", "Mme"
	full    bool     // a given name and a surname
	acronym bool
}

// titleGenders are forms of address, folded, with the gender that they tell.
var titleGenders = map[string]string{
	"m": "Masc", "mm": "Masc", "mr": "Masc", "monsieur": "Masc", "sir": "Masc", "lord": "Masc", "don": "Masc",
	"mme": "Fem", "mmes": "Fem", "mlle": "Fem", "madame": "Fem", "mademoiselle": "Fem", "mrs": "Fem", "ms": "Fem", "miss": "Fem", "lady": "Fem",
	"me": "", "dr": "", "pr": "", "maitre": "", "docteur": "", "professeur": "",
}

// particles begin surnames.
var particles = map[string]bool{
	"le": true, "la": true, "de": true, "du": true, "des": true, "d": true, "van": true, "von": true, "der": true, "den": true,
	"ter": true, "di": true, "da": true, "dos": true, "do": true, "del": true, "della": true, "al": true, "el": true, "ben": true, "bin": true,
	"ibn": true, "mac": true, "mc": true, "abou": true, "ould": true, "ag": true, "st": true, "saint": true, "o": true,
}

// joinNames makes clusters of the names.
func (r *resolution) joinNames() {
	r.parsed = vector.Sized(r.parsed, len(r.d.Names))
	for i := range r.d.Names {
		r.parsed[i] = r.parseName(i)
	}
	r.joinEqual()
	r.joinKnown()
	r.joinAcronyms()
	r.joinSpelled()
	r.joinLonger()
	r.joinBeginnings()
	r.joinTowns()
	r.joinEndings()
	r.joinAlliances()
	r.joinPersons()
	r.joinAliases()
	for i := range r.d.Names { // each cluster once, however often the text names it
		if c := r.of(r.ofName[i]); r.clusters[c].mentions[r.firstName(c)] == r.ofName[i] {
			r.settle(c)
		}
	}
}

// firstName is the index in the mentions of a cluster of names of the first that is a name.
func (r *resolution) firstName(c int) int {
	return slices.IndexFunc(r.clusters[c].mentions, func(m int) bool { return r.mentions[m].Name >= 0 })
}

func (r *resolution) parseName(i int) personName {
	n := &r.d.Names[i]
	var p personName
	words := strings.Fields(r.d.Text[n.Start:n.End])
	if len(words) > 0 {
		words[0] = unelided(words[0])
	}
	for len(words) > 1 {
		gender, ok := titleGenders[gazetteer.Fold(words[0])]
		if !ok {
			break
		}
		p.gender = gender
		words = words[1:]
	}
	if p.gender == "" && n.First > 0 {
		before := gazetteer.Fold(r.d.Sentences[n.Sentence].Tokens[n.First-1].Form)
		if before != "me" && before != "don" { // "me" is a pronoun
			p.gender = titleGenders[before]
		}
	}
	for _, w := range words {
		f := gazetteer.Fold(w)
		f = strings.Trim(f, "'\"«»()")
		switch {
		case f == "":
		case strings.HasPrefix(f, "d'") || strings.HasPrefix(f, "l'"):
			p.tokens = append(p.tokens, f[2:])
		default:
			if (strings.HasPrefix(f, "al ") || strings.HasPrefix(f, "el ")) && len(f) > 3 {
				f = f[3:] // "el-Assad", "al-Assad"
			}
			p.tokens = append(p.tokens, f)
		}
	}
	p.text = strings.Join(words, " ")
	p.folded = unarticled(gazetteer.Fold(p.text))
	k := 0
	for k < len(p.tokens)-1 && particles[p.tokens[k]] {
		k++
	}
	p.full = len(p.tokens)-k >= 2 && k == 0
	p.acronym = isAcronym(p.text)
	return p
}

// unelided drops what tokens that were not split keep before a name: "d'Alep", "M.Trudeau".
func unelided(word string) string {
	for _, prefix := range [...]string{"d'", "d’", "l'", "l’", "M."} {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			if c, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(c) {
				return rest
			}
		}
	}
	return word
}

// unarticled drops a leading article of a folded name.
func unarticled(s string) string {
	for _, a := range [...]string{"le ", "la ", "les ", "l'"} {
		if rest, ok := strings.CutPrefix(s, a); ok && rest != "" {
			return rest
		}
	}
	return s
}

// isAcronym says whether a name is one word of capitals.
func isAcronym(s string) bool {
	n := 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			n++
		case c == '.' || c == '-' || unicode.IsDigit(c):
		default:
			return false
		}
	}
	return n >= 2 && n <= 8
}

// joinEqual joins names of one folded form. Bare surnames wait: two people may share one.
func (r *resolution) joinEqual() {
	seen := map[string]int{}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type == Person && !p.full || p.folded == "" {
			continue
		}
		if j, ok := seen[p.folded]; ok {
			r.join(r.ofName[j], r.ofName[i])
		} else {
			seen[p.folded] = i
		}
	}
}

// joinKnown joins names that the gazetteer holds to be one thing.
func (r *resolution) joinKnown() {
	seen := map[*gazetteer.Entry]int{}
	for i := range r.d.Names {
		e := r.entryOf(i)
		if e == nil {
			continue
		}
		c := r.of(r.ofName[i])
		if r.clusters[c].entry == nil {
			r.clusters[c].entry = e
			r.clusters[c].gender, r.clusters[c].number = e.Gender, e.Number
		}
		if j, ok := seen[e]; ok {
			r.join(r.ofName[j], r.ofName[i])
		} else {
			seen[e] = i
		}
	}
}

// entryOf finds a name in the gazetteer, as the type that it has.
func (r *resolution) entryOf(i int) *gazetteer.Entry {
	name := r.parsed[i].text
	switch r.d.Names[i].Type {
	case Place:
		if e, ok := r.gazetteer.Place(name); ok {
			return e
		}
		if e, ok := r.gazetteer.Organization(name); ok {
			return e
		}
	case Organization:
		if e, ok := r.gazetteer.Organization(name); ok {
			return r.homonym(e, name)
		}
		if e, ok := r.gazetteer.Country(name); ok {
			return e
		}
	}
	return nil
}

// homonym is which of the parties of a name a text means: that of the country that it speaks of more often than of the others', by its name and adjectives.
func (r *resolution) homonym(e *gazetteer.Entry, name string) *gazetteer.Entry {
	others := r.gazetteer.Homonyms(name)
	if len(others) == 0 {
		return e
	}
	if r.countries == nil {
		r.countries = r.countriesSaid()
	}
	best := e
	for _, o := range others {
		if r.countries[o.Country] > r.countries[best.Country] {
			best = o
		}
	}
	return best
}

// countriesSaid are how often a text speaks of each country, by its name and adjectives.
func (r *resolution) countriesSaid() map[string]int {
	said := map[string]int{}
	for s := range r.d.Sentences {
		for t := range r.d.Sentences[s].Tokens {
			form := r.d.Sentences[s].Tokens[t].Form
			if d, ok := r.gazetteer.Demonym(form); ok {
				if state, ok := r.gazetteer.CountryOf(d.Place); ok {
					said[state.Country]++
				}
			} else if state, ok := r.gazetteer.Country(form); ok {
				said[state.Country]++
			}
		}
	}
	return said
}

// joinAcronyms joins an acronym and what it stands for: beside it in parentheses, or of the same initials.
func (r *resolution) joinAcronyms() {
	byInitials := map[string]int{}
	for i := range r.parsed {
		if r.d.Names[i].Type == Person || len(r.parsed[i].tokens) < 2 {
			continue
		}
		all, significant := initials(r.parsed[i].folded)
		for _, letters := range [...]string{all, significant} {
			if _, ok := byInitials[letters]; !ok {
				byInitials[letters] = i
			}
		}
	}
	for i := range r.parsed {
		if r.d.Names[i].Type == Person || !r.parsed[i].acronym && len(r.parsed[i].tokens) != 1 {
			continue
		}
		known := r.clusters[r.of(r.ofName[i])].entry != nil
		if j, ok := r.beside(i); ok && r.ofOneSort(i, j) {
			r.join(r.ofName[j], r.ofName[i])
			continue
		}
		if !r.parsed[i].acronym {
			continue
		}
		letters := gazetteer.Fold(r.parsed[i].text)
		if j, ok := byInitials[letters]; ok && !known && len(letters) > 2 {
			r.join(r.ofName[j], r.ofName[i])
		}
	}
}

// beside finds the longer name that an acronym stands beside: "long name (ACRONYM)" or "ACRONYM (long name)".
func (r *resolution) beside(i int) (int, bool) {
	n := &r.d.Names[i]
	tokens := r.d.Sentences[n.Sentence].Tokens
	good := func(j int) bool {
		o := &r.d.Names[j]
		if !r.parsed[i].acronym {
			return o.Sentence == n.Sentence && o.Type == n.Type && len(r.parsed[j].tokens) > 2 && shortens(r.parsed[i].folded, r.parsed[j].folded)
		}
		return o.Sentence == n.Sentence && !r.parsed[j].acronym && len(r.parsed[j].tokens) > 1 && o.Type == n.Type &&
			(len(r.parsed[j].tokens) > 2 || r.parsed[j].folded[0] == r.parsed[i].folded[0])
	}
	if i > 0 && good(i-1) && r.d.Names[i-1].Last == n.First-2 && tokens[n.First-1].Form == "(" {
		return i - 1, true
	}
	if i+1 < len(r.d.Names) && good(i+1) && r.d.Names[i+1].First == n.Last+2 && tokens[n.Last+1].Form == "(" {
		return i + 1, true
	}
	return 0, false
}

// shortens reports whether a word is made of the letters of a longer name, in their order: "fecafoot" of "fédération
// camerounaise de football".
func shortens(short, long string) bool {
	if len(short) < 3 || short[0] != long[0] {
		return false
	}
	for i := range len(long) {
		if short != "" && long[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}

// initials are those of all words of a folded name, and of its words but the small ones.
func initials(name string) (all, significant string) {
	var a, b []byte
	for w := range strings.FieldsSeq(strings.ReplaceAll(name, "'", " ")) {
		a = append(a, w[0])
		switch w {
		case "de", "du", "des", "la", "le", "les", "et", "pour", "d", "l", "a", "en", "sur", "of", "the", "and", "for", "contre":
		default:
			b = append(b, w[0])
		}
	}
	return string(a), string(b)
}

// legalForms end names of companies.
var legalForms = map[string]bool{"sa": true, "ag": true, "inc": true, "ltd": true, "corp": true, "corporation": true, "gmbh": true, "plc": true, "sas": true, "company": true, "group": true, "spa": true, "nv": true}

// joinLonger joins a name and itself with a common noun before or a legal form after it: "groupe Wagner", "ville de
// Songkhla", "Volkswagen AG".
func (r *resolution) joinLonger() {
	byForm := map[string]int{}
	for i := range r.parsed {
		if r.d.Names[i].Type != Person && r.parsed[i].folded != "" {
			if _, ok := byForm[r.parsed[i].folded]; !ok {
				byForm[r.parsed[i].folded] = i
			}
		}
	}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type == Person || len(p.tokens) < 2 {
			continue
		}
		for _, core := range r.cores(p) {
			if j, ok := byForm[core]; ok && r.d.Names[j].Type == r.d.Names[i].Type {
				r.join(r.ofName[i], r.ofName[j])
			}
		}
	}
}

// joinBeginnings joins the beginning of a longer name with it: "la Commission" and the "Commission européenne", "le Tour
// de France" and the "Tour de France 2016". Of an organisation only what is a common noun too, "Amazon" is no "Amazon Web
// Services", or a word that nobody knows of the one that the text has named in full before ("Florelle Métal … Florelle"). Where several
// names begin so, the one mentioned last before.
func (r *resolution) joinBeginnings() {
	byWord := map[string][]int{} // first word -> names
	longest := 0
	for i := range r.parsed {
		if p := &r.parsed[i]; r.d.Names[i].Type != Person && len(p.tokens) > 0 {
			byWord[p.tokens[0]] = append(byWord[p.tokens[0]], i)
			longest = max(longest, len(p.tokens))
		}
	}
	for n := longest - 1; n > 0; n-- { // the longer beginnings first
		for i := range r.parsed {
			p := &r.parsed[i]
			kind := r.d.Names[i].Type
			if len(p.tokens) != n || kind == Person || r.clusters[r.of(r.ofName[i])].entry != nil {
				continue
			}
			if kind != Event && !r.isCommon(p) {
				if j := r.shortened(i, byWord[p.tokens[0]]); j >= 0 {
					r.join(r.ofName[j], r.ofName[i])
				}
				continue
			}
			best := -1
			for _, j := range byWord[p.tokens[0]] {
				if len(r.parsed[j].tokens) <= n || r.d.Names[j].Type != kind || !slices.Equal(r.parsed[j].tokens[:n], p.tokens) {
					continue
				}
				if j > i && best >= 0 {
					break
				}
				best = j
			}
			if best >= 0 {
				r.join(r.ofName[best], r.ofName[i])
			}
		}
	}
}

// joinTowns joins what stands before a hyphen of the name of a town with it: "Romans-sur-Isère … la maire de Romans", "Saint-Yvoine-les-Thermes … à
// Saint-Yvoine", "Faya-Largeau … a quitté Faya". Not where two of the text begin so.
func (r *resolution) joinTowns() {
	var towns []int
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type == Place && strings.Contains(p.text, "-") {
			towns = append(towns, i)
		}
	}
	if len(towns) == 0 {
		return
	}
	for i := range r.parsed {
		p, found := &r.parsed[i], -1
		if r.d.Names[i].Type != Place || len(p.tokens) != 1 || r.clusters[r.of(r.ofName[i])].entry != nil {
			continue
		}
		for _, j := range towns {
			if full := r.parsed[j].text; len(full) <= len(p.text) || full[len(p.text)] != '-' || !strings.HasPrefix(full, p.text) || !tellsWhere(full[len(p.text)+1:]) && !r.beginsTown(i, j) {
				continue
			}
			if found >= 0 && r.of(r.ofName[found]) != r.of(r.ofName[j]) {
				found = -1
				break
			}
			found = j
		}
		if found >= 0 {
			r.join(r.ofName[found], r.ofName[i])
		}
	}
}

// beginsTown says whether a name can be short for that of a town of two names which the text has told before, and which is no region: "Faya" of "Faya-Largeau",
// but no "Bade" of Baden-Württemberg.
func (r *resolution) beginsTown(i, j int) bool {
	e := r.clusters[r.of(r.ofName[j])].entry
	return j < i && (e == nil || e.Kind == "city") && !r.words.is(Lower(r.parsed[i].text), compassWord)
}

// tellsWhere reports whether what follows the first word of a town's name and its hyphen says where it lies: "sur-Isère", "en-Champagne".
func tellsWhere(rest string) bool {
	link, name, ok := strings.Cut(rest, "-")
	switch link {
	case "sur", "en", "sous", "lès", "les", "lez", "le", "la", "de", "du", "des", "aux", "au", "près", "devant":
		return ok && name != ""
	}
	return strings.HasPrefix(link, "l'") || strings.HasPrefix(link, "d'") || strings.HasPrefix(link, "l’") || strings.HasPrefix(link, "d’")
}

// shortened is the one longer name of an organisation that begins with a name and stands before it wherever the text, its headline
// apart, has it, or -1.
func (r *resolution) shortened(i int, longer []int) int {
	p, found := &r.parsed[i], -1
	if r.d.Names[i].Type != Organization {
		return -1
	}
	for _, j := range longer {
		q := &r.parsed[j]
		if r.d.Names[j].Type != Organization || len(q.tokens) < len(p.tokens) || !slices.Equal(q.tokens[:len(p.tokens)], p.tokens) {
			continue
		}
		switch {
		case len(q.tokens) == len(p.tokens):
			if found < 0 && r.d.Names[j].Sentence > 0 {
				return -1 // it stands alone first
			}
		case r.clusters[r.of(r.ofName[j])].entry != nil || found >= 0 && r.parsed[found].folded != q.folded:
			return -1
		case found < 0:
			found = j
		}
	}
	return found
}

// joinAlliances joins "l'Alliance", which is no more than a noun with a capital, with the alliance named before that the
// gazetteer knows as one: "l'Otan".
func (r *resolution) joinAlliances() {
	last := -1
	for i := range r.parsed {
		p := &r.parsed[i]
		if e := r.clusters[r.of(r.ofName[i])].entry; e != nil {
			if e.Kind == "alliance" {
				last = i
			}
			continue
		}
		if last < 0 || len(p.tokens) != 1 || r.d.Names[i].Type != Organization {
			continue
		}
		if classes := r.nouns.classes.Get(Lower(p.text)).list; len(classes) == 1 && slices.Contains(classes[0].kinds, "alliance") {
			r.join(r.ofName[last], r.ofName[i])
		}
	}
}

// isCommon says whether a name begins with a word that is a common noun for organisations or places.
func (r *resolution) isCommon(p *personName) bool {
	word, _, _ := strings.Cut(p.text, " ")
	return r.nouns.listed(Lower(word))
}

// cores are the shorter names that a name may go by.
func (r *resolution) cores(p *personName) []string {
	var cores []string
	if legalForms[p.tokens[len(p.tokens)-1]] {
		if k := strings.LastIndexByte(p.folded, ' '); k > 0 {
			cores = append(cores, p.folded[:k])
		}
	}
	head, rest, _ := strings.Cut(p.text, " ")
	if r0, _ := utf8.DecodeRuneInString(head); !unicode.IsLower(r0) || !r.nouns.listed(head) || r.nouns.in(head, "region") && head == "région" {
		return cores
	}
	for _, of := range [...]string{"de ", "du ", "d'", "d’"} {
		if name, ok := strings.CutPrefix(rest, of); ok {
			if r.nouns.kindOf(head) == Place && !r.nouns.in(head, "building") {
				cores = append(cores, unarticled(gazetteer.Fold(name)))
			}
			return cores
		}
	}
	return append(cores, gazetteer.Fold(rest))
}

// joinPersons joins the full names that are one, then each bare name to the full name that it is part of.
func (r *resolution) joinPersons() {
	var distinct, part []int
	byToken := map[string][]int{} // the full names that hold a word
	seen := map[string]bool{}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type != Person || len(p.tokens) == 0 {
			continue
		}
		c := &r.clusters[r.of(r.ofName[i])]
		if c.gender == "" {
			c.gender = r.genderOf(p)
		}
		c.number = "Sing"
		if !p.full {
			part = append(part, i)
			continue
		}
		for k, w := range p.tokens {
			if !slices.Contains(p.tokens[:k], w) {
				byToken[w] = append(byToken[w], i)
			}
		}
		if !seen[p.folded] {
			seen[p.folded] = true
			distinct = append(distinct, i)
		}
	}
	for k, i := range distinct {
		for _, j := range distinct[:k] {
			if r.sameFullName(&r.parsed[j], &r.parsed[i]) && !r.parentAndChild(&r.parsed[j], &r.parsed[i]) {
				r.join(r.ofName[j], r.ofName[i])
				break
			}
		}
	}
	for k, i := range part {
		if j := r.fullNameOf(i, byToken, distinct); j >= 0 {
			r.join(r.ofName[j], r.ofName[i])
		} else if j := r.sameBareName(i, part[max(0, k-200):k]); j >= 0 {
			r.join(r.ofName[j], r.ofName[i])
		}
	}
	bare := make(map[string]int, len(part))
	for _, i := range part {
		if _, ok := bare[r.parsed[i].folded]; !ok {
			bare[r.parsed[i].folded] = i
		}
	}
	r.joinMistyped(byToken, bare)
}

// genderOf is what the title or the given name tells.
func (r *resolution) genderOf(p *personName) string {
	if p.gender != "" || !p.full {
		return p.gender
	}
	head, _, _ := strings.Cut(p.text, " ")
	gender, _ := r.gazetteer.GivenName(head)
	return gender
}

// sameFullName says whether two full names are spellings or shorter forms of one.
func (r *resolution) sameFullName(a, b *personName) bool {
	if len(a.tokens) > len(b.tokens) {
		a, b = b, a
	}
	if a.gender != "" && b.gender != "" && a.gender != b.gender {
		return false
	}
	lastA, lastB := a.tokens[len(a.tokens)-1], b.tokens[len(b.tokens)-1]
	if len(a.tokens) == len(b.tokens) {
		for k := range a.tokens {
			if !r.sameToken(a.tokens[k], b.tokens[k], k == 0) {
				return false
			}
		}
		return true
	}
	if similar(lastA, lastB) && r.sameToken(a.tokens[0], b.tokens[0], true) {
		return subsequence(a.tokens[1:len(a.tokens)-1], b.tokens[1:len(b.tokens)-1])
	}
	return suffix(a.tokens, b.tokens) && len(a.tokens) > 1
}

// parentAndChild says whether of two full names, one of which has more words before the other, the text calls the bearer of either somebody's parent or
// child: "Mahamat Idriss Déby … Idriss Déby, père de l'actuel président", "la mort de son père, Idriss Déby".
func (r *resolution) parentAndChild(a, b *personName) bool {
	if len(a.tokens) == len(b.tokens) {
		return false
	}
	for i := range r.d.Names {
		n, p := &r.d.Names[i], &r.parsed[i]
		if n.Type != Person || p.folded != a.folded && p.folded != b.folded {
			continue
		}
		toks := r.d.Sentences[n.Sentence].Tokens
		if r.kinAhead(toks, n.First) {
			return true
		}
		k := n.Last + 2
		if k < len(toks) && toks[k].UPOS == "DET" {
			k++
		}
		if k+1 >= len(toks) || toks[n.Last+1].Form != "," || toks[k+1].Lemma != "de" && toks[k+1].Form != "du" {
			continue
		}
		switch toks[k].Form {
		case "père", "mère", "fils", "fille":
			return true
		}
	}
	return false
}

// kinAhead says whether a possessive with a noun for kin stands before a name: "son père, Idriss Déby", "sa fille Anne Roy".
func (r *resolution) kinAhead(tokens []Token, first int) bool {
	k := first - 1
	if k > 0 && tokens[k].Form == "," {
		k--
	}
	if k < 1 || !r.nouns.in(Lower(tokens[k].Lemma), "kin") {
		return false
	}
	switch Lower(tokens[k-1].Form) {
	case "son", "sa", "leur":
		return true
	}
	return false
}

// sameToken says whether two words of a name can be one: an initial, a nickname, a spelling.
func (r *resolution) sameToken(a, b string, given bool) bool {
	if a == b {
		return true
	}
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	if given {
		if r.gazetteer.SameGivenName(a, b) {
			return true
		}
		_, knownA := r.gazetteer.GivenName(a)
		_, knownB := r.gazetteer.GivenName(b)
		if knownA && knownB {
			return false
		}
	}
	return similar(a, b)
}

// similar says whether two folded words are spellings of one: a letter or two apart, by their length.
func similar(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 5 || len(b) < 5 || a[0] != b[0] || len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return false
	}
	allowed := 1
	if len(a) >= 8 && len(b) >= 8 {
		allowed = 2
	}
	return smetrics.WagnerFischer(a, b, 1, 1, 1) <= allowed
}

// subsequence says whether the words of a stand in b in their order, initials for words.
func subsequence(a, b []string) bool {
	for _, w := range a {
		k := slices.IndexFunc(b, func(x string) bool { return x == w || len(w) == 1 && x[0] == w[0] || similar(x, w) })
		if k < 0 {
			return false
		}
		b = b[k+1:]
	}
	return true
}

func suffix(a, b []string) bool {
	return len(a) <= len(b) && slices.Equal(a, b[len(b)-len(a):])
}

// fullNameOf finds the full name that a bare name stands for: a surname before a given name, what stands before it
// before what follows, the near and the often named first; -1 where there is none.
func (r *resolution) fullNameOf(i int, byToken map[string][]int, distinct []int) int {
	p := &r.parsed[i]
	best, bestScore := -1, 0
	consider := func(j, score int) {
		k := &r.clusters[r.of(r.ofName[j])]
		if p.gender != "" && k.gender != "" && p.gender != k.gender {
			return
		}
		if j > i {
			score -= 20 // what the text has said before is likelier
		} else {
			score += max(0, 10-(i-j)/4) + min(12, 2*len(k.mentions))
		}
		if score > bestScore {
			best, bestScore = j, score
		}
	}
	for _, j := range byToken[p.tokens[len(p.tokens)-1]] {
		f := &r.parsed[j]
		switch {
		case suffix(p.tokens, f.tokens):
			consider(j, 100)
		case len(p.tokens) == 1 && slices.Contains(f.tokens[1:], p.tokens[0]):
			consider(j, 90)
		case len(p.tokens) == 1 && p.tokens[0] == f.tokens[0]:
			consider(j, 50)
		}
	}
	if best >= 0 || len(p.tokens) > 1 {
		return best
	}
	for _, j := range distinct {
		if f := &r.parsed[j]; similar(p.tokens[0], f.tokens[len(f.tokens)-1]) {
			consider(j, 60)
		}
	}
	return best
}

// sameBareName finds an earlier bare name that is the same, or -1.
func (r *resolution) sameBareName(i int, earlier []int) int {
	p := &r.parsed[i]
	for k := len(earlier) - 1; k >= 0; k-- {
		q := &r.parsed[earlier[k]]
		if q.gender != "" && p.gender != "" && q.gender != p.gender {
			continue
		}
		if q.folded == p.folded || suffix(p.tokens, q.tokens) || len(p.tokens) == 1 && len(q.tokens) == 1 && similar(p.tokens[0], q.tokens[0]) {
			return earlier[k]
		}
	}
	return -1
}

// joinMistyped joins a bare name that was taken for a place, organisation or event to the one person of that surname ("Lokiro", of a place, also to
// Thomas Lokiro-Wani), or
// to the same bare name of a person, where the gazetteer knows nothing else of that name.
func (r *resolution) joinMistyped(byToken map[string][]int, bare map[string]int) {
	halves := map[string][]int{} // the full names whose surname of two begins with a word
	for w, list := range byToken {
		if first, second, ok := strings.Cut(w, " "); ok && len(first) > shortest && len(second) > shortest && r.endsWith(list, w) {
			halves[first] = append(halves[first], list...)
		}
	}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type == Person || len(p.tokens) != 1 || p.acronym || r.d.Names[i].Firm || r.clusters[r.of(r.ofName[i])].entry != nil {
			continue
		}
		if r.d.Names[i].Type == Organization && r.ofFirm(i) {
			continue // "Hartwig Systeme … Hartwig" is not its founder, Otto Hartwig
		}
		found := -1
		for _, j := range byToken[p.tokens[0]] {
			f := &r.parsed[j]
			if f.tokens[len(f.tokens)-1] != p.tokens[0] {
				continue
			}
			if found >= 0 && r.of(r.ofName[found]) != r.of(r.ofName[j]) {
				found = -1
				break
			}
			found = j
		}
		if list := halves[p.tokens[0]]; found < 0 && len(byToken[p.tokens[0]]) == 0 && len(list) > 0 && r.d.Names[i].Type == Place && r.allOne(list) {
			found = list[0]
		}
		if j, ok := bare[p.folded]; ok && found < 0 && len(byToken[p.tokens[0]]) == 0 {
			found = j
		}
		if found >= 0 {
			r.join(r.ofName[found], r.ofName[i])
		}
	}
}

// endsWith says whether a word ends the full names of a list: "lokiro wani" those of Thomas Lokiro-Wani.
func (r *resolution) endsWith(list []int, word string) bool {
	return !slices.ContainsFunc(list, func(j int) bool { p := &r.parsed[j]; return p.tokens[len(p.tokens)-1] != word })
}

// allOne says whether all names of a list are one person's.
func (r *resolution) allOne(list []int) bool {
	return !slices.ContainsFunc(list[1:], func(j int) bool { return r.of(r.ofName[j]) != r.of(r.ofName[list[0]]) })
}

// ofFirm says whether a bare name has been joined with a longer one of an organisation.
func (r *resolution) ofFirm(i int) bool {
	for _, m := range r.clusters[r.of(r.ofName[i])].mentions {
		if n := r.mentions[m].Name; n >= 0 && r.d.Names[n].Type == Organization && len(r.parsed[n].tokens) > 1 {
			return true
		}
	}
	return false
}

// settle gives a cluster of names the type that most of them have, weighed by their scores.
func (r *resolution) settle(c int) {
	x := &r.clusters[c]
	weights := [4]float64{}
	types := [4]string{Person, Organization, Place, Event}
	for _, m := range x.mentions {
		if n := r.mentions[m].Name; n >= 0 {
			for k, t := range types {
				if r.d.Names[n].Type == t {
					weights[k] += max(0.1, r.d.Names[n].Score)
				}
			}
		}
	}
	best := 0
	for k := range types {
		if weights[k] > weights[best] {
			best = k
		}
	}
	x.kind = types[best]
	if (x.kind == Place || x.kind == Event) && x.entry == nil && r.saysSomething(x) {
		x.kind = Person // "a déclaré Stoltenberg": places that speak are known
	}
	if x.number == "" && x.kind == Person {
		x.number = "Sing"
	}
}

// saysSomething says whether one of the names of a cluster, of one word, is the subject of a verb of saying.
func (r *resolution) saysSomething(c *cluster) bool {
	for _, m := range c.mentions {
		y := &r.mentions[m]
		if y.Kind == NameMention && y.First == y.Last && !r.parsed[y.Name].acronym && y.function == subject && r.speaks(y) &&
			(y.First == 0 || r.d.Sentences[y.Sentence].Tokens[y.First-1].UPOS != "DET") {
			return true
		}
	}
	return false
}
