package export

// DefaultBase is what the addresses of entities and statements begin with in linked data, where Options.Base is empty.
const DefaultBase = "urn:kg:"
