"""The form of one neighbourhood in config.yaml."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.config.police import police_form
from bot.config.readers import address, chat_name, cron, person_address, postcode, telephone, weekly
from bot.config.values import AnswerMailbox
from bot.core.ref import Ref
from bot.core.texts import LANGUAGES, VARIANTS
from bot.core.watch import (
    EVERY_DAY,
    NEW_FOR,
    POLICY,
    Chatter,
    Corrections,
    Duty,
    Ladder,
    Numbers,
    OnDuty,
    Police,
    Quiet,
    ReminderPlan,
    RuleLife,
    Watch,
    Weekly,
)
from bot.live_rules import yaml_words
from bot.translation import tr
from bot.yaml_reader.form import Form, list_of, under
from bot.yaml_reader.node import Node
from bot.yaml_reader.off import or_off
from bot.yaml_reader.readers import (
    Positioned,
    clock,
    duration,
    hours,
    name,
    one_name_of,
    one_of,
    placed,
    prose,
    share,
    whole_number,
    with_position,
    yes_no,
)
from bot.yaml_reader.shape import with_shape_of


@dataclass(frozen=True, slots=True)
class WrittenWatch:
    """A watch with the positions of the values that are checked across neighbourhoods."""

    watch: Watch
    id: Positioned[str]
    groups: tuple[Positioned[Ref], ...]
    desk: Positioned[Ref]
    police: Positioned[Police] | None
    neighbours: tuple[Positioned[str], ...]
    mailbox: AnswerMailbox | None


@with_shape_of(hours)
def _quiet(node: Node) -> Quiet:
    return Quiet(*hours(node))


NUMBERS: Final = Form(
    "`numbers`",
    Numbers,
    may={
        **dict.fromkeys(("police", "emergency"), list_of(telephone)),
        "non_urgent": list_of(telephone, may_be_empty=True),
    },
    hints={"urgent": tr("Did you mean `police`, the number for what happens now?")},
)


CHATTER: Final = Form(
    "`chatter`",
    Chatter,
    may={"every": duration, "group": chat_name},
    hints={
        "link": tr("Write the link under `group`."),
        "after": tr("Did you mean `every`, how often a member gets the same hint?"),
    },
)

CORRECTIONS: Final[Form[dict[str, Any]]] = Form(
    "`corrections`",
    dict,
    may={"per_day": whole_number(0, 1000), "soft_start": or_off(duration), "quiet": or_off(_quiet)},
    hints={"every": tr("How often a member gets the same hint stands under `chatter`.")},
)


def _corrections(written: Mapping[str, Any], quiet: Quiet | None) -> Corrections:
    """Without `quiet` of their own, corrections keep to the quiet hours of the watch."""
    default = Corrections()
    return Corrections(
        written.get("per_day", default.per_day),
        written.get("soft_start", default.soft_start) or timedelta(),
        written.get("quiet", quiet or default.quiet),
    )


WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


_weekday: Final = one_of(tr("a weekday"), {day: at for at, day in enumerate(WEEKDAYS)}, yaml_words.WEEKDAYS)


def on_duty_form(platforms: Collection[str] | None) -> Form[OnDuty]:
    """The form of a moderator on duty."""
    return Form(
        tr("a moderator on duty"),
        lambda days=(), **keys: OnDuty(days=frozenset(days) or EVERY_DAY, **keys),
        need={"name": prose, "person": person_address(platforms)},
        may={"days": list_of(_weekday), "quiet": _quiet},
        hints={"moderator": tr("Write the address under `person`, and the name that colleagues know under `name`.")},
    )


def duty_form(platforms: Collection[str] | None) -> Form[Duty]:
    """The form of `duty`. `platforms`: the platforms that are set up; None if not known."""
    return Form(
        "`duty`",
        Duty,
        may={
            "people": list_of(on_duty_form(platforms), may_be_empty=True),
            "remind": duration,
            "claim": duration,
        },
        hints={"roster": tr("Name the moderators under `people`, in the order of their turns.")},
    )


RULE_LIFE: Final = Form(
    "`rule_life`",
    RuleLife,
    may={"decisions": whole_number(0, 200), "precision": share, "lower": share},
    hints={"stage": tr("The stage stands in the rule.")},
)

LADDER: Final = Form("`ladder`", Ladder, may=dict.fromkeys(("warn", "mute", "expel"), whole_number(0, 100)))

REMINDER: Final = Form(tr("a reminder"), ReminderPlan, need={"cron": cron}, may={"text": placed(name)})

_GONE: Final = tr("Remove this line: no rule uses this policy any more.")

POLICY_FORM: Final[Form[dict[str, object]]] = Form(
    "`policy`",
    dict,
    may={
        **{
            policy: one_name_of(tr("an answer to the policy {policy}", policy=policy), answers, yaml_words.ANSWERS)
            for policy, answers in POLICY.items()
        },
        "min_age": whole_number(0, 120),
    },
    hints={"react": _GONE, "past_incident": _GONE},
)


_LANGUAGES: Final = list_of(
    one_name_of(tr("a language"), (*LANGUAGES, *VARIANTS), {**yaml_words.LANGUAGES, **yaml_words.VARIANTS})
)


@with_shape_of(_LANGUAGES)
def languages(node: Node) -> tuple[str, ...]:
    """Languages and variants of languages (`nl-NL`). A language twice, or with its variant, is a fault."""
    written = tuple(_LANGUAGES(node))
    again = next((language for language in written if written.count(language) > 1), None)
    if again is not None:
        raise node.position.wrong(tr("`{name}` is twice in this list", name=again), tr("Remove one of them."))
    spoken = [VARIANTS.get(language, language) for language in written]
    twice = next((language for language in spoken if spoken.count(language) > 1), None)
    if twice is not None:
        names = ", ".join(language for language in written if VARIANTS.get(language, language) == twice)
        raise node.position.wrong(tr("{names} are one language", names=names), tr("Remove one of them."))
    return written


FIRST_LANGUAGE: Final = "first"
EVERY_LANGUAGE: Final = "all"
GROUP_TEXTS: Final = (FIRST_LANGUAGE, EVERY_LANGUAGE)
"""The languages of a text for a whole group: the first one of the watch, or each of them."""

WEEKLY: Final = Weekly(1, time(9))
"""By default the moderators get the weekly note on Mondays (1, as in cron) at 9:00."""

DAILY: Final = time(19)
"""By default the desk reads at 19:00 that all is well, if it read nothing else."""

_IN_THE_NETHERLANDS: Final = Numbers(("112",), ("112",), ("0900-8844",))


def _dutch(written: Numbers) -> Numbers:
    """The written numbers; the numbers of the Netherlands in place of the default ones."""
    default = Numbers()
    return Numbers(
        *(
            getattr(written if getattr(written, kind) != getattr(default, kind) else _IN_THE_NETHERLANDS, kind)
            for kind in ("police", "emergency", "non_urgent")
        )
    )


_HINTS: Final = {
    "moderators": tr('Name the chat where the moderators decide, as moderators: "telegram:-1009876543210".'),
    "languages": tr("Write at least one of nl, nl-NL, fr, de, en; the first is the one that is used by default."),
    "groups": tr('Name at least one group, as groups: ["telegram:-1001234567890"].'),
    **under("numbers", ("emergency", "non_urgent")),
    **under("police", ("zone", "mail", "relay", "agreed", "receipt", "chat", "mailbox")),
    **dict.fromkeys(REMINDER.names, tr('Write reminders: [{cron: "0 18 1 * *", text: NAME}].')),
    **under("chatter", CHATTER.names),
    **under("corrections", ("per_day", "soft_start")),
    **under("rule_life", RULE_LIFE.names),
    **under("ladder", LADDER.names),
    **under("duty", ("people", "remind", "claim")),
    **under("policy", POLICY_FORM.names),
    "timezone": tr("Write the time zone at the top of the file; it is the same for all neighbourhoods."),
}


def watch_form(zone: ZoneInfo, platforms: Collection[str] | None) -> Form[WrittenWatch]:
    """The form of a neighbourhood. `platforms`: the platforms that are set up; None if not known."""
    return Form(
        tr("a neighbourhood"),
        lambda **keys: _watch(zone, keys),
        need={
            "id": with_position(name),
            "name": prose,
            "languages": languages,
            "groups": list_of(with_position(address(platforms, but=r"\d+"))),
            "moderators": with_position(address(platforms, but=r"100\d{10}")),  # or a lone moderator's private chat
        },
        may={
            "coordinators": list_of(person_address(platforms), may_be_empty=True),
            "trusted": list_of(address(platforms), may_be_empty=True),
            "postcodes": list_of(postcode),
            "numbers": NUMBERS,
            "police": with_position(police_form(platforms)),
            "reminders": list_of(REMINDER, may_be_empty=True),
            "quiet": _quiet,
            "chatter": CHATTER,
            "corrections": CORRECTIONS,
            "rule_life": RULE_LIFE,
            "ladder": LADDER,
            "group_texts": one_name_of(tr("a choice of languages"), GROUP_TEXTS, yaml_words.GROUP_TEXTS),
            "escalate_after": duration,
            "newcomer": or_off(duration),
            "duty": duty_form(platforms),
            "weekly": weekly,
            "daily": or_off(clock),
            "policy": POLICY_FORM,
            "gatekeeper": yes_no,
            "hidden_notice": yes_no,
            "neighbours": list_of(with_position(name), may_be_empty=True),
        },
        hints=_HINTS,
    )


def _watch(zone: ZoneInfo, keys: dict[str, Any]) -> WrittenWatch:
    policy: Mapping[str, Any] = keys.pop("policy", {})
    keys["corrections"] = _corrections(keys.pop("corrections", {}), keys.get("quiet"))
    keys["every_language"] = keys.pop("group_texts", FIRST_LANGUAGE) == EVERY_LANGUAGE
    id, groups, desk, police = keys.pop("id"), keys.pop("groups"), keys.pop("moderators"), keys.pop("police", None)
    neighbours = keys.pop("neighbours", ())
    keys["newcomer"] = keys.get("newcomer", NEW_FOR) or timedelta()
    written = keys["languages"]
    keys["languages"] = tuple(dict.fromkeys(VARIANTS.get(language, language) for language in written))
    wordings = tuple(dict.fromkeys(language for language in written if language in VARIANTS))
    if "nl-NL" in wordings:
        keys["numbers"] = _dutch(keys.get("numbers", Numbers()))
    watch = Watch(
        id=id.value,
        groups=tuple(group.value for group in groups),
        desk=desk.value,
        timezone=zone,
        police=police.value.police if police else Police(),
        wordings=wordings,
        neighbours=tuple(neighbour.value for neighbour in neighbours),
        policy={name: answer for name, answer in policy.items() if name != "min_age"},
        min_age=policy.get("min_age", 18),
        **{"weekly": WEEKLY, "daily": DAILY, **keys},
    )
    written_police = Positioned(police.value.police, police.position) if police else None
    mailbox = police.value.mailbox if police else None
    return WrittenWatch(watch, id, groups, desk, written_police, tuple(neighbours), mailbox)
