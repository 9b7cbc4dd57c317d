"""Official posts of adjoining watches: the desk reads one on a card, and a coordinator passes it on to the own groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import Button, Purpose, SendMessage
from bot.core.choice import ByCode, Choice, on_button
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.message import Person, Role
from bot.core.police import posts
from bot.core.police_file import OfferedPost
from bot.core.ref import Ref, case_code
from bot.core.watch import Neighbour

OFFER_KEPT = timedelta(hours=24)
"""A coordinator may pass a post on for this long. Later it is no news any more."""


def offered_by(draft: Draft, event: CommandGiven) -> Neighbour | None:
    """The adjoining watch whose officer gave this command. None: the command is for this watch itself."""
    watch = draft.context.watch
    if event.name not in posts.COMMANDS or event.chat in watch.groups:
        return None
    if watch.role(event.person.ref, event.person.role) in (Role.POLICE, Role.COORDINATOR):
        return None
    return next((each for each in watch.offered_by if event.person.ref in each.officers), None)


def offer(draft: Draft, event: CommandGiven, neighbour: Neighbour) -> None:
    """Shows the post on the desk with a code, and each coordinator can pass it on."""
    first, _, rest = event.argument.strip().partition(" ")
    text = posts.text_of(draft, event.name, rest if first == neighbour.id else event.argument)
    if text is None:
        return
    code = case_code(f"{draft.context.watch.id} offer {event.key}", draft.context.code_taken)
    draft.state = replace(draft.state, offers={**draft.state.offers, code: OfferedPost(text, neighbour.name, draft.at)})
    button = Button(draft.desk_text("neighbour_button"), on_button(Choice.APPROVE, ByCode(code)))
    asked = draft.desk_text("neighbour_offer", words=neighbour.name, text=text, code=code)
    draft.do(SendMessage(draft.context.watch.desk, asked, Purpose.DESK, buttons=(button,)))


def decide(draft: Draft, chat: Ref, person: Person, choice: Choice, code: str) -> bool:
    """Applies a coordinator's choice. False: no offered post has this code."""
    code = code.upper()
    offered = draft.state.offers.get(code)
    if offered is None:
        return False
    watch = draft.context.watch
    if watch.role(person.ref, person.role) is not Role.COORDINATOR:
        _answer(draft, chat, "neighbour_not_yours", code)
    elif choice is Choice.APPROVE:
        _end(draft, code)
        posts.publish(draft, offered.text)
        posts.record(draft, chat, person, "neighbour's official post")
        _answer(draft, chat, "neighbour_posted", code)
    elif choice is Choice.REMOVE:
        _end(draft, code)
        _answer(draft, chat, "neighbour_left", code)
    else:
        _answer(draft, chat, "unknown_code", code)
    return True


def _end(draft: Draft, code: str) -> None:
    left = {key: offered for key, offered in draft.state.offers.items() if key != code}
    draft.state = replace(draft.state, offers=left)


def _answer(draft: Draft, chat: Ref, key: str, code: str) -> None:
    draft.do(SendMessage(chat, draft.desk_text(key, code=code), Purpose.ANSWER, press=draft.press))
