package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"kg/pipeline"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"kg": func() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the scripts of testdata/script. Beside testscript's own commands they have
//
//	kg …       the program
//	articles   copies testdata/articles into the folder articles
//	status     runs kg and checks its exit status: status 3 path A B
//	hugefile   writes a file of so many megabytes, in one line
//	pngfile    writes a file that begins as a picture does
//	brokenfile writes a text in UTF-8 with a byte that is not
//	demo       copies the store built from these articles to .kg, with the folder articles beside it
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	demo := sync.OnceValues(func() (string, error) { return buildDemo(t, articles) })
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "1")
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // to whom no file is unreadable
				return os.Getuid() == 0, nil
			}
			return false, fs.ErrInvalid
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"articles": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(os.CopyFS(ts.MkAbs("articles"), os.DirFS(articles)))
			},
			"hugefile": func(ts *testscript.TestScript, neg bool, args []string) {
				size, err := strconv.ParseInt(args[1], 10, 64)
				ts.Check(err)
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("Le "), 0o644))
				ts.Check(os.Truncate(ts.MkAbs(args[0]), size<<20))
			},
			"pngfile": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0o644))
			},
			"brokenfile": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("D\xc3\xa9j\xff\xc3\xa0"), 0o644))
			},
			"status": func(ts *testscript.TestScript, neg bool, args []string) {
				want, err := strconv.Atoi(args[0])
				ts.Check(err)
				got := exitDone
				if exit := (*exec.ExitError)(nil); errors.As(ts.Exec("kg", args[1:]...), &exit) {
					got = exit.ExitCode()
				}
				if got != want {
					ts.Fatalf("exit status %d, want %d", got, want)
				}
			},
			"demo": func(ts *testscript.TestScript, neg bool, args []string) {
				dir, err := demo()
				ts.Check(err)
				ts.Check(os.CopyFS(ts.MkAbs("."), os.DirFS(dir)))
			},
		},
	})
}

// buildDemo builds the graph of the articles in a folder, once for all scripts that only read it.
func buildDemo(t *testing.T, articles string) (string, error) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "articles"), os.DirFS(articles)); err != nil {
		return "", err
	}
	_, err := pipeline.Build(t.Context(), pipeline.Options{DB: filepath.Join(dir, defaultDB), Paths: []string{"articles"}, Root: dir})
	return dir, err
}
