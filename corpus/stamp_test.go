package corpus

import (
	"os"
	"testing"
	"time"
)

// TestKnownFilesStayUnread: a file that is known by its stamp comes without its text, and the stamp changes with the
// file, even where size and time of writing are set back; a file touched just now has none.
func TestKnownFilesStayUnread(t *testing.T) {
	files(t, map[string]string{"a.txt": "Anne.", "b.jsonl": `{"id":"1","text":"B."}`})
	known := map[string]string{}
	walkAt := func(began time.Time) map[string]Document {
		docs := map[string]Document{}
		w := walk{ctx: t.Context(), seen: map[string]bool{}, began: began,
			o: Options{MaxBytes: DefaultMaxBytes, Known: func(id, stamp string) bool { return known[id] == stamp }},
			yield: func(d Document, err error) bool {
				if err != nil {
					t.Fatal(err)
				}
				docs[d.ID] = d
				return true
			}}
		w.root(".")
		return docs
	}
	later := time.Now().Add(time.Minute)
	first := walkAt(later)
	if d := first["a.txt"]; d.Stamp == "" {
		t.Skip("this system does not tell when a file changed")
	} else if d.Unread || d.Text != "Anne." {
		t.Errorf("not known yet, and: %+v", d)
	}
	if d := first["b.jsonl#1"]; d.Stamp != "" {
		t.Errorf("a line of a file has the stamp %q", d.Stamp)
	}
	if d := walkAt(time.Now())["a.txt"]; d.Stamp != "" {
		t.Errorf("written just now, and has the stamp %q", d.Stamp)
	}

	known["a.txt"] = first["a.txt"].Stamp
	if d := walkAt(later)["a.txt"]; !d.Unread || d.Text != "" || d.Hash != "" {
		t.Errorf("known, and: %+v", d)
	}
	if d := walkAt(later)["b.jsonl#1"]; d.Unread || d.Text != "B." {
		t.Errorf("a line came as %+v", d)
	}

	was, err := os.Stat("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(20 * time.Millisecond) // a tick of the file system's clock
	if err := os.WriteFile("a.txt", []byte("Paul."), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes("a.txt", was.ModTime(), was.ModTime()); err != nil {
		t.Fatal(err)
	}
	if d := walkAt(later)["a.txt"]; d.Unread || d.Text != "Paul." {
		t.Errorf("changed and set back, and: %+v", d)
	}
}
