"""Fires and thick smoke as frightened neighbours tell them, and barbecues, metaphors and fires that are over."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "Uw schouw staat in brand, er komen vlammen uit",
    "BRAND!!! nr 23",
    "brnad nr 9 snel",
    "onze schuur brandt en de paarden zitten er nog in",
    "bermbrand E17, slaat over naar onze tuinen",
    "tis an t branden bie de gebuurs, vlamm'n uut t dak",
    "er vliegen brandende stukken over van het huis op de hoek",
    "AU FEU numéro 12 vite",
    "une casserole d'huile a pris feu, quelqu'un a une couverture anti-feu ?",
    "le champ derrière brûle et le feu avance vers les maisons",
    "ça crame au deuxième, une dame au balcon",
    "la caravane de papy brûle il est dedans",
    "gros incendie en face !!!",
    "la voisine est en flammes elle court dehors",
    "FEUER Nr 23 schnell",
    "die Pfanne brennt, hat wer eine Löschdecke??",
    "da brennts beim nachbarn, is wer dahoam?",
    "Fahrradakku brennt im Treppenhaus, keiner kommt runter",
    "bei uns im Haus ist überall Rauch man sieht nix",
    "der Wohnwagen vom Opa brennt und er ist noch drin",
    "das Sofa qualmt stark und Oma ist noch drin",
    "FIRE no 23 quick",
    "A fella's clothes are on fire",
    "deep fryer's caught fire what do i do",
    "field behind us is on fire and its heading for the houses",
    "flames comin out the windae across fae me",
    "the whole block is full of smoke cant see a thing",
    "someone screaming inside the burning house",
]
HARMLESS = [
    "Kitchen fire at 16 around 8, it's out, everybody ok",
    "het is hier om te stikken, 35 graden, alles staat in brand",
    "de oven staat weer eens in brand haha, lasagne nummer twee",
    "frietketel in brand? nooit water, altijd een deksel! tip van de brandweer",
    "zwarte rook uit den hof van Carlos, de worsten zijn wel klaar",
    "feu de cheminée chez nous, quel bonheur",
    "la grosse fumée au balcon du 4ème c'est papa qui fait les brochettes",
    "qui prépare des pâtes a cette odeur de pneu cramé",
    "Hecke brennt in den schönsten Herbstfarben",
    "advent advent es brennt es brennt. drei stück. kommt wer glühen",
    "doughnuts in the car park, smoke everywhere",
    "I'm really sorry I lit your hair on fire",
    "fire door at the back is stuck",
]


@pytest.mark.parametrize("text", DANGERS)
def test_a_fire_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_a_line_near_one_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
