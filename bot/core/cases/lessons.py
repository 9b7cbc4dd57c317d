"""Lessons: a moderator's approval teaches the bot that this text, and what is near to it, does not break the rule.

A lesson keeps no text, only its imprint (`bot/reader/imprint.py`). It goes with the decision when the moderator takes that
back, or alone by `/lessons`. A message with a picture teaches nothing: the picture is a part of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.action import Purpose, SendMessage
from bot.core.case import Case
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.reading import LOWERED, Lesson
from bot.core.ref import Ref

MOST: Final = 200
"""Lessons of a watch. A newer one takes the place of the oldest."""

_LINES: Final = 30
"""The list shows this number of lessons, the newest first."""


def learn(draft: Draft, case: Case) -> None:
    """Keeps the approved text as a lesson, if the case rests on labels that an approval can correct."""
    reasons = [reason for reason in case.why if reason.label in LOWERED]
    if case.imprint is None or not reasons or case.attachments:
        return
    learned = Lesson(
        name=case.code,
        rule=reasons[0].rule,
        holds=False,
        labels=tuple({reason.label: reason.confidence for reason in reasons if reason.label}.items()),
        imprint=case.imprint,
        at=draft.at,
        author=draft.context.pseudonym(case.author.ref),
    )
    older = sorted(_without(draft, case.code).items(), key=lambda item: item[1].at or draft.at)
    kept = {**dict(older[-(MOST - 1) :]), case.code: learned}
    draft.state = replace(draft.state, lessons=kept)


def unlearn(draft: Draft, name: str) -> bool:
    """Forgets the lesson of the case with this code. False: there is none."""
    if name not in draft.state.lessons:
        return False
    draft.state = replace(draft.state, lessons=_without(draft, name))
    return True


def command(draft: Draft, chat: Ref, argument: str) -> None:
    """`/lessons` lists the lessons; with a code, and a word for «remove», it forgets one."""
    words = argument.split()
    if not words:
        return _answer(draft, chat, _list(draft))
    names = [word.upper() for word in words if word.casefold() not in _removing(draft)]
    gone = len(names) < len(words) and [name for name in names if unlearn(draft, name)]
    key = "lessons_gone" if gone else "lessons_unknown"
    return _answer(draft, chat, draft.desk_text(key, code=" ".join(gone or names)))


def _removing(draft: Draft) -> frozenset[str]:
    return frozenset(("remove", *draft.words(f"word_{Choice.REMOVE.value}")))


def _list(draft: Draft) -> str:
    newest = sorted(draft.state.lessons.values(), key=lambda each: each.at or draft.at, reverse=True)
    count = str(len(newest))
    lines = [draft.desk_text("lessons_head", count=count) if newest else draft.desk_text("lessons_none")]
    lines += [_line(draft, each) for each in newest[:_LINES]]
    if of_examples := len(draft.context.rulebook.lessons.of_examples):
        lines.append(draft.desk_text("lessons_examples", count=str(of_examples)))
    return "\n".join(lines)


def _line(draft: Draft, each: Lesson) -> str:
    rule = draft.title_of(each.rule, draft.context.watch.languages[0])
    return draft.desk_text("lessons_line", code=each.name, rule=rule, time=draft.day(each.at or draft.at))


def _without(draft: Draft, name: str) -> dict[str, Lesson]:
    return {key: each for key, each in draft.state.lessons.items() if key != name}


def _answer(draft: Draft, chat: Ref, text: str) -> None:
    draft.do(SendMessage(chat, text, Purpose.ANSWER))
