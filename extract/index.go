package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kg/gazetteer/vocabulary"
	"kg/graph"
)

// index finds the rules that begin at a word. It is made of where the rules stand; those of a word are parsed when it is first asked
// for: of thousands of rules a text needs few.
type index struct {
	rs      *Rules
	words   vocabulary.Map[chain]
	links   []link
	marks   []mark                      // of words
	found   []atomic.Pointer[beginning] // of words, once they are asked for
	byType  map[graph.EntityType]*held
	demonym *held

	mutex sync.Mutex // while rules are parsed
}

// chain is the rules that begin at a word: where the first and the last stand in links, from 1.
type chain struct{ first, last int32 }

// link is a rule of a chain, by its place in Rules.written, and the next link.
type link struct {
	rule, next int32
	folded     bool // its word is another, with capitals, which counts for titles alone
}

// held are rules that begin at no word of their own.
type held struct {
	rules []int32
	found atomic.Pointer[beginning]
}

// beginning is what begins at a word.
type beginning struct {
	rules      []candidate        // the most demanding first
	verb, noun bool               // some of them begin at it as a verb, as a noun, by itself and not by a class
	titles     []graph.EntityType // of what a noun denotes: its rules' subject or object is "self"
}

// candidate is a rule, and beside it what must stand at its trigger, by which most are turned away: the labels that must all be there, and those of which one must.
type candidate struct {
	out, in labels
	subject slotStart
	with    slotStart
	object  slotStart
	filling int // of the subject, which must have been filled where there is no object: that notes whom it finds as mentioned; 0 where it need not
	as      begins
	*Rule
}

// begins says as what a rule may begin at a word.
type begins uint8

const (
	verbBegins begins = 1 << iota
	reflexiveBegins
	nounBegins
	adjectiveBegins
	anyBegins
)

func newCandidate(r *Rule) candidate {
	c := candidate{out: r.needs.out, in: r.needs.in, subject: r.needs.subject, with: r.needs.with, object: r.needs.object, filling: r.needs.filling, as: anyBegins, Rule: r}
	switch {
	case r.Trigger.POS == 'V' && r.Trigger.Refl:
		c.as = reflexiveBegins
	case r.Trigger.POS == 'V':
		c.as = verbBegins
	case r.Trigger.POS == 'N':
		c.as = nounBegins
	case r.Trigger.POS == 'A':
		c.as = adjectiveBegins
	}
	if len(r.Trigger.Fixed) > 0 { // see labelsAt
		c.subject.out, c.object.out = everywhere, everywhere
	}
	if len(r.Options.With) == 0 {
		c.with.out = everywhere
	}
	if r.needs.filling == 0 && !r.needs.first {
		c.object.out = everywhere
	}
	return c
}

// otherWord is the number of all words that are not in the index.
const otherWord = 0

func newIndex(rs *Rules) *index {
	x := &index{rs: rs, words: vocabulary.Sized[chain](2 * len(rs.written)), links: make([]link, 0, 6*len(rs.written)), byType: map[graph.EntityType]*held{}, demonym: new(held)}
	x.words.Add("") // otherWord
	for i := range rs.written {
		w := &rs.written[i]
		var t Trigger
		if w.rule != nil {
			t = w.rule.Trigger
		} else {
			name, _, _ := strings.Cut(w.text, " : ")
			head, _ := cutDependents(strings.TrimSpace(name))
			t, _ = parseWord(head)
		}
		switch {
		case t.Type != "":
			of := x.byType[t.Type]
			if of == nil {
				of = new(held)
				x.byType[t.Type] = of
			}
			of.rules = append(of.rules, int32(i))
		case t.Class == demonymClass:
			x.demonym.rules = append(x.demonym.rules, int32(i))
		case t.Class != "":
			for _, words := range rs.classes.Get(t.Class).lists {
				for _, l := range words {
					x.add(l, i)
				}
			}
		default:
			for _, l := range t.Lemmas {
				x.add(l, i)
			}
		}
	}
	x.findMarks()
	x.found = make([]atomic.Pointer[beginning], x.words.Len())
	return x
}

// add adds a rule to the chain of a word.
func (x *index) add(word string, rule int) {
	x.link(word, link{rule: int32(rule)})
	if l := lower(word); l != word {
		x.link(l, link{rule: int32(rule), folded: true})
	}
}

func (x *index) link(word string, l link) {
	i, _ := x.words.Add(word)
	c := x.words.At(i)
	if c.last > 0 {
		last := &x.links[c.last-1]
		if *last == l {
			return // a class may list a word twice
		}
		last.next = int32(len(x.links) + 1)
	} else {
		c.first = int32(len(x.links) + 1)
	}
	x.links = append(x.links, l)
	c.last = int32(len(x.links))
}

// number is the number of a word.
func (x *index) number(word string) int32 {
	if i, ok := x.words.Find(word); ok {
		return int32(i)
	}
	return otherWord
}

// at is what begins at a word.
func (x *index) at(word string) *beginning { return x.begun(x.number(word)) }

// begun is what begins at a word of this number.
func (x *index) begun(word int32) *beginning {
	if b := x.found[word].Load(); b != nil {
		return b
	}
	return x.find(word)
}

// find parses the rules of a word.
func (x *index) find(word int32) *beginning {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	b, n := new(beginning), 0
	for k := x.words.At(int(word)).first; k > 0; k = x.links[k-1].next {
		if !x.links[k-1].folded {
			n++
		}
	}
	b.rules = make([]candidate, 0, n)
	for k := x.words.At(int(word)).first; k > 0; k = x.links[k-1].next {
		l := x.links[k-1]
		r := x.rs.rule(int(l.rule))
		b.addTitles(r)
		if l.folded {
			continue
		}
		b.rules = append(b.rules, newCandidate(r))
		b.verb = b.verb || r.Trigger.POS == 'V' && r.Trigger.Class == ""
		b.noun = b.noun || r.Trigger.POS == 'N' && r.Trigger.Class == ""
	}
	slices.SortStableFunc(b.rules, func(a, b candidate) int { return cmp.Compare(len(b.Trigger.Fixed), len(a.Trigger.Fixed)) })
	x.found[word].Store(b)
	return b
}

// addTitles adds what a rule's noun denotes.
func (b *beginning) addTitles(r *Rule) {
	if r.Trigger.POS != 'N' {
		return
	}
	slot := &r.Subject
	if slot.Paths[0][0].Label != "self" {
		slot = &r.Object // "propriété de Paul"
	}
	if slot.Paths[0][0].Label != "self" {
		return
	}
	for _, typ := range slot.Types {
		if !slices.Contains(b.titles, typ) {
			b.titles = append(b.titles, typ)
		}
	}
}

// of are the rules of h, which may be nil.
func (x *index) of(h *held) []candidate {
	if h == nil {
		return nil
	}
	if b := h.found.Load(); b != nil {
		return b.rules
	}
	x.mutex.Lock()
	defer x.mutex.Unlock()
	b := new(beginning)
	for _, i := range h.rules {
		r := x.rs.rule(int(i))
		b.rules = append(b.rules, newCandidate(r))
	}
	h.found.Store(b)
	return b.rules
}

// rules lists what may begin at a token, in lists that are asked one after the other; none is empty.
func (x *index) rules(r *reader, sentence, token int) [][]candidate {
	t := r.trees[sentence]
	tok := t.tok(token) // as it was mended
	m := r.mentionAt(sentence, token)
	switch tok.UPOS {
	case "PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PRON", "NUM", "ADV":
		if m == nil {
			return nil
		}
	}
	out := x.begun(t.words[token]).rules
	if lemma := t.lemma(token); strings.Contains(lemma, " ") {
		out = x.at(strings.ReplaceAll(lemma, " ", "-")).rules
	} else if rest, ok := strings.CutPrefix(lemma, "ex-"); ok && len(out) == 0 {
		out = x.at(rest).rules
	}
	lists := r.beginning[:0]
	add := func(rules []candidate) {
		if len(rules) > 0 {
			lists = append(lists, rules)
		}
	}
	add(out)
	if tok.UPOS == "VERB" && tok.Feat("VerbForm") == "Part" && t.nounlike(token) { // "adjoint", "délégué"
		add(x.at(lower(tok.Form)).rules)
	}
	if len(x.demonym.rules) > 0 && (r.demonym(sentence, token) != nil || r.binational(sentence, token) != nil) {
		add(x.of(x.demonym))
	}
	if m != nil && m.head == token && m.kind == graph.NameMention {
		add(x.of(x.byType[r.entities[m.entity].typ]))
	}
	r.beginning = lists
	return lists
}

// rule returns a rule, which is parsed if it is not yet. One that is wrong is of kg's own files, which a test reads whole.
func (rs *Rules) rule(i int) *Rule {
	w := &rs.written[i]
	if w.rule == nil {
		if _, msg := rs.parse(w, false); msg != "" {
			panic(fmt.Sprintf("%s:%d: %s", w.file, w.line, msg))
		}
	}
	return w.rule
}

// verb reports whether a rule begins at a lemma as at a verb.
func (rs *Rules) verb(lemma string) bool { return rs.index.at(lemma).verb }

// noun reports whether a rule begins at a lemma as at a noun, or whether it names events.
func (rs *Rules) noun(lemma string) bool {
	return rs.index.at(lemma).noun || rs.in("événement", lemma)
}

// title reports whether a noun denotes a thing of a type: a rule ties it to the named thing that it stands for.
func (rs *Rules) title(typ graph.EntityType, noun string) bool {
	return slices.Contains(rs.index.at(noun).titles, typ) || typ == graph.Person && rs.in("titre", noun) || typ == graph.Organization && rs.in("organe", noun)
}
