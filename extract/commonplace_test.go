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

// TestPeoplesNameCountries reads countries that only a demonym names.
func TestPeoplesNameCountries(t *testing.T) {
	found := false
	for _, e := range read(t, "La Suissesse s'est imposée hier.", "").Entities {
		found = found || e.Name == "Suisse"
	}
	if !found {
		t.Error("no Suisse")
	}
}
