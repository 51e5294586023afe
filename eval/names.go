package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kg/nlp"
)

// NamedText is a text with its proper names.
type NamedText struct {
	ID    string // the file's name without folder and extension
	Text  string
	Names []NamedSpan // by start
}

// NamedSpan is a name: bytes Start to End of a text, and its type.
type NamedSpan struct {
	Start, End int
	Type       string
}

func compareNamedSpans(a, b NamedSpan) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	if a.End != b.End {
		return a.End - b.End
	}
	return strings.Compare(a.Type, b.Type)
}

// ReadBrat reads the stand-off annotation under a folder, NAME.txt and NAME.ann. Offsets become bytes, Location becomes
// Place, and of nested names the outermost stays. The texts come sorted by path.
func ReadBrat(dir string) ([]NamedText, error) {
	var out []NamedText
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".ann" {
			return err
		}
		text, err := os.ReadFile(strings.TrimSuffix(path, ".ann") + ".txt")
		if err != nil {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		names, err := readStandoff(f, string(text))
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		out = append(out, NamedText{documentKey(path), string(text), names})
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("read %s: no .ann files", dir)
	}
	return out, err
}

// documentKey is how an annotated text is named in all files: without folder and extension.
func documentKey(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// readStandoff reads the text-bound lines of a stand-off file: "T1<tab>Person 0 11<tab>Mark Rutte", offsets in characters.
func readStandoff(r io.Reader, text string) ([]NamedSpan, error) {
	at := runeOffsets(text)
	var all []NamedSpan
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 2 || !strings.HasPrefix(fields[0], "T") {
			continue
		}
		// A span in pieces, "0 4;6 9", counts from the first to the last.
		words := strings.FieldsFunc(fields[1], func(r rune) bool { return r == ' ' || r == ';' })
		if len(words) < 3 {
			return nil, fmt.Errorf("line %d: span %q", n, fields[1])
		}
		start, err := strconv.Atoi(words[1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		end, err := strconv.Atoi(words[len(words)-1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if start < 0 || start >= end || end >= len(at) {
			return nil, fmt.Errorf("line %d: span %q lies outside of the text", n, fields[1])
		}
		kind := words[0]
		if kind == "Location" {
			kind = nlp.Place
		}
		all = append(all, NamedSpan{at[start], at[end], kind})
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	var outer []NamedSpan
	for _, a := range all {
		if !slices.ContainsFunc(all, func(b NamedSpan) bool {
			return b.Start <= a.Start && a.End <= b.End && b.End-b.Start > a.End-a.Start
		}) {
			outer = append(outer, a)
		}
	}
	slices.SortFunc(outer, compareNamedSpans)
	return slices.Compact(outer), nil
}

// ReadNames reads what a system found: an object a line,
// {"document": ".../NAME.txt", "names": [{"start": 0, "end": 11, "type": "Person"}]}, offsets in bytes.
// The names of each document come by start.
func ReadNames(r io.Reader) (map[string][]NamedSpan, error) {
	found := map[string][]NamedSpan{}
	d := json.NewDecoder(r)
	for n := 1; ; n++ {
		var line struct {
			Document string
			Names    []NamedSpan
		}
		if err := d.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("document %d: %w", n, err)
		}
		k := documentKey(line.Document)
		found[k] = append(found[k], line.Names...)
	}
	for k := range found {
		slices.SortFunc(found[k], compareNamedSpans)
		found[k] = slices.Compact(found[k])
	}
	return found, nil
}

// NameScore is how well names were found.
type NameScore struct {
	Documents int
	Types     []NameTypeScore // in the order asked for
	All       Ratio           // exact span and type
	Spans     Ratio           // exact span, of any type
	Overlap   Ratio           // a name that overlaps a gold name of its type, one to one
}

// NameTypeScore is the score of one type.
type NameTypeScore struct {
	Type  string
	Exact Ratio
	Gold  int
}

// ScoreNames compares what was found, by document, with gold. Types are those that count; what was found exactly on a gold
// name of another type is passed over.
func ScoreNames(gold []NamedText, found map[string][]NamedSpan, types []string) NameScore {
	score := NameScore{Documents: len(gold), Types: make([]NameTypeScore, len(types))}
	for i, t := range types {
		score.Types[i].Type = t
	}
	for _, g := range gold {
		var wanted, passed []NamedSpan
		for _, n := range g.Names {
			if slices.Contains(types, n.Type) {
				wanted = append(wanted, n)
			} else {
				passed = append(passed, n)
			}
		}
		for i, t := range types {
			ofType := func(n NamedSpan) bool { return n.Type != t }
			want := slices.DeleteFunc(slices.Clone(wanted), ofType)
			have := slices.DeleteFunc(slices.Clone(found[g.ID]), func(n NamedSpan) bool {
				return ofType(n) || slices.ContainsFunc(passed, n.covers)
			})
			exact, spans, overlap := 0, 0, 0
			free := slices.Clone(want)
			for _, n := range have {
				if slices.Contains(want, n) {
					exact++
				}
				if slices.ContainsFunc(wanted, n.covers) {
					spans++
				}
				if k := slices.IndexFunc(free, func(o NamedSpan) bool { return n.Start < o.End && o.Start < n.End }); k >= 0 {
					free = slices.Delete(free, k, k+1)
					overlap++
				}
			}
			score.Types[i].Gold += len(want)
			score.Types[i].Exact.count(exact, len(have), len(want))
			score.All.count(exact, len(have), len(want))
			score.Spans.count(spans, len(have), len(want))
			score.Overlap.count(overlap, len(have), len(want))
		}
	}
	return score
}

// covers says whether two names stand on the same bytes.
func (n NamedSpan) covers(o NamedSpan) bool { return n.Start == o.Start && n.End == o.End }

// count adds right ones out of those found and those wanted.
func (r *Ratio) count(right, found, wanted int) {
	r.PNum += float64(right)
	r.PDen += float64(found)
	r.RNum += float64(right)
	r.RDen += float64(wanted)
}
