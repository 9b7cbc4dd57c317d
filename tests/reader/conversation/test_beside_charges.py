"""A standing charge hides no danger that is told beside it. All names are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import LIKELY, Act, ChatReading, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.beside_charges import tells_of_now
from bot.reader.conversation.exposure import weigh_exposure
from bot.reader.conversation.opening import without_alarm_of_talk
from tests.reader.conversation.test_calls_to_act import a_chat
from tests.reader.conversation.test_opening import OPENS, weighed
from tests.reader.personal_data.test_accused import ACCUSED as ACCUSED_BY_NAME
from tests.reader.personal_data.test_known_people import ACCUSED

BESIDE = [
    ("de", "Kevin aus der 12 hat die Scheibe von Nummer 30 eingeschlagen und ist drin"),
    ("en", "Kevin from 12 smashed the window of number 30 and is inside"),
    ("fr", "le fils du boulanger sort de prison et il est devant chez moi avec un couteau"),
    ("fr", "celui du 31 a fait de la prison et il a pris ma fille par le bras"),
    ("fr", "l'homme du 9 qui met du poison, un enfant en a mangé il vomit"),
    ("fr", "le docteur Maes touche les petites, ma fille est dans son cabinet et hurle"),
    ("fr", "le voisin du 3e est fiché, il vient de m'étrangler"),
    ("fr", "l'électricien sort de prison et il a enfermé maman"),
    ("fr", "chez les Vanneste c'est tous des voleurs, il y en a un qui passe par ma fenêtre"),
    ("fr", "les enfants de chez Lambotte sont des voleurs, ils sont dans ma cuisine"),
    ("fr", "Lemmens est un voleur tout le monde le sait, il est dans le garage des Claes"),
    ("fr", "la femme de ménage du docteur vole toujours, elle s'enfuit avec les bijoux"),
    ("fr", "c'est bon, c'est le fils du boulanger, il vole la télé"),
    ("nl", "die van 9 heeft in de bak gezeten en hij staat hier aan mijn deur met een mes"),
    ("nl", "de zoon van de bakker zit aan de kinderen, hij heeft mijn dochter vast"),
    ("nl", "die van 12 legt gif, mijn kind heeft ervan gegeten"),
    ("nl", "de man van 16 zit aan de kleintjes op het speelplein, kom vlug"),
    ("nl", "de zoon van de nachtwinkel steelt mijn brommer"),
    ("nl", "de jongens van de frituur jatten een scooter voor mijn deur"),
    ("de", "Der von Nr 7 war im Gefängnis, er steht mit dem Beil vor Frau Lang"),
    ("de", "Der Hausmeister fasst kleine Mädchen an, eins weint bei ihm im Keller"),
    ("de", "Der Elektriker von Nr 9 ist vorbestraft, er lässt die Oma nicht aus der Wohnung"),
    ("de", "Der Nachbar von Nr 2 zapft Strom, hängt am Kabel und zuckt"),
    ("en", "him at 12 touches kids, he has one by the hand at the swings"),
    ("en", "the fella at 7 did time for arson, his house is on fire"),
    ("en", "butcher's son drives drunk, car upside down on Elm Rd"),
    ("en", "that man at 12 touches kids, he just pulled a boy into the house"),
    ("fr", "le gars du 5 sort de prison, on entend des cris de femme"),
    ("fr", "le voisin du 5 touche les gosses, Tom est entré chez lui"),
    ("nl", "die van 12 dealt, schoten bij hem binnen"),
    ("de", "der von Nr 12 ist vorbestraft, Schüsse bei ihm"),
    ("en", "him at 12 is on the register, there's a wee girl going in his door"),
    ("en", "the baker's son is a thief, climbing in Anna's window"),
    ("en", "the lad at 9 was in prison for rape, dragging a woman into the bushes"),
    ("en", "the fella at number 6 is a known sex offender, Tom has gone in with him"),
    ("en", "the man from the blue door is dealing to kids at the gates, one has collapsed"),
]


@pytest.mark.parametrize(("language", "text"), BESIDE)
def test_a_danger_beside_a_standing_charge_stays_and_is_not_hidden(language: str, text: str) -> None:
    none = Reading(language, True, (Score(Label.REPORT, 0.9),), chat=OPENS)
    exposed = weigh_exposure(none, a_chat(text, "lovely weather", incident=False)).score(Label.PERSONAL_DATA)
    assert exposed is None or exposed.confidence == LIKELY
    seen = without_alarm_of_talk(replace(none, scores=(*none.scores, Score(Label.PERSONAL_DATA, 0.95))), text)
    assert seen.chat is not None
    assert (seen.chat.act, seen.kind()) == (Act.OPENS, Label.REPORT)


PERILS = [
    ("fr", "l'électricien sort de prison et il a enfermé maman"),
    ("fr", "le type du 31 touche les gosses, il emmène le petit Tom"),
    ("fr", "Lemmens est un voleur tout le monde le sait, il est dans le garage des Claes"),
    ("fr", "la femme de ménage du docteur vole toujours, elle s'enfuit avec les bijoux"),
    ("fr", "les enfants de chez Lambotte sont des voleurs, ils sont dans ma cuisine"),
    ("fr", "l'homme du 9 qui met du poison, un enfant en a mangé il vomit"),
    ("fr", "le coach est fiché et il a pris Lucas dans sa voiture, ils répondent pas"),
    ("nl", "de trainer heeft gezeten en hij heeft Lucas meegenomen in zijn auto"),
    ("de", "der Trainer ist vorbestraft und hat den Lukas im Auto mitgenommen"),
    ("fr", "le gars du 5 sort de prison, on entend des cris de femme"),
    ("nl", "die van 12 legt gif, mijn kind heeft ervan gegeten"),
    ("nl", "de zoon van de nachtwinkel steelt mijn brommer"),
    ("nl", "de jongens van de frituur jatten een scooter voor mijn deur"),
    ("nl", "de man van 16 zit aan de kleintjes op het speelplein, kom vlug"),
    ("de", "Der von Nr 7 saß schon im Gefängnis, er bedroht seine Mutter"),
    ("de", "Der Hausmeister fasst kleine Mädchen an, eins weint bei ihm im Keller"),
    ("de", "Der Elektriker von Nr 9 ist vorbestraft, er lässt die Oma nicht aus der Wohnung"),
    ("de", "der von Nr 12 ist vorbestraft, Schüsse bei ihm"),
    ("en", "him at 12 touches kids, he has one by the hand at the swings"),
    ("en", "him at 12 touches kids, help he has my son"),
    ("en", "him at 12 touches kids and he has my girl by the hand now"),
    ("en", "the baker's son is a thief, climbing in Anna's window"),
    ("en", "the lad at 9 was in prison for rape, dragging a woman into the bushes"),
]
CALM = [
    ("fr", "Mon frère sort de prison (il y est gardien 😄), il vous dit que l'atelier vend des bancs"),
    ("en", "him at 12 touches kids, keep away from my kids"),
    ("en", "the butcher's son deals, my nephew works with him"),
    ("fr", "celui du 31 touche les gosses, mes enfants ne sortent plus"),
    ("nl", "die van 12 dealt, mijn zoon heeft daar gekocht"),
    ("fr", "celui du quatrième deale, on lui coupe l'eau et le courant au compteur et il partira tout seul"),
    ("fr", "regardez plutôt du côté de Jérôme Delvaulx au 17, il a fait de la prison et il a une échelle pareille"),
    ("de", "Der Gärtner legt Rattengift aus, hat die Hausverwaltung beauftragt"),
    ("fr", "le facteur suit toujours les enfants pour qu'ils traversent bien"),
]
OFF_TOPIC = Reading("en", True, (Score(Label.OFF_TOPIC, 0.95),))
NOTHING = ChatReading(danger=False, called=False, maybe_called=False, act=Act.NONE, incident=None, maybe_opens=False)


@pytest.mark.parametrize(("language", "text"), PERILS)
def test_a_peril_beside_a_standing_charge_opens_though_the_head_hears_talk(language: str, text: str) -> None:
    read, chat = weighed(text, replace(OFF_TOPIC, language=language), chat=NOTHING)
    assert (chat.act, chat.danger or chat.maybe_danger) == (Act.OPENS, True)
    assert not read.likely(Label.OFF_TOPIC)


def test_during_an_incident_it_is_danger() -> None:
    text, adds = (
        "Tom at 9 did time for arson, smell of petrol on our landing",
        replace(NOTHING, act=Act.ADDS, incident="i"),
    )
    _, chat = weighed(text, OFF_TOPIC, chat=adds, known=Known.OPEN)
    assert (chat.act, chat.incident, chat.danger) == (Act.ADDS, "i", True)


@pytest.mark.parametrize(("language", "text"), CALM)
def test_a_warning_and_a_lawful_task_beside_a_charge_open_nothing(language: str, text: str) -> None:
    _, chat = weighed(text, replace(OFF_TOPIC, language=language), chat=NOTHING)
    assert (chat.act, chat.danger, chat.maybe_danger) == (Act.NONE, False, False)


MERE_CHARGES = [
    ("fr", "il est de notoriété publique que le fils des Peeters, au 17, est l'auteur des vols de colis"),
    ("fr", "le cambrioleur du 14 sort de prison vendredi, un petit comité d'accueil?"),
    ("fr", "celui du 31 touche les gosses, tout le monde le sait"),
    ("de", "der von Nr 7 war im Gefängnis, das weiß jeder"),
    ("nl", "die van nummer 14 heeft vastgezeten voor inbraak, pas op"),
    ("en", "the lad at 9 was in prison for rape, everybody knows"),
    ("en", "the butcher's son deals, he sells to kids"),
    ("nl", "de zoon van de bakker dealt, hij verkoopt aan kinderen"),
    ("de", "der von Nr 7 war im Knast, er ist gefährlich"),
    ("fr", "c'est celui du 31, il sort de prison, il a des dettes"),
    ("en", "him at 12 is on the register, keep your kids away"),
    *ACCUSED,
    *ACCUSED_BY_NAME,
]


@pytest.mark.parametrize(("language", "text"), MERE_CHARGES)
def test_a_charge_alone_tells_of_nothing_that_goes_on(language: str, text: str) -> None:
    assert not tells_of_now(text, language)
