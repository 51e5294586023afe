package syntax

import "testing"

// A digit of another script is a token, and no number without end.
func TestTokenizeForeignDigit(t *testing.T) {
	text := "est (٩. Il"
	if got := Tokenize(text, 0, len(text), nil); len(got) != 5 {
		t.Errorf("%q: %v", text, got)
	}
}
