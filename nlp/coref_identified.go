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
	first := -1
	for m := r.starts[sentence]; m < r.starts[sentence+1] && first < 0; m++ {
		if x := &r.mentions[m]; x.Last >= from && (x.First <= from+1 || x.Head <= from+1) {
			switch {
			case x.Kind == NameMention:
				first = m
			case x.Kind == DescriptionMention && x.number != "Plur" && r.impliedOf[m] >= 0:
				first = r.impliedOf[m]
			}
		}
	}
	if first < 0 {
		return nil, -1
	}
	for t := from; t < r.mentions[first].First; t++ {
		if s.Tokens[t].UPOS == "VERB" || s.Tokens[t].UPOS == "NUM" { // "Il s'agit de sauver Renault"
			return nil, -1
		}
	}
	named = r.namesBeside(first)
	k := &r.clusters[r.of(first)]
	described = -1
	for m := r.starts[sentence-1]; m < r.starts[sentence]; m++ {
		x := &r.mentions[m]
		if x.Kind != DescriptionMention || x.definite > indefinite || x.quoted || r.impliedOf[m] >= 0 || r.clusters[r.of(m)].names > 0 || (len(named) > 1) != (x.number == "Plur") {
			continue
		}
		if n := r.countOf(x); n > 0 && n != len(named) || x.function != subject && x.function != object && x.function != oblique {
			continue
		}
		kind := ""
		if k.entry != nil {
			kind = k.entry.Kind
		}
		if !r.nouns.canBe(x.lemma, k.kind, kind) && (k.kind != Person || x.kind != Person && !isAgent(x.lemma)) || k.kind == Person && !r.genderFits(x, k.gender) {
			continue
		}
		if described >= 0 && (r.mentions[described].function == subject || x.function != subject) {
			if r.mentions[described].function != subject {
				return nil, -1 // two may be meant
			}
			continue
		}
		described = m
	}
	if described < 0 {
		return nil, -1
	}
	return named, described
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

// identifiedTogether are the clusters of those by whom the next sentence names a description in the plural; nil where it names nobody.
func (r *resolution) identifiedTogether(i int) []int {
	if s := r.mentions[i].Sentence + 1; s < len(r.d.Sentences) {
		if named, described := r.identified(s); described == i && len(named) > 1 {
			members := make([]int, len(named))
			for k, m := range named {
				members[k] = r.of(m)
			}
			return members
		}
	}
	return nil
}
