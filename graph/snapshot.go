package graph

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"unsafe"

	"kg/graph/network"
)

// ErrSnapshot is returned for a snapshot that is of another graph, of another version of kg, or damaged: build the graph
// and write another.
var ErrSnapshot = errors.New("no snapshot of this graph")

const (
	// The number changes with the columns, and with the costs by Specificity, which are one of them.
	snapshotMagic = "kg-graph-1\n"
	// A snapshot of at most this size is checked to the last byte when it is opened; of a larger one its head alone, as
	// reading all of it would take longer than the question.
	checkedSize = 64 << 20
	versionSize = 128
)

// littleEndian says that numbers lie in memory as they do in a snapshot.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// The head of a snapshot: magic, version (with its length), the number of sections, the checksum of what follows the
// head, then the length of each section in bytes, and the checksum of the head. The sections follow, each on a multiple
// of 8 bytes.

// sections lists all parts of a graph that a snapshot holds, in order.
func (g *Graph) sections() []section {
	p := &g.prepared
	return []section{
		column(&g.ids.bytes), column(&g.ids.end), column(&g.names.bytes), column(&g.names.end), column(&g.types),
		column(&g.predicates.bytes), column(&g.predicates.end),
		column(&g.outStart), column(&g.outTo), column(&g.inStart), column(&g.inEdge),
		column(&g.subject), column(&g.predicate), column(&g.status), column(&g.support), column(&g.confidence),
		column(&g.first), column(&g.last), column(&p.Start), column(&p.To), column(&p.Weight),
	}
}

// section is a column of a graph as bytes.
type section struct {
	bytes func() []byte
	set   func([]byte) error
}

func column[T any](c *[]T) section {
	size := int(unsafe.Sizeof(*new(T)))
	return section{
		bytes: func() []byte { return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(*c))), len(*c)*size) },
		set: func(b []byte) error {
			if len(b)%size != 0 {
				return fmt.Errorf("%w: a column of %d bytes", ErrSnapshot, len(b))
			}
			*c = unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), len(b)/size)
			return nil
		},
	}
}

// prepare computes the network on which paths are searched unless their options ask for another one.
func (g *Graph) prepare() {
	if g.prepared.Start == nil {
		l := g.links(false, false, nil, nil)
		net := l.network(g.Order(), g.costs(Specificity, &l), network.Options{Undirected: true, Combine: network.Least})
		g.prepared = net.Out
	}
}

// WriteSnapshot writes the graph to a file, beside it first and then renamed. Version says which graph it is.
func (g *Graph) WriteSnapshot(path, version string) (err error) {
	if !littleEndian {
		return errors.ErrUnsupported
	}
	if len(version) > versionSize {
		return fmt.Errorf("write the snapshot: a version of %d bytes", len(version))
	}
	g.prepare()
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".tmp-")
	if err != nil {
		return fmt.Errorf("write the snapshot: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write the snapshot: %w", err)
		}
	}()
	sections := g.sections()
	sum := crc32.New(castagnoli)
	for _, s := range sections {
		b := s.bytes()
		sum.Write(b)
		sum.Write(padding(len(b)))
	}
	w := bufio.NewWriterSize(f, 1<<20)
	w.Write(snapshotHead(version, sections, sum.Sum32()))
	for _, s := range sections {
		b := s.bytes()
		w.Write(b)
		w.Write(padding(len(b)))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func padding(n int) []byte { return make([]byte, -n&7) }

func snapshotHead(version string, sections []section, sum uint32) []byte {
	b := append([]byte(snapshotMagic), make([]byte, versionSize+1)...)
	b[len(snapshotMagic)] = byte(len(version))
	copy(b[len(snapshotMagic)+1:], version)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(sections)))
	b = binary.LittleEndian.AppendUint32(b, sum)
	for _, s := range sections {
		b = binary.LittleEndian.AppendUint64(b, uint64(len(s.bytes())))
	}
	b = binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
	return append(b, padding(len(b))...)
}

// OpenSnapshot opens the snapshot of the graph of this version. The graph reads the file as it lies on the disk, where
// the system can map files into memory; Close it after use. Where there is no snapshot of this graph the error is
// ErrSnapshot or fs.ErrNotExist.
func OpenSnapshot(path, version string) (*Graph, error) {
	if !littleEndian {
		return nil, fmt.Errorf("%w: %w", ErrSnapshot, errors.ErrUnsupported)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open the snapshot: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("open the snapshot: %w", err)
	}
	data, unmap, err := MapFile(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("open the snapshot: %w", err)
	}
	g := &Graph{close: unmap}
	if err := g.decode(data, version); err != nil {
		unmap()
		return nil, fmt.Errorf("open the snapshot %s: %w", path, err)
	}
	return g, nil
}

// decode makes the columns parts of data.
func (g *Graph) decode(data []byte, version string) error {
	sections := g.sections()
	head := len(snapshotMagic) + 1 + versionSize + 8 + 8*len(sections)
	size := head + 4
	size += len(padding(size))
	if len(data) < size || string(data[:len(snapshotMagic)]) != snapshotMagic {
		return fmt.Errorf("%w: not a snapshot of this version of kg", ErrSnapshot)
	}
	if crc32.Checksum(data[:head], castagnoli) != binary.LittleEndian.Uint32(data[head:]) {
		return fmt.Errorf("%w: damaged", ErrSnapshot)
	}
	field := data[len(snapshotMagic):]
	if string(field[1:1+min(int(field[0]), versionSize)]) != version {
		return fmt.Errorf("%w: it is of another", ErrSnapshot)
	}
	field = field[1+versionSize:]
	if int(binary.LittleEndian.Uint32(field)) != len(sections) {
		return fmt.Errorf("%w: %d sections", ErrSnapshot, binary.LittleEndian.Uint32(field))
	}
	rest := data[size:]
	if len(data) <= checkedSize && crc32.Checksum(rest, castagnoli) != binary.LittleEndian.Uint32(field[4:]) {
		return fmt.Errorf("%w: damaged", ErrSnapshot)
	}
	for i, s := range sections {
		n := binary.LittleEndian.Uint64(field[8+8*i:])
		padded := n + -n&7
		if n > uint64(len(rest)) || padded > uint64(len(rest)) {
			return fmt.Errorf("%w: cut short", ErrSnapshot)
		}
		if err := s.set(rest[:n:n]); err != nil {
			return err
		}
		rest = rest[padded:]
	}
	return g.checkColumns()
}

// checkColumns checks that the columns are as long as they must be.
func (g *Graph) checkColumns() error {
	n, m := g.Order(), g.Size()
	arcs := len(g.prepared.To)
	same := func(pairs ...[2]int) error {
		for _, p := range pairs {
			if p[0] != p[1] {
				return fmt.Errorf("%w: columns of different lengths", ErrSnapshot)
			}
		}
		return nil
	}
	if err := same([][2]int{{g.names.len(), n}, {len(g.types), n}, {len(g.outStart), n + 1}, {len(g.inStart), n + 1},
		{len(g.prepared.Start), n + 1}, {len(g.prepared.Weight), arcs}, {len(g.inEdge), m}, {len(g.subject), m},
		{len(g.predicate), m}, {len(g.status), m}, {len(g.support), m}, {len(g.confidence), m}, {len(g.first), m}, {len(g.last), m}}...); err != nil {
		return err
	}
	return same([][2]int{{int(g.outStart[n]), m}, {int(g.inStart[n]), m}, {int(g.prepared.Start[n]), arcs}, {g.ids.size(), len(g.ids.bytes)},
		{g.names.size(), len(g.names.bytes)}, {g.predicates.size(), len(g.predicates.bytes)}}...)
}

// size returns the number of bytes that the strings take.
func (t *texts) size() int {
	if len(t.end) == 0 {
		return 0
	}
	return int(t.end[len(t.end)-1])
}

// Close gives back the memory of a graph that came of a snapshot; nothing of it may be used afterwards, names and ids
// included. For any other graph it does nothing.
func (g *Graph) Close() error {
	if g.close == nil {
		return nil
	}
	unmap := g.close
	*g = Graph{}
	return unmap()
}

// readFile is MapFile where files cannot be mapped.
func readFile(f *os.File, size int64) ([]byte, error) {
	// Numbers of 8 bytes are read from it: the memory must lie on a multiple of 8.
	words := make([]uint64, (size+7)/8)
	b := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(words)*8)[:size]
	_, err := io.ReadFull(f, b)
	return b, err
}

// largeGraph is the number of statements from which on a snapshot pays.
const largeGraph = 50000

// Load returns the graph of a whole view: from the snapshot at the path where it is of this version, else built of the
// view. Of a large graph a snapshot is then written for the next time; where that fails, as in a folder that may not be
// written to, the graph is none the worse. Close it after use.
func Load(v View, path, version string) (*Graph, error) {
	if g, err := OpenSnapshot(path, version); err == nil {
		return g, nil
	}
	g, err := Build(v, Options{})
	if err == nil && g.Size() >= largeGraph {
		_ = g.WriteSnapshot(path, version) // see above
	}
	return g, err
}
