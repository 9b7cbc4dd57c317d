"""A terminal on an imitated Telegram: type what people say and press, read what the bot does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from bot.translation import in_language, said, tr
from tests.wire.telegram import faults
from tests.wire.telegram.errors import CannotPost
from tests.wire.telegram.faults import Call
from tests.wire.telegram.place import Place
from tests.wire.telegram.state import Post, User
from tests.wire.telegram.world import TelegramWorld

HELP = tr("""
  jan: text             Jan says it in the chat you are in (names that are new come into being, and join)
  jan^12: text          … as an answer to message 12
  jan+photo: text       … with a photo (video, voice, document, sticker, contact, location)
  jan> text             Jan writes to the bot; `jan> /start` must come first
  press 12 ✔ ann        Ann presses the button of message 12 whose label holds ✔
  react 12 👍 jan       edit 12 new text       forward 12 jan       delete 12
  ask ward              Ward asks to be let in          join ward · leave ward
  go moderators         to another chat (each chat's numbers are its own)
  see                   what is to be seen here          later 48h     the clock goes on (m, h, d)
  fail deleteMessage 3  the next three get 429           down · up     the server is away
  help · quit
""")
_SAYS = re.compile(r"([\w-]+)(?:\^(\d+))?(?:\+(\w+))?([:>])\s?(.*)", re.S)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_QUIET = frozenset({"getUpdates"})


class Play:
    """`obey` does what one line says and returns what to print."""

    def __init__(self, world: TelegramWorld, tell: Callable[[str], None]) -> None:
        self._world = world
        self._tell = tell
        self._people: dict[str, User] = {}
        self._places: dict[str, Place] = {}
        self._here = self._open(world.supergroup("Kerkwijk"))
        desk = self._open(world.supergroup(said("Moderators")))
        self._places["moderators"] = desk  # as the pages name it in every language
        desk.join(self.person("ann"), quiet=True)
        desk.make_admin(self.person("ann"), owner=True)
        for name in ("jan", "nele", "ann"):
            self._here.join(self.person(name), quiet=True)
        world.server.answered = self._report

    def opening(self) -> list[str]:
        """The lines for config.yaml and the environment."""
        ids = {name: place.id for name, place in self._places.items()}
        return [
            said("An imitated Telegram. For config.yaml:"),
            f"  platforms: {{telegram: {{token_env: NABUUR_TELEGRAM_TOKEN, base_url: {self._world.url}}}}}",
            f'  groups: ["telegram:{ids["kerkwijk"]}"]   moderators: "telegram:{ids["moderators"]}"'
            f'   coordinators: ["telegram:{self.person("ann").id}"]',
            said("and: {line}", line=f"export NABUUR_TELEGRAM_TOKEN={self._world.token}"),
            said("You are in Kerkwijk, with jan, nele and ann (ann also moderates). `help` for what you can type."),
        ]

    def person(self, name: str) -> User:
        key = name.lower()
        if key not in self._people:
            self._people[key] = self._world.user(name.capitalize())
        return self._people[key]

    async def obey(self, line: str) -> list[str]:
        """Raises nothing: what cannot be done is said."""
        try:
            spoken = _SAYS.fullmatch(line.strip())
            return self._say(spoken) if spoken else await self._command(line.split())
        except (CannotPost, LookupError) as no:
            return [f"! {in_language(no.args[0])}"]
        except (ValueError, TypeError):
            return [said("? `help` says what you can type")]

    # -- what people do

    def _say(self, spoken: re.Match[str]) -> list[str]:
        name, answers, media, mark, text = spoken.groups()
        person = self.person(name)
        place = self._world.private(person) if mark == ">" else self._here
        if mark == ":" and not place.member(person).present:
            place.join(person)
        post = place.post(person, text, media=media, reply_to=self._post(answers) if answers else None)
        return [self._line(post)]

    async def _command(self, words: list[str]) -> list[str]:
        match words:
            case []:
                return []
            case ["help"]:
                return [in_language(HELP)]
            case ["see"]:
                return [self._line(post) for post in self._here.messages] or [said("(nothing)")]
            case ["go", name]:
                self._here = self._places.get(name.lower()) or self._open(self._world.supergroup(name.capitalize()))
                return [said("You are in {chat} ({id}).", chat=self._here.chat.title, id=self._here.id)]
            case ["press", number, label, name]:
                self._world.press(self._post(number).button(label), by=self.person(name))
            case ["react", number, emoji, name]:
                self._here.react(self.person(name), self._post(number), emoji)
            case ["edit", number, *text]:
                self._here.edit(self._post(number), " ".join(text))
            case ["forward", number, name]:
                return [self._line(self._here.forward(self.person(name), self._post(number)))]
            case ["delete", number]:
                self._here.delete(self._post(number))
            case ["ask", name]:
                self._here.ask_to_join(self.person(name))
            case ["join", name]:
                self._here.join(self.person(name))
            case ["leave", name]:
                self._here.leave(self.person(name))
            case ["later", span] if span[-1] in _UNITS:
                self._world.clock.advance(timedelta(**{_UNITS[span[-1]]: float(span[:-1])}))
            case ["fail", method, times]:
                self._world.fail(method, faults.retry_after(2), times=int(times))
            case ["down"]:
                await self._world.server.stop()
            case ["up"]:
                await self._world.server.start()
            case _:
                return [said("? `help` says what you can type")]
        return ["ok"]

    def _open(self, place: Place) -> Place:
        self._places[place.chat.title.lower()] = place
        return place

    def _post(self, number: str) -> Post:
        post = self._here.chat.posts.get(int(number))
        if post is None:
            raise LookupError(tr("there is no message {number} in {chat}", number=number, chat=self._here.chat.title))
        return post

    # -- what is shown

    def _line(self, post: Post) -> str:
        who = post.sender.name if post.sender else post.chat.title
        media = "" if post.kind == "text" else f"[{post.kind}] "
        buttons = "".join(f" [{b.label}]" for b in post.buttons)
        edited = f" ({said('edited')})" if post.edit_date else ""
        return f"{post.id:>5} {who}: {media}{post.text}{edited}{buttons}"

    def _report(self, call: Call) -> None:
        """The bot did something: one line, and the message that it made."""
        if call.method in _QUIET and call.status == 200:
            return
        place = self._world.telegram.chats.get(call.chat_id)
        where = (place.title or (place.person.name if place.person else "")) if place else ""
        which = ",".join(map(str, call.message_ids))
        outcome = (
            ""
            if call.ok
            else said(" → refused, in Telegram's words: “{words}”", words=f"{call.status} {call.description}")
        )
        self._tell(f"  bot {call.method} {where} {which}".rstrip() + outcome)
        made = call.result.get("message_id") if isinstance(call.result, dict) else None
        if place is not None and made in place.posts:
            self._tell(self._line(place.posts[made]))
        for wrong in self._world.violations:
            self._tell(said("  ! not in the specification: {wrong}", wrong=wrong))
        self._world.violations.clear()
