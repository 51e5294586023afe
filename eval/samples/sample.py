#!/usr/bin/env python3
"""Draws statements of a graph for a person to judge.

    kg export | python3 eval/samples/sample.py 100 > statements.tsv
    kg export | python3 eval/samples/sample.py 60 interactions 100 > interactions.tsv
    kg export | SEED=kg-judge-2 python3 eval/samples/sample.py 100 > second.tsv

The draw is plainly random and the same for the same graph: statements are ordered by the SHA-256 of the seed, subject,
predicate, object and status, and the first N taken. So a statement that a later build still makes stays where it was
in the order, and verdicts can be carried over. Of several pieces of evidence the one with the least hash is shown.
"interactions 100" leaves out structure, roles and kinship, and the 100 that the first draw has.
"""
import hashlib
import json
import os
import sys

SEED = os.environ.get("SEED", "kg-judge-1")
NOT_INTERACTIONS = """member-of seeks-to-join joined left part-of owns founded succeeded citizen-of born-in died-in
lives-in posted-in spouse-of child-of sibling-of relative-of associate-of located-in participates-in organizes""".split()
LONGEST_SENTENCE = 300  # characters
COLUMNS = "document subject predicate object status rule confidence sentence verdict cause".split()


def rank(*parts):
    return hashlib.sha256("\t".join((SEED,) + parts).encode()).hexdigest()


def shortened(sentence, spans):
    """The sentence, or as much of it around the spans of subject and object as fits."""
    sentence = " ".join(sentence.split())
    if len(sentence) <= LONGEST_SENTENCE:
        return sentence
    found = [sentence.find(" ".join(s.split())) for s in spans]
    found = [f for f in found if f >= 0] or [0]
    start = max(0, min(min(found) - 60, len(sentence) - LONGEST_SENTENCE + 2))
    cut = sentence[start:start + LONGEST_SENTENCE - 2]
    return ("…" if start else "") + cut + ("…" if start + len(cut) < len(sentence) else "")


def interaction(predicate):
    return predicate not in NOT_INTERACTIONS and not predicate.endswith("-of")


def main():
    count = int(sys.argv[1])
    interactions = sys.argv[2:3] == ["interactions"]
    drawn = int(sys.argv[3]) if interactions else 0
    names, statements = {}, []
    for line in sys.stdin:
        row = json.loads(line)
        if row["kind"] == "entity":
            names[row["id"]] = row["name"]
        elif row["kind"] == "statement":
            statements.append(row)
    statements.sort(key=lambda r: rank(r["subject"], r["predicate"], r["object"], r["status"]))
    statements = [r for r in statements[drawn:] if not interactions or interaction(r["predicate"])]
    print(f"# seed {SEED}, {count} of {len(statements)} statements{' of interactions' if interactions else ''}")
    print("\t".join(COLUMNS))
    for row in statements[:count]:
        e = min(row["evidence"], key=lambda e: rank(e["document"], str(e["start"])))
        text = e["sentence"].encode()
        spans = [text[a - e["start"]:b - e["start"]].decode(errors="ignore") for a, b in (e["subject"], e["object"]) if a >= e["start"]]
        print("\t".join([e["document"], names[row["subject"]], row["predicate"], names[row["object"]], row["status"],
                         e["rule"], f'{e["confidence"]:.2f}', shortened(e["sentence"], spans), "", ""]))


if __name__ == "__main__":
    main()
