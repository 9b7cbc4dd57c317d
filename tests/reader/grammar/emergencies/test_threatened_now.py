"""A threat with death beside a weapon, a door or a cry is danger; about a forgotten birthday it is a jest."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "mijn man gaat me vermoorden, hij staat aan de achterdeur",
        "hij vermoordt ons, hij trapt de deur in",
        "mijn vrouw wil me doodsteken, ze heeft een mes",
        "hij maakt me af, help",
        "ik zit verstopt in de kast, mijn ex gaat me vermoorden",
        "mon mari va me tuer, il défonce la porte",
        "elle veut me poignarder, elle a un couteau",
        "j'ai oublié de fermer, il est dedans, il va me tuer",
        "mein Mann bringt mich um, er ist im Flur",
        "sie will mich erschießen, sie hat ein Gewehr",
        "er bringt mich um. bin eingesperrt im Bad",
        "my dad's going to kill me, he's broken the door",
        "my ex is going to kill me, he's on the stairs",
        "my brother is going to kill me with a hammer",
        "my son is coming at us with an axe, he's going to kill me",
        "she's got a knife and she's trying to stab me, she's trying to kill me",
        "forgot to lock up and he's inside, he's going to kill me",
        "hij gaat me vermoorden hij staat aan de deur bel 101 aub",
        "il va me tuer, il est devant la porte, appelez la police vite",
        "er bringt mich um, er steht vor der Tür, ruft die Polizei",
        "he's going to kill me, he's at the door, call the guards please",
        "I'm hiding in the shed, he's going to kill me, he has a knife",
        "hij vermoordt me hij staat aan de deur hij heeft de sleutel",
        "er bringt mich um, er steht vor der Tür und hat den Schlüssel",
        "mein Ex bringt mich um, er kommt rein, Hilfe, er hat einen Schlüssel",
        "he's going to kill me he's at the door he has a key",
        # a quarrel about dinner, a key of his own, a drunk who comes home late
        "mijn ex gaat me vermoorden, hij heeft een mes, het eten lag nog op tafel",
        "my ex is going to kill me, he has a knife, he got the keys off my mam",
        "mon ex va me tuer, il défonce la porte, il a plus les clés",
        "mein Ex bringt mich um, er schlägt gegen die Tür, er kam zu spät heim und ist blau",
        "he's going to kill me he's breaking down the door, he came home late from the football",
        "she's going to kill me, she has a knife, it started at dinner",
        "I left him and he's going to kill me",
        "je l'ai quitté hier, il va me tuer",
        # the parting was last week, the threat is of now
        "I left my husband last week, he's going to kill me",
        "we split up last month and he wants to kill me",
        "I left my wife two days ago, she's trying to kill me",
        "ik ben vorige week bij mijn man weggegaan, hij gaat me vermoorden",
        "ik heb mijn vriend gisteren verlaten en nu gaat hij me vermoorden",
        "j'ai quitté mon mari la semaine dernière, il va me tuer",
        "j'ai quitté mon copain hier soir, il veut me tuer",
        "ich habe meinen Mann letzte Woche verlassen, er bringt mich um",
        "hab gestern Schluss gemacht und jetzt bringt er mich um",
        "ich hab meinen Mann wegen Gewalt verlassen, er bringt mich um",
        "ik heb mijn man gisteravond verlaten, nu gaat hij me vermoorden",
        "hab ihn vorgestern verlassen, jetzt will er mich umbringen",
    ],
)
def test_a_threat_beside_a_weapon_or_a_door_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "mijn vrouw gaat me vermoorden, trouwdag vergeten",
        "ze vermoordt me als ze die kras ziet",
        "mijn dochter gaat me vermoorden, haar hamster is dood",
        "hij vermoordt me, hij staat aan de deur en ik heb zijn taart op",
        "ma femme va me tuer, elle est à la porte et la vaisselle n'est pas faite",
        "il va me tuer aux échecs, il est dans le salon",
        "maman va me tuer, j'ai cassé son vase",
        "meine Frau bringt mich um, sie kommt rein und der Müll steht noch da",
        "der Chef bringt mich um, hab verschlafen",
        "mein Sohn bringt mich um, hab seine Kekse gegessen",
        "she's going to kill me when she sees the car",
        "my mate's going to kill me, he's outside my door and I'm late again",
        "he's broken the window with the ball, my dad's going to kill me",
        "keys are locked in the car, my wife's going to kill me",
        "ik heb met een hamer haar muur geraakt, mijn moeder gaat me vermoorden",
        "hab mit dem Hammer ihre Fliesen erwischt, sie bringt mich um",
        "my wife is going to kill me, she's at the door with the shopping and I haven't hoovered",
        "help me find a florist that's open, she's going to kill me",
        "he's going to kill me at chess again, he's in the kitchen setting up",
        "he's going to kill me, he's got a knife lol",
        "in that film he's going to kill me, he's at the door, I said",
        # what the author did or left, with the other at home
        "mijn vrouw gaat me vermoorden, ze staat aan de deur en ik heb het gras nog niet gemaaid",
        "ze gaat me vermoorden, ze staat in de keuken en ik heb de was te heet gewassen",
        "de buurman vermoordt me, ik heb zijn heg te kort geknipt, hij staat aan de deur",
        "mijn vrouw gaat mij doodslaan met een hamer als ik de kast niet ophang",
        "ma mère va me tuer, elle est à l'intérieur et j'ai pas révisé",
        "ma voisine va me tuer, j'ai taillé sa haie, elle est à la porte",
        "meine Frau bringt mich um, sie steht vor der Tür und ich hab die Hecke ruiniert",
        "die Nachbarin bringt mich um, sie hat ein Beil ausgeliehen und ich hab's kaputt gemacht",
        "my wife is going to kill me, she's at the door and the house is a tip",
        "he's going to kill me, hiding in the loo, I dinged the van",
        "he is at the door, he's going to kill me, I ate his last beer",
        "my husband is going to kill me, he has a knife set coming for christmas and I bought the same one",
        # who is left with the children or in a shop
        "left him with all the washing up, he's gonna kill me",
        "I left my husband in the queue at Ikea, he's going to kill me",
        "Ich hab meinen Mann beim Baumarkt verlassen, der bringt mich um",
        "ik heb mijn man in Ikea verlaten, nu gaat hij me vermoorden",
        "ik ben bij mijn man weg voor een weekendje, hij gaat me vermoorden",
        "left my husband now for a girls weekend, he's going to kill me",
        "je l'ai quittée des yeux deux secondes au magasin, ma femme va me tuer",
        "left my husband's drill out in the rain last night, he's going to kill me",
        "ik ben gisteren vroeg weggegaan op het feest, mijn vrouw gaat me vermoorden",
        "j'ai quitté la fête tôt hier soir, ma femme va me tuer",
        "ich hab gestern die Party früh verlassen, meine Frau bringt mich um",
        "Geburtstag vergessen, da bringt sie mich um",
    ],
)
def test_a_jest_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
