package eval

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFoldGold(t *testing.T) {
	for in, want := range map[string]string{
		"L’OTAN":                     "otan",
		"M. Mercier":                 "mercier",
		"la République tchèque":      "republique tcheque",
		"Élysée":                     "elysee",
		"  Le   Monde ":              "monde",
		"l'Assemblée « nationale »":  "assemblee nationale",
		"Straße":                     "strasse",
		"des Émirats arabes unis":    "emirats arabes unis",
		"de la Banque d'Espagne":     "banque d'espagne",
		"Mme Roy":                    "roy",
		"":                           "",
		"École normale supérieure, ": "ecole normale superieure",
	} {
		if got := FoldGold(in); got != want {
			t.Errorf("FoldGold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAlignGold(t *testing.T) {
	g := &Gold{Entities: []GoldEntity{
		{ID: "anna", Type: "Person", Name: "Anna Roy"},
		{ID: "leo", Type: "Person", Name: "Léo Roy"},
		{ID: "espagne", Type: "Place", Name: "Espagne", Aliases: []string{"Madrid"}},
		{ID: "madrid", Type: "Place", Name: "Madrid"},
		{ID: "sommet", Type: "Event", Name: "sommet de Séville sur l'eau"},
	}}
	for _, c := range []struct {
		name   string
		system []SystemEntity
		want   map[string]string
	}{
		{"nothing", nil, map[string]string{}},
		{"the name before the alias", []SystemEntity{{ID: "1", Type: "Place", Name: "Madrid"}, {ID: "2", Type: "Place", Name: "l'Espagne"}},
			map[string]string{"1": "madrid", "2": "espagne"}},
		{"another type is nobody", []SystemEntity{{ID: "1", Type: "Organization", Name: "Espagne"}}, map[string]string{}},
		{"a surname, one to one", []SystemEntity{{ID: "1", Type: "Person", Name: "Roy"}, {ID: "2", Type: "Person", Name: "Anna Roy"}},
			map[string]string{"1": "leo", "2": "anna"}},
		{"two full names that differ", []SystemEntity{{ID: "1", Type: "Person", Name: "Jean Roy"}}, map[string]string{}},
		{"a second one of the same is nobody", []SystemEntity{{ID: "1", Type: "Person", Name: "Anna Roy"}, {ID: "2", Type: "Person", Name: "Anna  ROY"}},
			map[string]string{"1": "anna"}},
		{"half of an event's words", []SystemEntity{{ID: "1", Type: "Event", Name: "le sommet de Séville"}}, map[string]string{"1": "sommet"}},
		{"less than half", []SystemEntity{{ID: "1", Type: "Event", Name: "sommet"}}, map[string]string{}},
	} {
		if d := cmp.Diff(c.want, AlignGold(g, c.system)); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
	}
}

func TestReadGoldRefuses(t *testing.T) {
	dir := t.TempDir()
	if _, err := ReadGold(dir); err == nil {
		t.Error("an empty folder is not refused")
	}
	if err := os.WriteFile(filepath.Join(dir, "a.json"), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadGold(dir); err == nil || !strings.Contains(err.Error(), "a.json") {
		t.Errorf("error %v does not name the file", err)
	}
}

// alignScript prints, as JSON, whom score.py aligns: document -> system id -> gold id.
const alignScript = `
import json, sys
sys.path.insert(0, sys.argv[1])
import score
golds, system = score.read_gold(sys.argv[2]), score.from_jsonl(sys.argv[3])
print(json.dumps({d: score.align(g["entities"], system.get(d, ({}, []))[0]) for d, g in golds.items()}))
`

// Entities are aligned as score.py aligns them.
func TestAlignAgreesWithPython(t *testing.T) {
	dir := tools(t)
	eachMangled(t, func(folder, file string, gold map[string]*Gold, system map[string]*SystemDocument) {
		out, err := exec.Command("python3", "-c", alignScript, dir, folder, file).Output()
		if err != nil {
			t.Fatalf("score.py: %v", err)
		}
		var want map[string]map[string]string
		if err := json.Unmarshal(out, &want); err != nil {
			t.Fatal(err)
		}
		for doc, g := range gold {
			if d := cmp.Diff(want[doc], AlignGold(g, system[doc].Entities)); d != "" {
				t.Errorf("%s/%s (-score.py +AlignGold):\n%s", folder, doc, d)
			}
		}
	})
}

// Names and sentences of our own annotations stand in their articles.
func TestArticlesHoldWhatIsAnnotated(t *testing.T) {
	const winer = "../../shared/data/winer-fr/train"
	for dir, texts := range map[string]string{"articles/read": "articles/read", "articles/unread": "articles/unread",
		"articles/press/read": "articles/press/read", "articles/press/unread": "articles/press/unread", "articles/press/later": "articles/press/later", "articles/press/opened": "articles/press/opened",
		"articles/winer/read": winer, "articles/winer/unread": winer} {
		gold, err := ReadGold(dir)
		if err != nil || len(gold) == 0 {
			t.Fatalf("%s: %d annotations, %v", dir, len(gold), err)
		}
		if _, err := os.Stat(texts); err != nil {
			t.Logf("%s: the texts are not here, %s", dir, texts)
			continue
		}
		for name, g := range gold {
			b, err := os.ReadFile(filepath.Join(texts, name+".txt"))
			if err != nil {
				t.Error(err)
				continue
			}
			text := strings.ReplaceAll(strings.Join(strings.Fields(string(b)), " "), "’", "'")
			holds := func(part string) bool {
				return strings.Contains(text, strings.ReplaceAll(strings.Join(strings.Fields(part), " "), "’", "'"))
			}
			ids := map[string]bool{}
			for _, e := range g.Entities {
				ids[e.ID] = true
			}
			for _, s := range g.Triples {
				if !holds(s.Sentence) || !ids[s.Subject] || !ids[s.Object] {
					t.Errorf("%s/%s: %s, %s, %s: %q", dir, name, s.Subject, s.Predicate, s.Object, s.Sentence)
				}
			}
		}
	}
}
