package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// checkDocument states what holds of every document that is yielded.
func checkDocument(t *testing.T, d Document) {
	t.Helper()
	for _, s := range []string{d.ID, d.Title, d.Date, d.URL, d.Text} {
		if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			t.Errorf("not clean UTF-8: %q", s)
		}
	}
	if strings.TrimSpace(d.Text) == "" {
		t.Error("a document without text")
	}
	if d.Date != "" && dayOf(d.Date[:4], d.Date[5:7], d.Date[8:]) != d.Date {
		t.Errorf("date %q", d.Date)
	}
	if strings.ContainsAny(d.Title+d.URL, "\n\r") {
		t.Errorf("a line break in %q or %q", d.Title, d.URL)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"Titre\n\n12 septembre 2017 . – L’Otan", "D\xe9j\xe0", "\xff\xfea\x00", "\xef\xbb\xbfa", "\x00"} {
		f.Add([]byte(s), "2017_09_12.txt")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		d, err := parse(formatText, name, data)
		if err != nil {
			return
		}
		checkDocument(t, d)
		if utf8.Valid(data) && d.Text != strings.TrimPrefix(string(data), string(utf8BOM)) && !strings.HasPrefix(string(data), "\xfe\xff") {
			t.Errorf("%q became %q", data, d.Text)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"---\ntitle: T\ndate: 2024-12-03\n---\n# H\n\n- a\n  b\n\n> c `d` <e> ![f](g)", "---\n---\n", "a&#0;b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := parse(formatMarkdown, "a.md", data); err == nil {
			checkDocument(t, d)
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{page, "<meta charset=utf-16><p>a", "<p>a&#0;&#xD800;b\x01", "<table><a><p>", "<html><head><title>T"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := parse(formatHTML, "a.html", data); err == nil {
			checkDocument(t, d)
		}
	})
}

func FuzzJSONLines(f *testing.F) {
	for _, s := range []string{`{"id":"a","text":"b","date":"2024-12-03"}`, "{\"text\":\"\xe9\"}\n\n{\"id\":1e3,\"text\":\"\\ud800\"}", `{"id":"\u0000\n","text":"x"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := `{"` + strings.TrimPrefix(string(data), `{"`)
		for d, err := range Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(in), MaxBytes: 1 << 16}) {
			if err == nil {
				checkDocument(t, d)
			}
		}
	})
}
