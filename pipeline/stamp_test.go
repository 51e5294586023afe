package pipeline

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"kg/storage"
)

// TestFilesAreNoted: once the files have been left alone for a while, a build notes them; what is then changed, even to
// the same size and time of writing, is read, and notes of what is not stored do not count.
func TestFilesAreNoted(t *testing.T) {
	if testing.Short() {
		t.Skip("waits two seconds, for the files to settle")
	}
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, articles)
	o := options(dir)
	build := func(want Report) {
		t.Helper()
		report, err := Build(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		want.Entities, want.Statements = report.Entities, report.Statements
		if *report != want {
			t.Errorf("report %+v, want %+v", *report, want)
		}
	}
	noted := func() int {
		t.Helper()
		s, err := storage.Open(t.Context(), o.DB, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		files, err := s.Files(o.Version)
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	build(Report{Documents: 3, Added: 3})
	if n := noted(); n > 0 {
		t.Errorf("%d files noted that were written just now", n)
	}
	time.Sleep(2100 * time.Millisecond)
	build(Report{Documents: 3, Unchanged: 3})
	if n := noted(); n == 0 {
		t.Skip("this system does not tell when a file changed")
	} else if n != 3 {
		t.Errorf("%d files noted, want 3", n)
	}
	build(Report{Documents: 3, Unchanged: 3})

	path := filepath.Join(dir, "articles", "b.txt")
	was, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{"articles/b.txt": "Paul Durand rencontre Anne Morvan."})
	if err := os.Chtimes(path, was.ModTime(), was.ModTime()); err != nil {
		t.Fatal(err)
	}
	build(Report{Documents: 3, Changed: 1, Unchanged: 2})

	if err := os.RemoveAll(filepath.Join(o.DB, "store")); err != nil {
		t.Fatal(err)
	}
	build(Report{Documents: 3, Added: 3})
}
