package vector

// The steps of a linear chain over 21 labels: 0, and behind it five kinds of four labels each, which begin, go on with, end
// and are a whole. From a label that ends something (0, the third and fourth of a kind) lead factors to those that begin
// something (0, the first and fourth of any kind); from the others, to the second and third of their own kind. All other
// factors are 0. The sums are made in the order of the labels, and each product is rounded before it is added.

// ChainLabels is the number of labels.
const ChainLabels = 21

// Factors are the factors from each label to each: rows from one label on, and columns to one label.
type Factors struct{ rows, columns [ChainLabels][32]float32 }

// Set sets the factor from label a to label b.
func (c *Factors) Set(a, b int, x float32) { c.rows[a][b], c.columns[b][a] = x, x }

// Chains says whether Factors can be used here.
func Chains() bool { return wide }

// Emit sets out to exp(x - the greatest of all) for the scores x; the relative error is below 1e-5.
func Emit(scores, out *[ChainLabels]float32) { chainEmit(&scores[0], &out[0]) }

// Ahead sets f to the sums over the labels before, which p holds, times e, scaled to sum 1, and returns what they summed to.
func (c *Factors) Ahead(f, p, e *[ChainLabels]float32) float32 {
	return chainAhead(&f[0], &p[0], &e[0], &c.rows[0][0])
}

// Astern sets b to the sums over the labels after, which next holds, times e and divided by scale.
func (c *Factors) Astern(b, next, e *[ChainLabels]float32, scale float32) {
	chainAstern(&b[0], &next[0], &e[0], &c.columns[0][0], scale)
}
