"""Reports that wait for an address which config.yaml does not name any more, or for a relay that it has ended.

They do not leave. A report that no address has got goes to the addresses of now: the first one may have been mistyped. If an
address may have it, the desk is asked about the others, since the police may read both.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.draft import Draft
from bot.core.owner import PoliceMail
from bot.core.police import doubts, handovers, mails
from bot.core.police.reach import asked_about, named
from bot.core.police_file import PoliceFile
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch import Relay


def apply(draft: Draft) -> None:
    """Brings the waiting reports in line with config.yaml."""
    relay = draft.context.watch.police.relay
    for id, file in tuple(draft.state.police_files.items()):
        if relay is Relay.NONE or (relay is Relay.INCIDENTS and file.day):
            _withdraw(draft, file)
            continue
        for number in range(1, len(file.mails) + 1):
            _readdress(draft, draft.state.police_files[id], number)


def _withdraw(draft: Draft, file: PoliceFile) -> None:
    """Forgets a file that `relay` no longer allows, and calls off its mails. The desk hears of those that waited."""
    waits = any(set(mail.waiting) - set(asked_about(file, n)) for n, mail in enumerate(file.mails, start=1))
    is_asked = bool(file.doubts)
    for number, mail in enumerate(file.mails, start=1):
        for address in mail.waiting:
            draft.call_off(PoliceMail(file.id, number, address))
    for doubt in file.doubts:
        file = doubts.close(draft, file, doubt, "police_doubt_withdrawn")
    if waits:
        draft.tell_desk("police_withdrawn", code=file.code)
    elif is_asked:  # the edit of a card is easily overlooked
        draft.tell_desk("police_doubt_withdrawn", code=file.code)
    for bell in PoliceBell:
        draft.state = draft.state.without_timer(PoliceTimer(file.id, bell))
    others = {id: other for id, other in draft.state.police_files.items() if id != file.id}
    draft.state = replace(draft.state, police_files=others)


def _readdress(draft: Draft, file: PoliceFile, number: int) -> None:
    addresses, mail = draft.context.watch.police.addresses, file.mail(number)
    lines = mail.lines  # a part loses them while no address waits for it
    gone = tuple(address for address in mail.waiting if address not in addresses)
    if not gone:
        return
    for address in gone:
        draft.call_off(PoliceMail(file.id, number, address))
    file = doubts.settle_addresses(draft, file, number, gone, "police_doubt_withdrawn", has_it=False)
    mail = file.mail(number)
    left = tuple(address for address in mail.waiting if address not in gone)
    known = {*left, *mail.refused}
    new = tuple(address for address in addresses if address not in known and mail.delivered_at is None)
    file = doubts.with_mail(file, number, replace(mail, waiting=(*left, *new), lines=lines))
    doubts.keep(draft, file)
    mails.wait_for_receipt(draft, file, number)
    if new and doubts.was_in_doubt(file, number):
        doubts.ask(draft, file, number, new, "police_doubt_moved")
    elif new:
        handovers.hand_over(draft, file, number, new)
        draft.tell_desk("police_readdressed", code=file.code, who=named(draft, gone), text=named(draft, new))
