package resolve

import "kg/graph"

// Known is an entity that the user has named beforehand.
type Known struct {
	ID      string
	Name    string
	Type    graph.EntityType
	Aliases []string
}

// UserJudgement is what the user says of two entities. Left and Right are references: see [Ref].
type UserJudgement struct {
	Left, Right string
	Judgement   Judgement // Same or Different
}

// Ref is how a judgement refers to an entity so that it holds in later builds, and in other stores: by its type and name
// ("Person/mark rutte"), in one document where the name alone does not tell ("Person/rutte@a.txt"), or by its id in the gazetteer
// or in the user's list ("country:UA", "known/rutte").
func Ref(kind graph.EntityType, name, document string) string {
	ref := refOf(kind, name)
	if document != "" {
		ref += "@" + document
	}
	return ref
}

// MachineJudgement is what resolution thought of two names: that they are the same, or that it is unsure.
type MachineJudgement struct {
	Left, Right         string // ids of the entities in the graph; equal where they were joined
	LeftName, RightName string
	Type                graph.EntityType
	Judgement           Judgement
	Score               float64
	Reasons             []string
	Mentions            int // of both
}
