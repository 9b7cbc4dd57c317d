"""The texts that the reader gets beside a message."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from weakref import ref

import pytest

from bot.core.member import Member
from bot.core.reading import Detail, Flag, FoundData, Label, ReaderInput, Reading, Span
from bot.core.ref import MessageRef, Ref
from bot.core.rule import DailyLimit
from bot.core.watch import Corrections, Numbers
from bot.core.watch_state import WatchState
from bot.deciding.message_reading import read_message
from bot.deciding.reader_input import build_reader_input, is_quiet_around
from bot.reader.personal_data.shapes import find_details
from tests.kit import EMPTY, GROUP, NOON, WATCH, message, person, posted, reading, run, setting


def test_only_what_others_wrote_and_the_group_can_see_may_be_quoted() -> None:
    lane, _ = run(
        EMPTY,
        (posted("dag buren", "1", "Els"), reading()),
        (posted("wie gaat er mee", "2", "Piet"), reading(Label.VIGILANTE)),
        (posted("van mijzelf", "3", "Jan"), reading()),
    )
    made = build_reader_input(lane, message("> dag buren", "4", "Jan"), setting())
    assert made.after == ("dag buren", "wie gaat er mee", "van mijzelf")
    assert made.shown == ("dag buren",)


class Hearer:
    """A reader that remembers what it gets."""

    def __init__(self) -> None:
        self.heard: list[ReaderInput] = []

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        self.heard += texts
        return [reading() for _ in texts]


async def test_the_account_of_the_bot_is_read_as_a_bot_and_as_no_person() -> None:
    """Also where its name does not end as those of bots mostly do. The places of all other words stay."""
    named = replace(message("@kerk_wachtbot, wat mag ik?"), bot_mention="@kerk_wachtbot")
    reader = Hearer()
    await read_message(reader, EMPTY, named, setting())
    (given,) = reader.heard
    assert given.text == "bot           , wat mag ik?"
    assert given.chat is not None
    assert given.chat.line.text == given.text


async def test_a_message_at_the_gate_is_read_after_the_last_messages_of_its_group() -> None:
    """Alone, «called» or «that is my son» may say little."""
    known = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True, home=str(GROUP)))
    lane, _ = run(known, (posted("er loopt iemand", "1", "Els"), reading(Label.REPORT)))
    private = replace(message("dat is mijn zoon", "2"), ref=MessageRef(person("Jan").ref, "2"))
    for gatekeeper, after in ((True, ("er loopt iemand",)), (False, ())):
        reader = Hearer()
        await read_message(reader, lane, private, setting(watch=replace(WATCH, gatekeeper=gatekeeper)))
        (given,) = reader.heard
        assert given.after == after
        assert given.chat is not None
        assert [line.text for line in given.chat.before] == list(after)


@pytest.mark.parametrize("listed", ["09 266 61 11", "+32 9 266 61 11", "+32 (0)9/266 61 11", "0032 9 266 61 11"])
@pytest.mark.parametrize("typed", ["09 266 61 11", "+32 9 266 61 11", "003292666111"])
def test_a_number_of_the_watch_is_no_personal_data_in_whatever_form(listed: str, typed: str) -> None:
    watch = replace(WATCH, numbers=Numbers(non_urgent=(listed,)))
    made = build_reader_input(EMPTY, message(f"voor wat kan wachten: {typed}"), setting(watch=watch))
    assert find_details(made.text, made.known_numbers) == ()
    assert find_details("bel mij op 0475 12 34 56", made.known_numbers) != ()


class Doubter:
    """A reader that finds a report everywhere, and an insult in what the bot would repeat."""

    def __init__(self, doubts: bool) -> None:
        self._doubts = doubts

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [self._read(each.text) for each in texts]

    def _read(self, text: str) -> Reading:
        insult = [(Label.INSULT, 0.6, ())] if self._doubts and "loopt" in text and "weg" not in text else []
        exposes = [(Label.PERSONAL_DATA, 0.6, ())] if "Tom" in text else []
        return reading((Label.REPORT, 0.9, (Span(0, len(text)),)), *insult, *exposes)


@pytest.mark.parametrize(("doubts", "copy"), [(False, "Er loopt iemand in de Kerkstraat. ▒▒▒"), (True, "")])
async def test_what_the_bot_repeats_is_read_once_more(doubts: bool, copy: str) -> None:
    said = message("Er loopt iemand in de Kerkstraat. weg met Tom D.")
    read = await read_message(Doubter(doubts), EMPTY, said, setting())
    assert (read.copy, read.place) == (copy, "Kerkstraat")


class SeesPlates:
    """A reader that finds a report everywhere, and a plate in «1-ABC-234»."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [self._read(each.text) for each in texts]

    def _read(self, text: str) -> Reading:
        at = text.find("1-ABC-234")
        found = (Detail(FoundData.PLATE, Span(at, at + 9)),) if at >= 0 else ()
        exposes = [(Label.PERSONAL_DATA, 0.9, (each.span,)) for each in found]
        return replace(reading((Label.REPORT, 0.9, (Span(0, 8),)), *exposes), details=found)


async def test_a_street_with_a_house_number_beside_a_plate_is_the_place_if_the_group_reads_it() -> None:
    said = message("Inbraak in de Kerkstraat 12, twee mannen met een koevoet. Plaat 1-ABC-234")
    read = await read_message(SeesPlates(), EMPTY, said, setting())
    assert read.copy == "Inbraak in de Kerkstraat 12, twee mannen met een koevoet. Plaat ▒▒▒"
    assert read.place == "Kerkstraat"


class Calm:
    """A reader that finds a report everywhere, and personal data in a name."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [reading(Label.REPORT, *([Label.PERSONAL_DATA] if "Tom" in each.text else [])) for each in texts]


@pytest.mark.parametrize(("groups", "copy"), [(1, ""), (2, "Hij staat aan de deur. ▒▒▒")])
async def test_a_report_that_stays_is_repeated_for_other_groups_only(groups: int, copy: str) -> None:
    watch = replace(WATCH, groups=WATCH.groups + (Ref("signal", "other"),) * (groups - 1))
    said = message("Hij staat aan de deur. Zoals Peeters gisteren zei")
    assert (await read_message(Calm(), EMPTY, said, setting(watch=watch))).copy == copy


class InDanger:
    """A reader that finds danger everywhere, and an insult in «sukkels»."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [replace(self._read(each.text), flags=frozenset({Flag.DANGER})) for each in texts]

    def _read(self, text: str) -> Reading:
        at = text.find("sukkels")
        return reading((Label.INSULT, 0.9, (Span(at, at + 7),))) if at >= 0 else reading()


@pytest.mark.parametrize(("victim", "named"), [("Josiane", True), ("onze Josiane", True), ("mijn man", False)])
async def test_a_copy_with_the_name_of_a_victim_is_told_from_one_without(victim: str, named: bool) -> None:
    said = message(f"{victim} ligt bewusteloos in de keuken sukkels")
    read = await read_message(InDanger(), EMPTY, said, setting())
    assert victim in read.copy
    assert read.copy_names is named
    assert read.life_at_stake


class InTheStreet:
    """A reader that finds a report with a street everywhere."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [replace(reading(Label.REPORT), streets=("g kerkstr",)) for _ in texts]


async def test_the_street_of_a_report_that_stays_is_known_for_the_police_and_the_yearly_counters() -> None:
    read = await read_message(InTheStreet(), EMPTY, message("Er loopt iemand in de Kerkstraat"), setting())
    assert (read.place, read.copy) == ("Kerkstraat", "")


class Strict:
    """A reader that finds an insult in each text with «sukkel», an accusation in each with «dief», and an insult in every text
    if it `doubts`."""

    def __init__(self, doubts: bool = False) -> None:
        self._doubts = doubts

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [self._read(each.text) for each in texts]

    def _read(self, text: str) -> Reading:
        for word, label in (("sukkel", Label.INSULT), ("dief", Label.PROFILING)):
            at = text.find(word)
            if at >= 0:
                return reading((label, 0.9, (Span(at, at + len(word)),)))
        return reading((Label.INSULT, 0.6, ())) if self._doubts else reading()


@pytest.mark.parametrize(
    ("text", "doubts", "wording"),
    [
        ("Die buur is een sukkel. Morgen is er vergadering in de zaal", False, "Morgen is er vergadering in de zaal"),
        ("Die buur is een sukkel. Morgen is er vergadering in de zaal", True, ""),
        ("Die buur is een sukkel. Vraag het aan Tom Peeters", False, ""),
        ("Die buur is een sukkel", False, ""),
        ("Die buur is een sukkel, morgen is er vergadering in de zaal", False, ""),
        ("Die buur is een dief. Morgen is er vergadering in de zaal", False, ""),
        ("Morgen is er vergadering in de zaal", False, ""),
    ],
)
async def test_a_wording_is_made_of_what_speaks_against_nothing(text: str, doubts: bool, wording: str) -> None:
    read = await read_message(Strict(doubts), EMPTY, message(text), setting())
    assert read.wording == wording
    assert read.copy == ""


def corrected(times: int, at: datetime = NOON) -> WatchState:
    return EMPTY.with_daily_limit(Corrections.key_of(GROUP), DailyLimit(at.astimezone(WATCH.timezone).date(), times))


@pytest.mark.parametrize(
    ("lane", "at", "correctable"),
    [
        (EMPTY, NOON, True),
        (corrected(WATCH.corrections.per_day - 1), NOON, True),
        (corrected(WATCH.corrections.per_day), NOON, False),
        (corrected(WATCH.corrections.per_day), NOON + timedelta(days=1), True),
        (EMPTY, NOON.replace(hour=23), False),
    ],
    ids=["none so far", "one is left", "none is left", "another day", "quiet hours"],
)
def test_a_correction_may_hang_on_a_late_message(lane: WatchState, at: datetime, correctable: bool) -> None:
    said = message("dag buren", at=at)
    assert build_reader_input(lane, said, setting(), late=True).correctable is correctable
    assert is_quiet_around(lane, said, WATCH) is not correctable


def test_no_correction_needs_to_be_thought_of_in_time() -> None:
    assert build_reader_input(corrected(WATCH.corrections.per_day), message("dag"), setting()).correctable


def test_it_is_not_quiet_around_a_message_while_an_incident_is_known() -> None:
    opens = replace(reading(Label.REPORT), streets=("g kerkstr",))
    lane, _ = run(corrected(WATCH.corrections.per_day), (posted("er loopt iemand in de Kerkstraat"), opens))
    assert lane.incidents
    assert not is_quiet_around(lane, message("dag", at=NOON + timedelta(minutes=5)), WATCH)


def test_nothing_holds_a_text_that_the_watch_state_has_forgotten() -> None:
    lane, _ = run(EMPTY, (posted("mijn eigen woorden", "1", "Els"), reading()))
    build_reader_input(lane, message("dag", "2", "Jan"), setting())
    (heard,) = lane.lines_before(GROUP, NOON)
    kept = ref(heard)
    del lane, _, heard
    gc.collect()
    assert kept() is None
