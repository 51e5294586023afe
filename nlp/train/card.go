package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"kg/eval"
	"kg/nlp"
)

// card is the model card, card.json: what the model is, what it was made from, and what it scores. The scores are
// written by writeCard alone.
type card struct {
	Language string            `json:"language"`
	Name     string            `json:"name"`
	Version  string            `json:"version"`
	Licence  string            `json:"licence"`
	Sources  []cardSource      `json:"sources"`
	Habits   []string          `json:"habits"`
	Labels   []string          `json:"relations"`
	Subtypes []string          `json:"relation subtypes kept"`
	Tags     []string          `json:"parts of speech"`
	Names    []string          `json:"name types"`
	Scores   []cardScore       `json:"scores"`
	Bytes    int64             `json:"bytes"`
	SHA256   map[string]string `json:"sha256"`
}

type cardSource struct {
	Name    string `json:"name"`
	Licence string `json:"licence"`
	Use     string `json:"use"`
}

type cardScore struct {
	Data   string             `json:"data"`
	Values map[string]float64 `json:"values"`
}

// trainCard evaluates the model in o.Out and returns the bytes of card.json.
func trainCard(o options) ([]byte, error) {
	m, err := nlp.Open(os.DirFS(o.Out))
	if err != nil {
		return nil, err
	}
	tagger, _, err := openTaggerFile(o)
	if err != nil {
		return nil, err
	}
	b, err := readTreebanks(o.Data)
	if err != nil {
		return nil, err
	}
	labels, _ := labelsOf(b.train)
	c := card{
		Language: "fr", Name: "kg-fr", Version: "1", Licence: "CC BY-SA 4.0",
		Sources: []cardSource{
			{"UD French-Sequoia, train", "LGPL-LR", "tokens, sentences, tags, lemmas, trees"},
			{"UD French-GSD, five sixths of dev", "CC BY-SA 4.0", "tags, lemmas, trees"},
			{"UD French-FQB", "LGPL-LR", "tags, lemmas, trees"},
			{"trees of press of our own (nlp/train/trees)", "as the project", "trees"},
			{"Lefff 3.4", "LGPL-LR", "lexicon of tags and lemmas"},
			{"WiNER-fr, train", "text CC BY 2.5, annotation CC BY 4.0", "names; its text without annotation: sentences, trees"},
			{"POPCORN, train and synthetic", "MIT", "names; train: coreference; its text without annotation: trees"},
		},
		Habits: []string{
			"surface tokens: du, aux, des are one token with the annotation of their syntactic head",
			"GSD and FQB are converted to Sequoia's habits: a name after its title or kind is nmod of it, \"%\" is a noun, \"1er\" an adjective, the lemma of \"M.\" and \"Mme\" is \"monsieur\"",
			"the parts of a name are flat on its first; a year is nmod of its month, a month of nothing but its verb or noun",
			"a verb of saying after what is said is parataxis of it",
			"features kept: " + strings.Join(keptFeats, ", ") + "; none on PROPN, X, SYM, NUM, ADP",
		},
		Labels: append(labels, "root"), Subtypes: nlp.Subtypes, Tags: tagger.UPOS,
		Names:  []string{nlp.Person, nlp.Organization, nlp.Place, nlp.Event},
		SHA256: map[string]string{},
	}
	path := filepath.Join(o.Data, "ud", "UD_French-Sequoia", "fr_sequoia-ud-dev.conllu")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	gold, err := nlp.ReadConllu(f)
	if err != nil {
		return nil, err
	}
	var running, lines strings.Builder
	for i := range gold {
		sep := " "
		if i%8 == 7 {
			sep = "\n\n"
		}
		running.WriteString(gold[i].Text() + sep)
		lines.WriteString(gold[i].Text() + "\n\n")
	}
	for _, d := range []struct{ name, text string }{
		{"Sequoia dev, sentences run on", running.String()}, {"Sequoia dev, a sentence a line", lines.String()},
	} {
		var system []nlp.TreebankSentence
		for _, s := range m.Analyze(d.text).Sentences {
			system = append(system, nlp.TreebankSentence{Tokens: s.Tokens})
		}
		s := eval.ScoreConllu(gold, system)
		c.Scores = append(c.Scores, cardScore{d.name, map[string]float64{
			"tokens": round(s.Tokens), "sentences": round(s.Sentences), "UPOS": round(s.UPOS), "lemma": round(s.Lemma),
			"UAS": round(s.UAS), "LAS": round(s.LAS), "LAS without punctuation": round(s.LASNoPunct),
		}})
	}
	for _, d := range []struct {
		name  string
		trees []tree
	}{{"Sequoia dev, tokens given", b.dev}, {"GSD, the sixth of dev left out, tokens given", b.news}} {
		c.Scores = append(c.Scores, cardScore{d.name, scoreTrees(m, d.trees)})
	}
	names, err := eval.ReadBrat(filepath.Join(o.Data, "winer-fr", "dev"))
	if err != nil {
		return nil, err
	}
	found := map[string][]eval.NamedSpan{}
	for _, g := range names {
		for _, n := range m.Analyze(g.Text).Names {
			found[g.ID] = append(found[g.ID], eval.NamedSpan{Start: n.Start, End: n.End, Type: n.Type})
		}
	}
	s := eval.ScoreNames(names, found, c.Names)
	values := map[string]float64{"all": round(100 * s.All.F1())}
	for _, t := range s.Types {
		values[t.Type] = round(100 * t.Exact.F1())
	}
	c.Scores = append(c.Scores, cardScore{"WiNER dev, names, exact span and type, F1", values})
	for _, name := range []string{"tagger.bin", "network.bin", "names.bin", "coref.bin"} {
		b, err := os.ReadFile(filepath.Join(o.Out, name))
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(b)
		c.SHA256[name] = hex.EncodeToString(sum[:])
		c.Bytes += int64(len(b))
	}
	out, err := json.MarshalIndent(c, "", "  ")
	return append(out, '\n'), err
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

// scoreTrees compares tags, lemmas and trees on given tokens, by the habits of training.
func scoreTrees(m *nlp.Model, trees []tree) map[string]float64 {
	var n, upos, lemma, uas, las int
	for i := range trees {
		ts := trees[i].tokens
		got := make([]nlp.Token, len(ts))
		for k := range ts {
			got[k].Form = ts[k].form
		}
		m.Annotate(got)
		for k := range ts {
			n++
			if got[k].UPOS == ts[k].upos {
				upos++
			}
			if strings.EqualFold(got[k].Lemma, ts[k].lemma) {
				lemma++
			}
			if got[k].Head == ts[k].head {
				uas++
				if got[k].Deprel == ts[k].deprel {
					las++
				}
			}
		}
	}
	f := func(k int) float64 { return round(100 * float64(k) / float64(n)) }
	return map[string]float64{"UPOS": f(upos), "lemma": f(lemma), "UAS": f(uas), "LAS with the subtypes kept": f(las)}
}
