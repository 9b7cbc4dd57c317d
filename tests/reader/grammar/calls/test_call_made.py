"""Wordings in four languages: calls that were answered, and lines that only sound like one. Written from how neighbours write,
without a look at the evenings that are kept aside."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.grammar.calls.call_made import Told, tells_of_call
from bot.reader.text.normalisation import fold
from tests.reader.grammar.calls.test_no_call import NO_CALL

CALLED = {
    "nl": [
        "101 gebeld",
        "heb net de politie gebeld",
        "112 is gebeld, we blijven binnen",
        "politie verwittigd",
        "flikken zijn verwittigd hoor",
        "ik heb ze net aan de lijn gehad. met de politie gesproken",
        "net met de meldkamer gesproken",
        "mijn vrouw heeft 112 aan de telefoon",
        "mijn man hangt aan de lijn met 101",
        "mijn dochter is aan het bellen met 112",
        "101 weet ervan",
        "politie is op de hoogte",
        "brandweer is onderweg",
        "politie komt eraan",
        "112 heb ik al",
        "heb 112 aan de lijn",
        "101 gedaan, ze sturen iemand",
        "ambulance is gevraagd",
        "een collega van mijn vrouw belde al, politie is verwittigd",
        "ik heb de politie te pakken",
        "meldkamer heeft het genoteerd",
        "politie stuurt een patrouille",
        "de flikken komen",
        "brandweer is gebeld door mijn zoon",
        "ja, 101 gebeld",
        "al gebeld met 101",
        "via 112 de politie bereikt",
        "hulpdiensten zijn verwittigd",
        "heb politie aan de lijn, welke straat?",
        "0900-8844 gebeld",
    ],
    "fr": [
        "101 appelé",
        "j'ai eu le 101 en ligne",
        "la police est prévenue",
        "police prévenue, restez chez vous",
        "j'ai prévenu la police",
        "on vient d'appeler, police prévenue",
        "le 112 est au courant",
        "j'ai la police au téléphone",
        "ma femme a le 112 en ligne",
        "mon mari est en ligne avec le 101",
        "les pompiers arrivent",
        "les pompiers sont en route",
        "la police arrive",
        "101 eu, ils arrivent",
        "112 fait",
        "je suis avec le 112",
        "j'ai eu les gendarmes",
        "les gendarmes sont prévenus",
        "les flics sont en route",
        "le samu arrive",
        "j'ai appelé les flics",
        "la police envoie une patrouille",
        "112 en ligne",
        "on a alerté les secours",
        "secours prévenus",
        "ambulance en route",
        "le 17 est prévenu",
        "police contactée à l'instant",
        "le 101 a pris l'adresse",
        "j'ai joint la police",
    ],
    "de": [
        "110 angerufen",
        "hab die 110 dran",
        "Habe die 110 verständigt, ein Wagen kommt",
        "Polizei ist verständigt",
        "Polizei weiß Bescheid",
        "Polizei ist unterwegs",
        "Feuerwehr ist alarmiert",
        "Feuerwehr kommt",
        "hab die Feuerwehr schon am Apparat gehabt",
        "Rettungswagen ist bestellt",
        "RTW ist unterwegs",
        "Notruf gewählt, sie kommen",
        "ich hab gerade mit der Polizei gesprochen",
        "meine Frau hat die 112 am Ohr",
        "mein Mann telefoniert, er hat die Polizei dran",
        "Leitstelle hat es aufgenommen",
        "Streife kommt",
        "Streife ist unterwegs",
        "Polizei schickt jemanden",
        "bin durch bei 110",
        "110 hat abgenommen",
        "die Bullen sind informiert",
        "Polizei hab ich schon angerufen",
        "ich habe soeben die Polizei gerufen",
        "117 gemacht",
        "112 erledigt",
        "Notarzt ist gerufen",
        "Polizei ist informiert worden",
        "wir haben die Polizei erreicht",
        "hab 110 in der Leitung",
    ],
    "en": [
        "called 101",
        "999 has been called",
        "999 done",
        "I got through to 101",
        "911 on the phone",
        "just off the phone to the guards",
        "rang the guards",
        "I've rung the police",
        "police have been called",
        "police informed",
        "police are on their way",
        "the guards are on the way",
        "fire brigade coming",
        "ambulance is on its way",
        "on to 999 now",
        "on the phone with 101",
        "my wife is on the phone to the police",
        "my husband has 999 on the line",
        "spoke to 101",
        "just spoken to the police",
        "police know",
        "guards know about it",
        "police are sending a car",
        "told the police",
        "reached the police",
        "we've called the police",
        "cops are coming",
        "999 has it",
        "control room have the details",
        "I have 112 on the line",
    ],
}
HINTED = [
    "jetzt durch. 2 Streifen unterwegs, sie wollen wissen ob er Waffen hat",
    "heb ze aan de lijn",
    "ze sturen een combi",
    "gebeld.",
    "doorgegeven. ze rijden een rondje",
    "je les ai en ligne",
    "je les ai eus",
    "c'est fait",
    "ils envoient une équipe",
    "hab sie dran",
    "ich hab den Hörer noch am Ohr",
    "schicken wen vorbei",
    "they've a unit free",
    "got through",
    "they're sending a car",
]
CONTACT_AND_ANSWER = [
    "ok rang them. car coming",
    "done, spoke to them, sending a car",
    "gebeld, ze sturen een wagen",
    "hab sie dran, Streife ist unterwegs",
    "reported by phone at 8, they gave me a number",
    "rang the station at 9. someone will call out before 1",
]
BY_A_PERSON = [
    "mevrouw van de meldkamer blijft aan de lijn",
    "de centraliste van 112 zegt dat we buiten moeten blijven",
    "l'opératrice du 112 me dit de rester dehors",
    "le monsieur du 17 demande la plaque",
    "die Kollegin von der Leitstelle sagt drin bleiben",
    "woman on 999 says stay on the line",
]
IN_DIALECT = [
    "le 112 est en haut-parleur, je fais ce qu'ils disent",
    "le zodiac y va et ils ont prévenu les pompier",
    "k hen de flikken gebeld, ze zin ounderweg",
    "'k heb 101 aan den telefoon",
    "112 had ik al aan lien",
    "i hob de Polizei ogruafn",
    "hob scho de 133 ogruafn",
    "ha d 117 aaglüte",
    "Kapo isch unterwegs",
    "d Polizei chunnt",
    "de Polizei woass bscheid",
    "phoned the polis, they're comin",
]
DENIED = [
    "manege gebeld, ze komen met een trailer",
    "j'ai appelé le propriétaire, il arrive",
    "Besitzer angerufen",
    "farmer called, he's coming for them",
    "heb de loodgieter gebeld, hij komt om 5",
    "de gemeente is verwittigd, ze komen morgen de tak halen",
    "gebeld naar Fluvius, ploeg komt binnen het uur",
    "le syndic est prévenu, il envoie quelqu'un lundi",
    "Enedis prévenu, ils envoient une équipe",
    "Stadtwerke angerufen, die schicken jemand",
    "got through to gas, an engineer within the hour",
    "rang the council, they're sending someone Tuesday",
    "I rang 101, it says 35 mins wait",
    "101 gebeld, sta 6de in de wachtrij",
    "j'ai appelé le 17, ça sonne dans le vide",
    "hab die 110 gewählt und wieder aufgelegt",
]
NO_CALL_NOW = [
    "ja, 9 maart, bij 31. Politie gebeld, daders zijn opgepakt in april",
    "in maart heb ik 101 gebeld en nooit iets gehoord",
    "twee weken geleden politie gebeld, zelfde gast",
    "il y a deux ans on a appelé les flics",
    "vor drei Wochen hab ich die 110 gewählt",
    "back in March I rang 101, got a crime number",
    "geroepen dat de flikken komen, ze zijn gaan lopen",
    "je lui ai dit que la police arrive",
    "hab gerufen dass die Polizei kommt",
    "told him the police are on their way",
    "mijn schuld, code vergeten. centrale al gebeld",
    "alarmcode vergessen, Zentrale angerufen",
    "plainte faite au commissariat, deux heures d'attente",
    "have you told the police",
    "is de politie al gebeld",
    "ze komen over de haag",
    "ils arrivent par le jardin",
    "Ein Mann von der Polizei steht vor der Tür und will meine EC-Karte",
    "er hat mich selber mit der 110 verbunden",
    "I rang the number on my bill and they know him",
]
NOT_CALLED = {
    "nl": [
        "is 112 gebeld?",
        "heeft er iemand 101 gebeld",
        "wie belt 101",
        "bel 101!",
        "ik ga de politie bellen",
        "zal ik 112 bellen",
        "moet ik de politie verwittigen?",
        "als hij terugkomt wordt de politie gebeld",
        "politie nog niet gebeld",
        "ik heb de politie niet gebeld",
        "niemand heeft de politie verwittigd",
        "ik heb 112 aan de lijn maar het is een bandje",
        "101 gebeld maar bezet",
        "101 gebeld, in gesprek",
        "0900-8844 gebeld, het bureau is gesloten",
        "101 neemt niet op",
        "politie komt hier nooit",
        "hopelijk komt de politie",
        "waar blijft de politie",
        "wacht tot de politie komt",
        "vorige week heb ik de politie gebeld",
        "gisteren politie verwittigd voor mijn fiets",
        "ik heb de wijkagent gesproken",
        "ik heb de politie gemaild, mail is weg",
        "de politie heeft mij gebeld",
        "valse politie aan de lijn",
        "bus 101 is onderweg",
        "misschien is de politie verwittigd",
        "politie zou komen",
        "ik zou de politie gebeld hebben",
    ],
    "fr": [
        "quelqu'un a appelé le 101 ?",
        "qui a prévenu la police",
        "appelez le 101",
        "il faut prévenir la police",
        "je vais appeler la police",
        "on devrait appeler le 101",
        "je dois prévenir la police ?",
        "si la police arrive je vous dis",
        "la police n'est pas prévenue",
        "je n'ai pas appelé la police",
        "personne n'a prévenu la police",
        "101 occupé",
        "j'ai le 101 en ligne mais c'est un répondeur",
        "101 en ligne, musique d'attente",
        "le 101 ne répond pas",
        "la police ne vient jamais",
        "j'espère que la police arrive",
        "j'attends que la police arrive",
        "la semaine dernière j'ai appelé la police",
        "hier soir on a appelé la police pour le bruit",
        "la police m'a appelé, je dois payer",
        "faux policiers en ligne",
        "le 101 de la rue Haute est en vente",
        "j'ai envoyé un mail à la police",
        "quand la police arrive, restez dedans",
        "peut-être la police est prévenue",
        "la police devrait arriver",
        "est-ce que la police est prévenue ?",
        "avant que les pompiers arrivent",
        "il faudrait que quelqu'un appelle",
    ],
    "de": [
        "hat jemand die Polizei gerufen?",
        "hat schon wer die 110 gewählt",
        "ruft die Polizei",
        "ich rufe gleich die Polizei",
        "soll ich die Polizei rufen?",
        "wir sollten die Polizei rufen",
        "wenn die Polizei kommt sag ich Bescheid",
        "Polizei noch nicht verständigt",
        "ich habe die Polizei nicht angerufen",
        "niemand hat die Polizei angerufen",
        "keiner hat die Polizei informiert",
        "110 angerufen, häng in der Warteschleife",
        "110 besetzt",
        "bei der Polizei geht keiner ran",
        "Polizei kommt eh nicht",
        "hoffentlich kommt die Polizei",
        "warte bis die Polizei kommt",
        "letzte Woche hab ich die Polizei angerufen",
        "gestern Polizei gerufen wegen Lärm",
        "die Polizei hat mich angerufen",
        "falsche Polizei am Telefon",
        "Bus 101 ist unterwegs",
        "vielleicht ist die Polizei informiert",
        "Anrufbeantworter bei der Polizei, 110 gewählt",
        "ich wollte die Polizei rufen",
        "bitte Polizei rufen",
        "ob die Polizei informiert ist",
        "ist die Polizei verständigt?",
        "bis die Feuerwehr kommt",
        "falls die Streife kommt, Tor ist offen",
    ],
    "en": [
        "has anyone called 101?",
        "did anybody ring the guards",
        "call the police",
        "someone ring 999",
        "I'll call the police",
        "should I ring 101?",
        "we should have called the police",
        "if the police are coming tell me",
        "police not called yet",
        "I haven't called the police",
        "nobody called the police",
        "101 on the line, still on hold",
        "rang 101, number 14 in the queue",
        "101 engaged",
        "tried to get through to 101, it just says high call volume",
        "trying to get through to 999",
        "polizei hab ich mir gespart 😎",
        "er redet nie mit der Polizei",
        "politie heb ik mij bespaard",
        "police never coming here",
        "hope the police are on their way",
        "wait until the police are here, are they coming",
        "last week I called the police",
        "yesterday police were informed about my bike",
        "the police just rang me about my account",
        "fake police on the phone",
        "bus 101 is on its way",
        "maybe the police have been called",
        "rang 101 and got voicemail",
        "when the ambulance is coming I'll open the gate",
        "before the fire brigade came",
        "please phone the police",
        "going to call the guards",
        "are the police on their way?",
        "I mailed the police a photo",
    ],
}


def read_otherwise(texts: Iterable[str], *told: Told) -> list[str]:
    """The texts that tell of another call than one of these."""
    return [text for text in texts if tells_of_call(fold(text).encode()) not in told]


def test_a_call_that_was_answered_has_its_own_grammar() -> None:
    told = [text for texts in CALLED.values() for text in texts]
    assert read_otherwise([*told, *CONTACT_AND_ANSWER, *BY_A_PERSON, *IN_DIALECT], Told.PLAIN) == []


def test_a_call_without_a_word_for_the_police_is_a_hint() -> None:
    assert read_otherwise(HINTED, Told.HINTED) == []


def test_a_call_that_was_not_made_or_not_answered_does_not_have_it() -> None:
    told = [text for texts in (*NOT_CALLED.values(), *NO_CALL.values()) for text in texts]
    assert read_otherwise(told, Told.NOT, Told.DENIED) == []


def test_a_call_of_another_day_or_in_the_mouth_of_others_does_not_have_it() -> None:
    assert read_otherwise(NO_CALL_NOW, Told.NOT) == []


def test_a_call_to_a_company_or_without_an_answer_is_denied() -> None:
    assert read_otherwise(DENIED, Told.DENIED) == []


@pytest.mark.parametrize(
    "text",
    [
        "le 101 a fini par répondre, 9 min de musique",
        "eindelijk, na een kwartier bandje, politie gebeld",
        "gas board told, and 999 has been called",
        "een uur geleden 101 gebeld, ze zijn onderweg",
    ],
)
def test_what_only_sounds_like_no_answer_denies_nothing(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "er loopt iemand aan de deurklinken te voelen",
        "ich bin gleich da",
        "on arrive",
        "I see him",
        "de vuilkar komt morgen",
        "",
    ],
)
def test_other_talk_does_not_have_it(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.NOT


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    tells_of_call(fold(text).encode())


ANSWERED_AFTER_ALL = [
    "101 gebeld, eerst wachtrij maar ze sturen een combi",
    "politie gebeld via de centrale, ploeg onderweg",
    "112 gebeld, muziek van de buren op de achtergrond hoorden ze zelfs, ze komen",
    "politie verwittigd, school ook",
    "101 gebeld. deur is gesloten dus ze bellen aan bij mij",
    "heb politie gesproken, het is druk maar ze komen binnen 10 min",
    "112 gebeld voor de school die in brand staat, zijn onderweg",
    "101 appelé, longue attente mais une patrouille arrive",
    "j'ai eu le 112 au téléphone ils envoient le samu",
    "commune fermée donc appelé le 101, ils viennent",
    "police prévenue pour l'école, ils arrivent",
    "j'ai appelé la police, ils sont occupés ailleurs mais envoient quelqu'un",
    "les pompiers sont prévenus, le gaz aussi",
    "appelé le 17, on m'a dit patientez une voiture arrive",
    "110 angerufen, lange warteschleife aber streife kommt",
    "polizei verständigt, die schule auch",
    "hab die polizei dran gehabt, schicken wen",
    "gemeinde geschlossen, dann 110 angerufen, die kommen",
    "notruf abgesetzt, musik läuft noch drüben, streife unterwegs",
    "polizei angerufen, sind grad besetzt mit unfall, kommen in 10 min",
    "Hans von Nummer 9 hat alles gesehen, er redet mit der Polizei",
    "112 angerufen, rettung kommt",
    "rang 101, long queue but car on the way",
    "police called and the school told",
    "rang 999, they're busy but sending someone",
    "council closed so rang 101, they're coming",
    "999 called, the music is still blaring, unit on its way",
    "called fire brigade and gas, both on way",
    "rang police, engaged at first, got them now, sending a car",
    "spoke to 999, ambulance coming",
    "pliesie gebeld komt direct",
    "kelkun a eu les flics ils arrivent",
    "d polizei isch informiert und chunt",
    "juist den 101 gehad, ze zijn er in 5 min",
    "polis phoned theyre comin",
]
NEVER_REACHED = [
    "iemand moet de politie gebeld hebben toch",
    "ik heb 101 gebeld maar mijn batterij viel uit voor ze opnamen",
    "heb de politie aan de lijn gehad vorige maand voor hetzelfde",
    "heb 112 gebeld en opgehangen want ik durfde niet",
    "mijn vrouw zegt dat de buurman gebeld heeft denk ik",
    "gebeld naar mijn broer, die is politie in gent, hij is op reis",
    "politie gebeld, krijg enkel een bandje",
    "bel nu naar de buurman",
    "112 app gedownload",
    "ik heb de politie een berichtje gestuurd op facebook",
    "j'ai appelé le 101 mais ça a coupé avant qu'on décroche",
    "j'ai appelé la police puis raccroché par peur",
    "quelqu'un a sûrement appelé la police",
    "j'ai appelé mon frère qui est flic, il dort",
    "j'ai la police au bout du fil d'un répondeur",
    "il dit qu'il a appelé la police lui-même",
    "j'ai envoyé un mail à la police",
    "police appelée la semaine passée déjà",
    "hab 110 gewählt aber akku leer bevor wer dran war",
    "hab die polizei angerufen und wieder aufgelegt aus angst",
    "hab meinen bruder angerufen der ist polizist, schläft",
    "der typ sagt er hat selber die polizei gerufen",
    "polizei angerufen, nur bandansage",
    "hab der polizei auf insta geschrieben",
    "polizei letzte woche verständigt wegen dem selben",
    "hab angerufen, geht keiner ran",
    "rang 999 but phone died before they picked up",
    "called the police then hung up i was scared",
    "someone must have called the police by now",
    "rang my brother hes a cop, hes asleep",
    "he says hes called the police himself",
    "messaged the police on facebook",
    "called the police about this last month",
    "101 in gesprek, ze komen niet",
    "999 engaged, is anyone coming?",
    "101 gebeld maar verbinding weg",
    "appelé le 112 mais plus de réseau",
    "112 gewählt, kein netz",
    "rang 999 but no signal",
]


def test_a_queue_an_engaged_lift_or_music_next_door_deny_no_call_with_helpers_on_their_way() -> None:
    assert read_otherwise(ANSWERED_AFTER_ALL, Told.PLAIN) == []


def test_a_call_that_broke_off_or_that_another_claims_is_none() -> None:
    assert read_otherwise(NEVER_REACHED, Told.NOT, Told.DENIED) == []


@pytest.mark.parametrize(
    "text",
    [
        "politie gebeld maar ze vonden het niet dringend",
        "101 gebeld maar ze hebben geen ploeg vrij",
        "j'ai appelé le 101 mais ils viennent pas",
        "hab die Polizei angerufen aber die kommen nicht",
        "rang the police but they won't come out",
    ],
)
def test_a_call_that_was_answered_by_a_refusal_is_one(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "almost called the police",
        "nearly rang 999",
        "bijna 112 gebeld",
        "hätte fast die 110 angerufen",
        "j'ai failli appeler le 101",
        "112 per ongeluk gebeld",
        "zonet 101 gebeld voor iets anders",
        "someone called the police yet",
        "politie gebeld maar ze nemen niet op",
        "j'ai appelé le 101 mais ils répondent pas",
        "101 nog niet gebeld maar ze komen niet",
        "rang 101 but they are not answering",
        "rang 101 but they won't pick up",
        "rang 101 but they can't be reached",
        "101 gebeld maar ze zijn niet te bereiken",
        "101 gebeld maar ze kunnen niet bereikt worden",
        "101 angerufen aber die sind nicht erreichbar",
        "appelé le 101 mais ils sont pas joignables",
        "rang 101 but they don't answer",
        "101 gebeld maar ze doen niet op",
        "101 gebeld maar ze kunnen niet opnemen",
        "politie gebeld maar ze komen niet aan de lijn",
        "j'ai appelé le 101 mais ils peuvent pas répondre",
        "hab 110 angerufen aber die kommen nicht ran",
        "j'aurais appelé la police mais ils viennent jamais",
    ],
)
def test_a_call_that_nobody_answered_is_none(text: str) -> None:
    assert tells_of_call(fold(text).encode()) is not Told.PLAIN
