"""A Signal of one's own, for the length of a test: signal-cli's JSON-RPC and the REST server, with the same people behind.

    async with SignalWorld() as world:
        jan, town = world.user("Jan"), world.group("Kerkwijk")
        world.join(town, jan)
        world.post(jan, town, "Er staat iemand aan de deur van nr. 12")

At its end the world raises if what went over the wire is not what the specification or the measured deviations say.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from hashlib import sha256
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from tests.wire.imitation import FaultPlan, SpecificationBroken, World
from tests.wire.signal import envelopes
from tests.wire.signal.account import Account
from tests.wire.signal.cli import Cli
from tests.wire.signal.faults import Fault
from tests.wire.signal.rest import Rest
from tests.wire.signal.spec import load
from tests.wire.signal.state import Call, Group, Json, Post, SignalError, User

NUMBER = "+32470000001"


class SignalWorld(World):
    """`manual`: signal-cli keeps messages until a client subscribes; False: it hands them on at once, to any listener."""

    def __init__(
        self,
        *,
        manual: bool = True,
        webhook: str = "",
        rest_port: int = 0,
        rpc_port: int = 0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(self._recent_calls)
        self._now = now
        self.me = User("00000000-0000-4000-8000-000000000001", "Nabuur", NUMBER)
        self.users: dict[str, User] = {self.me.uuid: self.me}
        self.groups: dict[str, Group] = {}
        self.posts: list[Post] = []
        self.files: dict[str, bytes] = {}
        self.calls_made: list[Call] = []
        self.violations: list[str] = []
        self.spec = load()
        self.faults = FaultPlan[Fault]()
        self.manual = manual
        self.account = Account(self)
        self.cli = Cli(self, rpc_port)
        self.rest = Rest(self, rest_port, webhook)
        self.checks = True
        self.echoes = True  # what the account sends to itself comes back to it
        self.answered: Callable[[str, str], None] = lambda way, name: None
        self._last_timestamp = 0

    # -- where it is

    @property
    def service(self) -> str:
        return f"http://127.0.0.1:{self.rest.port}"

    async def __aenter__(self) -> Self:
        await self.cli.start()
        await self.rest.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.rest.stop()
        await self.cli.stop()
        if exc is None and self.violations:
            raise SpecificationBroken("\n".join(dict.fromkeys(self.violations)))

    @asynccontextmanager
    async def down(self, *, rest: bool = True, rpc: bool = True) -> AsyncIterator[None]:
        """The servers are away: connections are cut and refused. People go on talking."""
        await asyncio.gather(*([self.rest.stop()] if rest else []), *([self.cli.stop()] if rpc else []))
        try:
            yield
        finally:
            await asyncio.gather(*([self.rest.start()] if rest else []), *([self.cli.start()] if rpc else []))

    # -- people and groups

    def user(self, name: str, number: str | None = None) -> User:
        digest = sha256(f"{name} {len(self.users)}".encode()).digest()[:16]
        made = User(str(UUID(bytes=digest, version=4)), name, number)
        self.users[made.uuid] = made
        return made

    def group(self, name: str, *members: User, admin: bool = True) -> Group:
        """A group in which the account is, as administrator or not."""
        made = Group(b64encode(sha256(name.encode()).digest()).decode(), name)
        made.members = {self.me.uuid: admin} | {member.uuid: False for member in members}
        self.groups[made.internal_id] = made
        return made

    def find_group(self, address: str) -> Group:
        """Finds a group by either of its ids. Raises SignalError."""
        for group in self.groups.values():
            if address in (group.internal_id, group.id):
                return group
        raise SignalError("Group not found")

    def find_user(self, address: str) -> User:
        for user in self.users.values():
            if address in (user.uuid, user.number):
                return user
        raise SignalError(f"Unregistered user: {address}")

    def find_post(self, author: str, timestamp: int) -> Post | None:
        return next((post for post in reversed(self.posts) if post.named(author, timestamp)), None)

    # -- what people do

    def post(self, by: User, chat: Group | User, text: str, *, answers: Post | None = None,
             photo: bytes | None = None, once: bool = False) -> Post:  # fmt: skip
        """In a group, or to the account itself (`chat` the account). `once`: each member may see the photo one time."""
        timestamp = self.timestamp()
        attachments: tuple[Json, ...] = ()
        if photo is not None:
            name = f"{sha256(photo).hexdigest()[:12]}.jpg"
            self.files[name] = photo
            attachments = (
                {
                    "contentType": "image/jpeg",
                    "filename": "p.jpg",
                    "id": name,
                    "size": len(photo),
                    "isVoiceNote": False,
                },
            )
        made = Post(by, timestamp, chat, text, answers.key if answers else None, (), attachments)
        self.posts.append(made)
        self.tell(envelopes.posted(made, answers, once))
        return made

    def edit(self, post: Post, text: str) -> None:
        timestamp, before = self.timestamp(), post.newest
        post.text = text
        post.edits.append(timestamp)
        self.tell(envelopes.edited(post, before, timestamp))

    def delete(self, post: Post, by: User | None = None) -> None:
        """Its author, or an administrator."""
        post.deleted_by, timestamp = by or post.author, self.timestamp()
        if post.deleted_by is post.author:
            data = envelopes.data_message(post.chat, timestamp, remoteDelete={"timestamp": post.timestamp})
        else:
            data = envelopes.data_message(
                post.chat, timestamp, adminDelete=envelopes.target(post.author, post.timestamp)
            )
        self.tell(envelopes.envelope(post.deleted_by, timestamp, dataMessage=data))

    def react(self, by: User, post: Post, emoji: str, *, remove: bool = False) -> None:
        timestamp = self.timestamp()
        if remove:
            post.reactions.pop(by.uuid, None)
        else:
            post.reactions[by.uuid] = emoji
        aimed = envelopes.target(post.author, post.newest)
        data = envelopes.data_message(post.chat, timestamp, reaction={"emoji": emoji, "isRemove": remove, **aimed})
        self.tell(envelopes.envelope(by, timestamp, dataMessage=data))

    def join(self, group: Group, by: User, *, quiet: bool = False) -> None:
        group.members[by.uuid] = False
        if not quiet:
            self.changed_group(group, by)

    def leave(self, group: Group, by: User) -> None:
        group.members.pop(by.uuid, None)
        self.changed_group(group, by)

    def ask_to_join(self, group: Group, by: User) -> None:
        group.pending.append(by.uuid)
        self.changed_group(group, by)

    def changed_group(self, group: Group, by: User) -> None:
        group.revision += 1
        self.tell(envelopes.updated(group, by, self.timestamp()))

    def tell(self, envelope: Json) -> None:
        """The account's signal-cli gets an envelope."""
        told = {"envelope": envelope, "account": self.me.number}
        if self.checks:
            self.violations += self.spec.faults(told, "data.Message", "envelope")
        self.account.receive(told)

    def poison(self, told: Any) -> None:
        """Anything at all in place of an envelope; a `bytes` goes out as it is."""
        self.account.receive(told)

    # -- what is to be seen, and what the bot did

    def visible(self, chat: Group | User) -> list[str]:
        """The messages that members see now, in order."""
        return [post.text for post in self.posts if post.chat is chat and post.visible]

    def by_bot(self, chat: Group | User) -> list[Post]:
        return [post for post in self.posts if post.chat is chat and post.author is self.me]

    def calls(self, *names: str) -> list[Call]:
        return [call for call in self.calls_made if not names or call.name in names]

    def fail(self, name: str, fault: Fault, *, times: int | None = 1) -> None:
        """The next calls of this name (`send`, `sendAdminDelete`, `listGroups` …) go wrong. «*»: any, but not `health`: the
        REST server answers it by itself, whatever signal-cli says."""
        self.faults.add(name, fault, times, (lambda called: called != "health") if name == "*" else None)

    def _recent_calls(self) -> Sequence[str]:
        return [f"{call.way} {call.name} {call.status} {call.why}".strip() for call in self.calls_made[-12:]]

    def timestamp(self) -> int:
        """Milliseconds; no two are the same."""
        self._last_timestamp = max(int(self._now().timestamp() * 1000), self._last_timestamp + 1)
        return self._last_timestamp
