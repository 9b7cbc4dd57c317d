"""The hand-over of a mail about a police file: its identity, its plan for the outbox, and its release after a question."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.core.action import MailPolice, Purpose, SendPrivately
from bot.core.draft import Draft
from bot.core.owner import PoliceMail
from bot.core.police import doubts
from bot.core.police.reach import asked_by
from bot.core.police.report import chat_text, report_of
from bot.core.police_file import Doubt, Handover, Occasion, PoliceFile
from bot.core.ref import Ref
from bot.core.timer_key import PoliceBell, PoliceTimer

MAIL = "mail"
"""The platform of mail addresses."""

LEAVES_WITHIN = {Occasion.URGENT: timedelta(minutes=10)}
LEAVES_WITHIN_ELSE = timedelta(hours=1)
"""The desk hears of a mail that has not left within this time, and then once a day."""


def hand_over(draft: Draft, file: PoliceFile, number: int, to: Collection[str]) -> None:
    """Plans a mail of the file to these addresses, and a look whether it has left."""
    plan(draft, file, number, to)
    look_again(draft, file, draft.decided_at + leaves_within(file.mail(number)))


def plan(draft: Draft, file: PoliceFile, number: int, to: Collection[str], not_before: datetime | None = None) -> None:
    police, mail = draft.context.watch.police, file.mail(number)
    report = report_of(draft, _now_about(draft, file, number), mail.occasion, mail.token)
    first = (file.mails[0].id or _plain_id(draft, file, 1)) if number > 1 else ""
    for address in police.mail:
        if address in to:
            action = MailPolice(Ref(MAIL, address), mail.id, mail.at, report, first, police.answers_to)
            draft.do(action, PoliceMail(file.id, number, address), not_before=not_before)
    if police.chat is not None and str(police.chat) in to:
        private = SendPrivately(police.chat, draft.context.watch.groups[0], chat_text(draft, report), Purpose.DESK)
        draft.do(private, PoliceMail(file.id, number, str(police.chat)), not_before=not_before)


def _now_about(draft: Draft, file: PoliceFile, number: int) -> PoliceFile:
    """The file that a mail tells now. An incident that was merged is told by the whole one, which has its messages."""
    if file.mail(number).lines:
        return file.about(number)
    return whole_of(draft, file.code) or file.about(number)


def whole_of(draft: Draft, code: str) -> PoliceFile | None:
    """The file with all messages of an incident that was merged, which may be a part of another one. None: it was not."""
    files = draft.state.police_files.values()
    parts = {part for each in files for part in each.merged}
    return next((each for each in files if code in each.merged and each.code not in parts), None)


def name_of(draft: Draft, file: PoliceFile, number: int) -> tuple[str, str]:
    """The identity of a mail, and the token of its receipt. If the bot reads answers, both are unguessable, and one does not
    tell the other: mail servers write the identity into their logs and reports."""
    id = _plain_id(draft, file, number)
    if not draft.context.watch.police.answers_to:
        return id, ""
    word = draft.context.secret_word
    return f"{id}.{word(f'mail {id}')}", word(f"receipt {id}")


def _plain_id(draft: Draft, file: PoliceFile, number: int) -> str:
    """An identity that can be guessed. A mail with news after a restore has the moment in its identity: the number may have
    been given to another mail after the backup, or after another restore of it."""
    now = max(draft.at, draft.context.started_at or draft.at)  # an event may be older than both restores
    life = f".r{now:%y%m%d%H%M%S}" if file.restored is not None and doubts.has_news(file) else ""
    return f"{draft.context.watch.id}.{file.id}.{number}{life}"


def leaves_within(mail: Handover) -> timedelta:
    return LEAVES_WITHIN.get(mail.occasion, LEAVES_WITHIN_ELSE)


def look_again(draft: Draft, file: PoliceFile, at: datetime) -> None:
    """Looks then whether the mails have left; at an earlier time, if another mail of the file is due before."""
    timer = PoliceTimer(file.id, PoliceBell.ARRIVAL)
    draft.state = draft.state.with_timer(timer, min(at, draft.state.timers.get(timer, at)))


def release(draft: Draft, file: PoliceFile, doubt: Doubt, why: str) -> None:
    """Hands over the mails of a question. `why`: the key of the text on its card."""
    asked = [(number, asked_by(file, doubt, number)) for number in doubt.numbers]
    before, file = file, doubts.close(draft, file, doubt, why)
    for number, addresses in asked:
        held = [address for address in addresses if address in before.mail(number).doubtful]
        for address in held:  # the outbox has that very mail
            draft.resume(PoliceMail(file.id, number, address))
        if len(held) < len(addresses):
            hand_over(draft, file, number, [address for address in addresses if address not in held])
        look_again(draft, file, draft.at + leaves_within(file.mail(number)))
