package export

import (
	"strings"
	"testing"
)

func TestGEXFReadByNetworkX(t *testing.T) {
	// An older NetworkX knows GEXF up to 1.2, which differs in what it is called, as far as kg's goes.
	networkx(t, Options{Format: "gexf"}, `
def read(data):
    version = "1.3"
    if version not in nx.readwrite.gexf.GEXF.versions:
        version, data = "1.2draft", data.replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft")
    g = nx.read_gexf(io.BytesIO(data), version=version)
    return g if g.is_multigraph() else nx.MultiDiGraph(g)`)
}

func TestGEXFHasTime(t *testing.T) {
	gexf := string(written(t, smallView(), Options{Format: "gexf"}))
	for _, want := range []string{
		`label="secretary-general-of" kind="secretary-general-of" weight="1" start="2014-10-01">`,
		`kind="héberger (former)" weight="1" start="2010-01-01" end="2012-12-31">`,
		`label="sommet de Vilnius" start="2023-07-01" end="2023-07-31">`,
	} {
		if !strings.Contains(gexf, want) {
			t.Errorf("no %s in\n%s", want, gexf)
		}
	}
}

func TestInterval(t *testing.T) {
	for _, c := range []struct{ date, first, last string }{
		{"2024-12-03", "2024-12-03", "2024-12-03"}, {"2024-02", "2024-02-01", "2024-02-29"}, {"2024", "2024-01-01", "2024-12-31"},
		{"2010/2024-10", "2010-01-01", "2024-10-31"}, {"2014-10-01/", "2014-10-01", ""}, {"/2014", "", "2014-12-31"},
		{"", "", ""}, {"/", "", ""}, {"jeudi", "", ""}, {"2024-13", "", ""}, {"2024-02-30", "", ""}, {"2024/2010", "", ""}, {"-001", "", ""},
	} {
		if first, last := interval(c.date); first != c.first || last != c.last {
			t.Errorf("interval(%q) = %q, %q, want %q, %q", c.date, first, last, c.first, c.last)
		}
	}
}
