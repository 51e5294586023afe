package gazetteer

// The types of an Entry, as package nlp names them.
const (
	Organization = "Organization"
	Place        = "Place"
	Event        = "Event"
)

// Entry is one thing of the world. It is shared: do not change it.
type Entry struct {
	ID       string   // "country:UA", "place:europe", "city:kiev", "org:otan", "event:noel"
	Name     string   // French, without article
	Type     string   // Organization, Place or Event
	Kind     string   // "country", "capital", "city", "region", "party"…: the heads of the data files list them
	Gender   string   // "Masc", "Fem" or empty
	Number   string   // "Sing", "Plur" or empty
	Country  string   // ISO code of the country that it is or belongs to, or empty
	Wikidata string   // "Q212", or empty
	Aliases  []string // other names, without Name
}

// Demonym is a form of the adjective, or of the name of an inhabitant, of a place.
type Demonym struct {
	Place  *Entry
	Gender string // "Masc", "Fem", or empty for both
	Number string // "Sing", "Plur", or empty for both ("français")
}

// The values of grammatical gender and number, as Universal Dependencies names them.
const (
	Masculine = "Masc"
	Feminine  = "Fem"
	Singular  = "Sing"
	Plural    = "Plur"
)
