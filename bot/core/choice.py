"""Choices: the answers that a person can give, the things they are about, and the typed words for them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.ref import is_code, looks_like_code
from bot.core.texts import AROUND_WORDS, LANGUAGES, Texts, typed_words, unquoted
from bot.core.watch import Watch


class Choice(StrEnum):
    """Moderators decide a case with the choices up to `UNDO`, and an incident with `CLOSE` to `SPLIT`; `UNDO` also
    opens a closed incident again. `LOCK` closes the group of a case to its members for a while. Every member may choose
    `CALLED` for an incident. `OVER` and `GOES_ON` are for people who reported it. `ACCEPT` is for a person who asks to
    join. `RECEIVED`: the police confirm a mail. `SHOW` decides nothing: the desk reads the card again. `RELEASE` ends
    the claim of the same moderator. `EXAMPLE`: a coordinator makes the message of a decided case an example of its rule."""

    APPROVE = "approve"
    REMOVE = "remove"
    WARN = "warn"
    MUTE = "mute"
    EXPEL = "expel"
    ESCALATE = "escalate"
    CLAIM = "claim"
    RELEASE = "release"
    LOCK = "lock"
    UNDO = "undo"
    SHOW = "show"
    CALLED = "called"
    ACCEPT = "accept"
    CLOSE = "close"
    FALSE_ALARM = "false_alarm"
    POLICE_THERE = "police_there"
    NOT_CALLED = "not_called"
    MERGE = "merge"
    SPLIT = "split"
    OVER = "over"
    GOES_ON = "goes_on"
    RECEIVED = "received"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class ByCode:
    """A case, an incident or a request to join, by its code. `other`: the code of the second incident for `MERGE`. `typed`: the
    words of a typed choice, which may name the number that was called; empty for a button."""

    code: str
    other: str = ""
    typed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class OfIncident:
    """The incident with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class OfRequest:
    """The request to join with this id."""

    id: str


About = ByCode | OfIncident | OfRequest

LONGEST_CHOICE = 60
LONGEST_ON_DESK = 4096  # in the moderators' chat, where a reason may follow

_BY_MEMBERS = frozenset({Choice.CALLED, Choice.ACCEPT, Choice.OVER, Choice.GOES_ON})
TYPED = tuple(choice for choice in Choice if choice not in _BY_MEMBERS | {Choice.EXAMPLE})
"""The choices that moderators type with a code; `CALLED` has its own check, and the example is a wish about the rules."""

ABOUT_INCIDENTS = frozenset(
    {Choice.CLOSE, Choice.FALSE_ALARM, Choice.POLICE_THERE, Choice.NOT_CALLED, Choice.MERGE, Choice.SPLIT}
)

ON_INCIDENTS = ABOUT_INCIDENTS | {Choice.CALLED}

WITH_REASON = frozenset({Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.EXPEL})
"""The author of the message reads about these, so a reason may follow."""

COURTESY = frozenset((
    "aub", "a.u.b", "graag", "alsjeblieft", "alstublieft", "bedankt", "dank", "svp", "s.v.p", "stp", "merci", "bitte", "danke",
    "please", "pls", "thanks", "sorry", "snel", "vite", "schnell", "quickly",
))  # fmt: skip
"""Words behind a command that say nothing to the author of the message, in any language."""

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"\b\d+\b")
_AROUND = f".!{AROUND_WORDS}"
_AROUND_CODE = f",;:{_AROUND}"
_CHECKS = frozenset("✅✔☑📞☎")
_IN_COLOUR = "\ufe0f"
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))

EMOJI = {
    Choice.APPROVE: "✅", Choice.REMOVE: "❌", Choice.WARN: "⚠️", Choice.MUTE: "🔇", Choice.ESCALATE: "⏫",
    Choice.UNDO: "↩️", Choice.LOCK: "🔒", Choice.CLAIM: "👀", Choice.EXPEL: "🚪", Choice.EXAMPLE: "📝",
}  # fmt: skip
"""The choices on a card, each with the emoji of its button and its reaction."""

_BY_EMOJI = {emoji.strip(_IN_COLOUR): choice for choice, emoji in EMOJI.items()} | {
    "👍": Choice.APPROVE, "👎": Choice.REMOVE,
}  # fmt: skip


def may_be_choice(text: str, on_desk: bool = False) -> bool:
    """False for a text that is too long to be read as a choice."""
    return len(text) <= (LONGEST_ON_DESK if on_desk else LONGEST_CHOICE)


def on_button(choice: Choice, about: About) -> str:
    """The data that a button carries."""
    match about:
        case ByCode(code=code, other=other):
            return " ".join(part for part in (choice.value, code, other) if part)
        case OfIncident(id) | OfRequest(id):
            return f"{choice.value} {id}"


def read_button(written: str) -> tuple[Choice, About] | None:
    """Reads the data of a pressed button. None: it is no choice."""
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
    """Reads `ok 7K4` or `7K4 ok` in any of the languages. None: the text is something else. The code may contain a
    slip."""
    words = without_courtesy(typed_words(text.strip().rstrip(_AROUND), ",;:") if may_be_choice(text) else [])
    if not 2 <= len(words) <= 4:
        return None
    for code, phrase in ((words[-1], words[:-1]), (words[0], words[1:])):
        if not looks_like_code(code):
            continue
        if (choice := choice_of_phrase(" ".join(phrase), texts, languages)) is not None:
            return choice, ByCode(code.upper())
    return _merge(words, texts, languages) or _called(words, texts, languages)


def without_courtesy(words: list[str]) -> list[str]:
    """The words up to the last one that is more than a courtesy: «weg 7K4 aub» passes no reason on."""
    said = [at for at, word in enumerate(words, 1) if word.rstrip(".!").casefold() not in COURTESY]
    return words[: max(said, default=0)]


def parse_with_reason(text: str, texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode, int] | None:
    """Reads `weg 7K4` in a group with a reason behind it, which begins at the returned offset. The code is well-formed,
    since the text could be a message to the group. None as well for a question, and for words that take it back."""
    beginning = text.split(maxsplit=4)[:4] if may_be_choice(text, on_desk=True) else []
    is_question = text.rstrip(f" {AROUND_WORDS}").endswith("?")
    if is_question or not any(is_code(word.strip(_AROUND_CODE)) for word in beginning):
        return None
    words = [word for word in _WORD.finditer(text) if word[0].strip(AROUND_WORDS)]
    for count in range(2, min(len(words), 5)):
        typed = parse_choice(text[: words[count - 1].end()], texts, languages)
        if typed is not None and typed[0] in WITH_REASON and is_code(typed[1].code):
            reason = without_courtesy([word[0].strip(f",.;:!{AROUND_WORDS}") for word in words[count:]])
            unclear = is_code("".join(reason[:1])) or takes_back(reason, words_for("word_not", texts, languages))
            return None if unclear else (*typed, words[count].start())
    return None


def takes_back(reason: Sequence[str], negations: Container[str]) -> bool:
    """True for words behind a choice that take it back, as «voorlopig niet»: any of two words, or the first of more."""
    return any(word.casefold() in negations for word in (reason if len(reason) < 3 else reason[:1]))


def _merge(words: list[str], texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode] | None:
    if len(words) != 3 or not all(map(looks_like_code, words[1:])):
        return None
    meant = words[0].casefold() in words_for(f"word_{Choice.MERGE.value}", texts, languages)
    return (Choice.MERGE, ByCode(words[1].upper(), words[2].upper())) if meant else None


def _called(words: list[str], texts: Texts, languages: Sequence[str]) -> tuple[Choice, ByCode] | None:
    """Reads a call with a code. The code has to be well-formed: members often write «101 gebeld». Beside a number it may come
    first («7K4 gebeld 999»). Any number stands for the numbers in the words of a call, since the texts name few."""
    numbers = [word for word in words if word.isdigit() and not is_code(word)]
    said = [word for word in words if word not in numbers]
    code = said.pop(0 if numbers and said and is_code(said[0]) else -1) if said else ""
    if not is_code(code) or len(numbers) > 1:
        return None
    known = {_NUMBER.sub("101", phrase) for phrase in words_for("word_called", texts, languages)}
    phrases = (" ".join(each).casefold() for each in (said, [word for word in words if word != code]))
    meant = any(_NUMBER.sub("101", phrase) in known for phrase in phrases)
    return (Choice.CALLED, ByCode(code.upper(), typed=" ".join((*said, *numbers)).casefold())) if meant else None


def says(text: str, key: str, texts: Texts, languages: Sequence[str]) -> bool:
    """True if the text is exactly one of the words under the key."""
    if not may_be_choice(text):
        return False
    phrase = (
        " ".join(text.replace(",", " ").split()).rstrip(f".! ✔✅👍{AROUND_WORDS}").lstrip(f" {AROUND_WORDS}").casefold()
    )
    return phrase in words_for(key, texts, languages)


def words_behind(text: str, phrases: Sequence[str]) -> str | None:
    """The words behind the longest of these phrases with which the text begins. None: it begins with none of them."""
    words = unquoted(text).split()
    for phrase in sorted(phrases, key=len, reverse=True):
        count = len(phrase.split())
        if " ".join(words[:count]).casefold().rstrip(f".,;:!?…{AROUND_WORDS}") == phrase:
            return " ".join(words[count:])
    return None


def is_word_for_call(text: str, texts: Texts, watch: Watch) -> bool:
    """True if the text is exactly one of the words for a call, as typed or with 101 in place of its number."""
    return any(says(each, "word_called", texts, watch.languages) for each in {text, watch.numbers.as_in_texts(text)})


def choice_of_emoji(emoji: str) -> Choice | None:
    """The choice of a reaction on a card. Skin tones and the «in colour» mark make no difference."""
    return _BY_EMOJI.get(_bare(emoji))


def is_check(emoji: str) -> bool:
    """True for an emoji that says «done». A thumb is not one of them: it may only mean «well seen»."""
    return _bare(emoji) in _CHECKS


def _bare(emoji: str) -> str:
    return "".join(sign for sign in emoji if sign != _IN_COLOUR and sign not in _SKIN_TONES)


def parse_receipt(text: str, texts: Texts) -> ByCode | None:
    """Reads «Ontvangen 7K4, bedankt»: the receipt of an officer, with other words behind it. None for a question, and for words
    that take it back."""
    code = next((rest[0] for rest in _behind_receipt(text, texts) if rest and is_code(rest[0])), None)
    return None if code is None else ByCode(code.upper())


def begins_receipt(text: str, texts: Texts) -> bool:
    """True for «Ontvangen, bedankt» and «Ok, wij hebben ontvangen»: a receipt with or without a code."""
    return any(True for _ in _behind_receipt(text, texts, most_before=3))


def _behind_receipt(text: str, texts: Texts, most_before: int = 0) -> Iterator[list[str]]:
    """The words behind the word of a receipt with which a text begins, behind so many other words at most."""
    words = typed_words(text, ",.;:!")
    taken_back = any(word.casefold() in words_for("word_not", texts, LANGUAGES) for word in words)
    if taken_back or not may_be_choice(text) or text.rstrip().endswith("?"):
        return
    parts = (
        (begin, end) for begin in range(most_before + 1) for end in range(begin + 1, min(len(words), begin + 3) + 1)
    )
    for begin, end in parts:
        if choice_of_phrase(" ".join(words[begin:end]), texts, LANGUAGES) is Choice.RECEIVED:
            yield words[end:]


def choice_of_phrase(phrase: str, texts: Texts, languages: Sequence[str]) -> Choice | None:
    """The word of a receipt counts in every language: the zone may have another one than the watch."""
    phrase = phrase.casefold()
    known = (choice for choice in TYPED if phrase in words_for(f"word_{choice.value}", texts, languages))
    receipt = Choice.RECEIVED if phrase in words_for("word_received", texts, LANGUAGES) else None
    return next(known, receipt)


def words_for(key: str, texts: Texts, languages: Sequence[str]) -> tuple[str, ...]:
    """The words that coordinators listed under a key, separated by commas, in each of the languages."""
    spoken = tuple(languages)
    return texts.once((key, spoken), lambda: _words_in(texts.by_language[language][key] for language in spoken))


def _words_in(lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for written in lists for each in written.split(",") if (word := each.strip().casefold()))


def is_within_one_typo(word: str, token: str) -> bool:
    """True if the optimal string alignment distance is at most 1."""
    if word == token:
        return True
    if abs(len(word) - len(token)) > 1:
        return False
    short, long = (word, token) if len(word) <= len(token) else (token, word)
    start = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    if len(long) == len(short) + 1:
        return short[start:] == long[start + 1 :]
    changed = short[start + 1 :] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return changed or swapped
