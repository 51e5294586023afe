package nlp

import "strings"

// Subtypes are the relation subtypes that Deprel keeps; the others are cut off. These four say who does what to whom:
// "pass" marks subjects and auxiliaries of passives (nsubj:pass, aux:pass), "agent" the doer of a passive (obl:agent),
// "caus" causatives (aux:caus: "faire venir"), and "relcl" relative clauses (acl:relcl), whose verb has the noun for an
// argument. The rest (obl:mod against obl:arg, aux:tense, flat:name, expl:subj, ...) the treebanks divide by habits that
// no rule needs.
var Subtypes = []string{"pass", "agent", "caus", "relcl"}

// TrimSubtype cuts a relation's subtype unless it is one of Subtypes.
func TrimSubtype(rel string) string {
	base, sub, _ := strings.Cut(rel, ":")
	for _, s := range Subtypes {
		if s == sub {
			return rel
		}
	}
	return base
}
