"""Writes the text and the attachments of a mail just before it is sent. The outbox holds only the report."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from bot.core.action import MailAttachment, MailPolice

log = logging.getLogger(__name__)


async def written(action: MailPolice) -> MailPolice:
    """The mail with text and attachments, made in a thread. An attachment that fails is left out: the text says it all."""
    return await asyncio.to_thread(_written, action)


def _written(action: MailPolice) -> MailPolice:
    """Loads the libraries with the first mail, since they take 15 MB and most watches send none."""
    from bot.police_mail.incident_json import incident_json
    from bot.police_mail.pdf import pdf
    from bot.police_mail.plain_text import plain_text
    from bot.police_mail.transcript import transcript

    report, name = action.report, action.report.reference
    wanted: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        (f"{name}.pdf", "application/pdf", lambda: pdf(report)),
        ("incident.json", "application/json", lambda: incident_json(action.id, action.at, report)),
        (f"{name}.csv", "text/csv", lambda: transcript(report)),
    )
    made = (_attachment(name, type, make) for name, type, make in wanted)
    return replace(action, text=plain_text(report), attachments=tuple(each for each in made if each is not None))


def _attachment(name: str, type: str, make: Callable[[], bytes]) -> MailAttachment | None:
    try:
        return MailAttachment(name, type, make())
    except Exception:  # a missing library or font, or a text that a library cannot take
        log.exception("an attachment cannot be made", extra={"kind": type})
        return None
