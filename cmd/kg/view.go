package main

import (
	"github.com/spf13/cobra"

	"kg/storage"
)

// openView opens the graph that the last build made, for reading; a build may be running meanwhile. Close it.
func openView(c *cobra.Command) (*storage.View, error) { return storage.OpenView(dbDir(c)) }
