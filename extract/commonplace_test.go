package extract

import "testing"

// TestNamesAreNames reads sentences whose entities must hold something that only a name has.
func TestNamesAreNames(t *testing.T) {
	for _, c := range []struct {
		text string
		no   string
	}{
		{"Le comité technique de la compétition a rencontré Paul Durand.", "comité technique"},
		{"Les services de renseignements ont arrêté Paul Durand à Lyon.", "services de renseignements"},
		{"Paul Durand a assisté à la fête nationale à Lyon.", "fête nationale"},
		{"Paul Durand souffre de la maladie de Parkinson et vit à Lyon.", "Parkinson"},
		{"Anne Roy a reçu le prix Albert-Dupuis à Lyon.", "Albert-Dupuis"},
	} {
		for _, e := range read(t, c.text, "").Entities {
			if e.Name == c.no {
				t.Errorf("%s: %s is an entity", c.text, e.Name)
			}
		}
	}
}

// TestPeoplesNameCountries reads countries that only a demonym names, whether or not a rule has looked at it, and demonyms that name none.
func TestPeoplesNameCountries(t *testing.T) {
	for _, c := range []struct{ text, country, no string }{
		{"La Suissesse s'est imposée hier.", "Suisse", ""},
		{"Douze caisses ont été trouvées dans un port mexicain.", "Mexique", ""},
		{"Les sous-marins allemands ont coulé le cargo.", "Allemagne", ""},
		{"Une étude belgo-suédoise le montre.", "Suède", ""},
		{"Les Guyanais ont manifesté.", "", "Guyana"},
		{"Le site existe en anglais, suédois et allemand.", "", "Suède"},
		{"La secousse a eu lieu à 15 heures, heure française.", "", "France"},
		{"Il a payé 200 000 francs suisses.", "", "Suisse"},
	} {
		found := c.country == ""
		for _, e := range read(t, c.text, "").Entities {
			found = found || e.Name == c.country
			if e.Name == c.no {
				t.Errorf("%s: %s is an entity", c.text, e.Name)
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.country)
		}
	}
}
