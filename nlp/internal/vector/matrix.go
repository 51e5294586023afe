package vector

// Matrix is a matrix of weights that many rows are multiplied with. Where 512-bit registers are used it keeps a second
// copy in panels of 32 columns, which the processor reads in one stream.
type Matrix struct {
	cols   int
	w      []float32
	panels []float32
}

// panelWidth is the number of columns of a panel, panelRows the number of rows that are multiplied at once.
const (
	panelWidth = 32
	panelRows  = 8
)

// NewMatrix returns the matrix of rows of so many columns; it keeps w.
func NewMatrix(w []float32, cols int) Matrix {
	m := Matrix{cols: cols, w: w}
	if !wide || cols%panelWidth != 0 || len(w) == 0 {
		return m
	}
	m.panels = make([]float32, 0, len(w))
	for c := 0; c < cols; c += panelWidth {
		for r := 0; r < len(w); r += cols {
			m.panels = append(m.panels, w[r+c:r+c+panelWidth]...)
		}
	}
	return m
}

// MulAddRows adds to each of the rows of y the product of the row of x of the same number and m. The sums are those of
// MulAdd, bit by bit.
func (m *Matrix) MulAddRows(y, x []float32, rows int) {
	if rows == 0 || len(m.w) == 0 {
		return
	}
	k := len(m.w) / m.cols
	_, _ = y[rows*m.cols-1], x[rows*k-1]
	r := 0
	if m.panels != nil {
		for ; r+panelRows <= rows; r += panelRows {
			mulAdd8Wide(&y[r*m.cols], &x[r*k], &m.panels[0], m.cols, k)
		}
	}
	if r < rows {
		MulAddRows(y[r*m.cols:rows*m.cols], x[r*k:rows*k], m.w, rows-r, m.cols)
	}
}
