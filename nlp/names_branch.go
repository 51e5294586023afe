package nlp

import (
	"slices"

	"kg/gazetteer"
)

// branchNames takes the place behind an organisation that the gazetteer knows into its name, which is then that of its branch: "Greenpeace | Brésil",
// "France 3 | Côte d'Azur". Where a preposition or a comma stands between them the place is where it is.
func (d *Document) branchNames() {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for _, n := range names {
			if last := s.squadEnd(n); last > n.Last {
				names = coverWith(names, s.name(i, n.First, last, Organization, n.Score))
			}
			if k := n.Last + 2; k < len(s.Tokens) && s.Tokens[k-1].Form == "et" && partners[s.Tokens[k].Form] { // "les Cars Reverdy et Filles"
				names = withName(names, s.name(i, n.First, k, Organization, n.Score))
			}
		}
		for _, n := range names { // "Orange Côte d'Ivoire" that the finder took for the place
			if n.Type == Place && n.Last > n.First && s.branchOf(n, g) {
				names = withName(names, s.name(i, n.First, n.Last, Organization, n.Score))
			}
		}
		for k := 0; k+1 < len(names); k++ {
			n, place := names[k], names[k+1]
			if last := s.chapterEnd(n, place, g); last > n.Last {
				names = withName(slices.Delete(slices.Clone(names), k+1, k+2), s.name(i, n.First, last, Organization, n.Score))
				continue
			}
			if n.Type != Organization || place.Type != Place || place.First != n.Last+1 || s.shouts() {
				continue
			}
			if e, ok := g.Organization(s.forms(n.First, n.Last)); !ok || !branched[e.Kind] {
				continue
			}
			names = withName(slices.Delete(slices.Clone(names), k+1, k+2), s.name(i, n.First, place.Last, Organization, n.Score))
		}
		return names
	})
}

// branchOf reports whether a name is that of an organisation that the gazetteer knows before that of a place.
func (s *Sentence) branchOf(n Name, g *gazetteer.Gazetteer) bool {
	if placeOrBody(g, s.forms(n.First, n.Last)) {
		return false
	}
	for k := n.First; k < n.Last; k++ {
		e, known := g.Organization(s.forms(n.First, k))
		if _, place := g.Place(s.forms(k+1, n.Last)); known && place && branched[e.Kind] {
			return true
		}
	}
	return false
}

// chapterEnd is the last token of a body with the place behind "de" whose chapter it is: "la CFDT | de Tourcoing", "l'Agence régionale de santé | du Grand
// Est", "la Confédération paysanne | de la Drôme"; and of a party that another country has too: "la Renaissance | du Bénin"; else that of the body.
func (s *Sentence) chapterEnd(n, place Name, g *gazetteer.Gazetteer) int {
	if n.Type != Organization || place.Type != Place || place.First > n.Last+3 || place.First < n.Last+2 {
		return n.Last
	}
	switch s.Tokens[n.Last+1].Form {
	case "de", "d'", "d’":
		if place.First == n.Last+3 && s.Tokens[n.Last+2].UPOS != "DET" {
			return n.Last
		}
	case "du", "des":
		if place.First == n.Last+3 {
			return n.Last
		}
	default:
		return n.Last
	}
	e, known := g.Organization(s.forms(n.First, n.Last))
	p, listed := g.Place(s.forms(place.First, place.Last))
	country := listed && (p.Kind == "country" || p.Kind == "continent")
	switch {
	case known && e.Kind == "party":
		if country && e.Country != "" && p.Country != e.Country && place.First == n.Last+2 && s.Tokens[n.Last+1].Form == "du" {
			return place.Last
		}
	case country:
	case known && (e.Kind == "union" || e.Kind == "association" && e.Country != ""):
		return place.Last
	case !known && n.Last > n.First && (s.Tokens[n.First+1].Form == "régionale" || s.Tokens[n.First+1].Form == "départementale" || s.Tokens[n.First+1].Form == "régional" || s.Tokens[n.First+1].Form == "départemental"):
		return place.Last
	}
	return n.Last
}

// squadEnd is the last token of the name of a national team with whom it is of and what they play: "l'équipe de France | féminine de handball".
func (s *Sentence) squadEnd(n Name) int {
	last := n.Last
	if n.Type != Organization || Lower(s.Tokens[n.First].Form) != "équipe" {
		return last
	}
	if k := last + 1; k < len(s.Tokens) && (s.Tokens[k].Form == "masculine" || s.Tokens[k].Form == "féminine") {
		last = k
	}
	if k := last + 2; k < len(s.Tokens) && s.Tokens[k-1].Form == "de" && loadNameFrames().of("sport", s.Tokens[k].Form).typ != "" {
		last = k
	}
	return last
}

// partners are what the name of a house goes on with behind "et".
var partners = map[string]bool{"Fils": true, "Filles": true, "Frères": true, "Associés": true, "Associées": true, "Cie": true, "Compagnie": true}

// branched are the kinds of organisations that have branches by country and region.
var branched = map[string]bool{"association": true, "company": true, "bank": true, "media": true, "union": true, "foundation": true, "ngo": true, "organization": true}

// houseNames makes firms of a trade and the surname behind it, which the finder takes for a person: "la patronne des transports Anquetil", "la
// menuiserie Bertho".
func (d *Document) houseNames() {
	frames := loadNameFrames()
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 2; k < len(s.Tokens); k++ {
			t, noun := &s.Tokens[k], &s.Tokens[k-1]
			if !t.word() || noun.UPOS != "NOUN" || noun.capital() || frames.of("house", Lower(noun.Form)).typ == "" {
				continue
			}
			if f := s.Tokens[k-2].Form; s.Tokens[k-2].UPOS != "DET" && f != "des" && f != "du" && f != "aux" && f != "au" {
				continue
			}
			last := k
			for last+1 < len(s.Tokens) && last < k+2 && s.Tokens[last+1].word() { // "la menuiserie Le Gall"
				last++
			}
			if placeOrBody(g, s.forms(k, last)) {
				continue
			}
			names = coverWith(names, s.name(i, k-1, last, Organization, 0.8))
		}
		return names
	})
}

// situatedBehind reports whether a name stands behind "à" and has behind a comma the country or region that it lies in: "à Oum Keddada, au Darfour".
func (s *Sentence) situatedBehind(n Name, g *gazetteer.Gazetteer) bool {
	k := n.Last + 3
	if _, given := g.GivenName(s.Tokens[n.First].Form); given || n.Type == Person && n.Score >= sure {
		return false
	}
	if s.Tokens[n.First-1].Form != "à" || k >= len(s.Tokens) || s.Tokens[n.Last+1].Form != "," || !s.Tokens[n.Last].word() {
		return false
	}
	switch s.Tokens[k-1].Form {
	case "en", "au", "aux":
	case "dans":
		if s.Tokens[k].UPOS == "DET" {
			k++
		}
	default:
		return false
	}
	for last := k; last < len(s.Tokens) && last < k+4 && s.Tokens[k].capital(); last++ {
		if e, known := g.Place(s.forms(k, last)); known && (e.Kind == "country" || e.Kind == "region" || e.Kind == "department" || e.Kind == "area" || e.Kind == "island") {
			return true
		}
	}
	return false
}

// siteNames makes places of what the finder took for persons where the text says that somebody or something is there: "arrêté à Homa Bay", "les finales
// prévues à Sun Valley".
func (d *Document) siteNames() {
	frames := loadNameFrames()
	g := gazetteer.Default()
	sites := map[string]bool{}
	for k := range d.Names {
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		if n.First > 1 && n.Type != Event && n.Type != Place && s.situatedBehind(*n, g) && !placeOrBody(g, s.forms(n.First, n.Last)) {
			sites[s.forms(n.First, n.Last)] = true
			continue
		}
		if n.Type != Person || n.Last == n.First || n.First < 2 || s.Tokens[n.First-1].Form != "à" {
			continue
		}
		if _, given := g.GivenName(s.Tokens[n.First].Form); given {
			continue
		}
		for h := n.First; h <= n.Last; h++ {
			above := s.Tokens[h].Head
			if above < 0 || above >= n.First && above <= n.Last {
				continue
			}
			if v := &s.Tokens[above]; v.UPOS == "VERB" && v.Feat("VerbForm") == "Part" && above < n.First && frames.of("site", v.Lemma).typ != "" {
				sites[s.forms(n.First, n.Last)] = true
			}
			break
		}
	}
	if len(sites) == 0 {
		return
	}
	for k := range d.Names {
		if n := &d.Names[k]; n.Type != Place && n.Type != Event && sites[d.Sentences[n.Sentence].forms(n.First, n.Last)] {
			n.Type = Place
		}
	}
}
