"""Writes the trained reader as two ONNX graphs with its tokenizer and manifest: layers and word embeddings in 8 bits, heads in 32,
attention as one operation (`fuse.py`).

usage: export.py MODEL.pt ENCODER_FOLDER OUT_FOLDER --threshold 0.45 --version 1.0.0
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from fuse import fuse_all, hashes
from model import REACH, Reader, load, mask_of


OUTPUTS = ["near", "vectors", "cues", "names"]


class EncoderGraph(nn.Module):
    """One window by itself, no padding: ids, shapes [1, n] to near [1, n, role size], vectors [1, n, HIDDEN], cues [1, n], names [1, n, labels]."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor):
        h = self.reader.encode(ids, shapes, torch.zeros(1, 1, 1, 1))
        return self.reader.near(h), self.reader.vectors(h), self.reader.cues(h).squeeze(-1), self.reader.names(h)


class RolesGraph(nn.Module):
    """near [cues, 2 REACH + 1, role size], seen [cues, 2 REACH + 1] to labels, valid."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.roles = reader.roles

    def forward(self, near: torch.Tensor, seen: torch.Tensor):
        return self.roles(near, mask_of(seen))


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("weights")
    ap.add_argument("encoder")
    ap.add_argument("out")
    ap.add_argument("--threshold", type=float, required=True)
    ap.add_argument("--version", required=True)
    ap.add_argument("--full", action="store_true", help="keep 32-bit weights, to measure what 8 bits cost")
    args = ap.parse_args()
    reader = load(args.weights)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(1000, 2000, (1, 40))
    graphs = {
        "encoder": (EncoderGraph(reader), (ids, torch.ones_like(ids)), ["ids", "shapes"], OUTPUTS, {x: {1: "n"} for x in ("ids", "shapes", *OUTPUTS)}),
        "roles": (RolesGraph(reader), (torch.randn(3, 2 * REACH + 1, reader.shape.role_size), torch.ones(3, 2 * REACH + 1)), ["near", "seen"], ["labels", "valid"], {x: {0: "k"} for x in ("near", "seen", "labels", "valid")}),
    }
    with tempfile.TemporaryDirectory() as scratch:
        for name, (graph, inputs, names_in, names_out, axes) in graphs.items():
            plain, ready = Path(scratch) / f"{name}.onnx", Path(scratch) / f"{name}.ready.onnx"
            torch.onnx.export(graph, inputs, plain, input_names=names_in, output_names=names_out, dynamic_axes=axes, opset_version=17, dynamo=False)
            quant_pre_process(plain, ready, skip_symbolic_shape=True)
            if args.full:
                shutil.copy(ready, out / f"{name}.onnx")
                continue
            heads = [n.name for n in onnx.load(ready).graph.node if n.op_type in ("MatMul", "Gemm") and "/layers." not in n.name]
            quantize_dynamic(ready, out / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_exclude=heads)
            onnx.checker.check_model(onnx.load(out / f"{name}.onnx"))
    if not args.full:
        fuse_all(out)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(Path(args.encoder) / name, out / name)
    manifest = {"name": "hearsay-reader-en", "version": args.version, "language": "en", "threshold": args.threshold, "reach": REACH, "width": reader.shape.role_size, "files": hashes(out)}
    (out / "model.json").write_text(json.dumps(manifest, indent="\t") + "\n")
    print({p.name: p.stat().st_size for p in sorted(out.iterdir())})


if __name__ == "__main__":
    main()
