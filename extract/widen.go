package extract

import (
	"slices"
	"strings"

	"kg/nlp"
)

// widen gives a verb the prepositional phrases that the parser hung on its object, and a noun those of its complement,
// beside where they hang: "a déployé des troupes au Mali", "le versement d'une commission par X à Y".
func (t *tree) widen() {
	for i := range t.s.Tokens {
		t.findSubject(i)
	}
	for i := range t.s.Tokens {
		t.likewise(i)
		t.inTurn(i)
		t.hadBy(i)
		t.projectPhrases(i)
		if t.verbal(i) {
			t.modalPhrases(i)
		}
		if t.verbal(i) || t.s.Tokens[i].UPOS == "NOUN" {
			t.lowerPhrases(i)
		}
		if t.verbal(i) {
			t.attributePhrases(i)
			if t.passive[i] {
				t.shareholders(i)
			}
		} else {
			t.makers(i)
			t.measured(i)
		}
		for _, a := range t.out[i] {
			n := a.to
			if t.s.Tokens[n].UPOS != "NOUN" || n < i {
				continue
			}
			if t.passive[i] && a.label == "de" && !t.has(i, "subj") { // "accusée de mensonge par Paul"
				for _, b := range t.out[n] {
					if b.label == "par" && b.to > n {
						t.add("subj", i, b.to)
					}
				}
			}
			bare := t.verbal(i) && phrase(a.label) && t.kid(n, "det") < 0 // "tué par balle à Marseille"
			if t.verbal(i) && a.label == "obj" || t.s.Tokens[i].UPOS == "NOUN" && a.label == "de" || bare {
				for _, b := range t.out[n] {
					if b.to > n && phrase(b.label) {
						label := b.label
						if t.rel(n) == "conj" && a.label == "obj" && t.ownBefore(i, label, n) {
							continue // "a vendu Leader Price à Aldi, puis 288 magasins à Auchan": each its own
						}
						if label == "à" && a.label == "obj" && t.has(i, "à") && t.rs.in("grief-à", t.lemma(i)) {
							continue // "reproche à Paul son soutien à Marie"
						}
						if label == "par" && t.passive[i] { // "nommé Premier ministre par Paul"
							label = "subj"
						}
						t.add(label, i, b.to)
					}
				}
			}
		}
	}
}

// ownBefore reports whether a verb has a complement with a label before a token.
func (t *tree) ownBefore(verb int, label string, before int) bool {
	return slices.ContainsFunc(t.out[verb], func(a arc) bool {
		return a.label == label && a.to > verb && a.to < before && a.to != before && t.rel(a.to) == "obl"
	})
}

// shareholders gives a passive verb the further agents that have a share each, which the parser joined as shares: "détenu à 60 % par Paul et à
// 40 % par Renault", "pour moitié par Paul et pour moitié par Luc".
func (t *tree) shareholders(verb int) {
	for _, a := range t.out[verb] {
		for _, b := range t.out[a.to] {
			if a.label == "subj" && b.label == "appos" && b.to > b.from && t.inBrackets(a.to) && t.inBrackets(b.to) { // "par Paul (40 %), le groupe Sipa (35 %) et"
				t.add("subj", verb, b.to)
			}
			if b.label == "par" && b.to > b.from && a.to > verb && t.rel(a.to) == "conj" && t.s.Tokens[a.to].UPOS == "NOUN" && t.share(a.to) {
				t.add("subj", verb, b.to)
			}
		}
	}
}

// inBrackets reports whether a share stands in brackets behind a holder.
func (t *tree) inBrackets(holder int) bool {
	return slices.ContainsFunc(t.out[holder], func(a arc) bool { return a.label == "paren" && t.share(a.to) })
}

// share reports whether a noun is a part of a whole: "40 %", "un tiers".
func (t *tree) share(i int) bool {
	return t.rs.in("fraction", t.lemma(i))
}

// likewise gives a verb those that do the same as its subject: "L'Estonie, comme la Lettonie, a adopté", "À l'instar de la Lettonie, l'Estonie a
// adopté". Behind the verb it may be the object that is likened.
func (t *tree) likewise(verb int) {
	if !t.verbal(verb) {
		return
	}
	for _, a := range t.out[verb] {
		if a.label != "subj" || a.to > verb {
			continue
		}
		for _, b := range t.out[a.to] {
			if likening(b.label) && b.to > a.to && b.to < verb && t.s.Tokens[b.to].UPOS == "PROPN" && t.between(a.to, b.to, ",") && t.between(b.to, verb, ",") {
				t.add("subj", verb, b.to)
			}
		}
		for _, b := range t.out[verb] {
			if b.label == "comme" && b.to > verb && t.s.Tokens[b.to].UPOS == "PROPN" && t.alikeBehind(b.to) { // "a quitté le Modem, tout comme Marie Martin"
				t.add("subj", verb, b.to)
			}
			if likening(b.label) && b.to < verb && b.to != a.to && t.s.Tokens[b.to].UPOS == "PROPN" && t.between(min(a.to, b.to), max(a.to, b.to), ",") && (b.to < a.to || t.between(b.to, verb, ",")) {
				t.add("subj", verb, b.to)
			}
		}
	}
}

// alikeBehind reports whether "tout comme" opens a name behind a comma.
func (t *tree) alikeBehind(name int) bool {
	c := t.kid(name, "case")
	return c > 1 && t.form(c-1) == "tout" && t.form(c-2) == ","
}

// likening reports whether a preposition likens one who does something to another.
func likening(label string) bool {
	return label == "comme" || label == "à_l'instar_de" || label == "de_même_que" || label == "au_même_titre_que"
}

// between reports whether a form stands between two tokens.
func (t *tree) between(first, last int, form string) bool {
	return slices.ContainsFunc(t.s.Tokens[first+1:last], func(k nlp.Token) bool { return k.Form == form })
}

// attributePhrases gives what a verb says of its subject the phrases behind it that the parser hung on the verb: "s'est
// dit solidaire de Paul", "se déclare favorable à Paul".
func (t *tree) attributePhrases(verb int) {
	c := t.kid(verb, "xcomp")
	if c < 0 || t.s.Tokens[c].UPOS != "ADJ" && t.tok(c).Feat("VerbForm") != "Part" {
		return
	}
	for _, b := range t.out[verb] {
		if b.to > c && (phrase(b.label) || b.label == "de") {
			label := b.label
			if label == "par" && t.passive[c] {
				label = "subj"
			}
			t.add(label, c, b.to)
		}
	}
}

// makers gives a noun the adjective of the means that complement it without article: "les livraisons d'armes américaines",
// "une attaque de drones ukrainiens". Whose the weapons or the soldiers are does it. A company has the adjective of what it deals
// in where that may be its own: "la maison d'édition parisienne", not "la chaîne de restauration japonaise".
func (t *tree) makers(noun int) {
	if t.s.Tokens[noun].UPOS != "NOUN" || t.outs[noun]&deArc == 0 || !t.rs.noun(t.lemma(noun)) {
		return
	}
	for _, a := range t.out[noun] {
		lemma := t.lemma(a.to)
		if a.label != "de" || t.kid(a.to, "det") >= 0 {
			continue
		}
		if t.rs.in("troupe", lemma) || t.rs.in("projectile", lemma) || t.rs.in("secours", lemma) {
			t.copyArcs(a.to, noun, "adj")
		}
		if a.to > noun && (t.form(a.to-1) == "de" || t.form(a.to-1) == "d'") && t.rs.in("société", t.lemma(noun)) && !t.rs.in("à-pays", lemma) {
			for _, b := range t.out[a.to] {
				if b.label == "adj" && b.to > a.to && t.agree(b.to, noun) {
					t.add("adj", noun, b.to)
				}
			}
		}
	}
}

// measured gives a deed the complements that the parser hung on what it costs, what it punishes with or what it charges: "la
// condamnation à cinq ans de prison de Paul", "le rachat pour un million d'euros de Nokia par Sony", "une plainte pour diffamation de
// Marie", "actionnaire à hauteur de 9 % de Nokia".
func (t *tree) measured(noun int) {
	if t.s.Tokens[noun].UPOS != "NOUN" || t.outs[noun]&measureArcs == 0 || !t.rs.noun(t.lemma(noun)) || t.measure(noun) {
		return
	}
	for _, a := range t.out[noun] {
		charge := a.label == "pour" && t.rs.in("grief", t.lemma(a.to))
		if a.to < noun || !charge && (a.label != "pour" && a.label != "à" && a.label != "de" || !t.measure(a.to)) {
			continue
		}
		for at, steps := a.to, 0; at >= 0 && steps < 4; steps++ { // "à cinq ans" "de prison" "de Paul"
			next := -1
			for _, b := range t.out[at] {
				switch {
				case b.to < at:
				case b.label == "de" && t.measure(b.to):
					next = b.to
				case b.label == "de" && (t.definite(b.to) || t.s.Tokens[b.to].UPOS == "PROPN"):
					t.add("de", noun, b.to)
					t.copyArcs(b.to, noun, "par")
				case b.label == "par" || b.label == "contre":
					t.add(b.label, noun, b.to)
				}
			}
			at = next
		}
	}
}

// measure reports whether a noun is an amount, a share or a penalty, which belongs to nobody.
func (t *tree) measure(i int) bool {
	lemma := t.lemma(i)
	return t.rs.in("monnaie", lemma) || t.rs.in("châtiment", lemma) || t.rs.in("temps", lemma) || t.rs.in("quote-part", lemma)
}

// lowerPhrases gives a noun that tells of an event or a relation the phrase right behind it, which the parser hung on the
// verb or the noun above: "a poursuivi ses visites à Bamako", "assister à une réunion des alliés en Allemagne", "la suspension
// de l'aide américaine à Kiev".
func (t *tree) lowerPhrases(verb int) {
	for _, b := range t.out[verb] {
		if !phrase(b.label) {
			continue
		}
		first := b.to
		for _, c := range t.kids[b.to] {
			if t.rel(c) == "case" || t.rel(c) == "det" {
				first = min(first, c)
			}
		}
		for _, a := range t.out[verb] {
			n := a.to
			if n < verb || n >= first || n == b.to || t.s.Tokens[n].UPOS != "NOUN" || !t.rs.noun(t.lemma(n)) {
				continue
			}
			_, last := t.extent(n, 0)
			if last == first-1 || last == first-2 && t.form(first-1) == "," && b.label == "à" && last > n && t.between(n, last, ",") { // "la vente de Nordis, sa filiale de chimie, à Renault"
				t.add(b.label, n, b.to)
			}
		}
	}
}

// modalPhrases gives an infinitive the phrases behind it that the parser hung on its modal verb: "a dû reporter sa visite à
// Bamako".
func (t *tree) modalPhrases(verb int) {
	if !t.rs.in("modal", t.lemma(verb)) {
		return
	}
	for _, a := range t.out[verb] {
		if a.label != "inf" {
			continue
		}
		for _, b := range t.out[verb] {
			if b.to > a.to && phrase(b.label) {
				t.add(b.label, a.to, b.to)
			}
		}
	}
}

// projectPhrases gives what is planned or attempted the phrases that the parser hung on the plan: "le projet de rencontre
// entre Paul et Marie", "le projet de visite de Paul à Bamako".
func (t *tree) projectPhrases(noun int) {
	if !t.marked(noun, projectMark) || t.s.Tokens[noun].UPOS != "NOUN" {
		return
	}
	for _, a := range t.out[noun] {
		if a.label != "de" || t.s.Tokens[a.to].UPOS != "NOUN" || a.to > noun+3 || t.kid(a.to, "det") >= 0 {
			continue
		}
		for _, b := range t.out[noun] {
			if b.to > a.to && (phrase(b.label) || b.label == "entre" || b.label == "de") {
				t.add(b.label, a.to, b.to)
			}
		}
	}
}

// findSubject gives a subject to the participles and infinitives that have none where they stand: at the head of the
// sentence ("Battu par X, Y a félicité…"), with their auxiliary ("a annoncé avoir tué X"), behind a name that the parser
// thought a relative clause to follow ("Le chef de X, Y, a appelé…").
func (t *tree) findSubject(i int) {
	tok := t.tok(i)
	if !t.verbal(i) || len(t.ownSubjects(i)) > 0 {
		return
	}
	label := "subj"
	if t.passive[i] {
		label = "obj"
	}
	if t.has(i, label) {
		return
	}
	h := tok.Head
	var from []int
	switch rel := t.rel(i); {
	case h < 0: // a participle before the clause that hangs on it
		if i > 1 || tok.Feat("VerbForm") != "Part" || !t.passive[i] {
			return
		}
		for _, c := range t.kids[i] {
			if c > i && t.verbal(c) && len(from) == 0 {
				from = t.ownSubjects(c)
			}
		}
	case rel == "advcl" && tok.Feat("VerbForm") == "Part":
		for up := h; up >= 0 && len(from) == 0; up = t.s.Tokens[up].Head {
			from = t.surface[up]
		}
	case (rel == "xcomp" || rel == "ccomp") && t.verbal(h):
		for _, c := range t.kids[i] {
			if t.s.Tokens[c].UPOS == "AUX" && t.tok(c).Feat("VerbForm") == "Inf" {
				from = t.controllers(h) // "accuse Paul d'avoir tué": Paul has
			}
		}
	case rel == "acl" && tok.Feat("VerbForm") == "Inf": // "X est sur le point de racheter Y"
		for _, a := range t.out[h] {
			if a.label == "cop" {
				from = append(from, a.to)
			}
		}
	case tok.Deprel == "acl:relcl" && tok.UPOS == "VERB":
		for k := h + 1; k < i; k++ {
			if t.s.Tokens[k].UPOS == "PRON" || t.s.Tokens[k].UPOS == "SCONJ" {
				return
			}
		}
		from = []int{h}
	}
	for _, s := range from {
		t.surface[i] = append(t.surface[i], s)
		t.addSubject(i, s)
	}
}

// phrase reports whether an arc is a prepositional phrase that can belong higher than the parser says.
func phrase(label string) bool {
	switch label {
	case "à", "en", "contre", "avec", "sur", "dans", "pour", "par", "vers", "chez", "sous", "envers", "devant", "face_à", "auprès_de",
		"derrière":
		return true
	}
	return strings.Contains(label, "_")
}
