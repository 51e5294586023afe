package extract

import (
	"strings"
	"testing"
	"time"

	"kg/graph"
)

func TestMoments(t *testing.T) {
	m, _ := open(t)
	// 2024-12-05 is a Thursday
	for _, c := range []struct{ text, published, want string }{
		// absolute
		{"Il est né le 3 décembre 1984.", "", "1984-12-03"},
		{"Il est né le 1er mai 1984.", "", "1984-05-01"},
		{"La loi a été votée en décembre 2019.", "", "2019-12"},
		{"La loi a été votée en 2019.", "", "2019"},
		{"La guerre d'août 2008 a duré cinq jours.", "", "2008-08"},
		{"Elle a été élue au printemps 2022.", "", "2022-03/2022-05"},
		{"Elle a été élue à l'été 2021.", "", "2021-06/2021-08"},
		{"Elle a été élue à l'automne 2021.", "", "2021-09/2021-11"},
		{"Fin 2019, il est parti.", "", "2019"},
		{"Le Sommet (2016) a échoué.", "", "2016"},
		// the nearest year, seen from the publication
		{"Il est parti le 3 décembre.", "2024-12-05", "2024-12-03"},
		{"Il est parti le 28 décembre.", "2025-01-04", "2024-12-28"},
		{"Il partira le 4 janvier.", "2024-12-28", "2025-01-04"},
		{"Il est parti le 3 décembre.", "", ""},
		{"Il est parti le 3 décembre dernier.", "2025-02-01", "2024-12-03"},
		{"Il partira en mars prochain.", "2024-12-05", "2025-03"},
		{"Il est parti en novembre.", "2024-12-05", "2024-11"},
		// relative
		{"Il est parti hier.", "2024-12-05", "2024-12-04"},
		{"Il est parti avant-hier.", "2024-03-01", "2024-02-28"},
		{"Il est parti aujourd'hui.", "2024-12-05", "2024-12-05"},
		{"Il partira demain.", "2024-12-31", "2025-01-01"},
		{"Il est parti hier.", "", ""},
		{"Il est parti lundi.", "2024-12-05", "2024-12-02"},
		{"Il est parti jeudi.", "2024-12-05", "2024-12-05"},
		{"Il est parti vendredi dernier.", "2024-12-05", "2024-11-29"},
		{"Il est parti jeudi dernier.", "2024-12-05", "2024-11-28"},
		{"Il partira lundi prochain.", "2024-12-05", "2024-12-09"},
		{"Il est parti lundi 2 décembre.", "2024-12-05", "2024-12-02"},
		{"Il est parti l'an dernier.", "2024-12-05", "2023"},
		{"Il est parti l'année dernière.", "2024-12-05", "2023"},
		{"Il est parti le mois dernier.", "2024-01-05", "2023-12"},
		{"Il est parti la semaine dernière.", "2024-12-05", "2024-11-25/2024-12-01"},
		{"Il partira l'année prochaine.", "2024-12-05", "2025"},
		{"Il est parti cette année.", "2024-12-05", "2024"},
		{"Il est parti il y a trois mois.", "2024-12-05", "2024-09"},
		{"Il est parti il y a dix ans.", "2024-12-05", "2014"},
		{"Il est parti il y a deux jours.", "2024-12-01", "2024-11-29"},
		{"Il partira dans deux semaines.", "2024-12-05", "2024-12-16/2024-12-22"},
		{"Il dirige le club depuis deux semaines.", "2024-12-05", "2024-11-18/"},
		{"Ils se réunissent les 11 et 12 juillet.", "2024-06-05", "2024-07-11/2024-07-12"},
		// intervals
		{"Il a dirigé le club de 2010 à 2024.", "", "2010/2024"},
		{"Il a dirigé le club entre 2010 et 2014.", "", "2010/2014"},
		{"Le sommet se tient du 3 au 5 juin 2016.", "", "2016-06-03/2016-06-05"},
		{"Il a dirigé le club de mars 2010 à mai 2012.", "", "2010-03/2012-05"},
		{"Il dirige le club depuis 2017.", "", "2017/"},
		{"Il dirige le club depuis mars 2017.", "", "2017-03/"},
		{"Il dirige le club depuis le 3 mars 2017.", "", "2017-03-03/"},
		{"Il dirige le club depuis dix ans.", "2024-12-05", "2014/"},
		{"Il dirige le club depuis deux mois.", "2024-12-05", "2024-10/"},
		{"Il dirige le club depuis dix ans.", "", ""},
		{"Il a dirigé le club jusqu'en 2019.", "", "/2019"},
		// two in one sentence, from left to right
		{"Né en 1960, il est parti en 2001.", "", "1960 2001"},
		// numbers that are no years, words that are no months
		{"Le pays a envoyé 2000 soldats.", "", ""},
		{"Le pays a envoyé 2 000 soldats.", "", ""},
		{"Il a payé 1500 euros.", "", ""},
		{"Il a perdu de 1900 euros.", "", ""},
		{"Le vol 1984 est parti.", "", ""},
		{"La planète Mars est rouge.", "2024-12-05", ""},
		{"Il a marqué trois buts.", "2024-12-05", ""},
		{"Le code postal 75008 est celui du bureau.", "", ""},
		{"Le 31 a gagné.", "2024-12-05", ""},
	} {
		published, _ := time.Parse(time.DateOnly, c.published)
		var got []string
		d := m.Analyze(c.text)
		for i := range d.Sentences {
			for _, x := range moments(lowered(&d.Sentences[i], new(workspace)), published) {
				got = append(got, x.value)
				if x.first < 0 || x.last < x.first || x.last >= len(d.Sentences[i].Tokens) {
					t.Errorf("%s: tokens %d to %d of %d", c.text, x.first, x.last, len(d.Sentences[i].Tokens))
				}
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s (%s): %q, want %q", c.text, c.published, g, c.want)
		}
	}
}

// The date of a statement is that of its own verb, and of a role an interval alone.
func TestStatementDates(t *testing.T) {
	for _, c := range []struct{ text, predicate, want string }{
		{"Anna Roy a rencontré Luc Mercier le 3 mai 2019.", "met", "2019-05-03"},
		{"Anna Roy a rencontré Luc Mercier hier.", "met", "2024-12-04"},
		{"Anna Roy a rencontré Luc Mercier.", "met", ""},
		{"Anna Roy, présidente de la Croix-Rouge depuis 2017, est arrivée lundi.", "president-of", "2017/"},
		{"La présidente de la Croix-Rouge, Anna Roy, est arrivée le 3 mai 2019.", "president-of", ""},
		{"Anna Roy a été nommée directrice de la Croix-Rouge en juin 2020.", "director-of", "2020-06/"},
		{"Nommée directrice de la Croix-Rouge en 2017, Anna Roy est arrivée lundi.", "director-of", "2017/"},
		{"Anna Roy est devenue maire de Lyon en juin 2020.", "mayor-of", "2020-06/"},
		{"La présidente de la Croix-Rouge élue la semaine dernière, Anna Roy, est arrivée.", "president-of", ""},
		{"Anna Roy a été réélue maire de Lyon en juin 2020.", "mayor-of", ""},
	} {
		found := false
		for _, s := range read(t, c.text, "2024-12-05").Statements {
			if s.Predicate != c.predicate {
				continue
			}
			found = true
			if s.Evidence.Date != c.want || s.Evidence.Published != "2024-12-05" {
				t.Errorf("%s: %s %q published %q, want %q", c.text, c.predicate, s.Evidence.Date, s.Evidence.Published, c.want)
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.predicate)
		}
	}
}

// A day that nobody wrote is read without relative times, and nothing else.
func TestUnknownDay(t *testing.T) {
	m, x := open(t)
	const text = "Anna Roy a rencontré Luc Mercier hier et Paul Durand en 2019."
	for _, day := range []string{"", "hier", "2024-13-45", "05/12/2024"} {
		for _, s := range x.Extract(graph.Source{ID: "d", Date: day, Text: text}, m.Analyze(text)).Statements {
			if d := s.Evidence.Date; d != "" && d != "2019" {
				t.Errorf("day %q: %s", day, d)
			}
		}
	}
}

// What a noun's relative clause dates is not the noun's.
func TestDateOfAnotherClause(t *testing.T) {
	m, x := open(t)
	const text = "En 2008, un sommet de l'OTAN à Bucarest, ville d'un homme qui a été renversé en 1989, a réuni Anna Roy et Luc Mercier."
	for _, s := range x.Extract(graph.Source{ID: "d", Date: "2024-12-05", Text: text}, m.Analyze(text)).Statements {
		if s.Evidence.Date == "1989" {
			t.Errorf("%s has the date of what its noun's clause tells", s.Predicate)
		}
	}
}
