"""A reader of a value in whose place `off` may stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bot.translation import tr
from bot.yaml_reader.node import Node, Scalar, Wrong
from bot.yaml_reader.other_words import means_off
from bot.yaml_reader.readers import Reader, text
from bot.yaml_reader.shape import spelling, with_either_shape, with_shape
from bot.yaml_reader.suggestion import suggest

T = TypeVar("T")


@with_shape(spelling("off", tr("Write off for never.")))
def _off(node: Node) -> str:
    return text(node)


def or_off(reader: Reader[T]) -> Reader[T | None]:
    """A reader of the same value, or of `off`: None."""

    @with_either_shape(_off, reader)
    def read(node: Node) -> T | None:
        written = node.text.strip() if isinstance(node, Scalar) else ""
        if written.casefold() == "off":
            return None
        try:
            return reader(node)
        except Wrong as wrong:
            if means_off(written):
                raise Wrong([replace(fault, hint=suggest("off")) for fault in wrong.faults]) from wrong
            if not written or '"' in written:
                raise
            hints = [tr("{hint} Or write off.", hint=fault.hint) for fault in wrong.faults]
            raise Wrong([replace(fault, hint=hint) for fault, hint in zip(wrong.faults, hints, strict=True)]) from wrong

    return read
