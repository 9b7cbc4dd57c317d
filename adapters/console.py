"""A group in the terminal: members, a moderators' chat and a coordinator, to try the bot with nothing but Python.

Each line is one act of one person:

    Jan: text              posts in the first group; `#dorp Jan: text` in another
    Jan ~: text            edits his last message        Jan ~17: text   edits message 17
    Jan >: text            answers the last message      Jan -           deletes his last message
    Jan >: /flag           flags it, as 🚩 does          +Jan            joins (?Jan: asks to)
    Jan: /rules            a command                     Jan !: /start   writes to the bot in private
    Mo: ok 7K4             a moderator's decision, or `/queue`, goes to the moderators' chat
    @17 Jan: text          message 17; the bot prints `@17` when it is on the disk. The same number again changes nothing.
"""

from __future__ import annotations

import asyncio
import io
import json
import re
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Any

from adapters.shared.typed_lines import typed_lines
from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    Card,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.event import (
    CommandGiven,
    Event,
    JoinRequested,
    MemberJoined,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
)
from bot.core.fallback import ActionKind
from bot.core.message import Message, Person, Role, encodable
from bot.core.ref import CHANGE, MessageRef, Ref, is_code, looks_like_code
from bot.core.rulebook import WorkOnRules
from bot.core.texts import in_quotation_marks, typed_words
from bot.errors import Lost, Refused
from bot.ports import Accept, RoleSource
from bot.translation import in_language, language_of_moment, said, tr

NAME = "console"

ABLE: frozenset[ActionKind] = frozenset((
    ApproveJoin, AskModerators, DeleteMessage, EditMessage, PostMaskedCopy, RemoveMember, Reply, Repost, SendListing,
    SendMessage, SendPrivately, UpdateCard,
))  # fmt: skip

_HEAD = re.compile(
    r"(?:@(?P<tag>\d{1,18})\s)?\s*(?:#(?P<group>[\w-]+)\s+)?"
    r"(?:(?P<door>[+?])(?P<joins>[^~>!]{1,64})|(?P<name>[^~>!@#+?-][^~>!]{0,63}?)\s*(?:(?P<how>[~>!-])\s*(?P<on>[\w-]*))?)\s*$"
)
_ENDS = ("quit", "exit", "q", ":q", "stop", "einde", "quitter", "fin", "ende")
_HELPS = ("help", "?", "hulp", "aide", "hilfe", "h")
_ACTS = {"~": "edits", "-": "deletes", ">": "answers", "!": "whispers", "+": "joins", "?": "asks"}
_LONGEST_HEAD = 200
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")  # could clear the screen or begin a line
_MOST_UNSTORED = 400
"""Lines that may wait for the disk at the same time; they share a commit."""


@dataclass(frozen=True, slots=True)
class Town:
    """The groups of the terminal and the roles of people, by name. `desks`: the moderators' chat of each group, in order.
    `languages`: of each moderators' chat; else the language of the terminal."""

    desks: Mapping[Ref, Ref]
    moderators: frozenset[str] = frozenset()
    trusted: frozenset[str] = frozenset()
    police: frozenset[str] = frozenset()
    languages: Mapping[Ref, str] = field(default_factory=dict)

    def role(self, name: str) -> Role:
        named = ((Role.MODERATOR, self.moderators), (Role.POLICE, self.police), (Role.TRUSTED, self.trusted))
        for role, names in named:
            if name in names:
                return role
        return Role.MEMBER

    def spelled(self, typed: str) -> str:
        """The name as config.yaml has it: `mo` is the moderator Mo. Another name stays as it is."""
        named = sorted(self.moderators | self.police | self.trusted)
        return next((name for name in named if name.casefold() == typed.casefold()), typed)


class ConsoleAdapter:
    """Reads lines as updates, and prints the actions of the bot."""

    name = NAME
    in_order = True
    roles: RoleSource | None = None

    def __init__(
        self,
        town: Town,
        lines: IO[str] | None = None,
        out: IO[str] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._town = town
        self._now = now
        self._lines: IO[str] = lines or sys.stdin or io.StringIO()
        self._out: IO[str] = out or sys.stdout or io.StringIO()
        self._run = secrets.token_hex(3)
        self._count = 0
        self._last: dict[tuple[str, str], str] = {}

    async def run(self, accept: Accept) -> None:
        """Runs until the input ends. Lines are accepted in their order."""
        if self._lines.isatty():
            self._greet()
        room = asyncio.Semaphore(_MOST_UNSTORED)
        async with asyncio.TaskGroup() as tasks:
            async for line in typed_lines(self._lines):
                if (word := line.strip().casefold()) in _ENDS:
                    break
                if word in _HELPS:
                    self._greet()
                    continue
                update = self._update(line)
                if update is None:
                    continue
                await room.acquire()
                task = tasks.create_task(self._accept(accept, *update), name="console line")
                task.add_done_callback(lambda _: room.release())

    def _greet(self) -> None:
        self._tell(in_language(_GREETING.with_values(group=next(iter(self._town.desks)).id)))

    async def _accept(self, accept: Accept, tag: str | None, key: str, raw: bytes, at: datetime) -> None:
        await accept(key, raw, at)
        if tag is not None:
            self._tell(f"@{tag}")

    def _update(self, line: str) -> tuple[str | None, str, bytes, datetime] | None:
        """The update for a line, as a platform would send it. None for an empty line and for one that cannot be read."""
        head, colon, text = line.rstrip("\r\n").partition(":")
        if not line.strip():
            return None
        found = _HEAD.match(head) if len(head) <= _LONGEST_HEAD else None
        if found is None or not (found["joins"] or colon or found["how"] == "-"):
            self._tell(said("? I read lines like “Jan: text”; “help” says more, “quit” ends. Nothing was done."))
            return None
        if (group := found["group"]) and group not in (places := self._places()):
            names = ", ".join(places)
            self._tell(said("? There is no group #{group}, only {names}. Nothing was done.", group=group, names=names))
            return None
        self._count += 1
        at = self._now()
        number = found["tag"] or f"{self._run}{self._count}"
        update = self._described(found, text.removeprefix(" "), number) | {"at": at.isoformat()}
        return found["tag"], number, json.dumps(update).encode(), at

    def _places(self) -> list[str]:
        return list(dict.fromkeys(chat.id for chats in self._town.desks.items() for chat in chats))

    def _described(self, found: re.Match[str], text: str, number: str) -> dict[str, Any]:
        group = found["group"] or next(iter(self._town.desks)).id
        name = self._town.spelled((found["joins"] or found["name"]).strip())
        on = found["on"] or self._last.get((group, name if found["how"] in ("~", "-") else ""), "")
        if found["how"] is None or found["how"] == ">":
            self._last[group, name] = self._last[group, ""] = number
        what = _ACTS.get(found["door"] or found["how"], "posts")
        return {"id": number, "group": group, "name": name, "what": what, "on": on, "text": text}

    def decode(self, raw: bytes) -> Sequence[Event]:
        update = json.loads(raw)
        chat, key, at = Ref(NAME, update["group"]), f"{NAME}:{update['id']}", datetime.fromisoformat(update["at"])
        person = Person(Ref(NAME, update["name"]), update["name"], self._town.role(update["name"]))
        text, on = update["text"], MessageRef(chat, update["on"])
        if update["what"] == "joins":
            return [MemberJoined(key, chat, person, at)]
        if update["what"] == "asks":
            return [JoinRequested(key, chat, person, at)]
        if update["what"] == "deletes":
            return [MessageDeleted(key, on, at, person.ref)]
        if update["what"] == "edits":
            return [MessageEdited(key, Message(on, person, text, at))]
        chat = person.ref if update["what"] == "whispers" else self._chat_for(chat, person, text)
        answered = on if update["what"] == "answers" and on.id else None
        message = Message(MessageRef(chat, update["id"]), person, text, at, reply_to=answered)
        if text.startswith("/") and len(text) > 1:
            name, _, argument = text[1:].partition(" ")
            return [CommandGiven(key, chat, person, name.casefold(), argument, at, answered, message)]
        return [MessagePosted(key, message)]

    def _chat_for(self, group: Ref, person: Person, text: str) -> Ref:
        """The moderators' chat for decisions and commands of a moderator; the group for all else, also «112» and «BMW»."""
        words = typed_words(text, ",;:.!?")
        ends = [word.upper().removeprefix(CHANGE) for word in (*words[:1], *words[-1:])]
        codes = [each for each in ends if is_code(each) or not (each.isdigit() or each.isalpha())]
        decides = text.startswith("/") or (2 <= len(words) <= 4 and any(map(looks_like_code, codes)))
        return self._town.desks.get(group, group) if decides and person.role is Role.MODERATOR else group

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return ABLE

    async def do(self, action: Action) -> MessageRef | None:
        match action:
            case SendListing(chat=chat, text=text, listing=listing, name=name):
                return self._post(chat, "\n".join(filter(None, (text, name and f"📎 {name}", listing))))
            case (
                SendMessage(chat=chat, text=text)
                | PostMaskedCopy(chat=chat, text=text)
                | SendPrivately(person=chat, text=text)
            ):
                return self._post(chat, text)
            case Reply(to=to, text=text):
                return self._post(to.chat, said("(to {message}) {text}", message=to.id, text=text))
            case Repost(chat=chat, head=head, body=body):
                return self._post(chat, f"{head}\n{body}")
            case AskModerators(desk=desk, card=card):
                return self._post(desk, self._card(desk, card))
            case EditMessage(message=message, text=text):
                self._change(message, f"✎ {message.id}: {text}")
            case UpdateCard(message=message, card=card):
                self._change(message, f"✎ {message.id}: {self._card(message.chat, card, short=True)}")
            case DeleteMessage(message=message):
                self._change(message, f"✂ {message.id}")
            case ApproveJoin(chat=chat, person=person):
                self._write(f"[{chat.id}] 🚪 {person.id}")
            case RemoveMember(chat=chat, person=person, back=back):
                self._write(f"[{chat.id}] {'↩' if back else '🚪 ✂'} {person.id}")
            case SendPicture() | RefuseJoin() | Restrict() | LockGroup() | LeaveChat():
                raise Refused(tr("the terminal cannot do that"))
            case MailPolice() | PinMessage() | WorkOnRules():
                raise Refused(tr("the terminal cannot do that"))
        return None

    def _change(self, message: MessageRef, line: str) -> None:
        self._write(f"[{message.chat.id}] {_indented(line)}")

    def _card(self, desk: Ref, card: Card, short: bool = False) -> str:
        """`short`: for an edit. A card that can be decided is whole then too; of a closed one only the outcome is new."""
        if short and not (card.choices or card.others or "\n\n" in card.text):  # a second text is new
            return f"{card.head}\n{card.foot.splitlines()[-1]}"
        language = self._town.languages.get(desk) or language_of_moment()
        messages = ((card.head, card.text), *card.others)
        lines = [line for head, text in messages for line in (head, text and in_quotation_marks(text, language))]
        return "\n".join(filter(None, (*lines, card.foot)))

    def _post(self, chat: Ref, text: str) -> MessageRef:
        self._count += 1
        ref = MessageRef(chat, f"b{self._run}{self._count}")
        known = chat in self._town.desks or chat in self._town.desks.values()
        self._write(f"[{'' if known else '→ '}{chat.id}] {_indented(text)}")
        return ref

    def _tell(self, text: str) -> None:
        """Writes to the person at the keyboard. Receiving continues without a reader."""
        with suppress(Lost):
            self._write(text)

    def _write(self, text: str) -> None:
        try:
            print(encodable(_CONTROLS.sub("\ufffd", text)), file=self._out, flush=True)
        except (OSError, ValueError) as error:
            raise Lost(tr("the output has no reader any more")) from error

    async def examine(self) -> list[str]:
        lines: list[str] = [tr("console: groups {groups}", groups=", ".join(group.id for group in self._town.desks))]
        if not self._town.moderators:
            lines.append(tr("! console: there is no moderator; name some under `platforms: console: moderators:`"))
        return lines


_GREETING = tr("""You are in the group {group}. Type a line like “Jan: someone is trying the door handles” and press Enter.
A moderator decides with the code of a case: “Mo: ok 7K4”. “Mo: /queue” shows what is open. “quit” ends.""")


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")
