"""The answer to `/mydata`: the data themselves, in the member's language, in a few messages at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from datetime import datetime, timedelta

from bot.core.draft import Draft
from bot.core.members import registry
from bot.core.members.own_data import OwnCase, OwnData, OwnIncident, OwnText, own_data
from bot.core.ref import Ref
from bot.core.texts import DayForm, DayText, in_quotation_marks, in_words_of

LONGEST_PAGE = 3500
"""The number of characters of one message: Telegram takes 4096."""

MOST_PAGES = 6

_ENDED = {"": "mydata_waits", "approved": "mydata_stood", "kept": "mydata_stood", "withdrawn": "mydata_withdrawn"}


def pages(draft: Draft, person: Ref) -> tuple[str, ...]:
    """The messages of the answer. A copy that the operator makes has the rest; the last message says so."""
    who = draft.context.pseudonym(person)
    data = own_data(draft.state, person, who, draft.context.bags_about(who))
    written = _Lines(draft, person)
    whole = "\n".join([written.text("mydata_head", text=data.address), *_lines(written, data)])
    parts, foot = list(_parts(whole)), written.text("mydata_log")
    if len(parts) > MOST_PAGES:
        return (*parts[:MOST_PAGES], written.text("mydata_more"), foot)
    last = f"{parts[-1]}\n{foot}"
    return (*parts[:-1], last) if len(last) <= LONGEST_PAGE else (*parts, foot)


def _parts(text: str) -> Iterator[str]:
    """Pieces of at most `LONGEST_PAGE` characters, cut at the end of a line where there is one."""
    while len(text) > LONGEST_PAGE:
        end = text.rfind("\n", 1, LONGEST_PAGE)
        end = LONGEST_PAGE if end < 0 else end
        yield text[:end]
        text = text[end:].removeprefix("\n")
    yield text


class _Lines:
    """Texts and moments as this member reads them."""

    def __init__(self, draft: Draft, person: Ref) -> None:
        self._draft, self._person = draft, person
        self.language = registry.language_of(draft, person)
        self.wordings = draft.context.watch.wordings
        kept = draft.context.watch.retention
        self._times = {
            "mydata_member": kept.members,
            "mydata_cases": kept.cases,
            "mydata_strikes": kept.warnings,
            "mydata_talk": kept.texts,
            "mydata_police": kept.police,
            "mydata_lessons": kept.lessons,
            "mydata_joins": kept.joins,
            "mydata_refused": kept.joins,
            "mydata_objection": kept.objections,
            "mydata_log": kept.decisions,
        }

    def text(self, key: str, **values: str) -> str:
        if (kept := self._times.get(key)) is not None:
            values |= {"days": str(kept.days), "minutes": str(kept // timedelta(minutes=1))}
        return registry.own_text(self._draft, self._person, key, **values)

    def head(self, key: str, things: Sized) -> str:
        return self.text(key, count=str(len(things)))

    def when(self, at: datetime) -> str:
        return f"{self.day(at)} {self._draft.clock(at)}"

    def days(self, moments: Iterable[datetime]) -> str:
        return ", ".join(map(self.day, moments))

    def day(self, at: datetime) -> str:
        return in_words_of(self.language, self._draft.day(at))

    def quoted(self, at: datetime, text: str, more: str = "") -> str:
        return f"   {self.when(at)} {more}{in_quotation_marks(text, self.language)}"

    def title(self, rule: str) -> str:
        return self._draft.title_of(rule, self.language)


def _lines(written: _Lines, data: OwnData) -> Iterator[str]:
    yield from _member(written, data)
    if data.cases:
        yield written.head("mydata_cases", data.cases)
        for case in data.cases:
            yield from _case(written, case)
    if data.incidents:
        yield written.head("mydata_incidents", data.incidents)
        for incident in data.incidents:
            yield from _incident(written, incident)
    for key, texts in (
        ("mydata_talk", data.last_texts),
        ("mydata_police", data.for_police),
        ("mydata_notes", data.notes),
    ):
        if texts:
            yield written.head(key, texts)
            yield from (_text(written, each) for each in texts)
    for bag in data.evidence_bags:
        yield written.text("mydata_evidence", code=bag.code, time=DayText(bag.until, DayForm.DATE, written.wordings))
    if data.lessons:
        yield written.head("mydata_lessons", data.lessons)
        yield from (f"   {each.code} {written.title(each.rule)}" for each in data.lessons)
    if data.requests:
        yield written.head("mydata_joins", data.requests)
        yield f"   {written.days(each.at for each in data.requests)}"
    for each in data.objections:
        yield written.text("mydata_objection", code=each.code)
        yield written.quoted(each.at, each.text)


def _text(written: _Lines, own: OwnText) -> str:
    part = own.part and f"{own.part} "
    if own.held:
        return f"   {written.when(own.at)} {part}({written.text('mydata_held')})"
    return written.quoted(own.at, own.text, part)


def _member(written: _Lines, data: OwnData) -> Iterator[str]:
    member = data.member
    if member.seen is not None:
        yield written.text("mydata_member", time=written.days([member.seen]))
    if member.spoken:
        yield "   " + written.text("mydata_spoken", text=", ".join(member.spoken))
    if member.joined is not None:
        yield "   " + written.text("mydata_joined", time=written.when(member.joined), count=str(member.posts))
    if member.started is not None:
        yield "   " + written.text("mydata_started", time=written.when(member.started))
    if member.moderated is not None:
        yield "   " + written.text("mydata_moderated", time=written.days([member.moderated]))
    if member.strikes:
        yield written.head("mydata_strikes", member.strikes)
        yield f"   {written.days(member.strikes)}"
    if member.refused is not None:
        yield written.text("mydata_refused", time=written.days([member.refused]))
    if member.flags:
        yield written.head("mydata_flags", member.flags)
    if member.shown:
        yield written.head("mydata_shown", member.shown)
    if data.hints:
        yield written.head("mydata_hints", data.hints)
        yield f"   {written.days(data.hints)}"
    if data.limits or data.posts or data.daily_limits:
        yield written.head("mydata_limits", (*data.limits, *data.posts, *data.daily_limits))


def _case(written: _Lines, case: OwnCase) -> Iterator[str]:
    covered = "state_masked" if case.masked_copy else "state_hidden"
    kept_away = case.ending == "kept" and case.hidden
    state = written.text(covered if kept_away else _ENDED.get(case.ending, "mydata_removed"))
    about = ", ".join(dict.fromkeys(map(written.title, case.rules)))
    yield written.quoted(case.at, case.text, f"{case.code} ({', '.join(filter(None, (about, state)))}) ")
    if case.first_text:
        yield written.quoted(case.at, case.first_text)
    if case.masked_copy:
        yield f"   ▒ {in_quotation_marks(case.masked_copy, written.language)}"
    if case.appeal_words:
        yield f"   ✋ {in_quotation_marks(case.appeal_words, written.language)}"


def _incident(written: _Lines, incident: OwnIncident) -> Iterator[str]:
    wrote = ", ".join(map(written.when, incident.wrote_at))
    yield f"   {incident.code} {wrote}".rstrip()
    if incident.first_report:
        yield written.quoted(incident.opened_at, incident.first_report)
    for at, words in incident.calls:
        yield written.quoted(at, words, "☎ ")
