package extract

import "testing"

// Who says "nous" in another sentence is not sought among the words of this one.
func TestSpeakerElsewhere(t *testing.T) {
	read(t, "\n« Nous l'établissement arabes. l'aura », tonné la défense, Sánchez,", "")
}
