"""A trained reader's attributions on prepared reports, for a smaller one to learn from: {"id", "attributions"} a line.

usage: mark.py MODEL.pt PREPARED.jsonl OUT.jsonl --threshold 0.5 [--part 0/8]
"""

import argparse
import json
from pathlib import Path

import torch

from decode import attributions, read_reports, score
from model import load
from windows import read


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("weights")
    ap.add_argument("prepared", type=Path)
    ap.add_argument("out")
    ap.add_argument("--threshold", type=float, required=True)
    ap.add_argument("--part", default="0/1", help="every n-th report, from the k-th on: k/n")
    args = ap.parse_args()
    first, step = map(int, args.part.split("/"))
    model = load(args.weights).to("cuda" if torch.cuda.is_available() else "cpu")
    reports = read(args.prepared)[first::step]
    with open(args.out, "w", encoding="utf8") as out:
        for r, x in zip(reports, read_reports(model, reports)):
            found = [{k: a[k] for k in ("source", "cue", "content")} for a in attributions(model, r, x) if score(a) >= args.threshold]
            out.write(json.dumps({"id": r.id, "attributions": found}) + "\n")


if __name__ == "__main__":
    main()
