package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Count and Open come to the same number of documents.
func TestCount(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "Un texte.", "b/c.md": "# Titre\n\nUn texte.", "b/.hidden.txt": "Rien.", "b/image.png": "?", "empty.txt": "",
		"d.jsonl": "{\"text\":\"Un.\"}\n\n  \r\n{\"text\":\"Deux.\"}\nno json\n{\"text\":\"Trois.\"}", "none.jsonl": "",
		"long.jsonl": "{\"text\":\"" + strings.Repeat("Un long texte. ", 10_000) + "\"}\n{\"text\":\"Un.\"}\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, paths := range [][]string{{dir}, {filepath.Join(dir, "d.jsonl"), filepath.Join(dir, "b"), dir}, {filepath.Join(dir, "a.txt")}, {}} {
		want := 0
		for _, err := range Open(t.Context(), paths, Options{}) {
			if err == nil || !strings.HasSuffix(err.Error(), "none.jsonl: no text in it") {
				want++
			}
		}
		if got := Count(t.Context(), paths); got != want {
			t.Errorf("%q: %d documents counted, %d found", paths, got, want)
		}
	}
	if got := Count(t.Context(), []string{dir, Stdin}); got != -1 {
		t.Errorf("with standard input: %d", got)
	}
}
