"""Calls to another person after an order, calls that suspects claim or make, and police who are busy elsewhere: no member has
called the police about the incident."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.message import Chat, ChatLine, Role
from bot.reader.conversation.told_call import told_call
from bot.reader.grammar.calls.call_made import Told
from tests.reader.conversation.test_told_call import AT, told

REPORT = "un homme force la porte du 6"


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
        ("ring your mam", "called"),
        ("did he ring your bell", "rang"),
        ("wie heeft er gebeld aan de deur", "gebeld"),
        ("heb je je man gebeld?", "ja"),
        ("did you call your husband", "yes"),
        ("téléphone à ton mari", "c'est fait"),
        ("ring Tom", "yes I have"),
        ("bel eens aan bij 5", "gebeld"),
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
        ("hij heeft bij mij aangebeld", "gebeld"),
        ("he rang my bell and ran off", "called"),
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
        # kin
        "son fils est prévenu",
        "ihre Schwester ist schon verständigt",
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


@pytest.mark.parametrize(
    "text",
    [
        "une équipe en civil s'en occupe, j'ai eu l'inspectrice",
        "la police s'en occupe",
        "3 policiers sont rentrés. personne.",
        "la patrouille a fait le tour, personne",
        "Ok eu quelqu'un !! une patrouille passe rue Carpentier",
    ],
)
def test_police_who_see_to_it_or_find_nobody_are_not_ruled_out(text: str) -> None:
    assert told(text, REPORT) is not Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "de mannen zijn onderweg",
        "heb mijn maten gebeld ze komen",
        "rang security they're sending a fella",
        "glazier called",
        "rang my brothers",
        "hab meine jungs angerufen die kommen",
        "die jungs sind unterwegs",
    ],
)
def test_friends_and_companies_who_come_are_no_plain_call(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN


@pytest.mark.parametrize("text", ["ze zijn onderweg", "rang them lads, they're coming", "security rang the guards"])
def test_helpers_who_come_are_a_plain_call_beside_such_words(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "mam rang the guards before I even got to the window",
        # behind a doubt
        "misschien overdreven maar politie verwittigd",
        "zal wel niks zijn maar 101 gebeld",
        "peut-être pour rien mais police prévenue",
        "bin wahrscheinlich der zehnte aber hab die polizei gerufen",
        "probably overreacting but rang 101",
        "by the time I rang they were gone but guards are coming",
        # beside such words
        "rang 999 wish I'd done it sooner",
        "called his mother and the guards",
        "rang, guards at the crash on the M50 but sending someone",
        "he's on the phone himself. I rang 999",
        "police called. not here yet",
        "Polizei verständigt, die kennen den schon",
    ],
)
def test_a_call_beside_a_doubt_or_another_matter_is_a_plain_one(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "guards know him and they're on the way",
        "guards were at the match but they're on the way now",
        "gebeld, politie is nog bij een ongeval maar komt",
        "angerufen, polizei ist noch beim unfall kommt dann",
    ],
)
def test_police_who_come_afterwards_are_not_ruled_out(text: str) -> None:
    assert told(text, REPORT) is not Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "had ik maar gebeld, nu is hij weg",
        "wou 101 bellen maar geen bereik",
        "rang the guards before they left last time",
        "bel 101 voordat hij weg is",
        "politie niet gebeld maar ze komen niet",
        "pas sûr mais police appelée j'imagine",
    ],
)
def test_no_call_behind_a_but_is_none(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wie belt 101?", "ik, ben aan de lijn"),
        ("qui appelle le 101 ?", "moi c'est fait"),
        ("has it been reported?", "yes by me"),
        ("la police vient ?", "oui ils sont en route"),
        # to a person in peril
        ("bel voor mij aub", "gebeld blijf stil"),
        ("appelez pour moi svp", "c'est fait cache toi"),
        ("bitte ruf für mich an", "hab angerufen bleib still"),
    ],
)
def test_a_call_that_answers_who_calls_is_a_plain_one(question: str, answer: str) -> None:
    assert told(answer, REPORT, question) is Told.PLAIN


@pytest.mark.parametrize("answer", ["me", "ik", "moi", "ich", "not me", "I will"])
def test_who_only_means_to_call_has_not_called(answer: str) -> None:
    assert told(answer, REPORT, "who's ringing?") is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "the guards have his name since the summer",
        "quand on m'a cambriolé j'ai appelé le 101, zéro",
        "in 2019 I rang the guards",
        "the other night I rang 101",
        "gisteravond 101 gebeld voor dat lawaai",
        "hier au soir police appelée pour tapage",
        "vorgestern abend polizei gerufen",
    ],
)
def test_a_call_of_another_night_is_ruled_out(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED
    assert told(text) is not Told.DENIED  # of the person who told of the incident


@pytest.mark.parametrize(
    "text", ["zelfde als gisteravond, weer 101 gebeld", "like the other night, guards called again"]
)
def test_a_call_like_the_one_of_another_night_is_a_call(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("Deux véhicules se sont percutés au carrefour, un conducteur saigne", "La police est à l'accident"),
        ("Collision frontale devant l'école", "La police est à l'accident"),
        ("Un gars s'est pris un platane rue Neuve, il est coincé", "La police est à l'accident"),
        ("Schwerer Zusammenstoß vor der Schule", "Polizei ist beim Unfall"),
        ("Frontalcrash vor der Schule", "Polizei ist beim Unfall"),
        ("Einer ist gegen den Baum gefahren, rührt sich nicht", "Polizei ist beim Unfall"),
        ("Mopedfahrer liegt in der Kurve, blutet", "Polizei ist beim Unfall"),
    ],
)
def test_police_at_the_accident_that_was_told_are_not_elsewhere(report: str, text: str) -> None:
    assert told(text, report) is Told.PLAIN
    assert told(text, REPORT) is Told.DENIED
    assert told(f"{text}?", report) is not Told.PLAIN
