package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// A task is measured this many times, or until this much time has gone.
const (
	rounds   = 9
	patience = 4 * time.Second
)

// graphFiles are the files of a graph, read.
type graphFiles struct {
	path    string
	edges   edgeList
	weights []float64
	pairs   edgeList
}

func readGraph(path string) (graphFiles, error) {
	edges, err1 := readEdges(path)
	weights, err2 := readWeights(path + ".weights")
	pairs, err3 := readEdges(path + ".pairs")
	return graphFiles{path, edges, weights, pairs}, errors.Join(err1, err2, err3)
}

// runPeer does the tasks as one of the peers in Go.
func runPeer(w io.Writer, peer string, args []string) error {
	if len(args) < 2 {
		return errors.New("a peer needs a graph and tasks")
	}
	g, err := readGraph(args[0])
	if err != nil {
		return err
	}
	var do func(task string) (func() float64, error)
	switch peer {
	case "kg":
		do = kgTasks(g)
	case "gonum":
		do = gonumTasks(g)
	default:
		return fmt.Errorf("unknown peer %q", peer)
	}
	runtime.GC()
	for _, task := range args[1:] {
		run, err := do(task)
		if err != nil {
			return err
		}
		var times []time.Duration
		var check float64
		for begin := time.Now(); len(times) < rounds && (len(times) == 0 || time.Since(begin) < patience); {
			start := now()
			check = run()
			times = append(times, now()-start)
		}
		slices.Sort(times)
		median := times[len(times)/2].Seconds() * 1000
		if task == "path" || task == "kpaths" {
			median /= float64(len(g.pairs.from))
		}
		fmt.Fprintf(w, "%s %g %.17g\n", task, median, check)
	}
	fmt.Fprintf(w, "memory 0 %d\n", peakMemory())
	return nil
}

// now reads the clock, or the time of the processor where that is asked for and known.
func now() time.Duration {
	if os.Getenv(clockVariable) == "cpu" {
		if t, ok := processorTime(); ok {
			return t
		}
	}
	return time.Since(started)
}

var started = time.Now()

// peakMemory is the most memory that the process had resident, in kilobytes; 0 where the system does not say.
func peakMemory() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		kilobytes := 0
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); err == nil {
			return kilobytes
		}
	}
	return 0
}

// total adds up in order.
func total(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum
}

// squares adds up squares: a number that tells one vector of scores from another.
func squares(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	return sum
}
