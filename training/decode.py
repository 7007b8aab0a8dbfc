"""From scores to attributions, as the product does it (`src/model/`), and the figures of score_attributions.py."""

from dataclasses import dataclass

import numpy as np
import torch

from model import NAME_KINDS, NAME_LABELS, REACH, ROLES, Reader, mask_of
from windows import CLS, ROOM, SEP, WINDOW, Report, cuts

OVERLAP = 40


def viterbi(scores: np.ndarray) -> np.ndarray:
    """Best well-formed labels for [words, labels] log scores: 0 outside, then begin and inside of each kind; inside follows its own begin or inside."""
    n = scores.shape[1]
    inside = np.arange(2, n, 2)
    allowed = np.zeros((n, n), dtype=np.float32)
    allowed[:, inside] = -1e9
    allowed[inside - 1, inside] = allowed[inside, inside] = 0
    best, back = scores[0] + np.where(np.isin(np.arange(n), inside), -1e9, 0), []
    for row in scores[1:]:
        both = best[:, None] + allowed
        back.append(both.argmax(0))
        best = both.max(0) + row
    at = int(best.argmax())
    out = [at]
    for b in reversed(back):
        at = int(b[at])
        out.append(at)
    return np.array(out[::-1])


def batches(reports: list[Report], size: int):
    """Windows of all reports, padded to WINDOW."""
    todo = [(r, w) for r in range(len(reports)) for w in cuts(reports[r], ROOM, ROOM - OVERLAP)]
    for i in range(0, len(todo), size):
        part = todo[i : i + size]
        ids, shapes, seen = (np.zeros((len(part), WINDOW), dtype=np.int64) for _ in range(3))
        for j, (r, (a, b)) in enumerate(part):
            ids[j, : b - a + 2] = [CLS, *reports[r].ids[a:b], SEP]
            shapes[j, 1 : b - a + 1] = reports[r].shapes[a:b]
            seen[j, : b - a + 2] = 1
        yield part, torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(seen)


@dataclass
class Read:
    """What the encoder says of each piece of a report."""

    near: np.ndarray
    cues: np.ndarray
    names: np.ndarray


@torch.no_grad()
def read_reports(model: Reader, reports: list[Report], size: int = 16) -> list[Read]:
    """Where windows overlap, a piece's numbers are those of the window in which it stands further inside."""
    device = model.words.weight.device
    empty = lambda n, width: np.zeros((n, width), dtype=np.float32)
    out = [Read(empty(len(r.ids), model.shape.role_size), empty(len(r.ids), 1), empty(len(r.ids), NAME_LABELS)) for r in reports]
    depth = [np.full(len(r.ids), -1) for r in reports]
    model.eval()
    for part, ids, shapes, seen in batches(reports, size):
        h = model.encode(ids.to(device), shapes.to(device), mask_of(seen.to(device)))
        got = {"near": model.near(h), "cues": model.cues(h), "names": model.names(h)}
        got = {k: v.float().cpu().numpy() for k, v in got.items()}
        for j, (r, (a, b)) in enumerate(part):
            n = len(reports[r].ids)
            inner = np.minimum(np.arange(b - a) if a else 10**6, np.arange(b - a)[::-1] if b < n else 10**6)
            better = inner > depth[r][a:b]
            depth[r][a:b][better] = np.broadcast_to(inner, better.shape)[better]
            for k, v in got.items():
                getattr(out[r], k)[a:b][better] = v[j, 1 : b - a + 1][better]
    return out


def runs(r: Report, words: list[int], labels: np.ndarray) -> list[tuple[int, int, int]]:
    """Kind, and begin and end in code units, of each labelled run of words."""
    out, open_kind = [], None
    for w, label in zip(words, labels):
        end = w
        while end + 1 < len(r.ids) and not r.word[end + 1]:
            end += 1
        kind = (int(label) - 1) // 2 if label else None
        if kind is not None and label % 2 == 0 and open_kind == kind:
            out[-1] = (kind, out[-1][1], int(r.ends[end]))
        elif kind is not None:
            out.append((kind, int(r.starts[w]), int(r.ends[end])))
        open_kind = kind
    return out


@torch.no_grad()
def attributions(model: Reader, r: Report, found: Read, floor: float = 0.1) -> list[dict]:
    """All candidates with a cue score over `floor`: {"anchor", "valid", "source", "cue", "content"} in code units."""
    device = model.words.weight.device
    near = torch.from_numpy(found.near)
    scores = 1 / (1 + np.exp(-found.cues[:, 0]))
    anchors = [i for i in np.flatnonzero(scores > floor) if r.word[i]]
    out = []
    n = len(r.ids)
    for k in range(0, len(anchors), 64):
        part = anchors[k : k + 64]
        around = torch.zeros(len(part), 2 * REACH + 1, near.shape[1])
        seen = torch.zeros(len(part), 2 * REACH + 1)
        for j, a in enumerate(part):
            lo, hi = max(0, a - REACH), min(n, a + REACH + 1)
            around[j, lo - a + REACH : hi - a + REACH] = near[lo:hi]
            seen[j, lo - a + REACH : hi - a + REACH] = 1
        labels, valid = model.roles(around.to(device), mask_of(seen.to(device)))
        labels = torch.log_softmax(labels.float(), -1).cpu().numpy()
        valid = torch.sigmoid(valid.float()).cpu().numpy()
        for j, a in enumerate(part):
            lo, hi = max(0, a - REACH), min(n, a + REACH + 1)
            words = [i for i in range(lo, hi) if r.word[i]]
            best = viterbi(labels[j][[i - a + REACH for i in words]])
            one = {"anchor": float(scores[a]), "valid": float(valid[j]), **{role: [] for role in ROLES}}
            for kind, start, end in runs(r, words, best):
                one[ROLES[kind]].append([start, end])
            if one["content"]:
                out.append(one)
    return out


def score(a: dict) -> float:
    return (a["anchor"] * a["valid"]) ** 0.5


def names(r: Report, found: Read) -> set[tuple[int, int, str]]:
    words = [int(i) for i in np.flatnonzero(r.word)]
    return {(start, end, NAME_KINDS[kind]) for kind, start, end in runs(r, words, viterbi(found.names[words]))}


def chars(a: dict, role: str) -> set[int]:
    out = set()
    for s, e in a.get(role) or []:
        out.update(range(s, e))
    return out


class Tally:
    """The figures of shared score_attributions.py."""

    def __init__(self) -> None:
        self.t: dict[str, list[int]] = {}

    def add(self, key: str, tp: int, p: int, g: int) -> None:
        row = self.t.setdefault(key, [0, 0, 0])
        row[0] += tp
        row[1] += p
        row[2] += g

    def report(self, gold: list[dict], predicted: list[dict]) -> None:
        for role in ("content", "source", "cue"):
            g = set().union(*[chars(a, role) for a in gold])
            p = set().union(*[chars(a, role) for a in predicted])
            self.add(role, len(g & p), len(p), len(g))
        gs = [(chars(a, "content"), chars(a, "source")) for a in gold]
        ps = [(chars(a, "content"), chars(a, "source")) for a in predicted]
        candidates = sorted(
            ((2 * len(gc & pc) / (len(gc) + len(pc)), i, j) for i, (gc, _) in enumerate(gs) for j, (pc, _) in enumerate(ps) if gc & pc),
            key=lambda c: -c[0],
        )
        used_g, used_p, found, attributed, exact = set(), set(), 0, 0, 0
        for dice, i, j in candidates:
            if dice < 0.5:
                break
            if i in used_g or j in used_p:
                continue
            used_g.add(i)
            used_p.add(j)
            (gc, gsrc), (pc, psrc) = gs[i], ps[j]
            found += 1
            attributed += bool(gsrc & psrc) or (not gsrc and not psrc)
            exact += gs[i] == ps[j]
        for key, value in (("found", found), ("attributed", attributed), ("exact", exact)):
            self.add(key, value, len(predicted), len(gold))

    def f1(self) -> dict[str, tuple[float, float, float]]:
        return {k: (tp / max(p, 1), tp / max(g, 1), 2 * tp / max(p + g, 1)) for k, (tp, p, g) in self.t.items()}
