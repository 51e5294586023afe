package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// shareParticiple are the others of a list of names that a participle behind its comma says something of: "Anna Roy et Luc
// Fabre, représentant la France", "accusés de fraude". One that describes a name of its own shares with none: "Anna Roy,
// représentant la France, et Luc Fabre, représentant l'Italie".
func (t *tree) shareParticiple(c, i int) []int {
	tok := t.tok(c)
	if c == 0 || t.form(c-1) != "," || tok.Feat("VerbForm") != "Part" || !strings.HasSuffix(t.form(c), "ant") && tok.Feat("Number") != "Plur" {
		return nil
	}
	first := i
	if t.rel(i) == "conj" {
		first = t.s.Tokens[i].Head
	}
	if first < 0 || t.s.Tokens[first].UPOS != "PROPN" {
		return nil
	}
	var out []int
	for _, k := range append([]int{first}, t.kids[first]...) {
		if k != first && t.rel(k) != "conj" {
			continue
		}
		if k > c || t.s.Tokens[k].UPOS != "PROPN" || slices.ContainsFunc(t.kids[k], func(x int) bool {
			return x != c && x < c && (t.rel(x) == "acl" || t.rel(x) == "acl:relcl" || t.rel(x) == "appos")
		}) {
			return nil
		}
		if k != i {
			out = append(out, k)
		}
	}
	return out
}

// nameBeforeParticiple is the name that ends right before the comma before a participle, nil where none does or the token is none.
func (m *mender) nameBeforeParticiple(i int) *named {
	t := m.tok(i)
	if i < 2 || t.UPOS != "VERB" || t.Feat("VerbForm") != "Part" || m.tok(i-1).Form != "," {
		return nil
	}
	if n := m.nameAt(i - 2); n != nil && n.last == i-2 {
		return n
	}
	return nil
}

// participleBehind gives a participle the person whose name stands right before its comma: "l'appel de Paul Durand,
// suspendu par la Fifa".
func (m *mender) participleBehind(i int) {
	t := m.tok(i)
	if t.Deprel != "acl" {
		return
	}
	n := m.nameBeforeParticiple(i)
	if n == nil || n.typ != graph.Person || t.Head >= n.first && t.Head <= n.last || m.rs.in("vise-chose", lower(t.Lemma)) {
		return
	}
	if h := m.head(n); m.above(h, t.Head) && !(m.tok(h).Head == t.Head && m.tok(h).Deprel == "nmod" && m.title(t.Head, graph.Person)) { // "l'ancien conseiller de Paul, battu par Marie"
		m.attach(i, h, "acl")
	}
}

// participleOfNearer gives a participle behind a comma the name that ends there, where it agrees with that and not with the noun that the
// parser gave it: "a le soutien de l'Union agricole, présidée par Paul".
func (m *mender) participleOfNearer(i int) {
	t := m.tok(i)
	if t.Deprel != "acl" || t.Head < 0 || t.Head >= i {
		return
	}
	if k := i - 1; t.Head < k && t.Feat("VerbForm") == "Part" && m.tok(k).UPOS == "NOUN" && m.tok(k).Head == t.Head && m.tok(k).Deprel == "nmod" && !m.hasChild(k, "det") &&
		m.rs.in("parenté", lower(m.tok(t.Head).Lemma)) && m.title(k, graph.Person) && !m.disagree(k, i) { // "ce fils de résistant fusillé par les Allemands"
		m.attach(i, k, "acl")
		return
	}
	if n := m.nameBeforeParticiple(i); n != nil && n.typ != graph.Person && t.Head < n.first && m.tok(i-1).Form == "," && t.Feat("Number") == "Sing" && m.lastOfTwo(n, t.Head) {
		m.attach(i, m.head(n), "acl") // "le Brésil de Lula et le Mexique, dirigé par Claudia Sheinbaum"
		return
	}
	if m.nameAt(t.Head) != nil {
		return
	}
	for v := i - 1; v > t.Head && m.tok(i-1).Form == ","; v-- { // "a attaqué le poste de Tyr et incendié l'hôpital, fondé par Paul"
		if c := m.tok(v); c.UPOS != "VERB" || c.Deprel != "conj" || c.Head != m.tok(t.Head).Head {
			continue
		}
		for o := v + 1; o < i; o++ {
			if c := m.tok(o); c.Head == v && c.Deprel == "obj" && m.noun(o) && !m.disagree(o, i) {
				m.attach(i, o, "acl")
			}
		}
		return
	}
	n := m.nameBeforeParticiple(i)
	if n == nil || !m.disagree(t.Head, i) {
		return
	}
	h := m.head(n)
	if m.tok(h).Feat("Gender") != "" && !m.disagree(h, i) && m.above(h, t.Head) || n.typ == graph.Organization && m.tok(h).Head == m.tok(t.Head).Head && m.agreesByArticle(n, i) {
		m.attach(i, h, "acl") // "appuie les forces armées face au M23, soutenu par le Rwanda"
	}
}

// agreesByArticle reports whether a participle in the singular has the gender that the article of a name tells.
func (m *mender) agreesByArticle(n *named, i int) bool {
	t := m.tok(i)
	if n.first == 0 || t.Feat("Number") != "Sing" {
		return false
	}
	switch m.forms[n.first-1] {
	case "le", "au", "du":
		return t.Feat("Gender") == "Masc"
	case "la":
		return t.Feat("Gender") == "Fem"
	}
	return false
}

// lastOfTwo reports whether a name stands behind the "et" that joins it to another name, whose head is given.
func (m *mender) lastOfTwo(n *named, first int) bool {
	k := n.first - 1
	if k > 0 && m.tok(k).UPOS == "DET" {
		k--
	}
	if k > 0 && m.tok(k).UPOS == "ADP" { // "l'aval de l'Autorité de la concurrence et de l'Arcom, présidée par Paul"
		k--
	}
	f := m.nameAt(first)
	return k > 0 && lower(m.tok(k).Form) == "et" && f != nil && f.typ == n.typ
}

// participleJoinedToTitle makes a participle that the parser joined to a title say something of whom the title means: "lauréate du prix
// Goncourt et réfugiée à Madrid".
func (m *mender) participleJoinedToTitle(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "conj" || t.Feat("VerbForm") != "Part" || t.Feat("Tense") == "Pres" || t.Head < 0 || t.Head > i || m.tok(t.Head).UPOS != "NOUN" ||
		!m.title(t.Head, graph.Person) || m.disagree(i, t.Head) || m.hasChild(i, "aux") || m.hasChild(i, "aux:pass") || m.hasChild(i, "nsubj") {
		return
	}
	t.Deprel = "acl"
}

// participleOfSubject gives a participle that only people are fit for the person that its clause speaks of, where the
// parser hung it on a thing before its comma: "Marie a été sortie de la direction, accusée par Paul de".
func (m *mender) participleOfSubject(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || i < 2 || m.tok(i-1).Form != "," || !m.rs.in("vise-personne", lower(t.Lemma)) {
		return
	}
	if t.Head < 0 || m.nameAt(t.Head) != nil || m.tok(t.Head).UPOS != "NOUN" || m.title(t.Head, graph.Person) && !m.disagree(t.Head, i) {
		return
	}
	for k := range m.up(t.Head) { // "a visé Paul Durand, chef du bureau politique du Hamas, tué à Téhéran"
		if m.tok(k).Deprel == "appos" && m.title(k, graph.Person) && !m.disagree(k, i) {
			m.attach(i, k, "acl")
			return
		}
		if m.tok(k).Deprel != "nmod" || m.nameAt(k) != nil && m.nameAt(k).typ == graph.Person {
			break
		}
	}
	for v := range m.up(m.tok(t.Head).Head) {
		if !m.verb(v) {
			continue
		}
		for k := range m.s.Tokens[:v] {
			s := m.tok(k)
			if s.Head != v || !subject(s.Deprel) {
				continue
			}
			if g, p := s.Feat("Gender"), t.Feat("Gender"); g != "" && p != "" && g != p || s.Feat("Number") == "Plur" && t.Feat("Number") == "Sing" {
				return
			}
			if n := m.nameAt(k); n != nil && n.typ == graph.Person || m.title(k, graph.Person) || s.UPOS == "PRON" && lower(s.Form) != "qui" {
				m.attach(i, k, "acl")
			}
			return
		}
		if m.tok(v).Deprel != "xcomp" { // "est venu soutenir les grévistes, accompagné de Marie"
			return
		}
	}
}
