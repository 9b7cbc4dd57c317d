"""The watch state: everything that the next decision of a watch may depend on. The store writes only the
differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final, NamedTuple

from bot.core import indexes
from bot.core.case import Case, CaseStatus
from bot.core.incident import Incident, is_over
from bot.core.member import Join, Member, Objection, PendingNote
from bot.core.message import RecentMessage
from bot.core.police_file import Doubt, OfferedPost, PoliceFile
from bot.core.reading import Lesson
from bot.core.ref import MessageRef, Ref
from bot.core.rule import DailyLimit, IncidentState, RuleRecord
from bot.core.schedule import PostponedReminder, SentReminder
from bot.core.tally import Tally
from bot.core.timer_key import PauseTimer, TimerKey

REMEMBERED = timedelta(minutes=60)
TEXTS_REMEMBERED = 13
POSTS_REMEMBERED = 60
"""Context of each group, for at most an hour: the last 13 texts, and the authors and times of 60 posts (against floods)."""

DESK_LOST: Final = "desk_unreachable"
"""The `text` under which `said` notes that the bot cannot write to a desk."""

EVERY_GROUP = "*"
"""The key in `begun` of a watch that is older than the record of its groups: it has no soft start any more."""


class SaidKey(NamedTuple):
    """A text that the bot said in a chat or to a person. `whose`: a chat, the pseudonym of a person, or the code of a police
    file. `text`: the key of the text, or another mark. A named tuple is hashed quickly: the store looks all of them up after
    an event."""

    whose: str
    text: str


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A question to the desk after a restore: has the bot said this before? It is about the consequences of events that the
    backup had not decided. `made_at`: the moment of the backup. `about`: codes of incidents and cases. `danger`: a
    person may be in danger. `cards`: the question on the desk. `ended`: the key of the text that says how it ended; it stays
    for a card that arrives late, and for a late press. Empty: it is open."""

    made_at: datetime
    asked_at: datetime
    about: tuple[str, ...] = ()
    danger: bool = False
    cards: tuple[MessageRef, ...] = ()
    ended: str = ""


@dataclass(frozen=True, slots=True)
class WatchState:
    """Everything that the bot remembers of one watch, as one immutable value.

    Keys: `cases`, `incidents` and `police_files` by id, `members` by pseudonym, `talk` by group, `timers` by timer key,
    `brakes` and `records` by rule, `reminded` by guideline, `put_off` by its timer, `notes`, `joins` and `objections` by ids of
    their own, `tally` by local day (ISO 8601). `said`: when the bot last said it. `locked`: by group, since when it is closed
    to its members. `begun`: by group, when the bot first served it. `lessons`: by the code of the case. `years`: by a
    `YearCounter` as text. `offers`, `unsaid`: by code.
    """

    watch: str
    cases: Mapping[str, Case] = field(default_factory=dict)
    incidents: Mapping[str, Incident] = field(default_factory=dict)
    members: Mapping[str, Member] = field(default_factory=dict)
    talk: Mapping[str, tuple[RecentMessage, ...]] = field(default_factory=dict)
    timers: Mapping[TimerKey, datetime] = field(default_factory=dict)
    brakes: Mapping[str, DailyLimit] = field(default_factory=dict)
    said: Mapping[SaidKey, datetime] = field(default_factory=dict)
    reminded: Mapping[str, SentReminder] = field(default_factory=dict)
    put_off: Mapping[TimerKey, PostponedReminder] = field(default_factory=dict)
    notes: Mapping[str, PendingNote] = field(default_factory=dict)
    joins: Mapping[str, Join] = field(default_factory=dict)
    locked: Mapping[str, datetime] = field(default_factory=dict)
    tally: Mapping[str, Tally] = field(default_factory=dict)
    begun: Mapping[str, datetime] = field(default_factory=dict)
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    police_files: Mapping[str, PoliceFile] = field(default_factory=dict)
    objections: Mapping[str, Objection] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)
    offers: Mapping[str, OfferedPost] = field(default_factory=dict)
    records: Mapping[str, RuleRecord] = field(default_factory=dict)
    unsaid: Mapping[str, Unsaid] = field(default_factory=dict)

    def _with(self, part: str, value: object) -> WatchState:
        """Does what `replace` does, in half the time: each event changes some parts, one after the other."""
        parts = list(_PARTS(self))
        parts[_PLACES[part]] = value
        return WatchState(*parts)

    def with_case(self, case: Case) -> WatchState:
        return self._with("cases", indexes.with_case(self.cases, case))

    def with_incident(self, incident: Incident) -> WatchState:
        return self._with("incidents", indexes.with_incident(self.incidents, incident))

    def with_member(self, pseudonym: str, member: Member) -> WatchState:
        return self._with("members", {**self.members, pseudonym: member})

    def with_timer(self, timer: TimerKey, at: datetime) -> WatchState:
        return self._with("timers", {**self.timers, timer: at})

    def daily_limit(self, rule: str, day: date) -> DailyLimit:
        known = self.brakes.get(rule)
        return DailyLimit(day, 0) if known is None else known.on(day)

    def with_daily_limit(self, rule: str, limit: DailyLimit) -> WatchState:
        return self._with("brakes", {**self.brakes, rule: limit})

    def with_record(self, rule: str, record: RuleRecord) -> WatchState:
        return self._with("records", {**self.records, rule: record})

    def with_said(self, whose: str, text: str, at: datetime) -> WatchState:
        return self._with("said", {**self.said, SaidKey(whose, text): at})

    def without_said(self, whose: str, text: str) -> WatchState:
        return self._with("said", {key: at for key, at in self.said.items() if key != (whose, text)})

    def with_reminded(self, guideline: str, reminded: SentReminder) -> WatchState:
        return self._with("reminded", {**self.reminded, guideline: reminded})

    def with_put_off(self, timer: TimerKey, put_off: PostponedReminder) -> WatchState:
        return self._with("put_off", {**self.put_off, timer: put_off})

    def without_put_off(self, timer: TimerKey) -> WatchState:
        if timer not in self.put_off:
            return self
        return self._with("put_off", {key: kept for key, kept in self.put_off.items() if key != timer})

    def with_locked(self, group: Ref, since: datetime) -> WatchState:
        return self._with("locked", {**self.locked, str(group): since})

    def with_begun(self, group: str, at: datetime) -> WatchState:
        return self._with("begun", {**self.begun, group: at})

    def with_tally(self, day: str, tally: Tally) -> WatchState:
        return self._with("tally", {**self.tally, day: tally})

    def with_join(self, id: str, join: Join) -> WatchState:
        return self._with("joins", {**self.joins, id: join})

    def with_note(self, id: str, note: PendingNote) -> WatchState:
        return self._with("notes", {**self.notes, id: note})

    def said_within(self, whose: str, text: str, at: datetime, within: timedelta) -> bool:
        last = self.said.get(SaidKey(whose, text))
        return last is not None and abs(at - last) < within  # a clock that ran ahead closes nothing for long

    def without_timer(self, timer: TimerKey) -> WatchState:
        if timer not in self.timers:
            return self
        timers = dict(self.timers)  # hashes no key again: a decision for a thousand cases comes here a thousand times
        del timers[timer]
        return self._with("timers", timers)

    def paused_until(self, at: datetime) -> datetime | None:
        until = self.timers.get(_PAUSE)
        return until if until is not None and until > at else None

    def case_of_code(self, code: str) -> Case | None:
        """The case with this id, or with this code in upper or lower case."""
        return indexes.of_code(self.cases, code)

    def join_of_code(self, code: str) -> str | None:
        """The id of the request to join with this code."""
        return next((id for id, join in self.joins.items() if join.code == code.upper()), None)

    def objection_of_code(self, code: str) -> str | None:
        return next((id for id, each in self.objections.items() if each.code == code.upper()), None)

    def incident_of_code(self, code: str) -> Incident | None:
        wanted = code.upper()
        return next((each for each in self.incidents.values() if each.code and each.code == wanted), None)

    def knows_code(self, code: str) -> bool:
        found = self.case_of_code(code) or self.join_of_code(code) or self.incident_of_code(code)
        if found is not None or self.objection_of_code(code) is not None:
            return True
        code = code.upper()
        on_files = (*(file.code for file in self.police_files.values()), *(doubt.code for _, doubt in self.doubts()))
        return code in on_files or code in self.lessons or code in self.offers or code in self.unsaid

    def doubts(self) -> Iterator[tuple[PoliceFile, Doubt]]:
        """The questions about reports in doubt, each with its file; those that have ended too."""
        for file in self.police_files.values():
            yield from ((file, doubt) for doubt in (*file.doubts, *file.ended_doubts))

    def case_of_message(self, message: MessageRef) -> Case | None:
        """The newest case of a message: after an edit there may be two, also of the same second."""
        cases = [each for each in self.cases.values() if each.message.id == message.id and each.message == message]
        return max(reversed(cases), key=lambda case: case.opened_at, default=None)

    def case_of_card(self, card: MessageRef) -> Case | None:
        return next((case for case in self.cases.values() if card in case.cards), None)

    def open_incidents(self, at: datetime) -> tuple[Incident, ...]:
        """The incidents that are open at this moment; the one with the latest message comes first."""
        return tuple(sorted(self._still_open(at), key=_LATEST, reverse=True))

    def _still_open(self, at: datetime) -> list[Incident]:
        return [each for each in self.incidents.values() if each.closed_at is None and not is_over(each, at)]

    def code_of_card(self, card: MessageRef) -> str | None:
        """The code of the case, the request to join, the offered post or the question after a restore that this card shows."""
        case = self.case_of_card(card)
        if case is not None:
            return case.code
        offered = [code for code, post in self.offers.items() if card in post.cards]
        offered += [code for code, question in self.unsaid.items() if card in question.cards]
        offered += [doubt.code for _, doubt in self.doubts() if card in doubt.cards]
        return next((join.code for join in self.joins.values() if card in join.cards), next(iter(offered), None))

    def incident_now(self, at: datetime) -> Incident | None:
        """The open incident with the latest message."""
        return max(self._still_open(at), key=_LATEST, default=None)

    def incidents_about(self, message: MessageRef) -> list[Incident]:
        """The incidents of a message, of a member or of the bot, in their order."""
        return [each for each in indexes.candidates(self.incidents, message) if each.is_about(message)]

    def incident_of(self, message: MessageRef) -> Incident | None:
        """The incident of a message. An open incident goes before a closed one, an older before a newer one."""
        incidents = self.incidents_about(message)
        return min(incidents, key=lambda incident: (incident.closed_at is not None, incident.opened_at), default=None)

    def incident_state(self, at: datetime) -> IncidentState:
        incident = self.incident_now(at)
        return incident.state if incident else IncidentState.NONE

    def posted_before(self, message: MessageRef, author: str, at: datetime) -> tuple[datetime, ...]:
        """The times of the author's other posts in the group of this message: an edit is no further post."""
        posts = [each for each in self.talk.get(str(message.chat), ()) if each.author == author and each.at <= at]
        return tuple([each.at for each in posts if each.message != message and not each.message.holds(message)])

    def lines_before(self, group: Ref, at: datetime) -> tuple[RecentMessage, ...]:
        """The last messages of the group with a text, oldest first. None is older than `REMEMBERED`."""
        talk, since = self.talk.get(str(group), ()), at - REMEMBERED
        return tuple([heard for heard in talk if heard.text is not None and heard.at > since])

    def texts_shown(self, group: Ref, at: datetime, author: str) -> tuple[str, ...]:
        """The last texts that members other than `author` wrote and that the group can still see."""
        recent = [heard for heard in self.lines_before(group, at) if heard.author != author]
        cases = self._cases_of({heard.message for heard in recent})
        return tuple(heard.text or "" for heard in recent if _is_shown(cases.get(heard.message)))

    def _cases_of(self, messages: Set[MessageRef]) -> dict[MessageRef, Case]:
        """The newest case of each of these messages, as `case_of_message` has it, in one pass."""
        newest: dict[MessageRef, Case] = {}
        ids = {message.id for message in messages}  # quicker to look for than the whole address
        for case in self.cases.values():
            if case.message.id in ids and case.message in messages:
                known = newest.setdefault(case.message, case)
                newest[case.message] = case if case.opened_at >= known.opened_at else known
        return newest

    def with_heard(self, group: Ref, heard: RecentMessage) -> WatchState:
        """Adds one message, and drops messages and texts that are too old or too many."""
        since = heard.at - REMEMBERED
        kept = [old for old in self.talk.get(str(group), ()) if old.at > since][1 - POSTS_REMEMBERED :]
        fresh = max(0, len(kept) - (TEXTS_REMEMBERED - 1))
        old = [each if each.text is None else _without_text(each) for each in kept[:fresh]]
        return self._with("talk", {**self.talk, str(group): (*old, *kept[fresh:], heard)})

    def without_text_of(self, message: MessageRef, deleted_by: Ref | None) -> WatchState:
        """Lets go of one of the last texts if its author deleted it. `deleted_by`: None where the platform does not tell."""

        def is_gone(heard: RecentMessage) -> bool:
            return heard.message == message and heard.by is not None and deleted_by in (None, heard.by.ref)

        group = str(message.chat)
        talk = self.talk.get(group, ())
        if not any(map(is_gone, talk)):
            return self
        left = tuple(RecentMessage(h.message, h.author, h.at, None) if is_gone(h) else h for h in talk)
        return self._with("talk", {**self.talk, group: left})


_PAUSE: Final = PauseTimer()
_LATEST: Final = attrgetter("last_at", "id")
_NAMES: Final = tuple(field.name for field in fields(WatchState))
_PARTS: Final = attrgetter(*_NAMES)
_PLACES: Final = {name: place for place, name in enumerate(_NAMES)}


def _is_shown(case: Case | None) -> bool:
    return case is None or case.status in (CaseStatus.VISIBLE, CaseStatus.RESTORED)


def _without_text(heard: RecentMessage) -> RecentMessage:
    return RecentMessage(heard.message, heard.author, heard.at, None, lesson=heard.lesson)
