"""The pages of the documentation, taken apart: fenced blocks, headings, and how shown output is compared with real output."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]))

_FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_MAY_DIFFER = re.compile(r"(…|\b\d\d:\d\d\b|\bb?[0-9a-f]{6}\d{1,3}\b|\b[01]\.\d\d\b|\b\d{1,3}%|(?<=%: )«[^»]*»)")
"""A wildcard, a time, a message's number, a confidence, the words it rests on: lists are edited, and time goes on."""


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block. `info` is what follows the backticks; `section` the `##` heading above it."""

    page: str
    line: int
    info: str
    text: str
    section: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(page: Path) -> tuple[Block, ...]:
    text = page.read_text()
    return tuple(_blocks(page.relative_to(ROOT).as_posix(), text))


def _blocks(page: str, text: str) -> Iterator[Block]:
    for found in _FENCE.finditer(text):
        before = text[: found.start()]
        sections = re.findall(r"^## (.*)$", before, re.MULTILINE)
        yield Block(page, before.count("\n") + 1, found[1].strip(), found[2], sections[-1] if sections else "")


def all_blocks(*languages: str) -> list[Block]:
    """The blocks of all pages in one of these languages, as `console` or `yaml`."""
    return [block for page in PAGES for block in blocks(page) if block.info.split(" ")[0] in languages]


def pattern_of(shown: str) -> str:
    """A line of shown output as an expression for the real line."""
    parts = _MAY_DIFFER.split(shown)
    return "".join(_free(part) if place % 2 else re.escape(part) for place, part in enumerate(parts))


def _free(token: str) -> str:
    if token == "…":
        return ".*"
    kinds = (r"\d\d:\d\d", r"[01]\.\d\d", "«.*»", r"\d{1,3}%", r"b?[0-9a-f]{6}\d{1,3}")
    return next(kind for kind in kinds if re.fullmatch(kind, token))


def agrees(shown: Sequence[str], real: Sequence[str]) -> bool:
    """Is the real output as shown? A line `…` stands for any number of lines."""
    expression = "".join("(?:.*\n)*" if line.strip() == "…" else f"{pattern_of(line)}\n" for line in shown)
    return re.fullmatch(expression, "".join(f"{line.rstrip()}\n" for line in real)) is not None
