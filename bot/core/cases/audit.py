"""The lines of the audit log about a case."""

from __future__ import annotations

from datetime import datetime

from bot.core.case import Case, CaseEnding
from bot.core.cases import ladder, reasons
from bot.core.draft import Draft
from bot.core.message import Attachment
from bot.core.ref import Ref
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen


def record(
    draft: Draft,
    kind: AuditKind,
    case: Case,
    decision: str,
    by: Ref | None = None,
    after: Case | None = None,
    hits: tuple[RuleHit, ...] = (),
) -> None:
    """Adds a line about the case to the audit log. `by`: the person who decided. `after`: the case with the decision. `hits`:
    the findings on which a case rests that no hit of a rule opened."""
    after = after or case
    draft.record(
        AuditRecord(
            at=draft.at,
            group=str(case.group),
            author=draft.context.pseudonym(case.author.ref),
            decision=decision,
            treatment=case.status.value,
            rules=tuple(reason.rule for reason in case.why),
            labels=tuple((reason.label.value, reason.confidence) for reason in case.why if reason.label),
            rules_version=draft.context.rulebook.version,
            case=case.id,
            by=draft.context.pseudonym(by) if by else None,
            kind=kind,
            hits=hits,
            asked=True,
            seen=seen_of(after),
            posted_at=case.at,
            opened_at=case.opened_at,
            content=content_of(case.text, case.attachments),
            until=_muted_until(draft, after) if kind is AuditKind.DECIDED else None,
        )
    )


def seen_of(case: Case) -> Seen:
    """How much the group is to see of the message of the case."""
    if case.should_be_seen:
        return Seen.WHOLE
    return Seen.FACTS if case.facts_should_be_seen else Seen.NOTHING


def content_of(text: str, attachments: tuple[Attachment, ...]) -> tuple[str, ...]:
    """The parts of a message, without their content."""
    media = tuple(sorted({attachment.media.value for attachment in attachments}))
    return ("text", *media) if text.strip() or not media else media


def _muted_until(draft: Draft, case: Case) -> datetime | None:
    """The end of the mute that the decision gave. None: it gave none that the bot can carry out."""
    decided = case.decided
    if decided is None or decided.ending is not CaseEnding.MUTED or not ladder.can_mute(draft, case.group):
        return None
    return reasons.muted_until(decided)
