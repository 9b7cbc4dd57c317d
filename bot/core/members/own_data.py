"""The data that a watch keeps of one person: the same selection for `/mydata` and for `nabuur export-member`.

Nothing of other persons is in it: no moderator who decided, no member who flagged, no author of another message. The person's
own texts stay as they were written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.case import Case
from bot.core.incident import Incident, calls_of
from bot.core.member import Member
from bot.core.members import limits
from bot.core.members.pending_notes import NOTE_KEPT
from bot.core.police_file import PoliceFile, RequestedBag
from bot.core.ref import Ref
from bot.core.watch_state import WatchState


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text of the person. `part`: the code of an incident, or the day, for a text that is kept for the police. `held`: the
    message is hidden, and its case has the text."""

    at: datetime
    text: str
    part: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class OwnCase:
    """A message of the person under review. `files`: the kinds of its attachments. `ending`: empty until it is decided.
    `appeal_words`: of the latest appeal. `hidden`: the group is not to see the whole message."""

    code: str
    at: datetime
    text: str
    first_text: str
    files: tuple[str, ...]
    language: str
    rules: tuple[str, ...]
    ending: str
    decided_at: datetime | None
    masked_copy: str
    appealed: bool
    appeal_words: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class OwnIncident:
    """An incident on which the person wrote. `first_report`: what the other groups read of it, if it was the person's;
    `calls`: the time and the words of each call."""

    code: str
    opened_at: datetime
    wrote_at: tuple[datetime, ...]
    first_report: str
    calls: tuple[tuple[datetime, str], ...]


@dataclass(frozen=True, slots=True)
class OwnLesson:
    code: str
    rule: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request to join. `let_in`: None until it is decided."""

    at: datetime
    let_in: bool | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnObjection:
    code: str
    at: datetime
    text: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class OwnData:
    """`address`: that of the person. `last_texts`: in the groups, at most an hour old; `posts`: times of all of the last hour.
    `hints`: when the bot gave each hint. `limits`: times that only serve limits on commands. `daily_limits`: rules that the
    person hit, each with its day. `evidence_bags`: with messages of the person. `waiting_reports`: codes of reports to the
    police that hold messages of the person and wait in the outbox."""

    address: str
    member: Member
    cases: tuple[OwnCase, ...]
    incidents: tuple[OwnIncident, ...]
    last_texts: tuple[OwnText, ...]
    posts: tuple[datetime, ...]
    for_police: tuple[OwnText, ...]
    notes: tuple[OwnText, ...]
    lessons: tuple[OwnLesson, ...]
    requests: tuple[OwnRequest, ...]
    objections: tuple[OwnObjection, ...]
    hints: tuple[datetime, ...]
    limits: tuple[datetime, ...]
    daily_limits: tuple[tuple[str, date], ...]
    evidence_bags: tuple[RequestedBag, ...]
    waiting_reports: tuple[str, ...]


def own_data(state: WatchState, person: Ref, who: str, bags: Iterable[RequestedBag] = ()) -> OwnData:
    """`who`: the pseudonym of the person. `bags`: the evidence bags with messages of the person."""
    heard = [each for talk in state.talk.values() for each in talk if each.author == who]
    said = {key: at for key, at in state.said.items() if key.whose == who}
    requests = (join for join in state.joins.values() if join.person.ref == person)
    return OwnData(
        address=str(person),
        member=state.members.get(who, Member()),
        cases=tuple(_case(case) for case in state.cases.values() if case.author.ref == person),
        incidents=tuple(_incidents(state, person)),
        last_texts=tuple(OwnText(each.at, each.text) for each in heard if each.text is not None),
        posts=tuple(each.at for each in heard),
        for_police=tuple(_for_police(state, who)),
        notes=tuple(OwnText(note.until - NOTE_KEPT, note.text) for note in state.notes.values() if note.person == who),
        lessons=tuple(
            OwnLesson(each.name, each.rule, each.at) for each in state.lessons.values() if each.author == who
        ),
        requests=tuple(
            OwnRequest(each.asked_at, *((each.ended.let_in, each.ended.at) if each.ended else (None, None)))
            for each in requests
        ),
        objections=tuple(
            OwnObjection(each.code, each.at, each.text, each.answered_at)
            for each in state.objections.values()
            if each.person.ref == person
        ),
        hints=tuple(at for key, at in said.items() if not limits.is_count(key)),
        limits=tuple(at for key, at in said.items() if limits.is_count(key)),
        daily_limits=tuple((rule, brake.day) for rule, brake in state.brakes.items() if who in brake.authors),
        evidence_bags=tuple(bags),
        waiting_reports=tuple(waiting_reports(state, who)),
    )


def _case(case: Case) -> OwnCase:
    decided = case.decided
    return OwnCase(
        case.code, case.at, case.text, case.first_text, tuple(each.media.value for each in case.attachments),
        case.language, tuple(reason.rule for reason in case.why), decided.ending.value if decided else "",
        decided.at if decided else None, case.facts, case.appealed, case.appeal.words if case.appeal else "",
        not case.should_be_seen,
    )  # fmt: skip


def _incidents(state: WatchState, person: Ref) -> Iterator[OwnIncident]:
    for incident in state.incidents.values():
        if is_in(incident, person):
            wrote = tuple(told.at for told in incident.told if told.by.ref == person)
            calls = tuple((call.at, call.words) for call in calls_of(incident) if call.by.ref == person)
            facts = incident.facts if incident.facts_of.by.ref == person else ""
            yield OwnIncident(incident.code, incident.opened_at, wrote, facts, calls)


def is_in(incident: Incident, person: Ref) -> bool:
    """True if the person reported it, wrote on it or called."""
    named = (
        incident.reporter,
        *(told.by for told in incident.told),
        *(call.by for call in calls_of(incident)),
    )
    return any(named_person.ref == person for named_person in named)


def _for_police(state: WatchState, who: str) -> Iterator[OwnText]:
    for file in state.police_files.values():
        for line in (*(line for mail in file.mails for line in mail.lines), *file.lines):
            if line.by == who and not line.taken_back:
                case = state.case_of_message(line.message)
                held = not line.text and case is not None and not case.should_be_seen
                yield OwnText(line.at, line.text, file.code or file.day, held)


def waiting_reports(state: WatchState, who: str) -> Iterator[str]:
    """The codes of the reports to the police that hold messages of the person and wait in the outbox, or are in doubt."""
    for file in state.police_files.values():
        if any(_waits_with(file, number, who) for number in range(1, len(file.mails) + 1)):
            yield file.code


def _waits_with(file: PoliceFile, number: int, who: str) -> bool:
    """True if the outbox holds a mail with messages of the person. After a restore the bot asks about mails that it would write
    anew. A line may be in another file by now: this one still has its author among its people."""
    mail = file.mail(number)
    asked = {doubt.address for doubt in file.doubts if number in doubt.numbers}
    if not any(address in mail.doubtful or not asked & {address, ""} for address in mail.waiting):
        return False
    first = min((line.at for line in mail.lines or file.lines if line.by == who), default=None)
    return first <= mail.at if first is not None else not mail.lines and who in file.people
