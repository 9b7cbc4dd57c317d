"""Keeps the police files: puts the messages of incidents and days into them, and takes back what authors take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from bot.core.draft import Draft
from bot.core.event import ActionDelivered, Event, MessageDeleted, MessageEdited, message_of
from bot.core.incident import MOST_TOLD, Incident, IncidentMessage, IncidentOutcome
from bot.core.incidents.author_deletion import leaves_incident
from bot.core.incidents.facts_elsewhere import scene_of
from bot.core.message import Message, RecentMessage
from bot.core.police import additions, changed_settings, course, doubts, mails, restored
from bot.core.police.report import facts_of
from bot.core.police_file import LONGEST_TEXT, MOST_LINES, FileLine, LineKind, Occasion, PoliceFile
from bot.core.reading import Reading
from bot.core.ref import MessageRef, Ref, free_code
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch import Relay
from bot.core.watch_state import WatchState


def after_event(draft: Draft, before: WatchState, event: Event, reading: Reading | None) -> None:
    """Runs after every event: brings the files up to date, and plans the mails that are due."""
    changed_settings.apply(draft)
    if draft.context.watch.police.relay is Relay.NONE:
        return
    _correct(draft, before, event, scene_of(message_of(event), reading))
    changed = [incident for id, incident in draft.state.incidents.items() if before.incidents.get(id) is not incident]
    _gather_merged(draft, before, changed)
    for incident in changed:
        _gather(draft, incident, message_of(event), reading)
    if draft.context.watch.police.relay is Relay.ALL and not isinstance(event, ActionDelivered):  # no new message
        _gather_day(draft, before, message_of(event))
    restored.on_undecided(draft, before)
    for incident in changed:
        course.on_incident_changed(draft, before.incidents.get(incident.id), draft.state.incidents[incident.id])
    additions.after_event(draft, before, event)


def _correct(draft: Draft, before: WatchState, event: Event, place: str) -> None:
    """An edit replaces the text of a line, and a deletion by the author takes it back, also in a part that still waits. A
    deletion by the bot or a moderator leaves the line as it is: its case says what was held back. `place`: of an edit."""
    if isinstance(event, MessageEdited):
        text = "" if _is_hidden(draft, event.message.ref) else event.message.text[:LONGEST_TEXT]
        _change_line(draft, event.message.ref, lambda line: _edited(line, text, draft.at, place))
    elif isinstance(event, MessageDeleted) and leaves_incident(before, event.message, event.by):
        _change_line(draft, event.message, lambda line: _taken_back(draft, line, event.by))


def _edited(line: FileLine, text: str, at: datetime, place: str) -> FileLine:
    changed = replace(line, text=text, place=place or line.place)
    return changed if text == line.text else replace(changed, edited_at=at)


def _taken_back(draft: Draft, line: FileLine, by: Ref | None) -> FileLine:
    is_own = by is None or draft.context.pseudonym(by) == line.by
    return replace(line, text="", taken_back=True, place="") if is_own else line


def _change_line(draft: Draft, message: MessageRef, changed: Callable[[FileLine], FileLine]) -> None:
    for file in tuple(draft.state.police_files.values()):
        line, fresh = file.line_of(message), file
        if line is not None and changed(line) != line:
            fresh = _placed(file.with_line(changed(line)), was=line.place)
        for number, mail in enumerate(fresh.mails, start=1):
            if any(each.message == message for each in mail.lines):
                lines = tuple(changed(each) if each.message == message else each for each in mail.lines)
                fresh = doubts.with_mail(fresh, number, replace(mail, lines=lines))
        if fresh is not file:
            doubts.keep(draft, fresh)


def _lines_of(draft: Draft, message: MessageRef) -> list[tuple[PoliceFile, FileLine]]:
    """The lines of a message, in the file of its incident and in that of its day."""
    found = ((file, file.line_of(message)) for file in draft.state.police_files.values())
    return [(file, line) for file, line in found if line is not None]


def _is_hidden(draft: Draft, message: MessageRef) -> bool:
    case = draft.state.case_of_message(message)
    return case is not None and not case.should_be_seen


def _gather(draft: Draft, incident: Incident, message: Message | None, reading: Reading | None) -> None:
    """Puts the messages of an incident that changed into its file. The line of a report that was split off moves with it."""
    if incident.outcome is IncidentOutcome.MERGED:
        return
    known = _known(_file_of(draft, incident))
    for told in incident.told:
        if told.message in known:
            continue
        file = _file_of(draft, incident)
        line = _take_from_other(draft, file, told.message) or _line(draft, told, _text_of(draft, told.message, message))
        if reading is not None and message is not None and told.message == message.ref:
            line = replace(line, place=scene_of(message, reading))
        _add(draft, file, line)
        _mark_in_day(draft, incident, line)
        known = _known(_file_of(draft, incident))
    callers = (draft.context.pseudonym(call.by.ref) for call in (incident.called, incident.call) if call is not None)
    file = _file_of(draft, incident)
    file = replace(file, people=tuple(dict.fromkeys((*file.people, *callers))))
    doubts.keep(draft, replace(file, facts=facts_of(draft, file, incident)))


def _known(file: PoliceFile) -> set[MessageRef]:
    """The messages with a line, and those of earlier parts."""
    return {line.message for line in file.lines} | {*file.passed_on}


def _file_of(draft: Draft, incident: Incident) -> PoliceFile:
    """The file of an incident. A new one begins with its reporter, who is first in `people`."""
    reporter = draft.context.pseudonym(incident.reporter.ref)
    new = PoliceFile(incident.id, incident.code, incident.opened_at, people=(reporter,))
    return draft.state.police_files.get(incident.id, new)


def _take_from_other(draft: Draft, into: PoliceFile, message: MessageRef) -> FileLine | None:
    """Takes the line of a message out of the file of the incident to which it belonged before."""
    for file, line in _lines_of(draft, message):
        if file.day or file.id == into.id:
            continue
        doubts.keep(draft, _placed(file.without_line(message), was=line.place))
        return line
    return None


def _gather_merged(draft: Draft, before: WatchState, changed: Sequence[Incident]) -> None:
    """Moves all messages of an incident that was merged into another one. The incident itself remembers only some of them."""
    into = next((each for each in changed if each.outcome is not IncidentOutcome.MERGED), None)
    for other in changed:
        was, file = before.incidents.get(other.id), draft.state.police_files.get(other.id)
        fresh = other.outcome is IncidentOutcome.MERGED and was is not None and was.outcome is not other.outcome
        if into is None or file is None or not fresh:
            continue
        doubts.keep(draft, replace(file, lines=()))
        whole = _file_of(draft, into)
        merged = tuple(dict.fromkeys((*whole.merged, file.code, *file.merged)))
        passed_on = (*whole.passed_on, *file.passed_on)
        doubts.keep(draft, replace(whole, merged=merged, passed_on=passed_on, place=whole.place or file.place))
        for line in file.lines:
            _add(draft, _file_of(draft, into), line)


def _line(draft: Draft, told: IncidentMessage, text: str) -> FileLine:
    kind = LineKind.REPORT if told.report else LineKind.UPDATE
    role = draft.context.watch.role(told.by)
    shown = "" if _is_hidden(draft, told.message) else text[:LONGEST_TEXT]
    return FileLine(told.message, draft.context.pseudonym(told.by.ref), role, told.at, kind, shown)


def _text_of(draft: Draft, ref: MessageRef, message: Message | None) -> str:
    """The text of a message: of the event, or else as the group's last texts have it."""
    if message is not None and message.ref == ref:
        return message.text
    heard = (each for each in draft.state.talk.get(str(ref.chat), ()) if each.message == ref)
    return next((each.text for each in heard if each.text), "")


def _add(draft: Draft, file: PoliceFile, line: FileLine) -> None:
    """Adds a line. A full file goes out as a part, and begins anew with the same people."""
    file = _placed(file.with_line(line))
    doubts.keep(draft, file)
    if len(file.lines) >= MOST_LINES:
        mails.send(draft, file, Occasion.PART)
        passed_on = tuple(line.message for line in file.lines[-MOST_TOLD:])
        passed_on = tuple(dict.fromkeys((*file.passed_on[:1], file.lines[0].message, *passed_on)))
        doubts.keep(draft, replace(draft.state.police_files[file.id], lines=(), passed_on=passed_on))


def _placed(file: PoliceFile, was: str = "") -> PoliceFile:
    """The file with the first place that its messages name, if it has none yet. `was`: the place of a message that now names
    another one, was deleted by its author, or belongs to another incident."""
    if file.day or (file.place and file.place != was):
        return file
    return replace(file, place=next((line.place for line in file.lines if line.place), ""))


# The file of a day


def _gather_day(draft: Draft, before: WatchState, message: Message | None) -> None:
    """Puts the new messages of all groups into the file of their day."""
    for group in map(str, draft.context.watch.groups):
        known = {heard.message for heard in before.talk.get(group, ())}
        for heard in draft.state.talk.get(group, ()):
            if heard.message not in known and heard.by is not None:
                _add_to_day(draft, heard, message)


def _add_to_day(draft: Draft, heard: RecentMessage, message: Message | None) -> None:
    file = _file_of_day(draft, heard)
    assert heard.by is not None
    part = next((line for line in file.lines if heard.message.holds(line.message)), None)
    if part is not None:  # the next part of an album: one message for people
        return doubts.keep(draft, file.without_line(part.message).with_line(replace(part, message=heard.message)))
    incident = draft.state.incident_of(heard.message)
    told = next((told for told in incident.told if told.message == heard.message), None) if incident else None
    kind = LineKind.MESSAGE if told is None else LineKind.REPORT if told.report else LineKind.UPDATE
    whole = message.text if message is not None and message.ref == heard.message else heard.text or ""
    text = "" if _is_hidden(draft, heard.message) else whole[:LONGEST_TEXT]
    role = draft.context.watch.role(heard.by)
    code = incident.code if incident is not None and told is not None else ""
    _add(draft, file, FileLine(heard.message, heard.author, role, heard.at, kind, text, code))
    return None


def _mark_in_day(draft: Draft, incident: Incident, line: FileLine) -> None:
    """A message that joins an incident after it was heard, by an edit or a split, has its code in the file of the day too."""
    for file, known in _lines_of(draft, line.message):
        if file.day and known.incident != incident.code:
            doubts.keep(draft, file.with_line(replace(known, incident=incident.code, kind=line.kind)))


def _file_of_day(draft: Draft, heard: RecentMessage) -> PoliceFile:
    """The file of the local day of a message. A new one gets its timer: the mail goes out when the day is over. Messages that
    arrive after it begin a second one, and go out together. Its mails carry the id, and the address of a message may name its
    author: a secret word goes with it."""
    day = heard.at.astimezone(draft.context.watch.timezone).date()
    of_day = [file for file in draft.state.police_files.values() if file.day == day.isoformat()]
    for file in of_day:
        if not file.mails or file.mails[-1].occasion is Occasion.PART:
            return file
    secret = draft.context.secret_word(f"day {heard.message}")
    late = f"-{sha256(f'{heard.message}{secret}'.encode()).hexdigest()[:8]}" if of_day else ""
    id = f"day-{day.isoformat()}{late}"
    end, now = mails.end_of(draft, day), draft.decided_at
    due = end if end > now else now + additions.COLLECTED_FOR
    draft.state = draft.state.with_timer(PoliceTimer(id, PoliceBell.DAY), due)
    code = free_code(f"{draft.context.watch.id} {id}", draft.code_taken)
    return PoliceFile(id, code, heard.at, day=day.isoformat())
