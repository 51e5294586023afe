package pipeline

import (
	"context"
	"errors"
	"maps"
	"sync"

	"kg/resolve"
	"kg/storage"
)

// Resolve makes the graph of what is stored, by the judgements that are stored and the known entities that o names, and
// writes it for queries. It closes the database, by [storage.Store.Settle]: the store can only be closed afterwards. It
// returns the numbers of entities and of statements.
func Resolve(ctx context.Context, store *storage.Store, o Options) (entities, statements int, err error) {
	options, err := resolveOptions(store, o)
	if err != nil {
		return 0, 0, err
	}
	reading := store.Read()
	documents, err := reading.Documents()
	if err != nil {
		reading.Done()
		return 0, 0, err
	}
	g := startGathering(ctx, store, reading, documents, programName(o), startRecall(store.Dir(), programName(o)))
	defer g.close()
	return finish(ctx, store, g, options)
}

// resolveOptions are the judgements that are stored and the known entities that o names.
func resolveOptions(store *storage.Store, o Options) (resolve.Options, error) {
	var options resolve.Options
	for _, path := range o.Known {
		known, err := ReadKnown(path)
		if err != nil {
			return options, err
		}
		options.Known = append(options.Known, known...)
	}
	judgements, err := store.Judgements()
	for _, j := range judgements {
		options.Judgements = append(options.Judgements,
			resolve.UserJudgement{Left: j.Left, Right: j.Right, Judgement: resolve.Judgement(j.Judgement)})
	}
	return options, err
}

// finish resolves what was gathered, writes the graph, unless the one in place was made from the same, and closes the database.
func finish(ctx context.Context, store *storage.Store, gathered *gathering, options resolve.Options) (entities, statements int, err error) {
	c, err := gathered.all()
	if err != nil {
		return 0, 0, err
	}
	stored, err := store.FormerIDs()
	if err != nil {
		return 0, 0, err
	}
	c.Arrange()
	// Beside the resolution, which does not always have work for all processors, the database is closed, which waits for the
	// disk.
	settle := sync.OnceValue(store.Settle)
	defer settle()
	if store.Roomy() {
		go settle()
	} else if err := settle(); err != nil {
		return 0, 0, err
	}
	if gathered.stands(options, stored) {
		err = settle()
	} else {
		err = makeGraph(ctx, store, gathered, options, stored, settle)
	}
	if err != nil {
		return 0, 0, err
	}
	view, err := storage.OpenView(store.Dir())
	if err != nil {
		return 0, 0, err
	}
	defer view.Close()
	entities, statements, _ = view.Counts()
	return entities, statements, nil
}

// makeGraph resolves what was gathered and writes the graph, when settle has closed the database.
func makeGraph(ctx context.Context, store *storage.Store, gathered *gathering, options resolve.Options, stored map[string]string, settle func() error) error {
	g, err := gathered.corpus.Resolve(ctx, options)
	if err != nil {
		return err
	}
	var keeping sync.WaitGroup
	defer keeping.Wait()
	keeping.Go(gathered.keep)
	beside := besides(store, g, stored, settle)
	defer beside()
	sum, err := storage.WriteGraph(store.Dir(), g, beside)
	if err != nil {
		return err
	}
	now, err := beside()
	if err != nil {
		return err
	}
	gathered.keepMade(gathered.madeFrom(options, now.Former), sum)
	return nil
}

// besides begins to find what the file of the graph holds besides it, and returns what waits for that. Former ids that are
// others than those stored are stored, for which the database, when it is settled, is opened again: few builds have any. It is
// settled once more: they are on disk before the graph that no longer tells them, even if the power fails.
func besides(store *storage.Store, g *resolve.Graph, stored map[string]string, settle func() error) func() (storage.Beside, error) {
	find := sync.OnceValues(func() (storage.Beside, error) {
		former, err := formerIDs(store.Dir(), maps.Clone(stored), g)
		if err = errors.Join(err, settle()); err != nil {
			return storage.Beside{}, err
		}
		if !maps.Equal(former, stored) {
			if err := errors.Join(store.PutFormerIDs(former), store.Settle()); err != nil {
				return storage.Beside{}, err
			}
		}
		return besideOf(g, former), nil
	})
	go find()
	return find
}

func besideOf(g *resolve.Graph, former map[string]string) storage.Beside {
	beside := storage.Beside{Former: former, Refs: g.Refs()}
	for _, j := range g.Judgements() {
		beside.Opinions = append(beside.Opinions, storage.Opinion{Left: j.Left, Right: j.Right, LeftName: j.LeftName, RightName: j.RightName,
			Type: j.Type, Judgement: string(j.Judgement), Score: j.Score, Reasons: j.Reasons, Mentions: j.Mentions})
	}
	return beside
}

// formerIDs brings the ids of earlier builds that are the id of nothing, each with the id of what its mentions belong to,
// from those of the graph in dir to those of g. An id whose mentions are all gone is forgotten; one that has been given to
// something else means that now.
func formerIDs(dir string, former map[string]string, g *resolve.Graph) (map[string]string, error) {
	old, err := storage.OpenView(dir)
	switch {
	case errors.Is(err, storage.ErrNoGraph), errors.Is(err, storage.ErrCorrupt):
		// There is nothing to remember, or nothing that can be read: the stored former ids stay.
	case err != nil:
		return nil, err
	default:
		defer old.Close()
		if err := addVanished(former, old, g); err != nil && !errors.Is(err, storage.ErrCorrupt) {
			return nil, err
		}
	}
	for id, now := range former {
		seen := map[string]bool{id: true}
		for !g.Has(now) && former[now] != "" && !seen[now] {
			seen[now] = true
			now = former[now]
		}
		if g.Has(id) || !g.Has(now) {
			delete(former, id)
			continue
		}
		former[id] = now
	}
	return former, nil
}

// addVanished adds the ids of old that g does not have.
func addVanished(former map[string]string, old *storage.View, g *resolve.Graph) error {
	var vanished []string
	for id, err := range g.Gone(old.EntityIDs()) {
		if err != nil {
			return err
		}
		vanished = append(vanished, id)
	}
	if len(vanished) == 0 {
		return nil
	}
	wanted := map[resolve.Place][]string{}
	for _, id := range vanished {
		e, err := old.Entity(id)
		if err != nil {
			return err
		}
		for _, m := range e.Mentions {
			p := resolve.Place{Document: m.Document, Start: m.Start, End: m.End}
			wanted[p] = append(wanted[p], id)
		}
	}
	votes := map[[2]string]int{}
	for place, id := range g.Places() {
		for _, was := range wanted[place] {
			votes[[2]string{was, id}]++
		}
	}
	most := map[string]int{}
	for pair, n := range votes {
		was, now := pair[0], pair[1]
		if n > most[was] || n == most[was] && now < former[was] {
			most[was], former[was] = n, now
		}
	}
	return nil
}
