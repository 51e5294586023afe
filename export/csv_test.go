package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// unzip gives the files of a zip.
func unzip(t *testing.T, data []byte) [][]byte {
	t.Helper()
	files, err := zipFiles(data)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// zipFiles gives the files of a zip, which must be those of csvFiles.
func zipFiles(data []byte) ([][]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := make([][]byte, len(csvFiles))
	for i := range files {
		f, err := z.Open(csvFiles[i].name)
		if err != nil {
			return nil, err
		}
		if files[i], err = io.ReadAll(f); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func TestCSVFolderHoldsWhatTheZipDoes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "graph")
	o := Options{Format: "csv", Flavor: "neo4j"}
	if err := WriteFile(dir, goldView(t), o); err != nil {
		t.Fatal(err)
	}
	for i, want := range unzip(t, written(t, goldView(t), o)) {
		got, err := os.ReadFile(filepath.Join(dir, csvFiles[i].name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s in the folder and in the zip differ: %v", csvFiles[i].name, err)
		}
	}
}

// TestNeo4jAdminRules checks what neo4j-admin asks of its files: a header with an id, labels, ends and types; each other
// field a property with a type it knows; values of that type; a row on one line; ends that are ids.
func TestNeo4jAdminRules(t *testing.T) {
	property := regexp.MustCompile(`^[a-z_]+(:(int|long|float|double|boolean|string)(\[\])?)?$`)
	for name, v := range map[string]*testView{"gold": goldView(t), "hostile": hostileView(hostile)} {
		t.Run(name, func(t *testing.T) {
			ids := map[string]bool{}
			for i, data := range unzip(t, written(t, v, Options{Format: "csv", Flavor: "neo4j"})) {
				rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
				if err != nil {
					t.Fatal(err)
				}
				if lines := bytes.Count(data, []byte("\n")); lines != len(rows) {
					t.Errorf("%d rows on %d lines", len(rows), lines)
				}
				head, own := rows[0], [][]string{{"id:ID", ":LABEL"}, {":START_ID", ":END_ID", ":TYPE"}}[i]
				for _, field := range own {
					if !slices.Contains(head, field) {
						t.Errorf("no %s in %v", field, head)
					}
				}
				for _, row := range rows[1:] {
					if i == 0 {
						ids[row[0]] = true
					} else if !ids[row[0]] || !ids[row[1]] || row[2] == "" {
						t.Errorf("an edge from %q to %q of type %q", row[0], row[1], row[2])
					}
					for j, field := range head {
						if slices.Contains(own, field) {
							continue
						}
						if !property.MatchString(field) {
							t.Fatalf("%q is no property", field)
						}
						_, kind, _ := strings.Cut(field, ":")
						if _, err := strconv.Atoi(row[j]); kind == "int" && err != nil {
							t.Errorf("%s is %q", field, row[j])
						}
						if _, err := strconv.ParseFloat(row[j], 64); kind == "double" && err != nil {
							t.Errorf("%s is %q", field, row[j])
						}
						if _, err := strconv.ParseBool(row[j]); kind == "boolean" && err != nil {
							t.Errorf("%s is %q", field, row[j])
						}
					}
				}
			}
		})
	}
}

func TestGephiHeaders(t *testing.T) {
	files := unzip(t, written(t, smallView(), Options{Format: "csv"}))
	for i, want := range []string{"Id,Label,type,", "Source,Target,Type,Kind,Label,Weight,"} {
		if !strings.HasPrefix(string(files[i]), want) {
			t.Errorf("%s begins with %.60q", csvFiles[i].name, files[i])
		}
	}
	if !strings.Contains(string(files[1]), "jens-stoltenberg,volodymyr-zelensky,Undirected,met,met,1,") {
		t.Errorf("a meeting is directed:\n%s", files[1])
	}
}
