"""The signs of French texts. `python -m tests.translation.typography` mends them in all files.

The apostrophe is `’`; a no-break space stands before `: ; ? ! % »` and after `«`. Code in its marks, blocks of a page, words
that people type, and texts in other languages stay as they are. So do headings, since their spaces are in links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.translation.collect import ROOT
from tests.translation.update import FOLDER, written

_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|[«\ue000])")
_LOOSE: Final = re.compile(r"(?<=[^\s|]) (?=[?!;:»%](?:[\s.,;:)»*|\"\\…]|$))|(?<=«) ")
_TIGHT: Final = re.compile(r"(?<=«)(?=[^\s\u00a0])|(?<=[^\s\u00a0])(?=»)")
_CODE: Final = re.compile(r"``[^`]*``|`[^`]*`|\]\([^)]*\)|<!--.*?-->|https?://\S+|\{[^{}]*\}")
_HELD: Final = "\ue000"
"""Stands for code while the signs are mended; no text has it."""

_KEPT: Final = re.compile(r"word_\w+:|#+ |\s*```")
_VALUE: Final = re.compile(r'(?<=\bfr: )(?:"(?:[^"\\]|\\.)*"|[^"\[{}\n]+?(?=, \w\w(?:-\w\w)?: |\}|$))', re.MULTILINE)

PAGES: Final = tuple(sorted([*(ROOT / "docs" / "fr").glob("*.md"), *(ROOT / "docs" / "templates").glob("*.fr.md")]))
WORDS: Final = (
    ROOT / "bot/replay/page/words/fr.py",
    ROOT / "bot/setup/words/fr.py",
    ROOT / "bot/yearly_report/words/fr.py",
)
RULES: Final = tuple(path for path in sorted((ROOT / "rules").glob("*.yaml")) if path.name != "lists.yaml")
TEXTS: Final = ROOT / "rules" / "texts" / "fr.yaml"
CATALOGUE: Final = FOLDER / "fr.po"


def mended(text: str) -> str:
    """A French text with its signs, code left alone."""
    codes = iter(_CODE.findall(text))
    return re.sub(_HELD, lambda _: next(codes), _signs(_CODE.sub(_HELD, text)))


def _signs(text: str) -> str:
    return _TIGHT.sub("\u00a0", _LOOSE.sub("\u00a0", _APOSTROPHE.sub("’", text)))


def mended_lines(text: str) -> str:
    """A page, a file of texts or a module: without blocks, headings, and what people type."""
    lines = []
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        lines.append(line if fenced or _KEPT.match(line) else mended(line))
    return "\n".join(lines)


def mended_values(text: str) -> str:
    """The values of `fr` in a file of rules."""
    return _VALUE.sub(lambda found: mended(found[0]), text)


def mended_catalogue(catalog: Catalog) -> Catalog:
    for message in catalog:
        if message.id:
            forms = message.string
            message.string = mended(forms) if isinstance(forms, str) else tuple(map(mended, forms or ()))
    return catalog


def _catalogue(text: str) -> str:
    return written(mended_catalogue(read_po(BytesIO(text.encode()), locale="fr"))).decode()


def files() -> Iterator[tuple[Path, Callable[[str], str]]]:
    """Each file with French texts, and what mends it."""
    yield CATALOGUE, _catalogue
    yield TEXTS, mended_lines
    yield from ((path, mended_values) for path in RULES)
    yield from ((path, mended_lines) for path in (*PAGES, *WORDS))


def main() -> None:
    for path, mend in files():
        before = path.read_text(encoding="utf-8")
        if (after := mend(before)) != before:
            path.write_text(after, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: mended")


if __name__ == "__main__":
    main()
