"""Tells an attempt at a command from ordinary talk in the moderators' chat.

An attempt begins with a word of `word_…`, or with one that differs by a typo, and goes on with codes and then a reason; codes
may also come first. Every other text is talk between moderators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.core.choice import (
    ON_INCIDENTS,
    Choice,
    choice_of_emoji,
    may_be_choice,
    takes_back,
    without_courtesy,
)
from bot.core.desk.desk_words import DeskWords, near_phrases, phrase_of
from bot.core.ref import ALPHABET, is_code, looks_like_code
from bot.core.schedule import begins_with_length
from bot.core.texts import AROUND_WORDS

MOST_REASON: Final = 3
"""Words behind a command word without a code; with more of them the text is talk."""

_SHORTEST_SURE: Final = 3
"""The bot asks back about a mistyped command with fewer characters."""

_LONGEST_NEAR: Final = 4

_ASKED_IF_MISTYPED: Final = ON_INCIDENTS | {Choice.APPROVE, Choice.EXPEL}

_TALK: Final = frozenset((
    "was", "wel", "wie", "wij", "wijs", "wil", "mis", "zeg", "leg", "nee", "neen", "wer", "wem", "wen", "waren", "dump",
    "mate",
))  # fmt: skip
"""Everyday words that one letter parts from a command, such as «wie» from `wis`: they may be meant."""

_TYPED: Final = re.compile(r"\S+")

_PART: Final = re.compile(r"[\w'’.]+|[^\w'’.,;:/+&-]+")
"""A part of a word in which a sign joins a code to something else."""

_NUMBER: Final = re.compile(r"[+(]*\d[\d()/-]*")
"""A part of a telephone number."""

_SIGNS: Final = f",.;:!?…()[]#*_~{AROUND_WORDS}"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A command as a moderator typed it. `choice`: None if the word before the code is unknown. `word`: the right spelling
    of a known word, else the word as typed. `codes`: in upper case. `reason`: the words behind, which begin in the text at
    `reason_at`. `unsure`: the bot asks before it acts. `mistyped`: the word has a typo. `also`: other words that it may be."""

    choice: Choice | None
    word: str
    codes: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    unsure: bool = False
    reason_at: int = field(default=0, compare=False)
    mistyped: bool = field(default=False, compare=False)
    also: tuple[str, ...] = field(default=(), compare=False)


def read_attempt(
    text: str, words: DeskWords, is_known: Callable[[str], bool], numbers: Sequence[str]
) -> Attempt | None:
    """Reads a text of the desk. `is_known`: whether something of the watch has this code. `numbers`: those to call, for the
    watch. None: ordinary talk."""
    if not may_be_choice(text, on_desk=True):
        return None
    typed = [piece for word in _TYPED.finditer(text) for piece in _pieces(word[0], word.start(), is_known)]
    tokens = without_courtesy([_in_small_letters(token, is_known) if text.isupper() else token for token, _ in typed])
    if not tokens:
        return None
    asked = text.rstrip().endswith("?")
    attempt = (
        (None if asked else _call_to(tokens, words, is_known, numbers))
        or _word_first(tokens, words, is_known, asked)
        or _codes_first(tokens, words, is_known, asked)
        or _mistyped(tokens, words, is_known, asked)
    )
    if attempt is None or not attempt.reason:
        return attempt
    return replace(attempt, reason_at=typed[len(tokens) - len(attempt.reason)][1])


def _in_small_letters(word: str, is_known: Callable[[str], bool]) -> str:
    """A word of a text that is typed in capitals only: there they make no code of it, but one sign may part it from a code."""
    is_one = is_known(word) or is_code(word) or any(map(str.isdigit, word))
    return word if is_one or _is_near_code(word, is_known) else word.casefold()


def _is_near_code(word: str, is_known: Callable[[str], bool]) -> bool:
    """True if one sign parts the word from a code of the watch. Only few codes have more than four signs."""
    places = range(len(word)) if len(word) <= _LONGEST_NEAR else ()
    return any(is_known(f"{word[:at]}{sign}{word[at + 1 :]}") for at in places for sign in ALPHABET)


def _call_to(
    tokens: list[str], words: DeskWords, is_known: Callable[[str], bool], numbers: Sequence[str]
) -> Attempt | None:
    """Reads «called XE7 999» and «phoned 999 XE7»: the number 999 may look like a code, and is no word of the desk. Beside a
    code, any number is the one that was called. None: the text is no plain call."""
    coded = any(map(is_known, map(str.upper, tokens)))
    named = tuple(
        token
        for token in tokens
        if (token in numbers or (coded and _NUMBER.fullmatch(token) is not None)) and not is_known(token)
    )
    if not named or len(named) == len(tokens):
        return None
    listed = {word for phrase, choice in words.phrases if choice is Choice.CALLED for word in phrase if word.isdigit()}
    for number in ("", *sorted(listed)):  # left out, and in place of a number that the texts name
        said = [word for token in tokens if (word := number if token in named else token)]
        found = _word_first(said, words, is_known, False) or _codes_first(said, words, is_known, False)
        if found and found.choice is Choice.CALLED and (found.codes or number) and not (found.reason or found.unsure):
            word = found.word.replace(number, named[0]) if number else found.word
            return replace(found, word=word, reason=named if found.codes else ())
    return None


def _pieces(word: str, at: int, is_known: Callable[[str], bool]) -> list[tuple[str, int]]:
    """The word without the signs around it, with its place in the text. «XE7,AF3», «weg:XE7» and «✅XE7» are several words."""
    parts = [(part[0].strip(_SIGNS), at + part.start()) for part in _PART.finditer(word)]
    if not any(is_known(part.upper()) for part, _ in parts):
        parts = [(word.strip(_SIGNS), at)]
    return [(part, place) for part, place in parts if part]


def read_tokens(text: str) -> list[str]:
    """The words of a text without the signs around them. Empty for a text that is too long for a command."""
    words = _TYPED.findall(text) if may_be_choice(text, on_desk=True) else []
    return [stripped for word in words if (stripped := word.strip(_SIGNS))]


def read_pieces(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The words as `read_tokens` has them, with a code apart from the words that a sign joins to it."""
    words = _TYPED.finditer(text) if may_be_choice(text, on_desk=True) else ()
    return [piece for word in words for piece, _ in _pieces(word[0], 0, is_known)]


def _word_first(tokens: list[str], words: DeskWords, is_known: Callable[[str], bool], asked: bool) -> Attempt | None:
    found = phrase_of(tokens, words)
    emoji = choice_of_emoji(tokens[0])
    if found is None and emoji is None:
        return None
    choice, phrase = found or (emoji or Choice.SHOW, (tokens[0],))
    codes, rest, in_front = _length_apart(choice, *_codes(tokens[len(phrase) :], words, is_known), is_known)
    if found is None and not codes:
        return None
    later = [at for at, token in enumerate(rest) if is_known(token.upper())]
    if later and (not codes or (choice is Choice.MUTE and begins_with_length(rest))):
        named = (*codes, *(rest[at].upper() for at in later))
        return Attempt(choice, " ".join(phrase), named, rest[: later[0]], unsure=True)
    if not codes and (len(rest) > MOST_REASON or (asked and rest)):
        return None
    return _attempt(choice, phrase, codes, rest, words, asked or in_front)


def _codes_first(tokens: list[str], words: DeskWords, is_known: Callable[[str], bool], asked: bool) -> Attempt | None:
    codes, rest = _codes(tokens, words, is_known)
    if codes and not rest and all(map(is_known, codes)):
        return Attempt(Choice.SHOW, "", codes)
    found = phrase_of(rest, words) if codes else None
    if found is None:
        return None
    choice, phrase = found
    near = near_phrases(rest, words) if len(rest) > len(phrase) else []
    other = any(another is not choice for another, _ in near)  # «XE7 take own»
    codes, length, _ = _length_apart(choice, codes, (), is_known)
    return _attempt(choice, phrase, codes, (*length, *rest[len(phrase) :]), words, asked or other or bool(length))


def _mistyped(tokens: list[str], words: DeskWords, is_known: Callable[[str], bool], asked: bool) -> Attempt | None:
    """Reads words with a typo. In front of codes alone they count if only one choice can be meant, and if this choice shows no
    message to the group, takes no author out and is not about an incident; about all else the bot asks back. It answers an
    unknown word in front of a code of the watch; other words are talk."""
    if whole := near_phrases(tokens, words):
        return Attempt(*whole[0], unsure=True, mistyped=True, also=_others(whole))
    head, codes, rest = _around_codes(tokens, words, is_known)
    if near := near_phrases(head, words):
        choice, meant = near[0]
        codes, rest, _ = _length_apart(choice, codes, rest, is_known)
        sure = len(near) == 1 and choice not in _ASKED_IF_MISTYPED and len(" ".join(head)) >= _SHORTEST_SURE
        talk = " ".join(head).casefold() in _TALK
        certain = sure and bool(codes) and not rest and not asked and not talk
        return Attempt(choice, meant, codes, rest, unsure=not certain, mistyped=True, also=_others(near))
    if len(head) != 1 or rest or asked or not codes or not all(map(is_known, codes)):
        return None
    return Attempt(None, head[0], codes)


def _others(near: Sequence[tuple[Choice, str]]) -> tuple[str, ...]:
    """The further words that fit the same codes: «neit gebeld» may be `niet gebeld` or `net gebeld`."""
    about_incident = near[0][0] in ON_INCIDENTS
    return tuple(word for choice, word in near[1:] if (choice in ON_INCIDENTS) is about_incident)


def _around_codes(
    tokens: list[str], words: DeskWords, is_known: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The words before the codes, or behind codes that come first; the codes; and the words after both."""
    codes, rest = _codes(tokens, words, is_known)
    if codes:
        return rest, codes, ()
    known = (at for at, token in enumerate(tokens) if is_known(token.upper()))
    likely = (at for at, token in enumerate(tokens) if _may_be_code(token, is_known))
    at = next(known, next(likely, len(tokens)))  # «gemeld aan 101 XE7»: a number may look like a code
    codes, rest = _codes(tokens[at:], words, is_known)
    return tuple(tokens[:at]), codes, rest


def _codes(
    tokens: list[str], words: DeskWords, is_known: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes at the beginning, and the tokens behind them."""
    codes: list[str] = []
    rest = list(tokens)
    while rest:
        skipped = bool(codes) and rest[0].casefold() in words.joins and len(rest) > 1
        token = rest[1] if skipped else rest[0]
        if not _may_be_code(token, is_known):
            break
        codes.append(token.upper())
        rest = rest[2:] if skipped else rest[1:]
    return tuple(codes), tuple(rest)


def _length_apart(
    choice: Choice, codes: tuple[str, ...], rest: tuple[str, ...], is_known: Callable[[str], bool]
) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """The codes, the words behind them, and whether the length of a mute stands before one of the codes. The length in
    «demp XE7 45m» looks like a code, but belongs to the words."""
    found = (at for at, code in enumerate(codes) if not is_known(code) and begins_with_length((code,)))
    at = next(found, None) if choice is Choice.MUTE else None
    if at is None:
        return codes, rest, False
    return (*codes[:at], *codes[at + 1 :]), (codes[at].casefold(), *rest), at + 1 < len(codes)


def _may_be_code(token: str, is_known: Callable[[str], bool]) -> bool:
    """A word in small letters counts only if it is a code of the watch: «weg dat» is talk."""
    return is_known(token.upper()) or (looks_like_code(token) and (token.isupper() or any(map(str.isdigit, token))))


def _attempt(
    choice: Choice,
    phrase: tuple[str, ...],
    codes: tuple[str, ...],
    reason: tuple[str, ...],
    words: DeskWords,
    asked: bool,
) -> Attempt:
    """The bot asks first about a question, about words that take the command back, and about an approval or a choice on
    incidents with more words: «ok XE7 als Piet akkoord is» may not show a message. «gebeld XE7 101» names the number."""
    is_number = choice is Choice.CALLED and all(map(str.isdigit, reason))
    needs_care = bool(reason) and (choice is Choice.APPROVE or choice in ON_INCIDENTS) and not is_number
    taken_back = takes_back(reason, words.negations)
    return Attempt(choice, " ".join(phrase), codes, reason, asked or taken_back or needs_care)
