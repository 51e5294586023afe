package names

import (
	"encoding/binary"
	"sync/atomic"
)

// What the name finder knows of a word or of a phrase: a set of bits, and above them a trigger class.
const (
	Noun = 1 << iota // common words of the lexicon
	Adjective
	Verb
	Function
	Adverb
	Proper // a proper name of the lexicon, type unknown
	GivenMasc
	GivenFem
	Surname
	Country // also continents
	Capital
	Town   // a commune of 10,000 inhabitants or more
	Hamlet // a smaller one
	Region
	Demonym
	Organization
	Calendar // months and days
	Many     // begins a phrase that has an entry of its own
	Event    // competitions, wars, feasts

	TriggerShift = 19 // 5 bits
)

// The classes of triggers: words that tell of a name beside them or that head one.
const (
	TriggerNone     = iota
	TriggerTitle    // before persons: M., Mme, président
	TriggerTrade    // before persons, weaker: joueur, acteur
	TriggerBody     // heads or announces organisations: parti, ministère
	TriggerCompany  // announces companies: société, constructeur
	TriggerTeam     // clubs and teams: FC, Racing
	TriggerMedia    // journal, chaîne
	TriggerRegion   // announces places: province, ville
	TriggerSite     // heads of places: place, avenue, aéroport
	TriggerWater    // mer, lac, mont
	TriggerEvent    // sommet, guerre
	TriggerContest  // coupe, championnat
	TriggerSaying   // verbs and nouns of saying
	TriggerInPlace  // prepositions before places: à, en, vers
	TriggerParticle // inside names of persons: de, van, ben
	TriggerNumber   // ordinals of events: 15e, IIe
	triggers
)

// Lexicon is a table from folded words, and from phrases of them, to what is known of them. It is read in place: eight
// bytes an entry, the hash of the word and its bits, in open addressing; an entry of bits 0 is empty.
type Lexicon struct {
	table []byte
	slots uint32
	sieve atomic.Pointer[sieve]
}

// sieve has a bit for each hash of a lexicon, which others share. Most phrases that are looked for are not there, and a search in the
// full table for what is not is long; but a sieve takes half a millisecond to make.
type sieve [1 << (sieveBits - 6)]uint64

const sieveBits = 20

func sieveBit(hash uint32) (word, bit uint32) {
	h := hash * 0x9e3779b1 >> (32 - sieveBits)
	return h >> 6, h & 63
}

// sift makes the sieve, for who is about to look for many hashes.
func (l *Lexicon) sift() {
	if l.sieve.Load() != nil {
		return
	}
	s := new(sieve)
	for at := 0; at+8 <= len(l.table); at += 8 {
		if e := binary.LittleEndian.Uint64(l.table[at:]); e>>32 != 0 {
			word, bit := sieveBit(uint32(e))
			s[word] |= 1 << bit
		}
	}
	l.sieve.Store(s)
}

// slotOf places a hash in a table of slots, of any number.
func slotOf(hash, slots uint32) uint32 { return uint32(uint64(mix(hash)) * uint64(slots) >> 32) }

// NewLexicon builds a lexicon from hashes as Fold and Phrase give them. The order of entries in the table is
// that of the hashes.
func NewLexicon(entries map[uint32]uint32) *Lexicon {
	keys := make([]uint32, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	sortUint32(keys)
	size := uint32(len(keys)*5/4 + 1)
	l := &Lexicon{table: make([]byte, 8*size), slots: size}
	for _, k := range keys {
		if entries[k] == 0 {
			continue
		}
		i := slotOf(k, l.slots)
		for binary.LittleEndian.Uint32(l.table[8*i+4:]) != 0 {
			i = (i + 1) % l.slots
		}
		binary.LittleEndian.PutUint32(l.table[8*i:], k)
		binary.LittleEndian.PutUint32(l.table[8*i+4:], entries[k])
	}
	return l
}

// find returns the bits of a hash, 0 if it is not there.
func (l *Lexicon) find(hash uint32) uint32 {
	if len(l.table) == 0 {
		return 0
	}
	if s := l.sieve.Load(); s != nil {
		if word, bit := sieveBit(hash); s[word]>>bit&1 == 0 {
			return 0
		}
	}
	for i := slotOf(hash, l.slots); ; i++ {
		if i == l.slots {
			i = 0
		}
		e := binary.LittleEndian.Uint64(l.table[8*i:])
		if e>>32 == 0 || uint32(e) == hash {
			return uint32(e >> 32)
		}
	}
}

// Common reports whether the lexicon has a word, whatever its case, as a common one, a person's or a place's name.
func (f *Finder) Common(word string) bool {
	return f.lexicon.find(Fold(word))&(Noun|Adjective|Verb|Function|Adverb|GivenMasc|GivenFem|Surname|Country|Capital|Town|Hamlet|Region|Demonym) != 0
}

// Word reports whether the lexicon has a word, whatever its case, as a common one.
func (f *Finder) Word(word string) bool {
	return f.lexicon.find(Fold(word))&(Noun|Adjective|Verb|Function|Adverb) != 0
}

// Known returns the bits of what the lexicon has a word as, whatever its case.
func (f *Finder) Known(word string) uint32 { return f.lexicon.find(Fold(word)) & (1<<TriggerShift - 1) }

// mix spreads a hash (the finaliser of MurmurHash3).
func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
