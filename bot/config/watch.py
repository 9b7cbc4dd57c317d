"""One neighbourhood of config.yaml."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.config.readers import address, chat_name, cron, mail_address, postcode, telephone
from bot.core.ref import Ref
from bot.core.texts import LANGUAGES
from bot.core.watch import POLICY, Chatter, Numbers, Police, Quiet, ReminderPlan, Watch
from bot.written.form import Form, many
from bot.written.node import Node
from bot.written.readers import Placed, Reader, among, duration, hours, name, placed, text, whole, yes_no
from bot.written.shape import like


@dataclass(frozen=True, slots=True)
class WrittenWatch:
    """A neighbourhood with the places of what must not be named twice."""

    watch: Watch
    id: Placed[str]
    groups: tuple[Placed[Ref], ...]
    desk: Placed[Ref]
    police: Placed[Police] | None


NUMBERS: Final = Form(
    "`numbers`",
    Numbers,
    may=dict.fromkeys(("police", "emergency", "non_urgent"), many(telephone)),
    hints={"urgent": "Did you mean `police`, the number for what happens now?"},
)

POLICE: Final = Form(
    "`police`",
    Police,
    may={"zone": text, "mail": mail_address, "relay": among("something to pass on", ("none", "incidents", "all"))},
)

CHATTER: Final = Form(
    "`chatter`",
    Chatter,
    may={"every": duration, "group": chat_name},
    hints={
        "link": "Write the link under `group`.",
        "after": "Did you mean `every`, how often a member gets the same hint?",
    },
)

REMINDER: Final = Form("a reminder", ReminderPlan, need={"cron": cron}, may={"text": name})

POLICY_FORM: Final[Form[dict[str, object]]] = Form(
    "`policy`",
    dict,
    may={
        **{policy: among(f"an answer to the policy {policy}", answers) for policy, answers in POLICY.items()},
        "min_age": whole(0, 120),
    },
)


def watch_form(zone: ZoneInfo, platforms: Collection[str] | None) -> Form[WrittenWatch]:
    """`platforms`: those that are set up; None where that is not known."""
    place: Reader[Placed[Ref]] = placed(address(platforms))

    def made(**keys: Any) -> WrittenWatch:
        return _watch(zone, keys)

    return Form(
        "a neighbourhood",
        made,
        need={
            "id": placed(name),
            "name": text,
            "languages": many(among("a language", LANGUAGES)),
            "groups": many(place),
            "moderators": place,
        },
        may={
            "coordinators": many(address(platforms), may_be_empty=True),
            "postcodes": many(postcode),
            "numbers": NUMBERS,
            "police": placed(POLICE),
            "reminders": many(REMINDER, may_be_empty=True),
            "quiet": _quiet,
            "chatter": CHATTER,
            "escalate_after": duration,
            "policy": POLICY_FORM,
            "gatekeeper": yes_no,
        },
        hints={
            "moderators": 'Name the chat where the moderators decide, as moderators: "telegram:-1009876543210".',
            "languages": "Write at least one of nl, fr, de, en; the first is the one that is used by default.",
            "groups": 'Name at least one group, as groups: ["telegram:-1001234567890"].',
            "timezone": "The time zone stands at the top of the file, for all neighbourhoods.",
        },
    )


@like(hours)
def _quiet(node: Node) -> Quiet:
    start, end = hours(node)
    return Quiet(start, end)


def _watch(zone: ZoneInfo, keys: dict[str, Any]) -> WrittenWatch:
    policy: Mapping[str, Any] = keys.pop("policy", {})
    id, groups, desk, police = keys.pop("id"), keys.pop("groups"), keys.pop("moderators"), keys.pop("police", None)
    keys["languages"] = tuple(dict.fromkeys(keys["languages"]))
    watch = Watch(
        id=id.value,
        groups=tuple(group.value for group in groups),
        desk=desk.value,
        timezone=zone,
        police=police.value if police else Police(),
        policy={name: answer for name, answer in policy.items() if name != "min_age"},
        min_age=policy.get("min_age", 18),
        **keys,
    )
    return WrittenWatch(watch, id, groups, desk, police)
