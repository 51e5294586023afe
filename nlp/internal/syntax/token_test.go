package syntax

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ cause, text, want string }{
		{"elision", "L'accord n'est pas signé.", "L'|accord|n'|est|pas|signé|."},
		{"typographic apostrophe", "L’OTAN s’est dite prête.", "L’|OTAN|s’|est|dite|prête|."},
		{"long elisions", "lorsqu'il part jusqu'à Kiev", "lorsqu'|il|part|jusqu'|à|Kiev"},
		{"capital elision", "D'abord, QU'IL PARTE", "D'|abord|,|QU'|IL|PARTE"},
		{"words with an apostrophe", "aujourd'hui, quelqu'un, une presqu'île", "aujourd'hui|,|quelqu'un|,|une|presqu'île"},
		{"names with an apostrophe", "Côte d'Ivoire et O'Brien", "Côte|d'|Ivoire|et|O'Brien"},
		{"contracted articles stay", "du président des pays aux urnes", "du|président|des|pays|aux|urnes"},
		{"inverted subject", "A-t-il parlé ? dit-elle", "A|-t-il|parlé|?|dit|-elle"},
		{"inverted on", "Peut-on croire", "Peut|-on|croire"},
		{"object clitic", "donnez-lui, prends-en", "donnez|-lui|,|prends|-en"},
		{"deictic", "ce jour-là, cette fois-ci", "ce|jour|-là|,|cette|fois|-ci"},
		{"deictic pronouns stay", "celui-ci et celles-là", "celui-ci|et|celles-là"},
		{"compounds", "rendez-vous, peut-être, lui-même", "rendez-vous|,|peut-être|,|lui-même"},
		{"place names", "Saint-Jean-de-la-Croix, Boulogne-la-Grasse", "Saint-Jean-de-la-Croix|,|Boulogne-la-Grasse"},
		{"double names", "Jean-Yves Le Drian", "Jean-Yves|Le|Drian"},
		{"prefix", "ex-président pro-russe", "ex-président|pro-russe"},
		{"quotation marks", "« Non », dit-il. “Oui”", "«|Non|»|,|dit|-il|.|“|Oui|”"},
		{"quotation marks with a no-break space", "«\u00a0Non\u00a0»", "«|Non|»"},
		{"straight quotation marks", "\"Oui\", a-t-elle dit", "\"|Oui|\"|,|a|-t-elle|dit"},
		{"punctuation after a no-break space", "Pourquoi\u202f? Parce que\u00a0: rien\u00a0!", "Pourquoi|?|Parce|que|:|rien|!"},
		{"ellipsis", "Il part... puis revient…", "Il|part|...|puis|revient|…"},
		{"dashes", "Kiev – hier – résiste — encore", "Kiev|–|hier|–|résiste|—|encore"},
		{"dateline", "JAKARTA - Le pays", "JAKARTA|-|Le|pays"},
		{"dateline in brackets", "PARIS (Reuters) -- La France", "PARIS|(|Reuters|)|--|La|France"},
		{"bullet", "- Affaire classée", "-|Affaire|classée"},
		{"round bullet", "• Un point", "•|Un|point"},
		{"titles", "M. Macron, Mme Merkel et MM. Li et Wu", "M.|Macron|,|Mme|Merkel|et|MM.|Li|et|Wu"},
		{"initials", "J. D. Vance et Donald J. Trump", "J.|D.|Vance|et|Donald|J.|Trump"},
		{"joined initials", "J.D. Vance, J.-P. Raffarin, F.-X. Bellamy", "J.D.|Vance|,|J.-P.|Raffarin|,|F.-X.|Bellamy"},
		{"acronym with full stops", "les U.S.A. et la B.C.E.", "les|U.S.A.|et|la|B.C.E."},
		{"abbreviations", "env. 30 p. 12, art. 5, etc.", "env.|30|p.|12|,|art.|5|,|etc."},
		{"Christ", "en 52 av. J.-C.", "en|52|av.|J.-C."},
		{"a word before a full stop", "au min. et au max.", "au|min|.|et|au|max|."},
		{"decimal comma", "12,4 % et 0.25", "12,4|%|et|0.25"},
		{"percent joined", "95% des voix", "95|%|des|voix"},
		{"thousands", "6 000 soldats, 1 250 000 euros", "6 000|soldats|,|1 250 000|euros"},
		{"thousands with no-break spaces", "10\u00a0000 et 10\u202f000 hommes", "10\u00a0000|et|10\u202f000|hommes"},
		{"not thousands", "en 2017 300 soldats", "en|2017|300|soldats"},
		{"thousands and a full stop", "Ils sont 6 000.", "Ils|sont|6 000|."},
		{"ordinals", "le 1er mai, la 3e, le XXIe siècle", "le|1er|mai|,|la|3e|,|le|XXIe|siècle"},
		{"dates", "le 25/01/06 et 2006-08-07", "le|25/01/06|et|2006-08-07"},
		{"time of day", "à 14h30, vers 18h et 20 h", "à|14|h|30|,|vers|18|h|et|20|h"},
		{"units", "160km et 2m", "160|km|et|2|m"},
		{"degrees", "à -6 °C et +14", "à|-6|°C|et|+14"},
		{"number sign", "le n°2 du parti", "le|n°|2|du|parti"},
		{"currency", "500€ ou 30 $", "500|€|ou|30|$"},
		{"slash", "et/ou 90 km/h", "et|/|ou|90|km/h"},
		{"score", "Ils gagnent 3-1", "Ils|gagnent|3-1"},
		{"URL", "Voir https://example.org/a?b=1, puis", "Voir|https://example.org/a?b=1|,|puis"},
		{"URL in brackets", "(www.example.org).", "(|www.example.org|)|."},
		{"site", "selon lemonde.fr.", "selon|lemonde.fr|."},
		{"address", "à jean.dupont@example.org !", "à|jean.dupont@example.org|!"},
		{"optional plural", "les traité(s) et élu(e)", "les|traité(s)|et|élu(e)"},
		{"brackets", "(dont 3 [sic])", "(|dont|3|[|sic|]|)"},
		{"ampersand", "la R&D d'AT&T", "la|R&D|d'|AT&T"},
		{"code", "le G7, l'A320, le F-16", "le|G7|,|l'|A320|,|le|F-16"},
		{"combining accent", "e\u0301te\u0301 2017", "e\u0301te\u0301|2017"},
		{"zero-width space", "un\u200bmot", "un|mot"},
		{"other scripts", "Москва и 北京", "Москва|и|北京"},
		{"several marks", "Quoi ?! Non...", "Quoi|?|!|Non|..."},
		{"only marks", "*** ---", "*|*|*|---"},
		{"empty", " \t ", ""},
	} {
		var got []string
		for _, s := range Tokenize(c.text, 0, len(c.text), nil) {
			got = append(got, c.text[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.cause, c.text, g, c.want)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"L'accord du 14h30 : 6 000 €…", "a-t-il\u00a0?", "\xff\xfe'", "J.-C.", "https://a.b/c)", "n°", "-6", "1 000 00", "°C", "--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, sp := range Tokenize(s, 0, len(s), nil) {
			if sp.Start < at || sp.End <= sp.Start || sp.End > len(s) {
				t.Fatalf("token %v after %d in %q", sp, at, s)
			}
			for i := at; i < sp.Start; { // nothing but white space is left out
				r, n := utf8.DecodeRuneInString(s[i:])
				if !isSpace(r) {
					t.Fatalf("%q is in no token of %q", r, s)
				}
				i += n
			}
			if strings.ContainsFunc(s[sp.Start:sp.End], func(r rune) bool { return r == '\n' || r == '\t' }) {
				t.Fatalf("token %q holds a line break", s[sp.Start:sp.End])
			}
			at = sp.End
		}
		for _, r := range s[at:] {
			if !isSpace(r) && !unicode.Is(unicode.Cc, r) {
				t.Fatalf("%q is in no token of %q", r, s)
			}
		}
	})
}
