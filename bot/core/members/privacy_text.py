"""The answer to `/privacy`: what the watch keeps and for how long, and what it passes on."""

from __future__ import annotations

from datetime import timedelta

from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.ref import Ref
from bot.core.watch import Relay


def privacy_text(draft: Draft, person: Ref) -> str:
    """The answer for this person, with the times and the police of the watch."""
    watch, kept = draft.context.watch, draft.context.watch.retention
    passes_on = watch.police.relay is not Relay.NONE
    lines: dict[str, dict[str, str] | None] = {
        "cases": _days(kept.cases),
        "lessons": _days(kept.lessons),
        "examples": {},
        "talk": {"minutes": str(kept.texts // timedelta(minutes=1))},
        "unread": _days(max(kept.keys, kept.damaged)),
        "called": {},
        "first_report": {} if len(watch.groups) > 1 else None,
        "strikes": _days(kept.warnings),
        "log": _days(kept.decisions),
        "member": _days(kept.members),
        "joins": _days(kept.joins),
        "signal": {} if any(group.platform == "signal" for group in watch.groups) else None,
        "objection": _days(kept.objections),
        "officers": {} if watch.police.people else None,
        "mailbox": {} if watch.police.answers_to and passes_on else None,
        "waiting": _days(kept.police) if passes_on else None,
        "evidence": _days(kept.evidence) if passes_on else None,
        "backups": {"count": str(watch.backups)} if watch.backups else None,
        "file": {"days": str(watch.log_days)} if watch.log_days else None,
        watch.police.relay.value: {"text": _ways_to_police(draft, person), **_days(kept.police)},
    }
    told = (
        registry.own_text(draft, person, f"privacy_{key}", **values)
        for key, values in lines.items()
        if values is not None
    )
    return registry.own_text(draft, person, "privacy", text="\n".join(told))


def _ways_to_police(draft: Draft, person: Ref) -> str:
    """The police zone, and the ways by which reports reach it."""
    police = draft.context.watch.police
    ways = [registry.own_text(draft, person, "privacy_by_mail")] if police.mail else []
    if police.chat is not None:
        ways.append(registry.own_text(draft, person, "privacy_by_chat", text=police.chat.platform.capitalize()))
    return ", ".join((police.zone, *ways))


def _days(span: timedelta) -> dict[str, str]:
    return {"days": str(span.days)}
