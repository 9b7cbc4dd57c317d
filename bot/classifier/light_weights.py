"""The files of the light model, of the heads, and of the blends that join the models. They are in a module of their own, so
that a process of the encoder loads no grammar."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from bot.classifier.weights_files import (
    BLENDS,
    ENCODER,
    HEAD,
    LIGHT_HEAD,
    NGRAMS,
    PIECES,
    WEIGHTS,
    WORDS,
    check_file,
    damaged,
    read_arrays,
    read_manifest,
)
from bot.reader.conversation.head import Head
from bot.reader.conversation.judgement import ChatThresholds
from bot.reader.learned.blend_of_answers import Shares
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, Blend
from bot.reader.learned.light_model import LIGHT_OUTPUTS, NgramModel, extract_features

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


def load_light(folder: Path = WEIGHTS) -> LightWeights:
    """Raises CannotStart if a file is missing or is not the one in the manifest."""
    model = read_ngrams(check_file(folder, NGRAMS))
    blends = msgspec.json.decode(check_file(folder, BLENDS).read_bytes(), type=Blends)
    if any(
        len(b.kind_offsets) != NO_KIND + 1 or len(b.thresholds) != len(FLAG_ORDER) for b in (blends.light, blends.full)
    ):
        raise damaged(folder / BLENDS)
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
        raise damaged(path)
    return model


def load_head(folder: Path = WEIGHTS) -> Head:
    """Raises CannotStart like `load_light`."""
    return Head(read_arrays(check_file(folder, HEAD)))
