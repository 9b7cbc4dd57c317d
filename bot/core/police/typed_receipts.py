"""The receipt of the police: a moderator or an officer types «received» and the code of the file. An officer who leaves the
code out is asked for it."""

from __future__ import annotations

from bot.core.action import Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.police import mails
from bot.core.ref import Ref

MOST_OFFERED = 5
"""A question offers the newest reports."""


def answer(draft: Draft, chat: Ref, code: str, by_officer: bool) -> None:
    """Records the receipt, or says that no report with this code went to the police."""
    if record(draft, chat, code, by_officer):
        return
    key = "desk_nothing" if draft.state.knows_code(code) else "unknown_code"
    text = draft.desk_text(key, code=code, text=f"{draft.word('word_received')} {code}")
    draft.answer(chat, text)


def record(draft: Draft, chat: Ref, code: str, by_officer: bool) -> bool:
    """Records the receipt, and answers in the chat where it was typed, also if no report has left yet. False: no file has this
    code."""
    file = mails.confirm(draft, code, by_officer)
    if file is None:
        return False
    if draft.state.police_files[file.id].receipt is None:
        since = draft.when(file.mails[-1].at if file.mails else file.opened_at)
        text = draft.desk_text("police_queue_waiting", code=file.code, time=since)
        draft.answer(chat, text)
        return True
    desk = draft.context.watch.desk
    text = draft.desk_text("police_received", code=file.code, time=draft.clock(draft.at))
    for place in dict.fromkeys((desk, chat)):
        draft.do(SendMessage(place, text, Purpose.ANSWER if place == chat else Purpose.DESK, press=draft.press))
    return True


def ask_for_code(draft: Draft, officer: Ref) -> bool:
    """Asks which report is meant. False: none that has arrived waits for a receipt."""
    word = draft.word("word_received")
    offered = [f"`{word} {file.code}`" for file in draft.state.police_files.values() if mails.awaits_receipt(file)]
    if offered:
        key = "desk_ask" if len(offered) == 1 else "desk_which"
        draft.answer(officer, draft.desk_text(key, words=" · ".join(offered[-MOST_OFFERED:])))
    return bool(offered)
