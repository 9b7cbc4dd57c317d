"""The learned reader on whatever people may send: bounded, honest about foreign languages, explained."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

from bot.core.reading import LIKELY, Label, Reading
from bot.model.encoder import Encoder
from bot.model.files import Light
from bot.model.learned import LearnedReader
from bot.reader.combine import OUTPUTS
from bot.rules_in_force import InForce

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


@dataclass
class Calls:
    made: int = 0


@contextmanager
def counted_calls() -> Iterator[Calls]:
    """How many functions are called within the block. Unlike seconds, the same on a busy machine."""
    calls = Calls()

    def count(frame: object, event: str, argument: object) -> None:
        calls.made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def read(in_force: InForce, text: str, after: Sequence[str] = ()) -> Reading:
    return in_force.reader.read(text, languages=("nl", "fr", "de", "en"), after=tuple(after))


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_any_text_is_read_with_a_bounded_amount_of_work(full: InForce, text: str) -> None:
    with counted_calls() as calls:
        reading = read(full, text, [text, text])
    assert calls.made < 250_000
    assert all(0 <= score.confidence <= 1 for score in reading.scores)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_in_a_language_that_nobody_learnt_the_models_hold_nothing(full: InForce, text: str) -> None:
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
def test_a_call_to_act_is_seen_in_every_language_and_explained(full: InForce, text: str) -> None:
    score = read(full, text).score(Label.VIGILANTE)
    assert score is not None
    assert score.confidence >= LIKELY
    assert score.spans


def test_disguised_words_are_seen_through(full: InForce) -> None:
    assert read(full, "w3 g44n h3m p4kk3n, w1e g44t m33").likely(Label.VIGILANTE)


def test_what_was_said_before_matters(full: InForce) -> None:
    joining = read(full, "ik ga ook mee", ["we gaan hem zelf van de straat halen, wie gaat mee?"])
    walking = read(full, "ik ga ook mee", ["wie gaat er mee naar de buurtbarbecue?"])
    assert joining.score(Label.VIGILANTE) is not None
    assert not walking.likely(Label.VIGILANTE)


@pytest.mark.parametrize(("asks", "times"), [(0.0, 0), (1.1, 2)])
def test_the_encoder_is_asked_below_a_certainty(rules: InForce, light: Light, asks: float, times: int) -> None:
    asked: list[str] = []

    def ask(text: str, after: Sequence[str]) -> npt.NDArray[np.float32]:
        asked.append(text)
        return np.zeros(OUTPUTS, np.float32)

    doubting = replace(light, blends=msgspec.structs.replace(light.blends, asks=asks))
    reader = LearnedReader(rules.lexicon, doubting, ask)
    for text in ("hm", "Dankjewel allemaal, fijne avond nog! 👍"):
        reader.read(text, languages=("nl",))
    assert len(asked) == times


def test_the_light_reader_has_little_to_do(light_reader: LearnedReader) -> None:
    with counted_calls() as calls:
        light_reader.read("er loopt iemand aan de deurklinken te voelen in de Kerkstraat", languages=("nl",))
    assert calls.made < 3000


def test_the_same_text_always_reads_the_same(encoder: Encoder) -> None:
    first = encoder.logits(CALLS[0], ("a", "b"))
    assert (encoder.logits(CALLS[0], ("a", "b")) == first).all()
