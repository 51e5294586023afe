package vector

// Sized returns v with n elements, of any value: its memory, where that is enough.
func Sized[T any](v []T, n int) []T {
	if cap(v) < n {
		return make([]T, n, n+n/2)
	}
	return v[:n]
}
