package extract

import (
	"slices"

	"kg/graph"
)

// denoted finds the named entities that a noun is said to be: by title, apposition, copula, or coreference.
func (r *reader) denoted(sentence, token int, slot *Slot) []ref {
	d := denotation{r: r, sentence: sentence, slot: slot, seen: r.w.ints.cut(4)[:0]}
	d.visit(token, 1)
	return d.out
}

// denotation gathers what a noun is said to be.
type denotation struct {
	r        *reader
	sentence int
	slot     *Slot
	seen     []int
	out      []ref
}

func (d *denotation) add(refs []ref, factor float64) {
	for _, x := range refs {
		if d.slot.takes(d.r.entities[x.entity].typ) && !slices.ContainsFunc(d.out, func(y ref) bool { return y.entity == x.entity }) {
			if x.sure *= factor; d.out == nil {
				d.out = d.r.one(x)
			} else {
				d.out = append(d.out, x)
			}
		}
	}
}

func (d *denotation) mention(k int, sure float64) bool {
	m := d.r.mentionAt(d.sentence, k)
	if m != nil {
		d.add([]ref{d.r.refOf(d.sentence, m, sure*sureness[m.kind])}, 1)
	}
	return m != nil
}

// determined reports whether a noun has an article of its own, contracted or not: "ou au candidat républicain".
func (t *tree) determined(k int) bool {
	if f := t.form(k); f == "celui" || f == "celle" { // a title of its own: "et celui de la Justice"
		return true
	}
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		return t.rel(c) == "det" || t.rel(c) == "case" && contracted(t.s.Tokens[c].Form) != lower(t.s.Tokens[c].Form) && t.form(c) != "d'"
	})
}

// list adds what is coordinated with the name before a plural apposition, which stands at until: "Audi, Porsche et Seat, filiales de Volkswagen".
func (d *denotation) list(k, until int, sure float64) {
	t := d.r.trees[d.sentence]
	for _, c := range t.out[k] { // an apposition to all that hangs on the first
		if c.label == "conj" && c.to < until {
			d.mention(c.to, sure)
		}
	}
	for _, up := range slices.Concat(t.in[k], d.titled(k)) {
		if up.label == "name" && t.s.Tokens[up.from].UPOS == "NOUN" { // "l'opérateur Sprint et le fabricant OneWeb, filiales de SoftBank"
			d.list(up.from, until, sure)
			continue
		}
		if up.label != "conj" {
			continue
		}
		titled := !d.mention(up.from, sure)
		for _, c := range t.out[up.from] {
			if titled && c.label == "name" { // "M. Paul Durand et M. Luc Roy, délégués"
				d.mention(c.to, sure)
			}
			if c.label == "conj" && c.to != k {
				d.mention(c.to, sure)
			}
		}
	}
}

// titled gives the arcs to the noun that stands before a name and means the same: "et le fabricant de satellites OneWeb, filiales de".
func (d *denotation) titled(k int) []arc {
	m := d.r.mentionAt(d.sentence, k)
	if m == nil || m.kind != graph.NameMention {
		return nil
	}
	for i := range d.r.mentions[d.sentence] {
		if x := &d.r.mentions[d.sentence][i]; x.entity == m.entity && x.kind == graph.DescriptionMention && x.last+1 == m.first {
			return d.r.trees[d.sentence].in[x.head]
		}
	}
	return nil
}

// oneOf reports whether nothing stands between "un" and the noun that it is one of but what belongs to the noun: "l'un des
// principaux alliés".
func (t *tree) oneOf(one, noun int) bool {
	for k := one + 1; k < noun; k++ {
		switch t.s.Tokens[k].UPOS {
		case "ADP", "DET", "ADJ", "NUM", "ADV":
		default:
			return false
		}
	}
	return one < noun
}

// visit looks around one noun; coordinated nouns and appositions share what they denote.
func (d *denotation) visit(k int, factor float64) {
	if slices.Contains(d.seen, k) || factor < 0.5 {
		return
	}
	d.seen = append(d.seen, k)
	t := d.r.trees[d.sentence]
	if name := t.respectiveBearer(k); name >= 0 {
		d.mention(name, 0.95*factor)
		return
	}
	d.add(d.r.names(d.sentence, k), factor)
	people := d.r.demonym(d.sentence, k) != nil
	if people && len(d.out) > 0 {
		return // "le Français Paul Durand et l'Italienne Anna Rossi": to each their own
	}
	if d.r.x.rules.in("générique", t.lemma(k)) { // "la ville ukrainienne de Kharkiv"
		for _, a := range t.out[k] {
			if m := d.r.mentionAt(d.sentence, a.to); a.label != "de" || len(d.out) > 0 || m != nil && d.r.entities[m.entity].typ == graph.Place && d.r.x.rules.in("générique-corps", t.lemma(k)) {
				continue // "la première chaîne d'information de France" is not France
			}
			d.mention(a.to, 0.9*factor)
		}
	}
	for _, a := range t.in[k] {
		switch a.label {
		case "appos", "paren", "name": // "Paul Durand, président de X"
			one := t.s.Tokens[k].Feat("Number") == "Sing" && t.plural(a.from) // of several: "Deux opposants, la maire de Lyon, Anna Roy, et l'ancien ministre Luc Roy"
			if !d.mention(a.from, 0.95*factor) && t.s.Tokens[a.from].UPOS == "NOUN" && !one {
				if a.label == "appos" && d.r.x.rules.in("représentant", t.lemma(a.from)) { // "l'État français, actionnaire de Renault"
					d.add(d.r.standFor(d.sentence, a.from, d.slot, 1), 0.85*factor)
				}
				d.visit(a.from, factor*0.9)
			}
			if (t.s.Tokens[k].Feat("Number") == "Plur" || t.form(k) == t.lemma(k)+"s") && a.label == "appos" { // without article the tagger may not see it: "A et B, cofondateurs de X"
				d.list(a.from, k, 0.9*factor)
			}
		case "conj": // "président de X et maire de Y"
			if !t.determined(k) && t.kid(k, "nummod") < 0 && t.kid(k, "nsubj") < 0 { // "Paul Durand ainsi que deux proches de Marie": others
				d.visit(a.from, factor*0.95)
			}
		case "cop": // "Le président du club est Paul Durand"
			if names := d.r.names(d.sentence, a.from); len(names) == 1 && d.r.demonym(d.sentence, a.from) != nil && t.s.Tokens[a.from].UPOS == "NOUN" && t.polarity(a.from) == graph.Fact && !t.unreal(a.from) {
				d.add(names, 0.95*factor) // "la directrice générale est la Bulgare Anna Roy"
			} else if m := d.r.mentionAt(d.sentence, a.from); m != nil && m.kind == graph.NameMention && len(t.ownSubjects(a.from)) == 1 && t.polarity(a.from) == graph.Fact && !t.unreal(a.from) {
				d.mention(a.from, 0.95*factor)
				for _, b := range t.out[a.from] {
					if b.label == "conj" && t.plural(k) {
						d.mention(b.to, 0.9*factor)
					}
				}
			}
		case "de": // "Paul Durand, l'un des fondateurs de X"
			if f := t.form(a.from); (f == "un" || f == "une") && t.s.Tokens[a.from].UPOS == "PRON" && t.oneOf(a.from, k) {
				d.visit(a.from, factor*0.95)
			}
		case "parmi": // "Paul Durand figure parmi les fondateurs de X"
			if d.r.x.rules.in("rang", t.lemma(a.from)) {
				for _, b := range t.out[a.from] {
					if b.label == "subj" {
						d.add(d.r.standFor(d.sentence, b.to, &Slot{}, 1), 0.9*factor)
					}
				}
			}
		case "subj": // "Le maire de Lyon s'appelle Paul Durand"
			if v := a.from; d.r.x.rules.in("nom-porté", t.lemma(v)) && t.reflexive(v) && t.tok(v).Feat("Tense") != "Imp" && t.polarity(v) == graph.Fact && !t.unreal(v) {
				for _, b := range t.out[v] {
					if m := d.r.mentionAt(d.sentence, b.to); b.to > v && (b.label == "obj" || b.label == "attr") && m != nil && m.kind == graph.NameMention {
						d.mention(b.to, 0.9*factor)
					}
				}
			}
		case "comme", "en_tant_que", "en_qualité_de", "en_sa_qualité_de", "pour":
			if noun := d.r.coming(t, k); noun >= 0 { // "l'élection de Marie comme présidente"
				if refs := d.r.comers(d.sentence, noun, k); !t.determined(k) && refs != nil {
					d.add(refs, 0.85*factor)
					break
				}
			}
			seen := d.r.x.rules.in("tenir-pour", lower(t.s.Tokens[a.from].Lemma))
			if t.rel(a.from) == "advcl" && t.tok(a.from).Feat("Tense") == "Pres" && t.tok(a.from).Feat("VerbForm") == "Part" && a.from > 2 { // "approché par Anna, se présentant comme consultante"
				break
			}
			if (a.label == "pour" || t.determined(k)) && !seen { // "a critiqué la France comme le président de la Fifa"
				break
			}
			if seen && (t.polarity(a.from) != graph.Fact || t.supposed(a.from) || t.infinitive(a.from)) { // "n'est pas considéré comme le patron", "rêve d'être considéré comme"
				break
			}
			before := len(d.out)
			for _, label := range []string{"obj", "subj"} {
				if len(d.out) > before {
					break
				}
				for _, b := range t.out[a.from] {
					if b.label != label || len(d.out) > before && !t.plural(k) { // "l'Espagne et l'Italie sont qualifiées comme contributeurs"
						continue
					}
					if seen && t.s.Tokens[b.to].UPOS == "PRON" {
						d.add(d.r.standFor(d.sentence, b.to, &Slot{}, 1), 0.8*factor)
					} else {
						d.mention(b.to, 0.8*factor)
					}
				}
			}
		}
	}
	if post := t.postOf(k); post >= 0 && len(d.out) == 0 {
		d.add(d.r.holdersOf(d.sentence, post), 0.9*factor)
	}
	if len(d.out) == 0 && t.s.Tokens[k].UPOS == "NOUN" && d.christened(k, factor) {
		return
	}
	bracketed := false
	for _, a := range t.out[k] {
		if a.label == "conj" && len(d.out) > 0 && !t.plural(k) && t.s.Tokens[a.to].UPOS == "NOUN" && t.has(a.to, "name") && slices.ContainsFunc(t.out[k], func(b arc) bool { return b.label == "appos" && b.to < a.to && t.s.Tokens[b.to].UPOS == "PROPN" }) { // "Le maire de Nice, Anna Roy, et M. Luc Petit": another
			continue
		}
		switch {
		case a.label == "paren" && (len(d.out) == 0 || bracketed && t.plural(k)) && t.s.Tokens[k].UPOS == "NOUN" && d.r.x.rules.title(graph.Person, t.lemma(k)): // "le président du conseil d'Areva (Paul Durand)", "trois ministres belges (Anna Roy, Luc Fabre et Paul Durand)"
			if m := d.r.mentionAt(d.sentence, a.to); m != nil && m.kind == graph.NameMention && d.r.entities[m.entity].typ == graph.Person {
				bracketed = d.mention(a.to, 0.9*factor) || bracketed
			}
		case a.label == "instance": // "plusieurs cadres du parti, dont Paul Durand"
			d.mention(a.to, 0.9*factor)
		case a.label == "cop", a.label == "subj" && (t.s.Tokens[k].UPOS == "NOUN" || t.lemma(k) == "ancien"): // "Proche allié de Moscou, Paul Durand a refusé", "Ancien de Renault, il"
			d.add(d.r.standFor(d.sentence, a.to, &Slot{}, 1), 0.95*factor)
		case t.s.Tokens[a.to].UPOS != "NOUN", a.label == "conj" && t.kid(a.to, "nsubj") >= 0: // "Paul est maire de Lyon et Anna est maire de Lille"
		case people && d.r.demonym(d.sentence, a.to) != nil: // "la Française, l'Italienne Anna Rossi": two people
		case a.label == "conj" && !t.determined(a.to), a.label == "appos":
			d.visit(a.to, factor*0.9)
		}
	}
	if m := d.r.mentionAt(d.sentence, k); m != nil && m.kind == graph.DescriptionMention {
		d.add([]ref{d.r.refOf(d.sentence, m, 0.8)}, factor)
	}
	if len(d.out) == 0 {
		d.add(d.r.groupRefs(d.sentence, k), factor) // "Deux journalistes français ont été tués. Il s'agit de Paul Durand et de Marie Martin"
	}
}

// christened adds what a noun is named by a participle behind it, which the parser may have hung on a name between: "la coentreprise entre Safran et
// MTU, baptisée EUMET". It reports whether there is one.
func (d *denotation) christened(k int, factor float64) bool {
	t := d.r.trees[d.sentence]
	for c := k + 1; c < min(k+christeningReach, len(t.s.Tokens)); c++ {
		if t.rel(c) != "acl" || !d.r.x.rules.in("participe-de-nom", t.lemma(c)) {
			continue
		}
		h := t.s.Tokens[c].Head
		for h > k && t.s.Tokens[h].UPOS == "PROPN" {
			h = t.s.Tokens[h].Head
		}
		for _, a := range t.out[c] {
			if m := d.r.mentionAt(d.sentence, a.to); h == k && a.label == "obj" && a.to > c && m != nil && m.kind == graph.NameMention {
				d.mention(a.to, 0.95*factor)
				return true
			}
		}
	}
	return false
}

// christeningReach is how far behind a noun the participle may stand that names it.
const christeningReach = 12
