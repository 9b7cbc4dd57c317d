"""The files of the learned reader: found, hashed, and read without anything that could run code.

`manifest.json` names every other file with its SHA-256. A file that differs is refused whole: half a model is none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt

from bot.errors import CannotStart
from bot.reader.learned.combine import FLAG_ORDER, NO_KIND, OUTPUTS, Blend
from bot.reader.learned.ngrams import NgramModel
from bot.reader.learned.tokens import Pieces

WEIGHTS: Final = Path(__file__).parent / "weights"
MANIFEST: Final = "manifest.json"
NGRAMS: Final = "ngrams.npz"
BLENDS: Final = "blends.json"
ENCODER: Final = "encoder.onnx"
WORDS: Final = "words.npy"
PIECES: Final = "pieces.npz"


class Blends(msgspec.Struct, frozen=True):
    """How the models are combined: without and with the encoder. `asks`: below this certainty the encoder is asked."""

    light: Blend
    full: Blend
    asks: float


@dataclass(frozen=True, slots=True)
class LightWeights:
    """What answers at once."""

    ngrams: NgramModel
    blends: Blends


def has(*names: str, folder: Path = WEIGHTS) -> bool:
    return all((folder / name).is_file() for name in (MANIFEST, *names))


def load_light(folder: Path = WEIGHTS) -> LightWeights:
    """Raises CannotStart where a file is missing or is not the one in the manifest."""
    arrays = _arrays(checked(folder, NGRAMS))
    model = NgramModel(
        known=arrays["known"],
        rarity=arrays["rarity"].astype(np.float32),
        weights=arrays["weights"],
        scale=arrays["scale"],
        bias=arrays["bias"],
    )
    if model.weights.shape != (len(model.known), OUTPUTS) or len(model.rarity) != len(model.known):
        raise _damaged(folder / NGRAMS)
    blends = msgspec.json.decode(checked(folder, BLENDS).read_bytes(), type=Blends)
    if any(len(b.kinds) != NO_KIND + 1 or len(b.knots) != len(FLAG_ORDER) for b in (blends.light, blends.full)):
        raise _damaged(folder / BLENDS)
    return LightWeights(model, blends)


def load_pieces(folder: Path = WEIGHTS) -> Pieces:
    """Raises CannotStart, as `load_light`."""
    arrays = _arrays(checked(folder, PIECES))
    pieces = arrays["pieces"].tobytes().decode().split("\n")
    lengths, values = arrays["lengths"].tolist(), iter(arrays["values"].tolist())
    read_as = {
        character: "".join(chr(next(values)) for _ in range(length))
        for character, length in zip(arrays["characters"].tolist(), lengths, strict=True)
    }
    return Pieces.of(pieces, arrays["scores"].tolist(), read_as)


def load_words(folder: Path = WEIGHTS) -> npt.NDArray[np.uint8]:
    """The word table in its blocks, read from the disk as it is needed. Raises CannotStart, as `load_light`."""
    table: npt.NDArray[np.uint8] = np.load(checked(folder, WORDS), mmap_mode="r", allow_pickle=False)
    if table.dtype != np.uint8 or table.ndim != 2:
        raise _damaged(folder / WORDS)
    return table


def checked(folder: Path, name: str) -> Path:
    """The path of a file with the hash in the manifest. Raises CannotStart."""
    path = folder / name
    wanted = manifest(folder).get("files", {}).get(name)
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise CannotStart(f"{path} is missing; `make model` makes it, or set `reader: light`") from None
    if found != wanted:
        raise _damaged(path)
    return path


def check_all(folder: Path = WEIGHTS) -> None:
    """Raises CannotStart for the first file that is missing or differs."""
    for name in manifest(folder).get("files", {}):
        checked(folder, name)


def manifest(folder: Path = WEIGHTS) -> Mapping[str, Any]:
    """What the model was made of and what it reached. Raises CannotStart."""
    try:
        told: Mapping[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise CannotStart(f"{folder / MANIFEST} is missing or damaged; `make model` makes it") from None
    return told


def _arrays(path: Path) -> dict[str, Any]:
    with np.load(path, allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


def _damaged(path: Path) -> CannotStart:
    return CannotStart(f"{path} is not the file that manifest.json names; get it again, or make it with `make model`")
