"""The bot's own sentences, by key and language, with `{placeholders}` filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LANGUAGES = ("nl", "fr", "de", "en")

VARIANTS = {"nl-NL": "nl"}
"""Wordings of a language for another country: what is not worded anew is as in the language itself."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def placeholders(text: str) -> frozenset[str]:
    """The names between braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def filled(texts: Mapping[str, str], languages: Sequence[str], values: Mapping[str, str]) -> str:
    """A text in each of `languages`, one under the other. Unknown placeholders stay as written.

    Only `{name}` is filled in: a member's words that end up in `values` are never looked at again.
    """
    parts = (_PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), texts[language]) for language in languages)
    return "\n".join(dict.fromkeys(parts))


@dataclass(frozen=True, slots=True)
class Texts:
    """`by_language[language][key]`. Every key exists in every language: the rulebook's loader sees to it."""

    by_language: Mapping[str, Mapping[str, str]]

    def render(self, key: str, languages: Sequence[str], values: Mapping[str, str]) -> str:
        """The text in each of `languages`, filled in."""
        return filled({language: self.by_language[language][key] for language in languages}, languages, values)

    def with_changes(self, changes: Mapping[str, Mapping[str, str]]) -> Texts:
        """A watch's own wording of some keys."""
        return Texts({language: {**texts, **changes.get(language, {})} for language, texts in self.by_language.items()})
