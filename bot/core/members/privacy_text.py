"""The answer to `/privacy`: what the watch keeps and for how long, and what it passes on."""

from __future__ import annotations

from datetime import timedelta

from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.ref import Ref
from bot.core.watch import Relay


def privacy_text(draft: Draft, person: Ref) -> str:
    """In the language of the person, as the settings of the watch say."""
    kept, police = draft.context.watch.retention, draft.context.watch.police
    lines = {
        "cases": _days(kept.cases),
        "lessons": _days(kept.lessons),
        "talk": {"minutes": str(kept.texts // timedelta(minutes=1))},
        "called": {},
        "strikes": _days(kept.warnings),
        "log": _days(kept.decisions),
        "member": _days(kept.members),
        "objection": _days(kept.objections),
        **({"mailbox": {}} if police.answers_to and police.relay is not Relay.NONE else {}),
        **({} if police.relay is Relay.NONE else {"evidence": _days(kept.evidence)}),
        **({"backups": {"count": str(backups)}} if (backups := draft.context.watch.backups) else {}),
        police.relay.value: {"text": police.zone, **_days(kept.police)},
    }
    told = (registry.own_text(draft, person, f"privacy_{key}", **values) for key, values in lines.items())
    return registry.own_text(draft, person, "privacy", text="\n".join(told))


def _days(span: timedelta) -> dict[str, str]:
    return {"days": str(span.days)}
