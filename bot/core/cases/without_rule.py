"""Cases without a rule: a member flagged a message, the bot got the first message of an unknown person, or it could not
read a message.

Such a case carries a reserved rule id, which an id in YAML cannot equal. Moderators read the reserved title; the author
reads only of the group's agreements.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.case import Case, CaseReason
from bot.core.cases.new_case import new_case
from bot.core.draft import Draft
from bot.core.message import Message

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


def build_case(draft: Draft, key: str, message: Message, reason: str, hidden: bool = False) -> Case:
    """Builds the case. `hidden`: the group does not see the message before an approval."""
    return replace(new_case(draft, key, message, (CaseReason(reason, None, 1.0, ()),)), hides=hidden)
