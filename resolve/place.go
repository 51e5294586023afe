package resolve

import (
	"slices"
	"strings"

	"kg/graph"
)

// place is the name of a place, read.
type place struct {
	words     []string // without articles and prepositions
	qualifier string   // what stands in brackets, folded: "Tripoli (Liban)"
}

var placeWords = map[string]string{"st": "saint", "ste": "sainte", "mt": "mont", "mount": "mont", "ft": "fort", "north": "nord", "south": "sud",
	"east": "est", "west": "ouest", "new": "nouvelle", "island": "ile", "islands": "ile", "iles": "ile", "isle": "ile", "lake": "lac", "sea": "mer",
	"river": "fleuve", "province": "province", "gulf": "golfe"}

// longForms stand before the name of a state or town, or do not.
var longForms = []string{"republique federale", "republique democratique populaire", "republique islamique", "republique populaire", "republique bolivarienne",
	"republique", "royaume", "principaute", "grand duche", "sultanat", "federation", "confederation", "commonwealth", "union",
	"ville", "commune", "municipalite", "cite", "capitale", "territoire"}

func (k *knowledge) parsePlace(name string) *place {
	p := new(place)
	if i := strings.IndexByte(name, '('); i > 0 {
		p.qualifier = graph.Fold(strings.TrimRight(name[i+1:], ") "))
		name = name[:i]
	}
	ws := words(graph.Fold(name))
	for i, w := range ws {
		if k.stop[w] && i < len(ws)-1 {
			continue
		}
		if to, ok := placeWords[w]; ok {
			w = to
		}
		p.words = append(p.words, w)
	}
	return p
}

func (k *knowledge) comparePlaces(a, b *reading) Verdict {
	x, y := a.place, b.place
	if x.qualifier != y.qualifier && slices.Equal(x.words, y.words) {
		if x.qualifier == "" || y.qualifier == "" {
			return verdict(0.5, "one is told apart from others of its name, the other not")
		}
		return verdict(0.05, "places of one name in "+x.qualifier+" and "+y.qualifier)
	}
	if v, ok := compareKnown(a, b); ok {
		return v
	}
	if len(x.words) == 0 || len(y.words) == 0 {
		return verdict(0.5, "no name to compare")
	}
	if capitalArticle(a.Text) != capitalArticle(b.Text) && slices.Equal(x.words, y.words) {
		return verdict(0.6, "one has an article: Le Pertuis is not Pertuis")
	}
	if sameLetters(x.words, y.words) {
		return verdict(0.97, "same name, written otherwise")
	}
	// "République de Macédoine du Nord": only where a preposition follows, which "République dominicaine" has not.
	if short, ok := k.shortForm(a.folded); ok && short == strings.Join(y.words, " ") {
		return verdict(0.9, "long form of the name")
	}
	if short, ok := k.shortForm(b.folded); ok && short == strings.Join(x.words, " ") {
		return verdict(0.9, "long form of the name")
	}
	if len(x.words) == len(y.words) {
		same, reasons := 0, []string(nil)
		for i := range x.words {
			if likePlaceWord(x.words[i], y.words[i]) {
				same++
			}
		}
		if same == len(x.words) {
			return verdict(0.8, append(reasons, "spelling of another language")...)
		}
	}
	if sameWords(x.words, y.words) {
		return verdict(0.6, "same words in another order")
	}
	return verdict(0.1, "names differ")
}

// capitalArticle reports whether a name begins with an article that is part of it.
func capitalArticle(name string) bool {
	return strings.HasPrefix(name, "Le ") || strings.HasPrefix(name, "La ") || strings.HasPrefix(name, "Les ")
}

// shortForm takes "république de" and the like off a folded name.
func (k *knowledge) shortForm(f string) (string, bool) {
	for _, long := range longForms {
		rest, ok := strings.CutPrefix(f, long+" ")
		if !ok {
			continue
		}
		first, after, ok := strings.Cut(rest, " ")
		if !ok || !k.stop[first] {
			continue
		}
		return strings.Join(k.parsePlace(after).words, " "), true
	}
	return "", false
}

// likePlaceWord reports whether two words are one name in two languages or transcriptions, by what is regular in
// that: "Philadelphia" and "Philadelphie", "Kharkov" and "Kharkiv" (not "Niger" and "Nigeria", "Iran" and "Irak").
func likePlaceWord(a, b string) bool {
	if a == b {
		return true
	}
	if min(len(a), len(b)) < 6 {
		return false
	}
	if sound(a) == sound(b) {
		return true
	}
	ra, ea := placeEnding(a)
	rb, eb := placeEnding(b)
	return ea != "" && ea == eb && sound(ra) == sound(rb) && len(ra) >= 4
}

// placeEnding takes off an ending that changes from language to language, and says which it is.
func placeEnding(w string) (stem, class string) {
	for _, e := range [][2]string{{"ia", "land"}, {"ie", "land"}, {"ya", "land"}, {"ov", "slavic"}, {"iv", "slavic"}, {"ow", "slavic"}, {"ev", "slavic"},
		{"burg", "castle"}, {"bourg", "castle"}, {"a", "vowel"}, {"e", "vowel"}} {
		if rest, ok := strings.CutSuffix(w, e[0]); ok {
			return rest, e[1]
		}
	}
	return w, ""
}
