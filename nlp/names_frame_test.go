package nlp

import (
	"strings"
	"testing"
)

func TestNamesByWhatIsSaidOfThem(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le financier a fondé la société de négoce Orsera Trading à Genève.", "Organization Orsera Trading, Place Genève"},
		{"Le groupe lyonnais possède Hydralis, premier fabricant de pompes du pays. L'ancien patron d'Hydralis a démissionné.", "Organization Hydralis, Organization Hydralis"},
		{"L'opérateur est détenu à 52 % par l'émirati Zahra Group. Un accord sur la fibre a été signé avec Zahra.", "Organization Zahra Group, Organization Zahra"},
		{"Le fonds suédois Nordviken, qui détenait 34 % de Valmeris, a vendu ses titres.", "Organization Nordviken, Organization Valmeris"},
		{"Le brasseur a racheté Cotrelle, dont le siège est à Lyon.", "Organization Cotrelle, Place Lyon"},
		{"Les légendes ont joué pour la marque de montres Hublot à Paris.", "Organization Hublot, Place Paris"},
		{"Selon Standard & Poor's, le cabinet Mérignac & Cie est à Lyon.", "Organization Standard & Poor's, Organization Mérignac & Cie, Place Lyon"},
		{"Il a fondé une maison de négoce, Levant Crest, à Genève.", "Organization Levant Crest, Place Genève"},
		{"Une amende a été infligée à Transvalor hier.", "Organization Transvalor"},
		{"Le tribunal a placé Lormeca en redressement judiciaire.", "Organization Lormeca"},
		{"Il a été recruté par Orange hier.", "Organization Orange"},
		{"Donald Trump a parlé. Le cabinet Trump est prêt, selon Trump.", "Person Donald Trump, Person Trump, Person Trump"},
		{"Le belge Romelu Lukaku a signé à Vestry.", "Person Romelu Lukaku, Place Vestry"},
		{"Le fonds a racheté Cotrelle. M. Cotrelle a salué l'accord.", "Organization Cotrelle, Person Cotrelle"},
		{"Le candidat du parti Sumak Killa est battu.", "Organization Sumak Killa"},
		{"La préfecture a fermé deux sociétés kirghizes, Altan Trade et Chui Logistic.", "Organization Altan Trade, Organization Chui Logistic"},
		{"Elle fonda un micro-parti, Nova Lisbonne, et le quitta.", "Organization Nova Lisbonne"},
		{"Le chef du parti, Mahamat Idriss Nour, est arrivé.", "Person Mahamat Idriss Nour"},
		{"Trois membres du parti, Ousmane Sané, Fatou Diop et Idrissa Gaye, ont été exclus.", "Person Ousmane Sané, Person Fatou Diop, Person Idrissa Gaye"},
		{"Elle dirige un fonds de Bristol, Grey Otter Games, et une agence basée à Vienne, Alpen Goal.", "Place Bristol, Organization Grey Otter Games, Place Vienne, Organization Alpen Goal"},
		{"Il est aujourd'hui consultant chez Fortaline, à Lyon.", "Organization Fortaline, Place Lyon"},
		{"Le belge a conseillé Ardenne Protection et Kersaint Batteries.", "Organization Ardenne Protection, Organization Kersaint Batteries"},
		{"Il était porté par une holding de droit suisse, baptisée Trivar.", "Organization Trivar"},
		{"La centrale suisse Lavora réclame un accord.", "Organization Lavora"},
		{"Le conseil d'administration de Vormetz a siégé. Vormetz, né de la réunion de deux fonderies, est coté.", "Organization Vormetz, Organization Vormetz"},
		{"Maxine Waters a rencontré Samantha Power.", "Person Maxine Waters, Person Samantha Power"},
		{"La maire de Vestry, Anne Morel, est arrivée à Vestry.", "Place Vestry, Person Anne Morel, Place Vestry"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestReadNameFramesRefuses(t *testing.T) {
	for _, row := range []string{"Event\t1\tof\tfiliale", "Place\t3\tof\tville", "Place\t1\tof"} {
		if _, err := readNameFrames("type\tweight\tlink\twords\n" + row); err == nil || !strings.Contains(err.Error(), ":2:") {
			t.Errorf("%q: %v, want an error of line 2", row, err)
		}
	}
}

// TestSurnamesThatNobodyBears: in a text about firms.
func TestSurnamesThatNobodyBears(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le rachat vise une filiale. Morel-Rivas a mis la main sur le capital. Les actionnaires de la cible toucheront un dividende, selon Paul Girard.", "Organization Morel-Rivas, Person Paul Girard"},
		{"Le rachat vise une filiale. Girard a mis la main sur le capital. Les actionnaires de la cible toucheront un dividende, selon Paul Girard.", "Person Girard, Person Paul Girard"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

// TestFirmsByShape: names built as firms are, and words with the article that towns lack.
func TestFirmsByShape(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le port vit des wagons de la Setrag, concessionnaire de la ligne.", "Organization Setrag"},
		{"Nayeem Islam a parlé.", "Person Nayeem Islam"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
