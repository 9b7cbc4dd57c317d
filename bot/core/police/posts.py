"""Posts in the name of the police: an official post of an officer, and a witness appeal. They reach every group of the watch.

The bot holds no image: witnesses hand theirs in at the address of the zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.core.action import PinMessage, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.message import Person, on_one_line
from bot.core.owner import OfficialPost
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import AuditKind, AuditRecord

LONGEST: Final = 2000
"""The largest number of characters of an official post."""

LONGEST_IN_ALL: Final = 3900
"""The largest number of characters in all languages of a group together: Telegram takes 4096, and each language has a line
above."""

APPEAL_PARTS: Final = 4

_LINK: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(?:/\S*)?")


@dataclass(frozen=True, slots=True)
class WitnessAppeal:
    """`number`: the case number of the zone. `window`: when it happened, in words. `link`: where the zone takes images."""

    number: str
    place: str
    window: str
    link: str


def parse_appeal(argument: str) -> WitnessAppeal | None:
    """Reads `number | place | time | https://…`. None: a part is missing, or the last one is no safe link."""
    parts = [on_one_line(part) for part in argument.split("|")]
    if len(parts) != APPEAL_PARTS or not all(parts) or not _LINK.fullmatch(parts[-1]):
        return None
    return WitnessAppeal(*parts)


def post(draft: Draft, chat: Ref, by: Person, argument: str) -> None:
    """An official post. One that is too long is not posted without its end."""
    if not refuses_long(draft, chat, argument, "official_long"):
        _to_groups(draft, chat, by, "official post", text_of(draft, "official", argument))


def refuses_long(draft: Draft, chat: Ref, argument: str, key: str) -> bool:
    """Tells the officer that the post is too long for the groups of this watch, with this text. False: it is not."""
    most = longest(len(draft.context.watch.group_languages))
    if len(argument.strip()) <= most:
        return False
    text = draft.desk_text(key, count=str(most), words=draft.context.watch.name)
    draft.do(SendMessage(chat, text, Purpose.ANSWER))
    return True


def appeal(draft: Draft, chat: Ref, by: Person, argument: str) -> None:
    """A witness appeal, or how to write one."""
    _to_groups(draft, chat, by, "witness appeal", text_of(draft, "witness", argument))


def text_of(draft: Draft, command: str, argument: str) -> str | None:
    """The post as the groups read it. None: the argument is not complete."""
    if command == "official":
        text = argument.strip()
        return draft.group_text("official_post", text=text) if text else None
    read = parse_appeal(argument)
    if read is None:
        return None
    return draft.group_text("witness_appeal", code=read.number, text=read.place, time=read.window, words=read.link)


def longest(languages: int) -> int:
    """The largest number of characters of an official post in groups that read a text in this many languages."""
    return min(LONGEST, LONGEST_IN_ALL // languages)


def publish(draft: Draft, text: str) -> None:
    for group in draft.context.watch.groups:
        draft.do(SendMessage(group, text, Purpose.FACTS), OfficialPost())


def _to_groups(draft: Draft, chat: Ref, by: Person, decision: str, text: str | None) -> None:
    if text is None:
        draft.do(SendMessage(chat, draft.desk_text("witness_usage"), Purpose.ANSWER))
        return
    watch = draft.context.watch
    publish(draft, text)
    if chat not in watch.groups:
        sent = draft.desk_text("official_sent", count=str(len(watch.groups)), text=watch.name)
        draft.do(SendMessage(chat, sent, Purpose.ANSWER))
    record(draft, chat, by, decision)


def on_delivered(draft: Draft, post: MessageRef) -> None:
    """Pins the post where the bot can. A moderator takes the pin down when it is no longer needed."""
    if PinMessage in draft.context.capabilities(post.chat):
        draft.do(PinMessage(post))


def record(draft: Draft, chat: Ref, by: Person, decision: str) -> None:
    """A private chat has the address of the person in it, which the log does not hold: the first group stands for it."""
    author, watch = draft.context.pseudonym(by.ref), draft.context.watch
    version = draft.context.rulebook.version
    place = str(chat if chat in watch.chats else watch.groups[0])
    draft.record(
        AuditRecord(draft.at, place, author, decision, "keep", (), (), version, by=author, kind=AuditKind.POSTED)
    )
