"""The recognition of an export: its program, its chat and its entries, without the whole file in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.export import signal, telegram, telegram_file, whatsapp
from adapters.export.colon_names import beginnings
from adapters.export.dates import DateOrder
from adapters.export.entry import NAME, Entry
from adapters.export.faults import unknown_format
from adapters.export.heads import shape_of
from adapters.export.lines import text_lines
from adapters.export.open_file import OpenExport, open_export
from bot.core.ref import Ref


@dataclass(frozen=True, slots=True)
class RecognisedExport:
    """`format`: for people, as "WhatsApp, Android". `chat`: the title of the chat, if the file tells it. `group`: its
    reference in events. `size_bytes`: of the text, unpacked. `assumed`: a sentence about the order of dates, or empty."""

    file: str
    format: str
    chat: str
    group: Ref
    size_bytes: int
    assumed: str
    _opened: OpenExport
    _read: Callable[[], Iterator[Entry]]

    def entries(self) -> Iterator[Entry]:
        """Every entry, in the order of the file; each call begins anew, and only one may run at a time. Raises BadInput
        for a file that is damaged or breaks off."""
        return self._read()

    @property
    def position(self) -> int:
        """The bytes, of `size_bytes`, that the current reading has passed."""
        return self._opened.position


def recognise(path: Path, *, timezone: ZoneInfo, dates: DateOrder | None = None, chat: str = "") -> RecognisedExport:
    """`chat`: the name or id of a chat in a Telegram export with several; other files hold one chat. Raises CannotStart
    for a file that cannot be read, and BadInput for an unknown format, dates that contradict each other, and several chats
    of which `chat` names none."""
    opened = open_export(path)
    number, first = _first_line(opened)
    if shape := shape_of(first):
        dated = whatsapp.date_order(opened, shape, dates)
        longer = beginnings(opened, shape)
        title = whatsapp.title_of(opened, shape, longer)
        kind = "WhatsApp, iPhone" if shape.ios else "WhatsApp, Android"
        return _recognised(
            opened,
            kind,
            title,
            title,
            lambda: whatsapp.WhatsAppExport(shape, dated.order, timezone, longer).entries(opened),
            dated.assumed,
        )
    if signal.looks_like_signal(first):
        title = signal.title_of(path)
        return _recognised(
            opened, "Signal, signal-export", title, title, lambda: signal.SignalExport(opened, timezone).entries()
        )
    if telegram_file.looks_like_telegram(opened.head):
        found = telegram_file.choose_chat(opened, chat)
        return _recognised(
            opened,
            "Telegram Desktop",
            found.name,
            found.id,
            lambda: telegram.TelegramExport(opened, found, timezone).entries(),
        )
    raise unknown_format(opened.name, number, first)


def _recognised(
    opened: OpenExport, kind: str, title: str, ident: str, read: Callable[[], Iterator[Entry]], assumed: str = ""
) -> RecognisedExport:
    return RecognisedExport(opened.name, kind, title, Ref(NAME, ident), opened.size, assumed, opened, read)


def _first_line(opened: OpenExport) -> tuple[int, str]:
    """The first line that is not blank, or its part in the first piece of the file."""
    lines = text_lines([opened.head], len(opened.head))
    return next((number, line) for number, line in lines if line.strip())
