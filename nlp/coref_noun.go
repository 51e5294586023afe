package nlp

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/gazetteer/vocabulary"
)

//go:embed coref-nouns.tsv
var nounFile string

//go:embed coref-verbs.tsv
var verbFile string

// nounTable says what common nouns can stand for, and what makes "il" stand for nothing.
type nounTable struct {
	classes      vocabulary.Map[nounClasses]
	impersonal   map[string]string   // lemma -> kind
	neuter       map[string]bool     // verbs that take "le" for a clause
	places       map[string]bool     // verbs with which "y" is a place
	saying       map[string]bool     // verbs that quote
	epithets     map[string][]string // adjectives that bodies of some kinds of the gazetteer are called by
	controls     map[string]string   // verbs whose infinitive is done by their object or by who stands behind "à"
	bodies       map[string]bool     // nouns that take up an organisation or a place by its sort
	contrasts    map[string]bool     // adjectives that set it against another
	sides        map[string]bool     // nouns whose plural stands for several states or bodies as well as for persons
	spouses      map[string]bool     // nouns of those who live as a couple
	marries      map[string]bool     // verbs by which two become or are one
	unions       map[string]bool     // nouns for what a couple has together: "leur mariage"
	belongings   map[string]bool     // nouns besides those for people of what is a body's, by which "en" is that body: "Il en détient 12 % du capital"
	leaves       map[string]bool     // verbs with whose "en" somebody leaves a body, "en est sorti"
	joins        map[string]bool     // verbs with whose "y" somebody comes to one or is there, "y est entrée"
	assaults     map[string]bool     // verbs of what a culprit does, beside harming
	suspects     map[string]bool     // verbs of what is done to somebody under suspicion
	pairs        map[string]bool     // nouns that stand for two together: "le couple"
	clubNames    map[string]bool     // first words of the names of clubs
	tops         map[string]bool     // nouns and adjectives of who is first in a field or watches over it, whatever the field
	fields       map[string]bool     // nouns of the field that a body works in
	widths       map[string][]string // adjectives of how far a body reaches -> what its names hold then
	camps        map[string]bool     // nouns of a side of politics
	clubSeconds  map[string]bool     // second words of the names of clubs
	forms        map[string]bool     // forms of firms, of which none is another
	isles        map[string][]string // "île", "archipel" -> the states and regions that are called so, folded
	senses       map[string][]sense  // nouns that mean something else beside some words
	winning      map[string]bool     // verbs whose subject wins, for "le vainqueur"
	wares        map[string]bool     // nouns for firms that are sold and buy none
	sells        map[string]bool     // verbs of selling and buying
	denies       map[string]bool     // verbs by which a firm answers who accuses it
	hostile      map[string]bool     // verbs of what somebody does against another
	holdsAgainst map[string]bool     // verbs of what a complainant says of another
	judges       map[string]bool     // verbs by which somebody judges what others do ...
	judged       map[string]bool     // ... and nouns for that, "étriller sa gestion"
	proclaims    map[string]bool     // verbs by which others say that somebody has won ...
	proclaimed   map[string]bool     // ... and what they say that of, "certifier sa victoire"
	detours      map[string]bool     // nouns between "par" and "de" that say through what somebody acts, "par le biais de"
	announces    map[string]bool     // verbs by which a body or a state says what it does or will do
	undergone    map[string]bool     // nouns for what is done to somebody, "sa libération"
	orders       map[string]bool     // verbs whose subject wants or orders that of another
	vacated      map[string]bool     // nouns of what one has from whoever went before, taken over by another: "prendre sa suite"
	takesOver    map[string]bool     // verbs of those who take it
	aside        map[string]bool     // nouns of locutions whose "son" is not the subject: "à sa place"
	circles      map[string]bool     // nouns for those around somebody: "l'entourage de"
	colours      map[string][]string // adjectives of what a party stands for -> how words of names begin that tell another
	days         map[string]bool     // days and their parts, which stand bare before an object
	dying        map[string]bool     // verbs whose subject dies
	ofDead       map[string]bool     // nouns whose complement has died
	ofLife       map[string]bool     // words that open the life of somebody: "Né à Lens", "Fils d'un mineur"
	corpses      map[string]bool     // nouns for what is left of whoever died
	harming      map[string]bool     // verbs whose object is a victim
	ofPersons    map[string]bool     // nouns whose possessor is a person: "son dauphin"
	ofBodies     map[string]bool     // nouns whose possessor is a body or a thing, and nobody: "son fondateur"
	bodyPosts    map[string][]string // nouns of posts that no person has -> words beside them that make them such, nil for none: "sa présidente", "son secrétaire général"
	chiefPosts   map[string][]string // nouns of posts that bodies have, and persons who lead one: "son porte-parole"
	aides        map[string][]string // nouns of posts that persons alone have: "son directeur de cabinet"
	bodyActs     map[string][]string // verbs whose subject is no person -> nouns below them that make them such, nil for none: "emploie 3 000 personnes"
	goesOn       map[string]bool     // verbs of saying by which whoever has spoken says more: "ajouter"
	prosecutors  map[string]bool     // nouns of those who prosecute or judge, and have no lawyer
	relieves     map[string]bool     // verbs that take an office from somebody, "démettre de ses fonctions"
	answers      map[string]bool     // verbs of saying for what somebody else than who spoke before says: "rétorquer"
	asked        map[string]bool     // verbs for what is done to somebody who is to say something: "interrogé"
	alias        map[string]bool     // words before a further name of whoever has just been named, as they stand: "alias", "dit", "rebaptisée"
	otherName    map[string]bool     // nouns for such a name: "de son vrai nom", "sous le pseudonyme de"
	compass      map[string]bool     // words that a region's name begins with, which no town is called by: "Nord" of Nord-Kivu
	makers       map[string]bool     // those of whose firms a table knows ...
	makes        map[string][]string // ... folded names of firms -> these nouns
	held         map[string]bool     // verbs of what somebody did for a living, or in prison, before: "dirigeait"
	trades       map[string]bool     // nouns for firms that tell what they make or do: "constructeur"
	replaces     map[string]bool     // verbs by which somebody takes the post of another
	dismisses    map[string]bool     // verbs and nouns by which somebody loses a post
	appoints     map[string]bool     // verbs by which somebody is given one
	charges      map[string]bool     // nouns for what they take: "fonction", "mandat"
	ownParts     map[string]string   // nouns of locutions whose "son" is the subject -> their preposition: "de son côté"
	against      map[string]bool     // verbs that give back, deny or hold against somebody what is theirs: "reprocher"
	leading      map[string]bool     // nouns besides those of class leader whose "son" is oftenest a body's: "porte-parole"
	areas        map[string]string   // folded adjectives and names of towns and regions of a state, ids of demonyms -> region
	coaches      map[string]bool     // nouns of sport for who trains ...
	players      map[string]bool     // ... and who plays
	takesUp      map[string][]string // nouns that take up somebody by something new -> classes of what else they are called, nil for others
}

// sense is what a noun means beside one of some words: "le gendarme de la Bourse" is a regulator.
type sense struct {
	noun   string
	beside []string
}

// nounClass is a row of coref-nouns.tsv.
type nounClass struct {
	name  string
	kind  string   // type of a Name
	kinds []string // kinds of the gazetteer
}

// nounClasses are the classes of a noun, and the type of what it stands for, where they agree.
type nounClasses struct {
	list []*nounClass
	kind string
}

func readNouns() (*nounTable, error) {
	t := &nounTable{makers: map[string]bool{}, makes: map[string][]string{}, impersonal: map[string]string{}, controls: map[string]string{}, epithets: map[string][]string{}, takesUp: map[string][]string{}, colours: map[string][]string{}, widths: map[string][]string{}, isles: map[string][]string{}, bodyPosts: map[string][]string{}, chiefPosts: map[string][]string{}, aides: map[string][]string{}, bodyActs: map[string][]string{}, senses: map[string][]sense{}, ownParts: map[string]string{}, areas: map[string]string{}}
	sets := map[string]*map[string]bool{ // of words of coref-verbs.tsv, by the kind of their rows
		"neuter": &t.neuter, "place": &t.places, "saying": &t.saying, "body": &t.bodies, "contrast": &t.contrasts, "side": &t.sides, "suspect": &t.suspects, "assault": &t.assaults, "pair": &t.pairs, "belonging": &t.belongings, "leave": &t.leaves, "join": &t.joins, "spouse": &t.spouses, "marry": &t.marries, "union": &t.unions,
		"club-name": &t.clubNames, "top": &t.tops, "field": &t.fields, "undergone": &t.undergone, "announces": &t.announces, "detour": &t.detours, "orders": &t.orders, "aside": &t.aside, "vacated": &t.vacated, "takes-over": &t.takesOver, "day": &t.days,
		"alias": &t.alias, "compass": &t.compass, "other-name": &t.otherName,
		"dying": &t.dying, "of-dead": &t.ofDead, "of-life": &t.ofLife, "corpse": &t.corpses, "winning": &t.winning, "ware": &t.wares, "sells": &t.sells, "denies": &t.denies, "hostile": &t.hostile, "holds-against": &t.holdsAgainst, "judges": &t.judges, "judged": &t.judged, "proclaims": &t.proclaims, "proclaimed": &t.proclaimed, "harming": &t.harming, "goes-on": &t.goesOn, "prosecutor": &t.prosecutors, "relieve": &t.relieves, "charge": &t.charges, "asked": &t.asked, "answers": &t.answers, "of-person": &t.ofPersons,
		"of-body": &t.ofBodies, "form": &t.forms, "camp": &t.camps, "club-second": &t.clubSeconds, "circle": &t.circles, "replace": &t.replaces, "trade": &t.trades, "held": &t.held, "dismiss": &t.dismisses, "appoint": &t.appoints, "against": &t.against, "leading": &t.leading, "coach": &t.coaches, "player": &t.players,
	}
	for _, set := range sets {
		*set = map[string]bool{}
	}
	err := tableRows("coref-nouns.tsv", nounFile, 4, func(f []string) error {
		c := &nounClass{name: f[0], kind: f[1]}
		if f[2] != "" {
			c.kinds = strings.Split(f[2], "|")
		}
		for noun := range strings.FieldsSeq(Lower(f[3])) {
			if of := t.classes.Get(noun).list; !slices.Contains(of, c) {
				of = append(of, c)
				t.classes.Set(noun, nounClasses{of, commonKind(of)})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = tableRows("coref-verbs.tsv", verbFile, 2, func(f []string) error {
		set := sets[f[0]]
		for word := range strings.FieldsSeq(f[1]) {
			if set != nil {
				(*set)[word] = true
				continue
			}
			switch f[0] {
			case "epithet":
				adjective, kinds, _ := strings.Cut(word, "=")
				t.epithets[adjective] = strings.Split(kinds, "|")
			case "width":
				adjective, parts, _ := strings.Cut(word, "=")
				t.widths[adjective] = strings.Split(parts, "|")
			case "colour":
				adjective, others, _ := strings.Cut(word, "=")
				t.colours[adjective] = strings.Split(others, "|")
			case "isle":
				noun, of, _ := strings.Cut(word, "=")
				t.isles[noun] = strings.Split(strings.ReplaceAll(of, "_", " "), "|")
			case "body-post":
				addPost(t.bodyPosts, word)
			case "chief-post":
				addPost(t.chiefPosts, word)
			case "aide":
				addPost(t.aides, word)
			case "body-act":
				addPost(t.bodyActs, word)
			case "sense":
				noun, rest, _ := strings.Cut(word, "=")
				meant, beside, _ := strings.Cut(rest, ":")
				t.senses[noun] = append(t.senses[noun], sense{meant, strings.Split(beside, "|")})
			case "takes-up":
				noun, classes, _ := strings.Cut(word, "=")
				t.takesUp[noun] = strings.Split(classes, "|")
			case "area":
				region, words, _ := strings.Cut(word, "=")
				for w := range strings.SplitSeq(words, "|") {
					t.areas[gazetteer.Fold(strings.ReplaceAll(w, "_", " "))] = region
				}
			case "make":
				noun, firms, _ := strings.Cut(word, "=")
				t.makers[noun] = true
				for firm := range strings.SplitSeq(firms, "|") {
					key := gazetteer.Fold(strings.ReplaceAll(firm, "_", " "))
					t.makes[key] = append(t.makes[key], noun)
				}
			case "own-part":
				noun, preposition, _ := strings.Cut(word, "=")
				t.ownParts[noun] = preposition
			case "object", "dative":
				t.controls[word] = f[0]
			default:
				t.impersonal[word] = f[0]
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// tableRows calls row for each row of the text of a TSV file below its comments and its line of column names. Errors tell file and line.
func tableRows(file, text string, columns int, row func([]string) error) error {
	head, number := false, 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("%s:%d: %d columns, not %d: %s", file, number, len(f), columns, line)
		}
		if head {
			if err := row(f); err != nil {
				return fmt.Errorf("%s:%d: %w", file, number, err)
			}
		}
		head = true
	}
	return nil
}

// senseOf is what a noun means beside some words, and the word that makes it mean that; the noun itself where none does.
func (t *nounTable) senseOf(lemma string, beside ...[]string) (noun, by string) {
	for _, s := range t.senses[lemma] {
		for _, words := range beside {
			for _, w := range words {
				if slices.Contains(s.beside, w) {
					return s.noun, w
				}
			}
		}
	}
	return lemma, ""
}

// kindOf is the type of what a noun stands for, where its classes agree.
func (t *nounTable) kindOf(lemma string) string { return t.classes.Get(lemma).kind }

// commonKind is the type of which classes are that are of one, empty where they differ.
func commonKind(classes []*nounClass) string {
	kind := ""
	for _, c := range classes {
		if c.kind == "" {
			continue
		}
		if kind != "" && c.kind != kind {
			return ""
		}
		kind = c.kind
	}
	return kind
}

// listed says whether a noun is of any class.
func (t *nounTable) listed(lemma string) bool { return t.classes.Has(lemma) }

// byNameOnly is the kind of classes whose nouns stand for what bears them in its name.
const byNameOnly = "name"

// feminines are endings of feminine nouns and of their masculines.
var feminines = [...][2]string{{"ffe", "f"}, {"trice", "teur"}, {"euse", "eur"}, {"euse", "eux"}, {"elle", "el"}, {"ère", "er"}, {"enne", "en"}, {"onne", "on"}, {"esse", ""}, {"e", ""}}

// masculine is the masculine of a feminine noun that the table does not list, where it lists the masculine.
func (t *nounTable) masculine(lemma string) string {
	if t.listed(lemma) {
		return lemma
	}
	for _, f := range feminines {
		if stem, ok := strings.CutSuffix(lemma, f[0]); ok && t.kindOf(stem+f[1]) == Person {
			return stem + f[1]
		}
	}
	return lemma
}

// addPost adds a noun of a post, "noun" or "noun=word|word".
func addPost(posts map[string][]string, word string) {
	noun, beside, _ := strings.Cut(word, "=")
	posts[noun] = nil
	if beside != "" {
		posts[noun] = strings.Split(beside, "|")
	}
}

// kindHeld is kindOf of a noun in the form that the text has it in: "sénatrice", "ex-représentant".
func (t *nounTable) kindHeld(lemma string) string {
	return t.kindOf(t.masculine(strings.TrimPrefix(Lower(lemma), "ex-")))
}

// canBe says whether a noun can stand for a thing of a type, and of a kind of the gazetteer where that is known.
func (t *nounTable) canBe(lemma, kind, gazetteerKind string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.kind != kind {
			continue
		}
		if gazetteerKind == "" || len(c.kinds) == 0 {
			return true
		}
		for _, k := range c.kinds {
			if k == gazetteerKind {
				return true
			}
		}
	}
	return false
}

// generic says whether a noun can stand for a thing whose name does not hold it.
func (t *nounTable) generic(lemma, kind string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.kind == kind && (len(c.kinds) != 1 || c.kinds[0] != byNameOnly) {
			return true
		}
	}
	return false
}

// share says whether two nouns have a class in common.
func (t *nounTable) share(a, b string) bool {
	for _, x := range t.classes.Get(a).list {
		for _, y := range t.classes.Get(b).list {
			if x == y {
				return true
			}
		}
	}
	return false
}

// in says whether a noun is of a class.
func (t *nounTable) in(lemma, class string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.name == class {
			return true
		}
	}
	return false
}
