package graph

// Part reads edges and their ends into a view of their own, from the view of which the graph was built. The nodes are in
// it also where no edge has them.
func (g *Graph) Part(v View, nodes, edges []uint32) (*Memory, error) {
	var statements []*Statement
	seen := map[uint32]bool{}
	for _, e := range edges {
		if seen[e] {
			continue
		}
		seen[e] = true
		s, err := g.Statement(v, e)
		if err != nil {
			return nil, err
		}
		statements = append(statements, s)
	}
	var entities []*Entity
	in := map[uint32]bool{}
	add := func(node uint32) error {
		if in[node] {
			return nil
		}
		in[node] = true
		e, err := v.Entity(g.ID(node))
		if err != nil {
			return err
		}
		entities = append(entities, e)
		return nil
	}
	for _, node := range nodes {
		if err := add(node); err != nil {
			return nil, err
		}
	}
	for e := range seen {
		if err := add(g.subject[e]); err != nil {
			return nil, err
		}
		if err := add(g.outTo[e]); err != nil {
			return nil, err
		}
	}
	var sources []*Source
	for s, err := range v.Sources() {
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	return NewMemory(entities, statements, sources)
}
