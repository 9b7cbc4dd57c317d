"""A new case, as every kind of review begins it: it leaves the message visible, and a moderator has a day to decide."""

from __future__ import annotations

from datetime import timedelta

from bot.core.case import Case, CaseReason, Visibility
from bot.core.draft import Draft
from bot.core.message import Message
from bot.core.ref import free_code, id_from
from bot.core.rule import IfUnanswered, Unanswered

UNANSWERED = IfUnanswered(timedelta(hours=24), Unanswered.KEEP)
"""The consequence for an undecided case, unless a rule names another."""


def new_case(draft: Draft, key: str, message: Message, why: tuple[CaseReason, ...]) -> Case:
    """Builds a case about this message. `key`: the same key always gives the same case."""
    case_id = id_from(key)
    return Case(
        id=case_id,
        code=free_code(case_id, draft.code_taken),
        group=message.ref.chat,
        message=message.ref,
        author=message.author,
        text=message.text,
        native=message.native,
        attachments=message.attachments,
        language=draft.context.watch.languages[0],
        at=message.at,
        opened_at=draft.at,
        why=why,
        hides=False,
        unanswered=UNANSWERED.do,
        patience=UNANSWERED.after,
        original=Visibility.NO if message.ref.is_at_the_gate else Visibility.YES,
        forwarded=message.forwarded,
    )
