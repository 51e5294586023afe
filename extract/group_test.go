package extract

import "testing"

// A mention that stands for several named together gives each of them its statements, and those among them.
func TestGroups(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le président russe Vladimir Poutine et le président français Emmanuel Macron sont arrivés à Genève. Les deux présidents ont rencontré Angela Merkel.",
			want: []string{"Vladimir Poutine, met, Angela Merkel", "Emmanuel Macron, met, Angela Merkel"}},
		{text: "Emmanuel Macron a reçu Vladimir Poutine à Versailles. Ils ont critiqué Donald Trump.",
			want: []string{"Emmanuel Macron, criticized, Donald Trump", "Vladimir Poutine, criticized, Donald Trump"}},
		{text: "La Grèce et la Turquie se disputent des îles. Les deux pays ont signé un accord avec l'Égypte.",
			want: []string{"Grèce, agreed-with, Égypte", "Turquie, agreed-with, Égypte"}},
		{text: "Paul Durand et Marie Martin vivent à Lyon. Ils ont rencontré Jean Petit. Leur fils, Luc Durand, est mort.",
			want: []string{"Paul Durand, met, Jean Petit", "Marie Martin, met, Jean Petit", "Luc Durand, child-of, Paul Durand", "Luc Durand, child-of, Marie Martin"}},
		{text: "Renault et Nissan négocient depuis mai. Les deux constructeurs ont signé un accord avec Fiat.",
			want: []string{"Renault, agreed-with, Fiat", "Nissan, agreed-with, Fiat"}},
		{text: "Paul Durand a vu un policier. Les deux hommes ont rencontré Jean Petit.",
			not: []string{"Paul Durand, met, Jean Petit"}},
		{text: "Paul Durand, Luc Fabre et Jean Petit sont venus. Les deux hommes ont critiqué Marie Martin.",
			not: []string{"Paul Durand, criticized", "Luc Fabre, criticized", "Jean Petit, criticized"}},
		{text: "Paul Durand et Marie Martin sont venus. Des manifestants les attendaient. Ils ont critiqué Jean Petit.",
			not: []string{"Paul Durand, criticized, Jean Petit", "Marie Martin, criticized, Jean Petit"}},
		{text: "Paul Durand et Luc Fabre ont parlé. Les deux frères ont critiqué Jean Petit.",
			want: []string{"Paul Durand, criticized, Jean Petit", "Luc Fabre, criticized, Jean Petit"}},
		{text: "Paul Durand a critiqué Luc Fabre. Les deux frères ont rencontré Jean Petit.",
			not: []string{"Paul Durand, met, Jean Petit"}},
		{text: "L'Algérie a rappelé son ambassadeur au Maroc. Les deux pays se disputent le Sahara, et les deux présidents se taisent.",
			not: []string{"Algérie, met", "Algérie, president-of"}},
		{text: "Joe Biden s'est entretenu avec Xi Jinping. Les deux dirigeants se sont rencontrés à Bali.",
			want: []string{"Joe Biden, met, Xi Jinping"}},
		{text: "Le médecin Luc Durand vit à Tours avec sa femme, Marie Martin. Leurs deux fils, Paul et Marc Durand, ont fondé la société Orlac.",
			want: []string{"Paul, child-of, Luc Durand", "Marc Durand, child-of, Marie Martin"}},
		{text: "Luc Durand est marié à Marie Martin. Le couple vit à Tours.",
			want: []string{"Luc Durand, lives-in, Tours", "Marie Martin, lives-in, Tours"}},
		{text: "Luc Durand, président du club, et Marie Martin, sa directrice, ont été entendus mardi. Ils sont défendus par Me Jean Petit.",
			want: []string{"Jean Petit, lawyer-of, Luc Durand", "Jean Petit, lawyer-of, Marie Martin"}},
		{text: "Luc Durand et Paul Petit sont venus avec leurs épouses respectives, Marie Martin et Anne Roy.",
			not: []string{"Luc Durand, spouse-of, Anne Roy", "Anne Roy, spouse-of, Luc Durand", "Marie Martin, spouse-of, Paul Petit"}},
		{text: "Luc Durand et Paul Petit gagnent. La fédération distingue les athlètes en leur remettant un trophée à Lyon.",
			not: []string{"praised, Luc Durand"}},
	}, nil)
}
