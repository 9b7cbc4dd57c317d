"""Cleaning: a text becomes what a person sees of it, and every position leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import FoundData, Label, ReaderInput, Reading
from bot.core.rulebook import PhraseList
from bot.reader.legibility import is_legible
from bot.reader.reading import LexiconReader
from bot.reader.text import cleaning
from bot.reader.text.cleaning import clean
from bot.reader.text.normalisation import READ_AT_MOST
from tests.work import is_bounded, steps

CALL = "Wie gaat er mee"
READER = LexiconReader((PhraseList("calls", {"nl": ("wie gaat er mee",)}, Label.VIGILANTE, 0.9),), ())
UNSEEN = "\ufffc\ue000\u200b\u00ad\u200c\u200d\u2060\ufe0f\u0301\u0336\u2061\U000e0041"


def read(text: str) -> Reading:
    return READER.read(ReaderInput(text, ("nl",)))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        *((sign.join(CALL), CALL) for sign in UNSEEN),
        ("Wie\u2800gaat\u3164er\u115fmee", CALL),
        ("Wi\u2800e ga\u3164at er m\uffa0ee", CALL),
        (f"\u202e{CALL[::-1]}", CALL),
        (f"Dus: \u202e{CALL[::-1]}\u202c!", f"Dus: {CALL}!"),
        ("🇼🇮🇪 🇬🇦🇦🇹", "wie gaat"),
        ("🇼 🇮 🇪", "w i e"),
        ("bel 1️⃣0️⃣1️⃣", "bel 101"),
        ("Wie_gaat_er_mee?_Bel_0478_12_34_56", "Wie gaat er mee? Bel 0478 12 34 56"),
        ("e\u0301e\u0301n dief, voilà", "één dief, voilà"),
    ],
)
def test_a_text_becomes_what_is_seen_of_it(written: str, seen: str) -> None:
    assert clean(written).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "",
        CALL,
        "één dief, ça va\nnu",
        "❤️ 👨‍👩‍👧 🇧🇪 🇧🇪🇳🇱 👍🏽",
        "он пошел",
        "\ud800",
        "a\tb\r\nc",
        "https://x.be/a_b_c_d",
        "zie jan_van_de_bakker, die weet dat",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert clean(text).text == text
    assert clean(text).origins is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ja. " + "\u200b".join(CALL) + "!", "\u200b".join(CALL)),
        (f"Ja. \u202e{CALL[::-1]}\u202c!", f"{CALL[::-1]}\u202c"),
    ],
)
def test_the_evidence_is_found_in_the_original(text: str, words: str) -> None:
    (hit,) = read(text).hits
    assert text[hit.span.start : hit.span.end] == words


@pytest.mark.parametrize("sign", "\u200b\u00ad\u2060")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plaat 1-ABC-123", FoundData.PLATE),
        ("bel 0478 12 34 56", FoundData.PHONE),
        ("BE68 5390 0754 7034", FoundData.IBAN),
    ],
)
def test_details_are_found_between_invisible_signs(sign: str, text: str, found: FoundData) -> None:
    assert found in {detail.found for detail in read(sign.join(text)).details}


@pytest.mark.parametrize("text", ["bel 0️⃣4️⃣7️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣", "bel 0.4.7.8.1.2.3.4.5.6", "bel 0 4 7 8 1 2 3 4 5 6"])
def test_a_telephone_number_digit_by_digit_is_one(text: str) -> None:
    (detail,) = read(text).details
    assert detail.found is FoundData.PHONE
    assert text[detail.span.start : detail.span.end].startswith("0")
    assert detail.span.end == len(text)


@pytest.mark.parametrize("plate", ["1/ABC/123", "1_ABC_123", "1/abc/123"])
def test_a_plate_with_other_signs_is_one(plate: str) -> None:
    assert FoundData.PLATE in {detail.found for detail in read(f"hij rijdt met {plate} weg").details}


def test_streets_and_language_are_read_without_invisible_signs() -> None:
    plain = read("Er loopt iemand in de Kerkstraat")
    hidden = read("\u200b".join("Er loopt iemand in de Kerkstraat"))
    assert (hidden.streets, hidden.language, hidden.language_known) == (plain.streets, "nl", True)


@pytest.mark.parametrize(
    ("text", "concealed"),
    [
        ("\u200b".join(CALL), True),
        ("\u0301".join("Wij zijn thuis"), True),
        ("\u2800" * 40 + "x", True),
        ("w e p a k k e n h e m z e l f", True),
        ("w_e_p_a_k_k_e_n_h_e_m_z_e_l_f", True),
        ("w e  p a k k e n  h e m", False),
        ("i n b r a a k in de straat", False),
        (CALL, False),
        ("Straat\u00adnaam, voor\u00adbeeld en nog veel meer woorden", False),
        ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦❤️❤️❤️", False),
        ("", False),
    ],
)
def test_a_text_that_is_mostly_invisible_is_concealed(text: str, concealed: bool) -> None:
    assert read(text).concealed is concealed


@given(st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from("\u200b\u0301\u202e\u202c🇧a\u2800"))))
def test_cleaning_twice_is_cleaning_once_and_positions_are_in_the_text(text: str) -> None:
    cleaned = clean(text)
    assert read(text).failed == (() if is_legible(cleaned.text) else ("words",))
    if cleaned.origins is not None:
        assert len(cleaned.origins) == len(cleaned.text)
        assert all(0 <= origin < len(text) for origin in cleaned.origins)


def test_of_a_very_long_text_the_ends_are_cleaned() -> None:
    text = "\u200b".join(CALL) + " x " * 10 * READ_AT_MOST + CALL
    assert len(read(text).hits) == 2
    assert is_bounded(clean, "\u200ba", READ_AT_MOST)


@pytest.mark.parametrize("text", ["Er staat een auto voor de deur", "Où est passé le père ? 👀", ""])
def test_a_text_that_stays_as_it_is_is_looked_at_once(text: str) -> None:
    first = clean(text)
    again = "".join(text)  # another object with the same letters
    assert steps(lambda: clean(again)) <= 6
    assert clean(again) == first


def test_a_text_that_changes_is_cleaned_each_time() -> None:
    assert clean("k\u200bom").text == clean("k\u200bom").text == "kom"


def test_no_more_than_the_first_characters_are_remembered() -> None:
    for start in range(0x20000, 0x2A000, 4000):
        clean("".join(map(chr, range(start, start + 4000))))
    assert len(cleaning.KINDS) <= cleaning.REMEMBERED
