"""From scores to attributions, as the product does it (`src/model/`), and the figures of score_attributions.py."""

import numpy as np
import torch

from model import REACH, ROLES, mask_of
from windows import CLS, ROOM, SEP, WINDOW, Report, cuts

OVERLAP = 40
# A label may be followed by itself as "inside", by outside, or by the begin of anything.
ALLOWED = np.full((7, 7), -1e9, dtype=np.float32)
ALLOWED[:, 0] = 0
ALLOWED[:, [1, 3, 5]] = 0
for k in (1, 3, 5):
    ALLOWED[k, k + 1] = ALLOWED[k + 1, k + 1] = 0


def viterbi(scores: np.ndarray) -> np.ndarray:
    """Best allowed labels for [words, 7] log scores."""
    best, back = scores[0] + np.where(np.isin(np.arange(7), (2, 4, 6)), -1e9, 0), []
    for row in scores[1:]:
        both = best[:, None] + ALLOWED
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


@torch.no_grad()
def states_of(model, reports: list[Report], size: int = 16):
    """States and vectors of each report; where windows overlap, those of the window in which a piece is further inside."""
    states = [np.zeros((len(r.ids), 384), dtype=np.float32) for r in reports]
    vectors = [np.zeros((len(r.ids), 384), dtype=np.float32) for r in reports]
    depth = [np.full(len(r.ids), -1) for r in reports]
    model.eval()
    for part, ids, shapes, seen in batches(reports, size):
        h, v = model.encode(ids, shapes, mask_of(seen))
        for j, (r, (a, b)) in enumerate(part):
            n = len(reports[r].ids)
            inner = np.minimum(np.arange(b - a) if a else 10**6, np.arange(b - a)[::-1] if b < n else 10**6)
            better = inner > depth[r][a:b]
            depth[r][a:b][better] = np.broadcast_to(inner, better.shape)[better]
            states[r][a:b][better] = h[j, 1 : b - a + 1].float().numpy()[better]
            vectors[r][a:b][better] = v[j, 1 : b - a + 1].float().numpy()[better]
    return states, vectors


@torch.no_grad()
def attributions(model, r: Report, states: np.ndarray, floor: float = 0.1) -> list[dict]:
    """All candidates with an anchor score over `floor`: {"anchor", "valid", "source", "cue", "content"} in code units."""
    h = torch.from_numpy(states)
    scores = torch.sigmoid(model.anchor(h).squeeze(-1)).numpy()
    anchors = [i for i in np.flatnonzero(scores > floor) if r.word[i]]
    out = []
    n = len(r.ids)
    for k in range(0, len(anchors), 64):
        part = anchors[k : k + 64]
        around = torch.zeros(len(part), 2 * REACH + 1, h.shape[1])
        seen = torch.zeros(len(part), 2 * REACH + 1)
        for j, a in enumerate(part):
            lo, hi = max(0, a - REACH), min(n, a + REACH + 1)
            around[j, lo - a + REACH : hi - a + REACH] = h[lo:hi]
            seen[j, lo - a + REACH : hi - a + REACH] = 1
        labels, valid = model.roles(around, mask_of(seen))
        labels = torch.log_softmax(labels.float(), -1).numpy()
        valid = torch.sigmoid(valid.float()).numpy()
        for j, a in enumerate(part):
            lo, hi = max(0, a - REACH), min(n, a + REACH + 1)
            words = [i for i in range(lo, hi) if r.word[i]]
            best = viterbi(labels[j][[i - a + REACH for i in words]])
            found = {"anchor": float(scores[a]), "valid": float(valid[j]), **{role: [] for role in ROLES}}
            open_role = None
            for w, label in zip(words, best):
                end = w
                while end + 1 < n and not r.word[end + 1]:
                    end += 1
                if label == 0:
                    open_role = None
                elif label % 2 == 1 or open_role != (label - 1) // 2:
                    open_role = (label - 1) // 2
                    found[ROLES[open_role]].append([int(r.starts[w]), int(r.ends[end])])
                else:
                    found[ROLES[open_role]][-1][1] = int(r.ends[end])
            if found["content"]:
                out.append(found)
    return out


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
