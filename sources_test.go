package kg

import (
	"encoding/json"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"kg/nlp"
)

// TestReadingIsWhole: of every package of ours that reads a document depends on, each file that goes into the program is
// in Reading, or of the model.
func TestReadingIsWhole(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "-json=ImportPath,GoFiles,SFiles,HFiles,CFiles,IgnoredGoFiles,EmbedFiles", "./nlp", "./extract").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	files := 0
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p struct {
			ImportPath                                                  string
			GoFiles, SFiles, HFiles, CFiles, IgnoredGoFiles, EmbedFiles []string
		}
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		room, ours := strings.CutPrefix(p.ImportPath, "kg/")
		if !ours {
			continue
		}
		for _, list := range [][]string{p.GoFiles, p.SFiles, p.HFiles, p.CFiles, p.IgnoredGoFiles, p.EmbedFiles} {
			for _, f := range list {
				name := path.Join(room, filepath.ToSlash(f))
				files++
				if model, ok := strings.CutPrefix(name, "nlp/model/"); ok {
					if _, err := fs.Stat(nlp.Files(), model); err != nil {
						t.Error(err)
					}
					continue
				}
				if _, err := fs.Stat(Reading, name); err != nil {
					t.Errorf("%s goes into the reading of documents, but not into Reading: %v", name, err)
				}
			}
		}
	}
	if files < 100 {
		t.Errorf("only %d files found", files)
	}
}
