"""A person who is pointed out by name and house is exposed during an incident. All names are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import LIKELY, SURE, Act, ChatReading, Ending, Flag, Label, Reading, Score, Span
from bot.reader.conversation.agreement import is_sure
from bot.reader.conversation.exposure import (
    ACCUSES,
    MAY_EXPOSE,
    SURELY_EXPOSES,
    believed,
    exposes_by_models,
    weigh_accusation,
    weigh_both,
    weigh_description,
    weigh_exposure,
    weigh_models,
    weigh_spite,
)
from bot.reader.labels import UNLIKELY
from bot.reader.personal_data.shapes import find_details
from tests.reader.conversation.test_calls_to_act import a_chat

TEXT = "c'est le fils Exemple du 31, je l'ai reconnu"
DOUBT = Reading("fr", True, (Score(Label.UPDATE, 0.9), Score(Label.PERSONAL_DATA, 0.3)))


def is_exposed(reading: Reading = DOUBT, text: str = TEXT, incident: bool = True, search: bool = False) -> bool:
    chat = a_chat(text, "quelqu'un a forcé la porte", incident=incident, search=search)
    score = weigh_exposure(reading, chat).score(Label.PERSONAL_DATA)
    return score is not None and score.confidence >= SURE


def test_a_person_who_is_pointed_out_during_an_incident_is_exposed() -> None:
    assert is_exposed()
    assert not is_exposed(text="c'est Julien du 12, je suis dehors")


def test_outside_of_an_incident_and_in_a_search_a_name_exposes_no_person_surely() -> None:
    assert not is_exposed(incident=False)
    assert not is_exposed(search=True)


@pytest.mark.parametrize("flag", [Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.THANKS])
def test_an_explanation_and_thanks_expose_no_person(flag: Flag) -> None:
    assert not is_exposed(replace(DOUBT, flags=frozenset({flag})))


def test_a_label_that_the_grammar_excludes_stays_excluded() -> None:
    assert not is_exposed(replace(DOUBT, scores=(Score(Label.PERSONAL_DATA, 0.0),)))


def test_a_doer_without_a_deed_is_accused_just_after_a_crime() -> None:
    blames = "dat was Danny de Wit van nummer 40, altijd hij"
    chats = [a_chat(blames, before, incident=False) for before in ("mijn fiets is gestolen", "mooi weer")]
    assert [weigh_exposure(DOUBT, chat).likely(Label.PERSONAL_DATA) for chat in chats] == [True, False]


ACCUSED = "la fille du 12 vole les colis, tout le monde le sait"


def test_an_accused_person_who_can_be_found_is_exposed_at_any_time() -> None:
    assert is_exposed(text=ACCUSED, incident=False)
    assert is_exposed(text=ACCUSED, search=True)
    assert is_exposed(replace(DOUBT, flags=frozenset({Flag.THANKS})), text=ACCUSED)


def test_a_number_that_was_asked_for_exposes_no_person() -> None:
    number = Reading("en", True, (Score(Label.PERSONAL_DATA, 0.7),), details=find_details("Meyers, 0161 496 0123"))
    chats = [a_chat("Meyers, 0161 496 0123", asked) for asked in ("anyone got a plumber's number?", "nice weather")]
    assert [weigh_exposure(number, chat).likely(Label.PERSONAL_DATA) for chat in chats] == [False, True]


def test_the_owner_of_a_stray_animal_is_no_exposed_person_unless_it_has_harmed_somebody() -> None:
    doubt = replace(DOUBT, scores=(Score(Label.PERSONAL_DATA, LIKELY),))
    before = (
        "es läuft ein fremder Hund bei uns durch",
        "der Hund hat mein Kind gebissen",
        "jemand hat mein Rad geklaut",
    )
    chats = [a_chat("das ist der Benno von Familie Cormann", told, incident=False) for told in before]
    assert [weigh_exposure(doubt, chat).likely(Label.PERSONAL_DATA) for chat in chats] == [False, True, True]


FALSE_ALARM = ChatReading(
    danger=False, called=False, maybe_called=False, act=Act.ENDS, incident="i1", ending=Ending.FALSE_ALARM
)


@pytest.mark.parametrize(
    "text",
    [
        "c'est le gamin de la poissonnière, chuis sûr et certain",
        "c'est mon voisin de palier le coupable",
        "das ist der Sohn vom Bäcker, der klaut wie ein Rabe",
        "da's de zoon van de kapster, die steelt alles wat los zit",
        "it's the baker's son, everybody knows he's a thief",
    ],
)
def test_an_accusation_ends_no_incident_as_a_false_alarm(text: str) -> None:
    told = replace(DOUBT, flags=frozenset({Flag.KNOWN_PERSON, Flag.EXPLAINED}), chat=FALSE_ALARM)
    seen = weigh_exposure(told, a_chat(text, "quelqu'un a forcé la porte", incident=True))
    assert seen.chat is not None
    assert (seen.chat.act, seen.chat.ending, seen.flags) == (Act.ADDS, None, frozenset())


def test_an_explanation_without_an_accusation_still_ends_it() -> None:
    told = replace(DOUBT, flags=frozenset({Flag.KNOWN_PERSON}), chat=FALSE_ALARM)
    seen = weigh_exposure(
        told, a_chat("c'est le fils de la concierge, il a oublié sa clé", "on force la porte", incident=True)
    )
    assert (seen.chat, seen.flags) == (told.chat, told.flags)


GUESSES = [
    "it'll be that lad from number 9 again",
    "dat zal die van nummer 17 weer zijn",
    "je parie que c'est encore la bande à Kevin du 40",
    "das war bestimmt wieder der aus Nummer 17",
]


@pytest.mark.parametrize("text", GUESSES)
def test_a_guess_at_the_doer_is_a_doubt_at_any_time(text: str) -> None:
    none = Reading("de" if " der " in text else "en", True, (Score(Label.UPDATE, 0.9),))
    chats = [
        a_chat(text, before, incident=incident) for before in ("my bike was stolen", "hi") for incident in (True, False)
    ]
    scores = [weigh_exposure(none, chat).score(Label.PERSONAL_DATA) for chat in chats]
    assert [score and score.confidence for score in scores] == [LIKELY] * 4


def test_an_answer_to_who_did_something_harmless_is_no_guess() -> None:
    none = Reading("en", True, (Score(Label.UPDATE, 0.9),))
    asked = ("who painted the gate?", "who nicked the gate?", "what a gate")
    chats = [a_chat("Kevin Example did it", before, incident=False) for before in asked]
    assert [weigh_exposure(none, chat).likely(Label.PERSONAL_DATA) for chat in chats] == [False, True, True]


def test_a_person_who_is_pointed_out_just_after_a_crime_is_a_doubt() -> None:
    none = Reading("fr", True, (Score(Label.UPDATE, 0.9),))
    chats = [
        a_chat("c'est le fils Exemple du 31", before, incident=False)
        for before in ("on a volé mon vélo", "il fait beau")
    ]
    scores = [weigh_exposure(none, chat).score(Label.PERSONAL_DATA) for chat in chats]
    assert [score and score.confidence for score in scores] == [LIKELY, None]


@pytest.mark.parametrize(
    ("text", "language", "confidence"),
    [
        ("Kevin Example from 12 slashed my tyres", "en", 0.9),
        ("Kevin Example from 12 slashed my tyres just now, he's still out there with a knife", "en", LIKELY),
        ("de buurman van nummer 11 heeft mijn ruit ingeslagen en staat nu voor de deur", "nl", LIKELY),
        ("le voisin du 3 a mis le feu aux poubelles, ça brûle encore", "fr", LIKELY),
        ("Herr Exempel von gegenüber hat die Scheibe eingeschlagen und schreit gerade rum", "de", LIKELY),
    ],
)
def test_damage_beside_something_that_goes_on_is_a_doubt(text: str, language: str, confidence: float) -> None:
    none = Reading(language, True, (Score(Label.REPORT, 0.9),))
    score = weigh_exposure(none, a_chat(text, "hi", incident=False)).score(Label.PERSONAL_DATA)
    assert score is not None
    assert score.confidence == confidence


HINTS = [
    "I'm not saying owt but Daz at number 12 has a new strimmer this morning",
    "the butcher's lad was hanging round the hall, just saying",
    "ik noem geen namen maar die van nummer 8 heeft plots een nieuwe fiets",
    "ik zeg niks maar den bakker zijnen zoon he... pakskes",
    "sans citer personne, le boulanger du coin, celui qui a des dettes, était tout près",
    "je dis ça je dis rien mais le fils du garagiste a un nouveau vélo",
    "ich will ja nichts sagen, aber der von Nr. 12 hat plötzlich ein neues Rad",
    "ohne Namen zu nennen, der Sohn vom Wirt war auch im Flur",
]


@pytest.mark.parametrize("text", HINTS)
def test_a_hint_at_a_person_exposes_after_a_crime_and_is_a_doubt_else(text: str) -> None:
    language = "de" if " der " in text else "en"
    none = Reading(language, True, (Score(Label.UPDATE, 0.9),))
    chats = [a_chat(text, before, incident=False) for before in ("my bike was stolen", "lovely weather")]
    scores = [weigh_exposure(none, chat).score(Label.PERSONAL_DATA) for chat in chats]
    assert [score and score.confidence for score in scores] == [0.9, LIKELY]


@pytest.mark.parametrize(
    "text",
    [
        "I'm not saying anything until the police are here",
        "not naming names, but the one at number 12 has a camera",
        "just saying, thanks to the butcher's lad for the lift",
        "ik zeg niks maar die van nummer 8 heeft het gezien",
        "je dis rien mais le boulanger du coin a été volé aussi",
        "ich sag ja nichts, aber der von Nr. 12 hat eine Kamera",
        "ik zeg niks maar de buurvrouw van 7 bakt de beste taart",
        "toevallig hoor, de dochter van 9 heeft haar rijbewijs",
        "sans vouloir accuser, le voisin du 8 pourrait rentrer ses poubelles",
    ],
)
def test_witnesses_victims_and_helpers_are_hinted_at_by_nobody(text: str) -> None:
    none = Reading("de" if " der " in text else "en", True, (Score(Label.UPDATE, 0.9),))
    chat = a_chat(text, "my bike was stolen", incident=False)
    assert weigh_exposure(none, chat).score(Label.PERSONAL_DATA) is None


VEILED = "since he moved in at the corner I count my change"


def test_an_accusation_that_only_the_model_finds_is_a_doubt() -> None:
    none = Reading("en", True, (Score(Label.UPDATE, 0.9),))
    chats = [a_chat(VEILED, "hi", incident=incident) for incident in (True, False)]
    for chat in chats:
        weighed = (weigh_exposure(none, chat, accuses) for accuses in (ACCUSES - 0.1, ACCUSES + 0.1, 9.0))
        scores = [reading.score(Label.PERSONAL_DATA) for reading in weighed]
        assert [score and score.confidence for score in scores] == [None, LIKELY, LIKELY]


_ADDS = ChatReading(danger=False, called=False, maybe_called=False, act=Act.ADDS, incident=None)


@pytest.mark.parametrize(
    ("contempt", "said", "text", "sure"),
    [
        (Score(Label.INSULT, 0.42), _ADDS, VEILED, True),
        (Score(Label.PROFILING, 0.42), _ADDS, VEILED, True),
        (Score(Label.INSULT, 0.3), _ADDS, VEILED, False),
        (Score(Label.INSULT, UNLIKELY), _ADDS, VEILED, False),
        (Score(Label.INSULT, 0.42), replace(_ADDS, danger=True), VEILED, False),
        (Score(Label.INSULT, 0.42), replace(_ADDS, act=Act.OPENS), VEILED, False),
        (Score(Label.INSULT, 0.42), _ADDS, f"{VEILED}, and the shed is on fire", False),
    ],
)
def test_an_accusation_with_contempt_is_sure_unless_something_goes_on(
    contempt: Score, said: ChatReading, text: str, sure: bool
) -> None:
    reading = Reading("en", True, (Score(Label.UPDATE, 0.9), contempt), chat=said)
    assert is_sure(weigh_exposure(reading, a_chat(text, "hi"), ACCUSES + 0.1), Label.PERSONAL_DATA) is sure


def test_the_model_of_accusations_raises_what_the_labels_see() -> None:
    assert exposes_by_models(1.0, 2.0) > exposes_by_models(1.0, -2.0) > exposes_by_models(0.0, -2.0)
    assert exposes_by_models(1.0, float("-inf")) > -10


def test_an_accusation_that_no_other_model_shares_is_none() -> None:
    none = Reading("en", True, (Score(Label.UPDATE, 0.9),))
    for exposes, accused in ((MAY_EXPOSE, True), (MAY_EXPOSE - 0.1, False)):
        weighed = weigh_exposure(none, a_chat(VEILED, "hi"), believed(ACCUSES + 1, exposes))
        assert weighed.likely(Label.PERSONAL_DATA) is accused


@pytest.mark.parametrize("confidence", [0.2, LIKELY, 0.6])
def test_a_person_whom_all_models_together_see_exposed_is_exposed(confidence: float) -> None:
    doubt = Reading("en", True, (Score(Label.PERSONAL_DATA, confidence, (Span(0, 5),)),), chat=_ADDS)
    sure, unsure = (weigh_models(doubt, a_chat(VEILED, "hi"), SURELY_EXPOSES + by) for by in (0.1, -0.1))
    assert is_sure(sure, Label.PERSONAL_DATA)
    assert sure.scores[0].spans == (Span(0, 5),)
    assert unsure == doubt


def test_models_expose_no_person_in_a_language_that_they_do_not_know() -> None:
    foreign = Reading("pl", False, (Score(Label.PERSONAL_DATA, LIKELY, (Span(0, 5),)),), chat=_ADDS)
    assert weigh_models(foreign, a_chat(VEILED, "hi"), 9.0) == foreign


@pytest.mark.parametrize(
    ("said", "flag", "text", "search"),
    [
        (replace(_ADDS, act=Act.OPENS), Flag.GOES_ON, VEILED, False),
        (replace(_ADDS, danger=True), Flag.GOES_ON, VEILED, False),
        (_ADDS, Flag.KNOWN_PERSON, VEILED, False),
        (_ADDS, Flag.GOES_ON, f"{VEILED}, and the shed is on fire", False),
        (_ADDS, Flag.GOES_ON, VEILED, True),
    ],
)
def test_what_goes_on_an_explanation_and_a_search_come_before_all_models(
    said: ChatReading, flag: Flag, text: str, search: bool
) -> None:
    reading = Reading("en", True, (Score(Label.UPDATE, 0.9),), flags=frozenset({flag}), chat=said)
    assert weigh_models(reading, a_chat(text, "hi", incident=True, search=search), 9.0) == reading


def test_the_model_lowers_nothing_that_a_form_is_sure_of() -> None:
    readings = [weigh_exposure(DOUBT, a_chat(ACCUSED, "hi"), accuses) for accuses in (-9.0, 9.0)]
    assert all(is_sure(reading, Label.PERSONAL_DATA) for reading in readings)


@pytest.mark.parametrize("settled", [0.0, SURE])
def test_the_model_changes_nothing_that_is_settled_about_a_text_alone(settled: float) -> None:
    known = Reading("en", True, (Score(Label.PERSONAL_DATA, settled, (Span(0, 5),)),))
    assert weigh_accusation(known, VEILED, 9.0) == known


def test_the_model_accuses_no_person_of_a_search() -> None:
    none = Reading("en", True, (Score(Label.UPDATE, 0.9),))
    assert (
        weigh_exposure(none, a_chat(VEILED, "hi", incident=True, search=True), 9.0).score(Label.PERSONAL_DATA) is None
    )


FINDABLE = "the Example lad from number 9 was seen with a remarkably similar box"


@pytest.mark.parametrize(
    ("before", "text", "score", "asked"),
    [
        ("my bike was stolen", FINDABLE, -0.9, True),
        ("my bike was stolen", FINDABLE, -1.1, False),
        ("nice weather", FINDABLE, -0.4, False),
        ("my bike was stolen", "somebody was seen with a remarkably similar box", -0.4, False),
        ("my bike was stolen", f"thanks, {FINDABLE}", -0.4, False),
    ],
)
def test_less_is_enough_for_a_person_who_can_be_found(before: str, text: str, score: float, asked: bool) -> None:
    reading = Reading("en", True, (Score(Label.UPDATE, 0.9),))
    weighed = weigh_exposure(reading, a_chat(text, before), score)
    assert weighed.likely(Label.PERSONAL_DATA) is asked
    assert not is_sure(weighed, Label.PERSONAL_DATA)


NEWS = replace(_ADDS, incident="i")


@pytest.mark.parametrize(
    ("chat", "text", "doubt"),
    [
        (NEWS, "one black lad in a red cap, the other white with a beard", False),
        (NEWS, "zwei Männer, ein dunkelhäutiger Mann mit Bart", False),
        (NEWS, "one black lad in a red cap, always that lot", True),
        (NEWS, "those Romanians in a red cap", True),
        (_ADDS, "one black lad in a red cap", True),
    ],
)
def test_a_description_with_skin_colour_is_no_doubt_in_news(chat: ChatReading, text: str, doubt: bool) -> None:
    reading = Reading("en", True, (Score(Label.UPDATE, 0.9), Score(Label.PROFILING, LIKELY)), chat=chat)
    assert weigh_description(reading, a_chat(text, "hi", incident=True)).likely(Label.PROFILING) is doubt


@pytest.mark.parametrize(
    ("text", "call", "search", "sure"),
    [
        ("grey coat, it's Kevin Example from number 6, get him", 0.5, False, True),
        ("grey coat, it's Kevin Example from number 6, get him", 0.4, False, False),
        ("grey coat, it's Kevin Example from number 6, get him", 0.5, True, False),
        ("grey coat, it's the one with the hat, get him", 0.5, False, False),
        ("it's Kevin Example from number 6, get him, the house is on fire", 0.5, False, False),
    ],
)
def test_two_doubts_about_a_findable_person_are_sure(text: str, call: float, search: bool, sure: bool) -> None:
    scores = (Score(Label.VIGILANTE, call), Score(Label.PERSONAL_DATA, 0.61, (Span(0, len(text)),)))
    weighed = weigh_both(Reading("en", True, scores), a_chat(text, "hi", incident=True, search=search))
    assert is_sure(weighed, Label.PERSONAL_DATA) is sure


def test_only_the_clause_with_the_person_speaks_for_both_doubts() -> None:
    text = "grey coat, it's Kevin Example from number 6, get him"
    scores = (Score(Label.VIGILANTE, LIKELY), Score(Label.PERSONAL_DATA, 0.61, (Span(0, len(text)),)))
    exposed = weigh_both(Reading("en", True, scores), a_chat(text, "hi", incident=True)).score(Label.PERSONAL_DATA)
    assert exposed is not None
    assert [text[span.start : span.end] for span in exposed.spans] == ["it's Kevin Example from number 6, "]


def test_a_faint_doubt_counts_in_an_incident_only_beside_a_group() -> None:
    faint = Reading("en", True, (Score(Label.UPDATE, 0.6), Score(Label.PROFILING, 0.5)))
    texts = ("is it who i think it is? ill go tell his dad", "was it that lot from the hostel")
    chats = (a_chat(text, "someone is lying there", incident=True) for text in texts)
    assert [weigh_description(faint, chat).likely(Label.PROFILING) for chat in chats] == [False, True]
    assert weigh_description(faint, a_chat(texts[0], "hi")).likely(Label.PROFILING)


def test_the_wish_that_a_person_in_need_gets_no_help_is_sure_in_danger() -> None:
    text = "let him lie, he'll learn"
    chat = a_chat(text, "someone is lying in the ditch", incident=True)
    danger = replace(chat, incidents=(replace(chat.incidents[0], danger=True),))
    none = Reading("en", True, (Score(Label.UPDATE, 0.6),))
    assert [weigh_spite(none, each).confidence(Label.INSULT) >= SURE for each in (chat, danger)] == [False, True]
