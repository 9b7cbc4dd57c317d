"""`/forgetme`: deletes what may be deleted of a person.

The posts of the bot under the person's name go. These stay: open cases, appeals and objections, since they wait for a
decision; requests to join until the person is inside or refused, at most `UNDONE_WITHIN` after the decision; cases decided
within `UNDONE_WITHIN`; strikes while they count; and open incidents. The lines of the audit log stay as counts and belong to
no person any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import DeleteMessage
from bot.core.case import Case, Visibility
from bot.core.draft import Draft
from bot.core.member import Join, Member
from bot.core.members import gate_posts, limits, pending_notes, registry
from bot.core.members.own_data import is_in, waiting_reports
from bot.core.message import RecentMessage
from bot.core.owner import CaseAction, CasePart
from bot.core.police_file import FileLine, PoliceFile
from bot.core.ref import Ref
from bot.core.step_result import Unlinking
from bot.core.watch import NEW_FOR
from bot.core.watch_state import WatchState

UNDONE_WITHIN = timedelta(days=1)
"""An `undo` without a code means a decision that is no older than this."""


def forget(draft: Draft, person: Ref) -> None:
    pending_notes.remove_notes(draft, person)
    gate_posts.take_all_back(draft, person)
    for case in [case for case in draft.state.cases.values() if case.author.ref == person]:
        _take_posts_back(draft, case)
    who = draft.context.pseudonym(person)
    draft.state = without_person(draft.state, person, who, draft.at, draft.context.watch.newcomer)
    draft.unlink(unlinking_of(draft.state, person, who))


def answer(draft: Draft, person: Ref) -> str:
    """The data that stay, in the language of the person. Said after forgetting."""
    waiting = any(waiting_reports(draft.state, draft.context.pseudonym(person)))
    keys = ("forgotten", "forgotten_waiting") if waiting else ("forgotten",)
    return "\n".join(registry.own_text(draft, person, key) for key in keys)


def without_person(state: WatchState, person: Ref, who: str, now: datetime, new_for: timedelta = NEW_FOR) -> WatchState:
    """The watch state without what may be forgotten about a person. `who`: the pseudonym of the person. `new_for`: how long a
    member is a newcomer."""
    before = state.members.get(who, Member())
    kept = before.without_traces()
    if registry.is_new(before, now, new_for):  # else the person would no longer count as a newcomer
        kept = replace(kept, joined=before.joined, posts=before.posts)
    members = {key: member for key, member in state.members.items() if key != who}
    return replace(
        state,
        members={**members, who: kept} if kept != Member() else members,
        cases=_cases(state.cases, person, now),
        incidents={
            id: replace(incident, facts="") if incident.facts_of.by.ref == person else incident
            for id, incident in state.incidents.items()
            if incident.closed_at is None or not is_in(incident, person)
        },
        joins={id: join for id, join in state.joins.items() if join.person.ref != person or not _is_over(join, now)},
        notes={id: note for id, note in state.notes.items() if note.person != who},
        talk={group: tuple(_without(heard, who) for heard in talk) for group, talk in state.talk.items()},
        lessons={name: each for name, each in state.lessons.items() if each.author != who},
        police_files={
            id: file if _is_open(state, id) else _without_texts(file, who) for id, file in state.police_files.items()
        },
        objections={
            id: each for id, each in state.objections.items() if each.person.ref != person or each.answered_at is None
        },
        said={key: at for key, at in state.said.items() if limits.is_count(key) or key.whose != who},
    )


def unlinking_of(state: WatchState, person: Ref, who: str) -> Unlinking:
    """The lines of the audit log lose the pseudonym, except for cases that still stay. `state`: after forgetting."""
    return Unlinking(who, besides=tuple(case.id for case in state.cases.values() if case.author.ref == person))


def unlink_let_go(draft: Draft, before: WatchState) -> None:
    """The lines of cases of forgotten persons that the watch state has let go since `before` lose the pseudonym as well."""
    for case in before.cases.values():
        if case.forgotten and case.id not in draft.state.cases:
            draft.unlink(Unlinking(draft.context.pseudonym(case.author.ref), cases=(case.id,)))


def _cases(cases: Mapping[str, Case], person: Ref, now: datetime) -> Mapping[str, Case]:
    marked = {id: replace(case, forgotten=True) if case.author.ref == person else case for id, case in cases.items()}
    return {id: case for id, case in marked.items() if not is_let_go(case, marked, now)}


def is_let_go(case: Case, cases: Mapping[str, Case], now: datetime) -> bool:
    """True for a decided case of a person who asked to be forgotten. Its moderator has a day to take the decision back. An
    appeal that waits keeps the case, and so does an open case on its card. `cases`: all cases of the watch."""
    if not case.forgotten or case.decided is None or case.is_appealed:
        return False
    if any(id in cases and cases[id].is_open for id in case.leads):
        return False
    ruling = case.appeal.ruling if case.appeal is not None else None
    return now - max(case.decided.at, ruling.at if ruling else case.decided.at) >= UNDONE_WITHIN


def _is_over(join: Join, now: datetime) -> bool:
    """A day after its decision a request is over in any case: the bot may have missed that the person came in."""
    return join.is_settled or (join.ended is not None and now - join.ended.at >= UNDONE_WITHIN)


def _is_open(state: WatchState, id: str) -> bool:
    incident = state.incidents.get(id)
    return incident is not None and incident.closed_at is None


def _without_texts(file: PoliceFile, who: str) -> PoliceFile:
    """A mail that waits in the outbox stays as it is; one that is written anew for another address lacks the texts."""
    if who not in file.people:
        return file
    mails = (replace(mail, lines=_taken_back(mail.lines, who)) for mail in file.mails)
    return replace(file, lines=_taken_back(file.lines, who), mails=tuple(mails))


def _taken_back(lines: tuple[FileLine, ...], who: str) -> tuple[FileLine, ...]:
    return tuple(replace(line, text="", taken_back=True, place="") if line.by == who else line for line in lines)


def _take_posts_back(draft: Draft, case: Case) -> None:
    """Deletes the posts of the bot under the person's name: the masked copy, and the repost of an approved message. An open
    case goes on without its masked copy."""
    for ref, part in ((case.masked_ref, CasePart.MASKED), (case.copy_ref, CasePart.COPY)):
        if ref is not None:
            draft.do(DeleteMessage(ref, ours=True))
        else:
            draft.call_off(CaseAction(case.id, part))
    copy = Visibility.GOING if case.copy is Visibility.COMING else case.copy  # it may be on its way already
    draft.state = draft.state.with_case(replace(case, facts="", masked=Visibility.NO, masked_ref=None, copy=copy))


def _without(heard: RecentMessage, who: str) -> RecentMessage:
    is_own = heard.author == who and heard.text is not None
    return RecentMessage(heard.message, heard.author, heard.at, None) if is_own else heard
