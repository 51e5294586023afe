package extract

import "kg/graph"

// readGroups notes the mentions that stand for several entities together, "les deux présidents"; ids are the entities of the
// chains.
func (r *reader) readGroups(ids []int) {
	for g := range r.d.Groups {
		group := &r.d.Groups[g]
		var members []int
		for _, c := range group.Members {
			if ids[c] < 0 {
				members = nil
				break
			}
			members = append(members, ids[c])
		}
		if len(members) < 2 && !group.Part {
			continue
		}
		if r.groups == nil {
			r.groups = map[[2]int]together{}
		}
		sure := groupSureness
		if group.Told {
			sure = toldSureness
		}
		r.groups[[2]int{group.Sentence, group.Head}] = together{members, sure}
	}
}

// together are the entities that a mention stands for, and how sure that is.
type together struct {
	members []int
	sure    float64
}

// How sure it is that a mention stands for those of its group: as the text goes on, and where it says so itself.
const (
	groupSureness = 0.8
	toldSureness  = 0.95
)

// groupRefs are the entities that a token stands for together, each by the token.
func (r *reader) groupRefs(sentence, token int) []ref {
	var out []ref
	group := r.groups[[2]int{sentence, token}]
	for _, id := range group.members {
		x := r.tokenRef(id, sentence, token, group.sure)
		r.addOccurrence(id, x, graph.DescriptionMention)
		out = append(out, x)
	}
	return out
}
