package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"

	"kg/eval"
	"kg/extract"
	"kg/graph"
)

func symmetric(predicate string) bool {
	row, _ := graph.DefaultPredicates().Lookup(predicate)
	return row.Symmetric
}

// report prints, for several thresholds, how out-of-fold proposals agree with gold by document, pair and label, and per
// label at one half.
func report(all []example, scores [][]float64, slope, offset float64, labels []extract.Label, golds map[string]*eval.Gold, names []string, _ []*extract.Candidates) {
	type key struct {
		doc  int
		a, b string
		l    string
	}
	core, any := map[key]bool{}, map[key]bool{}
	for d, n := range names {
		for _, t := range golds[n].Triples {
			k := key{d, t.Subject, t.Object, t.Predicate}
			back := key{d, t.Object, t.Subject, t.Predicate}
			any[k] = true
			for _, o := range t.Or {
				any[key{d, t.Subject, t.Object, o}] = true
			}
			if row := symmetric(t.Predicate); row {
				any[back] = true
			}
			if t.Tier == "core" {
				core[k] = true
			}
		}
	}
	fmt.Printf("calibration: slope %.3f offset %.3f\n", slope, offset)
	for _, th := range []float64{0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8} {
		hit, wrong := map[key]bool{}, map[key]bool{}
		perRight, perWrong := map[string]int{}, map[string]int{}
		for i := range all {
			for l, s := range scores[i] {
				if !all[i].allowed[l] || 1/(1+math.Exp(-(slope*s+offset))) < th {
					continue
				}
				k := key{all[i].doc, all[i].a, all[i].b, labels[l].Predicate}
				if labels[l].Back {
					k.a, k.b = k.b, k.a
				}
				if symmetric(labels[l].Predicate) && !any[k] {
					k.a, k.b = k.b, k.a
				}
				if any[k] {
					if core[k] && !hit[k] {
						hit[k] = true
						perRight[k.l]++
					}
				} else if !wrong[k] {
					wrong[k] = true
					perWrong[k.l]++
				}
			}
		}
		p := float64(len(hit)) / float64(len(hit)+len(wrong))
		r := float64(len(hit)) / float64(len(core))
		fmt.Printf("threshold %.1f: P %.3f R %.3f F1 %.3f (right %d, wrong %d, gold %d)\n", th, p, r, 2*p*r/(p+r), len(hit), len(wrong), len(core))
		if th == 0.5 {
			var preds []string
			for l := range perRight {
				preds = append(preds, l)
			}
			for l := range perWrong {
				if !slices.Contains(preds, l) {
					preds = append(preds, l)
				}
			}
			sort.Strings(preds)
			for _, l := range preds {
				fmt.Printf("    %-24s right %4d wrong %4d\n", l, perRight[l], perWrong[l])
			}
		}
	}
}

// writeReliability counts for each rule how many of its statements gold has, in any tier, and how many it has not, and
// writes them as extract/data/reliability.tsv. It returns the right and wrong by tenths of confidence.
func writeReliability(out string, golds map[string]*eval.Gold, names []string, docs []*extract.Candidates) (bins [10][2]int, err error) {
	counts := map[string]*[2]int{}
	for d, n := range names {
		holds := goldTriples(golds[n])
		toGold := align(golds[n], docs[d])
		for _, s := range docs[d].Stated {
			a, b := toGold[strconv.Itoa(s.Subject)], toGold[strconv.Itoa(s.Object)]
			c := counts[s.Rule]
			if c == nil {
				c = &[2]int{}
				counts[s.Rule] = c
			}
			wrong := 1
			if a != "" && b != "" && holds[[3]string{a, s.Predicate, b}] {
				wrong = 0
			}
			c[wrong]++
			bins[min(9, int(s.Confidence*10))][wrong]++
		}
	}
	var b strings.Builder
	b.WriteString("# How often each rule was right and wrong on gold/train: extract/train writes it. Rules without a row were never tried there.\n# rule\tright\twrong\n")
	rules := make([]string, 0, len(counts))
	for r := range counts {
		rules = append(rules, r)
	}
	sort.Strings(rules)
	for _, r := range rules {
		fmt.Fprintf(&b, "%s\t%d\t%d\n", r, counts[r][0], counts[r][1])
	}
	return bins, os.WriteFile(out, []byte(b.String()), 0o644)
}

// goldTriples are all that gold holds true between two entities, alternatives and both directions of symmetric ones
// among them.
func goldTriples(g *eval.Gold) map[[3]string]bool {
	out := map[[3]string]bool{}
	for _, t := range g.Triples {
		for _, p := range append([]string{t.Predicate}, t.Or...) {
			out[[3]string{t.Subject, p, t.Object}] = true
			if symmetric(p) {
				out[[3]string{t.Object, p, t.Subject}] = true
			}
		}
	}
	return out
}
