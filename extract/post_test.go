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

// What becomes of somebody by the words around the post: over, held, or only put forward.
func TestHeldFor(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand a achevé son mandat de président de la Fifa mardi.", want: []string{"Paul Durand, president-of, Fifa, former"}},
		{text: "Paul Durand a occupé le poste de directeur de Danone entre 2010 et 2015.", want: []string{"Paul Durand, director-of, Danone, former"}},
		{text: "Anna Roy, à l'époque secrétaire générale de la CGT, avait promis une réforme.", want: []string{"Anna Roy, secretary-general-of, CGT, former"}},
		{text: "Anna Roy a passé dix ans comme maire de Nantes.", want: []string{"Anna Roy, mayor-of, Nantes, former"}},
		{text: "Anna Roy est pressentie comme présidente de la Fifa.", want: []string{"Anna Roy, president-of, Fifa, possible"}},
		{text: "Anna Roy occupe le poste de directrice de Danone.", want: []string{"Anna Roy, director-of, Danone, fact"}},
		{text: "Anna Roy a célébré ses dix ans comme maire de Nantes.", want: []string{"Anna Roy, mayor-of, Nantes, fact"}},
	}, nil)
}

// Who stands for a charge or a post may come to hold it; who has withdrawn or was beaten does not.
func TestAspirants(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand est candidat à la mairie de Nantes.", want: []string{"Paul Durand, mayor-of, Nantes, possible"}},
		{text: "Anna Roy a annoncé sa candidature à la présidence de la Fifa.", want: []string{"Anna Roy, president-of, Fifa, possible"}},
		{text: "La candidature d'Anna Roy au poste de secrétaire générale de l'ONU est acquise.", want: []string{"Anna Roy, secretary-general-of, ONU, possible"}},
		{text: "Paul Durand n'est pas candidat à la présidence de la Fifa.", want: []string{"Paul Durand, president-of, Fifa, negated"}},
		{text: "Paul Durand, prétendant à la présidence de la Fifa, a promis une réforme.", want: []string{"Paul Durand, president-of, Fifa, possible"}},
		{"Paul Durand, candidat malheureux à la mairie de Nantes, a promis une réforme.", nil, []string{"Paul Durand, mayor-of"}},
		{"Paul Durand a retiré sa candidature à la présidence de la Fifa.", nil, []string{"Paul Durand, president-of"}},
	}, nil)
}
