package nlp

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/gazetteer/vocabulary"
)

//go:embed coref-words.tsv
var wordFile string

// wordKind is a kind of words of coref-words.tsv.
type wordKind uint8

// The kinds, each by its name in the table, whose head says what it means. A new kind is a line here, a line there and its words.
var (
	impersonalVerb      = wordsOf("verb")
	impersonalReflexive = wordsOf("reflexive")
	impersonalClause    = wordsOf("clause")
	impersonalPassive   = wordsOf("passive")
	neuterVerb          = wordsOf("neuter")
	placeVerb           = wordsOf("place")
	controlByObject     = wordsOf("object")
	controlByDative     = wordsOf("dative")
	dayNoun             = wordsOf("day")
	becomingVerb        = wordsOf("become")
	timeSpan            = wordsOf("span")

	sayingVerb     = wordsOf("saying")
	goingOnVerb    = wordsOf("goes-on")
	answeringVerb  = wordsOf("answers")
	askedVerb      = wordsOf("asked")
	announcingVerb = wordsOf("announces")
	addressingVerb = wordsOf("addressed")
	lettingKnow    = wordsOf("let-know")
	spokesman      = wordsOf("speaks-for")

	aliasWord     = wordsOf("alias")
	otherNameNoun = wordsOf("other-name")
	compassWord   = wordsOf("compass")
	clubName      = wordsOf("club-name")
	clubSecond    = wordsOf("club-second")
	epicene       = wordsOf("epicene")
	ofNameNoun    = wordsOf("of-name")

	epithetAdjective   = wordsOf("epithet")
	takingUpNoun       = wordsOf("takes-up")
	sortNoun           = wordsOf("body")
	contrastAdjective  = wordsOf("contrast")
	fieldNoun          = wordsOf("field")
	topWord            = wordsOf("top")
	widthAdjective     = wordsOf("width")
	nounOfTwoSenses    = wordsOf("sense")
	tradeNoun          = wordsOf("trade")
	makerNoun          = wordsOf("make")
	firmForm           = wordsOf("form")
	wareNoun           = wordsOf("ware")
	isleNoun           = wordsOf("isle")
	areaName           = wordsOf("area")
	colourAdjective    = wordsOf("colour")
	campNoun           = wordsOf("camp")
	coachNoun          = wordsOf("coach")
	refereeNoun        = wordsOf("referee")
	managerNoun        = wordsOf("manager")
	bornWord           = wordsOf("born")
	leadingVerb        = wordsOf("leads")
	playerNoun         = wordsOf("player")
	prosecutorNoun     = wordsOf("prosecutor")
	officerNoun        = wordsOf("officer")
	decadeNoun         = wordsOf("decade")
	exileNoun          = wordsOf("exile")
	exiledWord         = wordsOf("exiled")
	clubPost           = wordsOf("club-post")
	operatingNoun      = wordsOf("operating")
	presidedNoun       = wordsOf("presided")
	deputyNoun         = wordsOf("deputy")
	benchNoun          = wordsOf("bench")
	anyLeaderNoun      = wordsOf("any-leader")
	mayorNoun          = wordsOf("mayor")
	officeOfState      = wordsOf("office-state")
	officeOfGovernment = wordsOf("office-government")
	officeOfDiplomacy  = wordsOf("office-diplomacy")
	unrestrictingWord  = wordsOf("unrestricting")
	paintingAdjective  = wordsOf("painting")
	compoundNoun       = wordsOf("compound")
	partySide          = wordsOf("party-side")

	sideNoun     = wordsOf("side")
	pairNoun     = wordsOf("pair")
	spouseNoun   = wordsOf("spouse")
	marryingVerb = wordsOf("marry")
	unionNoun    = wordsOf("union")
	husbandNoun  = wordsOf("husband")
	wifeNoun     = wordsOf("wife")
	commonToAll  = wordsOf("common-to-all")
	amongVerb    = wordsOf("among")

	ofPersonNoun    = wordsOf("of-person")
	ofBodyNoun      = wordsOf("of-body")
	leadingNoun     = wordsOf("leading")
	bodyPost        = wordsOf("body-post")
	chiefPost       = wordsOf("chief-post")
	aidePost        = wordsOf("aide")
	bodyAct         = wordsOf("body-act")
	belongingNoun   = wordsOf("belonging")
	leavingVerb     = wordsOf("leave")
	joiningVerb     = wordsOf("join")
	ownPartNoun     = wordsOf("own-part")
	asideNoun       = wordsOf("aside")
	vacatedNoun     = wordsOf("vacated")
	takingOverVerb  = wordsOf("takes-over")
	seizedNoun      = wordsOf("seized")
	seizingVerb     = wordsOf("seizes")
	circleNoun      = wordsOf("circle")
	detourNoun      = wordsOf("detour")
	undergoneNoun   = wordsOf("undergone")
	orderingVerb    = wordsOf("orders")
	againstVerb     = wordsOf("against")
	judgingVerb     = wordsOf("judges")
	judgedNoun      = wordsOf("judged")
	proclaimingVerb = wordsOf("proclaims")
	proclaimedNoun  = wordsOf("proclaimed")
	envoyNoun       = wordsOf("envoy")
	unpleadedNoun   = wordsOf("unpleaded")
	ownVerb         = wordsOf("own-doing")
	confrereNoun    = wordsOf("confrere")
	staffNoun       = wordsOf("staff")

	winningVerb        = wordsOf("winning")
	dyingVerb          = wordsOf("dying")
	ofDeadNoun         = wordsOf("of-dead")
	ofLifeWord         = wordsOf("of-life")
	corpseNoun         = wordsOf("corpse")
	harmingVerb        = wordsOf("harming")
	assaultVerb        = wordsOf("assault")
	suspectingVerb     = wordsOf("suspect")
	sellingVerb        = wordsOf("sells")
	denyingVerb        = wordsOf("denies")
	hostileVerb        = wordsOf("hostile")
	holdingAgainstVerb = wordsOf("holds-against")
	heldVerb           = wordsOf("held")
	freeingVerb        = wordsOf("free")
	complainingVerb    = wordsOf("complain")
	prosecutingVerb    = wordsOf("prosecute")
	blamingVerb        = wordsOf("blame")
	deceasedNoun       = wordsOf("deceased")
	familyWord         = wordsOf("family")
	buryingVerb        = wordsOf("bury")
	survivingNoun      = wordsOf("surviving")
	chargeNoun         = wordsOf("charge")
	relievingVerb      = wordsOf("relieve")
	replacingVerb      = wordsOf("replace")
	dismissingWord     = wordsOf("dismiss")
	appointingVerb     = wordsOf("appoint")
	heirNoun           = wordsOf("heir")
	forerunnerNoun     = wordsOf("forerunner")
	electingVerb       = wordsOf("elects")
	makingVerb         = wordsOf("makes")
	insteadWord        = wordsOf("instead")
	handingOverVerb    = wordsOf("hands-over")
	resignationVerb    = wordsOf("resignation")
	newAdjective       = wordsOf("new")
	outgoingAdjective  = wordsOf("outgoing")
)

// wordKindNames are the names of the kinds.
var wordKindNames []string

// wordsOf returns a new kind.
func wordsOf(name string) wordKind {
	wordKindNames = append(wordKindNames, name)
	return wordKind(len(wordKindNames) - 1)
}

// wordKinds is a set of kinds.
type wordKinds [3]uint64

func (s *wordKinds) add(k wordKind)      { s[k>>6] |= 1 << (k & 63) }
func (s *wordKinds) has(k wordKind) bool { return s[k>>6]&(1<<(k&63)) != 0 }

// wordRow is what the table says of a word: its kinds, and what stands beside it as one of them.
type wordRow struct {
	kinds wordKinds
	parts []wordParts
}

// wordParts is what stands beside a word of a kind.
type wordParts struct {
	kind  wordKind
	parts []string
}

// sense is what a noun means beside one of some words: "le gendarme de la Bourse" is a regulator.
type sense struct {
	noun   string
	beside []string
}

// senses are those of nouns.
type senses map[string][]sense

// wordTable says of words what kinds of coref-words.tsv they are of.
type wordTable struct {
	rows      vocabulary.Map[wordRow]
	senses    senses              // of nouns that mean something else beside some words
	compounds senses              // of nouns that are one with such words
	makes     map[string][]string // folded names of firms -> nouns for what they make or do
	areas     map[string]string   // folded adjectives and names of towns and regions of a state, ids of demonyms -> region
}

// is says whether a word is of a kind.
func (t *wordTable) is(word string, kind wordKind) bool {
	i, ok := t.rows.Find(word)
	return ok && t.rows.At(i).kinds.has(kind)
}

// beside returns what stands beside a word of a kind, nil where it is of another or nothing does.
func (t *wordTable) beside(word string, kind wordKind) []string {
	if i, ok := t.rows.Find(word); ok {
		for _, p := range t.rows.At(i).parts {
			if p.kind == kind {
				return p.parts
			}
		}
	}
	return nil
}

// of is what a noun means beside some words, and the word that makes it mean that; the noun itself where none does.
func (t senses) of(lemma string, beside ...[]string) (noun, by string) {
	for _, s := range t[lemma] {
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

// add takes up a sense of a noun, "other:word" and further words.
func (t senses) add(noun string, parts []string) {
	meant, first, _ := strings.Cut(parts[0], ":")
	t[noun] = append(t[noun], sense{meant, append([]string{first}, parts[1:]...)})
}

// readWords reads coref-words.tsv.
func readWords() (*wordTable, error) {
	t := &wordTable{senses: senses{}, compounds: senses{}, makes: map[string][]string{}, areas: map[string]string{}}
	if kinds := len(wordKindNames); kinds > 64*len(wordKinds{}) {
		return nil, fmt.Errorf("coref-words.tsv: %d kinds are more than wordKinds has room for", kinds)
	}
	err := tableRows("coref-words.tsv", wordFile, 2, func(f []string) error {
		at := slices.Index(wordKindNames, f[0])
		if at < 0 {
			return fmt.Errorf("no such kind: %s", f[0])
		}
		for word := range strings.FieldsSeq(f[1]) {
			t.add(wordKind(at), word)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// add takes up a word of a kind, "word" or "word=part|part".
func (t *wordTable) add(kind wordKind, text string) {
	word, beside, valued := strings.Cut(text, "=")
	i, _ := t.rows.Add(word)
	row := t.rows.At(i)
	row.kinds.add(kind)
	if !valued {
		return
	}
	parts := strings.Split(strings.ReplaceAll(beside, "_", " "), "|")
	switch kind {
	case nounOfTwoSenses:
		t.senses.add(word, parts)
	case compoundNoun:
		t.compounds.add(word, parts)
	case makerNoun:
		for _, firm := range parts {
			t.makes[gazetteer.Fold(firm)] = append(t.makes[gazetteer.Fold(firm)], word)
		}
	case areaName:
		for _, w := range parts {
			t.areas[gazetteer.Fold(w)] = word
		}
	default:
		row.parts = append(row.parts, wordParts{kind, parts})
	}
}
