package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// Document is a text to read, in UTF-8, as it was found.
type Document struct {
	ID    string // stable: the path as given with forward slashes, or the id that the file states ("file.jsonl#id")
	Path  string // the file it came from, "-" for stdin
	Title string // where the file gives one
	Date  string // of publication, "2024-12-03", or empty
	URL   string
	Text  string
	Hash  string // of all that the analysis sees, hexadecimal
	Stamp string // of the file that is this one document; empty where there is none: see stampOf

	Unread bool // Options.Known knew the file: there are only ID, Path and Stamp
}

// maxHead is the longest id, title or address, in bytes: far beyond any, and what the store still takes as one value.
const maxHead = 16 << 10

// checkHead refuses a document whose id, title or address can be none.
func (d *Document) checkHead() error {
	for _, h := range [...]struct{ what, text string }{{"id", d.ID}, {"title", d.Title}, {"address", d.URL}} {
		if len(h.text) > maxHead {
			return fmt.Errorf("%s: %w", h.what, tooLarge(0, maxHead))
		}
	}
	return nil
}

// beginWithTitle lets a text that the program drew from its file begin with the title that stands beside it there: a headline is read too. The
// text of a record of JSON lines stays as it is, so that offsets are those of its field.
func (d *Document) beginWithTitle() {
	if d.Title != "" && d.Text != "" && !strings.HasPrefix(d.Text, d.Title) {
		d.Text = d.Title + "\n\n" + d.Text
	}
}

// contentHash is SHA-256 over title, date, address and text, in hexadecimal. None of them holds a NUL byte, which
// therefore separates them.
func (d *Document) contentHash() string {
	h := sha256.New()
	for _, s := range []string{d.Title, d.Date, d.URL, d.Text} {
		io.WriteString(h, s)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))
}
