"""The messages between the bot and the process of the encoder: frames of msgpack, each after its length."""

from __future__ import annotations

import struct
from typing import Final

import msgspec

from bot.classifier.line_models import LineScores

LENGTH: Final = struct.Struct("<I")
MAX_BYTES: Final = 1 << 20
"""The largest number of bytes of a frame. Texts are shortened before they are sent, so a longer frame is damaged."""


class EncoderQuestion(msgspec.Struct, frozen=True, array_like=True):
    """`texts`: read together, each for itself."""

    number: int
    texts: tuple[str, ...]


class LineAnswer(msgspec.Struct, frozen=True, array_like=True):
    """`labels`, `vector`: the bytes of an `EncodedLine`, as fp32. `scores`: those of the same."""

    labels: bytes
    vector: bytes
    scores: LineScores


class EncoderAnswer(msgspec.Struct, frozen=True, array_like=True):
    """`number`: that of the question, or READY once the encoder is loaded. `lines`: an answer for each text."""

    number: int
    lines: tuple[LineAnswer, ...]


READY: Final = -1


def encode_frame(value: EncoderQuestion | EncoderAnswer) -> bytes:
    body = msgspec.msgpack.encode(value)
    return LENGTH.pack(len(body)) + body
