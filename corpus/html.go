package corpus

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability"
	"codeberg.org/readeck/go-readability/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxElements is the number of elements above which a page is refused: the search for the main text takes time and
// memory by the element.
const maxElements = 200_000

// maxDepth is how deep elements may lie in one another. Deeper pages are not found in nature, and the search is
// recursive.
const maxDepth = 500

// parseHTML keeps the main text of a page, below its title, with a line for each block.
//
// The main text is found by go-readability, and not by go-trafilatura, whose date parser takes 180 ms and 78 MB each
// time that a program that holds it starts.
func parseHTML(data []byte) (Document, error) {
	src, err := decodeHTML(data)
	if err != nil {
		return Document{}, err
	}
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return Document{}, err
	}
	if deeper(root, maxDepth) {
		return Document{}, fmt.Errorf("html: elements lie more than %d deep", maxDepth)
	}
	d := Document{URL: canonicalURL(root)}
	article, err := mainText(root, d.URL)
	if err != nil {
		return Document{}, fmt.Errorf("html: %w", err)
	}
	d.Title = clean(article.Title)
	if article.PublishedTime != nil {
		d.Date = article.PublishedTime.Format(dayLayout)
	}
	if article.Node != nil {
		d.Text = strings.TrimSpace(validText(render.InnerText(article.Node)))
	}
	d.beginWithTitle()
	return d, nil
}

// mainText finds the article of a page. The library is written for pages that browsers show; what makes it panic is an
// error of the page here.
func mainText(root *html.Node, address string) (a readability.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("no main text found: %v", r)
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	return parser.ParseDocument(root, pageURL(address))
}

// decodeHTML is decode, but where the page names its 8-bit encoding that is believed.
func decodeHTML(data []byte) (string, error) {
	if !utf8.Valid(data) && !bytes.HasPrefix(data, utf16leBOM) && !bytes.HasPrefix(data, utf16beBOM) {
		// The name of the fallback is windows-1252 with certain false.
		if e, name, certain := charset.DetermineEncoding(data, ""); certain && name != "utf-8" {
			if err := checkText(data); err != nil {
				return "", err
			}
			return decodeAs(data, e)
		}
	}
	return decode(data)
}

// validText takes out what a character reference may bring in: NUL and other control characters.
func validText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

// deeper reports whether elements of the tree lie more than limit deep.
func deeper(root *html.Node, limit int) bool {
	depth := 0
	for n := root; n != nil; {
		if n.FirstChild != nil {
			if depth++; depth > limit {
				return true
			}
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n == root {
			return false
		}
		n = n.NextSibling
	}
	return false
}

// canonicalURL is the address that the page states of itself, or "".
func canonicalURL(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "link" && attr(n, "rel") == "canonical" {
			return clean(attr(n, "href"))
		}
	}
	return ""
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// pageURL gives the base that readability resolves links against; it needs one, and links are not kept.
func pageURL(canonical string) *url.URL {
	if u, err := url.Parse(canonical); err == nil && u.IsAbs() {
		return u
	}
	return &url.URL{Scheme: "http", Host: "localhost", Path: "/"}
}
