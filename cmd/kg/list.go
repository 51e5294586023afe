package main

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/spf13/pflag"
)

// listVar defines a flag of names with commas between, which may be given several times: pflag's StringSlice, which makes a reader and
// a writer of CSV for each flag of each command before it knows which command is meant.
func listVar(f *pflag.FlagSet, list *[]string, name string, value []string, usage string) {
	*list = value
	f.Var(&listValue{list: list}, name, usage)
}

// eachVar defines a flag of one name, commas and all, which may be given several times.
func eachVar(f *pflag.FlagSet, list *[]string, name, usage string) {
	f.Var(&listValue{list: list, whole: true}, name, usage)
}

type listValue struct {
	list  *[]string
	whole bool // commas are the name's
	given bool // no longer the default
}

func (v *listValue) Set(s string) error {
	if v.whole {
		*v.list = append(*v.list, s)
		return nil
	}
	names, err := csv.NewReader(strings.NewReader(s)).Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if !v.given {
		*v.list, v.given = nil, true
	}
	*v.list = append(*v.list, names...)
	return nil
}

func (v *listValue) Type() string { return "stringSlice" } // as cobra knows that it may be given again

// String is how help shows the default.
func (v *listValue) String() string {
	if v.list == nil || len(*v.list) == 0 {
		return ""
	}
	return "[" + strings.Join(*v.list, ",") + "]"
}
