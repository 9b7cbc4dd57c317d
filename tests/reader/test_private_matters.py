"""A private matter beside a person whom the street can find exposes that person. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.private_matters import find_private


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("nl", "Nora Voorbeeld uit de Hoogstraat 3 zit in de schuldenregeling", "Nora Voorbeeld uit de Hoogstraat 3"),
        ("nl", "die van nummer 8 lag op de gesloten afdeling", "die van nummer 8"),
        ("fr", "Valérie Exemple de la rue Neuve est en cure de désintox", "Valérie Exemple de la rue Neuve"),
        (
            "de",
            "Sabine Beispiel aus der Gartenstraße ist wieder in der Geschlossenen",
            "Sabine Beispiel aus der Gartenstraße",
        ),
        ("en", "fyi Sally Example from Garden Street is off her meds again", "Sally Example from Garden Street"),
        ("en", "him from number 22 has been sectioned twice", "him from number 22"),
    ],
)
def test_a_private_matter_exposes_a_person(language: str, text: str, person: str) -> None:
    span = find_private(text, language)
    assert span is not None
    assert text[span.start : span.end] == person


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Nora Voorbeeld uit de Hoogstraat 3 werkt in de psychiatrie"),
        ("nl", "ik zit zelf in schuldhulp, vraag maar aan die van nummer 8"),
        ("fr", "merci à Valérie Exemple de la rue Neuve, la boulangerie est en cure de jouvence"),
        ("de", "Sabine Beispiel aus der Gartenstraße ist Ärztin in der Psychiatrie"),
        ("en", "Sally Example from Garden Street found my wallet"),
        ("en", "the bailiffs came down our street today"),
    ],
)
def test_a_job_thanks_and_own_matters_expose_no_person(language: str, text: str) -> None:
    assert find_private(text, language) is None
