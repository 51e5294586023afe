package extract

import (
	"slices"
	"strconv"
	"strings"

	"kg/graph"
)

// pair is two entities of one sentence that a statement may join: the learned model weighs each.
type pair struct {
	sentence int
	a, b     ref // a stands before b
	kinds    [2]graph.MentionKind
	trigger  int      // the token that joins them: where their ways up the tree meet
	features []uint32 // hashed
	names    []string // of the features, where somebody asks
	evidence evidence
}

// evidence is what rules and lexicons say of a pair, label by label: weighed with weights that all labels share, so
// that what is learned of one predicate's rules serves the predicates that training hardly saw.
type evidence struct {
	rules   []ruleHit
	inner   []string // predicates of the words on the way between the ends
	top     []string // of the word where the ways meet
	between []string // of the words between the mentions and next to them, whatever the tree says
	near    bool     // few words lie between
	pronoun bool
}

// ruleHit is a rule that joined the pair.
type ruleHit struct {
	predicate string
	back      bool
	kind      byte // the trigger's part of speech, 'T' for types and classes
	sure      bool
}

// The shared features.
const (
	poolRuleVerb = iota
	poolRuleNoun
	poolRuleOther
	poolRuleSure
	poolRulePronoun
	poolOtherRule // another label has a rule, this one has none
	poolInner
	poolTop
	poolBetween
	poolBetweenNear
	poolBack // added to those of words where the label runs against the order of the text
	poolSize = poolBack + 4
)

// pool lists the shared features of one label.
func (e *evidence) pool(l Label, symmetric bool, out []int) []int {
	out = out[:0]
	mine := false
	for _, h := range e.rules {
		if h.predicate != l.Predicate || h.back != l.Back && !symmetric {
			continue
		}
		mine = true
		switch h.kind {
		case 'V':
			out = append(out, poolRuleVerb)
		case 'N':
			out = append(out, poolRuleNoun)
		default:
			out = append(out, poolRuleOther)
		}
		if h.sure {
			out = append(out, poolRuleSure)
		}
		if e.pronoun {
			out = append(out, poolRulePronoun)
		}
	}
	if !mine && len(e.rules) > 0 {
		out = append(out, poolOtherRule)
	}
	word := func(list []string, id int) {
		if slices.Contains(list, l.Predicate) {
			out = append(out, id)
			if l.Back {
				out = append(out, poolBack+id-poolInner)
			}
		}
	}
	word(e.inner, poolInner)
	word(e.top, poolTop)
	word(e.between, poolBetween)
	if e.near {
		word(e.between, poolBetweenNear)
	}
	return out
}

// longest is the greatest number of tokens between two mentions of a pair.
const longest = 40

// pairs lists the pairs of a sentence with their features.
func (r *reader) pairs(sentence int) []pair {
	points := r.points(sentence)
	var out []pair
	for i := range points {
		for j := i + 1; j < len(points); j++ {
			a, b := points[i], points[j]
			if a.x.entity == b.x.entity || b.x.token-a.x.token > longest {
				continue
			}
			p := pair{sentence: sentence, a: a.x, b: b.x, kinds: [2]graph.MentionKind{a.kind, b.kind}}
			r.describe(&p, points, i, j)
			out = append(out, p)
		}
	}
	return out
}

// point is a mention as an end of a pair.
type point struct {
	x           ref
	kind        graph.MentionKind
	first, last int
}

// points lists a sentence's mentions, demonyms among them, by position.
func (r *reader) points(sentence int) []point {
	var out []point
	t := r.trees[sentence]
	for k := range t.s.Tokens {
		m := r.mentionAt(sentence, k)
		switch {
		case m != nil && m.head == k:
			out = append(out, point{r.refOf(sentence, m, sureness[m.kind]), m.kind, m.first, m.last})
		case m == nil && (t.s.Tokens[k].UPOS == "ADJ" || t.s.Tokens[k].UPOS == "NOUN" || t.s.Tokens[k].UPOS == "PROPN"):
			if p := r.demonym(sentence, k); p != nil {
				out = append(out, point{r.tokenRef(r.place(p), sentence, k, 0.85), graph.AdjectiveMention, k, k})
			}
		}
	}
	return out
}

// hasher makes features of strings.
type hasher struct {
	prefix uint32
	out    []uint32
	names  *[]string // nil unless somebody asks
}

func hashString(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// add makes one feature of its parts; the types of the pair are part of every feature.
func (h *hasher) add(parts ...string) {
	x := h.prefix
	for _, p := range parts {
		x = (hashString(x, p) ^ 0xff) * 16777619
	}
	h.out = append(h.out, x)
	if h.names != nil {
		*h.names = append(*h.names, strings.Join(parts, " "))
	}
}

// describe computes a pair's features: the way between its ends over the tree, the words on it and around, what the
// lexicons know of them, the kinds of the ends.
func (r *reader) describe(p *pair, points []point, i, j int) {
	t := r.trees[p.sentence]
	a, b := points[i], points[j]
	ea, eb := &r.entities[p.a.entity], &r.entities[p.b.entity]
	h := hasher{prefix: hashString(hashString(2166136261, string(ea.typ)), string(eb.typ))}
	if r.trace != nil {
		h.names = &p.names
	}
	h.add("bias")
	h.add("kinds", string(a.kind), string(b.kind))
	ka, kb := knownKind(ea), knownKind(eb)
	h.add("known", ka, kb)

	up, down, top := t.way(p.a.token, p.b.token)
	p.trigger = top
	sideA, sideB := t.sideLabel(up), t.sideLabel(down)
	lemma := ""
	if top >= 0 {
		lemma = lower(t.s.Tokens[top].Lemma)
		if t.passive[top] {
			lemma += "+p"
		}
	}
	inside := top >= 0 && (top == p.a.token || top == p.b.token)
	if inside {
		lemma = "*"
	}
	h.add("top", lemma, sideA, sideB)
	h.add("sides", sideA, sideB)
	h.add("toplemma", lemma)
	shape := t.shape(up) + "^" + t.shape(down)
	h.add("shape", shape)
	h.add("shape+top", shape, lemma)
	h.add("length", bucket(len(up)+len(down)))
	for _, k := range t.inner(up, down, top, p.a.token, p.b.token) {
		l := lower(t.s.Tokens[k].Lemma)
		h.add("on", l)
		h.add("on+sides", l, sideA, sideB)
		for _, pr := range r.x.index.predicates[l] {
			h.add("lex", pr)
			h.add("lex+sides", pr, sideA, sideB)
			p.evidence.inner = append(p.evidence.inner, pr)
		}
		if k == top {
			p.evidence.top = r.x.index.predicates[l]
		}
	}
	p.evidence.rules = r.proposals(p)
	for _, hit := range p.evidence.rules {
		h.add("rule", Label{hit.predicate, hit.back}.String())
	}
	for k := max(0, a.first-2); k <= min(len(t.s.Tokens)-1, b.last+2); k++ {
		if k < a.first || k > a.last && k < b.first && b.first-a.last <= 14 || k > b.last {
			p.evidence.between = append(p.evidence.between, r.x.index.predicates[lower(t.s.Tokens[k].Lemma)]...)
		}
	}
	p.evidence.near = b.first-a.last <= 6
	p.evidence.pronoun = a.kind == graph.PronounMention || b.kind == graph.PronounMention

	// words between and around
	gap := b.first - a.last - 1
	h.add("gap", bucket(gap))
	between := 0
	for k := i + 1; k < j; k++ {
		if points[k].x.entity != p.a.entity && points[k].x.entity != p.b.entity {
			between++
		}
	}
	h.add("others", bucket(between))
	if gap <= 8 && gap > 0 {
		joined := ""
		for k := a.last + 1; k < b.first; k++ {
			l := lower(t.s.Tokens[k].Lemma)
			h.add("between", l)
			joined += l + " "
		}
		if gap <= 4 {
			h.add("joined", joined)
		}
	}
	h.add("before", t.lemmaAt(a.first-1))
	h.add("before2", t.lemmaAt(a.first-2), t.lemmaAt(a.first-1))
	h.add("after", t.lemmaAt(b.last+1))
	h.add("afterA", t.lemmaAt(a.last+1), t.lemmaAt(b.first-1))
	h.add("beforeB", t.lemmaAt(b.first-1))
	h.add("govA", t.governor(p.a.token))
	h.add("govB", t.governor(p.b.token))
	h.add("gov", t.governor(p.a.token), t.governor(p.b.token))
	if ea.typ == graph.Event {
		h.add("eventA", lower(t.s.Tokens[p.a.token].Lemma))
	}
	if eb.typ == graph.Event {
		h.add("eventB", lower(t.s.Tokens[p.b.token].Lemma))
		h.add("eventB+top", lower(t.s.Tokens[p.b.token].Lemma), lemma, sideA)
	}
	switch {
	case p.sentence == 0:
		h.add("headline")
	case r.d.Sentences[p.sentence].Paragraph <= 1:
		h.add("lead")
	}
	p.features = h.out
}

// proposals are the rules that joined these two entities in this sentence.
func (r *reader) proposals(p *pair) []ruleHit {
	var out []ruleHit
	for i := range r.out {
		f := &r.out[i]
		if f.sentence != p.sentence {
			continue
		}
		forth := f.subject.entity == p.a.entity && f.object.entity == p.b.entity
		if forth || f.subject.entity == p.b.entity && f.object.entity == p.a.entity {
			out = append(out, ruleHit{f.predicate, !forth, f.kind, f.confidence >= 0.75})
		}
	}
	return out
}

func knownKind(e *entity) string {
	if e.known == nil {
		return ""
	}
	return e.known.Kind
}

func bucket(n int) string {
	switch {
	case n <= 4:
		return strconv.Itoa(n)
	case n <= 7:
		return "5"
	case n <= 12:
		return "8"
	case n <= 20:
		return "13"
	}
	return "21"
}

func (t *tree) lemmaAt(k int) string {
	switch {
	case k < 0:
		return "<"
	case k >= len(t.s.Tokens):
		return ">"
	}
	return lower(t.s.Tokens[k].Lemma)
}

// governor is a token's head with the relation and preposition that tie it.
func (t *tree) governor(k int) string {
	h := t.s.Tokens[k].Head
	if h < 0 {
		return "root"
	}
	return lower(t.s.Tokens[h].Lemma) + "/" + t.rel(k) + "/" + t.caseLabel(k)
}

// way is the two ways up the tree from a and from b to where they meet, both without the meeting token; top is -1 where
// they do not meet.
func (t *tree) way(a, b int) (up, down []int, top int) {
	var seen []int
	for k, n := a, 0; k >= 0 && n <= len(t.kids); k, n = t.s.Tokens[k].Head, n+1 {
		seen = append(seen, k)
	}
	for k, n := b, 0; k >= 0 && n <= len(t.kids); k, n = t.s.Tokens[k].Head, n+1 {
		for i, s := range seen {
			if s == k {
				return seen[:i], down, k
			}
		}
		down = append(down, k)
	}
	return seen, down, -1
}

// sideLabel is the last step of a way up: the relation, by its preposition where it has one, of the token below the top.
func (t *tree) sideLabel(way []int) string {
	if len(way) == 0 {
		return "="
	}
	k := way[len(way)-1]
	if c := t.caseLabel(k); c != "" {
		return c
	}
	return t.s.Tokens[k].Deprel
}

// shape is the relations of a way, with prepositions.
func (t *tree) shape(way []int) string {
	s := ""
	for _, k := range way {
		s += t.rel(k)
		if c := t.caseLabel(k); c != "" {
			s += ":" + c
		}
		s += "/"
	}
	return s
}

// inner are the tokens on the way between two ends, the ends themselves left out.
func (t *tree) inner(up, down []int, top, a, b int) []int {
	var out []int
	for _, way := range [][]int{up, down} {
		for _, k := range way {
			if k != a && k != b {
				out = append(out, k)
			}
		}
	}
	if top >= 0 && top != a && top != b {
		out = append(out, top)
	}
	return out
}
