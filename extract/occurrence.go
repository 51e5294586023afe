package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// occurrence is a way to tell an event by a verb: the class of its verbs, and its noun, which ends the name of the class.
type occurrence struct {
	class, noun string
	label       string // of the arc to whom or what it befalls
	befallen    string // class of the nouns that can be that, "" where any can
	reflexive   bool
	how         string // label of an arc that the verb must have, "" where it needs none
}

// occurrences are what headlines tell by a verb and name by no noun; the first that fits is meant.
var occurrences = []occurrence{
	{class: "survenue/écrasement", noun: "écrasement", label: "subj", reflexive: true},
	{class: "survenue/effondrement", noun: "effondrement", label: "subj", befallen: "bâti", reflexive: true},
	{class: "survenue/déraillement", noun: "déraillement", label: "subj"},
	{class: "survenue/naufrage", noun: "naufrage", label: "subj", befallen: "bateau"},
	{class: "survenue/explosion", noun: "explosion", label: "subj", befallen: "explosible"},
	{class: "survenue/élan", noun: "attaque", label: "subj", befallen: "véhicule", how: "sur"}, // "fonce sur la foule" is meant
	{class: "survenue/élan", noun: "accident", label: "subj", befallen: "véhicule", how: "dans"},
	{class: "survenue/choc", noun: "accident", label: "subj", befallen: "véhicule"},
	{class: "survenue/attaque", noun: "attaque", label: "obj"},
	{class: "survenue/agression", noun: "agression", label: "obj"},
	{class: "survenue/enlèvement", noun: "enlèvement", label: "obj"},
	{class: "survenue/détournement", noun: "détournement", label: "obj", befallen: "véhicule"},
}

// occurs is the event that a verb of headline or lead tells of, and the token of whom it befell: "un avion s'écrase à Cuba", "un
// policier poignardé à Toulouse"; nil where it tells none. What befalls somebody named is a statement about him, and who or what
// has been spoken of ("l'avion s'est écrasé") is in an event that has been told.
func (r *reader) occurs(sentence, k int) (*occurrence, int) {
	t := r.trees[sentence]
	if sentence >= r.lead || !t.verbal(k) || t.infinitive(k) || t.denied(k) || t.supposed(k) || r.mentionAt(sentence, k) != nil {
		return nil, -1
	}
	lemma := t.lemma(k)
	for n := range occurrences {
		o := &occurrences[n]
		if !r.x.rules.in(o.class, lemma) || o.reflexive && !t.hasReflexive(k) || o.how != "" && !t.has(k, o.how) {
			continue
		}
		for _, a := range t.out[k] {
			if a.label == o.label && t.introduced(a.to) && (o.befallen == "" || r.x.rules.in(o.befallen, t.lemma(a.to))) {
				return o, a.to
			}
		}
	}
	return nil, -1
}

// readOccurrence reads a verb that tells of an event, and returns what is known with what it adds. The event has its noun for a
// name, with whom it befell and where; "l'accident" later in the text is it.
func (r *reader) readOccurrence(sentence, k int, o *occurrence, victim int, known []described) []described {
	first, last, where := r.occurrenceSpan(sentence, k, victim)
	for n := range known { // the headline's "accident de TER", whose "TER a percuté un arbre" in the lead
		if e := &known[n]; e.entity >= 0 && e.sentence < sentence && (e.lemma == o.noun || r.x.rules.takesUp(o.noun, e.lemma) || r.x.rules.takesUp(e.lemma, o.noun)) {
			r.addMention(e.entity, sentence, first, last, k, graph.DescriptionMention)
			return known
		}
	}
	from, to := r.descriptionSpan(sentence, victim, graph.Event)
	t := r.trees[sentence]
	for _, c := range t.kids[victim] {
		if t.rel(c) == "det" {
			from = min(from, c)
		}
	}
	toks := r.d.Sentences[sentence].Tokens
	name := o.noun
	if where == "" || r.demonym(sentence, victim) == nil { // of a Frenchman kidnapped in Chad the place tells more
		name += " " + genitiveOf(clean(r.text(toks[from].Start, toks[to].End)))
	}
	d := described{lemma: o.noun, sentence: sentence, token: k, occurred: true}
	d.entity = r.addEntity(entity{typ: graph.Event, name: name + where, named: sentence == 0, placeless: where == ""})
	r.addMention(d.entity, sentence, first, last, k, graph.DescriptionMention)
	return append(known, d)
}

// occurredBefore finds the event that a verb of headline or lead has told and that the lead now names, "un avion s'écrase … le crash du vol 2933 de LaMia";
// -1 where it is none.
func (r *reader) occurredBefore(known []described, d *described) int {
	if d.sentence >= r.lead {
		return -1
	}
	return slices.IndexFunc(known, func(e described) bool {
		return e.occurred && e.sentence < d.sentence && (e.lemma == d.lemma || r.x.rules.takesUp(d.lemma, e.lemma) || r.x.rules.takesUp(e.lemma, d.lemma))
	})
}

// occurrenceSpan is what tells of an event, from whom it befell to where, and where in its words: " à Cuba".
func (r *reader) occurrenceSpan(sentence, k, victim int) (first, last int, where string) {
	t := r.trees[sentence]
	first, _ = t.extent(victim, 0)
	first, last = min(first, k), max(victim, k)
	toks := r.d.Sentences[sentence].Tokens
	for _, x := range r.venues(sentence, []int{k}) {
		m := r.mentionAt(sentence, x.token)
		if m == nil || m.first <= last || m.last > k+8 || m.kind != graph.NameMention || t.comma(k, m.first) {
			continue
		}
		last = m.last
		if p := m.first - 1; t.s.Tokens[p].UPOS == "ADP" {
			where = " " + clean(r.text(toks[p].Start, toks[last].End))
		}
	}
	return first, last, where
}

// genitiveOf puts "de" before an indefinite phrase: "d'un avion", "de plusieurs personnes", "de cyclistes" for "des cyclistes".
func genitiveOf(phrase string) string {
	head, rest, _ := strings.Cut(phrase, " ")
	switch head = lower(head); {
	case head == "des":
		return genitiveOf(rest)
	case head != "" && strings.ContainsRune("aeiouéèêh", []rune(head)[0]) && !slices.Contains([]string{"huit", "onze"}, head):
		return strings.TrimSpace("d'" + head + " " + rest)
	default:
		return strings.TrimSpace("de " + head + " " + rest)
	}
}
