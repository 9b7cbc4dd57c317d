"""Official posts and witness appeals: who may, what it takes, and where they go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import DeleteMessage, PinMessage, SendMessage, SendPrivately
from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ActionRefused, ChoiceMade, CommandGiven
from bot.core.member import Member
from bot.core.message import Person, Role
from bot.core.owner import OfficialPost
from bot.core.police.posts import parse_appeal
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, RELAYING, RULES, book, person, posted, reading, setting, told

SECOND = Ref("console", "dorp")
WATCH = replace(RELAYING, groups=(GROUP, SECOND))
APPEAL = "GE.1234/2026 | Kerkstraat | zaterdag 22-23 u | https://politie.example.org/getuigen"
WIM, CORA, MO, ELS = person("Wim"), person("Cora"), person("Mo", Role.MODERATOR), person("Els")


def gives(by: Person, name: str, argument: str, chat: Ref | None = None) -> StepResult:
    command = CommandGiven("c", chat or by.ref, by, name, argument, NOON)
    return step(EMPTY, command, reading(), setting(watch=WATCH))


def posts(result: StepResult, key: str) -> list[Ref]:
    return [action.chat for action in told(result, SendMessage) if f" {key} " in action.text]


def test_an_official_post_reaches_every_group_and_is_on_record() -> None:
    result = gives(WIM, "official", "Morgen controle.")
    assert posts(result, "official_post") == [GROUP, SECOND]
    assert posts(result, "official_sent") == [WIM.ref]
    assert [(record.decision, record.by) for record in result.records] == [("official post", "p-Wim")]


@pytest.mark.parametrize(("chat", "place"), [(None, GROUP), (DESK, DESK), (SECOND, SECOND)])
def test_the_record_holds_no_address_of_an_officer_who_posts_in_private(chat: Ref | None, place: Ref) -> None:
    (record,) = gives(WIM, "official", "Morgen controle.", chat).records
    assert record.group == str(place)


def test_an_officer_of_several_watches_picks_one() -> None:
    (first, _) = told(gives(WIM, "official", "kerkwijk Morgen controle."), SendMessage)[:2]
    assert first.text.endswith("Morgen controle.\nfr official_post {code}{who}Morgen controle.")
    assert "kerkwijk" not in first.text


ANN = person("Ann")
DORP = replace(RELAYING, id="dorp", groups=(SECOND,), police=replace(RELAYING.police, people=(WIM.ref, ANN.ref)))


@pytest.mark.parametrize(
    ("officer", "argument", "watches"),
    [
        (WIM, "Morgen controle.", ("kerkwijk", "dorp")),
        (WIM, "dorp Morgen controle.", ("dorp",)),
        (ANN, "Morgen controle.", ("dorp",)),
        (MO, "Morgen controle.", ("kerkwijk",)),  # who is told that it is no word for moderators
    ],
)
@pytest.mark.parametrize("name", ["official", "witness"])
def test_on_the_desk_of_two_watches_a_post_reaches_those_of_the_officer(
    name: str, officer: Person, argument: str, watches: tuple[str, ...]
) -> None:
    directory = Directory.of((replace(WATCH, groups=(GROUP,)), DORP))
    states = {"kerkwijk": EMPTY, "dorp": WatchState("dorp")}
    command = CommandGiven("c", DESK, officer, name, argument, NOON)
    assert lanes_of(command, directory, states) == watches


@pytest.mark.parametrize(
    ("name", "argument"), [("help", ""), ("start", ""), ("official", ""), ("official", "kerkwijk")]
)
def test_an_officer_reads_what_an_officer_can_do(name: str, argument: str) -> None:
    state = EMPTY.with_member("p-Wim", Member(started=NOON))
    result = step(state, CommandGiven("c", WIM.ref, WIM, name, argument, NOON), reading(), setting(watch=WATCH))
    said = [action.text for action in told(result, SendMessage)]
    assert len(said) == 1
    assert "help_officer" in said[0]
    assert "help_member" not in said[0]


def test_a_post_is_pinned_where_the_bot_can_and_only_there() -> None:
    stands = ActionDelivered("d", "kerkwijk", OfficialPost(), MessageRef(GROUP, "b1"), NOON)
    pinned = step(EMPTY, stands, None, setting(watch=WATCH))
    assert told(pinned, PinMessage) == [PinMessage(MessageRef(GROUP, "b1"))]
    without = step(EMPTY, stands, None, setting(watch=WATCH, able=lambda place: ALL - {PinMessage}))
    assert without.planned == ()


def test_a_pin_that_the_platform_refuses_is_nobodys_task() -> None:
    refused = ActionRefused("r", "kerkwijk", None, PinMessage(MessageRef(GROUP, "b1")), "no right", False, NOON)
    assert step(EMPTY, refused, None, setting(watch=WATCH)).planned == ()


@pytest.mark.parametrize("languages", [("nl",), ("nl", "fr"), ("nl", "fr", "de", "en")])
def test_no_official_post_loses_its_end_or_is_too_long_for_telegram(languages: tuple[str, ...]) -> None:
    watch = replace(WATCH, languages=languages)
    for length in (500, 1500, 1990, 2500, 4000):
        text = "x" * (length - 1) + "!"
        command = CommandGiven("c", WIM.ref, WIM, "official", text, NOON)
        result = step(EMPTY, command, reading(), setting(watch=watch))
        shown = [action.text for action in told(result, SendMessage)]
        assert all(len(post) <= 4096 for post in shown)
        assert posts(result, "official_post" if text in shown[0] else "official_long")


@pytest.mark.parametrize("by", [CORA, MO, ELS], ids=lambda by: by.name)
def test_nobody_else_speaks_for_the_police(by: Person) -> None:
    assert posts(gives(by, "official", "Iedereen naar buiten!", DESK), "official_post") == []


@pytest.mark.parametrize("by", [WIM, CORA], ids=lambda by: by.name)
def test_an_officer_and_a_coordinator_may_appeal_to_witnesses(by: Person) -> None:
    assert posts(gives(by, "witness", APPEAL, DESK), "witness_appeal") == [GROUP, SECOND]


@pytest.mark.parametrize("by", [MO, ELS], ids=lambda by: by.name)
def test_others_may_not_appeal(by: Person) -> None:
    assert posts(gives(by, "witness", APPEAL, DESK), "witness_appeal") == []


@pytest.mark.parametrize(
    "argument",
    [
        "",
        "GE.1234/2026 | Kerkstraat | zaterdag",
        "GE.1234/2026 | Kerkstraat | zaterdag | politie.example.org",
        "GE.1234/2026 | Kerkstraat | zaterdag | http://politie.example.org/x",
        "GE.1234/2026 |  | zaterdag | https://politie.example.org/x",
        f"{APPEAL} en nog iets",
    ],
)
def test_an_appeal_without_one_of_its_parts_gets_an_explanation(argument: str) -> None:
    assert parse_appeal(argument) is None
    result = gives(WIM, "witness", argument)
    assert posts(result, "witness_usage") == [WIM.ref]
    assert posts(result, "witness_appeal") == []


def test_an_officer_decides_about_no_message_of_a_member() -> None:
    hit = posted("grijp die dief", "1", by="Tom")
    state = step(EMPTY, hit, reading(Label.VIGILANTE), setting(watch=WATCH)).state
    (case,) = state.cases.values()
    press = ChoiceMade("p", GROUP, WIM, Choice.REMOVE, ByCode(case.code), NOON)
    assert step(state, press, None, setting(watch=WATCH)).state.cases[case.id].is_open


@pytest.mark.parametrize("label", [Label.OFF_TOPIC, Label.VIGILANTE], ids=str)
def test_no_rule_corrects_an_officer_even_if_it_forgets_to_spare_one(label: Label) -> None:
    strict = tuple(replace(rule, unless=None) for rule in RULES)
    for name, told_off in (("Wim", False), ("Els", True)):
        result = step(EMPTY, posted("goe bezig", by=name), reading(label), setting(book(*strict), watch=WATCH))
        corrections = [each.action for each in result.planned if isinstance(each.action, SendPrivately | DeleteMessage)]
        assert bool(corrections) is told_off
        assert bool(posts(result, "stay_inside")) is (told_off and label is Label.VIGILANTE)


def test_a_trusted_member_is_trusted_on_every_platform() -> None:
    watch = replace(WATCH, trusted=(Ref("signal", "u-1"),))
    assert watch.role(Person(Ref("signal", "u-1"), "An", Role.MEMBER)) is Role.TRUSTED
    assert watch.role(Person(Ref("signal", "u-1"), "An", Role.MODERATOR)) is Role.MODERATOR
    assert watch.role(Person(Ref("signal", "u-2"), "Jan", Role.MEMBER)) is Role.MEMBER
