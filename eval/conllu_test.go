package eval

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kg/nlp"
)

func readConllu(t *testing.T, text string) []nlp.TreebankSentence {
	t.Helper()
	s, err := nlp.ReadConllu(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const conlluGold = "1\tIl\til\tPRON\t_\t_\t2\texpl:subj\t_\t_\n" +
	"2\tpleut\tpleuvoir\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n" +
	"3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n" +
	"1\tÎle\tîle\tNOUN\t_\t_\t0\troot\t_\t_\n" +
	"2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_\n" +
	"3\tle\tle\tDET\t_\t_\t4\tdet\t_\t_\n" +
	"4\tNord\tNord\tPROPN\t_\t_\t1\tnmod\t_\t_\n\n"

func TestScoreConllu(t *testing.T) {
	gold := readConllu(t, conlluGold)
	if s := ScoreConllu(gold, gold); s != (ConlluScore{100, 100, 100, 100, 100, 100, 100, 6}) {
		t.Errorf("gold against itself: %+v", s)
	}
	// one sentence, "Il" and "pleut" joined, a wrong tag, a lemma in other case, a wrong head, a subtype
	system := readConllu(t, "1\tIlpleut\til\tVERB\t_\t_\t0\troot\t_\t_\n"+
		"2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"+
		"3\tÎle\tÎLE\tPROPN\t_\t_\t1\tparataxis\t_\t_\n"+
		"4\tdu\tde\tADP\t_\t_\t5\tcase:x\t_\t_\n"+
		"5\tNord\tNord\tPROPN\t_\t_\t3\tnmod:y\t_\t_\n\n")
	s := ScoreConllu(gold, system)
	want := ConlluScore{Tokens: 200 * 4. / 11, Sentences: 0, UPOS: 200 * 3. / 11, Lemma: 200 * 4. / 11, UAS: 200 * 2. / 11, LAS: 200 * 2. / 11, LASNoPunct: 200 * 2. / 9, Gold: 6}
	if s != want {
		t.Errorf("got  %+v\nwant %+v", s, want)
	}
	if s := ScoreConllu(nil, nil); s != (ConlluScore{}) {
		t.Errorf("nothing against nothing: %+v", s)
	}
}

// TestScoreConlluAgreesWithPython scores a worn copy of a treebank with both programs.
func TestScoreConlluAgreesWithPython(t *testing.T) {
	const path, tool = "../../shared/data/ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu", "../../shared/gold/tools/conllu_score.py"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("no shared data: %v", err)
	}
	gold := readConllu(t, string(b))
	worn := readConllu(t, string(b))
	for i := range worn {
		for k := range worn[i].Tokens {
			x := &worn[i].Tokens[k]
			switch (i + 7*k) % 11 {
			case 0:
				x.UPOS = "X"
			case 1:
				x.Lemma = "é" + x.Lemma
			case 2:
				x.Deprel = "dep"
			case 3:
				x.Form += "x"
			}
		}
	}
	out := filepath.Join(t.TempDir(), "worn.conllu")
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := nlp.WriteTreebank(f, worn); err != nil {
		t.Fatal(err)
	}
	f.Close()
	python, err := exec.Command("python3", tool, path, out).Output()
	if err != nil {
		t.Skipf("no python: %v", err)
	}
	s := ScoreConllu(gold, worn)
	got := fmt.Sprintf("tokens %.2f  sentences %.2f  UPOS %.2f  LEMMA %.2f  UAS %.2f  LAS %.2f  LAS-nopunct %.2f   (%d gold tokens)\n",
		s.Tokens, s.Sentences, s.UPOS, s.Lemma, s.UAS, s.LAS, s.LASNoPunct, s.Gold)
	if got != string(python) {
		t.Errorf("got  %swant %s", got, python)
	}
}
