"""The head that tells which word each word of a sentence hangs on, and by what relation: a small layer and a biaffine scorer (Dozat and
Manning 2017) on the states of the encoder as it is shipped, in 8 bits and frozen, so that nothing else the reader says changes.

    layers 3 and 5 ─ syntax: smaller states (a new output of encoder.onnx)
                     syntax ─ one layer that sees the sentence ─┬─ arcs: score of each word as the head of each
                                                                ├─ roots: score of each word as the root
                                                                └─ relations, of each word with its head

Learned from parses by a teacher (`silver_parses.py`). Adds `dependencies.onnx` and the output to a model folder and its manifest.

usage: dependencies.py WORK_FOLDER MODEL_FOLDER OUT_FOLDER --version 1.2.0 [--epochs 6]
"""

import argparse
import json
import shutil
import tempfile
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from fuse import hashes
from model import HIDDEN, Layer
from windows import CLS, ROOM, SEP, cuts, read, rows

# In the order of `relations` in src/core/dependencies.ts. "part" is ours: a piece of a word that the teacher does not cut, at its first piece.
RELATIONS = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep det dobj "
    "expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep prt punct "
    "quantmod relcl xcomp part"
).split()
# What of the encoder is looked at.
STATES = ("/layers.2/norm2/LayerNormalization_output_0", "/layers.4/norm2/LayerNormalization_output_0")
SIZE, ARC, LAYER_HEAD = 128, 64, 32
OVERLAP = 40  # as in src/model/windows.ts
LONGEST = 160  # pieces of a sentence that is learned from
BATCH = 4096  # pieces
NO_HEAD = -1e4


class Dependencies(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.syntax = nn.Linear(len(STATES) * HIDDEN, SIZE)
        self.norm = nn.LayerNorm(SIZE)
        self.layer = Layer(SIZE, SIZE // LAYER_HEAD, 2 * SIZE, 0.1)
        self.dependent, self.head = nn.Linear(SIZE, ARC), nn.Linear(SIZE, ARC)
        self.bilinear, self.any = nn.Linear(ARC, ARC, bias=False), nn.Linear(ARC, 1)
        self.root = nn.Linear(SIZE, 1)
        self.relation = nn.Sequential(nn.Linear(2 * SIZE, SIZE), nn.GELU(), nn.Linear(SIZE, len(RELATIONS)))

    def scores(self, syntax: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """syntax [b, n, SIZE] and an additive mask to arcs [b, dependent, head], roots [b, n] and what `relations` takes."""
        x = self.layer(self.norm(syntax), mask)
        d, h = F.gelu(self.dependent(x)), F.gelu(self.head(x))
        arcs = self.bilinear(d) @ h.transpose(1, 2) * ARC**-0.5 + self.any(h).transpose(1, 2)
        return arcs, self.root(x).squeeze(-1), x

    def relations(self, x: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores [b, n, relation] of words with these heads [b, n]; a root is its own."""
        above = x.gather(1, heads.unsqueeze(-1).expand(-1, -1, SIZE))
        return self.relation(torch.cat([x, above], -1))


class Graph(nn.Module):
    """
    One window: syntax [1, n, SIZE], sentences [1, n] (a number for each; pieces see their own), words [1, n] (1 where a piece opens one) to
    arcs [1, n, n], roots [1, n], relations [1, n] (each by the likeliest head).
    """

    def __init__(self, model: Dependencies) -> None:
        super().__init__()
        self.model = model

    def forward(self, syntax: torch.Tensor, sentences: torch.Tensor, words: torch.Tensor):
        apart = (sentences.unsqueeze(2) != sentences.unsqueeze(1)).float()
        arcs, roots, x = self.model.scores(syntax, apart.unsqueeze(1) * NO_HEAD)
        place = torch.cumsum(torch.ones_like(words), 1)
        own = (place.unsqueeze(2) == place.unsqueeze(1)).float()
        heads = arcs * (1 - own) + roots.unsqueeze(2) * own + (apart + (1 - words.float()).unsqueeze(1)) * NO_HEAD
        return arcs, roots, self.model.relations(x, heads.argmax(-1)).argmax(-1)


def session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, disabled_optimizers=["SkipLayerNormFusion"])


def heads_of(report, parses: list) -> tuple[np.ndarray, np.ndarray]:
    """For each piece the piece its word hangs on and by which relation; -1 where the teacher tells nothing. A root hangs on itself."""
    head, relation = np.full(len(report.ids), -1), np.full(len(report.ids), -1)
    for (first, last), words in zip(report.sentences, parses):
        pieces = [p for p in range(first, last + 1) if report.word[p]]
        word_of, piece_of, w = {}, {}, 0
        for p in pieces:
            while w < len(words) and words[w][1] <= report.starts[p]:
                w += 1
            if w < len(words) and words[w][0] <= report.starts[p]:
                word_of[p] = w
                piece_of.setdefault(w, p)
        for w, (start, *_) in enumerate(words):
            before = [p for p in pieces if report.starts[p] <= start]
            if w not in piece_of and before:
                piece_of[w] = before[-1]
        for p, w in word_of.items():
            if piece_of[w] != p:
                head[p], relation[p] = piece_of[w], RELATIONS.index("part")
                continue
            # Of two words of the teacher in one of ours ("can", "not") the upper one counts.
            while words[w][2] != w and piece_of.get(words[w][2]) == p:
                w = words[w][2]
            above = p if words[w][2] == w else piece_of.get(words[w][2])
            if above is not None:
                head[p], relation[p] = above, RELATIONS.index(words[w][3])
    return head, relation


def sentences_of(name: str, work: Path, encoder: onnxruntime.InferenceSession) -> list[tuple]:
    """Whole sentences of a prepared set: states, heads, relations and which pieces open a word, each by piece."""
    parses = {r["id"]: r["parses"] for r in rows(work / f"parses-{name}.jsonl")}
    out = []
    for report in read(work / f"prep-{name}.jsonl"):
        if len(parses.get(report.id, [])) != len(report.sentences):
            continue
        head, relation = heads_of(report, parses[report.id])
        done = -1
        for start, end in cuts(report, ROOM, ROOM - OVERLAP):
            ids = np.array([[CLS, *report.ids[start:end], SEP]])
            shapes = np.array([[0, *report.shapes[start:end], 0]])
            states = np.concatenate(encoder.run(list(STATES), {"ids": ids, "shapes": shapes}), axis=2)[0, 1:-1].astype(np.float16)
            for first, last in report.sentences:
                if first < max(start, done + 1) or last >= end or not 3 <= last - first + 1 <= LONGEST:
                    continue
                piece = slice(first, last + 1)
                out.append((states[first - start : last + 1 - start], head[piece] - first, relation[piece], report.word[piece]))
                done = last
    return out


def batches(sentences: list[tuple], random: np.random.RandomState | None = None) -> list[list[int]]:
    """Sentences of about one length together, BATCH pieces with their padding."""
    lengths = np.array([len(s[1]) for s in sentences])
    out, part = [], []
    for i in np.argsort(lengths + (random.rand(len(lengths)) * 6 if random else 0), kind="stable"):
        if part and (len(part) + 1) * lengths[i] > BATCH:
            out.append(part)
            part = []
        part.append(i)
    out.append(part)
    if random:
        random.shuffle(out)
    return out


def scored(model: Dependencies, sentences: list[tuple]):
    """Of sentences with padding: head scores [b, n, n] with the root's on the diagonal, relations, and the labels of both."""
    n, b = max(len(s[1]) for s in sentences), len(sentences)
    states, heads = torch.zeros(b, n, len(STATES) * HIDDEN), torch.zeros(b, n, dtype=torch.long)
    relations, words, seen = torch.full((b, n), -1), torch.zeros(b, n, dtype=torch.bool), torch.zeros(b, n)
    for i, (x, h, r, w) in enumerate(sentences):
        m = len(h)
        states[i, :m], heads[i, :m], relations[i, :m] = torch.from_numpy(x.astype(np.float32)), torch.from_numpy(h), torch.from_numpy(r)
        words[i, :m], seen[i, :m] = torch.from_numpy(w > 0), 1
    arcs, roots, x = model.scores(model.syntax(states), (1 - seen)[:, None, None, :] * NO_HEAD)
    arcs = torch.where(torch.eye(n, dtype=torch.bool), roots.unsqueeze(-1).expand(-1, -1, n), arcs).masked_fill(~words[:, None, :], NO_HEAD)
    used = (relations >= 0) & words & (heads >= 0) & (heads < n)
    # Learned from the right heads, asked with those that are found.
    relation = model.relations(x, heads.clamp(0, n - 1) if model.training else arcs.argmax(-1))
    return arcs[used], relation[used], heads[used], relations[used]


@torch.no_grad()
def measured(model: Dependencies, sentences: list[tuple]) -> dict[str, float]:
    """Against the teacher, marks left out: right heads, right heads and relations, F1 of some relations."""
    model.eval()
    got = [scored(model, [sentences[i] for i in part]) for part in batches(sentences)]
    right = torch.cat([a.argmax(-1) == h for a, _, h, _ in got])
    found, told = torch.cat([r.argmax(-1) for _, r, _, _ in got]), torch.cat([r for *_, r in got])
    counted = (told != RELATIONS.index("punct")) & (told != RELATIONS.index("part"))
    both = right & (found == told)
    out = {"heads": right[counted].float().mean().item(), "both": both[counted].float().mean().item()}
    for name in ("nsubj", "nsubjpass", "dobj", "ROOT", "ccomp", "neg", "nummod", "relcl", "pobj"):
        k = RELATIONS.index(name)
        out[name] = (2 * (both & (told == k)).sum() / ((found == k).sum() + (told == k).sum()).clamp(min=1)).item()
    return {k: round(v, 3) for k, v in out.items()}


def train(sentences: list[tuple], held: list[tuple], epochs: int, rate: float) -> Dependencies:
    torch.manual_seed(1)
    model, began = Dependencies(), time.time()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    steps = epochs * len(batches(sentences))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=int(steps * 1.1) + 20, pct_start=0.08)
    for epoch in range(epochs):
        model.train()
        for part in batches(sentences, np.random.RandomState(epoch)):
            arcs, relation, heads, relations = scored(model, [sentences[i] for i in part])
            loss = F.cross_entropy(arcs, heads) + 0.5 * F.cross_entropy(relation, relations)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(epoch + 1, round(time.time() - began), measured(model, held), flush=True)
    return model.eval()


def quantized(path: Path, out: Path, only: list[str] | None = None) -> None:
    quantize_dynamic(path, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_quantize=only or [])


def with_states(encoder: onnx.ModelProto) -> onnx.ModelProto:
    graph = onnx.ModelProto()
    graph.CopyFrom(encoder)
    graph.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in STATES)
    return graph


def with_syntax(encoder: onnx.ModelProto, layer: nn.Linear) -> onnx.ModelProto:
    """The encoder with one more output, `syntax` [1, n, SIZE]; one that it has is replaced."""
    graph = encoder.graph
    for field in (graph.node, graph.initializer, graph.output):
        kept = [x for x in field if not (x.name or x.output[0]).startswith("syntax")]
        del field[:]
        field.extend(kept)
    weight, bias = layer.weight.detach().numpy().T.copy(), layer.bias.detach().numpy()
    graph.initializer.extend([numpy_helper.from_array(weight, "syntax.weight"), numpy_helper.from_array(bias, "syntax.bias")])
    graph.node.extend(
        [
            helper.make_node("Concat", list(STATES), ["syntax.states"], axis=-1, name="syntax.concat"),
            helper.make_node("MatMul", ["syntax.states", "syntax.weight"], ["syntax.product"], name="syntax.matmul"),
            helper.make_node("Add", ["syntax.product", "syntax.bias"], ["syntax"], name="syntax.add"),
        ]
    )
    graph.output.append(helper.make_tensor_value_info("syntax", TensorProto.FLOAT, [1, "n", SIZE]))
    return encoder


def export(model: Dependencies, folder: Path, out: Path, version: str) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.resolve() != (out / path.name).resolve():
            shutil.copy(path, out / path.name)
    with tempfile.TemporaryDirectory() as scratch:
        plain, ready = Path(scratch) / "plain.onnx", Path(scratch) / "ready.onnx"
        onnx.save(with_syntax(onnx.load(folder / "encoder.onnx"), model.syntax), plain)
        quantized(plain, out / "encoder.onnx", ["syntax.matmul"])
        inputs = (torch.randn(1, 12, SIZE), torch.tensor([[0] * 7 + [1] * 5]), torch.ones(1, 12, dtype=torch.long))
        names_in, names_out = ["syntax", "sentences", "words"], ["arcs", "roots", "relations"]
        axes = {**{x: {1: "n"} for x in (*names_in, "roots", "relations")}, "arcs": {1: "n", 2: "n"}}
        torch.onnx.export(Graph(model), inputs, plain, input_names=names_in, output_names=names_out, dynamic_axes=axes, opset_version=17, dynamo=False)
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        layers = [n.name for n in onnx.load(ready).graph.node if n.op_type in ("MatMul", "Gemm") and "/layer/" in n.name]
        quantized(ready, out / "dependencies.onnx", layers)
    manifest = json.loads((folder / "model.json").read_text())
    manifest = {**manifest, "version": version, "files": hashes(out)}
    (out / "model.json").write_text(json.dumps(manifest, indent="\t") + "\n")


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("work", type=Path)
    ap.add_argument("model", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--version", required=True)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--weights", type=Path, help="weights of an earlier run, to export only")
    args = ap.parse_args()
    if args.weights:
        model = Dependencies()
        model.load_state_dict(torch.load(args.weights))
        model.eval()
    else:
        encoder = session(with_states(onnx.load(args.model / "encoder.onnx")))
        held = sentences_of("dev", args.work, encoder)
        learned = [s for name in ("fnc1", "train") for s in sentences_of(name, args.work, encoder)]
        print(len(learned), "sentences", flush=True)
        model = train(learned, held, args.epochs, 0.003)
        torch.save(model.state_dict(), args.work / "dependencies.pt")
    export(model, args.model, args.out, args.version)


if __name__ == "__main__":
    main()
