"""Reports of which the bot does not know, after a restore, whether the police have them. It asks the desk, and sends them by
itself if no moderator answers in time.

A report is in doubt if the backup knew all of it: then it may have left between the backup and the loss.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Final

from bot.core.action import AskModerators, Card, UpdateCard
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.message import on_one_line
from bot.core.owner import DoubtCard
from bot.core.police_file import Doubt, Handover, Occasion, PoliceFile
from bot.core.ref import MessageRef, case_code
from bot.core.timer_key import PoliceBell, PoliceTimer

ASKED_FOR: Final = {Occasion.URGENT: timedelta(minutes=10)}
ASKED_FOR_ELSE: Final = timedelta(hours=12)
"""The time for an answer: a night, and less while a person is in danger. Then the bot sends the report."""


def keep(draft: Draft, file: PoliceFile) -> None:
    draft.state = replace(draft.state, police_files={**draft.state.police_files, file.id: file})


def with_mail(file: PoliceFile, number: int, mail: Handover) -> PoliceFile:
    return replace(file, mails=(*file.mails[: number - 1], mail, *file.mails[number:]))


def has_news(file: PoliceFile) -> bool:
    """False for a file in which everything stood in the backup already."""
    return file.restored is None or imprint_of(file) != file.known


def imprint_of(file: PoliceFile) -> str:
    """The same as long as the lines of the file are the same. Their times prove nothing: each telephone has its own clock."""
    lines = (f"{line.message} {line.taken_back} {line.text}" for line in file.lines)
    return sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16]


def is_asked(file: PoliceFile, number: int) -> bool:
    return file.doubt is not None and number in file.doubt.numbers


def ask(draft: Draft, file: PoliceFile, number: int) -> None:
    """Asks the desk whether the police have this mail. A file has one question, however many mails it is about."""
    timer = PoliceTimer(file.id, PoliceBell.DOUBT)
    due = max(draft.at, draft.context.started_at or draft.at) + ASKED_FOR.get(
        file.mails[number - 1].occasion, ASKED_FOR_ELSE
    )
    draft.state = draft.state.with_timer(timer, min(due, draft.state.timers.get(timer, due)))
    if file.doubt is not None:
        return keep(draft, replace(file, doubt=replace(file.doubt, numbers=(*file.doubt.numbers, number))))
    code = case_code(f"{draft.context.watch.id} doubt {file.id} {number}", draft.context.code_taken)
    file = replace(file, doubt=Doubt(code, (number,)))
    keep(draft, file)
    draft.do(AskModerators(draft.context.watch.desk, _card(draft, file)), DoubtCard(file.id))
    return None


def on_card_delivered(draft: Draft, file: str, card: MessageRef) -> None:
    """A reaction on this card counts from now on."""
    asked = draft.state.police_files.get(file)
    if asked is not None and asked.doubt is not None:
        keep(draft, replace(asked, doubt=replace(asked.doubt, cards=(*asked.doubt.cards, card))))


def settle(draft: Draft, file: PoliceFile, why: str) -> PoliceFile:
    """The doubtful mails need not be sent: the police have them, or a newer report says it all."""
    assert file.doubt is not None
    for number in file.doubt.numbers:
        mail = file.mails[number - 1]
        file = with_mail(file, number, replace(mail, waiting=(), delivered_at=mail.delivered_at or mail.at))
    return close(draft, file, why)


def close(draft: Draft, file: PoliceFile, why: str) -> PoliceFile:
    """Ends the question. `why`: the key of the text that the card then shows."""
    assert file.doubt is not None
    for card in file.doubt.cards:
        draft.do(UpdateCard(card, _card(draft, file, draft.desk_text(why, code=file.doubt.code))))
    file = replace(file, doubt=None)
    keep(draft, file)
    draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.DOUBT))
    return file


def queue_line(draft: Draft, file: PoliceFile) -> str:
    return _card(draft, file).head


def _card(draft: Draft, file: PoliceFile, ended: str = "") -> Card:
    assert file.doubt is not None
    code, restored = file.doubt.code, file.restored or draft.at
    about = f"{file.code}, {on_one_line(file.place)}" if file.place else file.code
    head = draft.desk_text("police_doubt", code=code, text=about, time=draft.when(file.opened_at))
    if ended:
        return Card(code, head, "", ended, ())
    due = draft.state.timers.get(PoliceTimer(file.id, PoliceBell.DOUBT), draft.at)
    body = draft.desk_text("police_doubt_ask", code=code, time=draft.when(restored), words=draft.when(due))
    return Card(code, head, "", body, (Choice.APPROVE, Choice.REMOVE))
