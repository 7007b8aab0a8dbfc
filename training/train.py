"""Trains the reader. One process, CPU or GPU; same seed, same data, same weights on one machine.

usage: train.py WORK_FOLDER ENCODER_FOLDER OUT.pt [--epochs N] [--seed N] [--from MODEL.pt] [--names LABELS.json]

WORK_FOLDER holds what prepare.ts and silver_names.py wrote. Each step sees windows of PolNeAR (attributions, silver names,
sentence vectors), of other news (silver names, vectors), of GUM (names), and now and then single sentences (vectors).
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from decode import Tally, attributions, states_of
from model import HIDDEN, NAME_KINDS, REACH, Reader, mask_of
from windows import CLS, IGNORED, ROOM, SEP, WINDOW, Report, bio, cuts, name_spans, piece_range, read

PARTS = 8  # windows of PolNeAR a step
SIDE = 1  # windows of other news a step
ANCHORS = 64  # anchors a step whose roles are learned, false ones among them
SENTENCES = 40  # single sentences a step, every SINGLE_EVERY steps
SINGLE_EVERY = 6
HELD_GUM = 3  # every third GUM report is kept for measuring


@torch.no_grad()
def teacher_vectors(encoder: str, reports: list[Report]) -> list[np.ndarray]:
    """The untouched encoder's vector of each sentence by itself, unit length: [sentences, HIDDEN] a report."""
    teacher = Reader(0.0)
    teacher.load_encoder(f"{encoder}/model.safetensors")
    teacher.eval()
    flat = [(i, j, r.ids[a : b + 1][:126]) for i, r in enumerate(reports) for j, (a, b) in enumerate(r.sentences)]
    flat.sort(key=lambda x: len(x[2]))
    out = [np.zeros((len(r.sentences), HIDDEN), dtype=np.float16) for r in reports]
    for k in range(0, len(flat), 64):
        part = flat[k : k + 64]
        n = max(len(x[2]) for x in part) + 2
        ids, seen = np.zeros((len(part), n), dtype=np.int64), np.zeros((len(part), n), dtype=np.int64)
        for row, (_, _, pieces) in enumerate(part):
            ids[row, : len(pieces) + 2] = [CLS, *pieces, SEP]
            seen[row, : len(pieces) + 2] = 1
        seen_t = torch.from_numpy(seen)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            _, v = teacher.encode(torch.from_numpy(ids), torch.zeros_like(seen_t), mask_of(seen_t))
        v = (v.float() * seen_t[..., None]).sum(1) / seen_t.sum(1, keepdim=True)
        v = F.normalize(v, dim=-1).numpy().astype(np.float16)
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
        self.links = [x for x in r.links if a <= x[0] and x[1] < b]


def batch_of(windows: list[Window]) -> dict[str, torch.Tensor]:
    n = len(windows)
    ids, shapes, seen = (np.zeros((n, WINDOW), dtype=np.int64) for _ in range(3))
    anchor = np.full((n, WINDOW), np.nan, dtype=np.float32)
    names = np.full((n, WINDOW), IGNORED, dtype=np.int64)
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
            first, labels = w.by_hand
            at = first - w.a
            names[i, at + 1 : at + 1 + len(labels)] = np.where(word[at : at + len(labels)], labels, IGNORED)
        elif w.r.names is not None:
            names[i, 1 : k + 1] = np.where(word, w.r.names[w.a : w.b], IGNORED)
    return {"ids": torch.from_numpy(ids), "shapes": torch.from_numpy(shapes), "seen": torch.from_numpy(seen), "anchor": torch.from_numpy(anchor), "names": torch.from_numpy(names)}


def labelled_windows(path: str, sets: dict[str, list[Report]], vectors: dict[int, np.ndarray], rng: random.Random) -> list[Window]:
    """A window around each passage whose names were labelled by hand, the passage somewhere in its middle."""
    by_id = {(name, r.id): r for name, reports in sets.items() for r in reports}
    out = []
    for row in json.load(open(path, encoding="utf8")):
        r = by_id.get((row["set"], row["id"]))
        passage = r and piece_range(r.starts, r.ends, *row["span"])
        if not passage or passage[1] - passage[0] >= ROOM:
            continue
        first, last = passage
        spare = ROOM - (last - first + 1)
        a = max(0, min(first - rng.randint(0, spare), len(r.ids) - ROOM))
        spans = [(p[0] - first, p[1] - first, NAME_KINDS.index(kind)) for s, e, kind in row["names"] if (p := piece_range(r.starts, r.ends, s, e))]
        out.append(Window(r, a, min(len(r.ids), a + ROOM), vectors[id(r)], (first, bio(last - first + 1, spans))))
    return out


def role_targets(windows: list[Window], scores: np.ndarray, rng: random.Random):
    """Anchors to learn roles of: true ones, and the false ones the detector likes most. (window, place, labels, valid) arrays."""
    rows = []
    for i, w in enumerate(windows):
        if not w.r.annotations:
            continue
        true = {x["anchor"] - w.a + 1 for x in w.spoken}
        for x in w.spoken:
            rows.append((i, x["anchor"] - w.a + 1, x["labels"], 1.0))
        order = np.argsort(-np.nan_to_num(scores[i], nan=-99))
        false = [int(p) for p in order[:24] if int(p) not in true and scores[i, p] > -3][: 2 + len(true) // 3]
        rows += [(i, p, None, 0.0) for p in false]
    rng.shuffle(rows)
    rows = rows[:ANCHORS]
    span = 2 * REACH + 1
    labels = np.full((len(rows), span), IGNORED, dtype=np.int64)
    for k, (i, p, given, valid) in enumerate(rows):
        if not valid:
            continue
        w = windows[i]
        whole = np.where(w.r.word[w.a : w.b] == 1, 0, IGNORED)
        for first, last, role in given:
            first, last = first - w.a, last - w.a
            inside = np.arange(max(first, 0), min(last + 1, w.b - w.a))
            for t in inside:
                if whole[t] != IGNORED:
                    whole[t] = 1 + 2 * role if t == first else 2 + 2 * role
        lo = p - 1 - REACH
        for t in range(max(0, lo), min(w.b - w.a, lo + span)):
            labels[k, t - lo] = whole[t]
    where = torch.tensor([[i, p] for i, p, _, _ in rows], dtype=torch.long).view(-1, 2)
    return where, torch.from_numpy(labels), torch.tensor([v for *_, v in rows])


def around(states: torch.Tensor, seen: torch.Tensor, where: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    places = where[:, 1:] + torch.arange(-REACH, REACH + 1)
    # [CLS] and [SEP] are no words of the report.
    inside = (places >= 1) & (places < WINDOW)
    places = places.clamp(0, WINDOW - 1)
    rows = where[:, :1].expand_as(places)
    seen_here = seen[rows, places].bool() & inside
    return states[rows, places] * seen_here[..., None], seen_here


def pooling(spans: list[tuple[int, int]], size: int) -> torch.Tensor:
    """[spans, size]: each row takes the mean of the pieces [first, end). A product is far quicker than slices, forward and back."""
    out = torch.zeros(len(spans), size)
    for row, (first, end) in enumerate(spans):
        out[row, first:end] = 1 / (end - first)
    return out


LINKED_KINDS = (0, 1, 2)  # persons, organisations and places speak


def link_loss(model, windows: list[Window], states: torch.Tensor) -> torch.Tensor | None:
    """For each labelled source: the names before it in its window that it stands for, against the others and "nameless"."""
    losses = []
    for i, w in enumerate(windows):
        if not w.links:
            continue
        names = [(f, l) for f, l, kind in w.r.spans if kind in LINKED_KINDS and w.a <= f and l < w.b]
        # Places in the window begin after [CLS].
        spans = [(f - w.a + 1, l - w.a + 2) for f, l in names + [x[:2] for x in w.links]]
        pooled = pooling(spans, WINDOW) @ states[i].float()
        for at, (first, last, wanted) in enumerate(w.links):
            before = [(f, l) for f, l in names if l < first]
            right = [(f, l) in wanted for f, l in before]
            if not before or (wanted and not any(right)):
                continue
            logits = model.links(pooled[len(names) + at], pooled[: len(before)], torch.tensor([first - l for _, l in before]))
            good = torch.tensor([not wanted, *right])
            logits = logits.float()
            losses.append(logits.logsumexp(0) - logits[good].logsumexp(0))
    return torch.stack(losses).mean() if losses else None


def vector_loss(pooled: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Each vector near the teacher's, and the likenesses among them as the teacher's."""
    p = F.normalize(pooled.float(), dim=-1)
    near = 1 - (p * target).sum(-1).mean()
    return 2 * near + 5 * F.mse_loss(p @ p.T, target @ target.T)


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("work")
    ap.add_argument("encoder")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--stop", type=int, help="epochs after which to stop, the schedule left as for all of them")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--side", type=int, default=SIDE, help="windows of other news a step")
    ap.add_argument("--from", dest="start", help="weights to go on from")
    ap.add_argument("--names", help="names labelled by hand: [{set, id, span, names}]")
    ap.add_argument("--sources", help="sources labelled by hand with the name they stand for: [{id, sources}]")
    ap.add_argument("--limit", type=int, default=0, help="reports of each set, to try the code")
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(2)
    work = Path(args.work)
    sources = {x["id"]: x["sources"] for x in json.load(open(args.sources, encoding="utf8"))} if args.sources else None
    main_set = read(work / "prep-train.jsonl", work / "silver-train.jsonl", sources)
    other = read(work / "prep-fnc1.jsonl", work / "silver-fnc1.jsonl")
    gum = [r for i, r in enumerate(read(work / "prep-gum.jsonl")) if i % HELD_GUM != HELD_GUM - 1]
    dev = read(work / "prep-dev.jsonl")
    if args.limit:
        main_set, other, dev = main_set[: args.limit], other[: args.limit], dev[: args.limit]
    began = time.time()
    cache = work / f"teacher{args.limit}.npz"
    if cache.exists():
        flat = np.load(cache)["v"]
        sizes = [len(r.sentences) for r in main_set + other + gum]
        vectors = np.split(flat, np.cumsum(sizes)[:-1])
    else:
        vectors = teacher_vectors(args.encoder, main_set + other + gum)
        np.savez(cache, v=np.concatenate(vectors))
    print(f"teacher vectors {time.time() - began:.0f} s", flush=True)
    vectors = {id(r): v for r, v in zip(main_set + other + gum, vectors)}

    model = Reader(0.1)
    model.load_encoder(f"{args.encoder}/model.safetensors")
    if args.start:
        model.load_state_dict(torch.load(args.start), strict=False)
    model.words.weight.requires_grad_(False)
    encoder = [p for n, p in model.named_parameters() if p.requires_grad and n.split(".")[0] in ("places", "norm", "layers", "vector_layer")]
    heads = [p for n, p in model.named_parameters() if p.requires_grad and n.split(".")[0] in ("shapes", "anchor", "names", "roles", "links")]
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": 4 * args.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def windows_of(reports: list[Report]) -> list[Window]:
        out = []
        for r in reports:
            out += [Window(r, a, b, vectors[id(r)]) for a, b in cuts(r, rng.randint(ROOM // 3, ROOM), ROOM - 16) if b - a > 16]
        rng.shuffle(out)
        return out

    side: list[Window] = []
    linked = [r for r in main_set if r.links]
    for r in main_set + gum:
        r.spans = name_spans(r) if r.links else []
    print(f"{sum(len(r.links) for r in main_set)} labelled sources, {sum(len(r.links) for r in gum)} of GUM", flush=True)
    singles = [(r, j) for r in main_set + other for j, (a, b) in enumerate(r.sentences) if 5 <= b - a + 1 <= 46]
    per_epoch = len(windows_of(main_set)) // PARTS
    total = per_epoch * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.06 * total), max(0.02, (total - s) / (0.94 * total))))
    average = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    # A name by hand outweighs the teacher's marks, most of all where both are seen.
    silver = 0.1 if args.names else 0.5
    step, losses, began = 0, {}, time.time()
    for epoch in range(args.stop or args.epochs):
        todo = windows_of(main_set)
        # Windows are cut anew each epoch, so their number differs a little; the last few are left out.
        for k in range(min(per_epoch, len(todo) // PARTS)):
            model.train()
            if len(side) < args.side:
                if args.names:
                    sets = {"polnear": main_set, "fnc1": other}
                    by_hand = [w for _ in range(2) for w in labelled_windows(args.names, sets, vectors, rng)]
                    side = windows_of(gum * 2) + windows_of(other)[:100] + [w for w in windows_of(linked) if w.links] + by_hand
                    rng.shuffle(side)
                else:
                    side = windows_of(other + gum * 4)
            windows = todo[k * PARTS : (k + 1) * PARTS] + [side.pop() for _ in range(args.side)]
            b = batch_of(windows)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                h, v = model.encode(b["ids"], b["shapes"], mask_of(b["seen"]))
                anchor = model.anchor(h).squeeze(-1).float()
                asked = ~b["anchor"].isnan()
                loss_anchor = F.binary_cross_entropy_with_logits(anchor[asked], b["anchor"][asked])
                scores = anchor.detach().masked_fill(~asked, float("nan")).numpy()
                where, labels, valid = role_targets(windows, scores, rng)
                near, seen = around(h, b["seen"], where)
                role, is_cue = model.roles(near, mask_of(seen))
                labels = labels.masked_fill(~seen, IGNORED)
                loss_role = F.cross_entropy(role.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
                loss_valid = F.binary_cross_entropy_with_logits(is_cue.float(), valid)
                weight = torch.tensor([1.0 if w.r.gold_names or w.by_hand else silver for w in windows])
                name_loss = F.cross_entropy(model.names(h).float().transpose(1, 2), b["names"], ignore_index=IGNORED, reduction="none")
                loss_names = (name_loss.sum(1) * weight).sum() / ((b["names"] != IGNORED).sum(1) * weight).sum()
                pooled = torch.cat([pooling(w.sentences, WINDOW) @ v[i].float() for i, w in enumerate(windows) if w.sentences])
                target = torch.from_numpy(np.concatenate([w.targets for w in windows if w.sentences]).astype(np.float32))
                loss_vector = vector_loss(pooled, target)
                loss_link = link_loss(model, windows, h)
                loss = 12 * loss_anchor + 2 * loss_role + 0.5 * loss_valid + 1.5 * loss_names + loss_vector
                if loss_link is not None:
                    loss = loss + loss_link
                    losses["link"] = losses.get("link", 0) + loss_link.item()
            loss.backward()
            if step % SINGLE_EVERY == 0:
                part = rng.sample(singles, SENTENCES)
                n = max(r.sentences[j][1] - r.sentences[j][0] + 1 for r, j in part) + 2
                ids, shapes, seen1 = (np.zeros((SENTENCES, n), dtype=np.int64) for _ in range(3))
                for i, (r, j) in enumerate(part):
                    a, e = r.sentences[j]
                    ids[i, : e - a + 3] = [CLS, *r.ids[a : e + 1], SEP]
                    shapes[i, 1 : e - a + 2] = r.shapes[a : e + 1]
                    seen1[i, : e - a + 3] = 1
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    _, v = model.encode(torch.from_numpy(ids), torch.from_numpy(shapes), mask_of(torch.from_numpy(seen1)))
                    whole = pooling([(1, r.sentences[j][1] - r.sentences[j][0] + 2) for r, j in part], n)
                    pooled = (whole[:, None] @ v.float()).squeeze(1)
                    single = vector_loss(pooled, torch.from_numpy(np.stack([vectors[id(r)][j] for r, j in part]).astype(np.float32)))
                single.backward()
                losses["single"] = losses.get("single", 0) + single.item() * SINGLE_EVERY
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            decay = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for n, p in model.named_parameters():
                    if p.requires_grad:
                        average[n].lerp_(p, 1 - decay)
            for n, x in (("anchor", loss_anchor), ("role", loss_role), ("valid", loss_valid), ("names", loss_names), ("vector", loss_vector)):
                losses[n] = losses.get(n, 0) + x.item()
            if step % 50 == 0:
                print(step, total, f"{time.time() - began:.0f}s", " ".join(f"{n} {x / 50:.4f}" for n, x in losses.items()), flush=True)
                losses = {}
        kept = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
        with torch.no_grad():
            for n, p in model.named_parameters():
                if p.requires_grad:
                    p.copy_(average[n])
        torch.save(model.state_dict(), args.out)
        evaluate(model, dev[:40] if epoch + 1 < (args.stop or args.epochs) else dev)
        with torch.no_grad():
            for n, p in model.named_parameters():
                if p.requires_grad:
                    p.copy_(kept[n])


def evaluate(model, dev: list[Report]) -> None:
    states, _ = states_of(model, dev)
    candidates = [attributions(model, r, s) for r, s in zip(dev, states)]
    best = None
    for threshold in np.arange(0.2, 0.75, 0.05):
        tally = Tally()
        for r, found in zip(dev, candidates):
            tally.report(r.annotations[0]["attributions"], [a for a in found if (a["anchor"] * a["valid"]) ** 0.5 >= threshold])
        f = tally.f1()
        if best is None or f["attributed"][2] > best[1]["attributed"][2]:
            best = (float(threshold), f)
    print(json.dumps({"threshold": round(best[0], 2), **{k: [round(x, 3) for x in v] for k, v in best[1].items()}}), flush=True)


main()
