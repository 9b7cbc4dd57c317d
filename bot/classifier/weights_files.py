"""The files of the learned reader. They are read without any format that could run code.

`manifest.json` names every other file with its SHA-256. A file that differs is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import numpy.typing as npt

from bot.classifier.line_models import LineModels
from bot.errors import CannotStart
from bot.reader.conversation.head import Head
from bot.reader.conversation.judgement import ChatThresholds
from bot.reader.learned.blend_of_answers import Shares
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, Blend
from bot.reader.learned.light_model import LIGHT_OUTPUTS, NgramModel, extract_features
from bot.reader.learned.tokens import Pieces
from bot.translation import tr

WEIGHTS: Final = Path(__file__).parent / "weights"
MANIFEST: Final = "manifest.json"
NGRAMS: Final = "ngrams.npz"
BLENDS: Final = "blends.json"
ENCODER: Final = "encoder.onnx"
WORDS: Final = "words.npy"
PIECES: Final = "pieces.npz"
HEAD: Final = "conversation.npz"
LIGHT_HEAD: Final = "conversation-light.npz"
LINE_MODELS: Final = "line-models.npz"

Floats = npt.NDArray[np.float32]

_KNOWN_TEXTS: Final = 256


class Blends(msgspec.Struct, frozen=True):
    """The blends without and with the encoder, the thresholds of the two heads that read conversations, and the part of the
    light model in the answers of the head with the encoder."""

    light: Blend
    full: Blend
    light_chat: ChatThresholds
    full_chat: ChatThresholds
    full_answers: Shares


@dataclass(frozen=True, slots=True)
class LightWeights:
    """The light model, its head, and the blends. `version`: of the files that make vectors; those of two
    versions cannot be compared."""

    ngrams: NgramModel
    head: Head
    blends: Blends
    version: str
    _known: dict[int, Floats] = field(default_factory=dict, repr=False, compare=False)  # by the hash of the last texts

    def outputs(self, text: str) -> Floats:
        """All outputs of the light model for a text without its disguises. A message and its parts are read ahead and in their
        turn, so the last texts are known by their hash: 64 bits with a key that each process draws."""
        mark = hash(text)
        known = self._known.get(mark)
        if known is None:
            known = self._known[mark] = self.ngrams.outputs(extract_features(text))
            if len(self._known) > _KNOWN_TEXTS:
                self._known.pop(next(iter(self._known)), None)
        return known


def has_files(folder: Path, *names: str) -> bool:
    return all((folder / name).is_file() for name in (MANIFEST, *names))


def load_light(folder: Path = WEIGHTS) -> LightWeights:
    """Raises CannotStart if a file is missing or is not the one in the manifest."""
    model = read_ngrams(check_file(folder, NGRAMS))
    blends = msgspec.json.decode(check_file(folder, BLENDS).read_bytes(), type=Blends)
    if any(
        len(b.kind_offsets) != NO_KIND + 1 or len(b.thresholds) != len(FLAG_ORDER) for b in (blends.light, blends.full)
    ):
        raise _damaged(folder / BLENDS)
    head = Head(read_arrays(check_file(folder, LIGHT_HEAD)))
    return LightWeights(model, head, blends, _version_of_vectors(folder))


def _version_of_vectors(folder: Path) -> str:
    files = read_manifest(folder).get("files", {})
    hashes = " ".join(files.get(name, "") for name in (ENCODER, WORDS, PIECES))
    return hashlib.sha256(hashes.encode()).hexdigest()[:12]


def read_ngrams(path: Path) -> NgramModel:
    """Raises CannotStart if the arrays do not fit together."""
    arrays = read_arrays(path)
    model = NgramModel(
        known=arrays["known"],
        rarity=arrays["rarity"].astype(np.float32),
        weights=arrays["weights"],
        scale=arrays["scale"],
        bias=arrays["bias"],
    )
    if (
        model.weights.shape[0] != len(model.known)
        or model.weights.shape[1] != LIGHT_OUTPUTS
        or len(model.rarity) != len(model.known)
    ):
        raise _damaged(path)
    return model


def load_head(folder: Path = WEIGHTS) -> Head:
    """Raises CannotStart like `load_light`."""
    return Head(read_arrays(check_file(folder, HEAD)))


def load_line_models(folder: Path) -> LineModels:
    """Raises CannotStart like `load_light`."""
    arrays = read_arrays(check_file(folder, LINE_MODELS))
    return LineModels(arrays["weights"], arrays["bias"])


def load_pieces(folder: Path) -> Pieces:
    """Raises CannotStart like `load_light`."""
    arrays = read_arrays(check_file(folder, PIECES))
    pieces = arrays["pieces"].tobytes().decode().split("\n")
    lengths, values = arrays["lengths"].tolist(), iter(arrays["values"].tolist())
    read_as = {
        character: "".join(chr(next(values)) for _ in range(length))
        for character, length in zip(arrays["characters"].tolist(), lengths, strict=True)
    }
    return Pieces.of(pieces, arrays["scores"].tolist(), read_as)


def load_words(folder: Path) -> npt.NDArray[np.uint8]:
    """The word table in Q4_0 blocks, of shape (pieces, bytes), mapped from the disk. Raises CannotStart like `load_light`."""
    table: npt.NDArray[np.uint8] = np.load(check_file(folder, WORDS), mmap_mode="r", allow_pickle=False)
    if table.dtype != np.uint8 or table.ndim != 2:
        raise _damaged(folder / WORDS)
    return table


def check_file(folder: Path, name: str) -> Path:
    """The path of the file. Raises CannotStart if it is missing or its hash is not the one in the manifest."""
    path = folder / name
    expected = read_manifest(folder).get("files", {}).get(name)
    try:
        actual = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        raise CannotStart(tr("{path} is missing; `make model` makes it, or set `reader: light`", path=path)) from None
    if actual != expected:
        raise _damaged(path)
    return path


def check_all(folder: Path) -> None:
    """Raises CannotStart for the first file that is missing or differs."""
    for name in read_manifest(folder).get("files", {}):
        check_file(folder, name)


def read_manifest(folder: Path = WEIGHTS) -> Mapping[str, Any]:
    """The hashes of the files, and what the model was made of. Raises CannotStart."""
    try:
        manifest: Mapping[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise CannotStart(tr("{file} is missing or damaged; `make model` makes it", file=folder / MANIFEST)) from None
    return manifest


def read_arrays(path: Path) -> dict[str, Any]:
    with np.load(path, allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


def _damaged(path: Path) -> CannotStart:
    return CannotStart(
        tr("{path} is not the file that manifest.json names; get it again, or make it with `make model`", path=path)
    )
