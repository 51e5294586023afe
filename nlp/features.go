package nlp

import (
	"strings"
	"sync"
)

// Features are the morphological features of a token, "Gender=Fem|Number=Sing"; nil where it has none. They do not change, and those of one text are one.
// Every rule asks for them, so each stands in a place that follows from its name.
type Features struct {
	text    string
	at      [16]feature // by place
	crowded bool        // some stand in no place, which another one has
}

type feature struct{ name, value string }

// allFeatures are the features of each text, few hundred in a language.
var allFeatures sync.Map

// NewFeatures are the features of a text; of two of one name the first counts.
func NewFeatures(text string) *Features {
	if text == "" {
		return nil
	}
	if f, ok := allFeatures.Load(text); ok {
		return f.(*Features)
	}
	text = strings.Clone(text) // not to hold the file that it stands in
	f := &Features{text: text}
	for name, value := range features(text) {
		switch at := &f.at[placeOfFeature(name)]; at.name {
		case "":
			*at = feature{name, value}
		case name:
		default:
			f.crowded = true
		}
	}
	one, _ := allFeatures.LoadOrStore(text, f)
	return one.(*Features)
}

// features goes through the features of a text.
func features(text string) func(func(name, value string) bool) {
	return func(yield func(string, string) bool) {
		for one := range strings.SplitSeq(text, "|") {
			if name, value, ok := strings.Cut(one, "="); ok && name != "" && !yield(name, value) {
				return
			}
		}
	}
}

// placeOfFeature tells the features apart that a word of French has together.
func placeOfFeature(name string) int { return (int(name[0]) + 2*len(name)) % 16 }

// String is their text.
func (f *Features) String() string {
	if f == nil {
		return ""
	}
	return f.text
}

// With are these features and further ones.
func (f *Features) With(more string) *Features {
	return NewFeatures(strings.TrimPrefix(f.String()+"|"+more, "|"))
}

// Feat returns the value of a morphological feature, or "".
func (t *Token) Feat(name string) string {
	if t.Feats == nil {
		return ""
	}
	if f := &t.Feats.at[placeOfFeature(name)]; f.name == name {
		return f.value
	}
	return t.Feats.elsewhere(name)
}

// elsewhere finds a feature that is not in its place.
func (f *Features) elsewhere(name string) string {
	if !f.crowded {
		return ""
	}
	for n, value := range features(f.text) {
		if n == name {
			return value
		}
	}
	return ""
}
