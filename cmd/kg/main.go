// Command kg reads French news and builds a knowledge graph of the people, organisations, places and events in it.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
