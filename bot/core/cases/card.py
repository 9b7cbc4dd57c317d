"""The text of a card: the rule, the author, the time, the reasons, and the choices."""

from __future__ import annotations

from datetime import datetime
from functools import reduce

from bot.core.action import Card
from bot.core.case import TAKES_AWAY, Case, CaseEnding, CaseStatus, Visibility
from bot.core.cases import ladder, reasons, shared_cards, without_rule
from bot.core.cases.shared_cards import is_any_left_open, left_open
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.incident import QUIET_AFTER, Incident
from bot.core.members import registry
from bot.core.message import Attachment, Media
from bot.core.timer_key import AppealTimer, CaseTimer

EDITED = "✏️"
"""The sign before the present text of an edited message, on the card and in the explanation below it."""

FIRST_SHOWN = 600
"""The card shows this many characters of the first text of an edited message, and of each further message."""

SIGNS = {Media.PHOTO: "📷", Media.VIDEO: "🎬", Media.VOICE: "🎙", Media.FILE: "📎"}

_OPEN_CHOICES = (Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.ESCALATE, Choice.CLAIM)
_APPEAL_CHOICES = (Choice.APPROVE, Choice.REMOVE, Choice.ESCALATE, Choice.CLAIM)


def card_of(draft: Draft, case: Case) -> Card:
    """The card with the present state of the case."""
    head = head_of(draft, case)
    wave = shared_cards.is_wave(draft, case)
    is_urgent = case.urgent or wave or any(other.urgent for other in left_open(draft, case))
    left = not case.is_appealed and is_any_left_open(draft, case)
    if is_urgent and (case.is_open or left):
        head = f"{draft.desk_text('card_urgent')} {head}"
    if case.is_appealed:
        head = f"✋ {head}"
    foot = "\n".join(_foot(draft, case))
    choices = _OPEN_CHOICES if left or case.is_open else _APPEAL_CHOICES if case.is_appealed else (Choice.UNDO,)
    if _may_be_example(draft, case):
        choices = (*choices, Choice.EXAMPLE)
    if case.is_open and ladder.next_step(draft, case) is Choice.EXPEL:
        choices = (*choices, Choice.EXPEL)
    if wave and not draft.context.watch.gatekeeper:  # whose group is closed anyway
        choices = (*choices, Choice.LOCK)
    return Card(case.code, head, _words(case), foot, choices, is_urgent, _media(draft, case), _others(draft, case))


def _media(draft: Draft, case: Case) -> tuple[Attachment, ...]:
    """Another platform does not have the files."""
    return case.attachments if case.group.platform == draft.context.watch.desk.platform else ()


def _may_be_example(draft: Draft, case: Case) -> bool:
    """True if a coordinator can make the decided message an example of its rule."""
    ruled = not case.hit_by(*without_rule.TITLES)
    fit = bool(case.text) and ruled and not (case.leads or case.is_appealed)
    return fit and bool(case.decided and case.decided.by and draft.context.watch.coordinators)


def _others(draft: Draft, case: Case) -> tuple[tuple[str, str], ...]:
    """The other messages that the card shows, each below a line with its code."""
    others = [] if shared_cards.is_wave(draft, case) else shared_cards.led_by(draft, case)
    heads = [f"{'↻ ' * bool(other.follows)}{line_of(draft, other)} · {_reason(draft, other)}" for other in others]
    return tuple((head, _words(other)[:FIRST_SHOWN]) for head, other in zip(heads, others, strict=True))


def _words(case: Case) -> str:
    """The text. For an edited message, the first text comes before it, cut so that the present one has room."""
    if case.edited_at is None or not (case.first_text or case.text):  # a photo alone has no text
        return case.text
    cut = "…" if len(case.first_text) > FIRST_SHOWN else ""
    return f"{case.first_text[:FIRST_SHOWN]}{cut}\n\n{EDITED} {case.text}"


def head_of(draft: Draft, case: Case) -> str:
    language = draft.context.watch.languages[0]
    return draft.desk_text(
        "card_head",
        code=case.code,
        rule=rule_title(draft, case, language),
        who=case.author.name,
        group=draft.context.watch.name,
        time=draft.when(case.at),
    )


def _foot(draft: Draft, case: Case) -> list[str]:
    by_rules = [reason for reason in case.why if reason.rule not in without_rule.TITLES]
    lines = [draft.desk_text("card_why", reason=_reason(draft, case))] if by_rules else []
    lines += _shares(draft, case)
    if case.doubt:
        lines.append(draft.desk_text("card_doubt"))
    if case.edited_at:
        lines.append(draft.desk_text("card_edited", time=draft.when(case.edited_at)))
    if case.attachments and not _media(draft, case):
        signs = "".join(dict.fromkeys(SIGNS.get(each.media, "") for each in case.attachments))
        lines += [draft.desk_text("card_media_elsewhere", text=signs)] if signs else []
    if case.media_gone:
        lines.append(draft.desk_text("media_gone", code=case.code, who=case.author.name))
    lines += _sent_again(draft, case)
    if not case.is_open:
        learned = [draft.desk_text("card_learned", code=case.code)] if case.code in draft.state.lessons else []
        reason = reasons.of_decision(case.decided)
        passed_on = [draft.desk_text("card_reason", reason=reason)] if reason else []
        decided = " · ".join([outcome_text(draft, case), *passed_on])
        history = _history(draft, case) if case.is_appealed else []
        waits = not case.is_appealed and is_any_left_open(draft, case)
        left = [draft.desk_text("card_choices", code=case.code)] if waits else []
        return [*lines, *learned, decided, *history, *_appeal(draft, case), *left, *_claimed(draft, case)]
    lines.append(draft.desk_text("card_state", state=state_text(draft, case)))
    lines += [*_history(draft, case), *ladder.lines(draft, case), *_appeal(draft, case), deadline_text(draft, case)]
    return [*lines, draft.desk_text("card_choices", code=case.code), *_claimed(draft, case)]


def _claimed(draft: Draft, case: Case) -> list[str]:
    if case.claim is None or draft.at >= case.claim.until or not shared_cards.waits(draft, case):
        return []
    return [draft.desk_text("claimed", who=case.claim.by, code=case.code, time=draft.clock(case.claim.until))]


def _appeal(draft: Draft, case: Case) -> list[str]:
    """The author's words, the moderators who may not judge them, the deadline and the choices; or the answer."""
    appeal = case.appeal
    if appeal is None:
        return []
    key = "card_appeal" if appeal.words else "card_appeal_bare"
    said = draft.desk_text(key, time=draft.when(appeal.at), text=appeal.words)
    if appeal.ruling is not None:
        return [said, *ruling_lines(draft, case)]
    lines = [said]
    if appeal.against:
        again = "card_appeal_again" if registry.may_judge_again(draft, appeal) else "card_appeal_colleague"
        lines.append(draft.desk_text("card_appeal_late" if appeal.late else again))
    if not case.is_open:
        lines.append(deadline_text(draft, case))
        lines.append(draft.desk_text("card_appeal_choices", code=case.code))
    return lines


def ruling_lines(draft: Draft, case: Case) -> list[str]:
    """The answer to the appeal; empty as long as there is none."""
    if case.appeal is None or (ruling := case.appeal.ruling) is None:
        return []
    key = ("done_appeal_upheld" if ruling.by else "done_appeal_late") if ruling.upheld else "done_appeal_won"
    passed_on = [draft.desk_text("card_reason", reason=ruling.reason)] if ruling.reason else []
    return [" · ".join([draft.desk_text(key, who=ruling.by, time=draft.when(ruling.at)), *passed_on])]


def _sent_again(draft: Draft, case: Case) -> list[str]:
    """The lines about the earlier case that this message follows, and about a newer message in which its author sent it
    again."""
    earlier = draft.state.case_of_code(case.follows) if case.follows else None
    lines = []
    if earlier is not None:
        outcome = outcome_text(draft, earlier)
        lines.append(draft.desk_text("card_follows", code=earlier.code, outcome=outcome))
    if case.resent_at is not None:
        lines.append(draft.desk_text("card_resent", time=draft.when(case.resent_at)))
    return lines


def _shares(draft: Draft, case: Case) -> list[str]:
    """The lines that say for how many other messages the card stands, and in a raid that its rule is past the daily limit."""
    count = str(1 + len(case.leads))
    if shared_cards.is_wave(draft, case):
        authors = str(shared_cards.authors(draft, case))
        key = "card_raid" if shared_cards.waits(draft, case) else "card_raid_done"
        rules = [why.rule for why in case.why if draft.state.daily_limit(why.rule, draft.local_day).told]
        limits = [draft.desk_text("card_limit", code=rule) for rule in rules[:1]]
        return [draft.desk_text(key, count=count, text=authors, code=case.code), *limits]
    codes = [other.code for other in left_open(draft, case)]
    return [draft.desk_text("card_together", count=count, words=", ".join(codes), code=codes[0])] if codes else []


def line_of(draft: Draft, case: Case) -> str:
    """The case in one line: code, rule, author, time, and the state or the decision."""
    return draft.desk_text(
        "queue_line",
        code=case.code,
        rule=rule_title(draft, case, draft.context.watch.languages[0]),
        who=case.author.name,
        time=draft.when(case.opened_at),
        state=outcome_text(draft, case),
    )


def _history(draft: Draft, case: Case) -> list[str]:
    """The lines about other things that a moderator weighs: earlier warnings of the author, and the incident at that moment."""
    member = registry.member_of(draft, case.author.ref)
    incident = _incident_at(draft, case)
    lines = []
    own = case.decided.at if case.decided is not None else None
    strikes = [at for at in member.strikes if at != own] if member is not None else []
    if strikes:
        lines.append(draft.desk_text("card_warned", count=str(len(strikes)), time=draft.day(max(strikes))))
    if incident is not None:
        since = draft.when(incident.opened_at)
        lines.append(draft.desk_text("card_incident", code=incident.code, who=incident.reporter.name, time=since))
    return lines


def _incident_at(draft: Draft, case: Case) -> Incident | None:
    """The incident of the message, or else the latest incident that was open when the message was posted."""
    own = draft.state.incident_of(case.message)
    going_on = [
        incident for incident in draft.state.incidents.values() if incident.code and _goes_on(incident, case.at)
    ]
    return own if own is not None and own.code else max(going_on, key=lambda each: each.opened_at, default=None)


def _goes_on(incident: Incident, at: datetime) -> bool:
    begun = incident.opened_at <= at < incident.last_at + QUIET_AFTER
    return begun and (incident.closed_at is None or at < incident.closed_at)


def deadline_text(draft: Draft, case: Case) -> str:
    """Says when an open case decides itself, and how. For a decided case, says until when its appeal should be judged."""
    if not case.is_open:
        ends = draft.state.timers.get(AppealTimer(case.id), draft.at)
        return draft.desk_text("card_end_appeal", time=draft.when(ends))
    due = draft.state.timers.get(CaseTimer(case.id), draft.decided_at + case.patience)
    end = case.at_timeout.value
    key = "stands" if end == "remove" and case.original is Visibility.STUCK else end
    return draft.desk_text(f"card_end_{key}", time=draft.when(due))


def _reason(draft: Draft, case: Case) -> str:
    """The findings with the confidence of the reader, and the words that the rules rest on."""
    parts = []
    for reason in case.why:
        apart = [span for span in reason.spans if not any(span.is_part_of(other) for other in reason.spans)]
        text = case.first_text or case.text
        words = " … ".join(dict.fromkeys(text[span.start : span.end] for span in apart[:3]))
        found = title_on_desk(draft, reason.rule)
        if reason.label:
            label = draft.texts.label(reason.label, draft.context.watch.languages[0])
            found = f"{label}, {draft.desk_text('percent', count=f'{reason.confidence * 100:.0f}')}"
        parts.append(draft.desk_text("card_because", text=found, words=words) if words else found)
    return reduce(lambda words, text: draft.desk_text("card_and", words=words, text=text), parts) if parts else ""


def state_text(draft: Draft, case: Case) -> str:
    """The state of an open case in the group. After an undo, a message that no rule hides is there as the bot's copy."""
    if case.status is CaseStatus.VISIBLE or (case.status is CaseStatus.RESTORED and case.should_be_seen):
        return draft.desk_text("state_visible")
    return draft.desk_text("state_masked" if case.facts else "state_hidden")


def stands(case: Case) -> bool:
    """True if the message was taken away by a decision, but still stands in the group, since the platform will not delete
    it."""
    return case.ending in TAKES_AWAY and case.original is Visibility.STUCK


def outcome_text(draft: Draft, case: Case) -> str:
    """The decision with its moderator and time, with a word if the message still stands; for an open case, its state."""
    if case.decided is None:
        return state_text(draft, case)
    time, until = draft.when(case.decided.at), draft.when(reasons.muted_until(case.decided))
    said = draft.desk_text(_outcome_key(draft, case), who=case.decided.by, time=time, code=case.code, outcome=until)
    return f"{said} · {draft.desk_text('done_stands')}" if stands(case) else said


def _outcome_key(draft: Draft, case: Case) -> str:
    assert case.decided is not None
    match case.decided.ending:
        case CaseEnding.APPROVED:
            return "done_approved" if case.decided.by else "done_expired_restored"
        case CaseEnding.REMOVED:
            return "done_removed" if case.decided.by else "done_expired_removed"
        case CaseEnding.WARNED:
            return "done_warned"
        case CaseEnding.MUTED:
            return "done_muted" if ladder.can_mute(draft, case.group) else "done_muted_by_hand"
        case CaseEnding.EXPELLED:
            return "done_expelled"
        case CaseEnding.KEPT:
            return "done_expired_kept"
        case CaseEnding.WITHDRAWN:
            return "done_withdrawn"


def rule_title(draft: Draft, case: Case, language: str) -> str:
    """The title of the harshest rule, in a language of the watch."""
    wanted = case.why[0].rule if case.why else ""
    if wanted in without_rule.TITLES:
        return draft.text(without_rule.TITLES[wanted], (language,))
    return draft.title_of(wanted, language)


def title_on_desk(draft: Draft, rule: str) -> str:
    """The title of a rule, or of the reason for a case without one, as moderators read it."""
    if rule in without_rule.TITLES:
        return draft.desk_text(without_rule.TITLES[rule])
    return draft.title_of(rule, draft.context.watch.languages[0])
