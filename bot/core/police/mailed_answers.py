"""Answers of the police by mail, and mails that came back. The bot knows only which mail it is about, and when.

An answer is a receipt if it comes from the domain of the police and has the token of the mail: in its subject, as the link in
the mail writes it, or in the quoted text of an answer to that mail. The report of a failure has to name the unguessable
identity of the mail.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.draft import Draft
from bot.core.police import doubts, mails
from bot.core.police.reach import advice
from bot.core.police_file import Handover, MailReturned, PoliceAnswered, PoliceFile, PoliceReceipt, mail_of

MOST_ANSWERS: Final = 20
"""The desk hears of this many answers about one file: two programs may be answering each other. The first receipt of a mail and
the failure of an address always count, however many came before."""

_REASONS: Final = {"5.1": "address", "5.2.2": "full", "4.2.2": "full", "5.7": "policy"}
"""The reasons of a failure, by the first digits of the status (RFC 3463)."""


def on_answered(draft: Draft, event: PoliceAnswered) -> None:
    found = mail_of(event, draft.state.police_files.values())
    if found is None or not (_is_new(found[0], event.key) or _is_missing_receipt(draft, event, *found)):
        return
    file, number = _noted(draft, found[0], event.key), found[1]
    values = {"code": file.code, "time": draft.when(event.at), "who": draft.context.watch.police.answers_to}
    if not _is_from_police(draft, event):
        draft.tell_desk("police_answer_elsewhere", **values)
    elif not _is_proven(event, file.mail(number)):
        draft.tell_desk("police_answer_unproven", **values)
    else:
        file = doubts.settle_as_read(draft, file, number)
        had = file.receipt.number if file.receipt else 0
        if number > had:
            mails.record_receipt(draft, file, PoliceReceipt(max(event.at, file.mail(number).at), number))
        if event.has_text:
            draft.tell_desk("police_answer_text", **values)
        elif number > had:
            draft.tell_desk("police_received", **values)


def on_returned(draft: Draft, event: MailReturned) -> None:
    found = mail_of(event, draft.state.police_files.values())
    if found is None or event.key in found[0].answers:
        return
    file, number = _noted(draft, found[0], event.key), found[1]
    mail, sent_to = file.mail(number), draft.context.watch.police.mail
    named = {address.casefold() for address in event.addresses}
    reached = tuple(address for address in sent_to if address not in mail.waiting or address in mail.doubtful)
    lost = tuple(address for address in sent_to if address.casefold() in named) or reached  # it was passed on there
    file = doubts.settle_addresses(draft, file, number, lost, "police_doubt_back", has_it=False)  # it has left
    fresh = tuple(address for address in lost if address not in mail.refused)
    if fresh:
        mails.mark_returned(draft, file, number, fresh)
        reason = draft.desk_text(f"police_back_{reason_of(event.status)}")
        text = advice(draft, draft.state.police_files[file.id], number)
        draft.tell_desk("police_returned", code=file.code, who=", ".join(fresh), reason=reason, text=text)


def _is_proven(event: PoliceAnswered, mail: Handover) -> bool:
    tapped = mail.token in event.in_subject
    return bool(mail.token) and (tapped or (mail.id in event.mails and mail.token in event.in_text))


def _is_new(file: PoliceFile, key: str) -> bool:
    return key not in file.answers and len(file.answers) < MOST_ANSWERS


def _is_missing_receipt(draft: Draft, event: PoliceAnswered, file: PoliceFile, number: int) -> bool:
    is_later = number > (file.receipt.number if file.receipt else 0)
    return is_later and _is_from_police(draft, event) and _is_proven(event, file.mail(number))


def _is_from_police(draft: Draft, event: PoliceAnswered) -> bool:
    domains = {address.rpartition("@")[2].casefold() for address in draft.context.watch.police.mail}
    return event.sender.casefold() in domains


def _noted(draft: Draft, file: PoliceFile, key: str) -> PoliceFile:
    file = replace(file, answers=(*file.answers, key)[:MOST_ANSWERS])
    doubts.keep(draft, file)
    return file


def reason_of(status: str) -> str:
    """`address`, `full`, `policy` or `other`: which text the desk reads."""
    return next((reason for digits, reason in _REASONS.items() if f"{status}.".startswith(f"{digits}.")), "other")
