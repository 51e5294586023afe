package extract

import (
	"slices"
	"strings"
	"unicode"

	"kg/gazetteer"
	"kg/graph"
)

// The press names where a place lies in few fixed ways, mostly without a verb: "Gao (Mali)", "à Orvault, près de Nantes, en
// Loire-Atlantique", "Alep, dans le nord de la Syrie", "en Bretagne (Brest, Pontivy)", "en Italie, à Rome". They are read from
// the words between two names, not from the tree: a parser hangs such phrases on whatever is near.

// holders finds the places that the sentence says a place or a body to lie in.
func (r *reader) holders(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind == graph.PronounMention {
		return nil
	}
	within := r.withinPlace(sentence, m)
	var out []ref
	for k := range r.mentions[sentence] {
		n := &r.mentions[sentence][k]
		if n.kind != graph.NameMention && !r.landMeant(sentence, n) || n.entity == m.entity || r.entities[n.entity].typ != graph.Place {
			continue
		}
		if n.first > m.last && !r.partOfTown(sentence, m, n) && (r.liesIn(sentence, m, n) || r.listLiesIn(sentence, m, n)) || n.last < m.first && r.headlineOf(sentence, n, m) || n.last < m.first && (r.holdsBehind(sentence, n, m) || r.quarterOf(sentence, n, m) || r.townOf(sentence, n, m) || r.opensOn(sentence, n, m) || r.frames(sentence, n, m)) {
			if r.mayLie(m, n, sentence) && (!within || r.regionBehind(sentence, m, n)) {
				out = append(out, r.refOf(sentence, n, 0.95))
			}
		}
	}
	if len(out) == 0 && !within {
		out = r.townsOfAdjective(sentence, m)
	}
	return out
}

// regionBehind reports whether what is said of a place by its town, that it lies in a region, holds of the town too: "l'église de
// Plouray, dans le Morbihan". An article shows what nobody knows to be no town.
func (r *reader) regionBehind(sentence int, m, n *mention) bool {
	known := r.entities[n.entity].known
	return n.first > m.last && extentOf(r.entities[m.entity].known) < 2 && (extentOf(known) > 1 || known == nil && r.trees[sentence].s.Tokens[n.first-1].UPOS == "DET")
}

// landMeant reports whether a description takes up a land: "aux Gonaïves, dans l'ouest du pays".
func (r *reader) landMeant(sentence int, n *mention) bool {
	return n.kind == graph.DescriptionMention && r.x.rules.in("patrie", lower(r.d.Sentences[sentence].Tokens[n.head].Lemma))
}

// headlineOf reads the place before the colon of a headline as what holds the places behind it that are not known to lie
// elsewhere: "Hesse : une fusillade à Viernheim".
func (r *reader) headlineOf(sentence int, n, m *mention) bool {
	toks := r.d.Sentences[sentence].Tokens
	if sentence > 0 || n.first > 0 || n.last+1 >= m.first || toks[n.last+1].Form != ":" || !r.locativeBefore(sentence, m) {
		return false
	}
	known := r.entities[m.entity].known
	return extentOf(r.entities[n.entity].known) > 1 && (known == nil || extentOf(known) == 1) // a sea is of several
}

// withinPlace reports whether a mention is part of what a longer one calls a place: it is that which lies somewhere, "le Palais du
// Parlement à Bucarest", and not what it is named after.
func (r *reader) withinPlace(sentence int, m *mention) bool {
	return slices.ContainsFunc(r.mentions[sentence], func(n mention) bool {
		return n.entity != m.entity && n.first <= m.first && m.last <= n.last && n.last-n.first > m.last-m.first && r.entities[n.entity].typ == graph.Place
	})
}

// mayLie reports whether the second mention can be where the first is, as far as the gazetteer knows.
func (r *reader) mayLie(m, n *mention, sentence int) bool {
	inner, outer := &r.entities[m.entity], &r.entities[n.entity]
	if a, b := inner.known, outer.known; a != nil && b != nil && a.Country != "" && b.Country != "" && a.Country != b.Country {
		return false
	}
	if inner.typ != graph.Organization && (inner.typ != graph.Place || !wider(outer.known, inner.known) && !(extentOf(outer.known) == 1 && (r.quarter(sentence, m) || r.region(sentence, n)))) {
		return false
	}
	if inner.known != nil && inner.known.Kind == "country" && n.first == m.last+2 { // "menée par la France au Sahel"
		return false
	}
	_, seat := r.x.world.g.Metonym(r.mentionText(sentence, n))
	return !seat // "l'archevêque de Rouen, invité à l'Élysée"
}

func (r *reader) mentionText(sentence int, m *mention) string {
	toks := r.d.Sentences[sentence].Tokens
	return r.text(toks[m.first].Start, toks[m.last].End)
}

// liesIn reads the words from a name to one behind it as "(", ", en", "dans le nord de la", "dans la province de".
func (r *reader) liesIn(sentence int, m, n *mention) bool {
	toks := r.d.Sentences[sentence].Tokens
	words := r.wordsBetween(sentence, m.last, n.first)
	if len(words) == 0 || len(words) > 9 {
		return false
	}
	words = r.overNear(words)
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return r.x.rules.in("sis", w) }) // ", situé dans le quartier du"
	if len(words) > 3 && words[0] == "(" && words[2] == ")" {                                             // "le Tribunal arbitral du sport (TAS), à Lausanne"
		words = words[3:]
	}
	if i := slices.IndexFunc(words, func(w string) bool { return w == "habitants" || w == "âmes" }); i > 0 && i <= 3 && i+2 < len(words) && words[0] == "," && words[i+1] == "," { // "Brax, 340 habitants, dans l'Orne"
		words = words[i+1:]
	}
	if len(words) == 0 {
		return false
	}
	k := 0
	open := ""
	switch words[0] {
	case "(", ",", "–", "-", "—":
		open = words[0]
		k++
	}
	if open == "," && k < len(words) && words[k] == "(" {
		open = "("
		k++
	}
	place := r.entities[m.entity].typ == graph.Place
	known := r.entities[n.entity].known
	closed := open == "," && n.last+1 < len(toks) && toks[n.last+1].Form == ","
	ends := open == "," && n.last+1 < len(toks) && (toks[n.last+1].Form == "." && r.sited(sentence, m) || (toks[n.last+1].Form == "." || toks[n.last+1].Form == ";") && !place && r.visited(sentence, m)) // "a rejoint la Cour de justice, à Luxembourg."
	if closed && !place && k == len(words)-1 && linksName(words[k]) {                                                                                                                                     // "le fonds Denham Ridge, de Boston, a investi"
		return r.entities[m.entity].known == nil && (known == nil || extentOf(known) == 1)
	}
	region := known != nil && extents[known.Kind] > 1
	if r.way(sentence, m) && r.way(sentence, n) {
		return false // "boulevard Haussmann, sur les Champs-Élysées", "de la place d'Italie à la place Clichy"
	}
	from := k
	k, prep, kind := r.locative(words, k)
	if kind && slices.ContainsFunc(words[from:k], func(w string) bool { return w != "villes" && r.x.rules.in("villes", w) }) && slices.Contains(words[from:k], "les") {
		return false // "la province d'Udine, dans les communes de Nimis et de Faedis"
	}
	if k < len(words) || place && kind && !region && (prep == "au" || prep == "à") && slices.ContainsFunc(words, func(w string) bool { return r.x.rules.in("point-cardinal", w) }) {
		return false // "Vero, au nord d'Ajaccio"
	}
	switch {
	case prep == "" && kind: // "(province de Songkhla", ", province de Songkhla"
		if open == "," && known == nil && slices.Contains([]string{"la", "le", "les", "l'"}, words[min(1, len(words)-1)]) { // "En Mauricie, la municipalité de Yamachiche a décidé", but "Djibo, ville de la province du Soum"
			return false
		}
		return open != "" && open != "-" && !(slices.Contains(words, "quartier") && extentOf(r.entities[m.entity].known) == 1)
	case prep == "":
		switch open {
		case "(":
			return n.last+1 < len(toks) && slices.Contains([]string{")", ",", "-", "–"}, toks[n.last+1].Form)
		case ",": // "Saint-Mandé, Val-de-Marne": a list goes on, or has begun before
			return place && region && known.Kind != "country" && !r.inList(sentence, m, n)
		}
		return false
	case r.moves(sentence, m) && open != "(": // "de Mende à Paris", "a fui Alep pour la Turquie"
		return false
	case prep == "à" && !kind && open == "," && r.goesOn(sentence, n): // "à l'opéra de Marseille, à Lille, au Capitole"
		return false
	case prep == "à" && !kind: // a spot in a city; elsewhere "à" names a goal
		return place && (r.spot(sentence, m) || r.quarter(sentence, m) || r.apart(sentence, m, n, open)) || !place && (r.spot(sentence, m) || closed || ends || n.last+1 < len(toks) && toks[n.last+1].Form == "(")
	case prep == "en" && open == "" && place && known != nil && extents[known.Kind] > 4 && m.first > 0 && linksName(r.trees[sentence].form(m.first-1)): // "cinquante passagers d'Australie en Europe"
		return false
	case open == "," && place && r.joinedRegion(sentence, n): // "à Paris, en Seine-et-Marne et dans les Yvelines"
		return false
	case prep == "en" || prep == "au" || prep == "aux":
		if known != nil && extents[known.Kind] > 4 && open == "," && r.entities[m.entity].known != nil { // "à Madagascar, en Asie"
			return false
		}
		if open == "," && n.last+1 < len(toks) && (toks[n.last+1].Form == "(" || toks[n.last+1].Form == ":") && r.inList(sentence, m, m) {
			return false // "Rothau et Wasselonne, en Loire-Atlantique (Saint-Nazaire…"
		}
		if !place { // "l'américain Helion Cells, au Nevada, a fermé"
			return r.spot(sentence, m) || closed && r.entities[m.entity].known == nil
		}
		return region || known == nil && (prep == "en" || prep == "au" && open == "," && r.cardinalName(sentence, n)) || kind
	}
	if !place {
		return r.spot(sentence, m)
	}
	return true
}

// cardinalName reports whether a name has a point of the compass as one of its parts, as only regions have: "au Darfour-Nord".
func (r *reader) cardinalName(sentence int, n *mention) bool {
	toks := r.d.Sentences[sentence].Tokens
	return slices.ContainsFunc(strings.Split(lower(r.text(toks[n.first].Start, toks[n.last].End)), "-"), func(part string) bool {
		return r.x.rules.in("point-cardinal", part)
	})
}

// spelled reports whether the capitals of a short name are those that the parts of a longer one begin with.
func spelled(short, long string) bool {
	capitals := func(s string) string {
		return strings.Map(func(c rune) rune {
			if unicode.IsUpper(c) {
				return c
			}
			return -1
		}, s)
	}
	return strings.Trim(short, ".ABCDEFGHIJKLMNOPQRSTUVWXYZÉ") == "" && len(capitals(short)) > 1 && capitals(short) == capitals(long)
}

// joinedRegion reports whether another region is joined to the one named: ", en Seine-et-Marne et dans les Yvelines", ", dans l'Isère, dans la Loire".
func (r *reader) joinedRegion(sentence int, n *mention) bool {
	t := r.trees[sentence]
	k := n.last + 1
	if k+1 >= len(t.s.Tokens) || t.form(k) != "et" && t.form(k) != "," {
		return false
	}
	if t.form(k+1) != "en" && t.form(k+1) != "dans" {
		return false
	}
	if t.form(k) == "et" {
		return true
	}
	for i := k + 2; i < min(k+5, len(t.s.Tokens)); i++ { // ", dans l'Isère, dans la Loire", but ", dans l'Isère, en France"
		if x := r.mentionAt(sentence, i); x != nil {
			known := r.entities[x.entity].known
			return r.entities[x.entity].typ == graph.Place && known != nil && known.Kind != "country" && known.Kind != "continent"
		}
	}
	return false
}

// way reports whether a name is that of a street or a square, by its noun.
func (r *reader) way(sentence int, m *mention) bool {
	t := r.trees[sentence]
	in := func(k int) bool {
		return k >= 0 && (r.x.rules.in("voie", t.lemma(k)) || r.x.rules.in("voie", t.form(k)))
	}
	if in(m.first) || in(m.first-1) {
		return true
	}
	k := m.first - 1
	for k > 0 && k >= m.first-2 && (linksName(t.form(k)) || slices.Contains([]string{"la", "le", "les", "l'"}, t.form(k))) {
		k--
	}
	return k < m.first-1 && in(k) || lower(r.entities[m.entity].name) == "champs-élysées"
}

// locative reads a preposition and the kind or part of a place that stands before its name: "dans le nord de la", "en
// banlieue de". It returns where it ended, the preposition, and whether a kind or a part was named.
func (r *reader) locative(words []string, k int) (end int, prep string, kind bool) {
	if k < len(words) {
		switch words[k] {
		case "en", "au", "aux", "dans", "à", "sur":
			prep = words[k]
			k++
		}
	}
	article := func() {
		if k < len(words) && slices.Contains([]string{"le", "la", "les", "l'", "ce", "cette", "plein", "pleine"}, words[k]) {
			k++
		}
	}
	article()
	for range 2 {
		n := k
		part := func(n int) bool { return r.x.rules.in("contrée", words[n]) || r.x.rules.in("villes", words[n]) }
		for n < len(words) && n < k+3 && !part(n) { // "la lointaine province de", "l'extrême nord de", "deux villes de"
			n++
		}
		if n == len(words) || n > k+1 || !part(n) {
			break
		}
		k, kind = n+1, true
		if k < len(words) && linksName(words[k]) {
			k++
		} else if k < len(words) && r.x.rules.in("attenant", words[k]) { // "ville proche de", "commune riveraine de"
			return 0, "", false
		} else if k < len(words) && k+1 < len(words) && linksName(words[k+1]) { // "la province septentrionale de"
			k += 2
		}
		article()
	}
	return k, prep, kind
}

// wordsBetween lists the words between two tokens in lower case.
func (r *reader) wordsBetween(sentence, last, first int) []string {
	return r.trees[sentence].forms[last+1 : max(first, last+1)]
}

// overNear leaves out what only says near which other place or in which part of it a place lies: ", près de Nantes, en", ", sur les
// hauteurs de Nice, dans les".
func (r *reader) overNear(words []string) []string {
	for k, w := range words {
		beside := r.x.rules.in("parages", w) || r.x.rules.in("parages", strings.TrimSuffix(w, "s")) || w == "banlieue" || // "dans le nord de la" tells in what it lies
			k > 0 && r.x.rules.in("contrée", w) && (words[k-1] == "au" || words[k-1] == "l'" && k > 1 && words[k-2] == "à")
		if w != "près" && !(beside && (w == "proximité" || k+1 < len(words) && linksName(words[k+1]))) {
			continue
		}
		for n := k + 1; n < len(words); n++ {
			if words[n] == "," || words[n] == "(" {
				return words[n:]
			}
		}
		if w == "près" || w == "proximité" {
			return nil
		}
		return words
	}
	return words
}

// linksName reports whether a word is "de" in one of its forms.
func linksName(word string) bool {
	return contracted(word) == "de"
}

// listLiesIn reads what is said of a list of places that a plural calls what they are as said of each: "Maiduguri et Bama, deux villes
// de l'État de Borno", "les territoires de Beni et de Lubero, dans le Nord-Kivu".
func (r *reader) listLiesIn(sentence int, m, n *mention) bool {
	t := r.trees[sentence]
	last := m
	for {
		k := last.last + 1
		if k+1 >= n.first || t.form(k) != "," && t.form(k) != "et" && t.form(k) != "ou" {
			break
		}
		for k++; k < n.first && (linksName(t.form(k)) || slices.Contains([]string{"la", "le", "les", "l'"}, t.form(k))); k++ {
		}
		x := r.mentionAt(sentence, k)
		if x == nil || x.first != k || x.last >= n.first || x.kind != graph.NameMention || r.entities[x.entity].typ != graph.Place {
			break
		}
		last = x
	}
	if last == m {
		return false
	}
	words := r.wordsBetween(sentence, last.last, n.first)
	k := m.first - 1
	for k > 0 && (linksName(t.form(k)) || t.form(k) == "la" || t.form(k) == "l'") {
		k--
	}
	return (k >= 0 && r.towns(sentence, k) || slices.ContainsFunc(words[:min(3, len(words))], func(w string) bool { return r.x.rules.in("villes", w) })) && r.liesIn(sentence, last, n)
}

// joinedNames reports whether nothing but a conjunction stands between two names: "Porto Alegre et Canoas".
func (r *reader) joinedNames(sentence int, a, b ref) bool {
	if a.token < 0 || b.token < 0 {
		return false
	}
	m, n := r.mentionAt(sentence, a.token), r.mentionAt(sentence, b.token)
	if m == nil || n == nil {
		return false
	}
	if n.first < m.first {
		m, n = n, m
	}
	if n.first != m.last+2 {
		return false
	}
	f := r.trees[sentence].form(m.last + 1)
	return f == "et" || f == "ou"
}

// moves reports whether a name is where somebody leaves from or what a distance begins at.
func (r *reader) moves(sentence int, m *mention) bool {
	t := r.trees[sentence]
	if m.first == 0 {
		return false
	}
	f := t.form(m.first - 1)
	if t.rs.in("départ-d'un-lieu", f) {
		return true
	}
	switch f {
	case "depuis", "entre":
		return true
	case "du", "des": // "Du Cap à Nairobi", but "auprès du Shape, à Mons"
		return m.first < 2
	case "de", "d'":
		if m.first < 2 {
			return true
		}
		switch t.form(m.first - 2) {
		case "près", "loin":
			return false
		case "et", "ou", ",": // "les territoires de Beni et de Lubero"
			if m.first < 3 { // "Et de Gao, au Mali, des soldats sont partis"
				return true
			}
			if x := r.mentionAt(sentence, m.first-3); x != nil && x.kind == graph.NameMention && r.entities[x.entity].typ == graph.Place {
				return r.moves(sentence, x)
			}
		}
		u := t.s.Tokens[m.first-2].UPOS
		return u != "NOUN" && u != "PROPN" && u != "ADJ" || t.form(m.first-2) == "provenance"
	}
	return false
}

// spot reports whether a name is of a building, a street or the like, which lies in a town.
func (r *reader) spot(sentence int, m *mention) bool {
	t := r.trees[sentence]
	in := func(k int) bool {
		if k < 0 {
			return false
		}
		lemma, form := t.lemma(k), t.form(k)
		return slices.ContainsFunc([]string{"lieu-dit", "lieu-établi", "site"}, func(class string) bool { return r.x.rules.in(class, lemma) || r.x.rules.in(class, form) })
	}
	if in(m.first) || in(m.first-1) {
		return true
	}
	return m.first > 1 && (t.form(m.first-1) == "de" || t.form(m.first-1) == "d'" || t.form(m.first-1) == "du" || t.form(m.first-1) == "la" || t.form(m.first-1) == "des") && (in(m.first-2) || in(m.first-3))
}

// quarter reports whether a name is called a part of a town: "le quartier de Cité-Soleil".
func (r *reader) quarter(sentence int, m *mention) bool {
	t := r.trees[sentence]
	k := m.first - 1
	for k > 0 && k >= m.first-2 && slices.Contains([]string{"de", "d'", "du", "des", "la", "le", "l'"}, t.form(k)) {
		k--
	}
	return k >= 0 && r.x.rules.in("partie-de-ville", t.form(k))
}

// region reports whether a name is called a region, though the gazetteer knows a town of that name: "la province de Nangarhar".
func (r *reader) region(sentence int, m *mention) bool {
	t := r.trees[sentence]
	k := m.first - 1
	for k > 0 && k >= m.first-2 && (linksName(t.form(k)) || t.form(k) == "la" || t.form(k) == "l'") {
		k--
	}
	return k >= 0 && r.x.rules.in("région", t.form(k))
}

// calledRegion reports whether the text calls a region what the gazetteer knows as a town: "Bakhmout, dans l'oblast de Donetsk".
func (r *reader) calledRegion(sentence int, x ref) bool {
	if x.token < 0 {
		return false
	}
	m := r.mentionAt(sentence, x.token)
	return m != nil && r.region(sentence, m)
}

// visited reports whether a body is told of as where somebody is or goes: "auprès du Shape, à Mons", "à l'académie Nadal, à Manacor".
func (r *reader) visited(sentence int, m *mention) bool {
	t := r.trees[sentence]
	if c := t.kid(m.head, "case"); c >= 0 {
		switch t.caseLabel(m.head) {
		case "à", "auprès_de", "chez", "dans", "devant", "au_siège_de":
			return r.entities[m.entity].known == nil || r.entities[m.entity].known.Country == ""
		}
	}
	return false
}

// apart reports whether a place that nobody knows, and that is no goal or start of a way, has the town it is in between commas
// behind it: "le Panthéon, à Paris, accueille".
func (r *reader) apart(sentence int, m, n *mention, open string) bool {
	toks := r.d.Sentences[sentence].Tokens
	if open != "," || r.entities[m.entity].known != nil || extentOf(r.entities[n.entity].known) != 1 || n.last+1 >= len(toks) || toks[n.last+1].Form != "," && toks[n.last+1].Form != "." {
		return false
	}
	if m.first == 0 || r.inList(sentence, m, n) || lower(toks[m.first-1].Form) == "à" { // "à Nîmes, à Dions,"
		return false
	}
	return r.locativeBefore(sentence, m) || toks[m.first-1].UPOS == "DET"
}

// inList reports whether two names that a comma parts stand in a longer list: "Paris, Lyon et Marseille".
func (r *reader) inList(sentence int, m, n *mention) bool {
	toks := r.d.Sentences[sentence].Tokens
	if n.last+2 < len(toks) && (toks[n.last+1].Form == "et" || toks[n.last+1].Form == "ou") {
		return true
	}
	if k := n.last + 2; k < len(toks) && toks[n.last+1].Form == "," {
		if x := r.mentionAt(sentence, k); x != nil && r.entities[x.entity].typ == graph.Place && (r.entities[x.entity].known == nil || r.entities[x.entity].known.Kind != "country") {
			return true
		}
	}
	if k := m.first - 2; k >= 0 && toks[m.first-1].Form == "," {
		if x := r.mentionAt(sentence, k); x != nil && x.last == k && r.entities[x.entity].typ == graph.Place {
			return true
		}
	}
	return false
}

// holdsBehind reads the words from a wider place to one behind it: "en Bretagne (Brest, Pontivy", "en Italie, à", "en Alsace :
// Roppenheim, Rothau". The wider one is a state or a region that the gazetteer knows, in a locative of its own.
func (r *reader) holdsBehind(sentence int, n, m *mention) bool {
	known := r.entities[n.entity].known
	if known == nil || extents[known.Kind] < 2 || extents[known.Kind] > 4 || r.entities[m.entity].typ != graph.Place {
		return false
	}
	t := r.trees[sentence]
	k := n.last + 1
	if k >= m.first || m.first-k > 60 {
		return false
	}
	switch t.form(k) {
	case "(":
		if r.entities[m.entity].known != nil && extentOf(r.entities[m.entity].known) > 1 {
			return m.first <= k+6
		}
		if r.entities[m.entity].known == nil && !r.locativeBefore(sentence, n) && t.caseLabel(n.head) != "de" {
			return false // "l'aide de l'OTAN pour l'Ukraine (NSatu)"
		}
		for i := k + 1; i < m.first; i++ { // a list of names up to this one, within the brackets
			if !r.listed(sentence, i) {
				return false
			}
		}
		return true
	case ":":
		if n.first == 0 || !r.locativeBefore(sentence, n) {
			return false
		}
		for i := k + 1; i < m.first; i++ {
			if !r.listed(sentence, i) {
				return false
			}
		}
		return true
	case ",":
		if !r.locativeBefore(sentence, n) {
			return false
		}
		words := r.wordsBetween(sentence, k, m.first)
		if len(words) > 0 && (words[0] == "notamment" || words[0] == "plus") {
			words = words[1:]
		}
		if len(words) > 0 && words[0] == "précisément" {
			words = words[1:]
		}
		if len(words) == 0 {
			return false
		}
		if f := t.form(0); n.first <= 2 && (f == "en" || f == "dans" || f == "au" || f == "aux") && r.foundAt(sentence, m, k) {
			return true // "En Bretagne, les dépôts restent bloqués à Brest et à Lorient"
		}
		end, prep, kind := r.locative(words, 0)
		return end == len(words) && (prep == "à" || kind && (prep != "" || n.first <= 2)) // "En Mauricie, la municipalité de Yamachiche"
	}
	return false
}

// opensOn reads the town that a sentence opens with as that of the streets and buildings that it tells of and nobody knows: "À
// Angoulême (Charente), les policiers ont évacué le rond-point de Girac".
func (r *reader) opensOn(sentence int, n, m *mention) bool {
	t := r.trees[sentence]
	known := r.entities[n.entity].known
	headline := sentence == 0 && n.first == 0 && t.form(n.last+1) == ":" && known != nil // "Lorient : l'usine Capitaine Cook ferme"
	if !headline && (n.first != 1 || t.form(0) != "à" || known == nil && t.form(n.last+1) != "(") || extentOf(known) > 1 {
		return false
	}
	e := &r.entities[m.entity]
	if e.typ != graph.Place || e.known != nil || m.kind != graph.NameMention || !r.spot(sentence, m) {
		return false
	}
	for k := n.last + 1; k < m.first; k++ {
		if f := t.form(k); f == ";" || f == "." || f == "vers" || f == "depuis" {
			return false
		}
		if x := r.mentionAt(sentence, k); x != nil && x.kind == graph.NameMention && r.entities[x.entity].typ == graph.Place && (t.form(x.first-1) != "(" && x.last < m.first) {
			return false
		}
	}
	return true
}

// frames reads the state or region that a sentence opens with as that of the town that it then tells of, where the gazetteer knows the
// town in that state or the text calls it a town: "En Syrie, l'armée a repris Palmyre", "Dans le Finistère, ils ont bloqué le port de Roscoff".
func (r *reader) frames(sentence int, n, m *mention) bool {
	t := r.trees[sentence]
	known, inner := r.entities[n.entity].known, r.entities[m.entity].known
	if n.first > 2 || n.first == 0 || known == nil || extents[known.Kind] < 2 || extents[known.Kind] > 4 || m.first-n.last > 30 || m.kind != graph.NameMention || extentOf(inner) > 1 ||
		t.form(n.last+1) != "," || !r.locativeBefore(sentence, n) {
		return false
	}
	if country, ok := r.x.world.g.CountryOf(inner); inner != nil && (!ok || known.Kind != "country" || country != known) || inner == nil && !r.calledTown(sentence, m) {
		return false
	}
	for k := n.last + 2; k < m.first; k++ {
		switch f := t.form(k); f {
		case ";", ".", "»", ":", "vers", "depuis":
			return false
		}
		if x := r.mentionAt(sentence, k); x != nil && x.entity != n.entity && r.entities[x.entity].typ == graph.Place && extentOf(r.entities[x.entity].known) > 1 {
			return false
		}
	}
	return true
}

// calledTown reports whether the text calls a name that of a town or of something in one: "la commune de Landiras", "le port de Roscoff".
func (r *reader) calledTown(sentence int, m *mention) bool {
	t := r.trees[sentence]
	k := m.first - 1
	if k < 1 || !linksName(t.form(k)) {
		return false
	}
	return r.x.rules.in("localité", t.lemma(k-1)) || r.x.rules.in("lieu-établi", t.lemma(k-1))
}

// quarterOf reads the quarter of a town that is named behind it: "à Marseille (quartier Noailles)".
func (r *reader) quarterOf(sentence int, n, m *mention) bool {
	if extentOf(r.entities[n.entity].known) != 1 {
		return false
	}
	words := r.wordsBetween(sentence, n.last, m.first)
	if len(words) > 1 && len(words) < 6 && (words[0] == "(" || words[0] == ",") && r.x.rules.in("partie-de-ville", words[1]) {
		return true
	}
	if len(words) > 0 && words[0] == "," {
		words = words[1:]
	}
	return len(words) > 2 && len(words) < 6 && words[0] == "dans" && r.x.rules.in("partie-de-ville", words[2])
}

// partOfTown reports whether a name behind that of a town is called a quarter, a street or a building: it lies in the town, which
// does not lie there, "à Istanbul dans le quartier de Besiktas", "à Bruxelles (carrefour Arts-Loi)".
func (r *reader) partOfTown(sentence int, m, n *mention) bool {
	return extentOf(r.entities[m.entity].known) == 1 && extentOf(r.entities[n.entity].known) < 2 && (r.quarter(sentence, n) || r.spot(sentence, n))
}

// foundAt reports whether a name stands behind "à", or in a list behind one, with no other wide place between it and a token.
func (r *reader) foundAt(sentence int, m *mention, from int) bool {
	t := r.trees[sentence]
	at := false
	for k := m.first - 1; k > from; k-- {
		if x := r.mentionAt(sentence, k); x != nil {
			if e := &r.entities[x.entity]; e.typ == graph.Place && (x.kind != graph.NameMention || extentOf(e.known) > 1) {
				return false
			}
			continue
		}
		switch f := t.form(k); {
		case at:
			if f == "." || f == ";" || f == ":" || f == "«" {
				return false
			}
		case f == "à":
			at = true
		case f == "," || f == "et":
		default:
			return false
		}
	}
	return at && from > 0
}

// listed reports whether a token belongs to a list of places: a name of one, a comma, a conjunction, an "à".
func (r *reader) listed(sentence, k int) bool {
	switch r.trees[sentence].form(k) {
	case ",", "et", "à", "ou", "puis", "notamment", "la", "le", "les":
		return true
	}
	x := r.mentionAt(sentence, k)
	return x != nil && r.entities[x.entity].typ == graph.Place && extentOf(r.entities[x.entity].known) < 2
}

// extentOf is how large a place is known to be, 0 where nothing is known of it.
func extentOf(e *gazetteer.Entry) int {
	if e == nil {
		return 0
	}
	return extents[e.Kind]
}

// locativeBefore reports whether a name stands behind a preposition of place: "en Italie", "dans le Gard".
func (r *reader) locativeBefore(sentence int, n *mention) bool {
	t := r.trees[sentence]
	k := n.first - 1
	if k >= 0 && t.s.Tokens[k].UPOS == "DET" {
		k--
	}
	return k >= 0 && slices.Contains([]string{"en", "au", "aux", "dans", "à"}, t.form(k))
}

// townOf reads the towns of a country that a plural tells of before it names some: "dans plusieurs villes de France, notamment à
// Lille, Nantes et Pau", "dans des villes à travers les États-Unis, dont Chicago".
func (r *reader) townOf(sentence int, n, m *mention) bool {
	known := r.entities[n.entity].known
	if known == nil || extents[known.Kind] < 2 || r.entities[m.entity].typ != graph.Place || !wider(known, r.entities[m.entity].known) {
		return false
	}
	t := r.trees[sentence]
	if r.toldFirst(sentence, n, m) {
		return true
	}
	k := n.first - 1
	for k >= 0 && k > n.first-6 && (slices.Contains([]string{"de", "d'", "du", "des", "en", "au", "aux", "à", "travers", "dans", "le", "la", "les", "l'", "tout", "toute"}, t.form(k)) || r.x.rules.in("point-cardinal", t.form(k))) {
		k--
	}
	return k >= 0 && (r.towns(sentence, k) || t.form(k) == "pays") && r.toldOf(sentence, n.last+1, m, extents[known.Kind])
}

// toldFirst reads the parts of a country that its name opens a sentence with: "En France, trois départements, l'Aude, l'Hérault et
// l'Aveyron".
func (r *reader) toldFirst(sentence int, n, m *mention) bool {
	t := r.trees[sentence]
	if n.first > 2 || n.last+1 >= m.first || t.form(n.last+1) != "," || !r.locativeBefore(sentence, n) {
		return false
	}
	for k := n.last + 2; k < m.first && k < n.last+6; k++ {
		if r.towns(sentence, k) {
			return r.toldOf(sentence, k+1, m, extentOf(r.entities[n.entity].known))
		}
	}
	return false
}

// townsOfAdjective finds the country of towns that an adjective names before them: "dans plusieurs villes belges (Liège, Namur)",
// "les villes ukrainiennes de Kharkiv et de Dnipro".
func (r *reader) townsOfAdjective(sentence int, m *mention) []ref {
	e := &r.entities[m.entity]
	if e.typ != graph.Place || extentOf(e.known) > 3 {
		return nil
	}
	for k := m.first - 1; k > 0 && k > m.first-40; k-- {
		p := r.demonym(sentence, k)
		if p == nil || !r.towns(sentence, k-1) && (k < 2 || !r.towns(sentence, k-2)) {
			continue
		}
		if extents[p.Kind] > 4 || !wider(p, e.known) || e.known != nil && e.known.Country != "" && e.known.Country != p.Country {
			return nil
		}
		if !r.toldOf(sentence, k+1, m, extents[p.Kind]) {
			return nil
		}
		return []ref{r.demonymRef(p, sentence, k, 0.9)}
	}
	return nil
}

// towns reports whether a token is a plural of places.
func (r *reader) towns(sentence, k int) bool {
	return r.x.rules.in("villes", r.trees[sentence].form(k))
}

// toldOf reports whether nothing but a list, of places smaller than an extent, and what introduces it stands between a token and a name.
func (r *reader) toldOf(sentence, from int, m *mention, extent int) bool {
	toks := r.d.Sentences[sentence].Tokens
	mark := false // something sets the list off
	for k := from; k < m.first; k++ {
		if k-from > 40 {
			return false
		}
		switch toks[k].UPOS {
		case "VERB", "AUX", "SCONJ", "PRON":
			if f := lower(toks[k].Form); f != "dont" && f != "que" {
				return false
			}
		}
		switch f := lower(toks[k].Form); f {
		case ".", ";", "»", ")":
			return false
		case ",", ":", "(", "comme", "telles", "tels", "dont":
			mark = true
		case "de", "d'":
			mark = mark || k == from
		}
		if x := r.mentionAt(sentence, k); x != nil && x.kind == graph.NameMention && (r.entities[x.entity].typ != graph.Place || extentOf(r.entities[x.entity].known) >= extent) {
			return false
		}
	}
	return mark
}

// seats finds the places where "à" behind a body says that it is: where it is an establishment, or where no noun and no verb has the
// body as its complement, whose place that might be: "l'université Johns-Hopkins à Baltimore", but not "le porte-parole de l'EI à Alep".
func (r *reader) seats(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil {
		return nil
	}
	t := r.trees[sentence]
	var out []ref
	for _, a := range t.out[token] {
		if n := r.mentionAt(sentence, a.to); a.label == "à" && n != nil && n.kind == graph.NameMention && r.entities[n.entity].typ == graph.Place {
			out = append(out, r.refOf(sentence, n, 0.95))
		}
	}
	if len(out) > 0 && slices.ContainsFunc(t.in[token], func(a arc) bool {
		return a.label != "subj" && a.label != "appos" && a.label != "conj" && a.label != "name"
	}) && !r.sited(sentence, m) {
		return nil
	}
	if len(out) > 0 && slices.ContainsFunc(t.in[token], func(a arc) bool { return r.x.rules.in("mise-en-place", t.lemma(a.from)) }) {
		return nil
	}
	return out
}

// goesOn reports whether "à" and another place follow a place, as in a list of where somebody went: "à l'Olympia, à Nantes et à Rennes" sets no hall in
// Nantes.
func (r *reader) goesOn(sentence int, n *mention) bool {
	toks := r.d.Sentences[sentence].Tokens
	k := n.last + 1
	for k < len(toks) && slices.Contains([]string{",", "et", "puis", "ou"}, toks[k].Form) {
		k++
	}
	return k > n.last+1 && k < len(toks) && slices.Contains([]string{"à", "au", "aux"}, toks[k].Form)
}

// sited reports whether a name begins with the noun of what has a seat: an establishment, an institution, a company, an organ of the state.
func (r *reader) sited(sentence int, m *mention) bool {
	noun := r.trees[sentence].lemma(m.first)
	return r.spot(sentence, m) || slices.ContainsFunc([]string{"établissement", "institution", "société", "corps-étatique"}, func(class string) bool { return r.x.rules.in(class, noun) })
}
