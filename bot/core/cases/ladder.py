"""The ladder: which answer to a member's breach comes next, and the removal of a member from the groups of the watch.

Earlier removals by a moderator and strikes are the rungs; both expire. The card proposes a step, and a moderator chooses any.
A removal needs two different moderators: the first one proposes it, the second one decides. The bot never takes a step alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core import indexes
from bot.core.action import LockGroup, RemoveMember, Restrict
from bot.core.case import STRIKES, Case, CaseEnding
from bot.core.cases import reasons
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.member import Member
from bot.core.members import registry
from bot.core.message import STAFF, Person
from bot.core.ref import Ref

_STEPS: Final = {Choice.WARN: "step_warn", Choice.MUTE: "step_mute", Choice.EXPEL: "step_expel"}


def rungs(draft: Draft, case: Case) -> int:
    """How often moderators took messages of the author away before, as far as the bot still knows. One choice for many messages
    counts once."""
    member = registry.member_of(draft, case.author.ref)
    strikes = [
        at for at in (member.strikes if member else ()) if draft.at - at < draft.context.watch.retention.warnings
    ]
    own = case.decided.at if case.decided is not None else None
    removed = {
        other.decided.at
        for other in indexes.of_author(draft.state.cases, case.author.ref.id)
        if other.decided is not None
        and other.decided.by
        and other.ending is CaseEnding.REMOVED
        and other.author.ref == case.author.ref
    }
    return len({*removed, *strikes} - {own})


def next_step(draft: Draft, case: Case) -> Choice:
    """The step that the card proposes if the message breaks a rule."""
    ladder, before = draft.context.watch.ladder, rungs(draft, case)
    if before >= ladder.expel and may_be_kept_out(draft, case):
        return Choice.EXPEL
    if before >= ladder.mute:
        return Choice.MUTE
    return Choice.WARN if before >= ladder.warn else Choice.REMOVE


def lines(draft: Draft, case: Case) -> list[str]:
    """The lines of the card about the proposed step with the count of earlier removals, and about the proposal of a first
    moderator."""
    key, before = _STEPS.get(next_step(draft, case)), rungs(draft, case)
    counted = [draft.desk_text("step_before", count=str(before))] if before else []
    proposed = [" · ".join((draft.desk_text(key, code=case.code), *counted))] if key else []
    if case.expel_by is not None:
        proposed.append(draft.desk_text("card_expel", who=case.expel_by.name, code=case.code))
    return proposed


def may_be_kept_out(draft: Draft, case: Case) -> bool:
    """False for a moderator, a coordinator and an officer: no moderator mutes them or takes them out of a group."""
    return draft.context.watch.role(case.author) not in STAFF


def propose(draft: Draft, case: Case, person: Person) -> Case:
    """Remembers the first moderator; the case stays open."""
    case = replace(case, expel_by=person)
    draft.state = draft.state.with_case(case)
    return case


def groups_of(draft: Draft, case: Case) -> tuple[Ref, ...]:
    """The groups of the watch on the author's platform; that of the case first."""
    others = (group for group in draft.context.watch.groups if group.platform == case.author.ref.platform)
    return tuple(dict.fromkeys((case.group, *others)))


def expel(draft: Draft, case: Case, back: bool = False) -> None:
    """Takes the author out of all groups of the platform, or lets them back. Without bans, as on Signal, «back» adds a person
    to a group: only to that of the case, since the bot does not know who was in the others."""
    for group in groups_of(draft, case):
        able = draft.context.capabilities(group)
        if not back or group == case.group or RemoveMember not in able or Restrict in able:
            draft.do(RemoveMember(group, case.author.ref, back))


def is_out(draft: Draft, person: Ref) -> bool:
    """True if moderators took the person out of the groups, and the bot has not seen them come in again."""
    own = (case for case in indexes.of_author(draft.state.cases, person.id) if case.author.ref == person)
    ends = [case.decided.at for case in own if case.decided is not None and case.ending is CaseEnding.EXPELLED]
    member = registry.member_of(draft, person)
    back = member.joined if member is not None and member.belongs else None
    return bool(ends) and (back is None or back < max(ends))


def is_out_besides(draft: Draft, case: Case) -> bool:
    """True if moderators also took the author out of the groups for another message, after this one was written, and the bot
    has not seen them come in again."""
    others = (other for other in indexes.of_author(draft.state.cases, case.author.ref.id) if other.id != case.id)
    ended = (other.decided for other in others if other.author.ref == case.author.ref and other.decided is not None)
    taken_out = any(each.ending is CaseEnding.EXPELLED and each.at >= case.at for each in ended)
    return taken_out and is_out(draft, case.author.ref)


def can_mute(draft: Draft, group: Ref) -> bool:
    """True where the bot can silence one member: the platform knows a mute, or the members of the group write to the bot."""
    return draft.context.watch.gatekeeper or Restrict in draft.context.capabilities(group)


def mute(draft: Draft, case: Case, until: datetime) -> None:
    """Mutes the author in every group of the watch where the bot can; an `until` that is not in the future ends the mute. In
    the group of the case a moderator gets a manual task if the bot cannot, unless the group is closed to all. Does nothing
    for a member who was taken out: on Telegram, new rights would replace the ban, and the member could come back."""
    if is_out_besides(draft, case):
        return
    closed = draft.context.watch.gatekeeper and LockGroup in draft.context.capabilities(case.group)
    for group in groups_of(draft, case):
        if (group == case.group and not closed) or Restrict in draft.context.capabilities(group):
            draft.do(Restrict(group, case.author.ref, until, lifts=until <= draft.at))


def muted_until(draft: Draft, person: Ref, besides: str = "") -> datetime:
    """The end of the longest mute of a member; now, if none is in force. `besides`: the id of a case that does not count."""
    own = (case for case in indexes.of_author(draft.state.cases, person.id) if case.author.ref == person)
    decided = [case.decided for case in own if case.id != besides and case.decided is not None]
    return max((draft.at, *(reasons.muted_until(each) for each in decided if each.ending is CaseEnding.MUTED)))


def strike(draft: Draft, case: Case) -> None:
    before = registry.member_of(draft, case.author.ref) or Member()
    registry.keep(draft, case.author.ref, replace(before, strikes=(*before.strikes, draft.at)))


def take_strike_back(draft: Draft, case: Case, given: datetime) -> None:
    before = registry.member_of(draft, case.author.ref) or Member()
    if given in before.strikes:  # two warnings of one moment are two
        at = before.strikes.index(given)
        kept = before.strikes[:at] + before.strikes[at + 1 :]
        registry.keep(draft, case.author.ref, replace(before, strikes=kept))


def take_back(draft: Draft, case: Case) -> None:
    """Ends the strike, the mute and the removal from the groups together with the decision. A mute or a removal for
    another message goes on: on Telegram, a removal takes the place of a mute."""
    if case.decided is None:
        return
    if case.ending in STRIKES:
        take_strike_back(draft, case, case.decided.at)
    if case.ending is CaseEnding.MUTED:
        mute(draft, case, muted_until(draft, case.author.ref, besides=case.id))
    if case.ending is CaseEnding.EXPELLED and not is_out_besides(draft, case):
        expel(draft, case, back=True)
        until = muted_until(draft, case.author.ref, besides=case.id)
        if until > draft.at and Restrict in draft.context.capabilities(case.group):
            mute(draft, case, until)
