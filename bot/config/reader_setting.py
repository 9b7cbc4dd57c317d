"""Reads the key `reader` of config.yaml: a kind of reader, or its kind with the number of processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.config.values import ReaderKind
from bot.live_rules import yaml_words
from bot.translation import tr
from bot.yaml_reader.form import Form
from bot.yaml_reader.node import Keys, Node
from bot.yaml_reader.readers import member_of, whole_number
from bot.yaml_reader.shape import with_either_shape

MOST_WORKERS: Final = 64

_KIND: Final = member_of(tr("a reader"), ReaderKind, yaml_words.READERS)


@dataclass(frozen=True, slots=True)
class ReaderSetting:
    """`workers`: the number of processes that run the encoder. None: one for each processor core."""

    kind: ReaderKind = ReaderKind.FULL
    workers: int | None = None


FULL_READER: Final = ReaderSetting()

READER: Final = Form(
    "`reader`",
    ReaderSetting,
    need={"kind": _KIND},
    may={"workers": whole_number(1, MOST_WORKERS)},
    hints={"kind": tr("Write kind: full.")},
)


@with_either_shape(_KIND, READER)
def reader_setting(node: Node) -> ReaderSetting:
    if not isinstance(node, Keys):
        return ReaderSetting(_KIND(node))
    setting = READER(node)
    if setting.workers is not None and setting.kind is not ReaderKind.FULL:
        raise node.position.wrong(tr("only `kind: full` has processes of its own"), tr("Leave out `workers`."))
    return setting
