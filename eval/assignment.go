package eval

import "math"

// assignment is the greatest total of a one-to-one choice of rows and columns (Kuhn 1955, Munkres 1957; the
// shortest-augmenting-path form of Jonker and Volgenant 1987). It takes time in the cube of the longer side.
func assignment(gain [][]float64) float64 {
	n := len(gain)
	if n == 0 {
		return 0
	}
	m := len(gain[0])
	at := func(i, j int) float64 { return -gain[i][j] }
	if n > m { // rows are to be the shorter side
		n, m = m, n
		at = func(i, j int) float64 { return -gain[j][i] }
	}
	u, v := make([]float64, n+1), make([]float64, m+1) // potentials
	row := make([]int, m+1)                            // the row that a column is given to, from 1
	way := make([]int, m+1)
	for i := 1; i <= n; i++ {
		row[0] = i
		j0 := 0
		least := make([]float64, m+1)
		used := make([]bool, m+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		for row[j0] != 0 {
			used[j0] = true
			i0, j1, delta := row[j0], 0, math.Inf(1)
			for j := 1; j <= m; j++ {
				if used[j] {
					continue
				}
				if c := at(i0-1, j-1) - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			row[j0] = row[way[j0]]
			j0 = way[j0]
		}
	}
	total := 0.0
	for j := 1; j <= m; j++ {
		if row[j] != 0 {
			total -= at(row[j]-1, j-1)
		}
	}
	return total
}
