"""A short notation for the forms of speech of a grammar, one form a line.

A line that begins with `|` or `~` goes on with the line before. A space stands for one or more spaces or commas. `~` stands for
a space with up to four words more in it, `~~` for one with up to eight.
"""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(r"@(?:\[[\w-]+\]|\w)")
_GOES_ON: Final = re.compile(r"\n[ ]*(?=[|~])")
_SPACE: Final = "(?:[ ,]+)"
_WORD: Final = r"(?:nr\.|no\.|[\w'/@-]+)"


def forms(written: str) -> tuple[str, ...]:
    """The patterns of all lines of `written`."""
    lines = _GOES_ON.sub("", written).splitlines()
    return tuple(_expanded(line.strip()) for line in lines if line.strip())


def _expanded(line: str) -> str:
    pattern = line.replace(" ", _SPACE)
    for sign, most in (("~~", 8), ("~", 4)):
        pattern = pattern.replace(sign, f"(?:[ ,]+(?:{_WORD}[ ,]+){{0,{most}}})")
    return rf"(?:^|[^\w@])(?:{pattern})(?:$|[^\w])"


def untagged(form: str) -> str:
    """A pattern that occurs in every text in which `form` occurs once its people and things are tagged, and in a few more."""
    return _TAG.sub(".+", form)
