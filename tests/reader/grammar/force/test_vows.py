"""A condition of the author and the fate of a person are a vow of revenge; either alone is none."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.vows import vows_revenge
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "als ik hem tegenkom heeft hij geen rechter meer nodig",
        "den eerste die ik te pakken krijg loopt nooit meer recht",
        "si je tombe dessus le chauffeur finit dans le canal",
        "le premier que je chope marchera plus jamais",
        "wenn ich die sau finde braucht die keinen anwalt mehr",
        "wann i den dawisch, brauchts an sarg, wenn ich den erwische braucht der einen sarg",
        "see if ah get ma hauns oan that driver, they'll need a jigsaw expert no a lawyer",
        "if i find him there'll be no need for a court",
        "right, putting my boots on, he's going through that windscreen",
    ],
)
def test_a_condition_and_a_fate_are_a_vow(text: str) -> None:
    assert vows_revenge(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "als ik hem zie bel ik de politie opnieuw",
        "if i find your cat i'll bring her round",
        "si je trouve la clé je la mets chez le concierge",
        "wenn ich den schlüssel finde melde ich mich",
        "he'll never walk again said the doctor",
        "mein sohn kann nicht mehr laufen, wenn ich den arzt seh frag ich ihn",
        "she said if i find him he'll need a surgeon",
        "on y va avec elle, il est dans l'ambulance",
    ],
)
def test_either_alone_is_none(text: str) -> None:
    assert not vows_revenge(fold(text))
