"""Disguises and padding do not switch the learned reader off."""

from __future__ import annotations

import pytest

from bot.classifier.learned_reader import LearnedReader
from bot.classifier.light_weights import LightWeights
from bot.core.message import Chat, ChatLine, Role
from bot.core.reading import LIKELY, SURE, Label, ReaderInput, Reading
from bot.core.rulebook import PhraseList
from bot.live_rules.current import CurrentRules
from bot.reader.reading import LexiconReader
from tests.kit import NOON

CALLS = {
    "nl": "Wie gaat er mee? We pakken hem zelf aan",
    "en": "Who is coming along? We'll get him ourselves",
    "fr": "Qui vient avec moi ? On va le choper nous-mêmes",
    "de": "Wer kommt mit? Wir schnappen ihn uns selbst",
}
PADS = {
    "nl": "Vandaag is het mooi weer en de vergadering gaat door om acht uur in de zaal van de school. ",
    "fr": "Il fait beau aujourd'hui et la réunion a lieu à huit heures dans la salle de l'école. ",
    "de": "Heute ist schönes Wetter und die Versammlung beginnt um acht Uhr im Saal der Schule. ",
    "en": "The weather is lovely today and the meeting starts at eight in the hall of the school. ",
}
PAD = PADS["nl"]
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u2060\u2063\ufe0f\u0301\u0336\u034f\u180e"


def read(in_force: CurrentRules, text: str, *before: str) -> Reading:
    """`before`: lines of others in the chat, before which nothing was said."""
    lines = [
        ChatLine(str(number), each, f"p{number}", Role.MEMBER, NOON) for number, each in enumerate((*before, text))
    ]
    chat = Chat(lines[-1], tuple(lines[:-1])) if before else None
    return in_force.reader.read(ReaderInput(text, ("nl", "fr", "de", "en"), after=before, chat=chat))


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_invisible_characters_change_nothing(full: CurrentRules, call: str) -> None:
    plain = read(full, call).confidence(Label.VIGILANTE)
    assert plain >= SURE
    for sign in UNSEEN:
        assert read(full, sign.join(call)).confidence(Label.VIGILANTE) >= SURE, f"U+{ord(sign):04X}"


@pytest.mark.parametrize(
    "text",
    [
        CALLS["nl"].replace(" ", "\u2800"),
        "Wi\u2800e ga\u2800at e\u2800r me\u2800e? We pak\u3164ken h\u3164em zel\u3164f aan",
        f"\u202e{CALLS['nl'][::-1]}",
        "".join(letter * 2 if letter.isalpha() else letter for letter in CALLS["nl"]),
        " ".join(",".join(word) for word in CALLS["nl"].split()),
        " ".join("·".join(word) for word in CALLS["nl"].split()),
        " ".join("|".join(word) for word in CALLS["nl"].split()),
        "".join(f"({letter})" if letter.isalpha() else letter for letter in CALLS["nl"]),
    ],
    ids=["blank", "blank in words", "turned", "twice", "commas", "dots", "bars", "brackets"],
)
def test_a_disguised_call_reaches_the_moderators(full: CurrentRules, text: str) -> None:
    assert read(full, text).confidence(Label.VIGILANTE) >= LIKELY


@pytest.mark.parametrize("language", CALLS)
@pytest.mark.parametrize(
    "form", ["> {}\nniet ok", "«{}» niet ok", "{pad}{}{pad}"], ids=["quoted", "in marks", "padded"]
)
def test_a_call_in_a_part_of_small_talk_reaches_the_moderators(full: CurrentRules, language: str, form: str) -> None:
    """Whole, the message is surely small talk."""
    text = form.format(CALLS[language], pad=PADS[language] * 3)
    assert read(full, text, "goeienavond allemaal", "iemand nog brood nodig?").confidence(Label.VIGILANTE) >= LIKELY


OFFENCES = {
    Label.VIGILANTE: CALLS["nl"],
    Label.INSULT: "Jij vuile klootzak, je bent een smerige leugenaar en een hoer",
    Label.PROFILING: "Het zijn weer die vuile buitenlanders, die stelen alles wat los en vast zit",
    Label.PERSONAL_DATA: "De dader heet Peter Voorbeeld en woont in de Molenstraat 12",
}


@pytest.mark.parametrize("label", OFFENCES)
@pytest.mark.parametrize("around", [(1, 0), (4, 0), (8, 8), (0, 30)])
def test_harmless_sentences_do_not_hide_an_offence(full: CurrentRules, label: Label, around: tuple[int, int]) -> None:
    before, behind = around
    text = f"{PAD * before}{OFFENCES[label]}. {PAD * behind}"
    assert read(full, text).confidence(label) >= LIKELY


@pytest.mark.parametrize("label", OFFENCES)
@pytest.mark.parametrize("around", ["> {}\nniet ok", '"{}" verwijder', "> {}\nWat een taal! Maar ze hebben gelijk"])
def test_a_quotation_of_what_nobody_wrote_reaches_the_moderators(full: CurrentRules, label: Label, around: str) -> None:
    assert read(full, around.format(OFFENCES[label])).confidence(label) >= LIKELY


def test_a_rejected_quotation_of_a_message_in_the_group_is_spared(full: CurrentRules) -> None:
    call = OFFENCES[Label.VIGILANTE]
    message = ReaderInput(f"> {call}\ndat kan hier toch niet", ("nl",), shown=(call,))
    assert full.reader.read(message).confidence(Label.VIGILANTE) < LIKELY


def test_the_telling_words_are_those_of_the_offence(full: CurrentRules) -> None:
    text = f"{PAD * 5}Ze zouden hem eens goed te grazen moeten nemen met een knuppel. {PAD}"
    score = read(full, text).score(Label.VIGILANTE)
    assert score is not None
    assert score.spans
    assert all(span.start >= len(PAD) * 5 and span.end <= len(text) - len(PAD) for span in score.spans)


def test_where_the_lists_are_sure_the_models_cannot_say_no(light: LightWeights) -> None:
    lists = (
        PhraseList("thanks", {"nl": ("bedankt buren",)}, Label.INSULT, 0.9),
        PhraseList("calm", {"nl": ("fijne avond",)}, Label.PANIC, 0.6),
    )
    reader = LearnedReader(LexiconReader(lists, ()), light)
    reading = reader.read(ReaderInput("Bedankt buren voor het mooie feest gisteren, fijne avond nog", ("nl",)))
    assert reading.confidence(Label.INSULT) == LIKELY
    assert reading.confidence(Label.PANIC) < LIKELY
