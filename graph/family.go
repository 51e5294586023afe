package graph

// Family is the family of a predicate; "open" for one that the table does not hold.
func (p *Predicates) Family(name string) string {
	row, _ := p.Lookup(name)
	return row.Family
}
