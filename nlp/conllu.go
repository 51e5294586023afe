package nlp

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteConllu writes the sentences of a document as CoNLL-U: sent_id, text, and in MISC the bytes of each token. A
// document's name, where it has one, stands before its first sentence and begins the ids of its sentences.
func WriteConllu(w io.Writer, d *Document, name string) error {
	b := bufio.NewWriter(w)
	prefix := "s"
	if name != "" {
		fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(name))
		prefix = oneLine(name) + "-s"
	}
	paragraph := -1
	var line []byte
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			b.WriteString("# newpar\n")
			paragraph = s.Paragraph
		}
		fmt.Fprintf(b, "# sent_id = %s%d\n# text = %s\n", prefix, i+1, oneLine(d.Text[s.Start:s.End]))
		for k := range s.Tokens {
			t := &s.Tokens[k]
			line = strconv.AppendInt(line[:0], int64(k+1), 10)
			line = append(append(line, '\t'), oneLine(t.Form)...)
			line = append(append(line, '\t'), field(oneLine(t.Lemma))...)
			line = append(append(line, '\t'), t.UPOS...)
			line = append(append(line, "\t_\t"...), field(t.Feats)...)
			line = strconv.AppendInt(append(line, '\t'), int64(t.Head+1), 10)
			line = append(append(line, '\t'), t.Deprel...)
			line = append(line, "\t_\t"...)
			if k+1 < len(s.Tokens) && s.Tokens[k+1].Start == t.End {
				line = append(line, "SpaceAfter=No|"...)
			}
			line = strconv.AppendInt(append(line, "Start="...), int64(t.Start), 10)
			line = strconv.AppendInt(append(line, "|End="...), int64(t.End), 10)
			b.Write(append(line, '\n'))
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

// WriteTreebank writes sentences that were read by ReadConllu, with what was changed in their tokens.
func WriteTreebank(w io.Writer, sentences []TreebankSentence) error {
	b := bufio.NewWriter(w)
	for i := range sentences {
		s := &sentences[i]
		for _, c := range s.Comments {
			b.WriteString(c)
			b.WriteByte('\n')
		}
		for k := range s.Tokens {
			t := &s.Tokens[k]
			for _, f := range [...]string{strconv.Itoa(k + 1), t.Form, field(t.Lemma), field(t.UPOS), "_", field(t.Feats), strconv.Itoa(t.Head + 1), field(t.Deprel), "_"} {
				b.WriteString(f)
				b.WriteByte('\t')
			}
			b.WriteString(field(s.Misc[k]))
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

func field(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// oneLine replaces runs of white space by one space; CoNLL-U allows spaces within a form, but no other.
func oneLine(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == 0xc2 || c == 0xe2 { // where white space other than a space begins
			if strings.ContainsAny(s[i:], "\t\n\r\v\f\u0085\u00a0\u2028\u2029\u202f") {
				return strings.Join(strings.Fields(s), " ")
			}
			return s
		}
	}
	return s
}
