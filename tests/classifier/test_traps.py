"""The traps of `corpus/traps.jsonl`: messages that are easy to misread.

The tests run the full reader and the default rules. The labels follow `corpus/GUIDE.md`. Some texts must be read right with
any weights; for the others the number of wrong decisions is bounded, with room for other weights.
"""

from __future__ import annotations

import json

import pytest

from bot.core.reading import FACTS, Flag, Label, Reading
from bot.core.verdict import Decision, Verdict
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from tests.tried import tried
from training import corpus
from training.corpus import CORPUS, LabelledMessage
from training.metrics import decide

TRAPS = corpus.read(CORPUS / "traps.jsonl")
Read = dict[str, tuple[Reading, Verdict]]

NEVER_CALLED = [
    "heeft er al iemand 101 gebeld?",
    "kan iemand 101 bellen?",
    "bel 101!!",
    "geen 101 nodig",
    "101 neemt niet op",
    "ik heb 101 NIET gebeld want twijfel",
    "ga seffens 101 bellen",
    "kzal de flikken bellen als hij terugkomt",
    "vorige week heb ik 101 gebeld voor die gast en nu staat hij er weer",
    "had 101 gebeld moeten worden",
    "heeft er al iemand 112 gebeld",
    "quelqu'un a déjà appelé le 101?",
    "appelez le 101!",
    "je vais appeler le 101",
    "le 101 ne répond pas",
    "hat schon jemand 101 angerufen?",
    "ruft die 101 an!",
    "ich ruf gleich die 101 an",
    "101 geht nicht ran",
    "has anyone called 101?",
    "someone call 101!",
    "about to ring 101",
    "101 not answering",
    "bus 101 rijdt weer niet",
    "nr 101 in de Steenweg staat de deur open",
    "le 101 de la chaussée a la porte ouverte",
    "Nr 101 steht die Tür offen",
    "number 101 has its door open",
    "iemand al gebeld?",
    "nog niet gebeld",
    "nog niemand gebeld",
    "personne n'a appelé",
    "noch nicht angerufen",
    "nobody has called yet",
]
NEVER_PROFILING = [
    "donkere jas, donkere broek, 101 gebeld, Dreef 3",
    "donkere Audi",
    "man in het zwart",
    "veste noire pantalon noir, 101 appelé",
    "schwarze Jacke schwarze Hose 101 verständigt",
    "black jacket black trousers called 101",
]
NEVER_HELD = [
    "lange man met matje, jeansvest",
    "flikken zijn er",
    "de flikken staan voor de deur van nr 12",
    "bus 101 rijdt weer niet",
    "nr 101 in de Steenweg staat de deur open",
    "101 dalmatiërs straks op vtm",
    "hij staat aan de paal",
    "hou hem in t oog van binnenuit",
    "ik hou hem vast in t oog",
    "pak hem, den hond loopt los!",
    "niet achterna gaan aub",
    "Marokko-België straks op groot scherm",
    "tis een sukkelaar die hulp nodig heeft, 112 gebeld",
    "bus 101 en retard",
    "ne sortez pas laissez faire la police",
    "bitte nicht hinterher, Polizei machen lassen",
    "don't chase him let the police handle it",
    "wit busje met buitenlandse plaat traag door de straat, 101 gebeld",
    "kind vermist",
    "merci Jan",
]
DANGEROUS = [
    "man bewusteloos Kerkstraat, kutzooi bel 112",
    "er is brand bij de bakker, vlammen uit het dak",
    "il y a le feu chez les voisins",
    "es brennt in der Schulstraße 4",
    "there's a smell of gas in our street",
]
MOST_WRONG = 45
"""Of 150. With the weights of 25 November 2026 it is 26. In most of them the bot does nothing, and the text is a single word
or the guide is not clear."""


@pytest.fixture(scope="session")
def read(full: CurrentRules) -> Read:
    return {trap.text: read_one(full, trap) for trap in TRAPS}


def read_one(full: CurrentRules, trap: LabelledMessage) -> tuple[Reading, Verdict]:
    found = tried(full, RuleTrial(trap.text, trap.after, trap.language))
    return found.reading, found.verdict


def of(full: CurrentRules, read: Read, text: str) -> tuple[Reading, Verdict]:
    """The reading and verdict of a trap, or of another text."""
    found = tried(full, RuleTrial(text))
    return read.get(text) or (found.reading, found.verdict)


def test_every_trap_has_a_note_and_labels_of_the_guide() -> None:
    rows = [json.loads(line) for line in (CORPUS / "traps.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["text"] for row in rows}) == len(rows) == 150
    assert all(row["note"] and row["study"] for row in rows)
    assert all(len(FACTS.union({Label.NOTICE, Label.OFF_TOPIC}) & trap.labels) <= 1 for trap in TRAPS)


def test_most_traps_are_decided_right(read: Read) -> None:
    wrong = [trap.text for trap in TRAPS if read[trap.text][1].decision is not decide(trap.labels)]
    assert len(wrong) <= MOST_WRONG, wrong


def test_hardly_any_lawful_trap_is_held(read: Read) -> None:
    """A false hold is the worst mistake: at most three of the 110 traps that break no rule."""
    lawful = [trap.text for trap in TRAPS if decide(trap.labels) is not Decision.HOLD]
    assert len(lawful) > 100
    held = [text for text in lawful if read[text][1].decision is Decision.HOLD]
    assert len(held) <= 3, held


def test_police_called_is_right_for_nearly_all_traps(read: Read) -> None:
    """At most eight mistakes in 150, in either direction; the weights of 25 November 2026 make four."""
    wrong = [
        trap.text
        for trap in TRAPS
        if read[trap.text][0].likely(Label.POLICE_CALLED) is not (Label.POLICE_CALLED in trap.labels)
    ]
    assert len(wrong) <= 8, wrong


@pytest.mark.parametrize("text", NEVER_CALLED)
def test_a_call_that_was_not_made_never_counts(full: CurrentRules, read: Read, text: str) -> None:
    """Otherwise the bot would not ask for the call."""
    assert not of(full, read, text)[0].likely(Label.POLICE_CALLED)


@pytest.mark.parametrize("text", NEVER_PROFILING)
def test_the_colour_of_a_thing_is_never_profiling(full: CurrentRules, read: Read, text: str) -> None:
    assert not of(full, read, text)[0].likely(Label.PROFILING)


@pytest.mark.parametrize("text", NEVER_HELD)
def test_harmless_look_alikes_are_never_held(full: CurrentRules, read: Read, text: str) -> None:
    assert of(full, read, text)[1].decision is not Decision.HOLD


@pytest.mark.parametrize("text", DANGEROUS)
def test_danger_to_life_is_marked(full: CurrentRules, read: Read, text: str) -> None:
    """With the flag the bot also names the emergency number."""
    assert Flag.DANGER in of(full, read, text)[0].flags
