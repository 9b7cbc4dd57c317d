"""An illness of a month that is named makes no past of a person who has collapsed now."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "my husband has collapsed, he had a stroke in March",
        "my husband has just collapsed, he had a heart attack in June, please help",
        "my dad has collapsed on the floor, he had a heart bypass in May",
        "he had a stroke in March and he's collapsed now",
        "mijn man is in elkaar gezakt, hij heeft in maart een beroerte gehad",
        "mijn man is ineengezakt, hij had een beroerte in maart",
        "mon mari s'est effondré, il a fait un AVC en mars",
        "mein Mann ist zusammengebrochen, er hatte im März einen Schlaganfall",
        "mein Mann ist eben zusammengebrochen, im März hatte er einen Herzinfarkt",
        "ma mère vient de s'effondrer, elle a fait un AVC en janvier",
        "mein Mann ist gerade zusammengebrochen, er hatte einen Herzinfarkt im Mai",
    ],
)
def test_a_person_who_has_collapsed_after_it_is_in_danger(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "my husband collapsed, he had a stroke in March",
        "my husband collapsed in March, he had a stroke",
        "my husband has collapsed before, he had a stroke in March",
        "he has collapsed twice, he had a stroke in March",
        "when my husband has collapsed, he had a stroke in March, what do I do",
        "he had a stroke in March, he's doing well now",
        "mon mari vient de s'écrouler dans le canapé après sa journée",
        "the gazebo has collapsed, he had a heart attack in March",
        "mijn man is in elkaar gezakt, hij heeft in maart een beroerte gehad, nu revalideert hij",
        "hij had een hartaanval in juni en fietst alweer",
        "mon mari a fait un AVC en mars, il va bien",
        "mein Mann ist im März zusammengebrochen, er hatte im März einen Schlaganfall",
        "mein Mann ist zusammengebrochen, er hatte im März einen Schlaganfall, jetzt ist er wieder daheim",
    ],
)
def test_a_collapse_of_that_month_is_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE
