"""A message of a member: judged, answered, and hidden where the rules say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.core import case as review
from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import Case, CaseReason, Decided, Ending, Visibility
from bot.core.case_code import case_code
from bot.core.cases import effects
from bot.core.draft import Draft
from bot.core.handlers import replies
from bot.core.incident import Incident
from bot.core.incidents import tracking
from bot.core.message import Message
from bot.core.reading import FACTS, Reading
from bot.core.rule import IfUnanswered, Stage, Treatment, Unanswered
from bot.core.rules.condition import Subject
from bot.core.rules.judge import judge
from bot.core.rules.mask import mask
from bot.core.schedule import after_quiet
from bot.core.step_result import AuditRecord
from bot.core.timer_key import DigestTimer
from bot.core.verdict import Finding, Verdict
from bot.core.watch_state import DailyLimit, RecentMessage

MOST_REMEMBERED = 1000
"""Characters of a text that are kept for context."""

PAUSED = "paused"
"""The decision in the audit log while the bot is paused."""

UNANSWERED = IfUnanswered(timedelta(hours=24), Unanswered.KEEP)
"""For a rule that does not say what happens when nobody decides."""


def posted(draft: Draft, key: str, message: Message, reading: Reading) -> Case | None:
    """A new message in a group of the watch, or at its gate. The case that it led to, if it did."""
    incident = tracking.follow(draft, message, reading, key)
    verdict = judged(draft, message, reading, incident)
    _remember(draft, message)
    if draft.state.paused_until(draft.at) is not None:
        _paused(draft, message, reading, verdict)
        return None
    _count(draft, verdict)
    case = _flag(draft, key, message, reading, verdict)
    replies.answer(draft, message, reading, verdict)
    if verdict.findings:
        draft.record(_record(draft, message, reading, verdict, case))
    return case


def edited(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    """Edits are judged again, since they are the classic way round; but nobody is nudged or asked a second time.

    A case keeps the first text. An edit of what is hidden changes nothing; an edit of what is seen and under review does
    where the new text has to be hidden: then it is a case of its own, in place of the first.
    """
    case = draft.state.case_of_message(message.ref)
    if case is not None and not _is_up(case):
        return None
    incident = tracking.follow_edit(draft, message, reading)
    verdict = judged(draft, message, reading, incident)
    if draft.state.paused_until(draft.at) is not None:
        return _paused(draft, message, reading, verdict)
    if case is not None and case.is_open:
        if not any(_hides(finding) for finding in verdict.findings if finding.live):
            return None
        effects.carry_out(draft, review.withdraw(case, draft.at))
    _count(draft, verdict)
    flagged = _flag(draft, key, message, reading, verdict)
    if verdict.findings:
        draft.record(_record(draft, message, reading, verdict, flagged))


def _paused(draft: Draft, message: Message, reading: Reading, verdict: Verdict) -> None:
    """It is written down what the rules said, and nothing follows."""
    if verdict.findings:
        draft.record(replace(_record(draft, message, reading, verdict, None), decision=PAUSED, treatment="keep"))


def _is_up(case: Case) -> bool:
    return case.where in (review.CaseStatus.VISIBLE, review.CaseStatus.RESTORED)


def judged(draft: Draft, message: Message, reading: Reading, incident: Incident | None) -> Verdict:
    """`incident`: the one that it belongs to; else what goes on counts."""
    watch, author = draft.context.watch, draft.context.pseudonym(message.author.ref)
    subject = Subject(
        message=message,
        reading=reading,
        watch=watch,
        role=watch.role(message.author.ref, message.author.role),
        incident=incident.state if incident else draft.state.incident_state(message.at),
        earlier=draft.state.posted_before(message.ref.chat, author, message.at),
    )
    rules = draft.context.rulebook.rules_for(watch.id)
    today = _local_day(draft)
    braked = {rule.id for rule in rules if rule.brake is not None and _hits(draft, rule.id, today) >= rule.brake}
    draft.verdict = judge(subject, rules, braked)
    return draft.verdict


def _local_day(draft: Draft) -> date:
    return draft.at.astimezone(draft.context.watch.timezone).date()


def _hits(draft: Draft, rule: str, day: date) -> int:
    brake = draft.state.brakes.get(rule)
    return brake.hits if brake is not None and brake.day == day else 0


def _count(draft: Draft, verdict: Verdict) -> None:
    """Count hits of rules that have a brake, and say so when it is pulled."""
    today = _local_day(draft)
    for finding in verdict.findings:
        rule = finding.rule
        if rule.brake is None or finding.stage is Stage.WATCH:
            continue
        hits = _hits(draft, rule.id, today) + 1
        draft.state = draft.state.with_brake(rule.id, DailyLimit(today, hits, told=hits > rule.brake))
        if hits == rule.brake + 1:
            _brake_pulled(draft, finding, hits)


def _brake_pulled(draft: Draft, finding: Finding, hits: int) -> None:
    watch = draft.context.watch
    title = finding.rule.title[watch.languages[0]]
    text = draft.desk_text("brake_tripped", rule=title, count=str(hits - 1))
    draft.do(SendMessage(watch.desk, text, Purpose.DESK))
    for coordinator in watch.coordinators:
        draft.do(SendPrivately(coordinator, watch.groups[0], text, Purpose.DESK))
    midnight = datetime.combine(_local_day(draft) + timedelta(days=1), datetime.min.time(), watch.timezone)
    timer = DigestTimer(finding.rule.id, _local_day(draft))
    draft.state = draft.state.with_timer(timer, after_quiet(watch, midnight))


def on_digest_timer(draft: Draft, rule_id: str, day: date) -> None:
    """The day is over: how many messages the braked rule would have flagged."""
    rule = next((r for r in draft.context.rulebook.rules_for(draft.context.watch.id) if r.id == rule_id), None)
    hits = _hits(draft, rule_id, day)
    if rule is not None and rule.brake is not None and hits > rule.brake:
        title = rule.title[draft.context.watch.languages[0]]
        draft.tell_desk("digest", count=str(hits - rule.brake), rule=title)


def _remember(draft: Draft, message: Message) -> None:
    author = draft.context.pseudonym(message.author.ref)
    whole = len(message.text) <= MOST_REMEMBERED
    heard = RecentMessage(
        message.ref,
        author,
        message.at,
        message.text[:MOST_REMEMBERED],
        message.author,
        message.native if whole else "",
        message.attachments,
    )
    draft.state = draft.state.with_heard(message.ref.chat, heard)


def _flag(draft: Draft, key: str, message: Message, reading: Reading, verdict: Verdict) -> Case | None:
    """Open a case where a moderator has something to decide or something is hidden."""
    findings = [f for f in verdict.findings if f.live and f.treatment is not Treatment.KEEP]
    if not findings:
        return None
    case = _case(draft, key, message, reading, findings)
    moved = review.opened(case, ask=_needs_a_human(findings))
    effects.carry_out(draft, moved)
    if case.is_open:
        effects.wait_for_decision(draft, case)
    if case.urgent:  # each time: a fact may be lost but never unannounced
        draft.do(SendMessage(message.ref.chat, draft.group_text("report_being_looked_at"), Purpose.FACTS))
    return case


def _case(draft: Draft, key: str, message: Message, reading: Reading, findings: list[Finding]) -> Case:
    """`findings`: live, harshest first. What must be hidden though it tells a fact leaves the fact in a masked copy. At the
    gate everything flagged is hidden: nobody has seen it."""
    gated = message.ref.is_at_the_gate
    hiding = [finding for finding in findings if gated or _hides(finding)]
    facts, lost = _facts(draft, message, reading, hiding) if hiding else ("", False)
    case_id = sha256(key.encode()).hexdigest()[:16]
    if_unanswered = findings[0].rule.if_unanswered or UNANSWERED
    return Case(
        id=case_id,
        code=case_code(case_id, draft.context.code_taken),
        group=message.ref.chat,
        message=message.ref,
        author=message.author,
        text=message.text,
        native=message.native,
        attachments=message.attachments,
        language=reading.language,
        at=message.at,
        opened_at=draft.at,
        why=tuple(CaseReason(f.rule.id, f.label, f.confidence, f.spans) for f in findings),
        hides=bool(hiding),
        unanswered=if_unanswered.do,
        patience=if_unanswered.after,
        facts=facts,
        urgent=lost,
        doubt=any(finding.unsure for finding in findings),
        decided=_decided_by_rule(draft, findings),
        original=Visibility.NO if gated else Visibility.YES,
    )


def _hides(finding: Finding) -> bool:
    if finding.treatment is Treatment.REMOVE:
        return finding.stage is Stage.ACT
    return finding.treatment in (Treatment.MASK, Treatment.HOLD)


def _decided_by_rule(draft: Draft, findings: list[Finding]) -> Decided | None:
    """A rule that may act leaves nothing to decide: removed at once, or only ever seen masked."""
    if any(f.treatment is Treatment.REMOVE and f.stage is Stage.ACT for f in findings):
        return Decided(Ending.REMOVED, "", draft.at)
    return None if _needs_a_human(findings) else Decided(Ending.KEPT, "", draft.at)


def _needs_a_human(findings: list[Finding]) -> bool:
    return not all(f.treatment is Treatment.MASK and f.stage is Stage.ACT for f in findings)


def _facts(draft: Draft, message: Message, reading: Reading, hiding: list[Finding]) -> tuple[str, bool]:
    """The masked copy's text, and whether facts of a report would be lost without one."""
    is_report = reading.kind() in FACTS
    only_masks = all(finding.treatment is Treatment.MASK for finding in hiding)
    if not (is_report or only_masks):
        return "", False
    masked = mask(message.text, hiding, reading)
    if not masked.keeps_facts:
        return "", is_report
    head = draft.group_text("masked_head", who=message.author.name, time=draft.clock(message.at))
    return f"{head}\n{masked.text}", False


def _record(draft: Draft, message: Message, reading: Reading, verdict: Verdict, case: Case | None) -> AuditRecord:
    return AuditRecord(
        at=draft.at,
        group=str(message.ref.chat),
        author=draft.context.pseudonym(message.author.ref),
        decision=verdict.decision.value,
        treatment=verdict.treatment.name.lower(),
        rules=tuple(finding.rule.id for finding in verdict.findings),
        labels=tuple((score.label.value, round(score.confidence, 3)) for score in reading.scores),
        rules_version=draft.context.rulebook.version,
        case=case.id if case else None,
    )
