"""The rest after a visit of the police: papers that are done, a harmless cause, and words that all is wrapped up."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import ToldEnd, tells_of_end
from bot.reader.text.normalisation import fold

SURELY_OVER = [
    "agenten zijn geweest, aangifte is gedaan, pas was op tijd geblokkeerd",
    "politie is geweest, pv gemaakt. ik ga rijden",
    "politie is langs geweest en ze hebben alles genoteerd",
    "politie zegt dat we gerust mogen zijn",
    "la police est passée, PV fait",
    "les policiers sont passés, c'était juste le vent dans la tôle",
    "la police est venue chez nous aussi c'était un marcassin",
    "Polizei war da, hat alles aufgenommen",
    "Streife war da, war nur der Wind",
    "Police came and took the report, all wrapped up",
    "police have been, it was a fox",
]
HINTED = [
    "straat is weer leeg",
    "hier is t gedaan",
    "het is klaar",
    "tirou c fini, tout le monde en bas",
    "fini ouf",
    "für heute war's das",
    "das wars für heute",
    "finish for now",
    "we're all done here",
    "feuerwehr packt ein",
    "les pompiers remballent",
    "brandweer pakt in",
]
NONE = [
    "c fini pour elle si personne vient",
    "het is klaar met haar",
    "das wars dann für sie",
    "nog geen brand meester",
    "wanneer is het brand meester?",
    "de straat is leeg, ik zie niemand die helpt",
    "politie is geweest, maar hij staat er weer",
    "politie is geweest, aangifte opgenomen, nu staat hij er terug",
    "politie komt morgen voor de aangifte",
    "moet ik aangifte doen?",
    "het is nog niet klaar",
    "la police est passée mais il est revenu",
    "c'était peut-être le vent, la police regarde",
    "c pas fini",
    "ambulance en route, police aussi",
    "ambulance komt, politie ook",
    "Polizei sagt, wir sollen ruhig bleiben",
    "war's das schon?",
    "feuerwehr packt die schläuche aus",
    "ist unterwegs, Polizei auch",
    "police are coming to take the report",
    "officer's been but they're still outside",
    "police came, took a statement, now he's back",
    "are we all done here?",
]


@pytest.mark.parametrize("text", SURELY_OVER)
def test_nothing_is_left_to_do_after_the_visit(text: str) -> None:
    told = _told(text)
    assert told is not None
    assert (told.ending, told.plain) == (Ending.OVER, True)


@pytest.mark.parametrize("text", HINTED)
def test_words_that_all_is_done_hint_at_an_end(text: str) -> None:
    told = _told(text)
    assert told is not None
    assert (told.ending, told.certain) == (Ending.OVER, False)


@pytest.mark.parametrize("text", NONE)
def test_a_visit_to_come_and_a_suspect_who_is_back_end_nothing(text: str) -> None:
    assert _told(text) is None


@pytest.mark.parametrize(
    "text", ["tonnen sind aus, feuerwehr packt ein", "vuur is er onder", "Flammen sind aus", "Brand meester"]
)
def test_a_fire_that_is_out_surely_ends(text: str) -> None:
    told = _told(text)
    assert told is not None
    assert (told.out, told.certain) == (True, True)


def _told(text: str) -> ToldEnd | None:
    return tells_of_end(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "erste tonne ist aus, die anderen brennen",
        "die tonnen sind aus dem hof",
        "wacht op sein brand meester",
        "ze zeggen zo brand meester",
        "la cabane est éteinte, la haie brûle",
        "shed is out, next door's fence is burning",
    ],
)
def test_a_fire_of_which_a_part_burns_is_not_out(text: str) -> None:
    told = _told(text)
    assert told is None or not told.plain


@pytest.mark.parametrize("text", ["il est descendu d'un étage, ouf", "c'est bon ils sont là, le petit pleure"])
def test_a_person_on_the_way_down_is_not_in_safety(text: str) -> None:
    told = _told(text)
    assert told is None or not told.certain
