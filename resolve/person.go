package resolve

import (
	"slices"
	"strings"

	"kg/graph"
)

// person is the name of a person, read.
type person struct {
	parts    []part
	suffix   string // "jr", "ii": which of several of the name
	squeezed string // without spaces: "Liu Xiao Bo", "Liu Xiaobo"
}

// part is a word of a name: lower-case Latin letters.
type part struct {
	text     string
	sound    string
	skeleton string // of the sound
	initial  bool   // one letter that stands for a name
	group    int    // parts joined by a hyphen have one number
	capital  bool   // written in capitals only
	given    bool   // known as a given name
	gender   string
}

var titles = set(`m mr mme mlle mm mrs ms miss dr docteur pr prof professeur me maitre sir dame lord lady general colonel capitaine
	commandant lieutenant marechal amiral president presidente ministre premier senateur depute roi reine prince princesse
	duc duchesse comte comtesse pape cardinal mgr monseigneur eveque archeveque abbe pere frere soeur saint sainte imam ayatollah
	cheikh cheik sheikh emir sultan mollah hadj hajj hadji don dona doña chancelier chanceliere herr frau sr sra senor senora`)

// articles of Arabic names, and particles that are written or not.
var nameArticles = set(`al el as ar ash ad at an`)

var particles = map[string]string{"ben": "bin", "ibn": "bin", "bin": "bin", "bint": "bint", "abu": "abou", "abou": "abou", "abi": "abou",
	"uld": "ould", "von": "van", "van": "van"}

var suffixes = map[string]string{"jr": "jr", "junior": "jr", "fils": "jr", "sr": "sr", "senior": "sr",
	"ier": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12",
	"xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xviii": "18", "xxiii": "23"}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// parsePerson reads a name: titles are left out, apostrophes inside a word join it ("Eto'o").
func (k *knowledge) parsePerson(name string) person {
	var p person
	name = strings.Map(func(r rune) rune {
		switch r {
		case '\'', '’', '‘', 'ʼ', '`', '´':
			return -1
		}
		return r
	}, name)
	// "Jr." and "H. W." lose their points; "H.W." is two words.
	name = strings.ReplaceAll(name, ".", ". ")
	fields := strings.Fields(name)
	for i, field := range fields {
		for _, w := range strings.Split(field, "-") {
			f := graph.Fold(w)
			for _, text := range strings.Fields(f) {
				if titles[text] && len(fields) > 1 && (i == 0 || len(p.parts) == 0) {
					continue
				}
				if s, ok := suffixes[text]; ok && len(p.parts) > 0 && (i == len(fields)-1 || len(text) > 1) {
					// "V." in the middle is an initial.
					if !strings.HasSuffix(field, ".") || len(text) > 1 {
						p.suffix = s
						continue
					}
				}
				if to, ok := particles[text]; ok {
					text = to
				}
				q := part{text: text, sound: sound(text), initial: len(text) == 1, group: i, capital: allCapitals(w)}
				q.skeleton = skeleton(q.sound)
				q.gender, q.given = k.gazetteer.GivenName(text)
				p.parts = append(p.parts, q)
			}
		}
	}
	// Arabic articles say nothing: "el-Béchir", "al-Bashir", "Béchir".
	kept := slices.DeleteFunc(slices.Clone(p.parts), func(q part) bool { return nameArticles[q.text] })
	if len(kept) > 0 {
		p.parts = kept
	}
	for _, q := range p.parts {
		p.squeezed += q.text
	}
	return p
}

// given returns the part that is a given name: the first that is known as one, else the first.
func (p person) given() (name, gender string, known bool) {
	for i := range p.parts {
		q := &p.parts[i]
		if q.initial || !q.given {
			continue
		}
		// The surname is written in capitals, before or after.
		if q.capital && slices.ContainsFunc(p.parts, func(o part) bool { return !o.capital && !o.initial }) {
			continue
		}
		return q.text, q.gender, true
	}
	if len(p.parts) == 0 {
		return "", "", false
	}
	return p.parts[0].text, "", false
}

func (k *knowledge) comparePeople(a, b *reading) Verdict {
	if v, ok := compareKnown(a, b); ok {
		return v
	}
	x, y := a.person, b.person
	if len(x.parts) == 0 || len(y.parts) == 0 {
		return verdict(0.5, "no name to compare")
	}
	if x.suffix != y.suffix {
		return verdict(0.2, "numbered or junior, and not")
	}
	if a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		return verdict(0.15, "man and woman by their texts")
	}
	if v, ok := initials(a.Text, b.Text, x, y); ok {
		return v
	}
	if x.squeezed == y.squeezed {
		return verdict(0.97, "same letters, spaced differently")
	}
	if len(x.parts) > len(y.parts) {
		x, y = y, x
	}
	if len(x.parts) == 1 {
		return k.compareSingle(x, y)
	}
	if v, ok := givenConflict(x, y); ok {
		return v
	}
	return k.align(x, y)
}

// initials compares a name that is nothing but initials ("JFK", "N. S.") with the other.
func initials(a, b string, x, y person) (Verdict, bool) {
	for range 2 {
		if len(x.parts) == 1 && len(y.parts) > 1 && looksLikeAcronym(strings.TrimSpace(a)) && allCapitals(a) {
			letters := ""
			for _, q := range y.parts {
				letters += q.text[:1]
			}
			if letters == x.parts[0].text && len(letters) >= 3 {
				return verdict(0.8, "initials"), true
			}
			// A surname in capitals is a surname: go on.
			if len(x.parts[0].text) <= 3 {
				return verdict(0.3, "other initials"), true
			}
		}
		a, b, x, y = b, a, y, x
	}
	return Verdict{}, false
}

// compareSingle compares a name of one word with another.
func (k *knowledge) compareSingle(x, y person) Verdict {
	q := &x.parts[0]
	if len(y.parts) == 1 {
		level, reason := k.likePart(q, &y.parts[0])
		if level >= 0.85 {
			return verdict(level, reason)
		}
		if level > 0 {
			return verdict(0.5, reason)
		}
		return verdict(0.05, "names differ")
	}
	for i := range y.parts {
		if level, _ := k.likePart(q, &y.parts[i]); level >= 0.85 {
			return verdict(0.5, "one word of the name: which of those who bear it?")
		}
	}
	return verdict(0.1, "names differ")
}

// givenConflict finds what makes two names two people whatever the rest: given names of men and of women, compound
// given names of which one part is shared, other middle initials.
func givenConflict(x, y person) (Verdict, bool) {
	gx, sx, kx := x.given()
	gy, sy, ky := y.given()
	if kx && ky && sx != "" && sy != "" && sx != sy && gx != gy {
		return verdict(0.05, "given names of a man and of a woman"), true
	}
	if cx, cy := compound(x), compound(y); cx != cy && (cx != "" || cy != "") {
		// "Jean-Christophe" is not "Jean", nor "Denis-Christel" Denis; but "Ban Ki-moon" and "Najat Vallaud-Belkacem"
		// are hyphenated in the surname, and "Abdel-Fattah" may be written apart.
		one, other := cx, y
		if cx == "" {
			one, other = cy, x
		}
		first, _, _ := strings.Cut(one, " ")
		if joined(other, one) {
			return Verdict{}, false
		}
		if other.parts[0].text == first {
			return verdict(0.15, "compound given name and simple one"), true
		}
	}
	ix, iy := middleInitials(x), middleInitials(y)
	if ix != "" && iy != "" && ix != iy {
		return verdict(0.1, "other middle initials"), true
	}
	return Verdict{}, false
}

// compound returns a hyphenated given name, its parts separated by spaces, or nothing.
func compound(p person) string {
	if len(p.parts) < 3 || p.parts[0].group != p.parts[1].group || p.parts[0].initial {
		return ""
	}
	out := p.parts[0].text
	for _, q := range p.parts[1:] {
		if q.group != p.parts[0].group {
			return out
		}
		out += " " + q.text
	}
	return ""
}

// joined reports whether the words of a compound follow one another in p.
func joined(p person, compound string) bool {
	var all []string
	for _, q := range p.parts {
		all = append(all, q.text)
	}
	return strings.Contains(" "+strings.Join(all, " ")+" ", " "+compound+" ")
}

func middleInitials(p person) string {
	out := ""
	for i := range p.parts {
		if i > 0 && p.parts[i].initial {
			out += p.parts[i].text
		}
	}
	return out
}

// align matches each word of the shorter name x with one of y, the best matches first. All must match; what y has more
// are middle names and second surnames.
func (k *knowledge) align(x, y person) Verdict {
	type pair struct {
		i, j   int
		level  float64
		reason string
	}
	var pairs []pair
	for i := range x.parts {
		for j := range y.parts {
			if level, reason := k.likePart(&x.parts[i], &y.parts[j]); level > 0 {
				// Of equal matches those at the same place.
				if i == j || len(x.parts)-i == len(y.parts)-j {
					level += 0.001
				}
				pairs = append(pairs, pair{i, j, level, reason})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int {
		switch {
		case p.level > q.level:
			return -1
		case p.level < q.level:
			return 1
		}
		return 0
	})
	toX, toY := make([]int, len(x.parts)), make([]int, len(y.parts))
	for i := range toX {
		toX[i] = -1
	}
	for j := range toY {
		toY[j] = -1
	}
	score, exact := 1.0, 0
	var reasons []string
	for _, p := range pairs {
		if toX[p.i] >= 0 || toY[p.j] >= 0 {
			continue
		}
		toX[p.i], toY[p.j] = p.j, p.i
		score *= min(1, p.level)
		if p.level >= 0.95 && !x.parts[p.i].initial {
			exact++
		} else if !slices.Contains(reasons, p.reason) {
			reasons = append(reasons, p.reason)
		}
	}
	if i := slices.Index(toX, -1); i >= 0 {
		if exact > 0 {
			return verdict(0.1, "share a name, differ in another")
		}
		return verdict(0.02, "names differ")
	}
	if exact == 0 && len(x.parts) == 2 && score < 0.7 {
		return verdict(0.4, append(reasons, "no word the same")...)
	}
	if extraGiven(toY) && y.parts[0].given && y.parts[1].given {
		return verdict(0.5, "a given name more before: a child named after the parent?")
	}
	extra := 0
	for j, i := range toY {
		if i >= 0 {
			continue
		}
		extra++
		// "Jean Dupont" is not "Jean Pierre Dupont", though "Michel Martelly" is "Michel Joseph Martelly".
		if j == 1 && firstOfCompounds[y.parts[0].text] && y.parts[j].given {
			return verdict(0.3, "compound given name and simple one")
		}
	}
	switch {
	case extra > 0 && allInitials(y, toY):
		reasons = append(reasons, "initial left out")
		score *= 0.97
	case extra > 0 && !slices.IsSorted(toX):
		return verdict(0.5, "part of the other name, in another order")
	case extra > 0:
		if toY[0] < 0 {
			reasons = append(reasons, firstLeftOut)
		} else {
			reasons = append(reasons, "middle name or second surname left out")
		}
		score *= 0.92
		if exact < 2 && score < 0.8 {
			score = min(score, 0.6)
		}
	case !slices.IsSorted(toX):
		reasons = append(reasons, "other order")
		score *= 0.97
	}
	if len(reasons) == 0 {
		reasons = []string{"same name"}
	}
	return verdict(score, reasons...)
}

const firstLeftOut = "first name left out"

var firstOfCompounds = set("jean marie anne pierre paul")

func allInitials(p person, matched []int) bool {
	for j, i := range matched {
		if i < 0 && !p.parts[j].initial {
			return false
		}
	}
	return true
}

// likePart says how like two words of names are: 1 equal, 0 unlike.
func (k *knowledge) likePart(a, b *part) (float64, string) {
	switch {
	case a.text == b.text:
		return 1, "same name"
	case a.initial || b.initial:
		if a.text[0] == b.text[0] && (a.initial != b.initial) {
			return 0.85, "initial"
		}
		return 0, ""
	}
	if (a.given || b.given) && k.gazetteer.SameGivenName(a.text, b.text) {
		return 0.92, "forms of one given name"
	}
	bothGiven := a.given && b.given
	if bothGiven && a.gender != b.gender && a.gender != "" && b.gender != "" {
		return 0, ""
	}
	if bothGiven && strings.HasSuffix(a.text, "e") != strings.HasSuffix(b.text, "e") && (a.text+"e" == b.text || b.text+"e" == a.text || a.sound == b.sound) {
		return 0, "" // "Michel", "Michèle": forms for a man and for a woman
	}
	short := min(len(a.text), len(b.text))
	n, kind, at := edits(a.text, b.text)
	oneLetter := n == 1 && kind == 's' && (at == 0 || short <= 4)
	if a.sound == b.sound && short >= 3 && !oneLetter {
		return 0.95, "transliteration"
	}
	if oneLetter {
		return 0, "" // "Weil", "Veil"; "Kelly", "Nelly"
	}
	if sk := a.skeleton; sk == b.skeleton && !bothGiven {
		if len(sk) >= 3 && len(a.sound)-len(b.sound) <= 1 && len(b.sound)-len(a.sound) <= 1 || len(sk) >= 4 {
			return 0.85, "transliteration of the vowels"
		}
	}
	vowels := kind == 's' && n == 1 && strings.IndexByte("aeiouy", a.text[at]) >= 0 && strings.IndexByte("aeiouy", b.text[at]) >= 0
	if n == 1 && at > 0 {
		switch {
		case kind == 's' && vowels && short >= 5 && (!bothGiven || short >= 6):
			return 0.82, "misspelling"
		case bothGiven:
			return 0, ""
		case kind == 's' && short >= 6, kind != 's' && short >= 5:
			return 0.82, "misspelling"
		}
	}
	if short >= 5 && len(a.text) == len(b.text) && a.text[0] == b.text[0] && a.text[short-1] == b.text[short-1] && !bothGiven && sortedLetters(a.text) == sortedLetters(b.text) {
		return 0.8, "letters exchanged"
	}
	// A typing slip in what sounds alike otherwise.
	if n, kind, at := edits(a.sound, b.sound); n == 1 && at > 0 && kind != 's' && min(len(a.sound), len(b.sound)) >= 6 && !bothGiven {
		return 0.8, "misspelling"
	}
	return 0, ""
}

// extraGiven reports whether the first word alone of the longer name is matched by nothing.
func extraGiven(matched []int) bool {
	return len(matched) > 2 && matched[0] < 0 && !slices.Contains(matched[1:], -1)
}

func sortedLetters(w string) string {
	b := []byte(w)
	slices.Sort(b)
	return string(b)
}
