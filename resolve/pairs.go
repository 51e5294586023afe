package resolve

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"kg/graph"
)

// Pair is a row of a list of name pairs with the judgement that people gave.
type Pair struct {
	Left, Right string
	Type        graph.EntityType
	Judgement   Judgement
	Kind        string // what makes the pair hard, or empty
}

// ReadPairs reads a tab-separated list with the columns left, right, type, judgement, and kind where there is one; name
// is for its errors.
func ReadPairs(name string, r io.Reader) ([]Pair, error) {
	var out []Pair
	s := bufio.NewScanner(r)
	for line := 1; s.Scan(); line++ {
		text := strings.TrimRight(s.Text(), "\r")
		if text == "" || strings.HasPrefix(text, "#") || strings.HasPrefix(text, "left\tright\t") {
			continue
		}
		c := strings.Split(text, "\t")
		if len(c) < 4 {
			return nil, fmt.Errorf("%s:%d: %d columns, want left, right, type, judgement", name, line, len(c))
		}
		p := Pair{Left: c[0], Right: c[1], Type: graph.EntityType(c[2]), Judgement: Judgement(c[3])}
		if len(c) > 4 {
			p.Kind = c[4]
		}
		if !slices.Contains(graph.EntityTypes, p.Type) {
			return nil, fmt.Errorf("%s:%d: unknown entity type %q", name, line, c[2])
		}
		if p.Judgement != Same && p.Judgement != Different && p.Judgement != Unsure {
			return nil, fmt.Errorf("%s:%d: unknown judgement %q", name, line, c[3])
		}
		out = append(out, p)
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return out, nil
}

// PairScore counts how often "same" was found where it is so.
type PairScore struct{ Found, Right, Wanted int }

// Add counts one pair.
func (s *PairScore) Add(want, got Judgement) {
	if want == Same {
		s.Wanted++
	}
	if got == Same {
		s.Found++
		if want == Same {
			s.Right++
		}
	}
}

// Precision, Recall and F1 of "same"; 0 where nothing was found or wanted.
func (s PairScore) Precision() float64 { return ratio(s.Right, s.Found) }

// Recall is the share of the pairs wanted that were found.
func (s PairScore) Recall() float64 { return ratio(s.Right, s.Wanted) }

// F1 is the harmonic mean of precision and recall.
func (s PairScore) F1() float64 { return ratio(2*s.Right, s.Found+s.Wanted) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
