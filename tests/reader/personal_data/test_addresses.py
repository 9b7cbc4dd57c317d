"""Street and number as people write them, and numbers that only follow a street."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.personal_data.addresses import find_addresses
from tests.work import grows_in_line


def addresses(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_addresses(text)]


@pytest.mark.parametrize(
    "address",
    [
        "Kerkstraat 12", "kerkstraat 12b", "Kerkstraat nr. 12", "Kerkstraat 12 bus 3", "Kerkstraat 12, 9000 Gent",
        "Dorpsweg 3, 1234 AB Utrecht", "dorpsplein nr 7", "Grote Markt 5", "Steenweg op Gent 212", "Sint-Jansplein 4/2",
        "rue du Moulin 14", "14, rue du Moulin", "14 rue du Moulin", "14 bis, rue de l'Église", "avenue des Bouleaux 63 bte 2",
        "chaussée de Bruxelles 131", "place Saint-Pierre, n° 3", "Rue Haute 9, 1000 Bruxelles",
        "Lindenstraße 5", "lindenstr. 5a", "Gülcher Straße 5", "Am Hang 3, 52076 Aachen", "Marktplatz 8",
        "5 Church Lane", "4b Elm Court", "12 Mill Road", "221 Old Station Street",
    ],
)  # fmt: skip
def test_addresses_are_found_whole(address: str) -> None:
    assert addresses(f"hij woont, {address}; denk ik") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "in de Kerkstraat 3 mannen met capuchon",
        "Kerkstraat 21u30 en Molenstraat 21:30",
        "in de straat, 2 jonge gasten",
        "brand in de Dorpstraat, 112 is gebeld",
        "onderweg 5 wagens gezien",
        "in de Molenstraat 2 keer per dag",
        "rue du Moulin 3 jeunes rôdent",
        "rue Haute à 22h30",
        "Lindenstraße 2 Männer mit Sturmhaube",
        "Im Zug 20 Leute",
        "am Freitag 13. wohnte er hier",
        "im Jahr 2023",
        "Im Dezember 2023",
        "auf der Autobahn 3",
        "Im Zweifel 110",
        "3 men on Church Lane",
        "Kerkstraat, hoek Molenstraat",
        "nr 12 en huis 14",
        "tram 12 naar de Markt",
    ],
)
def test_a_number_near_a_street_is_no_address(text: str) -> None:
    assert addresses(text) == []


@given(st.text(st.characters(exclude_categories=())) | st.text("Kerkstraat ruedemoln123 ,'-", max_size=80))
def test_the_addresses_of_any_text_lie_in_it(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find_addresses(text))


@pytest.mark.parametrize(
    "part", ["straat ", "straat 1 ", "rue de ", "rue ", "1 ", "1 Aa ", "a-", "straat", "am A", "weg op "]
)
def test_work_grows_in_line_with_the_text(part: str) -> None:
    assert grows_in_line(lambda text: list(find_addresses(text)), part, 2_000 // len(part))
