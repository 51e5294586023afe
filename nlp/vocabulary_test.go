package nlp

import (
	"strconv"
	"strings"
	"testing"
)

func TestVocabularyIsAMap(t *testing.T) {
	var v vocabulary[int]
	if v.has("") || v.has("un") || v.get("un") != 0 {
		t.Error("an empty vocabulary has words")
	}
	want := map[string]int{}
	add := func(word string, value int) {
		want[word] = value
		v.set(word, value)
	}
	for i := range 3000 {
		add(strconv.Itoa(i%2500), i)
		add(strings.Repeat("a", i%40)+strconv.Itoa(i)+strings.Repeat("z", 20), -i) // of many the hashes are the same
	}
	for word, value := range want {
		if !v.has(word) || v.get(word) != value {
			t.Errorf("%q: %d, want %d", word, v.get(word), value)
		}
	}
	for _, word := range []string{"", "b", "2500", strings.Repeat("z", 20)} {
		if v.has(word) {
			t.Errorf("%q is in it", word)
		}
	}
	if v.size != len(want) {
		t.Errorf("size %d, want %d", v.size, len(want))
	}
}
