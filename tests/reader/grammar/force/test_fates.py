"""Threats without a word of violence are found; the same words of the police, a film and a relative are not."""

from __future__ import annotations

import pytest

from bot.reader.grammar.force.announced_force import Force
from bot.reader.grammar.force.fates import HELPFUL_IN_TROUBLE, HELPFUL_TO_VICTIMS, threatens
from bot.reader.text.normalisation import fold

PLAIN = [
    "On my way over with Steve. He won't be standing when the cops come",
    "Coming over. Cops can have what's left of him",
    "somebody should gie that man a taste o his ain medicine",
    "leave me five minutes alone with him",
    "moest ik ze vast krijgen ze lopen een week mank",
    "hij staat straks niet meer recht",
    "geef me vijf minuten met hem",
    "ik ga daar nu aanbellen en dan leert hij wat kloppen is",
    "on devrait les jeter dans la Meuse",
    "laissez moi 5 minutes avec eux",
    "si c'est le fils Dujardin comme l'autre fois j'lui fais bouffer son briquet",
    "on pourrait p't'être leur faire pareil, qui vient ?",
    "geh ma ume und gebns eana a poa, mia san eh gnua",
    "na dann samma halt zu fünft und zeigen eana wia des in favoriten geht",
    "de kriegt von mir a watschn dass sie si umdraht",
    "gebt mir zwei Minuten mit dem",
    "zijn gezicht zal er anders uitzien morgen",
    "demain il aura une autre tête",
    "we gooien hem in de vaart",
    "morgen sieht sein gesicht anders aus",
    "his face'll look different tomorrow",
    "we gooien ze in de Maas",
    "ik duw em met een bezem de vaart in dan is het opgelost",
    "schmeiß ma s in die donau",
    "gan an chuck them in the Tyne",
]
DOUBTFUL = [
    "broo ik ben der binnen 2 min, die gaat spijt hebben",
    "als ik die tegenkom is hij nog niet jarig",
    "il va le regretter",
    "der wird das noch bereuen",
    "he'll be sorry he ever came here",
    "I could go up and sort him out",
    "want me to go up there and have a wee word wi him?",
    "Ill go for a spin see can I find them. Declan are you on?",
    "welke kant zijn ze op? ik pak de fiets",
    "welke kleur BMW? dan ga ik hem zoeken",
    "ik ga er wel ff op af",
    "zal ik hem eens naar buiten sleuren",
    "snij ze de pas af met je auto",
    "scooter richting Putselaan!! rij m klem als je em ziet",
    "je leur coupe la route avec ma camionnette",
    "iemand met nen auto da ge hem kunt insluiten?",
    "die verdient een kogel",
    "il mérite une balle",
    "der gehört erschossen",
    "he wants shooting",
    "die zal het geweten hebben",
    "sleur em uit dieje golf",
    "ik zit er achter, honderd meter. ik snij em den pas af aan 't licht",
    "laat ze maar aan mij over",
    "und die einbrecher im keller, die überlasst ihr mir",
    "laissez les moi",
    "leave them to me",
    "ich geh rein und wenn da einer is dann gnade ihm",
    "gare à lui",
    "on sera trois à l'attendre",
    "nan i'm sending me mates round theyre only in the next road",
    "ik ga hem eens goed de waarheid zeggen",
    "il va sen prendre une",
    "der fangt glei ane",
    "he's gonna get a crack",
    "right lads short shrift for them",
    "auf jungs kurzen prozess",
    "hij zit in mijn schuur, ik laat hem er niet uit",
    "il est ds ma remise je le laisse pas sortir",
    "der sitzt in meinem schuppen, den lass ich nicht raus",
    "he's in my shed and I'm not letting him out",
    "das wird dem noch leid tun",
    "he'll know all about it",
    "iemand zin om hem op te wachten",
    "qui veut l'attendre avec moi",
    "wer hat lust den abzupassen",
    "anyone fancy waiting for him",
    "soll er nur kommen, ich bin bereit",
    "come on lads we're going over",
    "je tourne en voiture pour les trouver, qui vient",
    "ich fahr rum und such die, wer fährt mit",
    "ik ga eens kijken met mijn zaklamp en mijn broer",
    "j'y vais avec ma lampe et mon frère",
    "ich geh mal schauen mit taschenlampe und meinem bruder",
    "I'm going to have a look with my torch and my brother",
    "misschien kan iemand de kelderdeur op slot draaien zodat ze er niet uit kunnen?",
]
WITHOUT_AN_INCIDENT = [
    "die Typen vom Spielplatz gehören verprügelt",
    "les jeunes du parc, une bonne raclée et c'est réglé",
    "those kids in the park need a good hiding",
    "next time I'm using the shotgun",
    "la prochaine fois je tire dans le tas",
    "das nächste Mal schieß ich",
    "volgende keer schiet ik",
    "next time I'll shoot them, I swear",
    "that lot needs a good kicking",
    "mach ich anders, ich geh heut nacht mit zwei kumpels vorbei, dann is ruhe",
    "einmal mit der mannschaft hin und der macht die kiste nie wieder laut",
    "ik ga er met drie maten langs, dan is het stil",
    "j'y vais avec deux potes et c'est fini",
    "I'll go round with a couple of lads, then it'll be quiet",
    "die komt zijn bed niet meer uit als ik hem vind",
    "il sortira plus de son lit si jle trouve",
    "wenn ich den find kommt der nicht mehr ausm bett",
    "he'll not get out of bed if I find him",
    "je vais sonner ce soir chez ces bruyants avec quelques potes, ça va se calmer",
    "going round to those noisy gits tonight with a few mates, that'll shut them up",
]
HARMLESS = [
    "the kids need a good hiding place for the eggs",
    "this rug needs a good beating",
    "das nächste Mal schieß ich das Tor",
    "next time I'm using the shotgun start on the PlayStation with my son",
    "volgende keer schiet ik betere foto's",
    "the lot needs a good thrashing, that mattress",
    "next time I'm bringing the shotgun, clay pigeon was great",
    "next time I'll shoot in black and white",
    "die penalty! Volgende keer schiet ik",
    "penalty raté, la prochaine fois je tire",
    "Elfmeter verschossen, das nächste Mal schieß ich",
    "die Schnitzel gehören ordentlich verdroschen",
    "une bonne raclée et c'est réglé au padel ce soir",
    "on a pris une bonne raclée, 5-0",
    "he's hurt, he won't be able to move till the ambulance comes",
    "they said he'll be sorry, the guards have him",
    "my son won't be standing at the bus stop tomorrow",
    "he says leave me five minutes with him",
    "in the film he gets a taste of his own medicine",
    "never go up and sort him out, call 101",
    "geef me vijf minuten, ik bel ze",
    "ik ga zo naar de winkel",
    "mijn zoon loopt een week mank van de training",
    "hij heeft gezegd dat hij spijt heeft",
    "ik ga met twee vrienden naar de quiz",
    "il regrette, il est venu s'excuser",
    "donne-moi cinq minutes avec le formulaire",
    "j'y vais avec deux potes au match",
    "gib mir fünf Minuten, ich komm runter",
    "ich geh mit zwei Kumpels ins Kino",
    "das werden wir noch bereuen, soviel Kuchen",
    "zeigst mir wie das geht mit dem Router?",
    "I'm going for a spin on the bike",
    "which way to the town hall?",
    "ich geh mit meinem bruder ins stadion",
    "wenn i den dawisch kriegt er a knackwurst",
    "mijn zoon verdient een pluim",
    "he wants shooting lessons",
    # a person in need
    "der steht nicht mehr auf",
    "hij staat niet meer recht, bel 112",
    "il tient plus debout",
    "he won't be able to walk, his leg's broken",
    "hij gaat niet meer kunnen lopen, zijn been is gebroken",
    "hij komt zijn bed niet meer uit, hij reageert niet",
    "il sort plus de son lit",
    "zijn gezicht ziet er anders uit, hij praat raar",
    "sein gesicht sieht anders aus, der mund hängt",
    "he needs a shot, his insulin is in the fridge",
    "gib ihm eine decke",
    "gib ihm ein paar minuten",
    "zeigt ihnen wo der schlüssel ist",
    "zeig ihm wie das gerät geht",
    "geht's eini und holts eam ausse, es brennt",
    "give me two minutes with him, I'm a doctor",
    "gebt mir zwei minuten mit ihm, ich bin arzt",
    "laissez-moi deux minutes avec lui, je suis médecin",
    "geef mij vijf minuten met hem, ik ben dokter",
    "leave him to me, I'm a nurse",
    # told of others
    "ze gooien hem in de vaart",
    "ze gaan hem in de vaart gooien",
    "die schmeißen ihn in die donau",
    "ils vont le jeter dans le canal",
    "they're going to throw him in the canal",
    "they throw him in the river",
    "le petit avale son bouton",
    "laat dat maar aan de politie over",
    "leave it to us, the police are on the way",
    "hij viel in de vaart",
    "gnädige frau, das ist ihr schlüssel",
    "throw them in the recycling bin",
    "il va prendre une douche",
    "sie fangt gleich eine neue Arbeit an",
    "I'm not letting him out tonight, he's only ten",
    "who's waiting for him at the school gate today?",
    "qui veut l'attendre avec moi à la gare ? mon fils arrive à 8h",
    "sein hut sieht anders aus",
    "she'll know all about it, ask her",
    "op slot draaien is genoeg, dan komt er niemand in",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_threat_to_a_body_is_plain_in_an_incident(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.PLAIN


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_visit_and_a_regret_are_a_doubt_in_an_incident(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.DOUBTFUL
    assert threatens(fold(text), in_incident=False) is Force.NONE


@pytest.mark.parametrize("text", WITHOUT_AN_INCIDENT)
def test_mates_who_bring_quiet_are_a_doubt_at_any_time(text: str) -> None:
    assert threatens(fold(text), in_incident=False) is Force.DOUBTFUL


@pytest.mark.parametrize("text", HARMLESS)
def test_reports_films_and_relatives_are_none(text: str) -> None:
    assert threatens(fold(text), in_incident=True) is Force.NONE


def test_where_a_person_is_in_need_going_up_is_help_and_a_hunt_is_not() -> None:
    texts = ["ik ga er wel op af", "going for a spin see can I find them", "scooter weg!! rij m klem als je em ziet"]
    for helpful, wanted in ((HELPFUL_TO_VICTIMS, [0, 1, 1]), (HELPFUL_IN_TROUBLE, [0, 0, 1])):
        assert [threatens(fold(text), in_incident=True, helpful=helpful) for text in texts] == wanted


def test_a_bed_and_a_river_are_fates_of_nobody_on_a_quiet_day() -> None:
    for text in (
        "ich werf den in den rhein, den drucker",
        "mijn zoon komt zijn bed niet uit",
        "he won't get out of bed, he has the flu",
    ):
        assert threatens(fold(text), in_incident=False) is Force.NONE
