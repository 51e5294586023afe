package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// ErrNoJudgement is returned where there is nothing to take back.
var ErrNoJudgement = errors.New("no such judgement")

// open opens the store for judging.
func open(ctx context.Context, o Options, purpose string) (*storage.Store, error) {
	return storage.Open(ctx, o.DB, storage.Options{Wait: o.Wait, Purpose: purpose, Must: true})
}

// Judge stores the user's judgement on what two names mean, and resolves anew. A name may be that of an entity, or
// NAME@DOCUMENT for what bears the name in one document. Names that mean one entity may be judged different: the entity comes apart.
func Judge(ctx context.Context, o Options, left, right string, judgement resolve.Judgement) (storage.Judgement, error) {
	j := storage.Judgement{Judgement: string(judgement)}
	store, err := open(ctx, o, "kg "+string(judgement))
	if err != nil {
		return j, err
	}
	defer store.Close()
	view, err := storage.OpenView(o.DB)
	if err != nil {
		return j, err
	}
	defer view.Close()
	names, err := graph.NewNames(view)
	if err != nil {
		return j, err
	}
	a, err := refer(view, names, left)
	if err != nil {
		return j, err
	}
	b, err := refer(view, names, right)
	if err != nil {
		return j, err
	}
	if a.ref == b.ref && judgement == resolve.Different {
		// Two names of one entity: the names themselves are judged.
		a.ref, b.ref = resolve.Ref(a.kind, left, ""), resolve.Ref(b.kind, right, "")
	}
	if a.ref == b.ref {
		return j, fmt.Errorf("%q and %q are one already, by one name; to part documents, say NAME@DOCUMENT", left, right)
	}
	j.Left, j.Right, j.LeftName, j.RightName = a.ref, b.ref, a.name, b.name
	if err := store.PutJudgement(j); err != nil {
		return j, err
	}
	_, _, err = Resolve(ctx, store, o)
	return j, errors.Join(err, store.Close())
}

// referred is what a name on the command line refers to.
type referred struct {
	ref, name string
	kind      graph.EntityType
}

func refer(view *storage.View, names *graph.Names, name string) (referred, error) {
	e, err := names.Find(name)
	if err != nil {
		// NAME@DOCUMENT
		plain, document, ok := strings.Cut(name, "@")
		if !ok || !errors.Is(err, graph.ErrNotFound) {
			return referred{}, err
		}
		return referInDocument(view, plain, document, err)
	}
	ref, err := view.Ref(e.ID)
	return referred{ref, e.Name, e.Type}, err
}

// referInDocument finds who bears a name in a document.
func referInDocument(view *storage.View, name, document string, notFound error) (referred, error) {
	folded := graph.Fold(name)
	var elsewhere *graph.Entity
	for e, err := range view.Entities() {
		if err != nil {
			return referred{}, err
		}
		named, there := graph.Fold(e.Name) == folded || e.ID == name, false
		for _, a := range e.Aliases {
			named = named || graph.Fold(a) == folded
		}
		if !named {
			continue
		}
		for _, m := range e.Mentions {
			there = there || m.Document == document
		}
		if there {
			return referred{resolve.Ref(e.Type, name, document), name + "@" + document, e.Type}, nil
		}
		elsewhere = e
	}
	if elsewhere != nil {
		return referred{}, fmt.Errorf("%w: no %q in the document %s ('kg show %s' lists its documents)", graph.ErrNotFound, name, document, elsewhere.ID)
	}
	return referred{}, notFound
}

// Undo takes the last judgement back, or the one on two names.
func Undo(ctx context.Context, o Options, names ...string) (storage.Judgement, error) {
	store, err := open(ctx, o, "kg undo")
	if err != nil {
		return storage.Judgement{}, err
	}
	defer store.Close()
	js, err := store.Judgements()
	if err != nil {
		return storage.Judgement{}, err
	}
	for i := len(js) - 1; i >= 0; i-- {
		j := js[i]
		if len(names) == 2 && !(answers(j.Left, j.LeftName, names[0]) && answers(j.Right, j.RightName, names[1]) ||
			answers(j.Left, j.LeftName, names[1]) && answers(j.Right, j.RightName, names[0])) {
			continue
		}
		if err := store.DeleteJudgement(j); err != nil {
			return j, err
		}
		_, _, err = Resolve(ctx, store, o)
		return j, errors.Join(err, store.Close())
	}
	return storage.Judgement{}, ErrNoJudgement
}

// answers reports whether a judgement's side is what a name on the command line says.
func answers(ref, name, asked string) bool {
	return ref == asked || graph.Fold(name) == graph.Fold(asked) || graph.Slug(name) == asked
}

// Judgements returns the user's judgements in the order in which they were given.
func Judgements(ctx context.Context, o Options) ([]storage.Judgement, error) {
	store, err := open(ctx, o, "kg judgements")
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return store.Judgements()
}

// judgementHead is the first line of a file of judgements.
const judgementHead = "judgement\tleft\tright\tleft name\tright name"

// WriteJudgements writes judgements as lines of tab-separated values, which people can read and keep in git.
func WriteJudgements(w io.Writer, js []storage.Judgement) error {
	if _, err := fmt.Fprintln(w, judgementHead); err != nil {
		return err
	}
	clean := strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
	for _, j := range js {
		_, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", j.Judgement, clean.Replace(j.Left), clean.Replace(j.Right),
			clean.Replace(j.LeftName), clean.Replace(j.RightName))
		if err != nil {
			return err
		}
	}
	return nil
}

// ReadJudgements reads what WriteJudgements wrote; name is for its errors. The names may be left out.
func ReadJudgements(name string, r io.Reader) ([]storage.Judgement, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var out []storage.Judgement
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || line == judgementHead || strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 3 && len(c) != 5 {
			return nil, fmt.Errorf("%s:%d: %d columns, want judgement, left, right, and the names or not", name, i+1, len(c))
		}
		j := storage.Judgement{Judgement: c[0], Left: c[1], Right: c[2], LeftName: c[1], RightName: c[2]}
		if len(c) == 5 {
			j.LeftName, j.RightName = c[3], c[4]
		}
		switch {
		case j.Judgement != string(resolve.Same) && j.Judgement != string(resolve.Different):
			return nil, fmt.Errorf("%s:%d: unknown judgement %q (known are same and different)", name, i+1, c[0])
		case j.Left == "" || j.Right == "" || j.Left == j.Right:
			return nil, fmt.Errorf("%s:%d: a judgement is on two references", name, i+1)
		case strings.ContainsRune(j.Left+j.Right, 0):
			return nil, fmt.Errorf("%s:%d: a reference holds a zero byte", name, i+1)
		}
		out = append(out, j)
	}
	return out, nil
}

// ImportJudgements adds judgements to the store, in place of those on the same pairs, and resolves anew.
func ImportJudgements(ctx context.Context, o Options, js []storage.Judgement) error {
	store, err := open(ctx, o, "kg judgements import")
	if err != nil {
		return err
	}
	defer store.Close()
	for _, j := range js {
		if err := store.PutJudgement(j); err != nil {
			return err
		}
	}
	_, _, err = Resolve(ctx, store, o)
	return errors.Join(err, store.Close())
}
