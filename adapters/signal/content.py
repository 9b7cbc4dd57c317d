"""The strings that others read in a message beside its text: every string in it, of known and of unknown kinds of content.

Each line begins with a sign for the place that it came from. A quotation is not in here: the core knows what was said in the
group, and judges the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from adapters.shared.file_names import is_chosen
from adapters.shared.partial_reading import field_names

Body = Mapping[str, Any]
"""The fields of a message or a story, as signal-cli names them."""

UNKNOWN: Final = "❔"
_MARKS: Final = {
    "contacts": "👤", "previews": "🔗", "attachments": "📎", "payment": "💶", "textAttachment": "📖", "fileAttachment": "📎",
}  # fmt: skip
"""The fields that hold words of a member, and the signs of their lines."""

_READ_BY_DECODE: Final = field_names("message mentions pollCreate quote sticker")
_WITHOUT_WORDS: Final = field_names("""
    timestamp groupInfo groupId expiresInSeconds isExpirationUpdate isProfileKeyUpdate viewOnce textStyles storyContext reaction
    remoteDelete adminDelete pinMessage unpinMessage pollVote pollTerminate allowsReplies
""")
"""Fields around the content, and those of which people see no words (signal-cli-rest-api, "receive.DataMessage")."""

_OTHER_KINDS: Final = field_names("""
    sticker reaction remoteDelete adminDelete pinMessage unpinMessage pollVote pollTerminate isExpirationUpdate
""")

_SILENT: Final = field_names("id contentType type style receipt textForegroundColor textBackgroundColor")
"""Strings inside of content that programs read, and people do not."""

_IN_ONE_LINE: Final = ("contacts", "previews")


@dataclass(frozen=True, slots=True)
class Extra:
    """`lines`: what others read beside the text. `quoted`: beside the text of a quotation. `unreadable`: they may see something
    that this version cannot read."""

    lines: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    unreadable: bool = False


def body_of(envelope: Any) -> Body:
    """The fields of the message in an envelope; empty if there is none."""
    parts = envelope if isinstance(envelope, dict) else {}
    edit = parts.get("editMessage")
    found = edit.get("dataMessage") if isinstance(edit, dict) else parts.get("dataMessage") or parts.get("storyMessage")
    return found if isinstance(found, dict) else {}


def read_extra(body: Body, left_out: Sequence[str], shown: str) -> Extra:
    """`left_out`: the fields that have another shape than the specification says. `shown`: the text of the message."""
    known = _MARKS.keys() | _READ_BY_DECODE | _WITHOUT_WORDS
    if not shown:  # a poll without words
        known -= {"pollCreate"}
    strange = [name for name, value in body.items() if value and (name not in known or name in left_out)]
    lines = [line for name in _MARKS if name in body for line in _lines(name, _MARKS[name], body[name], shown)]
    lines += [line for name in strange if name not in _MARKS for line in _lines(name, UNKNOWN, body[name], shown)]
    is_content = any(isinstance(body[name], dict | list) for name in strange)
    says = bool(shown or lines or _is_known_kind(body))
    return Extra(tuple(dict.fromkeys(lines)), tuple(_quoted_files(body.get("quote"))), is_content and not says)


def _quoted_files(quote: Any) -> Iterator[str]:
    """The lines that the files have in the quoted message."""
    if isinstance(quote, dict):
        yield from _lines("attachments", _MARKS["attachments"], quote.get("attachments"), "")


def _is_known_kind(body: Body) -> bool:
    """True for a message of a kind that this version knows, whatever else it may hold."""
    group = body.get("groupInfo")
    is_update = isinstance(group, dict) and group.get("type") == "UPDATE"
    return is_update or any(body.get(name) for name in (*_MARKS, *_OTHER_KINDS))


def _lines(name: str, mark: str, value: Any, shown: str) -> Iterator[str]:
    """The strings that the text does not show: a line for each, or one line for a person or a page."""
    for item in value if isinstance(value, list) else [value]:
        found = dict.fromkeys(
            text.strip() for text in _strings(item, name) if text.strip() and text.strip() not in shown
        )
        for line in [", ".join(found)] if name in _IN_ONE_LINE and found else found:
            yield f"{mark} {line}"


def _strings(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, str):
        if name not in _SILENT and (name != "filename" or is_chosen(value)):
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, name)
    elif isinstance(value, dict):
        for inner, item in value.items():
            if inner != "filename" or not _is_seen(value):
                yield from _strings(item, inner)


def _is_seen(file: Body) -> bool:
    """True for a picture and a video: people see them, and not their names."""
    return str(file.get("contentType")).startswith(("image/", "video/"))
