"""A weapon that a person had is a detail after an end; a person with one who is back is none."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.arms_told import is_back_armed, tells_of_former_arms
from bot.reader.text.normalisation import fold

FORMER = [
    "hij had trouwens een mes",
    "een van hen had een hamer in zijn zak",
    "ze hadden messen bij, hoorde ik",
    "il avait un couteau d'ailleurs",
    "y en a un qui avait un marteau",
    "der hatte übrigens ein Messer dabei",
    "einer von beiden hatte einen Hammer in der Tasche",
    "he had a knife on him, by the way",
    "by the way he had a big knife",
    "one of the lads was carrying a crowbar",
]
BACK = [
    "hij had een mes en hij is terug",
    "man met mes staat hier weer",
    "il avait un couteau et il est revenu",
    "le type à la hache est de retour",
    "der hatte ein Messer und ist wieder da",
    "der mit der Axt steht wieder hier",
    "he had a knife and he's back",
    "the man with the hammer is back",
    "hij is terug met een groot mes",
    "ze zijn weer hier, messen bij",
    "il est revenu avec une arme",
    "le gars à l'arme est revenu",
    "er ist wieder da mit Messer",
    "he's back with his hammer",
    "he's back, big knife on him",
]
NEITHER = [
    "hij had een mes, mijn broer is gestoken",
    "hij had een mes en dat ligt hier op het speelplein",
    "hij heeft een mes",
    "er loopt er nog een met een mes rond",
    "als hij terug is met dat mes bel ik weer",
    "de politie is terug voor het mes",
    "il a un couteau",
    "il avait un couteau, il a blessé Luc",
    "j'ai peur qu'il est revenu avec son couteau",
    "la police est revenue chercher le couteau",
    "er hatte ein Messer, Max blutet",
    "hoffentlich ist der mit dem Messer nicht wieder da",
    "die Polizei ist wieder da, wegen dem Messer",
    "he has a knife",
    "he had a knife and stabbed Tom",
    "he had a knife, they never found it",
    "there's another one with a knife",
    "guards are back about the knife",
    "he's back home, the knife was a toy",
    "he's back",
    "haha the bread knife is back",
    # words of another language, and things that are back
    "de arme vrouw is terug in de straat",
    "een arme sukkelaar is weer op straat",
    "die arme Frau ist wieder da",
    "eine arme alte Frau steht wieder hier",
    "mes voisins sont revenus, ils sont choqués",
    "avec mes enfants, ils sont de retour",
    "der Hammer ist wieder da, lag im Garten",
    "the hammer's back in the shed",
    "zijn mes is terug bij de slager",
    "mijn man is terug met een hamer om de deur te maken",
    "de slotenmaker is weer hier met een koevoet",
    "le serrurier est revenu avec un marteau",
    "der Schlosser ist wieder da mit dem Hammer",
    "the joiner is back with an axe to board it up",
]


@pytest.mark.parametrize("text", FORMER)
def test_a_weapon_that_a_person_had_is_a_detail(text: str) -> None:
    assert tells_of_former_arms(fold(text).encode())
    assert not is_back_armed(fold(text).encode())


@pytest.mark.parametrize("text", BACK)
def test_a_person_with_a_weapon_who_is_back_is_none(text: str) -> None:
    assert is_back_armed(fold(text).encode())
    assert not tells_of_former_arms(fold(text).encode())


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_about_arms_are_left_to_the_head(text: str) -> None:
    assert not tells_of_former_arms(fold(text).encode())
    assert not is_back_armed(fold(text).encode())
