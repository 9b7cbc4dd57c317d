"""Lessons correct the labels of the same words and of near ones, in bounds, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import (
    LIKELY,
    SURE,
    Act,
    ChatReading,
    Flag,
    Imprint,
    Label,
    Lesson,
    Reading,
    Score,
)
from bot.reader.imprint import imprint_of, nearness
from bot.reader.lessons import correct

KEY = b"key"
SLUGS = "Die verdorie slakken hebben weer al mijn sla opgegeten, smeerlappen zijn het"
CLOSE = "Al mijn sla is weer opgegeten door die verdorie slakken, smeerlappen"
NEAR = "Slakken zijn smeerlappen, ze hebben onze aardbeien en aardappelen opgegeten vannacht"
OTHER = "Die jongeren aan het station zijn smeerlappen"


def imprint(text: str, in_incident: bool = False) -> Imprint:
    return imprint_of(text, Imprint(in_incident=in_incident), KEY)


def read(text: str, *scores: tuple[Label, float], in_incident: bool = False) -> Reading:
    found = tuple(Score(label, confidence) for label, confidence in scores)
    return Reading("nl", True, found, imprint=imprint(text, in_incident))


def lesson(text: str, label: Label, confidence: float = 0.9, holds: bool = False, in_incident: bool = False) -> Lesson:
    return Lesson("XE7", "no-insults", holds, ((label, confidence),), imprint(text, in_incident))


def corrected(text: str, label: Label, before: float, *lessons: Lesson, in_incident: bool = False) -> float:
    return correct(read(text, (label, before), in_incident=in_incident), lessons).confidence(label)


def test_an_imprint_knows_the_same_words_and_near_ones() -> None:
    others = [imprint(text) for text in (SLUGS.upper() + "!!!", CLOSE, NEAR, OTHER)]
    same, close, near, other = nearness(imprint(SLUGS), others)
    assert same == 1
    assert 0.7 <= close < 1
    assert 0.5 <= near < 0.7
    assert other == 0


def test_an_imprint_holds_no_word_and_depends_on_the_key() -> None:
    one, other = imprint_of(SLUGS, Imprint(), b"one"), imprint_of(SLUGS, Imprint(), b"other")
    assert one.text != other.text
    assert nearness(one, [other]) == [0.0]
    assert b"slakken" not in one.sketch


def test_vectors_of_the_encoder_must_agree_where_both_texts_have_one() -> None:
    one = replace(imprint(SLUGS), weights="w", vector=bytes([100, 0, 0, 0]))
    close = imprint(CLOSE)
    assert nearness(one, [replace(close, weights="w", vector=bytes([99, 1, 0, 0]))])[0] > 0
    assert nearness(one, [replace(close, weights="w", vector=bytes([0, 100, 0, 0]))]) == [0.0]
    assert nearness(one, [replace(close, weights="other", vector=bytes([0, 100, 0, 0]))])[0] > 0


def test_the_same_words_are_spared_whatever_the_confidence() -> None:
    reading = correct(read(SLUGS.lower(), (Label.INSULT, 0.99)), [lesson(SLUGS, Label.INSULT, 0.6)])
    assert reading.confidence(Label.INSULT) < LIKELY
    (change,) = reading.corrected
    assert (change.label, change.before, change.same) == (Label.INSULT, 0.99, True)


def test_close_words_are_spared_up_to_a_bound() -> None:
    taught = lesson(SLUGS, Label.INSULT, 0.7)
    assert corrected(CLOSE, Label.INSULT, 0.8, taught) < LIKELY
    assert corrected(CLOSE, Label.INSULT, 0.95, taught) == 0.95


def test_a_sure_call_to_act_in_other_words_stays_a_doubt_however_close() -> None:
    dog, burglar = "we gaan die hond zelf zoeken en vastpakken", "We gaan die inbreker zelf zoeken en vastpakken!"
    (nearest,) = nearness(imprint(burglar), [imprint(dog)])
    assert 0.7 <= nearest < 1
    taught = lesson(dog, Label.VIGILANTE, 0.99)
    assert corrected(burglar, Label.VIGILANTE, 0.99, taught) == LIKELY
    assert corrected(burglar, Label.VIGILANTE, 0.6, taught) < LIKELY
    assert corrected(dog.upper(), Label.VIGILANTE, 0.99, taught) < LIKELY


def test_of_near_words_a_sure_label_becomes_a_doubt_and_a_doubt_goes() -> None:
    taught = lesson(SLUGS, Label.INSULT, 0.9)
    assert corrected(NEAR, Label.INSULT, 0.9, taught) == LIKELY
    assert corrected(NEAR, Label.INSULT, 0.6, taught) < LIKELY
    assert corrected(OTHER, Label.INSULT, 0.9, taught) == 0.9


def test_a_breach_behind_the_spared_words_is_not_near_to_them() -> None:
    longer = f"{SLUGS}. En die buurman van hiernaast is het grootste stuk crapuul van heel de gemeente, pak hem aan"
    assert corrected(longer, Label.INSULT, 0.9, lesson(SLUGS, Label.INSULT)) == 0.9


def test_other_labels_stay() -> None:
    reading = correct(read(SLUGS, (Label.INSULT, 0.9), (Label.PANIC, 0.9)), [lesson(SLUGS, Label.INSULT)])
    assert reading.confidence(Label.PANIC) == 0.9


def test_personal_data_is_spared_in_the_same_words_only() -> None:
    taught = lesson("bel de loodgieter op 0470 12 34 56, hij heet Jan", Label.PERSONAL_DATA)
    assert corrected("Bel de loodgieter op 0470 12 34 56, hij heet Jan!", Label.PERSONAL_DATA, 0.9, taught) < LIKELY
    assert corrected("bel de loodgieter op 0470 65 43 21, hij heet Jan", Label.PERSONAL_DATA, 0.9, taught) == 0.9


@pytest.mark.parametrize("label", [Label.REPORT, Label.UPDATE, Label.NOTICE, Label.POLICE_CALLED])
def test_facts_and_calls_to_the_police_are_never_taken_away(label: Label) -> None:
    assert corrected(SLUGS, label, 0.9, lesson(SLUGS, label)) == 0.9


def test_danger_stays() -> None:
    chat = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)
    reading = read(SLUGS, (Label.VIGILANTE, 0.9), (Label.REPORT, 0.9))
    reading = replace(reading, flags=frozenset({Flag.DANGER}), chat=chat)
    after = correct(reading, [lesson(SLUGS, Label.VIGILANTE), lesson(SLUGS, Label.OFF_TOPIC, 0.0, holds=True)])
    assert after.chat == chat
    assert after.flags == reading.flags
    assert after.kind() is Label.REPORT
    assert after.confidence(Label.VIGILANTE) < LIKELY


def test_words_of_a_quiet_day_may_be_a_call_to_act_during_an_incident() -> None:
    quiet = lesson("wie gaat er mee naar het park?", Label.VIGILANTE)
    during = lesson("wie gaat er mee naar het park?", Label.VIGILANTE, in_incident=True)
    words = "Wie gaat er mee naar het park"
    assert corrected(words, Label.VIGILANTE, 0.9, quiet, in_incident=True) == 0.9
    assert corrected(words, Label.VIGILANTE, 0.9, during, in_incident=True) < LIKELY
    assert corrected(words, Label.VIGILANTE, 0.9, quiet) < LIKELY


def test_the_same_words_are_caught_for_sure_and_near_ones_in_doubt() -> None:
    taught = lesson(SLUGS, Label.INSULT, 0.1, holds=True)
    assert corrected(SLUGS, Label.INSULT, 0.1, taught) > SURE
    assert corrected(CLOSE, Label.INSULT, 0.1, taught) == LIKELY
    assert corrected(CLOSE, Label.INSULT, 0.8, taught) == 0.8
    assert corrected(CLOSE, Label.INSULT, 0.0, taught) == 0.0  # the grammar rules it out


def test_the_nearest_lesson_counts() -> None:
    spared, caught = lesson(SLUGS, Label.INSULT), lesson(CLOSE, Label.INSULT, 0.2, holds=True)
    for lessons in ((spared, caught), (caught, spared)):
        assert corrected(SLUGS, Label.INSULT, 0.9, *lessons) < LIKELY
        assert corrected(CLOSE, Label.INSULT, 0.2, *lessons) > SURE


def test_a_caught_report_opens_an_incident_where_none_is_known() -> None:
    chat = ChatReading(danger=False, called=False, maybe_called=False, act=Act.NONE, incident=None)
    taught = lesson(SLUGS, Label.REPORT, 0.2, holds=True)
    for in_incident, act in ((False, Act.OPENS), (True, Act.NONE)):
        reading = replace(read(SLUGS, (Label.OFF_TOPIC, 0.9), in_incident=in_incident), chat=chat)
        after = correct(reading, [taught])
        assert after.kind() is Label.REPORT
        assert after.chat is not None
        assert after.chat.act is act


def test_facts_do_not_become_small_talk() -> None:
    taught = lesson(SLUGS, Label.OFF_TOPIC, 0.1, holds=True)
    assert correct(read(SLUGS, (Label.UPDATE, 0.9)), [taught]).kind() is Label.UPDATE
    assert correct(read(SLUGS, (Label.NOTICE, 0.9)), [taught]).kind() is Label.OFF_TOPIC
