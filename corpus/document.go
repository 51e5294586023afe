package corpus

// Document is a text to read, in UTF-8, as it was found.
type Document struct {
	ID    string // stable: the path as given with forward slashes, or the id that the file states ("file.jsonl#id")
	Path  string // the file it came from, "-" for stdin
	Title string // where the file gives one
	Date  string // of publication, "2024-12-03", or empty
	URL   string
	Text  string
	Hash  string // of all that the analysis sees, hexadecimal
}
