package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"sort"
	"unicode/utf8"

	"kg/nlp"
)

// CorefText is a text with its annotated coreference.
type CorefText struct {
	ID     string
	Text   string
	Chains []CorefChain
}

// CorefChain is what the mentions of one thing are called, and where they are.
type CorefChain struct {
	Type  string
	Spans []Span // bytes of Text
}

// Span is the bytes from Start to End of a text.
type Span struct{ Start, End int }

// popcornAttributes are the types of POPCORN that are values of an entity and no entities.
var popcornAttributes = map[string]bool{
	"FIRSTNAME_0": true, "LASTNAME_0": true, "CATEGORY_0": true, "NATIONALITY": true, "COLOR": true,
	"TIME_EXACT": true, "TIME_FUZZY": true, "TIME_MIN": true, "TIME_MAX": true,
	"QUANTITY_EXACT": true, "QUANTITY_FUZZY": true, "QUANTITY_MIN": true, "QUANTITY_MAX": true,
	"WEIGHT": true, "HEIGHT": true, "WIDTH": true, "LENGTH": true, "LATITUDE": true, "LONGITUDE": true,
	"MATERIAL_REFERENCE": true,
}

// ReadPopcorn reads a file of the POPCORN data set: texts by id, each with typed entities and all their mentions.
// Its attributes (names' parts, dates, quantities) are left out. The texts come sorted by id.
func ReadPopcorn(r io.Reader) ([]CorefText, error) {
	var file map[string]struct {
		Text     string
		Entities []struct {
			Type     string
			Mentions []struct{ Start, End int }
		}
	}
	if err := json.NewDecoder(r).Decode(&file); err != nil {
		return nil, fmt.Errorf("read POPCORN: %w", err)
	}
	var texts []CorefText
	for id, t := range file {
		text := CorefText{ID: id, Text: t.Text}
		offsets := runeOffsets(t.Text)
		for _, e := range t.Entities {
			if popcornAttributes[e.Type] {
				continue
			}
			chain := CorefChain{Type: e.Type}
			for _, m := range e.Mentions {
				if m.Start < 0 || m.Start >= m.End || m.End >= len(offsets) {
					return nil, fmt.Errorf("read POPCORN: %s: mention %d-%d lies outside of the text", id, m.Start, m.End)
				}
				s := Span{offsets[m.Start], offsets[m.End]}
				if !slices.Contains(chain.Spans, s) {
					chain.Spans = append(chain.Spans, s)
				}
			}
			text.Chains = append(text.Chains, chain)
		}
		texts = append(texts, text)
	}
	sort.Slice(texts, func(i, j int) bool { return texts[i].ID < texts[j].ID })
	return texts, nil
}

// InDevSlice says whether text i of a POPCORN file, sorted by id, is set apart for development: every seventh.
func InDevSlice(i int) bool { return i%7 == 3 }

// runeOffsets is the byte at which each rune of text begins, and the length of text at the end.
func runeOffsets(text string) []int {
	offsets := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

// CorefOptions are the choices of a scoring of coreference.
type CorefOptions struct {
	Singletons bool // count things that are mentioned once
}

// CorefScore sums what the three measures of CoNLL-2011 need, over texts. Mentions are matched by their heads: a
// mention found is one annotated where its span is the same or else where its head word lies within it.
type CorefScore struct {
	Mentions Ratio // found and annotated
	MUC      Ratio // links (Vilain et al. 1995)
	B3       Ratio // mentions (Bagga and Baldwin 1998)
	CEAF     Ratio // entities, by the best one-to-one alignment (Luo 2005, similarity phi 4)
	Texts    int
}

// Ratio is precision and recall as sums of numerators and denominators.
type Ratio struct{ PNum, PDen, RNum, RDen float64 }

// Precision is 0 to 1.
func (r Ratio) Precision() float64 { return quotient(r.PNum, r.PDen) }

// Recall is 0 to 1.
func (r Ratio) Recall() float64 { return quotient(r.RNum, r.RDen) }

// F1 is the harmonic mean of precision and recall.
func (r Ratio) F1() float64 {
	p, q := r.Precision(), r.Recall()
	return quotient(2*p*q, p+q)
}

func quotient(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// CoNLL is the mean F1 of the three measures.
func (s *CorefScore) CoNLL() float64 { return (s.MUC.F1() + s.B3.F1() + s.CEAF.F1()) / 3 }

// Add scores the analysis of a text. Possessive determiners ("son"), pronouns of the first and second person, and
// titles and appositions of a name ("Anna Roy, présidente") are left out of the analysis: POPCORN does not annotate them
// as mentions.
func (s *CorefScore) Add(gold CorefText, d *nlp.Document, o CorefOptions) {
	s.Texts++
	key, response := matchMentions(gold, d)
	s.add(key, response, o)
}

// add scores partitions of mentions given as numbers; a number that is in both is one mention.
func (s *CorefScore) add(key, response [][]int, o CorefOptions) {
	if !o.Singletons {
		key, response = withoutSingletons(key), withoutSingletons(response)
	}
	inKey, inResponse := chainOf(key), chainOf(response)
	for m := range inKey {
		s.Mentions.RDen++
		if _, ok := inResponse[m]; ok {
			s.Mentions.RNum++
		}
	}
	for m := range inResponse {
		s.Mentions.PDen++
		if _, ok := inKey[m]; ok {
			s.Mentions.PNum++
		}
	}
	num, den := muc(key, inResponse)
	s.MUC.RNum += num
	s.MUC.RDen += den
	num, den = muc(response, inKey)
	s.MUC.PNum += num
	s.MUC.PDen += den
	num, den = b3(key, response, inResponse)
	s.B3.RNum += num
	s.B3.RDen += den
	num, den = b3(response, key, inKey)
	s.B3.PNum += num
	s.B3.PDen += den
	similarity := bestAlignment(key, response)
	s.CEAF.RNum += similarity
	s.CEAF.RDen += float64(len(key))
	s.CEAF.PNum += similarity
	s.CEAF.PDen += float64(len(response))
}

func withoutSingletons(chains [][]int) [][]int {
	var out [][]int
	for _, c := range chains {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

func chainOf(chains [][]int) map[int]int {
	of := map[int]int{}
	for i, c := range chains {
		for _, m := range c {
			of[m] = i
		}
	}
	return of
}

// muc counts the links of chains that the other partition keeps, and all of them.
func muc(chains [][]int, other map[int]int) (kept, all float64) {
	for _, c := range chains {
		parts := map[int]bool{}
		alone := 0
		for _, m := range c {
			if i, ok := other[m]; ok {
				parts[i] = true
			} else {
				alone++
			}
		}
		kept += float64(len(c) - len(parts) - alone)
		all += float64(len(c) - 1)
	}
	return kept, all
}

// b3 sums over the mentions of chains which share of their chain the other partition holds together.
func b3(chains, others [][]int, other map[int]int) (num, den float64) {
	for _, c := range chains {
		shared := map[int]int{}
		for _, m := range c {
			if i, ok := other[m]; ok {
				shared[i]++
			}
		}
		for _, n := range shared {
			num += float64(n*n) / float64(len(c))
		}
		den += float64(len(c))
	}
	return num, den
}

// bestAlignment is the greatest sum of similarities, 2|A∩B|/(|A|+|B|), of a one-to-one alignment of chains.
func bestAlignment(key, response [][]int) float64 {
	if len(key) == 0 || len(response) == 0 {
		return 0
	}
	inResponse := chainOf(response)
	similarity := make([][]float64, len(key))
	for i, k := range key {
		similarity[i] = make([]float64, len(response))
		for _, m := range k {
			if j, ok := inResponse[m]; ok {
				similarity[i][j]++
			}
		}
		for j, r := range response {
			similarity[i][j] *= 2 / float64(len(k)+len(r))
		}
	}
	return assignment(similarity)
}

// matchMentions numbers the mentions of both sides.
func matchMentions(gold CorefText, d *nlp.Document) (key, response [][]int) {
	type mention struct{ Span }
	var spans []mention
	for _, c := range gold.Chains {
		var chain []int
		for _, s := range c.Spans {
			chain = append(chain, len(spans))
			spans = append(spans, mention{s})
		}
		key = append(key, chain)
	}
	taken := make([]bool, len(spans))
	numbers := map[[2]int]int{} // chain and mention of d -> number
	assign := func(match func(m *nlp.Mention, s Span) bool) {
		for i := range d.Chains {
			for j := range d.Chains[i].Mentions {
				m := &d.Chains[i].Mentions[j]
				if _, done := numbers[[2]int{i, j}]; done || !annotated(d, &d.Chains[i], m) {
					continue
				}
				best := -1
				for k, s := range spans {
					if !taken[k] && match(m, s.Span) && (best < 0 || s.End-s.Start < spans[best].End-spans[best].Start) {
						best = k
					}
				}
				if best >= 0 {
					taken[best] = true
					numbers[[2]int{i, j}] = best
				}
			}
		}
	}
	assign(func(m *nlp.Mention, s Span) bool { return m.Start == s.Start && m.End == s.End })
	assign(func(m *nlp.Mention, s Span) bool {
		head := d.Sentences[m.Sentence].Tokens[m.Head]
		return s.Start <= head.Start && head.End <= s.End
	})
	next := len(spans)
	for i := range d.Chains {
		var chain []int
		for j := range d.Chains[i].Mentions {
			n, ok := numbers[[2]int{i, j}]
			if !ok {
				if !annotated(d, &d.Chains[i], &d.Chains[i].Mentions[j]) {
					continue
				}
				n = next
				next++
			}
			chain = append(chain, n)
		}
		if len(chain) > 0 {
			response = append(response, chain)
		}
	}
	return key, response
}

// annotated says whether POPCORN annotates mentions of this kind.
func annotated(d *nlp.Document, c *nlp.Chain, m *nlp.Mention) bool {
	t := &d.Sentences[m.Sentence].Tokens[m.Head]
	switch m.Kind {
	case nlp.NameMention:
		return true
	case nlp.PronounMention:
		person := t.Feat("Person")
		return t.Feat("Poss") != "Yes" && person != "1" && person != "2"
	}
	for i := range c.Mentions {
		n := &c.Mentions[i]
		if n.Kind == nlp.NameMention && n.Sentence == m.Sentence && beside(m, n) {
			return false
		}
	}
	return true
}

// beside says whether a name follows or precedes a description, a comma or a form of address between them.
func beside(m, n *nlp.Mention) bool {
	if n.First > m.Head {
		return n.First-m.Last <= 3
	}
	return m.First-n.Last <= 2
}
