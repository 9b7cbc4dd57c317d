"""Which program wrote an export, which chat it is, and its entries: found without holding the file in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.export import signal, telegram, telegram_file, whatsapp
from adapters.export.dates import DateOrder
from adapters.export.entry import NAME, Entry
from adapters.export.faults import unknown_format
from adapters.export.heads import shape_of
from adapters.export.lines import text_lines
from adapters.export.open_file import Opened, open_export
from bot.core.ref import Ref


@dataclass(frozen=True, slots=True)
class Looked:
    """An export that was recognised. `format`: for people, as "WhatsApp, Android"; `chat`: the group's name as far as the
    file tells it; `group`: its address in events; `size_bytes`: of the text itself, unpacked."""

    file: str
    format: str
    chat: str
    group: Ref
    size_bytes: int
    _opened: Opened
    _read: Callable[[], Iterator[Entry]]

    def entries(self) -> Iterator[Entry]:
        """Every entry, in the order of the file, read as it is asked for; may be gone through again, one at a time. Raises
        BadInput where the file is damaged or breaks off."""
        return self._read()

    @property
    def position(self) -> int:
        """How many of `size_bytes` the reading that runs has passed."""
        return self._opened.position


def look_into(path: Path, *, timezone: ZoneInfo, dates: DateOrder | None = None, chat: str = "") -> Looked:
    """Raises CannotStart when the file cannot be read, BadInput when it is no chat that is known, its dates are ambiguous or
    it holds several chats and `chat` (a name or an id) singles out none. WhatsApp and signal-export files hold one chat:
    for them `chat` says nothing."""
    opened = open_export(path)
    number, first = _first_line(opened)
    if shape := shape_of(first):
        order = whatsapp.date_order(opened, shape, dates)
        title = whatsapp.title_of(opened, shape)
        kind = "WhatsApp, iPhone" if shape.ios else "WhatsApp, Android"
        return _looked(opened, kind, title, title, lambda: whatsapp.WhatsApp(shape, order, timezone).entries(opened))
    if signal.looks_like_signal(first):
        title = signal.title_of(path)
        return _looked(opened, "Signal, signal-export", title, title, lambda: signal.Signal(opened, timezone).entries())
    if telegram_file.looks_like_telegram(opened.head):
        found = telegram_file.find_chat(opened, chat)
        reads = telegram.Telegram
        return _looked(
            opened, "Telegram Desktop", found.name, found.id, lambda: reads(opened, found, timezone).entries()
        )
    raise unknown_format(opened.name, number, first)


def _looked(opened: Opened, kind: str, title: str, ident: str, read: Callable[[], Iterator[Entry]]) -> Looked:
    return Looked(opened.name, kind, title, Ref(NAME, ident), opened.size, opened, read)


def _first_line(opened: Opened) -> tuple[int, str]:
    """The first line that is not blank, as far as it is in the file's first piece."""
    lines = text_lines([opened.head], len(opened.head))
    return next((number, line) for number, line in lines if line.strip())
