"""The line «a message was hidden: house rule 3» for the whole group, where the watch wants it (`hidden_notice`).

Members who read why a message went write fewer such messages (Jhaver 2024). The line names no member and repeats no word. A
group reads it once an hour at most; not beside a masked copy, which names the author, and not during an incident, in a raid or
in quiet hours. It goes as soon as the message is back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.action import DeleteMessage, Purpose, SendMessage
from bot.core.case import Case
from bot.core.cases.author_notes import number_of
from bot.core.cases.card import rule_title
from bot.core.draft import Draft
from bot.core.members import limits
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.schedule import is_quiet

AT_MOST_EVERY: Final = timedelta(hours=1)


def post(draft: Draft, case: Case) -> None:
    """Posts the line about a message that the group does not see any more."""
    watch, number = draft.context.watch, number_of(draft, case)
    if not watch.hidden_notice or number is None or case.facts or case.message.is_at_the_gate or _is_led(draft, case):
        return
    if draft.state.open_incidents(draft.at) or is_quiet(watch.quiet, watch.timezone, draft.at):
        return
    if not limits.allows(draft, str(case.group), "hidden notice", AT_MOST_EVERY):
        return
    lines = (
        draft.text("hidden_public", (language,), count=str(number), rule=rule_title(draft, case, language))
        for language in watch.group_languages
    )
    said = SendMessage(case.group, "\n".join(dict.fromkeys(lines)), Purpose.NOTICE, silent=True)
    draft.do(said, CaseAction(case.id, CasePart.PUBLIC_LINE))


def _is_led(draft: Draft, case: Case) -> bool:
    """True for a case of a raid, which shares its card."""
    return bool(case.leads) or any(case.id in other.leads for other in draft.state.cases.values())


def on_delivered(draft: Draft, case: Case, ref: MessageRef) -> None:
    draft.state = draft.state.with_case(replace(case, public_line=ref))
    settle(draft, draft.state.cases[case.id])


def settle(draft: Draft, case: Case) -> None:
    """Takes the line away once the group sees the message again."""
    if not case.should_be_seen:
        return None
    if case.public_line is None:
        return draft.call_off(CaseAction(case.id, CasePart.PUBLIC_LINE)) if draft.context.watch.hidden_notice else None
    draft.do(DeleteMessage(case.public_line, ours=True))
    draft.state = draft.state.with_case(replace(case, public_line=None))
    return None
