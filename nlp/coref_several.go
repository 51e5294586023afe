package nlp

import "slices"

// Of a list of names the next sentence says "tous", "tous deux", "les trois", "les deux premiers" and "chacun".

// listed is what such a phrase asks of the list: how many it names together, and from which end.
type listed struct {
	count int // 0 for all, however many
	last  bool
	part  bool // "les deux premiers": of more
}

// listedAt reads the phrase that ends at a token, the subject of its verb; the token that it begins at, -1 where there is none.
func listedAt(s *Sentence, t int) (listed, int) {
	tokens := s.Tokens
	none := listed{}
	if !isSubjectRel(tokens[t].Deprel) || tokens[t].Head < t {
		return none, -1
	}
	if t+1 < len(tokens) {
		switch next := &tokens[t+1]; next.UPOS {
		case "NOUN", "PROPN", "ADP":
			return none, -1 // "les deux pays", "chacun des deux"
		case "PRON":
			if next.Lemma == "qui" || next.Lemma == "que" || next.Lemma == "ce" || next.Lemma == "celui" || next.Lemma == "dont" { // "tous ceux qui", "les deux qui"
				return none, -1
			}
		}
	}
	before := func(k int) string {
		if k < 0 {
			return ""
		}
		return Lower(tokens[k].Form)
	}
	article := func(k int) bool { f := before(k); return f == "les" || f == "ces" }
	count := func(k int) int {
		if k < 0 {
			return 0
		}
		return smallNumber(tokens[k].Form)
	}
	switch form := Lower(tokens[t].Form); form {
	case "tous", "toutes":
		if tokens[t].UPOS == "PRON" {
			return none, t
		}
	case "chacun", "chacune":
		return none, t
	case "premiers", "premières", "derniers", "dernières":
		n := count(t - 1)
		if n < 2 || !article(t-2) {
			return none, -1
		}
		return listed{count: n, last: form[0] == 'd', part: true}, t - 2
	default:
		n := count(t)
		if n < 2 {
			return none, -1
		}
		if f := before(t - 1); f == "tous" || f == "toutes" { // "tous deux"
			return listed{count: n}, t - 1
		}
		if !article(t - 1) {
			return none, -1
		}
		if f := before(t - 2); f == "tous" || f == "toutes" { // "tous les deux"
			return listed{count: n}, t - 2
		}
		return listed{count: n}, t - 1
	}
	return none, -1
}

// readSeveral reads a token as the head of such a phrase; false where it is none.
func readSeveral(s *Sentence, t int, x *mention) bool {
	tok := &s.Tokens[t]
	switch tok.UPOS {
	case "NUM":
	case "PRON", "ADJ", "NOUN", "DET":
		switch Lower(tok.Lemma) {
		case "tout", "tous", "toute", "chacun", "premier", "dernier":
		default:
			return false
		}
	default:
		return false
	}
	_, first := listedAt(s, t)
	if first < 0 {
		return false
	}
	x.pronoun, x.number, x.gender = several, "Plur", ""
	if f := Lower(s.Tokens[t].Form); f == "toutes" || f == "chacune" || f == "premières" || f == "dernières" {
		x.gender = "Fem"
	}
	x.First, x.Start = first, s.Tokens[first].Start
	return true
}

func isSubjectRel(rel string) bool { return rel == "nsubj" || rel == "nsubj:pass" }

// ofList is whom such a phrase stands for: the names that are coordinated in the sentence before, or as many of them as it says.
func (r *resolution) ofList(i int, known map[int][]int) []int {
	x := &r.mentions[i]
	asked, _ := listedAt(&r.d.Sentences[x.Sentence], x.Head)
	reach := 1
	if asked.count > 0 {
		reach = groupReach
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= reach; j-- {
		y := &r.mentions[j]
		if y.pronoun == several && asked.count > 0 {
			continue // "Les deux premiers … Tous trois": of one list
		}
		members := r.coordinated(j)
		if members == nil && y.function == subject {
			members = known[r.of(j)]
		}
		if members == nil {
			if y.number == "Plur" && y.Kind == DescriptionMention && r.clusters[r.of(j)].names == 0 && r.impliedOf[j] < 0 && (y.function == subject || y.function == object || y.function == oblique) && !r.introducesList(j) {
				return nil // others may be meant
			}
			continue
		}
		if y.quoted != x.quoted || y.Sentence == x.Sentence && y.clause == x.clause {
			continue
		}
		n := len(members)
		switch {
		case asked.part && n > asked.count && asked.last:
			members = members[n-asked.count:]
		case asked.part && n > asked.count:
			members = members[:asked.count]
		case asked.part || asked.count > 0 && asked.count != n:
			return nil
		}
		if x.gender == "Fem" && !r.agreeAll(x, members) {
			return nil
		}
		return slices.Clone(members)
	}
	return nil
}

// introducesList says whether a list of names is what a plural subject is said to be: "Les candidats retenus sont Anna Roy et Luc Blanc".
func (r *resolution) introducesList(j int) bool {
	y := &r.mentions[j]
	tokens := r.d.Sentences[y.Sentence].Tokens
	h := tokens[y.Head].Head
	return h > y.Head && r.inName[y.Sentence][h] > 0
}
