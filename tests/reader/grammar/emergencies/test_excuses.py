"""Words that make an emergency suspect do not where they ask for a helper, tell how the person was before, or name the chat."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        # a helper is asked for
        "my husband has collapsed, if anyone is near please come",
        "dad has collapsed, if there's a nurse on the street please",
        "mijn man is bewusteloos, als iemand in de buurt is kom",
        "mijn moeder is in elkaar gezakt, als er een verpleegster is graag nu",
        "mon mari est inconscient, s'il y a un médecin venez",
        "ma mère s'est effondrée, si quelqu'un connaît les premiers secours",
        "mein Mann ist bewusstlos, wenn jemand da ist kommt",
        "meine Mutter ist bewusstlos, falls einer erste Hilfe kann bitte",
        # before, and a guess at the cause
        "my husband has collapsed, he was fine a minute ago",
        "mijn man is bewusteloos, hij was daarnet nog beter",
        "mon mari est inconscient, il allait mieux ce matin",
        "mein Mann ist bewusstlos, ihm ging es vorhin noch besser",
        "my wife has collapsed, might be her heart",
        "my husband has collapsed, better come quick",
        # the chat
        "sorry to use this chat, my husband has collapsed",
        "wrong chat maybe but he's strangling me",
        "sorry voor de chat, mijn man is bewusteloos",
        "sorry falscher Chat, mein Mann ist bewusstlos",
    ],
)
def test_an_emergency_beside_such_words_is_one(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        # what would be, and a course
        "if someone has collapsed, check the breathing first",
        "if anyone has collapsed and nobody can help, call 112",
        "als iemand bewusteloos is, wat doe je dan",
        "als er iemand bewusteloos is en niemand kan reanimeren",
        "si quelqu'un est inconscient, appelez le 112",
        "s'il y a quelqu'un inconscient, on ne bouge pas",
        "wenn jemand bewusstlos ist, stabile Seitenlage",
        "wenn einer bewusstlos ist und keiner helfen kann, 112",
        "first aid course: my husband has collapsed, what now",
        "mijn man is bewusteloos, zo begint het verhaal",
        # it ended well
        "my husband has collapsed but was fine",
        "mum had collapsed, she is better now",
        "mijn man was bewusteloos, hij is nu beter",
        "mon mari était inconscient, il va mieux",
        "mein Mann war bewusstlos, ihm geht's besser",
        # animals and things
        "mon chat est inconscient",
        "le chat de ma voisine s'est effondré",
        "our cat has collapsed",
        "onze kat is bewusteloos",
        "die Katze ist bewusstlos",
        "better get a ladder, the shelf has collapsed",
        "the chat has collapsed, nobody writes any more",
        "the tent has collapsed, if anyone is near come",
        # laughter
        "my husband has collapsed laughing, better come and see",
    ],
)
def test_what_is_no_emergency_stays_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "heard gunshots behind the flats, but can't see anyone",
        "smoke coming out of flat four",
        "there's a fire at number four, top floor",
        "sorry to bother everyone, smoke from the roof of number 8",
        "I saw a girl on the edge of the bridge, she's going to jump",
        "salut tout le monde, j'entends des coups de feu",
        "je sais pas comment faire, mon mari est inconscient",
        "mon mari s'est effondré à l'instant",
        "un sale type avec un couteau devant l'école",
        "ma mère est inconsciente, cours vite quelqu'un",
        "politie is ingelicht, er komt rook uit het dak",
        "ik snap het niet, mijn man is bewusteloos",
        "schoten gehoord aan het plein, ploeg al onderweg?",
        "Schüsse am Tor gehört",
        "Blaulicht und Rauch aus dem Dach von Nummer 8",
        "de la fumée sort de la fenêtre, derrière le grillage",
        "wrong chat, smoke from the roof of number 8",
        "il a grillé le feu, coups de feu rue Haute",
    ],
)
def test_a_word_that_means_something_else_in_this_language_makes_nothing_suspect(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "three shots on goal but no luck",
        "trois tirs au but, coup de feu au match",
        "drei Schüsse aufs Tor und keiner drin",
        "drie schoten op doel en de keeper lag er",
        "smoke out of the oven, sorry for the smell",
        "de la fumée, j'ai oublié le gratin dans le four",
        "er komt rook uit het raam, taart in de oven vergeten",
        "Rauch aus dem Fenster, der Grill war an",
        "salut, y a des pétards ou des coups de feu pour la fête",
        "he's hitting her in the comments again",
        "un type avec un couteau dans la série sur insta",
        "in a story on snapchat: a man with a knife at the school",
        "au cours de secourisme: ma mère est inconsciente",
        "jumble sale at the hall, man with a gun in the picture",
        # a kitchen and a grill
        "rook in de keuken, bakpan te heet gezet",
        "rook uit het raam, tafelgrill aan",
        "gegrilde worst, rook in de keuken",
        "de la fumée dans la cuisine, vieux four à nettoyer",
        "fumée dans la cuisine, pain grillé",
        "Rauch aus dem Fenster, Grillabend",
        "Rauch aus dem Fenster, Holzkohlegrill",
        "wir haben gegrillt, es raucht aus dem Fenster",
        "smoke in the kitchen, grilled cheese",
        # a feast, a salute, a match
        "Schüsse gehört, Böllerei",
        "Böllerschützen, es fallen Schüsse",
        "trois coups de feu au monument, c'est le salut militaire",
        "coups de feu, quel but de l'OM",
        "shots fired, it's a salute at the church",
        # tools, a course, a joke, a sale
        "man ligt onder de auto, moersleutel in de hand",
        "Mann liegt unter dem Auto, Tischsäge daneben",
        "cours de self-défense ce soir: il m'étrangle, je réagis comment",
        "mopje: mijn man is bewusteloos",
        "yard sale, everything must go, shots fired",
        "il agonise, grippe d'homme",
        # a cat without an article
        "chat coincé sur le toit, il va sauter",
    ],
)
def test_the_same_word_in_its_own_sense_still_does(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        # an allergy that a parent tells ahead
        "before the party tomorrow: my son is allergic, his tongue starts swelling with nuts",
        "voor het feestje: mijn dochter is allergisch aan noten, haar keel zwelt dan",
        "avant la fête : ma fille est allergique aux arachides, sa gorge gonfle",
        "vor der Party: mein Sohn ist allergisch gegen Nüsse, sein Hals schwillt an",
        # lost to a screen
        "lost my son, to the playstation",
        "ben mijn zoon kwijt, aan de playstation",
        "j'ai perdu mon fils, à la playstation",
        # a hall that is meant to frighten
        "the hall is full of smoke, great Halloween party",
        "de gang vol rook, super Halloweenfeest",
        "la maison hantée de l'école, couloir plein de fumée, génial",
        "Geisterbahn in der Schule, Flur voller Rauch, mega",
    ],
)
def test_what_a_party_or_a_screen_brings_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "at the party my son ate a nut, he's allergic, his lips are swelling",
        "op het feestje heeft ze noten gegeten, ze is allergisch, haar lippen zwellen op",
        "à la fête mon fils a mangé une noix, il est allergique, ses lèvres gonflent",
        "auf der Party hat sie Nüsse gegessen, sie ist allergisch, die Zunge schwillt an",
        "the hall is full of smoke, the Halloween pumpkin fell over",
        "halloweenfeest bij de buren, vlammen uit het dak",
        "Halloween : de la fumée sort de la cave du 8",
        "Rauch aus dem Fenster bei der Halloweenparty",
        "before the party he ate a nut, he's allergic, his tongue is swelling",
        "vor der Feier hat er Nüsse gegessen, er ist allergisch, seine Zunge schwillt an",
        "meine Tochter ist allergisch, ein Kuchen für das Fest, ihr Hals schwillt zu",
        "Halloween night, the hall is full of smoke and we can't breathe",
        "soirée halloween, la cage d'escalier pleine de fumée, on peut pas descendre",
        "Halloween, Treppenhaus voller Rauch, wir kommen nicht raus",
        "hier il a menacé de me tuer et là il est devant la porte",
    ],
)
def test_danger_at_a_party_is_one(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "lost my daughter at the fair",
        "lost my son in the park, he's four",
        "lost my mum at the market",
        "lost our grandad, he's confused",
        "j'ai perdu ma grand-mère dans le métro",
        "j'ai perdu ma mère dans le bus, elle est confuse",
        "we zijn oma kwijt in het station",
        "lost my nan, she was right behind me",
        "ben mijn dochter kwijt ze antwoordt niet aan haar gsm",
        "j'ai perdu mon fils au parc",
        "j'ai perdu ma mère au marché",
        "on a perdu ma grand-mère, elle a alzheimer",
        "ben mijn zoon kwijt aan de speeltuin",
        "ik ben mijn moeder kwijt op de markt",
        "we zijn opa kwijt, hij is dement",
    ],
)
def test_a_person_who_is_lost_at_a_place_is_missing(text: str) -> None:
    assert emergency(text) is Emergency.SEARCH


@pytest.mark.parametrize(
    "text",
    [
        "sad news, lost my dad. Funeral on Friday",
        "we lost my nan, thank you all for the cards",
        "lost our grandad on Sunday, he was 93",
        "lost my mum at Christmas",
        "we lost our son in a car crash",
        "j'ai perdu ma mère, merci pour vos messages",
        "j'ai perdu mon père, l'enterrement est vendredi",
        "ik ben mijn moeder kwijt sinds maart, het blijft moeilijk",
    ],
)
def test_a_person_who_has_died_is_not_missing(text: str) -> None:
    assert emergency(text) is Emergency.NONE


@pytest.mark.parametrize(
    "text",
    [
        "my husband has collapsed, he had a stroke in March",
        "my husband has just collapsed, he had a heart attack in June, please help",
        "my dad has collapsed on the floor, he had a heart bypass in May",
        "he had a stroke in March and he's collapsed now",
        "mijn man is in elkaar gezakt, hij heeft in maart een beroerte gehad",
        "mijn man is ineengezakt, hij had een beroerte in maart",
        "mon mari s'est effondré, il a fait un AVC en mars",
        "mein Mann ist zusammengebrochen, er hatte im März einen Schlaganfall",
        "mein Mann ist eben zusammengebrochen, im März hatte er einen Herzinfarkt",
        "ma mère vient de s'effondrer, elle a fait un AVC en janvier",
        "mein Mann ist gerade zusammengebrochen, er hatte einen Herzinfarkt im Mai",
    ],
)
def test_a_person_who_has_collapsed_after_it_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "my husband collapsed, he had a stroke in March",
        "my husband collapsed in March, he had a stroke",
        "my husband has collapsed before, he had a stroke in March",
        "he has collapsed twice, he had a stroke in March",
        "when my husband has collapsed, he had a stroke in March, what do I do",
        "he had a stroke in March, he's doing well now",
        "mon mari vient de s'écrouler dans le canapé après sa journée",
        "the gazebo has collapsed, he had a heart attack in March",
        "mijn man is in elkaar gezakt, hij heeft in maart een beroerte gehad, nu revalideert hij",
        "hij had een hartaanval in juni en fietst alweer",
        "mon mari a fait un AVC en mars, il va bien",
        "mein Mann ist im März zusammengebrochen, er hatte im März einen Schlaganfall",
        "mein Mann ist zusammengebrochen, er hatte im März einen Schlaganfall, jetzt ist er wieder daheim",
    ],
)
def test_a_collapse_of_that_month_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
