"""The state of an imitated Signal: people, groups, messages. A message is named by its author and its timestamp, as there."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class SignalError(Exception):
    """A refusal of signal-cli. `code` is JSON-RPC's; `status` is what the REST server makes of it. `results`: what became of a
    message for each recipient, which only JSON-RPC tells, in `data.response.results`."""

    def __init__(self, why: str, code: int = -1, results: tuple[Json, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.code, self.results = why, code, results
        self.status = 429 if code == -5 else 400

    @property
    def challenge_tokens(self) -> list[str]:
        """The tokens as the REST server lists them: one empty text for a limit without a challenge."""
        return [each.get("token", "") for each in self.results if each["type"] == "RATE_LIMIT_FAILURE"]


def result(user: User, reason: str = "SUCCESS", **more: object) -> Json:
    return {"recipientAddress": {"uuid": user.uuid, "number": user.number, "username": None}, "type": reason, **more}


def not_sent(results: tuple[Json, ...]) -> SignalError:
    """The answer of signal-cli if no member got a message: only two reasons have an error of their own."""
    reasons = {each["type"] for each in results}
    if reasons == {"IDENTITY_FAILURE"}:
        return SignalError("Failed to send message due to untrusted identities", -4, results)
    if reasons == {"RATE_LIMIT_FAILURE"}:
        return SignalError("Failed to send message due to rate limiting", -5, results)
    return SignalError("Failed to send message", -1, results)


@dataclass(slots=True, eq=False)
class User:
    """`number` None: hidden from others. `unregistered`: no longer on Signal."""

    uuid: str
    name: str
    number: str | None = None
    unregistered: bool = False


@dataclass(slots=True, eq=False)
class Post:
    """`text` is the newest; `edits` the timestamps of its revisions. `deleted_by`: None while it is to be seen."""

    author: User
    timestamp: int
    chat: Group | User
    text: str
    quote: tuple[str, int] | None = None
    styles: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    edits: list[int] = field(default_factory=list)
    reactions: dict[str, str] = field(default_factory=dict)
    deleted_by: User | None = None
    pinned: bool = False

    @property
    def visible(self) -> bool:
        return self.deleted_by is None

    @property
    def key(self) -> tuple[str, int]:
        return self.author.uuid, self.timestamp

    @property
    def newest(self) -> int:
        """The timestamp of the newest revision. The apps name it where they edit or delete the message."""
        return [self.timestamp, *self.edits][-1]

    def named(self, author: str, timestamp: int) -> bool:
        return author in (self.author.uuid, self.author.number) and timestamp in (self.timestamp, *self.edits)


@dataclass(slots=True, eq=False)
class Group:
    """`members`: by uuid, whether they administer. `only_admins_send`: an announcement-only group."""

    internal_id: str
    name: str
    members: dict[str, bool] = field(default_factory=dict)
    pending: list[str] = field(default_factory=list)
    banned: set[str] = field(default_factory=set)
    only_admins_send: bool = False
    revision: int = 0
    timer: int = 0

    @property
    def id(self) -> str:
        return "group." + b64encode(self.internal_id.encode()).decode()


@dataclass(slots=True)
class Call:
    """Something the bot asked for. `way`: rest or rpc."""

    way: str
    name: str
    body: Mapping[str, Any]
    status: int = 0
    why: str = ""
