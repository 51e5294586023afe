package nlp

import (
	"testing"
)

func TestNamesThatTheGazetteerKnows(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le rapport du conseil des droits de l'homme des Nations unies déplaît au Burundi.",
			"Organization conseil des droits de l'homme des Nations unies, Place Burundi"},
		{"Les rebelles ont rejoint l'Armée de la conquête.", "Organization Armée de la conquête"},
		{"Selon la Deutsche Welle, le Sinn Féin a refusé.", "Organization Deutsche Welle, Organization Sinn Féin"},
		{"L'attentat a été revendiqué par les shebabs.", "Organization shebabs"},
		{"Le candidat de la France insoumise a répondu.", "Organization France insoumise"},
		{"Le groupe État islamique a attaqué Kobané.", "Organization État islamique, Place Kobané"},
		{"Il a marqué deux buts en Ligue des champions, puis à la Coupe du monde 2018.", "Event Ligue des champions, Event Coupe du monde 2018"},
		{"Le parti a recalé quatre candidats, tout comme Fabien Verdier hier.", "Person Fabien Verdier"},
		{"Renault a vendu ses parts à Nissan et Canal+ à Vivendi.", "Organization Renault, Organization Nissan, Organization Canal+, Organization Vivendi"},
		{"Le patron de Facebook, Mark Zuckerberg, a répondu.", "Organization Facebook, Person Mark Zuckerberg"},
		{"Les utilisateurs de Facebook s'inquiètent.", ""},
		{"Renault s'allie à Google.", "Organization Renault, Organization Google"},
		{"Le gouvernement relève la CSG et la TVA.", ""},
		{"L'Inde incite le Bangladesh à négocier.", "Place Inde, Place Bangladesh"},
		{"Le télescope spatial James Webb a été lancé.", ""},
		{"Le rapport de l'inspection générale des affaires sociales est sévère.", "Organization inspection générale des affaires sociales"},
		{"Les soldats de l'Union africaine en Somalie sont partis.", "Organization Union africaine, Place Somalie"},
		{"L'ambassade de Chine à Paris a démenti.", "Organization ambassade de Chine, Place Paris"},
		{"La ligue a publié le calendrier du championnat.", ""},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

// The first token of a name is that of its first word: by it the names are found.
func TestKnownPhraseBuckets(t *testing.T) {
	phrases := 0
	k := loadKnownPhrases()
	for i := range k.buckets {
		b := &k.buckets[i]
		if k.beginning(b.hash) != b {
			t.Errorf("bucket %d is not found", i)
		}
		for _, p := range b.phrases() {
			phrases++
			if p.hashes[0] != b.hash {
				t.Errorf("%q begins with %q, and is looked for by another token", p.forms, p.forms[0])
			}
		}
	}
	if phrases < 1000 {
		t.Errorf("%d phrases", phrases)
	}
}
