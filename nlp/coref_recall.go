package nlp

import (
	"iter"
	"slices"
	"strings"

	"kg/gazetteer"
)

// recallReach is how many sentences back a body is remembered that a text is about.
const recallReach = 60

// mainBody finds the body or place that a text is about, of the sort that a noun tells, however long ago it was named: "la multinationale" of a text
// on Sogédis. It is the one of that sort that the text has named far more often than the others, from its beginning; -1 where there is none.
func (r *resolution) mainBody(i int) int {
	x := &r.mentions[i]
	if x.definite != definite || x.number == "Plur" || x.cut || r.isIntroduced(x) || !r.bodily(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 ||
		r.nouns.in(x.lemma, "capital") || x.Last > x.Head && len(x.complements) > 0 && x.people == "" {
		return -1
	}
	if r.nouns.in(x.lemma, "country") {
		return r.mainState(i)
	}
	best, most, second := -1, 0, 0
	seen := []int{}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= recallReach; j-- {
		c := r.referent(j)
		k := &r.clusters[c]
		if k.names == 0 || slices.Contains(seen, c) || !r.sameSort(x, k) || r.calledOtherwise(x, k) || r.apart(x, j) {
			continue
		}
		seen = append(seen, c)
		n := k.before(i)
		if n > most {
			best, most, second = c, n, most
		} else if n > second {
			second = n
		}
	}
	if best < 0 {
		return -1
	}
	first := r.mentions[r.clusters[best].mentions[0]].Sentence
	if len(seen) == 1 && (x.people != "" || r.ofSort(x, &r.clusters[best])) && (r.clusters[best].entry != nil || r.calledSo(x, &r.clusters[best])) {
		return best // the only one of that sort
	}
	if first > 3 || most < 2*second || most < 3 && !(most == 2 && (first == 0 || second == 0)) {
		return -1
	}
	return best
}

// byHome is the firm or club that a description means by where it is, however long ago the text has named it: "la société turque Yildiz … L'entreprise d'Istanbul"; the one
// of its sort of which the text has told that it is of that region, or of that state where no table knows regions, -1 where it has told so of none or of several.
func (r *resolution) byHome(i int) int {
	x := &r.mentions[i]
	if x.kind != Organization || x.definite != definite || x.number == "Plur" || x.cut || x.quoted || !(r.nouns.in(x.lemma, "company") || x.lemma == "fonds") ||
		r.homeOf(x).region == "" && r.seat(x) == "" || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 || x.lemma != "fonds" && !r.bodily(x) {
		return -1
	}
	at, best := r.homeOf(x), -1
	for c := range r.clusters {
		k := &r.clusters[c]
		if k.parent != c || k.kind != Organization || k.names == 0 || k.before(i) == 0 || !slices.Contains(k.heads, x.lemma) && (!r.calledSo(x, k) || x.lemma == "fonds") {
			continue
		}
		told := false
		r.homesOf(x, k, func(h home) { told = told || h.state == at.state && h.region == at.region })
		if !told || r.bodyContradicted(x, k) || r.apart(x, r.lastBefore(c, i)) {
			continue
		}
		if best >= 0 {
			return -1
		}
		best = c
	}
	return best
}

// ofSort says whether the words of a description tell no more than what sort of body it is, "faîtier", "mondial", or what its name says, "l'instance d'athlétisme".
func (r *resolution) ofSort(x *mention, k *cluster) bool {
	return !slices.ContainsFunc(r.restricting(x.qualifiers), func(q string) bool {
		return !r.words.is(q, topWord) && !r.words.is(q, widthAdjective) && !r.tellsName(q, k)
	})
}

// calledOtherwise says whether the text calls a body a firm of another form than a description: a "coopérative" is no "start-up".
func (r *resolution) calledOtherwise(x *mention, k *cluster) bool {
	return r.words.is(x.lemma, firmForm) && !slices.Contains(k.heads, x.lemma) && slices.ContainsFunc(k.heads, func(h string) bool { return r.words.is(h, firmForm) })
}

// tellsName says whether a word is part of a name of a thing.
func (r *resolution) tellsName(word string, k *cluster) bool {
	folded := gazetteer.Fold(word)
	return len(folded) > 4 && slices.ContainsFunc(r.namesOf(k), func(n string) bool { return strings.Contains(n, folded) })
}

// mainState finds the state that a text is about: the one that it has spoken of, with its towns, twice as often as of any other; -1 where there is none.
func (r *resolution) mainState(i int) int {
	x := &r.mentions[i]
	if len(x.complements) > 0 || len(r.restricting(x.qualifiers)) > 0 {
		return -1
	}
	said := map[string]int{}
	state := map[string]int{}
	for c, n := range r.placesBefore(i) {
		entry := r.clusters[c].entry
		if entry.Kind == "country" {
			state[entry.ID] = c
			said[entry.ID] += n
		} else if of, ok := r.gazetteer.CountryOf(entry); ok {
			said[of.ID] += n
		}
	}
	for m := range i { // "la ministre gabonaise"
		if y := &r.mentions[m]; y.Kind == DescriptionMention && strings.HasPrefix(y.people, "country:") {
			said[y.people]++
		}
	}
	best, most, second := foremost(said)
	if c, ok := state[best]; ok && most >= 3 && most >= 2*second {
		return c
	}
	return -1
}

// placesBefore are the places that the gazetteer knows and the text has spoken of before mention i, by cluster, and how often.
func (r *resolution) placesBefore(i int) iter.Seq2[int, int] {
	return func(yield func(c, n int) bool) {
		for c := range r.clusters {
			k := &r.clusters[c]
			if k.parent != c || k.names == 0 || k.entry == nil || k.kind != Place && k.entry.Kind != "seat" {
				continue
			}
			if n := k.before(i); n > 0 && !yield(c, n) {
				return
			}
		}
	}
}

// foremost is what has been said most often, with how often, and how often the next: as often where several are the first.
func foremost(said map[string]int) (best string, most, second int) {
	for what, n := range said {
		if n > most {
			best, most, second = what, n, most
		} else if n > second {
			second = n
		}
	}
	return best, most, second
}

// sameSort says whether nothing known of a thing speaks against what a noun and its adjectives say.
func (r *resolution) sameSort(x *mention, k *cluster) bool {
	if !r.nouns.generic(x.lemma, k.kind) || !r.widthFits(x, k) || r.ofOtherField(x, k) {
		return false
	}
	if k.entry != nil && k.entry.Kind != "" {
		if !r.nouns.canBe(x.lemma, k.kind, k.entry.Kind) && !r.calledSo(x, k) {
			return false
		}
	} else if k.kind == Organization && !r.unknownSort(x, k) {
		return false
	}
	return !r.fromElsewhere(x, k)
}

// fromElsewhere says whether what the text or the gazetteer tells of where a thing is speaks against the town, country or region that a noun puts it in.
func (r *resolution) fromElsewhere(x *mention, k *cluster) bool {
	if at := r.homeOf(x); at.state != nil {
		told, near, here, there := false, false, false, false
		r.homesOf(x, k, func(h home) {
			told = true
			if h.state == at.state {
				near = true
				here = here || h.region == at.region
				there = there || h.region != "" && h.region != at.region
			}
		})
		if told {
			return !near || at.region != "" && there && !here
		}
	}
	from := r.origin(x)
	if from == "" || slices.Contains(k.peoples, from) {
		return false
	}
	if k.entry == nil {
		return len(k.peoples) > 0
	}
	state, ok := r.gazetteer.CountryOf(k.entry)
	if region, found := r.gazetteer.ByID(from); found && region.Kind != "country" {
		return !(ok && region.Country == state.Country || !ok && r.inRegion(k, region))
	}
	return ok && state.ID != from || !ok && k.entry.Kind == "federation" && x.lemma == "fédération" // the Fifa is no "fédération camerounaise"
}

// home is where a body is told to be: the state, and the region of it where a table knows that.
type home struct {
	state  *gazetteer.Entry
	region string
}

// homeOf is where the adjectives of a description or the town behind it put a body: "le groupe toulousain", "l'entreprise de Lille".
func (r *resolution) homeOf(x *mention) home {
	if x.home.read {
		return x.home.home
	}
	x.home.read = true
	at := &x.home.home
	if x.people != "" {
		if e, ok := r.gazetteer.ByID(x.people); ok {
			if e.Kind == "country" {
				at.state = e
			} else {
				at.region = r.words.areas[gazetteer.Fold(e.ID)]
				at.state, _ = r.gazetteer.CountryOf(e)
			}
		}
	}
	if seat := r.seat(x); seat != "" {
		if e, ok := r.gazetteer.Place(seat); ok {
			at.state, _ = r.gazetteer.CountryOf(e)
			at.region = r.words.areas[seat]
		}
		return *at
	}
	for _, q := range x.qualifiers {
		if region := r.words.areas[gazetteer.Fold(q)]; region != "" && at.region == "" {
			at.region = region
			at.state, _ = r.gazetteer.ByID("country:FR")
		}
	}
	return *at
}

// homesOf calls with each place where the text or the gazetteer has told that a body is; that of a club its name tells where nothing else does.
func (r *resolution) homesOf(x *mention, k *cluster, with func(home)) {
	for _, id := range k.peoples {
		if e, ok := r.gazetteer.ByID(id); ok && e.Kind == "country" {
			with(home{state: e})
		}
	}
	if k.entry != nil {
		if state, ok := r.gazetteer.CountryOf(k.entry); ok {
			with(home{state: state})
		}
	}
	club := r.nouns.in(x.lemma, "club")
	for _, m := range k.mentions {
		y := &r.mentions[m]
		if y.Kind == DescriptionMention {
			if at := r.homeOf(y); at.state != nil {
				with(at)
			}
		} else if club && y.Name >= 0 {
			for w := range strings.FieldsSeq(r.parsed[y.Name].folded) {
				if region := r.words.areas[w]; region != "" {
					state, _ := r.gazetteer.ByID("country:FR")
					with(home{state, region})
				}
			}
		}
	}
}

// outdone says whether the text speaks more often of a body of which nothing says what it is and that a noun can mean as well.
func (r *resolution) outdone(c, i int) bool {
	x := &r.mentions[i]
	if c < 0 || r.clusters[c].kind != Organization {
		return false
	}
	for o := range r.clusters {
		k := &r.clusters[o]
		if o != c && k.parent == o && k.kind == Organization && k.names > 0 && k.entry == nil && k.before(i) > r.clusters[c].before(i) && r.sameSort(x, k) {
			return true
		}
	}
	return false
}

// atHand says whether a thing is mentioned in the sentence of a mention or, in the same paragraph or as its subject, in the one before.
func (r *resolution) atHand(c, i int) bool {
	x, y := &r.mentions[i], &r.mentions[r.lastBefore(c, i)]
	return x.Sentence == y.Sentence || x.Sentence == y.Sentence+1 && (y.function == subject || r.d.Sentences[x.Sentence].Paragraph == r.d.Sentences[y.Sentence].Paragraph)
}
