"""The forms of `police` and of the mailbox for their answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from bot.config.readers import SECRET, address, host_port, mail_address, variable
from bot.config.values import AnswerMailbox, HandledMail
from bot.core.texts import LANGUAGES
from bot.core.watch import Police, Relay
from bot.translation import tr
from bot.yaml_reader.form import Form, list_of, one_or_list_of
from bot.yaml_reader.readers import day, duration, member_of, one_name_of, or_off, text


@dataclass(frozen=True, slots=True)
class WrittenPolice:
    """The police of a watch, and the mailbox that the bot reads for their answers."""

    police: Police
    mailbox: AnswerMailbox | None = None


_SERVER: Final = tr('Write server: "imap.example.org:993".')

MAILBOX: Final = Form(
    "`mailbox`",
    AnswerMailbox,
    need={"server": host_port, "address": mail_address, "user_env": variable, "password_env": variable},
    may={"folder": text, "handled": member_of(tr("something to do with handled mail"), HandledMail)},
    hints={
        "password": SECRET.with_values(key="password_env"),
        "user": SECRET.with_values(key="user_env"),
        "host": _SERVER,
        "port": _SERVER,
        "mail": tr("Write the address of the mailbox under `address`."),
    },
)


def police_form(platforms: Collection[str] | None) -> Form[WrittenPolice]:
    """The form of `police`. `platforms`: the platforms that are set up; None if not known."""
    return Form(
        "`police`",
        _police,
        may={
            "zone": text,
            "mail": one_or_list_of(mail_address),
            "relay": member_of(tr("something to pass on"), Relay),
            "agreed": day,
            "language": one_name_of(tr("a language"), LANGUAGES),
            "receipt": or_off(duration),
            "people": list_of(address(platforms), may_be_empty=True),
            "chat": address(platforms),
            "mailbox": MAILBOX,
        },
        hints={"officers": tr("Name the officers under `people`."), "email": tr("Write the address under `mail`.")},
    )


def _police(mailbox: AnswerMailbox | None = None, **keys: Any) -> WrittenPolice:
    return WrittenPolice(Police(answers_to=mailbox.address if mailbox else "", **keys), mailbox)
