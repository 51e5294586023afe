package nlp

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/nlp/internal/names"
	"kg/nlp/internal/syntax"
)

// knownPhrase is a name of an organisation, an event, a country or a city that the gazetteer holds, cut into tokens.
type knownPhrase struct {
	typ    string
	forms  []string
	hashes []uint32
	words  int    // how many of them hold a letter
	kind   string // of the gazetteer's entry
}

// knownPhrases are the names of the gazetteer's organisations, events, countries and cities by the hash of their first token.
type knownPhrases struct {
	slots   []uint32 // buckets from 1, by the place that follows from the hash
	buckets []knownBucket
	names   []knownName
}

// knownBucket holds the phrases with one first token, which are cut into tokens when a text first has it: of thousands
// of names a text has few.
type knownBucket struct {
	hash        uint32
	first, last int32 // of its names
	list        atomic.Pointer[[]knownPhrase]
}

// knownName is a name of an entry of the gazetteer.
type knownName struct {
	entry *gazetteer.Entry
	alias int32 // which of its aliases it is, -1 for its name
	next  int32 // of its bucket; 0 for none
}

var loadKnownPhrases = sync.OnceValue(func() *knownPhrases {
	entries := gazetteer.Default().Entries()
	aliases := 0
	for _, e := range entries {
		aliases += len(e.Aliases)
	}
	most := len(entries) + aliases
	k := &knownPhrases{slots: make([]uint32, 1<<bits.Len(uint(2*most))), buckets: make([]knownBucket, 0, len(entries)), names: make([]knownName, 1, most+1)}
	for _, e := range entries {
		switch {
		case e.Type == gazetteer.Event && !held[e.Kind], e.Type == gazetteer.Place && e.Kind != "country" && e.Kind != "capital" && e.Kind != "city" && e.Kind != "sea" && !strip(e):
			continue
		}
		k.add(e, -1, e.Name)
		for i, name := range e.Aliases {
			k.add(e, i, name)
		}
	}
	return k
})

// strip reports whether the name of a region begins with a noun of its own, without which it is its town's: "bande de Gaza".
func strip(e *gazetteer.Entry) bool {
	return e.Kind == "region" && strings.HasPrefix(e.Name, "bande ")
}

func (k *knownPhrases) add(e *gazetteer.Entry, alias int, name string) {
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) {
		if e.Type == gazetteer.Event {
			return // a description: "guerre du Vietnam" has a place in it
		}
		if !strings.ContainsFunc(name, unicode.IsUpper) && e.Kind != "militia" { // "talibans", "gilets jaunes"
			return
		}
	}
	first := firstToken(name)
	if first == "" {
		return
	}
	b := k.bucket(names.Fold(first))
	n := int32(len(k.names))
	k.names = append(k.names, knownName{e, int32(alias), 0})
	if b.first == 0 {
		b.first = n
	} else {
		k.names[b.last].next = n
	}
	b.last = n
}

// firstToken is the first token of a name, empty where it has none.
func firstToken(name string) string {
	word, _, _ := strings.Cut(name, " ")
	for i := range len(word) {
		if c := word[i]; (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			spans := syntax.Tokenize(word, 0, len(word), nil)
			if len(spans) == 0 {
				return ""
			}
			return word[spans[0].Start:spans[0].End]
		}
	}
	return word // letters are one token
}

// place is the slot of a hash, or the one where it would be.
func (k *knownPhrases) place(hash uint32) int {
	mask := uint32(len(k.slots) - 1)
	for i := hash * 0x9E3779B1 >> 8 & mask; ; i = (i + 1) & mask {
		if b := k.slots[i]; b == 0 || k.buckets[b-1].hash == hash {
			return int(i)
		}
	}
}

// bucket returns the bucket of a hash, which it adds where there is none.
func (k *knownPhrases) bucket(hash uint32) *knownBucket {
	i := k.place(hash)
	if k.slots[i] == 0 {
		n := len(k.buckets)
		k.buckets = slices.Grow(k.buckets, 1)[:n+1]
		k.buckets[n].hash = hash
		k.slots[i] = uint32(n + 1)
	}
	return &k.buckets[k.slots[i]-1]
}

// beginning is the bucket of what may begin with a token of this hash, or nil.
func (k *knownPhrases) beginning(hash uint32) *knownBucket {
	if b := k.slots[k.place(hash)]; b > 0 {
		return &k.buckets[b-1]
	}
	return nil
}

// phrases are those of the bucket, longest first.
func (b *knownBucket) phrases() []knownPhrase {
	if list := b.list.Load(); list != nil {
		return *list
	}
	list := loadKnownPhrases().read(b)
	b.list.Store(&list) // who reads them at the same time reads the same
	return list
}

func (k *knownPhrases) read(b *knownBucket) []knownPhrase {
	var out []knownPhrase
	var spans []syntax.Span
	for i := b.first; i > 0; i = k.names[i].next {
		e, name := k.names[i].entry, k.names[i].entry.Name
		if alias := k.names[i].alias; alias >= 0 {
			name = e.Aliases[alias]
		}
		spans = syntax.Tokenize(name, 0, len(name), spans[:0])
		p := knownPhrase{typ: e.Type, kind: e.Kind}
		for _, s := range spans {
			form := name[s.Start:s.End]
			if strings.ContainsFunc(form, unicode.IsLetter) {
				p.words++
			}
			p.forms, p.hashes = append(p.forms, form), append(p.hashes, names.Fold(form))
		}
		if p.words == 0 || p.words == 1 && !telling[e.Kind] {
			continue
		}
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b knownPhrase) int { return cmp.Compare(len(b.forms), len(a.forms)) })
	return out
}
