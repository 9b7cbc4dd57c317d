"""Requests to join: a person reads the house rules and accepts them. If this does not happen, the moderators decide.

A request is in the watch state with a code like that of a case: moderators approve it with `ok CODE` and refuse it with
`weg CODE`. Some requests go to them at once (`join_limits.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.action import (
    ApproveJoin,
    AskModerators,
    Button,
    Card,
    Purpose,
    RefuseJoin,
    SendPrivately,
    UpdateCard,
)
from bot.core.choice import Choice, OfRequest, on_button, says
from bot.core.draft import Draft
from bot.core.fallback import in_words
from bot.core.member import Ended, Join
from bot.core.members import join_limits, registry, welcome
from bot.core.members.join_limits import JoinDoubt
from bot.core.message import Person
from bot.core.owner import JoinAction, JoinPart
from bot.core.ref import MessageRef, Ref, free_code, id_from
from bot.core.timer_key import JoinTimer

ANSWERS_WITHIN = timedelta(hours=24)
"""The moderators decide a request that the person has not answered within this time."""

TOO_LATE_WITHIN = timedelta(minutes=1)
"""The news that a person is in the group may come so much later than a refusal, although the person was in before."""

TOLD_BEFORE = timedelta(days=3)
"""The moderators read this long before the bot forgets a request that it still waits."""


def on_join_requested(draft: Draft, group: Ref, person: Person) -> None:
    """Records the request, and sends the house rules, also for a repeated request. With a doubt the moderators decide. A person
    who accepted the rules and asks again before the platform answers is welcomed all the same."""
    id = id_from(f"join {group} {person.ref}")
    known = draft.state.joins.get(id)
    if known is None or known.ended is not None:
        code = free_code(id, draft.code_taken)
        doubt = join_limits.doubt_about(draft, person.ref)
        accepted = known is not None and known.goes_in
        join = Join(code, group, person, draft.at, doubt=doubt or "", accepted=accepted)
        draft.state = draft.state.with_join(id, join)
        if doubt is not None:
            return _leave_to_desk(draft, id, doubt)
        draft.state = draft.state.with_timer(JoinTimer(id), draft.decided_at + ANSWERS_WITHIN)
    return show_rules(draft, id)


def _leave_to_desk(draft: Draft, id: str, doubt: JoinDoubt) -> None:
    """Leaves the request to the moderators. The desk gets one line about many requests; `/queue` shows them."""
    _tell_to_wait(draft, draft.state.joins[id])
    if doubt is not JoinDoubt.MANY:
        return to_desk(draft, id)
    draft.state = draft.state.with_join(id, replace(draft.state.joins[id], on_desk=True))
    return join_limits.tell_of_many(draft)


def show_rules(draft: Draft, id: str) -> None:
    """Sends the house rules with a button. If the moderators decide, the person learns only that."""
    join = draft.state.joins[id]
    if join.doubt:
        return _tell_to_wait(draft, join)
    languages = draft.context.watch.languages
    text = "\n\n".join(welcome.rules_in(draft, language, "join_accept") for language in languages)
    accept = Button(draft.desk_text("join_button"), on_button(Choice.ACCEPT, OfRequest(id)))
    ask = SendPrivately(join.person.ref, join.group, text, Purpose.NUDGE, buttons=(accept,))
    if not draft.do(ask, JoinAction(id, JoinPart.RULES)):
        to_desk(draft, id)


def show_how_to_accept(draft: Draft, ids: Sequence[str]) -> None:
    """Sends a person one line that says how to accept the house rules, whatever the number of requests."""
    joins = [draft.state.joins[id] for id in ids]
    asked = next((join for join in joins if not join.doubt), None)
    if asked is None:
        return _tell_to_wait(draft, joins[0])
    text = draft.text("join_type", draft.context.watch.languages)
    draft.do(SendPrivately(asked.person.ref, asked.group, text, Purpose.NUDGE))


def _tell_to_wait(draft: Draft, join: Join) -> None:
    """Tells the person, at most once an hour, that the moderators decide."""
    if draft.note_once(draft.context.pseudonym(join.person.ref), "join_wait", join_limits.HOUR):
        draft.do(SendPrivately(join.person.ref, join.group, draft.group_text("join_wait"), Purpose.NUDGE))


def open_requests(draft: Draft, person: Ref) -> Iterator[str]:
    """The ids of this person's undecided requests."""
    return (id for id, join in draft.state.joins.items() if join.person.ref == person and join.ended is None)


def goes_in(draft: Draft, person: Ref) -> bool:
    """True if the platform has still to let this person in: the welcome comes then."""
    return any(join.goes_in for join in draft.state.joins.values() if join.person.ref == person)


def says_accept(draft: Draft, text: str) -> bool:
    return says(text, "word_accept", draft.texts, draft.context.watch.languages)


def on_accepted(draft: Draft, person: Person, id: str) -> None:
    """Approves the request. Only the person who asked can accept the rules, and a second press changes nothing. The welcome
    waits for the platform."""
    join = draft.state.joins.get(id)
    if join is None or join.person.ref != person.ref or join.ended is not None or join.doubt:
        return
    draft.state = draft.state.with_said(draft.context.pseudonym(person.ref), welcome.READ, draft.at)
    draft.state = draft.state.with_join(id, replace(join, accepted=True))
    _let_in(draft, id, by="")


def _let_in(draft: Draft, id: str, by: str) -> None:
    join = draft.state.joins[id]
    if draft.do(ApproveJoin(join.group, join.person.ref), JoinAction(id, JoinPart.IN)):
        _end(draft, id, let_in=True, by=by)
    else:
        on_refused(draft, id)


def on_let_in(draft: Draft, id: str) -> None:
    """Welcomes a person who accepted the house rules, now that the platform let them in, and tells the desk."""
    join = draft.state.joins.get(id)
    if join is None or not join.accepted:
        return
    draft.state = draft.state.with_join(id, replace(join, accepted=False))
    text = registry.own_text(draft, join.person.ref, "join_welcome")
    draft.do(SendPrivately(join.person.ref, join.group, text, Purpose.NUDGE))
    if not join.cards and not (join.ended is not None and join.ended.by):
        draft.tell_desk("join_accepted", who=join.person.name)


def on_refused(draft: Draft, id: str) -> bool:
    """The platform does not let this person in: the request waits for the moderators, who have a manual task. False: there is
    nothing to do, since the person came in by another way or a moderator refused the request."""
    join = draft.state.joins.get(id)
    if join is None:
        return True
    if join.inside or (join.ended is not None and not join.ended.let_in):
        return False
    join = replace(join, ended=None, on_desk=True, doubt=JoinDoubt.STUCK)
    draft.state = draft.state.with_join(id, join).without_timer(JoinTimer(id))
    _tell_to_wait(draft, join)
    _show(draft, join)
    return True


def on_gone(draft: Draft, id: str) -> None:
    """Ends a request that the platform has no more: there is nothing to let in, for the bot and for the moderators. A request
    that the person made since then goes on."""
    join = draft.state.joins.get(id)
    if join is None or join.inside or join.ended is None or not join.ended.let_in:
        return
    if join.accepted:  # this person waits for an answer
        draft.do(SendPrivately(join.person.ref, join.group, draft.group_text("join_gone"), Purpose.NUDGE))
    was_decided = bool(join.ended.by)
    join = replace(join, accepted=False, ended=Ended(False, "", draft.at, gone=True))
    draft.state = draft.state.with_join(id, join).without_timer(JoinTimer(id))
    _show(draft, join)
    if was_decided and not join.cards:  # as one of many, by its line in the queue
        draft.answer(draft.context.watch.desk, card_in_words(draft, join))


def on_member_joined(draft: Draft, group: Ref, person: Person) -> None:
    """Ends the person's requests for this group: no decision is needed after another way in, and a later one changes nothing. A
    card that says refused is corrected. The refusal itself stays, unless it came too late: a link leads in as well."""
    for id, join in draft.state.joins.items():
        if (join.group, join.person.ref) != (group, person.ref):
            continue
        draft.state = draft.state.with_join(id, replace(join, inside=True))
        ago = draft.at - join.ended.at if join.ended is not None and not join.ended.let_in else None
        if ago is not None and ago < TOO_LATE_WITHIN:
            join_limits.forget_refusal(draft, person.ref)
        if join.ended is None or (ago is not None and ago < join_limits.HOUR):
            _end(draft, id, let_in=True, by="")
        on_let_in(draft, id)


def to_desk(draft: Draft, id: str) -> None:
    """Asks the moderators: the time is up, or the bot cannot write to the person."""
    join = draft.state.joins.get(id)
    if join is None or join.ended is not None or join.on_desk:
        return
    draft.state = draft.state.with_join(id, replace(join, on_desk=True)).without_timer(JoinTimer(id))
    draft.do(AskModerators(draft.context.watch.desk, _card(draft, join)), JoinAction(id, JoinPart.CARD))


def tell_before_end(draft: Draft) -> None:
    """Tells the desk about requests that wait for the moderators and that the bot forgets soon. Part of the housekeeping."""
    kept = draft.context.watch.retention.joins
    soon = {
        id: join
        for id, join in draft.state.joins.items()
        if join.on_desk and not (join.ended or join.ending) and draft.at - join.asked_at >= kept - TOLD_BEFORE
    }
    for id, join in soon.items():
        draft.state = draft.state.with_join(id, replace(join, ending=True))
    if soon:
        oldest = min(soon.values(), key=lambda join: (join.asked_at, join.code))
        ends = max(draft.at, oldest.asked_at + kept)
        draft.tell_desk("join_ending", count=str(len(soon)), who=oldest.person.name, time=draft.day(ends))


def on_card_delivered(draft: Draft, id: str, ref: MessageRef) -> None:
    join = draft.state.joins.get(id)
    if join is None or ref in join.cards:
        return
    join = replace(join, cards=(*join.cards, ref))
    draft.state = draft.state.with_join(id, join)
    if join.ended is not None:
        draft.do(UpdateCard(ref, _card(draft, join)))


def decide(draft: Draft, chat: Ref, moderator: Person, choice: Choice, code: str) -> bool:
    """Applies a moderator's choice; the caller has checked the role. False: no request to join has this code."""
    id = draft.state.join_of_code(code)
    if id is None:
        return False
    join = draft.state.joins[id]
    if choice is Choice.SHOW and chat not in draft.context.watch.chats:
        draft.answer(chat, card_in_words(draft, join))
    elif choice is Choice.SHOW:
        draft.do(AskModerators(draft.context.watch.desk, _card(draft, join)), JoinAction(id, JoinPart.CARD))
    elif join.ended is not None:
        text = draft.desk_text("already_decided", code=join.code, outcome=_outcome(draft, join))
        draft.answer(chat, text)
    elif choice is Choice.APPROVE:
        join_limits.forget_refusal(draft, join.person.ref)
        _let_in(draft, id, by=moderator.name)
    elif choice is Choice.REMOVE:
        draft.do(RefuseJoin(join.group, join.person.ref))
        join_limits.remember_refusal(draft, join.person.ref)
        _end(draft, id, let_in=False, by=moderator.name)
    else:
        draft.answer(chat, draft.desk_text("join_choices", code=join.code))
    return True


def card_in_words(draft: Draft, join: Join) -> str:
    return in_words(_card(draft, join))


def line(draft: Draft, join: Join) -> str:
    return draft.desk_text("join_card", code=join.code, who=join.person.name, time=draft.when(join.asked_at))


def _end(draft: Draft, id: str, let_in: bool, by: str) -> None:
    join = replace(draft.state.joins[id], ended=Ended(let_in, by, draft.at))
    draft.state = draft.state.with_join(id, join).without_timer(JoinTimer(id))
    _show(draft, join)


def _show(draft: Draft, join: Join) -> None:
    for card in join.cards:
        draft.do(UpdateCard(card, _card(draft, join)))


def _card(draft: Draft, join: Join) -> Card:
    if join.ended is not None:
        return Card(join.code, line(draft, join), "", _outcome(draft, join), ())
    days = str(draft.context.watch.retention.joins.days)
    why = draft.desk_text(join.doubt, days=days, who=join.person.name) if join.doubt else ""
    foot = "\n".join(filter(None, (why, draft.desk_text("join_choices", code=join.code))))
    return Card(join.code, line(draft, join), "", foot, (Choice.APPROVE, Choice.REMOVE))


def _outcome(draft: Draft, join: Join) -> str:
    assert join.ended is not None
    key = "join_let_in" if join.ended.let_in else "join_gone_again" if join.ended.gone else "join_not_let_in"
    return draft.desk_text(key, who=join.ended.by or join.person.name, time=draft.when(join.ended.at))
