"""The code names that commands print, as people say them. A name that people write in YAML follows in brackets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeVar

from bot.core.reading import Flag
from bot.core.rule import Stage
from bot.core.verdict import Decision
from bot.translation import Sentence, in_language, tr

_Code = TypeVar("_Code", bound=StrEnum)

DECISIONS: Final[Mapping[Decision, Sentence]] = {
    Decision.ALLOW: tr("left alone"),
    Decision.ASK_101: tr("asked whether the police were called"),
    Decision.NUDGE: tr("a hint to the author"),
    Decision.HOLD: tr("held for a moderator"),
}
STAGES: Final[Mapping[Stage, Sentence]] = {
    Stage.WATCH: tr("only counts"),
    Stage.ASK: tr("a moderator decides"),
    Stage.ACT: tr("acts alone"),
}
FLAGS: Final[Mapping[Flag, Sentence]] = {
    Flag.DANGER: tr("danger to life"),
    Flag.ALL_CLEAR: tr("a false alarm"),
    Flag.NOT_NEEDED: tr("no police needed"),
    Flag.KNOWN_PERSON: tr("the person is known"),
    Flag.NOT_ALL_CLEAR: tr("no false alarm"),
    Flag.POLICE_THERE: tr("the police are there"),
    Flag.NOT_POLICE_THERE: tr("the police are not there"),
    Flag.POLICE_NAMED: tr("the police are named"),
    Flag.NO_ANSWER: tr("the number does not answer"),
    Flag.GOT_THROUGH: tr("the number answered"),
    Flag.GONE: tr("the person has gone"),
    Flag.GOES_ON: tr("it goes on"),
    Flag.ENDED: tr("it has ended"),
    Flag.EXPLAINED: tr("there is an explanation"),
    Flag.RELIEVED: tr("a yes to “is this over?”"),
    Flag.HARMLESS: tr("a harmless reason"),
    Flag.TAKEN_BACK: tr("the report is taken back"),
    Flag.AGREED: tr("the reporter is content"),
    Flag.SELF_HARM: tr("self-harm"),
    Flag.NO_CORRECTION: tr("no hint for the author"),
    Flag.THANKS: tr("thanks"),
    Flag.SEARCH: tr("a missing person"),
    Flag.GREETING: tr("a greeting"),
    Flag.INTRODUCTION: tr("an introduction"),
    Flag.BOT_QUESTION: tr("a question about the bot"),
}
EXPECTATIONS: Final[Mapping[str, Sentence]] = {
    "visible": tr("what the group sees"),
    "card": tr("a card for the moderators"),
    "ask": tr("the question about the police"),
    "nudge": tr("a hint to the author"),
    "called": tr("the police were called"),
    "opens": tr("an incident begins"),
    "same_as": tr("in the same incident as line"),
    "closes": tr("the incident ends"),
    "false_alarm": tr("it ends as a false alarm"),
}
"""Words for the keys of `expect` in a written evening."""

WANTED: Final[Mapping[tuple[str, str], Sentence]] = {
    ("visible", "true"): tr("the message"),
    ("visible", "masked"): tr("only its facts"),
    ("visible", "hidden"): tr("nothing"),
    ("", "true"): tr("yes"),
    ("", "false"): tr("no"),
    ("", "no"): tr("no"),
}
"""Words for the values of `expect`, by key and value. An empty key stands for all other keys; a number has no words."""


def with_code(code: _Code, words: Mapping[_Code, Sentence]) -> str:
    """The words, and the code in brackets: `a greeting (greeting)`."""
    return f"{in_language(words[code])} ({code.value})"


def expectation(key: str) -> str:
    """`a card for the moderators (card)`."""
    return f"{in_language(EXPECTATIONS[key])} ({key})"


def wanted(key: str, value: str) -> str:
    """`no (card: false)`."""
    words = WANTED.get((key, value)) or WANTED.get(("", value))
    return f"{in_language(words) if words else value} ({key}: {value})"
