package extract

import "testing"

// Which armed group those who fight in it mean, named by no more than what they do.
func TestFighters(t *testing.T) {
	checkAll(t, []reading{
		{text: "Les rebelles du M23 ont attaqué Goma. Le Rwanda soutient les insurgés.", want: []string{"Rwanda, supports, M23"}},
		{text: "Le M23 a attaqué Goma. Les rebelles ont pris Bukavu.", want: []string{"M23, captured, Bukavu"}},
		{text: "Boko Haram a quitté Kano. Les djihadistes ont attaqué Maiduguri.", want: []string{"Boko Haram, attacked, Maiduguri"}},
		{text: "Le PKK a attaqué Alep. Les djihadistes ont attaqué Mossoul.", not: []string{"PKK, attacked, Mossoul"}},
		{text: "Le M23 et les ADF ont attaqué Goma. Les rebelles ont pris Bukavu.", not: []string{"captured"}},
		{text: "Les rebelles du M23 et les ADF ont attaqué Goma. Les rebelles ont pris Bukavu.", want: []string{"M23, captured, Bukavu"}, not: []string{"ADF, captured"}},
		{text: "Le M23 a attaqué Goma. Des rebelles ont pris Bukavu. Les rebelles syriens ont pris Alep.", not: []string{"M23, captured"}},
	}, nil)
}
