package resolve

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kg/graph"
)

// placeSingles finds out who is meant where a document gives one word of a person's name and no more. Such a person
// is one of those who bear the word in the corpus if it is the only one, and either spoken of in several documents or
// met in the same circumstances: the same role, the same other entities. Otherwise the person stays apart, and the pair is noted.
func (r *resolution) placeSingles() {
	singles := map[string][]uint32{} // sound of the word -> profiles
	var misread []misreadName
	byWord := map[string][]uint32{} // sound of a word that stands alone -> clusters with a full name that has it
	for i := range r.profiles {
		p := &r.profiles[i]
		word := ""
		switch {
		case p.single && !p.titled && r.find(uint32(i)) == uint32(i) && len(r.members[i]) == 1 && len(p.name.person.parts) > 0:
			word = p.word().sound
			singles[word] = append(singles[word], uint32(i))
		case r.mayBeMisread(uint32(i)):
			word = sound(p.name.folded)
			misread = append(misread, misreadName{uint32(i), word})
		default:
			continue
		}
		byWord[word] = nil
	}
	for i := range r.profiles {
		p := &r.profiles[i]
		if p.name.Type != graph.Person || p.single {
			continue
		}
		root := r.find(uint32(i))
		for j := range p.name.person.parts {
			q := &p.name.person.parts[j]
			if q.initial || len(q.text) < 2 {
				continue
			}
			if bearers, alone := byWord[q.sound]; alone && !slices.Contains(bearers, root) {
				byWord[q.sound] = append(bearers, root)
			}
		}
	}
	around := newSurroundings(r)
	r.placeMisread(around, misread, byWord)
	words := make([]string, 0, len(singles))
	for w := range singles {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		bearers, left := byWord[w], singles[w]
		// Who has been joined makes the bearer more often named: what was doubtful may be clear then.
		for range maxPasses {
			var doubtful []link
			rest := left
			left = nil
			for _, s := range rest {
				if l, joined := r.placeSingle(around, s, bearers); !joined {
					left = append(left, s)
					if l.Score >= minUnsure {
						doubtful = append(doubtful, l)
					}
				}
			}
			if len(left) == len(rest) || len(left) == 0 {
				r.doubtful = append(r.doubtful, doubtful...)
				break
			}
		}
		if len(bearers) == 0 {
			r.joinSingles(around, left)
		}
	}
}

const maxPasses = 4

// The weights of placeSingle; a score of sameFrom or more joins.
const (
	onlyBearer    = 0.55 // nobody else in the corpus bears the word
	prominent     = 0.15 // who bears it is in three documents or more
	twiceNamed    = 0.08 // in two
	sameDocument  = 0.25 // the document itself gives the full name, though not in a way that joined them there
	rareWord      = 0.05 // and it is no given name
	sharedRole    = 0.40 // the same role of the same body
	sharedContext = 0.30 // all other entities of the document are met with the bearer elsewhere
)

// word is the word that a single name has.
func (p *profile) word() part { return p.name.person.parts[len(p.name.person.parts)-1] }

// placeSingle joins a single name with one of the clusters that bear it, if it is clear which; else it returns the
// doubtful link with the likeliest, if there is one.
func (r *resolution) placeSingle(around *surroundings, s uint32, bearers []uint32) (link, bool) {
	single := &r.profiles[s]
	word := single.word()
	type choice struct {
		root    uint32
		score   float64
		reasons []string
	}
	var choices []choice
	seen := map[uint32]bool{}
	for _, b := range bearers {
		root := r.find(b)
		if seen[root] || !r.mayBe(single, root) {
			continue
		}
		seen[root] = true
		c := choice{root: root, score: 0.3}
		if around.always(single, root) {
			c.score += sameDocument
			c.reasons = append(c.reasons, "the document has the full name")
		}
		if around.sameRole(s, root) {
			c.score += sharedRole
			c.reasons = append(c.reasons, "the same role")
		}
		if o := around.overlap(s, root); o > 0 {
			c.score += sharedContext * o
			if o > 0.2 {
				c.reasons = append(c.reasons, "named with the same others")
			}
		}
		choices = append(choices, c)
	}
	if len(choices) == 0 {
		return link{}, false
	}
	// "Hollande" is nobody called Holland where somebody is called Hollande.
	if exact := slices.DeleteFunc(slices.Clone(choices), func(c choice) bool { return !around.bears(c.root, word.text) }); len(exact) > 0 {
		choices = exact
	}
	if c := around.dominant(choicesOf(choices, func(c choice) uint32 { return c.root })); c >= 0 {
		c := &choices[c]
		c.score += onlyBearer - 0.3
		if len(choices) == 1 {
			c.reasons = append(c.reasons, "the only one of this name")
		} else {
			c.reasons = append(c.reasons, "far more often named than others of the name")
		}
		switch n := around.documents(c.root); {
		case n >= 3:
			c.score += prominent
			c.reasons = append(c.reasons, "often named")
		case n == 2:
			c.score += twiceNamed
		}
		if !word.given {
			c.score += rareWord
		}
	}
	slices.SortStableFunc(choices, func(a, b choice) int { return cmp.Compare(b.score, a.score) })
	best := choices[0]
	clear := len(choices) == 1 || best.score-choices[1].score >= 0.2
	l := link{s, r.foremost(r.members[best.root])[0], verdict(min(0.95, best.score), best.reasons...)}
	if l.Judgement == Same && clear && !r.userParts(s, best.root) {
		r.joined = append(r.joined, l)
		r.union(r.find(s), best.root)
		return l, true
	}
	if !clear {
		l.Reasons = append(l.Reasons, "others bear the name too")
	}
	l.Judgement, l.Score = Unsure, min(l.Score, 0.69)
	return l, false
}

// dominance is how many times as many documents a bearer of a name must have as all others together to be taken for
// the one meant.
const dominance = 6

// dominant returns the index of the cluster that is alone, or much more often named than all others; or -1.
func (a *surroundings) dominant(roots []uint32) int {
	best, all := 0, 0
	for i, r := range roots {
		n := a.documents(r)
		all += n
		if n > a.documents(roots[best]) {
			best = i
		}
	}
	if n := a.documents(roots[best]); len(roots) == 1 || n >= dominance*(all-n) {
		return best
	}
	return -1
}

func choicesOf[T any](items []T, root func(T) uint32) []uint32 {
	out := make([]uint32, len(items))
	for i, c := range items {
		out[i] = root(c)
	}
	return out
}

// misreadName is a profile that mayBeMisread, with the sound of its name.
type misreadName struct {
	profile uint32
	sound   string
}

// mayBeMisread reports whether a profile has one word for a name, was read as a place, an organisation or an event, and has been joined
// with nothing; and no document speaks of it often.
func (r *resolution) mayBeMisread(i uint32) bool {
	p := &r.profiles[i]
	n := p.name
	return n.Type != graph.Person && !strings.Contains(n.folded, " ") && n.entry == nil && len(n.groups) == 0 && len(r.members[r.find(i)]) == 1 &&
		!looksLikeAcronym(n.Text) && len(p.locals) > 0 && !r.often(p)
}

// placeMisread joins what was read as a place or an organisation but is one word of the name of a person that the same
// documents name in full: "Stoltenberg" without a title, at the head of a sentence. That is a slip; what a document speaks of time
// and again is the firm that bears the founder's name.
func (r *resolution) placeMisread(around *surroundings, names []misreadName, byWord map[string][]uint32) {
	for _, m := range names {
		i, p := m.profile, &r.profiles[m.profile]
		var bearer []uint32
		for _, b := range byWord[m.sound] {
			if root := r.find(b); !slices.Contains(bearer, root) && around.always(p, root) && around.bears(root, p.name.folded) {
				bearer = append(bearer, root)
			}
		}
		if len(bearer) != 1 || r.userParts(r.find(i), bearer[0]) {
			continue
		}
		r.joined = append(r.joined, link{i, r.foremost(r.members[bearer[0]])[0], verdict(0.8, "the surname of a person that the document names, read as another type")})
		r.union(bearer[0], r.find(i))
	}
}

// slips is how many mentions of a name in a document may have the wrong type by mistake.
const slips = 2

// often reports whether a document mentions a profile more often than by mistake.
func (r *resolution) often(p *profile) bool {
	return slices.ContainsFunc(p.locals, func(l uint32) bool {
		x := &r.corpus.locals[l]
		return x.after-x.first > slips
	})
}

// always reports whether all documents of a profile name a cluster.
func (a *surroundings) always(p *profile, root uint32) bool {
	c := a.r.corpus
	for _, l := range p.locals {
		if !slices.ContainsFunc(a.in[c.locals[l].document], func(q uint32) bool { return a.r.find(q) == root && !a.r.profiles[q].single }) {
			return false
		}
	}
	return true
}

// bears reports whether a word is the last of a full name in a cluster.
func (a *surroundings) bears(root uint32, word string) bool {
	for _, m := range a.r.members[root] {
		if parts := a.r.profiles[m].name.person.parts; len(parts) > 1 && parts[len(parts)-1].text == word {
			return true
		}
	}
	return false
}

// mayBe reports whether a single name can be one of a cluster: by the word's place in the full name, and by gender.
func (r *resolution) mayBe(single *profile, root uint32) bool {
	word := single.word()
	for _, m := range r.members[root] {
		n := r.profiles[m].name
		if single.name.Gender != "" && n.Gender != "" && single.name.Gender != n.Gender {
			return false
		}
		if _, gender, known := n.person.given(); known && gender != "" && single.name.Gender != "" && gender != single.name.Gender {
			return false
		}
		for i, q := range n.person.parts {
			if q.sound != word.sound {
				continue
			}
			// A given name alone says little, unless that is how the person is called.
			if i == 0 && len(n.person.parts) > 1 && q.given {
				return false
			}
			return true
		}
	}
	return false
}

// joinSingles joins documents that give the same single word, which nobody bears in full, where they speak of the
// same others. Each is compared with those just before it, so that the work grows with their number.
func (r *resolution) joinSingles(around *surroundings, singles []uint32) {
	for i, s := range singles {
		if r.profiles[s].word().given {
			continue
		}
		for j := max(0, i-maxBlock); j < i; j++ {
			t := singles[j]
			a, b := r.find(s), r.find(t)
			if a == b || r.userParts(a, b) || r.profiles[s].name.folded != r.profiles[t].name.folded || r.twoGenders(a, b) {
				continue
			}
			o := around.overlap(s, b)
			role := around.sameRole(s, b)
			switch {
			case role || o >= 0.25:
				r.joined = append(r.joined, link{s, t, verdict(0.75, "one word, in like surroundings")})
				r.union(a, b)
			case o > 0.08 && i-j <= neighbours:
				r.doubtful = append(r.doubtful, link{s, t, verdict(0.45, "one word of a name, in other surroundings")})
			}
		}
	}
}

// twoGenders reports whether one of two clusters has a man's name and the other a woman's, by the texts.
func (r *resolution) twoGenders(a, b uint32) bool {
	return r.genders[a]|r.genders[b] == man|woman
}

// surroundings knows what is named where.
type surroundings struct {
	r        *resolution
	in       [][]uint32 // the profiles of each document
	weight   []float64  // of each profile: rare ones tell more
	facts    []roleFact // by profile
	roles    []uint32   // of each profile, where its facts begin
	neighbor map[uint32]map[uint32]bool
}

// roleFact is a role of a profile: a predicate and what it is of.
type roleFact struct {
	predicate ref
	object    uint32 // profile
}

func newSurroundings(r *resolution) *surroundings {
	c := r.corpus
	a := &surroundings{r: r, in: make([][]uint32, len(c.sources)), weight: make([]float64, len(r.profiles)),
		roles: make([]uint32, len(r.profiles)+2), neighbor: map[uint32]map[uint32]bool{}}
	room := make([]uint32, len(c.locals)) // a document has no more profiles than locals
	for d := range a.in {
		a.in[d] = room[c.spans[d].local:][: 0 : c.after(d).local-c.spans[d].local]
	}
	df := make([]int, len(r.profiles)) // documents of each cluster, by root
	for i := range r.profiles {
		df[r.find(uint32(i))] += int(r.profiles[i].docs)
		for _, l := range r.profiles[i].locals {
			d := c.locals[l].document
			if n := len(a.in[d]); n == 0 || a.in[d][n-1] != uint32(i) {
				a.in[d] = append(a.in[d], uint32(i))
			}
		}
	}
	n := float64(len(c.sources))
	for i := range r.profiles {
		a.weight[i] = math.Log(1 + n/float64(1+df[r.find(uint32(i))]))
	}
	predicates := graph.DefaultPredicates()
	isRole := map[ref]bool{}
	var found []uint32 // statements of roles
	for i := range c.statements {
		s := &c.statements[i]
		role, known := isRole[s.predicate]
		if !known {
			row, _ := predicates.Lookup(c.strings.text(s.predicate))
			role = row.Family == "role" || strings.HasSuffix(row.Name, "-of") && row.Family != "open"
			isRole[s.predicate] = role
		}
		if role {
			found = append(found, uint32(i))
			a.roles[r.of[s.subject]+2]++
		}
	}
	for i := 1; i < len(a.roles); i++ {
		a.roles[i] += a.roles[i-1]
	}
	a.facts = make([]roleFact, len(found))
	for _, i := range found {
		s := &c.statements[i]
		at := &a.roles[r.of[s.subject]+1] // by now where the next of them goes, and in the end where those of the next profile begin
		a.facts[*at] = roleFact{s.predicate, r.of[s.object]}
		*at++
	}
	return a
}

// rolesOf returns what roles a profile is stated to have.
func (a *surroundings) rolesOf(p uint32) []roleFact { return a.facts[a.roles[p]:a.roles[p+1]] }

// documents returns in how many documents a cluster is named.
func (a *surroundings) documents(root uint32) int {
	n := 0
	for _, m := range a.r.members[root] {
		n += int(a.r.profiles[m].docs)
	}
	return n
}

// sameRole reports whether a profile and a cluster are stated to have one role of one thing.
func (a *surroundings) sameRole(p, root uint32) bool {
	for _, x := range a.rolesOf(p) {
		for _, m := range a.r.members[root] {
			for _, y := range a.rolesOf(m) {
				if x.predicate == y.predicate && a.r.find(x.object) == a.r.find(y.object) {
					return true
				}
			}
		}
	}
	return false
}

// overlap returns the share, by weight, of the other entities of p's documents that are named together with the
// cluster elsewhere: 0 to 1. In a small corpus, where no entity is rare, their number counts: five are half.
func (a *surroundings) overlap(p, root uint32) float64 {
	near := a.near(root)
	var shared, all float64
	met := map[uint32]bool{}
	for _, l := range a.r.profiles[p].locals {
		for _, q := range a.in[a.r.corpus.locals[l].document] {
			if q == p || a.r.profiles[q].single {
				continue
			}
			all += a.weight[q]
			if f := a.r.find(q); near[f] {
				shared += a.weight[q]
				met[f] = true
			}
		}
	}
	if all == 0 {
		return 0
	}
	return max(shared/all, min(0.5, 0.1*float64(len(met))))
}

// near returns the clusters named in the documents of a cluster's full names.
func (a *surroundings) near(root uint32) map[uint32]bool {
	if m, ok := a.neighbor[root]; ok {
		return m
	}
	m := map[uint32]bool{}
	for _, p := range a.r.members[root] {
		for _, l := range a.r.profiles[p].locals {
			for _, q := range a.in[a.r.corpus.locals[l].document] {
				if f := a.r.find(q); f != root && !a.r.profiles[q].single {
					m[f] = true
				}
			}
		}
	}
	a.neighbor[root] = m
	return m
}
