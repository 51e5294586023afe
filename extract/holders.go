package extract

import "kg/graph"

// holder is a person in a list of people with titles.
type holder struct {
	title, name int // the tokens; title -1 where there is none
	apposed     bool
	and         bool // a conjunction stands before
	comma       bool // a comma stands before that conjunction
	within      bool // the title is that whose complement the name's own is: "le conseiller du ministre Paul Durand"
}

// holders makes a list of people of whom each has a title with an article of its own before the name, up to a conjunction, whatever was taken
// for an apposition to the name before: "le patron de la CGT, Luc Fabre, celui de FO, Paul Petit, et la présidente de l'Unef, Anna Roy".
func (m *mender) holders() {
	var run []holder
	end := -1 // the last token of the person before
	for i := range m.names {
		n := &m.names[i]
		if n.typ != graph.Person {
			continue
		}
		h := holder{title: -1}
		if len(run) > 0 {
			h = m.nextHolder(end, n)
		}
		if h.title < 0 {
			if len(run) > 0 && m.bareLast(end, n) {
				run[len(run)-1].and = true
			}
			m.joinHolders(run)
			run = run[:0]
			h = m.firstHolder(n)
		}
		if h.title >= 0 {
			run = append(run, h)
		}
		end = n.last
	}
	m.joinHolders(run)
}

// bareLast reports whether nothing but a conjunction parts a person from the one before: the last of a list has no title, "l'ancien Premier ministre Luc Fabre, la
// ministre Anna Roy et Paul Petit".
func (m *mender) bareLast(end int, n *named) bool {
	return end+2 == n.first && m.forms[end+1] == "et"
}

// joinHolders lists people one behind the other, as far as the last conjunction among them goes.
func (m *mender) joinHolders(run []holder) {
	for len(run) > 1 && !run[len(run)-1].and {
		run = run[:len(run)-1]
	}
	if len(run) < 2 || run[0].within && run[len(run)-1].comma {
		return // "le conseiller du ministre Luc Fabre, la députée Anna Roy, et"
	}
	for _, h := range run {
		if h.title != run[0].title {
			m.attach(h.title, run[0].title, "conj")
		}
		if m.tok(h.name).Head != h.title && !h.within && m.caseOf(h.name) < 0 {
			rel := "flat"
			if h.apposed {
				rel = "appos"
			}
			m.attach(h.name, h.title, rel)
		}
	}
}

// firstHolder is a person behind a title in the singular, or behind its complement.
func (m *mender) firstHolder(n *named) holder {
	none := holder{title: -1}
	k := m.titleOf(n)
	if k < 0 && m.caseOf(m.head(n)) < 0 {
		k = m.titleAhead(n)
	}
	if k < 0 || m.tok(k).Feat("Number") == "Plur" || !m.introduced(k) {
		return none
	}
	h := holder{title: k, name: m.head(n), apposed: m.tok(n.first-1).Form == ","}
	if g := m.tok(k).Head; g >= 0 && g < k && m.tok(k).Deprel == "nmod" && m.title(g, graph.Person) && m.nameAt(g) == nil { // "le directeur de cabinet du ministre Paul Durand"
		if h.apposed || m.rs.in("titre/parenté", lower(m.tok(g).Lemma)) || !m.introduced(g) {
			return none // "l'avocat de la ministre, Paul Durand"; "l'épouse du banquier Paul Durand"
		}
		h.title, h.within = g, true
	} else if g >= 0 && g < k && m.tok(k).Deprel != "conj" && m.title(g, graph.Person) {
		return none // "l'avocat de Marie, l'ancien ministre Paul Durand"
	}
	return h
}

// titleAhead is the one title with an article whose complement ends where a name begins, which the parser hung on that complement: "la maire PS
// de Lille Anna Roy"; -1 where there is none.
func (m *mender) titleAhead(n *named) int {
	gov := m.tok(m.head(n)).Head
	for k := n.first - 1; k >= 0 && k >= n.first-acrossTitle; k-- {
		switch m.tok(k).UPOS {
		case "NOUN", "PROPN":
			if m.nameAt(k) == nil && m.title(k, graph.Person) && m.introduced(k) {
				if k < n.first-1 && gov > k && gov < n.first {
					return k
				}
				return -1
			}
		case "ADJ", "DET", "ADP":
			if k == n.first-1 && m.tok(k).UPOS != "ADJ" {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// introduced reports whether an article, of its own or in its preposition, or a possessive stands before a noun and its adjectives.
func (m *mender) introduced(k int) bool {
	for k--; k >= 0 && m.tok(k).UPOS == "ADJ"; k-- {
	}
	return k >= 0 && (m.tok(k).UPOS == "DET" || contractedArticle(lower(m.tok(k).Form)))
}

// nextHolder is a person behind whose title, and all before it up to the person before, there is only what joins the members of a list. Its
// title is -1 where something else stands there.
func (m *mender) nextHolder(end int, n *named) holder {
	none := holder{title: -1}
	h := holder{name: m.head(n)}
	k := end + 1
	if k < n.first && m.tok(k).Form == "(" { // "Luc Fabre (PS), la maire"
		for k < n.first && m.tok(k).Form != ")" {
			k++
		}
		k++
	}
	from := k
	for ; k < n.first; k++ {
		switch f := lower(m.tok(k).Form); f {
		case ",", "ainsi", "que":
			continue
		case "et", "puis":
			h.and, h.comma = true, k > from
			continue
		}
		break
	}
	h.and = h.and || k > from+1 && lower(m.tok(k-1).Form) == "que"
	if k == from || k >= n.first {
		return none
	}
	if m.tok(k).UPOS == "ADP" && !contractedArticle(lower(m.tok(k).Form)) { // "de Luc Fabre, de la maire Anna Roy"
		k++
	}
	for ; k < n.first && m.nameAt(k) == nil && !(m.noun(k) && m.title(k, graph.Person)); k++ {
		if t := m.tok(k); t.UPOS != "DET" && t.UPOS != "ADJ" && !contractedArticle(lower(t.Form)) {
			return none
		}
	}
	if k >= n.first || m.nameAt(k) != nil || m.tok(k).Feat("Number") == "Plur" || !m.introduced(k) && m.tok(k).Form != "celui" && m.tok(k).Form != "celle" {
		return none
	}
	h.title = k
	for k++; k < n.first; k++ {
		t := m.tok(k)
		switch t.UPOS {
		case "DET", "NUM", "NOUN", "PROPN", "ADJ", "ADP":
			if m.nameAt(k) == nil && m.noun(k) && m.title(k, graph.Person) && m.introduced(k) {
				return none // "le conseiller du ministre Luc Fabre"
			}
		case "CCONJ": // "de la Culture et de la Communication"
			if k+1 >= n.first || m.tok(k+1).UPOS != "ADP" && !contractedArticle(lower(m.tok(k+1).Form)) {
				return none
			}
		case "PUNCT":
			switch {
			case t.Form == "(" || t.Form == ")":
			case t.Form == "," && k == n.first-1:
				h.apposed = true
			default:
				return none
			}
		default:
			if t.Lemma != "charger" && t.Lemma != "déléguer" {
				return none
			}
		}
	}
	if u := m.tok(n.first - 1).UPOS; u == "ADP" || u == "DET" {
		return none
	}
	return h
}
