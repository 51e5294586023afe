package nlp

// clubNames takes the town behind a club into its name, which the finder cuts before the preposition: "Coton Sport | de Garoua".
func (d *Document) clubNames() {
	d.renameBySentence(func(_ int, s *Sentence, names []Name) []Name {
		if len(names) < 2 {
			return names
		}
		out := make([]Name, 0, len(names))
		for k := 0; k < len(names); k++ {
			n := names[k]
			if n.Type == Organization && k+1 < len(names) && names[k+1].Type == Place && names[k+1].First == n.Last+2 && s.Tokens[n.Last+1].Lemma == "de" && s.Tokens[n.Last+1].UPOS == "ADP" && s.sporting(n) {
				n.Last, n.End = names[k+1].Last, names[k+1].End
				k++
			}
			out = append(out, n)
		}
		if len(out) == len(names) {
			return names
		}
		return out
	})
}

// sporting reports whether the first or the last word of a name says that it is a club, and there is more of it.
func (s *Sentence) sporting(n Name) bool {
	words := loadNameFrames()["club"]
	return n.Last > n.First && (words[s.Tokens[n.Last].Form].typ != "" || words[s.Tokens[n.First].Form].typ != "")
}
