// Package corpus reads documents: text, Markdown, HTML and JSON lines, from files, folders and standard input.
//
// Start with Open. A document's Text is always valid UTF-8 without NUL bytes. The text of a .txt file that is UTF-8 is
// kept byte for byte (but for a byte order mark), so that offsets into it are offsets into the file; other encodings,
// Markdown and HTML are converted, and offsets are then bytes of the converted text.
//
// Refused, each with an *Error that names the file, while the rest is read: what is empty, binary, larger than
// Options.MaxBytes, in no encoding that can be told, unreadable, or under an id, title or address that can be none. PDF
// is not read.
package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// DefaultMaxBytes is the largest file, or line of a .jsonl file, that is read where Options.MaxBytes is 0: longer than
// "War and Peace". Many articles in one file are read from .jsonl, which may be of any size.
const DefaultMaxBytes = 4 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Options are the choices of reading; the zero value serves.
type Options struct {
	MaxBytes int64     // of a file, or a line of a .jsonl file; 0 is DefaultMaxBytes
	Stdin    io.Reader // what "-" reads; nil is os.Stdin

	// Known is asked before a file that is one document is read, with the document's id and the file's stamp. Where it says
	// yes, the document comes Unread. Nil: all are read.
	Known func(id, stamp string) bool
}

// The reasons for which a file or line is refused; each comes wrapped in an *Error.
var (
	ErrEmpty         = errors.New("no text in it")
	ErrBinary        = errors.New("not a text")
	ErrTooLarge      = errors.New("too large")
	ErrEncoding      = errors.New("unknown encoding")
	ErrUnknownFormat = errors.New("unknown format, want .txt, .md, .html, .htm or .jsonl")
	ErrNotRegular    = errors.New("neither a file nor a folder")
	ErrDuplicateID   = errors.New("id given twice")
)

// Error says which file, and which line of it where lines are documents, could not be read, and why.
type Error struct {
	Path string
	Line int // from 1; 0 where the whole file is meant
	Err  error
}

func (e *Error) Error() string {
	err := e.Err
	// What the system says repeats the path.
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		err = pe.Err
	}
	if e.Line > 0 {
		return fmt.Sprintf("read %s:%d: %v", e.Path, e.Line, err)
	}
	return fmt.Sprintf("read %s: %v", e.Path, err)
}

func (e *Error) Unwrap() error { return e.Err }

// Open reads the documents of files, of folders with all that is below them, and of standard input ("-"), in the order
// of paths and by name within a folder. What it cannot read it yields as an *Error with a zero Document, and goes on.
// Inside folders hidden files and files of other kinds are passed over; named in paths they are errors. A file reached
// twice is read once. Where ctx ends, its error is the last thing yielded.
func Open(ctx context.Context, paths []string, o Options) iter.Seq2[Document, error] {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.Stdin == nil {
		o.Stdin = os.Stdin
	}
	return func(yield func(Document, error) bool) {
		w := walk{ctx: ctx, o: o, yield: yield, seen: map[string]bool{}, began: time.Now()}
		for _, p := range paths {
			if !w.root(p) {
				return
			}
		}
	}
}

// Count returns how many documents Open would come to, those that it would refuse included; -1 where that shows only in
// reading them, from standard input or a pipe. It reads no more than the lines of .jsonl files.
func Count(ctx context.Context, paths []string) int {
	w := walk{ctx: ctx, yield: func(Document, error) bool { return true }, seen: map[string]bool{}, counting: true}
	for _, p := range paths {
		if !w.root(p) {
			break
		}
	}
	if w.endless {
		return -1
	}
	return w.count
}

// walk is one run over the paths. Its methods return false where the run is to end.
type walk struct {
	ctx   context.Context
	o     Options
	yield func(Document, error) bool
	seen  map[string]bool // files by cleaned path
	began time.Time

	counting bool // documents are not read, but counted
	count    int
	endless  bool // there is something that cannot be counted
}

func (w *walk) fail(path string, err error) bool {
	return w.yield(Document{}, &Error{Path: path, Err: err})
}

func (w *walk) root(p string) bool {
	if p == Stdin {
		if w.seen[p] {
			return true
		}
		w.seen[p] = true
		if w.counting {
			w.endless = true
			return true
		}
		return w.stdin()
	}
	if p == "" {
		return w.fail(`""`, fs.ErrNotExist)
	}
	p = filepath.Clean(p)
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return w.fail(filepath.ToSlash(p), err)
	case info.IsDir():
		return w.folder(p)
	case formatOf(p) == formatUnknown:
		return w.fail(filepath.ToSlash(p), ErrUnknownFormat)
	}
	return w.file(p, func() (fs.FileInfo, error) { return info, nil })
}

// folder reads what lies below dir. Links to files are followed, links to folders are not: they may form a ring.
func (w *walk) folder(dir string) bool {
	f, err := os.Open(dir)
	if err != nil {
		return w.fail(filepath.ToSlash(dir), err)
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	if err != nil && !w.fail(filepath.ToSlash(dir), err) {
		return false
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		p := filepath.Join(dir, name)
		switch {
		case e.IsDir():
			if !w.folder(p) {
				return false
			}
		case formatOf(name) != formatUnknown:
			if !e.Type().IsRegular() { // a link, perhaps to a folder
				if info, err := os.Stat(p); err == nil && info.IsDir() {
					continue
				}
			}
			if !w.file(p, func() (fs.FileInfo, error) { return statIn(f, name) }) {
				return false
			}
		}
	}
	return true
}

// file reads a file, of which stat tells.
func (w *walk) file(p string, stat func() (fs.FileInfo, error)) bool {
	if err := w.ctx.Err(); err != nil {
		w.yield(Document{}, err)
		return false
	}
	id := filepath.ToSlash(p)
	if w.seen[id] {
		return true
	}
	w.seen[id] = true
	info, err := stat()
	if err != nil {
		return w.fail(id, err)
	}
	if m := info.Mode(); !m.IsRegular() && m&fs.ModeNamedPipe == 0 {
		return w.fail(id, ErrNotRegular)
	}
	format := formatOf(p)
	if w.counting && (format != formatJSONL || !info.Mode().IsRegular()) {
		w.count++
		w.endless = w.endless || !info.Mode().IsRegular()
		return true
	}
	var stamp string
	if !w.counting && format != formatJSONL {
		stamp = stampOf(info, w.began)
		if stamp != "" && w.o.Known != nil && w.o.Known(id, stamp) {
			return w.yield(Document{ID: id, Path: id, Stamp: stamp, Unread: true}, nil)
		}
	}
	f, err := os.Open(p)
	if err != nil {
		return w.fail(id, err)
	}
	defer f.Close()
	if w.counting {
		w.count += countLines(f)
		return true
	}
	if format == formatJSONL {
		return w.lines(id, f)
	}
	// The size is asked first, so that a huge file is refused unread.
	if info.Size() > w.o.MaxBytes {
		return w.fail(id, tooLarge(info.Size(), w.o.MaxBytes))
	}
	data, err := readAll(f, w.o.MaxBytes, info.Size())
	if err != nil {
		return w.fail(id, err)
	}
	return w.whole(id, stamp, format, data)
}

// stdin reads standard input, whose format shows in its first bytes.
func (w *walk) stdin() bool {
	in, format := sniff(w.o.Stdin)
	if format == formatJSONL {
		return w.lines(Stdin, in)
	}
	data, err := readAll(in, w.o.MaxBytes, 0)
	if err != nil {
		return w.fail(Stdin, err)
	}
	return w.whole(Stdin, "", format, data)
}

// whole reads a file that is one document.
func (w *walk) whole(id, stamp string, f format, data []byte) bool {
	d, err := parse(f, path.Base(id), data)
	if err != nil {
		return w.fail(id, err)
	}
	d.ID, d.Path, d.Stamp = id, id, stamp
	if err := d.checkHead(); err != nil {
		return w.fail(id, err)
	}
	d.Hash = d.contentHash()
	return w.yield(d, nil)
}

// readAll reads at most limit bytes, of which size are expected, and fails where there are more.
func readAll(r io.Reader, limit, size int64) ([]byte, error) {
	var data bytes.Buffer
	data.Grow(int(size) + bytes.MinRead) // room for the end of the file to be met without growing
	if _, err := data.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > limit {
		return nil, tooLarge(0, limit)
	}
	return data.Bytes(), nil
}

// tooLarge is the error for what has size bytes (0 where that is not known).
func tooLarge(size, limit int64) error {
	const mb = 1 << 20
	if limit < mb {
		return fmt.Errorf("%w: the limit is %d bytes", ErrTooLarge, limit)
	}
	if size == 0 {
		return fmt.Errorf("%w: the limit is %d MB", ErrTooLarge, limit/mb)
	}
	return fmt.Errorf("%w: %d MB, the limit is %d MB", ErrTooLarge, size/mb, limit/mb)
}
