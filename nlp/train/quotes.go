package main

import (
	"math/rand/v2"
	"strings"
)

// reporting are the verbs with which news report speech; their subject mostly follows them.
var reporting = []struct{ participle, present, lemma string }{
	{"déclaré", "déclare", "déclarer"}, {"dit", "dit", "dire"}, {"affirmé", "affirme", "affirmer"}, {"expliqué", "explique", "expliquer"},
	{"ajouté", "ajoute", "ajouter"}, {"annoncé", "annonce", "annoncer"}, {"indiqué", "indique", "indiquer"}, {"précisé", "précise", "préciser"},
	{"souligné", "souligne", "souligner"}, {"estimé", "estime", "estimer"}, {"assuré", "assure", "assurer"}, {"écrit", "écrit", "écrire"},
	{"conclu", "conclut", "conclure"}, {"lancé", "lance", "lancer"}, {"regretté", "regrette", "regretter"}, {"rappelé", "rappelle", "rappeler"},
	{"confié", "confie", "confier"}, {"insisté", "insiste", "insister"}, {"répondu", "répond", "répondre"}, {"prévenu", "prévient", "prévenir"},
}

func isReporting(lemma string) bool {
	for _, r := range reporting {
		if r.lemma == lemma {
			return true
		}
	}
	return false
}

// quoted makes sentences of the treebank into reported speech: "« … », a déclaré le ministre." The treebanks hold few of
// them and news many. As there, the reported sentence is the root and the verb of saying its parataxis.
func quoted(trees []tree, n int, seed uint64) []tree {
	rng := rand.New(rand.NewPCG(seed, 8))
	// subjects: noun phrases with their dependents, as they stand in the treebank before a verb
	var subjects [][]token
	for i := range trees {
		for h := range trees[i].tokens {
			w := &trees[i].tokens[h]
			if w.deprel == "nsubj" && (w.upos == "NOUN" || w.upos == "PROPN") {
				if s := subtree(trees[i].tokens, h); len(s) > 0 && len(s) <= 9 {
					subjects = append(subjects, s)
				}
			}
		}
	}
	var speech []int
	for i := range trees {
		ts := trees[i].tokens
		last := len(ts) - 1
		if len(ts) < 5 || len(ts) > 30 || ts[last].form != "." || ts[last].head < 0 {
			continue
		}
		verbal := false
		for k := range ts {
			if ts[k].head == -1 && strings.Contains(ts[k].feats, "VerbForm=Fin") {
				verbal = true
			}
			if strings.ContainsAny(ts[k].form, "«»\"“”") {
				verbal = false
				break
			}
		}
		if verbal {
			speech = append(speech, i)
		}
	}
	marks := [][2]string{{"«", "»"}, {"«", "»"}, {"\"", "\""}, {"“", "”"}, {"", ""}}
	var out []tree
	for range n {
		if len(speech) == 0 || len(subjects) == 0 {
			break
		}
		src := trees[speech[rng.IntN(len(speech))]].tokens
		subject := subjects[rng.IntN(len(subjects))]
		verb := reporting[rng.IntN(len(reporting))]
		m := marks[rng.IntN(len(marks))]
		var t tree
		add := func(w token) int {
			w.space = true
			t.tokens = append(t.tokens, w)
			return len(t.tokens) - 1
		}
		punct := func(form string, head int) {
			add(token{form: form, lemma: form, upos: "PUNCT", deprel: "punct", head: head})
		}
		shift := 0
		root := 0
		for k := range src {
			if src[k].head == -1 {
				root = k
			}
		}
		if m[0] != "" {
			shift = 1
			punct(m[0], root+1)
		}
		root += shift
		for _, w := range src[:len(src)-1] {
			if w.head >= 0 {
				w.head += shift
			}
			add(w)
		}
		if m[1] != "" {
			punct(m[1], root)
		}
		punct(",", root)
		at := len(t.tokens)
		if rng.IntN(2) == 0 {
			add(token{form: "a", lemma: "avoir", upos: "AUX", feats: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", deprel: "aux", head: at + 1})
			at++
			add(token{form: verb.participle, lemma: verb.lemma, upos: "VERB", feats: "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", deprel: "parataxis", head: root})
		} else {
			add(token{form: verb.present, lemma: verb.lemma, upos: "VERB", feats: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", deprel: "parataxis", head: root})
		}
		base := len(t.tokens)
		for _, w := range subject {
			if w.head < 0 {
				w.head, w.deprel = at, "nsubj"
			} else {
				w.head += base
			}
			add(w)
		}
		punct(".", root)
		out = append(out, t)
	}
	return out
}

// subtree copies the tokens under token h, without punctuation at its ends; nil where they do not stand together. Heads
// are within the copy, -1 for h.
func subtree(ts []token, h int) []token {
	in := make([]bool, len(ts))
	in[h] = true
	for changed := true; changed; {
		changed = false
		for k := range ts {
			if !in[k] && ts[k].head >= 0 && in[ts[k].head] {
				in[k], changed = true, true
			}
		}
	}
	first, last := h, h
	for first > 0 && in[first-1] {
		first--
	}
	for last+1 < len(ts) && in[last+1] {
		last++
	}
	for k := range ts {
		if in[k] && (k < first || k > last) {
			return nil
		}
	}
	for last > h && ts[last].upos == "PUNCT" {
		last--
	}
	if first > 0 && h > 0 && ts[first].upos == "PUNCT" {
		return nil
	}
	var out []token
	for k := first; k <= last; k++ {
		w := ts[k]
		switch {
		case k == h:
			w.head = -1
		case w.head < first || w.head > last:
			return nil
		default:
			w.head -= first
		}
		if k == first && ts[first].upos != "PROPN" && first == 0 {
			w.form = strings.ToLower(w.form)
		}
		out = append(out, w)
	}
	return out
}

// mendQuotes makes the noun behind a verb of saying that has no subject its subject, where an automatic analysis took it
// for the object: "», a déclaré le ministre".
func mendQuotes(s *sentence, form, lemma, upos []string, obj, subj, conj int32) {
	for v := range form {
		if upos[v] != "VERB" || !isReporting(lemma[v]) || s.label[v] == conj {
			continue
		}
		k := v - 1
		for k >= 0 && (upos[k] == "AUX" || upos[k] == "PRON" || upos[k] == "ADV") {
			k--
		}
		if k < 0 || !strings.Contains("»\"”,", form[k]) {
			continue
		}
		object := -1
		for t := range form {
			if int(s.head[t]) == v && s.label[t] == subj {
				object = -1
				break
			}
			if int(s.head[t]) == v && s.label[t] == obj && t > v && (upos[t] == "NOUN" || upos[t] == "PROPN") && object < 0 {
				object = t
			}
		}
		if object >= 0 {
			s.label[object] = subj
		}
	}
}
