"""The police files of a restored backup: what the list of sent reports knows of them, and the moderators' answers about the
others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core import incident as incidents
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import BackupRestored
from bot.core.incident import Incident, IncidentOutcome
from bot.core.owner import PoliceMail
from bot.core.police import doubts, handovers
from bot.core.police_file import Handover, Occasion, PoliceFile, SentReport
from bot.core.ref import Ref
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch_state import WatchState

_AHEAD: Final = 10
"""The list may lack a mail that no server took. The bot looks for this many numbers behind it."""


def on_restored(draft: Draft, event: BackupRestored) -> dict[str, tuple[datetime, str]]:
    """Asks the desk about the reports that waited in the backup and are not on the list. Returns the ends that the list knows
    and the backup does not: by incident, when and how."""
    sent = _by_mark(event.sent)
    ends = {}
    for file in tuple(draft.state.police_files.values()):
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.DOUBT))
        for doubt in file.doubts:
            file = doubts.close(draft, file, doubt, "police_doubt_anew")
        file, end = _recall(draft, file, event.made_at, sent)
        if end is not None:
            ends[file.id] = end.at, end.outcome
        for number, mail in enumerate(file.mails, start=1):
            if mail.waiting:
                draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.ARRIVAL))
                file = draft.state.police_files[file.id]
                held = tuple(each for each in mail.waiting if _mark(draft, file, number, each) in event.held)
                doubts.ask(draft, doubts.held(file, number, held), number, mail.waiting, "police_doubt_ask")
    return ends


def on_undecided(draft: Draft, before: WatchState) -> None:
    """An event that the backup had not decided is in the files now. It is no news to the police either, unless they are to hear
    news in the same file anyway."""
    made_at = draft.context.backup
    for file in tuple(draft.state.police_files.values()) if made_at is not None else ():
        was = before.police_files.get(file.id)
        if made_at is None or was is file or (was is not None and doubts.has_news(was)):
            continue
        _, end = _recall(draft, file, made_at, _by_mark(draft.context.sent))
        incident = draft.state.incidents.get(file.id)
        if end is not None and incident is not None and incident.closed_at is None:
            draft.state = draft.state.with_incident(with_end(incident, end.at, end.outcome))


def with_end(incident: Incident, at: datetime, outcome: str) -> Incident:
    """The incident with the end that the police know."""
    return incidents.end(replace(incident, question=None), IncidentOutcome(outcome or "quiet"), at)


def _by_mark(sent: Iterable[SentReport]) -> dict[str, SentReport]:
    return {each.mark: each for each in sent}


def _recall(
    draft: Draft, file: PoliceFile, made_at: datetime, sent: Mapping[str, SentReport]
) -> tuple[PoliceFile, SentReport | None]:
    """Keeps the file as one of a backup, with what the list knows of its reports. Returns it, and the last report of an end."""
    file = _as_sent(draft, replace(file, restored=made_at, known=doubts.imprint_of(file)), sent)
    file, end = _with_later_mails(draft, file, sent)
    doubts.keep(draft, file)
    return file, end


def _as_sent(draft: Draft, file: PoliceFile, sent: Mapping[str, SentReport]) -> PoliceFile:
    """The file without the waiting addresses that got their mail after the backup."""
    for number, mail in enumerate(file.mails, start=1):
        got = {address: sent.get(_mark(draft, file, number, address)) for address in mail.waiting}
        left = tuple(address for address, report in got.items() if report is None)
        if left != mail.waiting:
            for address in set(mail.waiting) - set(left):
                draft.call_off(PoliceMail(file.id, number, address))
            at = max(report.at for report in got.values() if report is not None)
            file = doubts.with_mail(file, number, replace(mail, waiting=left, delivered_at=mail.delivered_at or at))
    return file


def _with_later_mails(
    draft: Draft, file: PoliceFile, sent: Mapping[str, SentReport]
) -> tuple[PoliceFile, SentReport | None]:
    """The file with the mails that were planned after the backup, and that of them which told the end."""
    addresses, known, end = draft.context.watch.police.addresses, len(file.mails), None
    found: dict[int, SentReport] = {}
    for number in range(known + 1, known + 1 + _AHEAD):
        reports = (sent.get(_mark(draft, file, number, address)) for address in addresses)
        if (report := next((each for each in reports if each is not None and each.occasion), None)) is not None:
            found[number] = report
    for number in range(known + 1, max(found, default=known) + 1):
        report = found.get(number) or found[min(later for later in found if later > number)]
        id, token = handovers.name_of(draft, file, number)
        occasion = Occasion(report.occasion)
        file = replace(
            file, mails=(*file.mails, Handover(occasion, report.at, (), delivered_at=report.at, id=id, token=token))
        )
        if occasion in (Occasion.END, Occasion.AGAIN):
            end = report
        elif occasion is Occasion.URGENT:
            end = None  # the police know that it goes on
        if occasion is Occasion.DAY:
            draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.DAY))
    return file, end


def _mark(draft: Draft, file: PoliceFile, number: int, address: str) -> str:
    return PoliceMail(file.id, number, address).mark(draft.context.watch.id)


def decide(draft: Draft, chat: Ref, choice: Choice, code: str) -> bool:
    """Applies a moderator's answer; a late one reads how the question ended, and any other choice brings the question again.
    False: no question about a report has this code."""
    code = code.upper()
    about = next(((file, doubt) for file, doubt in draft.state.doubts() if doubt.code == code), None)
    if about is None:
        return False
    file, doubt = about
    if doubt.ended:
        text = draft.desk_text("unsaid_over", text=doubts.ended_text(draft, doubt))
        draft.answer(chat, text)
        return True
    if choice is Choice.APPROVE:
        answer = "police_doubt_sent"
        handovers.release(draft, file, doubt, answer)
    elif choice is Choice.REMOVE:
        answer = "police_doubt_had"
        doubts.settle(draft, file, doubt, answer)
    else:
        doubts.show_in(draft, chat, file, doubt)
        return True
    text = draft.desk_text(answer, code=code)
    draft.answer(chat, text)
    return True
