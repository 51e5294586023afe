package nlp

import (
	"strings"
	"testing"
)

func model(t testing.TB) *Model {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSentences(t *testing.T) {
	m := model(t)
	for _, c := range []struct{ cause, text, want string }{
		{"full stop", "Le ministre est arrivé à Kiev. Il a rencontré le président.", "Le ministre est arrivé à Kiev.|Il a rencontré le président."},
		{"question", "Que va faire Berlin ? Personne ne le sait.", "Que va faire Berlin ?|Personne ne le sait."},
		{"exclamation", "Victoire ! Les rebelles ont quitté la ville.", "Victoire !|Les rebelles ont quitté la ville."},
		{"title", "Selon M. Macron, la réunion aura lieu lundi. Mme Merkel y sera.", "Selon M. Macron, la réunion aura lieu lundi.|Mme Merkel y sera."},
		{"initials", "Le sénateur J. D. Vance a pris la parole. Donald J. Trump l'a suivi.", "Le sénateur J. D. Vance a pris la parole.|Donald J. Trump l'a suivi."},
		{"abbreviation inside", "Le village compte env. 300 habitants. Il est isolé.", "Le village compte env. 300 habitants.|Il est isolé."},
		{"abbreviation at the end", "On y trouve des pommes, des poires, etc. Le marché ferme à midi.", "On y trouve des pommes, des poires, etc.|Le marché ferme à midi."},
		{"decimal", "Le taux est de 3,5 %. Il était de 4.2 points.", "Le taux est de 3,5 %.|Il était de 4.2 points."},
		{"ellipsis goes on", "Il hésite... puis accepte.", "Il hésite... puis accepte."},
		{"ellipsis ends", "Il hésitait encore... Le lendemain, il a signé.", "Il hésitait encore...|Le lendemain, il a signé."},
		{"quote of one sentence", "« Nous sommes prêts », a déclaré le général. Il n'a pas répondu.", "« Nous sommes prêts », a déclaré le général.|Il n'a pas répondu."},
		{"quote of several sentences", "« Nous sommes prêts. Nous attendons les ordres », a déclaré le général.", "« Nous sommes prêts.|Nous attendons les ordres », a déclaré le général."},
		{"quote of a part before a name", "Il a traité de « menteur » Manuel Durand. Elle a jugé « indigne » Marine Le Pen.", "Il a traité de « menteur » Manuel Durand.|Elle a jugé « indigne » Marine Le Pen."},
		{"quote that ends in a full stop", "Il a dit : « Nous partirons demain. » La salle a applaudi.", "Il a dit : « Nous partirons demain. »|La salle a applaudi."},
		{"brackets", "La ville (elle compte 3 000 habitants) est déserte. Les routes sont coupées.", "La ville (elle compte 3 000 habitants) est déserte.|Les routes sont coupées."},
		{"dateline", "JAKARTA - Le président indonésien a démissionné mardi. Il était au pouvoir depuis dix ans.", "JAKARTA - Le président indonésien a démissionné mardi.|Il était au pouvoir depuis dix ans."},
		{"colon", "Le bilan est lourd : douze morts et trente blessés.", "Le bilan est lourd : douze morts et trente blessés."},
		{"semicolon", "Les uns partent ; les autres restent.", "Les uns partent ; les autres restent."},
		{"name after a comma", "Le président de la République, Emmanuel Macron, a reçu le roi du Maroc, Mohammed VI.", "Le président de la République, Emmanuel Macron, a reçu le roi du Maroc, Mohammed VI."},
		{"names inside", "Le groupe Air France et la compagnie Delta Air Lines ont signé un accord à New York.", "Le groupe Air France et la compagnie Delta Air Lines ont signé un accord à New York."},
		{"URL", "Le texte est sur www.example.org. Il peut être lu par tous.", "Le texte est sur www.example.org.|Il peut être lu par tous."},
		{"headline on its own line", "Séisme au Japon\nUn séisme a frappé le nord du Japon lundi.", "Séisme au Japon|Un séisme a frappé le nord du Japon lundi."},
		{"headline and blank line", "Un accord historique\n\nLes deux pays ont signé un accord.", "Un accord historique|Les deux pays ont signé un accord."},
		{"a paragraph a line", "Le pont est fermé.\nLes trains ne circulent plus.", "Le pont est fermé.|Les trains ne circulent plus."},
		{"bullets", "- Paris accepte\n- Londres refuse", "- Paris accepte|- Londres refuse"},
		{"line that goes on", "Le ministre des Affaires\nétrangères est parti.", "Le ministre des Affaires\nétrangères est parti."},
		{"century", "Au XXe siècle, la ville était prospère. Elle ne l'est plus.", "Au XXe siècle, la ville était prospère.|Elle ne l'est plus."},
		{"no-break spaces", "«\u00a0Pourquoi\u00a0?\u00a0» demande-t-elle. Il se tait.", "«\u00a0Pourquoi\u00a0?\u00a0» demande-t-elle.|Il se tait."},
		{"no space after the full stop", "La séance est levée.", "La séance est levée."},
		{"several marks", "Vraiment ?! Personne n'y croit.", "Vraiment ?!|Personne n'y croit."},
		{"initial of a second given name", "La passagère, Audra D. Bridges, raconte la scène. Elle a tout filmé.", "La passagère, Audra D. Bridges, raconte la scène.|Elle a tout filmé."},
		{"letter at the end", "Le club prend la tête du groupe A. Elle revient au score.", "Le club prend la tête du groupe A.|Elle revient au score."},
		{"heading in capitals", "VOLS RETARDÉS À ROISSY Les passagers attendent depuis lundi.", "VOLS RETARDÉS À ROISSY|Les passagers attendent depuis lundi."},
		{"acronyms in a row", "La réunion UE OTAN ONU Jens Stoltenberg la présidera.", "La réunion UE OTAN ONU Jens Stoltenberg la présidera."},
		{"enumeration", "Les villes sont : Lyon (Rhône) ; Lille (Nord) ; Brest (Finistère).", "Les villes sont : Lyon (Rhône) ; Lille (Nord) ; Brest (Finistère)."},
		{"number behind brackets", "Le parti de Marie Petit (PS) 3 sièges, celui de Jean Roux 2 sièges.", "Le parti de Marie Petit (PS) 3 sièges, celui de Jean Roux 2 sièges."},
		{"a remark between title and name", "Il a reçu l'eurodéputé (Renew) Bastien Lorrain et le maire (divers droite) Gilles Roux. Ils sont partis.", "Il a reçu l'eurodéputé (Renew) Bastien Lorrain et le maire (divers droite) Gilles Roux.|Ils sont partis."},
		{"acronym", "L'O.N.U. a voté. La résolution est adoptée.", "L'O.N.U. a voté.|La résolution est adoptée."},
	} {
		d := m.Analyze(c.text)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Text[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.cause, g, c.want)
		}
	}
}

func TestParagraphsAndQuotes(t *testing.T) {
	m := model(t)
	d := m.Analyze("Un titre\n\n« Nous partons. Rien ne nous retient », a dit le chef. Il est parti.\nPuis plus rien.")
	type row struct {
		paragraph int
		quoted    bool
	}
	want := []row{{0, false}, {1, false}, {1, true}, {1, false}, {2, false}}
	var got []row
	for _, s := range d.Sentences {
		got = append(got, row{s.Paragraph, s.Quoted})
	}
	if len(got) != len(want) {
		t.Fatalf("sentences %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("sentence %d: %v, want %v", i, got[i], want[i])
		}
	}
}
