package extract

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What the tree says in many ways rules see in one.
func TestNormalised(t *testing.T) {
	met := []string{"Anna Roy, criticized, Luc Mercier, fact"}
	checkAll(t, []reading{
		// voice
		{"Anna Roy a critiqué Luc Mercier.", met, nil},
		{"Luc Mercier a été critiqué par Anna Roy.", met, []string{"Luc Mercier, criticized, Anna Roy"}},
		{"Luc Mercier est critiqué par Anna Roy.", met, nil},
		{"Critiqué par Anna Roy, Luc Mercier a démissionné.", met, nil},
		{"Luc Mercier, critiqué par Anna Roy, a démissionné.", met, nil},
		{"Luc Mercier s'est fait critiquer par Anna Roy.", met, []string{"Luc Mercier, criticized, Anna Roy"}},
		{"Luc Mercier se fera critiquer par Anna Roy.", []string{"Anna Roy, criticized, Luc Mercier, possible"}, nil},
		{"Luc Mercier s'est fait élire président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge, fact"}, nil},
		{"Luc Mercier a été critiqué.", nil, []string{"Luc Mercier, criticized"}},
		// relative clauses
		{"Anna Roy, qui a critiqué Luc Mercier, est partie.", met, nil},
		{"Luc Mercier, que Anna Roy a critiqué, est parti.", met, nil},
		{"Luc Mercier, qui a été critiqué par Anna Roy, est parti.", met, nil},
		// infinitives and control
		{"Anna Roy a eu le courage de critiquer Luc Mercier.", met, nil},
		{"Anna Roy a l'intention de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy n'a aucune intention de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Luc Mercier, qu'Anna Roy et Paul Durand ont critiqué, est parti.", append(met, "Paul Durand, criticized, Luc Mercier"), nil},
		{"Luc Mercier se voit accusé par Anna Roy de mentir.", met, nil},
		{"Luc Mercier s'est vu reprocher sa lenteur par Anna Roy.", met, nil},
		{"Luc Mercier s'est vu infliger une amende par la Fifa.", []string{"Fifa, sanctioned, Luc Mercier, fact"}, nil},
		{"Anna Roy a critiqué Luc Mercier, mais pas Paul Durand.", met, []string{"Anna Roy, criticized, Paul Durand"}},
		{"Anna Roy soutient-elle Luc Mercier ?", []string{"Anna Roy, supports, Luc Mercier, possible"}, nil},
		{"Pourquoi Anna Roy soutient-elle Luc Mercier ?", []string{"Anna Roy, supports, Luc Mercier, fact"}, nil},
		{"La France a promis à Kiev des missiles.", []string{"France, aids, Ukraine, possible"}, nil},
		{"Anna Roy a osé critiquer Luc Mercier.", met, nil},
		{"Anna Roy a décidé de critiquer Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"Paul Durand a demandé à Anna Roy de critiquer Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, possible"}, []string{"Paul Durand, criticized"}},
		{"Paul Durand a accusé Anna Roy d'avoir trahi la Suède.", []string{"Paul Durand, criticized, Anna Roy, fact"}, nil},
		// coordination
		{"Anna Roy et Paul Durand ont critiqué Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, fact", "Paul Durand, criticized, Luc Mercier, fact"}, []string{"Anna Roy, criticized, Paul Durand"}},
		{"Anna Roy a critiqué Luc Mercier et Paul Durand.", []string{"Anna Roy, criticized, Luc Mercier, fact", "Anna Roy, criticized, Paul Durand, fact"}, nil},
		{"Anna Roy a quitté la Suède et a critiqué Luc Mercier.", met, nil},
		// gerund, participle
		{"Anna Roy est partie en critiquant Luc Mercier.", met, nil},
		{"Anna Roy, critiquant Luc Mercier, est partie.", met, nil},
		// possessives
		{"Anna Roy et son mari, Luc Mercier, sont arrivés.", []string{"Anna Roy, spouse-of, Luc Mercier"}, nil},
		// compound prepositions
		{"Anna Roy s'est exprimée aux côtés de Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		// titles
		{"Le président de la Croix-Rouge, Luc Mercier, est parti.", []string{"Luc Mercier, president-of, Croix-Rouge, fact"}, nil},
		{"Luc Mercier, président de la Croix-Rouge, est parti.", []string{"Luc Mercier, president-of, Croix-Rouge, fact"}, nil},
		{"Luc Mercier est le président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge, fact"}, nil},
		{"Luc Mercier est devenu président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge, fact"}, nil},
		{"Luc Mercier a été nommé président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge"}, nil},
		{"Le ministre italien de la Défense, Luc Mercier, est parti.", []string{"Luc Mercier, defence-minister-of, Italie, fact"}, []string{"Luc Mercier, minister-of, Italie"}},
		// verbs without weight, nouns that act
		{"La France a apporté son soutien à l'Ukraine.", []string{"France, supports, Ukraine, fact"}, nil},
		{"L'agression de la Russie contre l'Ukraine continue.", []string{"Russie, attacked, Ukraine, fact"}, nil},
		{"L'agression russe contre l'Ukraine continue.", []string{"Russie, attacked, Ukraine, fact"}, nil},
		{"La visite d'Anna Roy à Lyon est terminée.", []string{"Anna Roy, visited, Lyon, fact"}, nil},
		{"Le gouvernement italien soutient l'Ukraine.", []string{"Italie, supports, Ukraine, fact"}, nil},
		// pronominal verbs
		{"Anna Roy s'est rendue à Lyon.", []string{"Anna Roy, visited, Lyon, fact"}, nil},
		{"Anna Roy s'en est prise à Luc Mercier.", met, nil},
		{"Anna Roy s'oppose à Luc Mercier.", []string{"Anna Roy, opposes, Luc Mercier, fact"}, nil},
		// pronouns
		{"Anna Roy est arrivée. Elle a critiqué Luc Mercier.", met, nil},
	}, []reading{
		{"Anna Roy est arrivée et critique Luc Mercier.", met, nil},
	})
}

// Arcs stay within the sentence, come twice in no list, and lead back the way they lead forth; trees that no
// French sentence has are read too.
func TestArcsHold(t *testing.T) {
	m, x := open(t)
	random := rand.New(rand.NewPCG(1, 2))
	w := new(workspace)
	for _, text := range properTexts(t) {
		d := m.Analyze(text)
		for i := range d.Sentences {
			s := &d.Sentences[i]
			checkArcs(t, normalise(s, lowered(s, w), x.rules, w))
			order := random.Perm(len(s.Tokens)) // any other tree over the same words, crossing or not
			for n, k := range order {
				s.Tokens[k].Head = -1
				if n > 0 {
					s.Tokens[k].Head = order[random.IntN(n)]
				}
			}
			checkArcs(t, normalise(s, lowered(s, w), x.rules, w))
		}
	}
}

func checkArcs(t *testing.T, tr *tree) {
	t.Helper()
	n := len(tr.s.Tokens)
	in := 0
	for i := range tr.out {
		seen := map[arc]bool{}
		for _, a := range tr.out[i] {
			if a.from != i || a.to < 0 || a.to >= n || a.to == i || a.label == "" || seen[a] {
				t.Fatalf("arc %+v of token %d of %d", a, i, n)
			}
			seen[a] = true
		}
		for _, a := range tr.in[i] {
			in++
			if a.to != i {
				t.Fatalf("arc %+v into token %d", a, i)
			}
		}
	}
	for i := range tr.out {
		in -= len(tr.out[i])
	}
	if in != 0 {
		t.Fatalf("%d arcs lead forth or back only", in)
	}
}

// TestLower: the quick way gives what the library does.
func TestLower(t *testing.T) {
	for _, s := range []string{"", "élu", "Élu", "ÉLU", "œuvre", "Œuvre", "aujourd’hui", "été÷×", "ÀÞß", "a\xc3", "\xc3\xa9\xff", "İstanbul", "北京"} {
		if got, want := lower(s), strings.ToLower(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
