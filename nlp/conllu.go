package nlp

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"sync"
)

// conlluBuffers are the buffers of WriteConllu, used again and again.
var conlluBuffers = sync.Pool{New: func() any { return new([]byte) }}

// WriteConllu writes the sentences of a document as CoNLL-U: sent_id, text, and in MISC the bytes of each token. A
// document's name, where it has one, stands before its first sentence and begins the ids of its sentences.
func WriteConllu(w io.Writer, d *Document, name string) error {
	const enough = 32_000 // bytes to write at a time
	kept := conlluBuffers.Get().(*[]byte)
	b := (*kept)[:0]
	defer func() {
		*kept = b
		conlluBuffers.Put(kept)
	}()
	prefix := "s"
	if name != "" {
		prefix = oneLine(name) + "-s"
		b = append(append(append(b, "# newdoc id = "...), prefix[:len(prefix)-2]...), '\n')
	}
	paragraph := -1
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			b = append(b, "# newpar\n"...)
			paragraph = s.Paragraph
		}
		b = strconv.AppendInt(append(append(b, "# sent_id = "...), prefix...), int64(i+1), 10)
		b = append(append(append(b, "\n# text = "...), oneLine(d.Text[s.Start:s.End])...), '\n')
		for k := range s.Tokens {
			b = appendToken(b, s, k)
		}
		b = append(b, '\n')
		if len(b) >= enough {
			if _, err := w.Write(b); err != nil {
				return err
			}
			b = b[:0]
		}
	}
	_, err := w.Write(b)
	return err
}

// appendToken appends the line of a token.
func appendToken(b []byte, s *Sentence, k int) []byte {
	t := &s.Tokens[k]
	b = strconv.AppendInt(b, int64(k+1), 10)
	b = append(append(b, '\t'), oneLine(t.Form)...)
	b = append(append(b, '\t'), field(oneLine(t.Lemma))...)
	b = append(append(b, '\t'), t.UPOS...)
	b = append(append(b, "\t_\t"...), field(t.Feats.String())...)
	b = strconv.AppendInt(append(b, '\t'), int64(t.Head+1), 10)
	b = append(append(b, '\t'), t.Deprel...)
	b = append(b, "\t_\t"...)
	if k+1 < len(s.Tokens) && s.Tokens[k+1].Start == t.End {
		b = append(b, "SpaceAfter=No|"...)
	}
	b = strconv.AppendInt(append(b, "Start="...), int64(t.Start), 10)
	b = strconv.AppendInt(append(b, "|End="...), int64(t.End), 10)
	return append(b, '\n')
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
			for _, f := range [...]string{strconv.Itoa(k + 1), t.Form, field(t.Lemma), field(t.UPOS), "_", field(t.Feats.String()), strconv.Itoa(t.Head + 1), field(t.Deprel), "_"} {
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
