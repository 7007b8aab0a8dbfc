"""The encoder and its heads.

    pieces ─ embeddings + shape ─ 5 shared layers ─┬─ layer 6 ─ states ─┬─ anchor: does a cue begin at this word?
                                                   │                    ├─ names: BIO over four kinds
                                                   │                    ├─ links: which name does "he" or "the ministry" stand for?
                                                   │                    └─ roles: two small layers over the words around one anchor
                                                   └─ layer 6' ─ vectors (mean over a sentence's pieces; distilled)

The encoder is MiniLM-L6 (Wang et al. 2020) as shipped by sentence-transformers (all-MiniLM-L6-v2): it lowers all letters,
so capitals, quotation marks and paragraph openings come in as an embedding of 16 shapes.
"""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

HIDDEN, HEADS, LAYERS, VOCABULARY = 384, 12, 6, 30522
WINDOW = 256  # pieces of one pass, [CLS] and [SEP] among them
REACH = 80  # pieces on each side of an anchor that the role layers see
ROLE = 256
LINK = 96
LINK_DISTANCES = 12  # doublings of the distance in pieces between a source and a name before it
NAME_KINDS = ("person", "organisation", "place", "other")
ROLES = ("source", "cue", "content")
# 0 is outside; then begin and inside of each
NAME_LABELS = 1 + 2 * len(NAME_KINDS)
ROLE_LABELS = 1 + 2 * len(ROLES)


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, size: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """x: [batch, length, size]; mask: [batch, 1, 1, length], 0 to see and large negative not to."""
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5 + mask.to(q.dtype)
        a = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + F.dropout(self.out(a), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


def mask_of(seen: torch.Tensor) -> torch.Tensor:
    """[batch, length] of 0/1 to an additive mask."""
    return (1.0 - seen.float())[:, None, None, :] * -1e4


class Reader(nn.Module):
    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(16, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, 4 * HIDDEN, dropout) for _ in range(LAYERS))
        self.vector_layer = Layer(HIDDEN, HEADS, 4 * HIDDEN, dropout)
        self.anchor = nn.Sequential(nn.Linear(HIDDEN, HIDDEN // 2), nn.GELU(), nn.Linear(HIDDEN // 2, 1))
        self.names = nn.Linear(HIDDEN, NAME_LABELS)
        self.roles = Roles(dropout)
        self.links = Links()
        self.dropout = dropout

    def encode(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """States and vectors, each [batch, length, HIDDEN]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.shapes(shapes))
        x = F.dropout(x, self.dropout, self.training)
        for layer in self.layers[:-1]:
            x = layer(x, mask)
        return self.layers[-1](x, mask), self.vector_layer(x, mask)

    def load_encoder(self, path: str) -> None:
        """Weights of a BERT-shaped encoder in `safetensors`; shapes start at zero, the vector layer as a twin of the last."""
        w = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        with torch.no_grad():
            self.words.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(
                w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
            )
            self.shapes.weight.zero_()
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in [*enumerate(self.layers), (LAYERS - 1, self.vector_layer)]:
                p = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    qkv = [w[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(qkv))
                    for name, module in (
                        ("attention.output.dense", layer.out),
                        ("attention.output.LayerNorm", layer.norm1),
                        ("intermediate.dense", layer.up),
                        ("output.dense", layer.down),
                        ("output.LayerNorm", layer.norm2),
                    ):
                        getattr(module, part).copy_(w[f"{p}{name}.{part}"])


class Links(nn.Module):
    """A source without a name and the names before it: each piece's query and key; means over words are taken after them."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(HIDDEN, LINK)
        self.key = nn.Linear(HIDDEN, LINK)
        self.nameless = nn.Linear(HIDDEN, 1)
        self.distance = nn.Embedding(LINK_DISTANCES, 1)

    def forward(self, source: torch.Tensor, names: torch.Tensor, distance: torch.Tensor) -> torch.Tensor:
        """source: [HIDDEN] mean state; names: [names, HIDDEN]; distance: [names] in pieces. Logits: nameless, then each name."""
        buckets = (distance.clamp(min=1).float().log2().long()).clamp(max=LINK_DISTANCES - 1)
        scores = self.key(names) @ self.query(source) * LINK**-0.5 + self.distance(buckets).squeeze(-1)
        return torch.cat([self.nameless(source), scores])


class Roles(nn.Module):
    """Given the states around one anchor: role of each piece, and whether the anchor is a cue at all."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.into = nn.Linear(HIDDEN, ROLE)
        self.cue = nn.Linear(HIDDEN, ROLE)
        self.distance = nn.Embedding(2 * REACH + 1, ROLE)
        self.norm = nn.LayerNorm(ROLE, eps=1e-12)
        self.layers = nn.ModuleList(Layer(ROLE, 4, 2 * ROLE, dropout) for _ in range(2))
        self.label = nn.Linear(ROLE, ROLE_LABELS)
        self.valid = nn.Linear(ROLE, 1)

    def forward(self, around: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """around: [anchors, 2 REACH + 1, HIDDEN], the anchor in the middle; gives [anchors, 2 REACH + 1, ROLE_LABELS], [anchors]."""
        x = self.norm(self.into(around) + self.cue(around[:, REACH : REACH + 1]) + self.distance.weight)
        for layer in self.layers:
            x = layer(x, mask)
        return self.label(x), self.valid(x[:, REACH]).squeeze(-1)
