package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/graph"
)

// organization is the name of an organisation, read: its words without articles, legal forms and "groupe",
// translated to common words; and what country they name.
type organization struct {
	full    []string // folded words, all of them
	words   []string
	generic []string // taken off the end
	country string   // id of the gazetteer, of a demonym or name of a country among the words, or empty
	owner   string   // of a body that common nouns name, whose it is: "Mali" of "armée (Mali)", folded, or empty
}

func (k *knowledge) parseOrganization(name string) *organization {
	o := new(organization)
	if i := strings.IndexByte(name, '('); i > 0 {
		if strings.ToLower(name[:i]) == name[:i] {
			o.owner = graph.Fold(strings.TrimSuffix(name[i+1:], ")"))
		}
		name = name[:i]
	}
	o.full = words(signs.Replace(graph.Fold(name)))
	kept := o.full
	if r, _ := utf8.DecodeRuneInString(name); unicode.IsLower(r) && len(kept) > 1 && k.prefix[kept[0]] && !k.legal[kept[1]] {
		kept = kept[1:] // "agence Reuters", "journal Le Monde", but "Société générale"
	}
	for _, w := range kept {
		if k.stop[w] || k.legal[w] {
			continue
		}
		if d, ok := k.gazetteer.Demonym(w); ok && d.Place.Kind == "country" {
			o.country = d.Place.ID
		} else if c, ok := k.gazetteer.Country(w); ok {
			o.country = c.ID
		}
		if to, ok := k.same[w]; ok {
			w = to
		} else if to, ok := k.numbers[w]; ok {
			w = to
		}
		o.words = append(o.words, w)
	}
	if len(o.words) == 0 {
		o.words = o.full // "The Company"
	}
	for len(o.words) > 1 && k.generic[o.words[len(o.words)-1]] {
		o.generic = append(o.generic, o.words[len(o.words)-1])
		o.words = o.words[:len(o.words)-1]
	}
	return o
}

// signs are what a folded name keeps besides letters and digits.
var signs = strings.NewReplacer("&", " ", "+", " plus ")

func (k *knowledge) compareOrganizations(a, b *reading) Verdict {
	if v, ok := compareKnown(a, b); ok {
		return v
	}
	x, y := a.organization, b.organization
	if len(x.words) == 0 || len(y.words) == 0 {
		return verdict(0.5, "no name to compare")
	}
	if x.owner != y.owner {
		return verdict(0.1, "common nouns, of two owners")
	}
	ca, cb := looksLikeAcronym(a.Text), looksLikeAcronym(b.Text)
	switch {
	case sameLetters(x.full, y.full):
		return verdict(0.99, "same name")
	case ca && cb:
		return verdict(0.05, "acronyms differ")
	case ca || cb:
		short, long := a.Text, y
		if cb {
			short, long = b.Text, x
		}
		if len(long.full) > 1 {
			if k.isAcronym(short, long.full) {
				return verdict(0.9, acronymReason)
			}
		}
	case k.isSyllabic(x.full, y.full) || k.isSyllabic(y.full, x.full):
		return verdict(0.85, acronymReason)
	}
	if len(x.words) == 1 && len(y.words) == 1 && x.words[0] == y.words[0] && newspaper(a.folded) != newspaper(b.folded) {
		return verdict(0.6, "one has an article")
	}
	if slices.Equal(x.words, y.words) {
		if !slices.Equal(x.generic, y.generic) && k.allCommon(x.words) {
			return verdict(0.5, "common words, of which one is left out")
		}
		if slices.Equal(x.generic, y.generic) || len(x.generic) == 0 || len(y.generic) == 0 {
			return verdict(0.9, "same but for articles, legal form or a general word")
		}
		return verdict(0.4, "general words differ")
	}
	if x.country != "" && y.country != "" && x.country != y.country {
		return verdict(0.05, "of two countries")
	}
	if sameWords(x.words, y.words) {
		return verdict(0.88, "same words, translated or in another order")
	}
	if len(x.words) == len(y.words) {
		differ := 0
		like := true
		for i := range x.words {
			if x.words[i] != y.words[i] {
				differ++
				like = like && likeSpelt(x.words[i], y.words[i])
			}
		}
		if differ == 1 && like && !ca && !cb {
			return verdict(0.8, "spelling")
		}
	}
	left, right := without(x.words, y.words), without(y.words, x.words)
	if len(left) == 0 || len(right) == 0 {
		return verdict(0.25, "one is the other with something more: a part or a branch")
	}
	if len(left) < len(x.words) {
		return verdict(0.1, "share a word")
	}
	return verdict(0.05, "names differ")
}

const acronymReason = "acronym"

// newspaper reports whether a folded name begins with an article, as names of newspapers do.
func newspaper(f string) bool {
	return strings.HasPrefix(f, "le ") || strings.HasPrefix(f, "la ") || strings.HasPrefix(f, "l ") || strings.HasPrefix(f, "les ")
}

// likeSpelt reports whether two words are spellings of one: "hezbollah" and "hizbollah".
func likeSpelt(a, b string) bool {
	if min(len(a), len(b)) < 5 {
		return false
	}
	sa, sb := sound(a), sound(b)
	if sa == sb {
		return true
	}
	if n, kind, at := edits(sa, sb); n == 1 && kind == 's' && skeleton(sa[at:at+1]) == "A" && skeleton(sb[at:at+1]) == "A" && len(skeleton(sa)) >= 4 {
		return true // another vowel
	}
	n, kind, at := edits(a, b)
	return n == 1 && at > 0 && kind != 's' && min(len(a), len(b)) >= 7
}

// isAcronym reports whether an acronym can be read out of the words of a name: each word that counts gives its first
// letter, in longer acronyms and in those that are not all capitals ("FAMa") up to three; articles, prepositions and conjunctions may give one; a last word that is a demonym may
// give none ("Parti de la justice et du développement marocain" is PJD).
func (k *knowledge) isAcronym(acronym string, full []string) bool {
	letters := strings.ReplaceAll(strings.ReplaceAll(graph.Fold(acronym), " ", ""), "&", "")
	if len(letters) < 2 {
		return false
	}
	most := 1
	if len(letters) >= 5 || strings.ToUpper(acronym) != acronym {
		most = 3
	}
	// A word that is an acronym itself gives all its letters: "AS Saint-Étienne", ASSE.
	var fits func(at, word int) bool
	fits = func(at, word int) bool {
		if word == len(full) {
			return at == len(letters)
		}
		w := full[word]
		if k.stop[w] || k.legal[w] && at > 0 {
			if fits(at, word+1) {
				return true
			}
			return at < len(letters) && letters[at] == w[0] && fits(at+1, word+1)
		}
		if word == len(full)-1 && at == len(letters) {
			_, demonym := k.gazetteer.Demonym(w)
			return demonym
		}
		for n := 1; n <= max(most, shortWord(w)) && n <= len(w) && at+n <= len(letters); n++ {
			if letters[at:at+n] != w[:n] {
				return false
			}
			if fits(at+n, word+1) {
				return true
			}
		}
		return false
	}
	return fits(0, 0)
}

// isSyllabic reports whether one word is made of the beginnings of all the words of a name that count, three or more: "Fecafoot"
// is the "Fédération camerounaise de football".
func (k *knowledge) isSyllabic(short, full []string) bool {
	if len(short) != 1 || len(short[0]) < 5 {
		return false
	}
	var main []string
	for _, w := range full {
		if !k.stop[w] && !k.legal[w] {
			main = append(main, w)
		}
	}
	if len(main) < 3 {
		return false
	}
	var fits func(rest string, words []string) bool
	fits = func(rest string, words []string) bool {
		if len(words) == 0 {
			return rest == ""
		}
		for n := 1; n <= len(words[0]) && n <= len(rest) && words[0][n-1] == rest[n-1]; n++ {
			if fits(rest[n:], words[1:]) {
				return true
			}
		}
		return false
	}
	return fits(short[0], main)
}

func shortWord(w string) int {
	if len(w) <= 3 {
		return len(w)
	}
	return 0
}

// allCommon reports whether a name is made of common words: "fédération", but not "amnesty".
func (k *knowledge) allCommon(meanings []string) bool {
	for _, w := range meanings {
		if !k.meanings[w] {
			return false
		}
	}
	return true
}
