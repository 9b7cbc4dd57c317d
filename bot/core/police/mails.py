"""The mails about police files: when one goes out, what became of it, and what the desk hears of it.

A mail waits in the outbox until the mail server takes it, or until the bot gives it up after some days. The desk hears of it
once it has left, and also while it has not.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.draft import Draft
from bot.core.owner import PoliceMail
from bot.core.police import additions, doubts, unanswered
from bot.core.police.doubts import keep, with_mail
from bot.core.police.handovers import hand_over, leaves_within, look_again, name_of, whole_of
from bot.core.police.reach import advice, asked_about, has_failed, named
from bot.core.police_file import Handover, Occasion, PoliceFile, PoliceReceipt
from bot.core.timer_key import PoliceBell, PoliceTimer

MOST_WARNINGS = 6
"""After this many warnings, on as many days, the bot gives the mail up."""

WARNED_AGAIN = timedelta(days=1)


def send(draft: Draft, file: PoliceFile, occasion: Occasion) -> None:
    """Plans one mail to each address of the zone, and the same in the chat of its officer. The identity of a mail follows from
    the file, so it stays the same for ever."""
    watch = draft.context.watch
    number = len(file.mails) + 1
    id, token = name_of(draft, file, number)
    lines = file.lines if occasion is Occasion.PART else ()
    mail = Handover(occasion, draft.at, watch.police.addresses, id=id, token=token, lines=lines)
    file = replace(file, mails=(*file.mails, mail))
    keep(draft, file)
    if occasion is not Occasion.PART:  # a part does not tell of an end that waits
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.ADDED))
    if not doubts.has_news(file):
        return doubts.ask(draft, file, number, watch.police.addresses, "police_doubt_ask")
    file = doubts.settle_as_newer(draft, file)
    return hand_over(draft, file, number, watch.police.addresses)


def on_delivered(draft: Draft, owner: PoliceMail) -> None:
    """The mail server of the watch has taken the mail for one address, or the platform the text for the officer."""
    file = _settle(draft, owner, refused=False)
    if file is not None:
        _tell_of_arrival(draft, file, owner.number)


def _tell_of_arrival(draft: Draft, file: PoliceFile, number: int) -> None:
    """Tells the desk once the mail has left, and no address waits for it any more but those in doubt."""
    if wait_for_receipt(draft, file, number):
        urgent = file.mail(number).occasion is Occasion.URGENT
        _tell(draft, "police_mailed_urgent" if urgent else "police_mailed", file, time=draft.when(draft.at))


def wait_for_receipt(draft: Draft, file: PoliceFile, number: int) -> bool:
    """Sets the time for a receipt. False: the mail has not left, or another address still waits for it."""
    mail = file.mail(number)
    if mail.delivered_at is None or set(mail.waiting) - set(asked_about(file, number)):
        return False
    if draft.context.watch.police.receipt is not None:
        due = draft.at + draft.context.watch.police.receipt
        draft.state = draft.state.with_timer(PoliceTimer(file.id, PoliceBell.RECEIPT), due)
    return True


def on_refused(draft: Draft, owner: PoliceMail, why: str) -> None:
    """The mail server refuses the mail, or this address, for good; or the platform does not deliver to the officer."""
    if owner.address not in draft.context.watch.police.addresses:
        return  # config.yaml does not name it any more (`changed_settings.py`)
    file = _settle(draft, owner, refused=True)
    if file is not None:
        key = "police_chat_refused" if owner.address == str(draft.context.watch.police.chat) else "police_refused"
        text = advice(draft, file, owner.number)
        _tell(draft, key, file, who=named(draft, (owner.address,)), reason=why, text=text)
        wait_for_receipt(draft, file, owner.number)


def on_interrupted(draft: Draft, owner: PoliceMail) -> None:
    """The bot or the connection broke while the mail was handed over, so that it may have arrived."""
    file = draft.state.police_files.get(owner.file)
    mail = file.mail(owner.number) if file is not None and 0 < owner.number <= len(file.mails) else None
    if file is None or mail is None or owner.address not in mail.waiting:
        draft.call_off(owner)  # the bot wants it no more
    elif _is_outdated(file, owner):
        draft.call_off(owner)
        keep(draft, with_mail(file, owner.number, _without(mail, owner.address)))
        _tell_of_arrival(draft, draft.state.police_files[file.id], owner.number)
    elif owner.address not in mail.doubtful:
        if unanswered.is_late(draft, file):
            unanswered.on_due(draft, file)
            file = draft.state.police_files[file.id]
        file = doubts.ask_about_broken(draft, file, owner.number, owner.address)
        _tell_of_arrival(draft, file, owner.number)


def _is_outdated(file: PoliceFile, owner: PoliceMail) -> bool:
    """True if a newer report for the same address says it all. No other report has the messages of a part."""
    newer = (mail for mail in file.mails[owner.number :] if mail.occasion is not Occasion.PART)
    is_part = file.mail(owner.number).occasion is Occasion.PART
    return not is_part and any(owner.address not in mail.refused for mail in newer)


def _without(mail: Handover, address: str) -> Handover:
    return replace(mail, waiting=tuple(each for each in mail.waiting if each != address))


def _lacking(draft: Draft, mail: Handover, addresses: tuple[str, ...]) -> Handover:
    """The mail without these addresses. If it reached none, it has not been delivered: it may have come back from another."""
    refused = (*mail.refused, *addresses)
    reached_none = not mail.waiting and set(draft.context.watch.police.addresses) <= set(refused)
    return replace(mail, refused=refused, delivered_at=None if reached_none else mail.delivered_at)


def _settle(draft: Draft, owner: PoliceMail, refused: bool) -> PoliceFile | None:
    file = draft.state.police_files.get(owner.file)
    if file is None or not 0 < owner.number <= len(file.mails):
        return None
    mail = _without(file.mail(owner.number), owner.address)
    mail = _lacking(draft, mail, (owner.address,)) if refused else replace(mail, delivered_at=draft.at)
    file = _without_wrong_receipt(with_mail(file, owner.number, mail), owner.number)
    keep(draft, file)
    if not any(mail.waiting for mail in file.mails):
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.ARRIVAL))
    return file


def on_timer(draft: Draft, timer: PoliceTimer) -> None:
    file = draft.state.police_files.get(timer.file)
    if file is None:
        return
    match timer.bell:
        case PoliceBell.ARRIVAL:
            _warn_of_waiting(draft, file)
        case PoliceBell.RECEIPT:
            if awaits_receipt(file):
                _tell(draft, "police_no_receipt", file, time=draft.when(_last_arrival(file)))
        case PoliceBell.DAY:
            if file.lines:
                send(draft, file, Occasion.DAY)
        case PoliceBell.DOUBT:
            unanswered.on_due(draft, file)
        case PoliceBell.ADDED:
            if additions.are_due(draft, file):
                send(draft, file, Occasion.AGAIN)


def _warn_of_waiting(draft: Draft, file: PoliceFile) -> None:
    """Tells the desk of the mails that should have left by now, of each one at most once a day. After the last warning the bot
    gives a mail up."""
    warned, later, given_up = [], [], dict[tuple[str, ...], str]()
    for number, mail in enumerate(file.mails, start=1):
        asked = asked_about(file, number)
        waiting = tuple(address for address in mail.waiting if address not in asked)
        if not waiting:
            continue
        due = mail.at + leaves_within(mail) + mail.warnings * WARNED_AGAIN
        if mail.at <= draft.at < due:  # a mail of a later date is one of before the clock was set back
            later.append(due)
            continue
        mail = replace(mail, warnings=mail.warnings + 1)
        if mail.warnings >= MOST_WARNINGS:
            for address in waiting:
                draft.call_off(PoliceMail(file.id, number, address))
            mail = _lacking(draft, replace(mail, waiting=asked), waiting)
            given_up[waiting] = advice(draft, with_mail(file, number, mail), number)
            wait_for_receipt(draft, with_mail(file, number, mail), number)
        else:
            warned.append(mail)
            later.append(draft.at + WARNED_AGAIN)
        file = _without_wrong_receipt(with_mail(file, number, mail), number)
    keep(draft, file)
    for addresses, text in given_up.items():
        _tell(draft, "police_given_up", file, who=named(draft, addresses), text=text)
    if warned and not given_up:
        _tell(draft, "police_waiting", file, time=draft.when(warned[-1].at))
    if later:
        look_again(draft, file, min(later))


def _last_arrival(file: PoliceFile) -> datetime:
    return max((mail.delivered_at for mail in file.mails if mail.delivered_at), default=file.opened_at)


def awaits_receipt(file: PoliceFile) -> bool:
    """True if a mail has arrived that the police have not confirmed."""
    known = file.receipt.number if file.receipt is not None else 0
    return any(mail.delivered_at for mail in file.mails[known:])


def confirm(draft: Draft, code: str, by_officer: bool) -> PoliceFile | None:
    """Records that the police confirmed the mails that have left. None: no file has this code. The word may be about any mail
    that has arrived, and no other mail holds the messages of a part of a long report: beside another mail, a part in question
    stays so, and a lost one stays in the queue until a moderator types the word after all else is confirmed."""
    files, code = draft.state.police_files.values(), code.upper()
    file = next((file for file in files if file.code == code), None)
    if file is None or not file.mails or (file.is_confirmed and _lost(file) is None):
        # it may have left as a part of another one, whose mail names this code too
        file = whole_of(draft, code) or file
    if file is None:
        return None
    another = any(mail.delivered_at for mail in file.mails)
    passed_on = not another or (file.is_confirmed and not by_officer)
    for number, mail in enumerate(file.mails, start=1):
        if not (another and mail.occasion is Occasion.PART):
            file = doubts.settle_as_read(draft, file, number)
        if mail.occasion is Occasion.PART and has_failed(mail) and passed_on:
            file = with_mail(file, number, replace(mail, refused=()))
    keep(draft, file)
    passed_on = not (by_officer and another)  # a moderator may have passed on what reached no address
    numbered = enumerate(file.mails, start=1)
    left = [number for number, mail in numbered if mail.delivered_at or (passed_on and not mail.waiting)]
    if left:
        known = file.receipt.number if file.receipt is not None else 0
        record_receipt(draft, file, PoliceReceipt(draft.at, max(*left, known), typed=True))
    return file


def _without_wrong_receipt(file: PoliceFile, number: int) -> PoliceFile:
    """The file, after a mail that reached no address in the end: a typed word was about one before it that has arrived."""
    receipt, lost = file.receipt, has_failed(file.mail(number))
    if receipt is None or not receipt.typed or receipt.number != number or not lost:
        return file
    arrived = [each for each, mail in enumerate(file.mails, start=1) if mail.delivered_at and each < number]
    return replace(file, receipt=replace(receipt, number=arrived[-1])) if arrived else file


def record_receipt(draft: Draft, file: PoliceFile, receipt: PoliceReceipt) -> None:
    file = replace(file, receipt=receipt)
    keep(draft, file)
    if file.is_confirmed:
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.RECEIPT))


def mark_returned(draft: Draft, file: PoliceFile, number: int, addresses: tuple[str, ...]) -> None:
    """A mail did not reach these addresses, although the first mail server had taken it. If it reached none, it has not been
    delivered, and no receipt of it is waited for."""
    file = with_mail(file, number, _lacking(draft, file.mail(number), addresses))
    file = _without_wrong_receipt(file, number)
    keep(draft, file)
    if not any(mail.delivered_at for mail in file.mails):
        draft.state = draft.state.without_timer(PoliceTimer(file.id, PoliceBell.RECEIPT))


def queue_lines(draft: Draft) -> list[str]:
    """A line for each file whose mail has not left or reached no address, or that the police have not confirmed, oldest
    first."""
    expected = draft.context.watch.police.receipt is not None
    lines = []
    for file in sorted(draft.state.police_files.values(), key=lambda file: file.opened_at):
        if file.doubts:
            lines += doubts.queue_lines(draft, file)
        elif any(mail.waiting for mail in file.mails):
            lines.append(draft.desk_text("police_queue_waiting", code=file.code, time=draft.when(file.mails[-1].at)))
        elif (failed := _lost(file)) is not None and (failed.occasion is Occasion.PART or not file.is_confirmed):
            lines.append(draft.desk_text("police_queue_failed", code=file.code, time=draft.when(failed.at)))
        elif expected and awaits_receipt(file):
            lines.append(draft.desk_text("police_queue_receipt", code=file.code, time=draft.when(_last_arrival(file))))
    return lines


def _lost(file: PoliceFile) -> Handover | None:
    """The last mail that reached no address and whose messages stand in no newer one, which a part's never do."""
    last = (mail for mail in reversed(file.mails) if mail.occasion is Occasion.PART or mail is file.mails[-1])
    return next(filter(has_failed, last), None)


def end_of(draft: Draft, day: date) -> datetime:
    """The local midnight after a day."""
    return datetime.combine(day + timedelta(days=1), time(), draft.context.watch.timezone)


def _tell(draft: Draft, key: str, file: PoliceFile, **values: str) -> None:
    draft.tell_desk(key, code=file.code, **values)
