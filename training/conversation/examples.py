"""Makes conversations with targets from annotated evenings and single messages, anew in every epoch.

The state of the incidents is the annotated one, with errors like those of the bot: missed openings, calls and ends, lines that
belong to no incident, and an incident where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.core.message import Role
from bot.core.reading import KINDS, Act, Label
from bot.reader.conversation.features import ACT_ORDER, ENDING_ORDER, Conversation, KnownIncident, Line, conversation
from bot.reader.learned.blend_of_models import KIND_ORDER
from bot.reader.traces import find_streets, find_vehicles
from training.conversation.chat import NO_VECTOR, Chat
from training.conversation.evenings import AnnotatedLine, Evening
from training.conversation.small_files import CALLED, IN_DANGER
from training.corpus import LabelledMessage

IGNORED = -100
UPDATE, REPORT, TALK = (KIND_ORDER.index(label) for label in (Label.UPDATE, Label.REPORT, Label.OFF_TOPIC))
WEAKLY = 0.5
"""The weight of targets that the labels of a single message only suggest."""

SOME_DAY = datetime(2026, 11, 3, 20)

_JUDGED_WHOLE = frozenset({"alarms", "calls", "lone", "voices"})


@dataclass(frozen=True, slots=True)
class Target:
    """A conversation and the right answers of the head for its last line.

    `texts`: the texts of all its lines, by id. `danger`, `called`: 1, 0, or IGNORED. `incident`: the id of an incident of the
    conversation, "" for none, None if it is not known. `counts`: the weight of all targets but the labels. `by_chance`: the
    conversation around the line was drawn by chance, so it says nothing about the labels.
    """

    talk: Conversation
    texts: dict[str, str]
    kind: int
    flags: tuple[bool, ...]
    danger: int
    called: int
    act: int
    ending: int
    incident: str | None
    counts: float = 1.0
    by_chance: bool = False


@dataclass(frozen=True, slots=True)
class Noise:
    """The shares of errors in the state of the incidents."""

    missed_opening: float = 0.1
    false_opening: float = 0.0015
    missed_call: float = 0.15
    false_call: float = 0.004
    missed_end: float = 0.25
    lost_line: float = 0.1


NO_NOISE = Noise(0, 0, 0, 0, 0, 0)


def as_line(evening: Evening, line: AnnotatedLine) -> Line:
    return Line(
        id=f"{evening.id}/{line.n}",
        vector=NO_VECTOR,
        by=line.who,
        role=line.role,
        at=line.at,
        reply_to=f"{evening.id}/{line.reply_to}" if line.reply_to else None,
        length=len(line.text),
        streets=find_streets(line.text),
        vehicles=find_vehicles(line.text),
    )


class Evenings:
    """Keeps the lines and texts of evenings, which are the same in every epoch."""

    def __init__(self, evenings: Sequence[Evening]) -> None:
        self.evenings = evenings
        self._lines = {e.id: [as_line(e, line) for line in e.lines] for e in evenings}
        self.texts = {e.id: {f"{e.id}/{line.n}": line.text for line in e.lines} for e in evenings}

    def targets(self, evening: Evening, dice: Random, noise: Noise = NO_NOISE) -> list[Target]:
        """One target for each line, in order."""
        chat, found = Chat(), []
        for told, line in zip(evening.lines, self._lines[evening.id], strict=True):
            talk = chat.before(line)
            found.append(self._target(evening, told, talk))
            incident = f"{evening.id}/{told.incident}" if told.incident else None
            act, called = _heard(told, noise, dice)
            if act is not Act.OPENS and dice.random() < noise.lost_line:
                act, incident = Act.NONE, None
            chat.heard(line, act, incident, called=called, danger=told.danger)
        return found

    def _target(self, evening: Evening, told: AnnotatedLine, talk: Conversation) -> Target:
        incident = f"{evening.id}/{told.incident}" if told.incident else ""
        known = {each.id for each in talk.incidents}
        lost = told.act in (Act.ADDS, Act.ENDS) and incident not in known
        of = incident if incident in known else ""
        return Target(
            talk=talk,
            texts=self.texts[evening.id],
            kind=IGNORED if lost and told.kind == UPDATE and not known else told.kind,
            flags=told.flags,
            danger=int(told.danger),
            called=int(told.called),
            act=IGNORED if lost else ACT_ORDER.index(told.act),
            ending=ENDING_ORDER.index(told.ending) if told.ending else IGNORED,
            incident=of,
        )


def _heard(told: AnnotatedLine, noise: Noise, dice: Random) -> tuple[Act, bool]:
    """The act and the call of a line, with the errors of a reader."""
    act, called = told.act, told.called
    if act is Act.OPENS and dice.random() < noise.missed_opening:
        act = Act.NONE
    elif act is Act.NONE and dice.random() < noise.false_opening:
        act = Act.OPENS
    elif act is Act.ENDS and dice.random() < noise.missed_end:
        act = Act.ADDS
    called = dice.random() >= noise.missed_call if called else dice.random() < noise.false_call
    return act, called


class Singles:
    """Puts single messages into plausible conversations: alone, after chatter, or during an incident.

    `mixed`: some of them get a sentence of small talk before or after, so that a report does not vanish in it.
    """

    MIXED = 0.12
    MIXED_REPORT = 0.3
    LONGEST_TALK = 70
    AFTER_CHATTER = 0.3
    AFTER_INCIDENT = 0.25
    LONE_FIRST = 0.7

    def __init__(self, messages: Sequence[LabelledMessage], mixed: bool = False) -> None:
        self.messages = messages
        self._talk: dict[str, list[str]] = {}
        for message in messages if mixed else ():
            if message.labels == {Label.OFF_TOPIC} and len(message.text) <= self.LONGEST_TALK:
                self._talk.setdefault(message.language, []).append(message.text)

    def target(self, message: LabelledMessage, dice: Random, before: Sequence[Target] = ()) -> Target:
        """`before`: the targets of an evening in the same language. The context comes from one of them."""
        message = self._mix(message, dice)
        taken = _context(before, dice, self._how(message, dice)) if before else None
        talk, texts = _after(message, dice, taken) if message.after else _alone(message, dice, taken)
        return _weak(message, talk, texts)

    def _mix(self, message: LabelledMessage, dice: Random) -> LabelledMessage:
        share = self.MIXED_REPORT if Label.REPORT in message.labels or IN_DANGER.get(message.id) else self.MIXED
        talk = self._talk.get(message.language)
        if not talk or not message.labels & KINDS or dice.random() >= share:
            return message
        parts = [message.text, dice.choice(talk)]
        if dice.random() < 0.7:
            parts.reverse()
        first, second = parts
        joint = "" if first[-1:] in ".!?" else dice.choice((".", ",", " -", "", "\n"))
        return replace(message, text=f"{first}{joint} {second}")

    def _how(self, message: LabelledMessage, dice: Random) -> str:
        if message.id in CALLED:
            return "incident"
        if message.source == "lone" and dice.random() < self.LONE_FIRST:
            return "nothing"
        if message.after:
            return "chatter" if dice.random() < self.AFTER_CHATTER else "nothing"
        roll = dice.random()
        if roll < self.AFTER_CHATTER:
            return "incident" if Label.UPDATE in message.labels and dice.random() < 0.5 else "chatter"
        return "incident" if roll < self.AFTER_CHATTER + self.AFTER_INCIDENT else "nothing"


def _context(before: Sequence[Target], dice: Random, how: str) -> Target | None:
    """A target whose conversation before its last line fits."""
    if how == "nothing":
        return None
    fit = [target for target in before if target.talk.before and _fits(target, how)]
    return dice.choice(fit) if fit else None


def _fits(target: Target, how: str) -> bool:
    return bool(target.talk.incidents) is (how == "incident")


def _alone(message: LabelledMessage, dice: Random, taken: Target | None) -> tuple[Conversation, dict[str, str]]:
    old = taken.talk if taken else None
    at = old.line.at if old else SOME_DAY
    people = [line.by for line in old.before] if old else []
    by = dice.choice(people) if people and dice.random() < 0.3 else "another member"
    line = _single(message, by, at, dice)
    texts = {**(taken.texts if taken else {}), message.id: message.text}
    if old is None:
        return Conversation(line), texts
    shift = old.before[-1].at + _gap(dice)
    return conversation(replace(line, at=max(shift, old.before[-1].at)), old.before, old.incidents), texts


def _after(message: LabelledMessage, dice: Random, taken: Target | None) -> tuple[Conversation, dict[str, str]]:
    """The lines before the message are its own. If the message is an update, they mostly told of an incident."""
    lines = list(taken.talk.before) if taken else []
    at = lines[-1].at if lines else SOME_DAY
    texts = dict(taken.texts) if taken else {}
    own: list[Line] = []
    people = [dice.choice("abc") for _ in message.after]
    for place, text in enumerate(message.after):
        at += _gap(dice)
        id = f"{message.id}<{len(message.after) - place}"
        texts[id] = text
        own.append(plain_line(id, text, people[place], at))
    texts[message.id] = message.text
    at += _gap(dice)
    by = dice.choice(people) if dice.random() < 0.3 else "d"
    incidents = tuple(taken.talk.incidents) if taken else ()
    if dice.random() < (0.8 if Label.UPDATE in message.labels else 0.2):
        told = _told_of(own, dice)
        own = [replace(line, incident=told.id) for line in own]
        incidents = (told, *incidents)
    return conversation(_single(message, by, at, dice), [*lines, *own], incidents), texts


def _told_of(lines: Sequence[Line], dice: Random) -> KnownIncident:
    people = frozenset(line.by for line in lines)
    return KnownIncident(
        lines[0].id, NO_VECTOR, lines[0].at, lines[-1].at, called=dice.random() < 0.4, ended=False,
        danger=dice.random() < 0.3, lines=frozenset(line.id for line in lines), reporters=frozenset({lines[0].by}),
        people=people, streets=frozenset(s for line in lines for s in line.streets),
        vehicles=frozenset(v for line in lines for v in line.vehicles),
    )  # fmt: skip


def _single(message: LabelledMessage, by: str, at: datetime, dice: Random) -> Line:
    role = Role.MODERATOR if dice.random() < (0.2 if Label.NOTICE in message.labels else 0.06) else Role.MEMBER
    return replace(plain_line(message.id, message.text, by, at), role=role)


def plain_line(id: str, text: str, by: str, at: datetime) -> Line:
    """A line of a member, without its vector."""
    streets, vehicles = find_streets(text), find_vehicles(text)
    return Line(id, NO_VECTOR, by, Role.MEMBER, at, length=len(text), streets=streets, vehicles=vehicles)


def _weak(message: LabelledMessage, talk: Conversation, texts: dict[str, str]) -> Target:
    """The targets that labels suggest: no danger or call in talk and notices; a report opens an incident if none is open."""
    facts = message.labels & {Label.REPORT, Label.UPDATE}
    called = IGNORED if Label.POLICE_CALLED in message.labels else 0
    in_danger = IN_DANGER.get(message.id)
    unjudged = IGNORED if facts or not message.labels & KINDS else 0
    act = IGNORED
    if not talk.incidents and not message.after:
        if Label.REPORT in message.labels or in_danger:
            act = ACT_ORDER.index(Act.OPENS)
        elif message.labels & KINDS and not facts:
            act = ACT_ORDER.index(Act.NONE)
    return Target(
        talk=talk,
        texts=texts,
        kind=message.kind,
        flags=message.flags,
        danger=unjudged if in_danger is None else int(in_danger),
        called=int(CALLED[message.id]) if message.id in CALLED else called,
        act=act,
        ending=IGNORED,
        incident=None,
        counts=1.0 if message.source in _JUDGED_WHOLE else WEAKLY,
        by_chance=not message.after and message.source not in _JUDGED_WHOLE,
    )


def _gap(dice: Random) -> timedelta:
    """Between five seconds and half an hour; short gaps are more frequent."""
    return timedelta(seconds=round(5 * 360 ** dice.random()))
