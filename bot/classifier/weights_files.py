"""The files of the learned reader. They are read without any format that could run code.

`manifest.json` names every other file with its SHA-256. A file that differs is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from bot.classifier.line_models import LineModels
from bot.errors import CannotStart
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


def has_files(folder: Path, *names: str) -> bool:
    return all((folder / name).is_file() for name in (MANIFEST, *names))


def load_line_models(folder: Path) -> LineModels:
    """Raises CannotStart like `check_file`."""
    arrays = read_arrays(check_file(folder, LINE_MODELS))
    return LineModels(arrays["weights"], arrays["bias"])


def load_pieces(folder: Path) -> Pieces:
    """Raises CannotStart like `check_file`."""
    arrays = read_arrays(check_file(folder, PIECES))
    pieces = arrays["pieces"].tobytes().decode().split("\n")
    lengths, values = arrays["lengths"].tolist(), iter(arrays["values"].tolist())
    read_as = {
        character: "".join(chr(next(values)) for _ in range(length))
        for character, length in zip(arrays["characters"].tolist(), lengths, strict=True)
    }
    return Pieces.of(pieces, arrays["scores"].tolist(), read_as)


def load_words(folder: Path) -> npt.NDArray[np.uint8]:
    """The word table in Q4_0 blocks, of shape (pieces, bytes), mapped from the disk. Raises CannotStart like `check_file`."""
    table: npt.NDArray[np.uint8] = np.load(check_file(folder, WORDS), mmap_mode="r", allow_pickle=False)
    if table.dtype != np.uint8 or table.ndim != 2:
        raise damaged(folder / WORDS)
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
        raise damaged(path)
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


def damaged(path: Path) -> CannotStart:
    return CannotStart(
        tr("{path} is not the file that manifest.json names; get it again, or make it with `make model`", path=path)
    )
