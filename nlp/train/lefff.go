package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"kg/nlp/internal/syntax"
)

// lefffReading is a row of Lefff as UD tags: there may be several.
type lefffReading struct{ form, tag, lemma string }

// readLefff reads the lexicon and turns its codes into UD tags with the features of the treebanks.
func readLefff(data string) ([]lefffReading, error) {
	path := filepath.Join(data, "lexicon", "lefff", "lefff-3.4.mlex")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []lefffReading
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		c := strings.Split(in.Text(), "\t")
		if len(c) < 4 || c[0] == "" || strings.ContainsAny(c[0], " _") {
			continue
		}
		for _, t := range lefffTags(c[0], c[1], c[2], c[3]) {
			out = append(out, lefffReading{c[0], t, c[2]})
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return out, nil
}

// lefffTags gives the UD tags of a Lefff row; closed classes come from the treebanks alone.
func lefffTags(form, pos, lemma, code string) []string {
	switch pos {
	case "nc":
		return join("NOUN", genders(code))
	case "adj":
		return join("ADJ", genders(strings.TrimPrefix(code, "K"))) // participles stand as verbs
	case "np":
		return []string{"PROPN"}
	case "adv":
		return []string{"ADV"}
	case "prep":
		return []string{"ADP"}
	case "csu":
		return []string{"SCONJ"}
	case "v", "auxAvoir", "auxEtre":
		upos := "VERB"
		if pos != "v" {
			upos = "AUX"
		}
		return join(upos, verbFeats(code))
	}
	return nil
}

func join(upos string, feats []string) []string {
	var out []string
	for _, f := range feats {
		if f == "" {
			out = append(out, upos)
		} else {
			out = append(out, upos+"|"+f)
		}
	}
	return out
}

func genders(code string) []string {
	g, n := "", ""
	for _, c := range code {
		switch c {
		case 'm':
			g = "Gender=Masc"
		case 'f':
			g = "Gender=Fem"
		case 's':
			n = "Number=Sing"
		case 'p':
			n = "Number=Plur"
		}
	}
	switch {
	case g != "" && n != "":
		return []string{g + "|" + n}
	case g != "":
		return []string{g + "|Number=Sing", g + "|Number=Plur"}
	case n != "":
		return []string{n}
	}
	return []string{"Number=Sing", "Number=Plur"}
}

func verbFeats(code string) []string {
	switch code {
	case "W":
		return []string{"VerbForm=Inf"}
	case "G":
		return []string{"Tense=Pres|VerbForm=Part"}
	}
	if strings.HasPrefix(code, "K") {
		var out []string
		for _, g := range genders(code[1:]) {
			if code == "K" {
				g = "Gender=Masc|Number=Sing"
			}
			out = append(out, g+"|Tense=Past|VerbForm=Part")
		}
		return out
	}
	number := "Sing"
	if strings.HasSuffix(code, "p") {
		number = "Plur"
	}
	var moods, persons []string
	for _, c := range code {
		switch c {
		case 'P':
			moods = append(moods, "Ind Pres")
		case 'S':
			moods = append(moods, "Sub Pres")
		case 'Y':
			moods = append(moods, "Imp Pres")
		case 'I':
			moods = append(moods, "Ind Imp")
		case 'J':
			moods = append(moods, "Ind Past")
		case 'F':
			moods = append(moods, "Ind Fut")
		case 'C':
			moods = append(moods, "Cnd Pres")
		case 'T':
			moods = append(moods, "Sub Imp")
		case '1', '2', '3':
			persons = append(persons, string(c))
		}
	}
	var out []string
	for _, mt := range moods {
		mood, tense, _ := strings.Cut(mt, " ")
		for _, p := range persons {
			out = append(out, "Mood="+mood+"|Number="+number+"|Person="+p+"|Tense="+tense+"|VerbForm=Fin")
		}
	}
	return out
}

// lexiconKey is the form under which a token of a treebank enters the lexicon.
func lexiconKey(t *token) string {
	if t.upos == "PROPN" || t.upos == "X" {
		return t.form
	}
	return strings.ToLower(strings.ReplaceAll(t.form, "’", "'"))
}

// buildLexicon joins Lefff with the forms of the treebank. A treebank form that Lefff does not know enters only when
// seen twice, so that training meets unknown words; closed classes always enter.
func buildLexicon(trees []tree, lefff []lefffReading, tagID map[string]uint16) *syntax.LexiconBuilder {
	known := map[string]bool{}
	for _, r := range lefff {
		if _, ok := tagID[r.tag]; ok {
			known[r.form] = true
		}
	}
	type key struct{ form, tag string }
	count := map[string]int{}
	lemmas := map[key]map[string]int{}
	for i := range trees {
		for j := range trees[i].tokens {
			t := &trees[i].tokens[j]
			k := lexiconKey(t)
			count[k]++
			m := lemmas[key{k, t.tag()}]
			if m == nil {
				m = map[string]int{}
				lemmas[key{k, t.tag()}] = m
			}
			switch {
			case trees[i].habit:
				m[t.lemma] += 50
			case !strings.Contains(t.lemma, "_"):
				m[t.lemma]++
			default:
				m[t.lemma] += 0
			}
		}
	}
	keys := make([]key, 0, len(lemmas))
	for k := range lemmas {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if keys[i].form != keys[j].form {
			return keys[i].form < keys[j].form
		}
		return keys[i].tag < keys[j].tag
	})
	b := new(syntax.LexiconBuilder)
	uposLemma := map[key]string{}
	for _, k := range keys {
		upos, _, _ := strings.Cut(k.tag, "|")
		if count[k.form] < 2 && !known[k.form] && isOpen(upos) {
			continue
		}
		best, n := "", 0
		for l, c := range lemmas[k] {
			if c > n || c == n && l < best {
				best, n = l, c
			}
		}
		if id, ok := tagID[k.tag]; ok {
			b.Add(k.form, id, best)
			uposLemma[key{k.form, upos}] = best
		}
	}
	for _, r := range lefff {
		id, ok := tagID[r.tag]
		if !ok {
			continue
		}
		lemma := r.lemma
		upos, _, _ := strings.Cut(r.tag, "|")
		if l, ok := uposLemma[key{r.form, upos}]; ok && upos != "VERB" {
			lemma = l
		}
		b.Add(r.form, id, lemma)
	}
	return b
}

func isOpen(upos string) bool {
	switch upos {
	case "NOUN", "VERB", "ADJ", "ADV", "PROPN", "X", "NUM", "SYM", "INTJ":
		return true
	}
	return false
}
