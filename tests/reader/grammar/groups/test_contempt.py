"""Contempt for a group in plain words is held; harmless lines in nearly the same words are not touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import SURE, Label, Score
from bot.reader.grammar.groups.contempt import add_contempt, find_contempt
from bot.reader.text.normalisation import fold

INSULTS = [
    # hatred and disgust
    "Ik haat Walen",
    "ik kan die Roemenen niet meer zien",
    "Je ne supporte plus les Arabes",
    "Ich kann Türken einfach nicht ausstehen",
    "I can't stand travellers",
    "I have no respect for refugees",
    "Mir wird schlecht, wenn ich Schwule sehe",
    "het is duidelijk dat ik moslims haat",
    # a vile quality
    "Roma zijn uitschot",
    "Les réfugiés sont des parasites",
    "Behinderte sind eine Last für alle",
    "I think trans people are disgusting",
    "Warum sind Frauen so dumm?",
    # no worth, no place
    "Geen enkele vluchteling verdient hier een huis",
    "Les musulmans n'ont rien à faire chez nous",
    "Das Leben von Obdachlosen ist wertlos",
    "Jews will never be one of us",
    # a wish or a threat
    "Ohne Ausländer wäre die Straße schöner",
    "All immigrants should be shot",
    "On devrait gazer tous les Turcs",
    "Dood aan alle homo's",
    "If I see one more traveller here I'll hit him",
    # a pronoun later
    "Naast ons wonen Polen. Ze zijn walgelijk",
    "Women think they know it all. I hate them",
    # a slur
    "schon wieder diese Kanaken",
]
CHARGES = [
    "Marokkanen zijn dieven",
    "Tous les Roumains sont des voleurs",
    "Polen klauen alles",
    "Travellers are born liars",
    "Les Marocains ont le crime dans le sang",
]
HARMLESS = [
    # things, animals, food
    "I hate slugs",
    "ik haat Turkse koffie",
    "Turkish pizza is the best",
    "la pizza turque du coin est dégueulasse",
    "all French cars are rubbish",
    "The disabled toilets at the station are disgusting",
    "de fietsen van de studenten horen hier niet",
    "Black cats are filthy things",
    "les chats noirs sont sales",
    "Foxes are vermin",
    "Il faut tuer les frelons asiatiques du jardin",
    "Wir müssen die asiatischen Hornissen vernichten",
    "I'd kill for a Turkish breakfast right now",
    "Zonder de studenten is het hier rustiger",
    "Les étudiants sont sales après la fête",
    "daklozen sterven van de kou, kunnen we iets doen?",
    # teasing, and one's own group
    "die Belgen kunnen niet rijden, haha",
    "wij vrouwen zijn ook lui",
    "Ich bin Pole und wir Polen sind alle faul",
    "wij flikkers van 9 geven een feestje",
    # denied, forbidden, of others
    "Moslims zijn geen dieven",
    "I don't hate Poles",
    "Ich hasse Flüchtlinge nicht",
    "wie zegt dat Roma dieven zijn, kent ze niet",
    "on dit que les Roms sont des voleurs, c'est faux",
    'er stond "Ausländer raus" op de muur',
    "we must stop the people who want to kill Jews",
    "het woord roetmop is geen scheldwoord voor deze groep",
    # a few people, and everyday talk
    "Twee Roemenen zijn dieven, zegt ze",
    "The students at number 9 are filthy",
    "Three Poles should be locked up for that noise",
    "Zonder vrijwilligers was het eten voor de vluchtelingen niet zo goed",
    "the refugees must leave the hall by Friday",
    "Wer hat heute frei? Frauen schwimmen um 18 Uhr, es ist besser als ohne Kurs",
]


def test_contempt_is_an_insult() -> None:
    assert [text for text in INSULTS if find_contempt(fold(text)) is not Label.INSULT] == []


def test_a_charge_against_a_whole_group_is_profiling() -> None:
    assert [text for text in CHARGES if find_contempt(fold(text)) is not Label.PROFILING] == []


def test_harmless_lines_in_nearly_the_same_words_are_no_contempt() -> None:
    assert [text for text in HARMLESS if find_contempt(fold(text))] == []


def test_contempt_makes_the_label_sure() -> None:
    raised = {
        score.label: score.confidence for score in add_contempt((Score(Label.INSULT, 0.2),), fold("ik haat Walen"))
    }
    assert raised[Label.INSULT] >= SURE


def test_an_excluded_label_stays_excluded_and_a_surer_one_as_it_is() -> None:
    for confidence in (0.0, 0.95):
        scores = (Score(Label.INSULT, confidence),)
        assert add_contempt(scores, fold("ik haat Walen")) is scores


def test_a_text_without_contempt_keeps_its_scores() -> None:
    scores = (Score(Label.OFF_TOPIC, 0.9),)
    assert add_contempt(scores, fold("ik haat slakken")) is scores


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    assert find_contempt(fold(text)) in (None, Label.INSULT, Label.PROFILING)


FACTS = (Score(Label.REPORT, 0.9),)
FRAGMENTS = [
    "twee mannen lopen weg, typisch weer die Roemenen he",
    "groene parka, natuurlijk weer een Albanees",
    "casquette rouge, encore des gens du voyage évidemment",
    "il boite, c'est encore un de ces Roumains",
    "einer hinkt, bestimmt Rumänen",
    "das waren garantiert wieder Ausländer",
    "two lads ran off, bloody gypsies again isn't it",
    "navy tracksuit. typical bloody Albanian",
    "das Pack lernt es nie, alle abschieben",
    "qu'ils retournent chez eux, tous",
]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_deed_that_a_fragment_puts_down_to_a_group_is_sure_beside_facts_alone(text: str) -> None:
    beside, alone = (add_contempt(scores, fold(text)) for scores in (FACTS, ()))
    assert next(each for each in beside if each.label is Label.PROFILING).confidence >= SURE
    assert next(each for each in alone if each.label is Label.PROFILING).confidence < SURE


@pytest.mark.parametrize(
    "text",
    [
        "natuurlijk weer de Turkse bakker open vandaag",
        "Polen hat wieder gewonnen",
        "wie altijd lief is: onze Poolse buurvrouw",
        "encore des étrangers dans le train, sympa",
        "die Syrer vom Block haben wieder alles aufgeräumt",
        "the lads ran off, one black with a red cap, one white",
        "again the refugees helped us, thanks",
        "les jeunes rentrent chez eux, c'est calme",
        "on a renvoyé les petits chez eux",
    ],
)
def test_a_group_in_a_sentence_of_its_own_is_put_down_for_nothing(text: str) -> None:
    assert add_contempt(FACTS, fold(text)) is FACTS
