package resolve

import (
	"strings"
	"testing"
)

// What is respelt is what a strings.Replacer would make of it.
func FuzzRespelt(f *testing.F) {
	replacer := strings.NewReplacer(writings...)
	for _, w := range strings.Fields("zelensky loukachenko sinouar ouattara chtchoukine schtschedrin mahmoud beauvau wyoming xi aouda eey yy") {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, w string) {
		if got, want := string(respelt(nil, w)), replacer.Replace(w); got != want {
			t.Errorf("%q: %q, want %q", w, got, want)
		}
	})
}
