"""Fits the vectors layer anew to what the 8-bit layers give: ridge regression of the untouched encoder's sentence vectors.

usage: calibrate.py MODEL.pt EXPORTED_FOLDER WORK_FOLDER ENCODER_FOLDER OUT.pt
"""

import random
import sys
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from model import HIDDEN, load, save
from train import teacher_vectors
from windows import CLS, SEP, read

SENTENCES = 6000
PULL = 30.0  # towards the layer as it is; 10 to 100 give the same Pearson within .001


def main() -> None:
    weights, exported, work, encoder, out = sys.argv[1:]
    reports = read(Path(work) / "prep-fnc1.jsonl") + read(Path(work) / "prep-train.jsonl")
    singles = [(r, s) for r in reports for s in r.sentences if 5 <= s[1] - s[0] <= 45]
    # Each sentence as a report of its own: the teacher reads it so, and so do pairs of headlines.
    chosen = [(r.ids[a : b + 1], r.shapes[a : b + 1]) for r, (a, b) in random.Random(5).sample(singles, SENTENCES)]
    wanted = np.concatenate(teacher_vectors(encoder, [Sentence(ids) for ids, _ in chosen])).astype(np.float64)
    session = ort.InferenceSession(f"{exported}/encoder.onnx", providers=["CPUExecutionProvider"])
    found = np.stack([vector(session, ids, shapes) for ids, shapes in chosen]).astype(np.float64)
    scale = np.linalg.norm(found, axis=1).mean()
    x = np.c_[found / scale, np.ones(len(found))]
    as_it_is = np.r_[np.eye(HIDDEN), np.zeros((1, HIDDEN))]
    fit = np.linalg.solve(x.T @ x + PULL * np.eye(HIDDEN + 1), x.T @ wanted + PULL * as_it_is)
    turn, shift = torch.from_numpy(fit[:-1].T / scale).float(), torch.from_numpy(fit[-1]).float()
    model = load(weights)
    with torch.no_grad():
        model.vectors.bias.copy_(turn @ model.vectors.bias + shift)
        model.vectors.weight.copy_(turn @ model.vectors.weight)
    save(model, out)


class Sentence:
    """A report of one sentence, as `teacher_vectors` takes it."""

    def __init__(self, ids: np.ndarray) -> None:
        self.ids = ids
        self.sentences = [(0, len(ids) - 1)]


def vector(session: ort.InferenceSession, ids: np.ndarray, shapes: np.ndarray) -> np.ndarray:
    inputs = {"ids": np.array([[CLS, *ids, SEP]], dtype=np.int64), "shapes": np.array([[0, *shapes, 0]], dtype=np.int64)}
    return session.run(["vectors"], inputs)[0][0, 1:-1].mean(0)


if __name__ == "__main__":
    main()
