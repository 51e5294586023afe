package main

import (
	"bytes"
	"context"
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
	"kg/storage"
)

// demoRoot holds what demo builds, until the tests end.
var demoRoot string

func TestMain(m *testing.M) {
	testscript.Main(cleaning{m}, map[string]func(){
		"kg": func() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// cleaning runs the tests between making demoRoot and taking it away.
type cleaning struct{ m *testing.M }

func (c cleaning) Run() int {
	var err error
	if demoRoot, err = os.MkdirTemp("", "kg-test"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(demoRoot)
	return c.m.Run()
}

// TestScripts runs the scripts of testdata/script. Beside testscript's own commands they have
//
//	kg …       the program
//	articles   copies testdata/articles into the folder articles
//	status     runs kg and checks its exit status: status 3 path A B
//	hugefile   writes a file of so many megabytes, in one line
//	pngfile    writes a file that begins as a picture does
//	brokenfile writes a text in UTF-8 with a byte that is not
//	copy       copies a file or a folder
//	move       renames
//	exports    writes every text format into the folder out
//	identical  compares the files in the folders out of two folders
//	locked     holds the lock of a store until the script ends
//	demo       makes the folder as a fresh clone after kg build: kg.yaml, testdata/articles, .kg
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "1")
			return nil
		},
		Condition: func(cond string) (bool, error) {
			switch cond {
			case "root": // to whom no file is unreadable
				return os.Getuid() == 0, nil
			case "networkx":
				return exec.Command("/usr/bin/python3", "-c", "import networkx").Run() == nil, nil
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
			"copy": func(ts *testscript.TestScript, neg bool, args []string) {
				from, to := ts.MkAbs(args[0]), ts.MkAbs(args[1])
				if info, err := os.Stat(from); err == nil && info.IsDir() {
					ts.Check(os.CopyFS(to, os.DirFS(from)))
					return
				}
				b, err := os.ReadFile(from)
				ts.Check(err)
				ts.Check(os.WriteFile(to, b, 0o644))
			},
			"move": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Check(os.Rename(ts.MkAbs(args[0]), ts.MkAbs(args[1])))
			},
			"exports": func(ts *testscript.TestScript, neg bool, args []string) {
				for _, format := range formatNames() {
					out := "out/" + format
					ts.Check(os.MkdirAll(ts.MkAbs("out"), 0o755))
					if format == "csv" {
						out += ".zip"
					}
					ts.Check(ts.Exec("kg", "export", "--format", format, "-o", out))
				}
			},
			"identical": func(ts *testscript.TestScript, neg bool, args []string) {
				entries, err := os.ReadDir(filepath.Join(ts.MkAbs(args[0]), "out"))
				ts.Check(err)
				if len(entries) != len(formatNames()) {
					ts.Fatalf("%d files exported", len(entries))
				}
				for _, e := range entries {
					a, err := os.ReadFile(filepath.Join(ts.MkAbs(args[0]), "out", e.Name()))
					ts.Check(err)
					b, err := os.ReadFile(filepath.Join(ts.MkAbs(args[1]), "out", e.Name()))
					ts.Check(err)
					if len(a) == 0 || !bytes.Equal(a, b) {
						was, is := firstDifference(string(a), string(b))
						ts.Fatalf("%s differs:\n%.300s\n%.300s", e.Name(), was, is)
					}
				}
			},
			"locked": func(ts *testscript.TestScript, neg bool, args []string) {
				s, err := storage.Open(context.Background(), ts.MkAbs(args[0]), storage.Options{Purpose: "the other one"})
				ts.Check(err)
				ts.Defer(func() { s.Close() })
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

// demo builds the graph of the articles as in a fresh clone, once for all tests that only read it.
var demo = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp(demoRoot, "demo")
	if err != nil {
		return "", err
	}
	if err := os.CopyFS(filepath.Join(dir, "testdata/articles"), os.DirFS("../../testdata/articles")); err != nil {
		return "", err
	}
	config, err := os.ReadFile("../../kg.yaml")
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(dir, "kg.yaml"), config, 0o644); err != nil {
		return "", err
	}
	_, err = pipeline.Build(context.Background(),
		pipeline.Options{DB: filepath.Join(dir, defaultDB), Paths: []string{"testdata/articles"}, Root: dir})
	return dir, err
})
