package extract

import (
	"strings"
	"testing"
)

// Where an article is about no country above others, a title is of the country that its sentence or paragraph is set in.
func TestSetting(t *testing.T) {
	checkAll(t, []reading{
		{text: "La Russie et l'Ukraine se disputent. L'Allemagne et la Russie aussi.\n\nÀ Tbilissi, le Premier ministre, Paul Beridze, a parlé.",
			want: []string{"Paul Beridze, prime-minister-of, Géorgie"}},
		{text: "La Russie et l'Ukraine se disputent. L'Ukraine et la Russie se taisent.\n\nLe Ghana a protesté. Le ministre de la Culture, Paul Mensah, a parlé.",
			want: []string{"Paul Mensah, minister-of, Ghana"}},
		{text: "La Russie et l'Ukraine se disputent. Le ministre de la Culture, Paul Durand, a parlé. L'Ukraine et la Russie se taisent.",
			not: []string{"Paul Durand, minister-of"}},
		{text: "L'usine de Lens ferme. À Lens, on proteste. À Lille aussi. Le ministre de l'Industrie, Paul Durand, a parlé.", not: []string{"Paul Durand, minister-of"}},
		{text: "La gare de Brême est fermée. À Brême et à Hambourg, on attend. L'ancienne ministre Anna Roth a protesté.", not: []string{"Anna Roth, minister-of"}},
		{text: "Le vice-président Luc Mercier a reçu l'ambassadeur russe.", not: []string{"Luc Mercier, vice-president-of, Russie"}},
		{text: "La filiale néerlandaise de Renault a payé l'ancienne ministre de la Justice Anna Roth.", not: []string{"Anna Roth, justice-minister-of"}},
		{text: "Les écoles allemandes ferment. À Brême et à Hambourg, on attend. La ministre de la Culture, Anna Roth, a protesté.", want: []string{"Anna Roth, minister-of, Allemagne"}},
	}, nil)
}

// Where no country is named twice as often as the next, what the text names of parties and unions speaks for one too.
func TestNation(t *testing.T) {
	const dispute = "La France et l'Allemagne négocient. L'Allemagne hésite. La France aussi. La CGT proteste. La CFDT aussi. "
	checkAll(t, []reading{
		{text: dispute + "\n\nLe ministre des Transports, Paul Durand, s'est tu.", want: []string{"Paul Durand, minister-of, France"}},
		{text: strings.ReplaceAll(dispute, "La CGT proteste. La CFDT aussi. ", "") + "\n\nLe ministre des Transports, Paul Durand, s'est tu.", not: []string{"Paul Durand, minister-of"}},
	}, nil)
}

// Who serves a state by one title serves it by another one without complement, whatever the document is about.
func TestStateServed(t *testing.T) {
	const syria = "Syrie : la guerre continue. La Syrie attend. "
	checkAll(t, []reading{
		{syria + "Le ministre israélien de la Défense, Luc Lévy, ancien Premier ministre, a parlé.", []string{"Luc Lévy, prime-minister-of, Israël, former"}, []string{"Luc Lévy, prime-minister-of, Syrie"}},
		{syria + "Il a vu l'émissaire américain Paul Durand, également ambassadeur en Turquie.", []string{"Paul Durand, ambassador-of, États-Unis"}, []string{"Paul Durand, ambassador-of, Syrie"}},
		{syria + "Le Norvégien Luc Dahl, ex-ministre des Affaires étrangères, a démissionné.", []string{"Luc Dahl, foreign-minister-of, Norvège, former"}, []string{"Luc Dahl, foreign-minister-of, Syrie"}},
		{syria + "Luc Hamdan, ancien Premier ministre, a parlé.", []string{"Luc Hamdan, prime-minister-of, Syrie, former"}, nil},
		{"Soudan : le Darfour brûle. Au Darfour, on attend. Le Darfour proteste. Le Premier ministre, Luc Hamdan, a parlé.", nil, []string{"Luc Hamdan, prime-minister-of, Darfour"}},
	}, nil)
}

// Who speaks for a state serves it, and a secretary of state of a country without such ones is the American one.
func TestVoiceOfState(t *testing.T) {
	const korea = "Corée du Sud : la crise dure. La Corée du Sud attend. "
	checkAll(t, []reading{
		{text: korea + "Tokyo, par la voix du Premier ministre Paul Sato, s'inquiète.", want: []string{"Paul Sato, prime-minister-of, Japon"}, not: []string{"Paul Sato, prime-minister-of, Corée du Sud"}},
		{text: korea + "À Paris, la France, par la voix du ministre des Affaires étrangères, Luc Fabre, s'est dite inquiète.", want: []string{"Luc Fabre, foreign-minister-of, France"}},
		{text: korea + "Les États-Unis sont inquiets. Le secrétaire d'État, Paul Durand, a parlé.", want: []string{"Paul Durand, secretary-of-state-of, États-Unis"}, not: []string{"Paul Durand, secretary-of-state-of, Corée du Sud"}},
		{text: korea + "Le secrétaire d'État, Paul Durand, a parlé.", not: []string{"Paul Durand, secretary-of-state-of"}},
	}, nil)
}

// Ministers of a state of which a text names the seat of power, or whom readers know to head it, are that state's.
func TestPowerSpokenOf(t *testing.T) {
	checkAll(t, []reading{
		{text: "Metz attend. Lille attend. À Metz et à Lyon, on vote. L'Élysée a tranché : la maire de Metz, Anna Roy, devient ministre de l'Intérieur.", want: []string{"Anna Roy, interior-minister-of, France"}},
		{text: "Metz attend. Lille attend. À Metz et à Lyon, on vote. La maire de Metz, Anna Roy, devient ministre de l'Intérieur.", not: []string{"Anna Roy, interior-minister-of"}},
	}, nil)
}

// Who is of two countries at once.
func TestBinational(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'avocate franco-libanaise Anna Haddad a parlé.", want: []string{"Anna Haddad, citizen-of, France", "Anna Haddad, citizen-of, Liban"}},
		{text: "Le Maroco-Canadien Paul Alami a été arrêté.", want: []string{"Paul Alami, citizen-of, Maroc", "Paul Alami, citizen-of, Canada"}},
		{text: "Paul Durand a salué les relations franco-libanaises.", not: []string{"Paul Durand, citizen-of"}},
	}, nil)
}

// A capital that opens a sentence tells whose minister speaks there, unless it may be where a minister of the document's country travels.
func TestSceneAbroad(t *testing.T) {
	const france = "La France a élu son président. La France a voté. Le président français a parlé de la France. La France attend. Le gouvernement français hésite.\n"
	checkAll(t, []reading{
		{france + "À Berlin, la ministre de l'Agriculture, Anna Roy, a salué la décision.", []string{"Anna Roy, minister-of, Allemagne"}, nil},
		{france + "À Moscou, le ministre des Affaires étrangères, Paul Durand, a rencontré Anna Roy.", []string{"Paul Durand, foreign-minister-of, France"}, []string{"Paul Durand, foreign-minister-of, Russie"}},
	}, nil)
}

// Who sits for a party known to be of one state is in no other's parliament, whatever the document is about.
func TestHomeOfParty(t *testing.T) {
	const estonia = "L'Estonie investit. L'Estonie embauche aussi. "
	checkAll(t, []reading{
		{text: estonia + "Le ministre a visité le site avec le député LR Paul Durand.", not: []string{"Paul Durand, member-of-parliament-of, Estonie"}},
		{text: estonia + "La France aussi. Le député (LR) Paul Durand a visité le site.", not: []string{"Paul Durand, member-of-parliament-of, Estonie"}},
		{text: estonia + "Le député Paul Tamm a visité le site.", want: []string{"Paul Tamm, member-of-parliament-of, Estonie"}},
	}, nil)
}
