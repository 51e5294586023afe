package extract

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"kg/gazetteer/vocabulary"
)

//go:embed data/time.tsv
var timeTSV string

// timeWord is a row of time.tsv.
type timeWord struct{ kind, value string }

var timeWords = func() (out vocabulary.Map[timeWord]) {
	for c := range tableRows("time.tsv", timeTSV, 3, false) {
		out.Set(c[0], timeWord{c[1], c[2]})
	}
	return out
}()

// moment is a time that a sentence names: tokens first to last, and its value in the form of graph.Statement.Date.
type moment struct {
	first, last int
	value       string
}

// dateReader reads the times of one sentence against the day of publication.
type dateReader struct {
	forms     []string
	published time.Time // zero where unknown: relative times are left out then
}

// moments lists the times that a sentence of these forms names, from left to right, without overlap.
func moments(forms []string, published time.Time) []moment {
	if !slices.ContainsFunc(forms, tellsTime) {
		return nil
	}
	d := dateReader{forms: forms, published: published}
	var out []moment
	for i := 0; i < len(d.forms); i++ {
		if !d.begins(i) {
			continue
		}
		if value, last := d.at(i); value != "" {
			out = append(out, moment{i, last, value})
			i = last
		}
	}
	return out
}

// begins reports whether a time can begin at a token: with a number, a word of time.tsv or one of those that lead to one.
func (d *dateReader) begins(i int) bool {
	f := d.forms[i]
	switch f {
	case "de", "du", "entre", "depuis", "jusque", "jusqu'", "il", "dans":
		for i++; i < len(d.forms); i++ {
			switch d.forms[i] {
			case "en", "le", "la", "au", "à", "du", "y", "a":
				continue
			}
			return tellsTime(d.forms[i])
		}
	}
	return tellsTime(f)
}

// tellsTime reports whether a form is a number or a word of time.tsv: where there is none, no time is told.
func tellsTime(f string) bool {
	if f == "" {
		return false
	}
	return digit(f[0]) || f[0] == '+' || timeWords.Has(f)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func (d *dateReader) word(i int, kind string) (string, bool) {
	if i < 0 || i >= len(d.forms) {
		return "", false
	}
	w := timeWords.Get(d.forms[i])
	return w.value, w.kind == kind
}

func (d *dateReader) form(i int) string {
	if i < 0 || i >= len(d.forms) {
		return ""
	}
	return d.forms[i]
}

// year reads a year in digits.
func (d *dateReader) year(i int) (int, bool) {
	f := d.form(i)
	if len(f) != 4 || f[0] > '9' {
		return 0, false
	}
	y, err := strconv.Atoi(f)
	return y, err == nil && y >= 1000 && y <= 2100
}

// number reads a small number in digits or words.
func (d *dateReader) number(i int) (int, bool) {
	if v, ok := d.word(i, "number"); ok {
		n, _ := strconv.Atoi(v)
		return n, true
	}
	f := d.form(i)
	if f == "" || f[0] > '9' { // most forms, which Atoi would make an error of
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(f, "er"))
	return n, err == nil && n > 0 && n < 1000
}

// at reads the time that begins at token i: its value and last token, "" where none does.
func (d *dateReader) at(i int) (string, int) {
	for _, read := range []func(int) (string, int){d.interval, d.since, d.ago, d.absolute, d.relative} {
		if v, last := read(i); v != "" {
			return v, last
		}
	}
	return "", i
}

// interval reads "de 2010 à 2024", "entre 2010 et 2024", "du 3 au 5 juin 2016", "les 3 et 4 juin 2016".
func (d *dateReader) interval(i int) (string, int) {
	var join string
	switch d.form(i) {
	case "de", "du":
		join = "à"
	case "entre":
		join = "et"
	default:
		if day, ok := d.number(i); ok && day <= 31 && d.form(i+1) == "et" { // "les 11 et 12 juillet"
			if v, last := d.absolute(i + 2); len(v) == 10 && v[8:] > fmt.Sprintf("%02d", day) {
				return fmt.Sprintf("%s-%02d/%s", v[:7], day, v), last
			}
		}
		return "", i
	}
	// "du 3 au 5 juin 2016": the first day takes month and year from the second
	if day, ok := d.number(i + 1); ok && day <= 31 && (d.form(i+2) == "au" || d.form(i+2) == "à") {
		if v, last := d.absolute(i + 3); len(v) == 10 {
			return fmt.Sprintf("%s-%02d/%s", v[:7], day, v), last
		}
	}
	k := i + 1
	if d.form(k) == "le" {
		k++
	}
	a, last := d.absolute(k)
	if a == "" || d.form(last+1) != join && !(join == "à" && d.form(last+1) == "au") {
		return "", i
	}
	k = last + 2
	if d.form(k) == "le" {
		k++
	}
	b, end := d.absolute(k)
	if b == "" {
		return "", i
	}
	return a + "/" + b, end
}

// since reads "depuis 2017", "depuis dix ans", "jusqu'en 2024", "à partir du 3 juin 2016".
func (d *dateReader) since(i int) (string, int) {
	skip := func(k int) int {
		for d.form(k) == "en" || d.form(k) == "le" || d.form(k) == "la" || d.form(k) == "au" || d.form(k) == "à" || d.form(k) == "du" {
			k++
		}
		return k
	}
	switch d.form(i) {
	case "depuis":
		if n, ok := d.number(i + 1); ok && !d.published.IsZero() {
			if unit, ok := d.word(i+2, "unit"); ok {
				from, _, _ := strings.Cut(d.shift(-n, unit), "/")
				return from + "/", i + 2
			}
		}
		if v, last := d.absolute(skip(i + 1)); v != "" {
			return v + "/", last
		}
	case "jusque", "jusqu'":
		if v, last := d.absolute(skip(i + 1)); v != "" {
			return "/" + v, last
		}
	}
	return "", i
}

// ago reads "il y a trois mois", "dans deux jours", with the granularity of the unit.
func (d *dateReader) ago(i int) (string, int) {
	if d.published.IsZero() {
		return "", i
	}
	if d.form(i) == "il" && d.form(i+1) == "y" && d.form(i+2) == "a" {
		if n, ok := d.number(i + 3); ok {
			if unit, ok := d.word(i+4, "unit"); ok {
				return d.shift(-n, unit), i + 4
			}
		}
	}
	if d.form(i) == "dans" {
		if n, ok := d.number(i + 1); ok {
			if unit, ok := d.word(i+2, "unit"); ok && d.form(i+3) != "de" {
				return d.shift(n, unit), i + 2
			}
		}
	}
	return "", i
}

// shift is the publication moved by n units, cut to the unit: a year "2014", a month "2014-03", a week from its Monday to its Sunday, a day.
func (d *dateReader) shift(n int, unit string) string {
	switch unit {
	case "year":
		return strconv.Itoa(d.published.Year() + n)
	case "month":
		first := time.Date(d.published.Year(), d.published.Month(), 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, n, 0).Format("2006-01")
	case "week":
		monday := d.published.AddDate(0, 0, 7*n-(int(d.published.Weekday())+6)%7)
		return monday.Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
	}
	return d.published.AddDate(0, 0, n).Format(time.DateOnly)
}

// absolute reads "3 décembre 2024", "décembre 2024", "2024", "3 décembre" (of the year that lies nearest to the
// publication), "printemps 2022".
func (d *dateReader) absolute(i int) (string, int) {
	if day, ok := d.number(i); ok && day <= 31 {
		if m, ok := d.word(i+1, "month"); ok {
			month, _ := strconv.Atoi(m)
			if y, ok := d.year(i + 2); ok {
				return fmt.Sprintf("%04d-%02d-%02d", y, month, day), i + 2
			}
			if y, last := d.turn(i+2, month, day); y > 0 {
				return fmt.Sprintf("%04d-%02d-%02d", y, month, day), last
			}
			return "", i
		}
	}
	if m, ok := d.word(i, "month"); ok {
		month, _ := strconv.Atoi(m)
		if y, ok := d.year(i + 1); ok {
			return fmt.Sprintf("%04d-%02d", y, month), i + 1
		}
		if d.form(i) == "mars" && d.form(i-1) != "en" && d.form(i-1) != "de" {
			return "", i // the planet, the god
		}
		if y, last := d.turn(i+1, month, 15); y > 0 && (d.form(i-1) == "en" || d.form(i-1) == "fin" || d.form(i-1) == "début" || strings.HasPrefix(d.form(i-1), "mi") || d.form(i-1) == "de" || last > i) {
			return fmt.Sprintf("%04d-%02d", y, month), last
		}
		return "", i
	}
	if s, ok := d.word(i, "season"); ok {
		if y, ok := d.year(i + 1); ok {
			return fmt.Sprintf("%04d-%s/%04d-%s", y, s[:2], y, s[3:]), i + 1
		}
		return "", i
	}
	if y, ok := d.year(i); ok && y >= 1700 && !d.counts(i) {
		return strconv.Itoa(y), i
	}
	return "", i
}

// counts reports whether four digits count things rather than years: "2 000 soldats", "1500 euros".
func (d *dateReader) counts(i int) bool {
	switch d.form(i - 1) {
	case "en", "de", "depuis", "l'an", "fin", "début", "mi", "à", "et", "d'", "année", "jusqu'en", "printemps", "(", "–", "-", "entre", "du":
		next := d.form(i + 1)
		return next == "euros" || next == "dollars" || next == "personnes" || next == "mètres" || next == "kilomètres" || next == "soldats"
	}
	return true
}

// turn is the year of a month and day named without one: what lies nearest to the publication, or what "dernier" and
// "prochain" behind it say; 0 where the publication is unknown.
func (d *dateReader) turn(i, month, day int) (int, int) {
	if d.published.IsZero() {
		return 0, i - 1
	}
	y := d.published.Year()
	at := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t, ok := d.word(i, "turn"); ok {
		switch {
		case t == "-1" && at.After(d.published):
			y--
		case t == "1" && at.Before(d.published):
			y++
		}
		return y, i
	}
	const half = 183 * 24 * time.Hour
	switch gap := at.Sub(d.published); {
	case gap > half:
		y--
	case gap < -half:
		y++
	}
	return y, i - 1
}

// relative reads hier, lundi, lundi dernier, la semaine dernière, l'an dernier, ce mois-ci.
func (d *dateReader) relative(i int) (string, int) {
	if d.published.IsZero() {
		return "", i
	}
	if v, ok := d.word(i, "day"); ok {
		n, _ := strconv.Atoi(v)
		return d.shift(n, "day"), i
	}
	if v, ok := d.word(i, "weekday"); ok {
		want, _ := strconv.Atoi(v)
		back := (int(d.published.Weekday())+6)%7 + 1 - want // days since that weekday of this week
		if back < 0 {
			back += 7
		}
		switch t, turned := d.word(i+1, "turn"); {
		case turned && t == "1":
			return d.shift(7-back, "day"), i + 1
		case turned:
			if back == 0 {
				back = 7
			}
			return d.shift(-back, "day"), i + 1
		}
		if _, dated := d.number(i + 1); dated {
			return "", i // "lundi 3 décembre": the date follows
		}
		return d.shift(-back, "day"), i
	}
	if unit, ok := d.word(i, "unit"); ok {
		if t, turned := d.word(i+1, "turn"); turned {
			n, _ := strconv.Atoi(t)
			return d.shift(n, unit), i + 1
		}
		switch d.form(i - 1) {
		case "cette", "ce", "cet":
			if unit != "day" {
				return d.shift(0, unit), i
			}
		}
	}
	return "", i
}

// date is the time of what a token states: the one that depends on it or on the verb over it; else the only one of the
// sentence where it stands in the same clause. Roles take intervals and years alone: a day beside "le président" is the
// day of the news.
func (r *reader) date(sentence, token int, role bool) string {
	times := r.moments[sentence]
	if times == nil {
		return ""
	}
	t := r.trees[sentence]
	clause := func(k int) int { // the verb over a token
		for n := 0; k >= 0 && n <= len(t.kids); n++ {
			if t.verbal(k) && t.rel(k) != "xcomp" && t.rel(k) != "aux" {
				return k
			}
			k = t.s.Tokens[k].Head
		}
		return -1
	}
	under := func(k, top int) bool {
		for n := 0; k >= 0 && n <= len(t.kids); n++ {
			if k == top {
				return true
			}
			k = t.s.Tokens[k].Head
		}
		return false
	}
	for _, m := range times { // below the token itself, but for what another verb below it says: "un palais, construit en 1980"
		if v := clause(m.first); v != token && v >= 0 && under(v, token) {
			continue
		}
		if role && t.underContract(m.first, token) {
			continue
		}
		if under(m.first, token) && (!role || strings.Contains(m.value, "/") && len(m.value) < len("2006-01-02/2006-01-08") || len(m.value) == 4) { // nobody holds an office for a week
			return m.value
		}
	}
	if role {
		if v := r.takenUp(sentence, token); v >= 0 {
			for _, m := range times {
				if clause(m.first) == v && !strings.Contains(m.value, "/") {
					return m.value + "/"
				}
			}
		}
		return ""
	}
	verb := clause(token)
	best := ""
	for _, m := range times {
		if v := clause(m.first); v == verb && v >= 0 {
			if best != "" && best != m.value {
				return "" // two times, and nothing says which
			}
			best = m.value
		}
	}
	return best
}

// takenUp is the verb by which somebody gets the office that a title tells, so that its time is when that began: "nommé directeur en 1991", "est devenue
// maire en juin 2020"; -1 where none does. Who is "réélu" had it before.
func (r *reader) takenUp(sentence, title int) int {
	t := r.trees[sentence]
	begins := func(v int) bool {
		lemma := t.lemma(v)
		return t.verbal(v) && (lemma == "devenir" || r.x.rules.in("installation", lemma) && !r.x.rules.in("reconduction", lemma))
	}
	for _, up := range t.in[title] {
		if up.label == "attr" && begins(up.from) {
			return up.from
		}
	}
	if title > 0 && begins(title-1) { // whose title a mending gave to the name: "Nommé directeur en 1991, Paul Roy"
		return title - 1
	}
	return -1
}

// underContract reports whether a time tells how long a state lasts that somebody is under and not how long the office at a token is theirs: "l'entraîneur
// de l'OM, sous contrat jusqu'en 2027".
func (t *tree) underContract(time, office int) bool {
	for n, k := 0, t.s.Tokens[time].Head; k >= 0 && k != office && n <= len(t.kids); n, k = n+1, t.s.Tokens[k].Head {
		if t.s.Tokens[k].UPOS == "NOUN" && t.caseLabel(k) == "sous" {
			return true
		}
	}
	return false
}
