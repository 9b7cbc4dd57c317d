"""Reads a message, and reads once more what the bot may repeat of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.core.message import Message
from bot.core.reading import COVER, FACTS, KINDS, LIKELY, SURE, Flag, Imprint, Label, ReaderInput, Reading, Score
from bot.core.rulebook import Rulebook
from bot.core.step import as_read
from bot.core.step_result import WatchContext
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.reader_input import build_reader_input, is_spoken_of
from bot.live_rules.current import LiveRules
from bot.ports import Reader
from bot.reader.danger_copy import danger_copies, is_guess, without_plates
from bot.reader.fact_clauses import tells_of_danger
from bot.reader.facts import is_harmless, make_copy, make_wording, repeat_safe_clauses
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.imprint import imprint_of
from bot.reader.labels import add_unsure
from bot.reader.lessons import correct, may_correct
from bot.reader.named_people import names_people
from bot.reader.personal_data.homes import without_homes
from bot.reader.text.cleaning import clean
from bot.reader.text.normalisation import fold
from bot.reader.text.spelling_out import words_of_addresses
from bot.reader.traces import find_place

_BOT: Final = "bot"


async def read_message(
    reader: Reader, state: WatchState, message: Message, context: WatchContext, late: bool = False
) -> Reading:
    """Reads a message. `late`: it has waited for long. The words that the bot may repeat, in its own group or in the other
    groups of the watch, are read once more, and left out unless they are harmless. A street in a message that stays, or in
    the copy that the group reads, is taken as it is."""
    message, text = as_read(state, message, context), text_to_read(message)
    message = message if text == message.text else replace(message, text=text)
    by_lists = isinstance(reader, LiveRules) and reader.now.learned is None
    given = build_reader_input(state, message, context, late, by_lists)
    reading = _corrected(await _read(reader, given), state, message, context)
    may_be_hidden = _may_be_hidden(reading, context.rulebook)
    if not may_be_hidden and not _stays_in_part(reading, message) and not _warns_other_groups(reading, context.watch):
        return _with_place(reading, message.text)
    text = clean(message.text).text
    seen = reading if text == message.text else (await reader.read([replace(given, text=text, chat=None)]))[0]
    of_picture = bool(message.attachments) and not _is_in_danger(reading)
    copies = _copies(text, seen, reading) if may_be_hidden or of_picture else [repeat_safe_clauses(text, seen)]
    whole = without_plates(text, seen) if _is_in_danger(reading) else ""
    exposes = seen.likely(Label.PERSONAL_DATA)
    place = find_place(without_homes(text, seen.language, exposes)) if seen.kind() in FACTS else ""
    wording = make_wording(text, seen, copies[-1]) if may_be_hidden else ""
    repeated = [text for text in (*copies, place, wording) if text]
    if _is_in_danger(reading):
        told = copies if announces_beating(fold(text)) else [text, *copies]
        reading = replace(reading, life_at_stake=_is_life_at_stake(reading, told))
    if not repeated:
        return replace(reading, copy=whole, copy_names=bool(whole), place=find_place(whole))
    again = await reader.read(
        [replace(given, text=text.replace(COVER, " "), after=(), shown=(), chat=None) for text in repeated]
    )
    harmless = {text for text, read_again in zip(repeated, again, strict=True) if is_harmless(read_again)}
    copy = whole or next((copy for copy in copies if copy in harmless), "")
    return replace(
        reading,
        copy=copy,
        copy_names=copy not in ("", copies[-1]) and (copy == whole or names_people(copy, seen.language)),
        place=place if place in harmless else find_place(copy),
        wording=wording if wording in harmless else "",
    )


def _copies(text: str, seen: Reading, reading: Reading) -> list[str]:
    """The copies of a text, the best first: in danger those that tell of it, and last that of the facts."""
    copy = make_copy(text, seen)
    if not _is_in_danger(reading) or tells_of_danger(copy):
        return [copy]
    return [*danger_copies(text, seen), copy]


def _is_in_danger(reading: Reading) -> bool:
    return Flag.DANGER in reading.flags


def _is_life_at_stake(reading: Reading, texts: Collection[str]) -> bool:
    """True if a life is at stake in a text of danger. Beside a call to act, the models see danger in the call itself, so only a
    form of speech counts there. A guess that exposes a person is no emergency. `texts`: the message and its copies; the
    copies alone if the danger may be the beating that it announces."""
    if reading.confidence(Label.PERSONAL_DATA) >= SURE and any(map(is_guess, texts)):
        return False
    by_models = reading.chat is not None and reading.chat.plain_danger and not reading.likely(Label.VIGILANTE)
    return by_models or any(map(tells_of_danger, texts))


async def _read(reader: Reader, given: ReaderInput) -> Reading:
    """Reads a message, and once more with the words in its addresses. Flags that only these words are sure of are unsure."""
    (reading,) = await reader.read([given])
    spelled_out = words_of_addresses(clean(given.text).text)
    if not spelled_out:
        return reading
    (again,) = await reader.read([replace(given, text=spelled_out, after=(), shown=(), chat=None)])
    found = (
        Score(each.label, LIKELY) for each in again.scores if each.label in _IN_ADDRESSES and each.confidence >= SURE
    )
    return replace(reading, scores=add_unsure(reading.scores, found))


_IN_ADDRESSES: Final = (Label.VIGILANTE, Label.INSULT, Label.PROFILING)
"""The labels that count for the words in an address: all others are there in the title of any piece of news."""


def _with_place(reading: Reading, text: str) -> Reading:
    """The reading with the street of a report that stays in its group: all members of the group read it there anyway."""
    if not reading.streets or reading.kind() not in FACTS:
        return reading
    return replace(reading, place=find_place(clean(text).text))


def _corrected(reading: Reading, state: WatchState, message: Message, context: WatchContext) -> Reading:
    """The reading, corrected by the lessons of the watch. Its imprint is whole only if one of them may count. A picture is a
    part of its message, which is then another one."""
    if message.attachments or not message.text.strip():
        return replace(reading, imprint=None)
    known, watch = context.rulebook.lessons, context.watch.id
    rules = {rule.id for rule in context.rulebook.rules_for(watch)}
    every = (*known.of_examples, *known.of_watch.get(watch, ()), *state.lessons.values())
    lessons = [lesson for lesson in every if lesson.rule in rules]
    in_incident = any(is_spoken_of(each, message.at) for each in state.incidents.values())
    encoder = reading.imprint or Imprint()
    begun = Imprint(in_incident=in_incident, weights=encoder.weights, vector=encoder.vector)
    if not any(may_correct(reading, lesson) for lesson in lessons):
        return replace(reading, imprint=begun)
    return correct(replace(reading, imprint=imprint_of(message.text, begun, known.key)), lessons)


def _may_be_hidden(reading: Reading, rulebook: Rulebook) -> bool:
    """Whether its words may be a reason to hide the message. False for most messages. Nothing of them needs to be repeated, so
    they are not read again."""
    by_label = any(score.label not in KINDS and reading.likely(score.label) for score in reading.scores)
    return by_label or bool(reading.details) or any(_is_for_rules(hit.pattern, rulebook) for hit in reading.hits)


def _stays_in_part(reading: Reading, message: Message) -> bool:
    """Whether the words stay where a rule hides the message for another reason: a danger, and a text beside a picture."""
    return bool(message.text.strip()) and (bool(message.attachments) or _is_in_danger(reading))


def _warns_other_groups(reading: Reading, watch: Watch) -> bool:
    return len(watch.groups) > 1 and reading.kind() is Label.REPORT


def _is_for_rules(pattern: str, rulebook: Rulebook) -> bool:
    """True for a pattern that a rule names itself: its own, or a list that says nothing about labels."""
    kind, _, name = pattern.partition(":")
    listed = next((each for each in rulebook.lists if each.name == name), None) if kind == "list" else None
    return listed is None or not (listed.label or listed.flag or listed.against)


def text_to_read(message: Message) -> str:
    """The text with «bot» in place of the account of the bot, which is no person. All other words keep their places. Signal
    has a sign for it that no reader takes for a name."""
    name = message.bot_mention
    return message.text.replace(name, _BOT.ljust(len(name))) if len(name) >= len(_BOT) else message.text
