package extract

import (
	"strings"
	"testing"

	"kg/graph"
)

// An event that is the circumstance of what went before is none of its own, one that a text opens with or that something comes of is.
func TestEventsByTheWay(t *testing.T) {
	checkAll(t, []reading{
		{"Le maire a parlé. Il a plu. Luc Mercier a chanté. Leurs chemins s'étaient croisés lors d'un mariage à Rabat.", nil, []string{"located-in, Rabat"}},
		{"Le maire a parlé. Il a plu. Luc Mercier a chanté. Son frère, tué depuis dans un accident à Nice, était pilote.", nil, []string{"located-in, Nice"}},
		{"Le maire a parlé. Il a plu. Luc Mercier a chanté. Un chauffeur avait été tué dans une embuscade à Torit.", nil, []string{"located-in, Torit"}},
		{"Le maire a parlé. Il a plu. Luc Mercier a chanté. Anna Roy lui a répondu lors d'un meeting à Tours.", []string{"meeting à Tours, located-in, Tours, fact"}, nil},
		{"Dix soldats tués dans une embuscade à Torit.", []string{"embuscade à Torit, located-in, Torit, fact"}, nil},
	}, nil)
}

// An event is told apart by rank, sort, name or date, and taken up by its noun or by one of its family.
func TestEvents(t *testing.T) {
	for _, c := range []struct {
		text, name string
		mentions   int
	}{
		{"Anna Roy a remporté la 12e étape. L'étape partait de Pau.", "12e étape", 2},
		{"Le 32 e congrès de la CGT s'est tenu à Rome. Anna Roy a ouvert le congrès.", "32e congrès de la CGT", 2},
		{"Anna Roy a manifesté lors de la 36 e journée des « gilets jaunes » à Lyon.", "36e journée des « gilets jaunes »", 1},
		{"Le vote aura lieu en mai. Anna Roy participera au second tour.", "second tour", 1},
		{"Anna Roy a remporté la primaire socialiste. Elle a gagné ce scrutin hier.", "primaire socialiste", 2},
		{"Anna Roy est candidate à la présidentielle française. L'élection présidentielle française aura lieu en mai.", "présidentielle française", 2},
		{"Un attentat a été commis à Nice. Paul Durand a dénoncé cet attentat. L'Allemagne a condamné cette attaque.", "attentat (Nice)", 3},
		{"Les signataires de l'accord de Nouméa ont rencontré Paul Durand.", "accord de Nouméa", 1},
		{"L'accord de Pretoria, signé en 2022, est respecté. Anna Roy a dénoncé l'accord.", "accord de Pretoria", 2},
		{"La demi-finale contre Lens a été arrêtée. La finale aura lieu à Abidjan. Anna Roy a quitté la demi-finale.", "demi-finale contre Lens", 2},
		{"Jacques Anouma est candidat à l'élection à la présidence de la FIF.", "élection à la présidence de la FIF", 1},
		{"Une manifestation a eu lieu à Tours. Anna Roy a participé à la manifestation.", "manifestation (Tours)", 2},
		{"Anna Roy et Paul Durand se sont réunis à Abuja en sommet extraordinaire. Le sommet a duré deux jours.", "sommet extraordinaire", 2},
		{"Anna Roy a remporté l'assemblée générale élective.", "assemblée générale élective", 1},
		{"Un coup d'État militaire a eu lieu au Niger. Anna Roy a condamné le coup d'État.", "coup d'État militaire", 2},
		{"Anna Roy a participé à la table ronde des bailleurs.", "table ronde des bailleurs", 1},
		{"Les violences de Mayotte ont surpris Anna Roy.", "violences de Mayotte", 1},
		{"Le Qatar a accueilli le Mondial-2022. Anna Roy a brillé au Mondial-2022.", "Mondial-2022", 2},
		{"Anna Roy a ouvert le Forum de Doha.", "Forum de Doha", 1},
		{"Anna Roy assiste au One Planet Summit.", "One Planet Summit", 1},
		{"Anna Roy a gagné le Solstice 50. Elle a remporté la course en six heures.", "Solstice 50", 2},
	} {
		var names []string
		found := false
		for _, e := range read(t, c.text, "").Entities {
			if e.Type != graph.Event {
				continue
			}
			names = append(names, e.Name)
			if strings.EqualFold(e.Name, c.name) {
				found = true
				if len(e.Mentions) != c.mentions {
					t.Errorf("%s: %s is mentioned %d times, want %d: %v", c.text, c.name, len(e.Mentions), c.mentions, e.Mentions)
				}
			}
		}
		if !found || len(names) > 1 {
			t.Errorf("%s: events %q, want %q", c.text, names, c.name)
		}
	}
}

// What merely happens, and what a word of rank does not make one, is no event.
func TestNoEvents(t *testing.T) {
	for _, text := range []string{
		"Anna Roy a connu une nouvelle crise.", "Paul Durand a dénoncé cette attaque.",
		"L'entretien de la piste du Mans coûte cher à Paul Durand.", "Anna Roy a gagné la course à pied.", "Le sommet de l'État a critiqué Paul Durand.",
		"Anna Roy a fait un tour à Paris.", "Les violences de Daech ont surpris Anna Roy.", "Le coup d'État a surpris Anna Roy.", "La grande offensive a commencé.", "Anna Roy a obtenu la qualification pour les huitièmes de finale.",
		"Anna Roy a parlé à Paul Durand. Il vit ici. On la dit tranquille. Paul Durand est soupçonné d'avoir commandité deux attentats à Marseille.",
	} {
		for _, e := range read(t, text, "").Entities {
			if e.Type == graph.Event {
				t.Errorf("%s: %s", text, e.Name)
			}
		}
	}
}

// A common noun alone is no name: the day of the article tells the event from others, or the article's own name.
func TestTellingNames(t *testing.T) {
	const text = "Un attentat a été commis. Paul Durand a dénoncé cet attentat."
	model, extractor := open(t)
	for _, c := range []struct{ id, date, want string }{
		{"a/deux.txt", "2024-12-05", "attentat (article du 2024-12-05)"}, {"a/deux.txt", "", "attentat (deux)"}, {"", "", "attentat"},
	} {
		events := 0
		for _, e := range extractor.Extract(graph.Source{ID: c.id, Date: c.date, Text: text}, model.Analyze(text)).Entities {
			if e.Type != graph.Event {
				continue
			}
			if events++; e.Name != c.want {
				t.Errorf("%q of %q: named %q, want %q", c.id, c.date, e.Name, c.want)
			}
		}
		if events != 1 {
			t.Errorf("%d events", events)
		}
	}
}

// An event is not called by the day on which it is from the day of the article.
func TestEventsWithoutTheirDay(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand a participé à la réunion de l'Otan d'aujourd'hui.", want: []string{"Paul Durand, participates-in, réunion de l'Otan, fact"}},
		{text: "Paul Durand a participé au sommet de l'Union européenne de lundi.", want: []string{"Paul Durand, participates-in, sommet de l'Union européenne, fact"}},
		{text: "Paul Durand a participé à la conférence de l'Unesco d'hier.", want: []string{"Paul Durand, participates-in, conférence de l'Unesco, fact"}},
	}, nil)
}

// Whoever organizes an event by name tells it apart.
func TestEventsOfTheirOrganizer(t *testing.T) {
	checkAll(t, []reading{
		{text: "Marie Martin a été applaudie lors d'un colloque scientifique organisé par l'Unesco.", want: []string{"Unesco, organizes, colloque scientifique, fact"}},
		{text: "Une marche silencieuse organisée par Greenpeace est partie samedi à 14 heures.", want: []string{"Greenpeace, organizes, marche silencieuse, fact"}},
		{text: "Paul Durand a rencontré Marie Martin en marge d'un forum économique organisé par la Turquie.", want: []string{"Turquie, organizes, forum économique, fact"}},
	}, nil)
}

// A room is no fair.
func TestRoomIsNoEvent(t *testing.T) {
	checkEvents(t, "Paul Durand a reçu Marie Martin dans un salon de l'hôtel Bristol, à Paris.", 0)
	checkEvents(t, "Paul Durand a parlé dans les salons de la préfecture de Nice.", 0)
}

// Several events behind a preposition that says why are as definite as one.
func TestEventsBehindReason(t *testing.T) {
	checkEvents(t, "L'Ukraine se prépare au froid en raison des attaques russes contre les infrastructures.", 1)
	checkEvents(t, "L'Ukraine se prépare au froid en raison de deux attaques russes contre des ponts.", 1)
}
