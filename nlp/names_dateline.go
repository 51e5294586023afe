package nlp

import "kg/gazetteer"

// datelineNames makes places of the names of one word, which the finder took for a person or a body, that open a dispatch with the state they lie in in brackets:
// "Andermatt (Suisse) – Sous la pluie". And it makes bodies of unknown words with the state behind them that the finder took for a place: "la présidente d'Athletics Kenya".
func (m *Model) datelineNames(d *Document) {
	if m.finder.finder == nil {
		return
	}
	g := gazetteer.Default()
	state := func(text string) bool {
		e, ok := g.Place(text)
		return ok && e.Kind == "country"
	}
	changed := map[string]string{}
	for k := range d.Names {
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		switch {
		case n.First == 0 && n.Last == 0 && (n.Type == Person || n.Type == Organization) && k+1 < len(d.Names) && len(s.Tokens) > 4 && s.Tokens[1].Form == "(":
			next := &d.Names[k+1]
			if next.Sentence != n.Sentence || next.First != 2 || next.Last+2 >= len(s.Tokens) || s.Tokens[next.Last+1].Form != ")" || !isDash(s.Tokens[next.Last+2].Form) {
				continue
			}
			if e, ok := g.Place(s.forms(next.First, next.Last)); ok && e.Kind != "city" && !isBody(s.Tokens[0].Form) {
				changed[s.Tokens[0].Form] = Place
			}
		case n.Type == Place && n.Last > n.First && m.finder.finder.Known(s.Tokens[n.First].Form) == 0 && s.Tokens[n.First].UPOS != "ADJ" && len(s.Tokens[n.First].Form) > 4:
			text := s.forms(n.First, n.Last)
			if _, known := g.Place(text); !known && state(s.forms(n.First+1, n.Last)) {
				changed[text] = Organization
			}
		}
	}
	if len(changed) == 0 {
		return
	}
	for k := range d.Names {
		n := &d.Names[k]
		if t := changed[d.Sentences[n.Sentence].forms(n.First, n.Last)]; t != "" && n.Type != Event {
			n.Type = t
		}
	}
}

// isDash reports whether a token is the dash behind the place of a dispatch.
func isDash(form string) bool {
	return form == "–" || form == "—" || form == "-"
}
