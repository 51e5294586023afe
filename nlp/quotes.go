package nlp

// quotes follows quotation marks over the sentences of a paragraph.
type quotes struct {
	depth    int  // of « and “
	straight bool // inside "
}

func (q *quotes) open() bool { return q.depth > 0 || q.straight }

func (q *quotes) read(tokens []Token) {
	for i := range tokens {
		switch tokens[i].Form {
		case "«", "“", "„":
			q.depth++
		case "»", "”":
			q.depth = max(0, q.depth-1)
		case "\"":
			q.straight = !q.straight
		}
	}
}
