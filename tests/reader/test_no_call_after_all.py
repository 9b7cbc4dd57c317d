"""Lines that only look like a call while the bot's question waits: «done» after other talk, a call of another day, a line that
nobody answers, a number that is passed on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.message import Chat, ChatLine, Role
from bot.reader.conversation.told_call import told_call
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold
from tests.reader.test_told_call import AT, told

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
    ],
)
def test_a_call_stays_one(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


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


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("call his mother", "called"),
        ("bel tante An", "gebeld"),
        ("bel Jan", "gebeld"),
        ("appelle Luc il a la clé", "appelé"),
        ("appelez le syndic pour la porte", "fait, appelé"),
        ("ruf den hausmeister", "schon gerufen, kommt gleich"),
        ("call her", "called"),
        ("did you ring her mam?", "called"),
        ("ring her and stay on the line", "she's on the line"),
    ],
)
def test_a_call_to_another_person_after_an_order_is_ruled_out(order: str, text: str) -> None:
    assert told(text, REPORT, order) is Told.DENIED


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Bel Nu!", "gebeld"),
        ("Ring Them", "rang them"),
        ("appelez les vrais", "appelé"),
        ("I'll call my husband", "called"),
        ("ik bel mijn zoon, wie belt 101?", "gebeld"),
        ("call the emergency number", "called"),
        ("ring 101 and his mother", "called"),
        ("mon mari arrive", "appelé"),
    ],
)
def test_a_call_after_other_words_is_not_ruled_out(said: str, text: str) -> None:
    assert told(text, REPORT, said) is not Told.DENIED


def test_a_call_that_answers_another_message_obeys_no_order() -> None:
    before = tuple(
        ChatLine(str(n), each, f"member {n}", Role.MEMBER, AT) for n, each in enumerate((REPORT, "call her"))
    )
    line = ChatLine("2", "called", "member 2", Role.MEMBER, AT, reply_to="0")
    assert told_call(Chat(line, before, ()), b"called") is not Told.DENIED
    assert told_call(Chat(replace(line, reply_to="1"), before, ()), b"called") is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        # claimed by a suspect
        "der typ schreit er hat die polizei gerufen",
        "der einbrecher behauptet er hätte die polizei gerufen",
        "die sagen sie sind von der polizei und wurden gerufen",
        "your man is shouting that he rang the police himself",
        "the lad roars he's rang the guards already",
        "he says he's called the police on us",
        "he's telling everyone he called the police",
        "hij roept dat hij de politie gebeld heeft",
        "hij zegt dat hij van de politie is en gebeld werd",
        "die gast beweert dat hij 101 gebeld heeft",
        "le voleur hurle qu'il a appelé la police",
        "le gars gueule «police j'ai déjà appelé ouvrez»",
        # on the telephone
        "ils ont appelé un complice, une voiture arrive",
        "die haben telefoniert, jetzt kommt ein zweites auto",
        "they're on the phone to someone, another car is coming",
        "un des types est au téléphone",
        "ze hebben gebeld naar iemand, er komt nog een auto",
        # with a victim or a helper of theirs
        "they have him in the boot and are on the way to the bridge",
        "they're sending one of them round the back",
        "sie haben ihn im Kofferraum",
        # police who know a person, or are elsewhere
        "the police know these lads well",
        "the guards know all about that family",
        "flikken kennen hem goed",
        "cops are on Main Street at the crash not here",
        "guards are at the school for the talk",
        "police on the way to the crash on the M50",
        "politie onderweg naar dat ongeval, niet naar hier",
        "la police est à l'accident du rond-point",
        "polizei is eh grad beim stadion",
    ],
)
def test_calls_of_suspects_and_police_elsewhere_rule_a_call_out(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "ma voisine crie par la fenêtre qu'elle a appelé la police",
        "my brother says he rang the guards",
        "Jan zegt dat hij 101 gebeld heeft",
        "mein Nachbar sagt er hat die Polizei gerufen",
        "he's shouting, rang the guards",
        "he roars he'll ring the guards, I rang them already, police on the way",
        "they're on the phone to the guards",
        "police know about it",
        "guards know all about it",
        "rang the guards, they're all at the match",
        "police kennen hem, 101 gebeld",
        "j'ai transmis la plaque aux policiers, je ne la mets pas ici",
        "they have him in the van, rang 999",
    ],
)
def test_a_call_beside_them_is_not_ruled_out(text: str) -> None:
    assert told(text, REPORT) is not Told.DENIED


def test_police_at_an_accident_are_there_for_the_accident_that_was_told() -> None:
    said = "guards on the way to the crash"
    assert told(said, "car into the wall, driver not moving") is Told.PLAIN
    assert told(said, REPORT) is Told.DENIED
