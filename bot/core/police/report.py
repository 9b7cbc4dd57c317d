"""The words of a mail to the police: an officer reads the summary in twenty seconds; course and transcript follow.

Names of members are in no report. The reason takes the place of the words that the bot or a moderator held back.
"""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote

from bot.core.case import Case
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome, PoliceCall
from bot.core.incidents import facts_elsewhere
from bot.core.message import on_one_line
from bot.core.police.report_words import PoliceWords
from bot.core.police_file import (
    LONGEST_TEXT,
    RECEIPT_WORDS,
    FileLine,
    IncidentFacts,
    LineKind,
    Occasion,
    PoliceFile,
    PoliceReport,
    ReportRow,
    TranscriptLine,
)
from bot.core.texts import DayForm

MOST_IN_COURSE = 60
"""Messages in the text of a mail. The transcript has all of them."""

CUT = "…"
"""The label of the row that stands for the messages left out of the course."""

LONGEST_IN_CHAT = 3500
"""The largest number of characters of a report in a chat: Telegram takes 4096."""

LONGEST_IN_COURSE = 500
"""The text of a mail repeats this many characters of one message."""


def report_of(draft: Draft, file: PoliceFile, occasion: Occasion, token: str) -> PoliceReport:
    """The report about a file as it is now. The facts of an incident stay when the incident itself is forgotten. `token`: of
    the receipt; empty if the bot reads no answers."""
    watch, language = draft.context.watch, _language(draft)
    say = PoliceWords(draft, language)
    facts = facts_of(draft, file, draft.state.incidents.get(file.id)) or file.facts
    lines = tuple(_transcript_line(draft, say, file, line) for line in file.lines)
    return PoliceReport(
        occasion=occasion,
        reference=file.code,
        watch=watch.name,
        zone=watch.police.zone,
        language=language,
        subject=subject_of(draft, file, occasion),
        title=say(f"title_{occasion.value}", code=file.code),
        summary=tuple(_summary(say, file, facts, lines)),
        course_head=say("course"),
        course=tuple(_course(say, file, facts, lines)),
        held_head=say("held_head"),
        held=tuple(ReportRow(line.clock, say.named(line.who, line.held)) for line in lines if line.held),
        foot=say("foot_mailbox" if token else "foot", code=file.code),
        heads=tuple(say("columns").split(", ")),
        lines=lines,
        incident=facts,
        day=file.day,
        part=sum(mail.occasion is Occasion.PART for mail in file.mails) if occasion is Occasion.PART else 0,
        merged=file.merged,
        postcodes=watch.postcodes,
        receipt_ask=say("receipt_ask", words=RECEIPT_WORDS[language]) if token else "",
        receipt_link=_receipt_link(watch.police.answers_to, language, f"{file.code}-{token}") if token else "",
    )


def _receipt_link(address: str, language: str, token: str) -> str:
    """A link that opens a new mail with the receipt in its subject (RFC 6068)."""
    return f"mailto:{quote(address, safe='@')}?subject={quote(f'{RECEIPT_WORDS[language]} {token}')}"


def chat_text(draft: Draft, report: PoliceReport) -> str:
    """The report as one message in the chat of an officer: the summary, and as much of the course as fits."""
    say = PoliceWords(draft, report.language)
    foot = say("chat_foot", code=report.reference)
    head = [report.title, "", *(say.named(row.label, row.value) for row in report.summary), "", report.course_head]
    left = LONGEST_IN_CHAT - len("\n".join([*head, foot]))
    course = []
    for row in report.course:
        line = row.label if row.label == CUT else f"{row.label} {row.value}"  # a chat has no attachment
        left -= len(line) + 1
        if left < 0:
            course.append(CUT)
            break
        course.append(line)
    return "\n".join([*head, *course, "", foot])


def _language(draft: Draft) -> str:
    """The language of the zone."""
    return draft.context.watch.police.language or draft.context.watch.languages[0]


def subject_of(draft: Draft, file: PoliceFile, occasion: Occasion) -> str:
    """The subject of a mail, in the language of the zone."""
    say = PoliceWords(draft, _language(draft))
    when = say.date(file.day) if file.day else draft.clock(file.opened_at)
    return on_one_line(say(f"subject_{occasion.value}", code=file.code, text=_place(draft, file), time=when))


def _place(draft: Draft, file: PoliceFile) -> str:
    return on_one_line(file.place)[:80] or draft.context.watch.name


def _summary(
    say: PoliceWords, file: PoliceFile, facts: IncidentFacts | None, lines: tuple[TranscriptLine, ...]
) -> list[ReportRow]:
    draft, merged = say.draft, f" (+ {', '.join(file.merged)})" if file.merged else ""
    rows = [("reference", f"{file.code}{merged}, {draft.context.watch.name}")]
    if facts is None:
        rows += [("time", say.date(file.day)), ("messages", str(len(lines))), *_incidents(lines)]
    else:
        rows += [
            ("place", ", ".join((_place(draft, file), *draft.context.watch.postcodes))),
            ("time", _period(say, facts)),
            ("call", "; ".join(text for _, text in _calls(say, facts)) or say("not_called")),
            ("outcome", say.outcome(facts) or say("still_open")),
            ("what", _first_report(say, lines)),
        ]
    held = sum(bool(line.held) for line in lines)
    rows.append(("held", say("held_count", count=str(held)) if held else "0"))
    return [ReportRow(say(f"label_{key}"), value) for key, value in rows]


def _incidents(lines: tuple[TranscriptLine, ...]) -> list[tuple[str, str]]:
    """The incidents of a day, each with the time of its first message, so that an officer finds them among the talk."""
    begun = {line.incident: line.clock for line in reversed(lines) if line.incident}
    return [("incidents", ", ".join(f"{code} {clock}" for code, clock in reversed(begun.items())))] if begun else []


def _period(say: PoliceWords, facts: IncidentFacts) -> str:
    draft, opened = say.draft, say.day(facts.opened_at)
    begun = f"{opened} {draft.clock(facts.opened_at)}"
    if facts.closed_at is None:
        return begun
    closed = say.day(facts.closed_at)
    day = "" if opened == closed else f"{closed} "
    return f"{begun} – {day}{draft.clock(facts.closed_at)}"


def _calls(say: PoliceWords, facts: IncidentFacts) -> list[tuple[datetime, str]]:
    """The moment and the words of the first call, and of the first one after a find."""
    calls = (
        (facts.called_at, facts.called_number, facts.called_by),
        (facts.called_again_at, facts.called_again_number, facts.called_again_by),
    )
    return [(at, _call(say, facts, at, number, by)) for at, number, by in calls if at is not None]


def _call(say: PoliceWords, facts: IncidentFacts, at: datetime, number: str, by: str) -> str:
    """The words of a call. An officer in the group has made none."""
    known = by == "police" and number in say.draft.context.watch.numbers.police
    time = say.time(at, facts.opened_at, DayForm.TIME_ON_DAY)
    return say("known", time=time) if known else say("called", urgent=number, time=time, text=say.role(by))


def _first_report(say: PoliceWords, lines: tuple[TranscriptLine, ...]) -> str:
    """The first report that has a text; one that its author deleted tells an officer nothing."""
    reports = [line for line in lines if line.kind is LineKind.REPORT]
    return _as_written(say, next((line for line in reports if line.text), reports[0])) if reports else ""


def _as_written(say: PoliceWords, line: TranscriptLine) -> str:
    """A message in the course: its text, shortened, or the reason why it has none."""
    text = on_one_line(line.text)
    shown = text if len(text) <= LONGEST_IN_COURSE else f"{text[:LONGEST_IN_COURSE]}…"
    notes = [say("taken_back")] if line.taken_back else [line.held] if line.held else []
    if line.edited_at is not None and shown:
        notes.append(say("edited", time=say.time(line.edited_at, line.at, DayForm.TIME_ON_DAY)))
    return " ".join([*([shown] if shown else []), *(f"[{note}]" for note in notes)])


def _course(
    say: PoliceWords, file: PoliceFile, facts: IncidentFacts | None, lines: tuple[TranscriptLine, ...]
) -> list[ReportRow]:
    """Messages and turns of an incident in the order of time."""
    told = [(line.at, say.named(line.who, _as_written(say, line))) for line in lines]
    turns = _turns(say, file, facts) if facts is not None else []
    rows = sorted((*told, *turns), key=lambda row: row[0])
    left_out = len(rows) - MOST_IN_COURSE
    shown = rows if left_out <= 0 else [*rows[: MOST_IN_COURSE // 2], *rows[-MOST_IN_COURSE // 2 :]]
    made = [ReportRow(say.time(at, file.opened_at), text) for at, text in shown]
    if left_out > 0:
        made.insert(MOST_IN_COURSE // 2, ReportRow(CUT, say("left_out", count=str(left_out))))
    return made


def _turns(say: PoliceWords, file: PoliceFile, facts: IncidentFacts) -> list[tuple[datetime, str]]:
    turns = [(mail.at, say("turn_danger")) for mail in file.mails if mail.occasion is Occasion.URGENT]
    turns += [(at, say("turn_replaced")) for at in _overtaken(file, facts)]
    turns += _calls(say, facts)
    came = dict.fromkeys(at for at in (facts.police_at, facts.police_again_at) if at is not None)
    turns += [(at, say("turn_police")) for at in came]
    if facts.closed_at is not None:
        turns.append((facts.closed_at, say("turn_closed", outcome=say.outcome(facts))))
    return turns


def _overtaken(file: PoliceFile, facts: IncidentFacts) -> list[datetime]:
    """The moments of the mails that told of an end before this one: the incident went on, or ended otherwise."""
    ends = (mail.at for mail in file.mails if mail.occasion in (Occasion.END, Occasion.AGAIN))
    return [at for at in ends if facts.closed_at is None or facts.closed_at > at]


def _transcript_line(draft: Draft, say: PoliceWords, file: PoliceFile, line: FileLine) -> TranscriptLine:
    case = draft.state.case_of_message(line.message)
    role, held, text, edited_at = file.role_of(line.by, line.role), "", line.text, line.edited_at
    if case is not None and not line.taken_back:
        text = _shown(draft, case, line.text)
        in_case = case.text_changed_at if case.should_be_seen else None
        edited_at = max(filter(None, (edited_at, in_case)), default=None)
        rule = _rule_title(draft, case, say.language) or say("held_by_moderator")
        held = "" if case.should_be_seen else say("held", rule=rule)
    return TranscriptLine(
        at=line.at.astimezone(draft.context.watch.timezone),
        clock=say.time(line.at, file.opened_at),
        who=say.role(role),
        role=role,
        kind=line.kind,
        text=text,
        held=held,
        taken_back=line.taken_back,
        incident=line.incident,
        kind_word=say(f"kind_{line.kind.value}"),
        edited_at=edited_at and edited_at.astimezone(draft.context.watch.timezone),
    )


def _shown(draft: Draft, case: Case, text: str) -> str:
    """The part of the message that the group may see: all of it, the facts without the head of the masked copy, or nothing."""
    return (text or case.text[:LONGEST_TEXT]) if case.should_be_seen else facts_elsewhere.copy_of(draft, case)


def _rule_title(draft: Draft, case: Case, language: str) -> str:
    rule = next((rule for rule in draft.context.rules if case.why and rule.id == case.why[0].rule), None)
    if rule is None:
        return ""
    return rule.title.get(language) or rule.title[draft.context.watch.languages[0]]


def facts_of(draft: Draft, file: PoliceFile, incident: Incident | None) -> IncidentFacts | None:
    """The facts of an incident, without names. None for a file without an incident, and for one that was merged."""
    if incident is None or incident.outcome is IncidentOutcome.MERGED:
        return None
    call, again = incident.called, incident.call if incident.call is not incident.called else None

    def number_of(call: PoliceCall) -> str:
        return call.number or draft.context.watch.numbers.police[0]

    def caller_of(call: PoliceCall) -> str:
        return file.role_of(draft.context.pseudonym(call.by.ref), draft.context.watch.role(call.by))

    return IncidentFacts(
        opened_at=incident.opened_at,
        danger=incident.danger,
        place=on_one_line(file.place),
        called_at=call.at if call else None,
        called_number=number_of(call) if call else "",
        called_by=caller_of(call) if call else "",
        police_at=incident.police_at,
        closed_at=incident.closed_at,
        outcome=incident.outcome.value if incident.outcome else "",
        called_again_at=again.at if again else None,
        called_again_number=number_of(again) if again else "",
        called_again_by=caller_of(again) if again else "",
        police_again_at=incident.police_again_at,
    )
