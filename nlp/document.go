package nlp

// Document is an analysed text. All offsets are bytes of Text.
type Document struct {
	Text      string
	Sentences []Sentence
	Names     []Name  // by start; they do not overlap, and none crosses a sentence border
	Chains    []Chain // coreference; every Name is in exactly one chain
	Groups    []Group // mentions that stand for several of Chains together, by start

	forms []*knownForm // during the analysis what is kept of the form of each token; nil where nothing is
	marks []mark       // of each token, while names are mended
}

// Sentence is a run of tokens with their dependency tree. Text[Start:End] is the sentence without surrounding white space.
type Sentence struct {
	Start, End int
	Tokens     []Token
	// Paragraph counts the paragraphs (or list items, headlines) of the document from 0; Quoted is true where the
	// sentence begins inside quotation marks that an earlier sentence opened.
	Paragraph int
	Quoted    bool

	names []float32 // what the network says of the tokens as parts of names, names.Labels each, until they are found
	marks []mark    // of the tokens, while names are mended
	has   mark      // all of them
}

// Token is a surface token: "du", "aux" and "des" are one token each, tagged by their preposition or determiner.
// Text[Start:End] is Form.
type Token struct {
	Start, End int
	Form       string
	Lemma      string
	UPOS       string // Universal Dependencies part of speech
	Feats      *Features
	Head       int    // index in Sentence.Tokens, -1 for the root
	Deprel     string // without subtype, except those of Subtypes
}

// The types of a Name.
const (
	Person       = "Person"
	Organization = "Organization"
	Place        = "Place"
	Event        = "Event"
)

// Name is a proper name in the text: tokens First to Last, both inclusive, of Sentences[Sentence].
type Name struct {
	Start, End  int
	Type        string
	Sentence    int
	First, Last int
	Score       float64 // margin or probability, 0 to 1
	Firm        bool    // an organisation by what the document says of it, and so nobody's surname
	Further     bool    // what the text says the bearer of another name is called too: "Moussa Diarra, dit Kalash Bamako"
	Sort        string  // what the words beside it say of who is not in the gazetteer, as a kind of coref-nouns.tsv; often empty
}

// MentionKind says how a mention refers.
type MentionKind uint8

// The kinds of mention.
const (
	NameMention        MentionKind = iota // "Mark Rutte"
	DescriptionMention                    // "le chef de l'OTAN", "l'alliance"
	PronounMention                        // "il", "lui", "son" (the possessor)
)

// Mention refers to something: tokens First to Last, inclusive, of Sentences[Sentence]; Head is its head token.
type Mention struct {
	Start, End  int
	Kind        MentionKind
	Sentence    int
	First, Last int
	Head        int
	Name        int // index in Document.Names for a NameMention, else -1
}

// Chain is the mentions of one thing, by start. Type is one of the name types, or empty for what is named nowhere in
// the document (common nouns that only refer to one another).
type Chain struct {
	Type     string
	Gender   string // "Masc", "Fem" or empty
	Number   string // "Sing", "Plur" or empty
	Mentions []Mention
}

// Group is a mention that stands for several named things together: "les deux présidents", "ils" after "Anna Roy et Luc
// Blanc". Members are indices in Document.Chains.
type Group struct {
	Mention
	Members []int
	Part    bool // of those whom the mention stands for only some are named
	Told    bool // the text says itself who they are, in brackets or by its next sentence
}
