"""Official posts of adjoining watches: the desk reads one on a card, and a coordinator passes it on to the own groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import AskModerators, Card, UpdateCard
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.members.command_table import Hearing, hearing_of
from bot.core.message import Person, Role
from bot.core.owner import OfferCard
from bot.core.police import posts
from bot.core.police.shown_card import show_in
from bot.core.police_file import OfferedPost
from bot.core.ref import MessageRef, Ref, free_code
from bot.core.texts import first_word
from bot.core.watch import Neighbour

OFFER_KEPT = timedelta(hours=24)
"""A coordinator may pass a post on for this long. Later it is no news any more."""


def offered_by(draft: Draft, event: CommandGiven) -> Neighbour | None:
    """The adjoining watch whose officer gave this command: of several, the one that it names. None: the command is for this
    watch itself."""
    watch = draft.context.watch
    if hearing_of(event.name) is not Hearing.POST or event.chat in watch.groups:
        return None
    if watch.role(event.person) in (Role.POLICE, Role.COORDINATOR):
        return None
    own = [each for each in watch.offered_by if event.person.ref in each.officers]
    first, _ = first_word(event.argument)
    return next((each for each in own if each.id == first), next(iter(own), None))


def offer(draft: Draft, event: CommandGiven, neighbour: Neighbour) -> None:
    """Shows the post on the desk with a code, and each coordinator can pass it on. One that is too long for the groups here is
    not offered without its end; one that is too long for those of the officer, who reads so there, is not offered at all."""
    first, rest = first_word(event.argument)
    argument = rest if first == neighbour.id else event.argument
    text = posts.text_of(draft, event.name, argument)
    is_official = event.name == "official"
    if text is None or (is_official and len(argument.strip()) > posts.longest(neighbour.languages)):
        return
    if is_official and posts.refuses_long(draft, event.chat, argument, "neighbour_long"):
        return
    code = free_code(f"{draft.context.watch.id} offer {event.key}", draft.code_taken)
    _keep(draft, code, OfferedPost(text, neighbour.name, draft.at))
    draft.do(AskModerators(draft.context.watch.desk, _card(draft, code)), OfferCard(code))


def on_card_delivered(draft: Draft, code: str, card: MessageRef) -> None:
    """A reaction on this card counts from now on."""
    offered = draft.state.offers.get(code)
    if offered is not None:
        _keep(draft, code, replace(offered, cards=(*offered.cards, card)))
        if offered.ended:
            _show(draft, code)


def queue_lines(draft: Draft) -> list[str]:
    """A line for each post that waits for a coordinator."""
    waiting = (code for code, offered in draft.state.offers.items() if not offered.ended)
    return [_card(draft, code).head.rstrip(" :") for code in waiting]


def end_old(draft: Draft) -> None:
    """The time of these offers is over, and the bot forgets them. Part of the housekeeping."""
    for code, offered in tuple(draft.state.offers.items()):
        if draft.at - offered.at >= OFFER_KEPT and not offered.ended:
            _end(draft, code, "neighbour_left")


def _show(draft: Draft, code: str) -> None:
    for card in draft.state.offers[code].cards:
        draft.do(UpdateCard(card, _card(draft, code)))


def _card(draft: Draft, code: str) -> Card:
    offered = draft.state.offers[code]
    asked = draft.desk_text("neighbour_offer", words=offered.by, text=offered.text, code=code)
    head, _, text = asked.partition("\n")
    if offered.ended:
        return Card(code, head, "", f"{offered.text}\n{draft.desk_text(offered.ended, code=code)}", ())
    return Card(code, head, "", text, (Choice.APPROVE, Choice.REMOVE))


def _keep(draft: Draft, code: str, offered: OfferedPost) -> None:
    draft.state = replace(draft.state, offers={**draft.state.offers, code: offered})


def decide(draft: Draft, chat: Ref, person: Person, choice: Choice, code: str) -> bool:
    """Applies a coordinator's choice; a late one reads how the offer ended. False: no offered post has this code."""
    code = code.upper()
    offered = draft.state.offers.get(code)
    if offered is None:
        return False
    if choice not in (Choice.APPROVE, Choice.REMOVE):
        show_in(draft, chat, _card(draft, code), OfferCard(code))
    elif offered.ended:
        _answer(draft, chat, offered.ended, code)
    elif draft.context.watch.role(person) is not Role.COORDINATOR:
        _answer(draft, chat, "neighbour_not_yours", code)
    elif choice is Choice.APPROVE:
        posts.publish(draft, offered.text)
        posts.record(draft, chat, person, "neighbour's official post")
        _end(draft, code, "neighbour_posted")
        _answer(draft, chat, "neighbour_posted", code)
    else:
        _end(draft, code, "neighbour_left")
        _answer(draft, chat, "neighbour_left", code)
    return True


def _end(draft: Draft, code: str, why: str) -> None:
    """`why`: the key of the text that the card then shows."""
    _keep(draft, code, replace(draft.state.offers[code], ended=why))
    _show(draft, code)


def _answer(draft: Draft, chat: Ref, key: str, code: str) -> None:
    draft.answer(chat, draft.desk_text(key, code=code))
