"""Lines that only look like a call while the bot's question waits: «done» after other talk, a call of another day, a line
without an answer, a number that is passed on."""

from __future__ import annotations

import pytest

from bot.core.message import Chat, ChatLine, Role
from bot.reader.conversation.told_call import told_call
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_told_call import AT, told

REPORT = "un homme force la porte du 6"


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("il a presque ouvert", "c fait"),
        ("il va entrer", "c fait"),
        ("on se barricade", "c fait"),
        ("allumez vos lampes", "c fait"),
        ("quelqu'un filme ?", "c fait"),
        ("éteins ta musique", "c fait"),
        ("lâche ton chien", "c fé"),
        ("mets le chien dedans", "c fé"),
        ("fermez tout à clé", "c'est fait"),
        ("let the dog out", "yes I have"),
        ("he's nearly in", "i did"),
        ("hij is bijna binnen", "al gedaan"),
        ("laat de hond los", "ja heb ik"),
        ("lass den Hund raus", "hab ich"),
        ("er ist fast drin", "schon gemacht"),
    ],
)
def test_done_after_other_talk_is_no_call(said: str, done: str) -> None:
    assert told(done, REPORT, said) is not Told.PLAIN
    assert told(done, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("appelle le 101", "c fait"),
        ("faut appeler", "c fait"),
        ("ring the guards", "yes I have"),
        ("he's nearly in", "hab's gemeldet"),
        ("hij is bijna binnen", "al gemeld"),
    ],
)
def test_done_after_talk_of_a_call_is_one(said: str, done: str) -> None:
    assert told(done, REPORT, said) is Told.PLAIN


@pytest.mark.parametrize("answer", ["c fait mal", "oui c'est fait exprès", "c fait peur"])
def test_the_word_behind_done_may_be_no_name(answer: str) -> None:
    assert told(answer, REPORT, "quelqu'un a appelé la police ?", "pas moi") is not Told.PLAIN
    assert told("c fait Max", REPORT, "quelqu'un a appelé la police ?") is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        # French
        "g u le 101 mé pa de reponse",
        "101 appelé, pas de réponse.",
        "g u le 101 en attente 10 min g raccroché",
        "g u le 101 hier pour la meme chose",
        "g u la police ce matin pour mon vélo",
        "j'ai eu la police pour mon vélo ce matin",
        "la police a été appelée hier pour le même",
        "g eu les flics au match",
        "le 101 répond une bande enregistrée",
        "j'ai donné la plaque à la police hier",
        "j'ai donné la plaque à la police mardi",
        "sa mère a appelé la police hier",
        "j'ai fait le 101, personne décroche",
        # German
        "hob den Notruf gwählt, koana geht hin",
        "Notruf gwählt, koana hebt o",
        "101 gwählt, hebt kana o",
        "112 gwählt oba ois bsetzt",
        "112 gwählt, Warteschleifn",
        "i hob die Rettung gwählt, kummt kana dran",
        "hab die polizei gwählt, is nur a bandl",
        "Notruf gewählt, geht keiner hin",
        "hab 112 angerufen, keiner da",
        "hob de Polizei ogruafn, owa de hebn ned ob",
        "Adresse der Polizei gegeben, das war aber gestern wegen dem Rad",
        "Kennzeichen der Polizei gegeben am Dienstag",
        "hab ihm die Nummer der Polizei gesagt",
        "die Nummer der Polizei gegeben hab ich ihm, er soll anrufen",
        "Nummer der Polizei weitergegeben",
        "110 erledigt, gestern",
        "110 angerufen, die gehen nicht ran",
        # Dutch
        "101 gebeld, neemt niemand op",
        "101 gebeld, ze nemen niet op",
        "101 gebeld, pakken nie op",
        "nummerplaat aan de politie doorgegeven dinsdag",
        "heb maandag de politie gebeld voor het lawaai",
        "heb de politie vanmorgen gebeld voor mijn fiets",
        "ik heb 101 gebeld toen met die brand ook, duurde lang",
        "ik heb 101 gebeld dinsdag voor die andere",
        "heb hem het nummer van de politie gegeven",
        "ze hebben hem in de vaart gegooid en hij komt niet boven",
        # English
        "rang 101, no answer",
        "rang 101, just ringing out",
        "dialled 101, nobody picking up",
        "gave the police the reg on Tuesday",
        "rang the guards this morning about my bike",
        "gave him the number of the police",
        "ambulance passing on Main St",
        "polizeiwagen fährt grad vorbei Richtung Bahnhof",
        "politiewagen rijdt hier voorbij naar de expo",
    ],
)
def test_such_a_line_rules_a_call_out(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "le 101 répond en flamand je comprends rien",
        "il crie qu'il a appelé la police lui-même",
        "hij roept dat hij de politie zelf gebeld heeft",
        "he shouts he's called the police himself",
        "have guards been called",
        "I wonder have the guards been called",
        "are guards on the way",
        "guards called off",
        "so called guards",
        "so-called guards",
        "guards know him well",
        "guards on the way to the match",
        "Die Polizei hat mich angerufen",
        "der Kommissar hat mich mit der 110 verbunden",
        # guesses
        "surely someone's rang the guards by now",
        "guards been called I presume",
        "the neighbours reckon the guards were called",
        "les gars là-bas sont sûrement déjà au tel avec les flics",
        "bestimmt hat längst jemand die polizei gerufen",
        "die polizei ist vermutlich schon verständigt",
        "politie is waarschijnlijk al gebeld",
        "hätte ich doch gleich die polizei gerufen",
        "je croyais que t'avais appelé la police",
        "ich dachte du hast die polizei gerufen",
        "dacht dat gij de politie gebeld had",
        "I thought you rang the guards",
        # questions without a mark
        "quelqu1 a appelé les flics",
        "qqun a appelé la police là",
        "les flics sont prévenus au moins",
        "hebben ze de politie gebeld",
        "do the guards know",
        "is that the guards on the way I hear",
        "is the brigade on its way",
        "guards can be called on 112 too",
        "guards rang out",
        "politie is gebeld neem ik aan",
        "polizei is gerufen nehm ich an",
        "guards called I take it",
        "police appelée j'imagine",
        "had ik maar 101 gebeld",
        "wish I'd called 101",
        "polizei gerufen oder",
        "politie gebeld toch",
        "guards called right",
        "I think the guards were called",
        "j'ai appelé le commissariat c'est fermé",
        "alarmanlage ist mit der polizei verbunden",
        # irony, and a recorded voice
        "le temps que la police arrive il sera loin",
        "guards on the way my arse",
        "guards on the way they say every time",
        "yeah yeah guards coming",
        "le 101 dit tapez 1",
        # words to the suspects, in writing, only begun, or taken back
        "ik doe het raam open en roep dat de politie komt",
        "hab fenster auf und gerufen polizei kommt, da war der weg",
        "dont open. tell them police on the way, then make it true",
        "doorgegeven via de politie-app met filmpje",
        "get on to the guards Lisa",
        "going onto 999",
        "letting the police know",
        "feuerwehr hab ich abbestellt",
        "politie was al op weg maar heb afgebeld",
        "code 1870. is 112 gebeld",
        "que personne sort, qu'on fait le 101",
        "heb 0900 gebeld, kies 1 kies 2 kies 3 en toen hing ie op",
        "110 hab ich, tut-tut-tut",
        # a visit, and a threat
        "no guards called to us at all tonight",
        "the guards called round earlier about the bikes",
        "hab runtergerufen dass die polizei kommt",
    ],
)
def test_such_a_line_tells_of_no_call(text: str) -> None:
    assert told(text, REPORT) in (Told.DENIED, Told.NOT)


@pytest.mark.parametrize(
    "text",
    [
        "g u le 101",
        "j'ai eu le 101, ils arrivent",
        "hob den Notruf gwählt",
        "Notruf gwählt, kumman glei",
        "Kennzeichen der Polizei gegeben",
        "Nummer der Polizei gewählt, die kommen",
        "hab die Polizei angerufen, hier brennt es",
        "101 gebeld, gisteren ook al",
        "guards called",
        "rang 101, no answer, then got through",
        "101 gebeld, ze nemen niet op, tweede keer gelukt",
        "rang 101, no answer from his mother",
        "101 gebeld, ze nemen niet op, maar nu 112 gebeld",
        "les flics étaient là hier, g u le 101",
        "101 gebeld, niemand te zien",
        "110 angerufen, geht nicht hin!",
        "das war gestern schon so, hab die Polizei gerufen",
        "101 appelé, en attente de la patrouille",
        "police appelée, pas de réponse chez le voisin",
        "guards know about it",
        "guards on the way",
        "they pushed him over, guards called",
        "got through, units on the way they reckon",
        "ich hatte die polizei gerufen",
        "au moins la police est prévenue",
        "just hung up with the police",
        "net opgehangen met de politie",
        "grad aufgelegt mit der polizei",
        "raccroché à l'instant avec le 101",
        "je viens de raccrocher avec la police",
        "polcie called",
        "plisie gebeld",
        "polisse prevenu",
        "polizei alamiert",
        "rang teh guards",
        "its called in",
        "j'ai réussi à avoir le 101",
        "is gmeldt bei der polizei",
        "c'est ma fille qui a fait le 101",
        "ik heb 101 gebeld ik denk dat hij een mes heeft",
        "politie is gebeld he mannen rustig",
        "101 toch ook gebeld",
        "mug is onderweg",
        "tis doorgebeld",
        "its been phoned through",
        "shots rang out, guards called",
        "112 hat mich, kommen mit leiter",
        "110 hat die beschreibung",
        "guards have her photo",
        "999 on other phone",
        "999 operator with me",
        "die 112-frau hat gesagt uhrzeit aufschreiben",
        "les pompiers m'ont répondu, 5 min",
        "rede mit der leitstelle",
        "ambulance and police both rung",
        "got on to the guards",
        "ben nu met de meldkamer in gesprek",
        "keine antwort. polizei kommt gucken, 15 minuten",
        "la police est au courant et une patrouille passe dans le quart d'heure",
        "on fait le tour, j'ai fait le 101",
        "hab grad mit der wache gesprochen",
        "wijkagent aan de telefoon gehad, stuurt ploeg",
        "ik denk dat ze komen, 101 gebeld",
        "je crois qu'ils arrivent, j'ai appelé le 101",
        "I've called 101, I think they're coming",
    ],
)
def test_a_call_stays_one(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "police appelée j'imagine",
        "surely someone's rang the guards by now",
        "je crois que Luc a appelé le 101",
        "je pense que ma femme a appelé la police",
        "ich glaub Uwe hat die 101 angerufen",
        "ich glaube dass meine Frau die Polizei gerufen hat",
        "ik denk dat Els 101 heeft gebeld",
        "I think Tom has called 101",
    ],
)
def test_a_guess_rules_a_call_out(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED


def test_the_one_who_told_of_the_incident_may_have_called_about_it_this_morning() -> None:
    """Member 0 is the author of each report."""
    assert told("g u la police ce matin pour mon vélo") is Told.PLAIN


@pytest.mark.parametrize(
    ("text", "rules_out"), [("sa mère a appelé la police hier", False), ("rang 101, no answer", True)]
)
def test_a_report_may_tell_of_a_call_of_yesterday(text: str, rules_out: bool) -> None:
    line = ChatLine("1", text, "member 1", Role.MEMBER, AT)
    assert (told_call(Chat(line, (), ()), fold(text).encode()) is Told.DENIED) is rules_out


@pytest.mark.parametrize(
    ("order", "text"), [("call his mother", "rang her"), ("appelle sa mère", "g appelé"), ("bel zijn vrouw", "gebeld")]
)
def test_a_call_to_kin_is_none_to_the_police(order: str, text: str) -> None:
    assert told(text, REPORT, order) is not Told.PLAIN
