package graph

// Packed is an extract in which each string stands once, and all else are numbers: the form in which it is stored and
// in which many are read. Strings are given by their index.
type Packed struct {
	Source     Source
	Strings    []string
	Entities   []PackedEntity
	Mentions   []PackedMention // of the entities, one after another
	Statements []PackedStatement
}

// PackedEntity is a LocalEntity. Its mentions come after those of the entities before it.
type PackedEntity struct {
	ID, Name, Type, Gender, Known uint32
	Attrs                         map[string]string
	Mentions                      int
}

// PackedMention is a Mention of the document.
type PackedMention struct {
	Start, End int
	Text, Kind uint32
}

// PackedStatement is a LocalStatement with its piece of evidence.
type PackedStatement struct {
	Subject, Predicate, Object uint32
	Sentence, Status           uint32
	Date, Published            uint32
	Attribution, Rule          uint32
	Open                       bool
	Start, End                 int
	Confidence                 float64
	SubjectAt, ObjectAt        [2]int
}

// Pack packs an extract. Its strings are numbered in the order of their first use.
func Pack(x *Extract) *Packed {
	mentions := 0
	for i := range x.Entities {
		mentions += len(x.Entities[i].Mentions)
	}
	p := &Packed{Source: x.Source, Entities: make([]PackedEntity, 0, len(x.Entities)),
		Mentions: make([]PackedMention, 0, mentions), Statements: make([]PackedStatement, 0, len(x.Statements))}
	index := map[string]uint32{}
	add := func(s string) uint32 {
		i, ok := index[s]
		if !ok {
			i = uint32(len(p.Strings))
			index[s] = i
			p.Strings = append(p.Strings, s)
		}
		return i
	}
	for i := range x.Entities {
		e := &x.Entities[i]
		p.Entities = append(p.Entities, PackedEntity{ID: add(e.ID), Name: add(e.Name), Type: add(string(e.Type)),
			Gender: add(e.Gender), Known: add(e.Known), Attrs: e.Attrs, Mentions: len(e.Mentions)})
		for _, m := range e.Mentions {
			p.Mentions = append(p.Mentions, PackedMention{m.Start, m.End, add(m.Text), add(string(m.Kind))})
		}
	}
	for i := range x.Statements {
		s := &x.Statements[i]
		v := &s.Evidence
		p.Statements = append(p.Statements, PackedStatement{Subject: add(s.Subject), Predicate: add(s.Predicate), Object: add(s.Object),
			Sentence: add(v.Sentence), Status: add(string(v.Status)), Date: add(v.Date), Published: add(v.Published),
			Attribution: add(v.Attribution), Rule: add(v.Rule), Open: s.Open, Start: v.Start, End: v.End, Confidence: v.Confidence,
			SubjectAt: v.Subject, ObjectAt: v.Object})
	}
	return p
}

// Extract is the inverse of Pack. The attributes are shared.
func (p *Packed) Extract() *Extract {
	x := &Extract{Source: p.Source, Entities: make([]LocalEntity, 0, len(p.Entities)), Statements: make([]LocalStatement, 0, len(p.Statements))}
	at := 0
	for i := range p.Entities {
		e := &p.Entities[i]
		out := LocalEntity{ID: p.Strings[e.ID], Name: p.Strings[e.Name], Type: EntityType(p.Strings[e.Type]),
			Gender: p.Strings[e.Gender], Known: p.Strings[e.Known], Attrs: e.Attrs, Mentions: make([]Mention, 0, e.Mentions)}
		for _, m := range p.Mentions[at : at+e.Mentions] {
			out.Mentions = append(out.Mentions, Mention{p.Source.ID, m.Start, m.End, p.Strings[m.Text], MentionKind(p.Strings[m.Kind])})
		}
		at += e.Mentions
		x.Entities = append(x.Entities, out)
	}
	for i := range p.Statements {
		s := &p.Statements[i]
		x.Statements = append(x.Statements, LocalStatement{Subject: p.Strings[s.Subject], Predicate: p.Strings[s.Predicate],
			Object: p.Strings[s.Object], Open: s.Open, Evidence: Evidence{Document: p.Source.ID, Start: s.Start, End: s.End,
				Sentence: p.Strings[s.Sentence], Status: Status(p.Strings[s.Status]), Date: p.Strings[s.Date],
				Published: p.Strings[s.Published], Attribution: p.Strings[s.Attribution], Rule: p.Strings[s.Rule],
				Confidence: s.Confidence, Subject: s.SubjectAt, Object: s.ObjectAt}})
	}
	return x
}
