package nlp

import "slices"

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
		if score > bestScore {
			best, bestScore, second = c, score, bestScore
		} else if score > second {
			second = score
		}
	}
	if best < 0 && others == 1 && r.nouns.in(x.lemma, "company") {
		best, bestScore = unsaid, 1
	}
	if seat := r.seat(x); best >= 0 && seat != "" && (len(seen) > 1 || best == unsaid) && r.town(x.Sentence, x.Head+1) == nil && r.kinship(x, &r.clusters[best]) == 0 {
		return -1 // which of them is at home there nothing tells
	}
	if best < 0 || second > 0 && bestScore-second < 3 {
		return -1
	}
	for j := i - 1; j > r.lastBefore(best, i); j-- {
		if y := &r.mentions[j]; y.Kind == DescriptionMention && r.of(j) != best && r.impliedOf[j] < 0 && r.nouns.share(y.lemma, x.lemma) {
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

// bodyOfLeader finds whose "son président, Paul Roy" is at the head of a sentence: the body that the sentence before is about,
// or speaks of last; -1 where that names none.
func (r *resolution) bodyOfLeader(i, own int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.number != "Sing" || x.quoted {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		if c := r.referent(j); r.clusters[c].names > 0 && c != own {
			return -1
		}
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
		case k.kind == Place && k.entry != nil && k.entry.Kind == "country" && y.function == subject:
			score = 1
		default:
			continue
		}
		if y.function == subject && r.leads(y) {
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
