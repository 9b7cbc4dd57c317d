"""Appeals: a member disagrees with the decision on their message, and another moderator judges it anew.

An appeal is in the queue until it is upheld or overturned (`rulings.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import STRIKES, TAKES_AWAY, Case, CaseEnding
from bot.core.cases import audit, effects
from bot.core.cases.author_notes import plain
from bot.core.cases.review import CaseChange
from bot.core.draft import Draft
from bot.core.member import Appeal
from bot.core.members import limits, registry
from bot.core.message import Person
from bot.core.ref import Ref
from bot.core.step_result import AuditKind
from bot.core.timer_key import AppealTimer

APPEAL_WITHIN: Final = timedelta(days=21)
"""The appeal period is as long as that of Belgian neighbourhood networks."""

AGAIN_AFTER: Final = timedelta(days=7)
"""A second appeal against the same decision has to wait this long after the answer to the first."""

MOST_APPEALS: Final = 2
"""The largest number of appeals on one message. Appeals that no moderator judged do not count."""

APPEALS_A_DAY: Final = 3
"""The largest number of appeals of one member in a day."""

MANY_APPEALS: Final = 10
"""This number of appeals get a card each within an hour."""

COLLEAGUE_WITHIN: Final = timedelta(days=3)
"""The coordinators hear of an appeal after this time, and then any moderator may judge it."""

JUDGED_WITHIN: Final = timedelta(days=14)

LONGEST: Final = 1500
"""An appeal keeps this many characters of the member's words, from all messages about it together."""

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


def may_be_meant(draft: Draft, person: Ref) -> bool:
    """True if this member has a message that an appeal can be about."""
    return any(case.is_appealed or case.is_open or _is_fresh(draft, case) for case in _of(draft, person))


def fit(draft: Draft, person: Ref) -> int:
    """How well an appeal of this member fits this watch: 2 if one can begin now, 1 if it may be meant, 0 if not."""
    may_begin = (_is_fresh(draft, case) and not case.is_appealed for case in _of(draft, person))
    return 2 if any(may_begin) else int(may_be_meant(draft, person))


def appeal(draft: Draft, chat: Ref, person: Person, words: str, answer: bool) -> None:
    """Takes an appeal against the latest decision on a message of this member, and answers it. `answer`: the member was not
    answered just now."""
    key, values = _take(draft, person, plain(words, LONGEST))
    if not answer:
        return
    text = registry.own_text(draft, person.ref, key, **values)
    if registry.is_private(draft, chat, person.ref):
        draft.do(SendMessage(chat, text, Purpose.ANSWER))
    else:
        note = draft.group_text("note_for_you", who=person.name)
        draft.do(SendPrivately(person.ref, chat, text, Purpose.NUDGE, public=note))


def _take(draft: Draft, person: Person, words: str) -> tuple[str, dict[str, str]]:
    """The key and the values of the answer for the member."""
    cases = _of(draft, person.ref)
    waiting = next((case for case in cases if case.is_appealed), None)
    fresh = [case for case in cases if not case.is_appealed and _is_fresh(draft, case)]
    case = next((case for case in fresh if again_from(case) <= draft.at), None)
    if waiting is not None and (case is None or (words and waiting.appeal is not None and not waiting.appeal.words)):
        return _add_words(draft, waiting, words)
    if case is None and fresh:
        return _refused(draft, fresh[0])
    if case is None:
        undecided = any(case.is_open and case.hides for case in cases)
        return ("appeal_early" if undecided else "appeal_nothing"), {}
    if sum(draft.at - at < DAY for at in _times(cases)) >= APPEALS_A_DAY:
        return "appeal_enough", {"count": str(APPEALS_A_DAY)}
    _open(draft, case, words)
    return "appeal_received", {"code": case.code, "time": draft.day(draft.at + JUDGED_WITHIN)}


def _add_words(draft: Draft, case: Case, words: str) -> tuple[str, dict[str, str]]:
    assert case.appeal is not None
    if not words:
        return "appeal_waits", {"code": case.code}
    before = case.appeal.words
    whole = before if words in before else plain(f"{before} {words}", LONGEST)
    case = replace(case, appeal=replace(case.appeal, words=whole))
    draft.state = draft.state.with_case(case)
    effects.show(draft, case)
    return "appeal_words", {"code": case.code}


def _refused(draft: Draft, case: Case) -> tuple[str, dict[str, str]]:
    if case.appeal is not None and case.appeal.number >= MOST_APPEALS:
        return "appeal_last", {"code": case.code}
    return "appeal_later", {"code": case.code, "time": draft.day(again_from(case))}


def _open(draft: Draft, case: Case, words: str) -> None:
    own = case.author.ref if draft.context.pseudonym(case.author.ref) in registry.moderators(draft) else None
    against = (case.decided.who if case.decided else None, case.expel_by.ref if case.expel_by else None, own)
    judges = tuple(dict.fromkeys(ref for ref in against if ref is not None))
    many = sum(draft.at - at < HOUR for at in _times(draft.state.cases.values())) >= MANY_APPEALS
    opened = Appeal(draft.at, words, judges, _judged(case) + 1)
    case = replace(case, appealed=True, appeal=opened, claim=None, reminded=(), reminded_at=None)
    effects.carry_out(draft, CaseChange(case))
    draft.state = draft.state.with_timer(AppealTimer(case.id), draft.at + COLLEAGUE_WITHIN)
    audit.record(draft, AuditKind.APPEALED, case, "appealed")
    if not many:
        effects.show_again(draft, case)
    elif limits.count_once(draft, str(draft.context.watch.desk), "appeals", HOUR):
        draft.tell_desk("appeals_many", count=str(MANY_APPEALS))


def _judged(case: Case) -> int:
    """The appeals on this case so far that a moderator judged."""
    if case.appeal is None or case.appeal.ruling is None:
        return 0
    return case.appeal.number - (case.appeal.ruling.who is None)


def _of(draft: Draft, person: Ref) -> list[Case]:
    """The cases of a member, the latest decision first. If one choice decided several of them, the case with the strike comes
    first, since an appeal that is won lifts only its own strike; then the case whose card shows the others."""
    own = (case for case in draft.state.cases.values() if case.author.ref == person)
    return sorted(
        own, key=lambda case: (last_decided_at(case), case.ending in STRIKES, not case.cardless, case.id), reverse=True
    )


def _times(cases: Iterable[Case]) -> list[datetime]:
    return [case.appeal.at for case in cases if case.appeal is not None]


def last_decided_at(case: Case) -> datetime:
    """When the case was decided, or its last appeal answered."""
    ruled = case.appeal.ruling.at if case.appeal is not None and case.appeal.ruling is not None else case.opened_at
    return max(case.decided.at if case.decided else case.opened_at, ruled)


def _is_fresh(draft: Draft, case: Case) -> bool:
    """True if the decision restricts the author and is not older than the appeal period."""
    if case.ending in (None, CaseEnding.APPROVED, CaseEnding.WITHDRAWN):
        return False
    taken = case.ending in TAKES_AWAY or case.hides
    return taken and draft.at - last_decided_at(case) <= APPEAL_WITHIN


def again_from(case: Case) -> datetime:
    """The moment from which the author may appeal."""
    latest = datetime.max.replace(tzinfo=case.opened_at.tzinfo)
    if case.appeal is None or case.appeal.ruling is None or case.decided is None:
        return case.opened_at
    ruling = case.appeal.ruling
    if case.decided.at > ruling.at:  # another decision since then
        return case.opened_at if case.appeal.number < MOST_APPEALS else latest
    if ruling.who is None:
        return ruling.at
    return ruling.at + AGAIN_AFTER if case.appeal.number < MOST_APPEALS else latest
