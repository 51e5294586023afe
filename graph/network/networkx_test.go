package network

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"os/exec"
	"testing"
)

// Against NetworkX, where gonum has no equal. One process answers for all networks.

const networkxScript = `
import json, sys
try:
    import networkx as nx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank  # without SciPy
except ImportError:
    sys.exit(9)
out = []
for line in sys.stdin:
    q = json.loads(line)
    g = (nx.Graph if q["undirected"] else nx.DiGraph)()
    g.add_nodes_from(range(q["n"]))
    g.add_weighted_edges_from(q["arcs"])
    w = "weight" if q["weighted"] else None
    row = lambda d: [d[v] for v in range(q["n"])]
    a = {"closeness": row(nx.closeness_centrality(g, distance=w))}
    a["katz"] = row(nx.katz_centrality(g, alpha=q["alpha"], max_iter=10000, tol=1e-13, weight=w))
    try:
        a["eigenvector"] = row(nx.eigenvector_centrality(g, max_iter=5000, tol=1e-13, weight=w))
    except nx.PowerIterationFailedConvergence:
        a["eigenvector"] = None
    seeds = {v: 1.0 for v in q["seeds"]}
    a["pagerank"] = row(pagerank(g, alpha=0.85, personalization=seeds, dangling=seeds, tol=1e-12, max_iter=1000, weight=w))
    x = [1 / q["n"]] * q["n"]
    both = [(int(u), int(v), c) for u, v, c in q["arcs"]]
    for _ in range(600):  # HITS by its definition: NetworkX takes it from SciPy
        b, y = [0.0] * q["n"], [0.0] * q["n"]
        for u, v, c in both:
            b[v] += x[u] * (c if w else 1)
        total = sum(b)
        b = [z / total for z in b]
        for u, v, c in both:
            y[u] += b[v] * (c if w else 1)
        total = sum(y)
        x = [z / total for z in y]
    a["hubs"], a["authorities"] = x, b
    out.append(a)
json.dump(out, sys.stdout)
`

type networkxQuestion struct {
	N          int          `json:"n"`
	Arcs       [][3]float64 `json:"arcs"`
	Undirected bool         `json:"undirected"`
	Weighted   bool         `json:"weighted"`
	Alpha      float64      `json:"alpha"`
	Seeds      []uint32     `json:"seeds"`
}

type networkxAnswer struct {
	Closeness, Katz, Eigenvector, PageRank, Hubs, Authorities []float64
}

func TestAgainstNetworkX(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	var networks []*Network
	var questions []networkxQuestion
	var in bytes.Buffer
	for _, undirected := range []bool{false, true} {
		for _, weighted := range []bool{false, true} {
			for seed := range uint64(4) {
				random := rand.New(rand.NewPCG(seed, 11))
				g := randomNetwork(t, random, 5+random.IntN(30), 20+random.IntN(120), weighted, undirected)
				q := networkxQuestion{N: g.Len(), Undirected: undirected, Weighted: weighted, Arcs: [][3]float64{},
					Alpha: 0.5 / math.Max(1, spectralRadius(g, 1)), Seeds: []uint32{0, 3}}
				eachArc(g, func(u, v uint32, w float64) { q.Arcs = append(q.Arcs, [3]float64{float64(u), float64(v), w}) })
				networks, questions = append(networks, g), append(questions, q)
				line, err := json.Marshal(q)
				if err != nil {
					t.Fatal(err)
				}
				in.Write(append(line, '\n'))
			}
		}
	}
	c := exec.Command(python, "-c", networkxScript)
	c.Stdin = &in
	var errOut bytes.Buffer
	c.Stderr = &errOut
	out, err := c.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) && failed.ExitCode() == 9 {
		t.Skip("NetworkX is not installed")
	}
	if err != nil {
		t.Fatalf("%v: %s", err, errOut.Bytes())
	}
	var answers []networkxAnswer
	if err := json.Unmarshal(out, &answers); err != nil {
		t.Fatal(err)
	}
	if len(answers) != len(questions) {
		t.Fatalf("%d answers to %d questions", len(answers), len(questions))
	}
	for i, g := range networks {
		q, want := questions[i], answers[i]
		wantNear(t, "closeness", Closeness(g, 0).Closeness, want.Closeness, 1e-9)
		katz, _, err := Katz(g, SpectralOptions{Alpha: q.Alpha, Tolerance: 1e-14})
		if err != nil {
			t.Fatal(err)
		}
		wantNear(t, "Katz", katz, want.Katz, 1e-7)
		got, err := Eigenvector(g, SpectralOptions{Tolerance: 1e-13})
		if want.Eigenvector != nil && err == nil {
			wantNear(t, "eigenvector", got, want.Eigenvector, 1e-5)
		} else if want.Eigenvector != nil && g.Undirected {
			t.Errorf("eigenvector: %v", err)
		}
		wantNear(t, "personalised PageRank", PageRank(g, PageRankOptions{Seeds: q.Seeds}), want.PageRank, 1e-8)
		hubs, authorities, err := HITS(g, SpectralOptions{Tolerance: 1e-13})
		if err != nil {
			continue // two authorities so alike that a thousand steps do not part them
		}
		wantNear(t, "hubs", hubs, want.Hubs, 1e-5)
		wantNear(t, "authorities", authorities, want.Authorities, 1e-5)
	}
}
