"""The input and the output of a reader. Spans are half-open offsets `[start, end)` into the original text, in code points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.core.message import Chat


class Label(StrEnum):
    """The eleven labels of `corpus/GUIDE.md`."""

    REPORT = "report"
    UPDATE = "update"
    NOTICE = "notice"
    OFF_TOPIC = "off_topic"
    POLICE_CALLED = "police_called"
    VIGILANTE = "vigilante"
    PERSONAL_DATA = "personal_data"
    PROFILING = "profiling"
    INSULT = "insult"
    ADVERT = "advert"
    PANIC = "panic"


KINDS = frozenset({Label.REPORT, Label.UPDATE, Label.NOTICE, Label.OFF_TOPIC})
"""The kinds of a message: at most one of them holds."""

FACTS = frozenset({Label.REPORT, Label.UPDATE})
"""The kinds whose facts must never disappear from the group."""

LOWERED = frozenset(Label) - KINDS - {Label.POLICE_CALLED} | {Label.OFF_TOPIC}
"""The labels that a lesson may take away. Reports, updates, notices and calls to the police stay."""


class Flag(StrEnum):
    """Signs in phrases besides the labels: danger to life, the state of an incident, and what gets no correction."""

    DANGER = "danger"
    ALL_CLEAR = "all_clear"
    NOT_NEEDED = "not_needed"
    KNOWN_PERSON = "known_person"
    NOT_ALL_CLEAR = "not_all_clear"
    POLICE_THERE = "police_there"
    NOT_POLICE_THERE = "not_police_there"
    POLICE_NAMED = "police_named"
    NO_ANSWER = "no_answer"
    GOT_THROUGH = "got_through"
    GONE = "gone"
    GOES_ON = "goes_on"
    ENDED = "ended"
    EXPLAINED = "explained"
    RELIEVED = "relieved"
    HARMLESS = "harmless"
    TAKEN_BACK = "taken_back"
    AGREED = "agreed"
    SELF_HARM = "self_harm"
    NO_CORRECTION = "no_correction"
    THANKS = "thanks"
    SEARCH = "search"
    GREETING = "greeting"
    INTRODUCTION = "introduction"
    BOT_QUESTION = "bot_question"


UNCORRECTED = frozenset({
    Flag.DANGER, Flag.SELF_HARM, Flag.NO_ANSWER, Flag.NO_CORRECTION, Flag.THANKS, Flag.SEARCH, Flag.INTRODUCTION,
    Flag.BOT_QUESTION,
})  # fmt: skip
"""The author of a text with one of these gets no correction."""


class FoundData(StrEnum):
    """Personal data that a reader recognises by its shape."""

    PLATE = "plate"
    PHONE = "phone"
    EMAIL = "e-mail"
    IBAN = "IBAN"
    LINK = "link"
    ADDRESS = "address"
    NAME = "name"
    ACCOUNT = "account"


class Act(StrEnum):
    """The effect of a line on an incident."""

    OPENS = "opens"
    ADDS = "adds"
    ENDS = "ends"
    NONE = "none"


class Ending(StrEnum):
    """How an incident ended, as a line tells it. `OVER`: no person is there any more, none was found, or the fire is out."""

    POLICE = "police"
    FALSE_ALARM = "false_alarm"
    FOUND = "found"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ReaderInput:
    """A text and its context.

    `languages`: those of the watch, the main one first. `after`: the texts before this one in the chat, oldest first.
    `shown`: the texts of other members among them that the group can see; a quotation of one of these repeats nothing new.
    `incident_open`: the watch has an open incident. `known_numbers`: public telephone numbers, as config.yaml has them; they
    are not personal data. `chat`: the conversation around the text; None: it is a text alone, after the texts `after`.
    `late`: the message has waited for long, so the reader leaves out its slowest part where that changes nothing.
    `correctable`: a correction may hang on how sure the reader is of small talk."""

    text: str
    languages: tuple[str, ...]
    after: tuple[str, ...] = ()
    incident_open: bool = False
    known_numbers: frozenset[str] = frozenset()
    shown: tuple[str, ...] = ()
    chat: Chat | None = None
    late: bool = False
    correctable: bool = True


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def is_part_of(self, other: Span) -> bool:
        return self != other and other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Score:
    """The reader's confidence in a label (0 to 1), and the evidence for it."""

    label: Label
    confidence: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase or pattern of the rules that occurs in the text. `pattern` is `list:NAME` or `rule:ID/n`."""

    pattern: str
    span: Span


@dataclass(frozen=True, slots=True)
class Detail:
    """Personal data in the text."""

    found: FoundData
    span: Span


@dataclass(frozen=True, slots=True)
class ChatReading:
    """The meaning of a line in its conversation.

    `called`: the police or others were reached for `incident`, or for the incident that the line opens. `maybe_called`: likely
    enough to ask about, too doubtful to state; `maybe_danger` likewise. `plain_danger`: the danger would count in any line.
    `maybe_opens`: the line opens an incident if its labels are those of a report and no incident is known. `incident`: the id
    of a known incident; None for no incident, and if `act` opens one. `ending`: set if `act` ends the incident.
    `maybe_ending`: how the line ends the incident if it has a phrase for an end; None: it ends none, or surely.
    `plain_ending`: no phrase for danger makes the end doubtful. `surely_opens`: the models alone are sure of an emergency.
    `maybe_back`: a missing person may be with the author. `no_facts`: the line only says who is to blame or what people should
    do, so the group loses nothing if it is hidden. `other_call`: a call that the line tells of was in vain, or not to the
    police. `in_peril`: a person who is sought, or who helps to search, is in mortal danger or hurt, and no helpers know it."""

    danger: bool
    called: bool
    maybe_called: bool
    act: Act
    incident: str | None
    ending: Ending | None = None
    maybe_danger: bool = False
    plain_danger: bool = False
    maybe_opens: bool = True
    maybe_ending: Ending | None = None
    plain_ending: bool = False
    surely_opens: bool = False
    maybe_back: bool = False
    no_facts: bool = False
    other_call: bool = False
    in_peril: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """Stands for a text without holding it, see `bot/reader/imprint.py`.

    `text`: a keyed hash of its words. `length`: their number. `in_incident`: an incident was open or was open lately.
    `weights`: the models that made `vector`; both are empty if the encoder did not read the text."""

    text: str = ""
    length: int = 0
    sketch: bytes = b""
    in_incident: bool = False
    weights: str = ""
    vector: bytes = b""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text that the bot read wrongly, as a person said. `name`: the code of the case, or the place of the example. `holds`:
    the text has the labels; False: it has not. `labels`: with the confidence that the reader had. `author`: the pseudonym
    of the text's author. An example has no `at` and no `author`."""

    name: str
    rule: str
    holds: bool
    labels: tuple[tuple[Label, float], ...]
    imprint: Imprint
    at: datetime | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Lessons:
    """`of_examples`: count in every watch with their rule. `of_watch`: those of moderators, for commands; the running bot
    has them in its watch state. `key`: for the hashes of words."""

    of_examples: tuple[Lesson, ...] = ()
    of_watch: Mapping[str, tuple[Lesson, ...]] = field(default_factory=dict)
    key: bytes = b""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A label that a lesson changed. `before`: the reader's confidence. `same`: the words are the same; False: near ones."""

    by: Lesson
    label: Label
    before: float
    same: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that the rules may know of a text. `chat`: None if the reader reads no conversations. `failed`: the parts of
    the reader that failed on it. `concealed`: a large part of the text is invisible. `copy`: what the bot may repeat of the
    text if it is hidden, or of a report in the other groups, unless it may name a victim (`copy_names`). `wording`: what its
    author could send again. `place`: the street that the text names, if the bot may say it. `imprint`: what a lesson would keep
    of the text, without its words where no lesson compares them. `corrected`: the labels that a lesson changed. `against`:
    those that a phrase of the lists speaks against. `life_at_stake`: the text tells of a plain emergency."""

    language: str
    language_known: bool
    scores: tuple[Score, ...] = ()
    hits: tuple[Hit, ...] = ()
    details: tuple[Detail, ...] = ()
    flags: frozenset[str] = frozenset()
    streets: tuple[str, ...] = ()  # keys to compare texts by; not for display
    vehicles: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    concealed: bool = False
    chat: ChatReading | None = None
    copy: str = ""
    wording: str = ""
    place: str = ""
    imprint: Imprint | None = None
    corrected: tuple[Corrected, ...] = ()
    against: frozenset[Label] = frozenset()
    life_at_stake: bool = False
    copy_names: bool = False

    def score(self, label: Label) -> Score | None:
        return next((score for score in self.scores if score.label is label), None)

    def confidence(self, label: Label) -> float:
        """0 without a score."""
        return next((score.confidence for score in self.scores if score.label is label), 0.0)

    def kind(self) -> Label | None:
        """The most likely of the four kinds, if its confidence is at least `LIKELY`."""
        kinds = [score for score in self.scores if score.label in KINDS and score.confidence >= LIKELY]
        return max(kinds, key=lambda score: score.confidence).label if kinds else None

    def likely(self, label: Label) -> bool:
        return self.confidence(label) >= LIKELY


COVER = "▒▒▒"
"""Stands for covered words in a masked copy."""

LIKELY = 0.5
"""A label counts from this confidence on, unless a rule sets `at_least`."""

SURE = 0.65
"""A label below this confidence is doubtful: the treatment becomes one step milder."""
