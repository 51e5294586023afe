package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"kg/graph"
	"kg/storage"
)

// newsroom makes n articles in which people meet; another seed makes others.
func newsroom(n int, seed uint64) map[string]string {
	random := rand.New(rand.NewPCG(seed, 7))
	given := []string{"Anne", "Paul", "Jeanne", "Hugo", "Nadia", "Igor"}
	sur := []string{"Martin", "Durand", "Petit", "Moreau", "Lefort", "Garnier", "Rousset", "Chevrel"}
	person := func() string { return given[random.IntN(len(given))] + " " + sur[random.IntN(len(sur))] }
	files := map[string]string{}
	for i := range n {
		var b strings.Builder
		for range 1 + random.IntN(6) {
			fmt.Fprintf(&b, "%s rencontre %s. ", person(), person())
		}
		files[fmt.Sprintf("articles/%04d.txt", i)] = b.String()
	}
	return files
}

// TestMain lets the test program build, for TestKilled, and be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("KG_TEST_BUILD"); dir != "" {
		if _, err := Build(context.Background(), options(dir)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// problems runs Check.
func problems(t *testing.T, o Options) []Problem {
	t.Helper()
	var out []Problem
	if err := Check(t.Context(), o, func(p Problem) { out = append(out, p) }); err != nil {
		t.Fatal(err)
	}
	return out
}

// fromNothing builds files in a folder of its own.
func fromNothing(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, files)
	if _, err := Build(t.Context(), options(dir)); err != nil {
		t.Fatal(err)
	}
	return dump(t, filepath.Join(dir, ".kg"))
}

func replace(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(filepath.Join(dir, "articles")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, files)
}

// TestKilled kills a process that builds at random moments: each time the store opens, holds the old graph or the
// new one, all that is in it is sound, and in the end a build goes on from there to what a build from nothing gives.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a signal that cannot be caught")
	}
	moments := 50
	if testing.Short() {
		moments = 8
	}
	dir := t.TempDir()
	o := options(dir)
	states := []map[string]string{newsroom(60, 1), newsroom(70, 2)}
	want := []string{fromNothing(t, states[0]), fromNothing(t, states[1])}
	write(t, dir, states[0])
	started := time.Now()
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	took := time.Since(started) + 20*time.Millisecond // the process starts, too

	random := rand.New(rand.NewPCG(3, 4))
	killed, old, fresh := 0, 0, 0
	for i := range moments {
		state := (i + 1) % 2
		replace(t, dir, states[state])
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "KG_TEST_BUILD="+dir)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(took))))
		c.Process.Kill()
		if err := c.Wait(); err != nil {
			killed++
		}
		switch dump(t, o.DB) {
		case want[state]:
			fresh++
		case want[1-state]:
			old++
		default:
			t.Fatalf("kill %d: the graph is neither the old one nor the new one", i)
		}
		if i%5 == 0 {
			for _, p := range problems(t, o) {
				// Until the build has gone on, the graph may cite documents that have been replaced since.
				if p.Where == "store" || p.Where == "graph" {
					t.Fatalf("kill %d: %s: %s", i, p.Where, p.What)
				}
			}
		}
		if _, err := Build(t.Context(), o); err != nil {
			t.Fatalf("after kill %d: %v", i, err)
		}
		if dump(t, o.DB) != want[state] {
			t.Fatalf("after kill %d: not the graph of a build from nothing", i)
		}
	}
	if found := problems(t, o); len(found) > 0 {
		t.Errorf("problems: %v", found)
	}
	t.Logf("%d of %d killed; %d times the old graph, %d times the new one", killed, moments, old, fresh)
	if killed == 0 {
		t.Error("no build was killed in time")
	}
}

// TestStopped: a build whose context ends keeps what it has read, and the graph as it was.
func TestStopped(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	write(t, dir, newsroom(30, 1))
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	before := dump(t, o.DB)
	replace(t, dir, newsroom(40, 2))
	ctx, stop := context.WithCancel(t.Context())
	n := 0
	o.Workers = 1
	o.Progress = func(p Progress) {
		if n++; p.Documents == 20 {
			stop()
		}
	}
	stopped, err := Build(ctx, o)
	if !errors.Is(err, context.Canceled) || stopped.Documents == 0 || stopped.Documents != stopped.Unchanged+stopped.Changed+stopped.Added {
		t.Fatalf("%+v, %v", stopped, err)
	}
	if dump(t, o.DB) != before {
		t.Error("a build that was stopped changed the graph")
	}
	o.Progress = nil
	report, err := Build(t.Context(), o)
	if err != nil || report.Unchanged < stopped.Documents {
		t.Errorf("%d documents were kept, not %d: %+v, %v", report.Unchanged, stopped.Documents, report, err)
	}
	if dump(t, o.DB) != fromNothing(t, newsroom(40, 2)) {
		t.Error("not the graph of a build from nothing")
	}
}

// TestStoppedLeavesWhatWaits: what waits for a worker when the build is cut off is neither read nor counted.
func TestStoppedLeavesWhatWaits(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, newsroom(40, 3))
	o := options(dir)
	ctx, stop := context.WithCancel(t.Context())
	o.Workers = 1
	reads := 0
	o.Read = func(source graph.Source) *graph.Extract {
		if reads++; reads == 3 {
			time.Sleep(50 * time.Millisecond) // others come to wait
			stop()
		}
		return readCapitals(source)
	}
	report, err := Build(ctx, o)
	if !errors.Is(err, context.Canceled) || reads != 3 || report.Documents != 3 || report.Added != 3 {
		t.Errorf("%v: %d read, report %+v", err, reads, report)
	}
	if report, err = Build(t.Context(), options(dir)); err != nil || report.Unchanged != 3 || report.Added != 37 {
		t.Errorf("then: %+v, %v", report, err)
	}
}

// TestStoppedAtStandardInput: a build that waits for what nobody types can be cut off.
func TestStoppedAtStandardInput(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	in, typed := io.Pipe()
	defer typed.Close()
	o.Paths, o.Stdin = []string{"-"}, in
	ctx, stop := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer stop()
	done := make(chan error, 1)
	go func() { _, err := Build(ctx, o); done <- err }()
	select {
	case err := <-done:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		typed.Close()
		t.Error("it waits on")
		<-done
	}
}

// TestDiskFull fills a small file system: the build fails with an error, the graph stays what it was.
func TestDiskFull(t *testing.T) {
	if testing.Short() {
		t.Skip("fills a disk of 260 MB")
	}
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small file system")
	}
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=260m", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("no small file system can be mounted here: %v: %s", err, out)
	}
	defer exec.Command("umount", "-l", disk).Run()
	dir := t.TempDir()
	o := options(dir)
	o.DB = filepath.Join(disk, "kg")
	write(t, dir, newsroom(20, 1))
	if _, err := Build(t.Context(), o); err != nil {
		t.Skipf("not even a small store fits: %v", err)
	}
	before := dump(t, o.DB)
	random := rand.New(rand.NewPCG(5, 6))
	noise := make([]byte, 3<<20)
	for j := range noise {
		noise[j] = 'a' + byte(random.UintN(26))
	}
	for i := range 95 {
		write(t, dir, map[string]string{fmt.Sprintf("articles/big%02d.txt", i): string(noise)})
	}
	o.Read = func(s graph.Source) *graph.Extract {
		if len(s.Text) > len(noise)/2 {
			return &graph.Extract{Source: s}
		}
		return readCapitals(s)
	}
	o.Failed = func(err error) { t.Error(err) }
	_, err := Build(t.Context(), o)
	if err == nil {
		t.Fatal("170 MB went into what a disk of 260 MB has to spare")
	}
	if !errors.Is(err, storage.ErrDiskFull) {
		t.Errorf("the build said: %v", err)
	}
	if dump(t, o.DB) != before {
		t.Error("a build that failed changed the graph")
	}
	// With room again the store opens, and the next build goes on.
	if out, err := exec.Command("mount", "-o", "remount,size=800m", disk).CombinedOutput(); err != nil {
		t.Skipf("the file system cannot grow: %v: %s", err, out)
	}
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if found := problems(t, o); len(found) > 0 {
		t.Errorf("problems: %v", found)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	write(t, dir, articles)
	holder, err := storage.Open(t.Context(), o.DB, storage.Options{Purpose: "the first"})
	if err != nil {
		t.Fatal(err)
	}
	var locked *storage.LockedError
	if _, err := Build(t.Context(), o); !errors.As(err, &locked) || !strings.Contains(err.Error(), "the first") {
		t.Errorf("second build: %v", err)
	}
	o.Wait = true
	done := make(chan error)
	go func() { _, err := Build(t.Context(), o); done <- err }()
	if err := holder.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// TestGoneKeptAndRemoved: what is gone is dropped, or kept with Keep; Remove takes out; all as a build from nothing.
func TestGoneKeptAndRemoved(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	all := newsroom(12, 1)
	write(t, dir, all)
	if _, err := Build(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	whole := dump(t, o.DB)
	less := newsroom(12, 1)
	delete(less, "articles/0003.txt")
	replace(t, dir, less)
	o.Keep = true
	if report, err := Build(t.Context(), o); err != nil || report.Removed != 0 || dump(t, o.DB) != whole {
		t.Errorf("kept: %+v, %v", report, err)
	}
	o.Keep = false
	if report, err := Build(t.Context(), o); err != nil || report.Removed != 1 || dump(t, o.DB) != fromNothing(t, less) {
		t.Errorf("dropped: %+v, %v", report, err)
	}
	if err := Remove(t.Context(), o, []string{"articles/0004.txt", "nowhere.txt"}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("removing what is not there: %v", err)
	}
	if err := Remove(t.Context(), o, []string{"articles/0004.txt"}); err != nil {
		t.Fatal(err)
	}
	delete(less, "articles/0004.txt")
	if dump(t, o.DB) != fromNothing(t, less) {
		t.Error("after Remove: not the graph of a build from nothing")
	}
}

// TestPanicLetGoOn: where code between looks at a panic that is none of its own, the line where it began is told.
func TestPanicLetGoOn(t *testing.T) {
	_, _, line, _ := runtime.Caller(0)
	err := attempt(graph.Source{ID: "a.txt"}, func() {
		defer func() { panic(recover()) }()
		panic("at the start")
	})
	if want := fmt.Sprintf("robust_test.go:%d", line+3); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, not %s", err, want)
	}
}
