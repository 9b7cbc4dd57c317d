"""The addresses that a mail reached, or may have reached, for the lines to the desk about one that it did not reach."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.draft import Draft
from bot.core.police_file import Doubt, Handover, PoliceFile


def asked_by(file: PoliceFile, doubt: Doubt, number: int) -> tuple[str, ...]:
    """The addresses of a mail that a question is about."""
    mail = file.mail(number)
    if number not in doubt.numbers:
        return ()
    if doubt.address:
        return tuple(address for address in mail.waiting if address == doubt.address)
    own = {each.address for each in file.doubts if number in each.numbers}
    return tuple(address for address in mail.doubtful or mail.waiting if address not in own)


def asked_about(file: PoliceFile, number: int) -> tuple[str, ...]:
    """The addresses of a mail that wait for the desk."""
    return tuple(address for doubt in file.doubts for address in asked_by(file, doubt, number))


def advice(draft: Draft, file: PoliceFile, number: int) -> str:
    """The next step of the desk after an address refused a mail: none, if another address has the report or gets it."""
    mail, asked = file.mail(number), asked_about(file, number)
    lost = {*mail.waiting, *mail.refused}
    has = [address for address in draft.context.watch.police.addresses if address not in lost]
    if has and mail.delivered_at is not None:
        return draft.desk_text("police_others_have", who=named(draft, has))
    waiting = [address for address in mail.waiting if address not in asked]
    if waiting:
        return draft.desk_text("police_others_wait", who=named(draft, waiting))
    return draft.desk_text("police_pass_on")


def has_failed(mail: Handover) -> bool:
    """True if it reached no address, and the bot does not try any more."""
    return bool(mail.refused) and not mail.waiting and mail.delivered_at is None


def named(draft: Draft, addresses: Iterable[str]) -> str:
    """Addresses as the desk reads them. The number of an officer on a platform stays out of the chat."""
    chat = draft.context.watch.police.chat
    if chat is None:
        return ", ".join(addresses)
    officer = draft.desk_text("police_in_chat", text=chat.platform.capitalize())
    return ", ".join(officer if address == str(chat) else address for address in addresses)
