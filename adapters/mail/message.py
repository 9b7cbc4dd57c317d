"""A mail as it goes over the wire. The same action always gives the same mail, with the same Message-ID."""

from __future__ import annotations

from email.headerregistry import HeaderRegistry, MessageIDHeader
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import Final

from adapters.mail.account import MailAccount
from bot.core.action import MailPolice
from bot.core.police_file import Occasion

_HEADERS: Final = HeaderRegistry()
for _name in ("in-reply-to", "references"):
    _HEADERS.map_to_type(_name, MessageIDHeader)  # type: ignore[arg-type]  # typeshed does not know it as a header
_POLICY: Final = SMTP.clone(header_factory=_HEADERS)
"""Otherwise the library would encode a long identity there, and mail programs would not know it again."""


def message_id(id: str, account: MailAccount) -> str:
    return f"<{id}@{account.domain}>"


def mail_of(action: MailPolice, account: MailAccount) -> EmailMessage:
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = account.sender
    mail["To"] = action.to.id
    mail["Subject"] = action.report.subject
    mail["Date"] = format_datetime(action.at)
    mail["Message-ID"] = message_id(action.id, account)
    if action.first:
        mail["In-Reply-To"] = mail["References"] = message_id(action.first, account)
    if action.answers_to:
        mail["Reply-To"] = action.answers_to
    mail["Auto-Submitted"] = "auto-generated"
    mail["Content-Language"] = action.report.language
    if action.report.occasion is Occasion.URGENT:
        mail["Importance"] = "high"
    mail.set_content(action.text)
    for attachment in action.attachments:
        main, _, sub = attachment.type.partition("/")
        mail.add_attachment(attachment.content, maintype=main, subtype=sub, filename=attachment.name)
    if mail.is_multipart():
        mail.set_boundary(f"nabuur-{sha256(action.id.encode()).hexdigest()[:24]}")
    return mail
