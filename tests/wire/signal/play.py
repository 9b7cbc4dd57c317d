"""A terminal on an imitated Signal: type what people say and do, read what the bot does."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.translation import in_language, said, tr
from tests.wire.signal.faults import Refuses
from tests.wire.signal.state import Group, Post, SignalError, User
from tests.wire.signal.world import NUMBER, SignalWorld

HELP = tr("""
  jan: text             Jan says it in the group you are in (names that are new come into being, and join)
  jan^3: text           … as an answer to message 3
  jan> text             Jan writes to the bot alone
  react 3 👍 ann        unreact 3 👍 ann       edit 3 new text       delete 3       delete 3 ann (as administrator)
  join ward · leave ward · ask ward
  go moderators         to another group
  see                   what is to be seen here
  fail send 3           the next three sends get 429 with a challenge
  help · quit
""")
_SAYS = re.compile(r"([\w-]+)(?:\^(\d+))?([:>])\s?(.*)", re.S)


class Play:
    """`obey` does what one line says and returns what to print."""

    def __init__(self, world: SignalWorld, tell: Callable[[str], None]) -> None:
        self._world = world
        self._people: dict[str, User] = {}
        group, desk = world.group("Kerkwijk"), world.group(said("Moderators"), admin=False)
        self._groups = {"kerkwijk": group, desk.name.lower(): desk, "moderators": desk}
        """Under the name in the reader's language, and under that of the pages."""
        self._here = self._groups["kerkwijk"]
        self._tell = tell
        self._seen = 0
        for name in ("jan", "nele", "ann"):
            world.join(self._here, self.person(name), quiet=True)
        world.join(self._groups["moderators"], self.person("ann"), quiet=True)
        world.answered = self._report

    def opening(self) -> list[str]:
        """The lines for config.yaml and the environment."""
        group, desk = (self._groups[name].id for name in ("kerkwijk", "moderators"))
        return [
            said("An imitated Signal. For config.yaml:"),
            f"  platforms: {{signal: {{number_env: NABUUR_SIGNAL_NUMBER, service: {self._world.service}, "
            f'rpc: "127.0.0.1:{self._world.cli.port}"}}}}',
            f'  groups: ["signal:{group}"]   moderators: "signal:{desk}"',
            said("and: {line}", line=f"export NABUUR_SIGNAL_NUMBER={NUMBER}"),
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
            return self._say(spoken) if spoken else self._command(line.split())
        except SignalError as no:
            return [said("! refused, in the words of signal-cli: “{words}”", words=no.why)]
        except LookupError as no:
            return [f"! {in_language(no.args[0])}"]
        except ValueError:
            return [said("? `help` says what you can type")]

    def _say(self, spoken: re.Match[str]) -> list[str]:
        name, answers, mark, text = spoken.groups()
        person = self.person(name)
        chat: Group | User = self._world.me if mark == ">" else self._here
        if mark == ":" and person.uuid not in self._here.members:
            self._world.join(self._here, person)
        post = self._world.post(person, chat, text, answers=self._post(answers) if answers else None)
        return [self._line(post)]

    def _command(self, words: list[str]) -> list[str]:
        world = self._world
        match words:
            case []:
                return []
            case ["help"]:
                return [in_language(HELP)]
            case ["see"]:
                return [self._line(post) for post in world.posts if post.chat is self._here and post.visible] or [
                    said("(nothing)")
                ]
            case ["go", name]:
                self._here = self._group(name)
                return [said("You are in {chat} ({id}).", chat=self._here.name, id=self._here.id)]
            case ["react", number, emoji, name]:
                world.react(self.person(name), self._post(number), emoji)
            case ["unreact", number, emoji, name]:
                world.react(self.person(name), self._post(number), emoji, remove=True)
            case ["edit", number, *text]:
                world.edit(self._post(number), " ".join(text))
            case ["delete", number]:
                world.delete(self._post(number))
            case ["delete", number, name]:
                world.delete(self._post(number), by=self.person(name))
            case ["join", name]:
                world.join(self._here, self.person(name))
            case ["leave", name]:
                world.leave(self._here, self.person(name))
            case ["ask", name]:
                world.ask_to_join(self._here, self.person(name))
            case ["fail", call, number]:
                world.fail(call, Refuses("rate limit", 429, ("a-token",)), times=int(number))
            case _:
                return [said("? `help` says what you can type")]
        return ["ok"]

    def _group(self, name: str) -> Group:
        if name.lower() not in self._groups:
            raise LookupError(
                tr("there is no group {name} here; there are {names}", name=name, names=", ".join(self._groups))
            )
        return self._groups[name.lower()]

    def _post(self, number: str) -> Post:
        place = int(number) - 1
        if not 0 <= place < len(self._world.posts):
            raise LookupError(tr("there is no message {number}", number=number))
        return self._world.posts[place]

    def _line(self, post: Post) -> str:
        edited = f" ({said('edited')})" if post.edits else ""
        return f"{self._world.posts.index(post) + 1:5} {post.author.name}: {post.text}{edited}"

    def _report(self, way: str, name: str) -> None:
        if name in ("listGroups", "version", "about", "subscribeReceive"):
            return
        self._tell(f"  bot {way} {name}")
        for post in self._world.posts[self._seen :]:
            if post.author is self._world.me:
                where = post.chat.name
                self._tell(f"{self._line(post)}  [{where}]")
        self._seen = len(self._world.posts)
