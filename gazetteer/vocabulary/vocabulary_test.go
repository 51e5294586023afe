package vocabulary

import (
	"strconv"
	"strings"
	"testing"
)

func TestMap(t *testing.T) {
	var empty Map[int]
	if empty.Has("") || empty.Has("un") || empty.Get("un") != 0 {
		t.Error("an empty map has words")
	}
	for _, m := range []Map[int]{{}, Sized[int](0), Sized[int](1), Sized[int](5000)} {
		want := map[string]int{}
		var order []string
		add := func(word string, value int) {
			if _, known := want[word]; !known {
				order = append(order, word)
			}
			want[word] = value
			m.Set(word, value)
		}
		for i := range 3000 {
			add(strconv.Itoa(i%2500), i)
			add(strings.Repeat("a", i%40)+strconv.Itoa(i)+strings.Repeat("z", 20), -i) // of many the hashes are the same
		}
		for word, value := range want {
			if !m.Has(word) || m.Get(word) != value {
				t.Errorf("%q: %d, want %d", word, m.Get(word), value)
			}
		}
		for _, word := range []string{"", "b", "2500", strings.Repeat("z", 20)} {
			if m.Has(word) {
				t.Errorf("%q is in it", word)
			}
		}
		if m.Len() != len(want) || len(m.Words()) != len(want) {
			t.Errorf("%d words, want %d", m.Len(), len(want))
		}
		for i, word := range order {
			if n, ok := m.Find(word); !ok || n != i || m.Word(i) != word || *m.At(i) != want[word] {
				t.Fatalf("%q has the number %d, want %d", word, n, i)
			}
			if n, isNew := m.Add(word); n != i || isNew {
				t.Fatalf("%q added again has the number %d, want %d", word, n, i)
			}
		}
	}
}
