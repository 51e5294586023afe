package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
)

// aliasReach is how many tokens behind the name that somebody was born with the one they bear begins.
const aliasReach = 12

// joinAliases joins a name with a further one that the text says its bearer has: "Moussa Diarra, dit Kalash Bamako", "la SRIW (rebaptisée Wallonie
// Entreprendre)", "Johnny Kerbrat, de son vrai nom Yves Le Dantec", "Né Kofi Mensah, le pasteur Emmanuel Larbi". No form of the one tells the other:
// without this they stay two.
func (r *resolution) joinAliases() {
	for j := range r.d.Names {
		if r.d.Names[j].First == 0 {
			continue
		}
		i, real := r.aliased(j)
		if i < 0 || !r.mayBeOne(i, j) {
			continue
		}
		r.join(r.ofName[i], r.ofName[j])
		if real || r.d.Names[i].Type != Person {
			continue // the fullest is what Nordis is called now, and Johnny Kerbrat in fact
		}
		for _, m := range r.clusters[r.of(r.ofName[j])].mentions {
			if k := r.mentions[m].Name; k >= 0 && r.parsed[k].folded == r.parsed[j].folded {
				r.d.Names[k].Further = true
			}
		}
	}
}

// aliased is the name that the words before a name say it to be another of, or -1, and whether they say that it is the real one.
func (r *resolution) aliased(j int) (name int, real bool) {
	n := &r.d.Names[j]
	toks := r.d.Sentences[n.Sentence].Tokens
	k, quoted := n.First-1, false
	for ; k > 0 && closingMark(toks[k].Form) != ""; k-- {
		quoted = true
	}
	if quoted && k > 0 && toks[k].Form == "(" {
		if i := r.nameEnding(n.Sentence, k-1); i >= 0 && r.d.Names[i].Type == Person && r.closes(toks, n.Last) {
			return i, false // "le général Mohamed Daglo (« Hemetti »)"
		}
	}
	if k > 1 && toks[k].UPOS == "DET" {
		if i := r.titledBefore(j, k); i >= 0 {
			return i, true
		}
		k-- // "alias le Tigre"
	}
	if i, real := r.byOtherName(n.Sentence, j, k); i >= 0 {
		return i, real
	}
	for back := 0; k > 0 && back < 3 && (toks[k].UPOS == "NUM" || toks[k].UPOS == "ADV" || toks[k].Lemma == "en" || toks[k].Lemma == "depuis") && !r.words.is(Lower(toks[k].Form), aliasWord); back++ {
		k-- // "rebaptisé en 2021 Altéo"
	}
	word := Lower(toks[k].Form)
	if !r.words.is(word, aliasWord) {
		return -1, false
	}
	switch word {
	case "dit", "dite": // "Emmanuel Macron, dit Paul Roy, se trompe" reports what Paul Roy says
		if given, _, two := strings.Cut(r.parsed[j].text, " "); two && !quoted {
			if _, known := r.gazetteer.GivenName(given); known {
				return -1, false
			}
		}
	case "né", "née":
		if !r.parsed[j].full || n.Type != Person {
			return -1, false
		}
		if k == 0 {
			return r.bornAs(j), false
		}
	}
	if k > 0 && toks[k-1].UPOS == "ADV" {
		k-- // "aujourd'hui rebaptisé"
	}
	i := r.nameEnding(n.Sentence, k-1)
	if (word == "dit" || word == "dite") && i >= 0 && (r.d.Names[i].Type != Person || !r.closes(toks, n.Last)) {
		return -1, false
	}
	return i, false
}

// titledBefore is the short name of a body behind which its title stands in apposition: "le Cirdi, le tribunal arbitral de la Banque mondiale,"; det is the
// article of the title.
func (r *resolution) titledBefore(j, det int) int {
	n := &r.d.Names[j]
	toks := r.d.Sentences[n.Sentence].Tokens
	if n.Type != Organization || upperFirst(r.parsed[j].text) || toks[det-1].Form != "," || toks[det].Feat("Definite") != "Def" || !r.closes(toks, n.Last) {
		return -1
	}
	i := r.nameEnding(n.Sentence, det-1)
	if i < 0 || r.d.Names[i].Type != Organization || len(r.parsed[i].tokens) > 1 || r.d.Names[i].Last != det-2 {
		return -1
	}
	for t := n.First; t <= n.Last; t++ {
		if h := toks[t].Head; toks[t].Deprel == "appos" && h >= r.d.Names[i].First && h <= r.d.Names[i].Last {
			return i
		}
	}
	return -1
}

// closes reports whether the phrase of a name ends behind it: at a comma, a bracket or the end of the sentence.
func (r *resolution) closes(toks []Token, last int) bool {
	for last++; last < len(toks); last++ {
		switch toks[last].Form {
		case "»", "”", "\"":
			continue
		case ",", ")", ".", ";", ":", "–":
			return true
		}
		return false
	}
	return true
}

// byOtherName is the name before "de son vrai nom", "plus connu sous le nom de guerre de" or "dont le vrai nom est", which end at a token, or -1.
func (r *resolution) byOtherName(sentence, j, k int) (name int, real bool) {
	toks := r.d.Sentences[sentence].Tokens
	if k > 0 && (toks[k].Lemma == "de" || toks[k].Lemma == "être") {
		k--
	}
	noun := -1
	for n := k; n > 0 && n > k-4; n-- {
		if r.words.is(toks[n].Lemma, otherNameNoun) {
			noun = n
			break
		}
		if u := toks[n].UPOS; u != "ADJ" && u != "ADP" && u != "NOUN" {
			return -1, false
		}
	}
	if noun < 1 {
		return -1, false
	}
	k = noun - 1
	for k > 0 && toks[k].UPOS == "ADJ" {
		k--
	}
	if k < 1 || toks[k].UPOS != "DET" {
		return -1, false
	}
	switch before := Lower(toks[k-1].Form); {
	case before == "de" && toks[k].Lemma == "son":
		if i := r.nameEnding(sentence, k-2); i >= 0 {
			return i, true
		}
		return r.onlyBefore(sentence, j), true
	case before == "dont" && toks[k].Lemma == "le" && noun+1 < len(toks):
		return r.nameEnding(sentence, k-2), true
	case before == "sous":
		for k -= 2; k > 0 && (toks[k].Feat("VerbForm") == "Part" || toks[k].UPOS == "ADJ" || toks[k].UPOS == "ADV"); k-- {
		}
		return r.nameEnding(sentence, k), false
	}
	return -1, false
}

// onlyBefore is the one person whom the two sentences before name, where a sentence that tells the full name of somebody names nobody before it: "De son
// nom complet Raymond Kopaszewski, il avait joué"; -1 where there are several.
func (r *resolution) onlyBefore(sentence, j int) int {
	toks := r.d.Sentences[sentence].Tokens
	if next := r.d.Names[j].Last + 1; next+1 >= len(toks) || toks[next].Form != "," || toks[next+1].Form != "il" && toks[next+1].Form != "elle" {
		return -1
	}
	found := -1
	for i := j - 1; i >= 0 && r.d.Names[i].Sentence >= sentence-2; i-- {
		switch n := &r.d.Names[i]; {
		case n.Type != Person:
		case n.Sentence == sentence, found >= 0 && r.of(r.ofName[i]) != r.of(r.ofName[found]):
			return -1
		default:
			found = i
		}
	}
	return found
}

// nameEnding is the name that ends at a token before a comma, a bracket or a closing quotation mark, an age between them left out, or -1.
func (r *resolution) nameEnding(sentence, k int) int {
	toks := r.d.Sentences[sentence].Tokens
	for k > 0 && (toks[k].UPOS == "PUNCT" && toks[k].Form != ")" && toks[k].Form != ";" && toks[k].Form != ":" && toks[k].Form != ".") {
		k--
	}
	if k > 2 && toks[k].Lemma == "an" && toks[k-1].UPOS == "NUM" && toks[k-2].Form == "," {
		k -= 3
	}
	if k < 0 || k >= len(r.inName[sentence]) {
		return -1
	}
	i := int(r.inName[sentence][k]) - 1
	if i < 0 || r.d.Names[i].Last != k {
		return -1
	}
	return i
}

// bornAs is the person whom a sentence goes on to name that opens with the name they were born with: "Né Kofi Mensah, le pasteur Emmanuel Larbi a fondé".
func (r *resolution) bornAs(j int) int {
	n := &r.d.Names[j]
	toks := r.d.Sentences[n.Sentence].Tokens
	comma := false
	for k := n.Last + 1; k < len(toks) && k < n.Last+aliasReach; k++ {
		comma = comma || toks[k].Form == ","
		if i := r.nameStarting(n.Sentence, k); i >= 0 && comma {
			if r.d.Names[i].Type == Person && toks[k-1].UPOS != "ADP" {
				return i
			}
			return -1
		}
		if toks[k].UPOS == "VERB" && toks[k].Feat("VerbForm") == "Fin" || toks[k].UPOS == "AUX" {
			return -1
		}
	}
	return -1
}

// mayBeOne says whether two names that the text holds to be of one thing can be: of one type, or the further one of a person of a type that the finder
// guessed, and no two that the gazetteer tells apart.
func (r *resolution) mayBeOne(i, j int) bool {
	a, b := r.clusters[r.of(r.ofName[i])].entry, r.clusters[r.of(r.ofName[j])].entry
	if a != nil && b != nil && a != b {
		return false
	}
	s, t := r.d.Names[i].Type, r.d.Names[j].Type
	return s == t || s == Person && b == nil && t != Event || s != Person && s != Event && t != Event && t != Person && b == nil
}

// joinEndings joins what follows the first word of a name with it where the text tells that before: "le Centre Athénas … fondateur d'Athénas", "les Îles
// Salomon … le Premier ministre des Salomon", "l'US Colomiers … Colomiers"; of a name of two words also behind a word that nobody knows, "l'italien
// Sollevatori Brambati … Brambati", where nobody bears it. Not what the gazetteer knows, nor where two end so.
func (r *resolution) joinEndings() {
	endings := map[string][]int{}
	for i := range r.parsed {
		p := &r.parsed[i]
		head, rest, ok := strings.Cut(p.text, " ")
		kind := r.d.Names[i].Type
		if !ok || kind == Person || kind == Event || head == "" || !upperFirst(rest) {
			continue
		}
		noun := Lower(head)
		if !r.nouns.listed(noun) && !r.nouns.listed(strings.TrimSuffix(noun, "s")) && !r.words.is(noun, clubName) &&
			(kind != Organization || len(p.tokens) != 2 || !upperFirst(head) || p.tokens[0] == p.tokens[1] || isAcronym(head)) {
			continue
		}
		ending := gazetteer.Fold(rest)
		endings[ending] = append(endings[ending], i)
	}
	if len(endings) == 0 {
		return
	}
	surnames := r.lastWords()
	for i := range r.parsed {
		p := &r.parsed[i]
		long := endings[p.folded]
		if len(long) == 0 || r.clusters[r.of(r.ofName[i])].entry != nil || p.acronym || long[0] > i || !r.allOne(long) || r.ofFirm(i) {
			continue
		}
		if j := long[0]; r.d.Names[j].Type == r.d.Names[i].Type && !surnames[p.folded] {
			r.join(r.ofName[j], r.ofName[i])
		}
	}
}

// lastWords are the last words, folded, of the names of the text's persons.
func (r *resolution) lastWords() map[string]bool {
	out := map[string]bool{}
	for i := range r.parsed {
		if p := &r.parsed[i]; r.d.Names[i].Type == Person && len(p.tokens) > 0 {
			out[p.tokens[len(p.tokens)-1]] = true
		}
	}
	return out
}

// upperFirst says whether a text begins with a capital.
func upperFirst(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(c)
}

// initialed are the letters by which a name of several words may go: of all its words, of those that are not small, with acronyms among them whole ("Forces
// armées de la RDC": FARDC), and of what stands before the town or state that it ends with ("Institut d'études politiques de Strasbourg": IEP).
func initialed(p *personName) []string {
	all, significant := initials(p.folded)
	out := []string{all, significant}
	words := strings.Fields(p.text)
	var whole strings.Builder
	for _, w := range words {
		w = unelided(w)
		switch {
		case isAcronym(w):
			whole.WriteString(gazetteer.Fold(w))
		case !smallWord(gazetteer.Fold(w)):
			_, one := initials(gazetteer.Fold(w))
			whole.WriteString(one)
		}
	}
	out = append(out, whole.String())
	for k := len(words) - 1; k > 1; k-- {
		if w := words[k-1]; w == "de" || w == "du" || w == "des" {
			_, short := initials(unarticled(gazetteer.Fold(strings.Join(words[:k-1], " "))))
			out = append(out, short)
			break
		}
		if strings.HasPrefix(words[k], "d'") || strings.HasPrefix(words[k], "d’") {
			_, short := initials(unarticled(gazetteer.Fold(strings.Join(words[:k], " "))))
			out = append(out, short)
			break
		}
	}
	return out
}

// smallWord says whether a folded word gives no letter to an acronym.
func smallWord(w string) bool {
	_, one := initials(w)
	return one == ""
}

// spelling is a longer name of a body, wherever the text gives it, with what a shorter one may be made of.
type spelling struct {
	first, cluster int // the first name that has it, and the cluster of all
	folded         string
	words          []string // those that are not small
}

// spellings are the longer names of bodies, each once, and which of them a short name may spell: by their initials and by the two letters that the first word
// begins with.
type spellings struct {
	all        []spelling
	of         map[int]int // name -> its place in all
	byInitials map[string][]int
	bySyllable map[string][]int
	acronyms   map[int][]string // cluster -> acronyms of it, two different ones at the most; filled when asked
}

// spellings reads the longer names of bodies.
func (r *resolution) spellings() *spellings {
	type one struct {
		cluster int
		folded  string
	}
	x := &spellings{of: map[int]int{}, byInitials: map[string][]int{}, bySyllable: map[string][]int{}, acronyms: map[int][]string{}}
	known := map[one]int{}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type != Organization || strings.Count(p.folded, " ") < 2 {
			continue
		}
		key := one{r.of(r.ofName[i]), p.folded}
		n, ok := known[key]
		if !ok {
			n = len(x.all)
			known[key] = n
			s := spelling{first: i, cluster: key.cluster, folded: p.folded}
			for w := range strings.FieldsFuncSeq(p.folded, func(c rune) bool { return c == ' ' || c == '\'' || c == '-' }) {
				if !small[w] {
					s.words = append(s.words, w)
				}
			}
			x.all = append(x.all, s)
			for _, letters := range initialed(p) {
				if list := x.byInitials[letters]; !slices.Contains(list, n) {
					x.byInitials[letters] = append(list, n)
				}
			}
			if len(s.words) > 2 && len(s.words[0]) > 1 {
				x.bySyllable[s.words[0][:2]] = append(x.bySyllable[s.words[0][:2]], n)
			}
		}
		x.of[i] = n
	}
	return x
}

// joinSpelled joins a name of one word with the one longer name of a body of which it is made: "la Fecofoot" and the "Fédération congolaise de football",
// wherever they stand, "les Flam" and the "Forces de libération africaines de Mauritanie".
func (r *resolution) joinSpelled() {
	x := r.spellings()
	if len(x.all) == 0 {
		return
	}
	for i := range r.parsed {
		p := &r.parsed[i]
		if r.d.Names[i].Type != Organization || len(p.tokens) != 1 || len(p.folded) < 3 || r.ofFirm(i) {
			continue
		}
		found, several := -1, false
		add := func(n int) {
			if c := r.of(x.all[n].cluster); found < 0 || c == found {
				found = c
			} else {
				several = true
			}
		}
		for _, n := range x.byInitials[p.folded] {
			if !several && r.clusters[r.of(r.ofName[i])].entry == nil && r.stands(i, n, x) && r.shortFor(i, n, x) {
				add(n)
			}
		}
		for _, n := range x.bySyllable[p.folded[:2]] {
			if !several && p.folded[0] == x.all[n].folded[0] && syllabic(p.folded, x.all[n].words) && r.shortFor(i, n, x) {
				add(n)
			}
		}
		if own := r.of(r.ofName[i]); found >= 0 && !several && found != own {
			delete(x.acronyms, found)
			delete(x.acronyms, own)
			r.join(found, own)
		}
	}
}

// stands says whether a short name and a longer one stand so that the one may be short for the other: in capitals behind it, or as its neighbour.
func (r *resolution) stands(i, n int, x *spellings) bool {
	a := &r.d.Names[i]
	if toks := r.d.Sentences[a.Sentence].Tokens; a.Last+1 < len(toks) && toks[a.Last+1].Lemma == "de" {
		return false // "l'ARS de Bretagne" is not that of Normandy
	}
	beside := func(j int) bool {
		at, ok := x.of[j]
		return ok && at == n && r.d.Names[j].Sentence == a.Sentence
	}
	return r.parsed[i].acronym && x.all[n].first < i || beside(i-1) || beside(i+1)
}

// shortFor says whether a short name can be that of the body that has a longer one: by what the gazetteer tells of both, and where the text has no other
// short form for it: the "Parti du peuple (PDP)" is no "PP".
func (r *resolution) shortFor(i, n int, x *spellings) bool {
	long := r.of(x.all[n].cluster)
	if !r.ofOneSort(i, x.all[n].first) || r.clusters[r.of(r.ofName[i])].entry != nil && r.clusters[long].entry == nil {
		return false
	}
	acronyms, read := x.acronyms[long]
	if !read {
		for _, m := range r.clusters[long].mentions {
			if n := r.mentions[m].Name; n >= 0 && r.parsed[n].acronym && !slices.Contains(acronyms, r.parsed[n].folded) {
				if acronyms = append(acronyms, r.parsed[n].folded); len(acronyms) > 1 {
					break
				}
			}
		}
		x.acronyms[long] = acronyms
	}
	return !slices.ContainsFunc(acronyms, func(other string) bool { return other != r.parsed[i].folded })
}

// ofOneSort says whether two names can be those of one body by what the gazetteer tells of them: nothing of one, or the same kind and country of both, since
// its lists of bodies have a short form as one more where nobody has said what it is short for.
func (r *resolution) ofOneSort(i, j int) bool {
	a, b := r.clusters[r.of(r.ofName[i])].entry, r.clusters[r.of(r.ofName[j])].entry
	return a == nil || b == nil || a.Kind == b.Kind && a.Country == b.Country && a.Type == b.Type
}

// syllabicLength is how many letters a name made of the beginnings of three words has at least.
const syllabicLength = 6

// syllabic says whether a folded word is made of the beginnings of the words of a longer name: each gives two letters or more, in their order, and nothing is
// left of it.
func syllabic(short string, words []string) bool {
	if len(short) < syllabicLength || 2*len(words) > len(short) {
		return false
	}
	ends, next := make([]bool, len(short)+1), make([]bool, len(short)+1) // where the words so far may end in it
	ends[0] = true
	for _, w := range words {
		clear(next)
		for at, reached := range ends {
			if !reached {
				continue
			}
			for n := 1; n <= len(w) && at+n <= len(short) && w[n-1] == short[at+n-1]; n++ {
				next[at+n] = next[at+n] || n > 1
			}
		}
		ends, next = next, ends
	}
	return ends[len(short)]
}
