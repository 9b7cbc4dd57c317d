"""A person as a watch remembers them, and what is still to be done for them: notes, requests to join, objections, appeals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.message import Person
from bot.core.ref import MessageRef, Ref


@dataclass(frozen=True, slots=True)
class GatePost:
    """The bot's post of a private message of a member. `key`: a pseudonym of the private message. `post`: None while it is on
    its way. `taken_back`: it goes as soon as it is there."""

    key: str
    at: datetime
    post: MessageRef | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A person as the bot remembers them, under a pseudonym.

    `strikes`: when a moderator warned or muted the member. `seen`: the last sign of life, to the day. `started`: when
    the member opened a private chat with the bot. `joined`: when the bot saw the member come in for the first time.
    `posts`: the messages since then, as far as they count. `spoken`: the languages of the latest messages, at
    most `SPOKEN_KEPT` of them. `belongs`: the bot has seen the member in a group of the watch;
    `home`: the group in which the member was last seen. `flags`: the times of flags within the last day. `refused`: when
    a moderator refused the person's request to join. `moderated`: when the person last acted as a moderator, to the day.
    `shown`: the bot's posts of the member's private messages (`members/gate_posts.py`).
    """

    strikes: tuple[datetime, ...] = ()
    seen: datetime | None = None
    started: datetime | None = None
    belongs: bool = False
    flags: tuple[datetime, ...] = ()
    home: str = ""
    joined: datetime | None = None
    posts: int = 0
    spoken: tuple[str, ...] = ()
    refused: datetime | None = None
    moderated: datetime | None = None
    shown: tuple[GatePost, ...] = ()

    def without_traces(self) -> Member:
        """The rest of a person who left or wants to be forgotten: the limits that they would otherwise get around, and the
        posts that still have to go."""
        going = tuple(each for each in self.shown if each.taken_back)
        return Member(strikes=self.strikes, flags=self.flags, refused=self.refused, shown=going)


@dataclass(frozen=True, slots=True)
class PendingNote:
    """A private text for a member to whom the bot may not write yet. `person`: a pseudonym. `sign`: the group's sign of it.
    `about`: the id of the case that it is about."""

    person: str
    text: str
    until: datetime
    sign: MessageRef | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a request to join ended. `by`: the moderator who decided; empty if the person accepted the house rules or
    came in by another way. `gone`: the platform has no such request any more, as when the person took it back."""

    let_in: bool
    by: str
    at: datetime
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Join:
    """A person's request to join a group. `code`: moderators type it. `on_desk`: the moderators were asked. `cards`:
    the cards on the desk. `doubt`: the key of the reason why only the moderators decide; empty if accepting the house
    rules is enough. `ending`: the moderators read that the bot forgets it soon. `accepted`: the person accepted the house
    rules, and is welcomed once the platform has let them in. `inside`: the platform reported that they came in."""

    code: str
    group: Ref
    person: Person
    asked_at: datetime
    on_desk: bool = False
    cards: tuple[MessageRef, ...] = ()
    ended: Ended | None = None
    doubt: str = ""
    ending: bool = False
    accepted: bool = False
    inside: bool = False

    @property
    def waits(self) -> bool:
        """True if a moderator has something to decide."""
        return self.on_desk and self.ended is None

    @property
    def is_settled(self) -> bool:
        """True if nothing follows any more: it was refused, or the person is inside. Until then the platform may refuse it."""
        return self.ended is not None and (self.inside or not self.ended.let_in)

    @property
    def goes_in(self) -> bool:
        """True if the person accepted the house rules, and the platform has still to let them in."""
        return self.accepted and self.ended is not None and self.ended.let_in

    @property
    def is_under_way(self) -> bool:
        """True if its answer, or the welcome, is still to come."""
        return self.ended is None or self.goes_in


@dataclass(frozen=True, slots=True)
class Objection:
    """A person objects to the processing of their data. `text`: the reasons, in the person's words. `code`: moderators
    type it. `answered_at`: when a moderator answered; the answer itself is not kept."""

    code: str
    person: Person
    text: str
    at: datetime
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A moderator looks at the case. `told`: the others who read that it is taken."""

    by: str
    who: Ref
    until: datetime
    told: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer to an appeal. `upheld`: the decision stays. `by`, `who`: the moderator's name and address; empty if the time
    ran out. `reason`: words for the author."""

    upheld: bool
    by: str
    at: datetime
    who: Ref | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Appeal:
    """A member disagrees with the decision on their message. `words`: why. `against`: the moderators who decided, and the
    author if that is one. `number`: counts the appeals on one case from 1. `looked_at`: the author knows that a moderator looks
    at it. `late`: it waits for so long that the coordinators were told. `ruling`: None while it waits."""

    at: datetime
    words: str = ""
    against: tuple[Ref, ...] = ()
    number: int = 1
    looked_at: bool = False
    late: bool = False
    ruling: Ruling | None = None

    @property
    def waits(self) -> bool:
        return self.ruling is None
