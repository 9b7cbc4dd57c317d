"""The size of the compiled expressions: one that is too long for the memory of RE2 becomes many times slower."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator, Mapping

import re2

import bot.reader
from bot.reader.phrases.expression import Expression, Expressions

LONGEST = 15_000
"""Instructions. At 15,800 RE2 said for each text that its memory was too small."""


def patterns_of(value: object) -> Iterator[str]:
    if isinstance(value, Expression):
        yield value.pattern
    elif isinstance(value, Expressions):
        yield from value.patterns
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from patterns_of(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from patterns_of(each)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from patterns_of(getattr(value, field.name))


def test_every_pattern_of_the_reader_fits_the_memory_of_re2() -> None:
    modules = [importlib.import_module(each.name) for each in pkgutil.walk_packages(bot.reader.__path__, "bot.reader.")]
    patterns = {pattern for module in modules for value in vars(module).values() for pattern in patterns_of(value)}
    assert len(patterns) > 500
    sizes = {pattern[:60]: re2.compile(pattern.encode()).programsize for pattern in patterns}
    assert {start: size for start, size in sizes.items() if size > LONGEST} == {}
