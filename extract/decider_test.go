package extract

import "testing"

// Whose decision somebody judges who does not say whose it is.
func TestDecider(t *testing.T) {
	checkAll(t, []reading{
		{text: "La Cour suprême a annulé le vote. La ministre Anna Roy a dénoncé un verdict politique.", want: []string{"Anna Roy, criticized, Cour suprême"}},
		{text: "La Cour suprême a annulé le vote. La ministre Anna Roy a dénoncé une décision de la Commission européenne.", not: []string{"Anna Roy, criticized, Cour suprême"}},
		{text: "La Cour suprême a annulé le vote. La ministre Anna Roy a dénoncé la corruption.", not: []string{"criticized"}},
		{text: "Paul Durand a annulé sa visite. La ministre Anna Roy a dénoncé une décision hâtive.", not: []string{"criticized"}},
		{text: "La ministre Anna Roy a dénoncé une décision hâtive. La Cour suprême a annulé le vote.", not: []string{"criticized"}},
	}, nil)
}
