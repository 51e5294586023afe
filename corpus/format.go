package corpus

import (
	"bufio"
	"bytes"
	"io"
	"path"
	"strings"
)

// format is a form in which documents come.
type format uint8

const (
	formatUnknown format = iota
	formatText
	formatMarkdown
	formatHTML
	formatJSONL
)

// formatOf tells a file's format by the extension of its name.
func formatOf(name string) format {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text":
		return formatText
	case ".md", ".markdown":
		return formatMarkdown
	case ".html", ".htm", ".xhtml":
		return formatHTML
	case ".jsonl", ".ndjson":
		return formatJSONL
	}
	return formatUnknown
}

// sniff tells the format of what has no name by its first bytes, and returns a reader that still holds them.
func sniff(r io.Reader) (io.Reader, format) {
	in := bufio.NewReader(r)
	head, _ := in.Peek(512)
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, utf8BOM), " \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte(`{"`)):
		return in, formatJSONL
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return in, formatHTML
	}
	return in, formatText
}

// parse reads a file that is one document. The result lacks ID, Path and Hash. name is the file's, without folder.
func parse(f format, name string, data []byte) (Document, error) {
	var d Document
	var err error
	if f == formatHTML {
		d, err = parseHTML(data)
	} else {
		var text string
		if text, err = decode(data); err == nil {
			if f == formatMarkdown {
				d, err = parseMarkdown(text)
			} else {
				d = parseText(text)
			}
		}
	}
	switch {
	case err != nil:
		return Document{}, err
	case strings.TrimSpace(d.Text) == "":
		return Document{}, ErrEmpty
	}
	if d.Date == "" {
		d.Date = datelineOf(d.Text)
	}
	if d.Date == "" {
		d.Date = dateInName(name)
	}
	return d, nil
}
