"""The strings that others read in a message beside its text: every string in it, of known and of unknown kinds of content.

Telegram adds kinds of content several times a year, and a member can use them on the same day. So this file reads every field
of a message, except those that are known to hold no words of a member. Each line begins with a sign for the place it came from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from adapters.shared.file_names import is_chosen, name_of_rules
from adapters.shared.partial_reading import field_names
from adapters.telegram.entities import joined, with_own_text
from adapters.telegram.wire import WireMessage
from bot.core.message import Attachment, Media

_FILE_FIELDS: Final = (
    ("video", Media.VIDEO), ("animation", Media.VIDEO), ("video_note", Media.VIDEO), ("voice", Media.VOICE),
    ("audio", Media.FILE), ("document", Media.FILE), ("sticker", Media.FILE),
)  # fmt: skip

Body = Mapping[str, Any]
"""The fields of a message, as Telegram sends them."""

LINK: Final = "🔗"
UNKNOWN: Final = "❔"

_FILE, _PRIZE, _POLL, _TASKS, _TITLE = "📎", "🎁", "📊", "☑", "✏"
_MARKS: Final = {
    "rich_message": "", "quote": "❝", "external_reply": "↪", "venue": "📍", "contact": "👤", "game": "🎮", "invoice": "💶",
    "document": _FILE, "audio": _FILE, "video": _FILE, "animation": _FILE, "live_photo": _FILE, "paid_media": _FILE,
    "poll": _POLL, "poll_option_added": _POLL, "checklist": _TASKS, "checklist_tasks_added": _TASKS,
    "giveaway": _PRIZE, "giveaway_winners": _PRIZE, "giveaway_completed": _PRIZE, "giveaway_created": _PRIZE,
    "gift": _PRIZE, "unique_gift": _PRIZE, "gift_upgrade_sent": _PRIZE, "new_chat_title": _TITLE,
    "forum_topic_created": _TITLE, "forum_topic_edited": _TITLE, "suggested_post_declined": _TITLE,
    "reply_markup": "🔘", "entities": LINK, "caption_entities": LINK, "link_preview_options": LINK,
}  # fmt: skip
"""The fields that may hold words of a member, and the signs of their lines."""

_AROUND: Final = field_names("""
    message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot sender_tag date
    guest_query_id business_connection_id chat forward_origin is_topic_message is_automatic_forward reply_to_message
    reply_to_story
    reply_to_checklist_task_id reply_to_poll_option_id via_bot guest_bot_caller_user guest_bot_caller_chat edit_date
    has_protected_content is_from_offline is_paid_post media_group_id author_signature paid_star_count suggested_post_info
    effect_id show_caption_above_media has_media_spoiler entities caption_entities link_preview_options quote external_reply
    reply_markup
""")
"""Fields around the content (Bot API 10.1, "Message"). Names of people and chats are no content."""

_WITHOUT_WORDS: Final = field_names("""
    text caption photo sticker story video_note voice dice location new_chat_members left_chat_member chat_owner_left
    chat_owner_changed new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created
    message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message successful_payment refunded_payment
    users_shared chat_shared connected_website write_access_allowed passport_data proximity_alert_triggered boost_added
    chat_background_set checklist_tasks_done direct_message_price_changed forum_topic_closed forum_topic_reopened
    general_forum_topic_hidden general_forum_topic_unhidden managed_bot_created paid_message_price_changed poll_option_deleted
    suggested_post_approved suggested_post_approval_failed suggested_post_paid suggested_post_refunded video_chat_scheduled
    video_chat_started video_chat_ended video_chat_participants_invited web_app_data
""")
"""Content that `decode` reads by itself, and content without words: files, service messages, copies of other messages."""

SPOILER: Final = " spoiler"

_CONTENT: Final = (_WITHOUT_WORDS | _MARKS.keys()) - _AROUND

_KNOWN: Final = _AROUND | _WITHOUT_WORDS | _MARKS.keys()

_UNSEEN: Final = field_names("story paid_media")
"""Pictures and videos that Telegram shows to the members and not to a bot."""

_IN_ONE_LINE: Final = ("venue", "contact")

_SILENT: Final = field_names("""
    type mime_type emoji currency style state align valign date_time_format origin set_name start_parameter
    callback_data google_place_type foursquare_type country_codes
""")
"""Strings inside of content that programs read, and people do not. The same holds for every name that ends in `id`."""

_ELSEWHERE: Final = ({"id", "is_bot", "first_name"}, {"id", "type", "title"}, {"message_id", "date", "chat"})
"""The fields that each person, chat and message has (Bot API 10.1)."""


@dataclass(frozen=True, slots=True)
class Extra:
    """`lines`: what others read beside the text. `links`: addresses behind words, which a repost leaves out. `unreadable`:
    other members may see something that this version cannot read."""

    lines: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    unreadable: bool = False


def read_extra(body: Body, left_out: Collection[str], shown: str) -> Extra:
    """`left_out`: the fields of the message that have another shape than the Bot API says. `shown`: the text of the message; it
    is not repeated."""
    dropped = {part.split(".")[0] for part in left_out}
    found: dict[str, list[str]] = {}
    marked = filter(body.__contains__, _MARKS)
    for name in (*marked, *(name for name in body if name in dropped or name not in _KNOWN)):
        if not _is_quoted(name, body):
            mark = _MARKS.get(name, UNKNOWN)
            found.setdefault(mark, []).extend(_lines(mark, body[name], name, shown))
    links = found.pop(LINK, [])
    lines = [line for each in found.values() for line in each]
    unreadable = bool(dropped & _CONTENT or body.keys() & _UNSEEN) or not (shown or body.keys() & _CONTENT)
    return Extra(tuple(dict.fromkeys(lines)), tuple(dict.fromkeys(links)), unreadable)


def _is_quoted(name: str, body: Body) -> bool:
    """A quotation from this chat is another member's text; one from elsewhere has no author here but the sender."""
    return name == "quote" and "external_reply" not in body


def _lines(mark: str, value: Any, name: str, shown: str) -> Iterator[str]:
    """The strings that the text of the message does not show: a line for each, or one line for a place or a person."""
    found, read = list[str](), shown
    try:
        for text in map(str.strip, _strings(value, name)):
            if text not in read:  # one search, since a message may hold thousands of strings
                found.append(text)
                read += f"\0{text}"
    except RecursionError:
        found.append(UNKNOWN)
    for line in [", ".join(found)] if name in _IN_ONE_LINE and found else found:
        yield f"{mark} {line}".strip()


def _strings(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, str):
        if _is_for_people(name, value):
            yield value
    elif isinstance(value, list):
        if any(isinstance(item, str) for item in value) or name == "text":
            yield _inline(value)
            value = [item for item in value if not isinstance(item, str)]
        for item in value:
            yield from _strings(item, name)
    elif isinstance(value, dict) and not _is_elsewhere(value):
        for inner, item in value.items():
            yield from _strings(item, inner)


def _inline(value: Any) -> str:
    """The text of a line that consists of parts with formatting (Bot API, "RichText")."""
    if isinstance(value, list):
        return "".join(map(_inline, value))
    if isinstance(value, dict):
        return _inline(value.get("text") or value.get("alternative_text") or value.get("expression") or "")
    return value if isinstance(value, str) else ""


def _is_for_people(name: str, value: str) -> bool:
    if name in _SILENT or name.endswith("id"):
        return False
    return name != "file_name" or is_chosen(value)


def _is_elsewhere(value: Mapping[str, Any]) -> bool:
    """A person, a chat, or another message."""
    return any(fields <= value.keys() for fields in _ELSEWHERE)


def added_up(extras: Iterable[Extra]) -> Extra:
    """The extra content of all parts of an album as one."""
    each = list(extras)
    if len(each) == 1:
        return each[0]
    lines = dict.fromkeys(line for extra in each for line in extra.lines)
    links = dict.fromkeys(line for extra in each for line in extra.links)
    return Extra(tuple(lines), tuple(links), any(extra.unreadable for extra in each))


def text_of(album: Sequence[WireMessage], extra: Extra) -> tuple[str, str]:
    """The text with its formatting, and below it what else there is to read. Each photo of an album may have a caption."""
    texts = [part.text_and_entities for part in album if part.text_and_entities[0]]
    text, native = texts[0] if len(texts) == 1 else joined(texts)
    text = "\n".join(filter(None, (text, *extra.lines)))
    return with_own_text(native, text, extra.links) if extra.links else (text, native)


def bot_mention_in(text: str, bot_name: str) -> str:
    """The user name of the bot behind an «@», as it is written there. Empty if the text does not name it."""
    if not bot_name:
        return ""
    found = re.search(rf"(?<![\w@.+-])@{re.escape(bot_name)}(?!\w)", text, re.ASCII | re.IGNORECASE)
    return found[0] if found else ""


def attachments_of(message: WireMessage) -> tuple[Attachment, ...]:
    """`handle`: the kind as Telegram calls it, with `SPOILER` for a file that the author covered, and the file id."""
    mark = SPOILER if message.has_media_spoiler is True else ""
    found = [Attachment(Media.PHOTO, f"photo{mark}:{message.photo[-1].file_id}")] if message.photo else []
    for field, media in _FILE_FIELDS:
        file = getattr(message, field)
        if file is not None and not (field == "document" and message.animation is not None):
            found.append(Attachment(media, f"{field}{mark}:{file.file_id}", name_of_rules(file.file_name)))
    if message.contact is not None:
        found.append(Attachment(Media.CONTACT, ""))
    return tuple(found)


def quoted_in(message: WireMessage) -> str:
    """The words of another author in the message. They never count as the author's own."""
    if message.quote is not None:
        return message.quote.text
    answered = message.reply_to_message
    return "" if answered is None else answered.text or answered.caption
