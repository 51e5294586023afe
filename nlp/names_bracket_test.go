package nlp

import "testing"

func TestBracketNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le groupe Delmas (Koré, Alinéo, Brivac) a vu son bénéfice reculer.", "Organization Delmas, Organization Koré, Organization Alinéo, Organization Brivac"},
		{"Le groupe Valtier (Orbec, Tissand et Maison Rouvre) ouvre des boutiques.", "Organization Valtier, Organization Orbec, Organization Tissand, Organization Maison Rouvre"},
		{"Le groupe Valtier (Nantes, Brest) embauche.", "Organization Valtier, Place Nantes, Place Brest"},
		{"Le groupe Valtier (Anne Roy, Paul Durand) proteste.", "Organization Valtier, Person Anne Roy, Person Paul Durand"},
		{"Vortane, maison mère de Lunéa et de Stilbox, supprime 300 postes.", "Organization Vortane, Organization Lunéa, Organization Stilbox"},
		{"Le fonds est entré au capital de la biscuiterie Le Goarant.", "Organization Le Goarant"},
		{"Il exploite les enseignes Tarvel et La Halle aux Tissus dans la région.", "Organization Tarvel, Organization La Halle aux Tissus"},
		{"L'EARL Moreau a déposé un recours.", "Organization EARL Moreau"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

// A name that takes in what was the last one of its sentence leaves fewer to look at.
func TestArticleNameTakesInTheLast(t *testing.T) {
	d := &Document{Sentences: []Sentence{{}}}
	for _, form := range []string{"l'", "enseigne", "La", "Halle", "aux", "Tissus"} {
		d.Sentences[0].Tokens = append(d.Sentences[0].Tokens, Token{Form: form, UPOS: "NOUN", Head: -1})
	}
	d.Names = []Name{{Type: Organization, First: 3, Last: 3}, {Type: Organization, First: 5, Last: 5}}
	defaultModelOf(t).articleNames(d)
	if len(d.Names) != 1 || d.Names[0].First != 2 || d.Names[0].Last != 5 {
		t.Errorf("%+v", d.Names)
	}
}
