package extract

import "testing"

// A body behind a comma and "de" is the person's whom it follows, whatever stands behind.
func TestAffiliation(t *testing.T) {
	checkAll(t, []reading{
		{"Le gouvernement régional, que préside Paul Durand, de la Coalition canarienne, se montre réservé.", []string{"Paul Durand, member-of, Coalition canarienne"}, nil},
		{"Le parti Debout Demain, cofondé depuis Lyon par Marie Martin, a appelé à voter.", []string{"Marie Martin, founded, Debout Demain"}, nil},
		{"Le mouvement Debout Demain, cofondé alors par l'ancienne ministre Marie Martin, a appelé à voter.", []string{"Marie Martin, founded, Debout Demain"}, nil},
	}, nil)
}
