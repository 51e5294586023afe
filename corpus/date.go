package corpus

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// dayLayout is the form of Document.Date.
const dayLayout = "2006-01-02"

//go:embed months.tsv
var monthsTSV string

// months maps the names of the months to their numbers.
var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for line := range strings.Lines(monthsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		number, _ := strconv.Atoi(c[0])
		for _, name := range strings.Fields(c[2]) {
			m[name] = number
		}
	}
	return m
})

// dayForm is a way to write a day. The groups of its expression are y, m and d; m may be a name. Expressions are slow:
// they are tried where the bytes about the year allow them.
type dayForm struct {
	allowed func(s string, year int) bool
	form    *regexp.Regexp
}

var dayForms = sync.OnceValue(func() []dayForm {
	before := func(s string, year int) bool { return year > 0 && (s[year-1] == '/' || s[year-1] == '.') }
	behind := func(c byte) func(string, int) bool {
		return func(s string, year int) bool { return year+4 < len(s) && s[year+4] == c }
	}
	month := func(s string, year int) bool { return hasMonth(s[:year]) }
	return []dayForm{
		{behind('-'), regexp.MustCompile(`\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:\b|T)`)},
		{behind('/'), regexp.MustCompile(`\b(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})\b`)},
		{before, regexp.MustCompile(`\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4})\b`)}, // day first, as in Europe
		{month, regexp.MustCompile(`(?i)\b(?P<d>\d{1,2})(?:er|st|nd|rd|th)?[\s\x{a0}\x{202f}]+(?P<m>\p{L}{3,9})\.?,?[\s\x{a0}\x{202f}]+(?P<y>\d{4})\b`)},
		{month, regexp.MustCompile(`(?i)\b(?P<m>\p{L}{3,9})\.?[\s\x{a0}\x{202f}]+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?[\s\x{a0}\x{202f}]+(?P<y>\d{4})\b`)},
	}
})

// hasMonth reports whether a word of s is the name of a month.
func hasMonth(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if months()[strings.ToLower(w)] != 0 {
			return true
		}
	}
	return false
}

// yearWindow is how many bytes a day reaches at most from its year, either way: "22 septembre 2017", with spaces to spare.
const yearWindow = 40

// findDay returns the first day that stands in s, in the form of Document.Date, and the bytes where; or "".
func findDay(s string) (day string, start, end int) {
	// All forms begin or end with a year of four figures.
	for from := 0; ; {
		year := findYear(s, from)
		if year < 0 {
			return "", 0, 0
		}
		low, high := max(0, year-yearWindow), min(len(s), year+yearWindow)
		for low > 0 && !utf8.RuneStart(s[low]) {
			low--
		}
		for high < len(s) && !utf8.RuneStart(s[high]) {
			high++
		}
		if day, start, end = findForm(s[low:high], year-low); day != "" {
			return day, low + start, low + end
		}
		from = year + 4
	}
}

// findYear returns where four figures follow one another in s, from a byte on, or -1.
func findYear(s string, from int) int {
	figures := 0
	for i := from; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			figures = 0
		} else if figures++; figures == 4 {
			return i - 3
		}
	}
	return -1
}

// findForm is findDay of what is about a year.
func findForm(s string, year int) (day string, start, end int) {
	for _, f := range dayForms() {
		if !f.allowed(s, year) {
			continue
		}
		form := f.form
		for _, at := range form.FindAllStringSubmatchIndex(s, -1) {
			group := func(name string) string {
				i := 2 * form.SubexpIndex(name)
				return s[at[i]:at[i+1]]
			}
			d := dayOf(group("y"), group("m"), group("d"))
			if d != "" && (day == "" || at[0] < start) {
				day, start, end = d, at[0], at[1]
			}
		}
	}
	return day, start, end
}

// dayOf gives the day in the form of Document.Date, or "" where the calendar has no such day or it lies outside the
// time of newspapers.
func dayOf(y, m, d string) string {
	year, _ := strconv.Atoi(y)
	month, err := strconv.Atoi(m)
	if err != nil {
		month = months()[strings.ToLower(m)]
	}
	day, _ := strconv.Atoi(d)
	if year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 {
		return ""
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return ""
	}
	return t.Format(dayLayout)
}

// parseDate reads the date that a file states of itself: ISO 8601 and RFC 3339 with or without a time, the day written
// with figures or with the month's name. The day is that of the time's own zone.
func parseDate(s string) (string, error) {
	s = clean(s)
	day, _, _ := findDay(s)
	if day == "" {
		return "", fmt.Errorf("date %q is not understood, want 2024-12-03", shorten(s, 40))
	}
	return day, nil
}

// datelineHead is how far into a text, in bytes, a line that dates it may start.
const datelineHead = 1500

// What stands before and after the day in a line that dates a text: "12 septembre 2017 . –", "Publié le 3 décembre
// 2024 à 10h", "BRUXELLES, 3 décembre 2024 (AFP) -", "Mardi 3 décembre 2024".
var (
	beforeDay = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:` +
			`(?:[^.!?]{0,60}\b)?(?:publié|publie|posté|mis en ligne|paru|published|posted)e?s?(?: on| par [^.!?]{1,40}?)?(?: ?[:,])?(?: le| on)?(?: ?:)?` +
			`|(?:[\p{Lu}][\p{L}' -]{1,40}(?: \([\p{L} ]{1,30}\))?,)?(?: le)?(?: ?\p{L}{5,9},?)?` +
			`)\s*$`)
	})
	afterDay = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*(?:$|[.,]?\s*[–—-]|\(|[.|·,:]|à |at |/)`)
	})
	statedDay = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)publi|post|paru|ligne`)
	})
)

// datelineOf finds the day of publication in the first lines of a text, or returns "". A date within a sentence is
// none: the sentence may speak of any day.
func datelineOf(text string) string {
	offset := 0
	for line := range strings.Lines(text) {
		if offset > datelineHead {
			break
		}
		offset += len(line)
		line = strings.TrimSpace(head(line, 200))
		day, start, end := findDay(line)
		if day == "" {
			continue
		}
		before, after := line[:start], line[end:]
		if beforeDay().MatchString(before) && (afterDay().MatchString(after) || statedDay().MatchString(before)) {
			return day
		}
	}
	return ""
}

var nameDay = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)([-_.]?)(\d\d)([-_.]?)(\d\d)(?:\D|$)`)
})

// dateInName reads the day out of a file's name: 2017_09_12-001.txt, 2024-12-03-otan.txt, afp20241203.txt.
func dateInName(name string) string {
	m := nameDay().FindStringSubmatch(name)
	if m == nil || m[2] != m[4] {
		return ""
	}
	return dayOf(m[1], m[3], m[5])
}

// head is s cut to at most n bytes, at a character's end.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// shorten is head with an ellipsis where something was cut off.
func shorten(s string, n int) string {
	if h := head(s, n); h != s {
		return h + "…"
	}
	return s
}
