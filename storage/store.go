package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
)

// Schema is the version of the layout of the store. A store of another version is refused.
const Schema = 1

// ErrNoStore is returned where a folder holds no store.
var ErrNoStore = errors.New("no store here")

// ErrDiskFull is returned before the disk is full. Badger writes through mapped memory: on a full disk the system would
// kill the process rather than report an error.
var ErrDiskFull = errors.New("the disk is (almost) full")

// reserve is the free space below which nothing is written: what Badger may write behind our back, when it moves full
// tables of memory to disk and merges the first level. Who lets others fill the disk meanwhile may still see the process killed; the
// store then is as after any kill.
const reserve = 8 * memTableSize

// room fails with ErrDiskFull where the disk has not room for more.
func (s *Store) room(bytes int) error { return room(s.dir, bytes) }

func room(dir string, bytes int) error {
	free, known := freeSpace(dir)
	if known && free < uint64(bytes)+reserve {
		return fmt.Errorf("%w: %s has %d MB left, kg needs %d MB to write", ErrDiskFull, dir, free>>20, (uint64(bytes)+reserve)>>20)
	}
	return nil
}

// SchemaError says that a store was written by another version of kg.
type SchemaError struct {
	Dir  string
	Have string // of the store
}

func (e *SchemaError) Error() string {
	return fmt.Sprintf("the store %s has schema %s, this kg reads schema %d: build anew into another folder (--db), or use the kg that wrote it",
		e.Dir, e.Have, Schema)
}

// Options are the choices of [Open]; the zero value serves.
type Options struct {
	Wait    bool   // wait for another writer rather than fail with a LockedError
	Purpose string // what the lock tells others about this process, "kg build"
	Must    bool   // fail with ErrNoStore where there is no store, rather than make one

	fresh bool // leave an empty store without a schema, for a backup to bring it
}

// The keys of the database. Document ids hold no zero byte.
//
//	schema                 the version
//	d 00 document          its source, without the text, and the version of the analysis
//	x 00 document 00 nn    what was extracted, in pieces
//	t 00 document 00 nn    its text, compressed, in pieces
//	j 00 left 00 right     a judgement of the user
//	f 00 id                a former id of an entity
const (
	schemaKey     = "schema"
	sourceKey     = "d\x00"
	extractKey    = "x\x00"
	textKey       = "t\x00"
	judgementKey  = "j\x00"
	formerKey     = "f\x00"
	pieceSize     = 512 << 10 // below Badger's threshold for its value log, whose garbage it does not reclaim
	batchSize     = 1 << 20
	databaseDir   = "store"
	graphFile     = "graph"
	memTableSize  = 16 << 20
	blockCache    = 32 << 20
	indexCache    = 16 << 20
	valueFileSize = 1 << 20   // nothing is large enough for the value log: the least that Badger takes
	smallTable    = 512 << 10 // the table in memory of a database that is opened for a small change
	smallChange   = 32 << 10  // which is one of so many bytes at most: far below what Badger takes in a transaction then
	writeCost     = 64        // bytes that each write counts beside its own: Badger takes so many writes in a transaction, however small
	levelZero     = 12        // tables of the first level before they are merged; each build that changes something leaves one
)

// Store is a store that is open for writing. Its methods are for one goroutine.
type Store struct {
	dir  string
	lock *fileLock
	db   *badger.DB

	opened func() error // opens the database, once

	small    bool           // the database is open for a small change
	written  int            // bytes, since it is open so
	readings sync.WaitGroup // that have not ended

	txn     *badger.Txn // the writes not yet committed, or nil
	pending int         // their bytes
	failed  error       // of a commit: what follows it must not be written without it
}

// Open opens the store in dir for writing, and makes it where there is none. Only one process can have it open so.
func Open(ctx context.Context, dir string, o Options) (*Store, error) {
	s, err := Begin(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	if err := s.Opened(); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Begin takes the store in dir for writing, as Open does, but returns while its database is being opened: until Opened has said that it is,
// only Dir, Files and Close may be called.
func Begin(ctx context.Context, dir string, o Options) (*Store, error) {
	if o.Must {
		if _, err := os.Stat(filepath.Join(dir, databaseDir)); err != nil {
			return nil, fmt.Errorf("%w: %s", ErrNoStore, dir)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make the store: %w", err)
	}
	lock, err := acquireLock(ctx, dir, o.Purpose, o.Wait)
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, lock: lock}
	s.opened = sync.OnceValue(func() (err error) {
		defer recovered("open", &err)
		if err := room(dir, 0); err != nil {
			return err
		}
		if err := errors.Join(removeUnborn(filepath.Join(dir, databaseDir)), removeUnfinished(dir)); err != nil {
			return fmt.Errorf("open the store %s: %w", dir, err)
		}
		if err := s.openDatabase(); err != nil || o.fresh {
			return err
		}
		return s.checkSchema()
	})
	go s.opened()
	return s, nil
}

// Opened waits until the database is open.
func (s *Store) Opened() error { return s.opened() }

// removeUnborn removes the logs that Badger had created but not begun when its process was killed. They hold nothing,
// and Badger refuses to open a database with such a file ("Create a new file").
func removeUnborn(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); ext != ".mem" && ext != ".vlog" {
			continue
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if info.Size() == 0 {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// removeUnfinished removes the graph files and the backups that nobody finished, whose process was killed: they hold what documents said.
func removeUnfinished(dir string) (err error) {
	for _, pattern := range []string{graphFile + ".*.tmp", "backup.*.tmp"} {
		names, _ := fs.Glob(os.DirFS(dir), pattern) // the pattern is right
		for _, name := range names {
			err = errors.Join(err, os.Remove(filepath.Join(dir, name)))
		}
	}
	return err
}

func databaseOptions(dir string, small bool) badger.Options {
	o := badger.DefaultOptions(dir)
	table, blocks, indexes := int64(memTableSize), int64(blockCache), int64(indexCache)
	if small { // what is read is read once; indexes stay beside their tables
		table, blocks, indexes = smallTable, smallTable, 0
		o = o.WithBaseTableSize(smallTable) // Badger takes memory for two such tables at once
	}
	return o.WithMemTableSize(table).WithValueThreshold(min(o.ValueThreshold, table/8)).WithValueLogFileSize(valueFileSize).
		WithBlockCacheSize(blocks).WithIndexCacheSize(indexes).
		WithNumLevelZeroTables(levelZero).WithNumLevelZeroTablesStall(2 * levelZero).
		WithNumMemtables(2).WithNumCompactors(2).WithMetricsEnabled(false).WithLogger(nil).
		WithCompression(options.Snappy)
}

// openDatabase opens the database unless it is open: for a small change where there is one that was closed in order. Beside
// its table in memory Badger has a file of twice the size, of which the system reads as much as it reads ahead, milliseconds of zeros.
func (s *Store) openDatabase() error {
	if s.db != nil {
		return nil
	}
	dir := filepath.Join(s.dir, databaseDir)
	manifest, err := os.Stat(filepath.Join(dir, badger.ManifestFilename))
	logs, _ := fs.Glob(os.DirFS(dir), "*.mem") // whose tables may be large
	return s.openFor(err == nil && manifest.Size() > 0 && len(logs) == 0)
}

// openFor opens the database for a small change or for any.
func (s *Store) openFor(small bool) error {
	dir := filepath.Join(s.dir, databaseDir)
	if err := checkTables(dir); err != nil {
		return fmt.Errorf("open the store %s: %w", s.dir, err)
	}
	db, err := badger.Open(databaseOptions(dir, small))
	if err != nil {
		return fmt.Errorf("open the store %s: %w", s.dir, ofDatabase(err))
	}
	s.db, s.small, s.written = db, small, 0
	return nil
}

// whole makes sure that the next writes, of so many bytes, fall into one transaction, if any has room for them.
func (s *Store) whole(size int) error {
	if s.small && s.written+size > smallChange {
		return s.take(smallChange + 1)
	}
	if s.pending+size > batchSize {
		return s.commit()
	}
	return nil
}

// take makes sure that so many bytes can be written: a database that is open for a small change, which this is not, is
// closed, when nobody reads it any more, and opened for any. What is pending is committed then.
func (s *Store) take(size int) error {
	s.written += size
	if !s.small || s.written <= smallChange {
		return nil
	}
	if err := s.commit(); err != nil {
		return err
	}
	s.readings.Wait()
	if s.failed = s.db.Close(); s.failed == nil {
		s.failed = s.openFor(false)
	}
	return s.failed
}

func (s *Store) checkSchema() error {
	want := strconv.Itoa(Schema)
	var have string
	err := s.db.View(func(txn *badger.Txn) error {
		item, err := txn.Get([]byte(schemaKey))
		if err != nil {
			return err
		}
		return item.Value(func(v []byte) error { have = string(v); return nil })
	})
	switch {
	case errors.Is(err, badger.ErrKeyNotFound):
		return s.db.Update(func(txn *badger.Txn) error { return txn.Set([]byte(schemaKey), []byte(want)) })
	case err != nil:
		return fmt.Errorf("read the schema of %s: %w", s.dir, err)
	case have != want:
		return &SchemaError{s.dir, have}
	}
	return nil
}

// Dir returns the store's folder.
func (s *Store) Dir() string { return s.dir }

// Close commits what is pending and gives the store back to other processes.
func (s *Store) Close() error {
	if s.lock == nil {
		return nil
	}
	_ = s.opened() // whoever began was told why it failed
	err := s.Settle()
	if e := s.lock.release(); err == nil {
		err = e
	}
	s.lock = nil
	return err
}

// Settle commits what is pending and closes the database; the store stays locked, so that the graph can be written.
func (s *Store) Settle() (err error) {
	if s.db == nil {
		return nil
	}
	defer recovered("close", &err)
	err = s.Flush()
	if e := s.db.Close(); err == nil {
		err = e
	}
	s.db = nil
	return err
}

// Roomy reports whether the disk has room for a graph of what is stored while the database is being closed, which must
// not meet the end of the disk.
func (s *Store) Roomy() bool {
	entries, err := os.ReadDir(filepath.Join(s.dir, databaseDir))
	bytes := int64(0)
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			bytes += info.Size()
		}
	}
	return err == nil && s.room(8*int(bytes)) == nil
}

// recovered turns a panic of the database, which damaged files can cause, into an error.
func recovered(what string, err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("%s the store: %w: %v", what, ErrCorrupt, p)
	}
}

// set adds a sealed write to the pending transaction, which is committed when it has grown large.
func (s *Store) set(key string, value []byte) error {
	sealed := seal([]byte(key), value)
	return s.write(len(sealed), func(txn *badger.Txn) error { return txn.Set([]byte(key), sealed) })
}

func (s *Store) remove(key []byte) error {
	return s.write(len(key), func(txn *badger.Txn) error { return txn.Delete(key) })
}

func (s *Store) write(size int, do func(*badger.Txn) error) error {
	if s.failed != nil {
		return s.failed
	}
	size += writeCost
	if err := s.take(size); err != nil {
		return err
	}
	if s.txn == nil {
		s.txn = s.db.NewTransaction(true)
	}
	err := do(s.txn)
	if errors.Is(err, badger.ErrTxnTooBig) {
		if err := s.commit(); err != nil {
			return err
		}
		s.txn = s.db.NewTransaction(true)
		err = do(s.txn)
	}
	s.pending += size
	return err
}

func (s *Store) commit() error {
	if s.failed != nil || s.txn == nil {
		return s.failed
	}
	if s.failed = s.room(s.pending); s.failed == nil {
		s.failed = s.txn.Commit()
	}
	s.txn.Discard() // nothing, where it was committed
	s.txn, s.pending = nil, 0
	return s.failed
}

// Flush commits what is pending: afterwards it survives the end of the process.
func (s *Store) Flush() (err error) {
	defer recovered("write", &err)
	if err := s.commit(); err != nil {
		return fmt.Errorf("write the store %s: %w", s.dir, err)
	}
	return nil
}

// get reads and unseals a value; ok is false where there is none.
func (s *Store) get(key string) (value []byte, ok bool, err error) {
	err = s.db.View(func(txn *badger.Txn) error {
		item, err := txn.Get([]byte(key))
		if err != nil {
			return err
		}
		return item.Value(func(v []byte) error {
			v, err := unseal([]byte(key), v)
			value = append([]byte(nil), v...)
			return err
		})
	})
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, false, nil
	}
	return value, err == nil, err
}

// each calls do with every key of a prefix in order, without the prefix, and its unsealed value, which is good until
// do returns.
func (s *Store) each(prefix string, do func(key string, value []byte) error) error {
	r := s.Read()
	defer r.Done()
	return r.each(prefix, do)
}
