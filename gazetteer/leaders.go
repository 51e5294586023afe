package gazetteer

import (
	"fmt"
	"strings"
)

// leader adds a row of leaders.tsv.
func (g *Gazetteer) leader(fields []string) error {
	country, ok := g.byCode[fields[2]]
	if !ok {
		return fmt.Errorf("unknown country %q", fields[2])
	}
	for name := range strings.SplitSeq(fields[0], "|") {
		g.addLeader(fields[1], name, country)
		if i := strings.IndexByte(name, ' '); i >= 0 {
			g.addLeader(fields[1], name[i+1:], country)
		}
	}
	return nil
}

func (g *Gazetteer) addLeader(role, name string, country *Entry) {
	key := g.names.join(role, name)
	if i, isNew := g.leaders.Add(key); isNew || *g.leaders.At(i) == country {
		*g.leaders.At(i) = country
	} else {
		*g.leaders.At(i) = nil
	}
}

// Leader returns the country that a person heads or headed in a role (president, prime-minister, chancellor, monarch,
// leader) or serves or served as minister, by full name or surname.
func (g *Gazetteer) Leader(role, name string) (*Entry, bool) {
	var folded, key [2 * foldRoom]byte
	e := g.leaders.Get(string(append(append(append(key[:0], role...), ' '), fold(folded[:0], name)...)))
	return e, e != nil
}

// Led reports whether somebody of this full name or surname heads or headed one state, in whatever role.
func (g *Gazetteer) Led(name string) bool {
	folded := Fold(name)
	for _, role := range [...]string{"president", "prime-minister", "chancellor", "monarch", "leader"} {
		if g.leaders.Get(role+" "+folded) != nil {
			return true
		}
	}
	return false
}
