"""The form of `police`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from bot.config.mail import answer_mailbox, mail_address
from bot.config.readers import matching_text, person_address
from bot.config.values import AnswerMailbox
from bot.core.texts import LANGUAGES
from bot.core.watch import Police, Relay
from bot.live_rules import yaml_words
from bot.translation import tr
from bot.yaml_reader.form import Form, list_of, one_or_list_of
from bot.yaml_reader.node import Node
from bot.yaml_reader.off import or_off
from bot.yaml_reader.readers import day, duration, member_of, one_name_of
from bot.yaml_reader.shape import with_shape_of


@dataclass(frozen=True, slots=True)
class WrittenPolice:
    """The police of a watch, and the mailbox that the bot reads for their answers."""

    police: Police
    mailbox: AnswerMailbox | None


_SHORTEST_RECEIPT: Final = timedelta(minutes=5)
_SHORTEST_HINT: Final = tr("Write at least 5 min.")

_ZONE: Final = re.compile(r"(?=.*[^\W\d_])[^\n]{1,100}")
_zone_name: Final = matching_text(
    tr("the name of a police zone"),
    _ZONE,
    tr("Write it as members know it, such as PZ Gent, in at most 100 characters."),
)


@with_shape_of(duration)
def _receipt_time(node: Node) -> timedelta:
    """Officers need some minutes to read a mail."""
    value = duration(node)
    if value < _SHORTEST_RECEIPT:
        raise node.position.wrong(tr("no officer can confirm a mail so quickly"), _SHORTEST_HINT)
    return value


def police_form(platforms: Collection[str] | None) -> Form[WrittenPolice]:
    """The form of `police`. `platforms`: the platforms that are set up; None if not known."""
    return Form(
        "`police`",
        _police,
        may={
            "zone": _zone_name,
            "mail": one_or_list_of(mail_address),
            "relay": member_of(tr("something to pass on"), Relay, yaml_words.RELAYS),
            "agreed": day,
            "language": one_name_of(tr("a language"), LANGUAGES, yaml_words.LANGUAGES),
            "receipt": or_off(_receipt_time),
            "people": list_of(person_address(platforms), may_be_empty=True),
            "chat": person_address(platforms),
            "mailbox": answer_mailbox,
        },
        hints={"officers": tr("Name the officers under `people`."), "email": tr("Write the address under `mail`.")},
    )


def _police(mailbox: AnswerMailbox | None = None, **keys: Any) -> WrittenPolice:
    return WrittenPolice(Police(answers_to=mailbox.address if mailbox else "", **keys), mailbox)
