"""Calls in the verbs of everyday speech, and lines that come near them, in four languages."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.text.normalisation import fold
from tests.reader.grammar.calls.test_call_made import read_otherwise

IN_OTHER_VERBS = [
    "rang 999",
    "I've dialled 999",
    "just called it in",
    "rung it in",
    "I've reported it to the police",
    "it's been reported to the police",
    "my husband has already rung",
    "please don't, I've called the police",
    "I got through, they're coming",
    "got hold of the police",
    "they're talking me through it",
    "gave the police a ring",
    "got a crime number off the police",
    "I've rung for an ambulance",
    "fire brigade's been called",
    "the police are looking too",
    "hab es der Polizei gemeldet",
    "bei der Polizei gemeldet",
    "bin am Telefonieren mit der Polizei",
    "mein Mann hat schon angerufen",
    "Lasst das bitte, ich habe die Polizei gerufen",
    "Notruf ist abgesetzt",
    "Notruf läuft",
    "hab der Polizei Bescheid gesagt",
    "ich habe jemanden erreicht, die kommen",
    "ha grad de 117 aglütet",
    "gemeld aan de politie",
    "ik heb het gemeld bij de politie",
    "doorgebeld naar de politie",
    "melding gedaan bij de politie",
    "naar de politie getelefoneerd",
    "mijn man heeft al gebeld",
    "noodnummer gebeld",
    "ben erdoor, ze komen",
    "ik heb 112 voor haar gebeld",
    "signalé à la police",
    "je l'ai signalé à la police",
    "j'ai composé le 17",
    "mon mari a déjà appelé",
    "17 prévenu à 20h10",
    "l'ambulance demandée",
    "j'ai appelé une ambulance",
    "on a fait venir une ambulance",
    "j'ai demandé les pompiers",
    "ambulance besteld",
    "ik heb een ambulance laten komen",
    "RTW angefordert",
    "ich habe einen Krankenwagen gerufen",
    "we've asked for an ambulance",
    "j'ai réussi à les avoir, ils arrivent",
    "100 gebeld",
    "de 100 al gebeld voor de brand",
    "j'ai appelé le 100",
    "100 appelé",
    "called 100",
    "101 toch ook gebeld",
    "ik heb 101 toch maar gebeld",
    "101 doch auch angerufen",
    "hab die 110 trotzdem angerufen",
    "101 quand même appelé",
    "j'ai quand même appelé le 101",
    "called 101 anyway",
    "I've called 101 as well",
]


def test_a_call_is_told_in_many_verbs() -> None:
    assert read_otherwise(IN_OTHER_VERBS, Told.PLAIN) == []


TO_OTHERS = [
    "I reported it to the council",
    "rang, they're sending an electrician",
    "done, they said three to five working days",
    "rang the bell, nobody in",
    "I dialled the wrong number",
    "hab's der Hausverwaltung gemeldet",
    "angerufen, die schicken einen Elektriker",
    "Gebeld, ze komen het morgen maken.",
    "gemeld, wordt volgende week hersteld",
    "gemeld bij de gemeente",
    "ze hebben bij mij ook gebeld",
    "bij ons hebben ze ook gebeld, nummer 41",
    "signalé au syndic",
    "j'ai téléphoné, ils envoient un électricien",
]


def test_a_company_a_repair_or_a_doorbell_is_denied() -> None:
    assert read_otherwise(TO_OTHERS, Told.DENIED) == []


NO_SUCH_NUMBER = [
    "I dialled 911 and it says number not in use",
    "rang 101, says the number doesn't exist",
    "called 999, message that this number is not in service",
    "101 gebeld maar hij zegt dat het nummer niet bestaat",
    "110 gebeld, dat nummer is hier niet in gebruik",
    "j'ai fait le 911, ça dit numéro non attribué",
    "j'ai appelé le 101 mais ça dit que le numéro n'existe pas",
    "hab 911 gewählt, kein Anschluss unter dieser Nummer",
    "101 angerufen aber die Nummer ist nicht vergeben",
    "hab bei der Wache aufs Band gesprochen",
]


def test_a_number_that_this_country_does_not_have_reaches_no_person() -> None:
    assert read_otherwise(NO_SUCH_NUMBER, Told.DENIED) == []


A_PLATE_THAT_IS_WRONG = [
    "called 101, the number plate he gave is not valid they said",
    "101 gebeld, de nummerplaat bestaat niet volgens hen",
    "j'ai appelé le 101, la plaque n'existe pas",
    "101 angerufen, das Kennzeichen gibt es nicht sagen die",
]


def test_a_plate_that_does_not_exist_denies_no_call() -> None:
    assert read_otherwise(A_PLATE_THAT_IS_WRONG, Told.PLAIN) == []


NEAR_A_CALL = [
    "al 100 keer gebeld",
    "j'ai appelé 100 fois",
    "100 gebeld?",
    "nog niemand de 100 gebeld",
    "101 toch gebeld?",
    "101 toch niet gebeld",
    "101 doch nicht angerufen",
    "on aurait quand même appelé le 101",
    "two police cars passed the end of the road",
    "Streifenwagen fuhr gerade vorbei",
    "que fait la police",
    "you should have called it in",
    "my husband never called them.",
    "my husband nearly called them.",
    "the council hasn't picked up the bins, my wife has called them.",
    "my son has already rung, he's at the airport",
    "mijn man heeft al gebeld, de pizza komt om 8",
    "die Nachbarin hat schon angerufen, das Paket ist da",
    "er hat der Polizei nichts gemeldet",
    "der Wache gestern gemeldet",
    "they're guiding us through the museum",
    "he's talking me through the recipe",
    "elle nous guide dans le musée",
    "ze begeleiden ons op de wandeling",
    "I'd have called it in by now",
    "just called the kids in",
    "has anyone reported it?",
    "report it to the police",
    "they've been reported missing",
    "my brother's a policeman, I'll ask him",
    "I've called my dad, he's coming over",
    "er wurde als vermisst gemeldet",
    "hat das jemand gemeldet?",
    "meldet das der Polizei",
    "hab mich krank gemeldet",
    "er hat sich bei der Polizei gemeldet",
    "hab dem Hausmeister Bescheid gegeben",
    "ben 112 aan het bellen",
    "meld het bij de politie",
    "hij heeft zich gemeld bij de politie",
    "doorgegeven aan de buren",
    "de politie heeft gebeld, ze zoeken getuigen",
    "mijn man heeft al gebeld met de verzekering",
    "il faut le signaler à la police",
    "je l'ai signalé sur facebook",
    "sa disparition a été signalée",
    "mon mari a déjà appelé l'assurance",
    "la société a déjà transmis à la police normalement",
    "Ich habe. Kommen Sie. Schnell.",
]


def test_what_comes_near_a_call_is_no_plain_one() -> None:
    assert read_otherwise(NEAR_A_CALL, Told.NOT, Told.HINTED, Told.DENIED) == []


NOT_SENT_FOR = [
    "la police a demandé de fermer les portes",
    "les pompiers ont demandé des bénévoles",
    "on a demandé les pompiers pour la fête",
    "faut-il demander une ambulance",
    "on n'a pas demandé d'ambulance",
    "moet er een ambulance besteld worden?",
    "heb een boek over ambulances besteld",
]


def test_helpers_who_ask_and_helpers_for_a_feast_were_not_sent_for() -> None:
    assert read_otherwise(NOT_SENT_FOR, Told.NOT) == []


PICKED_UP = [
    "112 neemt op, ik geef het door",
    "de politie neemt op",
    "110 nimmt ab, ich geb es durch",
    "le 101 décroche, je leur explique",
    "999's picking up, telling them now",
    "bon j'ai fait le 101 moi-même, 3 minutes d'attente mais c'est fait",
    "doorgeraakt op 101",
    "mijn ma heeft de politie aan de foon",
    "die 110 weiß es schon",
    "the garda has all the details",
    "la police a toutes les infos",
]


def test_helpers_who_pick_up_were_called() -> None:
    assert read_otherwise(PICKED_UP, Told.PLAIN) == []


NOT_PICKED_UP = [
    "112 neemt niet op",
    "110 nimmt nicht ab",
    "le 101 décroche pas",
    "le 112 répond plus",
    "la police répond que non",
    "999 not picking up",
    "hab 110 gewählt, bin noch nicht durch",
    "j'ai sonné au 101, je suis tombée sur un disque",
    "de buurman neemt op",
    "de camera neemt alles op",
    "they have it now in the shop",
    "ze hebben het slot opengeknipt",
    "neemt 112 op?",
    "als 112 opneemt zeg ik het",
]


def test_helpers_who_do_not_pick_up_are_no_call() -> None:
    assert read_otherwise(NOT_PICKED_UP, Told.NOT, Told.DENIED) == []


IN_WORDS_OF_A_REGION = [
    "j'ai sonné à la police",
    "j'ai sonné la police ils viennent",
    "mon mari a sonné au 101",
    "j'ai bipé la police",
    "I was call police, she say come at 9",
    "ik heb bel politie",
    "habe das Kennzeichen der Polizei durchgegeben",
    "gave the guards the reg",
    "j'ai donné la plaque à la police",
    "angerufen beim Notruf",
    "I have made declaration at the police by phone",
    "I have lodged the complaint with police over phone only",
    "telefonisch aangifte gedaan bij de politie",
    "j'ai fait ma déclaration à la police par téléphone",
    "hab telefonisch Anzeige bei der Polizei gemacht",
]


def test_a_call_in_the_words_of_a_region_or_of_a_learner() -> None:
    assert read_otherwise(IN_WORDS_OF_A_REGION, Told.PLAIN) == []


LIKE_A_REGION = [
    "j'ai sonné à la porte",
    "j'ai sonné chez eux, personne",
    "faut sonner la police",
    "I will call police",
    "was it you who call police?",
    "das Kennzeichen geb ich der Polizei",
    "Jordan, donne la plaque à la police",
    "give the guards the reg",
    "I made an online report to the police",
    "ik ga telefonisch aangifte doen bij de politie",
    "heb aangifte gedaan bij de politie, op het bureau",
    "faut porter plainte à la police par téléphone",
    "Anzeige bei der Polizei kann man auch telefonisch machen",
    "the complaint with the police last year was made by phone",
]


def test_what_comes_near_such_words_is_none() -> None:
    assert read_otherwise(LIKE_A_REGION, Told.NOT, Told.HINTED, Told.DENIED) == []


@pytest.mark.parametrize(
    "text",
    [
        "999 aware, coming",
        "feuerwehr vom rektor gerufen",
        "just reported it over the phone to the control room",
        "999 say they're sending a unit",
    ],
)
def test_calls_of_others_and_by_phone_are_plain(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.PLAIN


@pytest.mark.parametrize("text", ["make sure the police are aware", "are the police aware?", "police not aware yet"])
def test_police_who_should_know_do_not_know(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is not Told.PLAIN
