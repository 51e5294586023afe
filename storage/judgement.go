package storage

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// Judgement is what the user says of the identity of two entities. Left and Right are references that hold in later
// builds (see resolve.Ref), Left the lesser; the names are for people to read.
type Judgement struct {
	Left, Right         string
	LeftName, RightName string
	Judgement           string // "same" or "different"
	Number              uint64 // they are numbered as they are given; of two on one pair only the later is kept
}

func judgementPair(left, right string) string { return judgementKey + left + "\x00" + right }

// PutJudgement stores a judgement, in place of an earlier one on the same pair.
func (s *Store) PutJudgement(j Judgement) (err error) {
	defer recovered("write", &err)
	if j.Left > j.Right {
		j.Left, j.Right, j.LeftName, j.RightName = j.Right, j.Left, j.RightName, j.LeftName
	}
	js, err := s.Judgements()
	if err != nil {
		return err
	}
	j.Number = 1
	if n := len(js); n > 0 {
		j.Number = js[n-1].Number + 1
	}
	var e encoder
	e.string(j.LeftName)
	e.string(j.RightName)
	e.string(j.Judgement)
	e.b = binary.BigEndian.AppendUint64(e.b, j.Number)
	if err := s.set(judgementPair(j.Left, j.Right), e.b); err != nil {
		return fmt.Errorf("store the judgement: %w", err)
	}
	return s.Flush()
}

// DeleteJudgement takes a judgement back.
func (s *Store) DeleteJudgement(j Judgement) (err error) {
	defer recovered("write", &err)
	if err := s.remove([]byte(judgementPair(j.Left, j.Right))); err != nil {
		return fmt.Errorf("take the judgement back: %w", err)
	}
	return s.Flush()
}

// Judgements returns the user's judgements in the order in which they were given.
func (s *Store) Judgements() ([]Judgement, error) {
	var out []Judgement
	err := s.each(judgementKey, func(key string, v []byte) error {
		j, err := decodeJudgement(key, v)
		if err != nil {
			return err
		}
		out = append(out, j)
		return nil
	})
	slices.SortFunc(out, func(a, b Judgement) int { return cmp.Compare(a.Number, b.Number) })
	return out, err
}

func decodeJudgement(key string, v []byte) (Judgement, error) {
	var j Judgement
	i := slices.Index([]byte(key), 0)
	if i < 0 {
		return j, fmt.Errorf("%w: judgement %q", ErrCorrupt, key)
	}
	j.Left, j.Right = key[:i], key[i+1:]
	d := decoder{b: v}
	j.LeftName, j.RightName, j.Judgement = d.string(), d.string(), d.string()
	if len(d.b) < 8 {
		d.fail("number cut off")
		return j, d.err
	}
	j.Number = binary.BigEndian.Uint64(d.b)
	d.b = d.b[8:]
	return j, d.done()
}

// FormerIDs returns the ids that were given in earlier builds and are now the id of nothing, or of something else, each
// with the id of what it meant.
func (s *Store) FormerIDs() (map[string]string, error) {
	out := map[string]string{}
	err := s.each(formerKey, func(key string, v []byte) error {
		out[key] = string(v)
		return nil
	})
	return out, err
}

// PutFormerIDs stores the former ids in place of those stored before. A store that is settled it opens again.
func (s *Store) PutFormerIDs(ids map[string]string) (err error) {
	defer recovered("write", &err)
	if err := s.openDatabase(); err != nil {
		return err
	}
	old, err := s.FormerIDs()
	if err != nil {
		return err
	}
	for _, id := range sortedKeys(ids) {
		if now, ok := old[id]; ok && now == ids[id] {
			continue
		}
		if err := s.set(formerKey+id, []byte(ids[id])); err != nil {
			return fmt.Errorf("store the former ids: %w", err)
		}
	}
	for _, id := range sortedKeys(old) {
		if _, ok := ids[id]; !ok {
			if err := s.remove([]byte(formerKey + id)); err != nil {
				return fmt.Errorf("store the former ids: %w", err)
			}
		}
	}
	return s.Flush()
}
