package export

import (
	"encoding/json"
	"io"

	"kg/graph"
)

// jsonlEntity is a line of an entity. Pronouns are no names of it, so they are not among its mentions: "il" would
// otherwise be read as a name by who compares names.
type jsonlEntity struct {
	Kind      string            `json:"kind"` // "entity"
	ID        string            `json:"id"`
	Name      string            `json:"name"`
	Type      graph.EntityType  `json:"type"`
	Aliases   []string          `json:"aliases"`
	FormerIDs []string          `json:"former_ids,omitempty"`
	Known     map[string]string `json:"known,omitempty"`
	Attrs     map[string]string `json:"attrs,omitempty"`
	Mentions  []graph.Mention   `json:"mentions"`
}

// jsonlStatement is a line of a statement: graph.Statement as it is.
type jsonlStatement struct {
	Kind string `json:"kind"` // "statement"
	*graph.Statement
}

// writeJSONL writes one object a line, entities first, as docs/export.md describes them.
func writeJSONL(w io.Writer, v graph.View, _ Options) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		line := jsonlEntity{
			Kind: "entity", ID: e.ID, Name: e.Name, Type: e.Type, Aliases: e.Aliases, FormerIDs: e.FormerIDs,
			Known: e.Known, Attrs: e.Attrs, Mentions: make([]graph.Mention, 0, len(e.Mentions)),
		}
		if line.Aliases == nil {
			line.Aliases = []string{}
		}
		for _, m := range e.Mentions {
			if m.Kind != graph.PronounMention {
				line.Mentions = append(line.Mentions, m)
			}
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		if err := enc.Encode(jsonlStatement{"statement", s}); err != nil {
			return err
		}
	}
	return nil
}
