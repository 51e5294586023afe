package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// xmlText escapes a text for the content or an attribute of XML. What XML cannot hold becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

// xmlID makes an entity's id an NMTOKEN, which GraphML asks of ids. kg's own ids stay as they are; any byte but an
// ASCII letter, a digit, and "-.:" becomes _hex_, so that two ids stay two.
func xmlID(id string) string {
	if id == "" {
		return "__"
	}
	var b strings.Builder
	for _, c := range []byte(id) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '.', c == ':':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "_%x_", c)
		}
	}
	return b.String()
}

// printer writes formatted text and keeps the first error, so that a writer of many lines checks once.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) print(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}
