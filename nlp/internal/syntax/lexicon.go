package syntax

import (
	"encoding/binary"
	"sort"
	"strconv"
	"strings"
)

// A Reading is one analysis of a form in the lexicon: a tag and the rule that makes the lemma.
type Reading struct {
	Tag  uint16
	Rule uint16
}

// Lexicon gives the readings of known forms.
type Lexicon struct {
	words    Automaton
	class    []uint16 // by word number
	start    []uint32 // by class, into readings, of which each counts as two
	readings []Reading
	rules    []lemmaRule
}

// lemmaRule cuts bytes off the end of the lower-cased form and adds others.
type lemmaRule struct {
	cut int
	add string
}

// Readings returns the readings of exactly this form; they must not be written to.
func (l *Lexicon) Readings(form string) []Reading {
	n := l.words.Number(form)
	if n < 0 {
		return nil
	}
	c := l.class[n]
	first, end := l.start[c]/2, l.start[c+1]/2
	return l.readings[first:end:end]
}

// apply returns the lemma that a rule makes of a form.
func (l *Lexicon) apply(rule uint16, form string) string {
	if int(rule) >= len(l.rules) {
		return form
	}
	r := &l.rules[rule]
	if r.cut > len(form) {
		return form
	}
	if r.add == "" {
		return form[:len(form)-r.cut]
	}
	return form[:len(form)-r.cut] + r.add
}

// LexiconBuilder collects forms with their readings.
type LexiconBuilder struct {
	entries map[string]map[uint16]string // form, tag -> lemma
}

// Add adds a reading; the first lemma given for a form and tag stays.
func (b *LexiconBuilder) Add(form string, tag uint16, lemma string) {
	if b.entries == nil {
		b.entries = map[string]map[uint16]string{}
	}
	m := b.entries[form]
	if m == nil {
		m = map[uint16]string{}
		b.entries[form] = m
	}
	if _, ok := m[tag]; !ok {
		m[tag] = lemma
	}
}

func ruleText(form, lemma string) string {
	k := 0
	for k < len(form) && k < len(lemma) && form[k] == lemma[k] {
		k++
	}
	return strconv.Itoa(len(form)-k) + "\t" + lemma[k:]
}

// Write adds the lexicon's sections.
func (b *LexiconBuilder) Write(s *Sections) {
	words := make([]string, 0, len(b.entries))
	for w := range b.entries {
		words = append(words, w)
	}
	words = sortedUnique(words)
	a := BuildAutomaton(words)
	ruleID := map[string]uint16{}
	var rules []string
	classID := map[string]uint16{}
	var class []uint16
	start := []uint32{0}
	var readings []uint16
	for _, w := range words {
		tags := make([]int, 0, 4)
		for t := range b.entries[w] {
			tags = append(tags, int(t))
		}
		sort.Ints(tags)
		var key []byte
		for _, t := range tags {
			text := ruleText(w, b.entries[w][uint16(t)])
			id, ok := ruleID[text]
			if !ok {
				id = uint16(len(rules))
				ruleID[text] = id
				rules = append(rules, text)
			}
			key = binary.LittleEndian.AppendUint16(key, uint16(t))
			key = binary.LittleEndian.AppendUint16(key, id)
		}
		c, ok := classID[string(key)]
		if !ok {
			c = uint16(len(start) - 1)
			classID[string(key)] = c
			for i := 0; i < len(key); i += 2 {
				readings = append(readings, binary.LittleEndian.Uint16(key[i:]))
			}
			start = append(start, uint32(len(readings)))
		}
		class = append(class, c)
	}
	s.Add("lex.root", BytesOf([]uint32{a.root}))
	s.Add("lex.edges", BytesOf(a.edges))
	s.Add("lex.skip", BytesOf(a.skip))
	s.Add("lex.class", BytesOf(class))
	s.Add("lex.start", BytesOf(start))
	s.Add("lex.readings", BytesOf(readings))
	s.Add("lex.rules", []byte(strings.Join(rules, "\n")))
}

func readLexicon(s *Sections) Lexicon {
	var l Lexicon
	if r := asUint32(s.Get("lex.root")); len(r) == 1 {
		l.words.root = r[0]
	}
	l.words.edges = asUint32(s.Get("lex.edges"))
	l.words.skip = asUint32(s.Get("lex.skip"))
	l.class = asUint16(s.Get("lex.class"))
	l.start = asUint32(s.Get("lex.start"))
	l.readings = asReadings(s.Get("lex.readings"))
	rules := strings.Split(string(s.Get("lex.rules")), "\n")
	l.rules = make([]lemmaRule, 0, len(rules))
	for _, r := range rules {
		cut, add, _ := strings.Cut(r, "\t")
		n, _ := strconv.Atoi(cut)
		l.rules = append(l.rules, lemmaRule{cut: n, add: add})
	}
	return l
}
