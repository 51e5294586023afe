package export

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
	"gonum.org/v1/gonum/graph/formats/rdf"

	"kg/graph"
)

// rdfViews are the graphs that the tests of linked data write.
func rdfViews(t testing.TB) map[string]*testView {
	return map[string]*testView{"small": smallView(), "gold": goldView(t), "hostile": hostileView(hostile), "empty": {}}
}

// statementsOf reads N-Triples with gonum's parser and returns them sorted, in its spelling.
func statementsOf(t *testing.T, triples []byte) []string {
	t.Helper()
	d := rdf.NewDecoder(bytes.NewReader(triples))
	var all []string
	for {
		s, err := d.Unmarshal()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("after %d triples: %v", len(all), err)
		}
		parts := make([]string, 0, 3)
		for _, term := range []rdf.Term{s.Subject, s.Predicate, s.Object} {
			text, qualifier, kind, err := term.Parts()
			if err != nil {
				t.Fatalf("%s: %v", term.Value, err)
			}
			parts = append(parts, kind.String()+" "+text+" "+qualifier)
		}
		all = append(all, strings.Join(parts, "\t"))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func TestNTriplesReadByGonum(t *testing.T) {
	for name, v := range rdfViews(t) {
		t.Run(name, func(t *testing.T) {
			got := statementsOf(t, written(t, v, Options{Format: "ntriples"}))
			if len(got) < len(v.entities)+7*len(v.statements) {
				t.Errorf("%d triples for %d entities and %d statements", len(got), len(v.entities), len(v.statements))
			}
		})
	}
}

// TestJSONLDHoldsTheSameTriples turns JSON-LD into N-Quads with json-gold: they must be what N-Triples holds.
func TestJSONLDHoldsTheSameTriples(t *testing.T) {
	for name, v := range rdfViews(t) {
		t.Run(name, func(t *testing.T) {
			doc, err := ld.DocumentFromReader(bytes.NewReader(written(t, v, Options{Format: "jsonld"})))
			if err != nil {
				t.Fatal(err)
			}
			o := ld.NewJsonLdOptions("")
			o.Format = "application/n-quads"
			quads, err := ld.NewJsonLdProcessor().ToRDF(doc, o)
			if err != nil {
				t.Fatal(err)
			}
			got, want := statementsOf(t, []byte(quads.(string))), statementsOf(t, written(t, v, Options{Format: "ntriples"}))
			if !slices.Equal(got, want) {
				for _, x := range got {
					if !slices.Contains(want, x) {
						t.Logf("more: %q", x)
					}
				}
				for _, x := range want {
					if !slices.Contains(got, x) {
						t.Logf("less: %q", x)
					}
				}
				t.Errorf("%d triples in JSON-LD, %d in N-Triples", len(got), len(want))
			}
		})
	}
}

// files writes the views in a format into files and returns their names.
func files(t *testing.T, o Options, views map[string]*testView) []string {
	t.Helper()
	var paths []string
	for name, v := range views {
		path := filepath.Join(t.TempDir(), name)
		if err := WriteFile(path, v, o); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func TestTurtleReadByRDFLib(t *testing.T) {
	python3 := python(t, "rdflib")
	views := map[string]*testView{"small": smallView(), "hostile": hostileView(hostile), "empty": {}}
	for name, v := range views {
		one := map[string]*testView{name: v}
		args := append(files(t, Options{Format: "turtle"}, one), files(t, Options{Format: "ntriples"}, one)...)
		got := run(t, nil, python3, append([]string{"-W", "ignore", "-c", `
import sys, logging, rdflib
logging.disable(logging.CRITICAL)  # of dates and numbers that are none in the hostile graph
rdflib.NORMALIZE_LITERALS = False
a, b = rdflib.Graph().parse(sys.argv[1], format="turtle"), rdflib.Graph().parse(sys.argv[2], format="nt")
print(len(a), set(a) == set(b))`}, args...)...)
		if want := cell(len(statementsOf(t, written(t, v, Options{Format: "ntriples"}))), "") + " True\n"; got != want {
			t.Errorf("%s: RDFLib reads %q, want %q", name, got, want)
		}
	}
}

func TestStarReadByOxigraph(t *testing.T) {
	python3 := python(t, "pyoxigraph; pyoxigraph.RdfFormat.TURTLE; pyoxigraph.Triple")
	for name, v := range rdfViews(t) {
		one := map[string]*testView{name: v}
		args := append(files(t, Options{Format: "turtle", Flavor: "star"}, one), files(t, Options{Format: "ntriples", Flavor: "star"}, one)...)
		got := run(t, nil, python3, append([]string{"-c", `
import sys, pyoxigraph as ox
a = set(ox.parse(path=sys.argv[1], format=ox.RdfFormat.TURTLE)); b = set(ox.parse(path=sys.argv[2], format=ox.RdfFormat.N_TRIPLES))
print(a == b, sum(isinstance(q.object, ox.Triple) for q in a))`}, args...)...)
		if want := "True " + cell(len(v.statements), "") + "\n"; got != want {
			t.Errorf("%s: Oxigraph reads %q, want %q", name, got, want)
		}
	}
}

// TestWikidataTheRightWayRound: Wikidata says that NATO has a secretary general, not that he has one.
func TestWikidataTheRightWayRound(t *testing.T) {
	nt := string(written(t, smallView(), Options{Format: "ntriples"}))
	const e, wdt = "<urn:kg:entity:", "<http://www.wikidata.org/prop/direct/"
	for _, want := range []string{
		e + "otan> " + wdt + "P3975> " + e + "jens-stoltenberg> .\n",
		e + "ukraine> " + wdt + "P35> " + e + "volodymyr-zelensky> .\n",
		e + "sommet-de-vilnius> " + wdt + "P131> " + e + "vilnius> .\n",
		e + "jens-stoltenberg> <urn:kg:predicate:secretary-general-of> " + e + "otan> .\n",
	} {
		if !strings.Contains(nt, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, never := range []string{wdt + "P463> " + e, e + "ukraine> <urn:kg:predicate:member-of>", wdt + "P39>"} {
		if strings.Contains(nt, never) {
			t.Errorf("%s is said, though it is denied, or no relation", never)
		}
	}
}

func TestWikidataTableCoversThePredicates(t *testing.T) {
	for _, row := range graph.DefaultPredicates().All() {
		if row.Wikidata != "" && !strings.Contains(wikidataTSV, "\n"+row.Wikidata+"\t") {
			t.Errorf("%s is %s, which wikidata.tsv does not hold", row.Name, row.Wikidata)
		}
	}
	properties, err := readWikidata()
	if err != nil {
		t.Fatal(err)
	}
	if !properties["P3975"].inverse || properties["P463"].inverse {
		t.Error("secretary general and member of read the wrong way round")
	}
	if _, ok := properties["P39"]; ok {
		t.Error("a position held is written as a relation to the body")
	}
}

func TestAddressesUnderABase(t *testing.T) {
	for base, want := range map[string]string{
		"urn:kg:": "urn:kg:entity:a%20b", "https://example.org/kg": "https://example.org/kg/entity/a%20b",
		"https://example.org/kg/": "https://example.org/kg/entity/a%20b", "https://example.org/a b<": "https://example.org/a-b-/entity/a%20b",
	} {
		if got := newRDFSpaces(base).entity + percentEncode("a b"); got != want {
			t.Errorf("under %s: %s, want %s", base, got, want)
		}
	}
}
