"""Pearson on headline pairs by the untouched encoder, each headline by itself: what the distilled vectors are held against.

usage: sts.py HEADLINES.jsonl ENCODER_FOLDER
"""

import json
import sys

import numpy as np
import torch
from tokenizers import Tokenizer

from model import Reader, mask_of

pairs = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
tokenizer = Tokenizer.from_file(f"{sys.argv[2]}/tokenizer.json")
tokenizer.no_padding()
tokenizer.no_truncation()
model = Reader(0.0)
model.load_encoder(f"{sys.argv[2]}/model.safetensors")
model.eval()


@torch.no_grad()
def vector(text: str) -> np.ndarray:
    ids = torch.tensor([tokenizer.encode(text).ids])
    _, v = model.encode(ids, torch.zeros_like(ids), mask_of(torch.ones_like(ids)))
    v = v[0].mean(0).numpy()
    return v / np.linalg.norm(v)


likeness = [float(vector(p["a"]) @ vector(p["b"])) for p in pairs]
print(f"Pearson {np.corrcoef(likeness, [p['score'] for p in pairs])[0, 1]:.4f} on {len(pairs)} pairs")
