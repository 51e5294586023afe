//go:build amd64 && !linux

package vector

func allowTiles() bool { return false }
