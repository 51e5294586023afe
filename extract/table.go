package extract

import (
	"fmt"
	"iter"
	"strings"
)

// tableRows are the rows of an embedded table of data/, each of as many columns, or of one less where the last may be left out. The
// table is part of the program: a row that is not so ends it, which any test shows to whoever wrote the row.
func tableRows(file, table string, columns int, lastMayLack bool) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		number := 0
		for line := range strings.SplitSeq(table, "\n") {
			number++
			if line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) != columns && !(lastMayLack && len(f) == columns-1) {
				panic(fmt.Sprintf("%s:%d: %d columns, want %d: %s", file, number, len(f), columns, line))
			}
			if !yield(f) {
				return
			}
		}
	}
}
