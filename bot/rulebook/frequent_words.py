"""The most frequent words of each language. A phrase that is one of them would hit nearly every message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    "nl": "de het een en ik je is in van op te dat die er niet met voor zijn aan we ze ook maar als naar bij nog",
    "fr": "le la les un une et je tu il on est en de du des à que qui pas pour dans sur ne ce au avec nous vous",
    "de": "der die das ein eine und ich du es ist in von zu den dem nicht mit auf für an wir sie auch im hat bei",
    "en": "the a an and i you it is in of to on that at for with was we they not are be he she this my have",
}


def frequent_word(phrase: str, language: str) -> str | None:
    """The frequent word that a phrase of one word hits, such as `de` for `de*`. None: the phrase hits none of them."""
    word = phrase.strip().casefold()
    start = word.removesuffix("*")
    if not start or " " in start:
        return None
    known = _WORDS[language].split()
    return next((each for each in known if each == word or (word != start and each.startswith(start))), None)
