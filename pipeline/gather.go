package pipeline

import (
	"context"

	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// gathering fills a corpus with what is stored, while new documents are read.
type gathering struct {
	corpus *resolve.Corpus
	stop   context.CancelFunc
	done   chan struct{} // closed when all is there that was stored, or err tells why not
	err    error
	fresh  []*graph.Packed // read before that
	gone   []string        // documents that are stored no more
}

// startGathering begins with documents, all that reading has; it ends the reading.
func startGathering(ctx context.Context, reading *storage.Reading, documents []storage.Document, o resolve.Options) *gathering {
	g := &gathering{done: make(chan struct{})}
	ctx, g.stop = context.WithCancel(ctx)
	go func() {
		defer close(g.done)
		defer reading.Done()
		g.corpus = resolve.New(o)
		g.err = gather(ctx, reading, documents, g.corpus)
	}()
	return g
}

// gather adds to c what was extracted from documents, all that reading has.
func gather(ctx context.Context, reading *storage.Reading, documents []storage.Document, c *resolve.Corpus) error {
	var entities, mentions, statements int
	for i := range documents {
		entities += documents[i].Entities
		mentions += documents[i].Mentions
		statements += documents[i].Statements
	}
	c.Grow(len(documents), entities, mentions, statements)
	for x, err := range reading.Extracts(documents) {
		if err != nil {
			return err
		}
		if err := c.Add(x); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// add adds a document that was read, in place of what is stored of it.
func (g *gathering) add(x *graph.Packed) error {
	g.fresh = append(g.fresh, x)
	select {
	case <-g.done:
		return g.settle()
	default:
		return nil
	}
}

func (g *gathering) settle() error {
	if g.err != nil {
		return g.err
	}
	for _, x := range g.fresh {
		if err := g.corpus.Add(x); err != nil {
			return err
		}
	}
	clear(g.fresh)
	g.fresh = g.fresh[:0]
	return nil
}

// all waits for what is stored and returns the corpus, with all that was added and without what is gone.
func (g *gathering) all() (*resolve.Corpus, error) {
	<-g.done
	if err := g.settle(); err != nil {
		return nil, err
	}
	for _, id := range g.gone {
		g.corpus.Remove(id)
	}
	return g.corpus, nil
}

// close ends the gathering, whether it is through or not.
func (g *gathering) close() {
	g.stop()
	<-g.done
}
