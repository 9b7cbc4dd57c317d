"""Words without spaces, letters apart and alternating capitals are read as words; ordinary texts stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import FoundData, Label, ReaderInput
from bot.core.rulebook import PhraseList
from bot.reader.reading import LexiconReader
from bot.reader.text.cleaning import clean
from bot.reader.text.spelling_out import words_of_addresses
from tests.work import grows_in_line

READER = LexiconReader((PhraseList("calls", {"nl": ("pakken hem samen",)}, Label.VIGILANTE, 0.9),), ())


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        *(
            (sign.join(("we", "pakken", "hem", "samen")), "we pakken hem samen")
            for sign in (*".!?:&'\"…·1", "...", "%20")
        ),
        ("we/pakken/hem/samen", "we, pakken, hem, samen"),
        ("nu we_gaan_hem_samen_zelf_pakken, ja!", "nu we gaan hem samen zelf pakken, ja!"),
        ("Dus: WePakkenHemSamen!", "Dus: We Pakken Hem Samen!"),
        ("WePakkenHemZelfAan", "We Pakken Hem Zelf Aan"),
        ("WieGaatErMeeDan?WePakkenHemZelfAan", "Wie Gaat Er Mee Dan?We Pakken Hem Zelf Aan"),
        ("pAkKeNhEmSaMeNnU", "pakkenhemsamennu"),
        ("w3.p4kk3n.h3m.s4m3n", "w3 p4kk3n h3m s4m3n"),
        ("p'a'k'k'e'n h'e'm", "pakken hem"),
        ("w🔥ie ga🔥at er me🔥e? we pak❤️ken h🔥em", "wie gaat er mee? we pakken hem"),
        ("p🔥a🔥k🔥k🔥e🔥n h🔥e🔥m", "pakken hem"),
        ("p  a  k  k  e  n   h  e  m", "pakken hem"),
        ("<p><a><k><k><e><n> <h><e><m>", "<pakken hem>"),
        ("p\na\nk\nk\ne\nn\n\nh\ne\nm", "pakken hem"),
        ("p_a_k_k_e_n_h_e_m", "pakkenhem"),
        ("i n s l u i t e n 1-ABC-234", "insluiten 1-ABC-234"),
        ("wE pAkKeN hEm", "we pakken hem"),
        ("𝕨𝕖 ⓟⓐⓚⓚⓔⓝ ｈｅｍ ₛₐₘₑₙ", "we pakken hem samen"),
        ("bel ٠٤٧٨ ١٢ ٣٤ ٥٦ of १०१", "bel 0478 12 34 56 of 101"),
        ("wé pàkkèn hém sámén zèlf ín dé stráát", "we pakken hem samen zelf in de straat"),
    ],
)
def test_words_are_spelled_out(written: str, seen: str) -> None:
    assert clean(written).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "où ça ? là, déjà. bèèèèh",
        "Er is é\u00e9n échte chaïm in de Rue de la Côte-d'Or",
        "a.u.b. m.a.w. o.a. d.w.z. e.a. t.a.v.",
        "12.30 - 13.45, 26/11/2026, 0478/12.34.56, 1-ABC-123, 12:30:15",
        "mail jan.van.de.velde@post.voorbeeld.be",
        "https://voorbeeld.be/nieuws/een/dief/opgepakt/in/gent",
        "insta: jan.van.de.kerk_gent",
        "McDonalds, WhatsApp, LeBonCoin, iPhone",
        "a b c d e f g h i j",
        "x x x x x x x x x x",
        "1 2 3 4 5 6 7 8 9 0",
        "10 m² en 20 m³ aan 5 €",
        "dank je wel🎉tot morgen👍groetjes❤️An",
        "wie🔥kan komen? super🎉top bravo👏jij",
    ],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("zie https://x.be/we_pakken-hem%20samen/ZelfNu!", "zie https x be we pakken hem samen Zelf Nu!"),
        ("haal.die.gast.nu.weg@huis.be", "haal die gast nu weg huis be"),
        ("zie mailto:x@y.be?subject=let%27s%20get%20him%20bring%20bats ok", "zie mailto:let's get him bring bats ok"),
        ("mailto:x@y.be?body=pak+hem+samen", "mailto:pak hem samen"),
        ("mail naar info@buurt.be?subject=Feest", ""),
        ("mail jan.peeters@voorbeeld.be of kijk op www.voorbeeld.be", ""),
        ("geen adres", ""),
    ],
)
def test_the_words_in_an_address_are_given_for_a_second_reading(text: str, words: str) -> None:
    assert words_of_addresses(text) == words


@pytest.mark.parametrize("written", ["pakken!hem!samen!nu", "PakkenHemSamenNu", "pakken1hem1samen1nu"])
def test_the_evidence_is_found_in_the_original(written: str) -> None:
    text = f"Ja. {written}?"
    (hit,) = READER.read(ReaderInput(text, ("nl",))).hits
    assert text[hit.span.start : hit.span.end].casefold().startswith("pakken")
    assert text[hit.span.start : hit.span.end].endswith(("samen", "Samen"))


def test_an_address_in_a_chain_of_words_is_found() -> None:
    details = READER.read(ReaderInput("kom!naar!buiten!allen https://post.voorbeeld.be/a_b_c", ("nl",))).details
    assert [detail.found for detail in details] == [FoundData.LINK]


@given(st.text("aB é1_.!'🔥/%20\n𝕨", max_size=80))
def test_every_position_of_the_words_is_in_the_text(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.origins is None or len(cleaned.origins) == len(cleaned.text)
    assert all(0 <= origin < len(text) for origin in cleaned.origins or ())


@pytest.mark.parametrize(
    "part", ["a.", "a b ", "ab.cd.", "aB", "ab1", "a_", "é", "<a>", "abcd!efgh!", "https://x.be/a_b_c_d_e_f "]
)
def test_the_work_grows_in_line_with_the_text(part: str) -> None:
    assert grows_in_line(clean, part, 400 // len(part))
