package extract

import (
	"math/rand/v2"
	"testing"

	"kg/nlp"
)

// A repaired tree is a tree of the same words: one root at least, no circle, every head in the sentence.
func TestRepairKeepsTrees(t *testing.T) {
	m, x := open(t)
	random := rand.New(rand.NewPCG(3, 4))
	texts := append(properTexts(t), "Anna Roy, présidente, Luc Mercier (PS, Italie), et Paul, ont, selon Le Monde, mardi 3 mai, battu, battu, l'Italie.",
		"« Le ministre », a dit le ministre, « de la Défense ».", "Le, la, les, et, et, de, de, à Anna Roy.",
		"— Jean-Christophe Thierry, président du directoire de Canal+", "Anna Roy a, de son côté, en revanche salué, d'emblée, le 73e Congrès.",
		"L'avocate du joueur Luc Mercier, Me Anna Roy, l'a mis en garde, qualifiant de « menteur » Paul, dont il a loué, à tour de rôle, l'offre.")
	w := new(workspace)
	for _, text := range texts {
		d := m.Analyze(text)
		names := make([][]named, len(d.Sentences))
		for _, n := range d.Names {
			names[n.Sentence] = append(names[n.Sentence], named{n.First, n.Last, "Person"})
		}
		for i := range d.Sentences {
			checkTree(t, &d.Sentences[i], repair(nil, &d.Sentences[i], lowered(&d.Sentences[i], w), names[i], x.rules, x.world, w))
			for range 20 {
				s := d.Sentences[i]
				s.Tokens = append([]nlp.Token(nil), s.Tokens...)
				order := random.Perm(len(s.Tokens))
				for n, k := range order {
					s.Tokens[k].Head = -1
					if n > 0 {
						s.Tokens[k].Head = order[random.IntN(n)]
					}
				}
				checkTree(t, &s, repair(nil, &s, lowered(&s, w), names[i], x.rules, x.world, w))
			}
		}
	}
}

func checkTree(t *testing.T, before, after *nlp.Sentence) {
	t.Helper()
	if len(before.Tokens) != len(after.Tokens) {
		t.Fatalf("%d tokens of %d", len(after.Tokens), len(before.Tokens))
	}
	for k := range after.Tokens {
		a, b := &after.Tokens[k], &before.Tokens[k]
		if a.Form != b.Form || a.Start != b.Start || a.End != b.End {
			t.Fatalf("token %d %q is %q now", k, b.Form, a.Form)
		}
		steps := 0
		for h := k; h >= 0; h = after.Tokens[h].Head {
			if steps++; steps > len(after.Tokens) || h >= len(after.Tokens) {
				t.Fatalf("no way up from token %d %q in %q", k, a.Form, forms(after))
			}
		}
	}
}

func forms(s *nlp.Sentence) []string {
	var out []string
	for i := range s.Tokens {
		out = append(out, s.Tokens[i].Form)
	}
	return out
}

// TestTreesMended reads what hangs on a span of time that is past, on a participle that agrees with the noun before its comma or that
// is joined to a title, and on an honorific.
func TestTreesMended(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anna Roy, doyenne du village, est décédée l'an passé à Nantes.", want: []string{"Anna Roy, died-in, Nantes"}},
		{text: "Paul Durand, installé la semaine passée à Dakar, a critiqué Israël.", want: []string{"Paul Durand, lives-in, Dakar"}},
		{text: "Le général a ordonné le transfert à Gao de la 8e division, basée à Sokoto.", want: []string{"8e division, located-in, Sokoto"}},
		{text: "Furieuse contre Paul Durand, Marie Martin est partie.", want: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "Luc Mercier dénonce le traitement de l'affaire par Le Monde.", want: []string{"Luc Mercier, criticized, Le Monde"}},
		{text: "Moscou soutient depuis des années Bachar al-Assad, et le maire combat depuis longtemps Anna Roy.", want: []string{"Russie, supports, Bachar al-Assad"}},
		{text: "Anna Roy a été nommée ministre par Emmanuel Macron.", want: []string{"Emmanuel Macron, appointed, Anna Roy"}},
		{text: "Le président Paul Durand a reçu mardi à Paris Anna Roy.", want: []string{"Paul Durand, met, Anna Roy"}},
		{text: "La France, privée de Paul Durand, a perdu.", not: []string{"Paul Durand, player-of, France", "Paul Durand, defeated, France"}},
		{text: "La fourniture de missiles à Taïwan par les États-Unis irrite la Chine.", want: []string{"États-Unis, aids, Taïwan"}},
		{text: "Accusée de corruption par Paul Durand, Marie Martin dément.", want: []string{"Paul Durand, criticized, Marie Martin"}},
		{text: "Le Parquet national financier enquête depuis janvier sur Renault.", want: []string{"Parquet national financier, investigates, Renault"}},
		{text: "La sénatrice Anna Roy réclame la rupture des discussions et reproche à Paul Durand d'avoir « offert le pays aux bandits ».", want: []string{"Anna Roy, criticized, Paul Durand"}},
		{text: "Le candidat Luc Mercier, auquel s'opposent les Forces libanaises, a gagné.", want: []string{"Forces libanaises, opposes, Luc Mercier"}},
		{text: "La Norvège et la Belgique, qui avaient promis à Kiev des avions, pourraient suivre.", want: []string{"Norvège, aids, Ukraine, possible", "Belgique, aids, Ukraine, possible"}},
		{text: "Paul Durand a dissous le Parlement et limogé, en août, son Premier ministre, Luc Mercier.", want: []string{"Paul Durand, dismissed, Luc Mercier"}},
		{text: "L'Union européenne a gelé les avoirs du frère de Marie Martin, Luc Mercier, et ceux de la compagnie Zariba Mining.", want: []string{"Union européenne, sanctioned, Zariba Mining"}},
		{text: "L'opposante Anna Roy, lauréate d'un prix et réfugiée à Madrid, les a saluées.", want: []string{"Anna Roy, lives-in, Madrid"}},
		{text: "Anna Roy, avocate et soutenue par Marie Martin, a critiqué Israël.", want: []string{"Marie Martin, supports, Anna Roy"}},
		{text: "Ligue 1 : le RC Strasbourg a battu le RC Lens au stade avant la pause du match, sur un but de son attaquant. Le gardien strasbourgeois, Axel Roy, et le défenseur central lensois Paul Durand ont été exclus.",
			want: []string{"Axel Roy, player-of, RC Strasbourg", "Paul Durand, player-of, RC Lens"}},
		{text: "En France, la ministre de la Santé Marie Martin a parlé.", want: []string{"Marie Martin, minister-of, France"}},
		{text: "Le gardien Luc Fabre (RC Lens) est suspendu.", want: []string{"Luc Fabre, player-of, RC Lens"}},
		{text: "Trois compagnies maritimes établies au Pirée, Aegis Tankers, Poseidonia et Levantis Shipping, ont fermé.", want: []string{"Levantis Shipping, located-in, Pirée"}},
		{text: "Le fonds Denham Ridge, de Boston, a investi.", want: []string{"Denham Ridge, located-in, Boston"}},
		{text: "Le PS présentera sa propre liste, menée par Paul Durand.", want: []string{"Paul Durand, candidate-of, PS"}},
		{text: "Anna Roy est morte lundi. Présidente de Renault depuis 2010, elle avait critiqué Nissan.", want: []string{"Anna Roy, president-of, Renault"}},
		{text: "« Une honte », jugeait l'an dernier Luc Fabre au micro de RTL.", want: []string{"Luc Fabre, told, RTL"}},
		{text: "Législatives au Sénégal : large victoire du Pastef, l'opposition reconnaît sa défaite", want: []string{"Législatives au Sénégal, located-in, Sénégal"}},
		{text: "L'UE a inscrit sur sa liste deux sociétés kirghizes, Altyn Trade et Tien Logistic.", want: []string{"Altyn Trade, located-in, Kirghizistan", "Tien Logistic, located-in, Kirghizistan"}},
		{text: "Paul Durand l'emporte de onze voix sur Maryvonne Le Hénaff.", want: []string{"Paul Durand, defeated, Maryvonne Le Hénaff"}},
		{text: "Ont également participé au sommet de Vilnius Paul Durand et le Français Luc Fabre.", want: []string{"Luc Fabre, participates-in, sommet de Vilnius"}},
		{text: "Le maire de Pau, fondateur du MoDem, est arrivé.", not: []string{"Pau, founder-of, MoDem"}},
		{text: "La maire de Metz, membre du Parti socialiste, a parlé.", not: []string{"Metz, member-of, Parti socialiste"}},
		{text: "Paul Durand est reçu à la Maison-Blanche en compagnie du chancelier Luc Roth, du ministre Luc Fabre et de la députée Anna Roy.", not: []string{"Luc Fabre, leader-of", "Anna Roy, leader-of"}},
		{text: "L'Inde de Narendra Modi et le Mexique, dirigé par Anna Roy, se taisent.", want: []string{"Anna Roy, leader-of, Mexique"}, not: []string{"Anna Roy, leader-of, Inde"}},
		{text: "Il affronte la ministre de la Culture, Anna Roy, maire (LR) du 7e arrondissement, le député européen Luc Fabre et Paul Durand. La France attend.", not: []string{"Luc Fabre, minister-of"}},
		{text: "Le FMI, dont la directrice générale est la Bulgare Anna Roy, a parlé.", want: []string{"Anna Roy, ceo-of, FMI"}},
		{text: "À Metz, Anna Roy, maire adjointe, a parlé.", not: []string{"Anna Roy, mayor-of"}},
		{text: "Vladimir Poutine était accompagné de son chef de la diplomatie, Luc Mercier.", want: []string{"Luc Mercier, foreign-minister-of, Russie"}},
		{text: "De Pékin, Mme Amstutz a gagné Séoul.", want: []string{"Amstutz, visited, Séoul"}},
	}, nil)
}

// Nouns and participles that the tagger takes for one another, and what hangs on posts, brackets and bodies.
func TestBodiesMended(t *testing.T) {
	checkAll(t, []reading{
		{"Il a été reçu à La Haye, siège de la Cour pénale internationale.", []string{"Cour pénale internationale, located-in, La Haye"}, nil},
		{"Élue à la tête de Renault en 2014, Marie Martin a refusé.", []string{"Marie Martin, head-of, Renault"}, nil},
		{"Anna Roy a quitté ses fonctions de présidente de la BCE.", []string{"Anna Roy, president-of, BCE, former"}, nil},
		{"Le défenseur Luc Roy (PSG) et le gardien Paul Durand (OM) sont forfaits.", []string{"Luc Roy, player-of, PSG", "Paul Durand, player-of, OM"}, []string{"Luc Roy, player-of, OM"}},
		{"L'agence chargée de la défense des mineurs, que préside Paul Durand, a critiqué Marie Martin.", []string{"Paul Durand, president-of, agence chargée de la défense des mineurs"}, nil},
		{"Élevée à Lille et avocate de Renault, Anna Roy a plaidé.", []string{"Anna Roy, lawyer-of, Renault"}, nil},
	}, nil)
}

// The copula of a relative clause hangs on its noun, also where the parser gave it to the noun that the clause is of.
func TestRelativeVerbTakesItsCopula(t *testing.T) {
	s := nlp.Sentence{Tokens: []nlp.Token{
		{Form: "Airbus", UPOS: "PROPN", Head: -1, Deprel: "root"},
		{Form: "dont", UPOS: "PRON", Head: 2, Deprel: "nmod"},
		{Form: "Vivendi", UPOS: "PROPN", Head: 0, Deprel: "acl:relcl"},
		{Form: "est", UPOS: "AUX", Head: 0, Deprel: "aux", Feats: nlp.NewFeatures("VerbForm=Fin")},
		{Form: "actionnaire", UPOS: "NOUN", Head: 0, Deprel: "acl:relcl"},
	}}
	m := mender{s: &s, left: 1000}
	m.relativeVerb(2)
	if noun, copula := s.Tokens[2], s.Tokens[3]; noun.Head != 4 || noun.Deprel != "nsubj" || copula.Head != 4 || copula.Deprel != "cop" {
		t.Errorf("got %s %d, %s %d", noun.Deprel, noun.Head, copula.Deprel, copula.Head)
	}
}
