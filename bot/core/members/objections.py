"""Objections (General Data Protection Regulation, Article 21): a member objects to the processing of their data.

An objection is in the queue with a code until a moderator answers it with `/answer CODE` and a text, which the member
reads. The bot decides nothing about it. The law gives a month for the answer (Article 12), so the desk is reminded every week.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.member import Objection
from bot.core.members import registry
from bot.core.message import on_one_line
from bot.core.ref import Ref, free_code, id_from
from bot.core.texts import first_word
from bot.core.timer_key import ObjectionTimer

REMINDED_EVERY = timedelta(days=7)
LONGEST = 4096
"""Characters of the reasons: no message on Telegram has more, so none is cut. An answer reaches the member whole."""


def object_to(draft: Draft, event: CommandGiven) -> tuple[str, str]:
    """Returns the answer for the member, behind the key of its text. Without reasons, and while an earlier objection waits,
    nothing new is kept."""
    person, reasons = event.person, _without_watch(draft, event.argument)[:LONGEST]
    waiting = next((each for each in draft.state.objections.values() if _waits(each, person.ref)), None)
    if waiting is not None:
        return _said(draft, person.ref, "object_again", code=waiting.code)
    if not reasons:
        return _said(draft, person.ref, "object_how")
    id = id_from(f"objection {event.key}")
    objection = Objection(free_code(id, draft.code_taken), person, reasons, draft.at)
    _keep(draft, id, objection)
    draft.state = draft.state.with_timer(ObjectionTimer(id), draft.at + REMINDED_EVERY)
    _tell(draft, "object_desk", objection)
    return _said(draft, person.ref, "object_received", code=objection.code)


def _said(draft: Draft, person: Ref, key: str, **values: str) -> tuple[str, str]:
    return key, registry.own_text(draft, person, key, **values)


def answer(draft: Draft, chat: Ref, argument: str) -> None:
    """A moderator answers an objection: `argument` is its code and the answer. The caller has checked the role. An answer that
    the bot cannot deliver goes to the desk, to be passed on."""
    code, text = first_word(_without_watch(draft, argument))
    id = draft.state.objection_of_code(code) if code else None
    objection = draft.state.objections[id] if id is not None else None
    if id is None or objection is None or objection.answered_at is not None or not text:
        return draft.answer(chat, draft.desk_text("answer_usage"))
    told = registry.own_text(draft, objection.person.ref, "object_answer", code=objection.code, text=text)
    group = registry.home_group(draft, objection.person.ref)
    draft.do(SendPrivately(objection.person.ref, group, told, Purpose.ANSWER))
    _keep(draft, id, replace(objection, answered_at=draft.at))
    draft.state = draft.state.without_timer(ObjectionTimer(id))
    return draft.answer(chat, draft.desk_text("object_answered", code=objection.code, who=objection.person.name))


def on_timer(draft: Draft, id: str) -> None:
    """An objection has no answer yet: the moderators and the coordinators hear of it again, each week."""
    objection = draft.state.objections.get(id)
    if objection is not None and objection.answered_at is None:
        draft.state = draft.state.with_timer(ObjectionTimer(id), draft.at + REMINDED_EVERY)
        _tell(draft, "object_waits", objection)


def queue_lines(draft: Draft) -> list[str]:
    waiting = [each for each in draft.state.objections.values() if each.answered_at is None]
    return [_words(draft, "object_line", each) for each in sorted(waiting, key=lambda each: each.at)]


def _keep(draft: Draft, id: str, objection: Objection) -> None:
    draft.state = replace(draft.state, objections={**draft.state.objections, id: objection})


def _tell(draft: Draft, key: str, objection: Objection) -> None:
    text = _words(draft, key, objection)
    draft.do(SendMessage(draft.context.watch.desk, text, Purpose.DESK))
    for coordinator in draft.context.watch.coordinators:
        draft.do(SendPrivately(coordinator, draft.context.watch.desk, text, Purpose.DESK))


def _words(draft: Draft, key: str, objection: Objection) -> str:
    who, time = objection.person.name, draft.day(objection.at)
    return draft.desk_text(key, code=objection.code, who=who, time=time, text=on_one_line(objection.text))


def _waits(objection: Objection, person: Ref) -> bool:
    return objection.person.ref == person and objection.answered_at is None


def _without_watch(draft: Draft, argument: str) -> str:
    first, rest = first_word(argument)
    return rest if first == draft.context.watch.id else argument.strip()
