"""Each time of the table `retention` counts in the watch state: shorter and longer than usual."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from bot.core.housekeeping.retention import forget, forget_abandoned
from bot.core.incident import QUIET_AFTER, Incident
from bot.core.member import Join, Member, Objection
from bot.core.message import RecentMessage
from bot.core.police_file import PoliceFile
from bot.core.reading import Imprint, Lesson
from bot.core.ref import MessageRef
from bot.core.watch import USUAL_RETENTION, Chatter, Retention
from bot.core.watch_state import DESK_LOST, SaidKey, WatchState
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person

THINGS: dict[str, WatchState] = {
    "texts": replace(EMPTY, talk={str(GROUP): (RecentMessage(MessageRef(GROUP, "1"), "p-Jan", NOON, "morgen markt"),)}),
    "warnings": EMPTY.with_member("p-Jan", Member(strikes=(NOON,))),
    "members": EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True)),
    "joins": replace(EMPTY, joins={"j": Join("7K4", GROUP, person("Els"), NOON)}),
    "lessons": replace(EMPTY, lessons={"7K4": Lesson("7K4", "vigilantes", False, (), Imprint(), NOON)}),
    "objections": replace(EMPTY, objections={"o": Objection("7K4", person("Els"), "nee", NOON, answered_at=NOON)}),
    "police": replace(EMPTY, police_files={"i": PoliceFile("i", "7K4", NOON)}),
}
"""By key: a watch state with one thing that begins at noon."""


@pytest.mark.parametrize("by", [-1, 0, 1])
@pytest.mark.parametrize("key", THINGS)
def test_a_thing_stays_until_its_time_and_no_longer(key: str, by: int) -> None:
    span = getattr(USUAL_RETENTION, key) + by * timedelta(minutes=5)
    kept, state = replace(USUAL_RETENTION, **{key: span}), THINGS[key]
    watch, before = replace(WATCH, retention=kept), NOON + span - timedelta(seconds=1)
    assert forget(state, before, watch) == forget_abandoned(state, before, kept) == state
    assert forget(state, NOON + span, watch) == forget_abandoned(state, NOON + span, kept) == EMPTY


def test_a_refusal_is_remembered_as_long_as_a_request_to_join() -> None:
    state, kept = EMPTY.with_member("p-Jan", Member(refused=NOON)), replace(USUAL_RETENTION, joins=timedelta(days=8))
    watch = replace(WATCH, retention=kept)
    assert forget(state, NOON + timedelta(days=7), watch) == state
    assert forget(state, NOON + timedelta(days=8), watch) == EMPTY


def test_a_moderator_who_writes_in_no_group_is_forgotten_as_a_member_is() -> None:
    """As one who only presses buttons on the desk."""
    state = EMPTY.with_member("p-Mo", Member(moderated=NOON))
    assert forget(state, NOON + timedelta(days=364), WATCH) == state
    assert forget(state, NOON + timedelta(days=365), WATCH) == EMPTY


def test_a_moderator_who_only_presses_buttons_for_a_year_is_no_stranger() -> None:
    state = EMPTY.with_member("p-Mo", Member(seen=NOON, belongs=True, moderated=NOON + timedelta(days=360)))
    assert forget(state, NOON + timedelta(days=366), WATCH) == state


def test_an_open_incident_stays_until_the_bot_has_ended_it() -> None:
    state = EMPTY.with_incident(Incident("i", GROUP, MessageRef(GROUP, "1"), person("Jan"), NOON, NOON))
    assert forget(state, NOON + 2 * QUIET_AFTER, WATCH) == state
    assert forget_abandoned(state, NOON + 2 * QUIET_AFTER) == EMPTY


@pytest.mark.parametrize("what", [SaidKey("p-Jan", "limit of again 0"), SaidKey(str(DESK), DESK_LOST)])
def test_often_repeated_hints_shorten_no_limit_of_a_day_and_no_lost_desk(what: SaidKey) -> None:
    state = replace(EMPTY, said={what: NOON, SaidKey("p-Jan", "useful_only"): NOON})
    watch = replace(WATCH, chatter=Chatter(every=timedelta(hours=1)))
    assert forget(state, NOON + timedelta(hours=23), watch).said == {what: NOON}
    assert forget(state, NOON + timedelta(days=1), watch) == EMPTY


def test_no_key_of_the_table_is_without_effect() -> None:
    """The rest is tried with whole bots and with the store: flagged messages, the audit log, damaged rows, keys, bags."""
    elsewhere = {"cases", "decisions", "damaged", "keys", "evidence"}
    assert {field.name for field in fields(Retention)} == {*THINGS, *elsewhere}
