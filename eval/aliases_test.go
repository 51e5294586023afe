package eval

import (
	"testing"

	"kg/nlp"
)

func TestAliasScore(t *testing.T) {
	text := "Anna Roy, le maire, Bo Li et la ville. le chef de Bo"
	mention := func(start, end int, kind nlp.MentionKind) nlp.Mention {
		return nlp.Mention{Start: start, End: end, Kind: kind}
	}
	d := &nlp.Document{Text: text, Names: []nlp.Name{{Start: 0, End: 8}, {Start: 20, End: 25}}, Chains: []nlp.Chain{
		{Mentions: []nlp.Mention{mention(0, 8, nlp.NameMention), mention(10, 18, nlp.DescriptionMention), mention(29, 37, nlp.DescriptionMention)}},
		{Mentions: []nlp.Mention{mention(20, 25, nlp.NameMention), mention(39, 52, nlp.DescriptionMention)}},
	}}
	g := &Gold{Entities: []GoldEntity{
		{ID: "a", Type: "Person", Name: "Anna Roy", Aliases: []string{"le maire"}},
		{ID: "b", Type: "Person", Name: "Bo Li", Aliases: []string{"le chef"}},
		{ID: "c", Type: "Place", Name: "Nice", Aliases: []string{"la ville"}},
	}}
	var s AliasScore
	s.Add(g, d)
	if want := (AliasCount{Right: 2, Wrong: 1}); s.Descriptions != want {
		t.Errorf("descriptions %+v, not %+v", s.Descriptions, want)
	}
	if s.Chains != 2 || s.Split != 0 || s.Names.Right != 2 || s.Gold != 3 || s.Found != 2 {
		t.Errorf("%+v", s)
	}
}
