//go:build !linux

package main

import "time"

const hasHugePages = false

func advise([]byte, bool) {}

func processorTime() time.Duration { return 0 }
