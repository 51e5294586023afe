package corpus

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.yaml.in/yaml/v3"
)

// parseMarkdown reads the front matter and turns the rest into plain text: paragraphs apart by a blank line, without
// the marks of emphasis, links and headings, and without code and images. The title is the front matter's or the first
// heading's.
func parseMarkdown(src string) (Document, error) {
	var d Document
	matter, body := cutFrontMatter(src)
	if matter != "" {
		if err := d.readFrontMatter(matter); err != nil {
			return Document{}, err
		}
	}
	if quotesDeeper(body, maxDepth) {
		return Document{}, fmt.Errorf("markdown: quotes lie more than %d deep", maxDepth)
	}
	w := markdownText{source: []byte(body)}
	root := goldmark.DefaultParser().Parse(text.NewReader(w.source))
	if err := ast.Walk(root, w.visit); err != nil {
		return Document{}, fmt.Errorf("markdown: %w", err)
	}
	d.Text = strings.TrimSpace(validText(w.out.String()))
	if d.Title == "" {
		d.Title = w.heading
	}
	if w.heading == "" {
		d.beginWithTitle()
	}
	return d, nil
}

// quotesDeeper reports whether a line opens more than limit quotes: the parser's time grows with their square.
func quotesDeeper(s string, limit int) bool {
	for line := range strings.Lines(s) {
		if len(line) > limit && strings.Count(line[:len(line)-len(strings.TrimLeft(line, "> \t"))], ">") > limit {
			return true
		}
	}
	return false
}

// cutFrontMatter parts the YAML between two lines "---" at the start from what follows.
func cutFrontMatter(src string) (matter, body string) {
	s := strings.ReplaceAll(src, "\r\n", "\n")
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return "", s
	}
	matter, body, ok = strings.Cut(rest, "\n---\n")
	if !ok {
		return "", s
	}
	return matter, body
}

func (d *Document) readFrontMatter(matter string) error {
	var m struct {
		Title string
		Date  yaml.Node
		URL   string
	}
	if err := yaml.Unmarshal([]byte(matter), &m); err != nil {
		return fmt.Errorf("front matter: %w", err)
	}
	d.Title, d.URL = clean(m.Title), clean(m.URL)
	if m.Date.Value == "" {
		return nil
	}
	date, err := parseDate(m.Date.Value)
	if err != nil {
		return fmt.Errorf("front matter: %w", err)
	}
	d.Date = date
	return nil
}

// clean makes one line of what a file states about itself, which may hold line breaks and, escaped, NUL bytes.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\x00", "")
	return strings.Join(strings.Fields(s), " ")
}

// markdownText gathers the text of a Markdown tree.
type markdownText struct {
	source  []byte
	out     strings.Builder
	heading string
	block   int // where the text of the open block starts
}

func (w *markdownText) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	switch n := n.(type) {
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock, *ast.RawHTML, *ast.Image:
		return ast.WalkSkipChildren, nil
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		if entering {
			w.open(n)
		} else if _, ok := n.(*ast.Heading); ok && w.heading == "" {
			w.heading = clean(w.out.String()[w.block:])
		}
	case *ast.Text:
		if entering {
			value := n.Value(w.source)
			if !n.IsRaw() {
				value = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
			}
			w.out.Write(value)
			switch {
			case n.HardLineBreak():
				w.out.WriteByte('\n')
			case n.SoftLineBreak():
				w.out.WriteByte(' ')
			}
		}
	case *ast.String:
		if entering {
			w.out.Write(n.Value)
		}
	case *ast.AutoLink:
		if entering {
			w.out.Write(n.URL(w.source))
		}
	}
	return ast.WalkContinue, nil
}

// open starts a block: a blank line before it, or, for an item of a list, a line of its own with a dash.
func (w *markdownText) open(n ast.Node) {
	item, inList := n.Parent().(*ast.ListItem)
	if w.out.Len() > 0 {
		w.out.WriteString("\n")
		if !inList || item.PreviousSibling() == nil {
			w.out.WriteString("\n")
		}
	}
	if inList && item.FirstChild() == n {
		w.out.WriteString("- ")
	}
	w.block = w.out.Len()
}
