package nlp

// apposedReach is how many tokens may lie between a noun for several and the comma before their names.
const apposedReach = 9

// apposedEvidence visits the nouns that say what a name is by the words before it, where the parser may have hung it on something else:
// "le candidat du parti Nova Terra", "la tête d'une liste concurrente, Suma Kawsa", "trois compagnies établies à Brest, Orva
// Lines et Thalassa", "le Commandement central (Centcom)".
func (s *Sentence) apposedEvidence(n Name, frames nameFrames, visit func(noun string)) {
	body := func(k int) bool {
		return frames.body("kind", s.Tokens[k].Lemma) || frames.body("before", s.Tokens[k].Lemma)
	}
	i := n.First - 1
	if i < 1 {
		return
	}
	switch s.Tokens[i].Form {
	case "(":
		if n.Last == n.First && n.Last+1 < len(s.Tokens) && s.Tokens[n.Last+1].Form == ")" {
			g := s.Tokens[n.First].Head
			if g >= 0 && g < n.First && s.Tokens[g].UPOS == "NOUN" && g > 0 && s.Tokens[g].capital() && loadNameKinds().title.Get(Lower(s.Tokens[g].Lemma)) != "" {
				visit(s.Tokens[g].Lemma)
			}
		}
		return
	case "«", "\"":
		i--
	}
	if k := s.nounEnding(i); k > 0 && frames.body("before", s.Tokens[k].Lemma) {
		inside := s.Tokens[k-1].Form == "du" || s.Tokens[k-1].UPOS == "DET" && k > 1 && s.Tokens[k-2].Lemma == "de"
		if !inside || n.Last == n.First || n.Type != Person || n.Score < sure {
			visit(s.Tokens[k].Lemma)
		}
		return
	}
	if i > 1 && n.Type == Person && s.Tokens[i].Lemma == "de" && s.Tokens[i-1].Form == "," && s.Tokens[i-2].proper() &&
		n.Last+1 < len(s.Tokens) && s.Tokens[n.Last+1].Form == "," { // "Anna Roy, de Kepler Cheuvreux, juge": nobody is somebody's so
		visit(s.Tokens[i].Lemma)
		return
	}
	if i > 2 && n.Type == Place && bareDe(s.Tokens[i].Form) && s.Tokens[i-1].Form == "," && n.Last+1 < len(s.Tokens) && s.Tokens[n.Last+1].UPOS == "PUNCT" { // "l'analyste Claire Roy, de Veltis, juge"
		k := i - 2
		for k > 0 && s.Tokens[k].proper() {
			k--
		}
		if k = s.nounEnding(k); k > 0 && k < i-2 && frames.of("desk", s.Tokens[k].Lemma).typ != "" {
			visit(s.Tokens[k].Lemma)
			return
		}
	}
	if k := s.severalBefore(i); k > 0 && frames.body("before", s.Tokens[k].Lemma) {
		visit(s.Tokens[k].Lemma)
		return
	}
	for c := i; c > 1; c-- {
		t := &s.Tokens[c]
		if t.Form != "," && t.Form != ":" {
			if !t.proper() && t.Form != "et" {
				return
			}
			continue
		}
		if k := s.nounEnding(s.beforePlace(c - 1)); c == n.First-1 && k > 0 && body(k) && s.indefinite(k) {
			visit(s.Tokens[k].Lemma)
			return
		}
		for k := c - 1; k > 0 && k >= c-apposedReach; k-- {
			u := &s.Tokens[k]
			if u.UPOS == "PUNCT" || u.UPOS == "AUX" || u.UPOS == "PRON" || u.UPOS == "VERB" && u.Feat("VerbForm") != "Part" {
				break
			}
			if u.UPOS == "NOUN" && u.Feat("Number") == "Plur" && body(k) && s.Tokens[k-1].UPOS != "ADP" {
				visit(u.Lemma)
				return
			}
		}
	}
}

// severalBefore is the plural noun whose list a name behind a token goes on with, "les chaînes NTV et | Citizen", or -1.
func (s *Sentence) severalBefore(k int) int {
	if f := s.Tokens[k].Form; f != "et" && f != "," && f != "ou" {
		return -1
	}
	for k--; k > 0; k-- {
		if t := &s.Tokens[k]; !t.proper() && t.Form != "," {
			break
		}
	}
	if k < 1 || !s.Tokens[k+1].proper() {
		return -1
	}
	if k = s.nounEnding(k); k < 1 || s.Tokens[k].Feat("Number") != "Plur" {
		return -1
	}
	return k
}

// beforePlace is the last token before the place that ends at a token: "un fonds de Miami, X", "une agence basée à Copenhague, X".
func (s *Sentence) beforePlace(i int) int {
	k := i
	for k > 1 && (s.Tokens[k].proper() || k < i && s.Tokens[k].UPOS == "DET") {
		k--
	}
	if k == i || k < 2 || s.Tokens[k].UPOS != "ADP" {
		return i
	}
	if k--; s.Tokens[k].UPOS == "VERB" && s.Tokens[k].Feat("VerbForm") == "Part" {
		k--
	}
	return k
}

// nounEnding is the common noun at a token or before the adjectives that end there, or -1.
func (s *Sentence) nounEnding(i int) int {
	for i > 0 && s.Tokens[i].UPOS == "ADJ" {
		i--
	}
	if i < 1 || s.Tokens[i].UPOS != "NOUN" {
		return -1
	}
	return i
}

// indefinite reports whether a noun is introduced as something new: "une liste concurrente".
func (s *Sentence) indefinite(noun int) bool {
	k := noun - 1
	for k > 0 && s.Tokens[k].UPOS == "ADJ" {
		k--
	}
	f := Lower(s.Tokens[k].Form)
	return f == "un" || f == "une"
}
