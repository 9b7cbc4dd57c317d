"""Parses the pages of the documentation: fenced blocks and headings; and compares shown output with real output."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_ALL = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_TRANSLATED = {"nl", "fr", "de"}
PAGES = tuple(page for page in _ALL if page.parent.name not in _TRANSLATED)
"""The pages in English: the source."""
TRANSLATED = tuple(page for page in _ALL if page.parent.name in _TRANSLATED)

_FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_MAY_DIFFER = re.compile(
    r"(…|\b\d\d:\d\d\b|\bb?[0-9a-f]{6}\d{1,3}\b|\b[01]\.\d\d\b|\b\d{1,3}\u00a0?%"
    r"|(?<=%: )[«„][^»“]*[»“]|(?<=%\u00a0: )«[^»]*»)"
)
"""A wildcard, a time, the number of a message, a confidence and triggering words, since these change with time and lists."""


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


def all_blocks(*kinds: str, pages: Iterable[Path] = PAGES) -> list[Block]:
    """The blocks of the pages that are of one of these kinds, such as `console` or `yaml`."""
    return [block for page in pages for block in blocks(page) if block.info.split(" ")[0] in kinds]


def pattern_of(shown: str) -> str:
    """A regular expression for the real line of a shown line."""
    parts = _MAY_DIFFER.split(shown)
    return "".join(_free(part) if index % 2 else re.escape(part) for index, part in enumerate(parts))


def _free(token: str) -> str:
    if token == "…":
        return ".*"
    kinds = (
        r"(?:\d{1,2}/\d{1,2} )?\d\d:\d\d",
        r"[01]\.\d\d",
        "[«„].*[»“]",
        r"\d{1,3}\u00a0?%",
        r"b?[0-9a-f]{6}\d{1,3}",
    )
    return next(kind for kind in kinds if re.fullmatch(kind, token))


def agrees(shown: Sequence[str], real: Sequence[str]) -> bool:
    """True if the real output is as shown. A line `…` matches any number of lines."""
    expression = "".join("(?:.*\n)*" if line.strip() == "…" else f"{pattern_of(line)}\n" for line in shown)
    return re.fullmatch(expression, "".join(f"{line.rstrip()}\n" for line in real)) is not None


@cache
def anchors(page: Path) -> tuple[str, ...]:
    """The anchors of a page's headings, in their order."""
    found: list[str] = []
    text = re.sub(r"^```.*\n(?:.*\n)*?```$", "", page.read_text(), flags=re.MULTILINE)
    for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE):
        name = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        again = sum(1 for other in found if re.fullmatch(rf"{re.escape(name)}(-\d+)?", other))
        found.append(f"{name}-{again}" if again else name)
    return tuple(found)
