"""Flags: a member asks the moderators to look at a message, with 🚩 as a reaction or an answer, or with `/flag` as an
answer.

The name of the member stays secret: the bot deletes a typed sign from the group, thanks the member privately, and the
card says «by a member». If the bot no longer has the message, the moderators learn the name, so that the member can
show it to them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.action import DeleteMessage, Purpose, SendPrivately
from bot.core.case import Case
from bot.core.cases import effects, shared_cards, without_rule
from bot.core.draft import Draft
from bot.core.member import Member
from bot.core.members import limits, registry
from bot.core.message import Message, Person, RecentMessage
from bot.core.owner import CleanUp, Served
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import REMEMBERED

SIGN = "🚩"
FLAGS_A_DAY = 3
FLAG_COUNTS_FOR = timedelta(days=1)

MANY_FLAGS = 10
"""This number of flagged messages of a watch get a card each within an hour."""

HOUR = timedelta(hours=1)

THANKED_AGAIN = timedelta(minutes=5)
"""A member who flags one message after the other is thanked at most this often."""


@dataclass(frozen=True, slots=True)
class RaisedFlag:
    """`about`: the flagged message; None if the member answered no message. `typed`: the message with the sign, if it
    was typed."""

    chat: Ref
    by: Person
    about: MessageRef | None
    typed: MessageRef | None = None


def is_sign(text: str) -> bool:
    """True also for «🚩🚩» and «🚩!»."""
    return set(text.replace("\ufe0f", "")) - set(" !?.") == {SIGN}


def begins_with_sign(text: str) -> bool:
    return text.lstrip().startswith(SIGN)


def raise_flag(draft: Draft, flag: RaisedFlag) -> None:
    if flag.typed is not None and DeleteMessage in draft.context.capabilities(flag.chat):
        draft.do(DeleteMessage(flag.typed), CleanUp(Served.FLAG))
    decides, pseudonym = registry.may_decide(draft, flag.by), draft.context.pseudonym(flag.by.ref)
    if flag.about is None:
        if decides or limits.count_once(draft, pseudonym, "flag_how", limits.ALONE_AGAIN):
            _tell(draft, flag, "flag_how_gate" if draft.context.watch.gatekeeper else "flag_how")
        return
    if not decides and len(_lately(draft, flag.by.ref)) >= FLAGS_A_DAY:
        if limits.count_once(draft, pseudonym, "flag_enough", HOUR):
            _tell(draft, flag, "flag_enough", count=str(FLAGS_A_DAY))
        return
    if _bring_up(draft, flag, flag.about):
        member = registry.member_of(draft, flag.by.ref) or Member()
        registry.keep(draft, flag.by.ref, replace(member, flags=(*_lately(draft, flag.by.ref), draft.at)))
    if limits.count_once(draft, pseudonym, "flag_thanks", THANKED_AGAIN):
        _tell(draft, flag, "flag_thanks")


def _lately(draft: Draft, person: Ref) -> tuple[datetime, ...]:
    member = registry.member_of(draft, person) or Member()
    return tuple(at for at in member.flags if draft.at - at < FLAG_COUNTS_FOR)


def _bring_up(draft: Draft, flag: RaisedFlag, about: MessageRef) -> bool:
    """Shows the message to the moderators, or points them to its closed case. False: they have it from this member, or on the
    card of an open case."""
    case = _case_of(draft, about)
    heard = next((heard for heard in draft.state.talk.get(str(flag.chat), ()) if heard.message == about), None)
    if case is not None and case.is_open:
        return False
    if case is not None:
        if limits.count_once(draft, str(draft.context.watch.desk), f"flag {case.code}", HOUR):
            draft.tell_desk("flagged_again", code=case.code)
    elif heard is not None and draft.at - heard.at < REMEMBERED and heard.text is not None and heard.by is not None:
        _open(draft, heard, heard.by, heard.text)
    elif limits.count_once(draft, draft.context.pseudonym(flag.by.ref), f"flag {_mark(draft, about)}", HOUR):
        draft.tell_desk("flagged_unknown", who=flag.by.name)
    else:
        return False
    return True


def _mark(draft: Draft, about: MessageRef) -> str:
    """The id of a message may hold its author's address, and no later reader should learn who flagged which one."""
    return draft.context.pseudonym(Ref("flag", about.id))


def _case_of(draft: Draft, about: MessageRef) -> Case | None:
    """The case of the message itself, or of the bot's copy in its place."""
    posted = (case for case in draft.state.cases.values() if about in (case.copy_ref, case.masked_ref))
    return draft.state.case_of_message(about) or next(posted, None)


def _open(draft: Draft, heard: RecentMessage, by: Person, text: str) -> None:
    """Opens a case for the flagged message. The messages of one author share a card. If there are many flags within an hour,
    the desk gets one line, and `/queue` shows the messages."""
    message = Message(heard.message, by, text, heard.at, heard.attachments, native=heard.native)
    case = without_rule.build_case(draft, f"flag {heard.message}", message, without_rule.FLAGGED)
    lately = (old for old in draft.state.cases.values() if draft.at - old.opened_at < HOUR)
    many = sum(old.hit_by(without_rule.FLAGGED) for old in lately) >= MANY_FLAGS
    first = None if many else shared_cards.join(draft, case)
    effects.open_without_rule(draft, case, ask=first is None and not many)
    if first is not None:
        effects.show(draft, first)
    if many and limits.count_once(draft, str(draft.context.watch.desk), "flags", HOUR):
        draft.tell_desk("flags_many", count=str(MANY_FLAGS))


def _tell(draft: Draft, flag: RaisedFlag, key: str, **values: str) -> None:
    """Answers privately. The answer is a courtesy: no fallback goes to the group."""
    text = registry.own_text(draft, flag.by.ref, key, **values)
    draft.do(SendPrivately(flag.by.ref, registry.home_group(draft, flag.by.ref), text, Purpose.NUDGE))
