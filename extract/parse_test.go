package extract

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"io/fs"

	"kg/graph"
)

// loadText loads one rule file.
func loadText(text string) (*Rules, error) {
	return loadRules([]fs.FS{fstest.MapFS{"own.rules": {Data: []byte(text)}}}, graph.DefaultPredicates(), loading{})
}

// Every rule file of ours parses, names known predicates and types, and gives an example for each rule.
func TestRuleFilesParse(t *testing.T) {
	rs, err := loadRules([]fs.FS{os.DirFS("rules")}, graph.DefaultPredicates(), loading{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rs.Rules) < 300 {
		t.Errorf("%d rules, want more", len(rs.Rules))
	}
}

func TestRuleErrors(t *testing.T) {
	const ok = "aimer : supports : subj > obj | Anna Roy aime Luc Mercier.\n"
	for _, c := range []struct {
		text string
		line int
		want string
	}{
		{"aimer supports subj > obj | x", 1, "with a space on both sides"},
		{"rules\n\naimer : adores : subj > obj | x", 3, `unknown predicate "adores"`},
		{"aimer : supports : subj | x", 1, `want "subject > object"`},
		{"aimer : supports : subj > obj : shiny | x", 1, `unknown option "shiny"`},
		{"aimer : supports : subj > obj : status=perhaps | x", 1, `unknown status "perhaps"`},
		{"aimer : supports : subj > obj : confidence=2 | x", 1, "between 0 and 1"},
		{"aimer : supports : subj > obj : confidence=zero | x", 1, "between 0 and 1"},
		{"aimer : supports : subj > obj : without=:x | x", 1, "without a label"},
		{"aimer : supports : subj > obj[Animal] | x", 1, `takes no "Animal"`},
		{"aimer : met : subj > obj[Event] | x", 1, `takes no "Event"`},
		{"suivre : participates-in : subj > obj[Event] | Anna Roy suit le sommet.\nsuivre : met : subj > obj[Event] | x", 2, `takes no "Event"`},
		{"aimer : supports : subj > obj[Person | x", 1, "missing ]"},
		{"aimer : supports : subj > obj..de | x", 1, "an empty step"},
		{"aimer : supports : ^ > obj | x", 1, "an empty step"},
		{"aimer/Q : supports : subj > obj | x", 1, `unknown part of speech "Q"`},
		{"@Animal : supports : here > obj | x", 1, `unknown entity type "Animal"`},
		{" : supports : subj > obj | x", 1, "with a space on both sides"},
		{"+en:x : supports : subj > obj | x", 1, "a rule without a trigger"},
		{"aimer +:x : supports : subj > obj | x", 1, "without a label"},
		{"aimer : supports : subj > obj", 1, "without an example"},
		{ok + "aimer : supports : subj > obj ! Anna Roy dort.", 2, "without an example"},
		{ok + "aimer : supports : subj > obj ? Anna Roy aime Luc Mercier.", 2, "without an example"},
		{"#ami/N : supports : de > obj | x", 1, `unknown class "ami"`},
		{"aimer +obj:#ami : supports : subj > obj | x", 1, `unknown class "ami"`},
		{"aimer : supports : subj > obj : with=obj:#ami | x", 1, `unknown class "ami"`},
		{"aimer : supports : subj > obj~ami | x", 1, `unknown class "ami"`},
		{"| Anna Roy aime Luc Mercier.", 1, "an example without a rule"},
		{"class ami\n| Anna Roy aime Luc Mercier.", 2, "an example without a rule"},
		{ok + "|", 2, "an empty example"},
		{ok + "| x => Anna Roy, supports", 2, "after => stands"},
		{ok + "| x => Anna Roy, supports, Luc Mercier, perhaps", 2, `unknown status "perhaps"`},
		{"class a b", 1, "a name of one word"},
		{"class a\nb\n" + strings.Repeat("x,", mostListed), 3, "classes of more than"},
		{"class # a remark", 1, "a name of one word"},
	} {
		_, err := loadText(c.text)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want an *Error", c.text, err)
			continue
		}
		if e.File != "own.rules" || e.Line != c.line || !strings.Contains(e.Msg, c.want) {
			t.Errorf("%.80q: %v, want line %d: … %s …", c.text, err, c.line, c.want)
		}
		if got := e.Error(); !strings.HasPrefix(got, "own.rules:") {
			t.Errorf("%q does not begin with the file", got)
		}
	}
}

func TestParseRule(t *testing.T) {
	rs, err := loadText(`# a remark
class ami      # who is liked
  ami, copain
  copine
rules
aimer,chérir +en:secret +obj:ami|amie : supports : subj > obj|de~ami : status=possible confidence=0.4 without=à without=mod:jamais with=par place state single country known local
| Anna Roy aime en secret son ami. => Anna Roy, supports, Luc Mercier, possible
| Anna Roy aime Luc Mercier. => possible
! Anna Roy dort. ? Anna Roy rêve.
s'en prendre : criticized : subj > à[Person|Place] | Anna Roy s'en prend à Luc Mercier.
#ami/N : open:aimer : self[Person] > ^obj.subj|de | Anna Roy est l'amie de Luc Mercier.
`)
	if err != nil {
		t.Fatal(err)
	}
	if got := sortedKeys(rs.Class("ami")); !reflect.DeepEqual(got, []string{"ami", "copain", "copine"}) {
		t.Errorf("class ami: %v", got)
	}
	if len(rs.Rules) != 3 {
		t.Fatalf("%d rules", len(rs.Rules))
	}
	r := rs.Rules[0]
	if want := (Trigger{Lemmas: []string{"aimer", "chérir"}, POS: 'V', Fixed: []Fixed{newFixed("en", "secret"), newFixed("obj", "ami", "amie")}}); !reflect.DeepEqual(r.Trigger, want) {
		t.Errorf("trigger %+v", r.Trigger)
	}
	if want := (RuleOptions{Status: graph.Possible, Confidence: 0.4, Without: []Fixed{newFixed("à"), newFixed("mod", "jamais")}, With: []Fixed{newFixed("par")},
		Place: true, State: true, Single: true, Country: true, Known: true, Local: true}); !reflect.DeepEqual(r.Options, want) {
		t.Errorf("options %+v", r.Options)
	}
	if r.Name != "own/aimer,chérir +en:secret +obj:ami|amie" || r.File != "own.rules" || r.Line != 6 || r.Object.String() != "obj|de~ami" {
		t.Errorf("%s at %s:%d, object %s", r.Name, r.File, r.Line, &r.Object)
	}
	wantExamples := []Example{
		{Line: 7, Text: "Anna Roy aime en secret son ami.", Explicit: true, Subject: "Anna Roy", Pred: "supports", Object: "Luc Mercier", Status: graph.Possible},
		{Line: 8, Text: "Anna Roy aime Luc Mercier.", Status: graph.Possible},
		{Line: 9, Text: "Anna Roy dort.", Not: true}, {Line: 9, Text: "Anna Roy rêve.", Wished: true},
	}
	if !reflect.DeepEqual(r.Examples, wantExamples) {
		t.Errorf("examples %+v", r.Examples)
	}
	r = rs.Rules[1]
	if !r.Trigger.Refl || r.Trigger.Clitic != "en" || r.Trigger.Lemmas[0] != "prendre" || !reflect.DeepEqual(r.Object.Types, []graph.EntityType{graph.Person, graph.Place}) {
		t.Errorf("%+v, object %+v", r.Trigger, r.Object)
	}
	r = rs.Rules[2]
	if r.Trigger.Class != "ami" || r.Trigger.POS != 'N' || !r.Open || r.Predicate != "aimer" || r.Object.String() != "^obj.subj|de" || !r.Object.Paths[0][0].Up {
		t.Errorf("%+v, object %s", r, &r.Object)
	}
}

// What each option does to a reading.
func TestOptions(t *testing.T) {
	for _, c := range []struct{ rule, text, want string }{
		{"zozoter : met : subj > obj", "Anna Roy zozote Luc Mercier.", "met"},
		{"zozoter : met : subj > obj : status=former", "Anna Roy zozote Luc Mercier.", "met former"},
		{"zozoter : met : subj > obj : without=à", "Anna Roy zozote Luc Mercier à Lyon.", ""},
		{"zozoter : met : subj > obj : without=à", "Anna Roy zozote Luc Mercier.", "met"},
		{"zozoter : met : subj > obj : with=à", "Anna Roy zozote Luc Mercier.", ""},
		{"zozoter : met : subj > obj : with=à", "Anna Roy zozote Luc Mercier à Lyon.", "met"},
		{"zozoter : met : subj > obj : single", "Anna Roy zozote Luc Mercier et Paul Durand.", "met"},
		{"zozoter : met : subj > obj", "Anna Roy zozote Luc Mercier et Paul Durand.", "met met"},
		{"zozoter : met : subj > obj[Place]", "Anna Roy zozote Luc Mercier.", ""},
		{"zozoter : supports : subj > obj : country", "Anna Roy zozote l'Espagne.", "supports"},
		{"zozoter : visited : subj > obj : country", "Anna Roy zozote Lyon.", ""},
		{"zozoter : visited : subj > obj : local", "Anna Roy zozote l'Espagne.", ""},
		{"zozoter : visited : subj > obj : local", "Anna Roy zozote Lyon.", "visited"},
		{"zozoter : supports : subj > obj : known", "Anna Roy zozote Luc Mercier.", ""},
		{"zozoter : open:zozoter : subj > obj", "Anna Roy zozote Luc Mercier.", "zozoter"},
	} {
		m, _ := open(t)
		x, err := New(Options{Replace: true, Rules: []fs.FS{os.DirFS("rules"), fstest.MapFS{"own.rules": {Data: []byte("rules\n" + c.rule + " | Anna Roy zozote Luc Mercier.")}}}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range x.Extract(graph.Source{ID: "d"}, m.Analyze(c.text)).Statements {
			if strings.HasPrefix(s.Evidence.Rule, "own/") {
				got = append(got, s.Predicate)
				if s.Evidence.Status != graph.Fact {
					got = append(got, string(s.Evidence.Status))
				}
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n\t%s\n\tgave %q, want %q", c.rule, c.text, g, c.want)
		}
	}
}

// A user's class adds to ours; a user's rules stand beside ours or in their place.
func TestUserRules(t *testing.T) {
	m, _ := open(t)
	own := fstest.MapFS{"own.rules": {Data: []byte("rules\nzozoter : met : subj > obj | Anna Roy zozote Luc Mercier.")}, "remarks.txt": {Data: []byte("no rules : at all")}}
	for _, c := range []struct {
		replace bool
		want    int
	}{{false, 2}, {true, 1}} {
		x, err := New(Options{Rules: []fs.FS{own}, Replace: c.replace, Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		const text = "Anna Roy zozote Luc Mercier. La France a attaqué l'Italie."
		if got := statements(x.Extract(graph.Source{ID: "d"}, m.Analyze(text))); len(got) != c.want {
			t.Errorf("replace %v: %v", c.replace, got)
		}
		failures, n := x.TestExamples(m)
		if c.replace && (n != 1 || len(failures) > 0) {
			t.Errorf("%d examples, failures %v", n, failures)
		}
	}
	bad := fstest.MapFS{"own.rules": {Data: []byte("rules\nzozoter : met : subj > obj | Anna Roy dort.")}}
	x, err := New(Options{Rules: []fs.FS{bad}, Replace: true})
	if err != nil {
		t.Fatal(err)
	}
	failures, _ := x.TestExamples(m)
	if len(failures) != 1 || !strings.HasPrefix(failures[0].Error(), "own.rules:2: own/zozoter must match") {
		t.Errorf("failures %v", failures)
	}
}

// Whatever a rule file holds: rules, or an *Error with its file. Rules that are read can be read again from what they are
// named by.
func FuzzRules(f *testing.F) {
	for _, seed := range []string{
		"class a\n  b, c\nrules\naimer : met : subj > obj | Anna Roy aime Luc Mercier.",
		"s'en prendre +à:tort : criticized : subj > à[Person]|sur~contenu : without=à | x ! y ? z",
		"@Place : located-in : here > paren|en : local\n| x => a, located-in, b, former", "#demonym/* : citizen-of : self > demonym | x",
		"a : b : c", "| => ,,", "class", "a : met : [ > ] | x", "a : met : subj. > ^ | x", "\x00 : \xff", " | ", "a/ : met : subj > obj | x",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rs, err := loadText(text)
		var e *Error
		if err != nil {
			if !errors.As(err, &e) || e.File == "" || e.Msg == "" {
				t.Fatalf("error %v without its place", err)
			}
			return
		}
		for _, r := range rs.Rules {
			if len(r.Examples) == 0 || len(r.Subject.Paths) == 0 || len(r.Object.Paths) == 0 || r.Line == 0 || r.Predicate == "" && !r.Open {
				t.Fatalf("rule %+v", r)
			}
			for _, slot := range []*Slot{&r.Subject, &r.Object} {
				again, msg := parseSlot(slot.String(), slot.Types)
				if msg != "" || again.String() != slot.String() {
					t.Fatalf("slot %q is %q again: %s", slot, &again, msg)
				}
			}
		}
		newIndex(rs)
	})
}
