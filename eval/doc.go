// Package eval scores what kg reads against what people read: syntax against treebanks, names and coreference against
// annotated texts, entities and statements against the annotated articles. It reads the gold in the forms in which
// it is published, and writes nothing.
//
// Start with the score that answers your question: [ConlluScore], [NameScore], [CorefScore], [AliasScore], [StatementScore]; [ReadGold] and
// [AlignGold] serve them. Each says what it counts as right. A score sums over texts with Add, so that results are micro-averages.
package eval
