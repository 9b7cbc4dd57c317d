"""Plates, telephone numbers, IBANs, e-mail addresses and links: found by shape, and texts that only look alike."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import FoundData
from bot.reader.personal_data.shapes import find_details
from bot.reader.text.normalisation import READ_AT_MOST
from tests.work import grows_in_line, is_bounded


def find(text: str, known: frozenset[str] = frozenset()) -> list[tuple[FoundData, str]]:
    return [(detail.found, text[detail.span.start : detail.span.end]) for detail in find_details(text, known)]


@pytest.mark.parametrize(
    "plate",
    [
        "1-abc-234", "2ABC345", "2abc345", "1 ABC 234", "ABC-123", "123-ABC", "M-ABR-204", "S-ABZ-1", "1 T X J 5 0 8",
        "1-CAL-FRN", "AB-123-C", "K-901-FR", "53-ZGK-8", "8-tlg-40", "12-AB-34", "GK-551-ZB", "ab123cd", "FX 318 QT",
        "B-AB 1234", "AC-RM 4471", "LX19 WQP", "ab12cde", "AB-1234", "CB 4410 KT", "833-PRJ-1", "152-G-73390", "221 CN 12345",
        "181 KK 902",
    ],
)  # fmt: skip
def test_plates_of_the_neighbouring_countries_are_found(plate: str) -> None:
    assert find(f"grijze bestelwagen {plate}, rijdt weg") == [(FoundData.PLATE, plate)]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("nummerplaat gz 456 p", "gz 456 p"),
        ("plaat: xr123b", "xr123b"),
        ("sa plak c cg 190 wl", "cg 190 wl"),
        ("LUX-Schild, KB 3391, Volvo", "KB 3391"),
        ("polnisches Kennzeichen WGM 7K52", "WGM 7K52"),
        ("reg 06 D 12345", "06 D 12345"),
        ("152 ts 4417 is the plate", "152 ts 4417"),
        ("in de Kerkstraat 1 ABC 123 reed hij weg", "1 ABC 123"),
        ("gz 456 p is zijn nummerplaat", "gz 456 p"),
        ("gz 456 p c'est la plaque", "gz 456 p"),
        ("gz 456 p ist das Kennzeichen", "gz 456 p"),
    ],
)
def test_a_word_that_announces_a_plate_allows_any_spelling(text: str, plate: str) -> None:
    assert find(text) == [(FoundData.PLATE, plate)]


@pytest.mark.parametrize(
    "text",
    [
        "de 600 euro en 100 man",
        "die 600 und 100",
        "een BMW 320 en een VW 123",
        "1 man 100 meter verder",
        "om 2 uur 300 meter verder",
        "op de N281, de E40 en de A12",
        "nr 123 b, bus 12",
        "postcode 9000 GENT of 1234 AB",
        "BE-1000 Brussel",
        "plaat doorgebeld naar 101",
        "plaque donnée au 101",
        "kenteken doorgegeven aan 112",
        "die Seat begint met 31-K",
        "plaat eindigt op 88",
        "DIE MAN VAN 123 HEB IK 100 KEER GEZIEN OP DE BUS 123",
        "LE GARAGE DU 12 EST EN FEU y a des flammes jusqu'au toit",
        "MAN VAN 14 HAT 1 MESSER er steht vor der Tür und ruft",
        "152 km 4417 to go",
        "the lamp is 10 W 1500 lumen, bus 101 D 2000",
        "covid-19, 24-12, 12-01-2025, 20u30-22u",
    ],
)
def test_ordinary_language_is_no_plate(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["Weserstr 155 VH 2. OG, die Tür ist zu", "Kerkstraat nr 12 BC 44"])
def test_a_floor_behind_a_house_number_is_no_plate(text: str) -> None:
    """The group must be able to read where help is needed."""
    assert FoundData.PLATE not in {found for found, _ in find(text)}


@pytest.mark.parametrize(
    "number",
    [
        "0475 12 34 56", "0475/12.34.56", "0475123456", "+32 475 12 34 56", "0032475123456", "+32 (0)475 12 34 56",
        "09 266 61 11", "02/345.67.89", "06-12345678", "06 1188 4402", "+31 6 12345678", "070-3456789",
        "06 12 34 56 78", "01.02.03.04.05", "+33 6 12 34 56 78", "0151 44 90 23 81", "+49 151 4490238",
        "07911 204866", "+44 7911 204866", "621 123 456", "+352 621 123 456", "06-40 19 83 570",
    ],
)  # fmt: skip
def test_telephone_numbers_are_found_as_people_write_them(number: str) -> None:
    assert find(f"bel hem op {number}, nu") == [(FoundData.PHONE, number)]


def test_a_number_ends_at_its_usual_length() -> None:
    assert find("0475 12 34 56 18 u") == [(FoundData.PHONE, "0475 12 34 56")]


@pytest.mark.parametrize(
    "text",
    [
        "bel 101 of 112, of 0900-8844",
        "gratis: 0800 12 345 67",
        "antigifcentrum 070 245 245",
        "01-02-2025 20:30",
        "01/02/2025 om 20 30",
        "open 08.30-12.30 13.30",
        "van 08:00 tot 12:00",
        "BTW BE 0475.123.456",
        "kost 0,50 of 12.000,00 euro",
        "BE42 0018 7744 1254",
    ],
)
def test_public_numbers_dates_and_amounts_are_left_out(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("written", ["09 266 61 11", "+32 9 266 61 11", "09/266.61.11"])
def test_numbers_of_the_watch_are_known_however_they_are_written(written: str) -> None:
    assert find(f"bel {written}", known=frozenset({"092666111"})) == []


def test_an_iban_with_valid_check_digits_is_no_telephone_number() -> None:
    assert find("stort op be68 5390 0754 7034 aub") == [(FoundData.IBAN, "be68 5390 0754 7034")]
    assert find("stort op BE69 5390 0754 7034 aub") == []


def test_e_mail_addresses_are_found_except_those_of_authorities() -> None:
    assert find("mail jan.peeters+x@voorbeeld.co.uk.") == [(FoundData.EMAIL, "jan.peeters+x@voorbeeld.co.uk")]
    assert find("stuur naar verdacht@safeonweb.be") == []


@pytest.mark.parametrize(
    "link",
    [
        "https://voorbeeld.example/a?b=1",
        "www.voorbeeld.example",
        "t.me/groep",
        "wa.me/32475123456",
        "politie.nl",
        "bit.ly/x1",
    ],
)
def test_links_are_found_without_the_punctuation_behind(link: str) -> None:
    assert find(f"kijk ({link}).") == [(FoundData.LINK, link)]


@pytest.mark.parametrize(
    "text", ["gezien.de auto", "weg.Net terug", "ok.me too", "v.d. Berg", "3.50 euro", "o.a. a.u.b."]
)
def test_a_forgotten_space_is_no_link(text: str) -> None:
    assert find(text) == []


@given(st.text(st.characters(exclude_categories=())) | st.text("0123456789 -./+()abAB@", max_size=200))
def test_the_details_of_any_text_lie_in_it_without_overlap(text: str) -> None:
    details = find_details(text)
    assert all(0 <= detail.span.start < detail.span.end <= len(text) for detail in details)
    assert not any(
        one.span.overlaps(two.span) for one, two in pairwise(details) if FoundData.ACCOUNT not in (one.found, two.found)
    )


def test_both_ends_of_a_long_text_are_read() -> None:
    text = "1-ABC-234 " + "x " * 10_000 + "0475 12 34 56"
    assert find(text) == [(FoundData.PLATE, "1-ABC-234"), (FoundData.PHONE, "0475 12 34 56")]


@pytest.mark.parametrize(
    "part", ["0475 ", "1 ", "1-abc-23 ", "a@", "a.", "AB-12-", "a-", "BE68 ", "0", "é1", ".", "http://", "ABC 30 "]
)
def test_only_the_ends_of_a_long_text_cost_work(part: str) -> None:
    assert is_bounded(find_details, part, READ_AT_MOST // len(part) + 1)
    assert grows_in_line(find_details, part, 2_000 // len(part))


@pytest.mark.parametrize("letter", ["İ", "ı", "ſ", "K", "Å"])
def test_a_letter_whose_capital_is_longer_is_no_part_of_an_account_number(letter: str) -> None:
    assert FoundData.IBAN not in {detail.found for detail in find_details(f"BE68539007547{letter}34")}
