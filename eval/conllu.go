package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"

	"kg/nlp"
)

// ConlluScore compares an analysis with a treebank, as F1 over surface tokens in percent. Tokens are aligned by their
// characters, white space left out; relation subtypes are left out; punctuation counts except in LASNoPunct.
type ConlluScore struct {
	Tokens, Sentences, UPOS, Lemma, UAS, LAS, LASNoPunct float64
	Gold                                                 int // tokens
}

// place is what a token covers: characters from first to end, white space left out, of the whole file.
type place struct{ first, end int }

type placedToken struct {
	place
	upos, lemma, deprel string
	head                place // {-1, -1} for the root
}

// placeTokens gives every token and sentence its place.
func placeTokens(sentences []nlp.TreebankSentence) (tokens []placedToken, borders map[place]bool) {
	fold := cases.Fold()
	borders = map[place]bool{}
	at := 0
	for i := range sentences {
		s := &sentences[i]
		first := at
		places := make([]place, len(s.Tokens))
		for k := range s.Tokens {
			n := 0
			for _, r := range s.Tokens[k].Form {
				if !unicode.IsSpace(r) {
					n++
				}
			}
			places[k] = place{at, at + n}
			at += n
		}
		borders[place{first, at}] = true
		for k := range s.Tokens {
			t := &s.Tokens[k]
			rel, _, _ := strings.Cut(t.Deprel, ":")
			p := placedToken{place: places[k], upos: t.UPOS, lemma: fold.String(t.Lemma), deprel: rel, head: place{-1, -1}}
			if t.Head >= 0 {
				p.head = places[t.Head]
			}
			tokens = append(tokens, p)
		}
	}
	return tokens, borders
}

// ScoreConllu compares what a system says with gold.
func ScoreConllu(gold, system []nlp.TreebankSentence) ConlluScore {
	g, goldBorders := placeTokens(gold)
	s, systemBorders := placeTokens(system)
	byPlace := map[place]*placedToken{}
	goldWords, systemWords := 0, 0 // without punctuation
	for i := range g {
		byPlace[g[i].place] = &g[i]
		if g[i].deprel != "punct" {
			goldWords++
		}
	}
	var tokens, upos, lemma, uas, las, words, sentences int
	for i := range s {
		t := &s[i]
		if t.deprel != "punct" {
			systemWords++
		}
		o := byPlace[t.place]
		if o == nil {
			continue
		}
		tokens++
		if o.upos == t.upos {
			upos++
		}
		if o.lemma == t.lemma {
			lemma++
		}
		if o.head == t.head {
			uas++
			if o.deprel == t.deprel {
				las++
				if o.deprel != "punct" {
					words++
				}
			}
		}
	}
	for b := range systemBorders {
		if goldBorders[b] {
			sentences++
		}
	}
	f := func(right, n, m int) float64 {
		if n+m == 0 {
			return 0
		}
		return 200 * float64(right) / float64(n+m)
	}
	n, m := len(s), len(g)
	return ConlluScore{
		Tokens: f(tokens, n, m), Sentences: f(sentences, len(system), len(gold)), UPOS: f(upos, n, m), Lemma: f(lemma, n, m),
		UAS: f(uas, n, m), LAS: f(las, n, m), LASNoPunct: f(words, systemWords, goldWords), Gold: m,
	}
}
