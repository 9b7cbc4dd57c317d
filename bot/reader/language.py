"""Which language a message is in, by a vote of its telling words and spellings.

A trained model (py3langid 0.4) is better: with the group's language as the answer for short texts it is right in 0.997
of `corpus/dev.jsonl`, this in 0.984, and it knows many more languages. It is not used for what it costs: 0.6 s to load
and 92 MB to keep, more than all the rest of the reader.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from bot.reader.language_words import OTHER, WORDS
from bot.reader.text.normalisation import normalise

FEW_LETTERS: Final = 20
"""A text with fewer is in the group's own language unless its words clearly say otherwise."""

_CLEARLY: Final = 0.5
_READ: Final = 400
"""Characters of a text that are enough to tell."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SPELLING: Final = {
    "nl": re.compile(r"ij|aa|uu|oe|ooi|ee[nlrt]|sch[oarei]|eeuw|dt\b|tje|[^e]lijk"),
    "fr": re.compile(r"eau|eux|oi[rst]\b|tion\b|ai[st]\b|ez\b|ee\b|qu|euil|ille|aux"),
    "de": re.compile(r"ung\b|cht|sch[lmnwt]|tz|ck[et]|ei[nts]|eu[est]|pf|\w{3}en\b|ier[et]"),
    "en": re.compile(r"th|wh|ing\b|ght|sh|[^aeiou]y\b|oo[dklm]|ea[drst]|ow"),
}
_ACCENTS: Final = {"de": re.compile("[äöüß]"), "fr": re.compile("[àâçèêîôùœ]|é[^é]"), "nl": re.compile("[ëï]|éé")}
_A_SPELLING: Final = 0.2
_AN_ACCENT: Final = 0.5


def guess_language(text: str, allowed: tuple[str, ...], prior: str) -> tuple[str, bool]:
    """The likeliest of `allowed`, and whether it is one of them at all; `prior` is the group's own.

    Where the text is in another language, or does not tell, the answer is `prior` and False. A text too short to tell
    is taken to be in `prior`.
    """
    text = text[:_READ]
    words = _WORD.findall(normalise(text).folded)
    letters = sum(map(len, words))
    if not letters:
        return prior, True
    votes = _votes(text.lower(), words, allowed)
    best = max(allowed, key=lambda language: (votes[language], language == prior), default=prior)
    if letters < FEW_LETTERS and not _is_other_script(words, letters):
        return (best if votes[best] >= votes[prior] + _CLEARLY else prior), True
    if _is_other_script(words, letters) or _has_strange_letters(text, words) or _is_foreign(words, votes[best]):
        return prior, False
    return best, True


def _votes(text: str, words: list[str], allowed: tuple[str, ...]) -> defaultdict[str, float]:
    """A word speaks for its languages in equal parts; a spelling and an accent less than a word."""
    votes: defaultdict[str, float] = defaultdict(float)
    for word in words:
        for language, share in _SHARES.get(word, ()):
            votes[language] += share
    joined = " ".join(words)
    for language in allowed:
        votes[language] += _A_SPELLING * len(_SPELLING[language].findall(joined)) if language in _SPELLING else 0
        votes[language] += _AN_ACCENT * len(_ACCENTS[language].findall(text)) if language in _ACCENTS else 0
    return votes


def _is_other_script(words: list[str], letters: int) -> bool:
    """Greek, Cyrillic, Arabic and so on: folding leaves no other letters than ASCII in Latin ones."""
    latin = sum(len(word) for word in words if word.isascii())
    return latin < letters / 2


_STRANGE: Final = re.compile(r"\w*[ąćęłńśźżğşışčřžťďěůőűțșăāēīūñãõ]\w*")
_STRANGE_SHARE: Final = 5
"""One in so many words, and at least two: a neighbour's name is no other language."""


def _has_strange_letters(text: str, words: list[str]) -> bool:
    """Polish, Turkish, Czech, Romanian and so on, whose small words may look like ours."""
    strange = len(_STRANGE.findall(text.lower()))
    return strange > 1 and strange * _STRANGE_SHARE >= len(words)


def _is_foreign(words: list[str], best: float) -> bool:
    """More words of languages that we do not speak than of the likeliest one that we do; or nothing that tells."""
    foreign = sum(word in OTHER and word not in _SHARES for word in words)
    return foreign > max(best, 1) or (best < _NOTHING and len(words) >= _MANY_WORDS)


_NOTHING: Final = 1.0
_MANY_WORDS: Final = 6


def _shares() -> dict[str, tuple[tuple[str, float], ...]]:
    speaking = {
        word: [language for language in WORDS if word in WORDS[language]] for word in frozenset().union(*WORDS.values())
    }
    return {
        word: tuple((language, 1 / len(languages)) for language in languages) for word, languages in speaking.items()
    }


_SHARES: Final = _shares()
