"""Where the role of a person matters: for a decision, and for a message that a rule would act on, or that it hits for the role.

Everything else is decided without the role, so that no chatter of a new member costs a question to the platform.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.event import (
    ChoiceMade,
    CommandGiven,
    Event,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
)
from bot.core.message import Message, Person, Role
from bot.core.ref import Ref
from bot.core.rule import AllOf, AnyOf, Condition, Not, Rule, SenderIs, Treatment
from bot.core.step_result import StepResult
from bot.core.verdict import Finding
from bot.deciding.directory import Directory
from bot.ports import RoleSource

IsTyped = Callable[[Message], bool]
"""True for a message that may be a typed choice."""


@dataclass(frozen=True, slots=True)
class Again:
    """Decides the event with another role. `rules`: those by which it is judged."""

    rules: Sequence[Rule]
    decide: Callable[[Event], StepResult]


@dataclass(frozen=True, slots=True)
class RoleQuestion:
    """A person whose role in a chat is unknown. `decides`: an old answer of the platform is not good enough."""

    person: Person
    chat: Ref
    decides: bool


class RoleUnknown(Exception):
    """An event cannot be decided before the platform is asked. It is no fault of the event."""

    def __init__(self, question: RoleQuestion) -> None:
        super().__init__(f"the role of a person in {question.chat}")
        self.question = question


class RoleCheck:
    """Gives an event the role of its person, where the role matters. `sources`: by platform."""

    def __init__(self, sources: Mapping[str, RoleSource], directory: Directory, is_typed: IsTyped) -> None:
        self._sources = sources
        self._directory = directory
        self._is_typed = is_typed

    def of_decision(self, event: Event) -> Event:
        """The event with the role of the person who decides something. Raises RoleUnknown."""
        question = self._decision(event)
        return event if question is None else self._settled(event, question)

    def of_author(self, event: Event, result: StepResult, again: Again) -> Event:
        """The event with the role of its author, if a rule acts on the message or speaks because of it, or if one would hit a
        moderator alone. The question of a report does not wait for a role. Raises RoleUnknown."""
        question, hit = self._author(event), _findings(result)
        if question is None or not (
            any(map(_concerns_author, hit)) or self._hinges_on_role(event, question, hit, again)
        ):
            return event
        return self._settled(event, question)

    def _hinges_on_role(self, event: Event, question: RoleQuestion, hit: Sequence[Finding], again: Again) -> bool:
        if self._known(question) is question.person.role or not any(_names_sender(rule.when) for rule in again.rules):
            return False
        known = {finding.rule.id for finding in hit}
        as_moderator = _findings(again.decide(_with_role(event, Role.MODERATOR)))
        return any(finding.live and finding.rule.id not in known for finding in as_moderator)

    def unknown_authors(self, events: Iterable[Event]) -> list[RoleQuestion]:
        """The authors among these events whose role would have to be asked for."""
        questions = (self._author(event) for event in events)
        return [question for question in questions if question is not None and self._known(question) is None]

    async def ask(self, question: RoleQuestion) -> None:
        """Asks the platform, where there is one to ask. Afterwards the same event raises no RoleUnknown for a while."""
        source = self._sources.get(question.chat.platform)
        if source is not None:
            await source.ask(question.person, question.chat)

    def _settled(self, event: Event, question: RoleQuestion) -> Event:
        role = self._known(question)
        if role is None:
            raise RoleUnknown(question)
        return event if role is question.person.role else _with_role(event, role)

    def _known(self, question: RoleQuestion) -> Role | None:
        source = self._sources.get(question.chat.platform)
        return (
            question.person.role if source is None else source.known(question.person, question.chat, question.decides)
        )

    def _decision(self, event: Event) -> RoleQuestion | None:
        """A message in a moderators' chat proves by itself that its author is there; a press and a reaction do not."""
        match event:
            case ChoiceMade(chat=chat, person=person):
                return RoleQuestion(person, chat, decides=True)
            case CommandGiven(chat=chat, person=person) if chat in self._directory.of_group:
                return RoleQuestion(person, chat, decides=True)
            case ReactionAdded(message=ref, person=person) | ReactionTakenBack(message=ref, person=person):
                return RoleQuestion(person, ref.chat, decides=True) if ref.chat in self._directory.of_desk else None
            case MessagePosted(message=message) | MessageEdited(message=message) if self._is_in_group(message):
                decides = message.author.role is Role.MODERATOR or self._is_typed(message)
                return RoleQuestion(message.author, message.ref.chat, decides=True) if decides else None
            case _:  # no other event is a decision of a person
                return None

    def _author(self, event: Event) -> RoleQuestion | None:
        if not isinstance(event, MessagePosted | MessageEdited) or not self._is_in_group(event.message):
            return None
        author = event.message.author
        return RoleQuestion(author, event.message.ref.chat, decides=False) if author.role is Role.MEMBER else None

    def _is_in_group(self, message: Message) -> bool:
        return message.ref.chat in self._directory.of_group


def _names_sender(condition: Condition) -> bool:
    """True for a condition that depends on the role of the sender."""
    if isinstance(condition, AllOf | AnyOf):
        return any(map(_names_sender, condition.parts))
    return _names_sender(condition.part) if isinstance(condition, Not) else isinstance(condition, SenderIs)


def _findings(result: StepResult) -> Sequence[Finding]:
    return result.verdict.findings if result.verdict is not None else ()


def _concerns_author(finding: Finding) -> bool:
    then = finding.rule.then
    said = (then.private, then.group, then.during_incident)
    return finding.live and (finding.treatment is not Treatment.KEEP or any(said))


def _with_role(event: Event, role: Role) -> Event:
    match event:
        case MessagePosted(message=message) | MessageEdited(message=message):
            return replace(event, message=_by(message, role))
        case CommandGiven(person=person, message=message):
            return replace(event, person=replace(person, role=role), message=message and _by(message, role))
        case ChoiceMade(person=person) | ReactionAdded(person=person) | ReactionTakenBack(person=person):
            return replace(event, person=replace(person, role=role))
        case _:  # no other event has a question
            return event


def _by(message: Message, role: Role) -> Message:
    return message if message.author.role is role else replace(message, author=replace(message.author, role=role))
