"""Words for a person that are other words in another language."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.people import with_people_tagged
from bot.reader.text.normalisation import fold
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("ich kann mein Mann nicht finden", "ich kann @a nicht finden"),
        ("mijn nicht is gewond", "@a is gewond"),
        ("il a ma fille avec lui", "@p a @c avec lui"),
        ("elle a poignardé son mari", "@p a poignarde @a"),
        ("le voisin a tué son chien", "@a a tue son chien"),
        ("her son is bleeding", "@c is bleeding"),
        ("some lad fell off the wall", "@c fell off the wall"),
        ("den lass ich nicht rein", "den lass ich nicht rein"),
        ("le vent a cassé ma vitre", "le vent a casse ma vitre"),
        ("dieje vent heeft een mes", "@a heeft een mes"),
        ("une jeune femme est tombée", "@s est tombee"),
        ("le type est armé", "@a est arme"),
        ("this type of car", "this type of car"),
        ("a kind of smoke", "a kind of smoke"),
        ("het kind ademt niet", "@c ademt niet"),
        ("mein Enkel blutet", "@c blutet"),
        ("mijn enkel is gebroken", "mijn enkel is gebroken"),
    ],
)
def test_a_word_of_two_languages_is_a_person_beside_words_of_its_own(text: str, tagged: str) -> None:
    assert with_people_tagged(fold(text).encode()).decode() == tagged


@pytest.mark.parametrize(
    "text", ["elle a poignardé son mari", "il vient de poignarder son père", "dieje vent heeft een mes in zijn hand"]
)
def test_a_person_beside_such_a_word_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


def test_the_wind_is_nobody() -> None:
    assert emergency_in(fold("le vent tombe dans l'escalier").encode()) is Emergency.NONE
