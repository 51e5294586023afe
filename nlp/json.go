package nlp

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// JSONDocument is an analysed document as "kg analyze --format json" writes it. Offsets are bytes of the text.
type JSONDocument struct {
	Document    string          `json:"document"`
	Sentences   []JSONSentence  `json:"sentences"`
	Names       []JSONName      `json:"names"`
	Coreference [][]JSONMention `json:"coreference"`
}

// JSONSentence is a sentence with its tokens.
type JSONSentence struct {
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Tokens []JSONToken `json:"tokens"`
}

// JSONToken is a token; Head is the index of its head in the sentence, -1 for the root.
type JSONToken struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Form   string `json:"form"`
	Lemma  string `json:"lemma"`
	UPOS   string `json:"upos"`
	Feats  string `json:"feats,omitempty"`
	Head   int    `json:"head"`
	Deprel string `json:"deprel"`
}

// JSONName is a proper name.
type JSONName struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Text  string `json:"text"`
}

// JSONMention is a mention of what its list of mentions is about.
type JSONMention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"` // name, description or pronoun
	Text  string `json:"text"`
}

// WriteJSON writes a document as one line of JSON, a JSONDocument, part by part; name is the document's.
func WriteJSON(w io.Writer, d *Document, name string) error {
	b := bufio.NewWriter(w)
	var err error
	put := func(before string, v any) {
		if err != nil {
			return
		}
		b.WriteString(before)
		var part []byte
		if part, err = marshal(v); err == nil {
			b.Write(part)
		}
	}
	put(`{"document":`, name)
	b.WriteString(`,"sentences":[`)
	comma := ""
	for i := range d.Sentences {
		s := &d.Sentences[i]
		j := JSONSentence{Start: s.Start, End: s.End, Tokens: make([]JSONToken, len(s.Tokens))}
		for k, t := range s.Tokens {
			j.Tokens[k] = JSONToken{t.Start, t.End, t.Form, t.Lemma, t.UPOS, t.Feats.String(), t.Head, t.Deprel}
		}
		put(comma, j)
		comma = ","
	}
	b.WriteString(`],"names":[`)
	comma = ""
	for _, n := range d.Names {
		put(comma, JSONName{n.Start, n.End, n.Type, d.Text[n.Start:n.End]})
		comma = ","
	}
	b.WriteString(`],"coreference":[`)
	comma = ""
	kinds := [...]string{NameMention: "name", DescriptionMention: "description", PronounMention: "pronoun"}
	for _, c := range d.Chains {
		chain := make([]JSONMention, len(c.Mentions))
		for k, m := range c.Mentions {
			chain[k] = JSONMention{m.Start, m.End, kinds[m.Kind], d.Text[m.Start:m.End]}
		}
		put(comma, chain)
		comma = ","
	}
	b.WriteString("]}\n")
	if err != nil {
		return err
	}
	return b.Flush()
}

// marshal is json.Marshal without escapes for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}
