"""The test set of a reader of conversations: held-out evenings, and `dev.jsonl` alone, after chatter and after a call.

The dice have a fixed seed, so two readers see the same set.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from bot.reader.conversation.features import Conversation, KnownIncident, conversation
from training import corpus
from training.conversation.evenings import Evening
from training.conversation.examples import IGNORED, REPORT, SOME_DAY, TALK, Evenings, Target, plain_line
from training.conversation.small_files import ALARMS_ASIDE, IN_DANGER
from training.corpus import LabelledMessage

SEED = 18


@dataclass(frozen=True, slots=True)
class Trials:
    """`aside`: every line of the held-out evenings, with the annotated state. The other sets: one target for each message of
    `dev.jsonl`, in the same order."""

    aside: list[Target]
    alarms_alone: list[Target]
    alarms_after_chatter: list[Target]
    alone: list[Target]
    after_chatter: list[Target]
    after_call: list[Target]
    messages: list[LabelledMessage]


def trials(aside: Sequence[Evening], messages: Sequence[LabelledMessage] | None = None) -> Trials:
    dice = Random(SEED)
    messages = list(messages if messages is not None else corpus.load_dev())
    known = Evenings(aside)
    targets = {evening.id: known.targets(evening, dice) for evening in aside}
    moments = {
        language: [t for evening in aside if evening.language == language for t in targets[evening.id]]
        for language in {evening.language for evening in aside}
    }
    alone = [_single(m, dice, None) for m in messages]
    chatter = [_single(m, dice, _moment(moments[m.language], dice, _is_chatter)) for m in messages]
    called = [_single(m, dice, _moment(moments[m.language], dice, _is_called)) for m in messages]
    alarms_alone = [_alarm(m, dice, None) for m in ALARMS_ASIDE]
    alarms_later = [_alarm(m, dice, _moment(moments[m.language], dice, _is_chatter)) for m in ALARMS_ASIDE]
    lines = [t for each in targets.values() for t in each]
    return Trials(lines, alarms_alone, alarms_later, alone, chatter, called, messages)


def _moment(targets: Sequence[Target], dice: Random, fits: Callable[[Conversation], bool]) -> Target:
    return dice.choice([target for target in targets if fits(target.talk)])


def _is_chatter(talk: Conversation) -> bool:
    return len(talk.before) >= 2 and not talk.incidents and all(not line.incident for line in talk.before)


def _is_called(talk: Conversation) -> bool:
    return bool(talk.incidents) and talk.incidents[0].called and len(talk.before) >= 2


def _single(message: LabelledMessage, dice: Random, moment: Target | None) -> Target:
    """Before the message and its own context come two lines of chatter, or all lines of the incident."""
    before = moment.talk.before if moment else ()
    incidents: tuple[KnownIncident, ...] = moment.talk.incidents if moment else ()
    before = before if incidents else before[-2:]
    start = before[-1].at if before else SOME_DAY
    texts = dict(moment.texts) if moment else {}
    for number, text in enumerate(message.after, start=1):
        start += timedelta(seconds=dice.randrange(20, 200))
        id = f"{message.id}<{number}"
        texts[id] = text
        before = (*before, plain_line(id, text, f"before {number}", start))
    texts[message.id] = message.text
    line = plain_line(message.id, message.text, "another member", start + timedelta(seconds=dice.randrange(20, 200)))
    talk = conversation(line, before, incidents)
    return Target(talk, texts, message.kind, message.flags, IGNORED, IGNORED, IGNORED, IGNORED, None)


def _alarm(message: LabelledMessage, dice: Random, moment: Target | None) -> Target:
    return replace(_single(message, dice, moment), danger=int(IN_DANGER[message.id]))


def plain_emergency(target: Target) -> bool:
    """Danger in the line that reports it."""
    return target.danger == 1 and target.kind == REPORT


def ordinary(target: Target) -> bool:
    """Small talk without an incident."""
    return target.kind == TALK and not any(target.flags) and not target.talk.incidents
