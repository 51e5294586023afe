// Package gazetteer is a small knowledge of the world for the reading of news: countries with their adjectives,
// capitals and metonyms, other places, organisations with acronyms, given names with gender.
//
// Start at Default. Names are looked up without regard to case, accents, the kind of apostrophe or hyphen, and a
// leading article; a name that is not there is answered by false, never by a guess. The knowledge lies in the TSV files
// of data/, each with a head that says what its columns are; what several entries could claim goes to the first of them.
//
// The package says what a name can stand for, not what it stands for in a text: Capital("Kiev") is Ukraine, and
// whether "Kiev" is the city or the state is decided where the sentence is known.
package gazetteer
