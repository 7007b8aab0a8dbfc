"""The encoder and its heads.

    pieces ─ embeddings + shape ─ layers ─┬─ cues: does a cue begin at this word?
                                          ├─ names: BIO over four kinds
                                          ├─ vectors (mean over a sentence's pieces; distilled)
                                          └─ near: smaller states ─ roles: a small layer or two over the words around one cue

The encoder begins as five of the six layers of MiniLM-L6 (Wang et al. 2020) as shipped by sentence-transformers
(all-MiniLM-L6-v2): it lowers all letters, so capitals, quotation marks and paragraph openings come in as an embedding of 16
shapes.
"""

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

HIDDEN, HEADS, VOCABULARY = 384, 12, 30522
WINDOW = 256  # pieces of one pass, [CLS] and [SEP] among them
ROLE_HEAD = 64  # numbers of one head of the role layers
REACH = 80  # pieces on each side of an anchor that the role layers see
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


@dataclass(frozen=True)
class Shape:
    """Which of MiniLM's six layers are kept, and the role layers: how many, how wide."""

    layers: tuple[int, ...] = (0, 1, 2, 3, 5)
    role_layers: int = 2
    role_size: int = 128


class Reader(nn.Module):
    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(16, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, 4 * HIDDEN, dropout) for _ in shape.layers)
        self.vectors = nn.Linear(HIDDEN, HIDDEN)
        self.cues = nn.Sequential(nn.Linear(HIDDEN, HIDDEN // 2), nn.GELU(), nn.Linear(HIDDEN // 2, 1))
        self.names = nn.Linear(HIDDEN, NAME_LABELS)
        self.near = nn.Linear(HIDDEN, shape.role_size)
        self.roles = Roles(shape, dropout)
        self.dropout = dropout

    def encode(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """States, [batch, length, HIDDEN]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.shapes(shapes))
        x = F.dropout(x, self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_encoder(self, path: str) -> None:
        """Weights of MiniLM in `safetensors`; shapes start at zero, vectors as the states themselves."""
        w = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        with torch.no_grad():
            self.words.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(
                w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
            )
            self.shapes.weight.zero_()
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            self.vectors.weight.copy_(torch.eye(HIDDEN))
            self.vectors.bias.zero_()
            for i, layer in zip(self.shape.layers, self.layers):
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


def untouched(path: str) -> Reader:
    """The encoder as it was before training: whose sentence vectors are to be kept."""
    teacher = Reader(Shape(layers=(0, 1, 2, 3, 4, 5)), 0.0)
    teacher.load_encoder(path)
    return teacher.eval()


class Roles(nn.Module):
    """Given what is near one cue: role of each piece, and whether it is a cue at all."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        size = shape.role_size
        self.cue = nn.Linear(size, size)
        self.distance = nn.Embedding(2 * REACH + 1, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, size // ROLE_HEAD, 2 * size, dropout) for _ in range(shape.role_layers))
        self.label = nn.Linear(size, ROLE_LABELS)
        self.valid = nn.Linear(size, 1)

    def forward(self, near: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """near: [cues, 2 REACH + 1, size], the cue in the middle; gives [cues, 2 REACH + 1, ROLE_LABELS], [cues]."""
        x = self.norm(near + self.cue(near[:, REACH : REACH + 1]) + self.distance.weight)
        for layer in self.layers:
            x = layer(x, mask)
        return self.label(x), self.valid(x[:, REACH]).squeeze(-1)


def save(model: Reader, path: str) -> None:
    torch.save({"shape": asdict(model.shape), "weights": model.state_dict()}, path)


def load(path: str, dropout: float = 0.0) -> Reader:
    kept = torch.load(path, map_location="cpu")
    model = Reader(Shape(**kept["shape"]), dropout)
    model.load_state_dict(kept["weights"])
    return model.eval()
