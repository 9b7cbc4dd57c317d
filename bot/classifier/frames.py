"""What the bot and the process of the encoder say to each other: frames of msgpack, each after its length."""

from __future__ import annotations

import struct
from typing import Final

import msgspec

LENGTH: Final = struct.Struct("<I")
MOST: Final = 1 << 20
"""Bytes of a frame. Texts are shortened before they are sent; anything longer is no frame of ours."""


class EncoderQuestion(msgspec.Struct, frozen=True, array_like=True):
    number: int
    text: str
    after: tuple[str, ...]


class EncoderAnswer(msgspec.Struct, frozen=True, array_like=True):
    """`number` of the question; -1 says that the encoder is loaded."""

    number: int
    logits: tuple[float, ...]


READY: Final = -1


def encode_frame(value: EncoderQuestion | EncoderAnswer) -> bytes:
    body = msgspec.msgpack.encode(value)
    return LENGTH.pack(len(body)) + body
