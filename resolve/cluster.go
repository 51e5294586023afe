package resolve

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kg/gazetteer"
	"kg/graph"
)

// resolution is one run of Resolve.
type resolution struct {
	corpus   *Corpus
	k        *knowledge
	profiles []profile
	of       []uint32 // the profile of each local
	byRef    map[string][]uint32
	apart    map[[2]uint32]bool // pairs that the user keeps apart
	together map[[2]uint32]bool // pairs that the user joined

	parent   []uint32
	members  [][]uint32 // of each root
	genders  []genders  // of the members of each root
	joined   []link     // what was joined, and why
	doubtful []link     // what was not
}

// genders are those that the texts give the members of a cluster.
type genders uint8

const (
	man genders = 1 << iota
	woman
)

func gendersOf(name *reading) genders {
	switch name.Gender {
	case gazetteer.Masculine:
		return man
	case gazetteer.Feminine:
		return woman
	}
	return 0
}

// link is a pair of profiles with the verdict on it.
type link struct {
	a, b uint32
	Verdict
}

// Resolve makes the graph of all documents added: it finds pairs of names worth comparing, compares them, joins those
// that are the same, surest first, and never two of which it or the user thinks that they differ.
func (c *Corpus) Resolve(ctx context.Context, o Options) (*Graph, error) {
	c.options = o
	c.Arrange()
	r := &resolution{corpus: c, k: c.k, apart: map[[2]uint32]bool{}, together: map[[2]uint32]bool{}}
	split := map[string]bool{}
	for _, j := range c.options.Judgements {
		for _, ref := range []string{j.Left, j.Right} {
			if strings.Contains(ref, "@") {
				split[ref] = true
			}
		}
	}
	r.profiles, r.of, r.byRef = c.profiles(split)
	r.parent, r.members, r.genders = make([]uint32, len(r.profiles)), make([][]uint32, len(r.profiles)), make([]genders, len(r.profiles))
	alone := make([]uint32, len(r.profiles))
	for i := range r.parent {
		alone[i] = uint32(i)
		r.parent[i], r.members[i], r.genders[i] = uint32(i), alone[i:i+1:i+1], gendersOf(r.profiles[i].name)
	}
	r.obey()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.joinLinks(r.judgePairs())
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.placeSingles()
	return r.graph(), ctx.Err()
}

// obey takes the user's judgements over.
func (r *resolution) obey() {
	pairs := func(j UserJudgement) (out [][2]uint32) {
		for _, a := range r.byRef[j.Left] {
			for _, b := range r.byRef[j.Right] {
				if a != b {
					out = append(out, [2]uint32{min(a, b), max(a, b)})
				}
			}
		}
		return out
	}
	for _, j := range r.corpus.options.Judgements {
		if j.Judgement == Different {
			for _, p := range pairs(j) {
				r.apart[p] = true
			}
		}
	}
	for _, j := range r.corpus.options.Judgements {
		if j.Judgement != Same {
			continue
		}
		for _, p := range pairs(j) {
			r.together[p] = true
			if a, b := r.find(p[0]), r.find(p[1]); a != b && !r.userParts(a, b) {
				r.union(a, b)
			}
		}
	}
}

func (r *resolution) find(p uint32) uint32 {
	for r.parent[p] != p {
		r.parent[p] = r.parent[r.parent[p]]
		p = r.parent[p]
	}
	return p
}

func (r *resolution) union(a, b uint32) {
	if len(r.members[a]) < len(r.members[b]) || len(r.members[a]) == len(r.members[b]) && b < a {
		a, b = b, a
	}
	r.parent[b] = a
	r.members[a] = append(r.members[a], r.members[b]...)
	r.members[b] = nil
	r.genders[a] |= r.genders[b]
}

// userParts reports whether the user keeps any two members of two clusters apart.
func (r *resolution) userParts(a, b uint32) bool {
	if len(r.apart) == 0 {
		return false
	}
	for _, p := range r.members[a] {
		for _, q := range r.members[b] {
			if r.apart[[2]uint32{min(p, q), max(p, q)}] {
				return true
			}
		}
	}
	return false
}

// judge compares two profiles.
func (r *resolution) judge(p, q uint32) Verdict {
	x, y := &r.profiles[p], &r.profiles[q]
	if x.given != nil && y.given != nil {
		return verdict(0, "two entities of the user's")
	}
	if _, known := slices.BinarySearch(r.corpus.unlike, unlikeKey(x.name, y.name)); known {
		return Verdict{Judgement: Different}
	}
	v := r.k.compare(x.name, y.name)
	if x.name.Type != y.name.Type {
		v = twoTypes(x, y)
	}
	if v.Judgement == Same && x.name.Type == graph.Event {
		if a, b := x.when(), y.when(); a != b && a != "" && b != "" {
			return verdict(0.45, "one name, in "+a+" and in "+b)
		}
	}
	if v.Judgement == Same && v.Reasons[0] == acronymReason && (min(len(x.name.folded), len(y.name.folded)) < 3 || !r.meet(x, y)) {
		return verdict(0.45, "acronym, but no document has both")
	}
	if v.Judgement == Same && slices.Contains(v.Reasons, firstLeftOut) && r.meet(x, y) {
		return verdict(0.4, "one document has both: relatives?")
	}
	if v.Judgement == Same && (x.single || y.single || v.Score < 0.95 && (x.short != y.short)) {
		return verdict(0.5, "one word of a name")
	}
	return v
}

// meet reports whether a document speaks of both.
func (r *resolution) meet(x, y *profile) bool {
	c := r.corpus
	for i, j := 0, 0; i < len(x.locals) && j < len(y.locals); {
		switch a, b := c.locals[x.locals[i]].document, c.locals[y.locals[j]].document; {
		case a == b:
			return true
		case a < b:
			i++
		default:
			j++
		}
	}
	return false
}

// twoTypes judges names of which one was read as, say, a place and the other as an organisation. Of people this is no
// slip of reading: companies bear names of people.
func twoTypes(x, y *profile) Verdict {
	if x.name.Type == graph.Person || y.name.Type == graph.Person || x.name.folded != y.name.folded {
		return verdict(0.1, "types differ")
	}
	if x.name.Known != "" && y.name.Known != "" {
		return verdict(0.1, "types differ")
	}
	if strings.Contains(x.name.folded, " ") || looksLikeAcronym(x.name.Text) && looksLikeAcronym(y.name.Text) {
		return verdict(0.8, "one name, read as two types")
	}
	return verdict(0.4, "one name, read as two types")
}

// minUnsure is the score from which a pair that is left apart is worth a look.
const minUnsure = 0.4

// judgePairs returns the links between profiles that are thought the same, surest first, and notes the doubtful.
func (r *resolution) judgePairs() []link {
	r.corpus.compared = make([]uint64, 0, len(r.corpus.unlike)+few)
	pairs := candidates(r.profiles)
	pairs = slices.DeleteFunc(pairs, func(p [2]uint32) bool { return r.apart[p] || r.find(p[0]) == r.find(p[1]) })
	verdicts := make([]Verdict, min(len(pairs), atOnce))
	var links []link
	for pairs := range slices.Chunk(pairs, atOnce) {
		each(len(pairs), func(i int) { verdicts[i] = r.judge(pairs[i][0], pairs[i][1]) })
		for i, pair := range pairs {
			switch v := verdicts[i]; {
			case v.Judgement == Same:
				links = append(links, link{pair[0], pair[1], v})
			case v.Judgement == Unsure && v.Score >= minUnsure:
				r.doubtful = append(r.doubtful, link{pair[0], pair[1], v})
			case v.Judgement == Different:
				r.noteUnlike(pair[0], pair[1])
			}
		}
	}
	slices.SortStableFunc(links, func(x, y link) int { return cmp.Compare(y.Score, x.Score) })
	return r.demote(links)
}

// noteUnlike notes for the resolutions to come that two names differ, whatever is known of those who bear them.
func (r *resolution) noteUnlike(p, q uint32) {
	x, y := &r.profiles[p], &r.profiles[q]
	if key := unlikeKey(x.name, y.name); key != 0 && x.name.Type == y.name.Type && x.given == nil && y.given == nil && len(r.corpus.compared) < maxUnlike {
		r.corpus.compared = append(r.corpus.compared, key)
	}
}

// maxUnlike bounds the pairs of names that are noted: what they would take is beyond what is kept of a corpus otherwise.
const maxUnlike = 1 << 20

// atOnce bounds the verdicts that are held at a time.
const atOnce = 1 << 12

// each calls do for 0 to n-1, on all processors.
func each(n int, do func(int)) {
	const share = 128 // that one takes at a time
	if n <= share {
		for i := range n {
			do(i)
		}
		return
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+share-1)/share) {
		workers.Go(func() {
			for from := int(next.Add(share)) - share; from < n; from = int(next.Add(share)) - share {
				for i := from; i < min(from+share, n); i++ {
					do(i)
				}
			}
		})
	}
	workers.Wait()
}

// demote takes out the links of a name that is like two others which differ from one another: "J. Dupont" may be
// Jean or Jacques. It is then the same as neither, for all that is known.
func (r *resolution) demote(links []link) []link {
	of := map[uint32][]link{}
	for _, l := range links {
		if l.Score < 0.95 {
			of[l.a] = append(of[l.a], l)
			of[l.b] = append(of[l.b], link{l.b, l.a, l.Verdict})
		}
	}
	torn := map[uint32]bool{}
	for p, ls := range of {
	pairs:
		for i, x := range ls {
			for _, y := range ls[i+1:] {
				if r.judge(x.b, y.b).Judgement == Different {
					torn[p] = true
					break pairs
				}
			}
		}
	}
	kept := links[:0]
	for _, l := range links {
		if l.Score < 0.95 && (torn[l.a] || torn[l.b]) {
			l.Verdict = Verdict{Unsure, 0.6, append(slices.Clone(l.Reasons), "but like another too")}
			r.doubtful = append(r.doubtful, l)
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

// joinLinks joins what is linked, unless the clusters hold two that differ.
func (r *resolution) joinLinks(links []link) {
	for _, l := range links {
		a, b := r.find(l.a), r.find(l.b)
		if a == b {
			continue
		}
		if r.differ(a, b) {
			l.Verdict = Verdict{Unsure, 0.5, append(slices.Clone(l.Reasons), "but what each was joined with differs")}
			r.doubtful = append(r.doubtful, l)
			continue
		}
		r.joined = append(r.joined, l)
		r.union(a, b)
	}
}

// maxCross bounds the comparisons between two clusters; beyond it the most spoken of are compared.
const maxCross = 400

// differ reports whether two clusters hold members that the user or the machine thinks different.
func (r *resolution) differ(a, b uint32) bool {
	if r.userParts(a, b) {
		return true
	}
	as, bs := r.members[a], r.members[b]
	if len(as)*len(bs) > maxCross {
		as, bs = r.foremost(as), r.foremost(bs)
	}
	for _, p := range as {
		for _, q := range bs {
			if r.together[[2]uint32{min(p, q), max(p, q)}] || r.profiles[p].single || r.profiles[q].single {
				continue
			}
			if r.judge(p, q).Judgement == Different && !r.acronymBetween(p, q) {
				return true
			}
		}
	}
	return false
}

// acronymBetween excuses a pair of which one is an acronym: it is like nothing but its expansions, and a cluster may
// hold acronyms of several languages and spellings of the expansion.
func (r *resolution) acronymBetween(p, q uint32) bool {
	x, y := r.profiles[p].name, r.profiles[q].name
	if x.Type == graph.Person || x.Type == graph.Place {
		// What the alias files or the gazetteer have joined may well differ in its letters.
		return len(x.groups) > 0 && len(y.groups) == 0 && y.entry == nil || len(y.groups) > 0 && len(x.groups) == 0 && x.entry == nil
	}
	return looksLikeAcronym(x.Text) != looksLikeAcronym(y.Text) || (len(x.groups) > 0 || x.entry != nil) != (len(y.groups) > 0 || y.entry != nil)
}

func (r *resolution) foremost(ps []uint32) []uint32 {
	ps = slices.Clone(ps)
	slices.SortFunc(ps, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(r.profiles[b].docs, r.profiles[a].docs), cmp.Compare(a, b))
	})
	return ps[:min(len(ps), 20)]
}

// graph makes the graph of the clusters, and the machine's judgements.
func (r *resolution) graph() *Graph {
	clusters := make([]cluster, 0, len(r.profiles))
	index := make([]int, len(r.profiles)) // the cluster of each root, from 1
	for i := range r.profiles {
		root := r.find(uint32(i))
		if index[root] > 0 {
			continue
		}
		var cl cluster
		members := r.members[root]
		if len(members) == 1 { // as most have
			cl.ref, cl.locals = r.corpus.ref(&r.profiles[root]), r.profiles[root].locals
		} else {
			members = slices.Sorted(slices.Values(members))
			cl.ref = r.corpus.ref(&r.profiles[r.foremost(members)[0]])
			for _, m := range members {
				cl.locals = append(cl.locals, r.profiles[m].locals...)
			}
		}
		for _, m := range members {
			if e := r.profiles[m].given; e != nil {
				cl.given = e
			}
			if n := r.profiles[m].name; cl.line == nil && len(n.groups) == 1 {
				cl.line = r.k.names[n.Type][n.groups[0]]
			}
			if e := r.profiles[m].name.entry; e != nil && (cl.entry == nil || r.profiles[m].name.Known != "") {
				cl.entry = e
			}
		}
		if len(cl.locals) == 0 {
			continue // the user's, not in the corpus
		}
		clusters = append(clusters, cl)
		index[root] = len(clusters)
	}
	g := r.corpus.assemble(clusters)
	first := func(p uint32) (string, int) {
		ls := r.profiles[p].locals
		if len(ls) == 0 {
			return r.profiles[p].given.ID, 0
		}
		n := 0
		for _, l := range ls {
			n += int(r.corpus.locals[l].after - r.corpus.locals[l].first)
		}
		return g.entities[g.of[ls[0]]].id, n
	}
	g.judgements = make([]MachineJudgement, 0, len(r.joined)+len(r.doubtful))
	for _, l := range append(r.joined, r.doubtful...) {
		a, m := first(l.a)
		b, n := first(l.b)
		if l.Judgement == Unsure && a == b || m == 0 || n == 0 {
			continue // joined after all, by another way
		}
		if x, y := r.profiles[l.a].name, r.profiles[l.b].name; l.Judgement == Same && x.Text == y.Text && x.Type == y.Type {
			continue
		}
		g.judgements = append(g.judgements, MachineJudgement{Left: a, Right: b,
			LeftName: r.profiles[l.a].name.Text, RightName: r.profiles[l.b].name.Text, Type: r.profiles[l.a].name.Type,
			Judgement: l.Judgement, Score: l.Score, Reasons: l.Reasons, Mentions: m + n})
	}
	sortJudgements(g.judgements)
	g.judgements = thin(g.judgements)
	g.judgements = slices.CompactFunc(g.judgements, func(x, y MachineJudgement) bool {
		return x.Left == y.Left && x.Right == y.Right && x.LeftName == y.LeftName && x.RightName == y.RightName
	})
	return g
}

// sortJudgements puts the pairs most worth a look first: those of which most is said and that are likeliest the same.
func sortJudgements(js []MachineJudgement) {
	slices.SortFunc(js, func(a, b MachineJudgement) int {
		return cmp.Or(cmp.Compare(float64(b.Mentions)*b.Score, float64(a.Mentions)*a.Score), cmp.Compare(a.Left, b.Left),
			cmp.Compare(a.Right, b.Right), cmp.Compare(a.LeftName, b.LeftName), cmp.Compare(a.RightName, b.RightName))
	})
}

// maxPerEntity is how many doubtful pairs are noted of one entity.
const maxPerEntity = 3

// thin keeps of the doubtful pairs of each entity the first few.
func thin(js []MachineJudgement) []MachineJudgement {
	seen := map[string]int{}
	return slices.DeleteFunc(js, func(j MachineJudgement) bool {
		if j.Judgement != Unsure {
			return false
		}
		seen[j.Left]++
		seen[j.Right]++
		return seen[j.Left] > maxPerEntity || seen[j.Right] > maxPerEntity
	})
}
