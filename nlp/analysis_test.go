package nlp

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// check verifies what holds of every analysis.
func check(t *testing.T, d *Document) {
	t.Helper()
	at := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if len(s.Tokens) == 0 || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("sentence %d: bytes %d to %d are not those of its tokens", i, s.Start, s.End)
		}
		roots := 0
		for k := range s.Tokens {
			x := &s.Tokens[k]
			if x.Start < at || x.End <= x.Start || d.Text[x.Start:x.End] != x.Form {
				t.Fatalf("sentence %d token %d: bytes %d to %d are not %q", i, k, x.Start, x.End, x.Form)
			}
			at = x.End
			if x.Head == -1 {
				roots++
				if x.Deprel != "root" {
					t.Fatalf("root %q is %s", x.Form, x.Deprel)
				}
			} else if x.Deprel == "root" {
				t.Fatalf("%q is root and has a head", x.Form)
			}
			if x.UPOS == "" || x.Lemma == "" || x.Deprel == "" {
				t.Fatalf("%q lacks tag, lemma or relation: %+v", x.Form, *x)
			}
			h, steps := k, 0
			for h != -1 && steps <= len(s.Tokens) {
				h = s.Tokens[h].Head
				steps++
			}
			if h != -1 {
				t.Fatalf("sentence %d: %q hangs in a cycle", i, x.Form)
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
}

func TestAnalysisKnowsWhoDoesWhat(t *testing.T) {
	m := model(t)
	type arc struct{ form, relation, head string }
	for _, c := range []struct {
		text string
		want []arc
	}{
		{"Emmanuel Macron a rencontré Volodymyr Zelensky à Kiev.", []arc{{"Macron", "flat", "Emmanuel"}, {"Emmanuel", "nsubj", "rencontré"}, {"Volodymyr", "obj", "rencontré"}, {"Kiev", "obl", "rencontré"}}},
		{"La ville a été prise par les rebelles.", []arc{{"ville", "nsubj:pass", "prise"}, {"été", "aux:pass", "prise"}, {"rebelles", "obl:agent", "prise"}}},
		{"Le secrétaire général de l'OTAN, Mark Rutte, a exhorté les alliés à agir.", []arc{{"Mark", "appos", "secrétaire"}, {"OTAN", "nmod", "secrétaire"}, {"secrétaire", "nsubj", "exhorté"}}},
		{"Le chef du Parlement est arrivé à Kiev.", []arc{{"chef", "nsubj", "arrivé"}, {"est", "aux", "arrivé"}}},
		{"Le ministre qui a démissionné est parti.", []arc{{"démissionné", "acl:relcl", "ministre"}, {"qui", "nsubj", "démissionné"}}},
		{"Le président Poutine dirige la Russie.", []arc{{"Poutine", "nmod", "président"}, {"Russie", "obj", "dirige"}}},
		{"Paris et Berlin soutiennent l'accord.", []arc{{"Berlin", "conj", "Paris"}, {"Paris", "nsubj", "soutiennent"}}},
	} {
		d := m.Analyze(c.text)
		check(t, d)
		got := map[arc]bool{}
		for _, s := range d.Sentences {
			for _, x := range s.Tokens {
				if x.Head >= 0 {
					got[arc{x.Form, x.Deprel, s.Tokens[x.Head].Form}] = true
				}
			}
		}
		for _, w := range c.want {
			if !got[w] {
				t.Errorf("%q: no %v in %v", c.text, w, got)
			}
		}
	}
}

func TestLemmasAndFeatures(t *testing.T) {
	m := model(t)
	d := m.Analyze("Les dirigeantes européennes avaient condamné l'invasion.")
	for _, want := range []struct{ form, lemma, upos, feats string }{
		{"dirigeantes", "dirigeant", "NOUN", "Gender=Fem|Number=Plur"},
		{"européennes", "européen", "ADJ", "Gender=Fem|Number=Plur"},
		{"avaient", "avoir", "AUX", "Mood=Ind|Number=Plur|Person=3|Tense=Imp|VerbForm=Fin"},
		{"condamné", "condamner", "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"},
		{"invasion", "invasion", "NOUN", "Gender=Fem|Number=Sing"},
	} {
		found := false
		for _, x := range d.Sentences[0].Tokens {
			if x.Form == want.form {
				found = true
				if x.Lemma != want.lemma || x.UPOS != want.upos || x.Feats.String() != want.feats {
					t.Errorf("%s: %s %s %s, want %v", x.Form, x.Lemma, x.UPOS, x.Feats, want)
				}
			}
		}
		if !found {
			t.Errorf("no token %q", want.form)
		}
	}
}

func TestNounsAgreeWithTheirDeterminers(t *testing.T) {
	d := model(t).Analyze("La ministre et cette économiste ont vu le juge.")
	got := map[string]string{}
	for _, x := range d.Sentences[0].Tokens {
		got[x.Form] = x.Feat("Gender")
	}
	for form, want := range map[string]string{"ministre": "Fem", "économiste": "Fem", "juge": "Masc"} {
		if got[form] != want {
			t.Errorf("%s: gender %q, want %s", form, got[form], want)
		}
	}
}

func TestLongSentence(t *testing.T) {
	d := model(t).Analyze(strings.Repeat("le chat noir, ", 400))
	check(t, d)
}

// What was pending when the analysis of a text panicked, perhaps what it panicked on, does not fall to the next text.
func TestMistakeLeavesNothingPending(t *testing.T) {
	whole := model(t).syntax
	for what, analyze := range map[string]func(*syntaxModel){
		"analyze": func(m *syntaxModel) { m.analyze(&Document{Text: "Paul Durand est maire de Lyon."}) },
		"retag":   func(m *syntaxModel) { m.retag([][]Token{{{Form: "Lyon"}}}) },
	} {
		lame := &syntaxModel{tagger: whole.tagger, splitter: whole.splitter} // without its network
		lame.scratch.New = whole.scratch.New
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic without a network", what)
				}
			}()
			analyze(lame)
		}()
		if s := lame.scratch.Get().(*scratch); s.held > 0 || len(s.pending) > 0 {
			t.Errorf("%s: %d words of %d sentences are still pending", what, s.held, len(s.pending))
		}
	}
}

func TestSentencesDoNotDependOnTheirNeighbours(t *testing.T) {
	m := model(t)
	sentences := []string{"Le président est arrivé.", "Il a rencontré les ministres des Affaires étrangères de plusieurs pays.", "Non.", "Une foule immense attendait devant le palais depuis l'aube."}
	together := m.Analyze(strings.Join(sentences, "\n"))
	if len(together.Sentences) != len(sentences) {
		t.Fatalf("%d sentences, want %d", len(together.Sentences), len(sentences))
	}
	for i, s := range sentences {
		alone := m.Analyze(s)
		for k, x := range alone.Sentences[0].Tokens {
			y := together.Sentences[i].Tokens[k]
			if x.Form != y.Form || x.UPOS != y.UPOS || x.Lemma != y.Lemma || x.Head != y.Head || x.Deprel != y.Deprel {
				t.Errorf("%q alone %+v, among others %+v", s, x, y)
			}
		}
	}
}

// What a sentence of any length gives does not depend on what memory an earlier one left.
func TestTreesDoNotDependOnMemory(t *testing.T) {
	whole := model(t).syntax
	words := strings.Fields(strings.Repeat("la souris que le chat noir mange dort ce soir ", 20))
	used := model(t)
	for n := 1; n <= len(words); n++ {
		text := strings.Join(words[:n], " ")
		fresh := &syntaxModel{tagger: whole.tagger, features: whole.features, splitter: whole.splitter, network: whole.network}
		fresh.scratch.New = whole.scratch.New
		got, want := &Document{Text: text}, &Document{Text: text}
		fresh.analyze(got)
		used.syntax.analyze(want)
		if len(got.Sentences) != len(want.Sentences) {
			t.Fatalf("%d words: %d sentences in new memory, %d in used", n, len(got.Sentences), len(want.Sentences))
		}
		for i := range got.Sentences {
			if !slices.Equal(got.Sentences[i].Tokens, want.Sentences[i].Tokens) {
				t.Fatalf("%d words: the tree is another in new memory", n)
			}
		}
	}
}

func TestConlluRoundTrip(t *testing.T) {
	d := model(t).Analyze("Mark Rutte a quitté La Haye. « Je pars », a-t-il dit aux journalistes du pays.")
	var b bytes.Buffer
	if err := WriteConllu(&b, d, "a.txt"); err != nil {
		t.Fatal(err)
	}
	got, err := ReadConllu(&b)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(d.Sentences) {
		t.Fatalf("%d sentences, want %d", len(got), len(d.Sentences))
	}
	for i := range got {
		if want := d.Text[d.Sentences[i].Start:d.Sentences[i].End]; got[i].Text() != want {
			t.Errorf("text %q, want %q", got[i].Text(), want)
		}
		for k, x := range got[i].Tokens {
			y := d.Sentences[i].Tokens[k]
			y.Start, y.End = 0, 0
			if x != y {
				t.Errorf("token %+v, want %+v", x, y)
			}
		}
	}
}

func TestWriteJSON(t *testing.T) {
	d := model(t).Analyze("Mark Rutte a quitté La Haye. « Je pars & vite », a-t-il dit.")
	var b bytes.Buffer
	if err := WriteJSON(&b, d, "a \"b\".txt"); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b.Bytes(), []byte("\n")); n != 1 || !bytes.HasSuffix(b.Bytes(), []byte("}\n")) {
		t.Errorf("%d lines: %s", n, b.Bytes())
	}
	var got JSONDocument
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Document != "a \"b\".txt" || len(got.Sentences) != len(d.Sentences) || len(got.Names) != len(d.Names) || len(got.Coreference) != len(d.Chains) {
		t.Errorf("got %+v", got)
	}
	for i, s := range got.Sentences {
		for k, x := range s.Tokens {
			if want := d.Sentences[i].Tokens[k]; (Token{x.Start, x.End, x.Form, x.Lemma, x.UPOS, NewFeatures(x.Feats), x.Head, x.Deprel}) != want {
				t.Errorf("token %+v, want %+v", x, want)
			}
		}
	}
	for _, n := range got.Names {
		if n.Text != d.Text[n.Start:n.End] {
			t.Errorf("name %+v is not its text", n)
		}
	}
}

func TestReadConlluMergesRanges(t *testing.T) {
	const text = "# sent_id = 1\n" +
		"1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n" +
		"2\tparle\tparler\tVERB\t_\t_\t0\troot\t_\t_\n" +
		"3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" +
		"3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_\n" +
		"4\tle\tle\tDET\t_\tDefinite=Def\t5\tdet\t_\t_\n" +
		"5\tpays\tpays\tNOUN\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No\n" +
		"6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
	s, err := ReadConllu(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range s[0].Tokens {
		got = append(got, x.Form+"/"+x.UPOS+"/"+x.Deprel)
	}
	if g, want := strings.Join(got, " "), "Il/PRON/nsubj parle/VERB/root du/ADP/case pays/NOUN/obl:arg ./PUNCT/punct"; g != want {
		t.Errorf("got %s, want %s", g, want)
	}
	if s[0].Tokens[2].Head != 3 || s[0].SpaceAfter(3) || !s[0].SpaceAfter(2) || s[0].ID() != "1" {
		t.Errorf("sentence %+v", s[0])
	}
}

func TestReadConlluNamesTheLine(t *testing.T) {
	for _, text := range []string{"1\tIl\n\n", "x\tIl\til\tPRON\t_\t_\t0\troot\t_\t_\n\n", "1\tIl\til\tPRON\t_\t_\t7\troot\t_\t_\n\n", "2-1\tIl\til\tPRON\t_\t_\t7\troot\t_\t_\n\n"} {
		if _, err := ReadConllu(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("%q: error %v names no line", text, err)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"Le président est arrivé. Il repart !", "«\n»", "\xff a-t-il", "a\n\nb\nc", "1 000 €", "- x\n- y", strings.Repeat("A", 300)} {
		f.Add(s)
	}
	m := model(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		check(t, m.Analyze(s))
	})
}

func FuzzReadConllu(f *testing.F) {
	f.Add("1\tIl\til\tPRON\t_\t_\t0\troot\t_\t_\n\n")
	f.Add("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t2\tcase\t_\t_\n2\tle\tle\tDET\t_\t_\t1\tdet\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ReadConllu(strings.NewReader(text))
		if err != nil {
			return
		}
		for i := range s {
			for k, x := range s[i].Tokens {
				if x.Head < -1 || x.Head >= len(s[i].Tokens) {
					t.Fatalf("token %d has the head %d", k, x.Head)
				}
			}
			if len(s[i].Misc) != len(s[i].Tokens) {
				t.Fatal("a token without MISC")
			}
		}
		var b bytes.Buffer
		if err := WriteTreebank(&b, s); err != nil {
			t.Fatal(err)
		}
	})
}

// A word has a lemma even where the treebank that the lexicon is made of gives it none.
func TestLemmaOfAReadingWithoutOne(t *testing.T) {
	d := defaultModelOf(t).Analyze("La milieu du FC Barcelone n'a rien dit.")
	if tok := d.Sentences[0].Tokens[1]; tok.Lemma != "milieu" {
		t.Errorf("%q of %q", tok.Lemma, tok.Form)
	}
}
