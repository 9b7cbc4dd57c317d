"""What the documentation says about a key, as plain text: so that its words stand in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FENCE: Final = re.compile(r"^```.*\n(?:.*\n)*?```$", re.MULTILINE)
_HEADING: Final = re.compile(r"^(#+) (.*)$", re.MULTILINE)
_ROW: Final = re.compile(r"^\|(.*)\|$(?!\n\| ?---)", re.MULTILINE)
_SEE: Final = re.compile(r",? *\b[Ss]ee \[[^\]]*\]\([^)]*\)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARK: Final = re.compile(r"`([^`]*)`|\*+")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?]) (?=[A-Z`«*])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a page, in Markdown without its examples."""

    text: str

    @property
    def words(self) -> str:
        """Its first paragraph as plain text; empty where it begins with a table."""
        return plain(next(_paragraphs(self.text), ""))

    def below(self, heading: str, *inside: str) -> Passage:
        """What stands below the first heading of this name, and below others inside it. Raises LookupError."""
        found = next((found for found in _HEADING.finditer(self.text) if found[2] == heading), None)
        if found is None:
            raise LookupError(f"the documentation has no heading «{heading}»")
        here = self._under(found)
        return here.below(*inside) if inside else here

    def on(self, key: str) -> Passage:
        """What it says about a key: its row, else what stands below its heading, else a sentence; else all of it."""
        return self._row(key) or self._heading(key) or self._sentence(key) or self

    def _under(self, found: re.Match[str]) -> Passage:
        ends = re.compile(rf"^#{{1,{len(found[1])}}} ", re.MULTILINE).search(self.text, found.end())
        return Passage(self.text[found.end() : ends.start() if ends else len(self.text)])

    def _row(self, key: str) -> Passage | None:
        return next((Passage(said) for keys, said in _rows(self.text) if _names(keys, key)), None)

    def _heading(self, key: str) -> Passage | None:
        return next((self._under(found) for found in _HEADING.finditer(self.text) if _names(found[2], key)), None)

    def _sentence(self, key: str) -> Passage | None:
        parts = (*_paragraphs(self.text), *(said for _, said in _rows(self.text)))
        sentences = (sentence for part in parts for sentence in _SENTENCE_ENDS.split(part))
        return next((Passage(sentence) for sentence in sentences if _names(sentence, key)), None)


def page(markdown: str) -> Passage:
    return Passage(_FENCE.sub("", markdown))


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs in one line each, without headings and tables."""
    for block in re.split(r"\n{2,}", text.strip()):
        if not block.startswith(("#", "|")):
            yield " ".join(block.split())


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """The rows of tables: the first cell, and what the others say."""
    for found in _ROW.finditer(text):
        keys, *cells = (cell.strip() for cell in found[1].split(" | "))
        yield keys, "; ".join(cell for cell in cells if cell not in ("yes", "no"))


def _names(text: str, key: str) -> bool:
    return re.search(rf"`{re.escape(key)}:?`", text) is not None


def plain(markdown: str) -> str:
    """Words without their marks and without «see below»."""
    words = _LINK.sub(r"\1", _SEE.sub("", markdown))
    return _MARK.sub(lambda found: found[1] or "", words).strip(" .")
