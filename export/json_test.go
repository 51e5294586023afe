package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"testing"

	"kg/graph"
)

func TestJSONReadByNetworkX(t *testing.T) {
	networkx(t, Options{Format: "json"}, `
def read(data):
    try: return nx.node_link_graph(json.loads(data), edges="edges")
    except TypeError: return nx.node_link_graph(json.loads(data), link="edges")  # before 3.4`)
	networkx(t, Options{Format: "json", Flavor: "cytoscape"}, "def read(data): return nx.cytoscape_graph(json.loads(data))")
}

// TestJSONLIsWhatTheDesignSays reads the lines back: entities first, each statement between entities that were read,
// all evidence, and no pronoun among the names.
func TestJSONLIsWhatTheDesignSays(t *testing.T) {
	v := smallView()
	entities, statements := 0, 0
	lines := bufio.NewScanner(bytes.NewReader(written(t, v, Options{})))
	for lines.Scan() {
		var line struct {
			Kind     string
			Mentions []graph.Mention
			graph.Statement
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatalf("%s: %v", lines.Text(), err)
		}
		switch line.Kind {
		case "entity":
			if statements > 0 {
				t.Error("an entity after a statement")
			}
			if line.Mentions == nil {
				t.Errorf("mentions are null in %s", lines.Text())
			}
			for _, m := range line.Mentions {
				if m.Kind == graph.PronounMention || m.Text == "il" {
					t.Errorf("a pronoun is a mention: %s", lines.Text())
				}
			}
			entities++
		case "statement":
			want := v.statements[statements]
			if line.Subject != want.Subject || line.Predicate != want.Predicate || len(line.Evidence) != 1 || line.Evidence[0] != want.Evidence[0] {
				t.Errorf("read %s, want %+v", lines.Text(), want)
			}
			statements++
		default:
			t.Errorf("a line of kind %q", line.Kind)
		}
	}
	if entities != len(v.entities) || statements != len(v.statements) {
		t.Errorf("%d entities and %d statements, want %d and %d", entities, statements, len(v.entities), len(v.statements))
	}
}
