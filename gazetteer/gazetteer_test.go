package gazetteer

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Saint-Étienne", "saint etienne"},
		{"  L’Élysée ", "l'elysee"},
		{"U.S.A.", "usa"},
		{"Łódź", "lodz"},
		{"Cœur", "coeur"},
		{"Volodymyr\u00a0Zelensky", "volodymyr zelensky"},
		{"Москва", "москва"},
		{"Åse Ångström", "ase angstrom"},
		{"", ""},
		{"-", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, not %q", c.in, got, c.want)
		}
	}
}

func TestLookups(t *testing.T) {
	g := Default()
	for _, c := range []struct {
		what string
		look func(string) (*Entry, bool)
		name string
		want string // ID, or empty where nothing is to be found
	}{
		{"country", g.Country, "États-Unis", "country:US"},
		{"country", g.Country, "les Etats-Unis", "country:US"},
		{"country", g.Country, "USA", "country:US"},
		{"country", g.Country, "Grande-Bretagne", "country:GB"},
		{"country", g.Country, "RDC", "country:CD"},
		{"country", g.Country, "Corée du Nord", "country:KP"},
		{"country", g.Country, "Côte d’Ivoire", "country:CI"},
		{"country", g.Country, "Kiev", ""},
		{"capital", g.Capital, "Kyiv", "country:UA"},
		{"capital", g.Capital, "Le Caire", "country:EG"},
		{"capital", g.Capital, "Marseille", ""},
		{"metonym", g.Metonym, "le Kremlin", "country:RU"},
		{"metonym", g.Metonym, "Maison Blanche", "country:US"},
		{"metonym", g.Metonym, "l’Élysée", "country:FR"},
		{"metonym", g.Metonym, "Pentagone", ""},
		{"seat", g.Seat, "l’Élysée", "org:elysee"},
		{"seat", g.Seat, "hôtel Matignon", "org:matignon"},
		{"seat", g.Seat, "Kremlin", ""},
		{"seat", g.Seat, "Renault", ""},
		{"place", g.Place, "Catalogne", "place:catalogne"},
		{"place", g.Place, "France", "country:FR"},
		{"place", g.Place, "Kiev", "city:kiev"},
		{"place", g.Place, "Kharkov", "city:kharkiv"},
		{"place", g.Place, "Saint-Etienne", "city:saint-etienne"},
		{"organization", g.Organization, "l'Alliance atlantique", "org:otan"},
		{"organization", g.Organization, "North Atlantic Treaty Organization", "org:otan"},
		{"organization", g.Organization, "Nato", "org:otan"},
		{"organization", g.Organization, "Organisation mondiale de la santé", "org:oms"},
		{"organization", g.Organization, "Le Monde", "org:le-monde"},
		{"organization", g.Organization, "Monde", ""},
		{"organization", g.Organization, "Pentagone", "org:pentagone"},
	} {
		e, ok := c.look(c.name)
		switch {
		case !ok && c.want != "":
			t.Errorf("%s %q: nothing found, want %s", c.what, c.name, c.want)
		case ok && e.ID != c.want:
			t.Errorf("%s %q: %s, want %q", c.what, c.name, e.ID, c.want)
		}
	}
}

func TestDemonym(t *testing.T) {
	g := Default()
	for _, c := range []struct{ form, id, gender, number string }{
		{"ukrainien", "country:UA", Masculine, Singular},
		{"Ukrainiennes", "country:UA", Feminine, Plural},
		{"russe", "country:RU", "", Singular},
		{"français", "country:FR", Masculine, ""},
		{"nord-coréens", "country:KP", Masculine, Plural},
		{"grecque", "country:GR", Feminine, Singular},
		{"occidentaux", "place:occident", Masculine, Plural},
		{"congolais", "country:CD", Masculine, ""},
	} {
		d, ok := g.Demonym(c.form)
		if !ok || d.Place.ID != c.id || d.Gender != c.gender || d.Number != c.number {
			t.Errorf("Demonym(%q) = %+v, %v", c.form, d, ok)
		}
	}
	if _, ok := g.Demonym("table"); ok {
		t.Error("table is a demonym")
	}
	first, second, ok := g.Compound("russo-ukrainienne")
	if !ok || first.ID != "country:RU" || second.Place.ID != "country:UA" || second.Gender != Feminine {
		t.Errorf("Compound: %v %v %v", first, second, ok)
	}
	if _, _, ok := g.Compound("sud-coréen"); ok {
		t.Error("sud-coréen read as a compound of two places")
	}
}

func TestGivenNames(t *testing.T) {
	g := Default()
	for name, want := range map[string]string{"Marine": Feminine, "Jean-Luc": Masculine, "Volodymyr": Masculine, "Claude": "", "angela": Feminine} {
		if got, ok := g.GivenName(name); !ok || got != want {
			t.Errorf("GivenName(%q) = %q, %v", name, got, ok)
		}
	}
	if _, ok := g.GivenName("Stoltenberg"); ok {
		t.Error("Stoltenberg is a given name")
	}
	if !g.SameGivenName("Bill", "William") || !g.SameGivenName("Sergueï", "Sergey") || g.SameGivenName("Paul", "Pierre") {
		t.Error("SameGivenName")
	}
}

// Whatever an entry is called, the gazetteer knows it under that name, unless an earlier entry claims it.
func TestEveryNameIsFound(t *testing.T) {
	g := Default()
	if len(g.Entries()) < 2000 {
		t.Errorf("only %d entries", len(g.Entries()))
	}
	for _, e := range g.Entries() {
		if e.Name == "" || e.ID == "" || e.Name != strings.TrimSpace(e.Name) {
			t.Errorf("entry %+v", e)
		}
		look := g.Place
		switch e.Type {
		case Organization:
			look = g.Organization
		case Event:
			look = g.Event
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if name == "" {
				t.Errorf("%s has an empty alias", e.ID)
			}
			if _, ok := look(name); !ok {
				t.Errorf("%s: %q is not found", e.ID, name)
			}
		}
		if e.Country != "" && e.Country != "EH" {
			if _, ok := g.CountryOf(e); !ok {
				t.Errorf("%s lies in an unknown country %q", e.ID, e.Country)
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	files := fstest.MapFS{"data/countries.tsv": {Data: []byte("code\tname\nFR\tFrance\n")}}
	if _, err := read(files); err == nil || !strings.Contains(err.Error(), "countries.tsv:2") {
		t.Errorf("a short row: %v", err)
	}
	if _, err := read(fstest.MapFS{}); err == nil {
		t.Error("no files, no error")
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := read(data); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzLookup(f *testing.F) {
	f.Add("l’Élysée")
	f.Add("\xff- .")
	f.Fuzz(func(t *testing.T, name string) {
		g := Default()
		folded := Fold(name)
		if again := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, and again %q", name, folded, again)
		}
		g.Place(name)
		g.Organization(name)
		g.Demonym(name)
		g.Compound(name)
		g.GivenName(name)
	})
}

func TestGivenNamesAreListedInOrder(t *testing.T) {
	last, n := "", 0
	for name, gender := range Default().GivenNames() {
		if name <= last {
			t.Fatalf("%q stands after %q", name, last)
		}
		if found, ok := Default().GivenName(name); !ok || found != gender {
			t.Errorf("GivenName(%q) = %q, %v; listed with %q", name, found, ok, gender)
		}
		last = name
		n++
	}
	if n < 1000 {
		t.Errorf("%d given names", n)
	}
}

func TestAnAcronymIsNoWord(t *testing.T) {
	for name, want := range map[string]bool{"SUD": true, "Sud": false, "Onu": true, "ONU": true, "Fifa": true, "Mit": false} {
		if _, ok := Default().Organization(name); ok != want {
			t.Errorf("%s: %v", name, ok)
		}
	}
}
