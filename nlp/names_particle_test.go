package nlp

import "testing"

func TestParticleNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Les rebelles ont repris al-Bab.", "Place al-Bab"},
		{"Les combats continuent à al-Bab et al-Raï.", "Place al-Bab, Place al-Raï"},
		{"La chute d'el-Fasher a choqué le pays.", "Place el-Fasher"},
		{"Le préfet a reçu M. el-Naggar.", ""},
		{"Le chef al-Chareh a parlé.", ""},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
