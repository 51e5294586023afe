package graph

// EntityType is one of the four kinds of thing that the graph knows.
type EntityType string

// The entity types (ONTOLOGY.md, "Entities").
const (
	Person       EntityType = "Person"
	Organization EntityType = "Organization"
	Place        EntityType = "Place"
	Event        EntityType = "Event"
)

// EntityTypes lists the types in the order in which they are shown.
var EntityTypes = []EntityType{Person, Organization, Place, Event}

// Mention is one occurrence of an entity: the text of a document from byte Start to byte End is Text.
type Mention struct {
	Document string      `json:"document"`
	Start    int         `json:"start"`
	End      int         `json:"end"`
	Text     string      `json:"text"`
	Kind     MentionKind `json:"kind,omitempty"`
}

// MentionKind says how a mention refers. The zero value is a proper name.
type MentionKind string

// The kinds of mention.
const (
	NameMention        MentionKind = ""            // "Mark Rutte", "OTAN"
	DescriptionMention MentionKind = "description" // "le chef de l'OTAN"
	AdjectiveMention   MentionKind = "adjective"   // "ukrainien"
	PronounMention     MentionKind = "pronoun"     // "il"
)

// Entity is a node of the resolved graph.
type Entity struct {
	ID        string            `json:"id"`                   // readable and stable: "mark-rutte"
	Name      string            `json:"name"`                 // the canonical name
	Type      EntityType        `json:"type"`                 //
	Aliases   []string          `json:"aliases"`              // other names, sorted, without Name
	FormerIDs []string          `json:"former_ids,omitempty"` // ids under which it was known in earlier builds
	Known     map[string]string `json:"known,omitempty"`      // ids elsewhere: "wikidata" -> "Q7184"
	Attrs     map[string]string `json:"attrs,omitempty"`      // "gender", "date" (of an Event), "country"
	Mentions  []Mention         `json:"mentions"`             // by document, then start
}

// LocalEntity is an entity of one document, before it is known which entities of other documents it is.
// Its ID is unique within the document and never rewritten.
type LocalEntity struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"` // the fullest proper name that the document gives
	Type     EntityType        `json:"type"`
	Gender   string            `json:"gender,omitempty"` // "Masc", "Fem" or empty
	Known    string            `json:"known,omitempty"`  // id in the gazetteer where the reading is sure ("country:UA" for Kiev as a state)
	Attrs    map[string]string `json:"attrs,omitempty"`
	Mentions []Mention         `json:"mentions"`
}
