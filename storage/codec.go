package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// ErrCorrupt is returned where stored bytes are not what was written: a checksum or a length does not agree.
var ErrCorrupt = errors.New("stored data is damaged")

// encoder appends values to a buffer; decoder reads them back.
type encoder struct{ b []byte }

func (e *encoder) uint(v uint64)   { e.b = binary.AppendUvarint(e.b, v) }
func (e *encoder) int(v int)       { e.b = binary.AppendVarint(e.b, int64(v)) }
func (e *encoder) float(v float64) { e.b = binary.LittleEndian.AppendUint64(e.b, math.Float64bits(v)) }
func (e *encoder) bool(v bool) {
	if v {
		e.b = append(e.b, 1)
	} else {
		e.b = append(e.b, 0)
	}
}
func (e *encoder) string(s string) {
	e.uint(uint64(len(s)))
	e.bytes(s)
}

// bytes writes a string without its length: it is all that the value holds, or its last part.
func (e *encoder) bytes(s string) { e.b = append(e.b, s...) }

// stringMap writes a small map in the order of its keys.
func (e *encoder) stringMap(m map[string]string) {
	e.uint(uint64(len(m)))
	var room [8]string
	keys := room[:0]
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		e.string(k)
		e.string(m[k])
	}
}

// decoder reads what an encoder wrote. After the first failure all reads give zero values; err tells.
type decoder struct {
	b     []byte
	whole string // all that b was at first, where its strings are to share their memory; else empty
	err   error
}

// sharing returns a decoder of a copy of b, in which all its strings lie: for what is kept or dropped as a whole.
func sharing(b []byte) decoder { return decoder{b: b, whole: string(b)} }

func (d *decoder) fail(what string) {
	if d.err == nil {
		d.err = fmt.Errorf("%w: %s", ErrCorrupt, what)
	}
	d.b = nil
}

func (d *decoder) uint() uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.fail("number cut off")
		return 0
	}
	d.b = d.b[n:]
	return v
}

func (d *decoder) int() int {
	v, n := binary.Varint(d.b)
	if n <= 0 {
		d.fail("number cut off")
		return 0
	}
	d.b = d.b[n:]
	return int(v)
}

// count reads the number of items that follow, each of at least one byte: a damaged count cannot ask for more memory
// than the value has bytes.
func (d *decoder) count() int {
	v := d.uint()
	if v > uint64(len(d.b)) {
		d.fail("count too large")
		return 0
	}
	return int(v)
}

func (d *decoder) float() float64 {
	if len(d.b) < 8 {
		d.fail("number cut off")
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(d.b))
	d.b = d.b[8:]
	return v
}

func (d *decoder) bool() bool {
	if len(d.b) < 1 {
		d.fail("flag cut off")
		return false
	}
	v := d.b[0]
	d.b = d.b[1:]
	if v > 1 {
		d.fail("flag neither 0 nor 1")
	}
	return v == 1
}

func (d *decoder) string() string {
	n := d.uint()
	if n > uint64(len(d.b)) {
		d.fail("text cut off")
		return ""
	}
	var s string
	if d.whole != "" {
		at := len(d.whole) - len(d.b)
		s = d.whole[at : at+int(n)]
	} else {
		s = string(d.b[:n])
	}
	d.b = d.b[n:]
	return s
}

// strings appends strings that follow one another to table. They share their memory: who keeps one for long clones it.
func (d *decoder) strings(table []string, count int) []string {
	from := d.b
	for range count {
		n := d.uint()
		if n > uint64(len(d.b)) {
			d.fail("text cut off")
			return table
		}
		d.b = d.b[n:]
	}
	if d.err != nil {
		return table
	}
	table = slices.Grow(table, count)
	all, end := string(from[:len(from)-len(d.b)]), 0
	for range count {
		n, used := binary.Uvarint(from[end:])
		end += used + int(n)
		table = append(table, all[end-int(n):end])
	}
	return table
}

func (d *decoder) stringMap() map[string]string {
	n := d.count()
	if n == 0 {
		return nil
	}
	m := make(map[string]string, n)
	for range n {
		k := d.string()
		m[k] = d.string()
	}
	return m
}

// done reports the first failure, or bytes left over.
func (d *decoder) done() error {
	if d.err == nil && len(d.b) > 0 {
		d.fail("bytes left over")
	}
	return d.err
}

const sealSize = 8

// seal appends a checksum of label and value; label ties the value to its place, so that values cannot change places.
func seal(label, value []byte) []byte {
	return binary.LittleEndian.AppendUint64(value, checksum(label, value))
}

// unseal checks and removes the checksum.
func unseal(label, sealed []byte) ([]byte, error) {
	n := len(sealed) - sealSize
	if n < 0 {
		return nil, fmt.Errorf("%w: value of %d bytes", ErrCorrupt, len(sealed))
	}
	value := sealed[:n:n]
	if binary.LittleEndian.Uint64(sealed[n:]) != checksum(label, value) {
		return nil, fmt.Errorf("%w: checksum of %q", ErrCorrupt, label)
	}
	return value, nil
}

func checksum(label, value []byte) uint64 {
	var h xxhash.Digest
	h.Reset()
	h.Write(label)
	h.Write(value)
	return h.Sum64()
}
