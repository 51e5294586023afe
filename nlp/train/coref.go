package main

// trainCoref trains the pronoun links and returns the bytes of coref.bin.
func trainCoref(o options) ([]byte, error) { return nil, nil }
