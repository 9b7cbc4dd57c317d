"""A member sends a hidden message again: in the group, or through the bot, which judges it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, Repost, SendMessage, SendPrivately, UpdateCard
from bot.core.case import Case
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, MemberLeft, MessagePosted
from bot.core.handlers.resubmission import A_DAY, WRITTEN_WITHIN
from bot.core.member import Member
from bot.core.message import Message
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Flag, Label, Reading
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, Lane, person, posted, reading, setting, told
from tests.shipped import rules

JAN = person("Jan")
HARMLESS = reading()
BARE = "grijp die man aan het station, hij steelt fietsen"
BETTER = "een man aan het station steelt fietsen"


class Street(Lane):
    """Jan's message is hidden."""

    def __init__(self, wording: str = "", gatekeeper: bool = False) -> None:
        jan = Member(seen=NOON, belongs=True, started=NOON, home=str(GROUP))
        context = setting(rules().rulebook, watch=replace(WATCH, gatekeeper=gatekeeper))
        super().__init__(context, EMPTY.with_member("p-Jan", jan))
        self.now: datetime = NOON
        self._count = 0
        hides = replace(CALL_TO_ACT, wording=wording)
        self.hidden = self.says(BARE, hides) if not gatekeeper else self.tells(BARE, hides)
        (self.case,) = self.lane.cases.values()
        gone = ActionDelivered("gone", WATCH.id, CaseAction(self.case.id, CasePart.ORIGINAL), None, self.now)
        self.hear(gone)
        self.lane = self.lane.with_case(replace(self.first, cards=(MessageRef(DESK, "card"),)))

    def says(self, text: str, read: Reading = HARMLESS) -> StepResult:
        """In the group."""
        self._count += 1
        self.now += timedelta(minutes=1)
        return self.hear(posted(text, f"g{self._count}", at=self.now), read)

    def tells(self, text: str, read: Reading = HARMLESS) -> StepResult:
        """The bot, in private."""
        self._count += 1
        self.now += timedelta(minutes=1)
        line = Message(MessageRef(JAN.ref, f"p{self._count}"), JAN, text, self.now)
        return self.hear(MessagePosted(f"p{self._count}", line), read)

    def decides(self, what: Choice, by: str = "Mo") -> StepResult:
        self._count += 1
        self.now += timedelta(minutes=1)
        return self.hear(replace(choice(what, self.case.code, by, number=f"c{self._count}"), at=self.now))

    @property
    def first(self) -> Case:
        return self.lane.cases[self.case.id]


def answer(outcome: StepResult) -> str:
    return "\n".join(each.text for each in told(outcome, SendMessage) if each.chat == JAN.ref)


def note(outcome: StepResult) -> str:
    return "\n".join(each.text for each in told(outcome, SendPrivately))


def feet(outcome: StepResult) -> str:
    actions = (each.action for each in outcome.planned)
    return "\n".join(each.card.foot for each in actions if isinstance(each, AskModerators | UpdateCard))


def test_the_note_says_what_was_hidden_why_and_until_when_and_offers_a_wording() -> None:
    seen = note(Street(wording=BETTER).hidden)
    for part in (
        BARE[:40],
        "3. Geen eigenrichting",
        "13:31",
        "Beslist niemand, dan blijft het weg",
        f"\n{BETTER}\n",
        "«opnieuw»",
    ):
        assert part in seen


def test_without_a_wording_the_note_offers_none_and_a_removal_still_invites() -> None:
    street = Street()
    assert "opnieuw" not in note(street.hidden)
    assert "Je mag het anders opnieuw sturen" in note(street.decides(Choice.REMOVE))


def test_words_that_spoke_against_the_message_are_no_wording() -> None:
    street = Street(wording="grijp die man aan het station")
    assert street.first.wording == ""


def test_the_new_message_is_judged_and_posted_under_its_authors_name() -> None:
    street = Street()
    assert "Schrijf me nu" in answer(street.tells("opnieuw"))
    outcome = street.tells(BETTER)
    (post,) = told(outcome, Repost)
    assert (post.chat, post.head, post.body) == (GROUP, "Jan (13:03):", BETTER)
    assert "staat nu in Kerkwijk" in answer(outcome)
    assert "↻ De schrijver stuurde het" in feet(outcome)


@pytest.mark.parametrize("typed", ["opnieuw hij staat bij nummer 12", "Opnieuw: hij staat bij nummer 12"])
def test_the_word_and_the_new_message_in_one_are_answered_like_the_word(typed: str) -> None:
    street = Street()
    outcome = street.tells(typed)
    assert told(outcome, Repost) == []
    assert "Schrijf me nu" in answer(outcome)
    (post,) = told(street.tells(BETTER), Repost)
    assert post.body == BETTER


def test_the_word_in_talk_of_a_member_without_a_hidden_message_begins_nothing() -> None:
    street = Street()
    street.decides(Choice.APPROVE)
    assert "Schrijf me nu" not in answer(street.tells("opnieuw zo'n lawaai hier"))
    assert told(street.tells(BETTER), Repost) == []


def test_it_goes_into_the_group_of_the_hidden_message_although_its_author_wrote_in_another_one_since() -> None:
    street, other = Street(), replace(GROUP, id="dorp")
    street.context = replace(street.context, watch=replace(street.context.watch, groups=(other, GROUP)))
    street.hear(MessagePosted("d", Message(MessageRef(other, "d"), JAN, "goedenavond", street.now)), HARMLESS)
    assert street.lane.members["p-Jan"].home == str(other)
    assert "Schrijf me nu" in answer(street.tells("opnieuw"))
    (post,) = told(street.tells(BETTER), Repost)
    assert post.chat == GROUP


def test_a_new_message_that_breaks_a_rule_waits_on_a_card_that_names_the_first() -> None:
    street = Street()
    street.tells("opnieuw")
    outcome = street.tells("we pakken hem", CALL_TO_ACT)
    assert told(outcome, Repost) == []
    assert f"na {street.case.code}" in feet(outcome)
    assert len(street.lane.cases) == 2


def test_only_one_message_follows_the_word_and_only_for_a_while() -> None:
    street = Street()
    street.tells("opnieuw")
    street.tells(BETTER)
    assert told(street.tells("en hoe gaat het?"), Repost) == []
    street.tells("opnieuw")
    street.now += WRITTEN_WITHIN
    assert told(street.tells(BETTER), Repost) == []


def test_after_a_location_alone_the_words_follow_without_the_word_once_more() -> None:
    street = Street()
    street.tells("opnieuw")
    assert "Zeg het in woorden" in answer(street.tells(""))
    (post,) = told(street.tells(BETTER), Repost)
    assert post.body == BETTER


def test_in_danger_the_author_of_a_new_message_that_waits_reads_the_emergency_number() -> None:
    street = Street()
    street.tells("opnieuw")
    outcome = street.tells("help, grijp hem", replace(CALL_TO_ACT, flags=frozenset({Flag.DANGER})))
    assert told(outcome, Repost) == []
    assert "bel 112" in answer(outcome)


def test_a_member_sends_again_a_few_times_a_day() -> None:
    street = Street()
    for _ in range(A_DAY):
        street.tells("opnieuw")
        street.tells(BETTER)
    assert "Morgen kan het weer" in answer(street.tells("opnieuw"))


def test_a_mute_cannot_be_avoided() -> None:
    street = Street()
    street.tells("opnieuw")
    street.decides(Choice.MUTE)
    for text in (BETTER, "opnieuw"):
        outcome = street.tells(text)
        assert told(outcome, Repost) == []
        assert "ook niet via mij" in answer(outcome)


@pytest.mark.parametrize("leaves", [True, False])
def test_without_a_hidden_message_or_outside_the_group_there_is_nothing_to_send(leaves: bool) -> None:
    street = Street()
    if leaves:
        street.hear(MemberLeft("left", GROUP, JAN, street.now))
    else:
        street.decides(Choice.APPROVE)
    assert "Je mag" not in (said := answer(street.tells("opnieuw")))
    assert "Schrijf me nu" not in said


def test_a_member_who_was_taken_out_is_not_told_to_write_in_the_group() -> None:
    street = Street()
    for moderator in ("Mo", "An"):
        street.decides(Choice.EXPEL, moderator)
    street.hear(MemberLeft("left", GROUP, JAN, street.now))
    assert "je kunt er niet schrijven" in (said := answer(street.tells("opnieuw")))
    assert "Schrijf gerust zelf in de groep" not in said


def test_a_like_message_in_the_group_is_linked_and_another_one_is_not() -> None:
    street = Street()
    assert feet(street.says("goeiemorgen allemaal, tot vanavond op de vergadering")) == ""
    assert "↻ De schrijver stuurde het" in feet(street.says(BETTER))
    (shown,) = told(street.says(f"{BETTER}, grijp hem", CALL_TO_ACT), UpdateCard)
    ((head, _),) = shown.card.others
    assert f"↻ {list(street.lane.cases.values())[-1].code} · " in head
    street = Street()
    street.now += timedelta(minutes=10)
    assert f"na {street.case.code}" in feet(street.says(f"{BETTER}, grijp hem", CALL_TO_ACT))


def test_a_gatekeeper_takes_it_as_any_message() -> None:
    street = Street(wording=BETTER, gatekeeper=True)
    assert f"stuur het me opnieuw:\n{BETTER}" in note(street.hidden)
    assert len(told(street.tells("opnieuw aan de kerk, een man met een fiets", reading(Label.REPORT)), Repost)) == 1
