package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// GoldEntity is an entity of a gold annotation.
type GoldEntity struct {
	ID      string   `json:"id"`
	Type    string   `json:"type"`
	Name    string   `json:"name"`
	Also    []string `json:"also"`
	Aliases []string `json:"aliases"`
	Tier    string   `json:"tier"`
}

// Names are all the names of a gold entity.
func (e *GoldEntity) Names() []string { return slices.Concat([]string{e.Name}, e.Also, e.Aliases) }

// GoldTriple is a statement of a gold annotation.
type GoldTriple struct {
	Subject   string   `json:"s"`
	Predicate string   `json:"p"`
	Object    string   `json:"o"`
	Or        []string `json:"or"`
	Status    string   `json:"status"`
	Tier      string   `json:"tier"`
	Sentence  string   `json:"sentence"`
}

// Gold is the annotation of one document.
type Gold struct {
	Entities []GoldEntity `json:"entities"`
	Triples  []GoldTriple `json:"triples"`
}

// ReadGold reads the NAME.json files of a folder: document name -> annotation.
func ReadGold(dir string) (map[string]*Gold, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	out := map[string]*Gold{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		g := &Gold{}
		if err := json.Unmarshal(b, g); err != nil {
			return nil, fmt.Errorf("read %s: %w", f, err)
		}
		for i := range g.Entities {
			g.Entities[i].Tier = orDefault(g.Entities[i].Tier, "core")
		}
		for i := range g.Triples {
			g.Triples[i].Tier = orDefault(g.Triples[i].Tier, "core")
			g.Triples[i].Status = orDefault(g.Triples[i].Status, "fact")
		}
		out[documentName(f)] = g
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("read %s: no gold (NAME.json) there", dir)
	}
	return out, nil
}

func orDefault(s, d string) string {
	if s == "" {
		return d
	}
	return s
}

// documentName is the base name of a document without ending: what gold and system documents are matched by.
func documentName(path string) string {
	b := filepath.Base(path)
	return strings.TrimSuffix(b, filepath.Ext(b))
}

var (
	goldPunct    = strings.NewReplacer("«", " ", "»", " ", `"`, " ", "“", " ", "”", " ", "(", " ", ")", " ", ".", " ", ",", " ", ";", " ", ":", " ", "!", " ", "?", " ")
	goldApos     = strings.NewReplacer("’", "'", "`", "'", "´", "'")
	goldArticles = regexp.MustCompile(`^(l'|d'|le |la |les |du |de la |de |des |m |mme |mr )+`)
	goldSplit    = regexp.MustCompile(`[\s'\-–—]+`)
	goldCase     = cases.Fold()
	goldStop     = map[string]bool{"le": true, "la": true, "les": true, "du": true, "de": true, "des": true, "en": true, "et": true, "au": true,
		"aux": true, "sur": true, "un": true, "une": true}
)

// FoldGold folds a name as the gold's scorer does: lower case, no accents, no leading article or title.
func FoldGold(name string) string {
	s := goldCase.String(norm.NFKD.String(name))
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
	s = goldPunct.Replace(goldApos.Replace(s))
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimSpace(goldArticles.ReplaceAllString(s, ""))
}

func goldWords(name string) map[string]bool {
	out := map[string]bool{}
	for _, w := range goldSplit.Split(FoldGold(name), -1) {
		if len([]rune(w)) > 1 && !goldStop[w] {
			out[w] = true
		}
	}
	return out
}

// SystemEntity is an entity of a system as alignment sees it.
type SystemEntity struct {
	ID    string
	Type  string
	Name  string
	Names []string
}

// AlignGold pairs system entities with gold entities, one to one, the best agreement first, as score.py does: system id
// -> gold id.
func AlignGold(g *Gold, system []SystemEntity) map[string]string {
	type pairing struct {
		score        float64
		gold, system string
	}
	var all []pairing
	for i := range g.Entities {
		for k := range system {
			if a := affinity(&g.Entities[i], &system[k]); a > 0 {
				all = append(all, pairing{a, g.Entities[i].ID, system[k].ID})
			}
		}
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if a.score != b.score {
			return a.score > b.score
		}
		if a.gold != b.gold {
			return a.gold < b.gold
		}
		return a.system < b.system
	})
	out, used := map[string]string{}, map[string]bool{}
	for _, p := range all {
		if _, taken := out[p.system]; !taken && !used[p.gold] {
			out[p.system], used[p.gold] = p.gold, true
		}
	}
	return out
}

// affinity is how much a gold and a system entity agree, 0 for not at all.
func affinity(g *GoldEntity, s *SystemEntity) float64 {
	if g.Type != s.Type {
		return 0
	}
	gold, sys := map[string]bool{}, map[string]bool{}
	for _, n := range g.Names() {
		gold[FoldGold(n)] = true
	}
	for _, n := range append([]string{s.Name}, s.Names...) {
		sys[FoldGold(n)] = true
	}
	shared := 0
	for n := range gold {
		if sys[n] {
			shared++
		}
	}
	if shared > 0 {
		if FoldGold(g.Name) == FoldGold(s.Name) {
			shared++
		}
		return float64(1 + shared)
	}
	best := 0.0
	switch g.Type {
	case "Event":
		for _, a := range g.Names() {
			for _, b := range append([]string{s.Name}, s.Names...) {
				wa, wb := goldWords(a), goldWords(b)
				n := 0
				for w := range wa {
					if wb[w] {
						n++
					}
				}
				if m := max(len(wa), len(wb)); len(wa) > 0 && len(wb) > 0 {
					best = max(best, float64(n)/float64(m))
				}
			}
		}
		if best < 0.5 {
			best = 0
		}
	case "Person":
		for a := range gold {
			for b := range sys {
				fa, fb := strings.Fields(a), strings.Fields(b)
				if len(fa) > 0 && len(fb) > 0 && fa[len(fa)-1] == fb[len(fb)-1] && (len(fa) == 1 || len(fb) == 1) {
					best = 0.9
				}
			}
		}
	}
	return best
}
