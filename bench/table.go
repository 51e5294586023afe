package main

import (
	"fmt"
	"io"
	"math"
)

// tolerances say how far, relatively, the peers' numbers may lie apart. Communities are found by heuristics: there the
// modularity of kg may not be lower by more than this.
var tolerances = map[string]float64{"pagerank": 1e-6, "hits": 1e-3, "louvain": 0.02}

// printTable writes the table of one graph; peers that disagree are an error.
func printTable(w io.Writer, b bench, results map[string]map[string]result) error {
	fmt.Fprintf(w, "\n%s\n\n| task |", b.name)
	for _, p := range peers {
		fmt.Fprintf(w, " %s |", p)
	}
	fmt.Fprint(w, " kg / igraph |\n| --- |")
	for range len(peers) + 1 {
		fmt.Fprint(w, " ---: |")
	}
	fmt.Fprintln(w)
	for _, task := range b.tasks {
		fmt.Fprintf(w, "| %s |", taskNames[task])
		for _, p := range peers {
			r, ok := results[p][task]
			switch {
			case !ok:
				fmt.Fprint(w, " |")
			case task == "louvain":
				fmt.Fprintf(w, " %s (%.4f) |", number(r.milliseconds), r.check)
			default:
				fmt.Fprintf(w, " %s |", number(r.milliseconds))
			}
		}
		kg, other := results["kg"][task], results["igraph"][task]
		if task == "betweenness-cores" {
			other = results["igraph"]["betweenness"]
		}
		if other.milliseconds > 0 {
			fmt.Fprintf(w, " %.3f |\n", kg.milliseconds/other.milliseconds)
		} else {
			fmt.Fprintln(w, " |")
		}
		if err := agree(b, task, results); err != nil {
			return err
		}
	}
	fmt.Fprint(w, "| memory, MB |")
	for _, p := range peers {
		if r, ok := results[p]["memory"]; ok {
			fmt.Fprintf(w, " %.0f |", r.check/1024)
		} else {
			fmt.Fprint(w, " |")
		}
	}
	fmt.Fprintln(w, " |")
	return nil
}

func agree(b bench, task string, results map[string]map[string]result) error {
	kg, ok := results["kg"][task]
	if !ok {
		return nil
	}
	tolerance := tolerances[task]
	if tolerance == 0 {
		tolerance = 1e-9
	}
	for _, p := range peers {
		r, ok := results[p][task]
		if !ok {
			continue
		}
		apart := math.Abs(r.check-kg.check) / math.Max(1e-300, math.Abs(kg.check))
		if task == "louvain" {
			apart = r.check - kg.check
		}
		if apart > tolerance {
			return fmt.Errorf("%s: %s: kg says %v, %s says %v", b.name, task, kg.check, p, r.check)
		}
	}
	return nil
}

func number(ms float64) string {
	switch {
	case ms >= 100:
		return fmt.Sprintf("%.0f", ms)
	case ms >= 1:
		return fmt.Sprintf("%.1f", ms)
	}
	return fmt.Sprintf("%.3f", ms)
}
