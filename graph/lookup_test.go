package graph

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"
	"unicode/utf8"
)

// namesView is a view of entities alone; an entity's FormerIDs are found too.
type namesView []Entity

func (v namesView) Entities() iter.Seq2[*Entity, error] {
	return func(yield func(*Entity, error) bool) {
		for i := range v {
			if !yield(&v[i], nil) {
				return
			}
		}
	}
}
func (v namesView) Statements() iter.Seq2[*Statement, error] {
	return func(func(*Statement, error) bool) {}
}
func (v namesView) Sources() iter.Seq2[*Source, error] { return func(func(*Source, error) bool) {} }
func (v namesView) Entity(id string) (*Entity, error) {
	for i := range v {
		if v[i].ID == id {
			return &v[i], nil
		}
		for _, f := range v[i].FormerIDs {
			if f == id {
				return &v[i], nil
			}
		}
	}
	return nil, fmt.Errorf("%w: %s", ErrNotFound, id)
}

var lookupView = namesView{
	{ID: "jens-stoltenberg", Name: "Jens Stoltenberg", Type: Person, Aliases: []string{"Stoltenberg"}, Mentions: make([]Mention, 4)},
	{ID: "mark-rutte", Name: "Mark Rutte", Type: Person, Aliases: []string{"M. Rutte", "Rutte"}, FormerIDs: []string{"rutte-old"}, Mentions: make([]Mention, 9)},
	{ID: "onu", Name: "ONU", Type: Organization, Mentions: make([]Mention, 2)},
	{ID: "onu-2", Name: "Onu", Type: Place, Mentions: make([]Mention, 1)},
	{ID: "tom-rutte", Name: "Tom Rutte", Type: Person, Aliases: []string{"Rutte"}, Mentions: make([]Mention, 1)},
	{ID: "ile-de-france", Name: "Île-de-France", Type: Place, Mentions: make([]Mention, 1)},
}

func TestFind(t *testing.T) {
	names, err := NewNames(lookupView)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, want string }{
		{"mark-rutte", "mark-rutte"},
		{"rutte-old", "mark-rutte"},
		{"MARK RUTTE", "mark-rutte"},
		{"m rutte", "mark-rutte"},
		{"stoltenberg", "jens-stoltenberg"},
		{"ile de france", "ile-de-france"},
		{"ÎLE-DE-FRANCE", "ile-de-france"},
		{"Onu", "onu-2"},
		{"ONU", "onu"},
		{"Rutte", "ambiguous mark-rutte tom-rutte"},
		{"oNu", "ambiguous onu onu-2"},
		{"Stoltenburg", "unknown jens-stoltenberg"},
		{"Jens", "unknown jens-stoltenberg"},
		{"Xyzzy", "unknown"},
		{"", "unknown"},
		{"…", "unknown"},
	} {
		e, err := names.Find(test.name)
		var got string
		var ambiguous *AmbiguousError
		var unknown *UnknownNameError
		switch {
		case errors.As(err, &ambiguous):
			got = "ambiguous" + ids(ambiguous.Candidates)
		case errors.As(err, &unknown):
			got = "unknown" + ids(unknown.Suggestions)
			if !errors.Is(err, ErrNotFound) {
				t.Errorf("%q: %v is not ErrNotFound", test.name, err)
			}
		case err != nil:
			t.Fatal(err)
		default:
			got = e.ID
		}
		if got != test.want {
			t.Errorf("Find(%q): %s, want %s", test.name, got, test.want)
		}
	}
}

func ids(cs []Candidate) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString(" " + c.ID)
	}
	return b.String()
}

func TestSearch(t *testing.T) {
	names, err := NewNames(lookupView)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want string
	}{
		{"rut", " mark-rutte tom-rutte"},
		{"tolten", " jens-stoltenberg"},
		{"rute", " mark-rutte tom-rutte"},
		{"franc", " ile-de-france"},
	} {
		got, err := names.Search(test.text, 0)
		if err != nil || ids(got) != test.want {
			t.Errorf("Search(%q):%s, %v, want%s", test.text, ids(got), err, test.want)
		}
	}
	if got, _ := names.Search("r", 1); len(got) != 1 {
		t.Errorf("limit 1 gave %d", len(got))
	}
}

func TestSlug(t *testing.T) {
	for _, test := range [][2]string{
		{"Mark Rutte", "mark-rutte"}, {"OTAN", "otan"}, {"Ouest-France", "ouest-france"}, {"Côte d'Ivoire", "cote-d-ivoire"},
		{"Œuvre", "oeuvre"}, {"Владимир Путин", "vladimir-putin"}, {"P&G", "p-g"}, {"…", "x"}, {"a\u0301", "a"},
	} {
		if got := Slug(test[0]); got != test[1] {
			t.Errorf("Slug(%q) = %q, want %q", test[0], got, test[1])
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Île-de-France")
	f.Add("\xff l’Alliance")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if !utf8.ValidString(once) || Fold(once) != once {
			t.Errorf("Fold(%q) = %q, again %q", s, once, Fold(once))
		}
	})
}
