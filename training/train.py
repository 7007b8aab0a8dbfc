"""Trains the reader. One process, CPU or GPU; same seed, same data, same weights on one machine.

usage: train.py WORK_FOLDER ENCODER_FOLDER OUT.pt --names LABELS.json [--epochs N] [--seed N] [--taught ATTRIBUTIONS.jsonl] [--from MODEL.pt]

WORK_FOLDER holds what prepare.ts and silver_names.py wrote. Each step sees windows of PolNeAR (attributions, silver names,
sentence vectors), windows around passages whose names were labelled by hand, windows of other news (silver names, vectors),
and now and then single sentences (vectors). With --taught, other news carries a teacher's attributions and is learned from
like PolNeAR.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from decode import Tally, attributions, names, read_reports, score
from model import HIDDEN, NAME_KINDS, REACH, Reader, Shape, load, mask_of, save, untouched
from windows import CLS, IGNORED, ROOM, SEP, WINDOW, Report, bio, cuts, piece_range, read, rows

PARTS = 8  # windows with attributions a step
SIDE = 3  # windows a step for names
ANCHORS = 64  # cues a step whose roles are learned, false ones among them
SENTENCES = 40  # single sentences a step, every SINGLE_EVERY steps
SINGLE_EVERY = 4
OTHER = 300  # windows of other news to each round of passages labelled by hand
SILVER = 0.1  # weight of the names teacher beside names by hand
HELD_GUM = 3  # every third GUM report is kept for measuring

device = "cuda" if torch.cuda.is_available() else "cpu"


def autocast():
    return torch.autocast(device, dtype=torch.bfloat16)


def rows_of_sentences(parts: list[np.ndarray], shapes: list[np.ndarray] | None = None):
    """Sentences by themselves as padded arrays: ids, shapes, seen."""
    n = max(len(p) for p in parts) + 2
    ids, shaped, seen = (np.zeros((len(parts), n), dtype=np.int64) for _ in range(3))
    for i, p in enumerate(parts):
        ids[i, : len(p) + 2] = [CLS, *p, SEP]
        if shapes is not None:
            shaped[i, 1 : len(p) + 1] = shapes[i]
        seen[i, : len(p) + 2] = 1
    return (torch.from_numpy(x).to(device) for x in (ids, shaped, seen))


@torch.no_grad()
def teacher_vectors(encoder: str, reports: list[Report]) -> list[np.ndarray]:
    """The untouched encoder's vector of each sentence by itself, unit length: [sentences, HIDDEN] a report."""
    teacher = untouched(f"{encoder}/model.safetensors").to(device)
    flat = [(i, j, r.ids[a : b + 1][:126]) for i, r in enumerate(reports) for j, (a, b) in enumerate(r.sentences)]
    flat.sort(key=lambda x: len(x[2]))
    out = [np.zeros((len(r.sentences), HIDDEN), dtype=np.float16) for r in reports]
    for k in range(0, len(flat), 256):
        part = flat[k : k + 256]
        ids, shapes, seen = rows_of_sentences([x[2] for x in part])
        with autocast():
            v = teacher.encode(ids, shapes, mask_of(seen))
        v = (v.float() * seen[..., None]).sum(1) / seen.sum(1, keepdim=True)
        v = F.normalize(v, dim=-1).cpu().numpy().astype(np.float16)
        for row, (i, j, _) in enumerate(part):
            out[i][j] = v[row]
    return out


class Window:
    """Pieces [a, b) of a report; with `names`, a span of pieces, the name labels by hand of those pieces and of no other."""

    def __init__(self, r: Report, a: int, b: int, vectors: np.ndarray, names: tuple[int, np.ndarray] | None = None) -> None:
        self.r, self.a, self.b = r, a, b
        self.by_hand = names
        inside = [(j, s, e) for j, (s, e) in enumerate(r.sentences) if a <= s and e < b and e - s >= 4]
        self.sentences = [(s - a + 1, e - a + 2) for _, s, e in inside]
        self.targets = vectors[[j for j, _, _ in inside]]
        self.spoken = [x for x in r.spoken if a <= x["anchor"] < b]


def batch_of(windows: list[Window]) -> dict[str, torch.Tensor]:
    n = len(windows)
    ids, shapes, seen = (np.zeros((n, WINDOW), dtype=np.int64) for _ in range(3))
    anchor = np.full((n, WINDOW), np.nan, dtype=np.float32)
    labels = np.full((n, WINDOW), IGNORED, dtype=np.int64)
    for i, w in enumerate(windows):
        k = w.b - w.a
        ids[i, : k + 2] = [CLS, *w.r.ids[w.a : w.b], SEP]
        shapes[i, 1 : k + 1] = w.r.shapes[w.a : w.b]
        seen[i, : k + 2] = 1
        word = w.r.word[w.a : w.b] == 1
        if w.r.annotations:
            anchor[i, 1 : k + 1][word] = 0
            for x in w.spoken:
                anchor[i, x["anchor"] - w.a + 1] = 1
        if w.by_hand is not None:
            first, given = w.by_hand
            at = first - w.a
            labels[i, at + 1 : at + 1 + len(given)] = np.where(word[at : at + len(given)], given, IGNORED)
        elif w.r.names is not None:
            labels[i, 1 : k + 1] = np.where(word, w.r.names[w.a : w.b], IGNORED)
    arrays = {"ids": ids, "shapes": shapes, "seen": seen, "anchor": anchor, "names": labels}
    return {k: torch.from_numpy(v).to(device) for k, v in arrays.items()}


def labelled_windows(path: str, sets: dict[str, list[Report]], vectors: dict[int, np.ndarray], rng: random.Random) -> list[Window]:
    """A window around each passage whose names were labelled by hand, the passage somewhere in its middle."""
    by_id = {(name, r.id): r for name, reports in sets.items() for r in reports}
    out = []
    for row in json.load(open(path, encoding="utf8")):
        r = by_id.get((row["set"], row["id"]))
        passage = r and piece_range(r.starts, r.ends, *row["span"])
        if not passage:
            continue
        first, last = passage
        last = min(last, first + ROOM - 1)
        spare = ROOM - (last - first + 1)
        a = max(0, min(first - rng.randint(0, spare), len(r.ids) - ROOM))
        spans = [(p[0] - first, p[1] - first, NAME_KINDS.index(kind)) for s, e, kind in row["names"] if (p := piece_range(r.starts, r.ends, s, e)) and p[1] <= last]
        out.append(Window(r, a, min(len(r.ids), a + ROOM), vectors[id(r)], (first, bio(last - first + 1, spans))))
    return out


def role_targets(windows: list[Window], scores: np.ndarray, rng: random.Random):
    """Cues to learn roles of: true ones, and the false ones the detector likes most. (window, place), labels, valid."""
    found = []
    for i, w in enumerate(windows):
        if not w.r.annotations:
            continue
        true = {x["anchor"] - w.a + 1 for x in w.spoken}
        for x in w.spoken:
            found.append((i, x["anchor"] - w.a + 1, x["labels"], 1.0))
        order = np.argsort(-np.nan_to_num(scores[i], nan=-99))
        false = [int(p) for p in order[:24] if int(p) not in true and scores[i, p] > -3][: 2 + len(true) // 3]
        found += [(i, p, None, 0.0) for p in false]
    rng.shuffle(found)
    found = found[:ANCHORS]
    span = 2 * REACH + 1
    labels = np.full((len(found), span), IGNORED, dtype=np.int64)
    for k, (i, p, given, valid) in enumerate(found):
        if not valid:
            continue
        w = windows[i]
        word = w.r.word[w.a : w.b] == 1
        whole = np.zeros(w.b - w.a, dtype=np.int64)
        for first, last, role in given:
            a, b = max(first - w.a, 0), min(last + 1 - w.a, w.b - w.a)
            whole[a:b] = 2 + 2 * role
            if a == first - w.a and a < b:
                whole[a] = 1 + 2 * role
        lo = p - 1 - REACH
        a, b = max(0, lo), min(w.b - w.a, lo + span)
        labels[k, a - lo : b - lo] = np.where(word, whole, IGNORED)[a:b]
    where = torch.tensor([[i, p] for i, p, _, _ in found], dtype=torch.long).view(-1, 2)
    return where.to(device), torch.from_numpy(labels).to(device), torch.tensor([v for *_, v in found]).to(device)


def around(near: torch.Tensor, seen: torch.Tensor, where: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    places = where[:, 1:] + torch.arange(-REACH, REACH + 1, device=device)
    # [CLS] and [SEP] are no words of the report.
    inside = (places >= 1) & (places < WINDOW)
    places = places.clamp(0, WINDOW - 1)
    windows = where[:, :1].expand_as(places)
    seen_here = seen[windows, places].bool() & inside
    return near[windows, places] * seen_here[..., None], seen_here


def pooling(spans: list[list[tuple[int, int]]], size: int) -> tuple[torch.Tensor, torch.Tensor]:
    """For each row of a batch its spans [first, end): [spans, size] whose rows take means, and the row each belongs to."""
    out = np.zeros((sum(map(len, spans)), size), dtype=np.float32)
    row, k = [], 0
    for i, own in enumerate(spans):
        for first, end in own:
            out[k, first:end] = 1 / (end - first)
            row.append(i)
            k += 1
    return torch.from_numpy(out).to(device), torch.tensor(row, device=device)


def pooled(vectors: torch.Tensor, spans: list[list[tuple[int, int]]]) -> torch.Tensor:
    weights, row = pooling(spans, vectors.shape[1])
    return (weights[:, None] @ vectors.float()[row]).squeeze(1)


def vector_loss(found: torch.Tensor, target: np.ndarray) -> torch.Tensor:
    """Each vector near the teacher's, and the likenesses among them as the teacher's."""
    wanted = torch.from_numpy(target.astype(np.float32)).to(device)
    p = F.normalize(found, dim=-1)
    near = 1 - (p * wanted).sum(-1).mean()
    return 2 * near + 5 * F.mse_loss(p @ p.T, wanted @ wanted.T)


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("work", type=Path)
    ap.add_argument("encoder")
    ap.add_argument("out")
    ap.add_argument("--names", required=True, help="names labelled by hand: [{set, id, span, names}]")
    ap.add_argument("--taught", help="attributions by a teacher on other news: {id, attributions} a line")
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--stop", type=int, help="epochs after which to stop, the schedule left as for all of them")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--layers", type=lambda s: tuple(map(int, s.split(","))), default=Shape.layers, help="layers of MiniLM to keep")
    ap.add_argument("--role-layers", type=int, default=Shape.role_layers)
    ap.add_argument("--role-size", type=int, default=Shape.role_size)
    ap.add_argument("--from", dest="start", help="weights to go on from")
    ap.add_argument("--limit", type=int, default=0, help="reports of each set, to try the code")
    args = ap.parse_args()
    # The heads begin alike whatever the seed, so that weights of several seeds can be averaged.
    torch.manual_seed(0)
    model = load(args.start, 0.1) if args.start else Reader(Shape(args.layers, args.role_layers, args.role_size), 0.1)
    if not args.start:
        model.load_encoder(f"{args.encoder}/model.safetensors")
    model.to(device)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    main_set = read(args.work / "prep-train.jsonl", args.work / "silver-train.jsonl")
    other = read(args.work / "prep-fnc1.jsonl", args.work / "silver-fnc1.jsonl", Path(args.taught) if args.taught else None)
    gum = [r for i, r in enumerate(read(args.work / "prep-gum.jsonl")) if i % HELD_GUM != HELD_GUM - 1]
    if args.limit:
        main_set, other = main_set[: args.limit], other[: args.limit]
    held = Held(args.work, args.limit)
    began = time.time()
    vectors = teacher_vectors(args.encoder, main_set + other + gum)
    vectors = {id(r): v for r, v in zip(main_set + other + gum, vectors)}
    print(f"teacher vectors {time.time() - began:.0f} s", flush=True)

    model.words.weight.requires_grad_(False)
    learned = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    of_encoder = lambda n: n.split(".")[0] in ("places", "norm", "layers")
    groups = [{"params": [p for n, p in learned if of_encoder(n)], "lr": args.rate}, {"params": [p for n, p in learned if not of_encoder(n)], "lr": 4 * args.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    learned = [p for _, p in learned]

    def windows_of(reports: list[Report]) -> list[Window]:
        out = []
        for r in reports:
            out += [Window(r, a, b, vectors[id(r)]) for a, b in cuts(r, rng.randint(ROOM // 3, ROOM), ROOM - 16) if b - a > 16]
        rng.shuffle(out)
        return out

    spoken = main_set + other if args.taught else main_set
    sets = {"polnear": main_set, "fnc1": other, "gum": gum}
    side: list[Window] = []
    singles = [(r, j) for r in main_set + other for j, (a, b) in enumerate(r.sentences) if 5 <= b - a + 1 <= 46]
    per_epoch = len(windows_of(spoken)) // PARTS
    total = per_epoch * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.06 * total), max(0.02, (total - s) / (0.94 * total))))
    average = [p.detach().clone() for p in learned]
    step, losses, began = 0, {}, time.time()
    epochs = args.stop or args.epochs
    for epoch in range(epochs):
        todo = windows_of(spoken)
        # Windows are cut anew each epoch, so their number differs a little; the last few are left out.
        for k in range(min(per_epoch, len(todo) // PARTS)):
            model.train()
            if len(side) < SIDE:
                side = windows_of(rng.sample(other, min(len(other), OTHER)))[:OTHER] + [w for _ in range(2) for w in labelled_windows(args.names, sets, vectors, rng)]
                rng.shuffle(side)
            windows = todo[k * PARTS : (k + 1) * PARTS] + [side.pop() for _ in range(SIDE)]
            b = batch_of(windows)
            with autocast():
                h = model.encode(b["ids"], b["shapes"], mask_of(b["seen"]))
                anchor = model.cues(h).squeeze(-1).float()
                asked = ~b["anchor"].isnan()
                loss_anchor = F.binary_cross_entropy_with_logits(anchor[asked], b["anchor"][asked])
                scores = anchor.detach().masked_fill(~asked, float("nan")).cpu().numpy()
                where, labels, valid = role_targets(windows, scores, rng)
                near, seen = around(model.near(h), b["seen"], where)
                role, is_cue = model.roles(near, mask_of(seen))
                labels = labels.masked_fill(~seen, IGNORED)
                loss_role = F.cross_entropy(role.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
                loss_valid = F.binary_cross_entropy_with_logits(is_cue.float(), valid)
                weight = torch.tensor([1.0 if w.by_hand else SILVER for w in windows], device=device)
                name_loss = F.cross_entropy(model.names(h).float().transpose(1, 2), b["names"], ignore_index=IGNORED, reduction="none")
                loss_names = (name_loss.sum(1) * weight).sum() / ((b["names"] != IGNORED).sum(1) * weight).sum()
                target = np.concatenate([w.targets for w in windows])
                loss_vector = vector_loss(pooled(model.vectors(h), [w.sentences for w in windows]), target)
                loss = 12 * loss_anchor + 2 * loss_role + 0.5 * loss_valid + 2 * loss_names + 1.5 * loss_vector
            loss.backward()
            parts = {"cue": loss_anchor, "role": loss_role, "valid": loss_valid, "names": loss_names, "vector": loss_vector}
            if step % SINGLE_EVERY == 0:
                part = rng.sample(singles, SENTENCES)
                pieces = [slice(r.sentences[j][0], r.sentences[j][1] + 1) for r, j in part]
                ids, shapes, seen = rows_of_sentences([r.ids[s] for (r, _), s in zip(part, pieces)], [r.shapes[s] for (r, _), s in zip(part, pieces)])
                with autocast():
                    v = model.vectors(model.encode(ids, shapes, mask_of(seen)))
                    single = vector_loss(pooled(v, [[(1, s.stop - s.start + 1)] for s in pieces]), np.stack([vectors[id(r)][j] for r, j in part]))
                (1.5 * single).backward()
                parts["single"] = single * SINGLE_EVERY
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            with torch.no_grad():
                torch._foreach_lerp_(average, learned, 1 - min(0.998, (1 + step) / (10 + step)))
            for n, x in parts.items():
                losses[n] = losses.get(n, 0) + x.detach()
            if step % 100 == 0:
                print(step, total, f"{time.time() - began:.0f}s", " ".join(f"{n} {x.item() / 100:.4f}" for n, x in losses.items()), flush=True)
                losses = {}
        kept = [p.detach().clone() for p in learned]
        with torch.no_grad():
            torch._foreach_copy_(learned, average)
        save(model, args.out)
        if epoch >= epochs - 2:
            print(epoch + 1, json.dumps(held.measure(model)), flush=True)
        with torch.no_grad():
            torch._foreach_copy_(learned, kept)


class Held:
    """What is never learned from: PolNeAR dev, reports whose names are labelled, pairs of headlines."""

    def __init__(self, work: Path, limit: int = 0) -> None:
        self.dev = read(work / "prep-dev.jsonl")[: limit or None]
        self.named = read(work / "prep-held.jsonl")[: limit or None]
        self.headlines = rows(work / "prep-headlines.jsonl")[: limit or None]

    def measure(self, model: Reader) -> dict:
        model.eval()
        return {**self.spoken(model), **self.names(model), "pearson": self.likeness(model)}

    def spoken(self, model: Reader) -> dict:
        found = [attributions(model, r, x) for r, x in zip(self.dev, read_reports(model, self.dev))]
        best = None
        for threshold in np.arange(0.3, 0.75, 0.05):
            tally = Tally()
            for r, candidates in zip(self.dev, found):
                tally.report(r.annotations[0]["attributions"], [a for a in candidates if score(a) >= threshold])
            f = tally.f1()
            if best is None or f["attributed"][2] > best[1]["attributed"][2]:
                best = (float(threshold), f)
        return {"threshold": round(best[0], 2), **{k: round(v[2], 3) for k, v in best[1].items()}}

    def names(self, model: Reader) -> dict:
        count = {}
        for r, x in zip(self.named, read_reports(model, self.named)):
            measure, (start, end), wanted = r.held
            got = {n for n in names(r, x) if start <= n[0] and n[1] <= end}
            right, both = count.get(measure, (0, 0))
            count[measure] = right + len(got & {tuple(n) for n in wanted}), both + len(got) + len(wanted)
        return {f"names {k}": round(2 * right / both, 3) for k, (right, both) in count.items()}

    @torch.no_grad()
    def likeness(self, model: Reader) -> float:
        sides = []
        for side in ("a", "b"):
            lines = [h[side] for h in self.headlines]
            ids, shapes, seen = rows_of_sentences([np.array(x["ids"]) for x in lines], [np.array(x["shapes"]) for x in lines])
            v = model.vectors(model.encode(ids, shapes, mask_of(seen)))
            sides.append(F.normalize(pooled(v, [[(1, len(x["ids"]) + 1)] for x in lines]), dim=-1).cpu().numpy())
        return round(float(np.corrcoef((sides[0] * sides[1]).sum(1), [h["score"] for h in self.headlines])[0, 1]), 4)


if __name__ == "__main__":
    main()
