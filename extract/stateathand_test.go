package extract

import "testing"

// Ministers in a text about a region of a federal state are the region's; whose counterpart somebody meets is of another state.
func TestStateAtHand(t *testing.T) {
	checkAll(t, []reading{
		{"Le Québec révise sa loi. Au Québec, les cégeps protestent. La ministre de l'Enseignement supérieur, Anne Roy, a promis des fonds au Québec.", []string{"Anne Roy, minister-of, Québec"}, []string{"Anne Roy, minister-of, Canada"}},
		{"La Centrafrique se prépare. La Centrafrique vote. À Varsovie, le ministre des Affaires étrangères, Jan Nowak, a remercié son homologue centrafricaine, Sylvie Bakala.", []string{"Jan Nowak, foreign-minister-of, Pologne"}, []string{"Jan Nowak, foreign-minister-of, République centrafricaine"}},
		{"Le Mali s'inquiète. Au Mali, on se tait. Le ministre de la Défense, Paul Keïta, a reçu son homologue malien, Luc Traoré.", nil, []string{"Paul Keïta, defence-minister-of, Mali"}},
		{"L'Écosse vote. L'Écosse hésite. Le Premier ministre, Paul Durand, s'est dit confiant pour l'Écosse.", []string{"Paul Durand, prime-minister-of, Écosse"}, nil},
		{"L'Égypte se tait. L'Égypte attend. En visite au Caire, le Premier ministre, Samir Naguib, a été reçu par le maréchal Sissi.", nil, []string{"Samir Naguib, prime-minister-of, Égypte"}},
		{"L'Égypte se tait. L'Égypte attend. En visite au Caire, Paul Roy a rencontré le Premier ministre, Samir Naguib.", []string{"Samir Naguib, prime-minister-of, Égypte"}, nil},
	}, nil)
}
