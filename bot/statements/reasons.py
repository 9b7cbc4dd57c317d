"""Turns lines of the audit log into statements of reasons: one for each restriction of a message or of its author.

A hidden message gives a statement of the rule that hid it, and another one if a moderator, or the timeout, removes it for
good. A statement whose restriction was lifted has its end. No statement holds a text, a name or a pseudonym.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.core.case import RESTRICTIONS, CaseEnding
from bot.core.rule import Rule, Treatment
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen
from bot.core.watch import Watch
from bot.statements.vocabulary import CONTENT, COUNTRIES, OTHER, SUBJECTS, Subject
from bot.store.audit.audit_log import LogLine

LONGEST_GROUND: Final = 500
LONGEST_EXPLANATION: Final = 2_000
LONGEST_FACTS: Final = 5_000

MOST_IN_ONE: Final = 100
"""The interface of the database takes this many statements in one request."""

FLAGGED: Final = "(flagged)"
"""The reserved rule id of a message that a member flagged (`bot/core/cases/without_rule.py`)."""

_REMOVED: Final = "DECISION_VISIBILITY_CONTENT_REMOVED"
_DISABLED: Final = "DECISION_VISIBILITY_CONTENT_DISABLED"
_LABELLED: Final = "DECISION_VISIBILITY_CONTENT_LABELLED"

_UNANSWERED_REMOVED: Final = "unanswered: remove"


@dataclass(frozen=True, slots=True)
class WatchRules:
    """The values that are needed besides the log. `rules`: the present rules of the watch by their ids."""

    watch: Watch
    rules: Mapping[str, Rule]


@dataclass(frozen=True, slots=True)
class _Restriction:
    """`opening`: the line with which the case began; for a line of an older version that lacks it, the line itself. `undone`:
    when the decision was taken back. `appeal`: what became of the author's appeal; empty if there was none."""

    line: LogLine
    opening: AuditRecord
    visibility: str
    ended: datetime | None
    undone: datetime | None
    appeal: str


def statements(
    lines: Sequence[LogLine], present: WatchRules, since: datetime | None = None
) -> Iterator[dict[str, Any]]:
    """The statements of the lines since this moment. `lines`: of one watch, also earlier ones, in the order of the log."""
    for restriction in _restrictions(lines):
        if since is None or restriction.line.record.at >= since:
            yield _statement(restriction, present)


def _restrictions(lines: Sequence[LogLine]) -> Iterator[_Restriction]:
    openings: dict[str, AuditRecord] = {}
    for place, line in enumerate(lines):
        record = line.record
        if record.kind in (AuditKind.HIT, AuditKind.OPENED) and record.case is not None:
            openings[record.case] = record
        visibility = _visibility(record)
        if visibility is not None:
            opening = openings.get(record.case or "", record)
            about = [later.record for later in lines[place + 1 :] if record.case and later.record.case == record.case]
            ended = next((each.at for each in about if _lifts(each, record)), None)
            undone = next((each.at for each in about if each.kind is AuditKind.UNDONE), None)
            yield _Restriction(line, opening, visibility, ended, undone, _appeal_of(record, about))


def _visibility(record: AuditRecord) -> str | None:
    """None: the line restricts nothing."""
    match record.kind:
        case AuditKind.HIT | AuditKind.OPENED:
            return _of_hit(record)
        case AuditKind.DECIDED:
            return _REMOVED if record.decision in RESTRICTIONS else None
        case AuditKind.UNANSWERED:
            return _REMOVED if record.decision == _UNANSWERED_REMOVED else None
        case AuditKind.PAUSED | AuditKind.UNDONE | AuditKind.APPEALED | AuditKind.APPEAL_ENDED | AuditKind.POSTED:
            return None


def _of_hit(record: AuditRecord) -> str | None:
    seen = record.seen or _OF_OLD_TREATMENTS.get(record.treatment, Seen.WHOLE)
    if seen is Seen.WHOLE:
        return None
    removes = any(hit.live and hit.treatment is Treatment.REMOVE for hit in record.hits)
    if removes and not record.asked:
        return _REMOVED
    return _LABELLED if seen is Seen.FACTS else _DISABLED


_OF_OLD_TREATMENTS: Final = {"mask": Seen.FACTS, "hold": Seen.NOTHING}
"""Lines of before 0.2.0 do not say what the group saw."""


_APPEALS: Final = {
    "appealed": "The author appealed; a moderator has not answered yet.",
    "reopened": "The author appealed; a moderator has not answered yet.",
    "upheld": "The author appealed, and a moderator upheld the decision.",
    "overturned": "The author appealed, and a moderator overturned the decision.",
    "unanswered": "The author appealed, and no moderator answered in time.",
}
"""Sentences about an appeal, by the decision of a line of the log. The form has no field for an appeal, so the facts of the
statement hold the sentence."""


def _appeal_of(record: AuditRecord, about: Iterable[AuditRecord]) -> str:
    """The latest line about an appeal against a removal; empty if there is none. `about`: the later lines about its case."""
    kinds = (AuditKind.APPEALED, AuditKind.APPEAL_ENDED)
    if record.kind not in (AuditKind.DECIDED, AuditKind.UNANSWERED):
        return ""
    last = [each for each in about if each.kind in kinds][-1:]
    return _APPEALS.get(last[0].decision, "") if last else ""


def _lifts(later: AuditRecord, record: AuditRecord) -> bool:
    """True if the group saw the message again from this later line on."""
    removed_before = record.kind in (AuditKind.DECIDED, AuditKind.UNANSWERED)
    return later.seen is Seen.WHOLE or (later.kind is AuditKind.UNDONE and removed_before)


def _statement(restriction: _Restriction, present: WatchRules) -> dict[str, Any]:
    record, opening = restriction.line.record, restriction.opening
    subjects = _subjects(opening)
    fields: dict[str, Any] = {
        "puid": re.sub(r"[^a-zA-Z0-9-]", "_", f"{restriction.line.watch}-{restriction.line.number}"),
        "decision_visibility": [restriction.visibility],
        "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
        "incompatible_content_ground": _ground(opening, present)[:LONGEST_GROUND],
        "incompatible_content_explanation": _explanation(opening)[:LONGEST_EXPLANATION],
        "decision_facts": " ".join(filter(None, (_facts(record, opening), restriction.appeal)))[:LONGEST_FACTS],
        "category": subjects[0].category,
        "category_specification": list(dict.fromkeys(word for each in subjects for word in each.keywords)),
        "content_date": _day(opening.posted_at or record.posted_at or opening.at, present.watch),
        "application_date": _day(record.at, present.watch),
        "source_type": "SOURCE_TYPE_OTHER_NOTIFICATION" if FLAGGED in opening.rules else "SOURCE_VOLUNTARY",
        "automated_detection": "Yes" if opening.kind is AuditKind.HIT else "No",
        "automated_decision": _automated(record, opening),
        **_content(opening.content or record.content),
    }
    more = [each.category for each in subjects if each.category != subjects[0].category]
    if more:
        fields["category_addition"] = list(dict.fromkeys(more))
    if restriction.ended is not None:
        fields["end_date_visibility_restriction"] = _day(restriction.ended, present.watch)
    fields |= _of_author(restriction, present.watch)
    if opening.language:
        fields["content_language"] = opening.language.upper()
    if country := COUNTRIES.get(present.watch.timezone.key):
        fields["territorial_scope"] = [country]
    return fields


def _of_author(restriction: _Restriction, watch: Watch) -> dict[str, Any]:
    """The restriction of the author beside that of the message: a mute, or the removal from the groups until it is undone."""
    record, undone = restriction.line.record, restriction.undone
    if record.until is None and record.decision != CaseEnding.EXPELLED:
        return {}
    kind = "TOTAL" if record.until is None else "PARTIAL"
    ends = min((at for at in (record.until, undone) if at is not None), default=None)
    end = {} if ends is None else {"end_date_service_restriction": _day(ends, watch)}
    return {"decision_provision": f"DECISION_PROVISION_{kind}_SUSPENSION", **end}


def _automated(record: AuditRecord, opening: AuditRecord) -> str:
    """Fully: no person took part. Partially: a rule found the message, and a moderator decided. Not: people did both."""
    if record.kind is not AuditKind.DECIDED:
        return "AUTOMATED_DECISION_FULLY"
    return "AUTOMATED_DECISION_PARTIALLY" if opening.kind is AuditKind.HIT else "AUTOMATED_DECISION_NOT_AUTOMATED"


def _acting(record: AuditRecord) -> list[RuleHit]:
    """The findings on which the restriction rests, harshest first."""
    return [hit for hit in record.hits if hit.live and hit.treatment is not Treatment.KEEP]


def _subjects(record: AuditRecord) -> list[Subject]:
    labels = [hit.label for hit in _acting(record)]
    return list(dict.fromkeys(SUBJECTS[label] for label in labels if label)) or [OTHER]


def _ground(record: AuditRecord, present: WatchRules) -> str:
    """The house rule, or the text in its place, in the first language of the watch."""
    ids = [hit.rule for hit in _acting(record)] or list(record.rules)
    return "; ".join(dict.fromkeys(_named(id, present) for id in ids)) or "the agreements of the group"


def _named(id: str, present: WatchRules) -> str:
    rule = present.rules.get(id)
    if rule is None:
        return _WITHOUT_RULE.get(id, f"rule {id}")
    language = present.watch.languages[0]
    title = rule.title.get(language) or next(iter(rule.title.values()))
    return f"house rule {rule.house_rule}: {title}" if rule.house_rule else title


_WITHOUT_RULE: Final = {
    FLAGGED: "the agreements of the group (a member flagged the message)",
    "(first post)": "the agreements of the group (first message of a person whom the group does not know)",
    "(unread)": "the agreements of the group (a message that could not be read)",
    "(concealed)": "the agreements of the group (a message with invisible characters or letters apart)",
    "(unreadable)": "the agreements of the group (a message of an unknown kind)",
}


def _explanation(record: AuditRecord) -> str:
    parts = []
    for hit in _acting(record):
        label = f", which read it as {hit.label.value} with a confidence of {hit.confidence:.0%}" if hit.label else ""
        parts.append(f"The message met the rule {hit.rule}{label}.")
    if not parts:
        parts = [f"The message met the rule {rule}." for rule in record.rules if rule not in _WITHOUT_RULE]
    version = f"The rules had the version {record.rules_version}."
    return " ".join([*parts, version]) if parts else f"No rule asked for it. {version}"


def _facts(record: AuditRecord, opening: AuditRecord) -> str:
    """How it came to the decision. The text of the message is not kept with it."""
    found = "A member flagged a message" if FLAGGED in opening.rules else "A message was posted"
    where = f"{found} in a closed chat group of a neighbourhood watch."
    match record.kind:
        case AuditKind.DECIDED:
            then = f"A moderator decided: {record.decision}."
        case AuditKind.UNANSWERED:
            then = "No moderator decided in time, and the consequence that the rule names for this followed."
        case AuditKind.OPENED:
            then = "It waits, not visible, for the decision of a moderator."
        case _ if record.asked:
            then = "A rule hid it, in whole or in part, until the decision of a moderator."
        case _:
            then = "A rule decided without a moderator, who can take it back."
    return f"{where} {then} The text is not part of this statement."


def _content(parts: Sequence[str]) -> dict[str, Any]:
    kinds = [CONTENT.get(part, "CONTENT_TYPE_OTHER") for part in parts] or ["CONTENT_TYPE_TEXT"]
    fields: dict[str, Any] = {"content_type": list(dict.fromkeys(kinds))}
    if "CONTENT_TYPE_OTHER" in kinds:
        fields["content_type_other"] = ", ".join(part for part in parts if part not in CONTENT)
    return fields


def _day(at: datetime, watch: Watch) -> str:
    return at.astimezone(watch.timezone).date().isoformat()
