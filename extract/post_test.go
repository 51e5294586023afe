package extract

import "testing"

// The kind of a post is the role of who holds, takes, leaves or wants it.
func TestPosts(t *testing.T) {
	checkAll(t, []reading{
		{"Paul Durand occupe le poste de directeur de la FIFA.", []string{"Paul Durand, director-of, FIFA, fact"}, nil},
		{"Anna Roy a quitté ses fonctions de présidente de l'UEFA.", []string{"Anna Roy, president-of, UEFA, former"}, nil},
		{"Anna Roy brigue un mandat de maire de Lyon.", []string{"Anna Roy, mayor-of, Lyon, possible"}, nil},
		{"Le conseil d'administration a confié à Paul Durand le poste de directeur de Renault.", []string{"Paul Durand, director-of, Renault, fact"}, nil},
		{"Paul Durand a été nommé au poste de directeur de Renault.", []string{"Paul Durand, director-of, Renault, fact"}, nil},
		{"Le président a démis Paul Durand de ses fonctions de directeur de Renault.", []string{"Paul Durand, director-of, Renault, former"}, nil},
		{"Anna Roy, présidente de l'UEFA, a quitté ses fonctions de maire de Lyon.", []string{"Anna Roy, president-of, UEFA, fact", "Anna Roy, mayor-of, Lyon, former"}, nil},
		{"Paul Durand pourrait quitter son poste de directeur de Renault.", []string{"Paul Durand, director-of, Renault, fact"}, nil},
		{"Le poste de directeur de Renault est occupé par Paul Durand.", []string{"Paul Durand, director-of, Renault, fact"}, nil},
		{"Paul Durand n'occupe plus le poste de directeur de Renault.", []string{"Paul Durand, director-of, Renault, former"}, nil},
		{"Paul Durand a supprimé le poste de directeur de Renault.", nil, []string{"Paul Durand, director-of"}},
		{"Paul Durand a salué la création d'un poste de directeur de Renault.", nil, []string{"Paul Durand, director-of"}},
	}, nil)
}
