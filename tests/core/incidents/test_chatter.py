"""Useful only: chatter is answered privately and rarely; during an incident the group is asked once to keep the line free."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.ref import Ref
from bot.core.watch import Chatter
from tests.core.incidents.night import OTHER_GROUP, Night, the, watch

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
CHATTER = "Wie heeft er een ladder te leen?"
AN = Ref("console", "An")


def test_chatter_is_answered_privately_and_once_in_thirty_days(night: Night) -> None:
    night.says("An", CHATTER)
    night.shows(the("useful_only"), AN)
    assert night.in_group() == []
    night.says("An", CHATTER, days=29)
    assert night.times(the("useful_only"), AN) == 1
    night.later(days=2)
    night.housekeeping()
    night.says("An", CHATTER)
    assert night.times(the("useful_only"), AN) == 2


@pytest.mark.parametrize("days", [7, 60])
def test_how_rarely_is_the_watchs_own_affair(night: Night, days: int) -> None:
    night.watch = replace(night.watch, chatter=Chatter(timedelta(days=days)))
    night.says("An", CHATTER)
    night.later(days=days - 1)
    night.housekeeping()
    night.says("An", CHATTER)
    assert night.times(the("useful_only"), AN) == 1
    night.says("An", CHATTER, days=2)
    assert night.times(the("useful_only"), AN) == 2


def test_the_hint_names_the_group_for_chatter_where_there_is_one(night: Night) -> None:
    night.says("An", CHATTER)
    night.shows(the("useful_only", chat_group="een andere groep"), AN)
    night.watch = replace(night.watch, chatter=Chatter(group="Praatgroep Kerkwijk"))
    night.says("Piet", CHATTER)
    night.shows(the("useful_only", chat_group="Praatgroep Kerkwijk"), Ref("console", "Piet"))


def test_during_an_incident_the_group_is_asked_once_and_nobody_privately(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", CHATTER)
    night.shows(the("keep_line_free"))
    night.says("Piet", "Goed gedaan allemaal 👍👍", minutes=20)
    assert night.times(the("keep_line_free")) == 1
    assert night.times(the("useful_only"), AN) == 0
    night.says("Jan", "vals alarm")
    night.says("An", CHATTER)
    assert night.times(the("useful_only"), AN) == 0, "people calm down"
    night.says("An", CHATTER, minutes=31)
    night.shows(the("useful_only"), AN)


def test_each_caller_is_a_person_of_the_incident_and_gets_no_hint_right_after_it(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "gebeld")
    night.says("An", "gebeld")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.says("An", CHATTER, minutes=40)
    assert night.times(the("useful_only"), AN) == 0
    night.says("An", CHATTER, minutes=21)
    night.shows(the("useful_only"), AN)


def test_the_next_incident_may_ask_once_again_and_each_group_for_itself(night: Night) -> None:
    night.watch = watch("nl", groups=(Ref("console", "kerkwijk"), OTHER_GROUP))
    night.says("Jan", REPORT)
    night.says("An", CHATTER)
    night.says("An", CHATTER, group=OTHER_GROUP)
    assert night.times(the("keep_line_free"), OTHER_GROUP) == 1
    night.says("Jan", REPORT, hours=2)
    night.says("An", CHATTER)
    assert night.times(the("keep_line_free")) == 2


def test_chatter_keeps_no_incident_open(night: Night) -> None:
    night.says("Jan", REPORT)
    for _ in range(7):
        night.says("An", CHATTER, minutes=10)
    assert night.incidents() == []


def test_no_word_of_the_bot_in_public_is_about_a_person_who_chatters(night: Night) -> None:
    night.says("An", CHATTER)
    night.says("Jan", REPORT)
    night.says("An", "Haha, je ziet spoken 😂")
    assert not any("An" in text.split() for text in night.in_group())
