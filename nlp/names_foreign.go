package nlp

// foreignLinks are the small words of other languages that stand inside names and mean nothing in French; some before a second one.
var foreignLinks = map[string]bool{
	"of": true, "of the": true, "for": true, "for the": true, "for a": true, "of a": true, "in": true, "in the": true, "and": true,
	"del": true, "de los": true, "de las": true, "della": true, "dello": true, "dei": true, "degli": true, "delle": true, "di": true,
	"y": true, "och": true, "og": true,
	"do": true, "da": true, "dos": true, "das": true, "der": true, "für": true, "und": true, "van": true, "von": true, "zur": true, "zum": true, "im": true,
}

// foreignNames makes one name of what a small word of another language joins, which the finder cuts there or leaves: "Cobre | del Sur", "Law
// Society of Kenya", "Santiago | de los Caballeros". It is what its first piece is, or an organisation where one of its words says so.
func (d *Document) foreignNames() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k+1 < len(s.Tokens); k++ {
			if !s.Tokens[k-1].word() {
				continue
			}
			link := s.foreignLink(k)
			if link == 0 || !s.Tokens[k+link].word() {
				continue
			}
			first, last, left, right := k-1, k+link, -1, -1
			for n := range names {
				switch {
				case names[n].Last == k-1:
					first, left = names[n].First, n
				case names[n].First == k+link:
					last, right = names[n].Last, n
				case names[n].First < k && names[n].Last > k-1, names[n].First > k-1 && names[n].First < k+link, names[n].First < k+link && names[n].Last >= k+link:
					first = -1 // the finder has it whole
				}
			}
			if particle := s.Tokens[k].Form == "van" || s.Tokens[k].Form == "von"; particle && left >= 0 && names[left].Type != Person { // "le coach de Manchester United | van Gaal"
				if first >= 0 && right < 0 && s.Tokens[last].proper() {
					names = coverWith(names, s.name(i, k, last, Person, 0.5))
				}
				continue
			}
			if first < 0 {
				continue
			}
			for left < 0 && first > 1 && s.Tokens[first-1].proper() {
				first--
			}
			for right < 0 && last+1 < len(s.Tokens) && s.Tokens[last+1].proper() {
				last++
			}
			t := s.foreignType(names, first, last, left)
			if t == "" {
				continue
			}
			names = coverWith(names, s.name(i, first, last, t, 0.6))
		}
		return names
	})
}

// foreignLink is how many tokens from a token on join two pieces of a foreign name; 0 for none.
func (s *Sentence) foreignLink(k int) int {
	if k+2 < len(s.Tokens) && foreignLinks[s.Tokens[k].Form+" "+s.Tokens[k+1].Form] {
		return 2
	}
	if foreignLinks[s.Tokens[k].Form] {
		return 1
	}
	return 0
}

// foreignType is the type of a name of several words whose first piece is names[left], if that is a name.
func (s *Sentence) foreignType(names []Name, first, last, left int) string {
	if left >= 0 && names[left].Type != Person {
		return names[left].Type
	}
	for k := first; k <= last; k++ {
		if loadNameFrames().of("last", s.Tokens[k].Form).typ == Organization {
			return Organization
		}
	}
	if left >= 0 {
		return Person
	}
	return ""
}
