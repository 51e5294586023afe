package nlp

import (
	"slices"
	"strings"
)

// What a text or the gazetteer tells of a person or body says whom a title or noun cannot mean, however much else speaks for them.

// contradicted says whether a noun for a person is surely not of somebody.
func (r *resolution) contradicted(x *mention, c int) bool {
	k := &r.clusters[c]
	return r.replacedIn(x, k) || x.lemma == "magistrat" && r.anyIn(k.heads, "counsel") || r.ofOtherOffice(x, k) || r.inOffice(x, k) || r.headsElsewhere(x, k) || r.tellsBody(x) || r.flees(x) && r.headsState(k)
}

// flees says whether a description is of an opponent or of who lives elsewhere, whom nobody calls so that heads the state: "le candidat du parti, réfugié en Gambie,".
func (r *resolution) flees(x *mention) bool {
	switch x.lemma {
	case "opposant", "dissident", "exilé", "réfugié":
		return true
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 1; t < len(tokens) && t <= x.Last+3; t++ {
		switch tokens[t].Lemma {
		case "réfugié", "exilé", "réfugier", "exiler":
			return tokens[t].Head == x.Head || t == x.Last+1 || t == x.Last+2 && tokens[t-1].Form == ","
		}
	}
	return false
}

// bodyContradicted says whether a noun for a body is surely not of one: which reaches less far, "l'instance mondiale", lies elsewhere, "le groupe de Wolfsburg",
// or is told to be of another trade, "le constructeur" and "le groupe de luxe Nordis".
func (r *resolution) bodyContradicted(x *mention, k *cluster) bool {
	return !r.widthFits(x, k) || r.fromElsewhere(x, k) || r.ofOtherTrade(x, k) || r.ofOtherTown(x, k)
}

// ofOtherTown says whether a clause has told before "le club" of which town's club it speaks, and a body bears no such name: "l'ancien propriétaire de Lyon a cédé le
// club" is not about Marseille's.
func (r *resolution) ofOtherTown(x *mention, k *cluster) bool {
	if !r.nouns.in(x.lemma, "club") || len(x.complements) > 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First >= x.First {
			break
		}
		h := tokens[y.Head].Head
		if y.Name < 0 || h < 0 || h > y.Head || tokens[y.Head].Deprel != "nmod" || caseLemma(tokens, y.Head) != "de" {
			continue
		}
		switch strings.TrimPrefix(r.nouns.masculine(Lower(tokens[h].Lemma)), "ex-") {
		case "propriétaire", "entraîneur", "coach", "président", "joueur", "capitaine", "buteur", "attaquant", "défenseur", "gardien", "milieu", "actionnaire", "patron":
		default:
			continue
		}
		if c := r.referent(m); r.clusters[c].kind == Organization {
			return c != r.of(k.mentions[0]) && (r.clusters[c].entry == nil || r.clusters[c].entry.Kind == "club")
		}
		town := r.parsed[y.Name].folded
		return y.kind == Place && !slices.ContainsFunc(r.namesOf(k), func(n string) bool { return strings.Contains(" "+n+" ", " "+town+" ") })
	}
	return false
}

// ofOtherTrade says whether the text has told in what field a firm works and a noun tells another trade, by which the text has not called it.
func (r *resolution) ofOtherTrade(x *mention, k *cluster) bool {
	return r.nouns.trades[x.lemma] && !slices.Contains(k.heads, x.lemma) && slices.ContainsFunc(k.titles, func(t title) bool {
		return r.nouns.in(t.lemma, "company") && (r.nouns.trades[t.lemma] || slices.ContainsFunc(t.qualifiers, func(q string) bool { return r.nouns.fields[q] }))
	})
}

// ofOtherOffice says whether a description tells an office of state and the text has called somebody by another alone: "le président" is not who it has called
// prime minister, nor "l'homme fort de Niamey" the director of a firm.
func (r *resolution) ofOtherOffice(x *mention, k *cluster) bool {
	if isFormer(x) {
		return false
	}
	if x.lemma == "homme-fort" {
		return len(k.titles) > 0 && !slices.ContainsFunc(k.titles, func(t title) bool {
			return r.officeOf(t.lemma, t.qualifiers, t.complements) != "" || r.nouns.in(t.lemma, "soldier") || r.nouns.in(t.lemma, "head") || t.lemma == "secrétaire" || t.lemma == "homme-fort"
		})
	}
	office := r.officeOf(x.lemma, x.qualifiers, x.complements)
	if office != "state" && (office != "government" || x.lemma == "chef") || r.nouns.in(x.lemma, "monarch") {
		return false
	}
	another := office == "state" && r.knownToGovern(k)
	for n := range k.titles {
		t := &k.titles[n]
		if t.former {
			continue
		}
		switch of := r.officeOf(t.lemma, t.qualifiers, t.complements); {
		case of == office, strings.Contains(t.lemma, "président"), t.lemma == "candidat", r.nouns.in(t.lemma, "monarch"):
			return false
		case of != "", t.lemma == "ministre":
			another = true
		}
	}
	return another
}

// inOffice says whether a description tells a former office and the text has told that somebody has it: "l'ancien Premier ministre" is not the one just named.
func (r *resolution) inOffice(x *mention, k *cluster) bool {
	if !isFormer(x) || !r.isPost(x.lemma) {
		return false
	}
	holds := false
	for _, m := range k.mentions {
		t, ok := r.titles[m]
		if !ok || r.mentions[m].Sentence >= x.Sentence {
			continue
		}
		if t.former || t.ended(x) {
			return false
		}
		t.former = true
		holds = holds || r.matchTitle(x, &t) >= 3 || len(x.complements) == 0 && len(x.qualifiers) == 1 && r.nouns.in(x.lemma, "head") && (t.inherited || isNew(&r.mentions[m]))
	}
	return holds
}

// knownToGovern says whether somebody is known to head or have headed a government, and no state.
func (r *resolution) knownToGovern(k *cluster) bool {
	governs := false
	for _, m := range k.mentions {
		y := &r.mentions[m]
		if y.Kind != NameMention || r.led[m] == 1 {
			continue
		}
		name := r.d.Text[y.Start:y.End]
		for _, role := range [...]string{"president", "monarch", "leader"} {
			if _, ok := r.gazetteer.Leader(role, name); ok {
				return false
			}
		}
		for _, role := range [...]string{"prime-minister", "chancellor"} {
			if _, ok := r.gazetteer.Leader(role, name); ok {
				governs = true
			}
		}
	}
	return governs
}

// headsElsewhere says whether a description tells an office of a state and somebody is known to head another: "le roi du Maroc" is not Cyril Ramaphosa.
func (r *resolution) headsElsewhere(x *mention, k *cluster) bool {
	of := x.people
	for _, c := range x.complements {
		if of == "" && strings.HasPrefix(c, "country:") {
			of = c
		}
	}
	if of == "" || isFormer(x) || !r.nouns.in(x.lemma, "leader") && !r.nouns.in(x.lemma, "minister") && !r.nouns.in(x.lemma, "monarch") && x.lemma != "homme-fort" {
		return false
	}
	elsewhere := false
	for _, m := range k.mentions {
		y := &r.mentions[m]
		if y.Kind != NameMention || r.led[m] == 1 {
			continue
		}
		for _, role := range [...]string{"president", "prime-minister", "chancellor", "monarch", "leader"} {
			if e, ok := r.gazetteer.Leader(role, r.d.Text[y.Start:y.End]); ok {
				if e.ID == of {
					return false
				}
				elsewhere = true
			}
		}
	}
	return elsewhere
}

// tellsBody says whether a noun has a body in apposition, which it tells: "le premier actionnaire, le fonds américain Nordis,".
func (r *resolution) tellsBody(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Last+2 >= len(tokens) || tokens[x.Last+1].Form != "," || !r.nouns.in(x.lemma, "business") {
		return false
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First >= x.Last+2 && y.First <= x.Last+4 && tokens[y.Head].Head == x.Head && tokens[y.Head].Deprel == "appos" {
			return r.clusters[r.referent(m)].kind == Organization || y.kind == Organization
		}
	}
	return false
}

// needsNoCounsel says whether somebody is surely not whose lawyer speaks: a judge or prosecutor by the way, who presides over the court, or a man where the lawyer
// speaks of "sa cliente".
func (r *resolution) needsNoCounsel(x *mention, c int) bool {
	k := &r.clusters[c]
	if k.kind != Person || k.names == 0 {
		return false
	}
	if slices.ContainsFunc(k.titles, func(t title) bool {
		return r.nouns.masculine(t.lemma) == "président" && slices.ContainsFunc(t.complements, func(c string) bool {
			return c == "cour" || c == "tribunal" || c == "chambre" || c == "audience"
		})
	}) {
		return true
	}
	if slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		return y.Kind == DescriptionMention && y.Sentence <= x.Sentence && !isFormer(y) && r.nouns.prosecutors[r.nouns.masculine(y.lemma)]
	}) { // else the magistrate may be the accused
		for o := range r.clusters {
			if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Person && z.names > 0 && z.before(r.starts[x.Sentence]) >= k.before(r.starts[x.Sentence]) {
				return true
			}
		}
	}
	if k.gender == "" {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 2; t < len(tokens); t++ {
		if form := Lower(tokens[t].Form); form == "client" || form == "cliente" {
			if p := Lower(tokens[t-1].Form); p == "son" || p == "sa" {
				return (form == "cliente") != (k.gender == "Fem")
			}
		}
	}
	return false
}

// actsAsBody says whether a pronoun is the subject of what no person does: "elle emploie 3 000 personnes", "il est coté à Londres".
func (r *resolution) actsAsBody(x *mention) bool {
	if x.function != subject || x.clause < 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	words, ok := r.nouns.bodyActs[Lower(tokens[x.clause].Lemma)]
	if !ok || words == nil {
		return ok
	}
	for t := x.clause + 1; t < len(tokens) && t <= x.clause+bodyActReach; t++ {
		if tokens[t].Head == x.clause && slices.Contains(words, Lower(tokens[t].Lemma)) {
			return true
		}
	}
	return false
}

// bodyActReach is how far behind its verb the noun may stand that makes it a body's.
const bodyActReach = 8
