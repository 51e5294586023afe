package nlp

// rubricNames adds the body that a note names before it tells of its board: "Sofralec. Le conseil d'administration a choisi Paul Durand".
func (d *Document) rubricNames() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if len(names) > 0 || len(s.Tokens) != 2 || s.Tokens[1].Form != "." || !s.Tokens[0].proper() || i+1 >= len(d.Sentences) {
			return names
		}
		next := &d.Sentences[i+1]
		if len(next.Tokens) < 3 || next.Tokens[0].Form != "Le" {
			return names
		}
		if f := next.Tokens[1].Form; f != "directoire" && f != "groupe" && (f != "conseil" || next.Tokens[2].Lemma != "de") {
			return names
		}
		return withName(names, s.name(i, 0, 0, Organization, 0.6))
	})
}
