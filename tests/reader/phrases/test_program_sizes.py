"""The size of the compiled expressions: one that is too long for the memory of RE2 becomes many times slower."""

from __future__ import annotations

import gc
import importlib
import pkgutil

import re2

import bot.reader
from bot.reader.phrases.expression import Expression, Expressions

LONGEST = 15_000
"""Instructions. At 15,800 RE2 said for each text that its memory was too small."""


def test_every_pattern_of_the_reader_fits_the_memory_of_re2() -> None:
    for module in pkgutil.walk_packages(bot.reader.__path__, "bot.reader."):
        importlib.import_module(module.name)
    known = gc.get_objects()
    patterns = {each.pattern for each in known if isinstance(each, Expression)}
    patterns |= {pattern for each in known if isinstance(each, Expressions) for pattern in each.patterns}
    assert len(patterns) > 500
    sizes = {pattern[:60]: re2.compile(pattern.encode()).programsize for pattern in patterns}
    assert {start: size for start, size in sizes.items() if size > LONGEST} == {}
