package nlp

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// TreebankSentence is a sentence read from CoNLL-U. Its tokens are surface tokens: a multiword token (du, aux) has the
// annotation of its syntactic head inside the range, of the first of its words where several attach outside. Deprel
// keeps its subtype; Start and End are not set.
type TreebankSentence struct {
	Comments []string // the lines before it, with their "#"
	Tokens   []Token
	Misc     []string // of each token
}

// ID returns the sentence's sent_id, or "".
func (s *TreebankSentence) ID() string { return s.comment("# sent_id = ") }

// Text returns the sentence's text, or "".
func (s *TreebankSentence) Text() string { return s.comment("# text = ") }

func (s *TreebankSentence) comment(prefix string) string {
	for _, c := range s.Comments {
		if v, ok := strings.CutPrefix(c, prefix); ok {
			return v
		}
	}
	return ""
}

// SpaceAfter says whether white space follows token i.
func (s *TreebankSentence) SpaceAfter(i int) bool {
	return !strings.Contains(s.Misc[i], "SpaceAfter=No")
}

// ReadConllu reads all sentences of a CoNLL-U file. Errors name the line.
func ReadConllu(r io.Reader) ([]TreebankSentence, error) {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 64<<10), 16<<20)
	var out []TreebankSentence
	var comments []string
	var rows [][]string
	line := 0
	flush := func() error {
		if len(rows) == 0 {
			return nil
		}
		s, err := surface(rows)
		if err != nil {
			return fmt.Errorf("the sentence before line %d: %w", line, err)
		}
		s.Comments = comments
		out = append(out, s)
		comments, rows = nil, nil
		return nil
	}
	for in.Scan() {
		line++
		text := strings.TrimSuffix(in.Text(), "\r")
		switch {
		case text == "":
			if err := flush(); err != nil {
				return nil, err
			}
		case text[0] == '#':
			comments = append(comments, text)
		default:
			f := strings.Split(text, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("line %d: %d fields, not 10", line, len(f))
			}
			rows = append(rows, f)
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", line+1, err)
	}
	return out, flush()
}

// surface merges the words of multiword tokens.
func surface(rows [][]string) (TreebankSentence, error) {
	var s TreebankSentence
	type word struct {
		row   []string
		id    int
		head  int
		group int // of its surface token
	}
	var words []word
	byID := map[int]int{} // word id -> index in words
	last := 0             // last word of the open range
	var ranges []int      // the groups that are ranges: index of the row
	var forms, misc []string
	for _, r := range rows {
		if strings.Contains(r[0], ".") {
			continue // an empty node
		}
		if a, b, ok := strings.Cut(r[0], "-"); ok {
			from, err1 := strconv.Atoi(a)
			to, err2 := strconv.Atoi(b)
			if err1 != nil || err2 != nil || to < from || from <= last {
				return s, fmt.Errorf("range %q", r[0])
			}
			last = to
			ranges = append(ranges, len(forms))
			forms, misc = append(forms, r[1]), append(misc, r[9])
			continue
		}
		id, err := strconv.Atoi(r[0])
		if err != nil {
			return s, fmt.Errorf("word number %q", r[0])
		}
		head, err := strconv.Atoi(r[6])
		if err != nil {
			head = 0
		}
		if id > last || len(ranges) == 0 {
			forms, misc = append(forms, r[1]), append(misc, r[9])
		}
		byID[id] = len(words)
		words = append(words, word{r, id, head, len(forms) - 1})
	}
	chosen := make([]int, len(forms)) // the word that speaks for the token
	for i := range chosen {
		chosen[i] = -1
	}
	for i, w := range words {
		h, ok := byID[w.head]
		if outside := !ok || words[h].group != w.group; outside && chosen[w.group] < 0 {
			chosen[w.group] = i
		}
	}
	for i, w := range words {
		if chosen[w.group] < 0 { // the words of a token that attach to one another alone
			chosen[w.group] = i
		}
	}
	for g, c := range chosen {
		if c < 0 {
			return s, fmt.Errorf("the range of %q has no words", forms[g])
		}
		w := words[c]
		t := Token{Form: forms[g], Lemma: w.row[2], UPOS: w.row[3], Head: -1, Deprel: w.row[7]}
		if w.row[5] != "_" {
			t.Feats = NewFeatures(w.row[5])
		}
		if w.head != 0 {
			h, ok := byID[w.head]
			if !ok {
				return s, fmt.Errorf("word %d: there is no head %d", w.id, w.head)
			}
			t.Head = words[h].group
		}
		s.Tokens = append(s.Tokens, t)
		s.Misc = append(s.Misc, misc[g])
	}
	return s, nil
}
