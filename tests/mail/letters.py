"""Mails that arrive in a mailbox for answers, as programs of the police and their mail servers write them."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

POLICE = "INP Peeters <wijk@example.org>"
MAILBOX = "receipts@example.org"


def letter(subject: str, text: str = "", by: str = POLICE, id: str = "<a1@police.example>", **headers: str) -> bytes:
    """`headers`: with `_` for `-`."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = by, MAILBOX, subject
    if id:
        mail["Message-ID"] = id
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def tap(word: str, token: str, **more: str) -> bytes:
    """The link of the mail, tapped and sent."""
    return letter(f"{word} {token}", **more)


def reply(own: str, quoted: str, to: str, **more: str) -> bytes:
    """An answer to a mail of the bot. `quoted`: its text; `to`: its Message-ID."""
    quotation = "\n".join(f"> {line}" for line in quoted.splitlines())
    text = f"{own}\n\nOp ma 2 mrt 2026 om 22:14 schreef watch@example.org:\n{quotation}\n"
    return letter("Re: [K7Q] Kerkstraat", text, In_Reply_To=to, References=to, **more)


def failure(
    of: str,
    address: str = "wijk@example.org",
    action: str = "failed",
    status: str = "5.1.1",
    id: str = "<b1@mx.example>",
) -> bytes:
    """The report of a mail server (RFC 3464) with the header of the mail that came back. `of`: its Message-ID."""
    return f"""From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: {MAILBOX}
Subject: Undelivered Mail Returned to Sender
Message-ID: {id}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x1"

--x1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--x1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Mon, 2 Mar 2026 22:14:00 +0100

Final-Recipient: rfc822; {address}
Original-Recipient: rfc822;{address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 <{address}>: Recipient address rejected: User unknown

--x1
Content-Type: text/rfc822-headers

From: watch@example.org
To: {address}
Subject: [K7Q] Kerkstraat, 22:13: afgelopen
Message-ID: {of}

--x1--
""".replace("\n", "\r\n").encode()
