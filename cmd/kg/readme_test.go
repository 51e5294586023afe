package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the commands print into the pages")

// TestPagesShowRealOutput runs the commands that the pages show in ```console blocks, in what is to them a fresh clone,
// after kg build unless they show that themselves, and compares what they print. A line "…" stands for any number of
// lines.
func TestPagesShowRealOutput(t *testing.T) {
	dir, err := demo()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"} {
		file, err := filepath.Abs(filepath.Join("../..", name))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			here := t.TempDir()
			if err := os.CopyFS(here, os.DirFS(dir)); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(page), "\n$ kg build") {
				if err := os.RemoveAll(filepath.Join(here, defaultDB)); err != nil {
					t.Fatal(err)
				}
			}
			t.Chdir(here)
			got := renewConsoles(t, string(page))
			if got == string(page) {
				return
			}
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			was, is := firstDifference(string(page), got)
			t.Errorf("%s shows\n\t%s\nbut the program prints\n\t%s\n(go test ./cmd/kg -run Pages -update)", name, was, is)
		})
	}
}

// renewConsoles gives the page with the output of each command as it is now.
func renewConsoles(t *testing.T, page string) string {
	lines := strings.Split(page, "\n")
	var out []string
	for i := 0; i < len(lines); {
		out = append(out, lines[i])
		i++
		if lines[i-1] != "```console" {
			continue
		}
		for i < len(lines) && lines[i] != "```" {
			command := lines[i]
			out = append(out, command)
			i++
			start := i
			for i < len(lines) && lines[i] != "```" && !strings.HasPrefix(lines[i], "$ ") {
				i++
			}
			shown := lines[start:i]
			args, ok := strings.CutPrefix(command, "$ kg ")
			if !ok || strings.ContainsAny(args, "|>") { // a command of the shell
				out = append(out, shown...)
				continue
			}
			args, _, _ = strings.Cut(args, " #")
			out = append(out, abridge(outputOf(t, args), shown)...)
		}
	}
	return strings.Join(out, "\n")
}

// outputOf runs a command line and gives the lines that it prints, stderr first.
func outputOf(t *testing.T, line string) []string {
	var out, errOut bytes.Buffer
	run(splitWords(line), strings.NewReader(""), &out, &errOut)
	text := strings.TrimRight(errOut.String()+out.String(), "\n")
	if text == "" {
		return nil
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return lines
}

// splitWords splits a command line at spaces outside quotes, as far as examples need it.
func splitWords(line string) []string {
	quote := rune(0)
	return strings.FieldsFunc(line, func(r rune) bool {
		switch {
		case r == quote:
			quote = 0
			return true
		case quote == 0 && (r == '"' || r == '\''):
			quote = r
			return true
		}
		return quote == 0 && r == ' '
	})
}

// abridge leaves out of lines what shown leaves out with a line "…".
func abridge(lines, shown []string) []string {
	at := slices.Index(shown, "…")
	if at < 0 {
		return lines
	}
	after := len(shown) - at - 1
	if at+after >= len(lines) {
		return lines
	}
	return slices.Concat(lines[:at], []string{"…"}, lines[len(lines)-after:])
}

func firstDifference(a, b string) (string, string) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i], y[i]
		}
	}
	return "…", "…"
}

func TestSplitWords(t *testing.T) {
	got := splitWords(`search "l'ami  Jens" --json 'x y'`)
	if want := []string{"search", "l'ami  Jens", "--json", "x y"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
