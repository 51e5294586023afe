package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"kg/graph"
)

// SystemTriple is a statement of a system as it is scored. Optional is true where it is neither right nor wrong to have
// it: in a gold annotation that is scored as a system.
type SystemTriple struct {
	Subject, Predicate, Object string
	Status                     string
	Optional                   bool
}

// SystemDocument is what a system says of one document.
type SystemDocument struct {
	Entities []SystemEntity // by ID
	Triples  []SystemTriple
	Optional map[string]bool // ids of entities that it is neither right nor wrong to have
}

// ReadStatements reads the JSON lines of `kg export --format jsonl`: document name -> what is said of it.
func ReadStatements(r io.Reader) (map[string]*SystemDocument, error) {
	type row struct {
		Kind      string           `json:"kind"`
		ID        string           `json:"id"`
		Name      string           `json:"name"`
		Type      string           `json:"type"`
		Mentions  []graph.Mention  `json:"mentions"`
		Subject   string           `json:"subject"`
		Predicate string           `json:"predicate"`
		Object    string           `json:"object"`
		Status    string           `json:"status"`
		Evidence  []graph.Evidence `json:"evidence"`
	}
	var rows []row
	entities := map[string]*row{}
	b := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var x row
			if err := json.Unmarshal(line, &x); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			rows = append(rows, x)
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	out := map[string]*SystemDocument{}
	at := map[string]map[string]int{} // document, entity -> index
	entity := func(doc string, e *row) *SystemEntity {
		if out[doc] == nil {
			out[doc], at[doc] = &SystemDocument{}, map[string]int{}
		}
		d := out[doc]
		if _, ok := at[doc][e.ID]; !ok {
			at[doc][e.ID] = len(d.Entities)
			d.Entities = append(d.Entities, SystemEntity{ID: e.ID, Type: e.Type, Name: e.Name})
		}
		return &d.Entities[at[doc][e.ID]]
	}
	for i := range rows {
		if e := &rows[i]; e.Kind == "entity" {
			entities[e.ID] = e
			for _, m := range e.Mentions {
				se := entity(documentName(m.Document), e)
				se.Names = append(se.Names, m.Text)
			}
		}
	}
	for i := range rows {
		s := &rows[i]
		if s.Kind != "statement" {
			continue
		}
		for _, ev := range s.Evidence {
			doc := documentName(ev.Document)
			for _, id := range []string{s.Subject, s.Object} {
				if e := entities[id]; e != nil {
					entity(doc, e)
				}
			}
			if out[doc] == nil {
				out[doc], at[doc] = &SystemDocument{}, map[string]int{}
			}
			status := orDefault(string(ev.Status), orDefault(s.Status, string(graph.Fact)))
			out[doc].Triples = append(out[doc].Triples, SystemTriple{s.Subject, s.Predicate, s.Object, status, false})
		}
	}
	return out, nil
}

// GoldAsSystem is a gold annotation as a system's output, to score one annotator against another.
func GoldAsSystem(gold map[string]*Gold) map[string]*SystemDocument {
	out := map[string]*SystemDocument{}
	for doc, g := range gold {
		d := &SystemDocument{Optional: map[string]bool{}}
		for i := range g.Entities {
			e := &g.Entities[i]
			d.Entities = append(d.Entities, SystemEntity{ID: e.ID, Type: e.Type, Name: e.Name, Names: slices.Concat(e.Also, e.Aliases)})
			d.Optional[e.ID] = e.Tier != "core"
		}
		for _, t := range g.Triples {
			d.Triples = append(d.Triples, SystemTriple{t.Subject, t.Predicate, t.Object, t.Status, t.Tier != "core"})
		}
		out[doc] = d
	}
	return out
}

// StatementCount counts what is right, wrong and missed.
type StatementCount struct{ Right, Wrong, Missed int }

// Ratio is the count as a ratio: of what was found, and of the gold.
func (c StatementCount) Ratio() Ratio {
	return Ratio{PNum: float64(c.Right), PDen: float64(c.Right + c.Wrong), RNum: float64(c.Right), RDen: float64(c.Right + c.Missed)}
}

func (c *StatementCount) add(d StatementCount) {
	c.Right, c.Wrong, c.Missed = c.Right+d.Right, c.Wrong+d.Wrong, c.Missed+d.Missed
}

// StatementScore scores entities and statements at four levels, as the gold's score.py does:
//
//	Entities: one gold entity of the type shares a name with it in the document, one to one
//	Links:    the unordered pair of entities is joined by some gold statement
//	Family:   the pair, the direction (unless symmetric) and the predicate's family are right
//	Exact:    so is the predicate, and what is asserted is not confused with what is not
//
// What the gold calls optional is neither missed nor wrong. Scores are over all documents together.
type StatementScore struct {
	Documents                      int
	Entities, Links, Family, Exact StatementCount
}

// Levels lists the four counts with their names, in the order in which they are shown.
func (s *StatementScore) Levels() []struct {
	Name string
	StatementCount
} {
	return []struct {
		Name string
		StatementCount
	}{{"entities", s.Entities}, {"links", s.Links}, {"family", s.Family}, {"exact", s.Exact}}
}

// Difference is something that gold and system do not share in a document.
type Difference struct {
	Wrong     bool // the system has it; else it is missed
	Entity    string
	Type      string // of an entity
	Subject   string // else of a statement, names
	Predicate string
	Object    string
	Asserted  bool
}

// ScoreStatements scores a system's documents against the gold, document by document in the order of their names; each
// is told, where it is not nil, of every document's own score.
func ScoreStatements(gold map[string]*Gold, system map[string]*SystemDocument, each func(doc string, s *StatementScore, differences []Difference)) *StatementScore {
	total := &StatementScore{Documents: len(gold)}
	for _, doc := range slices.Sorted(maps.Keys(gold)) {
		d := system[doc]
		if d == nil {
			d = &SystemDocument{}
		}
		s, differences := scoreDocument(gold[doc], d)
		total.Entities.add(s.Entities)
		total.Links.add(s.Links)
		total.Family.add(s.Family)
		total.Exact.add(s.Exact)
		if each != nil {
			each(doc, s, differences)
		}
	}
	return total
}

// The levels at which statements are compared.
const (
	linksLevel = iota
	familyLevel
	exactLevel
)

// statementKey is a statement as it is compared at a level: ends, predicate or family, and whether it is asserted.
type statementKey struct {
	a, b, label string
	asserted    bool
}

// labelled is a pair with a predicate.
type labelled struct{ a, b, label string }

// latitude is what the gold leaves open.
type latitude struct {
	either       map[labelled]bool   // of any status
	alternatives map[labelled]string // predicates that may stand for another
}

// family is the family of a predicate, "open" for what the table does not hold.
func family(predicate string) string {
	row, _ := graph.DefaultPredicates().Lookup(predicate)
	return row.Family
}

func symmetric(predicate string) bool {
	row, _ := graph.DefaultPredicates().Lookup(predicate)
	return row.Symmetric
}

// pairOf orders the ends of a symmetric predicate.
func pairOf(s, predicate, o string) (string, string) {
	if symmetric(predicate) && o < s {
		return o, s
	}
	return s, o
}

func latitudeOf(triples []GoldTriple) latitude {
	out := latitude{map[labelled]bool{}, map[labelled]string{}}
	for _, t := range triples {
		if t.Status == "any" {
			label := t.Predicate
			if family(label) == "open" {
				label = "open"
			}
			a, b := pairOf(t.Subject, t.Predicate, t.Object)
			out.either[labelled{a, b, label}] = true
		}
		for _, p := range t.Or {
			out.alternatives[labelled{t.Subject, t.Object, p}] = t.Predicate
			if symmetric(p) || symmetric(t.Predicate) {
				out.alternatives[labelled{t.Object, t.Subject, p}] = t.Predicate
			}
		}
	}
	return out
}

// key is what a statement is compared by at a level.
func (l *latitude) key(s, p, o, status string, level int) statementKey {
	if level == linksLevel {
		return statementKey{a: min(s, o), b: max(s, o)}
	}
	if other, ok := l.alternatives[labelled{s, o, p}]; ok {
		p = other
	}
	a, b := pairOf(s, p, o)
	label := p
	if level == familyLevel || family(p) == "open" {
		label = family(p)
	}
	if level == familyLevel {
		return statementKey{a: a, b: b, label: label}
	}
	return statementKey{a, b, label, l.either[labelled{a, b, label}] || graph.Status(status).Asserted()}
}

// unknownPrefix begins the ids of system entities that no gold entity is paired with; gold ids do not hold it.
const unknownPrefix = "\x00"

func scoreDocument(g *Gold, d *SystemDocument) (*StatementScore, []Difference) {
	toGold := AlignGold(g, d.Entities)
	s := &StatementScore{Documents: 1}
	var differences []Difference
	name := map[string]string{}
	hit := map[string]bool{}
	for _, id := range toGold {
		hit[id] = true
	}
	for i := range g.Entities {
		e := &g.Entities[i]
		name[e.ID] = e.Name
		switch {
		case e.Tier != "core":
		case hit[e.ID]:
			s.Entities.Right++
		default:
			s.Entities.Missed++
			differences = append(differences, Difference{Entity: e.Name, Type: e.Type})
		}
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		name[unknownPrefix+e.ID] = "[" + e.Name + "]"
		if _, ok := toGold[e.ID]; !ok && !d.Optional[e.ID] {
			s.Entities.Wrong++
			differences = append(differences, Difference{Wrong: true, Entity: e.Name, Type: e.Type})
		}
	}
	mapped := func(id string) string {
		if to, ok := toGold[id]; ok {
			return to
		}
		return unknownPrefix + id
	}
	open := latitudeOf(g.Triples)
	for level, count := range []*StatementCount{&s.Links, &s.Family, &s.Exact} {
		core, all := map[statementKey]bool{}, map[statementKey]bool{}
		for _, t := range g.Triples {
			k := open.key(t.Subject, t.Predicate, t.Object, t.Status, level)
			all[k] = true
			if t.Tier == "core" {
				core[k] = true
			}
		}
		said, saidCore := map[statementKey]bool{}, map[statementKey]bool{}
		for _, t := range d.Triples {
			k := open.key(mapped(t.Subject), t.Predicate, mapped(t.Object), t.Status, level)
			said[k] = true
			if !t.Optional {
				saidCore[k] = true
			}
		}
		differ := func(k statementKey, wrong bool) {
			if level == exactLevel {
				differences = append(differences, Difference{Wrong: wrong, Subject: name[k.a], Predicate: k.label, Object: name[k.b], Asserted: k.asserted})
			}
		}
		for _, k := range sortedKeys(core) {
			if said[k] {
				count.Right++
			} else {
				count.Missed++
				differ(k, false)
			}
		}
		for _, k := range sortedKeys(saidCore) {
			if !all[k] {
				count.Wrong++
				differ(k, true)
			}
		}
	}
	return s, differences
}

func sortedKeys(set map[statementKey]bool) []statementKey {
	return slices.SortedFunc(maps.Keys(set), func(x, y statementKey) int {
		if c := strings.Compare(x.a+"\x01"+x.label+"\x01"+x.b, y.a+"\x01"+y.label+"\x01"+y.b); c != 0 {
			return c
		}
		if x.asserted == y.asserted {
			return 0
		}
		if x.asserted {
			return -1
		}
		return 1
	})
}
