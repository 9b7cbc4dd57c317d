"""A person who was stabbed, poisoned or set on fire, and a thing that another set on fire, told as done."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold

DANGERS = [
    "she stabbed my brother twice",
    "he stabbed my dad at the kebab shop",
    "he's stabbed my son three times",
    "somebody stabbed my husband several times outside the pub",
    "they stabbed a lad at the bus stop",
    "a man stabbed my sister at the station",
    "he shot my brother twice",
    "hij heeft mijn broer twee keer gestoken",
    "hij heeft mijn broer neergestoken aan de kebabzaak",
    "iemand heeft mijn vader gestoken met een schroevendraaier",
    "il a poignardé mon frère deux fois",
    "il a poignardé mon père au kebab",
    "er hat meinen Bruder zweimal gestochen",
    "er hat meinen Vater am Dönerladen niedergestochen",
    "er hat seinen Bruder erstochen",
    "elle s'est immolée",
    "un homme s'est immolé devant la mairie",
    "il vient de s'immoler par le feu",
    "ze heeft zichzelf in brand gestoken",
    "er steekt iemand zichzelf in brand",
    "sie hat sich angezündet",
    "ein Mann hat sich vor dem Rathaus angezündet",
    "she set herself on fire",
    "a man has set himself on fire outside the shop",
    "he poisoned our well, the kids are vomiting",
    "someone poisoned the water, my son is throwing up",
    "hij heeft onze put vergiftigd, de kinderen braken",
    "iemand heeft het water vergiftigd, mijn dochter moet overgeven",
    "il a empoisonné notre puits, les enfants vomissent",
    "er hat unseren Brunnen vergiftet, die Kinder erbrechen sich",
    "iemand heeft onze deur in brand gestoken",
    "ze hebben onze voordeur in brand gestoken",
    "iemand heeft net de vuilbakken in brand gestoken",
    "iemand heeft mijn auto in brand gestoken",
    "quelqu'un a mis le feu à notre porte",
    "ils ont mis le feu à la poubelle",
    "on a mis le feu à ma voiture",
    "jemand hat unsere Tür angezündet",
    "jemand hat mein Auto in Brand gesteckt",
    "die haben unsere Hecke angezündet",
    "someone set our door on fire",
    "someone's set fire to our bins",
    "they've set the shed on fire",
    "he set fire to my car",
    "hij heeft mijn broer twee keer gestoken met een mes",
    "hij heeft mijn broer drie keer gestoken in de buik",
    "er hat meinen Bruder mehrmals gestochen und ist weg",
    "hij heeft mijn zoon meermaals gestoken voor de school",
    "er hat meinen Sohn zweimal gestochen beim Bahnhof",
    "un polar ? non, il a poignardé mon frère pour de vrai",
]
OTHERS = [
    "he stabbed my brother in the back with that vote",
    "she stabbed my balloon twice",
    "he stabbed his finger with a needle",
    "the nurse stabbed my son twice to find a vein",
    "he shot my wife and me at the wedding",
    "he shot my daughter twice, lovely pictures",
    "my son shot his dad twice with the nerf gun",
    "he stabbed the meat three times",
    "we were stabbed in the back by the council",
    "hij heeft mijn broer een mes gegeven",
    "hij heeft mijn vrouw een stoel gegeven",
    "de mug heeft mijn zoon twee keer gestoken",
    "een wesp heeft mijn dochter gestoken",
    "die Wespe hat meinen Sohn zweimal gestochen",
    "une guêpe a piqué mon fils deux fois",
    "il a poignardé mon cœur",
    "in de film steekt hij zijn broer neer",
    "he poisoned my dad's mind",
    "food poisoning, the kids are vomiting",
    "the kids are vomiting after the party",
    "my son is throwing up, stomach bug going round",
    "de kinderen braken van de friet",
    "les enfants vomissent, gastro",
    "die Kinder erbrechen, Magen-Darm",
    "someone poisoned my dog, he's vomiting",
    "iemand heeft onze hond vergiftigd hij braakt",
    "we set the bbq on fire haha",
    "wij hebben de kerstboom in brand gestoken op de kerstboomverbranding",
    "ze hebben gisteren onze deur in brand gestoken",
    "iemand heeft vannacht onze deur in brand gestoken",
    "iemand heeft vorige week mijn auto in brand gestoken",
    "quelqu'un a mis le feu à la poubelle hier",
    "on a mis le feu à la salle hier soir, quel concert",
    "she set the stage on fire",
    "jemand hat letzte Woche unsere Hecke angezündet",
    "wer hat die Kerze angezündet",
    "mijn man heeft de haard aangestoken",
    "elle s'est immergée dans l'eau",
    "the sunset set the sky on fire",
    "les enfants ont mis le feu à la piste de danse",
    "de verpleegster heeft mijn moeder twee keer gestoken voor ze een ader vond",
    "hij heeft de buurman meermaals gestoken met zijn opmerkingen",
    "er hat den Nachbarn mehrmals gestochen beim Kartenspiel",
    "he lit himself on fire for the stunt and the crowd loved it",
    "hij steekt zich in brand tijdens de stuntshow op de kermis",
    "elle a empoisonné son mari avec du thé, il vomit, ce polar est génial",
]


@pytest.mark.parametrize("text", DANGERS)
def test_such_a_deed_is_danger(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize("text", OTHERS)
def test_a_figure_of_speech_a_sting_and_an_older_fire_are_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is not Emergency.DANGER
