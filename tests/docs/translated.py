"""The documents in other languages, section by section beside their English source.

`python -m tests.docs.translated` lists what is missing or no longer fits. `… --mark docs/nl/members.md` writes below each
heading which English text it translates. Use it after you have compared the page with the English one, not before."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import Final

from tests.docs.pages import ROOT, blocks

DOCS: Final = ROOT / "docs"
NAMES: Final = {"en": "English", "nl": "Nederlands", "fr": "Français", "de": "Deutsch"}
DOCUMENTS: Final = (
    "leaflet.md",
    "members.md",
    "moderators.md",
    "moderators-reference.md",
    "coordinators.md",
    "rules.md",
    "configuration.md",
    "police.md",
    "privacy.md",
    "operators.md",
    "operators-reference.md",
    "first-installation.md",
    "evening.md",
    "README.md",
)

_MARK = re.compile(r"^<!-- of ([0-9a-f]{8}) -->$")
_HEADING = re.compile(r"^(#+) (.*)$")
_SAME = ("yaml", "json")
"""Blocks that are the same in each language, but for their comments. Of a `console` block the commands are."""

_COMMENT = re.compile(r"(?:^|(?<= ))# (?P<words>.*)$", re.MULTILINE)


@dataclass(slots=True)
class Section:
    """A heading with the text up to the next one. `mark`: the digest in the line below the heading, or nothing."""

    level: int
    heading: str
    mark: str = ""
    text: str = ""

    @property
    def digest(self) -> str:
        """The digest of the words. Another break of lines is no other text."""
        return sha256(" ".join(f"{self.heading} {self.text}".split()).encode()).hexdigest()[:8]


def sections(page: str) -> list[Section]:
    found: list[Section] = []
    fenced = False
    for line in page.split("\n"):
        fenced ^= line.startswith("```")
        heading = None if fenced else _HEADING.match(line)
        mark = _MARK.match(line)
        if heading:
            found.append(Section(len(heading[1]), heading[2]))
        elif found and mark and not found[-1].text:
            found[-1].mark = mark[1]
        elif found:
            found[-1].text += f"{line}\n"
    return found


def page_of(language: str, name: str) -> Path:
    """The English first page is outside of the folder, where a stranger looks for it."""
    if language == "en":
        return ROOT / name if name == "README.md" else DOCS / name
    return DOCS / language / name


def language_of(page: Path) -> str:
    return page.parent.name if page.parent != ROOT and page.parent.name in NAMES else "en"


def languages_line(page: Path) -> str:
    """The first line of a page: links to the same page in the other languages."""
    own = language_of(page)
    links = (
        f"[{name}]({os.path.relpath(page_of(language, page.name), page_of(own, page.name).parent)})"
        for language, name in NAMES.items()
        if language != own
    )
    return " · ".join(links)


def translations() -> tuple[Path, ...]:
    """The pages in other languages."""
    return tuple(page for language in NAMES if language != "en" for page in sorted((DOCS / language).glob("*.md")))


def differences(page: Path) -> list[str]:
    """How a translated page does not fit its source, in words for its translator."""
    ours, source = sections(page.read_text()), sections(page_of("en", page.name).read_text())
    if [each.level for each in ours] == [each.level for each in source]:
        return _out_of_order(ours, source) or [*_stale(ours, source), *_blocks_that_differ(page)]
    marks, digests = {each.mark for each in ours}, {each.digest for each in source}
    return [
        "the headings are not those of the source",
        *(f"no section translates «{_named(each)}» as it is now" for each in source if each.digest not in marks),
        *(f"«{_named(each)}» translates no section as it is now" for each in ours if each.mark not in digests),
    ]


def _named(section: Section) -> str:
    return f"{'#' * section.level} {section.heading}"


def _out_of_order(ours: list[Section], source: list[Section]) -> list[str]:
    elsewhere = {each.digest: each for each in source}
    return [
        f"«{_named(one)}» translates «{_named(elsewhere[one.mark])}»: the order is not that of the source"
        for one, other in zip(ours, source, strict=True)
        if one.mark in elsewhere and one.mark != other.digest
    ]


def _stale(ours: list[Section], source: list[Section]) -> Iterator[str]:
    for one, other in zip(ours, source, strict=True):
        if one.mark != other.digest:
            why = "the English text is another one now" if one.mark else "no mark"
            yield f"«{_named(one)}»: {why}; compare it with «{other.heading}», then run --mark"
        if _rows(one) != _rows(other):
            yield f"«{_named(one)}»: {_rows(one)} rows of tables, in the source {_rows(other)}"


def _rows(section: Section) -> int:
    return len(re.findall(r"^\|", section.text, re.MULTILINE))


def _blocks_that_differ(page: Path) -> Iterator[str]:
    for one, other in zip_longest(blocks(page), blocks(page_of("en", page.name))):
        if one is None or other is None or one.info != other.info:
            yield f"in place of block {one and one.name} the source has {other and other.name}"
            return
        kind = one.info.split(" ")[0]
        if kind in _SAME and _COMMENT.sub("#", one.text) != _COMMENT.sub("#", other.text):
            yield f"the block {one.name} is not the one of {other.name}"
        if kind in _SAME and set(_COMMENT.findall(one.text)) & set(_COMMENT.findall(other.text)):
            yield f"a comment in the block {one.name} is not translated"
        if kind == "console" and commands(one.text) != commands(other.text):
            yield f"the block {one.name} has not the commands of {other.name}"


def commands(console: str) -> list[str]:
    """Without the language of a try, which is that of the page."""
    return [re.sub(r" --language \w+", "", line) for line in re.findall(r"^\$ (.*)$", console, re.MULTILINE)]


def marked(page: Path) -> str:
    """The page with the digests of its source below its headings, and with the links to the other languages.
    Raises ValueError if the headings are not those of the source, or in another order, and for the source itself."""
    if language_of(page) == "en":
        raise ValueError("an English page is the source of the others and has no marks")
    source = sections(page_of("en", page.name).read_text())
    ours = sections(page.read_text())
    if [each.level for each in ours] != [each.level for each in source] or _out_of_order(ours, source):
        raise ValueError("\n".join(differences(page)))
    parts = (f"{_named(one)}\n<!-- of {other.digest} -->\n{one.text}" for one, other in zip(ours, source, strict=True))
    return f"{languages_line(page)}\n\n{''.join(parts).rstrip()}\n"


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--mark"]:
        for name in arguments[1:]:
            page = Path(name).resolve()
            before = sections(page.read_text())
            try:
                page.write_text(marked(page))
            except ValueError as error:
                print(f"{page.relative_to(ROOT)} is not marked:\n{error}")
                return 1
            for one, other in zip(before, sections(page.read_text()), strict=True):
                if one.mark != other.mark:
                    print(f"{page.relative_to(ROOT)}: marked «{_named(other)}»")
    faults = [f"{page.relative_to(ROOT)}: {each}" for page in translations() for each in differences(page)]
    print("\n".join(faults) or "every translated page fits its source")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
