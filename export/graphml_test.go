package export

import (
	"bytes"
	"encoding/xml"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"kg/graph"
)

// python finds a Python that has a module; it skips where there is none.
func python(t *testing.T, module string) string {
	t.Helper()
	for _, path := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(path, "-c", "import "+module).Run() == nil {
			return path
		}
	}
	t.Skipf("no python3 can import %s", module)
	return ""
}

// networkx runs a program in Python, which defines read(data), on what the exporter wrote of several graphs, and checks
// that the numbers it prints of each are those of the graph. It skips without NetworkX.
func networkx(t *testing.T, o Options, read string) {
	t.Helper()
	python3 := python(t, "networkx")
	var want string
	args := []string{"-W", "ignore", "-c", "import sys, io, json, networkx as nx\n" + read + `
for path in sys.argv[1:]:
    g = read(open(path, "rb").read())
    assert g.is_directed() and g.is_multigraph()
    print(g.number_of_nodes(), g.number_of_edges(), sum(d["support"] for _, _, d in g.edges(data=True)), sum(d["mentions"] for _, d in g.nodes(data=True)))`}
	for name, v := range map[string]*testView{"small": smallView(), "gold": goldView(t), "hostile": hostileView(hostile), "empty": {}} {
		path := filepath.Join(t.TempDir(), name)
		if err := WriteFile(path, v, o); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
		want += counts(v)
	}
	if got := run(t, nil, python3, args...); got != want {
		t.Errorf("NetworkX counts\n%swant\n%s", got, want)
	}
}

func TestGraphMLReadByNetworkX(t *testing.T) {
	for _, flavor := range []string{"plain", "gephi", "yed"} {
		networkx(t, Options{Format: "graphml", Flavor: flavor}, "def read(data): return nx.read_graphml(io.BytesIO(data), force_multigraph=True)")
	}
}

// counts are the nodes, edges, support and mentions of a view, as the programs in Python print them.
func counts(v *testView) string {
	support, mentions := 0, 0
	for _, s := range v.statements {
		support += s.Support
	}
	for _, e := range v.entities {
		mentions += len(e.Mentions)
	}
	return strings.Join([]string{strconv.Itoa(len(v.entities)), strconv.Itoa(len(v.statements)), strconv.Itoa(support), strconv.Itoa(mentions)}, " ") + "\n"
}

func TestGraphMLKeepsNames(t *testing.T) {
	v := hostileView(hostile)
	var doc struct {
		Graph struct {
			Nodes []struct {
				ID   string `xml:"id,attr"`
				Data []struct {
					Key   string `xml:"key,attr"`
					Value string `xml:",chardata"`
				} `xml:"data"`
			} `xml:"node"`
		} `xml:"graph"`
	}
	if err := xml.NewDecoder(bytes.NewReader(written(t, v, Options{Format: "graphml"}))).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for i, n := range doc.Graph.Nodes {
		if ids[n.ID] {
			t.Errorf("two nodes have the id %q", n.ID)
		}
		ids[n.ID] = true
		want := v.entities[i].Name
		if strings.ContainsAny(want, "\x00\x01\ufffe") || !utf8.ValidString(want) || want == "" {
			continue
		}
		if n.Data[0].Value != want {
			t.Errorf("label %q, want %q", n.Data[0].Value, want)
		}
	}
}

func TestXMLIDsAreDistinctTokens(t *testing.T) {
	seen := map[string]string{}
	for _, id := range append([]string{"mark-rutte", "_5f_", "_", "__", "é", "_c3_", "a b", "a_20_b"}, hostile...) {
		token := xmlID(id)
		if other, twice := seen[token]; twice && other != id {
			t.Errorf("%q and %q are both %q", other, id, token)
		}
		seen[token] = id
		for _, r := range token {
			if r > 127 || strings.ContainsRune(" \t\n<>&\"'", r) {
				t.Errorf("%q is no NMTOKEN", token)
			}
		}
	}
	if got := xmlID("mark-rutte"); got != "mark-rutte" {
		t.Errorf("mark-rutte became %q", got)
	}
}

func TestEveryEndIsANode(t *testing.T) {
	var v graph.View = goldView(t)
	graphml := string(written(t, v, Options{Format: "graphml"}))
	for s := range v.Statements() {
		if !strings.Contains(graphml, `<node id="`+xmlID(s.Subject)+`"`) {
			t.Fatalf("%s has no node", s.Subject)
		}
	}
}
