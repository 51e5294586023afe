package eval

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"kg/nlp"
)

func TestReadRefs(t *testing.T) {
	const text = "Anne Roy part. Elle a salué son mari et le maire."
	path := filepath.Join(t.TempDir(), "a.refs")
	read := func(lines string) ([]Ref, error) {
		if err := os.WriteFile(path, []byte(lines), 0o644); err != nil {
			t.Fatal(err)
		}
		return ReadRefs(path, text)
	}
	got, err := read("# start\n15\t19\tP\tElle\troy\t-\n29\t32\tD\tson\troy+met\t-\n41\t49\tN\tle maire\t-\tmet\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []Ref{
		{Span: Span{15, 19}, Class: RefPronoun, Who: []string{"roy"}},
		{Span: Span{29, 32}, Class: RefPossessive, Who: []string{"roy", "met"}},
		{Span: Span{41, 49}, Class: RefNoun, Whose: []string{"met"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got, err := read("15\t19\tP\tElle\t?\t-\n"); err != nil || !got[0].Unclear || got[0].Who != nil {
		t.Errorf("unclear: %+v, %v", got, err)
	}
	for _, lines := range []string{"15\t19\tP\tIl\troy\t-\n", "15\t99\tP\tElle\troy\t-\n", "15\t19\tX\tElle\troy\t-\n", "15\t19\tP\tElle\troy\n", "a\t19\tP\tElle\troy\t-\n"} {
		if _, err := read(lines); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: error %v", lines, err)
		}
	}
}

// TestRefArticles reads the articles that have such an annotation: every phrase stands where it says, every id is an entity.
func TestRefArticles(t *testing.T) {
	n := 0
	for _, dir := range []string{"articles/read", "articles/press/read", "articles/press/opened", "articles/press/later"} {
		articles, err := ReadRefArticles(dir, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range articles {
			ids := map[string]bool{}
			for _, e := range a.Gold.Entities {
				ids[e.ID] = true
			}
			for _, r := range a.Refs {
				n++
				for _, id := range append(r.Who, r.Whose...) {
					if !ids[id] {
						t.Errorf("%s: %d: no entity %s", a.Name, r.Start, id)
					}
				}
			}
		}
	}
	if n != 20093 {
		t.Errorf("%d phrases", n)
	}
}

func TestRefScore(t *testing.T) {
	const text = "Anne Roy et Luc Martin partent. Elle le salue. Il rit, elle pleut. Le maire dort."
	at := func(words string, after int) Span {
		i := after + strings.Index(text[after:], words)
		return Span{i, i + len(words)}
	}
	mention := func(s Span, kind nlp.MentionKind) nlp.Mention {
		return nlp.Mention{Start: s.Start, End: s.End, Kind: kind}
	}
	a := &RefArticle{Text: text, Gold: &Gold{Entities: []GoldEntity{{ID: "roy", Name: "Anne Roy"}, {ID: "mar", Name: "Luc Martin"}}}, Refs: []Ref{
		{Span: at("Elle", 0), Class: RefPronoun, Who: []string{"roy"}},
		{Span: at("le ", 37), Class: RefPronoun, Who: []string{"mar"}},
		{Span: at("Il", 0), Class: RefPronoun, Who: []string{"mar"}},
		{Span: at("elle", 40), Class: RefPronoun},
		{Span: at("Le maire", 0), Class: RefNoun},
	}}
	d := &nlp.Document{Text: text, Chains: []nlp.Chain{
		{Mentions: []nlp.Mention{mention(at("Anne Roy", 0), nlp.NameMention), mention(at("Elle", 0), nlp.PronounMention), mention(at("Il", 0), nlp.PronounMention), mention(at("elle", 40), nlp.PronounMention)}},
		{Mentions: []nlp.Mention{mention(at("Martin", 0), nlp.NameMention)}},
	}}
	s := RefScore{}
	readings := s.Add(a, d)
	if want := map[RefOutcome]int{RefRight: 1, RefWrong: 1, RefNone: 1, RefLinked: 1}; !reflect.DeepEqual(s[RefPronoun], want) {
		t.Errorf("pronouns %v, want %v", s[RefPronoun], want)
	}
	if s[RefNoun][RefLeft] != 1 || len(readings) != 5 || readings[2].As[0] != "roy" {
		t.Errorf("noun phrases %v, readings %v", s[RefNoun], readings)
	}
	chains := a.Chains()
	if len(chains) != 4 || !reflect.DeepEqual(chains[0].Spans, []Span{at("Elle", 0), at("Anne Roy", 0)}) {
		t.Errorf("chains %v", chains)
	}
}

func TestReadMarkedTexts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("# texts\n? Anne Roy part.¶{Elle=Anne Roy} rit, {il=-} dort.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := ReadMarkedTexts(path)
	want := []CorefText{{Text: "Anne Roy part.\n\nElle rit, il dort.", Chains: []CorefChain{{Spans: []Span{{16, 20}, {0, 8}}}, {Spans: []Span{{26, 28}}}}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	if err := os.WriteFile(path, []byte("{Elle} rit.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadMarkedTexts(path); err == nil {
		t.Error("a mark without a name is accepted")
	}
}
