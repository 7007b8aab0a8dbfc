"""GUM Wikinews (CoNLL-U) as plain texts with names: JSON lines {"id", "text", "names": [[start, end, kind]], "clusters": {id: [[start, end, kind of phrase]]}}.

GUM marks every entity, common nouns too. A name is a run of proper nouns (or a capitalised adjective of nation) inside an
entity mention whose head is in the run; titles before persons are cut off. Offsets are UTF-16.

usage: gum_names.py documents.jsonl OUT.jsonl
"""

import json
import re
import sys

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
NO_NAMES = {"time", "quantity"}
TITLES = set(
    "president minister prime secretary chancellor senator governor mayor judge justice king queen prince princess mr mrs ms dr sir lord "
    "lady pope general colonel captain lieutenant sergeant professor chief executive officer director manager chairman chairwoman "
    "ambassador deputy vice premier attorney commissioner representative congressman congresswoman spokesman spokeswoman spokesperson "
    "sheriff officer detective bishop archbishop cardinal rev reverend imam sheikh emperor duke duchess coach speaker foreign defence "
    "defense interior finance".split()
)
INNER = {"of", "the", "and", "for", "in", "on", "al", "de", "la", "del", "di", "du", "van", "von", "bin", "ibn", "-", "–", "&", "/", "'", "’", "'s", "’s", "."}


def u16(s: str) -> int:
    return len(s.encode("utf-16-le")) // 2


def read(conllu: str):
    """Tokens (form, xpos, head, deprel, start, end), text, mentions (cluster, etype, first, last)."""
    tokens, parts, at, mentions, stack = [], [], 0, [], []
    base, joined, spaced = 0, [0, 0], True
    for line in conllu.split("\n"):
        if line.startswith("# newpar") and tokens and not line.startswith("# newpar_block"):
            parts.append("\n")
            at += 1
        if not line or line.startswith("#"):
            if not line:
                base, joined, spaced = len(tokens), [0, 0], True
            continue
        f = line.split("\t")
        if "-" in f[0]:
            # One written word of several tokens ("Mecca's"): no spaces inside, the word's own space after.
            joined = [int(x) for x in f[0].split("-")]
            spaced = "SpaceAfter=No" not in f[9]
            continue
        if "." in f[0]:
            continue
        form, misc = f[1], dict(x.split("=", 1) for x in f[9].split("|") if "=" in x)
        index = len(tokens)
        tokens.append((form, f[4], base + int(f[6]) - 1 if f[6] not in ("0", "_") else -1, f[7], at, at + u16(form)))
        for op in re.findall(r"\([^()]+\)?|[^()]+\)", misc.get("Entity", "")):
            if op.startswith("("):
                fields = op.strip("()").split("-")
                m = [fields[0], fields[1] if len(fields) > 1 else "", index, None]
                if op.endswith(")"):
                    m[3] = index
                    mentions.append(m)
                else:
                    stack.append(m)
            else:
                cluster = op.rstrip(")").split("-")[0]
                for i in range(len(stack) - 1, -1, -1):
                    if stack[i][0] == cluster:
                        m = stack.pop(i)
                        m[3] = index
                        mentions.append(m)
                        break
        parts.append(form)
        at += u16(form)
        number = int(f[0])
        inside = joined[0] <= number < joined[1]
        if (spaced if number == joined[1] else not inside) and (number == joined[1] or misc.get("SpaceAfter") != "No"):
            parts.append(" ")
            at += 1
    return tokens, "".join(parts), mentions


def main() -> None:
    with open(sys.argv[2], "w", encoding="utf8") as out:
        for line in open(sys.argv[1], encoding="utf8"):
            row = json.loads(line)
            tokens, text, mentions = read(row["conllu"])
            proper = lambda i: tokens[i][1] in ("NNP", "NNPS") and tokens[i][0][0].isalnum() and any(c.isupper() or c.isdigit() for c in tokens[i][0]) or (tokens[i][0].lower() in ("al", "el") and i + 1 < len(tokens) and tokens[i + 1][0] == "-")
            names, taken = [], [False] * len(tokens)
            # The widest mention first: "Bank of America" before "America".
            for cluster, etype, first, last in sorted(mentions, key=lambda m: m[2] - m[3]):
                if etype in NO_NAMES:
                    continue
                inside = range(first, last + 1)
                head = next((i for i in inside if not first <= tokens[i][2] <= last), last)
                if not proper(head):
                    # "director Amr": a name in apposition or flat under a title
                    head = next((i for i in inside if proper(i) and tokens[i][3] in ("flat", "appos") and tokens[i][2] == head), -1)
                    if head < 0:
                        continue
                a = b = head
                while a > first and (proper(a - 1) or (tokens[a - 1][0].lower() in INNER and a - 2 >= first and proper(a - 2) and tokens[a - 1][0] not in ("and", ".", "'s", "’s", "in", "on"))):
                    a -= 1
                while b < last and (proper(b + 1) or (tokens[b + 1][0].lower() in INNER and b + 2 <= last and (proper(b + 2) or (tokens[b + 2][0].lower() in INNER and b + 3 <= last and proper(b + 3))) and tokens[b + 1][0] not in (".", "'s", "’s", "in", "on", "and"))):
                    b += 1
                if etype == "person":
                    # "US President Barack Obama", "Wu Chi-wai of the Democratic Party": only who it is.
                    for i in range(a, b):
                        if tokens[i][0].lower().strip(".") in TITLES:
                            a = i + 1
                    of = next((i for i in range(a + 1, b) if tokens[i][0].lower() in ("of", "for", "in", "the", "and")), None)
                    if of is not None:
                        b = of - 1
                while a < b and tokens[a][0].lower() in ("the",):
                    a += 1
                while a < b and not proper(b):
                    b -= 1
                if any(taken[a : b + 1]) or (a == b and tokens[a][0].lower().strip(".") in TITLES):
                    continue
                for i in range(a, b + 1):
                    taken[i] = True
                kind = KINDS.get(etype, "other")
                if kind == "person" and a == b and tokens[a][1] == "NNPS":
                    kind = "other"  # "Muslims", "Americans"
                names.append([tokens[a][4], tokens[b][5], kind])
            for i, t in enumerate(tokens):
                if not taken[i] and t[1] in ("JJ", "NNP", "NNPS") and t[0][0].isupper() and len(t[0]) > 3 and re.search(r"(?:an|ese|ish|ic|ch|i|ans)$", t[0]) and t[3] == "amod":
                    names.append([t[4], t[5], "other"])
            names.sort()
            clusters = {}
            for cluster, etype, first, last in mentions:
                if etype in ("person", "organization"):
                    clusters.setdefault(cluster, []).append([tokens[first][4], tokens[last][5]])
            out.write(json.dumps({"id": row.get("id") or re.search(r"newdoc id = (\S+)", row["conllu"])[1], "text": text, "names": names, "clusters": clusters}) + "\n")


main()
