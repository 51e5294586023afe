package extract

import (
	"kg/gazetteer"
	"kg/graph"
)

// world is what extraction asks of the gazetteer.
type world struct{ g *gazetteer.Gazetteer }

// known finds what a name surely is, of a type that fits; nil where it is unknown.
func (w *world) known(name string, typ graph.EntityType) *gazetteer.Entry {
	var e *gazetteer.Entry
	switch typ {
	case graph.Place:
		e, _ = w.g.Place(name)
	case graph.Organization:
		e, _ = w.g.Organization(name)
	}
	return e
}

// demonym finds the place of an adjective or a people's noun, nil where it has none.
func (w *world) demonym(form string) *gazetteer.Entry {
	if d, ok := w.g.Demonym(form); ok {
		return d.Place
	}
	return nil
}

// origins finds the places of an adjective or a people's noun: one, or the two of a compound, "franco-libanaise".
func (w *world) origins(form string) []*gazetteer.Entry {
	if p := w.demonym(form); p != nil {
		return []*gazetteer.Entry{p}
	}
	if first, second, ok := w.g.Compound(form); ok && first != second.Place {
		return []*gazetteer.Entry{first, second.Place}
	}
	return nil
}

// stateOf is the state that a capital or a seat of power stands for when it acts; nil for other names.
func (w *world) stateOf(name string) *gazetteer.Entry {
	if e, ok := w.g.Metonym(name); ok {
		return e
	}
	if e, ok := w.g.Capital(name); ok {
		return e
	}
	return nil
}
