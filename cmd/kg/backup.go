package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"kg/storage"
)

func newBackupCommand() *cobra.Command {
	var output string
	var wait bool
	c := &cobra.Command{
		Use:   "backup",
		Short: "Write the whole store to one file",
		Example: `  kg backup -o monday.kg
  kg backup | ssh elsewhere 'cat > monday.kg'`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return runBackup(c.Context(), dbDir(c), output, wait, c.OutOrStdout())
		},
	}
	c.Flags().StringVarP(&output, "output", "o", "-", "`FILE` to write; it is written beside and renamed")
	c.Flags().BoolVar(&wait, "wait", false, "wait for another process that writes to the store")
	return c
}

func runBackup(ctx context.Context, db, output string, wait bool, stdout io.Writer) (err error) {
	store, err := storage.Open(ctx, db, storage.Options{Purpose: "kg backup", Wait: wait, Must: true})
	if err != nil {
		return err
	}
	defer store.Close()
	if output == "-" {
		if isTerminal(os.Stdout) {
			return withHint(usagef("a terminal cannot show a backup"), "name a file: kg backup -o monday.kg")
		}
		return store.Backup(stdout)
	}
	f, err := os.CreateTemp(filepath.Dir(output), filepath.Base(output)+".*.tmp")
	if err != nil {
		return fmt.Errorf("write the backup: %w", err)
	}
	defer os.Remove(f.Name()) // fails once it is renamed
	if err := errors.Join(store.Backup(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), output)
}
