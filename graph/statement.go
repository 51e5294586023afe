package graph

// Status says how the text holds a statement (ONTOLOGY.md, "Statements").
type Status string

// The statuses.
const (
	Fact     Status = "fact"     // said to hold or to have happened
	Former   Status = "former"   // held once
	Negated  Status = "negated"  // said not to hold
	Possible Status = "possible" // wished, feared, conditional, future, threatened
)

// Asserted reports whether the text holds the statement true, now or once.
func (s Status) Asserted() bool { return s == Fact || s == Former }

// Evidence is the place in a document that states a statement. The document's text from byte Start to byte End
// is Sentence, whole and verbatim.
type Evidence struct {
	Document    string  `json:"document"`
	Start       int     `json:"start"`
	End         int     `json:"end"`
	Sentence    string  `json:"sentence"`
	Status      Status  `json:"status"`
	Date        string  `json:"date,omitempty"`        // of the fact, not of the document; form: see Date
	Published   string  `json:"published,omitempty"`   // day of the document
	Attribution string  `json:"attribution,omitempty"` // who says so, as the text names them
	Rule        string  `json:"rule"`                  // the rule that read it
	Confidence  float64 `json:"confidence"`            // 0 to 1
	Subject     [2]int  `json:"subject"`               // bytes of the mention of the subject, in the document
	Object      [2]int  `json:"object"`                // bytes of the mention of the object
}

// Statement is an edge of the resolved graph: one subject, predicate, object and status, with all its evidence.
//
// Date is the fact's own: "2024-12-03", "2024-12", "2024", an interval "2010/2024", open as "2014-10-01/" or "/2014",
// and empty where no text gives one.
type Statement struct {
	Subject    string     `json:"subject"`
	Predicate  string     `json:"predicate"`
	Object     string     `json:"object"`
	Status     Status     `json:"status"`
	Date       string     `json:"date,omitempty"`
	Support    int        `json:"support"`    // number of documents that state it
	Confidence float64    `json:"confidence"` // 1 - product of (1 - c) over documents, the best c of each
	Open       bool       `json:"open,omitempty"`
	Evidence   []Evidence `json:"evidence"` // by document, then start
}

// LocalStatement is a statement of one document between its local entities, with one piece of evidence.
type LocalStatement struct {
	Subject   string   `json:"subject"` // LocalEntity.ID
	Predicate string   `json:"predicate"`
	Object    string   `json:"object"`
	Open      bool     `json:"open,omitempty"`
	Evidence  Evidence `json:"evidence"`
}

// Source is a document as it was read.
type Source struct {
	ID    string `json:"id"` // stable: the path as given, or the id that the file states
	Title string `json:"title,omitempty"`
	Date  string `json:"date,omitempty"` // of publication, "2024-12-03", or empty
	URL   string `json:"url,omitempty"`
	Hash  string `json:"hash"` // of the content, hexadecimal
	Text  string `json:"text"` // UTF-8; all offsets are bytes of it
}

// Extract is all that was read out of one document: what extraction writes and resolution reads.
type Extract struct {
	Source     Source           `json:"source"`
	Entities   []LocalEntity    `json:"entities"`
	Statements []LocalStatement `json:"statements"`
}
