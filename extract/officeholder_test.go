package extract

import "testing"

// Who is told by an office alone is somebody, unless the text names who holds it.
func TestOfficeholders(t *testing.T) {
	checkAll(t, []reading{
		{"Le président tadjik a reçu Anna Roy.", []string{"président tadjik, president-of, Tadjikistan, fact", "président tadjik, met, Anna Roy, fact"}, nil},
		{"Anna Roy cite la Tunisie, dont le président a critiqué la Russie.", []string{"président de Tunisie, criticized, Russie, fact"}, nil},
		{"Anna Roy cite la Hongrie, dont le président a critiqué la Russie.", []string{"président de Hongrie, criticized, Russie, fact"}, nil},
		{"Anna Roy cite Djibouti, dont le président a critiqué la Russie.", []string{"président de Djibouti, criticized, Russie, fact"}, nil},
		{"Anna Roy a été reçue par la Première ministre danoise.", []string{"Anna Roy, met, première ministre danoise, fact"}, nil},
		{"Le roi du Maroc a félicité Anna Roy. Le roi du Maroc a critiqué la Russie.", []string{"roi du Maroc, praised, Anna Roy", "roi du Maroc, criticized, Russie"}, nil},
		{"Le président tadjik, Rustam Karim, a reçu Anna Roy. Le président tadjik a critiqué la Russie.", []string{"Rustam Karim, criticized, Russie"}, []string{"président tadjik, criticized"}},
		// another office, a former one, a body's
		{"L'ancien président tadjik a reçu Anna Roy.", nil, []string{"président tadjik"}},
		{"Le président du Sénat a reçu Anna Roy.", nil, []string{"président du Sénat"}},
		{"Les présidents tadjik et ouzbek ont reçu Anna Roy.", nil, []string{"président"}},
	}, nil)
}
