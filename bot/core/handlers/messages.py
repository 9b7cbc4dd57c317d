"""A message of a member in a group: judges it, answers it, and hides it where the rules say so."""

from __future__ import annotations

from dataclasses import replace

from bot.core.case import Case, CaseEnding, CaseReason, CaseStatus, Decided
from bot.core.cases import (
    audit,
    earlier_case,
    edits,
    effects,
    lessons,
    masked_copy,
    public_line,
    review,
    shared_cards,
    unreadable,
    without_rule,
)
from bot.core.cases.new_case import UNANSWERED, new_case
from bot.core.draft import Draft
from bot.core.handlers import daily_limits, raids, replies
from bot.core.incident import Incident
from bot.core.incidents import denied_calls, facts_elsewhere, tracking
from bot.core.members import registry
from bot.core.message import STAFF, Message, RecentMessage
from bot.core.reading import Reading
from bot.core.rule import Stage, Treatment
from bot.core.rules.condition import Subject
from bot.core.rules.judge import judge
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen
from bot.core.verdict import Finding, Verdict
from bot.core.weekly import rule_life

MOST_REMEMBERED = 1000
"""The bot keeps this many characters of a text for context."""

PAUSED = "paused"
"""The decision in the audit log while the bot is paused."""


def on_message_posted(draft: Draft, key: str, message: Message, reading: Reading) -> Case | None:
    """Handles a new message in a group of the watch, or at its gate. Returns the case that it opens, if any."""
    registry.mark_posted(draft, message.author.ref, reading.language if reading.language_known else None)
    incident = tracking.follow(draft, message, reading, key)
    verdict = judge_message(draft, message, reading, incident)
    draft.state = draft.state.with_heard(message.ref.chat, recent_of(draft, message, reading))
    if draft.state.paused_until(draft.at) is not None:
        _paused(draft, message, reading, verdict)
        return None
    daily_limits.count(draft, verdict, draft.context.pseudonym(message.author.ref))
    case = _open_case(draft, key, message, reading, verdict) or _unread(draft, key, message, reading)
    tracking.keep_masked(draft, incident, message, reading, case)
    replies.answer(draft, message, reading, verdict, case)
    if case is None:
        earlier_case.mark_sent(draft, message)
    if verdict.findings:
        draft.record(_record(draft, message, reading, verdict, case))
    return case


def on_message_edited(draft: Draft, key: str, message: Message, reading: Reading) -> None:
    """Judges an edited message again, since edits are the classic way around the rules. The bot sends no hint or
    question a second time; an edit that opens an incident is asked about. The author of a hidden edit is told.

    An edit of a message under review reaches its card. If the message is visible, and the new text has to be hidden, the
    edit gets a case of its own in place of the first. While the platform has not deleted it yet, the group reads the edit. One
    that waits at the gate goes on waiting.
    """
    case = draft.state.case_of_message(message.ref)
    waits = case is not None and case.is_open and message.ref.is_at_the_gate
    if case is not None and case.status in (CaseStatus.HIDDEN, CaseStatus.REMOVED) and not waits:
        return None
    goes = waits or (case is not None and case.status is CaseStatus.HIDING)
    _remember_edit(draft, message, reading)
    denied_calls.take_unsaid_back(draft, message, reading)
    incident = tracking.follow_edit(draft, message, reading, key)
    verdict = judge_message(draft, message, reading, incident)
    if draft.state.paused_until(draft.at) is not None:
        if case is not None:
            _follow(draft, case, message, reading, verdict)
        return _paused(draft, message, reading, verdict)
    if case is not None and (case.is_open or goes):
        if goes or not _hiding(verdict):
            _follow(draft, case, message, reading, verdict)
            return replies.ask_about_opened(draft, message, reading, verdict, incident)
        effects.carry_out(draft, review.withdraw(case, draft.at))
    daily_limits.count(draft, verdict, draft.context.pseudonym(message.author.ref))
    opened = _open_case(draft, key, message, reading, verdict) or _unread(draft, key, message, reading)
    tracking.keep_masked(draft, incident, message, reading, opened)
    replies.answer_edited(draft, message, verdict, opened)
    replies.ask_about_opened(draft, message, reading, verdict, incident)
    if verdict.findings:
        draft.record(_record(draft, message, reading, verdict, opened))


def on_message_unread(draft: Draft, key: str, message: Message, why: str = without_rule.UNREAD) -> Case | None:
    """Shows a message that could not be read or decided to the moderators. Returns the case that it opens, if any. The
    platform's formatting is left out, since it may be the cause."""
    shown = draft.state.case_of_message(message.ref)
    if draft.state.paused_until(draft.at) is not None or (shown is not None and shown.is_open):
        return None
    return unreadable.bring_up(draft, key, replace(message, native=""), why)


def _unread(draft: Draft, key: str, message: Message, reading: Reading) -> Case | None:
    """Opens a case for a message that the reader read only in part, or that hides a large part of itself."""
    if reading.failed:
        return on_message_unread(draft, key, message)
    return on_message_unread(draft, key, message, without_rule.CONCEALED) if reading.concealed else None


def _paused(draft: Draft, message: Message, reading: Reading, verdict: Verdict) -> None:
    """Records the verdict. The end of the pause shows a question about a call that is fresh."""
    if draft.state.incident_of(message.ref) is not None:
        replies.ask_about_call(draft, message, reading, verdict)
    if verdict.findings:
        heard = _record(draft, message, reading, verdict, None)
        draft.record(replace(heard, decision=PAUSED, treatment="keep", kind=AuditKind.PAUSED))


def judge_message(draft: Draft, message: Message, reading: Reading, incident: Incident | None) -> Verdict:
    """Runs the rules. `incident`: the incident of the message; None: the rules see the open incident of the watch."""
    watch, author = draft.context.watch, draft.context.pseudonym(message.author.ref)
    subject = Subject(
        message=message,
        reading=reading,
        watch=watch,
        role=registry.role_of(draft, message.author),
        incident=incident.state if incident else draft.state.incident_state(message.at),
        earlier=draft.state.posted_before(message.ref, author, message.at),
    )
    rules = rule_life.in_force(draft.context.rules, draft.state.records, watch.rule_life)
    draft.verdict = judge(subject, rules, lambda rule: daily_limits.is_braked(draft, rule, author))
    if reading.life_at_stake and not raids.is_flood(draft, message.author.ref):  # the bot copies nothing of a flood
        draft.verdict = masked_copy.never_whole(draft, message, reading, draft.verdict)
    return draft.verdict


def _remember_edit(draft: Draft, message: Message, reading: Reading) -> None:
    """A member who flags the message later means the present text. The time stays that of the post. An option
    that another member adds to a poll is no word of its author."""
    group, fresh = str(message.ref.chat), recent_of(draft, message, reading)
    before = draft.state.talk.get(group, ())
    talk = tuple(
        replace(fresh, at=old.at)
        if (old.message, old.author) == (message.ref, fresh.author) and old.text is not None
        else old
        for old in before
    )
    if talk != before:
        draft.state = replace(draft.state, talk={**draft.state.talk, group: talk})


def recent_of(draft: Draft, message: Message, reading: Reading) -> RecentMessage:
    whole = len(message.text) <= MOST_REMEMBERED
    return RecentMessage(
        message.ref,
        draft.context.pseudonym(message.author.ref),
        message.at,
        message.text[:MOST_REMEMBERED],
        message.author,
        message.native if whole else "",
        message.attachments,
        message.reply_to,
        (reading.chat.incident if reading.chat else None) or "",
        lessons.passed_by(draft, reading),
    )


def _open_case(draft: Draft, key: str, message: Message, reading: Reading, verdict: Verdict) -> Case | None:
    """Opens a case if a moderator has something to decide or if the rules hide something."""
    findings = [f for f in verdict.findings if f.live and f.treatment is not Treatment.KEEP]
    if not findings:
        return unreadable.open_case(draft, key, message) if message.unreadable else None
    flood = raids.is_flood(draft, message.author.ref)
    case = _build_case(draft, key, message, reading, findings, repeats=not flood)
    asks, braked = _needs_a_human(findings) or case.is_open, all(finding.braked for finding in findings)
    first, wave = None, asks and (braked or flood)
    if wave:
        case, first = raids.share_card(draft, case, findings[0] if braked else None)
    elif asks:
        first = shared_cards.join(draft, case)
    effects.carry_out(draft, review.open_case(case, ask=asks and first is None))
    _cover(draft, case, message, reading, case.facts)
    if first is not None:
        (raids.show_count if wave else effects.show)(draft, first)
    if case.is_open:
        effects.wait_for_decision(draft, case)
    if case.hides and not any(finding.braked for finding in findings):
        public_line.post(draft, case)
    if case.urgent:
        public_line.post_about_report(draft, draft.state.cases[case.id], reading, in_wave=braked or flood)
    return case


def _hiding(verdict: Verdict) -> list[Finding]:
    return [finding for finding in verdict.findings if finding.live and masked_copy.hides(finding)]


def _follow(draft: Draft, case: Case, message: Message, reading: Reading, verdict: Verdict) -> None:
    """An edit reaches the case. Words that the rules hide reach no other group, also during a pause."""
    edits.follow(draft, case, message)
    if hiding := _hiding(verdict):
        _cover(draft, case, message, reading, masked_copy.make_facts(draft, message, reading, hiding)[0])


def _cover(draft: Draft, case: Case, message: Message, reading: Reading, facts: str) -> None:
    """The other groups read no more of a hidden message than its masked copy. `facts`: that copy, with its head."""
    copy = facts.removeprefix(facts_elsewhere.head_of(draft, message.author, message.at))
    facts_elsewhere.cover(draft, case, facts_elsewhere.said_of(message, reading, copy))


def _build_case(
    draft: Draft, key: str, message: Message, reading: Reading, findings: list[Finding], repeats: bool
) -> Case:
    """Builds the case. `findings`: live, harshest first; the harshest sure one sets the time and the end without a
    decision. A hidden report leaves its facts in a masked copy, if the bot `repeats` them; in a raid the same facts once. At
    the gate the bot hides every message with a finding, except of those who look after the watch: the group has not seen it."""
    gated, by_staff = message.ref.is_at_the_gate, registry.role_of(draft, message.author) in STAFF
    hiding = [finding for finding in findings if (gated and not by_staff) or masked_copy.hides(finding)]
    facts, lost = masked_copy.make_facts(draft, message, reading, hiding) if hiding and repeats else ("", False)
    stands = bool(facts) and all(f.braked for f in hiding) and masked_copy.stands(draft, message, facts)
    earlier = earlier_case.followed_by(draft, message)
    decisive = next((finding for finding in findings if not finding.unsure), findings[0])
    stays = by_staff or ((decisive.braked or reading.life_at_stake) and not hiding)
    if_unanswered = (None if stays else decisive.rule.if_unanswered) or UNANSWERED
    return replace(
        new_case(draft, key, message, tuple(CaseReason(f.rule.id, f.label, f.confidence, f.spans) for f in findings)),
        language=registry.language_of(draft, message.author.ref),
        hides=bool(hiding),
        unanswered=if_unanswered.do,
        patience=if_unanswered.after,
        facts="" if stands else facts,
        urgent=lost,
        doubt=decisive.unsure,
        warned=replies.warnings(findings),
        imprint=reading.imprint and draft.context.whole_imprint(message.text, reading.imprint),
        wording=masked_copy.make_wording(message, reading, findings),
        follows=earlier.code if earlier is not None else "",
        decided=_decided_by_rule(draft, findings, facts),
    )


def _decided_by_rule(draft: Draft, findings: list[Finding], facts: str) -> Decided | None:
    """A rule at stage `act` decides alone: it removes the message at once, or it only masks it. Without a masked copy, which
    would show the rest of the message, a moderator decides."""
    if any(f.treatment is Treatment.REMOVE and f.stage is Stage.ACT for f in findings):
        return Decided(CaseEnding.REMOVED, "", draft.at)
    return None if _needs_a_human(findings) or not facts else Decided(CaseEnding.KEPT, "", draft.at)


def _needs_a_human(findings: list[Finding]) -> bool:
    return not all(f.treatment is Treatment.MASK and f.stage is Stage.ACT for f in findings)


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
        hits=tuple(map(_hit, verdict.findings)),
        asked=case is not None and case.is_open,
        seen=audit.seen_of(case) if case else Seen.WHOLE,
        posted_at=message.at,
        opened_at=case.opened_at if case else None,
        content=audit.content_of(message.text, message.attachments),
        language=reading.language if reading.language_known else None,
    )


def _hit(finding: Finding) -> RuleHit:
    confidence = round(finding.confidence, 3)
    return RuleHit(finding.rule.id, finding.label, confidence, finding.stage, finding.treatment, finding.live)
