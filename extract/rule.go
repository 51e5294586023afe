package extract

import (
	"fmt"

	"kg/graph"
)

// Rule is one frame: a trigger word with what depends on it, the predicate it states, and where its subject and object
// stand among the trigger's arguments. docs/rules.md describes the notation.
type Rule struct {
	Name      string // file name without ending, "/", trigger: "law/mettre +en:examen"
	File      string
	Line      int
	Trigger   Trigger
	Predicate string
	Open      bool
	Subject   Slot
	Object    Slot
	Options   RuleOptions
	Examples  []Example

	folder int // which of the folders that were loaded; kg's own is 0
	row    *graph.Predicate
	needs  needs
	onGold tally // how often it was right and wrong there
}

// Trigger says which token a rule begins at.
type Trigger struct {
	Lemmas []string         // any of these; empty where Class or Type is given
	Class  string           // a word class of a class block: any of its words
	Type   graph.EntityType // the head of a name of this type
	POS    byte             // 'V' verb, 'N' noun, 'A' adjective, '*' any of them
	Refl   bool             // pronominal: "se rendre"
	Clitic string           // "en" or "y": "s'en prendre"
	Fixed  []Fixed          // what must depend on it
}

// Fixed is a dependent that belongs to the trigger: label and lemma, "en:examen"; or what a path leads to from it, "obj.^obj:percevoir".
type Fixed struct {
	Label  string
	Path   Path // where the label is one of several steps, or goes up
	Lemmas []string
	Class  string

	capitals []string // those of the lemmas that have a capital, without it
	kind     dependentKind
	arc      labels // the place of the label of its arc
	words    labels // the places of its lemmas, or everywhere
	end      *Fixed // of a path that ends in what has no arc, "obj.mod:pas": "mod:pas"
}

// dependentKind says how a dependent is looked for.
type dependentKind uint8

const (
	arcDependent   dependentKind = iota // behind an arc of the trigger
	childDependent                      // the labels mod and det: also among the children of the trigger, adverbs and determiners have no arcs
	pathDependent                       // at the end of a path
	voiceDependent                      // the trigger itself, by its voice: "voice:passive"
	cliticDependent
	questionDependent
	quotedDependent // the trigger itself, where quotation marks stand at it
	orderDependent
)

// newFixed is a dependent that has one of some lemmas, or any where none are given.
func newFixed(label string, lemmas ...string) Fixed {
	f := Fixed{Label: label, Lemmas: lemmas, arc: labelled(label)}
	switch label {
	case "mod", "det":
		f.kind = childDependent
	case "voice":
		f.kind = voiceDependent
	case "clitic":
		f.kind = cliticDependent
	case "question":
		f.kind = questionDependent
	case "quoted":
		f.kind = quotedDependent
	case "order":
		f.kind = orderDependent
	}
	f.findWords()
	return f
}

// Slot says where an argument stands: any of the paths, first found first.
type Slot struct {
	Paths   []Path
	Types   []graph.EntityType // empty: any
	Content string             // class of nouns that stand for their complement here: "critiquer la politique de X"

	number  int         // of its notation
	filling int         // of its notation and types
	starts  []slotStart // of the paths
}

// Path is a way over normalised arcs from the trigger.
type Path []Step

// Step is one arc of a path; with Up it goes against the arc.
type Step struct {
	Label string
	Up    bool
}

// RuleOptions are what a rule sets beyond its triple.
type RuleOptions struct {
	Status     graph.Status // empty: as the text has it
	Confidence float64      // 0: as calibrated
	Without    []Fixed      // dependents that must not be there
	With       []Fixed      // dependents of which one must be there
	Place      bool         // a capital is the city, not its state
	State      bool         // a capital is the state
	Single     bool         // only the first entity found in each slot
	Several    bool         // more than one subject or object
	Country    bool         // the object must be a state that the gazetteer knows
	Known      bool         // the object must be in the gazetteer
	Unlisted   bool         // the object must not be in the gazetteer
	Business   bool         // both must be firms, banks or media, by the gazetteer
	Media      bool         // the object must be a medium or a news agency, by the gazetteer or by its name
	Local      bool         // the object must be no such state
	Faction    bool         // the object must be a party, a movement or an armed group
	Body       bool         // the object must be none of these
	Armed      bool         // the subject must be a state or a body under arms
	Club       bool         // the object must be a club or a team
	NoSport    bool         // not in a text about a sport of teams
	Elsewhere  bool         // the object must be named elsewhere too than within the subject's name
	Reported   bool         // the object must be an event that the text is about, not one told of by the way
}

// Example is a sentence below a rule, and the triple that it must or must not give.
type Example struct {
	Line     int
	Text     string
	Not      bool
	Wished   bool // ought to match, and does not yet
	Explicit bool // Subject, Predicate and Object were written out
	Subject  string
	Pred     string
	Object   string
	Status   graph.Status
}

// Error is a mistake in a rule file.
type Error struct {
	File string
	Line int
	Msg  string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }
