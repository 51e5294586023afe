package corpus

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	utf8BOM    = []byte("\xef\xbb\xbf")
	utf16leBOM = []byte("\xff\xfe")
	utf16beBOM = []byte("\xfe\xff")
)

// decode gives the UTF-8 of a text in UTF-8, UTF-16 with a byte order mark, Windows-1252, ISO-8859-1 or ISO-8859-15,
// without the mark. What is UTF-8 is returned as it is. The result is valid UTF-8 and holds no NUL byte.
//
// Its errors are ErrBinary and ErrEncoding; a text that is mostly UTF-8 with bytes that are not is the latter, because a
// guess would give the names in it wrong.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, utf16leBOM):
		return decodeUTF16(data, unicode.LittleEndian)
	case bytes.HasPrefix(data, utf16beBOM):
		return decodeUTF16(data, unicode.BigEndian)
	}
	data = bytes.TrimPrefix(data, utf8BOM)
	if err := checkText(data); err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	page, err := eightBit(data)
	if err != nil {
		return "", err
	}
	return decodeAs(data, page)
}

func decodeUTF16(data []byte, order unicode.Endianness) (string, error) {
	if len(data)%2 != 0 {
		return "", fmt.Errorf("%w: UTF-16 with an odd number of bytes", ErrEncoding)
	}
	return decodeAs(data, unicode.UTF16(order, unicode.ExpectBOM))
}

func decodeAs(data []byte, e encoding.Encoding) (string, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	// Decoders put U+FFFD for what the encoding does not have.
	if bytes.ContainsRune(out, utf8.RuneError) {
		return "", fmt.Errorf("%w: bytes that %v does not have", ErrEncoding, e)
	}
	if err := checkText(out); err != nil {
		return "", err
	}
	return string(out), nil
}

// checkText refuses what holds a NUL byte, or more than a few control characters, one in a hundred bytes of its head: no
// text does, and of the files that are called .txt and are none nearly all do.
func checkText(data []byte) error {
	nul := bytes.IndexByte(data, 0)
	head := data[:min(len(data), 8192)]
	control := 0
	for _, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' {
			control++
		}
	}
	if nul < 0 && (control <= 3 || control*100 <= len(head)) {
		return nil
	}
	// Only now: on texts the guess may be wrong ("BMW…" is an image/bmp to it).
	if kind, _, _ := strings.Cut(http.DetectContentType(data), ";"); kind != "application/octet-stream" && !strings.HasPrefix(kind, "text/") {
		return fmt.Errorf("%w: looks like %s", ErrBinary, kind)
	}
	if nul >= 0 {
		return fmt.Errorf("%w: a NUL byte at byte %d", ErrBinary, nul)
	}
	return fmt.Errorf("%w: %d control characters in its first %d bytes", ErrBinary, control, len(head))
}

// common holds the bytes of Windows-1252 that western European texts use: letters, quotes, dashes, signs.
var common = func() (set [256]bool) {
	const letters = "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒŸàâäæçèéêëîïôöùûüœÁÍÓÚÑáíóúñãõÅØåøßŠŽšžòìÌÒ"
	const signs = "\u00a0«»‘’“”‚„‹›–—…•·€£¥§°©®™²³ªº¹½¼¾±×´¨¿¡†"
	for _, r := range letters + signs {
		if b, ok := charmap.Windows1252.EncodeRune(r); ok {
			set[b] = true
		}
	}
	// Where ISO-8859-15 has € and ž, Œ, œ, Ÿ among them.
	for _, b := range []byte{0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE} {
		set[b] = true
	}
	return set
}()

// eightBit tells which 8-bit encoding data, which are not UTF-8, are in.
func eightBit(data []byte) (encoding.Encoding, error) {
	var high, plausible, c1, latin9 int
	multi, broken, brokenAt := 0, 0, -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case n > 1:
			multi++
		case r == utf8.RuneError:
			if broken++; brokenAt < 0 {
				brokenAt = i
			}
		}
		for _, b := range data[i : i+n] {
			if b < 0x80 {
				continue
			}
			high++
			if common[b] {
				plausible++
			}
			if b < 0xA0 {
				c1++
			}
		}
		if n == 1 && isLatin9(data, i) {
			latin9++
		}
		i += n
	}
	// In an 8-bit text hardly ever do two high bytes form a sequence of UTF-8 ("Ã©"); in a broken UTF-8 text nearly all do.
	if multi > broken || plausible*10 < high*9 {
		line := 1 + bytes.Count(data[:brokenAt], []byte{'\n'})
		return nil, fmt.Errorf("%w: broken UTF-8 at byte %d (line %d), and no Windows-1252 or ISO-8859 text", ErrEncoding, brokenAt, line)
	}
	if c1 == 0 && latin9 > 0 {
		return charmap.ISO8859_15, nil
	}
	return charmap.Windows1252, nil // which has all that ISO-8859-1 prints
}

// isLatin9 reports whether the byte at i reads well only as ISO-8859-15: the euro sign, or œ, Œ, š, ž within a word.
func isLatin9(data []byte, i int) bool {
	switch data[i] {
	case 0xA4: // € for ¤
		return true
	case 0xBD, 0xBC, 0xA8, 0xB8: // œ for ½, Œ for ¼, š for ¨, ž for ¸
		return i+1 < len(data) && isLetter(data[i+1])
	}
	return false
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0xC0 }
