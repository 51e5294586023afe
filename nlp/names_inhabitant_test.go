package nlp

import "testing"

func TestInhabitantsAreNoNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range [][2]string{
		{"Proche de Paul Durand, le Breton a été élu.", "Breton"},
		{"Anna Roy entre au gouvernement. Cette Bordelaise de 47 ans n'a jamais été élue.", "Bordelaise"},
		{"Le président sud-coréen Lee Jae-myung a réuni ses ministres.", "Le président sud-coréen"},
		{"Le président nord-coréen Kim Jong-un a salué l'armée.", "Le président nord-coréen"},
		{"Le cardinal portugais Leandro Vidigal s'est éteint mardi.", "Le cardinal portugais"},
		{"Le procureur a écroué l'Algérien Nadir Benkhelifa.", "Algérien"},
	} {
		d := m.Analyze(c[0])
		for _, n := range d.Names {
			if d.Text[n.Start:n.End] == c[1] {
				t.Errorf("%s: %s is read as the name of a %s", c[0], c[1], n.Type)
			}
		}
	}
	d := m.Analyze("Selon le Parisien, Anna Roy a été élue.")
	if len(d.Names) == 0 || d.Text[d.Names[0].Start:d.Names[0].End] != "Parisien" && d.Text[d.Names[0].Start:d.Names[0].End] != "le Parisien" {
		t.Errorf("le Parisien is no name: %v", d.Names)
	}
}
