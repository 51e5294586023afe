package extract

import (
	"slices"
	"strconv"

	"kg/graph"
)

// recounted reports whether a token tells of a year gone by in the future or the present of a biography: "qu'il épousera en 1966", "est
// élu député en 2014". Both are read as yet to come where no year says otherwise; a wish or a condition stays one in any year.
func (r *reader) recounted(sentence, token int) bool {
	t := r.trees[sentence]
	if !r.earlier(sentence, token) {
		return false
	}
	for i, n := token, 0; i >= 0 && n < 8; i, n = t.s.Tokens[i].Head, n+1 {
		if !t.verbal(i) && t.kid(i, "cop") < 0 {
			continue
		}
		lemma := t.lemma(i)
		if t.polarity(i) != graph.Fact || r.x.rules.in("possible-verbal", lemma) || t.infinitive(i) {
			return false
		}
		if t.finite(i) {
			return t.promised(i) || r.x.rules.in("élection", lemma) && !t.unreal(i)
		}
	}
	return false
}

// stoodFor is what who stands for election leads or bears.
var stoodFor = newFixed("obj", "liste", "couleur", "campagne")

// willStand reports whether a token tells in the future that somebody stands for election, which who announces it does now: "portera les
// couleurs du parti à la présidentielle".
func (r *reader) willStand(sentence, token int) bool {
	t := r.trees[sentence]
	if t.lemma(token) != "briguer" && r.dependent(t, token, &stoodFor) < 0 {
		return false // "mènera les négociations"
	}
	return t.verbal(token) && r.x.rules.in("annonce-de-candidature", t.lemma(token)) && t.tok(token).Feat("Tense") == "Fut" && t.tok(token).Feat("Mood") != "Cnd" && t.polarity(token) == graph.Fact
}

// longAgo is a year before which no text speaks of what is to come.
const longAgo = 2010

// firstYear is the year that a time begins with.
func firstYear(value string) string { return value[:min(4, len(value))] }

// earlier reports whether what a token tells is dated, by a year that the text writes, to before the year of the text: a day without a
// year was given one by the date of the text.
func (r *reader) earlier(sentence, token int) bool {
	written := firstYear(r.date(sentence, token, false))
	year, err := strconv.Atoi(written)
	return err == nil && year < r.thisYear() && slices.Contains(r.trees[sentence].forms, written)
}

// thisYear is the year of publication or, where that is unknown, the last year that the document names, and at least [longAgo].
func (r *reader) thisYear() int {
	if y, err := strconv.Atoi(firstYear(r.src.Date)); err == nil {
		return y
	}
	last := longAgo
	for _, times := range r.moments {
		for _, m := range times {
			if y, err := strconv.Atoi(firstYear(m.value)); err == nil {
				last = max(last, y)
			}
		}
	}
	return last
}
