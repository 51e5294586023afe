package extract

import (
	"testing"

	"kg/graph"
)

// Bodies go by what tells them apart; an organ that is no more than whose it is stands for that body.
func TestBodies(t *testing.T) {
	for _, c := range []struct{ text, want, not string }{
		{"Paul Durand est président de la fédération internationale d'athlétisme.", "fédération internationale d'athlétisme", ""},
		{"Paul Durand est le sélectionneur de l'équipe d'Argentine.", "équipe d'Argentine", ""},
		{"Marie Martin, directrice des services de santé de Lyon, a parlé.", "services de santé de Lyon", ""},
		{"Les services secrets russes ont arrêté Paul Durand.", "services secrets russes", ""},
		{"Le président de la Fédération zambienne, Andrew Kamanga, a parlé.", "Fédération zambienne", ""},
		{"Paul Durand était membre du gouvernement Fabius.", "gouvernement Fabius", ""},
		{"Le conseil d'administration d'Airbus a nommé Paul Durand.", "Airbus", "conseil d'administration d'Airbus"},
		{"Le ministère de l'Économie a critiqué Paul Durand.", "ministère de l'Économie", ""},
		{"Le ministère de la transition écologique a critiqué Paul Durand.", "ministère de la transition écologique", ""},
		{"Le ministère de Luc Roy a critiqué Paul Durand.", "", "ministère de l'Économie"},
		{"L'agence nationale antidopage a suspendu Marie Martin.", "agence nationale antidopage", ""},
		{"L'agence nationale a suspendu Marie Martin.", "", "agence nationale"},
		{"La chambre de commerce et d'industrie a porté plainte contre Luc Roy.", "chambre de commerce et d'industrie", ""},
		{"Le comité exécutif de la Fédération ivoirienne de handball (FIHB) a exclu le Gabon.", "Fédération ivoirienne de handball", "comité exécutif de la Fédération ivoirienne de handball"},
		{"Le Comité international de la Croix-Rouge a rencontré Paul Durand.", "Comité international de la Croix-Rouge", "Croix-Rouge"},
		{"Marie Martin accuse les services de renseignement ougandais d'avoir menti.", "services de renseignement ougandais", ""},
		{"Luc Roy a été condamné par un tribunal de Milan.", "tribunal de Milan", ""},
		{"Luc Roy a assigné Marie Martin devant un tribunal de Milan.", "", "tribunal de Milan"},
		{"Le tribunal de commerce de Vannes (Morbihan) a condamné Luc Roy.", "tribunal de commerce de Vannes", ""},
		{"Marie Martin préside le comité social et économique.", "comité social et économique", "comité social"},
		{"La direction de la SNCF a nommé Paul Durand.", "SNCF", "direction de la SNCF"},
		{"La direction du groupe Renault a nommé Paul Durand.", "Renault", "direction du groupe Renault"},
		{"Le gouvernement ouzbek a arrêté Paul Durand.", "", "gouvernement ouzbek"},
		{"Paul Durand dirige la mission d'observation de l'Union européenne.", "mission d'observation de l'Union européenne", ""},
		{"Paul Durand est membre du groupe d'experts des Nations unies.", "groupe d'experts des Nations unies", ""},
		{"L'armée serbe du général Paul Durand a attaqué le Monténégro.", "armée serbe", "armée serbe du général Paul Durand"},
		{"La section antiterroriste du parquet de Lyon depuis 2023 a arrêté Paul Durand.", "section antiterroriste du parquet de Lyon", ""},
		{"Les garde-côtes libyens ont arrêté Paul Durand.", "garde-côtes libyens", ""},
		{"Marie Martin a accusé les gendarmes maliens de vol.", "gendarmes maliens", ""},
		{"Les gendarmes de la DGSI ont arrêté Luc Roy.", "DGSI", "gendarmes de la DGSI"},
		{"Des gendarmes maliens ont arrêté Paul Durand.", "", "gendarmes maliens"},
		{"Luc Roy enseigne au conservatoire de Brest.", "conservatoire de Brest", ""},
		{"Le musée de Quimper a porté plainte contre Luc Roy.", "musée de Quimper", ""},
		{"Marie Martin a été nommée directrice du théâtre municipal de Bastia.", "théâtre municipal de Bastia", ""},
		{"Paul Durand, figure du théâtre français, est mort.", "", "théâtre français"},
		{"Le groupe communiste, présidé par Luc Roy, a critiqué Paul Durand.", "groupe communiste", "Parti communiste français"},
		{"Paul Durand a quitté le groupe socialiste. Luc Roy a rejoint le groupe centriste.", "groupe centriste", ""},
		{"Paul Durand, ex-chef du renseignement militaire, a parlé.", "renseignement militaire", ""},
		{"Luc Roy, patron des transports Kerbrat, a critiqué Paul Durand.", "transports Kerbrat", ""},
		{"Paul Durand a critiqué le comité d'organisation.", "comité d'organisation", ""},
		{"Le ministère de l'Intérieur turc a critiqué Paul Durand.", "ministère de l'Intérieur turc", "ministère de l'Intérieur"},
		{"Marie Martin, présidente de l'ordre des médecins, a critiqué Paul Durand.", "ordre des médecins", ""},
		{"Paul Durand, l'un des porte-parole du collectif des familles de victimes, a parlé.", "collectif des familles de victimes", ""},
		{"Le directeur de la sécurité publique, Paul Durand, est parti.", "sécurité publique", ""},
		{"Le directeur de la communication, Paul Durand, est parti.", "", "communication"},
		{"Le gouverneur de la Banque de réserve Peter Chisale a été arrêté.", "Banque de réserve", "Banque de réserve Peter Chisale"},
		{"Le président du conseil d'administration Bertrand Meunier a critiqué Paul Durand.", "", "administration Bertrand Meunier"},
		{"L'Eglise orthodoxe d'Ukraine a exclu Paul Durand.", "Eglise orthodoxe d'Ukraine", ""},
		{"Le syndicat des routiers, fondé par Paul Durand et Marie Martin, est puissant.", "syndicat des routiers", ""},
		{"Marie Martin, présidente de la société des lecteurs, a critiqué Paul Durand.", "société des lecteurs", ""},
		{"Paul Durand, patron de la société de transport routier, a critiqué Marie Martin.", "", "société de transport routier"},
		{"Le chef du département des opérations spéciales, Paul Durand, a démissionné.", "département des opérations spéciales", ""},
		{"La mission multinationale, conduite par le Kenya, piétine.", "mission multinationale", ""},
		{"Marie Martin siège à la commission des finances.", "commission des finances", ""},
		{"Paul Durand a été condamné par le tribunal de Nantes pour fraude fiscale.", "tribunal de Nantes", "tribunal de Nantes pour fraude fiscale"},
		{"Paul Durand dirige la brigade chargée de la lutte contre la criminalité organisée.", "brigade chargée de la lutte contre la criminalité organisée", "brigade"},
		{"L'association de défense des locataires, l'Adel, présidée par Marie Martin, a protesté.", "Adel", "association de défense des locataires"},
		{"Paul Durand a quitté la commission des lois. Marie Martin a rejoint la commission des finances.", "commission des finances", ""},
		{"La famille Peugeot possède Renault. La famille a critiqué Emmanuel Macron.", "famille Peugeot", ""},
		{"Renault appartient à la famille Von Tscharner.", "famille Von Tscharner", "Von Tscharner"},
		{"Paul Durand, chef du gang de Grand-Ravine, a été abattu.", "gang de Grand-Ravine", ""},
		{"La famille de Paul Durand a critiqué Emmanuel Macron.", "", "famille de Paul Durand"},
		{"Marie Martin dirige l'Agence de l'UE pour l'asile.", "Agence de l'UE pour l'asile", "Agence de l'UE"},
		{"Le Syndicat de la presse privée, que préside Paul Durand, a protesté.", "Syndicat de la presse privée", ""},
		{"Paul Durand dirige le Fonds gabonais d'investissements stratégiques.", "Fonds gabonais d'investissements stratégiques", ""},
		{"Ils sont défendus par le Bureau du conseil public pour les victimes.", "Bureau du conseil public pour les victimes", ""},
		{"La Plateforme automobile a critiqué Paul Durand.", "Plateforme automobile", ""},
		{"Le général Paul Durand, qui commande le groupement opérationnel Nord, a critiqué Marie Martin.", "groupement opérationnel Nord", ""},
		{"L'établissement public chargé de la reconstruction, que dirige Paul Durand, a critiqué Marie Martin.", "établissement public chargé de la reconstruction", "établissement public"},
		{"Marie Martin préside le groupe des élus locaux de Lyon.", "groupe des élus locaux de Lyon", ""},
		{"La juridiction interrégionale spécialisée de Lille a mis en examen Paul Durand.", "juridiction interrégionale spécialisée de Lille", "juridiction interrégionale"},
		{"L'administration militaire régionale, que dirige Paul Durand, a critiqué Marie Martin.", "administration militaire régionale", ""},
		{"L'administration de Barack Obama a critiqué la Russie.", "", "administration de Barack Obama"},
		{"Le patriarche a critiqué l'Eglise copte, dont le siège est au Caire.", "Eglise copte", ""},
		{"L'Église anglicane a nommé Anne Roy évêque.", "Église anglicane", ""},
		{"Paul Durand préside la Centrale des syndicats libres.", "Centrale des syndicats libres", ""},
		{"Le feu a pris dans l'Église Saint-Roch.", "", "Église Saint-Roch"},
	} {
		found := false
		for _, e := range read(t, c.text, "").Entities {
			if e.Type != graph.Organization {
				continue
			}
			found = found || e.Name == c.want
			if e.Name == c.not {
				t.Errorf("%s: %s is a body", c.text, e.Name)
			}
		}
		if !found && c.want != "" {
			t.Errorf("%s: no %s", c.text, c.want)
		}
	}
}

// TestBodiesIntroduced: a description with its short name in brackets is no body that was told of before.
func TestBodiesIntroduced(t *testing.T) {
	x := read(t, "La fédération ivoirienne de football vote samedi. Hier, la Fédération internationale des associations de footballeurs professionnels (Fifpro) l'a suspendue.", "")
	for _, e := range x.Entities {
		for _, m := range e.Mentions {
			if m.Text == "Fifpro" && e.Name == "fédération ivoirienne de football" {
				t.Errorf("Fifpro is %s", e.Name)
			}
		}
	}
}

// A noun of a body takes up one told of before only where nothing that is said of the two tells them apart: number, article, what it is for.
func TestOtherBody(t *testing.T) {
	checkAll(t, []reading{
		{text: "La 12e brigade d'infanterie motorisée a reculé. La 31e brigade d'infanterie de marine, que commande le colonel Paul Durand, s'est emparée de Brive.",
			want: []string{"Paul Durand, commander-of, 31e brigade d'infanterie de marine"}, not: []string{"12e brigade d'infanterie motorisée, captured"}},
		{text: "L'université du Ghana est en grève. Paul Durand, cofondateur d'une université privée, l'Universidad del Sol, se tait.", not: []string{"Paul Durand, founder-of, université du Ghana"}},
		{text: "Le Conseil d'État a rejeté le recours. Le maire, Paul Durand, siège aussi au conseil d'administration de l'hôpital.", not: []string{"Paul Durand, member-of, Conseil d'État"}},
		{text: "La Direction générale des douanes a saisi le navire. Le fonds Nordis a renouvelé sa confiance à la direction.", not: []string{"Nordis, supports, Direction générale des douanes"}},
		{text: "L'enquête est menée, sous l'autorité du procureur d'Épinal, Luc Roy, par la DGSI.", want: []string{"Luc Roy, prosecutor-of, Épinal"}, not: []string{"autorité du procureur d'Épinal, located-in"}},
		{text: "La Fédération égyptienne de football a protesté. L'ancien gardien Paul Kamau, qui préside la fédération de son pays, a applaudi.", not: []string{"Paul Kamau, president-of"}},
		{text: "Nordis a confié la direction de sa filiale belge à Paul Durand.", not: []string{"direction de sa filiale"}},
		{text: "Deux élus du Modem, dont Paul Durand, patron du groupe textile Nordis, ont décliné l'offre.", not: []string{"Nordis, member-of"}},
		{text: "Le secrétaire d'État américain Paul Durand s'est entretenu avec son homologue russe, Luc Popov.", want: []string{"Luc Popov, foreign-minister-of, Russie"}},
		{text: "Le Nigeria proteste. Le gouverneur de l'État, Paul Idris, a mis en cause les rebelles.", not: []string{"Paul Idris, governor-of, Nigeria"}},
		{text: "L'écrivain Paul Durand, lauréat du prix Goncourt, a protesté.", want: []string{"Paul Durand, won, prix Goncourt"}, not: []string{"Paul Durand, participates-in"}},
	}, nil)
}
