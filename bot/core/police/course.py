"""The mails that follow from the course of an incident: it became dangerous, ended, or ended otherwise than it seemed."""

from __future__ import annotations

from datetime import timedelta

from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome
from bot.core.police.additions import COLLECTED_FOR, ENDS
from bot.core.police.mails import send
from bot.core.police_file import Occasion, PoliceFile
from bot.core.timer_key import PoliceBell, PoliceTimer

MOST_ENDS = 2
"""This number of ends of one incident go out at once within `ENDS_WITHIN`. A further end goes out once it has lasted for
`COLLECTED_FOR`: members who end and begin the incident in turn fill no mailbox, and the last thing that the police read is
the danger."""

ENDS_WITHIN = timedelta(hours=1)


def on_incident_changed(draft: Draft, was: Incident | None, now: Incident) -> None:
    """Plans the mail for an incident that became dangerous, ended, or ended otherwise than it seemed. A danger that goes on
    after its end is urgent once more."""
    file = draft.state.police_files.get(now.id)
    if file is None or now.outcome is IncidentOutcome.MERGED:
        return
    sent = [mail.occasion for mail in file.mails if mail.occasion is not Occasion.PART]
    if now.closed_at is not None:
        ended = was is None or (was.closed_at, was.outcome) != (now.closed_at, now.outcome)
        if ended and not _is_told(file, now):
            _send_end(draft, file)
    elif now.danger and sent[-1:] != [Occasion.URGENT]:
        send(draft, file, Occasion.URGENT)


def _send_end(draft: Draft, file: PoliceFile) -> None:
    ends = [mail for mail in file.mails if mail.occasion in ENDS]
    if sum(draft.at - mail.at < ENDS_WITHIN for mail in ends) < MOST_ENDS:
        return send(draft, file, Occasion.AGAIN if ends else Occasion.END)
    due = draft.at + COLLECTED_FOR
    draft.state = draft.state.with_timer(PoliceTimer(file.id, PoliceBell.ADDED), due)
    if draft.note_once(file.code, "police_end_waits", ENDS_WITHIN):
        draft.tell_desk("police_end_waits", code=file.code, time=draft.when(due))
    return None


def _is_told(file: PoliceFile, incident: Incident) -> bool:
    """True if the list of sent reports, after a restore, says that this end was passed on."""
    ends = [mail.at for mail in file.mails if mail.occasion in ENDS]
    return file.restored is not None and incident.closed_at in ends
