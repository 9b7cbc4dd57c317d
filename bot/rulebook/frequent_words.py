"""The most frequent words of each language. A phrase that fits one of them would hit nearly every message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.translation import tr
from bot.yaml_reader.node import Node, shorten
from bot.yaml_reader.readers import text

_WORDS: Final[Mapping[str, str]] = {
    "nl": "de het een en ik je is in van op te dat die er niet met voor zijn aan we ze ook maar als naar bij nog",
    "fr": "le la les un une et je tu il on est en de du des à que qui pas pour dans sur ne ce au avec nous vous",
    "de": "der die das ein eine und ich du es ist in von zu den dem nicht mit auf für an wir sie auch im hat bei",
    "en": "the a an and i you it is in of to on that at for with was we they not are be he she this my have",
}

_LONGEST: Final = max(len(word) for words in _WORDS.values() for word in words.split())


def refuse_frequent_word(node: Node, languages: Iterable[str]) -> None:
    """Raises Wrong for a phrase that fits a frequent word of one of these languages."""
    written = text(node)
    word = next(filter(None, (frequent_word(written, language) for language in languages)), None)
    if word is not None:
        raise node.position.wrong(
            tr(
                "`{written}` also fits “{word}”, so it would hit nearly every message",
                written=shorten(written),
                word=word,
            ),
            tr("Write more of the word, or more words."),
        )


def frequent_word(phrase: str, language: str) -> str | None:
    """The frequent word that a phrase of one word hits, such as `de` for `de*`. None: the phrase hits none of them."""
    word = phrase.strip().casefold()
    if " " in word or not 0 < len(word.replace("*", "")) <= _LONGEST:
        return None
    if "*" not in word:
        return word if word in _WORDS[language].split() else None
    form = re.compile(re.escape(word).replace(r"\*", ".*"))
    return next(filter(form.fullmatch, _WORDS[language].split()), None)
