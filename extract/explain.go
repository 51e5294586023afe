package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// Explanation is what extraction saw in a document, sentence by sentence.
type Explanation struct {
	Document  string                `json:"document"`
	Sentences []SentenceExplanation `json:"sentences"`
}

// SentenceExplanation is one sentence: Text is bytes Start to End of the document.
type SentenceExplanation struct {
	Text       string                 `json:"text"`
	Start      int                    `json:"start"`
	End        int                    `json:"end"`
	Tokens     []TokenExplanation     `json:"tokens"`
	Mentions   []MentionExplanation   `json:"mentions"`
	Rules      []RuleExplanation      `json:"rules"`
	Statements []StatementExplanation `json:"statements"`
}

// TokenExplanation is a token with its place in the tree, as rules see it, and its normalised arcs.
type TokenExplanation struct {
	Form   string           `json:"form"`
	Lemma  string           `json:"lemma"`
	UPOS   string           `json:"upos"`
	Feats  string           `json:"feats,omitempty"`
	Head   int              `json:"head"` // index in Tokens, -1 for the root
	Deprel string           `json:"deprel"`
	Parsed string           `json:"parsed,omitempty"` // "obj of 3": what the parser said, where the tree was repaired
	Arcs   []ArcExplanation `json:"arcs"`
}

// ArcExplanation is a normalised arc to another token of the sentence.
type ArcExplanation struct {
	Label string `json:"label"`
	To    int    `json:"to"`
}

// MentionExplanation is a mention, tokens First to Last, with its entity. Kind is "name", "description", "adjective" or
// "pronoun".
type MentionExplanation struct {
	Text   string           `json:"text"`
	First  int              `json:"first"`
	Last   int              `json:"last"`
	Entity string           `json:"entity"`
	Type   graph.EntityType `json:"type"`
	Kind   string           `json:"kind"`
	Known  string           `json:"known,omitempty"` // id in the gazetteer
}

// RuleExplanation is a rule whose trigger stands at Token: it fired, or Why says what kept it from it.
type RuleExplanation struct {
	Rule      string `json:"rule"`
	File      string `json:"file"`
	Line      int    `json:"line"`
	Predicate string `json:"predicate"`
	Token     int    `json:"token"`
	Fired     bool   `json:"fired"`
	Idle      bool   `json:"idle,omitempty"` // a rule that stands at every name, and found nothing beside this one
	Subject   string `json:"subject,omitempty"`
	Object    string `json:"object,omitempty"`
	Why       string `json:"why,omitempty"` // also of a rule that fired and whose statement did not stay
}

// StatementExplanation is a statement, with the rule that gave it ("open" where none did).
type StatementExplanation struct {
	Subject     string       `json:"subject"`
	Predicate   string       `json:"predicate"`
	Object      string       `json:"object"`
	Status      graph.Status `json:"status"`
	Date        string       `json:"date,omitempty"`
	Attribution string       `json:"attribution,omitempty"`
	Rule        string       `json:"rule"`
	Confidence  float64      `json:"confidence"`
}

// Explain reads a document as [Extractor.Extract] does and tells what was seen, and why each rule did or did not speak.
func (x *Extractor) Explain(source graph.Source, a *nlp.Document) *Explanation {
	e := &explainer{r: newReader(x, source, a, new(workspace))}
	e.read()
	out := &Explanation{Document: source.ID}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		out.Sentences = append(out.Sentences, SentenceExplanation{
			Text: e.r.text(s.Start, s.End), Start: s.Start, End: s.End,
			Tokens: e.tokens(i), Mentions: e.mentions(i), Statements: e.statements(i),
		})
	}
	for i := range out.Sentences { // last: to ask again why a slot is empty may add mentions
		out.Sentences[i].Rules = e.rules(i)
	}
	return out
}

// explainer follows a reader.
type explainer struct {
	r       *reader
	firings []firing
	general map[statementKey]bool // dropped for a more exact role
}

// read does what Extract does, and keeps what it does on the way.
func (e *explainer) read() {
	r := e.r
	r.trace = func(f firing) {
		if _, fits := r.trigger(f.rule, f.sentence, f.token); fits {
			e.firings = append(e.firings, f)
		}
	}
	r.read()
	e.general = map[statementKey]bool{}
	for i := range r.out {
		e.general[keyOf(&r.out[i])] = true
	}
	r.settle()
	for i := range r.out {
		delete(e.general, keyOf(&r.out[i]))
	}
	if r.x.open {
		r.readOpen()
	}
}

func (e *explainer) tokens(sentence int) []TokenExplanation {
	t := e.r.trees[sentence]
	parsed := e.r.d.Sentences[sentence].Tokens
	out := make([]TokenExplanation, len(t.s.Tokens))
	for k := range t.s.Tokens {
		tok := t.tok(k)
		te := TokenExplanation{Form: tok.Form, Lemma: tok.Lemma, UPOS: tok.UPOS, Feats: tok.Feats.String(), Head: tok.Head, Deprel: tok.Deprel, Arcs: []ArcExplanation{}}
		if p := &parsed[k]; p.Head != tok.Head || p.Deprel != tok.Deprel {
			te.Parsed = "root"
			if p.Head >= 0 {
				te.Parsed = fmt.Sprintf("%s of %d", p.Deprel, p.Head)
			}
		}
		for _, a := range t.out[k] {
			te.Arcs = append(te.Arcs, ArcExplanation{a.label, a.to})
		}
		out[k] = te
	}
	return out
}

func (e *explainer) mentions(sentence int) []MentionExplanation {
	r := e.r
	toks := r.d.Sentences[sentence].Tokens
	out := []MentionExplanation{}
	for _, m := range r.mentions[sentence] {
		kind := string(m.kind)
		if m.kind == graph.NameMention {
			kind = "name"
		}
		ent := &r.entities[m.entity]
		me := MentionExplanation{Text: clean(r.text(toks[m.first].Start, toks[m.last].End)), First: m.first, Last: m.last, Entity: ent.name, Type: ent.typ, Kind: kind}
		if ent.known != nil {
			me.Known = ent.known.ID
		}
		out = append(out, me)
	}
	for k := range toks {
		if p := r.demonym(sentence, k); p != nil && r.mentionAt(sentence, k) == nil {
			out = append(out, MentionExplanation{Text: toks[k].Form, First: k, Last: k, Entity: p.Name, Type: graph.EntityType(p.Type),
				Kind: string(graph.AdjectiveMention), Known: p.ID})
		}
	}
	slices.SortStableFunc(out, func(a, b MentionExplanation) int { return cmp.Or(a.First-b.First, b.Last-a.Last) })
	return out
}

func (e *explainer) statements(sentence int) []StatementExplanation {
	out := []StatementExplanation{}
	for i := range e.r.out {
		f := &e.r.out[i]
		if f.sentence != sentence {
			continue
		}
		out = append(out, StatementExplanation{Subject: e.r.tellingName(f.subject.entity), Predicate: f.predicate,
			Object: e.r.tellingName(f.object.entity), Status: f.status, Date: f.date, Attribution: f.attribution, Rule: f.rule,
			Confidence: f.confidence})
	}
	return out
}

// rules tells what became of the rules whose triggers stand in a sentence, by token, what fired first.
func (e *explainer) rules(sentence int) []RuleExplanation {
	out := []RuleExplanation{}
	for _, f := range e.firings {
		if f.sentence != sentence {
			continue
		}
		re := RuleExplanation{Rule: f.rule.Name, File: f.rule.File, Line: f.rule.Line, Predicate: f.rule.Predicate, Token: f.token,
			Fired: f.outcome == fired}
		if f.outcome == fired || f.outcome > noObject {
			re.Subject, re.Object = e.r.entities[f.subject.entity].name, e.r.entities[f.object.entity].name
		}
		re.Why = e.why(f)
		re.Idle = f.rule.Trigger.Type != "" && (f.outcome == noSubject || f.outcome == noObject)
		if !slices.Contains(out, re) {
			out = append(out, re)
		}
	}
	slices.SortStableFunc(out, func(a, b RuleExplanation) int {
		if a.Token == b.Token && a.Fired != b.Fired {
			if a.Fired {
				return -1
			}
			return 1
		}
		return a.Token - b.Token
	})
	return out
}

// why says in words what kept a rule from speaking, or its statement from staying; "" where nothing did.
func (e *explainer) why(f firing) string {
	r, o := e.r, &f.rule.Options
	switch f.outcome {
	case fired:
		return e.fate(f)
	case yielded:
		return "a rule that demands more of the same word went first"
	case forbidden:
		for _, w := range o.Without {
			if d := r.dependent(r.trees[f.sentence], f.token, &w); d >= 0 {
				return fmt.Sprintf("forbidden by without=%s: « %s »", w, r.trees[f.sentence].s.Tokens[d].Form)
			}
		}
	case lacking:
		var want []string
		for _, w := range o.With {
			want = append(want, "with="+w.String())
		}
		return strings.Join(want, " or ") + " asks for what is not there"
	case noSubject:
		return "no subject: " + e.empty(&f.rule.Subject, f)
	case noObject:
		return "no object: " + e.empty(&f.rule.Object, f)
	case oneEntity:
		return "subject and object are one"
	case illTyped:
		return fmt.Sprintf("%s does not join %s to %s", f.rule.Predicate, r.entities[f.subject.entity].typ, r.entities[f.object.entity].typ)
	case notWithin:
		return "the object is no larger place"
	case notKnown:
		return "known: the gazetteer does not know the object"
	case isKnown:
		return "unlisted: the gazetteer knows the object"
	case trade:
		return "trade between firms is no aid"
	case unarmed:
		return "armed: the subject is neither a state nor under arms"
	case noClub:
		return "club: the object is no club or team"
	case inSport:
		return "nosport: the text is about a sport of teams"
	case oneOfMany:
		return "clubs are no parts of each other"
	case noMembers:
		return "the object is a club, which has players"
	case noFaction:
		return "faction: the object is neither a party nor an armed group"
	case aFaction:
		return "body: the object is a party or an armed group"
	case noBusiness:
		return "business: one of the two is no firm, bank or medium of the gazetteer"
	case noMedium:
		return "media: the object is no medium by the gazetteer or its name"
	case noCountry:
		return "country: the object is no country"
	case aCountry:
		return "local: the object is a country"
	case noNation:
		return "the object has no citizens"
	case noActor:
		return "towns and the like speak with nobody"
	}
	return ""
}

// fate says what became of a statement after its rule gave it; "" where it stands as the rule gave it.
func (e *explainer) fate(f firing) string {
	keys := []statementKey{{f.subject.entity, f.rule.Predicate, f.object.entity, f.sentence}, {f.object.entity, f.rule.Predicate, f.subject.entity, f.sentence}}
	if row, _ := e.r.x.table.Lookup(f.rule.Predicate); !row.Symmetric {
		keys = keys[:1]
	}
	for _, key := range keys {
		for i := range e.r.out {
			if s := &e.r.out[i]; keyOf(s) == key {
				if s.rule != f.rule.Name {
					return "a surer rule says the same: " + s.rule
				}
				return ""
			}
		}
	}
	for _, key := range keys {
		if e.general[key] {
			return "dropped: the document states a more exact role"
		}
	}
	return "not believed: the rule was wrong on gold too often"
}

// empty says why a slot found nothing: nothing stands there, what stands there is nothing named, or is of another type.
func (e *explainer) empty(slot *Slot, f firing) string {
	r := e.r
	span, _ := r.trigger(f.rule, f.sentence, f.token)
	t := r.trees[f.sentence]
	any := &Slot{Content: slot.Content}
	for _, p := range slot.Paths {
		if p[0].implied() {
			for _, x := range r.follow(p, any, f.rule, f.sentence, f.token, span) {
				return fmt.Sprintf("%s finds « %s », %s", p, r.entities[x.entity].name, misfit(slot, r.entities[x.entity].typ))
			}
			continue
		}
		for _, from := range span {
			for _, to := range r.trees[f.sentence].walk(p, from, span) {
				for _, x := range r.standFor(f.sentence, to, any, 0) {
					return fmt.Sprintf("%s is « %s », %s", p, r.entities[x.entity].name, misfit(slot, r.entities[x.entity].typ))
				}
				return fmt.Sprintf("%s is « %s », which stands for nothing named", p, t.s.Tokens[to].Form)
			}
		}
	}
	return "nothing stands at " + slot.String()
}

// implied are the places of arguments that no arc leads to.
var implied = map[string]bool{"topic": true, "accrediting": true, "institution": true, "foregoing": true, "newsroom": true, "province": true, "firm": true, "governed": true, "squad": true, "jurisdiction": true, "bench": true, "commission": true, "europarliament": true, "commune": true, "suspect": true, "decider": true, "blamed": true, "beneficiary": true, "protagonist": true, "office": true, "origin": true, "bearer": true, "demonym": true, "within": true, "venue": true, "country": true, "holder": true, "party": true, "town": true, "faction": true, "quoted": true, "seat": true, "inner": true, "enclosed": true, "stem": true, "opening": true, "tail": true, "native": true, "self": true, "here": true, "speaker": true, "charge": true, "doer": true, "dateline": true}

// implied reports whether a step begins a slot that no arc leads to.
func (s *Step) implied() bool {
	return implied[s.Label] || strings.HasPrefix(s.Label, occasionSlot) || strings.HasPrefix(s.Label, stateSlot) || strings.HasPrefix(s.Label, bodySlot)
}

func misfit(slot *Slot, typ graph.EntityType) string {
	if slot.takes(typ) {
		return string(typ) + ", taken elsewhere"
	}
	var want []string
	for _, t := range slot.Types {
		want = append(want, string(t))
	}
	return fmt.Sprintf("%s, not %s", typ, strings.Join(want, " or "))
}
