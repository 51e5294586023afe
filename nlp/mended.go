package nlp

import (
	"slices"
	"strings"

	"kg/nlp/internal/syntax"
)

// mendRelativeVerbs makes a clitic of the article, and a verb of the noun, that the tagger saw behind the subject of a relative clause, where
// no noun can stand: "Me Roy, qui le défend".
func (m *syntaxModel) mendRelativeVerbs(tokens []Token, lane *syntax.Lane) {
	for i := 0; i+2 < len(tokens); i++ {
		article, verb := &tokens[i+1], &tokens[i+2]
		if tokens[i].Form != "qui" || tokens[i].Head != i+2 || !strings.HasPrefix(tokens[i].Deprel, "nsubj") || article.UPOS != "DET" && article.UPOS != "PRON" || article.Head != i+2 ||
			i > 0 && tokens[i-1].UPOS == "ADP" || verb.UPOS == "PROPN" || i+3 < len(tokens) && (tokens[i+3].UPOS == "VERB" || tokens[i+3].UPOS == "AUX") {
			continue
		}
		switch article.Form {
		case "le", "la", "les", "l'", "l’":
		default:
			continue
		}
		article.UPOS, article.Deprel, article.Lemma = "PRON", "obj", "le"
		if tag := slices.Index(m.tagger.Tags, finite); verb.UPOS == "NOUN" && tag >= 0 {
			verb.UPOS, verb.Feats = m.tagger.Part(uint16(tag)), m.features[tag]
			verb.Lemma = m.tagger.Lemma(&lane.Words[i+2], uint16(tag))
		}
	}
}

// finite is the tag of the verb of most relative clauses.
const finite = "VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"

// mendEnters makes a verb of an "entre" that the tagger took for the preposition, before another one that cannot follow it: "Vivendi entre au
// capital", "le texte entre en vigueur".
func (m *syntaxModel) mendEnters(words []syntax.Word, tags []uint16) {
	for i := 1; i+1 < len(words); i++ {
		if words[i].Form != "entre" || m.tagger.Part(tags[i]) != "ADP" {
			continue
		}
		switch words[i+1].Form {
		case "au", "dans", "en":
			if tag := slices.Index(m.tagger.Tags, finite); tag >= 0 {
				tags[i] = uint16(tag)
			}
		}
	}
}

// mendClefts makes a relative clause of one behind "c'est" that the parser took for a circumstance: "C'est Paul Durand qui l'a nommée".
func mendClefts(tokens []Token) {
	for i := 1; i < len(tokens); i++ {
		v := tokens[i].Head
		if tokens[i].Form != "qui" || v < i || tokens[i].Deprel != "nsubj" || tokens[v].Deprel != "advcl" {
			continue
		}
		if h := tokens[v].Head; h >= 0 && h < i && (tokens[h].UPOS == "PROPN" || tokens[h].UPOS == "NOUN" || tokens[h].UPOS == "PRON") {
			tokens[v].Deprel = "acl:relcl"
		}
	}
}

// mendRelatives makes the relative clause of the noun or name before its comma of a clause with a relative "que" that the parser hung
// beside: "Fontegrada, que contrôle Paul Durand, a renoncé".
func mendRelatives(tokens []Token) {
	for i := 2; i < len(tokens); i++ {
		t := &tokens[i]
		if t.UPOS != "PRON" || t.Deprel != "obj" || t.Head < i || t.Form != "que" && t.Form != "qu'" && t.Form != "qu’" || tokens[i-1].Form != "," {
			continue
		}
		v := &tokens[t.Head]
		h := i - 2
		if tokens[h].Deprel == "flat" && tokens[h].Head >= 0 && tokens[h].Head < h {
			h = tokens[h].Head
		}
		if v.UPOS != "VERB" && v.UPOS != "AUX" || v.Deprel != "advcl" && v.Deprel != "parataxis" || tokens[h].UPOS != "NOUN" && tokens[h].UPOS != "PROPN" || below(tokens, h, t.Head) {
			continue
		}
		v.Head, v.Deprel = h, "acl:relcl"
	}
}

// mendInternationals makes the noun of "l'international belge de 23 ans", which the parser takes for an adjective of the second: there is no
// other noun.
func mendInternationals(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		t, next := &tokens[i], &tokens[i+1]
		if t.UPOS != "ADJ" || t.Head != i+1 || next.UPOS != "ADJ" && next.UPOS != "NOUN" || tokens[i-1].UPOS != "DET" || t.Lemma != "international" || next.Head == i {
			continue
		}
		t.UPOS, t.Head, t.Deprel = "NOUN", next.Head, next.Deprel
		for k := range tokens {
			if tokens[k].Head == i+1 {
				tokens[k].Head = i
			}
		}
		next.UPOS, next.Head, next.Deprel = "ADJ", i, "amod"
	}
}

// mendDont gives the verb a "dont" that the parser hung on its pronoun, which has no complements: "la ville, dont elle s'était emparée".
func mendDont(tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.Form != "dont" || t.Head <= i || tokens[t.Head].UPOS != "PRON" || !strings.HasPrefix(tokens[t.Head].Deprel, "nsubj") || tokens[t.Head].Head < t.Head {
			continue
		}
		t.Head, t.Deprel = tokens[t.Head].Head, "iobj"
	}
}

// mendOpeningClause puts the clause with "quand" or "lorsque" that opens a sentence under the clause behind its comma, where the parser joined
// that to it: "Quand Paul a appris sa révocation, le juge se trouvait à Dakar".
func mendOpeningClause(tokens []Token) {
	if len(tokens) == 0 || tokens[0].Head < 0 || tokens[tokens[0].Head].Head >= 0 {
		return
	}
	switch tokens[0].Lemma {
	case "quand", "lorsque":
	default:
		return
	}
	root := tokens[0].Head
	comma := -1
	for i := root + 1; i < len(tokens); i++ {
		t := &tokens[i]
		if t.Form == "," && comma < 0 {
			comma = i
		}
		if t.Head != root || t.Deprel != "conj" && t.Deprel != "parataxis" || t.UPOS != "VERB" || comma < 0 {
			continue
		}
		subject := false
		for k := range tokens {
			switch c := &tokens[k]; {
			case c.Head == i && c.Deprel == "cc":
				return
			case c.Head == i && k > comma && k < i && strings.HasPrefix(c.Deprel, "nsubj"):
				subject = true
			}
		}
		if !subject {
			return
		}
		t.Head, t.Deprel = -1, "root"
		tokens[root].Head, tokens[root].Deprel = i, "advcl"
		for k := i + 1; k < len(tokens); k++ {
			if tokens[k].Head == root {
				tokens[k].Head = i
			}
		}
		return
	}
}

// mendMaître makes a noun of the "Me" before a lawyer's name that the parser took for the pronoun: "a assuré Me Anna Roy".
func mendMaître(tokens []Token) {
	for i := range tokens {
		if t := &tokens[i]; t.UPOS == "PRON" && t.Form == "Me" && i+1 < len(tokens) && tokens[i+1].UPOS == "PROPN" && tokens[i+1].Head == i {
			t.UPOS, t.Lemma, t.Feats = "NOUN", "maître", nil
			tokens[i+1].Deprel = "nmod"
		}
	}
}

// mendNamedRoots gives its verb the name that opens a sentence and what the participle behind it tells, where the parser took the name for the
// main word: "Vexalor, fondé en 1988 par Paul Durand, souffre de la crise".
func mendNamedRoots(tokens []Token) {
	root := slices.IndexFunc(tokens, func(t Token) bool { return t.Head < 0 })
	if root < 0 || root > 3 || tokens[root].UPOS != "PROPN" && tokens[root].UPOS != "NOUN" {
		return
	}
	participle, verb := false, -1
	for i := root + 1; i < len(tokens); i++ {
		t := &tokens[i]
		switch {
		case t.Form == ":" || t.Form == ";" || t.Form == "«" || t.Form == "\"" || t.Form == "?":
			if verb < 0 {
				return
			}
		case strings.HasPrefix(t.Deprel, "nsubj") && (t.Head == root || t.Head == verb):
			return
		case t.Deprel == "cop" && t.Head == root, t.Deprel == "cc" && t.Head == verb:
			return
		case t.Head == root && t.Deprel == "acl" && t.UPOS == "VERB" && i >= root+2:
			participle = true
		case t.Head == root && t.Deprel == "parataxis" && t.UPOS == "VERB" && verb < 0:
			verb = i
		}
	}
	if !participle || verb < 0 {
		return
	}
	first, finite := verb, &tokens[verb]
	for k := verb - 1; k > root && tokens[k].Head == verb && tokens[k].Form != ","; k-- {
		if tokens[k].Feat("VerbForm") == "Fin" {
			finite = &tokens[k]
		}
		first = k
	}
	if tokens[first-1].Form != "," || finite.Feat("VerbForm") != "Fin" || finite.Feat("Number") != "" && tokens[root].Feat("Number") != "" && finite.Feat("Number") != tokens[root].Feat("Number") {
		return
	}
	tokens[verb].Head, tokens[verb].Deprel = -1, "root"
	tokens[root].Head, tokens[root].Deprel = verb, "nsubj"
}
