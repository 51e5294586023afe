package extract

import "testing"

// Whose post a phrase tells that does not say it: by the office, by the station its holder speaks on, by who speaks through its holder.
func TestOwners(t *testing.T) {
	checkAll(t, []reading{
		{"Caracas proteste au Venezuela. Le Venezuela refuse. Le secrétaire au Trésor, Paul Durand, a promis des sanctions.", []string{"Paul Durand, finance-minister-of, États-Unis"}, []string{"Paul Durand, finance-minister-of, Venezuela"}},
		{"Le Mali s'inquiète au Mali. La chancelière de l'Échiquier, Marie Martin, a promis une aide.", []string{"Marie Martin, finance-minister-of, Royaume-Uni"}, nil},
		{"L'américain Pfizer hésite. Les États-Unis s'inquiètent. « C'est un atout », a averti la ministre de la Culture, Marie Martin, sur RTL.", []string{"Marie Martin, minister-of, France"}, []string{"Marie Martin, minister-of, États-Unis"}},
		{"Le Nigeria s'inquiète. Le Nigeria refuse. La ministre de la Culture, Marie Martin, l'a rappelé sur CNN.", []string{"Marie Martin, minister-of, Nigeria"}, []string{"Marie Martin, minister-of, États-Unis"}},
		{"En France, la ministre des Affaires sociales, Marie Martin, a parlé.", []string{"Marie Martin, minister-of, France"}, []string{"Marie Martin, foreign-minister-of, France"}},
		{"En France, la ministre de l'Europe et des Affaires étrangères, Marie Martin, a parlé.", []string{"Marie Martin, foreign-minister-of, France"}, []string{"Marie Martin, foreign-minister-of, Europe"}},
	}, nil)
}
