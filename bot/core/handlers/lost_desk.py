"""A desk that the bot cannot write to, as a chat that was deleted or took the bot out: the people who can help hear of it, and
what waits comes up again when the desk is back.

The watch state remembers under `said` that the desk is lost. A desk that refuses is tried again with one card, or the
list, an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import Final

from bot.core.action import Action, Purpose, SendMessage, SendPicture, SendPrivately
from bot.core.case import Case
from bot.core.cases import effects, queue, shared_cards
from bot.core.desk import bulk
from bot.core.draft import Draft
from bot.core.event import CommandGiven, Event, MessageEdited, MessagePosted
from bot.core.incident import Incident
from bot.core.incidents import appearance
from bot.core.members import join_requests, limits, registry
from bot.core.message import Person
from bot.core.owner import CaseAction, Owner
from bot.core.police import doubts
from bot.core.police_file import Doubt, PoliceFile
from bot.core.ref import MessageRef
from bot.core.watch_state import DESK_LOST, SaidKey, WatchState

TOLD_AGAIN: Final = timedelta(hours=1)
"""While more comes to be decided, people read that the desk is lost at most this often; otherwise once a day."""

_TOLD: Final = "loss of the desk"
_URGENT: Final = "urgent card"

TRIED_AGAIN: Final = timedelta(hours=1)

MOST_CARDS: Final = 5
"""This many cards, the oldest ones, come up again on a desk that is back; a list names the others."""


def is_lost(draft: Draft) -> bool:
    return bool(_marks(draft))


def _marks(draft: Draft) -> set[SaidKey]:
    """The marks of all lost desks, also of one that the settings name no more."""
    return {key for key in draft.state.said if key.text == DESK_LOST}


def after_event(draft: Draft, before: WatchState, event: Event) -> None:
    """Something was planned for the desk, and the bot has no right to write there."""
    if draft.unfit and not _is_writable(draft):
        tell(draft, urgent_words(draft, draft.unfit))
    if isinstance(event, MessagePosted | MessageEdited):
        chat, person = event.message.ref.chat, event.message.author
    elif isinstance(event, CommandGiven):
        chat, person = event.chat, event.person
    else:
        return
    if registry.is_private(draft, chat, person.ref):
        _acknowledge(draft, before, person)


def _acknowledge(draft: Draft, before: WatchState, person: Person) -> None:
    """A coordinator who types alone with the bot reads there the answers that the desk cannot read, and that a decision or a
    claim counts, since no card and no notice shows it."""
    desk, role = draft.context.watch.desk, draft.context.watch.role(person)
    if role not in registry.MAY_TYPE or (_is_writable(draft) and not is_lost(draft)):
        return
    planned = (each for each in (*draft.unfit, *draft.actions) if isinstance(each, SendMessage | SendPicture))
    answers = [each.text for each in planned if each.chat == desk and each.purpose is Purpose.ANSWER]
    known = [(was, now) for was, now in draft.changed_cases if was is not None]
    changed = [(was, now) for was, now in known if was.decided != now.decided]
    looked_at = [now for was, now in known if (was.claim, was.expel_by) != (now.claim, now.expel_by)]
    if answers:
        draft.do(SendMessage(person.ref, "\n\n".join(answers), Purpose.ANSWER))
    elif decided := [now for _, now in changed if now.decided is not None and now.decided.who == person.ref]:
        bulk.say_decided(draft, decided, to=person.ref)
    elif opened := [now for _, now in changed if now.decided is None]:
        text = draft.desk_text("bulk_open_again", count=str(len(opened)))
        draft.do(SendMessage(person.ref, text, Purpose.ANSWER))
    else:
        for case in looked_at:
            queue.show_case(draft, person.ref, case)
        for incident in _decided(before, draft.state) if role in registry.MAY_DECIDE else ():  # not for an officer
            if (face := appearance.face_in(draft, incident, desk)) is not None:
                draft.do(SendMessage(person.ref, face.text, Purpose.ANSWER))
    joins = [join for join in draft.state.joins.values() if join.ended and join.ended.at == draft.at]
    for join in joins if not answers else ():
        draft.do(SendMessage(person.ref, join_requests.card_in_words(draft, join), Purpose.ANSWER))


def _decided(before: WatchState, after: WatchState) -> list[Incident]:
    """The incidents with a change that the desk has to know: a call, the arrival of the police or the end was told or taken
    back, or a report was parted from another incident."""
    known = ((was, after.incidents.get(id, was)) for id, was in before.incidents.items())
    parts = attrgetter("called", "police_at", "closed_at")
    told = {message.message for was in before.incidents.values() for message in was.told}
    apart = (now for id, now in after.incidents.items() if id not in before.incidents and now.report in told)
    return [*(now for was, now in known if was is not now and parts(was) != parts(now)), *apart]


def urgent_words(draft: Draft, refused: Iterable[Action]) -> str:
    """Urgent texts for the desk, as a cry for help, which is in no queue: the coordinators read them in its place."""
    desk, urgent = draft.context.watch.desk, draft.desk_text("card_urgent")
    texts = (each.text for each in refused if isinstance(each, SendMessage) and each.chat == desk)
    return "\n\n".join(text for text in texts if text.startswith(urgent))


def _is_writable(draft: Draft) -> bool:
    return SendMessage in draft.context.capabilities(draft.context.watch.desk)


def tell(draft: Draft, more: str = "") -> None:
    """Tells the coordinators, who can decide in private meanwhile, and the moderators of the roster. `more`: what happened, or
    urgent words for the desk; the coordinators read that in any case."""
    watch, desk = draft.context.watch, str(draft.context.watch.desk)
    known = not draft.note_once(desk, DESK_LOST, TOLD_AGAIN) or _is_told(draft)
    lost = "" if known else draft.desk_text("desk_unreachable", count=str(len(_waiting(draft))))
    for coordinator in watch.coordinators if more or lost else ():
        text = "\n".join(part for part in (more, lost) if part)
        draft.do(SendPrivately(coordinator, watch.groups[0], text, Purpose.DESK))
    if known:
        return
    limits.count(draft, desk, _TOLD)
    for moderator in watch.duty.people:
        if moderator.person not in watch.coordinators:
            text = draft.desk_text("desk_unreachable_duty", count=str(len(_waiting(draft))))
            draft.do(SendPrivately(moderator.person, watch.groups[0], text, Purpose.DESK))


def _is_told(draft: Draft) -> bool:
    """True if people read of the loss within a day, and nothing has come since to be decided: a case, an appeal, or a question
    about a report to the police."""
    waiting = _waiting(draft)
    came = [case.opened_at for case in waiting] + [case.appeal.at for case in waiting if case.appeal is not None]
    came += [doubt.at for _, doubt in _questions(draft) if doubt.at is not None]
    newest = max(came, default=draft.at - limits.KEPT)
    span = min(draft.at - newest + timedelta.resolution, limits.KEPT)
    return limits.counted_within(draft, str(draft.context.watch.desk), _TOLD, span)


def urgent_again(draft: Draft, owner: Owner | None, refused: Action) -> str:
    """Urgent words that the desk refused. Each attempt brings those of a card again: people read them once a day."""
    words, desk = urgent_words(draft, [refused]), str(draft.context.watch.desk)
    if not words or not isinstance(owner, CaseAction):
        return words
    return words if limits.count_once(draft, desk, f"{_URGENT} {owner.case}", limits.KEPT) else ""


def _waiting(draft: Draft) -> list[Case]:
    return sorted(
        (case for case in draft.state.cases.values() if case.waits), key=lambda case: (case.opened_at, case.id)
    )


def look(draft: Draft) -> None:
    """Every few minutes: tries a lost desk again after a while, and brings what a former desk showed to the present one."""
    if not _is_writable(draft):
        return
    own = SaidKey(str(draft.context.watch.desk), DESK_LOST)
    waiting: tuple[Case | Doubt, ...] = (*_waiting(draft), *(doubt for _, doubt in _questions(draft)))
    if _marks(draft) - {own} or any(each.cards and not _cards_here(draft, each) for each in waiting):
        on_back(draft)
    elif own in draft.state.said and abs(draft.at - draft.state.said[own]) >= TRIED_AGAIN:
        unshown = _unshown(draft)
        if unshown:  # a refusal tells people again; after a delivery the others follow
            effects.show_again(draft, unshown[0])
        elif questions := _unshown_questions(draft):
            if limits.count_once(draft, str(draft.context.watch.desk), f"card {questions[0][1].code}", TRIED_AGAIN):
                doubts.show_again(draft, *questions[0])
        else:  # the list alone, of requests and objections; a refusal of it is a new loss
            on_back(draft)


def on_back(draft: Draft) -> None:
    """Cases and questions about reports to the police that wait and were not shown on the desk come up, if the bot may write
    there: news of a card that arrived before the loss may come after it."""
    if not _is_writable(draft):
        return
    _forget(draft)
    for case in draft.state.cases.values():
        if case.cards and (here := _cards_here(draft, case)) != case.cards:
            draft.state = draft.state.with_case(replace(case, cards=here, cardless=case.cardless or not here))
    for case in _unshown(draft)[:MOST_CARDS]:
        effects.show_again(draft, case)
    for file, doubt in _unshown_questions(draft):
        doubt = replace(doubt, cards=())
        doubts.keep(draft, doubts.with_doubt(draft.state.police_files[file.id], doubt))
        doubts.show_again(draft, draft.state.police_files[file.id], doubt)
    if queue.count_waiting(draft.state):
        queue.show(draft, draft.context.watch.desk)


def _forget(draft: Draft) -> None:
    """A later loss is told anew."""
    texts = (DESK_LOST, limits.text_of(_TOLD))
    said = {key: at for key, at in draft.state.said.items() if key.text not in texts}
    draft.state = replace(draft.state, said=said)


def _unshown(draft: Draft) -> list[Case]:
    """The cases that wait and that no card on the desk shows, the oldest first."""
    shown = shared_cards.covered(draft)
    return [case for case in _waiting(draft) if not _cards_here(draft, case) and case.id not in shown]


def _questions(draft: Draft) -> list[tuple[PoliceFile, Doubt]]:
    return [(file, doubt) for file, doubt in draft.state.doubts() if not doubt.ended]


def _unshown_questions(draft: Draft) -> list[tuple[PoliceFile, Doubt]]:
    """The questions about reports in doubt that no card on the desk shows."""
    return [(file, doubt) for file, doubt in _questions(draft) if not _cards_here(draft, doubt)]


def _cards_here(draft: Draft, shown: Case | Doubt) -> tuple[MessageRef, ...]:
    """A desk that moved in the settings leaves cards behind in another chat."""
    return tuple(card for card in shown.cards if card.chat == draft.context.watch.desk)
