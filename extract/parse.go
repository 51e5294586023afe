package extract

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode"
	"unsafe"

	"kg/gazetteer/vocabulary"
	"kg/graph"
)

// Rules is a set of rules and word classes.
type Rules struct {
	Rules []*Rule // that were read whole: all but kg's own where these are read as texts have their words

	written  []written // all
	index    *index
	mendings *mendings

	classes   vocabulary.Map[wordClass]
	inClasses int             // words of classes, those of several as often
	composed  map[string]bool // what the nouns of events of two words begin with
	joints    map[string]bool // what stands before the last word of compound prepositions: "côtés" of "aux côtés de"
	members   lexicon         // of the classes
	families  []string        // of the nouns of events: the b of the classes "événement/b"

	occasions []string // classes of events that rules ask for by "occasion~class", sorted

	table *graph.Predicates
	// What was parsed already, by its text: rules have few slots and options that no other has. Rules share them.
	slots   map[slotText]Slot
	options map[string]RuleOptions
	rows    map[string]*graph.Predicate
	blank   []Rule // room for rules
}

// written is a rule as its line has it.
type written struct {
	file, text   string // the line, with the examples that stand on it
	line, folder int32
	rule         *Rule // once it is parsed
}

// wordClass is a word class, as its lines have it until a word is likely to be of it.
type wordClass struct {
	lists [][]string // words of its blocks, and of its parts
	set   *atomic.Pointer[map[string]bool]
}

// demonymClass is the class of a trigger that is any demonym of the gazetteer.
const demonymClass = "demonym"

// loading says how rules are read.
type loading struct {
	lazy        bool // those of the first folder, which are known to be right: each is parsed when a text first has its word, without its examples
	classesOnly bool // of the first folder only the classes count
}

// loadRules reads every *.rules file of the folders, in order of name, and checks them against the predicate table.
// Errors are of type *Error and name file and line.
func loadRules(folders []fs.FS, table *graph.Predicates, how loading) (*Rules, error) {
	rs := &Rules{written: make([]written, 0, 2560), classes: vocabulary.Sized[wordClass](512), table: table,
		slots: map[slotText]Slot{}, options: map[string]RuleOptions{}, rows: map[string]*graph.Predicate{}}
	for i, dir := range folders {
		names, err := fs.Glob(dir, "*.rules")
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			content, err := fs.ReadFile(dir, n)
			if err != nil {
				return nil, err
			}
			if err := rs.read(n, unsafe.String(unsafe.SliceData(content), len(content)), i, how.lazy && i == 0); err != nil { // nobody else has it
				return nil, err
			}
		}
	}
	rs.joinParts()
	rs.findOccasions()
	if err := rs.check(); err != nil {
		return nil, err
	}
	if how.classesOnly {
		rs.written = slices.DeleteFunc(rs.written, func(w written) bool { return w.folder == 0 })
		rs.Rules = slices.DeleteFunc(rs.Rules, func(r *Rule) bool { return r.folder == 0 })
	}
	rs.index = newIndex(rs)
	rs.compileMendings()
	return rs, nil
}

// joinParts gives each class the words of its parts.
func (rs *Rules) joinParts() {
	for _, name := range slices.Sorted(slices.Values(rs.classes.Words())) {
		whole, part, ok := strings.Cut(name, "/")
		if !ok {
			continue
		}
		for _, words := range rs.classes.Get(name).lists {
			rs.addToClass(whole, words)
		}
		if whole == "événement" {
			rs.families = append(rs.families, part)
		}
	}
	rs.composed = map[string]bool{}
	for _, words := range rs.classes.Get("événement").lists {
		for _, w := range words {
			if first, _, ok := strings.Cut(w, " "); ok {
				rs.composed[first] = true
			}
		}
	}
	rs.joints = map[string]bool{}
	for _, words := range rs.classes.Get("préposition").lists {
		for _, p := range words {
			for _, final := range []string{"de", "à"} {
				if words, ok := strings.CutSuffix(p, final); ok {
					word := strings.TrimSuffix(words, "_")
					word = word[strings.LastIndexByte(word, '_')+1:]
					rs.joints[word] = true
					rs.joints[word[strings.IndexByte(word, '\'')+1:]] = true // "encontre" of "à l'encontre de"
				}
			}
		}
	}
}

// addToClass adds words to a class, which it makes where there is none yet.
func (rs *Rules) addToClass(name string, words []string) {
	i, isNew := rs.classes.Add(name)
	c := rs.classes.At(i)
	if isNew {
		c.set = new(atomic.Pointer[map[string]bool])
	}
	c.lists = append(c.lists, words)
	for _, w := range words {
		rs.members.add(name, w)
	}
}

// ClassNames lists the word classes; "a/b" is a part of "a".
func (rs *Rules) ClassNames() []string { return rs.classes.Words() }

// Class returns the words of a class, nil where there is none of this name. Do not change them.
func (rs *Rules) Class(name string) map[string]bool {
	i, ok := rs.classes.Find(name)
	if !ok {
		return nil
	}
	c := rs.classes.At(i)
	if set := c.set.Load(); set != nil {
		return *set
	}
	n := 0
	for _, words := range c.lists {
		n += len(words)
	}
	set := make(map[string]bool, n)
	for _, words := range c.lists {
		for _, w := range words {
			set[w] = true
		}
	}
	c.set.Store(&set) // who makes it at the same time makes the same
	return set
}

// takesUp reports whether a noun of events can take up another: "le scrutin" the présidentielle, "l'attaque" the attentat.
func (rs *Rules) takesUp(noun, other string) bool {
	return slices.ContainsFunc(rs.families, func(f string) bool { return rs.in("reprise/"+f, noun) && rs.in("événement/"+f, other) })
}

// mostListed is how many words classes may have in all: the index may have each twice, with capitals and without, beside those of triggers.
const mostListed = vocabulary.Most/2 - 1<<15

// read reads one file: its rules whole, or only where each stands.
func (rs *Rules) read(file, content string, folder int, lazy bool) error {
	class := "" // that is being read, with its words
	var words []string
	var last *Rule
	n := 0
	endClass := func() {
		if class == "" {
			return
		}
		rs.addToClass(class, words[:len(words):len(words)])
		class, words = "", words[len(words):]
	}
	fail := func(msg string) error { return &Error{file, n, msg} }
	for line := range strings.Lines(content) {
		n++
		text := strings.TrimSpace(line)
		switch {
		case text == "" || text[0] == '#' && !strings.Contains(text, " : "), strings.HasPrefix(text, "# "):
			continue
		case text[0] == '|' || text[0] == '!' || text[0] == '?':
			if lazy {
				continue
			}
			if last == nil {
				return fail("an example without a rule above it")
			}
			for _, e := range splitExamples(text) {
				ex, msg := parseExample(e)
				if msg != "" {
					return fail(msg)
				}
				ex.Line = n
				last.Examples = append(last.Examples, ex)
			}
		case strings.HasPrefix(text, "class "):
			name, _, _ := strings.Cut(text[len("class "):], "#")
			name = strings.TrimSpace(name)
			if name == "" || strings.ContainsAny(name, " \t") {
				return fail("a class has a name of one word")
			}
			endClass()
			class, last = name, nil
		case text == "rules":
			endClass()
			last = nil
		case class != "":
			for w := range strings.SplitSeq(text, ",") {
				if w = strings.TrimSpace(w); w != "" {
					words = append(words, w)
					rs.inClasses++
				}
			}
			if rs.inClasses > mostListed {
				return fail("classes of more than " + strconv.Itoa(mostListed) + " words")
			}
		default:
			w := written{file: file, text: text, line: int32(n), folder: int32(folder)}
			if !lazy {
				rule, msg := rs.parse(&w, true)
				if msg != "" {
					return fail(msg)
				}
				rs.Rules = append(rs.Rules, rule)
				last = rule
			}
			rs.written = append(rs.written, w)
		}
	}
	endClass()
	return nil
}

// cutExamples cuts the examples that stand on the line of a rule off its end.
func cutExamples(line string) (head, examples string) {
	for i := 1; i+1 < len(line); i++ {
		if isMark(line[i]) && line[i-1] == ' ' && line[i+1] == ' ' {
			return line[:i-1], line[i:]
		}
	}
	return line, ""
}

// parse parses a rule, with the examples of its line or without.
func (rs *Rules) parse(w *written, with bool) (*Rule, string) {
	head, examples := cutExamples(w.text)
	rule, msg := rs.parseRule(strings.TrimSpace(head))
	if msg != "" {
		return nil, msg
	}
	rule.File, rule.Line, rule.folder = w.file, int(w.line), int(w.folder)
	rule.Name = strings.TrimSuffix(path.Base(w.file), ".rules") + "/" + rule.Name
	rule.onGold = tallyOf(reliabilityTSV, rule.Name)
	rule.findNeeds()
	w.rule = rule
	if examples == "" || !with {
		return rule, ""
	}
	for _, e := range splitExamples(examples) {
		ex, msg := parseExample(e)
		if msg != "" {
			return nil, msg
		}
		ex.Line = rule.Line
		rule.Examples = append(rule.Examples, ex)
	}
	return rule, ""
}

// isMark reports whether a sign is one that an example begins with.
func isMark(c byte) bool { return c == '|' || c == '!' || c == '?' }

// splitExamples cuts "| a. | b. ! c." before each mark that stands alone.
func splitExamples(s string) []string {
	var out []string
	start := 0
	for i := 1; i+1 < len(s); i++ {
		if isMark(s[i]) && s[i-1] == ' ' && s[i+1] == ' ' {
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i
		}
	}
	return append(out, strings.TrimSpace(s[start:]))
}

// parseExample reads "| sentence", "! sentence" or "? sentence", with "=> subject, predicate, object[, status]" behind it.
func parseExample(s string) (Example, string) {
	ex := Example{Not: s[0] == '!', Wished: s[0] == '?'}
	text, want, ok := strings.Cut(s[1:], "=>")
	ex.Text = strings.TrimSpace(text)
	if ex.Text == "" {
		return ex, "an empty example"
	}
	if !ok {
		return ex, ""
	}
	c := strings.Split(want, ",")
	for i := range c {
		c[i] = strings.TrimSpace(c[i])
	}
	if len(c) == 1 && statusOf(c[0]) != "" {
		ex.Status = statusOf(c[0])
		return ex, ""
	}
	if len(c) < 3 || len(c) > 4 {
		return ex, "after => stands: subject, predicate, object[, status]"
	}
	ex.Explicit, ex.Subject, ex.Pred, ex.Object = true, c[0], c[1], c[2]
	if len(c) == 4 {
		if ex.Status = statusOf(c[3]); ex.Status == "" {
			return ex, "unknown status " + strconv.Quote(c[3])
		}
	}
	return ex, ""
}

func statusOf(s string) graph.Status {
	switch st := graph.Status(s); st {
	case graph.Fact, graph.Former, graph.Negated, graph.Possible:
		return st
	}
	return ""
}

// parseRule reads "trigger : predicate : subject > object [: options]".
func (rs *Rules) parseRule(s string) (*Rule, string) {
	var c [5]string
	columns := 0
	for more := true; more && columns < len(c); columns++ {
		c[columns], s, more = strings.Cut(s, " : ")
	}
	if columns < 3 || columns > 4 {
		return nil, `want "trigger : predicate : subject > object [: options]", with a space on both sides of each colon`
	}
	if len(rs.blank) == 0 {
		rs.blank = make([]Rule, 64)
	}
	r := &rs.blank[0]
	rs.blank = rs.blank[1:]
	r.Name = strings.TrimSpace(c[0])
	var msg string
	if r.Trigger, msg = parseTrigger(r.Name); msg != "" {
		return nil, msg
	}
	r.Predicate = strings.TrimSpace(c[1])
	if open, ok := strings.CutPrefix(r.Predicate, "open:"); ok {
		r.Predicate, r.Open = open, true
	}
	row, known := rs.rows[r.Predicate]
	if !known {
		var found graph.Predicate
		found, known = rs.table.Lookup(r.Predicate)
		if row = &found; known {
			rs.rows[r.Predicate] = row
		}
	}
	r.row = row
	if !known && !r.Open {
		return nil, "unknown predicate " + strconv.Quote(r.Predicate) + ` (an open one is written "open:` + r.Predicate + `")`
	}
	subj, obj, ok := strings.Cut(c[2], ">")
	if !ok {
		return nil, `want "subject > object"`
	}
	if r.Subject, msg = rs.slot(subj, row.Subjects); msg != "" {
		return nil, msg
	}
	if r.Object, msg = rs.slot(obj, row.Objects); msg != "" {
		return nil, msg
	}
	if r.Options, known = rs.options[c[3]]; !known {
		for _, o := range strings.Fields(c[3]) {
			if msg := r.Options.parse(o); msg != "" {
				return nil, msg
			}
		}
		rs.options[c[3]] = r.Options
	}
	return r, ""
}

// slotText is the text of a slot, with the types that its predicate takes where it names some of them, a bit each.
type slotText struct {
	text  string
	types uint8
}

// slot parses a slot, unless one of its text was parsed before.
func (rs *Rules) slot(s string, types []graph.EntityType) (Slot, string) {
	key := slotText{text: strings.TrimSpace(s)}
	named := strings.IndexByte(s, '[') >= 0
	for i, t := range graph.EntityTypes {
		if named && slices.Contains(types, t) {
			key.types |= 1 << i
		}
	}
	if slot, known := rs.slots[key]; known {
		if !named {
			slot.Types = types
		}
		return slot, ""
	}
	slot, msg := parseSlot(s, types)
	if msg == "" {
		slot.findStarts()
		slot.number = len(rs.slots) + 1
		rs.slots[key] = slot
	}
	return slot, msg
}

// parseTrigger reads "mettre +en:examen", "s'en prendre", "soutien/N", "#métier/N", "@Place".
func parseTrigger(s string) (Trigger, string) {
	head, dependents := cutDependents(s)
	t, msg := parseWord(head)
	if msg != "" {
		return t, msg
	}
	for _, d := range dependents {
		fixed, msg := parseFixed(d)
		if msg != "" {
			return t, msg
		}
		t.Fixed = append(t.Fixed, fixed)
	}
	return t, ""
}

// cutDependents takes the dependents, "+en:examen", out of a trigger.
func cutDependents(s string) (head string, dependents []string) {
	if strings.IndexByte(s, '+') < 0 && !strings.ContainsFunc(s, unicode.IsSpace) {
		return s, nil
	}
	for w := range strings.FieldsSeq(s) {
		switch d, ok := strings.CutPrefix(w, "+"); {
		case ok:
			dependents = append(dependents, d)
		case head == "":
			head = w
		default:
			head += " " + w
		}
	}
	return head, dependents
}

// parseWord reads the word of a trigger.
func parseWord(head string) (Trigger, string) {
	t := Trigger{POS: 'V'}
	if i := strings.LastIndexByte(head, '/'); i >= 0 {
		pos := head[i+1:]
		if len(pos) != 1 || !strings.Contains("VNA*", pos) {
			return t, "unknown part of speech " + strconv.Quote(pos) + ": V, N, A or *"
		}
		t.POS, head = pos[0], head[:i]
	}
	if typ, ok := strings.CutPrefix(head, "@"); ok {
		t.Type, t.POS = graph.EntityType(typ), '*'
		if !slices.Contains(graph.EntityTypes, t.Type) {
			return t, "unknown entity type " + strconv.Quote(typ)
		}
		return t, ""
	}
	if class, ok := strings.CutPrefix(head, "#"); ok {
		t.Class = class
		return t, ""
	}
	for _, p := range [...]string{"se ", "s'"} {
		if rest, ok := strings.CutPrefix(head, p); ok {
			t.Refl, head = true, rest
		}
	}
	for _, p := range [...]string{"en ", "y "} {
		if rest, ok := strings.CutPrefix(head, p); ok {
			t.Clitic, head = strings.TrimSpace(p), rest
		}
	}
	t.Lemmas = make([]string, 0, 1+strings.Count(head, ","))
	for l := range strings.SplitSeq(head, ",") {
		for _, p := range [...]string{"se ", "s'"} {
			l = strings.TrimPrefix(strings.TrimSpace(l), p)
		}
		if l != "" {
			t.Lemmas = append(t.Lemmas, l)
		}
	}
	if len(t.Lemmas) == 0 {
		return t, "a rule without a trigger"
	}
	return t, ""
}

// parseFixed reads "en:examen", "obj:soutien|appui", "^obj:laisser" or "obj:#class"; a label alone takes any lemma.
func parseFixed(s string) (Fixed, string) {
	label, lemmas, _ := strings.Cut(s, ":")
	f := newFixed(label)
	if label == "" {
		return f, "a dependent without a label: " + strconv.Quote(s)
	}
	if strings.Contains(label, ".") || label[0] == '^' {
		var msg string
		if f.Path, msg = parsePath(label); msg != "" {
			return f, msg
		}
	}
	if class, ok := strings.CutPrefix(lemmas, "#"); ok {
		f.Class = class
	} else if lemmas != "" {
		f.Lemmas = strings.Split(lemmas, "|")
	}
	for _, l := range f.Lemmas {
		if capitalised(l) {
			f.capitals = append(f.capitals, lower(l))
		}
	}
	f.findWords()
	if n := len(f.Path); n > 0 {
		f.kind = pathDependent
		if last := f.Path[n-1]; n > 1 && !last.Up && (last.Label == "mod" || last.Label == "det" || last.Label == "voice" || last.Label == "quoted") {
			end := newFixed(last.Label, f.Lemmas...)
			end.Class, end.capitals, end.words = f.Class, f.capitals, f.words
			f.end = &end
		}
	}
	return f, ""
}

// parseSlot reads "subj", "de|poss|adj", "obj~contenu", "à[Place]", "obj.de", "^obj.subj". A type in brackets may stand
// behind any alternative and holds for the whole slot.
func parseSlot(s string, types []graph.EntityType) (Slot, string) {
	slot := Slot{Types: types}
	var named []graph.EntityType
	alternatives := splitOutside(strings.TrimSpace(s))
	slot.Paths = make([]Path, 0, len(alternatives))
	for _, p := range alternatives {
		p = strings.TrimSpace(p)
		if i := strings.IndexByte(p, '['); i >= 0 {
			if !strings.HasSuffix(p, "]") {
				return slot, "missing ] in " + strconv.Quote(s)
			}
			for t := range strings.SplitSeq(p[i+1:len(p)-1], "|") {
				if !slices.Contains(types, graph.EntityType(t)) {
					return slot, "the predicate takes no " + strconv.Quote(t) + " there"
				}
				if !slices.Contains(named, graph.EntityType(t)) {
					named = append(named, graph.EntityType(t))
				}
			}
			p = p[:i]
		}
		if before, class, ok := strings.Cut(p, "~"); ok && !strings.HasPrefix(p, occasionSlot) && !strings.HasPrefix(p, stateSlot) && !strings.HasPrefix(p, bodySlot) {
			p, slot.Content = before, class
		}
		path, msg := parsePath(p)
		if msg != "" {
			return slot, msg
		}
		slot.Paths = append(slot.Paths, path)
	}
	if len(named) > 0 {
		slot.Types = named
	}
	return slot, ""
}

// parsePath reads the steps of "^obj.subj".
func parsePath(s string) (Path, string) {
	path := make(Path, 0, 1+strings.Count(s, "."))
	for st := range strings.SplitSeq(s, ".") {
		label, up := strings.CutPrefix(strings.TrimSpace(st), "^")
		if label == "" {
			return nil, "an empty step in " + strconv.Quote(s)
		}
		path = append(path, Step{label, up})
	}
	return path, ""
}

// splitOutside splits at the bars that stand outside brackets.
func splitOutside(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, s[start:i])
				start = i + 1
			}
		}
	}
	return append(out, s[start:])
}

func (o *RuleOptions) parse(s string) string {
	key, val, _ := strings.Cut(s, "=")
	switch key {
	case "status":
		if o.Status = statusOf(val); o.Status == "" {
			return "unknown status " + strconv.Quote(val)
		}
	case "confidence":
		x, err := strconv.ParseFloat(val, 64)
		if err != nil || x <= 0 || x > 1 {
			return "confidence stands between 0 and 1"
		}
		o.Confidence = x
	case "without", "with":
		f, msg := parseFixed(val)
		if msg != "" {
			return msg
		}
		if key == "without" {
			o.Without = append(o.Without, f)
		} else {
			o.With = append(o.With, f)
		}
	case "place":
		o.Place = true
	case "state":
		o.State = true
	case "single":
		o.Single = true
	case "several":
		o.Several = true
	case "country":
		o.Country = true
	case "known":
		o.Known = true
	case "unlisted":
		o.Unlisted = true
	case "business":
		o.Business = true
	case "media":
		o.Media = true
	case "local":
		o.Local = true
	case "faction":
		o.Faction = true
	case "body":
		o.Body = true
	case "armed":
		o.Armed = true
	case "club":
		o.Club = true
	case "nosport":
		o.NoSport = true
	case "elsewhere":
		o.Elsewhere = true
	case "reported":
		o.Reported = true
	default:
		return "unknown option " + strconv.Quote(s)
	}
	return ""
}

// check verifies what only the whole set shows of the rules that were read whole: that classes exist and that every rule has an
// example.
func (rs *Rules) check() error {
	for _, class := range rs.occasions {
		if !rs.classes.Has(class) {
			return &Error{"", 0, "unknown class " + strconv.Quote(class) + " behind " + occasionSlot}
		}
	}
	var classes []string
	for _, r := range rs.Rules {
		classes = append(classes[:0], r.Trigger.Class, r.Subject.Content, r.Object.Content)
		for _, list := range [...][]Fixed{r.Trigger.Fixed, r.Options.With, r.Options.Without} {
			for i := range list {
				classes = append(classes, list[i].Class)
			}
		}
		for _, c := range classes {
			if c != "" && c != demonymClass && !rs.classes.Has(c) {
				return &Error{r.File, r.Line, "unknown class " + strconv.Quote(c)}
			}
		}
		if !slices.ContainsFunc(r.Examples, func(e Example) bool { return !e.Not && !e.Wished }) {
			return &Error{r.File, r.Line, "a rule without an example that must match"}
		}
	}
	return nil
}

// portfolio reports whether a word is what a minister is minister of.
func (rs *Rules) portfolio(word string) bool {
	return rs.in("portefeuille", word) || rs.in("portefeuille-régalien", word)
}

// in reports whether a lemma is of a class.
func (rs *Rules) in(class, lemma string) bool {
	return rs.members.holds(class, className(class), lemma)
}
