"""The kind of an end where the head takes another one. All wordings are this file's own."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.kinds import kind_of_end, tells_of_victim
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "kindje leeft, ambulance heeft het",
        "le bébé respire",
        "Kind lebt, RTW ist da",
        "he's alive",
        "opgelost, dank u allemaal",
        "all sorted",
    ],
)
def test_a_person_who_lives_and_a_matter_that_is_settled_were_no_false_alarm(text: str) -> None:
    assert kind_of_end(fold(text).encode(), Ending.FALSE_ALARM, in_search=False) is Ending.OVER


@pytest.mark.parametrize(
    "text",
    [
        "Feuerwehr hat den Akku rausgeholt",
        "de stier is gevangen",
        "les pompiers l'ont fait descendre",
        "caught the pony",
        "erwischt, sitzt im Auto",
    ],
)
def test_nobody_finds_what_nobody_sought(text: str) -> None:
    assert kind_of_end(fold(text).encode(), Ending.FOUND, in_search=False) is Ending.OVER
    assert kind_of_end(fold(text).encode(), Ending.FOUND, in_search=True) is Ending.FOUND


@pytest.mark.parametrize(
    "text",
    [
        "ze hebben hem in de ziekenwagen gelegd",
        "sie haben sie in den RTW gebracht",
        "they've got him into the ambulance",
        "ambulance is here, they've got him",
        "les pompiers sont là, ils l'ont",
        "Notarzt ist da, sie haben ihn",
    ],
)
def test_no_police_take_over_whom_an_ambulance_takes_along(text: str) -> None:
    assert kind_of_end(fold(text).encode(), Ending.POLICE, in_search=False) is Ending.OVER


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("niemand aangehouden, vals alarm", Ending.FALSE_ALARM),
        ("was maar een pan op het vuur", Ending.FALSE_ALARM),
        ("she was at her nan's all along", Ending.FOUND),
        ("mijn fiets is terug", Ending.FOUND),
        ("Polizei hat ihn", Ending.POLICE),
        ("police and ambulance are here, they've got him", Ending.POLICE),
        ("politie heeft hem, zij is met de ambulance mee", Ending.POLICE),
    ],
)
def test_other_ends_keep_their_kind(text: str, ending: Ending) -> None:
    assert kind_of_end(fold(text).encode(), ending, in_search=False) is ending


@pytest.mark.parametrize(
    "text",
    ["arrêté à Sclessin avec mon pc encore allumé", "opgepakt aan het station", "festgenommen", "they were arrested"],
)
def test_an_arrest_is_no_false_alarm(text: str) -> None:
    assert kind_of_end(fold(text).encode(), Ending.FALSE_ALARM, in_search=False) is Ending.POLICE


@pytest.mark.parametrize(
    ("lines", "ending"),
    [
        (["un homme est tombé de son vélo, il saigne", "ambulance appelée"], Ending.OVER),
        (["car hit a lad on the zebra crossing", "paramedics are with him"], Ending.OVER),
        (["buurvrouw is van de trap gevallen", "112 gebeld, ambulance komt"], Ending.OVER),
        (["Unfall, eine Frau liegt am Boden", "Notarzt ist unterwegs"], Ending.OVER),
        (["un homme avec un pied-de-biche à la porte du 14", "101 appelé"], Ending.POLICE),
        (["een man slaat een vrouw, ze bloedt", "101 gebeld, ambulance komt ook"], Ending.POLICE),
        (["vechtpartij aan het café", "ambulance gebeld"], Ending.POLICE),
        (["un homme frappe sa femme, elle saigne", "police et ambulance appelées"], Ending.POLICE),
    ],
)
def test_a_victim_whom_helpers_take_along_is_no_case_for_the_police(lines: list[str], ending: Ending) -> None:
    of_victim = tells_of_victim([fold(line).encode() for line in lines])
    for taken in (
        "ils l'ont emmené",
        "ze hebben hem meegenomen",
        "sie haben ihn mitgenommen",
        "they've taken him away",
    ):
        assert kind_of_end(fold(taken).encode(), Ending.POLICE, False, of_victim) is ending
    named = fold("la police l'a emmené").encode()
    assert kind_of_end(named, Ending.POLICE, False, of_victim) is Ending.POLICE
