"""Guesses the language of a message: telling words and spellings vote for it.

A trained model (py3langid 0.4) is better. With the group's language as the answer for short texts it is right in 0.997 of
`corpus/dev.jsonl`, and this code in 0.984; the model also knows many more languages. It costs too much: 0.6 s to load and
92 MB of memory, more than the rest of the reader.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from bot.reader.language_words import ORDINARY, OTHER, WORDS
from bot.reader.text.normalisation import fold
from bot.reader.text.remembered import remembered

FEW_LETTERS: Final = 20
"""A text with fewer letters counts as the group's own language, unless its words clearly tell another."""

_CLEAR_LEAD: Final = 0.5
_ENOUGH_CHARACTERS: Final = 400
"""The beginning of a text is enough to tell its language."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SPELLING: Final = {
    "nl": re.compile(r"ij|aa|uu|oe|ooi|ee[nlrt]|sch[oarei]|eeuw|dt\b|tje|[^e]lijk"),
    "fr": re.compile(r"eau|eux|oi[rst]\b|tion\b|ai[st]\b|ez\b|ee\b|qu|euil|ille|aux"),
    "de": re.compile(r"ung\b|cht|sch[lmnwt]|tz|ck[et]|ei[nts]|eu[est]|pf|\w{3}en\b|ier[et]"),
    "en": re.compile(r"th|wh|ing\b|ght|sh|[^aeiou]y\b|oo[dklm]|ea[drst]|ow"),
}
_ACCENTS: Final = {"de": re.compile("[äöüß]"), "fr": re.compile("[àâçèêîôùœ]|é[^é]"), "nl": re.compile("[ëï]|éé")}
_SPELLING_VOTE: Final = 0.2
_ACCENT_VOTE: Final = 0.5


def guess_language(text: str, allowed: tuple[str, ...], prior: str) -> tuple[str, bool]:
    """The likeliest of the allowed languages, and True; `prior` and False if the text is in another language.

    `prior`: the group's own language. A text that does not tell its language also counts as `prior`: with True if it has
    few letters, with False if it has many words.
    """
    text = text[:_ENOUGH_CHARACTERS]
    words = _words_of(text)
    letters = sum(map(len, words))
    if not letters:
        return prior, True
    votes = _votes(text.lower(), words, allowed)
    best = max(allowed, key=lambda language: (votes[language], language == prior), default=prior)
    if letters < FEW_LETTERS and not _is_other_script(words, letters):
        return (best if votes[best] >= votes[prior] + _CLEAR_LEAD else prior), True
    if _is_other_script(words, letters) or _has_strange_letters(text, words) or _is_foreign(words, votes[best]):
        return prior, False
    return best, True


@remembered
def _words_of(text: str) -> Sequence[str]:
    return _WORD.findall(fold(text))


def tells_other_language(text: str) -> bool:
    """True for a text that shows another language by its script, its letters or its small words."""
    text = text[:_ENOUGH_CHARACTERS]
    words = _words_of(text)
    foreign = sum(map(_FOREIGN.__contains__, words))
    few = max(2, len(words) // _STRANGE_SHARE)
    return foreign >= few or _is_other_script(words, sum(map(len, words))) or _has_strange_letters(text, words)


def _votes(text: str, words: Sequence[str], allowed: tuple[str, ...]) -> defaultdict[str, float]:
    """A word gives one vote, in equal parts to its languages; a spelling or an accent gives less."""
    votes: defaultdict[str, float] = defaultdict(float)
    for word in words:
        for language, share in _SHARES.get(word, ()):
            votes[language] += share
    joined, accented = " ".join(words), not text.isascii()
    for language in allowed:
        votes[language] += _SPELLING_VOTE * len(_SPELLING[language].findall(joined)) if language in _SPELLING else 0
        if accented and language in _ACCENTS:
            votes[language] += _ACCENT_VOTE * len(_ACCENTS[language].findall(text))
    return votes


def _is_other_script(words: Sequence[str], letters: int) -> bool:
    """True for Greek, Cyrillic, Arabic and so on. Folding leaves only ASCII letters in Latin words."""
    if "".join(words).isascii():
        return False  # as nearly always
    latin = sum(len(word) for word in words if word.isascii())
    return latin < letters / 2


_STRANGE_LETTERS: Final = frozenset("ąćęłńśźżğşışčřžťďěůőűțșăāēīūñãõ")
_STRANGE: Final = re.compile(rf"\w*[{''.join(_STRANGE_LETTERS)}]\w*")
_STRANGE_SHARE: Final = 5
"""One word in so many, and at least two words: the name of a neighbour is no other language."""


def _has_strange_letters(text: str, words: Sequence[str]) -> bool:
    """True for Polish, Turkish, Czech, Romanian and so on, whose small words may look like those of the four languages."""
    lowered = text.lower()
    if _STRANGE_LETTERS.isdisjoint(lowered):
        return False
    strange = len(_STRANGE.findall(lowered))
    return strange > 1 and strange * _STRANGE_SHARE >= len(words)


def _is_foreign(words: Sequence[str], best: float) -> bool:
    """More words of other languages than votes for the likeliest language, or a long text with hardly any vote."""
    foreign = sum(map(_FOREIGN.__contains__, words))
    return foreign > max(best, 1) or (best < _FEW_VOTES and len(words) >= _MANY_WORDS)


_FEW_VOTES: Final = 1.0
_MANY_WORDS: Final = 6


def _shares() -> dict[str, tuple[tuple[str, float], ...]]:
    speaking = {word: [language for language in WORDS if word in WORDS[language]] for word in ORDINARY}
    return {
        word: tuple((language, 1 / len(languages)) for language in languages) for word, languages in speaking.items()
    }


_SHARES: Final = _shares()
_FOREIGN: Final = OTHER - _SHARES.keys()
