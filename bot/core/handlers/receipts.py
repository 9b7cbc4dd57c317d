"""What came of an action: the room that owns it hears that it was delivered, or does something else where it was refused."""

from __future__ import annotations

from bot.core import case as review
from bot.core.action import Purpose, SendPrivately
from bot.core.case import Case
from bot.core.cases import effects, flags
from bot.core.draft import Draft
from bot.core.event import Delivered, Refused
from bot.core.handlers import bot_membership, gatekeeper
from bot.core.incidents import lifecycle, notices
from bot.core.members import join_requests, pending_notes
from bot.core.reminders import dispatch


def on_delivered(draft: Draft, event: Delivered) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, part] if case_id in draft.lane.cases:
            _case_delivered(draft, draft.lane.cases[case_id], part, event)
        case ["incident", *_] if event.ref is not None:
            lifecycle.on_delivered(draft, event.owner, event.ref)
        case ["remind", guideline] if event.ref is not None:
            dispatch.on_delivered(draft, guideline, event.ref)
        case ["gate", *_] if event.ref is not None:
            gatekeeper.on_delivered(draft, event.owner, event.ref)
        case ["join", id, "card"] if event.ref is not None:
            join_requests.on_card_delivered(draft, id, event.ref)
        case ["note", id] if id != "sign":
            pending_notes.on_delivered(draft, event)
        case _:
            pass


def _case_delivered(draft: Draft, case: Case, part: str, event: Delivered) -> None:
    if part == "original":
        return effects.carry_out(draft, review.original_gone(case))
    if event.ref is None:
        return None
    match part:
        case "copy":
            effects.carry_out(draft, review.reposted(case, event.ref))
        case "masked":
            effects.carry_out(draft, review.masked_posted(case, event.ref))
        case "card":
            effects.on_card_delivered(draft, case, event.ref)
    return None


def on_refused(draft: Draft, event: Refused) -> None:
    match event.owner.split("/", 2):
        case ["case", case_id, "original"] if case_id in draft.lane.cases:
            case = draft.lane.cases[case_id]
            effects.carry_out(draft, review.original_stayed(case, refused=not event.called_off))
        case ["join", id, "rules"]:
            join_requests.to_desk(draft, id)
        case _ if event.owner in (dispatch.OLD, notices.GONE) or event.owner.startswith(
            (pending_notes.PREFIX, flags.PREFIX, bot_membership.PREFIX)
        ):
            pass
        case ["case", case_id, "copy"] if case_id in draft.lane.cases and not event.called_off:
            effects.on_copy_refused(draft, draft.lane.cases[case_id], event.action)
        case _ if not event.called_off:
            _do_otherwise(draft, event)
        case _:
            pass


def _do_otherwise(draft: Draft, event: Refused) -> None:
    match event.action:
        case SendPrivately(purpose=Purpose.NUDGE, public=str()) as private:
            pending_notes.leave(draft, private, event.key)
        case _:
            draft.do_instead(event.action, event.owner)
