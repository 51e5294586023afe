package names

// Templates is the most features that a token can have.
const Templates = 96

// Features writes the features of a token of a sentence into out and returns how many there are. A feature is a hash of
// its template and its values. The first ones, own of them, know the word itself; the others know what is around it and
// what it is like. There are none where the token can hardly belong to a name.
func (r *Reader) Features(sentence, i int, out *[Templates]uint32) (n, own int) {
	s := r.tokens[r.begin[sentence]:r.begin[sentence+1]]
	w := featureWriter{out: out}
	writing := uint32(r.writing[sentence])
	if s[i].quiet {
		return 0, 0
	}
	t, m1, m2, p1, p2 := at(s, i), at(s, i-1), at(s, i-2), at(s, i+1), at(s, i+2)

	// The word itself.
	capital := b2u(t.upper) + 1
	w.one(1, t.lower)
	w.two(6, m1.lower, t.lower)
	w.two(7, t.lower, p1.lower)
	for k, p := range t.prefix {
		if p != 0 {
			w.two(20+uint32(k), p, capital)
		}
	}
	for k, p := range t.suffix[2:] {
		if p != 0 {
			w.two(24+uint32(k), p, capital)
		}
	}
	if t.runLast >= t.runFirst {
		place := t.place(i)
		w.two(57, place, at(s, int(t.runFirst)).lower)
		w.two(58, place, at(s, int(t.runLast)).lower)
	}
	own = w.n

	// Words around it.
	w.one(2, m1.lower)
	w.one(3, p1.lower)
	w.one(4, m2.lower)
	w.one(5, p2.lower)
	w.two(8, m2.lower, m1.lower)
	w.two(9, p1.lower, p2.lower)
	w.three(10, m1.lower, t.shape, p1.lower)

	// Shapes.
	shape := t.shape
	if t.first {
		shape++
	}
	w.one(11, shape)
	w.one(12, m1.shape)
	w.one(13, p1.shape)
	w.two(14, m1.shape, shape)
	w.two(15, shape, p1.shape)
	w.three(16, m1.shape, shape, p1.shape)
	w.two(17, shape, m1.lower)
	w.two(18, shape, p1.lower)
	w.one(19, writing+1)

	// Affixes.
	for k, p := range t.suffix[:2] {
		if p != 0 {
			w.two(22+uint32(k), p, capital)
		}
	}
	w.two(26, m1.suffix[1], shape)
	w.two(27, p1.suffix[1], shape)

	// Lexicon.
	class := t.bits&(Noun|Adjective|Verb|Function|Adverb|Proper) + 1
	c1 := m1.bits&(Noun|Adjective|Verb|Function|Adverb|Proper) + 1
	d1 := p1.bits&(Noun|Adjective|Verb|Function|Adverb|Proper) + 1
	w.two(28, class, shape)
	w.three(29, c1, class, shape)
	w.three(30, class, d1, shape)
	w.two(31, c1, shape)
	w.two(32, d1, shape)

	// Gazetteer.
	const names = GivenMasc | GivenFem | Surname | Country | Capital | Town | Hamlet | Region | Demonym | Organization | Calendar | Event
	gaz := t.bits & names
	g1, h1 := m1.bits&names, p1.bits&names
	w.two(33, gaz+1, shape)
	for k := uint32(6); k <= 18; k++ {
		if gaz>>k&1 != 0 {
			w.two(34, k, capital)
			w.three(35, k, capital, m1.lower)
		}
		if g1>>k&1 != 0 && m1.upper {
			w.two(36, k, shape)
		}
		if h1>>k&1 != 0 && p1.upper {
			w.two(37, k, shape)
		}
	}
	w.three(38, g1+1, gaz+1, capital)
	w.three(39, gaz+1, h1+1, capital)
	if t.phrase != 0 {
		w.one(40, t.phrase)
		w.two(41, t.phrase&3, capital)
	}

	// Triggers.
	tr, tm1, tp1 := t.trigger(), m1.trigger(), p1.trigger()
	w.two(42, tr+1, capital)
	w.two(43, tm1+1, shape)
	w.two(44, tp1+1, shape)
	w.three(45, at(s, i-2).trigger()+1, tm1+1, capital)
	w.three(46, tm1+1, class, gaz+1)

	// A word and what the gazetteer knows of its neighbours: "armée syrienne", "parlement catalan".
	w.two(47, t.lower, h1+1)
	w.two(48, m1.lower, gaz+1)
	w.three(49, tm1+1, gaz+1, capital)
	w.three(50, tr+1, h1+1, capital)
	w.three(51, t.lower, p1.lower, at(s, i+2).bits&names+1)

	// The run of capitalised words and what stands around it.
	if t.runLast >= t.runFirst {
		first, last := int(t.runFirst), int(t.runLast)
		before, after := at(s, first-1), at(s, last+1)
		head, tail := at(s, first), at(s, last)
		place := t.place(i)
		size := min(uint32(last-first), 4)
		w.two(52, place, size)
		w.three(53, place, before.lower, b2u(head.first))
		w.two(54, place, after.lower)
		w.three(55, place, before.trigger()+1, size)
		w.three(56, place, after.trigger()+1, at(s, last+2).trigger()+1)
		w.three(59, place, head.bits&names+1, tail.bits&names+1)
		w.three(60, place, before.lower, after.lower)
		w.three(61, place, at(s, first-2).lower, before.lower)
		w.three(64, place, head.shape, tail.shape)
		w.three(62, place, head.trigger()+1, tail.trigger()+1)
		w.three(63, place, tail.trigger()+1, before.trigger()+1)
		w.three(65, place, before.trigger()+1, head.bits&names+1)
		class, far := announced(s, first)
		w.three(80, place, class+1, far)
		w.three(81, place, class+1, head.bits&names+1)
		w.three(82, class+1, before.lower, size)
		w.three(83, place, before.bits&names+1, before.shape)
	} else {
		// Between two runs: "de" of "ministère de la Défense", "d'" of "Tour d'Espagne".
		left, right := i-1, i+1
		for left >= 0 && left > i-4 && !s[left].upper {
			left--
		}
		for right < len(s) && right < i+4 && !s[right].upper {
			right++
		}
		l, g := at(s, left), at(s, right)
		if l.upper && g.upper {
			w.three(52, t.lower, l.lower, uint32(right-left))
			w.three(53, t.lower, l.trigger()+1, g.bits&names+1)
			w.three(54, t.lower, l.lower, g.lower)
		}
		if g.upper {
			w.three(55, t.lower, uint32(right-i), g.bits&names+1)
			w.three(56, uint32(right-i), at(s, i+1).lower, t.lower)
		}
	}

	// The document.
	if t.upper {
		w.two(66, t.seen, shape)
		for k := uint32(0); k < 10; k++ {
			if t.seen>>k&1 != 0 {
				w.two(67, k, capital)
				w.three(68, k, gaz+1, class)
			}
		}
		if m1.upper {
			w.three(69, m1.seen, t.seen, capital)
		}
		if p1.upper {
			w.three(70, t.seen, p1.seen, capital)
		}
	}

	// Where it stands.
	w.three(71, b2u(t.quoted), b2u(t.inside), shape)
	if sentence == 0 {
		w.two(72, shape, p1.lower)
	}
	return w.n, own
}

// announced tells which trigger comes last before a run, and how far before, where only words stand between: "le président"
// of "le président ukrainien Zelensky", "ministre" of "le ministre de la défense Lecornu".
func announced(s []token, first int) (class, far uint32) {
	for i := first - 1; i >= 0 && i >= first-5; i-- {
		switch class := s[i].trigger(); class {
		case TriggerTitle, TriggerTrade, TriggerBody, TriggerCompany, TriggerTeam, TriggerMedia, TriggerRegion, TriggerSite, TriggerWater, TriggerEvent, TriggerContest:
			return class, uint32(first - i)
		}
		if !s[i].word {
			return TriggerNone, 0
		}
	}
	return TriggerNone, 0
}

// place tells where in its run a token stands: 1 alone, 2 first, 3 between, 4 last.
func (t *token) place(i int) uint32 {
	switch {
	case t.runFirst == t.runLast:
		return 1
	case i == int(t.runFirst):
		return 2
	case i == int(t.runLast):
		return 4
	}
	return 3
}

// nowhere is the token beyond both ends of a sentence.
var nowhere = token{lower: 1, fold: 1, shape: 1}

func at(s []token, i int) *token {
	if i < 0 || i >= len(s) {
		return &nowhere
	}
	return &s[i]
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// featureWriter gathers hashes.
type featureWriter struct {
	out *[Templates]uint32
	n   int
}

func (w *featureWriter) put(h uint32) {
	if w.n < Templates {
		w.out[w.n] = h
		w.n++
	}
}

func (w *featureWriter) one(template, a uint32) { w.put(mix(a*0x9e3779b1 + template*0x85ebca77)) }

func (w *featureWriter) two(template, a, b uint32) {
	w.put(mix(mix(a*0x9e3779b1+template*0x85ebca77) + b*0xc2b2ae3d))
}

func (w *featureWriter) three(template, a, b, c uint32) {
	w.put(mix(mix(mix(a*0x9e3779b1+template*0x85ebca77)+b*0xc2b2ae3d) + c*0x27d4eb2f))
}
