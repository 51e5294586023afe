package resolve

// Judgement says whether two names, or two entities, are one.
type Judgement string

// The judgements. What is unsure stays apart.
const (
	Same      Judgement = "same"
	Different Judgement = "different"
	Unsure    Judgement = "unsure"
)

// Verdict is a judgement with what it rests on.
type Verdict struct {
	Judgement Judgement
	Score     float64  // that they are the same: 1 sure, 0 sure that not
	Reasons   []string // what was found, in the order of its weight
}

// The bounds between the judgements: a score from sameFrom on is Same, one up to differentTo is Different.
const (
	sameFrom    = 0.70
	differentTo = 0.30
)

func verdict(score float64, reasons ...string) Verdict {
	j := Unsure
	switch {
	case score >= sameFrom:
		j = Same
	case score <= differentTo:
		j = Different
	}
	return Verdict{j, score, reasons}
}
