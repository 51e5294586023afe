package extract

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kg/graph"
)

func TestTableRows(t *testing.T) {
	tests := []struct {
		table   string
		columns int
		lacking bool
		want    string
	}{
		{"# words\nun\tnumber\t1\n\nhier\tday\t-1\n", 3, false, "[[un number 1] [hier day -1]]"},
		{"père\tchild-of\nami\tmet\tnear\n", 3, true, "[[père child-of] [ami met near]]"},
		{"# a\nun\tnumber\n", 3, false, "x.tsv:2: 2 columns, want 3: un\tnumber"},
		{"père\n", 3, true, "x.tsv:1: 1 columns, want 3: père"},
		{"un number 1\n", 3, false, "x.tsv:1: 1 columns, want 3: un number 1"},
	}
	for _, test := range tests {
		got := func() (got string) {
			defer func() {
				if p := recover(); p != nil {
					got = fmt.Sprint(p)
				}
			}()
			return fmt.Sprint(slices.Collect(tableRows("x.tsv", test.table, test.columns, test.lacking)))
		}()
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.table, got, test.want)
		}
	}
}

// Every row of relata.tsv names predicates of the table.
func TestRelataNamePredicates(t *testing.T) {
	table := graph.DefaultPredicates()
	for i := range kinships.Len() {
		for _, k := range *kinships.At(i) {
			for _, p := range k.predicates {
				if _, ok := table.Lookup(p); !ok {
					t.Errorf("relata.tsv: %s: %q is not in predicates.tsv", kinships.Word(i), p)
				}
			}
		}
	}
}

// A class that the code asks for by name is there: a name misspelt would be a question that is always answered no.
func TestClassesAskedAreThere(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			for _, class := range classesIn(n, file == "mendings.go") {
				asked++
				if len(x.rules.Class(class)) == 0 {
					t.Errorf("%s: no class %q", set.Position(n.Pos()), class)
				}
			}
			return true
		})
	}
	if asked < 500 {
		t.Errorf("%d classes asked for: the test no longer sees how the code asks", asked)
	}
}

// classesIn are the classes that a piece of code asks for: rules.in("poste", lemma), and "#voie" among the words of a mending.
func classesIn(n ast.Node, mendings bool) (out []string) {
	switch n := n.(type) {
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "in" && len(n.Args) == 2 {
			if class, ok := literal(n.Args[0]); ok {
				out = append(out, class)
			}
		}
	case *ast.BasicLit:
		if text, ok := literal(n); ok && mendings {
			for w := range strings.FieldsSeq(text) {
				if class, ok := strings.CutPrefix(w, "#"); ok && class != "" {
					out = append(out, class)
				}
			}
		}
	}
	return out
}

// literal is the text of a string that the code writes out.
func literal(n ast.Expr) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}
