//go:build !linux

package main

const hasHugePages = false

func advise([]byte, bool) {}
