package extract

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed data/reliability.tsv
var reliabilityTSV string

// How a rule's reliability is estimated: what is assumed of it counts as much as so many examples.
const (
	priorWeight     = 8.0
	priorConfidence = 0.8  // of a rule that says nothing else of itself
	leastConfidence = 0.45 // what is less sure is not stated
)

// tally is how often a rule was right and wrong on gold.
type tally struct{ right, wrong float64 }

// tallyOf finds the counts of a rule in a table of rule names with their counts on gold/train, which extract/train writes in order:
// nothing where it has none.
func tallyOf(table, rule string) tally {
	from, to := 0, len(table) // where the row begins, if there is one
	for from < to {
		start := from + strings.LastIndexByte(table[from:(from+to)/2], '\n') + 1
		row, _, _ := strings.Cut(table[start:], "\n")
		name, counts, _ := strings.Cut(row, "\t")
		switch {
		case row != "" && row[0] != '#' && name == rule:
			return parseTally(counts)
		case row == "" || row[0] == '#' || name < rule:
			from = min(start+len(row)+1, to)
		default:
			to = start
		}
	}
	return tally{}
}

func parseTally(counts string) (t tally) {
	right, wrong, _ := strings.Cut(counts, "\t")
	var err error
	if t.right, err = strconv.ParseFloat(right, 64); err == nil {
		t.wrong, err = strconv.ParseFloat(wrong, 64)
	}
	if err != nil {
		panic(fmt.Errorf("reliability.tsv: %w", err)) // the embedded file is part of the program, and a test reads it
	}
	return t
}

// confidence is the share of a rule's statements that are right: what it says of itself, or priorConfidence, mended by
// its counts on gold; while these are being counted, without them.
func (r *reader) confidence(rule *Rule) float64 {
	prior := rule.Options.Confidence
	if prior == 0 {
		prior = priorConfidence
	}
	if r.all {
		return prior
	}
	t := rule.onGold
	return (t.right + priorWeight*prior) / (t.right + t.wrong + priorWeight)
}
