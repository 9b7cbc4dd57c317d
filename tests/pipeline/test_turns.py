"""The order of decisions: decisions of people first, then one chat after the other, each chat in its own order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.choice import Choice, OfIncident
from bot.core.event import ChoiceMade, CommandGiven, Event, MemberSeen, MessagePosted, ReactionAdded, TimeCame
from bot.core.incident import Incident, PoliceCall
from bot.core.member import Member
from bot.core.message import Message, Person, Role
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.timer_key import IncidentBell, IncidentTimer, TimerKey
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.turns import LEAST_ROOM, ROUND_LEAST_S, Surroundings, Turns, in_turns, is_urgent, turn_of
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.ports import RoleSource
from bot.store.batch import OWN_TURN, Arrival
from bot.store.store import Store
from tests import deciding as alone
from tests.kit import DESK, GROUP, NOON, WATCH, person, reading, setting

OTHER = replace(
    WATCH, id="molenwijk", groups=(Ref("console", "molenwijk"),), desk=Ref("console", "molenwijk-desk"), coordinators=()
)
WATCHES = (WATCH, OTHER)
DIRECTORY = Directory.of(WATCHES)


class Gated:
    """A reader that notes the texts in their order, and reads nothing before `open` is set."""

    def __init__(self) -> None:
        self.read_texts: list[str] = []
        self.open = asyncio.Event()
        self.begun = asyncio.Event()

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.begun.set()
        await self.open.wait()
        self.read_texts += [each.text for each in texts]
        return [reading(Label.OFF_TOPIC) for _ in texts]


class Quick(Gated):
    """Never waits, as the lists."""

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.begun.set()
        self.read_texts += [each.text for each in texts]
        return [reading(Label.OFF_TOPIC) for _ in texts]


class Asked:
    """A platform that tells the role of Els only if it is asked, and answers at once."""

    def __init__(self) -> None:
        self._told = {person("Jan").ref}

    def known(self, person: Person, chat: Ref, decides: bool) -> Role | None:
        return person.role if person.ref in self._told else None

    async def ask(self, person: Person, chat: Ref) -> None:
        self._told.add(person.ref)


class Post:
    """Accepts messages under one number after the other."""

    def __init__(self, waiting: WaitingArrivals) -> None:
        self._waiting = waiting
        self._number = 0

    def __call__(self, text: str, chat: str = "kerkwijk", name: str = "Jan") -> asyncio.Task[None]:
        self._number += 1
        said = {"key": str(self._number), "name": name, "text": text, "chat": chat}
        arrival = Arrival("console", str(self._number), json.dumps(said).encode(), NOON)
        return asyncio.ensure_future(self._waiting.accept(arrival))


@asynccontextmanager
async def deciding(
    folder: Path, reader: Gated, left: int = 0, roles: Mapping[str, RoleSource] = MappingProxyType({})
) -> AsyncIterator[Post]:
    """`left`: the pipeline stops at once, and so many arrivals stay undecided."""
    async with Store.open(folder) as store:
        waiting = WaitingArrivals()
        pipeline = alone.pipeline(store, waiting, reader, *WATCHES, roles=roles)
        running = asyncio.create_task(pipeline.run())
        yield Post(waiting)
        pipeline.stop(at_once=bool(left))
        reader.open.set()
        await running
        assert len(await store.pending(1000)) == left


async def test_arrivals_are_on_the_disk_while_a_message_is_read(tmp_path: Path) -> None:
    reader = Gated()
    async with deciding(tmp_path, reader) as post:
        first = post("m0")
        await reader.begun.wait()
        await asyncio.gather(*(post(f"m{number}") for number in range(1, 200)))
        await first
        assert reader.read_texts == []
    assert reader.read_texts == [f"m{number}" for number in range(200)]


async def test_arrivals_in_hand_are_on_the_disk_although_no_other_comes_behind_them(tmp_path: Path) -> None:
    """A platform that brings nothing twice loses with a kill what is not there."""
    reader = Gated()
    async with deciding(tmp_path, reader) as post:
        confirmed = [post("eerste"), post("tweede")]
        await reader.begun.wait()
        async with asyncio.timeout(5):
            await asyncio.gather(*confirmed)
        assert reader.read_texts == []


async def test_a_decision_and_another_chat_wait_for_one_message_and_not_for_a_raid(tmp_path: Path) -> None:
    reader = Gated()
    async with deciding(tmp_path, reader) as post:
        raid = [post(f"raid {number}") for number in range(150)]
        await reader.begun.wait()
        await asyncio.gather(*raid)
        await asyncio.gather(
            *(
                post("er loopt iemand", "molenwijk"),
                post("en nog iets", "molenwijk"),
                post("ok 7K4", "molenwijk-desk", "Mo"),
            )
        )
        await asyncio.gather(post("raid 150"))
    raid_texts = [f"raid {number}" for number in range(151)]
    assert [text for text in reader.read_texts if text.startswith("raid")] == raid_texts
    others = [text for text in reader.read_texts if not text.startswith("raid")]
    assert others == ["ok 7K4", "er loopt iemand", "en nog iets"]
    assert reader.read_texts.index("ok 7K4") == 1
    assert reader.read_texts.index("er loopt iemand") < 40


async def test_a_reader_that_never_waits_leaves_the_others_their_turn(tmp_path: Path) -> None:
    """Receiving and delivery run beside the round: the loop is theirs after each message."""
    reader = Quick()
    async with deciding(tmp_path, reader) as post:
        raid = [post(f"raid {number}") for number in range(50)]
        await reader.begun.wait()
        read_so_far = len(reader.read_texts)
        await asyncio.gather(*raid)
    assert read_so_far < 5


async def test_a_few_arrivals_together_are_decided_in_turns_as_well(tmp_path: Path) -> None:
    reader = Gated()
    async with deciding(tmp_path, reader) as post:
        raid = [post(f"raid {number}") for number in range(20)]
        others = [post("er loopt iemand", "molenwijk"), post("/queue", "moderators", "Mo")]
        reader.open.set()
        await asyncio.gather(*raid, *others)
    assert reader.read_texts[:3] == ["/queue", "raid 0", "er loopt iemand"]


async def test_a_chat_keeps_its_order_if_a_role_comes_within_the_round(tmp_path: Path) -> None:
    reader = Gated()
    reader.open.set()
    async with deciding(tmp_path, reader, roles={"console": Asked()}) as post:
        first = post("eerst", name="Els")
        others = [post(f"{chat} {number}", chat) for number in range(9) for chat in ("molenwijk", "kerkwijk")]
        await asyncio.gather(first, *others)
    decided_at = {text: place for place, text in enumerate(reader.read_texts)}  # the last reading decides
    here = sorted((text for text in decided_at if not text.startswith("molenwijk")), key=decided_at.__getitem__)
    assert here == ["eerst", *(f"kerkwijk {number}" for number in range(9))]


async def test_a_decision_waits_for_one_message_after_the_role_is_known(tmp_path: Path) -> None:
    reader = Gated()
    async with deciding(tmp_path, reader, roles={"console": Asked()}) as post:
        raid = [post(f"raid {number}", "molenwijk") for number in range(150)]
        await reader.begun.wait()
        await asyncio.gather(*raid, post("/rules", name="Els"))
        reader.open.set()
    assert reader.read_texts.index("/rules") < 20


async def test_waiting_arrivals_keep_their_turns_over_a_restart(tmp_path: Path) -> None:
    turns = ["2 a", "2 a", "1 desk", "2 b", OWN_TURN, "2 a"]
    async with Store.open(tmp_path) as store:
        await store.accept([Arrival("console", str(n), b"{}", NOON, turn) for n, turn in enumerate(turns)])
    async with Store.open(tmp_path) as store:
        found = in_turns(await store.in_turns(lambda waiting: Turns().share_out(waiting, 100)))
    assert [each.key for each in found] == ["4", "2", "0", "3", "1", "5"]


async def test_a_stop_at_once_ends_after_one_message_and_leaves_the_others_on_the_disk(tmp_path: Path) -> None:
    reader = Gated()
    async with deciding(tmp_path, reader, left=99) as post:
        messages = [post(f"m{number}") for number in range(100)]
        await reader.begun.wait()
        await asyncio.gather(*messages)
    assert reader.read_texts == ["m0"]


# -- which arrivals are decisions


def turn(event: MessagePosted | ChoiceMade | CommandGiven, state: WatchState = WatchState(WATCH.id)) -> str:  # noqa: B008 - a frozen value
    return turn_of(event, Surroundings(DIRECTORY, {WATCH.id: state}, lambda watch: setting()))


def said(text: str, name: str = "Jan", reply_to: MessageRef | None = None) -> MessagePosted:
    return MessagePosted("k", Message(MessageRef(GROUP, "5"), person(name), text, NOON, reply_to=reply_to))


NOTICE = MessageRef(GROUP, "b1")
OPEN = WatchState(WATCH.id).with_incident(
    Incident("i1", GROUP, MessageRef(GROUP, "1"), person("Els"), NOON, NOON, code="7K4", notices=(NOTICE,))
)


def test_called_is_a_decision_only_where_an_incident_waits_for_it() -> None:
    assert not is_urgent(turn(said("gebeld", "Els")))
    assert is_urgent(turn(said("gebeld", "Els"), OPEN))
    assert is_urgent(turn(said("niet gebeld", "Els"), OPEN))
    assert not is_urgent(turn(said("wie heeft er gebeld met de loodgieter?", "Els"), OPEN))


def test_called_overtakes_no_report_that_it_may_belong_to() -> None:
    assert not is_urgent(turn(said("gebeld", "Jan"), OPEN))  # Jan may have reported something that still waits
    second = Incident("i2", GROUP, MessageRef(GROUP, "2"), person("Els"), NOON, NOON, code="7K9")
    assert not is_urgent(turn(said("gebeld", "Els"), OPEN.with_incident(second)))
    called = replace(OPEN.incidents["i1"], called=PoliceCall(person("Els"), NOON))
    assert not is_urgent(turn(said("gebeld", "Els"), OPEN.with_incident(called)))


def test_called_overtakes_no_second_report_of_its_author_that_waits() -> None:
    """It would count for the first one."""
    report = said("er staat iemand aan de deur in de Molenstraat", "Els")
    called = MessagePosted("c", replace(said("gebeld", "Els").message, ref=MessageRef(GROUP, "6")))
    events = {b"report": report, b"called": called}
    decide = alone.deciding(lambda each: [events[each.raw]], *WATCHES)

    def turn_in_order(raw: bytes) -> str:
        return decide.with_turn({WATCH.id: OPEN}, Arrival("console", raw.decode(), raw, NOON)).turn

    assert is_urgent(turn_in_order(b"called"))
    assert not is_urgent(turn_in_order(b"report"))
    assert turn_in_order(b"called") == turn_in_order(b"report")


def test_a_typed_choice_needs_a_code_of_the_watch() -> None:
    assert is_urgent(turn(said("gebeld 7K4", "Mo"), OPEN))
    assert not is_urgent(
        turn(said("gebeld 7K9", "Mo"), OPEN.with_incident(replace(OPEN.incidents["i1"], closed_at=NOON)))
    )


def test_an_answer_to_a_notice_of_the_bot_is_a_decision_and_one_to_a_member_is_not() -> None:
    assert is_urgent(turn(said("dat was ik", reply_to=NOTICE), OPEN))
    assert not is_urgent(turn(said("dat was ik", reply_to=MessageRef(GROUP, "4")), OPEN))


def test_presses_and_commands_are_decisions() -> None:
    assert is_urgent(turn(ChoiceMade("k", GROUP, person("Jan"), Choice.CALLED, OfIncident("i1"), NOON)))
    assert is_urgent(turn(CommandGiven("k", GROUP, person("Jan"), "rules", "", NOON)))
    assert is_urgent(turn(CommandGiven("k", DESK, person("Mo"), "queue", "", NOON)))


def test_the_alarm_that_no_member_called_is_a_decision_and_another_timer_is_not() -> None:
    def rings(timer: TimerKey) -> str:
        return turn_of(TimeCame("k", WATCH.id, timer, NOON), Surroundings(DIRECTORY, {}, lambda watch: setting()))

    assert is_urgent(rings(IncidentTimer("i1", IncidentBell.CALL)))
    assert not is_urgent(rings(IncidentTimer("i1", IncidentBell.QUIET)))


def test_a_reaction_to_a_notice_of_the_bot_is_a_decision_and_one_to_a_member_is_not() -> None:
    def reacts(message: MessageRef) -> str:
        reaction = ReactionAdded("k", message, person("Mo"), "👍", NOON)
        return turn_of(reaction, Surroundings(DIRECTORY, {WATCH.id: OPEN}, lambda watch: setting()))

    assert is_urgent(reacts(NOTICE))
    assert not is_urgent(reacts(MessageRef(GROUP, "4")))


def test_a_flag_waits_for_the_message_that_it_is_about() -> None:
    unread = MessageRef(GROUP, "4")
    assert not is_urgent(turn(CommandGiven("k", GROUP, person("Jan"), "flag", "", NOON, reply_to=unread)))


def test_what_signal_tells_of_a_private_message_has_the_turn_of_the_message() -> None:
    """Signal's adapter first tells in which groups the author is (`MemberSeen`)."""
    cora = person("Cora")
    command = CommandGiven("k", cora.ref, cora, "pause", "", NOON)
    told: list[Event] = [MemberSeen("k in 0", GROUP, cora, NOON), command]
    decide = alone.deciding(lambda raw: told, *WATCHES)
    arrival = decide.with_turn({}, Arrival("signal", "k", b"", NOON))
    assert arrival.turn == turn(command)
    assert is_urgent(arrival.turn)


@pytest.mark.parametrize("name", ["forgetme", "mydata"])
def test_a_member_who_asks_about_own_data_waits_for_the_talk_of_the_group(name: str) -> None:
    jan, alone = person("Jan"), Ref("console", "Jan")
    known = WatchState(WATCH.id, members={setting().pseudonym(jan.ref): Member(home=str(GROUP))})
    in_group = CommandGiven("k", GROUP, jan, name, "", NOON)
    assert turn(in_group) == turn(said("tot morgen"))
    assert turn(replace(in_group, chat=alone), known) == turn(said("tot morgen"))
    assert not is_urgent(turn(replace(in_group, chat=alone)))


# -- shares


def test_a_flood_of_presses_leaves_a_quarter_of_a_round_for_talk() -> None:
    shares = dict(Turns().share_out(["1 group", "2 group"], 100))
    assert shares == {"1 group": 75, "2 group": 25}


def test_a_flood_of_commands_from_ever_new_chats_leaves_a_quarter_of_the_decisions_for_talk() -> None:
    """Each of them ends the round that was deciding."""

    def arrival(number: int, turn: str) -> Arrival:
        return Arrival("console", f"{turn} {number}", b"", NOON, turn)

    turns, decided = Turns(), list[str]()
    waiting = [arrival(number, "2 group") for number in range(99)]
    for number in range(100):
        waiting.append(arrival(0, f"1 member {number}"))
        first, *_ = pending = turns.in_order(waiting)
        turns.begin(pending)
        waiting.remove(first)
        turns.note_decided(first)
        decided.append(first.turn)
        turns.end()
    assert decided.count("2 group") == 25


def test_more_may_wait_if_a_turn_got_nothing_or_used_up_its_share() -> None:
    def arrivals(number: int, turn: str) -> list[Arrival]:
        return [Arrival("console", str(each), b"", NOON, turn) for each in range(number)]

    turns = Turns()
    shares = dict(turns.share_out(["2 one", "2 two"], 10))
    assert shares == {"2 one": 5, "2 two": 5}
    assert not turns.are_more_waiting([*arrivals(4, "2 one"), *arrivals(1, "2 two")])
    assert turns.are_more_waiting([*arrivals(4, "2 one"), *arrivals(5, "2 two")])
    turns.share_out(["2 one", "2 two", "2 three"], 2)
    assert turns.are_more_waiting([])


def test_a_round_takes_twice_as_many_arrivals_as_the_one_before_has_decided() -> None:
    turns, waiting = Turns(), ["2 group"]
    sizes = []
    for decided in (10, 100, 300, 300):
        ((_, size),) = turns.share_out(waiting, 256)
        sizes.append(size)
        arrivals = [Arrival("console", str(number), b"", NOON, "2 group") for number in range(decided)]
        turns.begin(arrivals)
        for arrival in arrivals:
            turns.note_decided(arrival)
        turns.end()
    assert sizes == [256, LEAST_ROOM, 200, 256]


@given(
    chats=st.integers(min_value=1, max_value=40),
    most=st.integers(min_value=1, max_value=12),
    data=st.data(),
)
def test_each_waiting_chat_gets_its_turn_before_another_gets_a_second_one(
    chats: int, most: int, data: st.DataObject
) -> None:
    turns, waiting = Turns(), [f"2 chat {number:02}" for number in range(chats)]
    got = dict.fromkeys(waiting, 0)
    for _ in range(data.draw(st.integers(min_value=1, max_value=8))):
        shares = turns.share_out(waiting, most)
        assert sum(count for _, count in shares) <= most
        chosen = [Arrival("console", chat, b"", NOON, chat) for chat, _ in shares]
        turns.begin(chosen)
        for arrival in chosen:
            turns.note_decided(arrival)
            got[arrival.turn] += 1
        assert max(got.values()) - min(got.values()) <= 1


@pytest.mark.parametrize("news", ["1 desk", "2 other"])
def test_a_round_ends_for_a_decision_at_once_and_for_another_chat_after_a_while(news: str) -> None:
    turns = Turns()
    turns.begin([Arrival("console", "1", b"", NOON, "2 raided")])
    turns.note_arrived([Arrival("console", "2", b"", NOON, "2 raided")])
    assert not turns.is_over(ROUND_LEAST_S)
    turns.note_arrived([Arrival("console", "3", b"", NOON, news)])
    assert turns.is_over(0.0) is is_urgent(news)
    assert turns.is_over(ROUND_LEAST_S)
