"""Reads the conditions under `when` and `unless`. All keys of a condition must hold; of a list of values, one must."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any, Final, TypeVar

from bot.core.message import Media, Role
from bot.core.reading import FoundData, Label
from bot.core.rule import (
    AllOf,
    AnyOf,
    Condition,
    GroupIs,
    Has,
    IncidentIs,
    IncidentState,
    LabelIs,
    LanguageIs,
    LengthIs,
    Not,
    PlatformIs,
    PolicyIs,
    Repeats,
    Says,
    SenderIs,
    TimeIs,
)
from bot.core.texts import LANGUAGES
from bot.core.watch import POLICY
from bot.core.watch_state import POSTS_REMEMBERED, REMEMBERED
from bot.live_rules import yaml_words
from bot.rulebook.pattern import expressions, phrases
from bot.rulebook.references import References
from bot.translation import tr
from bot.yaml_reader.form import Form, list_of, one_or_list_of, read_all, require_keys
from bot.yaml_reader.node import Keys, MappingEntry, Node, shorten
from bot.yaml_reader.readers import Reader, duration, hours, member_of, one_name_of, share, whole_number
from bot.yaml_reader.shape import shape_reference, with_either_shape, with_shape, with_shape_of
from bot.yaml_reader.suggestion import did_you_mean

CONDITION: Final = "condition"
"""The name of the schema's definition, since a condition can contain conditions."""

HAS_VALUES: Final = (*(found.value for found in FoundData), *(media.value for media in Media), "forward")
"""The possible values of `has`."""

T = TypeVar("T")

MAX_MESSAGE_CHARACTERS: Final = 4096
"""The limit of Telegram (Bot API, `sendMessage`). Longer lengths in a rule are faults."""

_HINTS: Final[Mapping[str, str]] = {
    "words": tr("Did you mean `phrase`?"),
    "text": tr("Did you mean `phrase`?"),
    "word": tr("Did you mean `phrase`?"),
    "list": tr("Write phrase: list:NAME."),
    "or": tr("Did you mean `any`?"),
    "and": tr("Did you mean `all`?"),
    "role": tr("Did you mean `sender`?"),
    "hour": tr("Did you mean `time`?"),
}

label: Final = member_of(tr("a label"), Label, yaml_words.LABELS)
role: Final = member_of(tr("a role"), Role, yaml_words.ROLES)
incident: Final = member_of(tr("a state of the incident"), IncidentState, yaml_words.INCIDENTS)
language: Final = one_name_of(tr("a language"), LANGUAGES, yaml_words.LANGUAGES)
_language_or_unknown: Final = one_name_of(
    tr("a language"), (*LANGUAGES, "unknown"), {**yaml_words.LANGUAGES, **yaml_words.UNKNOWN}
)


def policy_answer(policy: str, answers: Iterable[str]) -> Reader[str]:
    """A reader of one of the answers to a policy."""
    return one_name_of(tr("an answer to the policy {policy}", policy=policy), answers, yaml_words.ANSWERS)


_LABEL_FORM: Final = Form(
    tr("a label's condition"),
    lambda label, at_least=None: LabelIs(label, at_least),
    need={"label": one_or_list_of(label)},
    may={"at_least": share},
)
_LENGTH_FORM: Final = Form(
    tr("a length"),
    LengthIs,
    may={"at_least": whole_number(0, MAX_MESSAGE_CHARACTERS), "at_most": whole_number(0, MAX_MESSAGE_CHARACTERS)},
)
_POLICY_FORM: Final[Form[Mapping[str, object]]] = Form(
    tr("a condition on the policy"),
    dict,
    may={policy: one_or_list_of(policy_answer(policy, answers)) for policy, answers in POLICY.items()},
)
POLICY_ANSWERS: Final[Form[Mapping[str, str]]] = Form(
    tr("answers to the policy"),
    dict,
    may={policy: policy_answer(policy, answers) for policy, answers in POLICY.items()},
)
MOST_REPEATED: Final = POSTS_REMEMBERED
"""A rule cannot ask for more messages than the bot remembers of a group."""


@with_shape_of(duration)
def _within(node: Node) -> timedelta:
    value = duration(node)
    if value > REMEMBERED:
        raise node.position.wrong(tr("the bot does not remember messages for that long"), tr("Write at most 1 h."))
    return value


_REPEAT_FORM: Final = Form(
    tr("a repetition"), Repeats, need={"messages": whole_number(2, MOST_REPEATED), "within": _within}
)


def condition_readers(known: References) -> tuple[Form[Condition], Reader[Condition]]:
    """The form of a condition, with its keys, and a reader that also refuses a condition without keys."""

    @with_shape(shape_reference(CONDITION))
    def condition(node: Node) -> Condition:
        if isinstance(node, Keys) and not node.entries:
            raise node.position.wrong(tr("there is no condition here"), tr("Write which messages the rule is for."))
        return form(node)

    form: Form[Condition] = Form(
        tr("a condition"),
        _all_of,
        may={
            "label": _label,
            "phrase": phrases(known),
            "regex": expressions,
            "has": _several(one_name_of(tr("a thing a message can have"), HAS_VALUES, yaml_words.THINGS), Has),
            "sender": _several(role, SenderIs),
            "language": _several(_language_or_unknown, LanguageIs),
            "length": _length,
            "time": _mapped(hours, lambda span: TimeIs(*span)),
            "incident": _several(incident, IncidentIs),
            "repeat": _REPEAT_FORM,
            "platform": _several(one_name_of(tr("a platform"), known.platforms, yaml_words.PLATFORMS), PlatformIs),
            "group": _several(one_name_of(tr("a group of config.yaml"), known.groups), GroupIs),
            "policy": _policy,
            "any": _mapped(list_of(condition), AnyOf),
            "all": _mapped(list_of(condition), AllOf),
            "not": _mapped(condition, Not),
        },
        hints=_HINTS,
    )
    return form, condition


def _all_of(**parts: Condition) -> Condition:
    conditions = tuple(parts.values())
    return conditions[0] if len(conditions) == 1 else AllOf(conditions)


def _mapped(read: Reader[T], make: Callable[[T], Condition]) -> Reader[Condition]:
    return with_shape_of(read)(lambda node: make(read(node)))


def _several(reader: Reader[T], make: Callable[[tuple[T, ...]], Condition]) -> Reader[Condition]:
    return _mapped(one_or_list_of(reader), make)


_labels: Final = one_or_list_of(label)


@with_either_shape(_labels, _LABEL_FORM)
def _label(node: Node) -> LabelIs:
    return _LABEL_FORM(node) if isinstance(node, Keys) else LabelIs(_labels(node))


@with_shape_of(_LENGTH_FORM, minProperties=1)
def _length(node: Node) -> LengthIs:
    length = _LENGTH_FORM(node)
    if length.at_least is None and length.at_most is None:
        raise node.position.wrong(tr("this length has no bound"), tr("Write at_least, at_most or both."))
    if length.at_least is not None and length.at_most is not None and length.at_least > length.at_most:
        raise node.position.wrong(tr("no message is this long: at_least is more than at_most"))
    return length


@with_shape_of(_POLICY_FORM, minProperties=1)
def _policy(node: Node) -> Condition:
    """One or several answers of the watch's policy. All of them must hold."""
    parts = tuple(read_all(_answer, require_keys(node, tr("a condition on the policy")).entries.items()))
    if not parts:
        raise node.position.wrong(tr("there is no policy here"), did_you_mean("", POLICY, yaml_words.POLICIES))
    return parts[0] if len(parts) == 1 else AllOf(parts)


def _answer(item: tuple[str, MappingEntry]) -> PolicyIs:
    name, entry = item
    if name not in POLICY:
        raise entry.key.wrong(
            tr("there is no policy `{name}`", name=shorten(name)), did_you_mean(name, POLICY, yaml_words.POLICIES)
        )
    return PolicyIs(name, _POLICY_FORM.may[name](entry.value))


def narrows(condition: Condition) -> bool:
    """True if the condition selects some messages. One with only exceptions, a platform or a policy matches nearly all."""
    match condition:
        case Not() | PlatformIs() | PolicyIs():
            return False
        case LengthIs(at_least, at_most):
            return (at_least or 0) > 1 or (at_most is not None and at_most < MAX_MESSAGE_CHARACTERS)
        case SenderIs(roles):
            return set(roles) != set(Role)
        case IncidentIs(states):
            return set(states) != set(IncidentState)
        case LanguageIs(languages):
            return not {*LANGUAGES, "unknown"} <= set(languages)
        case AllOf(parts):
            return any(map(narrows, parts))
        case AnyOf(parts):
            return all(map(narrows, parts))
        case LabelIs() | Says() | Has() | TimeIs() | Repeats() | GroupIs():
            return True


CONDITION_FORMS: Final[Mapping[str, Form[Any]]] = {"label": _LABEL_FORM, "length": _LENGTH_FORM, "repeat": _REPEAT_FORM}
