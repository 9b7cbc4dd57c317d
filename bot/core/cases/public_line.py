"""The lines for the whole group in place of a hidden message.

«A message was hidden: house rule 3», where the watch wants it (`hidden_notice`). Members who read why a message went write
fewer such messages (Jhaver 2024). The line names no member and repeats no word. A group reads it once an hour at most; not
beside a masked copy, which names the author, not about a message that the bot cannot delete, and not during an incident, in a
raid or in quiet hours. It goes as soon as the message is back.

«A report came in, and a moderator is looking at it», about an urgent report of which the group sees nothing. If there may be
danger, also by the models alone or in doubt, the line says that a person may be in danger. Once the message is decided, the
line says so: the bot edits it, or posts the new text where it cannot edit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.action import DeleteMessage, EditMessage, Purpose, SendMessage
from bot.core.case import Case, CaseEnding, ReportLine, Visibility
from bot.core.cases.author_notes import number_of
from bot.core.cases.card import rule_title
from bot.core.draft import Draft
from bot.core.incidents.police_call import number_for_warning
from bot.core.members import limits
from bot.core.members.welcome import GROUP_AGAIN
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Flag, Reading
from bot.core.ref import MessageRef
from bot.core.schedule import is_quiet

AT_MOST_EVERY: Final = timedelta(hours=1)


def post(draft: Draft, case: Case) -> None:
    """Posts the line about a message that the group does not see any more."""
    watch, number = draft.context.watch, number_of(draft, case)
    if not watch.hidden_notice or number is None or case.facts or case.message.is_at_the_gate or _is_led(draft, case):
        return
    if draft.state.cases[case.id].original is Visibility.STUCK:
        return
    if draft.state.open_incidents(draft.at) or is_quiet(watch.quiet, watch.timezone, draft.decided_at):
        return
    if not limits.count_once(draft, str(case.group), "hidden notice", AT_MOST_EVERY):
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


def post_about_report(draft: Draft, case: Case, reading: Reading, in_wave: bool) -> None:
    """Posts the line about a report. In a raid or a flood a group reads it once for each place within `GROUP_AGAIN`: the bot
    adds no flood of its own."""
    where = reading.place or draft.context.watch.name
    if in_wave and not limits.count_once(draft, str(case.group), f"looked at {where}", GROUP_AGAIN):
        return
    in_danger = Flag.DANGER in reading.flags or (reading.chat is not None and reading.chat.maybe_danger)
    line = ReportLine(where, _key(case, in_danger), danger=in_danger)
    draft.state = draft.state.with_case(replace(case, report_line=line))
    draft.do(
        SendMessage(case.group, _text(draft, case, line), Purpose.FACTS), CaseAction(case.id, CasePart.REPORT_LINE)
    )


def on_delivered(draft: Draft, case: Case, part: CasePart, ref: MessageRef) -> None:
    if part is CasePart.PUBLIC_LINE:
        case = replace(case, public_line=ref)
    elif case.report_line is not None:
        case = replace(case, report_line=replace(case.report_line, message=ref))
    draft.state = draft.state.with_case(case)
    settle(draft, case)


def settle(draft: Draft, case: Case) -> None:
    """Takes the line about a hidden message away once the group sees it again, or still, and changes the line about a report
    that no longer says how things are."""
    seen = case.should_be_seen or case.original is Visibility.STUCK
    if seen and case.public_line is not None:
        draft.do(DeleteMessage(case.public_line, ours=True))
        draft.state = draft.state.with_case(replace(case, public_line=None))
    elif seen and draft.context.watch.hidden_notice:
        draft.call_off(CaseAction(case.id, CasePart.PUBLIC_LINE))
    case, line = draft.state.cases[case.id], case.report_line
    if line is not None and line.message is not None and line.said != (key := _key(case, line.danger)):
        now = replace(line, said=key)
        draft.state = draft.state.with_case(replace(case, report_line=now))
        draft.do(EditMessage(line.message, _text(draft, case, now)))


def take_warning_back(draft: Draft, case: Case) -> None:
    """Tells a group that a moderator took the warning back. The group hears nothing while another message of that moment still
    comes after the same warning."""
    if _is_sole_reason(draft, case):
        text = draft.group_text("warning_was_wrong", time=draft.when(case.opened_at))
        draft.do(SendMessage(case.group, text, Purpose.NOTICE))


def warn_again(draft: Draft, case: Case) -> None:
    """Warns a group anew that has read of a wrong warning, once a moderator takes the approval back."""
    for key in case.warned if _is_sole_reason(draft, case) else ():
        text = draft.group_text(key, urgent=number_for_warning(draft, case.message))
        draft.do(SendMessage(case.group, text, Purpose.NOTICE))


def _is_sole_reason(draft: Draft, case: Case) -> bool:
    """True if a moderator decided on the case, and the group was warned because of it alone."""
    by = case.decided.by if case.decided else ""
    return bool(case.warned and by) and not any(_shares_warning(case, other) for other in draft.state.cases.values())


def _shares_warning(case: Case, other: Case) -> bool:
    approved = other.ending is CaseEnding.APPROVED
    near = other.group == case.group and abs(other.opened_at - case.opened_at) < GROUP_AGAIN
    return other.id != case.id and near and not approved and bool(set(case.warned) & set(other.warned))


def _key(case: Case, in_danger: bool) -> str:
    """The key of the text that says how things are with a report."""
    if case.decided is None:
        return "danger_being_looked_at" if in_danger else "report_being_looked_at"
    stays = case.ending is CaseEnding.KEPT and case.original is Visibility.STUCK
    return "report_back" if case.should_be_seen or stays else "report_away"


def _text(draft: Draft, case: Case, line: ReportLine) -> str:
    return draft.group_text(line.said, text=line.place, time=draft.when(case.at))
