package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"kg/storage"
)

func newRestoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Make a store from a backup",
		Long:  `Makes the store that --db names from a backup ("-" is standard input). Where there is a store already it refuses.`,
		Example: `  kg restore monday.kg
  kg --db old restore monday.kg`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			in := c.InOrStdin()
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return err
				}
				defer f.Close()
				in = f
			}
			if err := storage.Restore(c.Context(), dbDir(c), in); err != nil {
				if isInterrupt(err) || errors.Is(err, storage.ErrExists) {
					return err
				}
				return fmt.Errorf("%s: %v", args[0], err) // the file is damaged, and not the store
			}
			logger(c).Info(fmt.Sprintf("restored into %s", dbDir(c)))
			return nil
		},
	}
}
