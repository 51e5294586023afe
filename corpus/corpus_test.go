package corpus

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// read gathers what Open yields.
func read(t *testing.T, o Options, paths ...string) (docs []Document, errs []error) {
	t.Helper()
	for d, err := range Open(t.Context(), paths, o) {
		if err != nil {
			if d != (Document{}) {
				t.Errorf("an error came with a document: %+v", d)
			}
			errs = append(errs, err)
			continue
		}
		docs = append(docs, d)
	}
	return docs, errs
}

// files writes files into a new folder and makes it the working one.
func files(t *testing.T, content map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range content {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func ids(docs []Document) (ids []string) {
	for _, d := range docs {
		ids = append(ids, d.ID)
	}
	return ids
}

func TestOpenWalksInOrder(t *testing.T) {
	files(t, map[string]string{
		"in/b.txt": "B.", "in/a/z.md": "# Z\n\nZ.", "in/a/y.html": "<p>Y.</p>", "in/c.jsonl": `{"id":"1","text":"C."}`,
		"in/.hidden.txt": "H.", "in/.git/x.txt": "X.", "in/photo.png": "P", "in/Makefile": "all:", "alone.txt": "A.",
	})
	docs, errs := read(t, Options{}, "./in/", "alone.txt", "in/b.txt", "./alone.txt")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	want := []string{"in/a/y.html", "in/a/z.md", "in/b.txt", "in/c.jsonl#1", "alone.txt"}
	if got := ids(docs); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOpenNamesWhatItCannotRead(t *testing.T) {
	png := "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"
	files(t, map[string]string{
		"in/a.txt": "Avant.", "in/z.txt": "Après.",
		"in/empty.txt": "", "in/blank.txt": " \r\n\t\n", "in/image.txt": png, "in/nul.txt": "Paris\x00Rome",
		"in/control.txt": strings.Repeat("\x01\x02a", 50),
		"in/broken.txt":  "L’Élysée a parlé.\nPuis\xff l’été.", "in/cut.txt": "L’été à l’Élysé\xc3",
		"in/big.txt": strings.Repeat("a", 2000), "in/odd.txt": "\xff\xfea\x00b", "in/bad.md": "---\ntitle: [\n---\nA.",
		"in/day.md": "---\ndate: hier\n---\nA.", "in/nothing.jsonl": "\n\n", "photo.png": png,
	})
	if err := os.Symlink("loop.txt", "in/loop.txt"); err != nil {
		t.Fatal(err)
	}
	docs, errs := read(t, Options{MaxBytes: 1000}, "in", "photo.png", "absent", "absent.txt", "")
	if got := ids(docs); !slices.Equal(got, []string{"in/a.txt", "in/z.txt"}) {
		t.Errorf("read %q", got)
	}
	want := []struct {
		path string
		is   error
		says string
	}{
		{"in/bad.md", nil, "front matter"},
		{"in/big.txt", ErrTooLarge, "the limit is 1000 bytes"},
		{"in/blank.txt", ErrEmpty, ""},
		{"in/broken.txt", ErrEncoding, "line 2"},
		{"in/control.txt", ErrBinary, "control characters"},
		{"in/cut.txt", ErrEncoding, "broken UTF-8"},
		{"in/day.md", nil, `"hier"`},
		{"in/empty.txt", ErrEmpty, ""},
		{"in/image.txt", ErrBinary, "image/png"},
		{"in/loop.txt", nil, "symbolic links"},
		{"in/nothing.jsonl", ErrEmpty, ""},
		{"in/nul.txt", ErrBinary, "NUL byte at byte 5"},
		{"in/odd.txt", ErrEncoding, "UTF-16"},
		{"photo.png", ErrUnknownFormat, ""},
		{"absent", fs.ErrNotExist, ""},
		{"absent.txt", fs.ErrNotExist, ""},
		{`""`, fs.ErrNotExist, ""},
	}
	for i, w := range want {
		if i >= len(errs) {
			t.Errorf("no error for %s", w.path)
			continue
		}
		var e *Error
		if !errors.As(errs[i], &e) || e.Path != w.path {
			t.Errorf("error %d is %v, want one for %s", i, errs[i], w.path)
			continue
		}
		if w.is != nil && !errors.Is(e, w.is) {
			t.Errorf("%v is not %v", e, w.is)
		}
		if !strings.Contains(e.Error(), w.says) || !strings.HasPrefix(e.Error(), "read "+w.path) {
			t.Errorf("%s: %q lacks %q", w.path, e, w.says)
		}
		if strings.Count(e.Error(), e.Path) > 1 {
			t.Errorf("%q says the path twice", e)
		}
	}
	if len(errs) > len(want) {
		t.Errorf("more errors: %v", errs[len(want):])
	}
}

func TestOpenDoesNotReadWhatIsTooLarge(t *testing.T) {
	t.Chdir(t.TempDir())
	f, err := os.Create("huge.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(1 << 40); err != nil { // a terabyte: reading it would not end
		t.Skip("no sparse files here:", err)
	}
	_, errs := read(t, Options{}, "huge.txt")
	if len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) || !strings.Contains(errs[0].Error(), "1048576 MB, the limit is 4 MB") {
		t.Errorf("got %v", errs)
	}
}

// An id, title or address that is none costs its document; the others are read.
func TestOpenRefusesHeadsThatAreNone(t *testing.T) {
	long := strings.Repeat("a", maxHead+1)
	files(t, map[string]string{
		"a.jsonl": `{"id":"` + long + `","text":"Un."}` + "\n" + `{"title":"` + long + `","text":"Deux."}` + "\n" +
			`{"url":"` + long + `","text":"Trois."}` + "\n" + `{"id":"4","title":"` + long[1:] + `","text":"Quatre."}`,
		"b.md": "---\ntitle: " + long + "\n---\nCinq.",
	})
	docs, errs := read(t, Options{}, "a.jsonl", "b.md")
	if len(docs) != 1 || docs[0].ID != "a.jsonl#4" {
		t.Errorf("%d documents, want a.jsonl#4", len(docs))
	}
	for i, want := range []string{"read a.jsonl:1: id: too large", "read a.jsonl:2: title: too large", "read a.jsonl:3: address: too large", "read b.md: title: too large"} {
		if i >= len(errs) || !errors.Is(errs[i], ErrTooLarge) || !strings.HasPrefix(errs[i].Error(), want) {
			t.Errorf("error %d of %v, want %q", i, errs, want)
		}
	}
}

func TestOpenEndsWithItsContext(t *testing.T) {
	files(t, map[string]string{"a.txt": "A.", "b.txt": "B.", "c.jsonl": `{"text":"C."}`})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	n := 0
	for _, err := range Open(ctx, []string{"a.txt", "b.txt", "c.jsonl"}, Options{}) {
		n++
		last = err
		cancel()
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d yields, the last %v; want the document and the context's error", n, last)
	}
}

func TestOpenStdin(t *testing.T) {
	tests := []struct{ in, id, text string }{
		{"L’OTAN.\n", "-", "L’OTAN.\n"},
		{"\xef\xbb\xbf{\"id\": 7, \"text\": \"Un.\"}\n", "-#7", "Un."},
		{"<!DOCTYPE html><title>T</title><p>Bonjour à tous.</p>", "-", "T\n\nBonjour à tous."},
	}
	for _, tt := range tests {
		docs, errs := read(t, Options{Stdin: strings.NewReader(tt.in)}, "-", "-")
		if len(errs) > 0 || len(docs) != 1 || docs[0].ID != tt.id || docs[0].Text != tt.text || docs[0].Path != "-" {
			t.Errorf("%q: %+v %v", tt.in, docs, errs)
		}
	}
	if _, errs := read(t, Options{Stdin: endless{}, MaxBytes: 1000}, "-"); len(errs) != 1 || !errors.Is(errs[0], ErrTooLarge) {
		t.Errorf("endless input: %v", errs)
	}
}

// endless is an input without lines and without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte("a"), len(p))), nil }

func TestTextIsKeptByteForByte(t *testing.T) {
	for _, text := range []string{"\n\nL’Otan  \r\n\r\n«\u00a0Oui\u00a0»\t…", "e\u0301tat", "a\x1bb", "BMW licencie."} {
		files(t, map[string]string{"a.txt": text, "b.txt": "\xef\xbb\xbf" + text})
		docs, errs := read(t, Options{}, "a.txt", "b.txt")
		if len(errs) > 0 || docs[0].Text != text || docs[1].Text != text {
			t.Errorf("%q became %+v %v", text, docs, errs)
		}
	}
}

func TestHashIsOfWhatTheAnalysisSees(t *testing.T) {
	base := Document{ID: "a", Path: "p", Title: "T", Date: "2024-12-03", URL: "u", Text: "x"}
	same := base
	same.ID, same.Path = "b", "q"
	if base.contentHash() != same.contentHash() {
		t.Error("the path changes the hash")
	}
	seen := map[string]bool{base.contentHash(): true}
	for _, d := range []Document{{Title: "T", Date: "2024-12-03", URL: "u", Text: "y"}, {Title: "Tx", Date: "2024-12-03", URL: "u"},
		{Title: "T", Date: "2024-12-04", URL: "u", Text: "x"}, {Title: "T", URL: "u", Text: "x"}} {
		if seen[d.contentHash()] {
			t.Errorf("%+v has another's hash", d)
		}
		seen[d.contentHash()] = true
	}
}

func TestDecode(t *testing.T) {
	const french = "L’œuvre de Noël coûte 10 € à l’Élysée, « déjà » – dit-il…\n"
	const plain = "Le cœur de Noël coûte 10 € à l'Élysée, « déjà ».\n" // what ISO-8859-15 has
	const latin = "Où l'été à l'Élysée, « déjà », s'achève.\n"         // what ISO-8859-1 has
	page := func(s string, c *charmap.Charmap) string {
		out, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	utf16 := func(s string, order unicode.Endianness) string {
		out, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	tests := []struct{ name, in, want string }{
		{"UTF-8", french, french},
		{"UTF-8 with mark", "\xef\xbb\xbf" + french, french},
		{"ASCII", "Oui.", "Oui."},
		{"Windows-1252", page(french, charmap.Windows1252), french},
		{"ISO-8859-15", page(plain, charmap.ISO8859_15), plain},
		{"ISO-8859-1", page(latin, charmap.ISO8859_1), latin},
		{"one accent", "D\xe9j\xe0", "Déjà"},
		{"a half", "3 \xbd heures \xe0 pied", "3 ½ heures à pied"},
		{"UTF-16LE", utf16(french, unicode.LittleEndian), french},
		{"UTF-16BE", utf16(french, unicode.BigEndian), french},
	}
	for _, tt := range tests {
		got, err := decode([]byte(tt.in))
		if err != nil || got != tt.want {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
	}
	for name, in := range map[string]string{
		"broken UTF-8": "d\xc3\xa9j\xc3\xa0\xff vu", "UTF-32": "\xff\xfe\x00\x00a\x00\x00\x00", "noise": "\xf5\xf6\x81\x8d\xf0\xfe",
		"half a pair": "\xff\xfe\x00\xd8a\x00",
	} {
		if got, err := decode([]byte(in)); !errors.Is(err, ErrEncoding) && !errors.Is(err, ErrBinary) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestTextTitle(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Le titre\n\nLe texte.", "Le titre"},
		{"\r\nLe titre\r\n\r\nLe texte.", "Le titre"},
		{"Le titre\nLe texte.", ""},
		{"Un texte seul.\n\n", ""},
		{strings.Repeat("a", 400) + "\n\nLe texte.", ""},
	}
	for _, tt := range tests {
		if got := parseText(tt.text).Title; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	src := "---\ntitle: Le titre\ndate: 2024-12-03\nurl: http://x.fr/a\n---\n" +
		"# Une **tête**\n\nMark [Rutte](http://x) a\n*dit* non&nbsp;: `oui`.\n\n- un\n- deux\n\n> cité\n\n```\ncode\n```\n![image](i.png)\n<div>x</div>\n"
	d, err := parseMarkdown(strings.ReplaceAll(src, "\n", "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := "Une tête\n\nMark Rutte a dit non\u00a0: oui.\n\n- un\n- deux\n\ncité"
	if d.Text != want || d.Title != "Le titre" || d.Date != "2024-12-03" || d.URL != "http://x.fr/a" {
		t.Errorf("got %+v\nwant text %q", d, want)
	}
	if _, err := parseMarkdown(strings.Repeat(">", 1<<20)); err == nil {
		t.Error("a million quotes in one another were taken")
	}
	d, err = parseMarkdown("# Une **tête**\n\nTexte.")
	if err != nil || d.Title != "Une tête" {
		t.Errorf("title %q, %v", d.Title, err)
	}
	d, err = parseMarkdown("---\ntitle: Le titre\n---\nTexte.")
	if err != nil || d.Text != "Le titre\n\nTexte." {
		t.Errorf("text %q, %v: want it to begin with the title of the front matter", d.Text, err)
	}
}

const page = `<!DOCTYPE html><html lang="fr"><head><meta charset="%CHARSET%">
<title>L’Otan à Kiev | La Gazette</title>
<meta property="og:title" content="L’Otan à Kiev">
<meta property="article:published_time" content="2023-04-20T23:30:00+02:00">
<link rel="canonical" href="https://gazette.example/otan">
</head><body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/s">S’abonner</a></li></ul></nav>
<article><h1>L’Otan à Kiev</h1>
<p>Le secrétaire général de l’Otan, <a href="/js">Jens Stoltenberg</a>, s’est rendu à Kiev, où il a rencontré le président ukrainien, Volodymyr Zelensky, lors de son premier voyage depuis le début de la guerre.</p>
<script>var x = "piège";</script>
<p>«&nbsp;L’Ukraine&nbsp;» a demandé<br>des armes, des munitions, des avions et des systèmes de défense aérienne à ses alliés, selon la présidence.</p>
</article><footer><p>Tous droits réservés</p></footer></body></html>`

func TestHTML(t *testing.T) {
	src := strings.ReplaceAll(page, "%CHARSET%", "utf-8")
	d, err := parseHTML([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	want := "L’Otan à Kiev\n\nLe secrétaire général de l’Otan, Jens Stoltenberg, s’est rendu à Kiev, où il a rencontré le président ukrainien, Volodymyr Zelensky, lors de son premier voyage depuis le début de la guerre.\n\n" +
		"«\u00a0L’Ukraine\u00a0» a demandé\ndes armes, des munitions, des avions et des systèmes de défense aérienne à ses alliés, selon la présidence."
	if d.Text != want || d.Title != "L’Otan à Kiev" || d.Date != "2023-04-20" || d.URL != "https://gazette.example/otan" {
		t.Errorf("got %+v\ntext %q\nwant %q", d, d.Text, want)
	}
	for _, name := range []string{"windows-1252", "iso-8859-1"} {
		old, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(page, "%CHARSET%", name))
		if err != nil {
			t.Fatal(err)
		}
		if o, err := parseHTML([]byte(old)); err != nil || o.Text != want {
			t.Errorf("%s: %q, %v", name, o.Text, err)
		}
	}
	if _, err := parseHTML([]byte(strings.Repeat("<div>", 10_000) + "a")); err == nil {
		t.Error("ten thousand elements in one another were taken")
	}
}

func TestJSONLines(t *testing.T) {
	files(t, map[string]string{"in.jsonl": "\xef\xbb\xbf" +
		`{"id":"a","title":"T\u0000","date":"2024-12-03T23:59:00-05:00","url":"u","text":"Un."}` + "\r\n\n" +
		`{"text":"Trois."}` + "\n" +
		`{"id":4,"text":"Quatre.","date":"3 décembre 2024"}` + "\n" +
		`{"id":"a","text":"Encore."}` + "\n" +
		`{"id":"b"` + "\n" +
		`{"id":"c","text":""}` + "\n" +
		`["d"]` + "\n" +
		`{"id":["e"],"text":"E."}` + "\n" +
		`{"id":"f","text":"F.","date":"lundi"}` + "\n" +
		`{"id":"g","text":5}` + "\n" +
		`{"id":"h","text":"` + strings.Repeat("h", 1000) + `"}` + "\n" +
		"{\"id\":\"i\",\"text\":\"L\xe9gende.\"}\n" +
		`{"id":"j","text":"a\u0000b"}` + "\n" +
		`{"id":"k","text":"Fin."}`})
	docs, errs := read(t, Options{MaxBytes: 500}, "in.jsonl")
	want := []Document{
		{ID: "in.jsonl#a", Path: "in.jsonl", Title: "T", Date: "2024-12-03", URL: "u", Text: "Un."},
		{ID: "in.jsonl#3", Path: "in.jsonl", Text: "Trois."},
		{ID: "in.jsonl#4", Path: "in.jsonl", Date: "2024-12-03", Text: "Quatre."},
		{ID: "in.jsonl#i", Path: "in.jsonl", Text: "Légende."},
		{ID: "in.jsonl#k", Path: "in.jsonl", Text: "Fin."},
	}
	for i := range docs {
		docs[i].Hash = ""
	}
	if !slices.Equal(docs, want) {
		t.Errorf("got  %+v\nwant %+v", docs, want)
	}
	wantErrs := []struct {
		line int
		says string
	}{{5, "id given twice"}, {6, "json: unexpected end"}, {7, "no text"}, {8, "the line is a array, want an object"},
		{9, `"id" is neither`}, {10, `date "lundi"`}, {11, `"text" is a number`}, {12, "too large"}, {14, "NUL byte"}}
	if len(errs) != len(wantErrs) {
		t.Fatalf("errors %v", errs)
	}
	for i, w := range wantErrs {
		var e *Error
		if !errors.As(errs[i], &e) || e.Line != w.line || !strings.Contains(e.Error(), w.says) {
			t.Errorf("%v, want line %d with %q", errs[i], w.line, w.says)
		}
	}
}

func TestReadLineSurvivesHugeLines(t *testing.T) {
	in := io.MultiReader(io.LimitReader(endless{}, 50<<20), strings.NewReader("\n{\"text\":\"Fin.\"}\n"))
	w := Open(t.Context(), []string{"-"}, Options{Stdin: io.MultiReader(strings.NewReader(`{"`), in), MaxBytes: 1000})
	var got []string
	for d, err := range w {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, d.Text)
	}
	if want := []string{"read -:1: too large: the limit is 1000 bytes", "Fin."}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestDateline(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Titre\n\n12 septembre 2017 . –\n\nTexte.", "2017-09-12"},
		{"Titre\n\n5 août 2017 . – Le club a signé.", "2017-08-05"},
		{"Titre\nPublié le 3 décembre 2024\nTexte.", "2024-12-03"},
		{"Titre\nPublié par Paul Rey, le 1er\u00a0mai 2024 à 10h12\nTexte.", "2024-05-01"},
		{"Publié le : 03/12/2024 - 18:22", "2024-12-03"},
		{"BRUXELLES, 3 décembre 2024 (AFP) - Le chef de l’Otan a dit.", "2024-12-03"},
		{"Paris, le 3 déc. 2024 – Le chef de l’Otan a dit.", "2024-12-03"},
		{"Mardi 3 décembre 2024\n\nTexte.", "2024-12-03"},
		{"Published on December 3, 2024\nText.", "2024-12-03"},
		{"Texte.\n31 février 2024 . –", ""},
		{"Le 30 décembre 2015, les accords de Minsk avaient été prolongés.", ""},
		{"Né le 3 décembre 2014 à Paris, il vit à Rome.", ""},
		{"Il a été élu. Le 4 mai 2010 - jour de pluie - il partit.", ""},
		{strings.Repeat("Texte.\n", 300) + "12 septembre 2017 . –", ""},
	}
	for _, tt := range tests {
		if got := datelineOf(tt.text); got != tt.want {
			t.Errorf("%.60q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestDateInName(t *testing.T) {
	for name, want := range map[string]string{
		"2017_09_12-001.txt": "2017-09-12", "2024-12-03-otan.md": "2024-12-03", "afp20241203.txt": "2024-12-03",
		"2024-13-03.txt": "", "otan-003.txt": "", "2024_12-03.txt": "", "1202412031.txt": "",
	} {
		if got := dateInName(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024-12-03": "2024-12-03", "2024-12-03T10:00:00Z": "2024-12-03", "2024/12/3": "2024-12-03", "3.12.2024": "2024-12-03",
		"Tue, 03 Dec 2024 10:00:00 GMT": "2024-12-03", "mardi 3 décembre 2024": "2024-12-03", "Dec 3rd, 2024": "2024-12-03",
		"2024-12-03 10:00": "2024-12-03", "": "", "2024": "", "demain": "", "2024-02-30": "",
	} {
		if got, err := parseDate(in); got != want || (err != nil) != (want == "") {
			t.Errorf("%q: %q, %v; want %q", in, got, err, want)
		}
	}
}
