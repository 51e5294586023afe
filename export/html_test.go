package export

import (
	"context"
	"encoding/json"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"

	"kg/graph"
)

// browse opens an exported page in Chromium; it skips without it. What the page's script throws fails the test.
func browse(t *testing.T, v graph.View, o Options, fragment string) context.Context {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	path := filepath.Join(t.TempDir(), "graph.html")
	if err := WriteFile(path, v, o); err != nil {
		t.Fatal(err)
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1400, 900), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 60*time.Second)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+path+fragment), chromedp.WaitVisible(chromedp.CSS("#found button"))); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// evaluate runs JavaScript in the page.
func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	x, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	return x
}

func TestPageInChromium(t *testing.T) {
	ctx := browse(t, smallView(), Options{Format: "html", Title: "Essai"}, "")

	t.Run("search and read a quote", func(t *testing.T) {
		// Without accents, in any case, from the middle of a name.
		if err := chromedp.Do(ctx, chromedp.SendKeys(chromedp.CSS("#search"), "stoltEN\r")); err != nil {
			t.Fatal(err)
		}
		card := evaluate[string](t, ctx, `document.getElementById("card").innerText`)
		for _, want := range []string{"Jens Stoltenberg", "Person, 3 mentions in 1 document", "secretary general of OTAN",
			"Le secrétaire général de l’Otan, Jens Stoltenberg, a promis son appui.", "— Stoltenberg promet, 2023-04-21"} {
			if !strings.Contains(card, want) {
				t.Errorf("the card does not say %q:\n%s", want, card)
			}
		}
		if link := evaluate[string](t, ctx, `document.querySelector("#card cite a").href`); link != "https://example.org/003" {
			t.Errorf("the quote links to %s", link)
		}
	})

	t.Run("point at a line and read its quote", func(t *testing.T) {
		// Over the whole picture, until the pointer is on a line.
		tip := evaluate[string](t, ctx, `(() => {
			const canvas = document.getElementById("picture"), r = canvas.getBoundingClientRect(), tip = document.getElementById("tip");
			for (let y = 5; y < r.height; y += 8) for (let x = 5; x < r.width; x += 8) {
				canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: r.left + x, clientY: r.top + y, pointerId: 1 }));
				if (!tip.hidden && tip.querySelector("blockquote")) return tip.innerText;
			}
			return "";
		})()`)
		if !strings.Contains(tip, "— Stoltenberg promet, 2023-04-21") {
			t.Errorf("the tip says %q", tip)
		}
	})

	t.Run("filters", func(t *testing.T) {
		const counts = `document.getElementById("counts").textContent`
		if got := evaluate[string](t, ctx, counts); got != "6 entities, 8 statements" {
			t.Errorf("%s before filtering", got)
		}
		for _, click := range []struct{ box, want string }{
			{"#types input[data-value=Event]", "4 entities, 6 statements"},
			{"#statuses input[data-value=negated]", "4 entities, 5 statements"},
			{"#types input[data-value=Event]", "6 entities, 7 statements"},
			{"#none", "0 entities, 0 statements"},
			{"#all", "6 entities, 7 statements"},
		} {
			evaluate[bool](t, ctx, `(document.querySelector("`+click.box+`").click(), true)`)
			if got := evaluate[string](t, ctx, counts); got != click.want {
				t.Errorf("%s after %s, want %s", got, click.box, click.want)
			}
		}
	})

	t.Run("everything has a name for who cannot see it", func(t *testing.T) {
		if nameless := evaluate[int](t, ctx, `[...document.querySelectorAll("button, input, canvas, nav, aside")].filter(e =>
			!e.textContent.trim() && !e.getAttribute("aria-label") && !(e.labels && e.labels.length)).length`); nameless > 0 {
			t.Errorf("%d parts have no name", nameless)
		}
	})
}

// TestPageWithHostileNames: none of them becomes a part of the page, or a script.
func TestPageWithHostileNames(t *testing.T) {
	v := hostileView(hostile)
	ctx := browse(t, v, Options{Format: "html", Title: hostile[2]}, "#"+percentEncode(v.entities[3].ID))
	if got, want := evaluate[int](t, ctx, `document.querySelectorAll("script").length`), 2; got != want {
		t.Errorf("%d scripts, want %d", got, want)
	}
	if n := evaluate[int](t, ctx, `document.querySelectorAll("nav b, aside b").length`); n > 0 {
		t.Errorf("%d names became elements", n)
	}
	if got := evaluate[string](t, ctx, `document.querySelector("h1").textContent`); got != hostile[2] {
		t.Errorf("the title is %q", got)
	}
	if got, want := evaluate[string](t, ctx, `document.querySelector("#card h2").textContent`), plain(v.entities[3].Name); got != want && want != "" {
		t.Errorf("the card is of %q, want %q", got, want)
	}
}

// TestPageHoldsItsData parses the page as a browser does and reads its data back, without a browser.
func TestPageHoldsItsData(t *testing.T) {
	for name, v := range map[string]*testView{"gold": goldView(t), "hostile": hostileView(hostile), "empty": {}} {
		page := written(t, v, Options{Format: "html", Title: hostile[2]})
		var data struct {
			Note                            string
			Documents, Entities, Statements [][]any
			Symmetric                       []string
		}
		scripts := 0
		tokens := html.NewTokenizer(strings.NewReader(string(page)))
		for {
			kind := tokens.Next()
			if kind == html.ErrorToken {
				if tokens.Err() != io.EOF {
					t.Fatal(tokens.Err())
				}
				break
			}
			if tag, more := tokens.TagName(); kind == html.StartTagToken && string(tag) == "script" {
				scripts++
				if more && tokens.Next() == html.TextToken {
					if err := json.Unmarshal(tokens.Raw(), &data); err != nil {
						t.Fatalf("%s: %v", name, err)
					}
				}
			}
		}
		if scripts != 2 {
			t.Errorf("%s: %d scripts, want 2", name, scripts)
		}
		if len(data.Entities) != len(v.entities) || len(data.Statements) != len(v.statements) {
			t.Errorf("%s: %d entities and %d statements, want %d and %d", name, len(data.Entities), len(data.Statements), len(v.entities), len(v.statements))
		}
		for _, address := range []string{"src=", "url(", "@import", "fetch(", "XMLHttpRequest"} {
			if strings.Contains(pageHTML+pageCSS+pageJS, address) {
				t.Errorf("the page asks for something with %q", address)
			}
		}
	}
}

func TestPageLeavesOutTheLeastSupported(t *testing.T) {
	var note string
	page := string(written(t, goldView(t), Options{Format: "html", MaxEdges: 20, Note: func(s string) { note = s }}))
	if !strings.HasPrefix(note, "The 20 best supported of ") || !strings.Contains(page, `{"note":"`+note) {
		t.Errorf("the note %q is not in the page", note)
	}
}
