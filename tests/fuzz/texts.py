"""Targets: what members write. The reader never raises, gives up no part of itself, and points into the text."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.core.message import Message, Person
from bot.core.reading import Label, ReaderInput, Reading, Score, Span
from bot.core.ref import MessageRef, Ref
from bot.deciding.message_reading import read_message
from bot.live_rules.current import CurrentRules, LiveRules
from bot.reader.legibility import is_legible
from bot.reader.text.cleaning import clean
from bot.reader.text.normalisation import normalise
from tests.fuzz.damage import torn
from tests.fuzz.decided import RECEIVED, SERVED, context, rules, under_way
from tests.fuzz.of_spec import SAYINGS
from tests.fuzz.target import Target, bytes_of, made, text_of
from tests.shipped import ROOT

INVISIBLE: Final = (
    "\u200b\u200d\u2060\u00ad\ufe0f\u0301\u0336\u202e\u202c\u2066\u115f\u3164\u2800\U000e0041\U0001f1e7\x00\x85\ud83d"
)
LIKE: Final = {
    "a": "аɑ４", "e": "еé3", "i": "іİı1", "o": "оο0º", "n": "ո", "k": "κⓀ", "s": "ѕ5ß", "t": "τ7", "1": "¹①١", "0": "⓪٠",
}  # fmt: skip
PIECES: Final = (
    "BE68539007547034", "BE68 5390 0754 7034", "1-ABC-123", "0478 12 34 56", "+32 (0)478/12.34.56", "jan@example.org",
    "example.org/x?y", "Peter Voorbeeld", "Molenstraat 12", "> geciteerd\n", "«zo zei hij» ", '"nee" ', "(", ")", "🚨", "👮‍♂️",
    "@Jan", "!!!", "...", "\n\n", "\t", "9" * 40, "a" * 200, "1.1.1.1", "nr.", "van 12", "İ34", "ﬃ", "ǆ", "ᾳ", "𝕨𝕚𝕖", "ẞ",
    "ŉ", "٣٤٥", "½", "Ⅷ", "ﷺ", "ff",
)  # fmt: skip


def cleaning(raw: bytes) -> None:
    """A cleaned text knows the place of each of its letters in the original."""
    text = text_of(raw)
    cleaned = clean(text)
    origins = cleaned.origins if cleaned.origins is not None else tuple(range(len(text)))
    assert len(origins) == len(cleaned.text)
    assert all(0 <= origin < len(text) for origin in origins)  # several letters may have one place, as in ½
    spans = [Span(0, len(origins)), *(Span(at, at + 1) for at in range(0, len(origins), 7))]
    scores = tuple(Score(Label.REPORT, 0.5, (span,)) for span in spans if span.start < span.end)
    _check_spans(text, cleaned.restore(Reading("nl", True, scores)))


def normalising(raw: bytes) -> None:
    """The folded view is plain UTF-8, and each part of it has a place in the original."""
    text = text_of(raw)
    view = normalise(text)
    view.folded.encode()
    places = [view.span(at, at + 1) for at in range(len(view.folded))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert [place.start for place in places] == sorted(place.start for place in places)


def lists(raw: bytes) -> None:
    """The reader of the lists reads any text whole, the same each time, and points into it."""
    _read(raw, rules())


def light(raw: bytes) -> None:
    """So does the light model."""
    _read(raw, _with_models(ReaderKind.LIGHT))


def full(raw: bytes) -> None:
    """So does the encoder."""
    _read(raw, _with_models(ReaderKind.FULL))


@cache
def _with_models(kind: ReaderKind) -> CurrentRules:
    return add_models(rules(), load_models(kind))


def _read(raw: bytes, reader: CurrentRules) -> None:
    text = text_of(raw)
    given = ReaderInput(text, SERVED.languages, shown=("zo zei hij",))
    reading = reader.reader.read(given)
    _check_whole(text, reading)
    assert reading == reader.reader.read(given), "read otherwise again"
    _check_spans(text, reading)
    _check_in_chat(text, reader)


def _check_in_chat(text: str, reader: CurrentRules) -> None:
    """The same in a conversation, with what the bot may repeat of it."""
    chat, jan = SERVED.groups[0], Person(Ref("telegram", "42"), "Jan")
    message = Message(MessageRef(chat, "9"), jan, text, RECEIVED)
    whole = asyncio.run(read_message(LiveRules(reader), under_way(), message, context()))
    _check_whole(text, whole)
    _check_spans(text, whole)


def _check_whole(text: str, reading: Reading) -> None:
    """Only the length of a text, or writing that none but people can read, may keep the reader from a part of it."""
    assert set(reading.failed) <= {"length", "words", "letters"}, reading.failed
    assert ("words" in reading.failed) is not is_legible(clean(text).text)


def _check_spans(text: str, reading: Reading) -> None:
    spans = [span for score in reading.scores for span in score.spans]
    spans += [hit.span for hit in reading.hits] + [detail.span for detail in reading.details]
    assert all(0 <= span.start < span.end <= len(text) for span in spans), spans
    assert all(0 <= score.confidence <= 1 for score in reading.scores)


@cache
def _corpus() -> Sequence[str]:
    lines = (ROOT / "corpus" / "dev.jsonl").read_text().splitlines()
    return [json.loads(line)["text"] for line in lines]


def _text(chance: Random) -> bytes:
    parts = [chance.choice([_corpus(), _corpus(), PIECES, SAYINGS]) for _ in range(chance.randint(1, 5))]
    text = chance.choice([" ", "", "\n", ". "]).join(chance.choice(part) for part in parts)
    for change in chance.sample(_CHANGES, chance.randint(0, 2)):
        text = change(chance, text)
    if chance.randrange(200) == 7:
        text *= chance.randint(2, 70_000 // max(1, len(text)) + 2)
    raw = bytes_of(text)
    return torn(chance, raw) if chance.randrange(10) == 7 else raw


def _hidden(chance: Random, text: str) -> str:
    every, sign = chance.randint(1, 6), chance.choice(INVISIBLE)
    return "".join(letter + (sign if at % every == 0 else "") for at, letter in enumerate(text))


def _alike(chance: Random, text: str) -> str:
    return "".join(_one_alike(chance, letter) for letter in text)


def _one_alike(chance: Random, letter: str) -> str:
    return chance.choice(LIKE[letter]) if letter in LIKE and chance.random() < 0.3 else letter


def _letters(chance: Random, text: str) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + chance.choice(" .,-|·/").join(text[start : start + 40]) + text[start + 40 :]


def _loud(chance: Random, text: str) -> str:
    return chance.choice([text.upper(), text.title(), text.swapcase(), text[::-1], "> " + text, f"«{text}» verwijder"])


def _strange(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + "".join(_any_letter(chance) for _ in range(chance.randint(1, 12))) + text[at:]


def _any_letter(chance: Random) -> str:
    first, last = chance.choice(((0, 0x7F), (0x80, 0x24F), (0x250, 0xFFFF), (0x10000, 0x1FFFF)))
    return chr(chance.randint(first, last))


_CHANGES: Final = (_hidden, _alike, _letters, _loud, _strange)


_TEXTS: Final = made(_text)
TARGETS: Final = (
    Target("text-cleaning", cleaning, _TEXTS),
    Target("text-normalising", normalising, _TEXTS),
    Target("text-lists", lists, _TEXTS, few=10),
    Target("text-light", light, _TEXTS, few=3),
    Target("text-full", full, _TEXTS, few=2),
)
