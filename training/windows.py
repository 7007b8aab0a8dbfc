"""Prepared reports (`prepare.ts`) as arrays, and windows of them."""

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from model import NAME_KINDS, ROLES, WINDOW

CLS, SEP = 101, 102
ROOM = WINDOW - 2
IGNORED = -100


@dataclass
class Report:
    id: str
    ids: np.ndarray
    shapes: np.ndarray
    word: np.ndarray  # 1 where a piece opens a word
    starts: np.ndarray
    ends: np.ndarray
    sentences: list[tuple[int, int]]  # in pieces
    spoken: list[dict]  # attributions as piece ranges: {"anchor", "labels": [(first, last, role)]}
    names: np.ndarray | None = None  # BIO label a piece
    annotations: list = field(default_factory=list)
    held: tuple[str, list, list] | None = None  # what names are measured on: measure, span, names


def piece_range(report_starts: np.ndarray, report_ends: np.ndarray, start: int, end: int) -> tuple[int, int] | None:
    """Pieces that lie in [start, end): first and last; None for none."""
    first = int(np.searchsorted(report_ends, start, side="right"))
    last = int(np.searchsorted(report_starts, end, side="left")) - 1
    return (first, last) if first <= last else None


def bio(n: int, spans: list[tuple[int, int, int]]) -> np.ndarray:
    out = np.zeros(n, dtype=np.int64)
    for first, last, kind in spans:
        out[first : last + 1] = 2 + 2 * kind
        out[first] = 1 + 2 * kind
    return out


def rows(path: str | Path) -> list[dict]:
    opened = gzip.open(f"{path}.gz", "rt", encoding="utf8") if not Path(path).exists() else open(path, encoding="utf8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def read(path: Path, silver: Path | None = None, by_teacher: Path | None = None) -> list[Report]:
    """Prepared reports; with the silver names and the attributions by a teacher of those that were not labelled by people."""
    names = {r["id"]: r["names"] for r in rows(silver)} if silver else {}
    taught = {r["id"]: [{"attributions": r["attributions"]}] for r in rows(by_teacher)} if by_teacher else {}
    out = []
    for row in rows(path):
        starts, ends = np.array(row["starts"], dtype=np.int64), np.array(row["ends"], dtype=np.int64)
        if len(starts) < 8:
            continue
        r = Report(
            id=row["id"],
            ids=np.array(row["ids"], dtype=np.int64),
            shapes=np.array(row["shapes"], dtype=np.int64),
            word=np.array(row["word"], dtype=np.int64),
            starts=starts,
            ends=ends,
            sentences=[p for s in row["sentences"] if (p := piece_range(starts, ends, *s))],
            spoken=[],
            annotations=row.get("annotations") or taught.get(row["id"]) or [],
        )
        if "measure" in row:
            r.held = row["measure"], row["span"], row["held"]
        if r.id in names:
            r.names = bio(len(starts), [(*p, NAME_KINDS.index(k)) for s, e, k in names[r.id] if (p := piece_range(starts, ends, s, e))])
        if r.annotations:
            r.spoken = spoken(r, r.annotations[0]["attributions"])
        out.append(r)
    return out


def spoken(r: Report, attributions: list[dict]) -> list[dict]:
    """Attributions by their anchor, the first word of the cue; where two share one, the first stands."""
    by_anchor = {}
    for a in attributions:
        labels = []
        for role, name in enumerate(ROLES):
            labels += [(*p, role) for s, e in a[name] if (p := piece_range(r.starts, r.ends, s, e))]
        cue = [first for first, _, role in labels if role == 1]
        if cue and any(role == 2 for *_, role in labels):
            by_anchor.setdefault(min(cue), labels)
    return [{"anchor": a, "labels": labels} for a, labels in sorted(by_anchor.items())]


def cuts(r: Report, first: int, step: int) -> list[tuple[int, int]]:
    """Windows [from, to) of at most ROOM pieces; each begins where a sentence does, if one begins in the last third before its due place."""
    opens = np.array([s[0] for s in r.sentences] or [0])
    out, at, n = [], 0, len(r.ids)
    size = first
    while True:
        to = min(n, at + size)
        out.append((at, to))
        if to >= n:
            return out
        due = at + min(size, step)
        near = opens[(opens > due - ROOM // 3) & (opens <= due) & (opens > at)]
        at = int(near[-1]) if len(near) else due
        size = ROOM
