"""The readers of everything that has to do with mail: addresses, servers, the folder of a mailbox."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.config.readers import SECRET, host_port, matching_text, variable
from bot.config.values import AnswerMailbox, HandledMail, HostPort, Mail
from bot.live_rules import yaml_words
from bot.translation import Sentence, tr
from bot.yaml_reader.form import Form
from bot.yaml_reader.node import Node, shorten
from bot.yaml_reader.readers import Reader, member_of, text, yes_no
from bot.yaml_reader.shape import TEXT, with_shape, with_shape_of

THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")

_ALWAYS_ENCRYPTED: Final = 465

_LABEL: Final = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS: Final = re.compile(rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.-]{{1,64}}@(?:localhost|(?:{_LABEL}\.)+{_LABEL})")
mail_address: Final = matching_text(tr("a mail address"), _ADDRESS, tr("Write it as wijk@example.org."))


def _server(foreign: dict[int, Sentence], hint: Sentence) -> Reader[HostPort]:
    """A reader of a mail server. `foreign`: the well-known ports on which it cannot be, and what listens there."""

    @with_shape_of(host_port)
    def read(node: Node) -> HostPort:
        server = host_port(node)
        if server.port in foreign:
            why = tr("port {port} is for {what}", port=server.port, what=foreign[server.port])
            raise node.position.wrong(why, hint)
        return server

    return read


_SENDING: Final = tr("sending mail")
_READING: Final = tr("reading mail")
_OPEN: Final = tr("reading mail that is not encrypted from the first byte")

_smtp_server: Final = _server(
    {110: _READING, 143: _READING, 993: _READING, 995: _READING},
    tr("Write the port on which the server takes mail: most often 587 or 465."),
)
_imap_server: Final = _server(
    {25: _SENDING, 465: _SENDING, 587: _SENDING, 110: _OPEN, 143: _OPEN, 995: tr("another way of reading mail (POP3)")},
    tr("Write the port of IMAP with encryption from the first byte: most often 993."),
)

_LONGEST_FOLDER: Final = 200


@with_shape(TEXT)
def _folder(node: Node) -> str:
    """A folder of a mailbox as the server names it."""
    written = text(node)
    is_name = any(letter.isalpha() for letter in written) and written.isprintable() and not set(written) & set("*%")
    if not is_name or len(written) > _LONGEST_FOLDER:
        why = tr("`{written}` is not the name of a folder of the mailbox", written=shorten(written))
        raise node.position.wrong(
            why, tr("Write its name as the mail server has it, such as Answers or INBOX/Answers.")
        )
    return written


_SERVER_HINT: Final = tr('Write server: "imap.example.org:993".')

MAILBOX: Final = Form(
    "`mailbox`",
    AnswerMailbox,
    need={"server": _imap_server, "address": mail_address, "user_env": variable, "password_env": variable},
    may={
        "folder": _folder,
        "handled": member_of(tr("something to do with handled mail"), HandledMail, yaml_words.HANDLED),
    },
    hints={
        "password": SECRET.with_values(key="password_env"),
        "user": SECRET.with_values(key="user_env"),
        "server": _SERVER_HINT,
        "host": _SERVER_HINT,
        "port": _SERVER_HINT,
        "address": tr("Write address: and an address that was made for the answers only."),
        "mail": tr("Write the address of the mailbox under `address`."),
    },
)


@with_shape_of(MAILBOX)
def answer_mailbox(node: Node) -> AnswerMailbox:
    mailbox = MAILBOX(node)
    _check_login(node, mailbox.user_env, mailbox.password_env)
    return mailbox


def _check_login(node: Node, user_env: str | None, password_env: str | None) -> None:
    if user_env is not None and user_env == password_env:
        why = tr("user and password stand in one variable, {variable}", variable=user_env)
        raise node.position.wrong(why, tr("Name a variable of its own for each."))


def _mail(**keys: Any) -> Mail:
    return Mail(sender=keys.pop("from"), **keys)


MAIL: Final = Form(
    "`mail`",
    _mail,
    need={"server": _smtp_server, "from": mail_address},
    may={"user_env": variable, "password_env": variable, "starttls": yes_no},
    hints={
        "server": tr('Write server: "smtp.example.org:587".'),
        "from": tr("Write from: and the address of the watch."),
        "password": SECRET.with_values(key="password_env"),
        "user": SECRET.with_values(key="user_env"),
    },
)


@with_shape_of(MAIL)
def mail_server(node: Node) -> Mail:
    """Mail to the police leaves the machine only encrypted, and a login has a name and a password."""
    mail = MAIL(node)
    if not (mail.starttls or mail.server.port == _ALWAYS_ENCRYPTED or mail.server.host in THIS_MACHINE):
        hint = tr("Remove starttls: false, or use a mail server on this machine, as server: localhost:25.")
        raise node.position.wrong(tr("mail to the police would leave this machine unencrypted"), hint)
    if (mail.user_env is None) != (mail.password_env is None):
        raise node.position.wrong(tr("a login needs both user_env and password_env"), tr("Write both, or neither."))
    _check_login(node, mail.user_env, mail.password_env)
    return mail
