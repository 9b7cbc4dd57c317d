"""Cards as they reach the desk, and the fold of the first cards of a raid: the card that counts takes their place.

A case without a card keeps its code. `show`, and a decision about it alone, bring a card of its own back.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.action import DeleteMessage, UpdateCard
from bot.core.case import Case
from bot.core.cases.card import card_of
from bot.core.draft import Draft
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef


def fold(draft: Draft, case: Case) -> None:
    """Takes the card away, also if it is still on its way. The card of a case that a moderator looks at stays."""
    if case.claim is not None:
        return
    for card in case.cards:
        draft.do(DeleteMessage(card, ours=True))
    if not case.cards:
        draft.call_off(CaseAction(case.id, CasePart.CARD))
    draft.state = draft.state.with_case(replace(case, cards=(), cardless=True))


def on_card_delivered(draft: Draft, case: Case, ref: MessageRef) -> None:
    """Records a card on the desk, and updates it if the case changed before the delivery."""
    if case.cardless:
        draft.do(DeleteMessage(ref, ours=True))
        return
    case = case if ref in case.cards else replace(case, cards=(*case.cards, ref))
    draft.state = draft.state.with_case(case)
    since = (case.decided, case.appeal, case.claim, case.edited_at)
    changed = any(each is not None for each in since)
    if changed or case.leads:
        draft.do(UpdateCard(ref, card_of(draft, case)))
