package extract

import (
	"regexp"
	"strings"

	"kg/nlp"
)

// nickname is what stands between given name and surname: "Robert (dit « Bob ») Delvaux", "Abdou « Ablo » Diarra".
var nickname = regexp.MustCompile(` ?(\([^)]*\)|«[^»]*»|“[^”]*”|"[^"]*") ?`)

// fullName is the name of a person without a nickname in it, and with the surname that a relative beside them bears for both: "les frères
// Adama et Seydou Coulibaly".
func (r *reader) fullName(m *nlp.Mention, name string) string {
	if strings.ContainsAny(name, "(«“\"") {
		name = clean(nickname.ReplaceAllString(name, " "))
	}
	if m.First != m.Last {
		return name
	}
	s := &r.d.Sentences[m.Sentence]
	for n := range r.d.Names {
		other := &r.d.Names[n]
		if other.Sentence != m.Sentence || other.Type != nlp.Person || other.First == other.Last || other.First < m.First {
			continue
		}
		for k := s.Sibling(other.First); k > 0; k = s.Sibling(k) {
			if k == m.First {
				_, surname, _ := strings.Cut(clean(r.text(other.Start, other.End)), " ")
				return name + " " + surname
			}
		}
	}
	return name
}
