package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// record is a line of a .jsonl file.
type record struct {
	ID    json.RawMessage `json:"id"` // a string or a number
	Title string          `json:"title"`
	Date  string          `json:"date"`
	URL   string          `json:"url"`
	Text  string          `json:"text"`
}

// lines reads a file that has a document on each line. A line that cannot be read is an error, the others are read.
func (w *walk) lines(file string, r io.Reader) bool {
	in := bufio.NewReaderSize(r, 64<<10)
	ids := map[string]bool{}
	empty := true
	for number := 1; ; number++ {
		line, err := readLine(in, w.o.MaxBytes)
		if err == io.EOF {
			return !empty || w.fail(file, ErrEmpty)
		}
		if err := w.ctx.Err(); err != nil {
			w.yield(Document{}, err)
			return false
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, utf8BOM)
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		empty = false
		var d Document
		if err == nil {
			d, err = parseRecord(line, number)
			if err == nil && ids[d.ID] {
				err = fmt.Errorf("%w: %s", ErrDuplicateID, d.ID)
			}
			ids[d.ID] = true
		}
		if err != nil {
			if !w.yield(Document{}, &Error{Path: file, Line: number, Err: err}) {
				return false
			}
			// After an error of the disk there is nothing more to read.
			if !errors.Is(err, ErrTooLarge) && line == nil {
				return true
			}
			continue
		}
		d.ID, d.Path = file+"#"+d.ID, file
		d.Hash = d.contentHash()
		if !w.yield(d, nil) {
			return false
		}
	}
}

// countLines counts the lines that are not empty, as far as r can be read.
func countLines(r io.Reader) int {
	n, within := 0, false // a line that is not empty
	buffer := make([]byte, 64<<10)
	for {
		read, err := r.Read(buffer)
		for rest := buffer[:read]; len(rest) > 0; {
			line, after, ended := bytes.Cut(rest, []byte{'\n'})
			if !within && len(bytes.TrimSpace(line)) > 0 {
				within = true
				n++
			}
			within = within && !ended
			rest = after
		}
		if err != nil {
			return n
		}
	}
}

// parseRecord reads a line. ID is as the line states it, or its number.
func parseRecord(line []byte, number int) (Document, error) {
	text, err := decode(line)
	if err != nil {
		return Document{}, err
	}
	var r record
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return Document{}, jsonError(err)
	}
	d := Document{Title: clean(r.Title), URL: clean(r.URL), Text: r.Text}
	if d.ID, err = recordID(r.ID, number); err != nil {
		return Document{}, err
	}
	if err := d.checkHead(); err != nil {
		return Document{}, err
	}
	if r.Date != "" {
		if d.Date, err = parseDate(r.Date); err != nil {
			return Document{}, err
		}
	}
	if err := checkText([]byte(d.Text)); err != nil {
		return Document{}, err
	}
	if len(bytes.TrimSpace([]byte(d.Text))) == 0 {
		return Document{}, ErrEmpty
	}
	return d, nil
}

func recordID(raw json.RawMessage, number int) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return fmt.Sprint(number), nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err == nil {
		if s = clean(s); s != "" {
			return s, nil
		}
		return fmt.Sprint(number), nil
	}
	var n json.Number
	if err := json.Unmarshal(raw, &n); err == nil {
		return n.String(), nil
	}
	return "", errors.New(`json: "id" is neither a string nor a number`)
}

// jsonError says what is wrong in terms of the line rather than of Go.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("json: %v at byte %d of the line", syntax, syntax.Offset)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("json: %q is a %s, want a string", kind.Field, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("json: the line is a %s, want an object", kind.Value)
	}
	return fmt.Errorf("json: %w", err)
}

// readLine reads a line without its end. One longer than limit is passed over and gives ErrTooLarge, without being held
// in memory; any other error than io.EOF comes with a nil line.
func readLine(in *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	size := int64(0)
	for {
		part, err := in.ReadSlice('\n')
		size += int64(len(part))
		if size <= limit+1 {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err == io.EOF && size > 0 {
			err = nil
		}
		if err != nil {
			return nil, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if size > limit+1 || int64(len(line)) > limit {
			return nil, tooLarge(size, limit)
		}
		return append([]byte{}, line...), nil
	}
}
