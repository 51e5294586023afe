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

// readReliability reads rule names with their counts on gold/train, which extract/train writes.
func readReliability(table string) (map[string]tally, error) {
	out := map[string]tally{}
	for i, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 3 {
			return nil, fmt.Errorf("reliability.tsv:%d: %d columns, want 3", i+1, len(c))
		}
		right, err := strconv.ParseFloat(c[1], 64)
		if err != nil {
			return nil, fmt.Errorf("reliability.tsv:%d: %w", i+1, err)
		}
		wrong, err := strconv.ParseFloat(c[2], 64)
		if err != nil {
			return nil, fmt.Errorf("reliability.tsv:%d: %w", i+1, err)
		}
		out[c[0]] = tally{right, wrong}
	}
	return out, nil
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
	t := r.x.reliability[rule.Name]
	return (t.right + priorWeight*prior) / (t.right + t.wrong + priorWeight)
}
