"""Faults of `police` that show only beside the rest of config.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from bot.clock import SystemClock
from bot.config.values import Mail
from bot.config.watch import WrittenWatch
from bot.core.texts import DayForm, DayText
from bot.core.watch import Police, Relay
from bot.errors import Fault
from bot.translation import Sentence, tr
from bot.yaml_reader.readers import Positioned

_A_DAY: Final = timedelta(days=1)  # the watch may be in another time zone than this machine
_FIRST_YEAR: Final = 2010

_MADE: Final = date(2026, 11, 28)
"""The day of this version. A machine without a clock of its own starts in 1970; that says nothing about an agreement."""

_Check = tuple[bool, Sentence, Sentence]
"""True for a right setting; the fault of a wrong one; and the hint."""


def find_police_faults(watches: Sequence[WrittenWatch], mail: Mail | None, kept: timedelta) -> Iterator[Fault]:
    """`mail`: the server of the watches. `kept`: how long the bot keeps a police file."""
    for watch in watches:
        if watch.police is not None:
            yield from _roles(watch, watch.police)
            yield from _twice(watch.police)
            yield from _receipt(watch.police, kept)
            yield from _relay(watch.police, mail)


def _roles(watch: WrittenWatch, police: Positioned[Police]) -> Iterator[Fault]:
    chat, people = police.value.chat, police.value.people
    if chat is not None and chat not in people:
        hint = tr("Write the same address under `people` too: only officers may confirm a report.")
        yield police.position.fault(tr("{chat} under `chat` is no officer", chat=chat), hint)
    for person in watch.watch.coordinators:
        if person in people:
            why = tr("{person} is an officer and a coordinator", person=person)
            yield police.position.fault(why, tr("Remove the address from `people` or from `coordinators`."))


def _twice(police: Positioned[Police]) -> Iterator[Fault]:
    for person in dict.fromkeys(police.value.people):
        if police.value.people.count(person) > 1:
            yield police.position.fault(
                tr("{person} stands under `people` twice", person=person), tr("Remove one of them.")
            )


def _receipt(police: Positioned[Police], kept: timedelta) -> Iterator[Fault]:
    """A watch cannot wait longer for the receipt of a mail than the bot keeps the file about it."""
    if police.value.receipt is not None and police.value.receipt > kept:
        why = tr("the bot keeps a police file for {days} days, and `receipt` is longer", days=kept.days)
        yield police.position.fault(why, tr("Shorten `receipt`, or lengthen `police` under `retention`."))


def _relay(police: Positioned[Police], server: Mail | None) -> Iterator[Fault]:
    """The settings that a watch lacks to pass incidents on to the police."""
    if police.value.relay is not Relay.NONE:
        checks = (*_address(police.value), *_agreement(police.value), *_mail(police.value, server))
        yield from (police.position.fault(why, hint) for is_there, why, hint in checks if not is_there)


def _address(police: Police) -> Iterator[_Check]:
    yield (
        bool(police.zone),
        tr("there is no zone to pass incidents on to"),
        tr("Write zone: and the name of the police zone."),
    )
    yield (
        bool(police.mail or police.chat),
        tr("there is no address to pass incidents on to"),
        tr("Write mail: and an address here, or chat: and an officer."),
    )


def _agreement(police: Police) -> Iterator[_Check]:
    yield police.agreed is not None, tr("there is no agreement with the zone"), _AGREEMENT
    if police.agreed is None:
        return
    agreed = DayText(police.agreed, DayForm.DATE)
    yield (
        police.agreed.year >= _FIRST_YEAR,
        tr("the agreement with the zone is of {agreed}, before there was such a group", agreed=agreed),
        tr("Write the day of the agreement, such as 2026-03-01."),
    )
    yield (
        police.agreed <= max(SystemClock().now().date(), _MADE) + _A_DAY,
        tr("the agreement with the zone begins on {agreed}, and that day has not come yet", agreed=agreed),
        tr("Write relay: none until that day. If it has come, set the clock of this machine."),
    )


def _mail(police: Police, server: Mail | None) -> Iterator[_Check]:
    yield server is not None or not police.mail, tr("there is no mail server to pass incidents on"), _SERVER
    yield (
        bool(police.mail or not police.answers_to),
        tr("there is a mailbox for answers, and no mail to answer"),
        _NO_MAIL,
    )
    yield (
        not police.answers_to or police.answers_to.casefold() not in _other_mail(police, server),
        tr("the mailbox for answers, {address}, is also used for other mail", address=police.answers_to),
        tr("Make a new address for the answers, and write it under `address`: the bot reads what arrives there."),
    )
    yield (
        len({address.casefold() for address in police.mail}) == len(police.mail),
        tr("one address of the police stands here twice"),
        tr("Remove one of them."),
    )


def _other_mail(police: Police, server: Mail | None) -> set[str]:
    """The addresses that hold other mail than answers: that of the watch, and those of the police."""
    return {address.casefold() for address in (*police.mail, *([server.sender] if server else []))}


_AGREEMENT: Final = tr(
    "Nothing goes to the police before the watch and the zone have agreed on it in writing "
    "(docs/police.md has a model). Then write agreed: and the day, such as 2026-03-01; until then relay: "
    "none."
)
_NO_MAIL: Final = tr("Write mail: and an address of the zone, or remove `mailbox`.")
_SERVER: Final = tr("Write mail: {server: localhost:25, from: …} at the top of the file.")
