"""Reports of which the bot does not know whether the police have them. It asks the desk, and sends none of them by itself
(`unanswered.py`, docs/decisions/0056).

After a restore, a report is in doubt if the backup knew all of it: then it may have left between the backup and the loss. A
single mail is in doubt if the bot or the connection broke while it was handed over (`ActionInterrupted`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from bot.core.action import AskModerators, Card, UpdateCard
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.message import on_one_line
from bot.core.owner import DoubtCard, PoliceMail
from bot.core.police import shown_card
from bot.core.police.reach import asked_about, asked_by, has_failed, named
from bot.core.police.report import subject_of
from bot.core.police_file import Doubt, Handover, Occasion, PoliceFile
from bot.core.ref import MessageRef, Ref, free_code
from bot.core.timer_key import PoliceBell, PoliceTimer

ASKED_FOR: Final = {Occasion.URGENT: timedelta(minutes=10)}
ASKED_FOR_ELSE: Final = timedelta(hours=12)
"""The time for an answer: a night, and less while a person is in danger. Then the coordinators hear of it."""

_FORMER: Final = {"police_doubt_late": "police_doubt_sent"}
"""Until 0056 the bot sent a report without an answer. The question may still be in the database, with this end."""


def keep(draft: Draft, file: PoliceFile) -> None:
    draft.state = replace(draft.state, police_files={**draft.state.police_files, file.id: file})


def with_mail(file: PoliceFile, number: int, mail: Handover) -> PoliceFile:
    """The file with a mail in its place. The texts of a part go once an address has it and none waits for it: those of a lost
    part stand nowhere else."""
    mail = mail if mail.waiting or has_failed(mail) else replace(mail, lines=())
    return replace(file, mails=(*file.mails[: number - 1], mail, *file.mails[number:]))


def has_news(file: PoliceFile) -> bool:
    """False for a file in which everything stood in the backup already."""
    return file.restored is None or imprint_of(file) != file.known


def imprint_of(file: PoliceFile) -> str:
    """A hash that changes with the lines of the file. Their times are left out: each telephone has its own clock."""
    lines = (f"{line.message} {line.taken_back} {line.text}" for line in file.lines)
    return sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16]


def ask_about_broken(draft: Draft, file: PoliceFile, number: int, address: str) -> PoliceFile:
    """Asks the desk about one address of a mail. The others do not wait."""
    file = held(file, number, (address,))
    keep(draft, file)
    ask(draft, file, number, (address,), "police_doubt_broken")
    return draft.state.police_files[file.id]


def held(file: PoliceFile, number: int, addresses: Collection[str]) -> PoliceFile:
    """The file with the knowledge that the outbox holds the mail to these addresses."""
    mail = file.mail(number)
    return with_mail(file, number, replace(mail, doubtful=tuple(dict.fromkeys((*mail.doubtful, *addresses)))))


def was_in_doubt(file: PoliceFile, number: int) -> bool:
    """True for a mail that an address may have without the knowledge of the bot."""
    return any(number in doubt.numbers for doubt in (*file.doubts, *file.ended_doubts))


def ask(draft: Draft, file: PoliceFile, number: int, addresses: Collection[str], why: str) -> None:
    """Asks the desk whether the police have this mail: one question for each address, since each may have another answer. All
    questions about a file end at the same time: no later than the first one, but not within minutes, unless a person is in
    danger. `why`: the key of the text that asks."""
    timer = PoliceTimer(file.id, PoliceBell.DOUBT)
    now = max(draft.at, draft.context.started_at or draft.at)
    due = now + ASKED_FOR.get(file.mail(number).occasion, ASKED_FOR_ELSE)
    was, others = draft.state.timers.get(timer, due), tuple(each for each in file.doubts if each.unanswered is None)
    asked = {file.mail(number).occasion for doubt in others for number in doubt.numbers}
    end = min(due, was if Occasion.URGENT in asked else max(was, now + ASKED_FOR[Occasion.URGENT]))
    draft.state = draft.state.with_timer(timer, end)
    for address in addresses:
        code = free_code(
            f"{draft.context.watch.id} doubt {file.id} {number} {address}{_life(file, now)}", draft.code_taken
        )
        doubt = Doubt(code, (number,), address=address, at=now, why=why)
        file = replace(file, doubts=(*file.doubts, doubt))
        keep(draft, file)
        show_again(draft, file, doubt)
    for doubt in others if end != was else ():
        show(draft, file, doubt)


def _life(file: PoliceFile, now: datetime) -> str:
    """A part of the key of a question, which gives it another code after a restore than before the loss: an answer to the old
    card may still be on its way."""
    return "" if file.restored is None else f" {now.isoformat()}"


def with_doubt(file: PoliceFile, doubt: Doubt) -> PoliceFile:
    """The file with a question in its place, by its code."""
    return replace(file, doubts=tuple(doubt if each.code == doubt.code else each for each in file.doubts))


def show_again(draft: Draft, file: PoliceFile, doubt: Doubt) -> None:
    """Sends the card of an open question. An answer on an older card of it counts as well."""
    draft.do(AskModerators(draft.context.watch.desk, _card(draft, file, doubt)), DoubtCard(file.id, doubt.code))


def show_in(draft: Draft, chat: Ref, file: PoliceFile, doubt: Doubt) -> None:
    """Shows an open question to the person who asks for it."""
    shown_card.show_in(draft, chat, _card(draft, file, doubt), DoubtCard(file.id, doubt.code))


def show(draft: Draft, file: PoliceFile, doubt: Doubt) -> None:
    for card in doubt.cards:
        draft.do(UpdateCard(card, _card(draft, file, doubt)))


def on_card_delivered(draft: Draft, file: str, code: str, card: MessageRef) -> None:
    """A reaction on this card counts from now on. If the question has changed meanwhile, so does the card. After its end the
    card says how it ended, and has no buttons any more. `code`: empty for a card of an older version."""
    about = (each for each in draft.state.doubts() if each[0].id == file and each[1].code == (code or each[1].code))
    asked, doubt = next(about, (None, None))
    if asked is None or doubt is None:
        return
    delivered = replace(doubt, cards=(*doubt.cards, card))
    if delivered.ended:
        ended = tuple(delivered if each is doubt else each for each in asked.ended_doubts)
        keep(draft, replace(asked, ended_doubts=ended))
        draft.do(UpdateCard(card, _card(draft, asked, delivered)))
    else:
        keep(draft, with_doubt(asked, delivered))


def settle(draft: Draft, file: PoliceFile, doubt: Doubt, why: str) -> PoliceFile:
    """The mails of this question need not be sent: the address has them, or a newer report says it all."""
    return _end(draft, file, doubt, why, has_it=True)


def give_up(draft: Draft, file: PoliceFile, doubt: Doubt, why: str) -> PoliceFile:
    """The mails of this question are not sent, although the address may lack them."""
    return _end(draft, file, doubt, why, has_it=False)


def _end(draft: Draft, file: PoliceFile, doubt: Doubt, why: str, has_it: bool) -> PoliceFile:
    for number in doubt.numbers:
        file = _without(draft, file, number, asked_by(file, doubt, number), has_it)
    return close(draft, file, doubt, why)


def move_along(draft: Draft, by: timedelta) -> None:
    """Moves the times of the questions by a jump of the clock, so that no question looks older than it is."""
    for file in draft.state.police_files.values():
        if any(doubt.at for doubt in file.doubts):
            moved = (replace(each, at=each.at and each.at + by) for each in file.doubts)
            keep(draft, replace(file, doubts=tuple(moved)))


def settle_addresses(
    draft: Draft, file: PoliceFile, number: int, addresses: Collection[str], why: str, has_it: bool
) -> PoliceFile:
    """The mail need not be sent to these addresses. A question goes on while other mails are in doubt. `has_it`: they have the
    mail; False if it came back from them."""
    for doubt in file.doubts:
        asked = asked_by(file, doubt, number)
        settled = tuple(each for each in asked if each in addresses)
        if not settled:
            continue
        file = _without(draft, file, number, settled, has_it)
        left = tuple(each for each in doubt.numbers if each != number or len(settled) < len(asked))
        if not left:
            file = close(draft, file, doubt, why)
            continue
        doubt = replace(doubt, numbers=left)
        file = with_doubt(file, doubt)
        keep(draft, file)
        show(draft, file, doubt)
    return file


def _without(draft: Draft, file: PoliceFile, number: int, addresses: tuple[str, ...], has_it: bool) -> PoliceFile:
    """The file without these addresses in the question about a mail."""
    mail = file.mail(number)
    for address in mail.doubtful:
        if address in addresses:
            draft.call_off(PoliceMail(file.id, number, address))
    waiting, doubtful = (
        tuple(address for address in some if address not in addresses) for some in (mail.waiting, mail.doubtful)
    )
    delivered_at = mail.delivered_at or (mail.at if has_it else None)
    return with_mail(file, number, replace(mail, waiting=waiting, doubtful=doubtful, delivered_at=delivered_at))


def settle_as_newer(draft: Draft, file: PoliceFile) -> PoliceFile:
    """A newer report says it all, unless a part of a long file is in doubt: its messages stand in no other report."""
    for doubt in file.doubts:
        if all(file.mail(number).occasion is not Occasion.PART for number in doubt.numbers):
            file = settle(draft, file, doubt, "police_doubt_newer")
    return file


def settle_as_read(draft: Draft, file: PoliceFile, number: int) -> PoliceFile:
    """The police answered this mail. This settles the questions about it, unless another address of it had it anyway."""
    if file.mail(number).delivered_at is not None:
        return file
    return settle_addresses(draft, file, number, asked_about(file, number), "police_doubt_had", has_it=True)


def close(draft: Draft, file: PoliceFile, doubt: Doubt, why: str) -> PoliceFile:
    """Ends a question. `why`: the key of the text that its card then shows."""
    for number in doubt.numbers:
        mail, asked = file.mail(number), asked_by(file, doubt, number)
        left = tuple(address for address in mail.doubtful if address not in asked)
        file = with_mail(file, number, replace(mail, doubtful=left))
    ended = replace(doubt, ended=why)
    show(draft, file, ended)
    others = tuple(each for each in file.doubts if each.code != doubt.code)
    file = replace(file, doubts=others, ended_doubts=(ended, *file.ended_doubts))
    keep(draft, file)
    if all(each.unanswered for each in others):
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.DOUBT))
    return file


def queue_lines(draft: Draft, file: PoliceFile) -> list[str]:
    return [_card(draft, file, doubt).head for doubt in file.doubts]


def ended_text(draft: Draft, doubt: Doubt) -> str:
    return draft.desk_text(_FORMER.get(doubt.ended, doubt.ended), code=doubt.code)


def why_asked(file: PoliceFile, doubt: Doubt) -> str:
    """The key of the text that asks. An older version did not store it."""
    in_doubt = {address for number in doubt.numbers for address in file.mail(number).doubtful}
    asked = {address for number in doubt.numbers for address in asked_by(file, doubt, number)}
    return doubt.why or ("police_doubt_broken" if in_doubt & asked else "police_doubt_ask")


def is_urgent(file: PoliceFile, doubt: Doubt) -> bool:
    return any(file.mail(number).occasion is Occasion.URGENT for number in doubt.numbers)


def _card(draft: Draft, file: PoliceFile, doubt: Doubt) -> Card:
    code = doubt.code
    about = f"{file.code}, {on_one_line(file.place)}" if file.place else file.code
    asked = dict.fromkeys(address for number in doubt.numbers for address in asked_by(file, doubt, number))
    who = named(draft, [doubt.address] if doubt.address else asked or draft.context.watch.police.addresses)
    head = draft.desk_text("police_doubt", code=code, who=who, text=about, time=draft.when(file.opened_at))
    if doubt.ended:
        return Card(code, head, "", ended_text(draft, doubt), ())
    mails = dict.fromkeys(subject_of(draft, file, file.mail(number).occasion) for number in doubt.numbers)
    made_at = draft.when(file.restored or draft.at)
    body = draft.desk_text(why_asked(file, doubt), code=code, who=who, text=" + ".join(mails), time=made_at)
    late = _lateness(draft, file, doubt)
    return Card(code, head, "", f"{body} {late}", (Choice.APPROVE, Choice.REMOVE), urgent=is_urgent(file, doubt))


def _lateness(draft: Draft, file: PoliceFile, doubt: Doubt) -> str:
    """How long the bot waits for an answer, or how long it keeps the report without one."""
    if doubt.unanswered is None:
        due = draft.state.timers.get(PoliceTimer(file.id, PoliceBell.DOUBT), draft.at)
        return draft.desk_text("police_doubt_due", time=draft.when(due))
    until = (doubt.at or doubt.unanswered) + draft.context.watch.retention.police
    return draft.desk_text("police_doubt_open", time=draft.when(doubt.unanswered), words=draft.when(until))
