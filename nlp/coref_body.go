package nlp

import (
	"slices"
	"strings"
)

// A company, a party, a club, a state is taken up by what it is, often with an adjective that says something new of it: "le
// club rhodanien", "le groupe français", "le pays sahélien". It is the one of its sort that the text mentioned last.

// bodyReach is how many sentences back the body is looked for that a noun takes up by its sort.
const bodyReach = 2

// byBody finds the named organisation, country or city that a noun with or without adjectives takes up, mentioned just
// before, where nothing tells the two apart and no other of its sort is as near; -1 otherwise.
func (r *resolution) byBody(i int) int {
	x := &r.mentions[i]
	if x.number == "Plur" || x.definite != definite && x.definite != demonstrative || x.cut || x.quoted || r.isIntroduced(x) || !r.bodily(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	if r.nouns.in(x.lemma, "capital") {
		return r.capitalOf(i)
	}
	best, bestScore, second := -1, 0, 0
	before := 0             // of that sort in the sentence before
	unsaid, others := -1, 0 // a body that nothing tells to be of that sort, and how many there are
	var seen []int
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= bodyReach; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if k.names == 0 || k.kind != Organization && k.kind != Place || slices.Contains(seen, c) || !r.isSort(x, k) {
			continue
		}
		if y.Sentence == x.Sentence && (y.clause == x.clause || r.inOpening(y, x) || y.quoted) {
			continue
		}
		seen = append(seen, c)
		if y.Sentence == x.Sentence-1 {
			before++
		}
		subject := r.subjectIn(c, y.Sentence, i)
		if k.entry == nil && !r.calledSo(x, k) && r.kinship(x, k) == 0 {
			if others++; unsaid < 0 && (subject || len(k.mentions) > 1 || y.Sentence == x.Sentence-1) {
				unsaid = c
			}
			continue
		}
		score := 10 - 4*(x.Sentence-y.Sentence) + r.kinship(x, k)
		if subject {
			score += 3
		}
		score += min(len(k.mentions), 4)
		if slices.ContainsFunc(r.restricting(x.qualifiers), func(q string) bool { return r.tellsName(q, k) }) {
			score += 8 // "la fédération d'athlétisme"
		}
		if score > bestScore {
			best, bestScore, second = c, score, bestScore
		} else if score > second {
			second = score
		}
	}
	if best < 0 && others == 1 && (r.nouns.in(x.lemma, "company") || r.nouns.in(x.lemma, "party") && !r.nouns.in(x.lemma, "protest") || r.nouns.in(x.lemma, "club")) {
		best, bestScore = unsaid, 1
	}
	// the only one of its sort in the sentence before, which the gazetteer knows, for a description that opens the next
	alone := x.First == 0 && before == 1 && best >= 0 && r.clusters[best].entry != nil && r.mentions[r.lastBefore(best, i)].Sentence == x.Sentence-1
	if seat := r.seat(x); !alone && best >= 0 && seat != "" && (len(seen) > 1 || best == unsaid) && r.town(x.Sentence, x.Head+1) == nil && r.kinship(x, &r.clusters[best]) == 0 {
		return -1 // which of them is at home there nothing tells
	}
	if best < 0 || second > 0 && bestScore-second < 3 && !alone {
		return -1
	}
	for j := i - 1; j > r.lastBefore(best, i); j-- {
		if y := &r.mentions[j]; y.Kind == DescriptionMention && r.of(j) != best && r.impliedOf[j] < 0 && y.Last < x.First &&
			(y.lemma == x.lemma || y.definite == indefinite && len(x.complements) == 0 && r.nouns.share(y.lemma, x.lemma)) {
			return -1 // "un groupe d'experts … ce groupe"
		}
	}
	r.addPeople(best, x)
	return best
}

// subjectIn says whether a thing is a subject in a sentence, before mention i.
func (r *resolution) subjectIn(c, sentence, i int) bool {
	for m := r.starts[sentence]; m < r.starts[sentence+1] && m < i; m++ {
		if y := &r.mentions[m]; y.function == subject && !y.quoted && r.referent(m) == c {
			return true
		}
	}
	return false
}

// capitalOf finds the capital that the text has named of the country that "la capitale kényane" tells; -1 where it has not.
func (r *resolution) capitalOf(i int) int {
	x := &r.mentions[i]
	if len(x.complements) == 0 {
		return r.capitalAtHand(i)
	}
	if len(x.complements) != 1 {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		c := r.of(j)
		k := &r.clusters[c]
		if k.names == 0 || k.kind != Place || k.entry == nil || k.entry.Kind != "capital" {
			continue
		}
		if state, ok := r.gazetteer.CountryOf(k.entry); ok && state.ID == x.complements[0] {
			return c
		}
	}
	return -1
}

// capitalAtHand finds the capital that "la capitale" means without a word on the country: the one that the text has named of the country of which
// it has spoken most; -1 where it has named none of that, or speaks of another country as often.
func (r *resolution) capitalAtHand(i int) int {
	x := &r.mentions[i]
	if !r.plain(x) || x.cut || r.isIntroduced(x) || x.definite != definite {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if n := r.nameStarting(x.Sentence, x.Last+2); n >= 0 && tokens[x.Last+1].Form == "," {
		if r.d.Names[n].Type == Place {
			return r.of(r.ofName[n]) // "la capitale, Sanaa"
		}
		return -1
	}
	found := map[string]int{}
	said := map[string]int{}
	for c, n := range r.placesBefore(i) {
		entry := r.clusters[c].entry
		state, ok := r.gazetteer.CountryOf(entry)
		switch {
		case entry.Kind == "country":
			said[entry.ID] += n
		case entry.Kind == "capital" && ok:
			found[state.ID] = c
			said[state.ID] += n
		}
	}
	best, most, second := foremost(said)
	if c, ok := found[best]; ok && most > second {
		return c
	}
	return -1
}

// originReach is how many sentences away a body is remembered by where it is from.
const originReach = 15

// byOrigin finds the body that "l'allemand" means, without a capital: the one that the text has said to come from there, mentioned last, where
// no other such is near; -1 otherwise.
func (r *resolution) byOrigin(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	form := tokens[x.Head].Form
	if x.definite != definite || x.number == "Plur" || x.First+1 != x.Head || x.Last != x.Head || x.cut || x.function == other || r.nouns.listed(x.lemma) ||
		form[0] < 'a' && form[0] != 0xc3 || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	d, ok := r.gazetteer.Demonym(form)
	if !ok || d.Place.Kind != "country" {
		return -1
	}
	best, bestLast := -1, -1
	for last := i - 1; last >= 0 && x.Sentence-r.mentions[last].Sentence <= originReach; last-- {
		c := r.of(last)
		k := &r.clusters[c]
		if c == best || k.kind != Organization || k.names == 0 || !slices.Contains(k.peoples, d.Place.ID) {
			continue
		}
		if best >= 0 && r.mentions[bestLast].Sentence-r.mentions[last].Sentence < peopleLead {
			return -1
		}
		if best < 0 {
			best, bestLast = c, last
		}
	}
	if best < 0 || r.apart(x, bestLast) {
		return -1
	}
	return best
}

// ownOfRelative finds the state, town or body of somebody that "dont le pays", "dont la commune", "dont le groupe" tells: the one that a title of that
// person names; -1 where it names none.
func (r *resolution) ownOfRelative(i int) int {
	x := &r.mentions[i]
	if !r.ofRelative(x) || x.number == "Plur" || x.Last != x.Head || x.cut || x.kind != Place && x.kind != Organization {
		return -1
	}
	at := x.First - 2
	tokens := r.d.Sentences[x.Sentence].Tokens
	if at >= 0 && tokens[at].Form == "," {
		at--
	}
	found := -1
	take := func(key string) bool {
		for c := range r.clusters {
			k := &r.clusters[c]
			if k.parent != c || k.names == 0 || k.kind != x.kind || !r.nouns.canBe(x.lemma, k.kind, "") {
				continue
			}
			if k.entry != nil && k.entry.ID == key {
				if !r.nouns.canBe(x.lemma, k.kind, k.entry.Kind) {
					continue
				}
			} else if k.entry != nil && strings.Contains(key, ":") || x.kind == Place && r.nouns.in(x.lemma, "country") || !slices.Contains(r.namesOf(k), key) {
				continue
			}
			if found >= 0 && found != c {
				return false
			}
			found = c
		}
		return true
	}
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		if y.Last != at {
			continue
		}
		c := r.referent(m)
		k := &r.clusters[c]
		if k.kind != Person && y.kind != Person {
			continue
		}
		keys := slices.Clone(y.complements)
		for t := range k.titles {
			keys = append(keys, k.titles[t].complements...)
		}
		if r.nouns.in(x.lemma, "country") {
			keys = append(keys, k.peoples...)
		}
		for _, key := range keys {
			if !take(key) {
				return -1
			}
		}
	}
	return found
}

// bodyOfLeader finds whose "son président, Paul Roy" is at the head of a sentence: the body that the sentence before is about,
// or speaks of last; -1 where that names none.
func (r *resolution) bodyOfLeader(i, own int) int {
	x := &r.mentions[i]
	if x.number != "Sing" || x.quoted {
		return -1
	}
	here := -1
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		c := r.referent(j)
		if k := &r.clusters[c]; k.names == 0 || c == own || c == here {
			continue
		} else if here >= 0 || k.kind != Organization {
			return -1
		}
		here = c
	}
	if here >= 0 {
		if x.First > 0 && r.d.Sentences[x.Sentence].Tokens[x.First-1].Form == ":" {
			return here // "Un revers pour la Fifa : son président, Paul Roy,"
		}
		return -1
	}
	if x.Sentence == 0 {
		return -1
	}
	best, bestScore := -1, 0
	for j := r.starts[x.Sentence] - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence-1; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if k.names == 0 && y.Kind == DescriptionMention && y.function == subject && r.nouns.kindOf(y.lemma) == Organization && !y.quoted {
			return -1 // "La commission de la Fifa a tranché. Son président"
		}
		if k.names == 0 || y.quoted || k.number == "Plur" {
			continue
		}
		score := 0
		switch {
		case k.kind == Organization:
			score = 2
			if k.entry != nil && (k.entry.Kind == "media" || k.entry.Kind == "news-agency") {
				score = 1
			}
		case y.function == subject && r.isState(c):
			score = 1
		default:
			continue
		}
		if y.function == subject && r.leads(y) || r.isTopic(y) {
			score += 3
		} else if y.function == object {
			score++
		}
		if score > bestScore {
			best, bestScore = c, score
		}
	}
	return best
}

// isTopic says whether a sentence is about a body otherwise than by its subject: "C'est un fonds, Heron", "Le néerlandais Dovens", "A la CGT, on hésite".
func (r *resolution) isTopic(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	head := &tokens[y.Head]
	switch {
	case head.Head < 0:
		return false
	case head.Deprel == "appos" && tokens[head.Head].Deprel == "root" && tokens[head.Head].UPOS == "NOUN":
		return true
	case y.First == head.Head+1 && strings.HasPrefix(tokens[head.Head].Deprel, "nsubj"):
		clause := tokens[head.Head].Head
		return clause >= 0 && tokens[clause].Deprel == "root"
	case y.First <= 2 && y.function == oblique && y.Last < y.clause && tokens[y.clause].Deprel == "root":
		return slices.ContainsFunc(tokens[y.Last:y.clause], func(t Token) bool { return t.Lemma == "on" && t.Head == y.clause })
	}
	return false
}
