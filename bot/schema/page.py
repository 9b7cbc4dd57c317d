"""Finds the explanation of a key in the documentation, as plain text, so that the schemas do not repeat it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FENCE: Final = re.compile(r"^```.*\n(?:.*\n)*?```$", re.MULTILINE)
_HEADING: Final = re.compile(r"^(#+) (.*)$", re.MULTILINE)
_ROW: Final = re.compile(r"^\|(.*)\|$(?!\n\| ?---)", re.MULTILINE)
_SEE: Final = re.compile(r",? *\b(?:[Ss]ee|[Zz]ie|[Vv]oir|[Ss]iehe) \[[^\]]*\]\([^)]*\)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARK: Final = re.compile(r"`([^`]*)`|\*+")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Ý`«“„*])")
_DIGEST: Final = re.compile(r"^<!-- .* -->$\n?", re.MULTILINE)
"""Below each heading of a translated page."""

_ANSWERS: Final = frozenset({"yes", "no", "ja", "nee", "oui", "non", "nein"})
"""Cells about whether a key is needed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a page, in Markdown without its code blocks."""

    text: str

    @property
    def summary(self) -> str:
        """The first paragraph as plain text; empty if there is none."""
        return strip_markup(next(_paragraphs(self.text), ""))

    def below(self, heading: str, *subheadings: str) -> Passage:
        """The section below the first heading of this name, and in it the section of each subheading. Raises LookupError."""
        match = next((match for match in _HEADING.finditer(self.text) if match[2] == heading), None)
        if match is None:
            raise LookupError(f"the documentation has no heading «{heading}»")
        section = self._section(match)
        return section.below(*subheadings) if subheadings else section

    def about(self, key: str) -> Passage:
        """The table row of a key, else the section of its heading, else the first sentence with it, else this passage."""
        return self._row(key) or self._section_of(key) or self._sentence(key) or self

    def _section(self, heading: re.Match[str]) -> Passage:
        end = re.compile(rf"^#{{1,{len(heading[1])}}} ", re.MULTILINE).search(self.text, heading.end())
        return Passage(self.text[heading.end() : end.start() if end else len(self.text)])

    def _row(self, key: str) -> Passage | None:
        return next((Passage(cells) for keys, cells in _rows(self.text) if _mentions(keys, key)), None)

    def _section_of(self, key: str) -> Passage | None:
        headings = (match for match in _HEADING.finditer(self.text) if _mentions(match[2], key))
        return next(map(self._section, headings), None)

    def _sentence(self, key: str) -> Passage | None:
        parts = (*_paragraphs(self.text), *(cells for _, cells in _rows(self.text)))
        sentences = (sentence for part in parts for sentence in _SENTENCE_ENDS.split(part))
        return next((Passage(sentence) for sentence in sentences if _mentions(sentence, key)), None)


def parse_manual(markdown: str) -> Passage:
    return Passage(_FENCE.sub("", markdown))


def parse_translation(markdown: str, source: Passage) -> Passage:
    """A translated page under the headings of its source. Raises LookupError if it does not have as many, in the same order."""
    text, headings = _DIGEST.sub("", parse_manual(markdown).text), _HEADING.findall(source.text)
    if [level for level, _ in _HEADING.findall(text)] != [level for level, _ in headings]:
        raise LookupError("a page has other headings than its source: `python -m tests.docs.translated` names them")
    of_source = (heading for _, heading in headings)
    return Passage(_HEADING.sub(lambda match: f"{match[1]} {next(of_source)}", text))


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs, each in one line, without headings and tables."""
    for block in re.split(r"\n{2,}", text.strip()):
        if not block.startswith(("#", "|")):
            yield " ".join(block.split())


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """The rows of all tables: the first cell, and the text of the other cells without `yes` and `no` in any language."""
    for row in _ROW.finditer(text):
        keys, *cells = (cell.strip() for cell in row[1].split(" | "))
        yield keys, "; ".join(cell for cell in cells if cell not in _ANSWERS)


def _mentions(text: str, key: str) -> bool:
    return re.search(rf"`{re.escape(key)}:?`", text) is not None


def strip_markup(markdown: str) -> str:
    """The text without Markdown's marks, without «see [link]», and without the full stop at its end."""
    text = _LINK.sub(r"\1", _SEE.sub("", markdown))
    return _MARK.sub(lambda mark: mark[1] or "", text).strip(" .")
