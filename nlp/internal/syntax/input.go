package syntax

// Inputs is the number of features of a token that the network embeds.
const Inputs = 8

// Input writes the hashed features of a word for the network: form, three and two last letters, two first letters,
// shape, readings, tag, lemma.
func (m *Tagger) Input(w *Word, tag uint16, first bool, f *[Inputs]uint32) {
	s := w.shape << 1
	if first {
		s |= 1
	}
	f[0] = w.id
	f[1] = w.suffix[2]
	f[2] = w.suffix[1]
	f[3] = w.prefix[1]
	f[4] = s
	f[5] = w.set
	f[6] = uint32(tag)
	f[7] = mix(uint32(m.upos[tag]), hashString(m.Lemma(w, tag)))
}
