"""Words that only look like a call: bluffs, orders, praise, roll-calls, companies, and what the police do of themselves."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.text.normalisation import fold
from tests.reader.conversation.test_told_call import told

REPORT = "two men are forcing the door of number 6"


def read(text: str) -> Told:
    return tells_of_call(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        # orders
        "meld bij de politie en bij haar",
        "meld dit bij de politie",
        "melde es der polizei",
        "report it to the police",
        "Laissez tomber pour un colis, et signalez-le en ligne à la police",
        # what the police do
        "n'achète rien, appelle, la police fait la saisie",
        "l'assurance veut un PV, la police fait par internet",
        "police told everyone to keep quiet",
        "four hundred I heard, and the guards were told say nothing",
        "mich hat soeben ein Herr von der Kantonspolizei angerufen",
        # other deeds
        "hier aan de Delhaize niemand gezien, ik rij door naar het station",
        "ich laufe durch zur wache",
        "Elle est dans l'ambulance, elle a fait comme ça",
        # for a laugh, or only thought of
        "mon fils a appelé le 112 pour rire, ils ont rappelé, très fâchés et très polis",
        "de kleine had 112 gebeld voor de lol",
        "mein neffe hat aus spaß die 110 angerufen",
        "my lad rang 999 for a laugh",
        "danke, sonst hätten hier fünf Leute die Polizei gerufen",
        "anders hadden ze hier de politie gebeld",
    ],
)
def test_such_words_are_no_plain_call(text: str) -> None:
    assert read(text) is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Bien fait ! Appelle le 17 et demande une vérification.",
        "bien fait. ne bougez pas",
        "Tous évacués, appel fait : 214 sur 214.",
        "appel fait, tous présents",
        "Motor aus, er telefoniert",
        "il téléphone encore",
        "No Goran, they'll ask what you see. You can even stay anonymous.",
    ],
)
def test_such_words_do_not_even_hint_at_a_call(text: str) -> None:
    assert read(text) is Told.NOT


@pytest.mark.parametrize(
    "text",
    [
        # shouted at the suspects
        "hab fenster auf und laut geschrien POLIZEI KOMMT, sie haben aufgehört",
        "Ich habe vom Balkon gerufen „Die Polizei kommt“, jetzt lassen sie ab",
        "heb uit het raam geroepen de politie komt, ze lopen weg",
        "j'ai crié par la fenêtre la police arrive, ils filent",
        "I screamed the police are coming and they ran",
        # declined, not needed, in vain
        "polizei hab ich mir gespart",
        "die 110 habe ich mir gespart, war nur der wind",
        "politie heb ik me bespaard",
        "Pompe en route, le technicien est à vingt minutes. Pompiers non nécessaires pour l'instant.",
        "la police n'est pas nécessaire",
        "politie is niet nodig",
        "Feuerwehr ist nicht nötig",
        "no need for the police",
        "tried to get through to 101, it just says high call volume",
        "hab die polizei gerade angerufen. also das band. „unsere sprechzeiten sind“. also nein",
        "zone gebeld, bandje met de openingsuren",
        # to another
        "versicherung angerufen, die wollen ein aktenzeichen von der polizei, das hab ich natürlich nicht",
        "called the insurance, they want a reference from the police",
        "gebeld met de dierenbescherming",
        "Vitens gebeld, zitten er al bovenop",
        "transmis aux services techniques",
        "RTE prévenu, ligne coupée pendant 4 min",
        # a question without a mark
        "VAB of pompiers",
        "101 ou 112",
    ],
)
def test_a_bluff_and_a_call_that_was_not_needed_or_went_elsewhere_are_denied(text: str) -> None:
    assert read(text) is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Beveiliging is gebeld, ze komen met de lift",
        "told the security guard, he's walking over",
        "le vigile est prévenu, il arrive",
        "Sicherheitsdienst ist verständigt, die kommen",
        "Die heb ik aan de lijn, ze zeggen dat ik best 112 bel",
        "the doctor is on the line, he says I should ring 999",
        "le médecin est au téléphone, il dit que je dois appeler le 112",
        "hab den hausarzt dran, der sagt ich soll 112 anrufen",
    ],
)
def test_guards_and_people_who_advise_a_call_are_none_while_one_is_awaited(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "hab 110 gerufen, die polizei kommt",
        "geschrien hat er, polizei ist verständigt",
        "gemeld bij de politie",
        "ik heb het gemeld bij de politie en bij haar",
        "signalé à la police",
        "reported it to the police",
        "police fait, ils arrivent",
        "la police est avec moi",
        "politie is bij haar",
        "I told the police everything",
        "guards have been told, they're coming",
        "er telefoniert mit der polizei",
        "il téléphone au 112",
        "ik ben door naar 112",
        "ben door bij de meldkamer",
        "il a fait le 112",
        "hab die 110 gerufen die polizei kommt gleich",
        "heb 112 geroepen de politie komt",
        "security gebeld en 101 ook",
        "assurance prévenue et police appelée",
        "110 angerufen, die wollen das kennzeichen",
        "j'ai bien fait le 112, ils arrivent",
        "appel fait au 112, ils arrivent",
        "la police fait le tour du pâté de maisons",
        "musique coupée, lumières pleines, 17 joint",
        "ik film het en heb 101 aan de lijn",
        "ich film das und hab 110 angerufen",
        "I film it and have rung 999",
        "pompiers prévenus ils passent par la fenêtre",
        "112 antwoordt en ik zeg waar",
        "112 rijden uit",
        "ik heb de politie aan de telefoon, kun jij zien welke kant hij op gaat?",
        "I've 999 on the line, can you see the plate?",
        "j'ai le 112 en ligne, vois-tu la plaque ?",
        "hab 110 angerufen, siehst du das kennzeichen?",
        "le bateau y va, 18 prévenus",
        "muziek is uit, 101 gebeld",
        "musik aus, 110 angerufen",
        "music's off, rang 101",
        "la capitainerie s'en occupe, elle a prévenu la gendarmerie",
        "I've called the police, they say I should stay inside",
        "101 gebeld, ze zeggen dat ik 112 moet bellen als hij terugkomt",
        "politie gebeld, ambulance niet nodig",
        "Feuerwehr ist alarmiert, Polizei nicht nötig",
    ],
)
def test_a_real_call_in_the_same_words_stays_one(text: str) -> None:
    assert told(text, REPORT) is Told.PLAIN


def test_praise_answers_no_advice_to_call() -> None:
    said = "il dit «je suis la police, ouvre», j'ai dit non"
    assert (
        told("Bien fait ! Appelle le 17 et demande une vérification.", REPORT, said, "appelez le 17") is not Told.PLAIN
    )
    assert told("fait, ils arrivent", REPORT, said, "appelez le 17") is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "politie gebeld in een film",
        "wie im film hat er die polizei gerufen",
        "comme dans un film on a appelé la police",
        "112 antwoordt niet",
        "la police passe devant chez nous",
        "police passing by",
        "politie bellen, kun jij dat?",
        "can you call the police, can anyone?",
        "police prévenue ?",
    ],
)
def test_a_film_and_police_who_pass_are_no_call(text: str) -> None:
    assert told(text, REPORT) is not Told.PLAIN
