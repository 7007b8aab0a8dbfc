"""Prepared reports (`prepare.ts`) as arrays, and windows of them."""

import json
from dataclasses import dataclass, field

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
    links: list[tuple[int, int, list[tuple[int, int]]]] = field(default_factory=list)  # a source's pieces and the names it stands for
    gold_names: bool = False
    annotations: list = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)  # names, where links need them


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


def name_spans(r: Report) -> list[tuple[int, int, int]]:
    """First and last piece and kind of each name."""
    out: list[list[int]] = []
    for i, label in enumerate(r.names if r.names is not None else []):
        if label % 2 == 1:
            out.append([i, i, (label - 1) // 2])
        elif label and out and out[-1][1] == i - 1:
            out[-1][1] = i
    return [tuple(x) for x in out]


def links_of_clusters(r: Report, clusters: dict[str, list[list[int]]]) -> None:
    """Pronouns and common words of each cluster, linked to the names in it."""
    names = name_spans(r)
    for mentions in clusters.values():
        named, others = [], []
        for s, e in mentions:
            p = piece_range(r.starts, r.ends, s, e)
            if not p:
                continue
            inside = [n for n in names if p[0] <= n[0] and n[1] <= p[1]]
            if inside and p[1] - p[0] <= inside[-1][1] - inside[-1][0] + 6:
                named.append(inside[-1][:2])
            elif not inside and p[1] - p[0] < 5:
                others.append(p)
        if named:
            r.links += [(*p, named) for p in others]


def links_of_labels(r: Report, text: str, sources: list) -> None:
    """Sources labelled by hand: [start, end, a name, "anonymous", "document" or "unclear"]."""
    words = text.encode("utf-16-le")
    cut = lambda first, last: words[2 * int(r.starts[first]) : 2 * int(r.ends[last])].decode("utf-16-le")
    names = name_spans(r)
    for s, e, label in sources:
        p = piece_range(r.starts, r.ends, s, e)
        if not p or label == "unclear":
            continue
        if label in ("anonymous", "document"):
            r.links.append((*p, []))
            continue
        whole = label.split()
        fits = lambda name: name == label or (name in whole if " " not in name else name in label or label in name)
        named = [(a, b) for a, b, _ in names if fits(cut(a, b))]
        if named:
            r.links.append((*p, named))


def read(path: str, names_path: str | None = None, labels: dict[str, list] | None = None) -> list[Report]:
    silver = {}
    if names_path:
        for line in open(names_path, encoding="utf8"):
            row = json.loads(line)
            silver[row["id"]] = row["names"]
    out = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
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
            annotations=row.get("annotations") or [],
        )
        names = row.get("names") or silver.get(row["id"])
        if names is not None:
            spans = [(*p, NAME_KINDS.index(k)) for s, e, k in names if (p := piece_range(starts, ends, s, e))]
            r.names = bio(len(starts), spans)
            r.gold_names = row.get("names") is not None
        if row.get("clusters"):
            links_of_clusters(r, row["clusters"])
        if labels and r.id in labels:
            links_of_labels(r, row["text"], labels[r.id])
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
