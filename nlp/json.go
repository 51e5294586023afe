package nlp

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

// JSON returns the form of a document that is written as JSON; name is the document's.
func JSON(d *Document, name string) JSONDocument {
	out := JSONDocument{Document: name, Sentences: []JSONSentence{}, Names: []JSONName{}, Coreference: [][]JSONMention{}}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		j := JSONSentence{Start: s.Start, End: s.End, Tokens: make([]JSONToken, len(s.Tokens))}
		for k, t := range s.Tokens {
			j.Tokens[k] = JSONToken{t.Start, t.End, t.Form, t.Lemma, t.UPOS, t.Feats, t.Head, t.Deprel}
		}
		out.Sentences = append(out.Sentences, j)
	}
	for _, n := range d.Names {
		out.Names = append(out.Names, JSONName{n.Start, n.End, n.Type, d.Text[n.Start:n.End]})
	}
	kinds := [...]string{NameMention: "name", DescriptionMention: "description", PronounMention: "pronoun"}
	for _, c := range d.Chains {
		chain := make([]JSONMention, len(c.Mentions))
		for k, m := range c.Mentions {
			chain[k] = JSONMention{m.Start, m.End, kinds[m.Kind], d.Text[m.Start:m.End]}
		}
		out.Coreference = append(out.Coreference, chain)
	}
	return out
}
