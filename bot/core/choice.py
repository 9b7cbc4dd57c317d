"""What people can choose, about what, and the typed words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.case_code import is_code
from bot.core.texts import Texts


class Choice(StrEnum):
    """Of a moderator about a case, or about an incident from `CLOSE` to `SPLIT`; `CALLED` of anybody about an incident; `OVER`
    and `GOES_ON` of whoever reported it; `ACCEPT` of whoever wants to join, about the house rules."""

    APPROVE = "approve"
    REMOVE = "remove"
    WARN = "warn"
    MUTE = "mute"
    ESCALATE = "escalate"
    CLAIM = "claim"
    UNDO = "undo"
    CALLED = "called"
    ACCEPT = "accept"
    CLOSE = "close"
    FALSE_ALARM = "false_alarm"
    POLICE_THERE = "police_there"
    MERGE = "merge"
    SPLIT = "split"
    OVER = "over"
    GOES_ON = "goes_on"


@dataclass(frozen=True, slots=True)
class ByCode:
    """A case, an incident or a request to join, by the code that moderators type. `other`: of `MERGE` the second incident."""

    code: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class OfIncident:
    """The incident with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class OfRequest:
    """The request to join with this id."""

    id: str


About = ByCode | OfIncident | OfRequest

LONGEST = 60
"""No choice is longer than this."""

_BY_MEMBERS = frozenset({Choice.CALLED, Choice.ACCEPT, Choice.OVER, Choice.GOES_ON})
TYPED = tuple(choice for choice in Choice if choice not in _BY_MEMBERS)
"""What moderators type with a code, besides `CALLED`."""

_BY_EMOJI = {
    "✅": Choice.APPROVE, "👍": Choice.APPROVE, "❌": Choice.REMOVE, "👎": Choice.REMOVE, "⚠": Choice.WARN,
    "🔇": Choice.MUTE, "⏫": Choice.ESCALATE, "👀": Choice.CLAIM, "↩": Choice.UNDO,
}  # fmt: skip
_CHECKS = frozenset("✅✔☑📞☎")
_IN_COLOUR = "\ufe0f"
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))


def on_button(choice: Choice, about: About) -> str:
    """What a button carries."""
    match about:
        case ByCode(code, other):
            return " ".join(part for part in (choice.value, code, other) if part)
        case OfIncident(id) | OfRequest(id):
            return f"{choice.value} {id}"


def read_button(written: str) -> tuple[Choice, About] | None:
    """Read what a pressed button carried; None: it is no choice."""
    word, _, named = written.partition(" ")
    choice = next((choice for choice in Choice if choice.value == word), None)
    if choice is None:
        return None
    if choice is Choice.ACCEPT:
        return choice, OfRequest(named)
    if choice in _BY_MEMBERS:
        return choice, OfIncident(named)
    code, _, other = named.partition(" ")
    return choice, ByCode(code, other)


def parse_choice(text: str, texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode] | None:
    """Read `ok 7K4` or `7K4 ok` in any of the languages; None: it is something else. The code may be mistyped."""
    words = text.strip().rstrip(".!").split() if len(text) < LONGEST else []
    if not 2 <= len(words) <= 4:
        return None
    for code, said in ((words[-1], words[:-1]), (words[0], words[1:])):
        if not looks_like_code(code):
            continue
        choice = _choice_of(" ".join(said), texts, languages)
        if choice is not None:
            return choice, ByCode(code.upper())
    return _merge(words, texts, languages) or _called(words, texts, languages)


def _merge(words: list[str], texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode] | None:
    if len(words) != 3 or not all(map(looks_like_code, words[1:])):
        return None
    meant = words[0].casefold() in words_for(f"word_{Choice.MERGE.value}", texts, languages)
    return (Choice.MERGE, ByCode(words[1].upper(), words[2].upper())) if meant else None


def _called(words: list[str], texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode] | None:
    """Only with a code that is one: «101 gebeld» is what members say."""
    said = " ".join(words[:-1]).casefold()
    meant = is_code(words[-1]) and said in words_for(f"word_{Choice.CALLED.value}", texts, languages)
    return (Choice.CALLED, ByCode(words[-1].upper())) if meant else None


def says(text: str, key: str, texts: Texts, languages: Sequence[str]) -> bool:
    """Is the text nothing but one of the words under a key?"""
    if len(text) > LONGEST:
        return False
    said = " ".join(text.replace(",", " ").split()).rstrip(".! ✔✅👍").casefold()
    return said in words_for(key, texts, languages)


def choice_of_emoji(emoji: str) -> Choice | None:
    """What a reaction on a card chooses. Skin tones and the sign for «in colour» make no difference."""
    return _BY_EMOJI.get(_bare(emoji))


def is_check(emoji: str) -> bool:
    """Does it say «done»? A thumb does not: it may only mean «well seen»."""
    return _bare(emoji) in _CHECKS


def _bare(emoji: str) -> str:
    return "".join(sign for sign in emoji if sign != _IN_COLOUR and sign not in _SKIN_TONES)


def looks_like_code(word: str) -> bool:
    """A code, or what may be one with a slip: a digit in it, or all capitals. «ok dan» is none, «ok 7K3» may be."""
    short = 3 <= len(word) <= 8 and word.isascii() and word.isalnum()
    return short and (is_code(word) or word.isupper() or any(map(str.isdigit, word)))


def _choice_of(said: str, texts: Texts, languages: Sequence[str]) -> Choice | None:
    said = said.casefold()
    return next((choice for choice in TYPED if said in words_for(f"word_{choice.value}", texts, languages)), None)


def words_for(key: str, texts: Texts, languages: Sequence[str]) -> tuple[str, ...]:
    """The words that coordinators listed under a key, separated by commas, in each language."""
    written = ",".join(texts.by_language[language][key] for language in languages)
    return tuple(word.strip().casefold() for word in written.split(",") if word.strip())
