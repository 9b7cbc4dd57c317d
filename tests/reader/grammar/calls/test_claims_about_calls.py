"""A call that a suspect claims is none; one that a victim or a neighbour calls out is one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.calls.call_made import Told
from tests.reader.conversation.test_told_call import told

REPORT = "un homme force la porte du 6"


@pytest.mark.parametrize(
    "text",
    [
        "Sie schreit sie hat die Polizei gerufen",
        "Ze roept dat ze de politie gebeld heeft",
        "Er ruft rüber dass er die Polizei gerufen hat, der Nachbar",
        "Hij roept dat hij 101 gebeld heeft, de buurman",
        "Ils ont appelé du renfort, la police arrive",
        "La police a été appelée par le voisin",
        "Er lügt, hab 101 angerufen",
        "Er liegt am Boden, mein Mann sagt die Polizei ist verständigt",
        "Ihm hab ich gesagt sein Kennzeichen stimmt nicht, hab 101 angerufen",
        "Hij liegt op de grond zegt mijn man, 101 is gebeld",
        "Streifenwagen ist vorbeigekommen und hat gehalten",
        "Gestern auch 101 angerufen und jetzt wieder",
        "Hab die Polizei gerufen und ihm gesagt er soll gehen, stimmt nicht was er sagt",
    ],
)
def test_a_call_of_a_victim_or_of_a_neighbour_is_one(text: str) -> None:
    assert told(text, "Ein Mann schlägt seine Frau auf Nr. 17") is not Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Sie schreien sie haben die Polizei gerufen",
        "Ze roepen dat ze de politie gebeld hebben",
        "Sie behaupten sie sind von der Polizei",
        "Ils ont appelé des renforts, ils sont quatre maintenant",
        "Die haben Verstärkung gerufen, sie sind jetzt zu viert",
        "La police a été appelée par le voleur lui-même, dit-il",
        "Il ment, il dit que la police est prévenue",
        "Er lügt, er sagt die Polizei ist verständigt",
        "Hij liegt, hij zegt dat de politie verwittigd is",
        "He's lying, he says the police have been called",
        "Hab ihm gesagt ich hab die Polizei gerufen (stimmt nicht)",
        "Je lui ai dit que j'ai appelé la police, c'est pas vrai",
        "Polizeiauto ist grad vorbeigefahren",
        "Hier aussi quelqu'un avait appelé le 101",
        "Gestern auch 101 angerufen",
    ],
)
def test_a_claim_and_a_call_of_yesterday_rule_a_call_out(text: str) -> None:
    assert told(text, REPORT) is Told.DENIED
