package nlp

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"kg/nlp/internal/vector"
)

// chainTexts are the texts of the mentions of each chain with a name, sorted within the chain.
func chainTexts(d *Document) [][]string {
	var out [][]string
	for _, c := range d.Chains {
		if c.Type == "" {
			continue
		}
		var texts []string
		for _, m := range c.Mentions {
			texts = append(texts, d.Text[m.Start:m.End])
		}
		out = append(out, texts)
	}
	return out
}

// analyzeMarked links the mentions of a text whose names are marked, "[P Anna Roy]" with P, O, L or E for their type, so
// that nothing depends on what the name finder finds.
func analyzeMarked(m *Model, marked string) *Document {
	types := map[byte]string{'P': Person, 'O': Organization, 'L': Place, 'E': Event}
	var text strings.Builder
	var names []Name
	for i := 0; i < len(marked); i++ {
		switch marked[i] {
		case '[':
			names = append(names, Name{Start: text.Len(), Type: types[marked[i+1]], Score: 1})
			i += 2
		case ']':
			names[len(names)-1].End = text.Len()
		default:
			text.WriteByte(marked[i])
		}
	}
	d := &Document{Text: text.String()}
	m.syntax.analyze(d)
	for _, n := range names {
		n.First = -1
		for i := range d.Sentences {
			for j := range d.Sentences[i].Tokens {
				if tok := &d.Sentences[i].Tokens[j]; tok.Start >= n.Start && tok.End <= n.End {
					if n.First < 0 {
						n.Sentence, n.First = i, j
					}
					n.Last = j
				}
			}
		}
		d.Names = append(d.Names, n)
	}
	m.coref(d)
	return d
}

func TestCoref(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		together   [][2]string // mentions of one chain
		apart      [][2]string // mentions of two
		chains     int         // with names, where it matters
	}{
		{
			name: "a title names its bearer again",
			text: "Le secrétaire général de l'[O Otan], [P Jens Stoltenberg], est arrivé à [L Kiev]. Le président ukrainien [P Volodymyr Zelensky] l'a reçu. " +
				"Le chef de l'[O Otan] a promis une aide. Le président de l'[L Ukraine] a remercié l'[O Alliance].",
			together: [][2]string{{"Jens Stoltenberg", "Le chef de l'Otan"}, {"Volodymyr Zelensky", "Le président de l'Ukraine"}, {"Otan", "Alliance"}},
			apart:    [][2]string{{"Jens Stoltenberg", "Volodymyr Zelensky"}, {"Le chef de l'Otan", "Le président de l'Ukraine"}},
		},
		{
			name:     "two people of one surname",
			text:     "[P Hillary Clinton] a critiqué la loi. [P Bill Clinton] a répondu. Mme [P Clinton] a quitté la salle.",
			together: [][2]string{{"Hillary Clinton", "Clinton"}},
			apart:    [][2]string{{"Hillary Clinton", "Bill Clinton"}, {"Bill Clinton", "Clinton"}},
		},
		{
			name:     "an acronym and what it stands for",
			text:     "L'[O Organisation mondiale de la santé] ([O OMS]) a publié un rapport. L'[O OMS] s'inquiète.",
			together: [][2]string{{"Organisation mondiale de la santé", "OMS"}},
		},
		{
			name:     "a firm named in full and then in short",
			text:     "Le groupe a vendu [O Florelle Métal]. [O Florelle] perd de l'argent. [O Dorvan] et [O Dorvan Logistique] aussi. [O Dorvan] licencie.",
			together: [][2]string{{"Florelle Métal", "Florelle"}},
			apart:    [][2]string{{"Dorvan", "Dorvan Logistique"}},
		},
		{
			name:     "spellings",
			text:     "[P Volodymyr Zelensky] est à [L Paris]. [P Volodymyr Zelenskyy] rencontre [P Emmanuel Macron]. [P Zelenskyy] et [P Macron] dînent.",
			together: [][2]string{{"Volodymyr Zelensky", "Volodymyr Zelenskyy"}, {"Volodymyr Zelensky", "Zelenskyy"}, {"Emmanuel Macron", "Macron"}},
			apart:    [][2]string{{"Volodymyr Zelensky", "Emmanuel Macron"}},
		},
		{
			name:     "names of one country",
			text:     "Les [L États-Unis] ont réagi. Les [L USA], selon l'[O Otan], vont négocier. L'[O OTAN] se réunit.",
			together: [][2]string{{"États-Unis", "USA"}, {"Otan", "OTAN"}},
			apart:    [][2]string{{"États-Unis", "OTAN"}},
		},
		{
			name:     "pronouns",
			text:     "[P Angela Merkel] a rencontré [P Emmanuel Macron] à [L Berlin]. Elle a salué ses efforts. Il faut partir.",
			together: [][2]string{{"Angela Merkel", "Elle"}},
			apart:    [][2]string{{"Emmanuel Macron", "Elle"}, {"Emmanuel Macron", "Il"}},
		},
		{
			name: "who a text goes on about",
			text: "[P Pierre Bouteiller] est mort. Il a travaillé à [O Europe 1]. Dans les années 80, il a dirigé une émission de [P Michel Polac]. " +
				"Il a aussi produit des documentaires.",
			together: [][2]string{{"Pierre Bouteiller", "Il"}},
			apart:    [][2]string{{"Michel Polac", "Il"}, {"Michel Polac", "il"}},
		},
		{
			name:     "ce dernier is who was mentioned last",
			text:     "[P Manuel Valls] a été remplacé par [P Bernard Cazeneuve]. Ce dernier a pris ses fonctions.",
			together: [][2]string{{"Bernard Cazeneuve", "Ce dernier"}},
		},
		{
			name:     "who speaks",
			text:     "« Je suis prêt », a déclaré [P Jens Stoltenberg] devant [P Mark Rutte]. « Nous irons », a-t-il ajouté.",
			together: [][2]string{{"Jens Stoltenberg", "Je"}, {"Jens Stoltenberg", "-t-il"}},
		},
		{
			name:     "the title belongs to the inner phrase",
			text:     "Le conseiller du président américain [P Donald Trump] a démissionné.",
			together: [][2]string{{"Donald Trump", "président américain"}},
			apart:    [][2]string{{"Donald Trump", "Le conseiller du président américain"}},
		},
		{
			name:     "a common noun for an organisation that bears it",
			text:     "La [O Commission européenne] a tranché. La [O Commission] attend. [O Amazon] conteste, et [O Amazon Web Services] aussi.",
			together: [][2]string{{"Commission européenne", "Commission"}},
			apart:    [][2]string{{"Amazon", "Amazon Web Services"}},
		},
		{
			name:     "one form, one thing, whatever the name finder says",
			text:     "[P Stoltenberg] est arrivé. L'aide, a déclaré [L Stoltenberg], viendra. [P Stoltenberg] a salué [L Paris].",
			together: [][2]string{{"Stoltenberg", "Stoltenberg"}},
			chains:   2,
		},
		{
			name:     "an office is not another",
			text:     "Le secrétaire général de l'[O ONU], [P Ban Ki-moon], est au [L Burundi]. Les proches du président ont refusé.",
			together: [][2]string{{"Ban Ki-moon", "Le secrétaire général de l'ONU"}},
			apart:    [][2]string{{"Ban Ki-moon", "président"}},
		},
		{
			name:     "victim and murderer",
			text:     "[P Jean Salvaing] a été tué. Le meurtrier a fui. La ministre [P Anne Roy] a parlé.",
			together: [][2]string{{"Anne Roy", "La ministre"}},
			apart:    [][2]string{{"Jean Salvaing", "Le meurtrier"}},
		},
		{
			name:     "a demonym stands for who is from there",
			text:     "Le Norvégien [P Kristian Blum] mène devant la Russe [P Sofia Velik]. Un Mexicain remonte sur le Norvégien. Ensuite la Russe s'envole.",
			together: [][2]string{{"Kristian Blum", "le Norvégien"}, {"Sofia Velik", "la Russe"}},
			apart:    [][2]string{{"Kristian Blum", "Un Mexicain"}, {"Kristian Blum", "la Russe"}},
		},
		{
			name:  "of two from one country a demonym chooses none",
			text:  "La Suédoise [P Anna Berg] et sa rivale, la Suédoise [P Maria Dahl], sont parties. La Suédoise a gagné.",
			apart: [][2]string{{"Anna Berg", "La Suédoise"}, {"Maria Dahl", "La Suédoise"}},
		},
		{
			name:     "a singular name is no subject of a plural verb",
			text:     "[P Luc Fabre] fait son retour. Ses disputes avec le directeur, [P Jean Garnier], lui valent des ennuis. Il quitte la chaîne.",
			together: [][2]string{{"Luc Fabre", "Il"}},
			apart:    [][2]string{{"Jean Garnier", "Il"}},
		},
		{
			name:     "a text goes on about the bearer of an apposition",
			text:     "Le corps de [P Luc Fabre], ancien collaborateur de [P Jean Petit], a été retrouvé. Il était professeur.",
			together: [][2]string{{"Luc Fabre", "Il"}},
			apart:    [][2]string{{"Jean Petit", "Il"}},
		},
		{
			name:     "a body is the subject that il takes up",
			text:     "[P Jean Petit] est professeur. Le [O Front de libération] a une position ambiguë. Il s'est allié avec des rebelles.",
			together: [][2]string{{"Front de libération", "Il"}},
			apart:    [][2]string{{"Jean Petit", "Il"}},
		},
		{
			name: "whose possession an infinitive is about",
			text: "[P Anna Roy] appelle [P Luc Fabre] à continuer sa collaboration. [P Jean Petit] promet à [P Paul Morel] de tenir ses promesses. " +
				"[P Marc Blanc] a demandé à [P Yves Leroy] de vendre son bateau. [P Denis Faure] accuse [P Hugo Brun] d'avoir caché leur argent.",
			together: [][2]string{{"Luc Fabre", "sa"}, {"Jean Petit", "ses"}, {"Yves Leroy", "son"}},
			apart:    [][2]string{{"Anna Roy", "sa"}, {"Paul Morel", "ses"}, {"Marc Blanc", "son"}},
		},
		{
			name: "whose a phrase before the subject is",
			text: "[P Paul Morel] a parlé. Dès son arrivée à [L Kiev], [P Anna Roy] a salué la foule. Avec son mari et sa fille, [P Emma Blanc] a dîné. " +
				"[P Hugo Brun] a critiqué [P Luc Fabre] et ses amis.",
			together: [][2]string{{"Anna Roy", "son"}, {"Emma Blanc", "sa"}, {"Luc Fabre", "ses"}},
			apart:    [][2]string{{"Paul Morel", "son"}, {"Hugo Brun", "ses"}},
		},
		{
			name: "a description that gives the name",
			text: "L'assaillant, un homme de 25 ans nommé [P Luc Fabre], a été abattu. Le tueur était connu. [P Jean Petit] a parlé. Un peintre du nom de " +
				"[P Paul Morel] expose.",
			together: [][2]string{{"Luc Fabre", "L'assaillant"}, {"Luc Fabre", "Le tueur"}},
			apart:    [][2]string{{"Jean Petit", "Le tueur"}, {"Luc Fabre", "Paul Morel"}},
		},
		{
			name:     "adjectives that suit a body",
			text:     "[O Volkswagen] a menti. Le constructeur automobile allemand paie. L'[O État islamique] a frappé. L'organisation terroriste se vante. Le groupe français se tait.",
			together: [][2]string{{"Volkswagen", "Le constructeur automobile allemand"}, {"État islamique", "L'organisation terroriste"}},
			apart:    [][2]string{{"Volkswagen", "Le groupe français"}},
		},
		{
			name:     "a body and its description",
			text:     "Le parti au pouvoir, le [O CNDD-FDD], a gagné. Le parti présente un candidat.",
			together: [][2]string{{"CNDD-FDD", "Le parti"}},
		},
		{
			name:  "objects among several people stay open",
			text:  "[P Anna Roy] est maire. Elle a parlé. Elle est partie. Des élus comme [P Luc Fabre] et [P Jean Petit] lui ont rendu hommage.",
			apart: [][2]string{{"Luc Fabre", "lui"}, {"Jean Petit", "lui"}},
		},
		{
			name:  "the president of a country is not that of another",
			text:  "Le président turc, [P Anna Roy], est à [L Mogadiscio]. Les candidats attendent. Le nouveau président du pays sera élu.",
			apart: [][2]string{{"Anna Roy", "Le nouveau président du pays"}},
		},
		{
			name:     "a title of no class is its bearer's",
			text:     "L'afficheur [P Luc Fabre] a collé ses affiches. Le Hongrois [P Paul Nagy] a gardé sa place. Il est parti.",
			together: [][2]string{{"Luc Fabre", "ses"}, {"Paul Nagy", "sa"}, {"Paul Nagy", "Il"}},
		},
		{
			name:     "behind a colon goes on who stands before it",
			text:     "[P Anna Roy] est maire. Elle a gagné. Elle a souri. Elle rentre. Déception pour [P Emma Blanc] : elle est battue.",
			together: [][2]string{{"Emma Blanc", "elle"}},
			apart:    [][2]string{{"Anna Roy", "elle"}},
		},
		{
			name:     "a body over the clause of its pronoun",
			text:     "[O Monsanto] rejette les conclusions du tribunal, qu'il juge partiales.",
			together: [][2]string{{"Monsanto", "il"}},
		},
		{
			name:  "who is arrested is somebody new",
			text:  "[P Luc Fabre] a parlé. L'homme arrêté la veille est un voisin. L'individu qui a tiré court encore.",
			apart: [][2]string{{"Luc Fabre", "L'homme"}, {"Luc Fabre", "L'individu"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := analyzeMarked(m, c.text)
			chains := chainTexts(d)
			joined := func(a, b string) bool {
				return slices.ContainsFunc(chains, func(x []string) bool { return slices.Contains(x, a) && slices.Contains(x, b) })
			}
			for _, p := range c.together {
				if !joined(p[0], p[1]) {
					t.Errorf("%q and %q are apart: %q", p[0], p[1], chains)
				}
			}
			if c.chains > 0 && len(chains) != c.chains {
				t.Errorf("%d chains, not %d: %q", len(chains), c.chains, chains)
			}
			for _, p := range c.apart {
				if joined(p[0], p[1]) {
					t.Errorf("%q and %q are together: %q", p[0], p[1], chains)
				}
			}
		})
	}
}

// Every name is in exactly one chain, mentions are in order, and Text[Start:End] begins and ends with their tokens.
func TestChainsAreSound(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"", "\n", "Il.", "(OTAN)", "M.", "l'", "« Je", "-t-il", "Rutte, Rutte, Rutte", "Le président, le président, le",
		strings.Repeat("Le ministre Jean Dupont, ministre de la Défense, a vu M. Dupont. ", 30),
	} {
		d := m.Analyze(text)
		seen := make([]int, len(d.Names))
		for _, c := range d.Chains {
			last := -1
			for _, x := range c.Mentions {
				tokens := d.Sentences[x.Sentence].Tokens
				if x.Start < last || x.First > x.Head || x.Head > x.Last || tokens[x.First].Start != x.Start || tokens[x.Last].End != x.End {
					t.Errorf("%.40q: mention %+v", text, x)
				}
				last = x.Start
				if x.Kind == NameMention {
					seen[x.Name]++
				}
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Errorf("%.40q: name %d is in %d chains", text, i, n)
			}
		}
	}
}

func TestPersonNames(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Donald Trump", "Donald J. Trump", true},
		{"Bill Clinton", "William Clinton", true},
		{"J. Stoltenberg", "Jens Stoltenberg", true},
		{"Bachar el-Assad", "Bachar Al-Assad", true},
		{"Luiz Inácio Lula da Silva", "Lula da Silva", true},
		{"Volodymyr Zelensky", "Volodymyr Zelenskiy", true},
		{"Hillary Clinton", "Bill Clinton", false},
		{"Marine Dupont", "Martine Dupont", false},
		{"Michel Martin", "Michel Marty", false},
		{"François Fillon", "Penelope Fillon", false},
	} {
		text := "[P " + c.a + "] et [P " + c.b + "] parlent."
		d := analyzeMarked(m, text)
		if same := len(chainTexts(d)) == 1; same != c.same {
			t.Errorf("%s and %s: the same is %v", c.a, c.b, same)
		}
	}
}

func TestCorefFile(t *testing.T) {
	m := &corefModel{ranker: &ranker{weights: make([]float32, rankerSize)}}
	m.ranker.weights[3], m.ranker.weights[rankerSize-1] = 1.5, -2
	ranker, chooser, err := readLinks(m.bytes())
	if err != nil || !slices.Equal(ranker.weights, m.ranker.weights) || chooser != nil {
		t.Errorf("weights do not survive: %v", err)
	}
	m.chooser = chooserOf(2)
	b := m.bytes()
	ranker, chooser, err = readLinks(b)
	if err != nil || !slices.Equal(ranker.weights, m.ranker.weights) || !reflect.DeepEqual(chooser, m.chooser) {
		t.Errorf("trees do not survive: %v", err)
	}
	for _, b := range []string{"", "kgcoref", "kgcoref4x", "kgcoref4\x01\x00\x00\x00\xff\xff\x00\x00\x00\x00", string(b[:len(b)-1]), string(b) + "x"} {
		if _, _, err := readLinks([]byte(b)); err == nil {
			t.Errorf("%q is accepted", b)
		}
	}
}

// chooserOf is a chooser of so many trees.
func chooserOf(trees int) *chooser {
	pronouns := make([]vector.Tree, trees)
	for i := range pronouns {
		pronouns[i].Tests[1] = vector.Test{Feature: uint8(i), Least: 3}
		pronouns[i].Leaves[1] = float32(i)
	}
	return &chooser{forest: newForest(pronouns), doubt: 0.5, nouns: newForest(make([]vector.Tree, trees+1)), nounDoubt: 0.25, owners: newForest(make([]vector.Tree, trees+2)), ownerDoubt: 0.75}
}

func FuzzReadLinks(f *testing.F) {
	f.Add([]byte("kgcoref4\x01\x00\x00\x00\x01\x00\x00\x00\x80\x3f"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, _, err := readLinks(b); err == nil && len(r.weights) != rankerSize {
			t.Error("a table of another size")
		}
	})
}
