"""Reports of which the bot does not know whether the police have them. It asks the desk, and sends them by itself if no
moderator answers in time.

After a restore, a report is in doubt if the backup knew all of it: then it may have left between the backup and the loss. A
single mail is in doubt if the bot or the connection broke while it was handed over (`ActionInterrupted`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Final

from bot.core.action import AskModerators, Card, UpdateCard
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.message import on_one_line
from bot.core.owner import DoubtCard, PoliceMail
from bot.core.police.reach import named
from bot.core.police.report import subject_of
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


def asked_about(file: PoliceFile, number: int) -> tuple[str, ...]:
    """The addresses of a mail that wait for the desk: those whose hand-over broke, or all after a restore."""
    mail = file.mails[number - 1]
    return (mail.doubtful or mail.waiting) if is_asked(file, number) else ()


def ask_about_address(draft: Draft, file: PoliceFile, number: int, address: str) -> PoliceFile:
    """Asks the desk about one address of a mail. The others do not wait."""
    mail = file.mails[number - 1]
    file = with_mail(file, number, replace(mail, doubtful=(*mail.doubtful, address)))
    keep(draft, file)
    ask(draft, file, number)
    return draft.state.police_files[file.id]


def ask(draft: Draft, file: PoliceFile, number: int) -> None:
    """Asks the desk whether the police have this mail. A file has one question, however many mails it is about."""
    timer = PoliceTimer(file.id, PoliceBell.DOUBT)
    due = max(draft.at, draft.context.started_at or draft.at) + ASKED_FOR.get(
        file.mails[number - 1].occasion, ASKED_FOR_ELSE
    )
    draft.state = draft.state.with_timer(timer, min(due, draft.state.timers.get(timer, due)))
    if file.doubt is not None:
        numbers = tuple(dict.fromkeys((*file.doubt.numbers, number)))
        file = replace(file, doubt=replace(file.doubt, numbers=numbers))
        keep(draft, file)
        return _show(draft, file)
    code = case_code(f"{draft.context.watch.id} doubt {file.id} {number}", draft.context.code_taken)
    file = replace(file, doubt=Doubt(code, (number,)))
    keep(draft, file)
    return show_again(draft, file)


def show_again(draft: Draft, file: PoliceFile) -> None:
    """Sends the card of the open question. An answer on an older card of it counts as well."""
    assert file.doubt is not None
    card = AskModerators(draft.context.watch.desk, _card(draft, file, file.doubt))
    draft.do(card, DoubtCard(file.id, file.doubt.code))


def _show(draft: Draft, file: PoliceFile) -> None:
    assert file.doubt is not None
    for card in file.doubt.cards:
        draft.do(UpdateCard(card, _card(draft, file, file.doubt)))


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
        keep(draft, replace(asked, doubt=delivered))
        if len(_broken(asked, delivered)) > 1:
            draft.do(UpdateCard(card, _card(draft, asked, delivered)))


def settle(draft: Draft, file: PoliceFile, why: str) -> PoliceFile:
    """The doubtful mails need not be sent: the police have them, or a newer report says it all."""
    assert file.doubt is not None
    for number in file.doubt.numbers:
        file = _without(draft, file, number, asked_about(file, number), has_it=True)
    return close(draft, file, why)


def settle_addresses(
    draft: Draft, file: PoliceFile, number: int, addresses: Collection[str], why: str, has_it: bool
) -> PoliceFile:
    """The same for some addresses of one mail. The question goes on while other ones are in doubt. `has_it`: they have the
    mail; False if it came back from them."""
    settled, doubt = tuple(each for each in asked_about(file, number) if each in addresses), file.doubt
    if doubt is None or not settled:
        return file
    file = _without(draft, file, number, settled, has_it)
    left = tuple(each for each in doubt.numbers if each != number or asked_about(file, each))
    if not left:
        return close(draft, file, why)
    file = replace(file, doubt=replace(doubt, numbers=left))
    keep(draft, file)
    _show(draft, file)
    return file


def _without(draft: Draft, file: PoliceFile, number: int, addresses: tuple[str, ...], has_it: bool) -> PoliceFile:
    """The file without these addresses in the question about a mail."""
    mail = file.mails[number - 1]
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
    if file.doubt is None or any(file.mails[number - 1].occasion is Occasion.PART for number in file.doubt.numbers):
        return file
    return settle(draft, file, "police_doubt_newer")


def settle_as_read(draft: Draft, file: PoliceFile, number: int) -> PoliceFile:
    """The police answered this mail. This settles the question about it, unless another address of it had it anyway."""
    if not is_asked(file, number) or file.mails[number - 1].delivered_at is not None:
        return file
    return settle_addresses(draft, file, number, asked_about(file, number), "police_doubt_had", has_it=True)


def close(draft: Draft, file: PoliceFile, why: str) -> PoliceFile:
    """Ends the question. `why`: the key of the text that the card then shows."""
    asked = file.doubt
    assert asked is not None
    for number in asked.numbers:
        file = with_mail(file, number, replace(file.mails[number - 1], doubtful=()))
    ended = replace(asked, ended=why)
    for card in ended.cards:
        draft.do(UpdateCard(card, _card(draft, file, ended)))
    file = replace(file, doubt=None, ended_doubts=(ended, *file.ended_doubts))
    keep(draft, file)
    draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.DOUBT))
    return file


def _broken(file: PoliceFile, doubt: Doubt) -> list[str]:
    """The addresses to which a hand-over broke, each once."""
    return list(dict.fromkeys(address for number in doubt.numbers for address in file.mails[number - 1].doubtful))


def queue_line(draft: Draft, file: PoliceFile) -> str:
    assert file.doubt is not None
    return _card(draft, file, file.doubt).head


def ended_text(draft: Draft, doubt: Doubt) -> str:
    return draft.desk_text(doubt.ended, code=doubt.code)


def _card(draft: Draft, file: PoliceFile, doubt: Doubt) -> Card:
    code = doubt.code
    about = f"{file.code}, {on_one_line(file.place)}" if file.place else file.code
    head = draft.desk_text("police_doubt", code=code, text=about, time=draft.when(file.opened_at))
    if doubt.ended:
        return Card(code, head, "", ended_text(draft, doubt), ())
    due = draft.state.timers.get(PoliceTimer(file.id, PoliceBell.DOUBT), draft.at)
    mails = dict.fromkeys(subject_of(draft, file, file.mails[number - 1].occasion) for number in doubt.numbers)
    text = " + ".join(mails)
    if broken := _broken(file, doubt):
        key = "police_doubt_broken_all" if len(broken) > 1 else "police_doubt_broken"
        body = draft.desk_text(key, code=code, who=named(draft, broken), text=text, words=draft.when(due))
    else:
        restored = file.restored or draft.at
        body = draft.desk_text(
            "police_doubt_ask", code=code, time=draft.when(restored), text=text, words=draft.when(due)
        )
    danger = any(file.mails[number - 1].occasion is Occasion.URGENT for number in doubt.numbers)
    return Card(code, head, "", body, (Choice.APPROVE, Choice.REMOVE), urgent=danger)
