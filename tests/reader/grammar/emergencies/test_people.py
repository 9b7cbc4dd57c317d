"""Words for a person that are other words in another language."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.missing_apostrophes import with_apostrophes
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
        ("mijn lief ademt niet", "@a ademt niet"),
        ("mijn lief hondje ademt niet", "hond ademt niet"),
        ("une coloc sympa", "une coloc sympa"),
        ("my mother-in-law fell", "@e fell"),
        ("our son in law fell", "@a fell"),
        ("da Oma blutet", "@e blutet"),
        ("buurvrouw ligt in de gang", "@a ligt in de gang"),
        ("een goede buurvrouw ligt je na", "@s ligt je na"),
        ("my 15 year old is unconscious", "@c is unconscious"),
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


@pytest.mark.parametrize(
    "text",
    [
        "mijn lief reageert niet meer",
        "m'n ventje heeft bleekwater gedronken",
        "den bompa ligt op de grond en kan niet recht",
        "onzen bomma is van de trap gevallen",
        "mijn kot genote is bewusteloos",
        "ons moe is flauwgevallen",
        "onze vava ligt op de grond, hij beweegt niet",
        "mijn verloofde is neergestoken",
        "mijn schoonbroer is van de ladder gevallen",
        "ma coloc est inconsciente",
        "mon chum s'est effondré",
        "bobonne ne respire plus",
        "ma chérie convulse",
        "ma nièce s'étouffe",
        "mon beau-frère est coincé sous le tracteur",
        "meine Verlobte ist zusammengebrochen",
        "mein Schatz atmet nicht",
        "mein Schwager ist von der Leiter gefallen",
        "da Oma is umgfalln und rührt si nimma",
        "der Opa vom dritten Stock atmet nicht mehr",
        "unser Bub liegt unterm Traktor",
        "me da's not breathing",
        "me da is after falling off the roof",
        "the auld fella's choking",
        "my other half has collapsed",
        "my missus isn't breathing",
        "my mother-in-law has collapsed",
        "she's taken too many pills",
        "onze jongste is gestopt met ademen",
        "mijn pleegkind heeft toiletreiniger gedronken",
        "mein Opi ist die Treppe runtergefallen",
        "mei Mo is zammbrochn",
        "ma puce s'étouffe avec un grain de raisin",
        "mein Kleiner hat eine Münze verschluckt und bekommt keine Luft",
        "my son's swallowed a button battery",
        "pépé ligt op de grond en hij zegt niks meer",
        "le pote il a avalé trop de trucs",
    ],
)
def test_kin_and_loved_ones_are_persons_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "mijn lief reageert niet meer op mijn berichten",
        "ma chérie ne répond plus à mes sms",
        "mijn lief katje is in de vijver gevallen",
        "mijn lief is weg voor het weekend",
        "onze vava ligt op de grond te spelen met de kleinkinderen",
        "mijn kotgenote ligt onder de lakens",
        "mon chum s'est effondré sur le divan après le boulot",
        "le parrain est mort dans le film",
        "wij steken de bbq aan, mijn schoonbroer steekt hem aan",
        "mein Schwager ist aus allen Wolken gefallen",
        "me da is after falling asleep",
        "me nan has collapsed the ironing board again",
        "unser Bub liegt unterm Weihnachtsbaum",
        "mijn oudste kat ademt niet",
        "my bloke's collapsed into bed",
        "she had too many pints last time",
        "il a pris trop de desserts",
        "hij nam te veel foto's",
    ],
)
def test_loved_ones_at_play_and_without_an_answer_are_in_no_danger(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    ("hurried", "mended"),
    [
        ("shes choking and i cant help", "she's choking and i can't help"),
        ("my husbands not breathing", "my husband's not breathing"),
        ("im Garten", "im garten"),
    ],
)
def test_missing_apostrophes_are_put_back(hurried: str, mended: str) -> None:
    assert with_apostrophes(fold(hurried).encode()) == mended.encode()


@pytest.mark.parametrize(
    "text",
    [
        "mijn man is ineengezakt op de zetel na het werk en ademt niet meer",
        "my husband collapsed on the sofa after work, he's not breathing",
        "the wind collapsed the gazebo and my husband is unconscious",
        "mijn lief ligt bewusteloos op de grond te snurken",
        "ma copine ne répond plus à mes messages, elle a pris trop de cachets",
        "I thought it was just a bump but my son is unconscious now",
    ],
)
def test_such_words_leave_a_danger_beside_them_alone(text: str) -> None:
    assert emergency(text) is Emergency.DANGER
