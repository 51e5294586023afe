package extract

import (
	"slices"
	"testing"
)

// TestCapitals reads capitals as their states where they act, though no statement needs them, and as cities where they lie.
func TestCapitals(t *testing.T) {
	for _, c := range []struct {
		text       string
		want, miss []string
	}{
		{"La Hongrie achète du gaz. Budapest hésite à répondre.", []string{"Hongrie"}, []string{"Budapest"}},
		{"La Suède attend. L'opposition salue la solidarité de Stockholm.", []string{"Suède"}, []string{"Stockholm"}},
		{"La Grèce attend. Paul Durand a demandé à Athènes de répondre.", []string{"Grèce"}, []string{"Athènes"}},
		{"La Grèce attend. Paul Durand a mangé à Athènes. Athènes hésite.", []string{"Grèce", "Athènes"}, nil},
		{"Le Tchad attend. Dix réfugiés sont venus de N'Djamena.", []string{"Tchad", "N'Djamena"}, nil},
		{"La Hongrie attend. Budapest accueille un festival.", []string{"Hongrie", "Budapest"}, nil},
		{"L'Autriche attend. Le vol entre Vienne et Prague a été annulé.", []string{"Autriche", "Vienne", "Prague"}, nil},
		{"L'Autriche attend. Paul Durand s'est envolé pour Vienne.", []string{"Autriche", "Vienne"}, nil},
		{"L'Autriche attend. Vienne compte riposter.", []string{"Autriche"}, []string{"Vienne"}},
		{"L'Algérie attend. Les tensions entre Alger et Rabat montent.", []string{"Algérie", "Maroc"}, []string{"Alger", "Rabat"}},
		{"La Commission propose une loi. Bruxelles n'a pas dit non.", []string{"Union européenne"}, []string{"Bruxelles", "Belgique"}},
	} {
		checkEntities(t, c.text, c.want, c.miss)
	}
}

// TestNamed reads what is an entity though no statement needs it, and what is none.
func TestNamed(t *testing.T) {
	for _, c := range []struct {
		text       string
		want, miss []string
	}{
		{"Le parquet national financier s'intéresse au dossier.", []string{"parquet national financier"}, nil},
		{"La commission électorale a dit non.", []string{"commission électorale"}, nil},
		{"La police judiciaire a ouvert une enquête.", []string{"police judiciaire"}, nil},
		{"La cour d'appel a dit non.", nil, []string{"cour d'appel"}},
		{"L'équipage compte trois Français, un Allemand et une Irlandaise.", nil, []string{"France", "Allemagne", "Irlande"}},
		{"Il a rencontré un Allemand, Paul Durand, à Lyon.", []string{"Allemagne"}, nil},
		{"La pelouse est inondée depuis Noël.", nil, []string{"Noël"}},
		{"Il dirige les opérations de la Croix-Rouge.", nil, []string{"opérations de la Croix-Rouge"}},
		{"Le Rwanda pourrait quitter le processus de Luanda.", []string{"processus de Luanda"}, nil},
		{"Le procès de Paul Durand, condamné en novembre, reprend lundi.", []string{"procès de Paul Durand"}, nil},
		{"L'armée mène une offensive contre le Hamas.", []string{"offensive contre le Hamas"}, nil},
		{"Soudan : la guerre s'étend. Paul Durand, chef de l'armée, a refusé.", []string{"armée (Soudan)"}, nil},
		{"OSLO, 25 oct (AFP) - La Norvège a arrêté Paul Durand.", nil, []string{"AFP"}},
	} {
		checkEntities(t, c.text, c.want, c.miss)
	}
}

// checkEntities reads a text and compares the names of its entities with those that it must have and those that it may not.
func checkEntities(t *testing.T, text string, want, miss []string) {
	t.Helper()
	var got []string
	for _, e := range read(t, text, "").Entities {
		got = append(got, e.Name)
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%q: lacks %s in %q", text, w, got)
		}
	}
	for _, w := range miss {
		if slices.Contains(got, w) {
			t.Errorf("%q: has %s", text, w)
		}
	}
}
