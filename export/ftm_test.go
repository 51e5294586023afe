package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"kg/graph"
)

// ftmRequired are the properties that FollowTheMoney's schema (4.11) requires of each schema that kg writes.
var ftmRequired = map[string][]string{
	"Article": {"fileName"}, "Person": {"name"}, "Organization": {"name"}, "LegalEntity": {"name"}, "Address": {"full"}, "Event": {"name"}, "Position": {"name"},
	"Directorship": {"director", "organization"}, "Employment": {"employer", "employee"}, "Membership": {"member", "organization"}, "Representation": {"agent", "client"},
	"Occupancy": {"holder", "post"}, "Family": {"person", "relative"}, "Associate": {"person", "associate"}, "Succession": {"predecessor", "successor"},
	"Payment": {"payer", "beneficiary"}, "UnknownLink": {"subject", "object"},
}

func TestFTMRequiredProperties(t *testing.T) {
	for name, v := range map[string]*testView{"gold": goldView(t), "hostile": hostileView(hostile[:30])} {
		known := map[string]string{}
		lines := bufio.NewScanner(bytes.NewReader(written(t, v, Options{Format: "ftm"})))
		for lines.Scan() {
			var e struct {
				ID, Schema string
				Properties map[string][]string
			}
			if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
				t.Fatal(err)
			}
			known[e.ID] = e.Schema
			required, ok := ftmRequired[e.Schema]
			if !ok {
				t.Errorf("%s: kg writes no %s", name, e.Schema)
			}
			for _, property := range required {
				if len(e.Properties[property]) == 0 && e.Schema != "Article" {
					t.Errorf("%s: no %s in %s", name, property, lines.Text())
				}
				if len(required) == 2 && known[e.Properties[property][0]] == "" {
					t.Errorf("%s: an end that was not written in %s", name, lines.Text())
				}
			}
		}
	}
}

// TestFTMAcceptedByItsLibrary validates each line as FollowTheMoney itself does, where it is installed.
func TestFTMAcceptedByItsLibrary(t *testing.T) {
	python3 := python(t, "followthemoney")
	paths := files(t, Options{Format: "ftm"}, map[string]*testView{"gold": goldView(t), "hostile": hostileView(hostile)})
	out := run(t, nil, python3, append([]string{"-W", "ignore", "-c", `
import sys, json
from followthemoney import model
from followthemoney.exc import InvalidData
for path in sys.argv[1:]:
    entities = {}
    for line in open(path):
        data = json.loads(line)
        e = model.get_proxy(data, cleaned=False)
        try: e.schema.validate(data)
        except InvalidData as err: print(err.errors, line)
        kept = {p.name for p, x in e.itervalues()}
        if set(data["properties"]) - kept: print("lost", set(data["properties"]) - kept, line)
        if e.id in entities: print("twice", line)
        entities[e.id] = e
    for e in entities.values():
        for p, x in e.itervalues():
            if p.type.name != "entity": continue
            if x not in entities: print("no", x)
            elif not entities[x].schema.is_a(p.range): print(p.qname, "is a", entities[x].schema.name)
`}, paths...)...)
	if out != "" {
		t.Error(out)
	}
}

func TestFTMLinksFitTheirPredicates(t *testing.T) {
	links, err := readFTM()
	if err != nil {
		t.Fatal(err)
	}
	p := graph.DefaultPredicates()
	for _, l := range links {
		if row, ok := p.Lookup(l.predicate); l.predicate != "role" {
			if !ok {
				t.Errorf("ftm.tsv: no predicate %s", l.predicate)
			}
			for _, s := range l.subjects {
				for _, o := range l.objects {
					if !row.Allows(graph.EntityType(s), graph.EntityType(o)) {
						t.Errorf("ftm.tsv: %s from %s to %s is never said", l.predicate, s, o)
					}
				}
			}
		}
		if ftmRequired[l.schema] == nil {
			t.Errorf("ftm.tsv: unknown schema %s", l.schema)
		}
	}
}

func TestFTMLeavesOutWhatIsNotSo(t *testing.T) {
	var note string
	ftm := string(written(t, smallView(), Options{Format: "ftm", Note: func(s string) { note = s }}))
	if !strings.HasSuffix(note, "2 statements left out.") || strings.Contains(ftm, "participates in") || strings.Contains(ftm, "member of") {
		t.Errorf("note %q in\n%s", note, ftm)
	}
}
