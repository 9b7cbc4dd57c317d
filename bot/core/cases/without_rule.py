"""Cases without a rule: a member flagged a message, the bot got the first message of an unknown person, or it could not
read a message.

Such a case carries a reserved rule id, which an id in YAML cannot equal. Moderators read the reserved title; the author
reads only of the group's agreements.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.case import Case, CaseReason, Visibility
from bot.core.draft import Draft
from bot.core.message import Message
from bot.core.ref import free_code, id_from
from bot.core.rule import Unanswered

FLAGGED: Final = "(flagged)"
FIRST_POST: Final = "(first post)"
UNREAD: Final = "(unread)"
CONCEALED: Final = "(concealed)"
UNREADABLE: Final = "(unreadable)"

TITLES: Final = {
    FLAGGED: "case_flagged",
    FIRST_POST: "case_first_post",
    UNREAD: "case_unread",
    CONCEALED: "case_concealed",
    UNREADABLE: "case_unreadable",
}
"""The keys of the texts that moderators read in place of a rule's title, by reserved rule id."""

TIME_TO_DECIDE = timedelta(hours=24)


def build_case(draft: Draft, key: str, message: Message, reason: str, hidden: bool = False) -> Case:
    """Builds the case. `hidden`: the group does not see the message before an approval."""
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
        why=(CaseReason(reason, None, 1.0, ()),),
        hides=hidden,
        unanswered=Unanswered.KEEP,
        patience=TIME_TO_DECIDE,
        original=Visibility.NO if message.ref.is_at_the_gate else Visibility.YES,
        forwarded=message.forwarded,
    )
