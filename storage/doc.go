// Package storage keeps what kg has read and what it made of it, in one folder:
//
//	lock      held by the process that writes; it names the holder
//	store/    a Badger database: documents, what was extracted from each, judgements on identity, former ids
//	files     what the last build noted of the files it read, to find them unchanged without opening them; it may be missing
//	gathered  what the last build gathered from the documents, for the next one; it may be missing
//	version   the name of what the last build's program reads with; it may be missing
//	graph     the resolved graph, a file of its own that is replaced by rename
//
// Writers start with [Open], readers with [OpenView]. Queries read the graph file alone: Badger refuses a read-only
// open while a writer has it open and after a writer was killed, so queries never touch it, and they see the last
// complete graph at any moment. Every stored value carries a checksum; nothing read from disk is trusted before it agrees.
package storage
