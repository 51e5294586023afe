package nlp

import "slices"

// "Un homme a été arrêté. Il s'agit de Paul Roy": a sentence that names whom the one before spoke of without a name.

// identifying is the token behind the words that open such a sentence, "Il s'agit de", "Ce sont", -1 where it opens otherwise.
func identifying(s *Sentence) int {
	tokens := s.Tokens
	if len(tokens) < 4 {
		return -1
	}
	switch Lower(tokens[0].Form) {
	case "il":
		if tokens[2].Lemma == "agir" && (tokens[2].Form == "agit" || tokens[2].Form == "agissait") && tokens[3].Lemma == "de" {
			return 4
		}
	case "ce":
		if Lower(tokens[1].Form) == "sont" {
			return 2
		}
	}
	return -1
}

// readIdentified joins the descriptions in the singular that the next sentence names.
func (r *resolution) readIdentified() {
	for s := 1; s < len(r.d.Sentences); s++ {
		named, described := r.identified(s)
		if len(named) == 0 {
			named, described = r.namedInRole(s)
		}
		if len(named) != 1 || r.impliedOf[described] >= 0 {
			continue
		}
		r.impliedOf[described] = named[0]
		r.entitle(named[0], described)
		r.titled = append(r.titled, described)
		slices.Sort(r.titled)
	}
}

// identified are the mentions of the names by which a sentence tells whom it is that the one before described, and that description;
// none where it tells nothing of the kind.
func (r *resolution) identified(sentence int) (named []int, described int) {
	s := &r.d.Sentences[sentence]
	from := identifying(s)
	if from < 0 || sentence == 0 {
		return nil, -1
	}
	first := r.firstNamed(sentence, func(x *mention) bool { return x.Last >= from && (x.First <= from+1 || x.Head <= from+1) })
	if first < 0 {
		return nil, -1
	}
	for t := from; t < r.mentions[first].First; t++ {
		if s.Tokens[t].UPOS == "VERB" || s.Tokens[t].UPOS == "NUM" { // "Il s'agit de sauver Renault"
			return nil, -1
		}
	}
	named = r.namesBeside(first)
	if described = r.describedBefore(sentence, named, false); described < 0 {
		return nil, -1
	}
	return named, described
}

// firstNamed is the first name among the mentions of a sentence that are where it is asked for, or the name that such a mention introduces; -1 where there is none.
func (r *resolution) firstNamed(sentence int, there func(*mention) bool) int {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		x := &r.mentions[m]
		if !there(x) {
			continue
		}
		switch {
		case x.Kind == NameMention:
			return m
		case x.Kind == DescriptionMention && x.number != "Plur" && r.impliedOf[m] >= 0:
			return r.impliedOf[m]
		}
	}
	return -1
}

// describedBefore is the description of the sentence before that some names fit, which it tells no name of: a subject before others; -1 where there is none. With
// part there may be others whom it means besides.
func (r *resolution) describedBefore(sentence int, named []int, part bool) int {
	k := &r.clusters[r.of(named[0])]
	described := -1
	for m := r.starts[sentence-1]; m < r.starts[sentence]; m++ {
		x := &r.mentions[m]
		if x.Kind != DescriptionMention || x.definite > indefinite && !part || x.definite == possessive || x.quoted || r.impliedOf[m] >= 0 || r.clusters[r.of(m)].names > 0 || (part || len(named) > 1) != (x.number == "Plur") {
			continue
		}
		if n := r.countOf(x); n > 0 && (n < len(named) || n > len(named) && !part) || x.function != subject && x.function != object && x.function != oblique {
			continue
		}
		kind := ""
		if k.entry != nil {
			kind = k.entry.Kind
		}
		if !r.nouns.canBe(x.lemma, k.kind, kind) && (k.kind != Person || x.kind != Person && !isAgent(x.lemma)) || k.kind == Person && !part && !r.genderFits(x, k.gender) {
			continue
		}
		if described >= 0 && (r.mentions[described].function == subject || x.function != subject) {
			if r.mentions[described].function != subject {
				return -1 // two may be meant
			}
			continue
		}
		described = m
	}
	return described
}

// namesBeside are the mentions of a name and of those coordinated with it.
func (r *resolution) namesBeside(first int) []int {
	out := []int{first}
	x := &r.mentions[first]
	tokens := r.d.Sentences[x.Sentence].Tokens
	for m := first + 1; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.Kind == NameMention && tokens[y.Head].Deprel == "conj" && tokens[y.Head].Head == x.Head && y.kind == x.kind {
			out = append(out, m)
		}
	}
	return out
}

// clustersOf are the clusters of mentions.
func (r *resolution) clustersOf(mentions []int) []int {
	out := make([]int, len(mentions))
	for k, m := range mentions {
		out[k] = r.of(m)
	}
	return out
}

// identifiedTogether are the clusters of those by whom the next sentence names a description in the plural; nil where it names nobody.
func (r *resolution) identifiedTogether(i int) []int {
	if s := r.mentions[i].Sentence + 1; s < len(r.d.Sentences) {
		if named, described := r.identified(s); described == i && len(named) > 1 {
			return r.clustersOf(named)
		}
	}
	return nil
}

// someOf is the token behind the words by which a sentence opens to name some of those before, "Parmi eux,", "L'un d'entre eux,", -1 where it opens otherwise.
func (r *resolution) someOf(s *Sentence) int {
	tokens := s.Tokens
	if len(tokens) < 5 {
		return -1
	}
	t := -1
	switch Lower(tokens[0].Form) {
	case "parmi":
		if !isThem(&tokens[1]) {
			return -1
		}
		t = 2
		if tokens[t].Lemma == "se" || Lower(tokens[t].Form) == "on" {
			t++
		}
		if r.words.is(tokens[t].Lemma, amongVerb) {
			return t + 1
		}
		if tokens[2].Form != "," && tokens[2].Form != ":" {
			return -1
		}
		return 3
	case "le", "la": // "Deux hommes ont été arrêtés. Le premier, Paul Roy,"
		if f := tokens[1].Form; (f == "premier" || f == "première") && tokens[2].Form == "," {
			return 3
		}
	case "l'", "l’":
		if f := tokens[1].Form; f != "un" && f != "une" {
			return -1
		}
		switch {
		case tokens[2].Lemma == "de" && isThem(&tokens[3]):
			t = 4
		case tokens[2].Lemma == "de" && tokens[3].Form == "entre" && isThem(&tokens[4]):
			t = 5
		case Lower(tokens[2].Form) == "d'entre" && isThem(&tokens[3]):
			t = 4
		case tokens[2].Form == "des" && smallNumber(tokens[3].Form) > 1:
			t = 4
		default:
			return -1
		}
		if t >= len(tokens) || tokens[t].Form != "," {
			return -1 // "L'un d'eux a reconnu"
		}
		return t + 1
	}
	return -1
}

// isThem says whether a word is the pronoun for several.
func isThem(tok *Token) bool {
	switch tok.Form {
	case "eux", "elles", "ceux-ci", "celles-ci":
		return true
	}
	return false
}

// partNamed are the clusters of those of a description in the plural whom the next sentence names: "Trois députés ont quitté le parti. Parmi eux, Paul Roy"; nil where it names nobody.
func (r *resolution) partNamed(i int) []int {
	sentence := r.mentions[i].Sentence + 1
	if sentence >= len(r.d.Sentences) {
		return nil
	}
	s := &r.d.Sentences[sentence]
	from := r.someOf(s)
	if from < 0 {
		return nil
	}
	first := r.firstNamed(sentence, func(x *mention) bool { return x.First >= from && x.First <= from+1 })
	if first < 0 {
		return nil
	}
	for t := from; t <= from+1 && t < r.mentions[first].First; t++ {
		if s.Tokens[t].UPOS == "ADP" { // "Parmi eux, selon Paul Roy,"
			return nil
		}
	}
	named := r.namesBeside(first)
	if r.describedBefore(sentence, named, true) != i {
		return nil
	}
	return r.clustersOf(named)
}

// namedInRole is the name by which a sentence opens behind what its bearer is in what the one before told of somebody without a name: "Un homme a été arrêté. Le suspect, Paul Roy, 34 ans";
// none where that one did or suffered something else, or two did.
func (r *resolution) namedInRole(sentence int) (named []int, described int) {
	m := r.starts[sentence]
	if m == r.starts[sentence+1] {
		return nil, -1
	}
	x := &r.mentions[m]
	if x.Kind != DescriptionMention || x.First > 0 || x.number == "Plur" || x.quoted || x.function != subject || x.definite != definite && x.definite != demonstrative || r.impliedOf[m] < 0 {
		return nil, -1
	}
	name := &r.mentions[r.impliedOf[m]]
	tokens := r.d.Sentences[sentence].Tokens
	if name.kind != Person || name.Sentence != sentence || name.First != x.Last+2 || tokens[x.Last+1].Form != "," || len(x.complements) > 0 {
		return nil, -1
	}
	victim, culprit := r.nouns.in(x.lemma, "victim"), r.nouns.in(x.lemma, "culprit")
	if !victim && !culprit && !(x.definite == demonstrative && r.nouns.in(x.lemma, "person")) {
		return nil, -1
	}
	before := r.d.Sentences[sentence-1].Tokens
	described = -1
	for j := r.starts[sentence-1]; j < r.starts[sentence]; j++ {
		y := &r.mentions[j]
		if y.Kind != DescriptionMention || y.kind != Person || y.definite > indefinite || y.number == "Plur" || y.quoted || y.clause < 0 || r.impliedOf[j] >= 0 || r.clusters[r.of(j)].names > 0 || !r.genderFits(y, r.clusters[r.of(r.impliedOf[m])].gender) {
			continue
		}
		verb := Lower(before[y.clause].Lemma)
		undergoes := before[y.Head].Deprel == "nsubj:pass" || y.function == object
		switch {
		case victim && !(undergoes && r.words.is(verb, harmingVerb) || r.dies(y)):
			continue
		case culprit && !(undergoes && r.words.is(verb, suspectingVerb) || !undergoes && y.function == subject && (r.words.is(verb, harmingVerb) || r.words.is(verb, assaultVerb))):
			continue
		case y.function != subject && y.function != object:
			continue
		}
		if described >= 0 {
			return nil, -1
		}
		described = j
	}
	if described < 0 {
		return nil, -1
	}
	return []int{r.impliedOf[m]}, described
}
