package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/v2"
)

// ConfigName is the file that tells kg about a project.
const ConfigName = "kg.yaml"

// ErrNoConfig is returned where neither the folder nor one above it has a kg.yaml.
var ErrNoConfig = errors.New("no " + ConfigName + " here or above")

// Config is what a kg.yaml says. All its paths are relative to Dir, the folder it stands in.
type Config struct {
	Dir     string
	Sources []string // files and folders that kg build reads
	Known   []string // files of known entities
	Rules   []string // folders of rules
}

// FindConfig reads the kg.yaml of dir or of the nearest folder above it that has one.
func FindConfig(dir string) (*Config, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	for {
		path := filepath.Join(dir, ConfigName)
		if _, err := os.Stat(path); err == nil {
			return readConfig(path)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		above := filepath.Dir(dir)
		if above == dir {
			return nil, ErrNoConfig
		}
		dir = above
	}
}

func readConfig(path string) (*Config, error) {
	k := koanf.New(".")
	if err := k.Load(file.Provider(path), yaml.Parser()); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	c := &Config{Dir: filepath.Dir(path)}
	for _, key := range k.Keys() {
		var to *[]string
		switch key {
		case "sources":
			to = &c.Sources
		case "known":
			to = &c.Known
		case "rules":
			to = &c.Rules
		default:
			return nil, fmt.Errorf("read %s: unknown key %q (known are sources, known, rules)", path, key)
		}
		*to = k.Strings(key)
		if one := k.String(key); len(*to) == 0 && one != "" {
			*to = []string{one}
		}
	}
	return c, nil
}

// ErrNoPaths is returned where neither the options nor a kg.yaml say what to read.
var ErrNoPaths = errors.New("nothing to read: name files or folders, or the sources in a " + ConfigName)

// Configure completes the options by the kg.yaml of dir or above: its sources where there are no Paths, its known
// entities and its rules before those given.
func (o *Options) Configure(dir string) error {
	c, err := FindConfig(dir)
	if errors.Is(err, ErrNoConfig) {
		if len(o.Paths) == 0 {
			return ErrNoPaths
		}
		return nil
	}
	if err != nil {
		return err
	}
	here, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	root, err := filepath.Rel(here, c.Dir)
	if err != nil {
		root = c.Dir
	}
	o.Rules = append(below(root, c.Rules), o.Rules...)
	o.Known = append(below(root, c.Known), o.Known...)
	if len(o.Paths) > 0 {
		return nil
	}
	if len(c.Sources) == 0 {
		return ErrNoPaths
	}
	o.Paths = c.Sources
	if root != "." {
		o.Root = root
	}
	return nil
}

func below(root string, paths []string) []string {
	out := make([]string, 0, len(paths))
	for _, p := range paths {
		if !filepath.IsAbs(p) {
			p = filepath.Join(root, p)
		}
		out = append(out, p)
	}
	return out
}
