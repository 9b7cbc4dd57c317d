"""Plays an evening through the real core. The times in the file drive the clock, and no moderator decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.event import MessagePosted
from bot.core.message import Message, Person
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import Rulebook
from bot.core.texts import VARIANTS
from bot.core.watch import Watch
from bot.evenings.evening import Evening, EveningLine
from bot.ports import Reader
from bot.replay.message_result import MessageResult, message_result, removed
from bot.replay.rehearsal import Rehearsal, StepEffects
from bot.replay.rules_of_chat import rules_of_chat

NAME: Final = "evening"
GROUP: Final = Ref(NAME, "group")
DESK: Final = Ref(NAME, "desk")
AFTERWARDS: Final = timedelta(days=3)
"""The clock runs on after the last line, so that every deadline passes without an answer."""


def watch_of(evening: Evening, watch: Watch) -> Watch:
    """Returns the watch with the settings of the evening. Its only group is the chat of the evening."""
    written = evening.languages or watch.languages
    return replace(
        watch,
        groups=(GROUP,),
        desk=DESK,
        languages=tuple(dict.fromkeys(VARIANTS.get(each, each) for each in written)),
        wordings=tuple(each for each in written if each in VARIANTS) if evening.languages else watch.wordings,
        numbers=evening.numbers or watch.numbers,
        gatekeeper=False,
        weekly=None,
        reminders=(),
    )


async def play(evening: Evening, watch: Watch, rulebook: Rulebook, reader: Reader) -> list[MessageResult]:
    """Returns one result for each line, in order."""
    rulebook = rules_of_chat(rulebook, watch.groups[0], GROUP)
    watch = watch_of(evening, watch)
    rehearsal = Rehearsal(watch, rulebook, reader)
    results: dict[MessageRef, MessageResult] = {}
    for line in evening.lines:
        posted = _posted(evening, line, watch)
        *due, own = await rehearsal.handle(posted)
        _note_late(due, results)
        results[posted.message.ref] = message_result(line.number, posted, own, watch)
    end = evening.lines[-1].moment(evening.date, watch.timezone) + AFTERWARDS
    _note_late(rehearsal.advance(end), results)
    return list(results.values())


def _ref(number: int) -> MessageRef:
    return MessageRef(GROUP, str(number))


def _posted(evening: Evening, line: EveningLine, watch: Watch) -> MessagePosted:
    person = Person(Ref(NAME, line.author), line.author)
    role = evening.roles.get(line.author)
    return MessagePosted(
        f"line {line.number}",
        Message(
            ref=_ref(line.number),
            author=replace(person, role=role) if role else person,
            text=line.text,
            at=line.moment(evening.date, watch.timezone),
            reply_to=_ref(line.reply_to) if line.reply_to else None,
        ),
    )


def _note_late(due: list[StepEffects], results: Mapping[MessageRef, MessageResult]) -> None:
    """Notes each removal after a deadline at the line that it removes."""
    for message in (message for effects in due for message in removed(effects)):
        if message in results:
            results[message].hidden_later = True
