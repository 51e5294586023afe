package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// tinyNetwork returns a network without dropout and a sample for it.
func tinyNetwork() (*network, *sample) {
	s := shape{hidden: 8, layers: 2, arc: 8, label: 8, tags: 3, rels: 3}
	for range 8 {
		s.embed = append(s.embed, 8)
		s.rows = append(s.rows, 4)
	}
	n := newNetwork(s, 5)
	for range s.embed {
		n.counts = append(n.counts, []int32{9, 9, 9, 9})
	}
	sm := &sample{tag: []int32{0, 1, -1, 0}, head: []int32{1, -1, 1, 2}, label: []int32{2, -1, 0, 1}, weight: 1}
	for t := range sm.head {
		f := make([]int32, len(s.embed))
		for k := range f {
			f[k] = int32((t*3 + k) % 4)
		}
		sm.feats = append(sm.feats, f)
		sm.cands = append(sm.cands, []uint16{0, 2, 1}[:2+t%2])
	}
	return n, sm
}

// TestGradients compares the gradients of every matrix with differences of the loss.
func TestGradients(t *testing.T) {
	n, sm := tinyNetwork()
	// keep away from the bend of the nonlinearity, where differences say nothing
	for _, p := range []*param{n.arcDB, n.arcHB, n.labB} {
		for i := range p.w {
			p.w[i] = float32(i%2*2-1) * 2
		}
	}
	w := newWork(n)
	loss := func() float64 {
		w.loss = 0
		w.rng = rand.New(rand.NewPCG(1, 2))
		w.learn(sm)
		return w.loss
	}
	loss()
	grads := make([][]float32, len(w.grads))
	for k, g := range w.grads {
		grads[k] = append([]float32(nil), g...)
	}
	const step = 3e-3
	rng := rand.New(rand.NewPCG(3, 4))
	for k, p := range n.params {
		for range 60 {
			i := rng.IntN(len(p.w))
			old := p.w[i]
			p.w[i] = old + step
			n.turn()
			up := loss()
			p.w[i] = old - step
			n.turn()
			down := loss()
			p.w[i] = old
			n.turn()
			want := (up - down) / (2 * step)
			got := float64(grads[k][i])
			if math.Abs(got-want) > 0.02+0.05*math.Abs(want) {
				t.Errorf("matrix %d weight %d: gradient %.4f, differences say %.4f", k, i, got, want)
			}
		}
	}
}

func TestLearningFitsASentence(t *testing.T) {
	n, sm := tinyNetwork()
	ws := []*work{newWork(n)}
	for e := range 200 {
		n.epoch([]sample{*sm}, []int{0}, 1, ws, uint64(e), func(float64) float32 { return 0.01 })
	}
	_, head, label := ws[0].predict(sm.feats, sm.cands)
	for i := range head {
		if head[i] != sm.head[i] || sm.label[i] >= 0 && label[i] != sm.label[i] {
			t.Fatalf("heads %v labels %v, want %v %v", head, label, sm.head, sm.label)
		}
	}
}

func TestQuotedMakesTrees(t *testing.T) {
	sentence := tree{tokens: []token{
		{form: "Le", lemma: "le", upos: "DET", deprel: "det", head: 1}, {form: "pays", lemma: "pays", upos: "NOUN", deprel: "nsubj", head: 2},
		{form: "attend", lemma: "attendre", upos: "VERB", feats: "VerbForm=Fin", deprel: "root", head: -1}, {form: "une", lemma: "un", upos: "DET", deprel: "det", head: 4},
		{form: "réponse", lemma: "réponse", upos: "NOUN", deprel: "obj", head: 2}, {form: ".", lemma: ".", upos: "PUNCT", deprel: "punct", head: 2},
	}}
	for _, q := range quoted([]tree{sentence}, 40, 1) {
		roots, reported := 0, false
		for i, w := range q.tokens {
			if w.head == -1 {
				roots++
				if w.form != "attend" {
					t.Fatalf("root %q", w.form)
				}
			}
			at, steps := i, 0
			for at >= 0 && steps <= len(q.tokens) {
				at = q.tokens[at].head
				steps++
			}
			if at >= 0 {
				t.Fatalf("a cycle in %+v", q.tokens)
			}
			if w.deprel == "nsubj" && q.tokens[w.head].deprel == "parataxis" && w.head < i && w.form == "pays" {
				reported = true
			}
		}
		if roots != 1 || !reported {
			t.Fatalf("%d roots, subject of the verb of saying: %v, in %+v", roots, reported, q.tokens)
		}
	}
}
