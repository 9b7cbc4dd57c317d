"""`make catalogues` writes new sentences of the code into the catalogues. A translation whose sentence changed is marked
`fuzzy` and not used until a person has looked at it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.translation.catalogue import CATALOGUES
from tests.translation.collect import ROOT, collect

FOLDER = ROOT / "bot" / "translation" / "catalogues"


_HEAD = "# Sentences of nabuur for coordinators and operators. Edit this file with any editor for gettext catalogues."
_KEPT = ("Language:", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")


def read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, header_comment=_HEAD, fuzzy=False)
    return read_po(BytesIO(path.read_bytes()), locale=language)


def written(catalog: Catalog) -> bytes:
    """The file, with the lines of its header that say something."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=120, ignore_obsolete=True, include_lineno=False)
    head, blank, body = buffer.getvalue().decode().partition("\n\n")
    lines = [line for line in head.splitlines() if not line.startswith('"') or line[1:].startswith(_KEPT)]
    return ("\n".join(lines) + blank + body).encode()


def forms(string: str | Sequence[str] | None) -> Sequence[str]:
    """The forms of a translation: one, or those for one thing and for several; none if it is missing."""
    return (string,) if isinstance(string, str) else string or ()


def main() -> None:
    sentences = collect()
    for language in CATALOGUES:
        path = FOLDER / f"{language}.po"
        catalog = read(path, language)
        catalog.update(sentences, no_fuzzy_matching=False, update_creation_date=False)
        path.write_bytes(written(catalog))
        missing = [message for message in catalog if message.id and (message.fuzzy or not _is_there(message.string))]
        print(f"{path.relative_to(ROOT)}: {len(catalog)} sentences, {len(missing)} to translate")


def _is_there(string: str | Sequence[str] | None) -> bool:
    return bool(string) and all(string or ())


if __name__ == "__main__":
    main()
