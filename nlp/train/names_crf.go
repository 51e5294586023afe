package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"kg/nlp/internal/names"
)

// nameSample is a sentence ready for training: its features, numbered, and labels.
type nameSample struct {
	offsets  []int32 // of each token in features; one more at the end
	features []int32
	own      []uint8  // of each token, how many of its features know the word itself; they come first
	outputs  [][]int8 // of each token, what the network gives for it, 1 as outputUnit; nil for one without features
	labels   []uint8
	weight   float32
}

// unlabel takes back the names that hold tokens without features: those are O always.
func (s *nameSample) unlabel() {
	labels := slices.Clone(s.labels)
	for i := range labels {
		_, n := nameAt(labels, i)
		for j := i; j < i+n; j++ {
			if s.offsets[j] == s.offsets[j+1] {
				clear(labels[i : i+n])
				break
			}
		}
	}
	s.labels = labels
}

// parts returns the stretches of a sentence between the tokens that teach nothing, each a chain of its own. No name reaches over them.
func (s *nameSample) parts(unsure []bool) []nameSample {
	var out []nameSample
	for i := 0; i < len(unsure); i++ {
		from := i
		for i < len(unsure) && !unsure[i] {
			i++
		}
		if i == from {
			continue
		}
		p := nameSample{own: s.own[from:i], outputs: s.outputs[from:i], labels: s.labels[from:i], weight: s.weight, features: s.features[s.offsets[from]:s.offsets[i]]}
		for _, at := range s.offsets[from : i+1] {
			p.offsets = append(p.offsets, at-s.offsets[from])
		}
		out = append(out, p)
	}
	return out
}

// crfOptions are the choices of a training run.
type crfOptions struct {
	epochs  int
	rate    float64 // of AdaGrad
	dropout float64 // share of the features left out, drawn anew each time
	words   float64 // share of the words whose own features are left out together: names that nobody has seen
	ridge   float64 // L2 penalty a step
	outputs float64 // rate for the weights of the network's outputs
	deaf    float64 // share of the tokens whose outputs are left out, drawn anew each time
	seed    uint64
}

// crf is the trained chain: weights by feature number.
type crf struct {
	weights     [][names.Labels]float32
	outputs     [][names.Labels]float32 // by the number of the network's output
	transitions [names.Labels][names.Labels]float32
}

// outputUnit is what an output of 1 is written as.
const outputUnit = 127

// trainCRF maximises the likelihood of the labels by stochastic gradient with step sizes of AdaGrad (Duchi, Hazan, Singer
// 2011); the result is the mean of the weights at the ends of the later half of the epochs.
func trainCRF(samples []nameSample, features, outputs int, o crfOptions, log func(string, ...any)) *crf {
	const L = names.Labels
	rng := rand.New(rand.NewPCG(o.seed, 3))
	w := make([][L]float32, features)
	mean := make([][L]float32, features)
	square := make([][L]float32, features)
	heard, heardMean, heardSquare := make([][L]float32, outputs), make([][L]float32, outputs), make([][L]float32, outputs)
	var listened []bool
	lattice := &names.Lattice{}
	var transitionMean, transitionSquare [L][L]float64
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	var scores, marginal []float32
	var kept []int32
	var keptAt []int
	rate := float32(o.rate)
	counted := 0
	for epoch := range o.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, tokens := 0.0, 0
		for _, k := range order {
			s := &samples[k]
			n := len(s.labels)
			tokens += n
			scores = append(scores[:0], make([]float32, n*L)...)
			kept, keptAt, listened = kept[:0], keptAt[:0], listened[:0]
			keep := float32(1 / (1 - o.dropout))
			limit := uint32(o.dropout * (1 << 32))
			for i := range n {
				keptAt = append(keptAt, len(kept))
				row := (*[L]float32)(scores[i*L:])
				from := s.offsets[i]
				if o.words > 0 && rng.Float64() < o.words {
					from += int32(s.own[i])
				}
				for _, f := range s.features[from:s.offsets[i+1]] {
					if rng.Uint32() < limit {
						continue
					}
					kept = append(kept, f)
					for y, x := range &w[f] {
						row[y] += x
					}
				}
				for y := range row {
					row[y] *= keep
				}
				listened = append(listened, s.outputs[i] != nil && rng.Float64() >= o.deaf)
				if listened[i] {
					for k, x := range s.outputs[i] {
						x := float32(x) / outputUnit
						for y, v := range &heard[k] {
							row[y] += x * v
						}
					}
				}
				if s.offsets[i] == s.offsets[i+1] {
					names.Silence(row)
				}
			}
			keptAt = append(keptAt, len(kept))
			lattice.Prepare()
			logZ := lattice.Run(scores)
			gold := 0.0
			for i, y := range s.labels {
				gold += float64(scores[i*L+int(y)])
				if i > 0 {
					gold += float64(lattice.Transitions[s.labels[i-1]][y])
				}
			}
			loss += logZ - gold
			marginal = marginal[:0]
			for i := range n {
				for y := range L {
					g := lattice.Marginal(i, y)
					if int(s.labels[i]) == y {
						g--
					}
					marginal = append(marginal, g*s.weight)
				}
			}
			for i := range n {
				g := (*[L]float32)(marginal[i*L:])
				top := float32(0)
				for _, x := range g {
					top = max(top, max(x, -x))
				}
				if top < 1e-4 {
					continue
				}
				if listened[i] {
					for k, v := range s.outputs[i] {
						v := float32(v) / outputUnit
						row, sq := &heard[k], &heardSquare[k]
						for y, x := range g {
							x *= v
							sq[y] += x * x
							row[y] -= float32(o.outputs) * (x + float32(o.ridge)*row[y]) / float32(math.Sqrt(float64(sq[y])+1))
						}
					}
				}
				for _, f := range kept[keptAt[i]:keptAt[i+1]] {
					row, sq := &w[f], &square[f]
					for y, x := range g {
						x *= keep
						sq[y] += x * x
						row[y] -= rate * (x + float32(o.ridge)*row[y]) / float32(math.Sqrt(float64(sq[y])+1e-2))
					}
				}
			}
			for i := 1; i < n; i++ {
				for a := range L {
					pa := lattice.Marginal(i-1, a)
					if pa < 1e-4 && int(s.labels[i-1]) != a {
						continue
					}
					for b := range L {
						p := float64(lattice.Pair(i, a, b))
						if int(s.labels[i-1]) == a && int(s.labels[i]) == b {
							p--
						}
						if p > -1e-4 && p < 1e-4 {
							continue
						}
						transitionSquare[a][b] += p * p
						lattice.Transitions[a][b] -= float32(o.rate * p / math.Sqrt(transitionSquare[a][b]+1e-2))
					}
				}
			}
		}
		if 2*epoch >= o.epochs {
			counted++
			for f := range w {
				for y, x := range &w[f] {
					mean[f][y] += x
				}
			}
			for k := range heard {
				for y, x := range &heard[k] {
					heardMean[k][y] += x
				}
			}
			for a := range L {
				for b := range L {
					transitionMean[a][b] += float64(lattice.Transitions[a][b])
				}
			}
		}
		log("epoch %d loss %.4f a token", epoch+1, loss/float64(tokens))
	}
	c := &crf{weights: mean, outputs: heardMean}
	for k := range heardMean {
		for y := range heardMean[k] {
			heardMean[k][y] /= float32(counted)
		}
	}
	for f := range mean {
		for y := range mean[f] {
			mean[f][y] /= float32(counted)
		}
	}
	for a := range L {
		for b := range L {
			c.transitions[a][b] = float32(transitionMean[a][b] / float64(counted))
		}
	}
	return c
}

// featureIndex numbers the features that stand in at least two documents.
type featureIndex struct {
	hashes []uint32 // sorted
	number map[uint32]int32
}

// newFeatureIndex counts features by document.
func newFeatureIndex(each func(visit func(document int, feature uint32)), least int) *featureIndex {
	type count struct{ last, n int32 }
	counts := map[uint32]count{}
	each(func(document int, feature uint32) {
		c, ok := counts[feature]
		if !ok || int(c.last) != document {
			counts[feature] = count{int32(document), c.n + 1}
		}
	})
	x := &featureIndex{number: map[uint32]int32{}}
	for h, c := range counts {
		if int(c.n) >= least {
			x.hashes = append(x.hashes, h)
		}
	}
	slices.Sort(x.hashes)
	for i, h := range x.hashes {
		x.number[h] = int32(i)
	}
	return x
}
