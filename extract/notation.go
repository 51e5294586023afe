package extract

import "strings"

// String writes a path as rules do: "obj.de", "^obj.subj".
func (p Path) String() string {
	var b strings.Builder
	for i, s := range p {
		if i > 0 {
			b.WriteByte('.')
		}
		if s.Up {
			b.WriteByte('^')
		}
		b.WriteString(s.Label)
	}
	return b.String()
}

// String writes the paths of a slot as rules do: "de|poss|adj".
func (s *Slot) String() string {
	paths := make([]string, len(s.Paths))
	for i, p := range s.Paths {
		paths[i] = p.String()
	}
	out := strings.Join(paths, "|")
	if s.Content != "" {
		out += "~" + s.Content
	}
	return out
}

// String writes a dependent as rules do: "obj:soutien|appui", "obj:#traité".
func (f Fixed) String() string {
	switch {
	case f.Class != "":
		return f.Label + ":#" + f.Class
	case len(f.Lemmas) > 0:
		return f.Label + ":" + strings.Join(f.Lemmas, "|")
	}
	return f.Label
}

// briefRule is how many characters of a rule's name are shown: that of a rule of many verbs lists them all.
const briefRule = 40

// BriefRule shortens the name of a rule for people to read.
func BriefRule(name string) string {
	if r := []rune(name); len(r) > briefRule {
		return string(r[:briefRule-1]) + "…"
	}
	return name
}
