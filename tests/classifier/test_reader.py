"""The learned reader on any text: bounded work, unknown languages recognised, labels explained."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.classifier.encoded_line import LINES, EncodedLine
from bot.classifier.encoder import Encoder
from bot.classifier.learned_reader import LearnedReader
from bot.classifier.light_weights import LightWeights, load_head
from bot.classifier.models import GroupingEncoder
from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import LIKELY, Ending, Label, ReaderInput, Reading, Score
from bot.live_rules.current import CurrentRules
from tests.kit import NOON
from tests.work import grows_in_line, steps

ODD = {
    "nothing": "",
    "one emoji": "👍",
    "blank": " \n\t ",
    "binary": "".join(map(chr, range(0x250))) * 3,
    "half a pair": "\ud83d de dief \ude00",
    "no spaces": "x" * 1_000_000,
    "a megabyte": "er loopt iemand aan de deuren te voelen " * 26_000,
    "a megabyte of letters apart": "k l o p " * 130_000,
    "a megabyte of marks": "!?" * 500_000,
}
FOREIGN = {
    "pl": "Ktoś chodzi od domu do domu i sprawdza wszystkie drzwi, uważajcie sąsiedzi, złapmy go razem",
    "pl, without its accents": "ktos chodzi po domach i sprawdza drzwi uwazajcie sasiedzi zlapmy go razem",
    "es": "Alguien está probando las puertas de los coches, vamos a por él todos juntos",
    "pap": "Tin un hende ta bai kas pa kas ta purba tur porta, ban sali tur hunto pa nos kue",
    "ar": "هناك رجل يحاول فتح أبواب السيارات في الشارع تعالوا نمسكه",
    "tr": "Birisi sokakta arabaların kapılarını deniyor, hepimiz çıkıp onu yakalayalım",
    "uk": "Хтось ходить вулицею і перевіряє двері машин, ходімо зловимо його разом",
}
HOLDS = (Label.VIGILANTE, Label.PROFILING, Label.INSULT, Label.ADVERT, Label.PANIC, Label.PERSONAL_DATA)


def read(in_force: CurrentRules, text: str, after: Sequence[str] = ()) -> Reading:
    return in_force.reader.read(ReaderInput(text, ("nl", "fr", "de", "en"), tuple(after)))


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_any_text_is_read_and_only_its_ends_cost_work(full: CurrentRules, text: str) -> None:
    reading = read(full, text, [text, text])
    assert all(0 <= score.confidence <= 1 for score in reading.scores)
    part = text[:20_000]
    read(full, part, [part, part])
    assert steps(lambda: read(full, text, [text, text])) <= 1.1 * steps(lambda: read(full, part, [part, part])) + 200


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_in_an_unknown_language_the_models_hold_nothing(full: CurrentRules, text: str) -> None:
    reading = read(full, text)
    assert not reading.language_known
    assert not any(reading.likely(label) for label in HOLDS)


CALLS = (
    "wie gaat er mee, we pakken hem zelf aan aan de brug",
    "on y va à plusieurs, on va le coincer nous-mêmes",
    "wer kommt mit, den schnappen wir uns selbst",
    "let's go round there and drag him out ourselves",
)


@pytest.mark.parametrize("text", CALLS)
def test_a_call_to_act_is_seen_in_every_language_and_explained(full: CurrentRules, text: str) -> None:
    score = read(full, text).score(Label.VIGILANTE)
    assert score is not None
    assert score.confidence >= LIKELY
    assert score.spans


def test_disguised_words_are_recognised(full: CurrentRules) -> None:
    assert read(full, "w3 g44n h3m p4kk3n, w1e g44t m33").likely(Label.VIGILANTE)


def in_chat(texts: Sequence[str]) -> Chat:
    lines = [
        ChatLine(f"{number} {text}", text, f"p{number}", Role.MEMBER, datetime(2026, 11, 3, 20, number, tzinfo=UTC))
        for number, text in enumerate(texts)
    ]
    return Chat(lines[-1], tuple(lines[:-1]))


def test_the_lines_before_matter(full: CurrentRules) -> None:
    def joins(before: str) -> Score | None:
        chat = in_chat([before, "ik ga ook mee"])
        return full.reader.read(ReaderInput("ik ga ook mee", ("nl",), chat=chat)).score(Label.VIGILANTE)

    joining = joins("we gaan hem zelf van de straat halen, wie gaat mee?")
    walking = joins("wie gaat er mee naar de buurtbarbecue?")
    assert joining is not None
    assert walking is None or walking.confidence < LIKELY


def test_a_line_is_encoded_once_however_often_later_lines_need_it(
    rules: CurrentRules, light: LightWeights, encoder: Encoder
) -> None:
    asked: list[str] = []

    def encode(text: str) -> EncodedLine:
        asked.append(text)
        return encoder.read(text)

    reader = LearnedReader(rules.lexicon, light, encode, load_head())
    lines = [
        ChatLine(str(n), f"regel {n}", "an", Role.MEMBER, datetime(2026, 11, 3, 20, n, tzinfo=UTC)) for n in range(5)
    ]
    for n, line in enumerate(lines):
        reader.read(ReaderInput(line.text, ("nl",), chat=Chat(line, tuple(lines[:n]))))
    assert asked == [line.text for line in lines]


def test_the_encoder_of_a_command_reads_expected_texts_together_and_to_the_same_bit(encoder: Encoder) -> None:
    groups: list[int] = []

    def read_all(texts: Sequence[str]) -> list[EncodedLine]:
        groups.append(len(texts))
        return encoder.read_all(texts)

    encode, texts = GroupingEncoder(read_all), [f"er loopt iemand in straat {n}" for n in range(LINES + 3)]
    for text in texts[1:]:
        encode.expect(text)
    for text in (*texts, texts[0]):
        alone, together = encoder.read(text), encode(text)
        assert (alone.labels.tobytes(), alone.vector.tobytes()) == (
            together.labels.tobytes(),
            together.vector.tobytes(),
        )
    assert groups == [LINES, 3]


def test_the_work_of_the_light_reader_grows_in_line_with_the_text(light_reader: LearnedReader) -> None:
    """`benchmarks/` measures the time."""

    def read_lightly(text: str) -> None:
        light_reader.read(ReaderInput(text, ("nl",)))

    assert grows_in_line(read_lightly, "er loopt iemand aan de deurklinken te voelen in de Kerkstraat\n", 8)


def test_the_same_text_always_gives_the_same_vector(encoder: Encoder) -> None:
    first = encoder.read(CALLS[0])
    assert (encoder.read(CALLS[0]).vector == first.vector).all()


def test_the_words_that_point_out_a_person_are_those_of_the_message_as_written(light_reader: LearnedReader) -> None:
    words = "Kevin Peeters van nummer 12, zeker weten"
    text = "\u200b" * 5 + f"da's {words}"
    goes_on = ChatIncident("incident", NOON, NOON, False, False, False, (), frozenset(), frozenset())
    chat = Chat(ChatLine("line", text, "author", Role.MEMBER, NOON), (), (goes_on,))
    exposed = light_reader.read(ReaderInput(text, ("nl",), chat=chat)).score(Label.PERSONAL_DATA)
    assert exposed is not None
    assert [text[span.start : span.end] for span in exposed.spans] == [words]


@pytest.mark.parametrize(
    ("report", "call", "ending"),
    [
        ("un homme est tombé de son vélo, il saigne de la tête", "ambulance appelée", Ending.OVER),
        ("il y a un homme avec un pied-de-biche à la porte du 14", "101 appelé", Ending.POLICE),
    ],
)
def test_the_kind_of_an_end_depends_on_the_lines_of_the_incident(
    full: CurrentRules, report: str, call: str, ending: Ending
) -> None:
    texts = {"An": report, "Bea": call}
    before = tuple(ChatLine(by, text, by, Role.MEMBER, NOON, incident="i") for by, text in texts.items())
    people = frozenset(texts)
    waits = ChatIncident("i", NOON, NOON, True, False, False, tuple(texts), frozenset({"An"}), people)
    line = ChatLine("end", "ils l'ont emmené", "Cas", Role.MEMBER, NOON + timedelta(minutes=10))
    told = full.reader.read(ReaderInput(line.text, ("fr",), chat=Chat(line, before, (waits,))))
    assert told.chat is not None
    assert told.chat.ending is ending
