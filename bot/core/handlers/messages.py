"""A message of a member in a group: judges it, answers it, and hides it where the rules say so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.core import case as review
from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.case import Case, CaseReason, Decided, Ending, Visibility
from bot.core.case_code import case_code
from bot.core.cases import effects, unreadable
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
"""The bot keeps this many characters of a text for context."""

PAUSED = "paused"
"""The decision in the audit log while the bot is paused."""

UNANSWERED = IfUnanswered(timedelta(hours=24), Unanswered.KEEP)
"""The consequence for an undecided case, if the rule names none."""


def on_message_posted(draft: Draft, key: str, message: Message, reading: Reading) -> Case | None:
    """Handles a new message in a group of the watch, or at its gate. Returns the case that it opens, if any."""
    incident = tracking.follow(draft, message, reading, key)
    verdict = judge_message(draft, message, reading, incident)
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


def on_message_edited(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    """Judges an edited message again, since edits are the classic way around the rules. The bot sends no hint or
    question a second time.

    A case keeps the first text. An edit of a hidden message changes nothing. If the message is visible and under
    review, and the new text has to be hidden, the edit gets a case of its own in place of the first.
    """
    case = draft.state.case_of_message(message.ref)
    if case is not None and not _is_up(case):
        return None
    incident = tracking.follow_edit(draft, message, reading)
    verdict = judge_message(draft, message, reading, incident)
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
    """Records the verdict without any consequence."""
    if verdict.findings:
        draft.record(replace(_record(draft, message, reading, verdict, None), decision=PAUSED, treatment="keep"))


def _is_up(case: Case) -> bool:
    return case.where in (review.CaseStatus.VISIBLE, review.CaseStatus.RESTORED)


def judge_message(draft: Draft, message: Message, reading: Reading, incident: Incident | None) -> Verdict:
    """Runs the rules. `incident`: the incident of the message; None: the rules see the open incident of the watch."""
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
    """Counts hits of rules with a daily limit, and tells the desk and the coordinators when the limit is passed."""
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
    """Sends the digest: the number of messages that the rule would have hit after its daily limit."""
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
    """Opens a case if a moderator has something to decide or if the rules hide something."""
    findings = [f for f in verdict.findings if f.live and f.treatment is not Treatment.KEEP]
    if not findings:
        return unreadable.open_case(draft, key, message) if message.unreadable else None
    case = _case(draft, key, message, reading, findings)
    moved = review.open_case(case, ask=_needs_a_human(findings))
    effects.carry_out(draft, moved)
    if case.is_open:
        effects.wait_for_decision(draft, case)
    if case.urgent:  # a report without a masked copy: the group learns at least that moderators look at it
        draft.do(SendMessage(message.ref.chat, draft.group_text("report_being_looked_at"), Purpose.FACTS))
    return case


def _case(draft: Draft, key: str, message: Message, reading: Reading, findings: list[Finding]) -> Case:
    """Builds the case. `findings`: live, harshest first. A hidden report leaves its facts in a masked copy. At the gate
    the bot hides every message with a finding: the group has not seen it."""
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
    """A rule at stage `act` decides alone: it removes the message at once, or it only masks it."""
    if any(f.treatment is Treatment.REMOVE and f.stage is Stage.ACT for f in findings):
        return Decided(Ending.REMOVED, "", draft.at)
    return None if _needs_a_human(findings) else Decided(Ending.KEPT, "", draft.at)


def _needs_a_human(findings: list[Finding]) -> bool:
    return not all(f.treatment is Treatment.MASK and f.stage is Stage.ACT for f in findings)


def _facts(draft: Draft, message: Message, reading: Reading, hiding: list[Finding]) -> tuple[str, bool]:
    """The text of the masked copy, and whether facts of a report are lost without one."""
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
