// Command bench measures kg's algorithms on graphs beside their peers: igraph's C library, gonum's own graph and
// algorithms, NetworkX. Every peer is a process of its own that loads the same files and does the same tasks; the results
// are compared, and one table of times and memory is printed as Markdown. Peers that are not installed are left out.
//
// Run it by `make bench-peers`. The graphs are R-MAT graphs (Chakrabarti, Zhan and Faloutsos 2004) made here, the same
// each time.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	peer := flag.String("peer", "", "be this peer (kg or gonum) on the graph and the tasks that follow")
	dir := flag.String("dir", "", "where graphs and programs are put (default: a folder that is removed)")
	python := flag.String("python", "python3", "Python with NetworkX")
	large := flag.Bool("large", true, "also the graph of 1,000,000 nodes")
	cpu := flag.Bool("cpu", false, "measure the time of the processor, of all threads, not that of the clock: for a machine that does other work")
	flag.Parse()
	if *cpu {
		os.Setenv(clockVariable, "cpu")   // the peers inherit it
		os.Setenv("OMP_NUM_THREADS", "1") // igraph's threads count while they wait
	}
	var err error
	if *peer != "" {
		err = runPeer(os.Stdout, *peer, flag.Args())
	} else {
		err = compare(os.Stdout, *dir, *python, *large)
	}
	if err != nil {
		log.Fatal("bench: ", err)
	}
}

// clockVariable is the environment variable by which peers are told to measure processor time.
const clockVariable = "BENCH_CLOCK"

// bench is a graph and what is asked of it.
type bench struct {
	name         string
	nodes, edges int
	tasks        []string
	without      map[string][]string // tasks that a peer would need minutes for
}

var benches = []bench{
	{"10,000 nodes, 50,000 edges", 10000, 50000, []string{"load", "pagerank", "hits", "path", "kpaths", "louvain"},
		map[string][]string{"networkx": {"kpaths"}}},
	{"36,692 nodes, 183,831 edges (as many as Enron e-mail)", 36692, 183831, []string{"pagerank", "path", "kpaths", "louvain"},
		map[string][]string{"gonum": {"kpaths", "louvain"}, "networkx": {"kpaths", "louvain"}}},
	{"1,000 nodes, 5,000 edges", 1000, 5000, []string{"betweenness", "betweenness-cores", "closeness"},
		map[string][]string{"igraph": {"betweenness-cores"}, "gonum": {"betweenness-cores"}, "networkx": {"betweenness-cores"}}},
}

var largeBench = bench{"1,000,000 nodes, 5,000,000 edges", 1000000, 5000000, []string{"pagerank", "components", "path", "kpaths"},
	map[string][]string{"gonum": {"pagerank", "components", "path", "kpaths"}, "networkx": {"pagerank", "components", "path", "kpaths"},
		"igraph": {"kpaths"}}}

var taskNames = map[string]string{
	"load":              "read an edge list of text",
	"pagerank":          "PageRank",
	"hits":              "HITS",
	"path":              "shortest weighted path",
	"kpaths":            "10 shortest weighted paths",
	"louvain":           "communities (modularity)",
	"betweenness":       "exact betweenness, one core",
	"betweenness-cores": "exact betweenness, all cores",
	"closeness":         "closeness, one core",
	"components":        "components",
}

var peers = []string{"kg", "igraph", "gonum", "networkx"}

// compare runs all peers on all graphs and prints the tables.
func compare(w io.Writer, dir, python string, large bool) error {
	if dir == "" {
		temp, err := os.MkdirTemp("", "kg-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		dir = temp
	} else if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	commands, err := peerCommands(dir, python)
	if err != nil {
		return err
	}
	list := benches
	if large {
		list = append(list[:len(list):len(list)], largeBench)
	}
	clock := "by the clock"
	if os.Getenv(clockVariable) == "cpu" {
		clock = "of processor time, all threads together"
	}
	fmt.Fprintf(w, "%d cores, %s. Medians in milliseconds %s; of paths, the mean over the pairs asked for.\nMemory is the most that the process had resident.\n",
		runtime.NumCPU(), runtime.Version(), clock)
	for _, b := range list {
		path := filepath.Join(dir, fmt.Sprintf("rmat-%d-%d", b.nodes, b.edges))
		if err := writeGraph(path, b.nodes, b.edges); err != nil {
			return err
		}
		results := map[string]map[string]result{}
		for _, p := range peers {
			if commands[p] == nil {
				continue
			}
			if results[p], err = measure(commands[p], path, b.tasksOf(p)); err != nil {
				return fmt.Errorf("%s: %w", p, err)
			}
		}
		if err := printTable(w, b, results); err != nil {
			return err
		}
	}
	return nil
}

func (b bench) tasksOf(peer string) []string {
	var tasks []string
	for _, t := range b.tasks {
		left := false
		for _, w := range b.without[peer] {
			left = left || w == t
		}
		if !left {
			tasks = append(tasks, t)
		}
	}
	return tasks
}

// peerCommands finds or builds the peers; one that cannot be had is left out, with a message.
func peerCommands(dir, python string) (map[string][]string, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	c := map[string][]string{"kg": {self, "-peer", "kg"}, "gonum": {self, "-peer", "gonum"}}
	if exec.Command(python, "-c", "import networkx, scipy").Run() == nil {
		c["networkx"] = []string{python, "bench/peers/networkx_peer.py"}
	} else {
		log.Print("bench: without NetworkX: not installed (python3-networkx, python3-scipy)")
	}
	flags, err := exec.Command("pkg-config", "--cflags", "--libs", "igraph").Output()
	if err != nil {
		log.Print("bench: without igraph: not installed (libigraph-dev, pkg-config)")
		return c, nil
	}
	program := filepath.Join(dir, "igraph_peer")
	args := append([]string{"-O2", "-o", program, "bench/peers/igraph_peer.c"}, strings.Fields(string(flags))...)
	if out, err := exec.Command("cc", append(args, "-lm")...).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build the igraph peer: %w\n%s", err, out)
	}
	c["igraph"] = []string{program}
	return c, nil
}

// result is what a peer says of a task: the time, and a number that all peers should agree on. The task "memory" has the
// most resident memory in kilobytes.
type result struct{ milliseconds, check float64 }

// measure runs a peer on a graph; it prints a line "task milliseconds check" for each task.
func measure(command []string, path string, tasks []string) (map[string]result, error) {
	results := map[string]result{}
	if len(tasks) == 0 {
		return results, nil
	}
	c := exec.Command(command[0], append(command[1:len(command):len(command)], append([]string{path}, tasks...)...)...)
	var errOut bytes.Buffer
	c.Stderr = &errOut
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, errOut.Bytes())
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		if len(f) != 3 {
			return nil, fmt.Errorf("answered %q", line)
		}
		ms, err1 := strconv.ParseFloat(f[1], 64)
		check, err2 := strconv.ParseFloat(f[2], 64)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		results[f[0]] = result{ms, check}
	}
	return results, nil
}
