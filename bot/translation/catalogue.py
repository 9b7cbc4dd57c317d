"""The catalogues of translated sentences, one gettext file for each language."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final

CATALOGUES: Final = ("nl", "fr", "de")


@cache
def catalogue(language: str) -> GNUTranslations:
    """Reads the file of this language. Sentences whose translation is missing or marked `fuzzy` are left out: gettext then
    gives the English one."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = files("bot.translation") / "catalogues" / f"{language}.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
