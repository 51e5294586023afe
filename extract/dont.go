package extract

// subjectOf is how the subject of a verb is called, by its voice.
func (m *mender) subjectOf(v int) string {
	if m.hasChild(v, "aux:pass") {
		return "nsubj:pass"
	}
	return "nsubj"
}
