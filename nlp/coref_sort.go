package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
)

// bodily says whether a description tells a sort of body, and nothing that sets it against another: "le pays voisin".
func (r *resolution) bodily(x *mention) bool {
	return r.words.is(x.lemma, sortNoun) && r.sortOnly(x)
}

// sortOnly says whether a description tells no more than of what sort a body is, where it is from or whose.
func (r *resolution) sortOnly(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if form := tokens[x.Head].Form; x.Head > 0 && form[0] >= 'A' && form[0] <= 'Z' && strings.ToUpper(form) != form {
		return false // "la Fédération ivoirienne"
	}
	for t := x.First; t <= x.Last; t++ {
		if t != x.Head && (tokens[t].UPOS == "NOUN" || tokens[t].UPOS == "PROPN") && r.inName[x.Sentence][t] == 0 && !r.tellsSort(x, t) {
			if _, ok := r.gazetteer.Demonym(tokens[t].Form); ok && t == x.Head+1 {
				continue // "la capitale sénégalaise", which the tagger takes for a noun
			}
			return false // "la fédération de son pays"
		}
	}
	for _, q := range x.qualifiers {
		if r.words.is(q, contrastAdjective) && !(q == "syndical" && r.nouns.in(x.lemma, "union")) {
			return false
		}
	}
	if len(x.complements) == 1 {
		if r.isOwned(x) {
			return true
		}
		return x.people != "" || r.nouns.in(x.lemma, "capital") || r.seat(x) != "" ||
			r.nouns.in(x.lemma, "country") && strings.HasPrefix(x.complements[0], "place:") // "le pays sahélien"
	}
	return len(x.complements) == 0
}

// isOwned says whether a description tells no more of a body than whose it is: "la formation d'Édouard Philippe", "le groupe de
// Bernard Arnault".
func (r *resolution) isOwned(x *mention) bool {
	n := r.nameStarting(x.Sentence, x.Head+2)
	return n >= 0 && r.d.Names[n].Type == Person && r.d.Names[n].Last == x.Last &&
		(r.nouns.in(x.lemma, "party") || r.nouns.in(x.lemma, "company") || r.nouns.in(x.lemma, "media") || r.nouns.in(x.lemma, "militia"))
}

// tellsSort says whether a noun in the phrase of a description tells in what field the body works, "le groupe de chimie", "l'ONG de
// défense des droits", or what it is the first in or watches over, "le géant du luxe".
func (r *resolution) tellsSort(x *mention, t int) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if t == x.Head+1 && r.town(x.Sentence, t) != nil {
		return true // "le club phocéen", which the tagger takes for a noun
	}
	if r.words.is(x.lemma, topWord) || slices.ContainsFunc(x.qualifiers, func(q string) bool { return r.words.is(q, topWord) }) {
		kind := r.nouns.kindOf(Lower(tokens[t].Lemma))
		return kind != Person && kind != Place
	}
	for k := x.Head + 1; k <= t; k++ { // what stands behind a field tells more of it
		if r.words.is(Lower(tokens[k].Lemma), fieldNoun) {
			return true
		}
	}
	return false
}

// town is the town whose adjective stands at a token, or nil.
func (r *resolution) town(sentence, t int) *gazetteer.Entry {
	if e, ok := r.gazetteer.Town(r.d.Sentences[sentence].Tokens[t].Form); ok {
		return e
	}
	return nil
}

// seat is the name of the town that a description puts a body in, "l'instance de Lausanne", "le club phocéen"; empty where it names
// none.
func (r *resolution) seat(x *mention) string {
	for t := x.Head + 1; t <= x.Last; t++ {
		if n := int(r.inName[x.Sentence][t]) - 1; n >= 0 {
			name := &r.d.Names[n]
			text := r.d.Text[name.Start:name.End]
			if _, country := r.gazetteer.Country(text); country || name.Type != Place || t != x.Head+2 {
				return ""
			}
			return gazetteer.Fold(text)
		}
		if e := r.town(x.Sentence, t); e != nil {
			return gazetteer.Fold(e.Name)
		}
	}
	return ""
}

// namesOf are the folded names of a thing, those of the text and those that the gazetteer knows.
func (r *resolution) namesOf(k *cluster) []string {
	var out []string
	for _, m := range k.mentions {
		if n := r.mentions[m].Name; n >= 0 {
			out = append(out, r.parsed[n].folded)
		}
	}
	if k.entry != nil {
		out = append(out, gazetteer.Fold(k.entry.Name))
		for _, a := range k.entry.Aliases {
			out = append(out, gazetteer.Fold(a))
		}
	}
	return out
}

// kinship is how much the names of a body, or what the text says of its country, speak for what a description says of its town or country:
// "Olympique de Marseille" for "le club phocéen", "l'allemand Holtmann" for "le groupe de Hambourg".
func (r *resolution) kinship(x *mention, k *cluster) int {
	seat := r.seat(x)
	if seat != "" && slices.ContainsFunc(r.namesOf(k), func(n string) bool { return strings.Contains(n, seat) }) {
		return 4
	}
	if k.entry == nil && slices.Contains(k.peoples, r.origin(x)) {
		return 4
	}
	return 0
}

// origin is the country that a description puts a body in, by its adjective or by the town that it names; empty where it names none.
func (r *resolution) origin(x *mention) string {
	if x.people != "" {
		return x.people
	}
	if seat := r.seat(x); seat != "" {
		if place, ok := r.gazetteer.Place(seat); ok {
			if state, ok := r.gazetteer.CountryOf(place); ok {
				return state.ID
			}
		}
	}
	return ""
}

// readOrigins notes of which country the adjective before its name says that a body is: "l'allemand Holtmann".
func (r *resolution) readOrigins() {
	for n := range r.d.Names {
		name := &r.d.Names[n]
		if name.Type != Organization || name.First < 2 {
			continue
		}
		tokens := r.d.Sentences[name.Sentence].Tokens
		d, ok := r.gazetteer.Demonym(tokens[name.First-1].Form)
		if !ok || d.Place.Kind != "country" || r.inName[name.Sentence][name.First-1] > 0 {
			continue
		}
		switch contraction := Lower(tokens[name.First-2].Form); contraction {
		case "le", "la", "l'", "du", "au":
			k := &r.clusters[r.of(r.ofName[n])]
			if k.kind == Organization && !slices.Contains(k.peoples, d.Place.ID) {
				k.peoples = append(k.peoples, d.Place.ID)
			}
		}
	}
}

// isSort says whether a named thing can be of the sort that a noun tells, and from where its adjective says.
func (r *resolution) isSort(x *mention, k *cluster) bool {
	if k.entry != nil && k.entry.Kind != "" {
		if len(x.qualifiers) == 0 && len(x.complements) == 0 { // byName has judged that
			return false
		}
		if !r.nouns.canBe(x.lemma, k.kind, k.entry.Kind) || !r.nouns.generic(x.lemma, k.kind) {
			return false
		}
	} else if k.kind == Place {
		return false
	} else if !r.unknownSort(x, k) {
		return false
	}
	if !r.widthFits(x, k) || r.ofOtherField(x, k) || r.fromElsewhere(x, k) {
		return false
	}
	if x.people == "" && k.entry == nil && len(k.peoples) > 0 {
		if from := r.origin(x); from != "" && !slices.Contains(k.peoples, from) {
			return false
		}
	}
	if x.people == "" || slices.Contains(k.peoples, x.people) {
		return true
	}
	if k.entry != nil {
		state, ok := r.gazetteer.CountryOf(k.entry)
		if region, found := r.gazetteer.ByID(x.people); found && region.Kind != "country" {
			return ok && region.Country == state.Country || !ok && r.inRegion(k, region)
		}
		if ok || k.entry.Kind != "club" {
			return ok && state.ID == x.people
		}
	}
	return len(k.peoples) == 0
}

// inRegion says whether one of the names of a body holds that of a region or its adjective: the Cédéao, "Communauté économique des
// États de l'Afrique de l'Ouest", is "l'organisation ouest-africaine", and a country of the Sahel lies there.
func (r *resolution) inRegion(k *cluster, region *gazetteer.Entry) bool {
	if k.kind == Place {
		return true
	}
	return slices.ContainsFunc(r.namesOf(k), func(n string) bool {
		if strings.Contains(n, gazetteer.Fold(region.Name)) {
			return true
		}
		return slices.ContainsFunc(strings.Fields(n), func(w string) bool {
			d, ok := r.gazetteer.Demonym(w)
			return ok && d.Place == region
		})
	})
}

// ofOtherField says whether a federation is told to be one of a field that no name of a known body tells: "la fédération d'athlétisme" is not the CIO.
func (r *resolution) ofOtherField(x *mention, k *cluster) bool {
	return k.entry != nil && r.nouns.in(x.lemma, "federation") && slices.ContainsFunc(x.qualifiers, func(q string) bool { return r.words.is(q, fieldNoun) && !r.tellsName(q, k) })
}

// widthFits says whether a body reaches as far as an adjective says: "panafricain" of what has Africa in its name.
func (r *resolution) widthFits(x *mention, k *cluster) bool {
	for _, q := range x.qualifiers {
		if words := r.words.beside(q, widthAdjective); words != nil && !slices.ContainsFunc(r.namesOf(k), func(n string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(n, w) })
		}) {
			return false
		}
	}
	return true
}

// unknownSort says whether an organisation that the gazetteer does not know can be of the sort that a noun tells, by what
// the text calls it and by the first word of its name.
func (r *resolution) unknownSort(x *mention, k *cluster) bool {
	if !r.nouns.generic(x.lemma, k.kind) {
		return false
	}
	for _, h := range k.heads {
		if h != x.lemma && !r.nouns.share(h, x.lemma) {
			return false
		}
	}
	for _, m := range k.mentions {
		n := r.mentions[m].Name
		if n < 0 {
			continue
		}
		if r.heldByMinister(n) {
			return false
		}
		first, rest, _ := strings.Cut(Lower(r.parsed[n].text), " ")
		if second, _, _ := strings.Cut(rest, " "); r.words.is(first, clubName) || r.words.is(second, clubSecond) && first != "fédération" && first != "ligue" {
			return r.nouns.in(x.lemma, "club")
		}
		if len(k.heads) == 0 && r.nouns.listed(first) && r.nouns.kindOf(first) != "" {
			return r.nouns.share(first, x.lemma) || r.nouns.in(first, "front") && r.nouns.in(x.lemma, "militia")
		}
	}
	return len(k.heads) > 0 || !r.nouns.in(x.lemma, "court") && !r.nouns.in(x.lemma, "media") && !r.nouns.in(x.lemma, "regulator")
}

// heldByMinister says whether a name is what a minister is minister of, "le ministre des Sports", and no body.
func (r *resolution) heldByMinister(n int) bool {
	name := &r.d.Names[n]
	tokens := r.d.Sentences[name.Sentence].Tokens
	t := name.First - 1
	for t >= 0 && (tokens[t].UPOS == "ADP" || tokens[t].UPOS == "DET") {
		t--
	}
	return t >= 0 && t < name.First-1 && r.nouns.in(Lower(tokens[t].Lemma), "minister")
}

// calledSo says whether the text calls an organisation by a noun of the same sort, or its name begins with one.
func (r *resolution) calledSo(x *mention, k *cluster) bool {
	if slices.ContainsFunc(k.heads, func(h string) bool { return r.nouns.share(h, x.lemma) }) {
		return true
	}
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		n := r.mentions[m].Name
		if n < 0 {
			return false
		}
		first, _, _ := strings.Cut(Lower(r.parsed[n].text), " ")
		return r.nouns.share(first, x.lemma) || r.words.is(first, clubName) && r.nouns.in(x.lemma, "club")
	})
}
