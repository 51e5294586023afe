package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// ErrFormat is the error of a model file that is cut short or is none.
var ErrFormat = errors.New("not a model file of this version")

const sectionsMagic = "kgmodel1"

// Sections is a file of named byte arrays, each at an offset divisible by 8, so that a loaded file is used in place.
type Sections struct {
	names []string
	data  map[string][]byte
}

// Add appends a section.
func (s *Sections) Add(name string, b []byte) {
	if s.data == nil {
		s.data = map[string][]byte{}
	}
	s.names = append(s.names, name)
	s.data[name] = b
}

// Bytes returns the file: the magic, the number of sections, for each its name and length, then the contents.
func (s *Sections) Bytes() []byte {
	out := []byte(sectionsMagic)
	out = binary.LittleEndian.AppendUint64(out, uint64(len(s.names)))
	for _, n := range s.names {
		var name [16]byte
		copy(name[:], n)
		out = append(out, name[:]...)
		out = binary.LittleEndian.AppendUint64(out, uint64(len(s.data[n])))
	}
	for _, n := range s.names {
		out = append(out, s.data[n]...)
		for len(out)%8 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// ReadSections reads what Bytes wrote; the sections share b, which must not change.
func ReadSections(b []byte) (*Sections, error) {
	if len(b) < 16 || string(b[:8]) != sectionsMagic {
		return nil, ErrFormat
	}
	if uintptr(unsafe.Pointer(&b[0]))%8 != 0 { // arrays are used in place
		words := make([]uint64, (len(b)+7)/8)
		c := unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), len(words)*8)[:len(b)]
		copy(c, b)
		b = c
	}
	n := binary.LittleEndian.Uint64(b[8:])
	at := uint64(16)
	if n > 1000 || uint64(len(b)) < at+n*24 {
		return nil, ErrFormat
	}
	s := new(Sections)
	next := at + n*24
	for range n {
		name := b[at : at+16]
		l := binary.LittleEndian.Uint64(b[at+16:])
		at += 24
		if l > uint64(len(b)) || next+l > uint64(len(b)) {
			return nil, fmt.Errorf("%w: section %q is cut short", ErrFormat, name)
		}
		k := 0
		for k < 16 && name[k] != 0 {
			k++
		}
		s.Add(string(name[:k]), b[next:next+l:next+l])
		next = (next + l + 7) &^ 7
	}
	return s, nil
}

// Get returns a section, nil where there is none.
func (s *Sections) Get(name string) []byte { return s.data[name] }

func asUint64(b []byte) []uint64 {
	if len(b) < 8 {
		return nil
	}
	return unsafe.Slice((*uint64)(unsafe.Pointer(&b[0])), len(b)/8)
}

func asUint32(b []byte) []uint32 {
	if len(b) < 4 {
		return nil
	}
	return unsafe.Slice((*uint32)(unsafe.Pointer(&b[0])), len(b)/4)
}

func asUint16(b []byte) []uint16 {
	if len(b) < 2 {
		return nil
	}
	return unsafe.Slice((*uint16)(unsafe.Pointer(&b[0])), len(b)/2)
}

func asReadings(b []byte) []Reading {
	if len(b) < 4 {
		return nil
	}
	return unsafe.Slice((*Reading)(unsafe.Pointer(&b[0])), len(b)/4)
}

func asInt8(b []byte) []int8 {
	if len(b) == 0 {
		return nil
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(&b[0])), len(b))
}

// BytesOf returns the memory of a slice of numbers.
func BytesOf[T int8 | uint8 | int16 | uint16 | int32 | uint32 | uint64 | float32](v []T) []byte {
	if len(v) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), len(v)*int(unsafe.Sizeof(v[0])))
}

func asFloat32(b []byte) []float32 {
	if len(b) < 4 {
		return nil
	}
	return unsafe.Slice((*float32)(unsafe.Pointer(&b[0])), len(b)/4)
}
