package nlp

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"kg/gazetteer/vocabulary"
)

//go:embed coref-nouns.tsv
var nounFile string

// nounTable says what common nouns can stand for.
type nounTable struct {
	classes vocabulary.Map[nounClasses]
}

// nounClass is a row of coref-nouns.tsv.
type nounClass struct {
	name  string
	kind  string   // type of a Name
	kinds []string // kinds of the gazetteer
}

// nounClasses are the classes of a noun, the type of what it stands for, where they agree, and which of nounClassesAsked are among them.
type nounClasses struct {
	list  []*nounClass
	kind  string
	asked uint64
}

func readNouns() (*nounTable, error) {
	t := &nounTable{}
	err := tableRows("coref-nouns.tsv", nounFile, 4, func(f []string) error {
		c := &nounClass{name: f[0], kind: f[1]}
		if f[2] != "" {
			c.kinds = strings.Split(f[2], "|")
		}
		for noun := range strings.FieldsSeq(Lower(f[3])) {
			if of := t.classes.Get(noun).list; !slices.Contains(of, c) {
				of = append(of, c)
				t.classes.Set(noun, nounClasses{of, commonKind(of), classesAsked(of)})
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// tableRows calls row for each row of the text of a TSV file below its comments and its line of column names. Errors tell file and line.
func tableRows(file, text string, columns int, row func([]string) error) error {
	head, number := false, 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			return fmt.Errorf("%s:%d: %d columns, not %d: %s", file, number, len(f), columns, line)
		}
		if head {
			if err := row(f); err != nil {
				return fmt.Errorf("%s:%d: %w", file, number, err)
			}
		}
		head = true
	}
	return nil
}

// kindOf is the type of what a noun stands for, where its classes agree.
func (t *nounTable) kindOf(lemma string) string { return t.classes.Get(lemma).kind }

// classesAsked has a bit for each of nounClassesAsked that is among classes.
func classesAsked(classes []*nounClass) (asked uint64) {
	for _, c := range classes {
		if n := slices.Index(nounClassesAsked[:], c.name); n >= 0 {
			asked |= 1 << n
		}
	}
	return asked
}

// commonKind is the type of which classes are that are of one, empty where they differ.
func commonKind(classes []*nounClass) string {
	kind := ""
	for _, c := range classes {
		if c.kind == "" {
			continue
		}
		if kind != "" && c.kind != kind {
			return ""
		}
		kind = c.kind
	}
	return kind
}

// listed says whether a noun is of any class.
func (t *nounTable) listed(lemma string) bool { return t.classes.Has(lemma) }

// byNameOnly is the kind of classes whose nouns stand for what bears them in its name.
const byNameOnly = "name"

// feminines are endings of feminine nouns and of their masculines.
var feminines = [...][2]string{{"ffe", "f"}, {"trice", "teur"}, {"euse", "eur"}, {"euse", "eux"}, {"elle", "el"}, {"ère", "er"}, {"enne", "en"}, {"onne", "on"}, {"esse", ""}, {"e", ""}}

// masculine is the masculine of a feminine noun that the table does not list, where it lists the masculine.
func (t *nounTable) masculine(lemma string) string {
	if !strings.HasSuffix(lemma, "e") || t.listed(lemma) {
		return lemma
	}
	for _, f := range feminines {
		if stem, ok := strings.CutSuffix(lemma, f[0]); ok && t.kindOf(stem+f[1]) == Person {
			return stem + f[1]
		}
	}
	return lemma
}

// kindHeld is kindOf of a noun in the form that the text has it in: "sénatrice", "ex-représentant".
func (t *nounTable) kindHeld(lemma string) string {
	return t.kindOf(t.masculine(strings.TrimPrefix(Lower(lemma), "ex-")))
}

// canBe says whether a noun can stand for a thing of a type, and of a kind of the gazetteer where that is known.
func (t *nounTable) canBe(lemma, kind, gazetteerKind string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.kind != kind {
			continue
		}
		if gazetteerKind == "" || len(c.kinds) == 0 {
			return true
		}
		for _, k := range c.kinds {
			if k == gazetteerKind {
				return true
			}
		}
	}
	return false
}

// generic says whether a noun can stand for a thing whose name does not hold it.
func (t *nounTable) generic(lemma, kind string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.kind == kind && (len(c.kinds) != 1 || c.kinds[0] != byNameOnly) {
			return true
		}
	}
	return false
}

// share says whether two nouns have a class in common.
func (t *nounTable) share(a, b string) bool {
	for _, x := range t.classes.Get(a).list {
		for _, y := range t.classes.Get(b).list {
			if x == y {
				return true
			}
		}
	}
	return false
}

// in says whether a noun is of a class.
func (t *nounTable) in(lemma, class string) bool {
	for _, c := range t.classes.Get(lemma).list {
		if c.name == class {
			return true
		}
	}
	return false
}
