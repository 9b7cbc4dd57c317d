"""Cards that stand for several messages, so that the desk gets one ping in place of many.

Messages of one member, or about one rule during one incident, that follow each other within minutes share the first card: it
shows each of them, and a choice on it counts for all that wait. `show` gives one of them a card of its own. The card of a wave
(a raid, or the flood of one member) counts its messages instead. It takes the place of the cards before it, and a case keeps
its code.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core import indexes
from bot.core.action import DeleteMessage
from bot.core.case import Case, Decided
from bot.core.cases import without_rule
from bot.core.draft import Draft
from bot.core.event import ChoiceMade
from bot.core.members import registry
from bot.core.owner import CaseAction, CasePart, CleanUp, Served
from bot.core.ref import MessageRef
from bot.core.rule import RAID_FROM, RAID_WITHIN

WITHIN: Final = RAID_WITHIN
"""Messages that follow each other within this time may share a card."""

MOST_SHOWN: Final = 5
"""Messages that one card shows; more are a wave."""

MOST_AUTHORS: Final = RAID_FROM - 1
"""Members whose messages one card shows; more are a wave."""

JUST_NOW: Final = timedelta(seconds=10)


def led_by(draft: Draft, case: Case) -> list[Case]:
    """The other cases for which this card stands."""
    cases = draft.state.cases
    return [cases[id] for id in case.leads if id in cases]


def left_open(draft: Draft, case: Case) -> list[Case]:
    """The cases on the card that wait and have no card of their own."""
    return [other for other in led_by(draft, case) if other.is_open and other.cardless]


def is_any_left_open(draft: Draft, case: Case) -> bool:
    """Ends at the first one: the card of a wave may stand for hundreds."""
    cases = draft.state.cases
    others = (cases[id] for id in case.leads if id in cases)
    return any(other.is_open and other.cardless for other in others)


def waits(draft: Draft, case: Case) -> bool:
    """True if a moderator has something to decide on the card of this case."""
    return case.waits or is_any_left_open(draft, case)


def authors(draft: Draft, case: Case) -> int:
    """The number of members whose messages share the card."""
    return indexes.count_authors(draft.state.cases, case)


def decided_before(draft: Draft, others: Iterable[Case]) -> list[Case]:
    """The decided cases whose cards show any of these cases as well: they have to say whether something is left to decide."""
    ids = {other.id for other in others}
    return [each for each in draft.state.cases.values() if not (each.is_open or ids.isdisjoint(each.leads))]


def is_wave(draft: Draft, case: Case) -> bool:
    """True for the card of a raid or a flood."""
    return len(case.leads) >= MOST_SHOWN or (bool(case.leads) and authors(draft, case) > MOST_AUTHORS)


def shown_on(draft: Draft, case: Case) -> Case | None:
    """The case whose card shows this message as well. None: it has a card of its own, or belongs to a wave."""
    if not case.cardless:
        return None
    firsts = (each for each in draft.state.cases.values() if 0 < len(each.leads) < MOST_SHOWN and case.id in each.leads)
    return next((first for first in firsts if not is_wave(draft, first)), None)


def covered(draft: Draft) -> Set[str]:
    """The ids of the cases that wait, or were decided, together with the case whose card stands for them."""
    return {
        other.id
        for first in draft.state.cases.values()
        for other in led_by(draft, first)
        if other.cardless and were_together(first.decided, other.decided)
    }


def were_together(first: Decided | None, led: Decided | None) -> bool:
    """True if both wait, or if both were decided by one choice or by the clock."""
    if first is None or led is None:
        return first is led
    return (first.at, first.who) == (led.at, led.who) or not (first.by or led.by)


def decided_last(draft: Draft, case: Case) -> list[Case]:
    """The cases that the latest choice of a moderator on this card decided, if it came after the decision on the first one, as
    by the clock, and after the answer to its appeal. Else the first one alone."""
    if case.decided is None:
        return [case]
    ruling = case.appeal.ruling if case.appeal is not None else None
    own = max(case.decided.at, ruling.at) if ruling is not None and ruling.by else case.decided.at
    others = [(other, other.decided) for other in led_by(draft, case) if other.cardless and other.decided is not None]
    apart = [(other, decided) for other, decided in others if decided.by and not were_together(case.decided, decided)]
    latest = max((decided.at for _, decided in apart), default=own)
    return [other for other, decided in apart if decided.at == latest >= own] or [case]


def grew_just_now(draft: Draft, case: Case) -> bool:
    """True if the card shows a message that a moderator may not have seen yet."""
    return not is_wave(draft, case) and any(draft.at - led.opened_at < JUST_NOW for led in left_open(draft, case))


def join(draft: Draft, case: Case) -> Case | None:
    """Puts a new case on the latest card that may show it as well, and returns the case of that card. None: it gets a card of
    its own, as a message with media, and one that is more pressing than the card, always do."""
    if case.attachments or case.urgent or not case.is_open or case.message.is_at_the_gate:
        return None
    firsts = [each for each in draft.state.cases.values() if _takes(draft, each, case)]
    first = max(firsts, key=lambda each: (each.opened_at, each.id), default=None)
    return None if first is None else lead(draft, first, case)


def lead(draft: Draft, first: Case, case: Case) -> Case:
    """Puts the case on the card of the first one, and returns that one."""
    first = replace(first, leads=(*first.leads, case.id))
    draft.state = draft.state.with_case(first)
    return first


def _takes(draft: Draft, first: Case, case: Case) -> bool:
    if not first.is_open or first.cardless or first.is_appealed or first.expel_by:
        return False
    near = first.group == case.group and abs(draft.at - first.opened_at) < WITHIN
    has_room = len(first.leads) + 1 < MOST_SHOWN
    if not (near and has_room) or is_wave(draft, first) or presses_more(case, first):
        return False
    if is_flagged(first) is not is_flagged(case):
        return False
    known = {first.author.ref, *(other.author.ref for other in led_by(draft, first))}
    if known == {case.author.ref}:
        return True
    return len({*known, case.author.ref}) <= MOST_AUTHORS and _of_one_incident(draft, first, case)


def presses_more(case: Case, first: Case) -> bool:
    """True for a case that is decided sooner than the first one on a card, or hides its message while that one does not."""
    return case.patience < first.patience or (case.hides and not first.hides)


def is_flagged(case: Case) -> bool:
    """True for a message that members flagged. It shares no card with one that a rule found: one choice counts for a card."""
    return case.hit_by(without_rule.FLAGGED)


def _of_one_incident(draft: Draft, first: Case, case: Case) -> bool:
    """True if both broke the same rule while one incident was going on."""
    if not first.why or not case.why or first.why[0].rule != case.why[0].rule:
        return False
    own = [draft.state.incident_of(each.message) for each in (first, case)]
    going_on = draft.state.open_incidents(draft.at)
    if all(own):
        return own[0] is own[1]
    return len(going_on) == 1 and going_on[0].opened_at <= first.at


def split(draft: Draft, case: Case) -> Case | None:
    """Takes a message off the card that shows it, since it gets a card of its own. Returns the case of that card."""
    first = shown_on(draft, case)
    if first is not None:
        first = replace(first, leads=tuple(id for id in first.leads if id != case.id))
        draft.state = draft.state.with_case(first)
    return first


def fold(draft: Draft, case: Case) -> None:
    """Takes the card away, also if it is still on its way. The card of a case that a moderator looks at stays."""
    if case.claim is not None:
        return
    for card in case.cards:
        _take_away(draft, card)
    if not case.cards:
        draft.call_off(CaseAction(case.id, CasePart.CARD))
    draft.state = draft.state.with_case(replace(case, cards=(), cardless=True, leads=(), carded=""))


def is_folded(draft: Draft, code: str) -> bool:
    """True for a case whose card was taken away, or never sent, since another card shows it."""
    case = draft.state.case_of_code(code)
    return case is not None and case.cardless


def spare(draft: Draft, case: Case) -> None:
    """Calls off the card of a decided case, if it still waits to be sent. So the desk reads only those cards of a pile on which
    something is left to decide."""
    if not (case.cards or case.cardless or case.leads or case.is_open):
        draft.call_off(CaseAction(case.id, CasePart.CARD))
        draft.state = draft.state.with_case(replace(case, cardless=True, carded=""))


def note_pressed(draft: Draft, press: ChoiceMade, code: str) -> None:
    """Remembers a pressed card whose delivery the bot has not heard of: the connection or the bot broke while it was sent, or
    the answer is still on its way. So the bot sends no second card."""
    case, desk = draft.state.case_of_code(code), draft.context.watch.desk
    if case is None or case.cards or case.cardless or press.card is None or press.card.chat != desk:
        return
    if registry.may_choose(draft, press.person, press.choice):
        draft.call_off(CaseAction(case.id, CasePart.CARD))
        draft.state = draft.state.with_case(replace(case, cards=(press.card,), carded=""))


def is_spared(draft: Draft, case: Case) -> bool:
    """True for a case without a card, neither its own nor that of another case."""
    return case.cardless and not any(case.id in other.leads for other in draft.state.cases.values())


def still_claimed(draft: Draft, case: Case) -> Case:
    """The claim of a card goes on for the other messages on it when the author or the clock ended its first case."""
    before = draft.state.cases.get(case.id)
    ended = case.decided is not None and not case.decided.by and before is not None and before.is_open
    if before is None or not ended or before.claim is None or not is_any_left_open(draft, case):
        return case
    return replace(case, claim=before.claim)


def without_card(draft: Draft, case: Case) -> None:
    """The desk did not get the card: no other message may share it."""
    if not case.cards:
        draft.state = draft.state.with_case(replace(case, cardless=True, carded=""))


def take_back(draft: Draft, case: Case, card: MessageRef) -> bool:
    """Deletes a card that arrives after its case got another one. False: the card stays."""
    if case.cardless:
        _take_away(draft, card)
    return case.cardless


def _take_away(draft: Draft, card: MessageRef) -> None:
    """A card that cannot be deleted stays: it may lie in the chat that the desk was before it moved."""
    draft.do(DeleteMessage(card, ours=True), CleanUp(Served.CARD))
