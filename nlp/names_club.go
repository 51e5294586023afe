package nlp

import "strings"

// clubNames takes the town behind a club into its name, which the finder cuts before the preposition: "Coton Sport | de Garoua", or
// leaves with its adjective, "Stade Malien | de Bamako", and behind other bodies that every town has, "CHU | de Brest", "FDSEA | de la Marne".
func (d *Document) clubNames() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k < len(s.Tokens); k++ {
			if s.townClub(k) && !overlaps(names, k-1, k) {
				names = withName(names, s.name(i, k-1, k, Organization, 0.6))
			}
		}
		for _, n := range names {
			if k := n.First; n.Type == Place && k > 3 && s.Tokens[k-1].Lemma == "de" && s.Tokens[k-2].word() && s.Tokens[k-3].word() && !overlaps(names, k-3, k-2) {
				if club := s.name(i, k-3, k-2, Organization, 0.6); s.sporting(club) && s.Tokens[k-4].Form != "«" {
					names = withName(names, s.name(i, k-3, n.Last, Organization, 0.6))
				}
			}
		}
		var out []Name // as soon as one has its town
		for k := 0; k < len(names); k++ {
			n := names[k]
			if n.Type == Organization && k+1 < len(names) && names[k+1].Type == Place && n.Last+1 < len(s.Tokens) && s.Tokens[n.Last+1].Lemma == "de" && s.Tokens[n.Last+1].UPOS == "ADP" &&
				(names[k+1].First == n.Last+2 && (s.sporting(n) || s.local(n)) || names[k+1].First == n.Last+3 && s.Tokens[n.Last+2].UPOS == "DET" && s.local(n)) {
				if out == nil {
					out = append(make([]Name, 0, len(names)), names[:k]...)
				}
				n.Last, n.End = names[k+1].Last, names[k+1].End
				k++
			}
			if out != nil {
				out = append(out, n)
			}
		}
		if out == nil {
			return names
		}
		return out
	})
}

// townClub reports whether a token is the adjective of a town behind the first word of a club's name, which both are then: "l'Étoile avenoise", "la Jeunesse
// bouaflaise".
func (s *Sentence) townClub(k int) bool {
	t, head := &s.Tokens[k], &s.Tokens[k-1]
	if t.UPOS != "ADJ" && t.UPOS != "NOUN" || t.capital() || !head.word() || loadNameFrames().of("club", head.Form).typ == "" || k > 1 && s.Tokens[k-2].UPOS != "DET" && s.Tokens[k-2].UPOS != "ADP" {
		return false
	}
	for _, ending := range []string{"oise", "aise", "oises", "aises", "ois", "ais", "éenne", "éen"} {
		if strings.HasSuffix(t.Form, ending) && len(t.Form) > len(ending)+3 {
			return true
		}
	}
	return false
}

// local reports whether a name is a short form of which every town has one: "le CHU | de Brest".
func (s *Sentence) local(n Name) bool {
	return n.Last == n.First && loadNameFrames().of("local", s.Tokens[n.First].Form).typ != ""
}

// sporting reports whether the first or the last word of a name says that it is a club, and there is more of it.
func (s *Sentence) sporting(n Name) bool {
	frames := loadNameFrames()
	return n.Last > n.First && (frames.of("club", s.Tokens[n.Last].Form).typ != "" || frames.of("club", s.Tokens[n.First].Form).typ != "")
}
