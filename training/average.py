"""The mean of the weights of several seeds, and its measures: average.py WORK_FOLDER OUT.pt SEED1.pt SEED2.pt ... (Wortsman et al. 2022)."""

import json
import sys
from pathlib import Path

import torch

from model import load, save
from train import Held, device


def main() -> None:
    work, out, *seeds = sys.argv[1:]
    models = [load(path) for path in seeds]
    with torch.no_grad():
        for own, *others in zip(*[m.parameters() for m in models]):
            own.copy_(torch.stack([own, *others]).mean(0))
    save(models[0], out)
    print(json.dumps(Held(Path(work)).measure(models[0].to(device))))


if __name__ == "__main__":
    main()
