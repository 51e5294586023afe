package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/nlp/internal/names"
	"kg/nlp/internal/syntax"
)

//go:embed names-triggers.tsv
var nameTriggers string

//go:embed names-known.tsv
var nameKnown string

// nameEntries gathers what is known of words and phrases.
type nameEntries map[uint32]uint32

// add notes bits for a name of one word or several.
func (e nameEntries) add(name string, bits uint32) {
	if name == "" || name == "null" {
		return
	}
	tokens := syntax.Tokenize(name, 0, len(name), nil)
	if len(tokens) == 0 {
		return
	}
	h := names.Fold(name[tokens[0].Start:tokens[0].End])
	if len(tokens) == 1 {
		e[h] |= bits
		return
	}
	e[h] |= names.Many
	for _, t := range tokens[1:] {
		h = names.Phrase(h, names.Fold(name[t.Start:t.End]))
	}
	e[h] |= bits
}

// buildNameEntries reads the lexicon and the gazetteers.
func buildNameEntries(data string) (nameEntries, error) {
	e := nameEntries{}
	for _, read := range []func(string, nameEntries) error{
		addLefff, addGivenNames, addSurnames, addCountries, addCommunes, addOrganizations, addGazetteer, addKnown, addTriggers,
	} {
		if err := read(data, e); err != nil {
			return nil, err
		}
	}
	for _, w := range strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche") {
		e.add(w, names.Calendar)
	}
	return e, nil
}

// eachLine calls visit with the fields of each line that is no comment.
func eachLine(path, separator string, visit func(fields []string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line := s.Text(); line != "" && line[0] != '#' {
			visit(strings.Split(line, separator))
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	return nil
}

// addLefff takes the common words, of verbs those forms that news uses, and the proper names.
func addLefff(data string, e nameEntries) error {
	class := map[string]uint32{
		"nc": names.Noun, "adj": names.Adjective, "adv": names.Adverb, "advneg": names.Adverb, "np": names.Proper,
		"prep": names.Function, "csu": names.Function, "det": names.Function, "pro": names.Function, "coo": names.Function,
		"cln": names.Function, "cla": names.Function, "cld": names.Function, "clr": names.Function, "pri": names.Function,
		"prel": names.Function, "que": names.Function, "ce": names.Function,
	}
	return eachLine(filepath.Join(data, "lexicon/lefff/lefff-3.4.mlex"), "\t", func(f []string) {
		if len(f) < 3 || strings.ContainsAny(f[0], " _") {
			return
		}
		r, _ := utf8.DecodeRuneInString(f[0])
		bit := class[f[1]]
		if bit == names.Proper {
			if len(f[0]) < 2 || !unicode.IsUpper(r) {
				return
			}
		} else if unicode.IsUpper(r) {
			return
		}
		if f[1] == "v" && len(f) > 3 {
			switch tag := f[3]; {
			case tag == "W" || tag == "G", strings.HasPrefix(tag, "K"),
				strings.Contains(tag, "P") && strings.Contains(tag, "3"),
				tag == "I3s", tag == "I3p", tag == "F3s", tag == "F3p", tag == "J3s", tag == "C3s":
				bit = names.Verb
			}
		}
		if bit != 0 {
			e[names.Fold(strings.TrimSuffix(strings.ReplaceAll(f[0], "’", "'"), "'"))] |= bit
			e[names.Fold(f[0])] |= bit
		}
	})
}

func addGivenNames(data string, e nameEntries) error {
	gender := map[string]uint32{"mas": names.GivenMasc, "fem": names.GivenFem, "epi": names.GivenMasc | names.GivenFem}
	if err := eachLine(filepath.Join(data, "gazetteer/names-fr/prenoms-dicollecte.tsv"), "\t", func(f []string) {
		if len(f) > 1 {
			e.add(f[0], gender[f[1]])
		}
	}); err != nil {
		return err
	}
	// The two lists of this source bear each other's name: lastnames.json holds the given names.
	return eachString(filepath.Join(data, "gazetteer/names-fr/lastnames.json"), func(s string) {
		if e[names.Fold(s)]&(names.GivenMasc|names.GivenFem) == 0 {
			e.add(s, names.GivenMasc|names.GivenFem)
		}
	})
}

func addSurnames(data string, e nameEntries) error {
	if err := eachLine(filepath.Join(data, "gazetteer/names-fr/patronymes-dicollecte.txt"), "\t", func(f []string) {
		e.add(f[0], names.Surname)
	}); err != nil {
		return err
	}
	return eachString(filepath.Join(data, "gazetteer/names-fr/firstnames.json"), func(s string) { e.add(s, names.Surname) })
}

func eachString(path string, visit func(string)) error {
	var list []string
	if err := readJSON(path, &list); err != nil {
		return err
	}
	for _, s := range list {
		visit(s)
	}
	return nil
}

func readJSON(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	return nil
}

// addCountries takes countries, continents and their like, capitals and demonyms.
func addCountries(data string, e nameEntries) error {
	var countries []struct {
		Translations map[string]struct{ Common, Official string }
		Capital      []string
		Demonyms     map[string]struct{ F, M string }
	}
	if err := readJSON(filepath.Join(data, "gazetteer/countries/countries.json"), &countries); err != nil {
		return err
	}
	for _, c := range countries {
		e.add(c.Translations["fra"].Common, names.Country)
		e.add(c.Translations["fra"].Official, names.Country)
		for _, s := range c.Capital {
			e.add(s, names.Capital)
		}
		for _, s := range []string{c.Demonyms["fra"].F, c.Demonyms["fra"].M} {
			if s != "" {
				e.add(s, names.Demonym)
				e.add(s+"s", names.Demonym)
			}
		}
	}
	var cldr struct {
		Main struct {
			Fr struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
	}
	if err := readJSON(filepath.Join(data, "gazetteer/cldr/territories.fr.json"), &cldr); err != nil {
		return err
	}
	for _, s := range cldr.Main.Fr.LocaleDisplayNames.Territories {
		if s != "Monde" {
			e.add(s, names.Country)
		}
	}
	return nil
}

// addCommunes takes the communes, departments and regions of France.
func addCommunes(data string, e nameEntries) error {
	type unit struct {
		Nom        string
		Population int
	}
	var communes, departments, regions []unit
	for file, list := range map[string]*[]unit{"communes-slim.json": &communes, "departements.json": &departments, "regions.json": &regions} {
		if err := readJSON(filepath.Join(data, "gazetteer/decoupage-fr", file), list); err != nil {
			return err
		}
	}
	for _, c := range communes {
		switch {
		case c.Population >= 10000:
			e.add(c.Nom, names.Town)
		case c.Population >= 500 || strings.Contains(c.Nom, "-"):
			e.add(c.Nom, names.Hamlet)
		}
	}
	for _, r := range append(departments, regions...) {
		e.add(r.Nom, names.Region)
	}
	return nil
}

// addOrganizations takes international organisations by their French and English names and acronyms.
func addOrganizations(data string, e nameEntries) error {
	return eachLine(filepath.Join(data, "gazetteer/intl-orgs/orgs-en-fr.tsv"), "\t", func(f []string) {
		for i := 3; i < min(7, len(f)); i++ {
			if s := strings.TrimSpace(f[i]); len(s) > 1 {
				e.add(s, names.Organization)
			}
		}
	})
}

// addGazetteer takes the entries of package gazetteer, its given names, and its demonyms as far as the lexicon holds them.
func addGazetteer(data string, e nameEntries) error {
	g := gazetteer.Default()
	for _, x := range g.Entries() {
		bits := uint32(names.Organization)
		switch x.Type {
		case gazetteer.Event:
			bits = names.Event
		case gazetteer.Place:
			switch x.Kind {
			case "country", "continent":
				bits = names.Country
			case "capital", "city":
				bits = names.Capital
			default:
				bits = names.Region
			}
		}
		for _, s := range append([]string{x.Name}, x.Aliases...) {
			if r, _ := utf8.DecodeRuneInString(s); unicode.IsUpper(r) || bits == names.Event {
				e.add(s, bits)
			}
		}
	}
	for name, gender := range g.GivenNames() {
		switch gender {
		case gazetteer.Masculine:
			e.add(name, names.GivenMasc)
		case gazetteer.Feminine:
			e.add(name, names.GivenFem)
		default:
			e.add(name, names.GivenMasc|names.GivenFem)
		}
	}
	return eachLine(filepath.Join(data, "lexicon/lefff/lefff-3.4.mlex"), "\t", func(f []string) {
		if len(f) < 2 || f[1] != "nc" && f[1] != "adj" {
			return
		}
		if _, ok := g.Demonym(f[0]); ok {
			e.add(f[0], names.Demonym)
		}
	})
}

// addKnown takes the table of this folder.
func addKnown(_ string, e nameEntries) error {
	class := map[string]uint32{
		"place": names.Capital, "region": names.Region, "media": names.Organization, "company": names.Organization,
		"team": names.Organization, "org": names.Organization, "party": names.Organization, "armed": names.Organization,
		"event": names.Event, "given-m": names.GivenMasc, "given-f": names.GivenFem, "demonym": names.Demonym, "surname": names.Surname,
	}
	for line := range strings.Lines(nameKnown) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		if class[name] == 0 {
			return fmt.Errorf("names-known.tsv: class %q", name)
		}
		for s := range strings.SplitSeq(list, "; ") {
			e.add(s, class[name])
		}
	}
	return nil
}

// addTriggers takes the table of this folder; the first class of a word counts.
func addTriggers(_ string, e nameEntries) error {
	class := map[string]uint32{
		"title": names.TriggerTitle, "trade": names.TriggerTrade, "body": names.TriggerBody, "company": names.TriggerCompany,
		"team": names.TriggerTeam, "media": names.TriggerMedia, "region": names.TriggerRegion, "site": names.TriggerSite,
		"water": names.TriggerWater, "event": names.TriggerEvent, "contest": names.TriggerContest, "saying": names.TriggerSaying,
		"inplace": names.TriggerInPlace, "particle": names.TriggerParticle, "number": names.TriggerNumber,
	}
	seen := map[uint32]bool{}
	for line := range strings.Lines(nameTriggers) {
		name, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		if class[name] == 0 {
			return fmt.Errorf("names-triggers.tsv: class %q", name)
		}
		for _, w := range strings.Fields(words) {
			if h := names.Fold(w); !seen[h] {
				seen[h] = true
				e[h] |= class[name] << names.TriggerShift
			}
		}
	}
	return nil
}
